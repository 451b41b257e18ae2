"""Reads the dates, periods and durations of English policy text against the day it was published.

    >>> read_date("by the end of 2025", Period(date(2025, 10, 29), date(2025, 10, 29))).period()
    Period(first=None, last=datetime.date(2025, 12, 31))

A relative date ("last week", "March", "two years ago") is resolved from the anchor; fiscal years need their
calendar's rule. What cannot be told ("in recent years", "the fiscal year" without a rule) is not read; what has two
meanings in real use ("last March" read in April) gives both.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from schemas.periods import FiscalYearRule, Period, read_period
from schemas.reading.date_grammar import phrases, reader
from schemas.reading.date_meaning import Context, Reader
from schemas.reading.date_times import Direction, Time
from schemas.reading.date_words import Item, tense, words
from schemas.values import Modifier, modified


class DateReading(NamedTuple):
    """What an expression of a text means on the day, or days, it may have been published.

    Attributes:
        start: Where its words begin in the text, in characters; words that set the mod ("by", "since") are included.
        end: Where its words end.
        words: The words themselves.
        value: The recorded notation of a date or period (2025-10, FY2025, 2025-10-29/..), or of a duration (P2Y).
        mod: How the words stand to the value, as in TIMEX3.
        kind: A date (any period) or a duration.
        direction: Of a duration, whether something comes so much earlier or later than something else.
        ambiguous: Other values that the words may mean; empty where they are clear.
        length: The duration that the words of a date state, as P5Y in "the past five years".
    """

    start: int
    end: int
    words: str
    value: str
    mod: Modifier | None = None
    kind: Literal["date", "duration"] = "date"
    direction: Direction | None = None
    ambiguous: tuple[str, ...] = ()
    length: str | None = None

    def period(self, fiscal: FiscalYearRule | None = None) -> Period | None:
        """The days that the words allow, the mod applied; None for a duration, which names no days.

        Raises ValueError where the value is a fiscal year and no rule is given.
        """
        if self.kind == "duration":
            return None
        return modified(read_period(self.value, fiscal), self.mod)


class _Phrase(NamedTuple):
    """An expression before any day is known: its reader, its place, the tense of the words around it.

    alone: no sentence stands around it.
    inner: the expressions it is made of, which are read where the whole cannot be.
    """

    reader: Reader | None
    start: int
    end: int
    tense: int
    alone: bool
    inner: tuple["_Phrase", ...]


_CACHED_LENGTH: Final = 2000
"""Longer texts are read anew each time, so that the cache stays small."""

_LONGEST_WINDOW: Final = 31
"""Of a longer anchor only the first and last day are tried."""


def read_dates(text: str, anchor: Period, fiscal: FiscalYearRule | None = None) -> tuple[DateReading, ...]:
    """Every date, period and duration of a text, in reading order.

    Args:
        text: A phrase, a sentence or more.
        anchor: The day of publication, or the days it may be. Where these give different answers, the first day's is
            the value and the others are in ambiguous. To ask for each day of a window, call once per day: the
            words of a text are analysed only once.
        fiscal: How the fiscal years of the text's country run.

    Raises:
        ValueError: The anchor is open or empty.
    """
    phrases_found = _phrases_of(text)
    days = _days(anchor)
    readings = [reading for phrase in phrases_found for reading in _resolve(text, phrase, days, fiscal)]
    return tuple(_joined(text, readings, fiscal)) if len(readings) > 1 else tuple(readings)


def speaks_of_time(text: str) -> bool:
    """Whether there is anything in a text that read_dates could read on some day."""
    return bool(_phrases_of(text))


def read_date(surface: str, anchor: Period, fiscal: FiscalYearRule | None = None) -> DateReading | None:
    """The one date, period or duration of a short surface; None where there is none, or more than one.

    Two expressions in apposition that name one time ("by the end of the fiscal year, next March") are one.
    """
    readings = read_dates(surface, anchor, fiscal)
    return readings[0] if len(readings) == 1 else None


def _days(anchor: Period) -> Sequence[date]:
    first, last = anchor.first, anchor.last
    if first is None or last is None or first > last:
        raise ValueError("dates are read against a first and a last possible day of publication")
    if first == last:
        return (first,)
    span = (last - first).days
    steps = range(span + 1) if span < _LONGEST_WINDOW else (0, span)
    return [first + timedelta(step) for step in steps]


def _phrases_of(text: str) -> tuple[_Phrase, ...]:
    return _phrases(text) if len(text) <= _CACHED_LENGTH else _analyse(text)


@lru_cache(maxsize=2048)
def _phrases(text: str) -> tuple[_Phrase, ...]:
    return _analyse(text)


def _analyse(text: str) -> tuple[_Phrase, ...]:
    items, lower = words(text)
    found = phrases(items)
    if not found:
        return ()
    starts = [item.start for item in items]

    tenses = [tense(items, lower, bisect_left(starts, item.start), bisect_left(starts, item.end)) for item in found]
    alone = _SENTENCE_ENDS.isdisjoint(text[-2:])
    return tuple([_phrase(item, told, alone=alone) for item, told in zip(found, tenses, strict=True)])


_SENTENCE_ENDS: Final = frozenset(".!?")


def _phrase(item: Item, told: int, *, alone: bool) -> _Phrase:
    inner = tuple([_phrase(part, told, alone=alone) for part in item.inner]) if item.inner else ()
    return _Phrase(reader(item), item.start, item.end, told, alone, inner)


def _resolve(text: str, phrase: _Phrase, days: Sequence[date], fiscal: FiscalYearRule | None) -> list[DateReading]:
    times = _meanings(phrase, days, fiscal)
    if not times:
        return [reading for inner in phrase.inner for reading in _resolve(text, inner, days, fiscal)]
    time = times[0]
    reading = DateReading(
        phrase.start,
        phrase.end,
        text[phrase.start : phrase.end],
        time.value,
        time.mod,
        "duration" if time.unit == "duration" else "date",
        time.direction,
        tuple([other.value for other in times[1:]]),
        time.length.iso if time.length else None,
    )
    return [reading]


def _meanings(phrase: _Phrase, days: Sequence[date], fiscal: FiscalYearRule | None) -> Sequence[Time]:
    """All times that the phrase means on some of the days, each value once; none if on one it cannot be told."""
    if phrase.reader is None:
        return ()
    times: dict[str, Time] = {}
    for day in days:
        try:
            read = phrase.reader.read(Context(day, fiscal, phrase.tense, phrase.alone))
        except (ValueError, OverflowError):
            return ()
        if len(days) == len(read) == 1:
            return read
        for time in read:
            times.setdefault(time.value, time)
    return tuple(times.values())


_APPOSED: Final = frozenset({",", ", in", ", on", ", the", " (", " -", " \N{EN DASH}", "\N{EM DASH}"})
"""What may stand between two expressions that name one time."""


_NOW: Final = frozenset({"now", "today", "currently"})
"""Words that begin something new after the name of a longer time ("planned for 2025, now put off")."""


def _joined(text: str, readings: list[DateReading], fiscal: FiscalYearRule | None) -> Iterator[DateReading]:
    """The readings, with two in apposition made one where they agree."""
    left = readings[0]
    for right in readings[1:]:
        together = None
        if text[left.end : right.start].rstrip() in _APPOSED and right.words.lower() not in _NOW:
            together = _agreed(left, right, fiscal)
        if together is None:
            yield left
            left = right
        else:
            left = together._replace(start=left.start, end=right.end, words=text[left.start : right.end])
    yield left


def _agreed(left: DateReading, right: DateReading, fiscal: FiscalYearRule | None) -> DateReading | None:
    """The more exact of two dates where one lies within the other, with the bound of the first; None if neither."""
    if right.mod is not None or left.ambiguous or right.ambiguous or "duration" in (left.kind, right.kind):
        return None
    try:
        bound, other = left.period(fiscal), right.period(fiscal)
        named = read_period(left.value, fiscal)
    except ValueError:
        return None
    if bound is None or other is None:
        return None
    if other.within(named):
        return left._replace(value=right.value)
    ends = {"on-or-before": bound.last, "on-or-after": bound.first}
    day = ends.get(left.mod or "")
    if named.within(other) or (day and Period(day, day).within(other)):
        return left
    return None
