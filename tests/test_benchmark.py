"""The benchmark command: every contender does its work, and what was measured is told as it is."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.benchmark import contenders, scenario_each, telling
from tests.benchmark.contenders import (
    BARE,
    COLD,
    DROPPED,
    EDITED,
    EVERY_RULE,
    FLOOR,
    JSON_SCHEMAS,
    VALIDATED,
    WARM,
    Contender,
    Corpus,
)
from tests.benchmark.goals import GOALS
from tests.benchmark.measuring import Command, Sample, Samples, measure
from tests.benchmark.results import Size, merged
from tests.corpora.found import compared
from tests.corpora.sources import write_corpus
from tests.harness import scenarios

CLAIMS = 80
WITH_ROOM, ERRORS = 240, 5


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A very small corpus."""
    folder = tmp_path_factory.mktemp("benchmark")
    written = write_corpus(folder / "corpus", seed=1, claims=CLAIMS)
    (folder / "work").mkdir()
    return Corpus(folder / "corpus", written.claims, written.sources, folder / "work")


BEHAVE = next(one for one in contenders.CONTENDERS if one.name.startswith("behave"))


@pytest.mark.parametrize(
    "contender", [FLOOR, DROPPED, BARE, VALIDATED, JSON_SCHEMAS, BEHAVE, EDITED], ids=lambda one: one.name
)
def test_a_contender_does_its_work(corpus: Corpus, contender: Contender) -> None:
    """It ends as it should, and leaves the corpus as it was."""
    if contender is JSON_SCHEMAS:
        pytest.importorskip("check_jsonschema")
    if contender is BEHAVE:
        pytest.importorskip("behave")
    before = {file: file.read_bytes() for file in corpus.root.rglob("*.yaml")}
    taken = [measure(command) for command in contender.commands(corpus, 1)]
    contender.after(corpus)
    assert all(one.seconds > 0 and one.kilobytes > 0 for one in taken)
    assert {file: file.read_bytes() for file in corpus.root.rglob("*.yaml")} == before


BEGIN_WITHOUT_CLAIMS = (
    "the sources",
    "the entries of the registry",
    "the places of the registry",
    "the fiscal calendars of the registry",
    "the offices held by one person at a time",
    "the findings",
)
"""What scenarios begin with that speak of no claim by itself; stories aside."""


def test_one_scenario_per_claim_asks_every_rule(corpus: Corpus) -> None:
    """Each claim's scenario has the steps of all rules on claims in a row, and pytest-bdd knows every phrase."""
    asked = {id(rule) for rule in scenario_each.rules_on_claims()}
    others = [one for one in scenarios() if id(one) not in asked and "stories" not in one.feature.filename]
    assert {one.steps[0].name for one in others} == {*BEGIN_WITHOUT_CLAIMS}
    project = scenario_each.every_rule(corpus.root, corpus.work / "rules")
    text = (project / "features" / "generated-00000-claims.feature").read_text("utf-8")
    steps = [f"{step.type.title()} {step.name}" for step in scenario_each.asked()]
    assert "\n    ".join(steps) in text.split("Scenario: ")[1]


_AT = re.compile(r"^ *claims/(\S+)/\S+\.yaml:(\d+):\d+ ([\w-]+)(?: \[(.+)\])?", re.MULTILINE)


def _told_in(output: str) -> Iterator[dict[str, Any]]:
    """The violations that pytest shows, as --violations writes them."""
    for message in re.split(r"(?m)^(?=claims/)", output)[1:]:
        places = _AT.findall(message)
        claims = [f"{folder}/{name}" for folder, _, name, _ in places]
        yield {"code": places[0][3], "line": int(places[0][1]), "claims": claims, "message": message}


def test_one_scenario_per_claim_finds_planted_errors(tmp_path: Path) -> None:
    """It does the work: in the scenarios of the wrong claims each error is told at its place, and nothing else."""
    folder = tmp_path / "corpus"
    written = write_corpus(folder, seed=1, claims=WITH_ROOM, errors=ERRORS)
    (tmp_path / "work").mkdir()
    command = EVERY_RULE.commands(Corpus(folder, written.claims, written.sources, tmp_path / "work"), 1)[0]
    planted = [one["claim"] for one in json.loads((folder / "errors.json").read_bytes())]
    chosen = " or ".join(one.replace("/", "_").replace("-", "") + "_" for one in planted)
    done = subprocess.run(  # noqa: S603 - our own command
        [*command.words, "-k", chosen],
        cwd=command.folder,
        env={**os.environ, **command.environment},
        capture_output=True,
        text=True,
        check=False,
    )
    told = tmp_path / "told.json"
    told.write_text(json.dumps(list(_told_in(done.stdout))), encoding="utf-8")
    assert compared(folder, told) == (set(), []), done.stdout
    assert done.stdout.splitlines()[-1].startswith(f"{ERRORS} failed, "), done.stdout
    assert " passed" not in done.stdout.splitlines()[-1]


def test_a_command_that_fails_is_told(tmp_path: Path) -> None:
    """What does not end as it should is no measurement."""
    with pytest.raises(RuntimeError, match="ended with 3"):
        measure(Command(["sh", "-c", "exit 3"], tmp_path))


def test_of_several_runs_the_median_is_told() -> None:
    """One slow run changes nothing; of commands one after the other, times add up and the largest memory counts."""
    samples = Samples()
    for seconds in (1.0, 9.0, 2.0):
        samples.add([Sample(seconds, 10), Sample(0.5, 30)])
    assert (samples.median, samples.kilobytes) == (2.5, 30)


def _size(claims: int, seconds: dict[Contender, float], kilobytes: int = 0, sources: int = 1) -> Size:
    names = {one.name: [time] for one, time in seconds.items()}
    return Size(claims, sources, names, dict.fromkeys(names, kilobytes))


USUAL = _size(20_232, {FLOOR: 8.0, COLD: 16.0, WARM: 9.0, JSON_SCHEMAS: 80.0, VALIDATED: 60.0}, 400_000)
LARGE = _size(100_232, {FLOOR: 40.0, COLD: 95.0, WARM: 20.0})
SMALL, SMALLER = (_size(claims, {COLD: 3.0, WARM: 2.0, EVERY_RULE: claims / 8}) for claims in (1_200, 400))
SOURCES = _size(41_000, {EDITED: 0.9, BARE: 0.6}, sources=1_000)


def test_goals_are_met_or_not_met() -> None:
    """Each goal is a number beside its limit."""
    told = [goal.told([SMALLER, SMALL, USUAL, LARGE, SOURCES]).split("|")[1:5] for goal in GOALS]
    found = {words.strip(): (float(number), verdict.strip()) for words, _, number, verdict in told if number.strip()}
    assert found == {
        "20,000 claims, cold: times the floor": (2.0, "met"),
        "20,000 claims, warm: times the floor": (1.12, "not met"),
        "cost per claim at 100,000, cold: times that at 20,000": (1.2, "met"),
        "cost per claim at 100,000, warm: times that at 20,000": (0.449, "met"),
        "20,000 claims, cold: kilobytes per claim": (19.8, "not met"),
        "20,000 claims, cold: times check-jsonschema": (0.2, "met"),
        "1,200 claims, cold: times one scenario per claim, every rule": (0.02, "met"),
        "1,200 claims, warm: times one scenario per claim, every rule": (0.0133, "met"),
        "one edited source of 1,000: seconds": (0.9, "met"),
        "one edited source of 1,000: times bare pytest-bdd": (1.5, "met"),
    }


def test_results_of_several_sizes_are_kept_together(tmp_path: Path) -> None:
    """A later run of one size takes the place of the earlier one, and leaves the others."""
    file = tmp_path / "results.json"
    merged([USUAL, LARGE], file)
    again = _size(LARGE.claims, {FLOOR: 41.0})
    assert merged([again], file) == [USUAL, again]
    assert [one["claims"] for one in json.loads(file.read_bytes())] == [USUAL.claims, LARGE.claims]


def test_the_page_names_no_folder_of_this_machine() -> None:
    """It has a table for each size, the goals and a picture, and the machine only by its cores and memory."""
    page = telling.page([USUAL, LARGE])
    assert "## 20,232 claims" in page
    assert "| the suite, cold | 16.00 | 2.00 | 791 | 391 | 1 |" in page
    assert "| the suite, cold | 988 |" in page
    assert str(Path.cwd()) not in page
    assert telling.picture([USUAL, LARGE]).startswith("<svg")
