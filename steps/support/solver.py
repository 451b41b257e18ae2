"""Decides whether constraints can all hold, exactly over the rationals, and finds the smallest sets that cannot.

z3 is imported only where constraints meet: it takes longer to import than most sources take to check.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from schemas.constraints import Constraint, Linear, Variable, plain_bound
from schemas.intervals import Interval
from steps.support.cache import NOTHING_KEPT, Cache, key_of


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


def _number(number: Fraction) -> str:
    digits = f"(/ {abs(number.numerator)}.0 {number.denominator}.0)"
    return f"(- {digits})" if number < 0 else digits


@dataclass(slots=True)
class Problem:
    """Constraints as SMT-LIB 2 has them, which z3 reads faster than it takes them one by one from Python."""

    names: dict[Variable, str] = field(default_factory=dict)

    def variable(self, variable: Variable) -> str:
        """What a variable is called."""
        return self.names.setdefault(variable, f"v{len(self.names)}")

    def _term(self, variable: Variable, factor: Fraction) -> str:
        return self.variable(variable) if factor == 1 else f"(* {_number(factor)} {self.variable(variable)})"

    def _linear(self, linear: Linear) -> str:
        terms, interval = [self._term(*term) for term in linear.terms], linear.interval
        total = terms[0] if len(terms) == 1 else f"(+ {' '.join(terms)})"
        bounds = []
        if interval.low is not None:
            bounds.append(f"({'>' if interval.low_open else '>='} {total} {_number(interval.low)})")
        if interval.high is not None:
            bounds.append(f"({'<' if interval.high_open else '<='} {total} {_number(interval.high)})")
        return f"(and true {' '.join(bounds)})"

    def _statement(self, constraint: Constraint) -> str:
        return f"(or {' '.join(map(self._linear, constraint.any_of))})"

    def plain_text(self, constraints: Iterable[Constraint]) -> str:
        """All constraints as they are."""
        asserted = [f"(assert {self._statement(one)})" for one in constraints]
        return "\n".join([*(f"(declare-const {name} Real)" for name in self.names.values()), *asserted])

    def text(self, switched: Iterable[tuple[str, Constraint]]) -> str:
        """All constraints, each behind the switch of this name; several may share one."""
        pairs = [(switch, self._statement(one)) for switch, one in switched]
        switches = dict.fromkeys(switch for switch, _ in pairs)
        return "\n".join(
            [
                *(f"(declare-const {switch} Bool)" for switch in switches),
                *(f"(declare-const {name} Real)" for name in self.names.values()),
                *(f"(assert (=> {switch} {statement}))" for switch, statement in pairs),
            ]
        )


class _Switches:
    """A solver with constraints behind switches, so that any of them can be left out."""

    def __init__(self, switched: Iterable[tuple[str, Constraint]]) -> None:
        pairs = list(switched)
        self.solver = _z3().SimpleSolver()
        self.solver.from_string(Problem().text(pairs))
        self.bools = {name: _z3().Bool(name) for name in dict.fromkeys(name for name, _ in pairs)}
        self.names = {switch.get_id(): name for name, switch in self.bools.items()}

    def core(self, switches: Collection[str]) -> list[str] | None:
        """Some of the switches that cannot all be on, in their order; None if all can be."""
        z3 = _z3()
        verdict = self.solver.check(*(self.bools[name] for name in switches))
        if verdict == z3.unknown:
            raise RuntimeError(f"the solver cannot decide: {self.solver.reason_unknown()}")
        if verdict == z3.sat:
            return None
        found = {self.names[switch.get_id()] for switch in self.solver.unsat_core()}
        return [name for name in switches if name in found]

    def smallest(self, switches: Collection[str]) -> list[str] | None:
        """A set of switches of which none can be spared and that cannot all be on; None if all can be.

        Of several such sets it is the one that is left when each that can be spared is left out, the last first: which
        of them the solver finds depends on what it was asked before, and so on what the cache knows.
        """
        order, kept = list(switches), list[str]()
        found = self.core(order)
        if found is None:
            return None
        while order:
            switch = order.pop()
            if switch in found and (smaller := self.core([*order, *kept])) is not None:
                found = smaller
            elif switch in found:
                kept.append(switch)
        return kept[::-1]


def claims_of(constraints: Iterable[Constraint]) -> list[str]:
    """The claims of some constraints, each once, in order."""
    return list(dict.fromkeys(constraint.claim for constraint in constraints))


def conflicts(constraints: Iterable[Constraint], cache: Cache = NOTHING_KEPT) -> Iterator[list[str]]:
    """Sets of claims that cannot all be true, no two of which share a claim.

    Each is minimal: without any one of its members the others can be true. Those are found first that bound one
    variable each by itself. cache: what the solver found possible before.
    """
    told: list[list[list[str]]] = []
    left: dict[int, list[Constraint]] = {}
    for number, group in enumerate(components(constraints)):
        told.append(list(_plain_conflicts(group)))
        known = {claim for clash in told[-1] for claim in clash}
        rest = [one for one in group if one.claim not in known]
        if not all(map(plain_bound, rest)):
            left[number] = rest
    for number in _doubtful(left, cache):
        told[number] += map(list, decided(tuple(left[number])))
    yield from (clash for clashes in told for clash in clashes)


def _doubtful(groups: dict[int, list[Constraint]], cache: Cache) -> Iterator[int]:
    """The numbers of those groups whose constraints cannot all hold."""
    keys = {number: key_of("possible", Problem().plain_text(group)) for number, group in groups.items()}
    new = [number for number, key in keys.items() if cache.get(key) is None]
    for start in range(0, len(new), AT_ONCE):
        asked = new[start : start + AT_ONCE]
        impossible = set(_impossible(asked, groups))
        for number in asked:
            if number not in impossible:
                cache.put(keys[number], b"possible")
        yield from sorted(impossible)


AT_ONCE = 50
"""How many groups the solver is asked about together: one by one takes three times as long, and so do thousands."""


def _impossible(asked: list[int], groups: dict[int, list[Constraint]]) -> Iterator[int]:
    """Those of some groups whose constraints cannot all hold: most can, and of many together one answer tells so."""
    solver = _z3().SimpleSolver()
    solver.from_string(Problem().plain_text(one for number in asked for one in groups[number]))
    if solver.check() == _z3().sat:
        return
    if len(asked) == 1:
        yield from asked
        return
    middle = len(asked) // 2
    yield from _impossible(asked[:middle], groups)
    yield from _impossible(asked[middle:], groups)


@lru_cache(maxsize=4096)
def decided(group: tuple[Constraint, ...]) -> tuple[list[str], ...]:
    """The conflicts of constraints that meet; the same ones are asked about again where claims dispute each other."""
    return tuple(_conflicts(group))


def _conflicts(group: tuple[Constraint, ...]) -> Iterator[list[str]]:
    """The conflicts of constraints that meet, each claim behind a switch of its own."""
    claims = {f"c{number}": claim for number, claim in enumerate(claims_of(group))}
    names = {claim: switch for switch, claim in claims.items()}
    switches = _Switches((names[one.claim], one) for one in group)
    left = list(claims)
    while clash := switches.smallest(left):
        yield [claims[switch] for switch in clash]
        left = [switch for switch in left if switch not in clash]


def needed(constraints: Iterable[Constraint]) -> list[Constraint]:
    """Of constraints that cannot all hold, a smallest set that still cannot."""
    kept = {f"s{number}": one for number, one in enumerate(constraints)}
    return [kept[switch] for switch in _Switches(kept.items()).smallest(kept) or ()]


def _end(group: list[Constraint], variable: Variable, *, upper: bool) -> tuple[Fraction | None, bool] | None:
    """The lowest or highest value of a variable and whether it is not reached; None if the constraints cannot hold."""
    z3, problem = _z3(), Problem()
    optimizer = z3.Optimize()
    optimizer.from_string(f"{problem.text(('on', one) for one in group)}\n(assert on)")
    goal = (optimizer.maximize if upper else optimizer.minimize)(z3.Real(problem.variable(variable)))
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
            low, high = _end(group, variable, upper=False), _end(group, variable, upper=True)
            if low is None or high is None:
                return Interval(Fraction(1), Fraction(0))
            return Interval(low[0], high[0], low[1], high[1])
    return Interval()
