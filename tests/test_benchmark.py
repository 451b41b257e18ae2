"""The benchmark command: every contender does its work, and what was measured is told as it is."""

import json
from pathlib import Path

import pytest

from tests.benchmark import contenders, telling
from tests.benchmark.contenders import BARE, COLD, EDITED, FLOOR, JSON_SCHEMAS, ONE_EACH, WARM, Contender, Corpus
from tests.benchmark.goals import GOALS
from tests.benchmark.measuring import Command, Sample, Samples, measure
from tests.benchmark.results import Size, merged
from tests.corpora.sources import write_corpus

CLAIMS = 80


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A very small corpus."""
    folder = tmp_path_factory.mktemp("benchmark")
    written = write_corpus(folder / "corpus", seed=1, claims=CLAIMS)
    (folder / "work").mkdir()
    return Corpus(folder / "corpus", written.claims, written.sources, folder / "work")


BEHAVE = next(one for one in contenders.CONTENDERS if one.name.startswith("behave"))


@pytest.mark.parametrize("contender", [FLOOR, BARE, ONE_EACH, JSON_SCHEMAS, BEHAVE, EDITED], ids=lambda one: one.name)
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


USUAL = _size(20_232, {FLOOR: 8.0, COLD: 16.0, WARM: 9.0, JSON_SCHEMAS: 80.0, ONE_EACH: 60.0}, 400_000)
LARGE = _size(100_232, {FLOOR: 40.0, COLD: 95.0, WARM: 20.0})
SOURCES = _size(41_000, {EDITED: 0.9, BARE: 0.6}, sources=1_000)


def test_goals_are_met_or_not_met() -> None:
    """Each goal is a number beside its limit."""
    told = {goal.words: goal.told([USUAL, LARGE, SOURCES]).split("|")[2:5] for goal in GOALS}
    found = {words: (float(number), verdict.strip()) for words, (_, number, verdict) in told.items() if number.strip()}
    assert found == {
        "20,000 claims, cold: times the floor": (2.0, "met"),
        "20,000 claims, warm: times the floor": (1.12, "not met"),
        "cost per claim at 100,000, cold: times that at 20,000": (1.2, "met"),
        "cost per claim at 100,000, warm: times that at 20,000": (0.449, "met"),
        "20,000 claims, cold: kilobytes per claim": (19.8, "not met"),
        "20,000 claims, cold: times check-jsonschema": (0.2, "met"),
        "20,000 claims, cold: times one scenario per claim": (0.267, "not met"),
        "20,000 claims, warm: times one scenario per claim": (0.15, "not met"),
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
