"""Readers made of readers: parts and bounds of a time, spans between times, shifts from one to another."""

from datetime import date, timedelta
from typing import Final

from schemas.periods import FiscalYearRule
from schemas.reading.date_meaning import Context, Reader, away, counted, duration
from schemas.reading.date_times import (
    STEP,
    Length,
    Time,
    UnreadableError,
    interval,
    moved,
    of_day,
    of_days,
    of_fiscal_year,
    of_month,
    of_months,
    of_season,
    of_unit,
    of_week,
    of_weekend,
    of_year,
)
from schemas.values import Modifier


def _thirds(time: Time, mod: str) -> Time:
    """The first, middle or last third of a time; of years in months, of decades in years."""
    if time.first is None or time.last is None:
        raise UnreadableError
    place = ("start", "mid", "end").index(mod)
    if time.unit == "year":
        return of_months(time.first.year, 4 * place + 1, 4)
    if time.unit == "decade":
        first, last = ((0, 3), (4, 6), (7, 9))[place]
        return interval(of_year(time.first.year + first), of_year(time.first.year + last))
    third = (time.last - time.first) / 3
    bounds = (time.first, time.first + third), (time.first + third, time.last - third), (time.last - third, time.last)
    return of_days(*bounds[place])


def with_mod(mod: Modifier, inner: Reader, *, sharp: bool) -> Reader:
    """Early, mid, late, the end of."""

    def read(context: Context) -> tuple[Time, ...]:
        return tuple(
            time if time.unit == "day" else time._replace(mod=mod, sharp=sharp) for time in inner.read(context)
        )

    return Reader(read, inner.yearless)


def not_past(inner: Reader) -> Reader:
    """A time to come, as "the end of the month": where the verbs tell of the past, that of another month is meant."""

    def read(context: Context) -> tuple[Time, ...]:
        if context.tense < 0:
            raise UnreadableError
        return inner.read(context)

    return Reader(read)


_BOUND_MODS: dict[str, Modifier] = {
    "by": "on-or-before",
    "until": "on-or-before",
    "since": "on-or-after",
    "before": "before",
    "after": "after",
}
_SHARP_MODS: dict[tuple[str, str], Modifier] = {("before", "end"): "on-or-before", ("after", "start"): "on-or-after"}
_TENSE_OF_BOUND: Final = {"by": 2, "until": 2, "since": -2, "from": 0, "before": 0, "after": 0}


def bounded(bound: str, inner: Reader) -> Reader:
    """By, since, until, before, after: one side of a time, of its very end or start where the words name those.

    "By" looks ahead and "since" back where a year is left out. "From" and a time gone by, in a sentence, mostly name
    what something is compared with ("up from March"), and are no bound. After a verb of the past "until" may do either.
    """

    def read(context: Context) -> tuple[Time, ...]:
        if bound == "since-past" or not context.tense:
            context = context._replace(tense=-2 if bound == "since-past" else _TENSE_OF_BOUND[bound])
        if bound == "from" and context.tense:
            times = inner.read(context)
            return tuple(_bound("since", time) if _ahead(time, context.day) else time for time in times)
        if bound == "until" and context.tense < 0:
            either = {time.value: time for tense in (-1, 1) for time in inner.read(context._replace(tense=tense))}
            return tuple([_bound(bound, time) for time in either.values()])
        kind = "since" if bound in {"since-past", "from"} else bound
        return tuple(_bound(kind, time) for time in inner.read(context))

    return Reader(read, inner.yearless)


def _ahead(time: Time, day: date) -> bool:
    return time.first is not None and time.first > day


def _bound(kind: str, time: Time) -> Time:
    mod = _BOUND_MODS[kind]
    if time.mod in {"start", "end"} and time.sharp:
        day = time.last if time.mod == "end" else time.first
        if day is None:
            raise UnreadableError
        return of_day(day)._replace(mod=_SHARP_MODS.get((kind, time.mod), mod))
    if time.mod in {"start", "mid", "end"}:
        time = _thirds(time, time.mod)
    elif time.mod in _BOUND_MODS.values():
        raise UnreadableError
    return time._replace(mod=mod)


def spanning(first: Reader, last: Reader) -> Reader:
    """From one time to another; a year left out on one side follows from the other."""

    def read(context: Context) -> tuple[Time, ...]:
        if first.yearless and not last.yearless:
            end = _only(last.read(context))
            return (_span(_only(first.read(context._replace(day=end.last or context.day, tense=-2))), end),)
        return tuple([_span_from(begin, last, context) for begin in first.read(context)])

    return Reader(read, first.yearless and last.yearless)


def _span_from(begin: Time, last: Reader, context: Context) -> Time:
    end = _only(last.read(context))
    if last.yearless and not _follows(end, begin):
        end = _only(last.read(context._replace(day=begin.first or context.day, tense=2)))
    return _span(begin, end)


def _follows(end: Time, begin: Time) -> bool:
    if end.last is None or begin.first is None:
        raise UnreadableError
    return begin.first <= end.last <= moved(begin.first, STEP["year"], 1)


def _only(times: tuple[Time, ...]) -> Time:
    if not times:
        raise UnreadableError
    return times[0]


def _span(first: Time, last: Time) -> Time:
    if first.unit == "fiscal" and last.unit == "year":
        last = Time(f"FY{last.value}", unit="fiscal")
    if first.mod in {"start", "mid", "end"}:
        first = _edge_or_third(first)
    if last.mod in {"start", "mid", "end"}:
        last = _edge_or_third(last)
    return interval(first._replace(mod=None), last._replace(mod=None))


def _edge_or_third(time: Time) -> Time:
    if time.sharp and time.mod in {"start", "end"}:
        day = time.first if time.mod == "start" else time.last
        if day is None:
            raise UnreadableError
        return of_day(day)
    return _thirds(time, time.mod or "mid")


def ending_with(length: Length, end: Reader) -> Reader:
    """As in "the decade to 2030": so long a time that ends with another."""

    def read(context: Context) -> tuple[Time, ...]:
        return tuple(_back_from(length, time) for time in end.read(context))

    return Reader(read, end.yearless)


def _back_from(length: Length, time: Time) -> Time:
    if time.last is None:
        raise UnreadableError
    after = time.last + timedelta(1)
    first = moved(after, length, -1)
    if first.day == after.day == 1 and time.unit != "day":
        months = length.months
        whole_years = time.unit == "year" and first.month == 1
        if whole_years:
            return interval(of_year(first.year), of_year(time.last.year))._replace(length=length)
        if months:
            return of_months(first.year, first.month, months)._replace(length=length)
    return of_days(first, time.last)._replace(length=length)


def shifted(length: Length, sign: int, inner: Reader) -> Reader:
    """As in "two years after 2020": a time so far from another, as finely as both are told."""

    def read(context: Context) -> tuple[Time, ...]:
        return tuple(_shift(length, sign, time) for time in inner.read(context))

    return Reader(read, inner.yearless)


def _shift(length: Length, sign: int, time: Time) -> Time:
    if time.first is None or time.mod is not None or time.unit == "season":
        raise UnreadableError
    unit = time.unit if time.unit in STEP and time.unit != "fiscal" else "day"
    if unit == "year" and length.unit not in {"year", "decade", "century"}:
        raise UnreadableError
    return of_unit(unit, moved(time.first, length, sign))


def part_of(ordinal: int, unit: str, count: int, whole: Reader) -> Reader:
    """As in "the third quarter of", "the first half of", "the first nine months of" some time."""

    def read(context: Context) -> tuple[Time, ...]:
        times = whole.read(context)
        if unit == "weekday":
            return tuple([_nth_weekday(time, ordinal, count) for time in times])
        return tuple([_part(ordinal, unit, count, time, context.fiscal) for time in times])

    return Reader(read, whole.yearless)


def _part(ordinal: int, unit: str, count: int, whole: Time, fiscal: FiscalYearRule | None) -> Time:
    if whole.first is None or whole.last is None or whole.mod:
        if whole.unit == "fiscal" and unit == "quarter" and ordinal > 0:
            return of_fiscal_year(int(whole.value[2:]), fiscal, ordinal)
        raise UnreadableError
    if whole.unit == "fiscal" and unit == "quarter" and 1 <= ordinal <= 4:
        return of_fiscal_year(int(whole.value[2:6]), fiscal, ordinal)
    size = {"half": 6, "quarter": 3, "month": 1}.get(unit)
    if unit in {"half", "quarter"} and whole.unit in {"decade", "century"}:
        return _years_of(whole.first.year, whole.last.year, ordinal, 2 if unit == "half" else 4)
    if unit == "half" and whole.unit == "month":
        return _half_month(whole.first, ordinal)
    if size and whole.unit in {"year", "fiscal", "quarter", "interval"}:
        return _months_of(whole, ordinal, size, count)
    if unit in {"day", "week"} and whole.unit in {"month", "year", "quarter"}:
        return _days_of(whole, ordinal, 7 if unit == "week" else 1, count)
    raise UnreadableError


def _nth_weekday(month: Time, ordinal: int, weekday: int) -> Time:
    if month.unit != "month" or month.first is None or month.last is None:
        raise UnreadableError
    if ordinal > 0:
        day = month.first + timedelta((weekday - month.first.weekday()) % 7 + 7 * (ordinal - 1))
    else:
        day = month.last - timedelta((month.last.weekday() - weekday) % 7)
    if day > month.last:
        raise UnreadableError
    return of_day(day)


def _years_of(first: int, last: int, ordinal: int, parts: int) -> Time:
    size, rest = divmod(last - first + 1, parts)
    if rest or not 1 <= ordinal <= parts:
        raise UnreadableError
    begin = first + size * (ordinal - 1)
    return interval(of_year(begin), of_year(begin + size - 1))


def _half_month(first: date, ordinal: int) -> Time:
    begin = first if ordinal == 1 else first.replace(day=16)
    last = first.replace(day=15) if ordinal == 1 else of_month(first.year, first.month).last
    return of_days(begin, last or begin)


def _months_of(whole: Time, ordinal: int, size: int, count: int) -> Time:
    if whole.first is None or whole.last is None:
        raise UnreadableError
    total = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    before = (ordinal - 1) * size if ordinal > 0 else total - size * count
    if before < 0 or before + size * count > total:
        raise UnreadableError
    year, month = divmod(whole.first.year * 12 + whole.first.month - 1 + before, 12)
    return of_month(year, month + 1) if size * count == 1 else of_months(year, month + 1, size * count)


def _days_of(whole: Time, ordinal: int, size: int, count: int) -> Time:
    if whole.first is None or whole.last is None:
        raise UnreadableError
    days = size * count
    first = whole.first + timedelta(size * (ordinal - 1)) if ordinal > 0 else whole.last - timedelta(days - 1)
    return of_day(first) if days == 1 else of_days(first, first + timedelta(days - 1))


def rest_of(which: str, inner: Reader) -> Reader:
    """As in "later this year": from the day of reading to the end; "earlier this month": from the start to that day."""

    def read(context: Context) -> tuple[Time, ...]:
        return tuple(_rest(which, time, context.day) for time in inner.read(context))

    return Reader(read)


def _rest(which: str, time: Time, day: date) -> Time:
    if time.first is None or time.last is None or time.unit == "day":
        return time
    if not time.first <= day <= time.last:
        return time
    return of_days(time.first, day) if which == "earlier" else of_days(day, time.last)


def week_of(inner: Reader) -> Reader:
    """As in "the week of October 20"."""
    return Reader(lambda context: tuple(of_week(time.first) for time in inner.read(context) if time.first))


def in_length(length: Length) -> Reader:
    """As in "in two years": so far ahead where verbs tell of the future, so long where they tell of the past."""

    def read(context: Context) -> tuple[Time, ...]:
        ahead, takes = away(1, length).read(context), duration(length).read(context)
        return ahead if context.tense > 0 else takes if context.tense < 0 else ahead + takes

    return Reader(read)


def within_length(length: Length) -> Reader:
    """As in "within two years": from the day of reading on, or so long where the verbs tell of the past."""

    def read(context: Context) -> tuple[Time, ...]:
        return (duration(length) if context.tense < 0 else counted(1, length)).read(context)

    return Reader(read)


def turn_of(unit: str) -> Reader:
    """As in "the turn of the year", "of the century": about the nearest such boundary."""

    def read(context: Context) -> tuple[Time, ...]:
        day = context.day
        if unit == "year":
            year = day.year if day.month > 6 else day.year - 1
            return (interval(of_month(year, 12), of_month(year + 1, 1))._replace(mod="approx"),)
        if unit not in {"decade", "century"}:
            raise UnreadableError
        size = 10 if unit == "decade" else 100
        return (of_year((day.year + size // 2) // size * size)._replace(mod="approx"),)

    return Reader(read)


def season_of(season: int, inner: Reader) -> Reader:
    """As in "the summer of 2024", "of last year"."""

    def read(context: Context) -> tuple[Time, ...]:
        years = [time for time in inner.read(context) if time.unit == "year" and time.first]
        return tuple(of_season(time.first.year, season) for time in years if time.first)

    return Reader(read)


def inside(inner: Reader, whole: Reader) -> Reader:
    """As in "March of last year", "Monday of last week": what comes round, where it falls inside a time."""

    def read(context: Context) -> tuple[Time, ...]:
        around = _only(whole.read(context))
        if around.first is None or around.last is None:
            raise UnreadableError
        time = _only(inner.read(context._replace(day=around.first, tense=2)))
        if time.first is None or time.first > around.last:
            raise UnreadableError
        return (time,)

    return Reader(read)


def weekend() -> Reader:
    """As in "the weekend": the latest, or the coming one where the verbs tell of the future."""

    def read(context: Context) -> tuple[Time, ...]:
        ahead = context.tense > 0 or context.day.weekday() > 4
        return (of_weekend(context.day if ahead else context.day - timedelta(7)),)

    return Reader(read)


def approximate(inner: Reader) -> Reader:
    """As in "around 2030"."""
    return Reader(
        lambda context: tuple(time._replace(mod=time.mod or "approx") for time in inner.read(context)), inner.yearless
    )
