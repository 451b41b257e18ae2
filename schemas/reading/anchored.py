"""Dates counted from something other than the day of publication: "the second day of the summit", "a year earlier"."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from schemas.periods import ONE_DAY, Duration, Period, read_duration
from schemas.reading.date_tables import WORDS
from schemas.reading.dates import read_date
from schemas.text.words import words

_ALL_OF_IT: Final = frozenset({"during", "throughout"})
_ENDS: Final = {"opening": 1, "last": -1, "final": -1, "closing": -1}
"""Words beside "day" for the first day of a time and, as -1, for the last."""


def read_anchored(surface: str, whole: Period) -> Period | None:
    """What words name of the time that they are counted from: one day of it, or all of it.

    "Day One", "the first day of the summit" and "its final day" name a day, "during the summit" all its days. None
    where the words name neither, or where the time has no such day.
    """
    said = [word.lower() for word in words(surface.replace("-", " "))]
    number = next((day for day in map(_day, pairwise(said)) if day), None)
    if number is None:
        return whole if said and said[0] in _ALL_OF_IT and (whole.first or whole.last) else None
    edge = whole.first if number > 0 else whole.last
    if edge is None:
        return None
    day = edge + timedelta(number - 1 if number > 0 else number + 1)
    named = Period(day, day)
    return named if named.within(whole) else None


_ANY_DAY: Final = Period(date(2000, 1, 1), date(2000, 1, 1))
"""Lengths of time mean the same on every day."""


def read_shift(surface: str) -> tuple[Duration, str] | None:
    """How much "earlier" or "later" words put something: "a year earlier"; None where they do not say so."""
    told = read_date(surface, _ANY_DAY)
    if told is None or told.kind != "duration" or told.direction is None:
        return None
    return read_duration(told.value), told.direction


def read_shifted(surface: str, whole: Period) -> tuple[Period, ...]:
    """The times that words such as "a year earlier" may mean beside another one, the likeliest first.

    A time as long as that one; and of a single day, where months or years are counted, also its month or its year.
    """
    shift = read_shift(surface)
    if shift is None or whole.first is None or whole.last is None:
        return ()
    length, direction = shift
    move = length.before if direction == "earlier" else length.after
    first, last = move(whole.first), move(whole.last + ONE_DAY) - ONE_DAY
    months, days = length.normalised()
    if whole.first != whole.last or not months or days:
        return (Period(first, last),)
    month = Period(first.replace(day=1), (first.replace(day=1) + timedelta(31)).replace(day=1) - ONE_DAY)
    year = Period(date(first.year, 1, 1), date(first.year, 12, 31))
    return (Period(first, first), month, year) if months % 12 == 0 else (Period(first, first), month)


def _day(pair: tuple[str, str]) -> int | None:
    """Which day two words name, such as 2 for "second day" and for "day two"; -1 is the last."""
    one, other = pair
    if other == "day":
        return _ENDS.get(one) or _number(one, "ord")
    return _number(other, "num") if one == "day" else None


def _number(word: str, sort: str) -> int | None:
    if word.isascii() and word.isdigit() and sort == "num" and len(word) <= len("365"):
        return int(word) or None
    known, value = WORDS.get(word, ("", None))
    return value if known == sort and isinstance(value, int) else None
