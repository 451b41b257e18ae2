"""Times as a reader resolves them: the recorded notation together with its days, and the calendar's arithmetic."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from schemas.periods import FiscalYearRule, read_period
from schemas.values import Modifier


class UnreadableError(ValueError):
    """The words name no time that can be told."""


Direction = Literal["earlier", "later"]
"""Whether something comes earlier or later by a length of time."""


class Length(NamedTuple):
    """A length of time: ISO 8601 notation, whole months and days, the finest unit it is counted in, "about"."""

    iso: str
    months: int
    days: int
    unit: str
    approx: bool = False


class Time(NamedTuple):
    """What an expression means: its notation, first and last day, modifier, and the unit it is counted in.

    sharp: the modifier "start" or "end" names the very first or last day once a bound is put on it ("by the end
    of"), not a third ("by late"). length: of a duration, or what words such as "the past five years" count.
    """

    value: str
    first: date | None = None
    last: date | None = None
    mod: Modifier | None = None
    unit: str = ""
    sharp: bool = False
    length: Length | None = None
    direction: Direction | None = None


_MONTHS_IN: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN: Final = {"hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14)}


def length(count: Fraction, unit: str) -> Length:
    """The length of so many units; only whole months and whole days can be told."""
    if unit in _DAYS_IN:
        days = count * _DAYS_IN[unit]
        if days.denominator != 1 or not 0 < days < 100_000:
            raise UnreadableError
        weeks = unit in {"week", "fortnight"} and days % 7 == 0
        return Length(f"P{days // 7}W" if weeks else f"P{days}D", 0, int(days), "week" if weeks else "day")
    if unit not in _MONTHS_IN:
        raise UnreadableError
    months = count * _MONTHS_IN[unit]
    if months.denominator != 1 or not 0 < months < 36_000:
        raise UnreadableError
    if count.denominator != 1:
        unit = "month" if months % 12 else "year"
    return Length(_iso_months(int(months), unit), int(months), 0, unit)


def _iso_months(months: int, unit: str) -> str:
    if unit in {"month", "quarter"}:
        return f"P{months}M"
    years, rest = divmod(months, 12)
    return "P" + (f"{years}Y" if years else "") + (f"{rest}M" if rest else "")


def moved(day: date, by: Length, sign: int) -> date:
    """The day that lies so long after (sign 1) or before (-1); the end of a month where the day does not exist."""
    if by.months:
        month = day.year * 12 + day.month - 1 + sign * by.months
        year, month = divmod(month, 12)
        if not 1000 <= year <= 2999:
            raise UnreadableError
        day = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return day + sign * timedelta(by.days)


def of_day(day: date) -> Time:
    """A day."""
    return Time(day.isoformat(), day, day, unit="day")


def of_month(year: int, month: int) -> Time:
    """A month."""
    return Time(
        f"{year:04}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1]), unit="month"
    )


def of_year(year: int) -> Time:
    """A year."""
    return Time(str(year), date(year, 1, 1), date(year, 12, 31), unit="year")


def of_quarter(year: int, quarter: int) -> Time:
    """A quarter of a calendar year."""
    last = 3 * quarter
    return Time(
        f"{year}-Q{quarter}", date(year, last - 2, 1), date(year, last, monthrange(year, last)[1]), unit="quarter"
    )


def of_months(year: int, month: int, count: int) -> Time:
    """So many months from the first of a month; a whole quarter or year is written as such."""
    if count == 3 and month % 3 == 1:
        return of_quarter(year, month // 3 + 1)
    if count == 12 and month == 1:
        return of_year(year)
    last_year, last_month = divmod(year * 12 + month + count - 2, 12)
    return interval(of_month(year, month), of_month(last_year, last_month + 1))


def of_week(day: date) -> Time:
    """The week, Monday to Sunday, that a day falls in."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(weekday - 1)
    return Time(f"{year}-W{week:02}", monday, monday + timedelta(6), unit="week")


def of_weekend(day: date) -> Time:
    """The Saturday and Sunday of a day's week."""
    saturday = day + timedelta(5 - day.weekday())
    return interval(of_day(saturday), of_day(saturday + timedelta(1)))


def of_season(year: int, season: int) -> Time:
    """A season; winter begins in December of its year."""
    return named(f"{year}-{season}", "season")


def of_decade(year: int) -> Time:
    """The decade that a year falls in."""
    return named(f"{year // 10}X", "decade")


def of_century(number: int) -> Time:
    """A century by its number: the 21st runs from 2001 to 2100, as policy's "end of the century" has it."""
    return interval(of_year(100 * number - 99), of_year(100 * number))._replace(unit="century")


def of_fiscal_year(number: int, rule: FiscalYearRule | None, quarter: int = 0) -> Time:
    """A fiscal year or one of its quarters; without a rule its days are not known."""
    value = f"FY{number}" + (f"-Q{quarter}" if quarter else "")
    if rule is None:
        if not 1000 <= number <= 2999:
            raise UnreadableError
        return Time(value, unit="fiscal")
    return named(value, "fiscal", rule)


@lru_cache(maxsize=512)
def named(value: str, unit: str, rule: FiscalYearRule | None = None) -> Time:
    """The time that a notation names."""
    period = read_period(value, rule)
    return Time(value, period.first, period.last, unit=unit)


def interval(first: Time, last: Time) -> Time:
    """From the beginning of one time to the end of another."""
    if first.value == last.value:
        return first
    if first.first and last.last and first.first > last.last:
        raise UnreadableError
    value = f"{first.value.partition('/')[0]}/{last.value.rpartition('/')[2]}"
    return Time(value, first.first, last.last, unit="interval")


def of_days(first: date, last: date) -> Time:
    """From one day to another."""
    return interval(of_day(first), of_day(last))


def of_unit(unit: str, day: date, rule: FiscalYearRule | None = None) -> Time:
    """The day, week, month, quarter, year, decade, century or fiscal year that a day falls in."""
    if unit == "fiscal":
        if rule is None:
            raise UnreadableError
        return of_fiscal_year(rule.number(day), rule)
    if unit not in _AROUND:
        raise UnreadableError
    return _AROUND[unit](day)


_AROUND: Final[dict[str, Callable[[date], Time]]] = {
    "day": of_day,
    "week": of_week,
    "weekend": of_weekend,
    "month": lambda day: of_month(day.year, day.month),
    "quarter": lambda day: of_quarter(day.year, (day.month + 2) // 3),
    "year": lambda day: of_year(day.year),
    "decade": lambda day: of_decade(day.year),
    "century": lambda day: of_century((day.year + 99) // 100),
}


STEP: Final = {
    "day": Length("P1D", 0, 1, "day"),
    "week": Length("P7D", 0, 7, "week"),
    "weekend": Length("P7D", 0, 7, "week"),
    "month": Length("P1M", 1, 0, "month"),
    "quarter": Length("P3M", 3, 0, "quarter"),
    "year": Length("P1Y", 12, 0, "year"),
    "decade": Length("P10Y", 120, 0, "year"),
    "century": Length("P100Y", 1200, 0, "year"),
    "fiscal": Length("P1Y", 12, 0, "year"),
}
"""From one unit to the next of its kind."""
