"""Which claims other claims bound: what they say could be caught if it were wrong."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from schemas.constraints import Constraint, Linear, Variable
from steps.support.solver import components

Side = Literal["low", "high"]
Bounded = set[tuple[Variable, Side]]
"""Variables with the sides on which something bounds them."""

_OPPOSITE: dict[Side, Side] = {"low": "high", "high": "low"}


def _sum_is_bounded(linear: Linear, side: Side, bounded: Bounded, leaving_out: Variable | None = None) -> bool:
    """Whether the sum of a linear statement, but for one variable, is bounded on a side by bounds of its variables."""
    return all(
        (variable, side if factor > 0 else _OPPOSITE[side]) in bounded
        for variable, factor in linear.terms
        if variable != leaving_out and factor != 0
    )


def _newly_bounded(linear: Linear, bounded: Bounded) -> Bounded:
    """What a linear statement bounds, given what is bounded already."""
    found: Bounded = set()
    ends: tuple[tuple[Side, bool], ...] = (
        ("low", linear.interval.low is not None),
        ("high", linear.interval.high is not None),
    )
    for side, given in ends:
        for variable, factor in linear.terms:
            if given and factor != 0 and _sum_is_bounded(linear, _OPPOSITE[side], bounded, leaving_out=variable):
                found.add((variable, side if factor > 0 else _OPPOSITE[side]))
    return found


def _bounded_by(constraints: Collection[Constraint]) -> Bounded:
    """All that constraints bound, directly or by way of each other; of alternatives, what each of them bounds."""
    bounded: Bounded = set()
    while True:
        before = len(bounded)
        for constraint in constraints:
            bounded |= set.intersection(*(_newly_bounded(linear, bounded) for linear in constraint.any_of))
        if len(bounded) == before:
            return bounded


def _is_bounded(constraint: Constraint, bounded: Bounded) -> bool:
    sides: tuple[Side, Side] = ("low", "high")
    return any(_sum_is_bounded(linear, side, bounded) for linear in constraint.any_of for side in sides)


def cross_checked(constraints: Iterable[Constraint]) -> Mapping[str, bool]:
    """For every claim that entails something, whether other claims bound what it says on some side.

    Each of its statements is looked at in the light of all others, its own among them: a deadline and a shift say
    together what the earlier deadline was. What its own statements do by themselves does not count.
    """
    found: dict[str, bool] = {}
    for group in components(constraints):
        for claim in dict.fromkeys(constraint.claim for constraint in group):
            own = [one for one in group if one.claim == claim]
            others = [one for one in group if one.claim != claim]
            rests = [(one, [other for other in own if other is not one]) for one in own]
            found[claim] = bool(others) and any(
                _is_bounded(one, _bounded_by([*rest, *others])) and not _is_bounded(one, _bounded_by(rest))
                for one, rest in rests
            )
    return found
