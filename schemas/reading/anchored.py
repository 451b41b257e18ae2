"""Dates counted from something other than the day of publication: "the second day of the summit", "Day One"."""

from datetime import timedelta
from itertools import pairwise
from typing import Final

from schemas.periods import Period
from schemas.reading.date_tables import WORDS
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
