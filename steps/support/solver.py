"""Decides whether constraints can all hold, exactly over the rationals, and finds the smallest sets that cannot.

z3 is imported only where constraints meet: it takes longer to import than most sources take to check.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any

from schemas.constraints import Constraint, Linear, Variable, plain_bound
from schemas.intervals import Interval


@cache
def _z3() -> Any:  # noqa: ANN401 - z3 ships no types
    return import_module("z3")


def components(constraints: Iterable[Constraint]) -> list[list[Constraint]]:
    """The constraints in groups that share no variable and no claim, each group in order."""
    parent: dict[Variable | str, Variable | str] = {}

    def root(node: Variable | str) -> Variable | str:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    kept = list(constraints)
    for constraint in kept:
        for variable in constraint.variables():
            parent[root(variable)] = root(constraint.claim)
    groups: dict[Variable | str, list[Constraint]] = {}
    for constraint in kept:
        groups.setdefault(root(constraint.claim), []).append(constraint)
    return list(groups.values())


def _plain_conflicts(constraints: Iterable[Constraint]) -> Iterator[list[str]]:
    """Pairs of claims, and single ones, that bound a variable in ways that exclude each other; no solver is needed.

    Of intervals without a number in common some two have none either: the one that begins last and the one that ends
    first. No two of the pairs share a claim.
    """
    bounds: dict[Variable, dict[str, Interval]] = {}
    for constraint in constraints:
        if plain := plain_bound(constraint):
            by_claim = bounds.setdefault(plain[0], {})
            by_claim[constraint.claim] = by_claim.get(constraint.claim, Interval()).meet(plain[1])
    used: set[str] = set()
    for by_claim in bounds.values():
        alone = [claim for claim, interval in by_claim.items() if interval.is_empty() and claim not in used]
        yield from ([claim] for claim in alone)
        used.update(alone)
        left = [(claim, interval) for claim, interval in by_claim.items() if claim not in used]
        for pair in _pairs_apart(left):
            yield [claim for claim in by_claim if claim in pair]
            used.update(pair)


def _pairs_apart(intervals: list[tuple[str, Interval]]) -> Iterator[tuple[str, str]]:
    """Pairs with no number in common: the one that begins last with the one that ends first, then the next."""
    # Of several that begin or end at one number, the first is taken first: from the end of a list.
    ups = [one for one in reversed(intervals) if one[1].low is not None]
    downs = [one for one in reversed(intervals) if one[1].high is not None]
    ups.sort(key=lambda one: (one[1].low, one[1].low_open))
    downs.sort(key=lambda one: (one[1].high, not one[1].high_open), reverse=True)
    taken: set[str] = set()
    while ups and downs:
        if ups[-1][0] in taken:
            ups.pop()
        elif downs[-1][0] in taken:
            downs.pop()
        elif downs[-1][1].surely_below(ups[-1][1]):
            yield ups[-1][0], downs[-1][0]
            taken |= {ups[-1][0], downs[-1][0]}
        else:
            return


def _number(number: Fraction) -> Any:  # noqa: ANN401 - z3 ships no types
    return _z3().RealVal(str(number))


@dataclass(slots=True)
class Problem:
    """Constraints in z3's terms."""

    constraints: list[Constraint]
    names: dict[Variable, Any] = field(default_factory=dict)

    def variable(self, variable: Variable) -> Any:  # noqa: ANN401 - z3 ships no types
        """A variable as z3 has it."""
        if variable not in self.names:
            self.names[variable] = _z3().Real(f"v{len(self.names)}")
        return self.names[variable]

    def _term(self, variable: Variable, factor: Fraction) -> Any:  # noqa: ANN401 - z3 ships no types
        return self.variable(variable) if factor == 1 else _number(factor) * self.variable(variable)

    def linear(self, linear: Linear) -> Any:  # noqa: ANN401 - z3 ships no types
        """A linear statement as z3 has it."""
        total = _z3().Sum([self._term(variable, factor) for variable, factor in linear.terms])
        interval, bounds = linear.interval, []
        if interval.low is not None:
            low = _number(interval.low)
            bounds.append(total > low if interval.low_open else total >= low)
        if interval.high is not None:
            high = _number(interval.high)
            bounds.append(total < high if interval.high_open else total <= high)
        return _z3().And(bounds)

    def statement(self, constraint: Constraint) -> Any:  # noqa: ANN401 - z3 ships no types
        """A constraint as z3 has it."""
        return _z3().Or([self.linear(linear) for linear in constraint.any_of])


def claims_of(constraints: Iterable[Constraint]) -> list[str]:
    """The claims of some constraints, each once, in order."""
    return list(dict.fromkeys(constraint.claim for constraint in constraints))


def conflicts(constraints: Iterable[Constraint]) -> Iterator[list[str]]:
    """Sets of claims that cannot all be true, no two of which share a claim.

    Each is minimal: without any one of its members the others can be true. Those are found first that bound one
    variable each by itself.
    """
    for group in components(constraints):
        found = list(_plain_conflicts(group))
        yield from found
        known = {claim for clash in found for claim in clash}
        rest = [one for one in group if one.claim not in known]
        if not all(map(plain_bound, rest)):
            yield from _conflicts(rest)


def _conflicts(group: list[Constraint]) -> Iterator[list[str]]:
    """The conflicts of constraints that meet, each claim behind a switch of its own."""
    z3, problem = _z3(), Problem(group)
    solver = z3.Solver()
    switches = {claim: z3.Bool(f"c{n}") for n, claim in enumerate(claims_of(group))}
    names = {switch.get_id(): claim for claim, switch in switches.items()}
    for constraint in group:
        solver.add(z3.Implies(switches[constraint.claim], problem.statement(constraint)))

    def core(claims: Collection[str]) -> list[str] | None:
        """Some of the claims that cannot all be true, in their order; None if all can be."""
        verdict = solver.check(*(switches[claim] for claim in claims))
        if verdict == z3.unknown:
            raise RuntimeError(f"the solver cannot decide: {solver.reason_unknown()}")
        if verdict == z3.sat:
            return None
        found = {names[switch.get_id()] for switch in solver.unsat_core()}
        return [claim for claim in claims if claim in found]

    left = list(switches)
    while clash := core(left):
        for claim in reversed(clash.copy()):
            if claim in clash and (smaller := core([other for other in clash if other != claim])):
                clash = smaller
        yield clash
        left = [claim for claim in left if claim not in clash]


def needed(constraints: Iterable[Constraint]) -> list[Constraint]:
    """Of constraints that cannot all hold, a smallest set that still cannot."""
    z3, kept = _z3(), list(constraints)
    problem, solver = Problem(kept), _z3().Solver()
    switches = [z3.Bool(f"s{n}") for n in range(len(kept))]
    for switch, constraint in zip(switches, kept, strict=True):
        solver.add(z3.Implies(switch, problem.statement(constraint)))
    left = list(range(len(kept)))
    for position in reversed(range(len(kept))):
        smaller = [other for other in left if other != position]
        if solver.check(*(switches[other] for other in smaller)) == z3.unsat:
            left = smaller
    return [kept[position] for position in left]


def _end(problem: Problem, variable: Variable, *, upper: bool) -> tuple[Fraction | None, bool] | None:
    """The lowest or highest value of a variable and whether it is not reached; None if the constraints cannot hold."""
    z3 = _z3()
    optimizer = z3.Optimize()
    optimizer.add([problem.statement(constraint) for constraint in problem.constraints])
    goal = (optimizer.maximize if upper else optimizer.minimize)(problem.variable(variable))
    if optimizer.check() != z3.sat:
        return None
    # z3 gives three numbers: how often infinity, a rational, how often the least step to an end that is not reached.
    values = goal.upper_values() if upper else goal.lower_values()
    infinite, value, step = (Fraction(str(number)) for number in values)
    return (None, False) if infinite else (value, step != 0)


def implied(variable: Variable, constraints: Iterable[Constraint]) -> Interval:
    """The tightest interval that constraints leave to a variable; empty if they cannot all hold."""
    for group in components(constraints):
        if any(variable in constraint.variables() for constraint in group):
            problem = Problem(group)
            low, high = _end(problem, variable, upper=False), _end(problem, variable, upper=True)
            if low is None or high is None:
                return Interval(Fraction(1), Fraction(0))
            return Interval(low[0], high[0], low[1], high[1])
    return Interval()
