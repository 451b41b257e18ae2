"""Dates in the words of a source: what they mean if it came out on one day or another, and on which days all hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property

from schemas.periods import ONE_DAY, FiscalYearRule, Period, is_fiscal, read_period
from schemas.reading.anchored import read_shift
from schemas.reading.dates import DateReading, read_dates
from schemas.source import Source
from schemas.values import DateValue, DurationValue, modified
from steps.support.corpus import Claim, Corpus, Item
from steps.support.grounding import offset_of
from steps.support.yaml_files import Path

SEARCHED_DAYS = 31
"""How far beyond the recorded days of publication the days are searched on which all relative dates hold."""

Read = Callable[[str, Period, FiscalYearRule | None], Sequence[DateReading]]
"""A reader of dates: of a text, for the days on which it can have come out, by fiscal years."""


def worded_dates(claim: Claim) -> Iterator[tuple[Path, DateValue | DurationValue]]:
    """The dates and lengths of time of a claim that keep words of the source."""
    for path, value in claim.model.values:
        if isinstance(value, DateValue | DurationValue) and value.surface:
            yield path, value


def fiscal_rule(claim: Claim, value: DateValue | None, corpus: Corpus) -> FiscalYearRule | None:
    """The fiscal calendar by which words are read: that of a date, or that of the claim's country."""
    if value and value.calendar:
        return corpus.fiscal_rule(value)
    subject = getattr(claim.model, "subject", None)
    country = corpus.country_of(subject, claim.folder) if subject else None
    return corpus.fiscal_rule_of(country) if country else None


def meanings(reading: DateReading, fiscal: FiscalYearRule | None) -> list[Period]:
    """The periods that a reading allows: the one it gives first, and those that its words may also mean."""
    values = [value for value in (reading.value, *reading.ambiguous) if fiscal or not is_fiscal(value)]
    return [modified(read_period(value, fiscal), reading.mod) for value in values]


def _exact(claim: Claim) -> str:
    return claim.model.quote.exact if claim.model.quote else ""


def from_own_time(path: Path, value: DateValue) -> bool:
    """Whether what a change is counted from is told from the change's own time, as in "a year earlier"."""
    return path[0] == "baseline" and not value.anchor and read_shift(value.surface or "") is not None


@dataclass(frozen=True)
class Dated:
    """A date in the words of its source, with the fiscal years by which they are read."""

    claim: Claim
    value: DateValue
    fiscal: FiscalYearRule | None

    @cached_property
    def _recorded(self) -> Period:
        """The days that are recorded."""
        return self.value.period(self.fiscal)

    def holds(self, day: date) -> bool:
        """Whether the words come to what is recorded, if the source came out that day."""
        return self.is_told_by(read_dates, Period(day, day))

    def is_told_by(
        self, read: Callable[[str, Period, FiscalYearRule | None], Sequence[DateReading]], on: Period
    ) -> bool:
        """Whether readings of the words, alone or where they stand in the quotation, come to what is recorded."""
        alone = read(self.value.surface or "", on, self.fiscal)
        if len(alone) != 1:
            return False
        return self._may_mean(alone[0]) or self._is_told_in_the_quotation(read, on)

    def _is_told_in_the_quotation(self, read: Read, on: Period) -> bool:
        """Whether the words come to it where they stand: alone "in July" is the last, "will rise in July" the next."""
        start = offset_of(self.value.surface or "", _exact(self.claim))
        end = start + len(self.value.surface or "")
        there = read(_exact(self.claim), on, self.fiscal) if start >= 0 else ()
        return any(self._may_mean(one) for one in there if start <= one.start and one.end <= end)

    def _may_mean(self, reading: DateReading) -> bool:
        """Whether a reading of the words comes to the recorded date, or may."""
        if reading.kind == "duration" or (self.value.mod == "approx") != (reading.mod == "approx"):
            return False
        return self._recorded in meanings(reading, self.fiscal)


def relative_dates(folder: str, corpus: Corpus) -> list[Dated]:
    """The dates of a source that keep its words, those that say the same on any day included."""
    dates = (
        (claim, value)
        for claim in corpus.of_folder(folder)
        for path, value in worded_dates(claim)
        if isinstance(value, DateValue) and not value.anchor and not from_own_time(path, value)
    )
    return [Dated(claim, value, fiscal_rule(claim, value, corpus)) for claim, value in dates if corpus.period(value)]


def possible_publication(source: Item[Source], corpus: Corpus) -> Period | None:
    """The days around the recorded ones on which all relative dates of a source hold; None if there is none.

    Searched up to 31 days beyond the recorded days, outwards from the first of them that will do.
    """
    relative = relative_dates(source.folder, corpus)
    dates = {
        (one.value.surface, one.value.value, one.value.mod, one.fiscal, _exact(one.claim)): one for one in relative
    }

    def read() -> list[str]:
        days = _days_that_will_do(source.model.publication(), list(dates.values()))
        return [day.isoformat() for day in days_in(days or Period())]

    days = corpus.readings(source.folder).recall(f"days of {source.model.published} for {list(dates)}", read)
    return Period(date.fromisoformat(days[0]), date.fromisoformat(days[-1])) if days else None


def _days_that_will_do(published: Period, dates: list[Dated]) -> Period | None:
    """The days in a row around publication on which all dates hold; None if there is none."""
    searched = published.widened(SEARCHED_DAYS)

    @cache
    def good(day: date) -> bool:
        return Period(day, day).within(searched) and all(one.holds(day) for one in dates)

    start = next((day for period in (published, searched) for day in days_in(period) if good(day)), None)
    if start is None:
        return None
    first = last = start
    while good(first - ONE_DAY):
        first -= ONE_DAY
    while good(last + ONE_DAY):
        last += ONE_DAY
    return Period(first, last)


def days_in(period: Period) -> Iterator[date]:
    """The days of a period that has a first and a last one."""
    if period.first and period.last:
        for step in range((period.last - period.first).days + 1):
            yield period.first + timedelta(step)


def holds_near(dated: Dated, source: Item[Source]) -> bool:
    """Whether a date means what is recorded on some day near publication; one that never does is just misread."""
    return any(map(dated.holds, days_in(source.model.publication().widened(SEARCHED_DAYS))))
