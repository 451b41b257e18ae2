"""What each claim entails: the constraints under which it can be true, each with its arithmetic in words."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from schemas.constraints import ONE, Constraint, Linear, Variable, bound, difference, multiple
from schemas.intervals import Interval
from schemas.proportions import is_told_in_times, meant
from schemas.records import ChangeRecord, ComparisonRecord, RankRecord, Record, ValueRecord
from schemas.units import UNITS
from schemas.values import Quantity
from steps.comparisons import known_rivals
from steps.parts_and_wholes import ALL_OF_IT, is_share_of
from steps.support import variables
from steps.support.chronicle import days_entailed
from steps.support.corpus import Claim, Corpus
from steps.support.indexes import indexed_for_scope
from steps.support.neighbours import near_judgement
from steps.support.signs import NOT_NEGATIVE, is_negative, never_negative, signed
from steps.support.wholes import EQUAL, NOT_MORE, identities, of_lists, parts_apart

NOTHING = Fraction(0)
POSITIVE = Interval(low=NOTHING, low_open=True)
LESS = ("less-than", "at-most")


def _told(value: Quantity, *, exact: bool = False) -> str:
    if value.unit == "share":
        return f"{value.in_words()}: {value.interval().scaled(100).in_words()} %"
    unit = UNITS[value.unit].written if value.unit else str(value.currency)
    return f"{value.in_words()}: {value.interval(exact=exact).in_words()} {unit}"


def _of_values(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    """A figure lies in its interval, that of a target exactly; a share ties a part to its whole."""
    mine = variables.figure(claim, corpus)
    if not isinstance(record, ValueRecord) or mine is None or record.value.spread:
        return
    whole = variables.linked_whole(claim, corpus)
    if whole and is_share_of(record, whole[1], corpus):
        yield from _of_shares(claim, record, whole, corpus)
        return
    exact = record.status == "target" and record.value.approximation is None and whole is None
    interval, words = record.value.base_interval(exact=exact), _told(record.value, exact=exact)
    yield Constraint(claim.name, (bound(mine, interval),), words)
    total = variables.figure(whole[0], corpus) if whole else None
    if whole and total and total != mine and record.property not in signed(corpus):
        words = f"a part of {whole[0].name}, so at most as much"
        yield Constraint(claim.name, (difference(mine, total, NOT_MORE),), words)


def _of_shares(
    claim: Claim, record: ValueRecord, whole: tuple[Claim, ValueRecord], corpus: Corpus
) -> Iterator[Constraint]:
    """A part that is told as a share of its whole; of a whole that is less than nothing it says nothing here."""
    part, total = variables.figure(claim, corpus), variables.figure(whole[0], corpus)
    interval = record.value.base_interval()
    share = interval.meet(ALL_OF_IT)
    if share.is_empty():
        itself = Variable("amount", (claim.name, "share"))
        words = f"{record.value.in_words()}: {interval.scaled(100).in_words()} % of {whole[0].name}"
        yield Constraint(claim.name, (bound(itself, interval),), words)
        yield Constraint(claim.name, (bound(itself, ALL_OF_IT),), "a part is between none and all of its whole")
    elif part and total and not is_negative(whole[1].value):
        words = f"{record.value.in_words()}: {share.scaled(100).in_words()} % of {whole[0].name}"
        for linear in multiple(part, total, share):
            yield Constraint(claim.name, (linear,), words)


def _ends_of_change(claim: Claim, record: ChangeRecord, corpus: Corpus) -> tuple[Variable, Variable]:
    """The figures before and after a change: those recorded for the time of its baseline, and for its own."""
    stated = variables.when(claim, corpus) if record.time or record.deadline else None
    baseline = corpus.period(record.baseline) if record.baseline else None
    known = corpus.property(record.property)
    # A stock can stand anywhere during the days in which it changes, so only a day tells what it came to.
    settled = stated and (baseline or (known and known.kind == "flow") or stated.first == stated.last)
    before = variables.recorded_at(claim, baseline, "fact", corpus) if baseline else []
    after = variables.recorded_at(claim, stated, record.status, corpus) if stated and settled else []

    def end(found: list[Variable], name: str, *given: Quantity | None) -> Variable:
        measured = next((variables.measure(value) for value in given if value), None)
        fitting = [one for one in found if measured in (None, variables.measure_of(one))]
        return fitting[0] if fitting else Variable("amount", (record.property, claim.name, measured or "", name))

    return end(before, "before", record.from_, record.to), end(after, "after", record.to, record.from_)


def _change_by(value: Quantity, record: ChangeRecord, before: Variable, after: Variable) -> Iterator[Linear]:
    """The amount or share by which something rises or falls, if it can be told from its two ends."""
    by, rises = value.base_interval(), record.direction == "rises"
    measured = variables.measure_of(before)
    if variables.measure(value) == measured or (value.dimension == "points" and measured.startswith("share")):
        yield difference(after, before, by) if rises else difference(before, after, by)
    elif value.dimension == "share" and value.of is None:
        yield from multiple(after, before, _moved(meant(value), rises=rises))
    elif value.dimension == "multiple":
        yield from _times(after, before, _so_many_times(value, falls=not rises), more=rises)


def _moved(by: Interval, *, rises: bool) -> Interval:
    """One plus or less a share."""
    if rises:
        return Interval(
            None if by.low is None else ONE + by.low,
            None if by.high is None else ONE + by.high,
            by.low_open,
            by.high_open,
        )
    low = None if by.high is None else max(ONE - by.high, NOTHING)
    return Interval(low, None if by.low is None else ONE - by.low, by.high_open, by.low_open)


def _so_many_times(value: Quantity, *, falls: bool = False) -> Interval:
    """A factor; "three times more" can mean three times as much, or three times on top."""
    by = meant(value, falls=falls)
    once_more = ONE if is_told_in_times(value) else NOTHING
    return Interval(by.low, None if by.high is None else by.high + once_more, by.low_open, by.high_open)


def _times(left: Variable, right: Variable, factor: Interval, *, more: bool) -> Iterator[Linear]:
    """Left is so many times right; "three times less" is a third of it."""
    if not more and factor.low is not None and factor.low >= ONE:
        left, right = right, left
    yield from multiple(left, right, factor)


def _of_changes(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    if not isinstance(record, ChangeRecord):
        return
    before, after = _ends_of_change(claim, record, corpus)
    ends = ((before, record.from_), (after, record.to))
    for variable, value in ends:
        if value and not value.spread:
            yield Constraint(claim.name, (bound(variable, value.base_interval()),), _told(value))
    one_measure = len({variables.measure_of(before), variables.measure_of(after)}) == 1
    if not one_measure or any(value is None and variable.name[1] == claim.name for variable, value in ends):
        return
    if record.by and not record.by.spread:
        relative = record.by.dimension in ("share", "multiple")
        if not (relative and record.property in signed(corpus)):
            for linear in _change_by(record.by, record, before, after):
                yield Constraint(claim.name, (linear,), _by(record, record.by))
    left, right = (after, before) if record.direction == "rises" else (before, after)
    yield Constraint(claim.name, (difference(left, right, POSITIVE),), f"it {record.direction}")


def _by(record: ChangeRecord, value: Quantity) -> str:
    worded = (value.surface or "").startswith("by ")
    return f"{record.direction} {'' if worded else 'by '}{_told(value)}"


def _compared(record: ComparisonRecord, claim: Claim, corpus: Corpus) -> tuple[Variable, Variable] | None:
    """The two figures of a comparison, if both are told in one measure; shares only of one whole."""
    named = corpus.claim(record.left, claim), corpus.claim(record.right, claim)
    left, right = (variables.figure(one, corpus) if one else None for one in named)
    wholes = [variables.linked_whole(one, corpus) if one else None for one in named]
    shares = [
        one for one in named if one and isinstance(one.model, ValueRecord) and one.model.value.dimension == "share"
    ]
    of_two_wholes = len(shares) == len(named) and None not in wholes and wholes[0] != wholes[1]
    if left is None or right is None or of_two_wholes:
        return None
    return (left, right) if variables.measure_of(left) == variables.measure_of(right) else None


def _of_comparisons(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    compared = _compared(record, claim, corpus) if isinstance(record, ComparisonRecord) else None
    if not isinstance(record, ComparisonRecord) or compared is None:
        return
    left, right = compared
    words = f"{record.left} is {record.relation.replace('-', ' ')} {record.right}"
    larger, smaller = (right, left) if record.relation in LESS else (left, right)
    if record.relation != "equal-to":
        apart = POSITIVE if record.relation in ("more-than", "less-than") else NOT_NEGATIVE
        yield Constraint(claim.name, (difference(larger, smaller, apart),), words)
    elif not (record.factor or record.difference):
        yield Constraint(claim.name, (difference(left, right, EQUAL),), words)
    related = not signed(corpus) & {left.name[0], right.name[0]}
    if record.factor and related and not record.factor.spread:
        for linear in _factor(record.factor, record, left, right):
            yield Constraint(claim.name, (linear,), f"{words}: {_told(record.factor)}")
    if record.difference and not record.difference.spread:
        for linear in _difference(record.difference, record, left, right, related=related):
            yield Constraint(claim.name, (linear,), f"{words} by {_told(record.difference)}")


def _factor(factor: Quantity, record: ComparisonRecord, left: Variable, right: Variable) -> Iterator[Linear]:
    """So many times as much. In percent "more" and "less" can also mean by so much, and both are let pass."""
    by = meant(factor)
    if factor.dimension == "multiple":
        yield from _times(left, right, _so_many_times(factor), more=record.relation not in LESS)
    elif factor.dimension == "share":
        readings = [by]
        if record.relation != "equal-to":
            readings.append(_moved(by, rises=record.relation not in LESS))
        lows, highs = [one.low for one in readings], [one.high for one in readings]
        low = None if None in lows else min(one for one in lows if one is not None)
        high = None if None in highs else max(one for one in highs if one is not None)
        yield from multiple(left, right, Interval(low, high))


def _difference(
    value: Quantity, record: ComparisonRecord, left: Variable, right: Variable, *, related: bool
) -> Iterator[Linear]:
    """By how much one figure is more or less than the other: an amount, points, or a share of the other."""
    by, measured = value.base_interval(), variables.measure_of(right)
    if variables.measure(value) == measured or (value.dimension == "points" and measured.startswith("share")):
        yield difference(right, left, by) if record.relation in LESS else difference(left, right, by)
    elif value.dimension == "share" and value.of is None and related and record.relation != "equal-to":
        yield from multiple(left, right, _moved(meant(value), rises=record.relation not in LESS))


def _of_ranks(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    """A first place is not behind any known rival; a lower one, or one among several, binds nothing here."""
    if not isinstance(record, RankRecord) or record.rank != 1:
        return
    for rival, value in known_rivals(claim, record, corpus, parts=True):
        its = variables.figure(rival, corpus)
        mine = variables.ranked(claim, variables.measure_of(its), corpus) if its else None
        if mine and its and mine != its:
            interval = NOT_NEGATIVE if record.order == "largest" else NOT_MORE
            words = f"{record.place} is the {record.order} of {record.domain}, so not behind {value.place}"
            yield Constraint(claim.name, (difference(mine, its, interval),), words)


_OF_KINDS: tuple[Callable[[Claim, Record, Corpus], Iterator[Constraint]], ...] = (
    _of_values,
    _of_changes,
    _of_comparisons,
    _of_ranks,
    of_lists,
    days_entailed,
)


@indexed_for_scope
def constraints(corpus: Corpus) -> list[Constraint]:
    """What the claims under judgement and all that can bear on them entail together, worked out once."""
    found = [
        constraint
        for claim in near_judgement(corpus)
        if variables.entails(claim.model)
        for entailed in _OF_KINDS
        for constraint in entailed(claim, claim.model, corpus)
    ]
    found += [*parts_apart(corpus), *identities(corpus)]
    return [*found, *never_negative(found, corpus)]
