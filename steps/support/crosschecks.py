"""Which claims other claims bound: what they say could be caught if it were wrong."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from schemas.constraints import Constraint, Linear, Variable
from steps.support.solver import components
from steps.support.violations import NO_CLAIM

Side = Literal["low", "high"]
Atom = tuple[Variable, Side]
"""That a variable is bounded on a side."""

Statement = tuple[str, str]
"""One thing that a claim says: the claim and the words. The two limits of a share are one statement."""

_OPPOSITE: dict[Side, Side] = {"low": "high", "high": "low"}
_SIDES: tuple[Side, Side] = ("low", "high")


def _needs(linear: Linear, side: Side, leaving_out: Variable | None = None) -> frozenset[Atom]:
    """What must be bounded, each on its side, so that the sum of a linear statement is, but for one variable."""
    return frozenset(
        (variable, side if factor > 0 else _OPPOSITE[side])
        for variable, factor in linear.terms
        if variable != leaving_out and factor != 0
    )


def _steps(linear: Linear) -> dict[Atom, frozenset[Atom]]:
    """What a linear statement bounds, each with what must be bounded first."""
    found: dict[Atom, frozenset[Atom]] = {}
    for side in _SIDES:
        end = linear.interval.low if side == "low" else linear.interval.high
        for variable, factor in linear.terms:
            if end is not None and factor != 0:
                bounded = variable, side if factor > 0 else _OPPOSITE[side]
                found[bounded] = _needs(linear, _OPPOSITE[side], leaving_out=variable)
    return found


def _bounded(constraint: Constraint) -> dict[Atom, frozenset[Atom]]:
    """What a constraint bounds, whichever of its alternatives holds, each with what must be bounded first."""
    each = [_steps(linear) for linear in constraint.any_of]
    return {
        atom: frozenset().union(*(steps[atom] for steps in each))
        for atom in each[0]
        if all(atom in one for one in each)
    }


class _Bounds:
    """What statements that meet bound, directly or by way of each other."""

    def __init__(self, constraints: Iterable[Constraint]) -> None:
        """Read what each constraint bounds."""
        self.steps: list[tuple[Statement, frozenset[Atom], Atom]] = []
        self.using: dict[Atom, list[int]] = defaultdict(list)
        self.to: dict[Atom, list[int]] = defaultdict(list)
        for constraint in constraints:
            for bounded, needs in _bounded(constraint).items():
                for atom in needs:
                    self.using[atom].append(len(self.steps))
                self.to[bounded].append(len(self.steps))
                self.steps.append(((constraint.claim, constraint.words), needs, bounded))

    def _directly(self, atom: Atom, without: Collection[Statement]) -> bool:
        return any(not self.steps[one][1] and self.steps[one][0] not in without for one in self.to[atom])

    def _nearly(self, atom: Atom, without: Collection[Statement]) -> bool:
        """Whether a statement bounds something by what others bound directly: most often there is one."""
        return self._directly(atom, without) or any(
            statement not in without and all(self._directly(need, without) for need in needs)
            for statement, needs, _ in (self.steps[one] for one in self.to[atom])
        )

    def hold(self, atoms: Collection[Atom], without: Collection[Statement]) -> bool:
        """Whether all of these are bounded though some statements are left out."""
        if any(not self.to[atom] for atom in atoms):
            return False
        return all(self._nearly(atom, without) for atom in atoms) or self._all_bounded(without) >= set(atoms)

    def _all_bounded(self, without: Collection[Statement]) -> set[Atom]:
        missing = [len(needs) for _, needs, _ in self.steps]
        bounded: set[Atom] = set()
        ready = [number for number, count in enumerate(missing) if not count]
        while ready:
            statement, _, atom = self.steps[ready.pop()]
            if statement in without or atom in bounded:
                continue
            bounded.add(atom)
            for number in self.using[atom]:
                missing[number] -= 1
                if not missing[number]:
                    ready.append(number)
        return bounded


def _is_checked(own: list[Constraint], bounds: _Bounds) -> bool:
    """Whether something bounds what one of a claim's statements is about, but for the statement itself.

    The claim's other statements help: a deadline and a shift say together what the earlier deadline was. What they do
    by themselves does not count.
    """
    by_itself = _Bounds(own)
    for constraint in own:
        statement = {(constraint.claim, constraint.words)}
        for linear in constraint.any_of:
            needs = [_needs(linear, side) for side in _SIDES]
            if any(bounds.hold(one, statement) and not by_itself.hold(one, statement) for one in needs):
                return True
    return False


def cross_checked(constraints: Iterable[Constraint]) -> Mapping[str, bool]:
    """For every claim that entails something, whether others bound what it says on some side.

    That figures are never less than nothing bounds none: of a share of an unknown whole, any would do.
    """
    found: dict[str, bool] = {}
    for group in components(one for one in constraints if not one.claim.endswith(f"{NO_CLAIM}by nature")):
        own: dict[str, list[Constraint]] = {}
        for constraint in group:
            own.setdefault(constraint.claim, []).append(constraint)
        bounds = _Bounds(group)
        found |= {claim: len(own) > 1 and _is_checked(mine, bounds) for claim, mine in own.items()}
    return found
