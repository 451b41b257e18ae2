"""What each form of words means on a given day: functions that make readers of times, and readers of readers.

A reader is called with a context and returns the times its words may mean, the likeliest first; no time where the
words cannot be told. More than one time is an ambiguity.
"""

from calendar import isleap
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from schemas.periods import FiscalYearRule
from schemas.reading.date_times import (
    STEP,
    Direction,
    Length,
    Time,
    UnreadableError,
    moved,
    of_day,
    of_days,
    of_month,
    of_months,
    of_quarter,
    of_season,
    of_unit,
    of_year,
)


class Context(NamedTuple):
    """The day a text is read on, the fiscal calendar, and whether the verbs tell of the past (-1) or the future (1).

    A tense of -2 or 2 is certain: the words themselves ("since March") leave no choice. alone: The expression does not
    stand in a sentence, so that nothing could tell of a time to come.
    """

    day: date
    fiscal: FiscalYearRule | None = None
    tense: int = 0
    alone: bool = True


class Reader(NamedTuple):
    """Reads one expression. yearless: which year is meant depends on the context ("in March")."""

    read: Callable[[Context], tuple[Time, ...]]
    yearless: bool = False


SO_NEAR = timedelta(60)
"""A date nearer than this is meant whatever the tense of the nearest verb, which then belongs to something else."""

DAY_AHEAD = timedelta(120)
"""A day nearer than this is clear without a tense: of more distant days, and of those gone by, the year is told."""

QUITE_NEAR = timedelta(90)
"""Up to here a date and the one that the tense asks for are both possible."""

ADJACENT_MONTHS = 2
"""How near a month must be for "last" and "next" to be understood in two ways."""


def fixed(time: Time) -> Reader:
    """A time that no context changes."""
    return Reader(lambda _: (time,))


def day_offset(days: int) -> Reader:
    """Today, yesterday, tomorrow."""
    return Reader(lambda context: (of_day(context.day + timedelta(days)),))


TODAY = day_offset(0)
"""Today, now."""


def _distance(time: Time, day: date) -> timedelta:
    if time.first is None or time.last is None:
        raise UnreadableError
    return max(time.first - day, day - time.last, timedelta(0))


def _pick(context: Context, candidates: list[Time]) -> tuple[Time, ...]:
    """The candidate that the tense asks for, or else the nearest; two where both are possible.

    Without a tense a time gone by is clear, for news mostly tells of those; one well ahead is not.
    """
    day = context.day
    behind = [time for time in candidates if time.first and time.first <= day] if context.tense < 0 else []
    ahead = [time for time in candidates if time.last and time.last >= day] if context.tense > 0 else []
    wanted = behind[-1] if behind else ahead[0] if ahead else None
    if wanted and abs(context.tense) > 1:
        return (wanted,)
    near, second = sorted(candidates, key=lambda time: _distance(time, day))[:2]
    distance = _distance(near, day)
    if wanted is near or distance < SO_NEAR:
        return (near,)
    if wanted is None:
        well_ahead = near.first and near.first - day >= (DAY_AHEAD if near.unit == "day" else SO_NEAR)
        return (near, second) if well_ahead else (near,)
    limit = DAY_AHEAD if near.unit == "day" and context.tense < 0 else QUITE_NEAR
    return (near, wanted) if distance <= limit else (wanted,)


def yearly(make: Callable[[int], Time], *, this_year: bool = False) -> Reader:
    """A time that comes round each year, with the year left out.

    this_year: Without a tense this year's is meant where two are about equally near, and also where next year's is
    nearer, as of results: a "first half" in November. Of a quarter both are then possible.
    """

    def read(context: Context) -> tuple[Time, ...]:
        here = context.day.year
        times = _pick(context, [time for year in (here - 1, here, here + 1) if (time := _made(make, year))])
        if not this_year or context.tense:
            return times
        if len(times) == 1 and times[0].value[:4] > str(here):
            own = make(here)
            return (own, *times) if own.unit == "quarter" else (own,)
        return tuple([time for time in times if time.value[:4] == str(here)]) or times

    return Reader(read, yearless=True)


def _made(make: Callable[[int], Time], year: int) -> Time | None:
    try:
        return make(year)
    except ValueError:
        return None


def bare_month(month: int) -> Reader:
    """A month without its year."""
    return yearly(lambda year: of_month(year, month))


def bare_day(month: int, day: int) -> Reader:
    """A day of a month without its year; 29 February comes round in leap years only."""
    if (month, day) == (2, 29):
        return Reader(_leap_day, yearless=True)
    date(2000, month, day)
    return yearly(lambda year: of_day(date(year, month, day)))


def _leap_day(context: Context) -> tuple[Time, ...]:
    years = range(context.day.year - 8, context.day.year + 9)
    return _pick(context, [of_day(date(year, 2, 29)) for year in years if isleap(year)])


def weekday(number: int) -> Reader:
    """A weekday: the latest up to the day of reading, or the next where the verbs tell of the future.

    In a sentence whose verbs do not tell, both.
    """

    def read(context: Context) -> tuple[Time, ...]:
        back = (context.day.weekday() - number) % 7
        latest, coming = (of_day(context.day - timedelta(back)), of_day(context.day + timedelta((7 - back) % 7)))
        if context.tense or context.alone:
            return (coming if context.tense > 0 else latest,)
        return (latest, coming)

    return Reader(read, yearless=True)


def checked_weekday(number: int, day: Reader) -> Reader:
    """A date with its weekday: years where they disagree are left out; where none agrees, both are given."""

    def read(context: Context) -> tuple[Time, ...]:
        times = day.read(context)
        if day.yearless:
            times += tuple(time for tense in (-2, 2) for time in day.read(context._replace(tense=tense)))
        fits = tuple(time for time in times if time.first and time.first.weekday() == number)
        return fits[:1] or times[:1] + weekday(number).read(context)

    return Reader(read, day.yearless)


def relative_weekday(which: str, number: int) -> Reader:
    """A weekday with "last", "next", "this" or "coming".

    Within the same week "last" and "next" have two readings.
    """

    def read(context: Context) -> tuple[Time, ...]:
        day = context.day
        back, on = (day.weekday() - number) % 7 or 7, (number - day.weekday()) % 7 or 7
        if which == "this":
            return weekday(number).read(context if context.tense else context._replace(tense=1))
        near = day - timedelta(back) if which in {"last", "past", "previous"} else day + timedelta(on)
        if which in {"last", "next"} and near.isocalendar()[1] == day.isocalendar()[1]:
            return of_day(near), of_day(near + (timedelta(7) if near > day else timedelta(-7)))
        return (of_day(near),)

    return Reader(read)


def relative_month(which: str, month: int) -> Reader:
    """A month's name with "last", "next" or "this".

    "Last March" in April or May may mean this year's or last year's, and "next March" in January or February this
    year's or next year's: the name says both.
    """

    def read(context: Context) -> tuple[Time, ...]:
        day = context.day
        if which == "this":
            return (of_month(day.year, month),)
        sign = -1 if which in {"last", "past", "previous"} else 1
        months_away = sign * (month - day.month) % 12 or 12
        year = day.year + (sign if sign * (month - day.month) <= 0 else 0)
        near = of_month(year, month)
        if which in {"last", "next"} and months_away <= ADJACENT_MONTHS and year == day.year:
            return near, of_month(year + sign, month)
        return (near,)

    return Reader(read)


def relative_season(which: str, season: int) -> Reader:
    """A season with "last", "next" or "this": the latest that is over, the next to begin, this year's."""

    def read(context: Context) -> tuple[Time, ...]:
        day = context.day
        seasons = [of_season(year, season) for year in range(day.year - 2, day.year + 3)]
        if which == "this":
            here = [time for time in seasons if time.first and time.last and time.first <= day <= time.last]
            return (here[0] if here else of_season(day.year, season),)
        if which in {"next", "coming"}:
            return (next(time for time in seasons if time.first and time.first > day),)
        return ([time for time in seasons if time.last and time.last < day][-1],)

    return Reader(read)


_STEPS = {"last": -1, "latest": -1, "previous": -1, "past": -1, "this": 0, "next": 1, "coming": 1}


def relative_unit(which: str, unit: str) -> Reader:
    """As in "last week", "this year", "next quarter": the calendar's unit before, of or after the day of reading.

    "Past" and, for decades, "last" and "next" count back or ahead from the day itself.
    """
    steps = _STEPS[which]

    def read(context: Context) -> tuple[Time, ...]:
        if which == "past" and unit != "weekend":
            return counted(-1, STEP[unit]).read(context)
        day = moved(context.day, STEP[unit], steps) if steps else context.day
        if unit == "weekend" and which == "next" and context.day.weekday() < 5:
            return of_unit(unit, context.day), of_unit(unit, day)
        time = of_unit(unit, day, context.fiscal)
        if unit == "decade" and steps:
            return (time, *counted(steps, STEP[unit]).read(context))
        return (time,)

    return Reader(read)


def counted(sign: int, length: Length) -> Reader:
    """As in "the past five years", "within two years": from so long before the day of reading to it, or from it on."""

    def read(context: Context) -> tuple[Time, ...]:
        other = moved(context.day, length, sign)
        first, last = sorted((context.day, other))
        return (of_days(first, last)._replace(length=length),)

    return Reader(read)


def away(sign: int, length: Length) -> Reader:
    """As in "two years ago", "in three weeks": the year, month, week or day so far away, as finely as it counts."""

    def read(context: Context) -> tuple[Time, ...]:
        day = moved(context.day, length, sign)
        if length.unit in {"decade", "century"}:
            return (of_year(day.year)._replace(mod="approx", length=length),)
        return (of_unit(length.unit, day)._replace(mod="approx" if length.approx else None, length=length),)

    return Reader(read)


def duration(length: Length, direction: Direction | None = None) -> Reader:
    """A length of time, perhaps one by which something comes earlier or later."""
    time = Time(length.iso, unit="duration", length=length, direction=direction)
    return fixed(time._replace(mod="approx") if length.approx else time)


def quarter_or_half(unit: str, ordinal: int) -> Reader:
    """As in "the third quarter", "the second half", with the year left out."""
    if unit == "quarter":
        return yearly(lambda year: of_quarter(year, ordinal), this_year=True)
    return yearly(lambda year: of_months(year, 6 * ordinal - 5, 6), this_year=True)
