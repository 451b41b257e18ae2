"""Projects of plain pytest-bdd in which every claim has a scenario of its own."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from pytest_bdd.parser import ScenarioTemplate, Step

from tests.benchmark.projects import emptied
from tests.corpora.writing import write
from tests.harness import scenarios

_VALIDATED = '''
"""One scenario per claim: the record is validated as the suite does."""

from functools import cache

import yaml
from pytest_bdd import given, parsers, then

from schemas.records import RECORD
from tests.benchmark.floor import Strings


@cache
def _records(file):
    with open(file, "rb") as opened:
        return yaml.load(opened, Loader=Strings)


@given(parsers.parse("record {number:d} of {file}"), target_fixture="record")
def record_of(number, file):
    return _records(file)[number]


@then("it must be valid")
def must_be_valid(record):
    RECORD.validate_python(record)
'''

_EVERY_RULE = '''
"""One scenario per claim: each rule is asked about it, by the functions that the suite calls."""

import gc
import os
from importlib import import_module
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, then

from steps.support.loading import load
from steps.support.texts import folders_named
from steps.support.verdicts import split_findings, told
from steps.support.phrasebook import definition
from tests.harness import ROOT

for file in (ROOT / "steps" / "support" / "selections.py", *sorted((ROOT / "steps").glob("[a-z]*.py"))):
    import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))

CLAIMS = Path(os.environ["BENCHMARK_CLAIMS"])


@pytest.fixture(scope="session")
def corpus():
    """Everything, loaded once; as in the suite, the collector need not look through it again and again."""
    loaded = load(CLAIMS, (), folders_named())
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)
    return loaded


class Judge:
    """Keeps what the rules find, so that all of them are asked."""

    def __init__(self, corpus):
        self.corpus, self.violations = corpus, []

    def __call__(self, violations, *, judged, rule):
        self.violations += split_findings(violations, rule, self.corpus)[0]


@pytest.fixture
def judge(corpus):
    return Judge(corpus)


@given(parsers.parse("the claim {name}"), target_fixture="claim")
def the_claim(name, corpus):
    return corpus.claims[name]


@given("all claims", target_fixture="selection")
def all_claims(claim):
    return (claim,)


@given("whose text is at hand", target_fixture="selection")
def with_text(selection, corpus):
    """Where there is no text the next rule is asked all the same."""
    return tuple(one for one in selection if one.folder in corpus.texts)


def begins(phrase):
    """A phrase that selects anew, from the claim of the scenario."""
    select, _, _ = definition("given", phrase)

    @given(phrase, target_fixture="selection", stacklevel=2)
    def step(claim, corpus):
        return select((claim,), corpus)


def goes_on(phrase):
    """A phrase that selects from what is selected."""
    given(phrase, target_fixture="selection", stacklevel=2)(definition("given", phrase)[0])


def demands(phrase):
    then(phrase, stacklevel=2)(definition("then", phrase)[0])


@then("nothing must be wrong with it")
def nothing_wrong(claim, corpus, judge):
    """What is wrong with other claims alone is told in their scenarios; whether findings occur, one cannot say."""
    found = [
        told(one, CLAIMS.parent)
        for one in judge.violations
        if one.code != "finding-not-current"
        if one.claim not in corpus.claims or claim.name in (one.claim, *(other.name for other in one.others))
    ]
    if found:
        pytest.fail("\\n\\n".join(found), pytrace=False)


'''

_OF_OUR_OWN = ("all claims", "whose text is at hand")
"""The phrases that the project defines itself: the one claim is all, and a rule without a text ends no scenario."""


@cache
def rules_on_claims() -> tuple[ScenarioTemplate, ...]:
    """Every rule that begins with claims; others begin with sources, the registry or findings, or are stories."""
    return tuple(one for one in scenarios() if one.steps[0].name.startswith(("all claims", "the claims ")))


def asked() -> list[Step]:
    """The steps of these rules, one after another."""
    return [step for rule in rules_on_claims() for step in rule.render({}).steps]


def _phrases() -> Iterator[str]:
    """How the project defines each phrase that it uses."""
    for kind, phrase in dict.fromkeys((step.type, step.name) for step in asked()):
        if phrase not in _OF_OUR_OWN:
            defines = "demands" if kind == "then" else "begins" if phrase.startswith("the claims ") else "goes_on"
            yield f"{defines}({phrase!r})\n"


def validated_alone(claims: Path, folder: Path) -> Path:
    """A project in which each scenario validates its record; written once."""

    def steps(file: Path, number: int, _: str) -> Iterable[str]:
        return f"Given record {number} of {file}", "Then it must be valid"

    return _written(folder, _VALIDATED, claims, steps)


def every_rule(claims: Path, folder: Path) -> Path:
    """A project in which each scenario asks every rule on claims about its own; written once."""
    rules = [f"{step.type.title()} {step.name}" for step in asked()]

    def steps(file: Path, _: int, name: str) -> Iterable[str]:
        return (f"Given the claim {file.parent.name}/{name}", *rules, "Then nothing must be wrong with it")

    return _written(folder, _EVERY_RULE + "".join(_phrases()), claims, steps)


def _written(folder: Path, conftest: str, claims: Path, steps: Callable[[Path, int, str], Iterable[str]]) -> Path:
    """A project. steps: those of the scenario of a file's record, by its number and id."""
    if (folder / "test_claims.py").exists():
        return folder
    (emptied(folder) / "features").mkdir()
    write(folder / "pytest.ini", "[pytest]\n")
    write(folder / "conftest.py", conftest.lstrip())
    write(folder / "test_claims.py", 'from pytest_bdd import scenarios\n\nscenarios("features")\n')
    for file in sorted([*claims.glob("*/claims.yaml"), *claims.glob("background/*.yaml")]):
        name = f"{file.parent.name}-{file.stem}"
        told = (
            "\n    ".join((f"\n  Scenario: {file.parent.name} {one} {number}", *steps(file, number, one))) + "\n"
            for number, one in enumerate(_ids(file))
        )
        write(folder / "features" / f"{name}.feature", f"Feature: {name}\n{''.join(told)}")
    return folder


def _ids(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("- id: ") for line in lines if line.startswith("- id: ")]
