"""The projects of other contenders, written out: behave, and an empty one."""

import shutil
from pathlib import Path

from tests.corpora.writing import write
from tests.harness import FEATURES

CLAIMS = "BENCHMARK_CLAIMS"
"""The environment variable by which a project knows the folder of claims."""

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

from steps.support.phrasebook import definition

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


def emptied(folder: Path) -> Path:
    """A folder with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def bare(folder: Path) -> Path:
    """An empty project with one trivial scenario."""
    write(emptied(folder) / "pytest.ini", "[pytest]\n")
    write(
        folder / "bare.feature",
        "Feature: Nothing\n  Scenario: Nothing is wrong\n    Given nothing\n    Then all is well\n",
    )
    lines = ["from pytest_bdd import given, scenarios, then", "", 'scenarios("bare.feature")']
    lines += [f'\n\n@{kind}("{phrase}")\ndef {name}():\n    pass' for kind, phrase, name in _TRIVIAL]
    write(folder / "test_bare.py", "\n".join(lines) + "\n")
    return folder


_TRIVIAL = (("given", "nothing", "nothing"), ("then", "all is well", "all_is_well"))


def behave(folder: Path) -> Path:
    """A project for behave with our own features, whose phrases call our own checks; written once."""
    if (folder / "features" / "environment.py").exists():
        return folder
    shutil.copytree(FEATURES, emptied(folder) / "features")
    (folder / "features" / "steps").mkdir()
    write(folder / "features" / "steps" / "phrases.py", _BEHAVE_STEPS.lstrip())
    write(folder / "features" / "environment.py", _BEHAVE_ENVIRONMENT.lstrip())
    return folder
