"""Finds every regular expression of the suite, and makes the texts on which one that is not linear takes longest."""

import gc
import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import BuiltinMethodType, FunctionType, ModuleType
from typing import Any

from schemas.reading.date_grammar import COMPILED

PACKAGES = ("schemas", "steps")


def modules() -> Iterator[ModuleType]:
    """Every module of the suite."""
    for name in PACKAGES:
        package = importlib.import_module(name)
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{name}."):
            yield importlib.import_module(found.name)


def _is_ours(thing: object) -> bool:
    """Whether a thing belongs to the suite, or can hold something that does."""
    if isinstance(thing, dict | tuple | list | set | frozenset | BuiltinMethodType):
        return True
    owner = thing.__module__ if isinstance(thing, type | FunctionType) else type(thing).__module__
    return str(owner).partition(".")[0] in PACKAGES


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern that a module, a table, a class or an object of the suite holds, by its source.

    Those of dates are held only once they were asked for.
    """
    found = {one.expression.pattern: one.expression for one in COMPILED}
    seen: set[int] = set()
    for module in modules():
        waiting: list[Any] = list(vars(module).values())
        while waiting:
            thing = waiting.pop()
            if id(thing) in seen:
                continue
            seen.add(id(thing))
            if isinstance(thing, re.Pattern):
                found[thing.pattern] = thing
            elif isinstance(thing, BuiltinMethodType):
                waiting.append(thing.__self__)
            elif _is_ours(thing):
                waiting.extend(gc.get_referents(thing))
    return found


_OF_CATEGORY = {
    codes.CATEGORY_DIGIT: "5",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_WORD: "-",
}


def _character(members: list[tuple[Any, Any]]) -> str:
    """A character that a class allows, or one that is likely to be outside of those it excludes."""
    code, value = members[0]
    if code is codes.NEGATE:
        return next(one for one in "a5 \x01" if not re.match(_written(members[1:]), one))
    if code is codes.RANGE:
        return chr(value[0])
    return _OF_CATEGORY[value] if code is codes.CATEGORY else chr(value)


def _written(members: list[tuple[Any, Any]]) -> str:
    """A class as a pattern, from its parts."""
    parts = []
    for code, value in members:
        if code is codes.RANGE:
            parts.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif code is codes.CATEGORY:
            parts.append({"5": r"\d", " ": r"\s", "-": r"\W"}.get(_OF_CATEGORY[value], r"\w"))
        else:
            parts.append(re.escape(chr(value)))
    return f"[{''.join(parts)}]"


def _sample(parsed: Any) -> str:  # noqa: ANN401 - the parser of re has no types
    """A short text that a parsed pattern is likely to match."""
    text = ""
    for code, value in parsed:
        if code is codes.LITERAL:
            text += chr(value)
        elif code in (codes.NOT_LITERAL, codes.ANY):
            text += "a"
        elif code is codes.IN:
            text += _character(value)
        elif code is codes.BRANCH:
            text += _sample(value[1][0])
        elif code is codes.SUBPATTERN:
            text += _sample(value[-1])
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            text += _sample(value[2]) * max(1, value[0])
        elif code is codes.ATOMIC_GROUP:
            text += _sample(value)
    return text


def _pumps(parsed: Any, before: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    """For each repetition inside a parsed pattern: what comes before it, and what it repeats."""
    for item in parsed:
        code, value = item
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            yield before, _sample(value[2])
            yield from _pumps(value[2], before)
        elif code is codes.SUBPATTERN:
            yield from _pumps(value[-1], before)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield before + _sample(branch), _sample(branch)
                yield from _pumps(branch, before)
        before += _sample([item])


COMMON = ("a", "5", " ", "-", "5,", "5.", "a.", "a-", "'", "\u201c", "5 ", "\n")
"""What is repeated to try every pattern, whatever it looks for."""


def attacks(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Texts to try a pattern on: how each begins, and what it repeats."""
    own = _pumps(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    return list(dict.fromkeys((*own, *(("", one) for one in COMMON))))
