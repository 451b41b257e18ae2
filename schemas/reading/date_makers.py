"""What the grammar makes of the words a rule has matched: readers of times, lengths of time, and parts of a time."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from schemas.reading import date_meaning as mean
from schemas.reading import date_relations as relate
from schemas.reading import date_times as times
from schemas.reading.date_meaning import Context, Reader
from schemas.reading.date_times import Length, Time, UnreadableError

Values = dict[str, list[Any]]
"""The values of the words that a rule matched, by class, in reading order."""


class Part(NamedTuple):
    """An ordinal with a unit: "third quarter", "first nine months"; -1 is the last."""

    ordinal: int
    unit: str
    number: int


class Shift(NamedTuple):
    """A duration by which something comes earlier or later; nothing else joins it."""

    reader: Reader


class Word(NamedTuple):
    """Words that stand for a single one of another class."""

    kind: str


class Several(NamedTuple):
    """What each of the counted words of a list stands for, as in "12 and 13 March"."""

    readers: tuple[Reader, ...]


Made = Reader | Length | Part | Shift | Word | Several | None


def _year(v: Values) -> int | None:
    return v["year"][0] if "year" in v else None


def _dated(make: Callable[[int], Time], year: int | None) -> Reader:
    return mean.yearly(make) if year is None else mean.fixed(make(year))


def day(v: Values) -> Reader:
    """A day of a month, with or without its year and weekday."""
    year, month, number = _year(v), v["month"][0], (v.get("dom") or v["ord"])[0]
    reader = mean.bare_day(month, number) if year is None else mean.fixed(times.of_day(date(year, month, number)))
    return mean.checked_weekday(v["weekday"][0], reader) if "weekday" in v else reader


def days(v: Values) -> Reader:
    """Days of one month: "8-10 October"."""
    month, (first, last) = v["month"][0], v["dom"]
    return _dated(lambda year: times.of_days(date(year, month, first), date(year, month, last)), _year(v))


def several_days(v: Values) -> Several:
    """As in "12 and 13 March", "Oct. 19, 20 and 23, 1987"."""
    return Several(tuple([day({**v, "dom": [number]}) for number in v["dom"]]))


def slashed_day(v: Values) -> Reader:
    """Month/day or day/month; told only where one of the two cannot be a month, or both are the same.

    A year of two digits is the one nearest to the day of reading.
    """
    one, two, *short = v["dom"]
    number = (v.get("year") or v.get("int") or short)[0]
    months = (one, two) if one <= 12 and two <= 12 and one != two else (min(one, two),)

    def read(context: Context) -> tuple[Time, ...]:
        near = context.day.year
        year = number if number > 99 else near - (near - number + 50) % 100 + 50
        return tuple([times.of_day(date(year, month, one + two - month)) for month in months])

    return Reader(read)


def numeric_day(v: Values) -> Reader:
    """2003/01/02."""
    return mean.fixed(times.of_day(date(v["year"][0], *v["dom"])))


def today(v: Values) -> Reader:
    """As in "yesterday", "at present"."""
    offset = v["today"][0] if "today" in v else 0
    return mean.day_offset(offset) if offset else mean.TODAY


def relative_daytime(v: Values) -> Reader | None:
    """As in "last night", "this morning"; "the next morning" depends on another date."""
    return {"last": mean.day_offset(-1), "this": mean.TODAY}.get(v["rel"][0])


def from_today(v: Values) -> Word | None:
    """As in "three weeks from now": the words after the length mean "hence"."""
    return Word("hence") if v["today"][0] == 0 else None


def iso_day(v: Values) -> Reader:
    """2025-10-29."""
    return mean.fixed(times.of_day(date.fromisoformat(v["iso"][0])))


def month_of_year(v: Values) -> Reader:
    """October 2025."""
    return mean.fixed(times.of_month(v["year"][0], v["month"][0]))


def bare_month(v: Values) -> Reader:
    """October."""
    return mean.bare_month(v["month"][0])


def attributive_month(v: Values) -> Reader:
    """As in "will release September figures": a verb of the future says nothing of the month itself."""
    inner = mean.bare_month(v["month"][0])
    return inner._replace(read=lambda context: inner.read(context._replace(tense=min(context.tense, 0))))


def year(v: Values) -> Reader:
    """2025."""
    return mean.fixed(times.of_year(v["year"][0]))


def year_pair(v: Values) -> Reader:
    """Years as in "2025-30", or a month as in "2025-10": the second number is above the first only in years.

    Where both could be ("2010-12"), both are given.
    """
    first, *more = v["year"]
    second = (more or v.get("dom") or v["int"])[0]
    if second <= 12 and "slash" not in v and not more:
        month = times.of_month(first, second)
        if second <= first % 100:
            return mean.fixed(month)
        either = (_years(first, second), month)
        return Reader(lambda _: either)
    return mean.fixed(_years(first, second))


def _years(first: int, second: int) -> Time:
    last = second if second > 99 else first - first % 100 + second
    if last <= first:
        raise UnreadableError
    return times.interval(times.of_year(first), times.of_year(last))


def fiscal_year(v: Values) -> Reader:
    """A fiscal year by its number, or by the two calendar years it spans ("FY 2025-26")."""
    numbers = [number for kind in ("fycode", "year", "int", "dom") for number in v.get(kind, ())]
    first = numbers[0] if numbers[0] > 99 else 2000 + numbers[0]
    if len(numbers) == 1:
        return Reader(lambda context: (times.of_fiscal_year(first, context.fiscal),))
    second = numbers[1] if numbers[1] > 99 else first - first % 100 + numbers[1]
    return Reader(lambda context: _fiscal_span(first, second, context))


def _fiscal_span(first: int, second: int, context: Context) -> tuple[Time, ...]:
    rule = context.fiscal
    if second != first + 1:
        return (times.interval(times.of_fiscal_year(first, rule), times.of_fiscal_year(second, rule)),)
    if rule is None:
        return times.of_fiscal_year(first, None), times.of_fiscal_year(second, None)
    return (times.of_fiscal_year(second if rule.named_by_last_year else first, rule),)


def relative_fiscal_year(v: Values) -> Reader:
    """As in "next fiscal year", "the fiscal year"."""
    return mean.relative_unit(v["rel"][-1] if "rel" in v else "this", "fiscal")


def decade(v: Values) -> Reader:
    """The 1990s."""
    return mean.fixed(times.of_decade(int(v["decade"][0]) * 10))


def decadish(v: Values) -> Reader:
    """As in "the sixties"; without the article the word may be a number or an age."""
    return decade({"decade": v["decadish"]})


def holiday(v: Values) -> Reader:
    """Christmas."""
    month, number = v["holiday"][0]
    of = _year(v)
    return mean.bare_day(month, number) if of is None else mean.fixed(times.of_day(date(of, month, number)))


def season(v: Values) -> Reader:
    """As in "spring 2026", "the spring"."""
    number = v["season"][0]
    return _dated(lambda of: times.of_season(of, number), _year(v))


def code(v: Values) -> Part:
    """As in "Q3", "H1"."""
    unit, number = ("quarter", v["quarter"][0]) if "quarter" in v else ("half", v["halfyear"][0])
    return Part(number, unit, 1)


def bare_code(v: Values) -> Reader:
    """As in "Q1-Q3"."""
    found = code(v)
    return mean.quarter_or_half(found.unit, found.ordinal)


def code_of_year(v: Values) -> Reader:
    """As in "2025 Q3"."""
    return relate.part_of(*code(v), year(v))


def _count(v: Values) -> Fraction:
    number = sum([sum(v[kind]) for kind in ("tens", "num", "dom", "int", "decimal") if kind in v])
    for kind in ("hundred", "dozen"):
        if kind in v:
            number = (number or 1) * v[kind][0]
    return Fraction(number or 1)


def _unit(v: Values) -> str:
    return str((v.get("unit") or v["units"])[-1])


def relative_season(v: Values) -> Reader:
    """As in "last summer"."""
    return mean.relative_season(v["rel"][-1], v["season"][0])


def relative_month(v: Values) -> Reader:
    """As in "next March"."""
    return mean.relative_month(v["rel"][-1], v["month"][0])


def relative_day(v: Values) -> Reader:
    """As in "next June 30"."""
    which, inner = v["rel"][0], mean.bare_day(v["month"][0], v["dom"][0])
    tense = {"this": 0, "next": 2, "coming": 2}.get(which, -2)
    return Reader(lambda context: inner.read(context._replace(tense=tense)))


def unit_after_next(v: Values) -> Reader | None:
    """As in "the year after next", "the week before last"."""
    which, unit = v["rel"][0], v["unit"][0]
    if (which, "after" in v) not in {("next", True), ("last", False)}:
        return None
    return relate.shifted(times.STEP[unit], 1 if which == "next" else -1, mean.relative_unit(which, unit))


def relative_weekday(v: Values) -> Reader:
    """As in "this coming Sunday"."""
    return mean.relative_weekday(v["rel"][-1], v["weekday"][0])


def weekday(v: Values) -> Reader:
    """As in "Friday morning"."""
    return mean.weekday(v["weekday"][0])


def weekend(_: Values) -> Reader:
    """As in "over the weekend"."""
    return relate.weekend()


def length(v: Values) -> Length:
    """As in "two years", "a decade"."""
    return times.length(_count(v), _unit(v))


def a_unit(v: Values) -> Length | None:
    """As in "A year"; "a quarter" is mostly a fourth."""
    return None if v["unit"][0] == "quarter" else length(v)


def length_and_half(v: Values) -> Length:
    """As in "two and a half years"."""
    return times.length(_count(v) + Fraction(1, 2), _unit(v))


def half_length(v: Values) -> Length:
    """As in "half a year"."""
    return times.length(Fraction(1, 2), _unit(v))


def quarter_century(v: Values) -> Length | None:
    """As in "A quarter of a century"."""
    first, last = v["unit"]
    return times.length(Fraction(1, 4), last) if first == "quarter" and last == "century" else None


def about_length(v: Values) -> Length:
    """As in "about two years"."""
    return v["length"][0]._replace(approx=True)  # type: ignore[no-any-return]


def length_and_length(v: Values) -> Length | None:
    """As in "two years and six months"; "two weeks and two years" are two lengths."""
    one, two = v["length"]
    finer = {"year": "month", "month": "day", "week": "day"}.get(one.unit)
    if finer is None or finer != two.unit:
        return None
    return Length(one.iso + two.iso[1:], one.months + two.months, one.days + two.days, finer)


def a_unit_and_length(v: Values) -> Length | None:
    """As in "a year and two months"."""
    return length_and_length(
        {"length": [times.length(Fraction(1), v["unit"][0]), times.length(_count(v), v["units"][0])]}
    )


def relative_length(v: Values) -> Reader | None:
    """As in "the past five years"."""
    which = v["rel"][-1]
    return None if which == "this" else mean.counted(1 if which in {"next", "coming"} else -1, length(v))


def relative_unit(v: Values) -> Reader | None:
    """As in "last week", "this coming year"; "the next day" and "the previous year" depend on another date."""
    which, unit = (v.get("rel") or v["prior"])[-1], v["unit"][-1]
    if which == "previous" or (which == "latest" and unit not in {"month", "quarter"}):
        return None
    if unit in {"day", "hour", "fortnight"} and which != "this":
        return mean.counted(-1, length(v)) if which == "past" else None
    return mean.relative_unit(which, unit)


def described_unit(v: Values) -> Reader | None:
    """As in "this decisive decade"; shorter times are described to tell them apart ("this same week")."""
    return relative_unit(v) if v["rel"] == ["this"] and v["unit"][0] in {"decade", "century"} else None


def the_relative_unit(v: Values) -> Reader | None:
    """As in "the past year": counted from the day itself, which "the previous month" is not."""
    which, unit = v["rel"][-1], v["unit"][-1]
    if which in {"previous", "latest", "this", "coming"} or unit in {"quarter", "weekend", "day"}:
        return relative_unit(v)
    return mean.counted(1 if which == "next" else -1, length(v))


def calendar_unit(v: Values) -> Reader:
    """As in "the start of the next decade"."""
    inner = mean.relative_unit(v["rel"][-1], v["unit"][-1])
    return Reader(lambda context: inner.read(context)[:1])


def relative_part(v: Values) -> Part | Reader | None:
    """As in "the last three months of", "the last quarter of", "the last half of"."""
    if v["rel"] == ["last"]:
        return Part(-1, "half" if "half" in v else _unit(v), int(_count(v)))
    if "half" in v:
        return None
    return relative_unit(v) if "unit" in v else relative_length(v)


def weekday_part(v: Values) -> Part:
    """As in "the second Tuesday of" a month; the number is the weekday's."""
    return Part(v["ord"][0] if "ord" in v else -1, "weekday", v["weekday"][0])


def month_quarter(v: Values) -> Reader | None:
    """As in "the September quarter": the quarter that the month ends."""
    month = v["month"][0]
    if v["unit"] != ["quarter"] or month % 3:
        return None
    return mean.yearly(lambda of: times.of_quarter(of, month // 3), this_year=True)


def part(v: Values) -> Part | Reader:
    """As in "third quarter", "first nine months"; a century is at once told."""
    unit = "half" if "half" in v else _unit(v)
    if unit == "century":
        return mean.fixed(times.of_century(v["ord"][0]))
    return Part(v["ord"][0], unit, int(_count(v)))


def lone_part(v: Values) -> Reader | None:
    """As in "the third quarter", "the first nine months", with the year left out."""
    found: Part = v["part"][0]
    if found.unit in {"quarter", "half"} and found.number == 1 and 1 <= found.ordinal <= 4:
        return mean.quarter_or_half(found.unit, found.ordinal)
    if (found.unit, found.ordinal) == ("month", 1) and found.number in {6, 9}:
        return mean.yearly(lambda of: times.of_months(of, 1, found.number), this_year=True)
    return None
