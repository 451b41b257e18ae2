"""Which figures can be less than nothing: of a number of people, none; of a balance, some."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from schemas.constraints import Constraint, Variable, bound, plain_bound
from schemas.intervals import Interval
from schemas.records import ChangeRecord, ValueRecord
from schemas.values import Quantity
from steps.support.corpus import Corpus
from steps.support.indexes import indexed
from steps.support.variables import measure_of
from steps.support.violations import NO_CLAIM

NOT_NEGATIVE = Interval(low=Fraction(0))

_COUNTED = frozenset({"people", "sites", "things", "length", "area", "volume", "mass", "tons", "energy", "power"})
"""Dimensions of which there is none at the least, unless the registry calls a property signed; a sum of money, a share
that something grows by or a temperature can be less than nothing."""

_PAIR = 2
"""A statement about so many figures compares one with another; one about more is a sum."""


def is_negative(value: Quantity | None) -> bool:
    """Whether a value is printed with an end below nothing."""
    return value is not None and any(one is not None and one < 0 for one in (value.amount, value.low))


@indexed
def signed(corpus: Corpus) -> frozenset[str]:
    """The properties that can be less than nothing: by the registry, by definition, or as some claim has it."""
    entries = [corpus.property(item.name) for item in corpus.entries("property")]
    found = {one.id for one in entries if one and (one.signed or one.minus)}
    found |= {record.property for _, record in corpus.of(ValueRecord) if is_negative(record.value)}
    changes = corpus.of(ChangeRecord)
    return frozenset(found.union(one.property for _, one in changes if is_negative(one.from_) or is_negative(one.to)))


def never_negative(constraints: Iterable[Constraint], corpus: Corpus) -> Iterator[Constraint]:
    """What each figure that is held against another is at the least, where it cannot be less than nothing.

    Of two figures alone it is left out for one that some claim bounds; in a sum it counts by itself, so that no claim
    is part of a contradiction for nothing but that.
    """
    in_sums: dict[Variable, str] = {}
    in_pairs: dict[Variable, str] = {}
    bounded: set[Variable] = set()
    for constraint in constraints:
        if plain := plain_bound(constraint):
            bounded.add(plain[0])
        for linear in constraint.any_of:
            met = in_sums if len(linear.terms) > _PAIR else in_pairs
            for variable, _ in linear.terms if not plain else ():
                met.setdefault(variable, constraint.claim.partition(NO_CLAIM)[0])
    open_pairs = {variable: claim for variable, claim in in_pairs.items() if variable not in bounded}
    for variable, claim in (open_pairs | in_sums).items():
        known = corpus.property(variable.name[0]) if variable.kind == "amount" else None
        counted = known and known.dimension in _COUNTED and measure_of(variable) == f"{known.dimension} "
        if known and counted and known.id not in signed(corpus):
            words = f"{known.name}: never less than nothing"
            yield Constraint(f"{claim}{NO_CLAIM}by nature", (bound(variable, NOT_NEGATIVE),), words)
