"""Decides whether constraints can all hold, exactly over the rationals, and finds the smallest sets that cannot.

z3 is imported only where constraints meet: it takes longer to import than most sources take to check.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from schemas.constraints import Constraint, Linear, Variable
from schemas.intervals import Interval

if TYPE_CHECKING:
    import z3

MOST_BY_DELETION = 200
"""Up to so many claims a smallest set is found by leaving out one at a time, in their order; beyond, from z3's core."""


def components(constraints: Iterable[Constraint]) -> list[list[Constraint]]:
    """The constraints in groups that share no variable, each group in order."""
    parent: dict[Variable, Variable] = {}

    def root(variable: Variable) -> Variable:
        while parent.setdefault(variable, variable) != variable:
            parent[variable] = parent[parent[variable]]
            variable = parent[variable]
        return variable

    kept = [(constraint, constraint.variables()) for constraint in constraints]
    for _, variables in kept:
        first, *rest = variables
        for other in rest:
            parent[root(other)] = root(first)
    groups: dict[Variable, list[Constraint]] = {}
    for constraint, variables in kept:
        groups.setdefault(root(next(iter(variables))), []).append(constraint)
    return list(groups.values())


def _plain_bounds(constraints: Collection[Constraint]) -> Interval | None:
    """The common interval of constraints that each bound one and the same variable; None if they do more."""
    common = Interval()
    for constraint in constraints:
        if len(constraint.any_of) != 1 or len(constraint.any_of[0].terms) != 1:
            return None
        common = common.meet(constraint.any_of[0].interval)
    return common


@dataclass(slots=True)
class Problem:
    """Constraints in z3's terms; each claim can be taken in or left out."""

    constraints: list[Constraint]
    names: dict[Variable, Any] = field(default_factory=dict)

    def _variable(self, variable: Variable) -> "z3.ArithRef":
        import z3

        if variable not in self.names:
            self.names[variable] = z3.Real(f"v{len(self.names)}")
        return self.names[variable]

    def linear(self, linear: Linear) -> "z3.BoolRef":
        """A linear statement as z3 has it."""
        import z3

        total = z3.Sum([_number(factor) * self._variable(variable) for variable, factor in linear.terms])
        low, high = linear.interval.low, linear.interval.high
        bounds = []
        if low is not None:
            bounds.append(total > _number(low) if linear.interval.low_open else total >= _number(low))
        if high is not None:
            bounds.append(total < _number(high) if linear.interval.high_open else total <= _number(high))
        return z3.And(bounds)

    def statement(self, constraint: Constraint) -> "z3.BoolRef":
        """A constraint as z3 has it."""
        import z3

        return z3.Or([self.linear(linear) for linear in constraint.any_of])

    def solver(self) -> "tuple[z3.Solver, dict[str, z3.BoolRef]]":
        """A solver with every constraint behind the switch of its claim."""
        import z3

        solver = z3.Solver()
        switches = {claim: z3.Bool(f"c{n}") for n, claim in enumerate(claims_of(self.constraints))}
        for constraint in self.constraints:
            solver.add(z3.Implies(switches[constraint.claim], self.statement(constraint)))
        return solver, switches


def _number(number: Fraction) -> "z3.RatNumRef":
    import z3

    return z3.Q(number.numerator, number.denominator)


def claims_of(constraints: Iterable[Constraint]) -> list[str]:
    """The claims of some constraints, each once, in order."""
    return list(dict.fromkeys(constraint.claim for constraint in constraints))


def conflicts(constraints: Iterable[Constraint]) -> Iterator[list[str]]:
    """Sets of claims that cannot all be true, no two of which share a claim.

    Each is minimal: without any one of its members the others can be true.
    """
    for group in components(constraints):
        common = _plain_bounds(group)
        if common is not None and not common.is_empty():
            continue
        if common is None and len(group) == 1 and len(group[0].any_of) > 1:
            continue
        yield from _conflicts(group)


def _conflicts(group: list[Constraint]) -> Iterator[list[str]]:
    import z3

    solver, switches = Problem(group).solver()

    def holds(claims: Iterable[str]) -> bool:
        verdict = solver.check(*(switches[claim] for claim in claims))
        if verdict == z3.unknown:
            raise RuntimeError(f"the solver cannot decide: {solver.reason_unknown()}")
        return bool(verdict == z3.sat)

    left = list(switches)
    while not holds(left):
        core = left
        if len(core) > MOST_BY_DELETION:
            found = {str(switch) for switch in solver.unsat_core()}
            core = [claim for claim in left if str(switches[claim]) in found]
        for claim in reversed(core):
            smaller = [other for other in core if other != claim]
            if not holds(smaller):
                core = smaller
        yield core
        left = [claim for claim in left if claim not in core]


def implied(variable: Variable, constraints: Collection[Constraint]) -> Interval:
    """The tightest interval that constraints leave to a variable; empty if they cannot all hold."""
    import z3

    group = next((one for one in components(constraints) if any(variable in part.variables() for part in one)), [])
    if not group:
        return Interval()
    problem = Problem(group)
    ends: list[tuple[Fraction | None, bool]] = []
    for direction in ("minimize", "maximize"):
        optimizer = z3.Optimize()
        optimizer.add([problem.statement(constraint) for constraint in group])
        goal = getattr(optimizer, direction)(problem._variable(variable))  # noqa: SLF001 - one module
        if optimizer.check() != z3.sat:
            return Interval(Fraction(1), Fraction(0))
        infinite, value, epsilon = goal.lower_values() if direction == "minimize" else goal.upper_values()
        finite = infinite.as_fraction() == 0
        ends.append((Fraction(value.as_fraction()) if finite else None, finite and epsilon.as_fraction() != 0))
    (low, low_open), (high, high_open) = ends
    return Interval(low, high, low_open, high_open)


def meeting(constraints: Iterable[Constraint]) -> Mapping[str, bool]:
    """For every claim, whether some variable of it is also another claim's."""
    kept = list(constraints)
    owners: dict[Variable, set[str]] = {}
    for constraint in kept:
        for variable in constraint.variables():
            owners.setdefault(variable, set()).add(constraint.claim)
    return {
        claim: any(
            len(owners[variable]) > 1
            for constraint in kept
            if constraint.claim == claim
            for variable in constraint.variables()
        )
        for claim in claims_of(kept)
    }
