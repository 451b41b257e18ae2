"""Two numbers that are the ends of one range, told apart from two values."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from schemas.reading.quantity_parts import Part, read_part
from schemas.reading.tokens import Tokens
from schemas.reading.word_tables import CHANGES, VOTES

_CUE_REACH = 12
"""Tokens before "from" in which a verb of change makes its two numbers values."""

_CLAUSE_ENDS = frozenset([".", ";", "!", "?", ":", ""])


class Range(NamedTuple):
    """A range: its first token ("between" and "from" included), its ends, and its last part, which has the unit."""

    first: int
    low: Decimal | Fraction
    high: Decimal | Fraction
    last: Part


def span_of_range(tokens: Tokens, part: Part, barred: int) -> Range | None:
    """The range that a part begins, or None where it stands alone."""
    link = tokens.low[part.after]
    if link not in {"-", "to", "and", "or"} or part.number.at_least:
        return None
    dash = link == "-"
    money = part.currency if dash and part.prefixed else None
    last = read_part(tokens, part.after + 1, barred, after_dash=dash, money=money)
    if last is None or last.barred or not _same_kind(part, last) or _goes_on(tokens, last.after):
        return None
    part = _scaled_alike(part, last)
    before = tokens.low[part.first - 1]
    if not part.value < last.value or not _links(tokens, part, last, link):
        return None
    return Range(part.first - (before in {"between", "from"}), part.value, last.value, _with_kind(part, last))


def _goes_on(tokens: Tokens, after: int) -> bool:
    """Whether a further dash and digits follow, as in a telephone number."""
    return tokens.joined(after) and tokens.low[after + 1][:1].isdecimal()


def _same_kind(part: Part, last: Part) -> bool:
    """Whether both count the same: the first may leave its unit to the last, or the last its currency to the first."""
    if part.currency or last.currency:
        if part.currency == last.currency:
            return True
        return (part.currency is None and part.unit is None and not last.prefixed) or (
            part.prefixed and last.currency is None and last.unit is None
        )
    return part.unit is None or part.unit == last.unit


def _with_kind(part: Part, last: Part) -> Part:
    return last._replace(currency=last.currency or part.currency)


def _scaled_alike(part: Part, last: Part) -> Part:
    """The first end with the magnitude of the last: "5 to 6 billion", but not "900 to 1.2 million"."""
    first, second = part.number, last.number
    if first.exponent or not second.exponent or first.grouped or first.mantissa > second.mantissa:
        return part
    return part._replace(number=first._replace(exponent=second.exponent))


def _links(tokens: Tokens, part: Part, last: Part, link: str) -> bool:
    """Whether the word or dash between makes a range of the two."""
    before = tokens.low[part.first - 1]
    if link == "-":
        return True
    if link == "and":
        return before == "between"
    if link == "or":
        return last.value == part.value + 1 and not part.number.exponent
    if before == "from":
        return not _cue_before(tokens, part.first - 1, CHANGES)
    return not _cue_before(tokens, part.first, VOTES, reach=4) and _ends_share_unit(part, last, before)


def _ends_share_unit(part: Part, last: Part, before: str) -> bool:
    """Whether two numbers after a change have their unit in common: "rose 3 to 5 percent", not "fell 3% to 40%"."""
    if before != "by" and before not in CHANGES:
        return True
    own_units = part.unit is not None or part.currency is not None
    return not own_units and (last.unit is not None or last.currency is not None)


def _cue_before(tokens: Tokens, first: int, cues: frozenset[str], reach: int = _CUE_REACH) -> bool:
    for place in range(first - 1, max(first - 1 - reach, 0), -1):
        word = tokens.low[place]
        if word in cues:
            return True
        if word in _CLAUSE_ENDS:
            return False
    return False
