"""Periods of days, durations, and the ISO 8601 / EDTF / TIMEX3 notation they are recorded in.

The notation of a value, each form a period from its first day to its last:

    2025-10-29    a day            2025-W43   a week, Monday to Sunday
    2025-10       a month          202X       a decade
    2025          a year           FY2025     a fiscal year (needs a calendar); FY2025-Q1 its first quarter
    2025-Q3       a quarter        2025-21    a season: 21 spring, 22 summer, 23 autumn, 24 winter
    A/B           from the first day of A to the last day of B; ".." on either side leaves it open

Years run from 1000 to 2999: policy has no others, and no date can then leave Python's calendar.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from dateutil.relativedelta import relativedelta

ONE_DAY = timedelta(days=1)

_SEASON_START_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}
"""EDTF's seasons without a hemisphere, as the meteorological seasons of the north; winter runs into the next year."""


@dataclass(frozen=True, slots=True)
class FiscalYearRule:
    """How a country's fiscal years begin and are named.

    month, day: the first day of each fiscal year. named_by_last_year: whether its number is the calendar year in
    which it ends (United States) and not the one in which it begins (Japan).
    """

    month: int
    day: int
    named_by_last_year: bool

    def year(self, number: int) -> "Period":
        """The fiscal year of that number, first day to last."""
        begins = number
        if self.named_by_last_year and (self.month, self.day) != (1, 1):
            begins = number - 1
        first = date(begins, self.month, self.day)
        return Period(first, first + relativedelta(years=1) - ONE_DAY)

    def number(self, day: date) -> int:
        """The number of the fiscal year that a day falls in."""
        return next(number for number in (day.year - 1, day.year, day.year + 1) if self.year(number).contains(day))


@dataclass(frozen=True, slots=True)
class Period:
    """All days from first to last, both included. None leaves a side open."""

    first: date | None = None
    last: date | None = None

    def is_empty(self) -> bool:
        """Whether no day lies inside."""
        return self.first is not None and self.last is not None and self.first > self.last

    def meet(self, other: "Period") -> "Period":
        """The days that lie in both."""
        firsts = [day for day in (self.first, other.first) if day is not None]
        lasts = [day for day in (self.last, other.last) if day is not None]
        return Period(max(firsts, default=None), min(lasts, default=None))

    def meets(self, other: "Period") -> bool:
        """Whether some day lies in both."""
        return not self.meet(other).is_empty()

    def contains(self, day: date) -> bool:
        """Whether the day lies inside."""
        return self.meets(Period(day, day))

    def within(self, other: "Period") -> bool:
        """Whether every day here also lies there."""
        return not self.is_empty() and self.meet(other) == self

    def surely_before(self, other: "Period") -> bool:
        """Whether every day here comes before every day there."""
        return self.last is not None and other.first is not None and self.last < other.first

    def widened(self, days: int) -> "Period":
        """The period with as many days more on either side."""
        return Period(_shift_days(self.first, -days), _shift_days(self.last, days))

    def in_words(self) -> str:
        """The period as a reader says it: "29 October 2025", "from 1 April 2025 to 31 March 2026"."""
        if self.first is None:
            return "any day" if self.last is None else f"{day_in_words(self.last)} or earlier"
        return f"{day_in_words(self.first)} or later" if self.last is None else _closed_in_words(self.first, self.last)


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(day: date) -> str:
    """A day as "31 March 2026"; no locale is read."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _closed_in_words(first: date, last: date) -> str:
    if first == last:
        return day_in_words(first)
    if first.day == 1 and last == first + relativedelta(months=1) - ONE_DAY:
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def _shift_days(day: date | None, days: int) -> date | None:
    return None if day is None else day + timedelta(days=days)


def _year(number: str) -> Period:
    return Period(date(int(number), 1, 1), date(int(number), 12, 31))


def _months(year: int, month: int, count: int) -> Period:
    first = date(year, month, 1)
    return Period(first, first + relativedelta(months=count) - ONE_DAY)


def _day(text: str) -> Period:
    day = date.fromisoformat(text)
    return Period(day, day)


def _month_or_season(year: str, number: str) -> Period:
    season = _SEASON_START_MONTH.get(int(number))
    return _months(int(year), season, 3) if season else _months(int(year), int(number), 1)


def _week(year: str, week: str) -> Period:
    monday = date.fromisocalendar(int(year), int(week), 1)
    return Period(monday, monday + timedelta(days=6))


def _decade(prefix: str) -> Period:
    return Period(date(int(prefix + "0"), 1, 1), date(int(prefix + "9"), 12, 31))


_CALENDAR_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Period]], ...] = (
    (re.compile(r"([12]\d{3}-\d\d-\d\d)\Z", re.ASCII), _day),
    (re.compile(r"([12]\d{3})-(\d\d)\Z", re.ASCII), _month_or_season),
    (re.compile(r"([12]\d{3})\Z", re.ASCII), _year),
    (re.compile(r"([12]\d{3})-Q([1-4])\Z", re.ASCII), lambda year, q: _months(int(year), 3 * int(q) - 2, 3)),
    (re.compile(r"([12]\d{3})-W(\d\d)\Z", re.ASCII), _week),
    (re.compile(r"([12]\d\d)X\Z", re.ASCII), _decade),
)
_FISCAL = re.compile(r"FY([12]\d{3})(?:-Q([1-4]))?\Z", re.ASCII)


def is_fiscal(value: str) -> bool:
    """Whether the notation names a fiscal year, so that a calendar is needed to read it."""
    return "FY" in value


def read_period(value: str, fiscal: FiscalYearRule | None = None) -> Period:
    """The period that a recorded value denotes.

    Raises ValueError, in words for a contributor, where the value is not in the notation, names no real day, or
    names a fiscal year while no rule for fiscal years is given.
    """
    left, slash, right = value.partition("/")
    if slash:
        first = None if left == ".." else _read_point(left, fiscal).first
        last = None if right == ".." else _read_point(right, fiscal).last
        period = Period(first, last)
        if period.is_empty():
            raise ValueError(f'"{value}" ends before it begins')
        return period
    return _read_point(value, fiscal)


@lru_cache(maxsize=4096)
def _read_point(value: str, fiscal: FiscalYearRule | None) -> Period:
    if match := _FISCAL.match(value):
        if fiscal is None:
            raise ValueError(f'"{value}" is a fiscal year; name the calendar it follows')
        return _fiscal_period(fiscal.year(int(match[1])), match[2])
    for pattern, read in _CALENDAR_FORMS:
        if match := pattern.match(value):
            try:
                return read(*match.groups())
            except ValueError:
                raise ValueError(f'"{value}" is not a day, month or week of the calendar') from None
    raise ValueError(
        f'"{value}" is not a date as recorded here, such as 2025-10-29, 2025-10, 2025-Q3, 2025-21 (its spring), '
        "FY2025 or 2025/2030"
    )


def _fiscal_period(year: Period, quarter: str | None) -> Period:
    if quarter is None or year.first is None:
        return year
    first = year.first + relativedelta(months=3 * int(quarter) - 3)
    return Period(first, first + relativedelta(months=3) - ONE_DAY)


LONGEST_YEARS = 900
"""So long a time moves no date out of Python's calendar."""

_DURATION = re.compile(
    r"P(?=[\dT])(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?"
    r"(?:T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,4})M)?)?\Z",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, as ISO 8601 writes it (P2Y, P6M, P1Y6M, P3W, P10D, PT2H30M)."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0

    def after(self, day: date) -> date:
        """The day that lies this long after."""
        moved: date = day + self._delta()
        return moved

    def before(self, day: date) -> date:
        """The day that lies this long before."""
        moved: date = day - self._delta()
        return moved

    def _delta(self) -> relativedelta:
        # A day moves by whole days: what is left of hours and minutes stays within it.
        return relativedelta(years=self.years, months=self.months, days=int(self.normalised()[1]))

    def normalised(self) -> tuple[int, Fraction]:
        """The duration in months and days: 24 months are two years, two weeks 14 days, and 12 hours half a day."""
        hours = self.hours + Fraction(self.minutes, 60)
        return 12 * self.years + self.months, 7 * self.weeks + self.days + hours / 24

    def in_days(self) -> tuple[Fraction, Fraction]:
        """How many days it is at the least and at the most, as months and years have more than one length."""
        months, days = self.normalised()
        years, months = divmod(months, 12)
        return 365 * years + 28 * months + days, 366 * years + 31 * months + days

    def in_words(self) -> str:
        """The duration as a reader says it: "2 years", "1 year and 6 months"."""
        numbers = (self.years, self.months, self.weeks, self.days, self.hours, self.minutes)
        parts = zip(("year", "month", "week", "day", "hour", "minute"), numbers, strict=True)
        return " and ".join(f"{n} {unit}{'' if n == 1 else 's'}" for unit, n in parts if n) or "no time"


@lru_cache(maxsize=1024)
def read_duration(value: str) -> Duration:
    """The duration that a recorded value denotes. Raises ValueError, in words for a contributor."""
    match = _DURATION.match(value)
    if not match:
        raise ValueError(f'"{value}" is not a length of time as recorded here, such as P2Y, P6M, P10D or PT2H30M')
    duration = Duration(*(int(number or 0) for number in match.groups()))
    if duration.years + duration.months / 12 + duration.weeks / 52 + duration.days / 365 > LONGEST_YEARS:
        raise ValueError(f'"{value}" is longer than {LONGEST_YEARS} years')
    return duration


def time_between(earlier: date, later: date) -> Duration:
    """How long it is from one day to a later one, in years, months and days."""
    delta = relativedelta(later, earlier)
    return Duration(years=delta.years, months=delta.months, days=delta.days)
