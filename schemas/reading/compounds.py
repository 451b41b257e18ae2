"""One length told in two units or more: "2 hours and 49 minutes", "an hour and a half", "six feet two inches".

It is read in its finest unit, 169 minutes. Months and days are not put together: months have more than one length.
"""

from decimal import Decimal
from fractions import Fraction

from schemas.reading.numbers import Number
from schemas.reading.quantity_parts import Part, read_part
from schemas.reading.tokens import Tokens

_FINER = {
    "decade": ("year", 10),
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "foot": ("inch", 12),
}
"""For each unit that goes on in a finer one, that unit, and how many of it make one."""

_ONE_OF = frozenset({"hour", "minute", "day", "week", "foot"})
"""What "a" or "an" counts one of; a year and a half is read as a length of time."""

_TWO_THINGS = frozenset({"between", "every", "per", "both"})
"""Words before a length after which "and" joins two of them."""

_RATES = frozenset({"once", "twice", "times"})
"""Words after which "a week" is no length but how often."""

_HALF = ["and", "a", "half"]


def compounded(tokens: Tokens, part: Part, barred: int) -> Part:
    """The part with all that goes on from it in finer units, or with the half after it ("three hours and a half")."""
    while longer := _with_half(tokens, part) or _with_finer(tokens, part, barred):
        part = longer
    return part


def read_one(tokens: Tokens, index: int, barred: int) -> Part | None:
    """The length that "an hour" begins, if it goes on: "an hour and a half", "an hour and 20 minutes"."""
    unit, before = tokens.low[index + 1], tokens.low[index - 1]
    if tokens.low[index] not in {"a", "an"} or unit not in _ONE_OF or tokens.low[index + 2] != "and":
        return None
    # "$15 an hour and 20 minutes of rest", "twice a week and two days at the end" begin with a rate.
    if before[:1].isdigit() or before in _RATES:
        return None
    one = Part(index, index + 2, Number(index, index + 1, Decimal(1), word=True), unit=unit)
    found = compounded(tokens, one, barred)
    return None if found is one else found


def _may_go_on(part: Part) -> bool:
    return part.unit in _FINER and part.value % 1 == 0 and part.value > 0 and part.hedge is None


def _with_half(tokens: Tokens, part: Part) -> Part | None:
    after = part.after + len(_HALF)
    if not _may_go_on(part) or tokens.low[part.after : after] != _HALF or tokens.joined(after):
        return None
    return _as(part, part.unit, Decimal(int(part.value)) + Decimal("0.5"), after)


def _with_finer(tokens: Tokens, part: Part, barred: int) -> Part | None:
    if not _may_go_on(part) or tokens.low[part.first - 1] in _TWO_THINGS:
        return None
    comma = tokens.low[part.after] == ","
    place = part.after + comma
    place += tokens.low[place] == "and"
    finer = read_part(tokens, place, barred)
    unit, most = _FINER[part.unit or ""]
    if finer is None or finer.barred or finer.unit != unit or finer.hedge or isinstance(finer.value, Fraction):
        return None
    # "Two hours, 20 minutes of which they waited" and "a two-day, four-hour trip" tell two lengths.
    two = comma and (tokens.low[finer.after] == "of" or "-" in tokens.low[part.first : part.after])
    if two or not 0 < finer.value < most:
        return None
    return _as(part, unit, Decimal(int(part.value) * most) + finer.value, finer.after)


def _as(part: Part, unit: str | None, value: Decimal, after: int) -> Part:
    return part._replace(number=Number(part.first, after, value, word=part.number.word), unit=unit, after=after)
