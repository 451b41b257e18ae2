"""The projects of other contenders, written out: plain pytest-bdd, behave, and an empty one."""

import shutil
from pathlib import Path

from tests.corpora.writing import write
from tests.harness import FEATURES

CLAIMS = "BENCHMARK_CLAIMS"
"""The environment variable by which the project for behave knows the folder of claims."""

_ONE_EACH_STEPS = '''
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

_BEHAVE_ENVIRONMENT = '''
"""The corpus is loaded once, as the suite does."""

import os
from importlib import import_module
from pathlib import Path

from steps.support.loading import load
from steps.support.settled import Settled
from steps.support.texts import folders_named
from tests.harness import ROOT, Collector

import_module("steps.support.selections")
for file in sorted((ROOT / "steps").glob("[a-z]*.py")):
    import_module(f"steps.{file.stem}")


def before_all(context):
    context.corpus = load(Path(os.environ["BENCHMARK_CLAIMS"]), (), folders_named())


def before_scenario(context, _):
    corpus = context.corpus
    settled = Settled(corpus)
    context.collector = Collector(corpus, settled)
    context.known = {
        "corpus": corpus,
        "selection": corpus.judged(),
        "judge": context.collector,
        "settled": settled,
    }


def after_scenario(context, _):
    assert not context.collector.violations, context.collector.violations[0]
'''

_BEHAVE_STEPS = '''
"""Every phrase of the features calls the function that the suite calls."""

from inspect import signature

import pytest
from behave import given, then, use_step_matcher, when

from tests.harness import definition

use_step_matcher("re")


def _run(kind):
    def step(context, phrase):
        function, arguments, target = definition(kind, phrase)
        available = context.known | arguments
        try:
            result = function(**{name: available[name] for name in signature(function).parameters})
        except pytest.skip.Exception:
            context.scenario.skip()
            return
        if target:
            context.known[target] = result

    return step


for kind, decorate in (("given", given), ("when", when), ("then", then)):
    decorate("(?P<phrase>.+)")(_run(kind))
'''


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def bare(folder: Path) -> Path:
    """An empty project with one trivial scenario."""
    write(_emptied(folder) / "pytest.ini", "[pytest]\n")
    write(
        folder / "bare.feature",
        "Feature: Nothing\n  Scenario: Nothing is wrong\n    Given nothing\n    Then all is well\n",
    )
    lines = ["from pytest_bdd import given, scenarios, then", "", 'scenarios("bare.feature")']
    lines += [f'\n\n@{kind}("{phrase}")\ndef {name}():\n    pass' for kind, phrase, name in _TRIVIAL]
    write(folder / "test_bare.py", "\n".join(lines) + "\n")
    return folder


_TRIVIAL = (("given", "nothing", "nothing"), ("then", "all is well", "all_is_well"))


def one_scenario_each(claims: Path, folder: Path) -> Path:
    """A project in which every claim of a folder of claims has a scenario of its own; written once."""
    if (folder / "test_claims.py").exists():
        return folder
    (_emptied(folder) / "features").mkdir()
    write(folder / "pytest.ini", "[pytest]\n")
    write(folder / "conftest.py", _ONE_EACH_STEPS.lstrip())
    write(folder / "test_claims.py", 'from pytest_bdd import scenarios\n\nscenarios("features")\n')
    files = [*claims.glob("*/claims.yaml"), *claims.glob("background/*.yaml")]
    for file in sorted(files):
        name = f"{file.parent.name}-{file.stem}"
        scenarios = (
            f"\n  Scenario: {name} {number}\n    Given record {number} of {file}\n    Then it must be valid\n"
            for number in range(_how_many(file))
        )
        write(folder / "features" / f"{name}.feature", f"Feature: {name}\n{''.join(scenarios)}")
    return folder


def _how_many(file: Path) -> int:
    return sum(line.startswith("- id: ") for line in file.read_text(encoding="utf-8").splitlines())


def behave(folder: Path) -> Path:
    """A project for behave with our own features, whose phrases call our own checks; written once."""
    if (folder / "features" / "environment.py").exists():
        return folder
    shutil.copytree(FEATURES, _emptied(folder) / "features")
    (folder / "features" / "steps").mkdir()
    write(folder / "features" / "steps" / "phrases.py", _BEHAVE_STEPS.lstrip())
    write(folder / "features" / "environment.py", _BEHAVE_ENVIRONMENT.lstrip())
    return folder
