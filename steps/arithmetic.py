"""The checks behind features/consistency/arithmetic.feature."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from schemas.intervals import Interval
from schemas.periods import ONE_DAY, Duration, Period, time_between
from schemas.proportions import apart, is_factor, meant, of_one_measure, rises, size
from schemas.records import ChangeRecord, Record, ValueRecord
from schemas.registry import Property
from schemas.units import UNITS
from schemas.values import Quantity
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.indexes import grouped, indexed
from steps.support.phrases import claims_that, must
from steps.support.restated import conversions, in_another_unit
from steps.support.signs import signed
from steps.support.violations import Violation
from steps.support.yaml_files import Path

RELATIVE = ("share", "points", "multiple", "temperature")
"""Dimensions in which figures do not add up over time."""

APART = ("place", "qualifier", "statistic", "grain", "status")
"""What else than subject and property tells two figures apart."""


def told(interval: Interval, like: Quantity) -> str:
    """An interval of base units as a figure of a unit says it: "between 9 and 11 %"."""
    if like.unit == "share":
        return f"{interval.scaled(100).in_words()} %"
    unit = UNITS[like.unit].written if like.unit else str(like.currency)
    return f"{interval.scaled(1 / like.size).in_words()} {'times' if is_factor(like) else unit}"


def can_be_negative(name: str, corpus: Corpus) -> bool:
    """Whether a property can be less than nothing, as a balance can."""
    return corpus.property(name) is None or name in signed(corpus)


def _two_ends(record: ChangeRecord) -> tuple[Quantity, Quantity] | None:
    """From what to what a change goes, if it goes the way it is said to."""
    if record.from_ is None or record.to is None:
        return None
    opposite = rises(record.from_, record.to) is (record.direction == "falls")
    return None if opposite else (record.from_, record.to)


def _baseline(record: ChangeRecord, amount: Quantity) -> Interval:
    """What a change sets out from: as it is told, or from where it comes to and by how much."""
    if record.from_ or record.to is None:
        return size(record.from_) if record.from_ else Interval()
    to, by = size(record.to), size(amount)
    return to.minus(by) if record.direction == "rises" else to.plus(by)


def _sizes(record: ChangeRecord) -> Iterator[tuple[Path, Quantity, tuple[Interval, ...]]]:
    """Every figure that says how large a change is, with what it can be by the other figures of the change."""
    by, ends = record.by, _two_ends(record)
    if by is None:
        return
    restated = [(("by", "restated"), by.restated)] if by.restated else []
    if ends:
        for path, value in ((("by",), by), *restated):
            yield path, value, apart(value, ends[1], ends[0], more=record.direction == "rises")
    end = record.from_ or record.to
    for path, share in restated if not ends and end and of_one_measure(by, end) else ():
        base = _baseline(record, by)
        if share.dimension == "share" and share.of is None and base.low is not None and base.low > 0:
            yield path, share, (size(by).over(base),)


def _can_be_told(claim: Claim, record: ChangeRecord, corpus: Corpus) -> bool:
    """Whether what a change is measured by is surely above nothing, or surely not below it."""
    open_below = any(end and end.base_interval().low is None for end in (record.from_, record.to))
    return claim.model.is_firm and not (open_below and can_be_negative(record.property, corpus))


@claims_that("about a change of stated size between two figures")
def changing_by(claim: Claim, corpus: Corpus) -> bool:
    """Whether the claim says how large a change is, and its other figures tell how large it can be."""
    record = claim.model
    if not isinstance(record, ChangeRecord) or not _can_be_told(claim, record, corpus):
        return False
    return any(possible for _, _, possible in _sizes(record))


@must("each change must be as large as its figures say")
def change_does_not_add_up(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Changes whose size is not what lies between their two figures."""
    for claim, record in of_type(claims, ChangeRecord):
        for path, value, possible in _sizes(record):
            by = meant(value, falls=record.direction == "falls")
            by = by.negative() if by.high is not None and by.high < 0 else by
            if possible and not any(one.meets(by) for one in possible):
                ends = [end.in_words() for end in (record.from_, record.to) if end]
                says = (
                    f"It {record.direction} {'from ' if record.from_ else 'to '}{' to '.join(ends)}, so by "
                    f"{told(possible[0], value)}; the record says {value.in_words()}."
                )
                remedy = "Correct one of the figures."
                if value.unit == "percent" and record.to and record.to.dimension == "share":
                    remedy += " What lies between two percentages is percentage points, not percent."
                yield claim.violation("change-does-not-add-up", path, says, remedy)


def _how_often(over: Duration, per: Duration) -> Interval | None:
    """How often one length of time fits into another: exactly, where both are in months or both in days."""
    (months, days), (per_months, per_days) = over.normalised(), per.normalised()
    if not days and not per_days and per_months:
        exact = Fraction(months, per_months)
        return Interval(exact, exact)
    (shortest, longest), (per_shortest, per_longest) = over.in_days(), per.in_days()
    return Interval(Fraction(shortest, per_longest), Fraction(longest, per_shortest)) if per_shortest else None


def _length(record: ValueRecord, corpus: Corpus) -> Duration | None:
    """How long a total takes to come together: as it says itself, or as long as the time that it is for."""
    if record.at_rate and record.at_rate.over:
        return record.at_rate.over.duration()
    period = corpus.period(record.time) if record.time else None
    return time_between(period.first, period.last + ONE_DAY) if period and period.first and period.last else None


def _total_at_rate(claim: Claim, corpus: Corpus) -> tuple[Claim, Quantity, Duration, Interval] | None:
    """The claim that gives a total's rate, with its figure, for how long it runs, and what it comes to in that time."""
    record = claim.model
    if not isinstance(record, ValueRecord) or record.at_rate is None:
        return None
    rate, over = corpus.claim(record.at_rate.claim, claim), _length(record, corpus)
    if rate is None or not isinstance(rate.model, ValueRecord) or over is None:
        return None
    value, often = rate.model.value, _how_often(over, record.at_rate.per.duration())
    if often is None or value.dimension in RELATIVE or value.spread or not of_one_measure(value, record.value):
        return None
    return rate, value, over, value.base_interval().times(often)


@claims_that("about a total that comes together at a rate")
def total_at_rate(claim: Claim, corpus: Corpus) -> bool:
    """Whether the claim is a firm total that names its rate and its time."""
    return claim.model.is_firm and _total_at_rate(claim, corpus) is not None


@must("each total must be its rate times the time")
def total_not_rate_times_time(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Totals that their rate does not come to in their time."""
    for claim, record in of_type(claims, ValueRecord):
        known = _total_at_rate(claim, corpus)
        if known is None or record.at_rate is None or known[3].meets(record.value.base_interval()):
            continue
        rate, value, over, expected = known
        per = record.at_rate.per.duration().in_words().removeprefix("1 ")
        says = (
            f"{value.in_words()} per {per} over {over.in_words()} is {told(expected, record.value)}; "
            f"the record says {record.value.in_words()}."
        )
        remedy = "Correct the total, the rate or the time."
        yield claim.violation("total-not-rate-times-time", ("value",), says, remedy, others=(rate,))


def _matter(name: str, like: Claim, corpus: Corpus) -> tuple[object, ...]:
    """A property for the subject of a claim, with what else tells its figure apart from others."""
    return (corpus.matter(like)[0], name, *(getattr(like.model, key) for key in APART))


@indexed
def _figures(corpus: Corpus) -> dict[tuple[object, ...], tuple[tuple[Claim, ValueRecord], ...]]:
    """All figures, by what they are of."""
    return grouped(corpus.of(ValueRecord), lambda pair: _matter(pair[1].property, pair[0], corpus))


def _span(record: Record, corpus: Corpus) -> Period | None:
    """The first and last day of the time that a figure is for; None if they are not known exactly."""
    period = corpus.period(record.time) if record.time and not record.time.mod else None
    return period if period and period.first and period.last else None


def _sum_over_time(record: ValueRecord, corpus: Corpus) -> bool:
    """Whether a figure is a sum over a time that cannot be less than a part of it."""
    known = corpus.property(record.property)
    flow = known is not None and known.kind == "flow" and not can_be_negative(record.property, corpus)
    summed = not (record.statistic or record.grain or record.supersedes or record.value.spread)
    return flow and summed and record.is_firm and record.value.dimension not in RELATIVE


@indexed
def _totals(corpus: Corpus) -> dict[tuple[object, ...], tuple[tuple[Claim, ValueRecord, Period], ...]]:
    """All sums over a time whose days are known, each with that time, by what they are of."""
    found = (
        (claim, record, span)
        for claim, record in corpus.of(ValueRecord)
        if _sum_over_time(record, corpus) and (span := _span(record, corpus))
    )
    return grouped(found, lambda total: _matter(total[1].property, total[0], corpus))


def _within_its_time(claim: Claim, record: ValueRecord, corpus: Corpus) -> Iterator[tuple[Claim, ValueRecord]]:
    """The figures of the same matter for a part of a total's time; of what is not a fact, those of the same source."""
    span = _span(record, corpus)
    if span is None or not _sum_over_time(record, corpus):
        return
    for other, part, its in _totals(corpus).get(_matter(record.property, claim, corpus), ()):
        inside = its != span and its.within(span)
        alike = record.status == "fact" or other.folder == claim.folder
        if inside and alike and of_one_measure(part.value, record.value):
            yield other, part


@claims_that("about a total over a time of which a part is known too")
def with_parts_of_its_time(claim: Claim, corpus: Corpus) -> bool:
    """Whether some other claim gives the same figure for a part of the time."""
    return isinstance(claim.model, ValueRecord) and any(_within_its_time(claim, claim.model, corpus))


@must("no total must be less than what falls into a part of its time")
def total_below_its_part(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Totals that are surely less than the figure of a part of their time."""
    for claim, record in of_type(claims, ValueRecord):
        total = record.value.base_interval()
        for other, part in _within_its_time(claim, record, corpus):
            if total.surely_below(part.value.base_interval()) and not opposed(claim, other, corpus):
                days, its_days = ((_span(one, corpus) or Period()).in_words() for one in (record, part))
                says = (
                    f"By the record it is {told(total, record.value)} for {days}; "
                    f"but {told(part.value.base_interval(), part.value)} for {its_days} alone."
                )
                remedy = "Correct one of the two figures, or the time it is for."
                yield claim.violation("total-below-its-part", ("value",), says, remedy, others=(other,))


def opposed(one: Claim, other: Claim, corpus: Corpus) -> bool:
    """Whether one of two claims disputes the other."""
    pairs = ((one, other), (other, one))
    return any(claim.model.disputes and corpus.claim(claim.model.disputes.claim, claim) == it for claim, it in pairs)


@claims_that("that give a figure once more in another unit")
def restated_in_units(claim: Claim, _corpus: Corpus) -> bool:
    """Whether a figure of the claim is given in two units of one measure."""
    return any(in_another_unit(claim))


def _not_the_same(claim: Claim, path: Path, one: Quantity, other: Quantity, expected: Interval) -> Violation:
    says = f"{one.in_words()} is {told(expected, other)}; the record restates it as {other.in_words()}."
    remedy = "Correct the amount or the unit of one of the two."
    return claim.violation("restated-as-another-amount", (*path, "restated"), says, remedy)


@must("the two must be the same amount")
def restated_as_another_amount(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Figures restated in another unit that come to something else."""
    for claim in claims:
        for path, one, other in in_another_unit(claim):
            if not one.base_interval().meets(other.base_interval()):
                yield _not_the_same(claim, path, one, other, one.base_interval())


@claims_that("that give a figure once more in a currency with a known rate")
def restated_in_currencies(claim: Claim, corpus: Corpus) -> bool:
    """Whether a figure of the claim is given in two currencies, of which a rate of the time is known."""
    return any(conversions(claim, corpus))


@must("the two must be the same amount at a rate of the time")
def restated_beyond_the_rates(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Sums restated in another currency at a rate that is far from those known."""
    for claim in claims:
        for path, one, other, expected, rates in conversions(claim, corpus):
            if not expected.meets(other.base_interval()):
                says = (
                    f"By known rates {one.in_words()} is {told(expected, other)}; it is restated as {other.in_words()}."
                )
                remedy = "Correct one of the two sums or its currency, or the rate."
                yield claim.violation("restated-beyond-the-rates", (*path, "restated"), says, remedy, others=rates)


def _at_its_time(name: str, claim: Claim, record: ValueRecord, corpus: Corpus) -> Iterator[tuple[Claim, ValueRecord]]:
    """The figures of a property for the subject and the time of a claim."""
    for other, figure in _figures(corpus).get(_matter(name, claim, corpus), ()):
        alike = record.status == "fact" or other.folder == claim.folder
        plain = figure.is_firm and not (figure.value.spread or figure.whole or opposed(other, claim, corpus))
        at_its_time = _span(figure, corpus) == _span(record, corpus)
        if alike and plain and at_its_time and of_one_measure(figure.value, record.value):
            yield other, figure


def _made_up_of(claim: Claim, corpus: Corpus) -> Iterator[tuple[Property, tuple[Claim, ...], Interval]]:
    """What a figure is by definition: its property, the claims of the figures it is made up of, and their sum."""
    record = claim.model
    if not isinstance(record, ValueRecord) or record.whole or not record.is_firm or _span(record, corpus) is None:
        return
    known = corpus.property(record.property)
    signs = [(name, 1) for name in known.plus] + [(name, -1) for name in known.minus] if known else []
    if known is None or not signs or record.value.spread:
        return
    for figures in product(*(list(_at_its_time(name, claim, record, corpus)) for name, _ in signs)):
        total = Interval(Fraction(0), Fraction(0))
        for (_, other), (_, sign) in zip(figures, signs, strict=True):
            part = other.value.base_interval()
            total = total.plus(part if sign > 0 else part.negative())
        yield known, tuple(other for other, _ in figures), total


@claims_that("about what is by definition made up of other known figures")
def made_up_of_others(claim: Claim, corpus: Corpus) -> bool:
    """Whether the registry defines the claim's figure by others, and all of these are known."""
    return any(_made_up_of(claim, corpus))


@must("each must be what the others make together")
def sum_not_by_definition(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Figures that are not what they are by definition."""
    for claim, record in of_type(claims, ValueRecord):
        for known, others, total in _made_up_of(claim, corpus):
            if not total.meets(record.value.base_interval()):
                less = f" less {' and '.join(known.minus)}" if known.minus else ""
                says = (
                    f"{known.name} is {' plus '.join(known.plus)}{less}, which is {told(total, record.value)}; "
                    f"the record says {record.value.in_words()}."
                )
                yield claim.violation(
                    "sum-not-by-definition", ("value",), says, "Correct one of the figures.", others=others
                )
