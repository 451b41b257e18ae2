"""What claims entail, as linear constraints over named variables: the language between records and the solver."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from schemas.intervals import Interval

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that has one value: a property of a subject at a time, or the day of an event.

    kind: an amount in base units, or a day as its ordinal. name: everything that tells it from others.
    """

    kind: Literal["amount", "day"]
    name: tuple[str, ...]


Term = tuple[Variable, Fraction]


@dataclass(frozen=True, slots=True)
class Linear:
    """A sum of variables, each with its factor, lies in an interval."""

    terms: tuple[Term, ...]
    interval: Interval


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one claim entails: one of some linear statements holds. words: the statement for a reader.

    claim: the name of the claim; for what follows from the registry alone, the name of the entry.
    """

    claim: str
    any_of: tuple[Linear, ...]
    words: str

    def variables(self) -> frozenset[Variable]:
        """All variables that it speaks of."""
        return frozenset(variable for linear in self.any_of for variable, _ in linear.terms)


def bound(variable: Variable, interval: Interval) -> Linear:
    """A variable lies in an interval."""
    return Linear(((variable, ONE),), interval)


def difference(left: Variable, right: Variable, interval: Interval) -> Linear:
    """Left minus right lies in an interval."""
    return Linear(((left, ONE), (right, -ONE)), interval)


def multiple(left: Variable, right: Variable, factor: Interval) -> tuple[Linear, ...]:
    """Left is right times a factor of an interval, for amounts of zero or more: at least low and at most high times."""
    bounds = []
    if factor.low is not None:
        at_least = Interval(low=Fraction(0), low_open=factor.low_open)
        bounds.append(Linear(((left, ONE), (right, -factor.low)), at_least))
    if factor.high is not None:
        at_most = Interval(high=Fraction(0), high_open=factor.high_open)
        bounds.append(Linear(((left, ONE), (right, -factor.high)), at_most))
    return tuple(bounds)


def plain_bound(constraint: Constraint) -> tuple[Variable, Interval] | None:
    """The one variable that a constraint bounds by itself, and to what; None for any other constraint."""
    if len(constraint.any_of) != 1 or len(constraint.any_of[0].terms) != 1:
        return None
    ((variable, factor),) = constraint.any_of[0].terms
    return (variable, constraint.any_of[0].interval) if factor == 1 else None
