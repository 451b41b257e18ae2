"""Finds the phrase that a step of a feature means, by its words.

pytest-bdd asks every phrase about every step: 300 steps and as many phrases are a third of the time that a run over
one source takes. Nearly all phrases are plain words, so a table answers at once.
"""

from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from _pytest.fixtures import FixtureManager
from pytest_bdd.compat import get_fixture_names, getfixturedefs
from pytest_bdd.parser import Step
from pytest_bdd.parsers import string
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

Definition = pytest.FixtureDef[Any]


def phrases() -> list[StepFunctionContext]:
    """Every phrase that is defined for features."""
    return list(step_function_context_registry.values())


class Phrasebook:
    """Phrases by their words; those with blanks to fill are asked one by one."""

    def __init__(self, known: Iterable[StepFunctionContext]) -> None:
        """Sort the phrases."""
        self._plain: dict[str, list[StepFunctionContext]] = defaultdict(list)
        self._with_blanks: list[StepFunctionContext] = []
        for phrase in known:
            if isinstance(phrase.parser, string):
                self._plain[phrase.parser.name].append(phrase)
            else:
                self._with_blanks.append(phrase)

    def matching(self, kind: str, text: str) -> list[StepFunctionContext]:
        """The phrases that a step of this kind (given, when or then) and these words can mean."""
        candidates = (*self._plain.get(text, ()), *self._with_blanks)
        return [one for one in candidates if one.type in (kind, None) and one.parser.is_matching(text)]


# The name pytest_bdd.scenario is also that of a function.
_pytest_bdd = import_module("pytest_bdd.scenario")
_ask_every_phrase = _pytest_bdd.find_fixturedefs_for_step

_Known = tuple[Phrasebook, dict[int, list[Definition]]]
_KNOWN: WeakKeyDictionary[FixtureManager, _Known] = WeakKeyDictionary()
"""For each run its phrases, and the fixtures in which pytest-bdd keeps each."""


def _look_once(fixtures: FixtureManager, node: pytest.Item) -> _Known:
    definitions: dict[int, list[Definition]] = defaultdict(list)
    for name in get_fixture_names(fixturemanager=fixtures):
        for definition in getfixturedefs(fixtures, name, node) or ():
            phrase = step_function_context_registry.get(definition.func)
            # Of a step that only some files can see, pytest-bdd itself knows which.
            if phrase and not definition.baseid:
                definitions[id(phrase)].append(definition)
    return Phrasebook(phrases()), definitions


def find_definitions(step: Step, fixturemanager: FixtureManager, node: pytest.Item) -> Iterable[Definition]:
    """What pytest-bdd's own search finds, which is asked where the table does not know of just one phrase."""
    if fixturemanager not in _KNOWN:
        _KNOWN[fixturemanager] = _look_once(fixturemanager, node)
    book, definitions = _KNOWN[fixturemanager]
    found = [one for phrase in book.matching(step.type, step.name) for one in definitions[id(phrase)]]
    return found if len(found) == 1 else _ask_every_phrase(step=step, fixturemanager=fixturemanager, node=node)


@pytest.hookimpl
def pytest_configure() -> None:
    """Have pytest-bdd, which has no hook for it, search by the table."""
    _pytest_bdd.find_fixturedefs_for_step = find_definitions  # type: ignore[attr-defined]
