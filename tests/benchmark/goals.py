"""What the suite must keep to, measured: each goal is a number with its limit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.benchmark.contenders import (
    BARE,
    COLD,
    EDITED,
    EVERY_RULE,
    FLOOR,
    JSON_SCHEMAS,
    WARM,
    WITHOUT_TEXTS,
    Contender,
)
from tests.benchmark.results import Size

USUAL, LARGE, SOURCES = 20_000, 100_000, 1_000
"""The claims, and sources, of the corpora that goals are stated for; a corpus has them if it has hardly more."""

_HARDLY_MORE = 1.1


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: in words, its number, and what it must not be above.

    largest: for a goal that is stated for no size, the corpus whose size its number is of.
    """

    words: str
    number: Callable[[Sequence[Size]], float | None]
    most: float
    largest: Callable[[Sequence[Size]], Size | None] = lambda _: None

    def told(self, sizes: Sequence[Size]) -> str:
        """The goal with what was measured: met, not met, or not measured."""
        number, size = self.number(sizes), self.largest(sizes)
        words = f"{size.claims:,} claims, {self.words}" if size else self.words
        if number is None:
            return f"| {words} | {self.most:g} | | not measured |"
        return f"| {words} | {self.most:g} | {number:.3g} | {'met' if number <= self.most else 'not met'} |"


def _of(sizes: Sequence[Size], claims: int) -> Size | None:
    fitting = (one for one in sizes if claims <= one.claims <= claims * _HARDLY_MORE and WARM.name in one.seconds)
    return next(fitting, None)


def _times(size: Size | None, one: Contender, other: Contender) -> float | None:
    times = (size.time(one.name), size.time(other.name)) if size else (None, None)
    return times[0] / times[1] if times[0] and times[1] else None


def _ratio(claims: int, one: Contender, other: Contender) -> Callable[[Sequence[Size]], float | None]:
    return lambda sizes: _times(_of(sizes, claims), one, other)


def _with_every_rule(sizes: Sequence[Size]) -> Size | None:
    """The largest corpus on which one scenario per claim was asked every rule: it takes too long on larger ones."""
    fitting = (one for one in sizes if {COLD.name, WARM.name, EVERY_RULE.name} <= one.seconds.keys())
    return max(fitting, key=lambda one: one.claims, default=None)


def _beside_every_rule(contender: Contender) -> Callable[[Sequence[Size]], float | None]:
    return lambda sizes: _times(_with_every_rule(sizes), contender, EVERY_RULE)


def _growth(contender: Contender) -> Callable[[Sequence[Size]], float | None]:
    def number(sizes: Sequence[Size]) -> float | None:
        usual, large = _of(sizes, USUAL), _of(sizes, LARGE)
        costs = [one.per_claim(contender.name) if one else None for one in (large, usual)]
        return costs[0] / costs[1] if costs[0] and costs[1] else None

    return number


def _memory(sizes: Sequence[Size]) -> float | None:
    size = _of(sizes, USUAL)
    return size.memory_per_claim(COLD.name) if size else None


def _missed(sizes: Sequence[Size]) -> float | None:
    size = _of(sizes, USUAL)
    return size.found["missed"] + size.found["unexpected"] if size and size.found else None


def _one_source(sizes: Sequence[Size]) -> Size | None:
    fitting = (one for one in sizes if one.sources == SOURCES and EDITED.name in one.seconds)
    return next(fitting, None)


def _seconds_of_one(sizes: Sequence[Size]) -> float | None:
    size = _one_source(sizes)
    return size.time(EDITED.name) if size else None


def _one_beside_bare(sizes: Sequence[Size]) -> float | None:
    return _times(_one_source(sizes), EDITED, BARE)


GOALS = (
    Goal("20,000 claims, cold: times the floor", _ratio(USUAL, COLD, FLOOR), 2.5),
    Goal("20,000 claims, cold, without texts: times the floor", _ratio(USUAL, WITHOUT_TEXTS, FLOOR), 2.5),
    Goal("20,000 claims, warm: times the floor", _ratio(USUAL, WARM, FLOOR), 1.0),
    Goal("20,000 claims: planted errors not found at their place, and others told", _missed, 0),
    Goal("cost per claim at 100,000, cold: times that at 20,000", _growth(COLD), 1.2),
    Goal("cost per claim at 100,000, warm: times that at 20,000", _growth(WARM), 1.2),
    Goal("20,000 claims, cold: kilobytes per claim", _memory, 15),
    Goal("20,000 claims, cold: times check-jsonschema", _ratio(USUAL, COLD, JSON_SCHEMAS), 1.0),
    Goal("cold: times one scenario per claim, every rule", _beside_every_rule(COLD), 0.05, _with_every_rule),
    Goal("warm: times one scenario per claim, every rule", _beside_every_rule(WARM), 0.05, _with_every_rule),
    Goal("one edited source of 1,000: seconds", _seconds_of_one, 1.0),
    Goal("one edited source of 1,000: times bare pytest-bdd", _one_beside_bare, 3.0),
)
"""Every goal, in the order in which they are told."""
