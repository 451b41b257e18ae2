"""Finds the phrase that a step of a feature means, by its words.

pytest-bdd asks every phrase about every step, and has pytest make a fixture of each: with 300 steps and as many phrases
that is a third of the time that a run over one source takes. Nearly all phrases are plain words, so a table answers at
once, and pytest need not know of them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from inspect import signature

import pytest
from pytest_bdd.parser import Step
from pytest_bdd.parsers import string
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry


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


@cache
def definition(kind: str, text: str) -> tuple[Callable[..., object], dict[str, object], str | None]:
    """The function of a step, the arguments in its text, and the name its result goes by."""
    found = next(one for one in phrases() if one.type == kind and one.parser.is_matching(text))
    return found.step_func, found.parser.parse_arguments(text) or {}, found.target_fixture


def carry_out(steps: Iterable[Step], known: dict[str, object]) -> None:
    """Run steps without pytest. known: what they can ask for, by name; what they result in is added."""
    for step in steps:
        function, arguments, target = definition(step.type, step.name)
        available = known | arguments
        result = function(**{name: available[name] for name in signature(function).parameters})
        if target:
            known[target] = result


# The name pytest_bdd.scenario is also that of a function.
_pytest_bdd = import_module("pytest_bdd.scenario")
_search = _pytest_bdd.get_step_function

BOOK = pytest.StashKey[Phrasebook]()
"""All phrases of a run."""


def the_phrase(request: pytest.FixtureRequest, step: Step) -> StepFunctionContext | None:
    """The phrase that a step means; pytest-bdd's own search is asked where there is not just one of these words."""
    stash = request.config.stash
    if BOOK not in stash:
        stash[BOOK] = Phrasebook(phrases())
    found = stash[BOOK].matching(step.type, step.name)
    return found[0] if len(found) == 1 else _search(request=request, step=step)


@pytest.hookimpl
def pytest_configure() -> None:
    """Have pytest-bdd, which has no hook for it, look phrases up in the table."""
    _pytest_bdd.get_step_function = the_phrase  # type: ignore[attr-defined]
