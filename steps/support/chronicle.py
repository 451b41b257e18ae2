"""What claims entail about days: when things happen, in what order, and how long deadlines are moved."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache

from schemas.constraints import Constraint, bound, difference
from schemas.intervals import Interval
from schemas.periods import Duration, Period, day_in_words
from schemas.records import EventRecord, OfficeRecord, Order, Record
from steps.chronology import ZONE_DAYS, grace, leeway, of_the_same_kind, orders
from steps.support import variables
from steps.support.corpus import Claim, Corpus
from steps.targets import deadline_days, lengths, lengths_back, shift_of


def _ordinal(day: date | None) -> Fraction | None:
    return None if day is None else Fraction(day.toordinal())


def _within(period: Period) -> Interval:
    """The ordinals of the days of a period."""
    return Interval(_ordinal(period.first), _ordinal(period.last))


_MONTHS, _DAYS = 4800, 146_097
"""The Gregorian calendar repeats after 400 years, which are so many months and days."""


@cache
def _firsts() -> list[int]:
    """The ordinals of the first days of all months of 400 years."""
    return [date(2000 + number // 12, number % 12 + 1, 1).toordinal() for number in range(_MONTHS)]


@cache
def _lengths(by: Duration) -> tuple[Fraction, Fraction]:
    """How many days a length of time is at the least and at the most: months and years have more than one length."""
    months, days = by.normalised()
    firsts = _firsts()
    whole, rest = divmod(months, _MONTHS)
    longer = [
        firsts[(start + rest) % _MONTHS] + (start + rest) // _MONTHS * _DAYS - firsts[start] for start in range(_MONTHS)
    ]
    return min(longer) + whole * _DAYS + days, max(longer) + whole * _DAYS + days


def _length(by: Duration, slack: int) -> Interval:
    """How many days a length of time can be, give or take some."""
    shortest, longest = _lengths(by)
    return Interval(shortest - slack, longest + slack)


def _of_time(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    period = corpus.period(record.time) if record.time else None
    if record.time and period:
        words = f"{record.time.in_words()}: {period.in_words()}"
        same = corpus.same_thing(claim)
        # Two records of one event may give the dates of two time zones.
        days = period if same == claim else period.widened(grace(claim, same))
        yield Constraint(claim.name, (bound(variables.day(claim, corpus), _within(days)),), words)
    if record.status == "fact" and claim.folder in corpus.sources:
        published = variables.publication(claim.folder)
        past = Interval(high=Fraction(ZONE_DAYS))
        words = "it has happened, so not after its source was published"
        yield Constraint(claim.name, (difference(variables.day(claim, corpus), published, past),), words)
        source = corpus.sources[claim.folder].model
        window = bound(published, _within(source.publication()))
        yield Constraint(f"{claim.folder}#published", (window,), f"published {source.publication().in_words()}")


def _of_order(claim: Claim, key: str, order: Order, corpus: Corpus) -> Iterator[Constraint]:
    other = corpus.claim(order.claim, claim)
    if other is None:
        return
    mine, its = variables.day(claim, corpus), variables.day(other, corpus)
    later, earlier = (mine, its) if key == "after" else (its, mine)
    slack = grace(claim, other)
    apart = Interval(low=Fraction(-slack))
    by = order.by.duration() if order.by else None
    if by:
        apart = _length(by, leeway(by) + slack)
    words = f"{f'{by.in_words()} ' if by else ''}{key} {other.name}"
    yield Constraint(claim.name, (difference(later, earlier, apart),), words)


def _of_first(claim: Claim, event: EventRecord, corpus: Corpus) -> Iterator[Constraint]:
    """Every other event of the same kind lies before the last one, or not before this one."""
    last = corpus.claim(event.first_since.claim, claim) if event.first_since else None
    if event.first_since is None or last is None:
        return
    mine, its = variables.day(claim, corpus), variables.day(last, corpus)
    said = corpus.period(event.first_since.time)
    if said:
        words = f"since {event.first_since.time.in_words()}: {said.in_words()}"
        yield Constraint(claim.name, (bound(its, _within(said.widened(grace(claim, last)))),), words)
    later = Interval(low=Fraction(1 - grace(claim, last)))
    yield Constraint(claim.name, (difference(mine, its, later),), f"later than {last.name}")
    for other in of_the_same_kind(claim, event, corpus):
        day = variables.day(other, corpus)
        if day not in (mine, its):
            before, after = (Interval(low=Fraction(-grace(other, one))) for one in (last, claim))
            apart = difference(its, day, before), difference(day, mine, after)
            yield Constraint(claim.name, apart, f"the first since {last.name}, so {other.name} is not between the two")


def _of_deadline(claim: Claim, corpus: Corpus) -> Iterator[Constraint]:
    days = deadline_days(claim, corpus)
    mine = variables.deadline(claim, corpus)
    if days and claim.model.deadline:
        words = f"{claim.model.deadline.in_words()}: the last day is {' or '.join(map(day_in_words, days))}"
        yield Constraint(claim.name, tuple(bound(mine, _within(Period(day, day))) for day in days), words)
    shift, replaced = shift_of(claim), claim.model.supersedes
    other = corpus.claim(replaced.claim, claim) if replaced else None
    if shift is None or other is None:
        return
    key, value = shift
    words = f"{value.duration().in_words()} {key.removesuffix('_by')} than {other.name}"
    its = variables.deadline(other, corpus)
    later, earlier = (its, mine) if key == "earlier_by" else (mine, its)
    apart = _length(value.duration(), 0)
    if len(days) == 1:
        exact = (lengths if key == "earlier_by" else lengths_back)(value.duration(), days[0])
        apart = Interval(Fraction(min(exact)), Fraction(max(exact)))
    yield Constraint(claim.name, (difference(later, earlier, apart),), words)


def _of_office(claim: Claim, record: OfficeRecord, corpus: Corpus) -> Iterator[Constraint]:
    """Whoever takes an office does so when one of their terms begins."""
    office = corpus.office(record.office)
    starts = [term.start() for term in office.terms if term.holder == record.holder] if office else []
    if record.act == "takes" and record.is_asserted and starts:
        day = variables.day(claim, corpus)
        began = tuple(bound(day, _within(start.widened(ZONE_DAYS))) for start in starts)
        words = f"takes office: {' or '.join(start.in_words() for start in starts)}"
        yield Constraint(claim.name, began, words)


def days_entailed(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    """What a claim entails about days."""
    if isinstance(record, EventRecord):
        yield from _of_time(claim, record, corpus)
        for key, order in orders(claim):
            yield from _of_order(claim, key, order, corpus)
        yield from _of_first(claim, record, corpus)
    if isinstance(record, OfficeRecord) and record.act == "takes":
        yield from _of_time(claim, record, corpus)
        yield from _of_office(claim, record, corpus)
    yield from _of_deadline(claim, corpus)
