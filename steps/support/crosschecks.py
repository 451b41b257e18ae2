"""Which claims other claims bound: what they say could be caught if it were wrong."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from schemas.constraints import Constraint, Linear, Variable
from steps.support.solver import components
from steps.support.violations import NO_CLAIM

Atom = int
"""That a variable is bounded on a side: twice its number from below, and one more from above."""

LOW, HIGH = 0, 1

Statement = tuple[str, str]
"""One thing that a claim says: the claim and the words. The two limits of a share are one statement."""

Step = tuple[Statement, frozenset[Atom], Atom]
"""That a statement bounds something on a side, where all of some other things are bounded."""


@dataclass(slots=True)
class _Reader:
    """Reads what constraints bound; their variables get numbers, which are faster to look up than names."""

    numbers: dict[Variable, int] = field(default_factory=dict)

    def _needs(self, linear: Linear) -> tuple[list[Atom], list[Atom]]:
        """What must be bounded so that the sum of a linear statement is: from below, and from above."""
        numbered = [(2 * self.numbers.setdefault(one, len(self.numbers)), by > 0) for one, by in linear.terms if by]
        low = [atom + (LOW if rises else HIGH) for atom, rises in numbered]
        return low, [atom ^ 1 for atom in low]

    def _bounds(self, linear: Linear) -> dict[Atom, frozenset[Atom]]:
        """What a linear statement bounds, each with what must be bounded first: all others on the other side."""
        low, high = self._needs(linear)
        sides = ((linear.interval.low, low), (linear.interval.high, high))
        return {
            atom: frozenset(other ^ 1 for other in atoms if other != atom)
            for end, atoms in sides
            if end is not None
            for atom in atoms
        }

    def steps(self, constraint: Constraint) -> list[Step]:
        """What a constraint bounds, whichever of its alternatives holds."""
        each, statement = [self._bounds(linear) for linear in constraint.any_of], (constraint.claim, constraint.words)
        return [
            (statement, frozenset().union(*(bounds[atom] for bounds in each)), atom)
            for atom in each[0]
            if all(atom in bounds for bounds in each)
        ]

    def asked(self, constraint: Constraint) -> list[frozenset[Atom]]:
        """What must be bounded so that what a constraint is about is bounded on a side."""
        return [frozenset(atoms) for linear in constraint.any_of for atoms in self._needs(linear)]


class _Bounds:
    """What statements that meet bound, directly or by way of each other."""

    def __init__(self, steps: Iterable[Step]) -> None:
        """Sort the steps by what they bound and by what they need."""
        self.steps = list(steps)
        self.using: dict[Atom, list[int]] = defaultdict(list)
        self.to: dict[Atom, list[int]] = defaultdict(list)
        for number, (_, needs, bounded) in enumerate(self.steps):
            for atom in needs:
                self.using[atom].append(number)
            self.to[bounded].append(number)

    def _directly(self, atom: Atom, without: Statement) -> bool:
        return any(not self.steps[one][1] and self.steps[one][0] != without for one in self.to[atom])

    def _nearly(self, atom: Atom, without: Statement) -> bool:
        """Whether a statement bounds something by what others bound directly: most often there is one."""
        return self._directly(atom, without) or any(
            statement != without and all(self._directly(need, without) for need in needs)
            for statement, needs, _ in (self.steps[one] for one in self.to[atom])
        )

    def hold(self, atoms: Collection[Atom], without: Statement) -> bool:
        """Whether all of these are bounded though a statement is left out."""
        if any(not self.to[atom] for atom in atoms):
            return False
        return all(self._nearly(atom, without) for atom in atoms) or self._all_bounded(without).issuperset(atoms)

    def _all_bounded(self, without: Statement) -> set[Atom]:
        missing = [len(needs) for _, needs, _ in self.steps]
        bounded: set[Atom] = set()
        ready = [number for number, count in enumerate(missing) if not count]
        while ready:
            statement, _, atom = self.steps[ready.pop()]
            if statement == without or atom in bounded:
                continue
            bounded.add(atom)
            for number in self.using[atom]:
                missing[number] -= 1
                if not missing[number]:
                    ready.append(number)
        return bounded


def _is_checked(own: list[tuple[Constraint, list[Step]]], bounds: _Bounds, reader: _Reader) -> bool:
    """Whether something bounds what one of a claim's statements is about, but for the statement itself.

    The claim's other statements help: a deadline and a shift say together what the earlier deadline was. What they do
    by themselves does not count.
    """
    by_itself = _Bounds(step for _, steps in own for step in steps)
    for constraint, _ in own:
        statement = constraint.claim, constraint.words
        for atoms in reader.asked(constraint):
            if bounds.hold(atoms, statement) and not by_itself.hold(atoms, statement):
                return True
    return False


def cross_checked(constraints: Iterable[Constraint]) -> Mapping[str, bool]:
    """For every claim that entails something, whether others bound what it says on some side.

    That figures are never less than nothing bounds none: of a share of an unknown whole, any would do.
    """
    found: dict[str, bool] = {}
    for group in components(one for one in constraints if not one.claim.endswith(f"{NO_CLAIM}by nature")):
        reader = _Reader()
        own: dict[str, list[tuple[Constraint, list[Step]]]] = {}
        for constraint in group:
            own.setdefault(constraint.claim, []).append((constraint, reader.steps(constraint)))
        if len(own) == 1:
            found[group[0].claim] = False
            continue
        bounds = _Bounds(step for mine in own.values() for _, steps in mine for step in steps)
        found |= {claim: _is_checked(mine, bounds, reader) for claim, mine in own.items()}
    return found
