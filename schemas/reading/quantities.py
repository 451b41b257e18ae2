"""Quantities read from English policy text: amounts and ranges with unit, denominator, hedge and their own words.

Numbers are found by one scan over the tokens; every look around a number is bounded, so reading is linear in the
text's length. What cannot be told is left out: degrees of an unnamed scale, cents of an unnamed currency, "500m"
that may be metres or millions. Conventions where English leaves room:

- "Tens of thousands" is at least 10,000, and likewise every vague plural (see number_tables).
- "Double", "halved", "threefold" are factors in the unit times. A fraction of something is in the unit share.
- A rate's period is not part of the quantity: "$15 an hour" is 15 dollars.
- "2 hours and 49 minutes" is one length, of 169 minutes (see compounds).
- "The two countries" and "one of the ministers" point to what is known and claim no number.
- "From 40 to 50" is a range, but after a verb of change it is two values.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from schemas.approximation import Approximation
from schemas.reading.compounds import compounded, read_one
from schemas.reading.hedges import hedge_after, hedge_before
from schemas.reading.nouns import denominator, noun_phrase
from schemas.reading.number_tables import FRACTION_PARTS, MAGNITUDE_WORDS
from schemas.reading.numbers import AFTER_ARTICLE, NUMBER_STARTS
from schemas.reading.quantity_parts import CURRENCY_STARTS, MULTIPLES, Part, read_multiple, read_part
from schemas.reading.quantity_ranges import span_of_range
from schemas.reading.tokens import PAD, Tokens, tokenize, tokens_of

Amount = Decimal | Fraction
_STARTS = NUMBER_STARTS | CURRENCY_STARTS | frozenset(MULTIPLES)
"""Words that a quantity may begin with, besides digits."""

_MARKS = (_STARTS - CURRENCY_STARTS - {"a", "an"}) | MAGNITUDE_WORDS.keys() | FRACTION_PARTS.keys() | AFTER_ARTICLE
"""Words of which one at least is in every quantity without a digit: an article or a currency alone begins none."""

_DIGIT = re.compile(r"\d")

_SHARES = frozenset({"share", "percent"})


class QuantityReading(NamedTuple):
    """One quantity in a text.

    start and end are the character offsets of its words, hedge and denominator included. Either amount is set, or low
    and high. unit is an id of schemas.units.UNITS, None for money and where the words name no unit; noun is the
    counted noun, of the denominator's words, both as written; currency is an ISO 4217 code. also_of is a second
    denominator, joined to the first by "and" ("80 percent of emissions and GDP"), which may also begin something else.
    """

    start: int
    end: int
    words: str
    amount: Amount | None = None
    low: Amount | None = None
    high: Amount | None = None
    unit: str | None = None
    noun: str | None = None
    currency: str | None = None
    of: str | None = None
    approximation: Approximation | None = None
    also_of: str | None = None


class _Found(NamedTuple):
    """A reading with the tokens that it takes up."""

    first: int
    after: int
    reading: QuantityReading


def read_quantities(text: str) -> tuple[QuantityReading, ...]:
    """Every quantity of a text, in reading order. Raises nothing: what cannot be read is left out."""
    return read_all(text) if may_hold_quantities(text) else ()


def may_hold_quantities(text: str) -> bool:
    """Whether a text has a digit or a word without which there is no quantity. Most sentences have none."""
    return bool(_DIGIT.search(text)) or not _MARKS.isdisjoint(map(str.lower, tokens_of(text)))


def read_all(text: str) -> tuple[QuantityReading, ...]:
    """As read_quantities, without the quick look beforehand."""
    tokens = tokenize(text)
    found: list[_Found] = []
    index, stop, barred = PAD, len(tokens.low) - PAD, -1
    while index < stop:
        word = tokens.low[index]
        if word not in _STARTS and not word[0].isdecimal():
            index += 1
            continue
        part = read_part(tokens, index, barred) or read_multiple(tokens, index) or read_one(tokens, index, barred)
        if part is None:
            index += 1
        elif part.barred:
            barred = index = part.after
        else:
            item = _read(tokens, compounded(tokens, part, barred), found[-1].after if found else PAD, barred)
            index = item.after if item else part.after
            if item:
                found.append(item)
    if len(found) > 1:
        _share_units(tokens, found)
    return tuple(item.reading for item in found)


def read_quantity(surface: str) -> QuantityReading | None:
    """The one quantity of a short surface such as "almost 120 bases"; None where there is none or more than one."""
    found = read_quantities(surface)
    return found[0] if len(found) == 1 else None


def _read(tokens: Tokens, part: Part, earliest: int, barred: int) -> _Found | None:
    """A part, or the range it begins, with hedge and denominator; None for a score such as 6-3."""
    span = span_of_range(tokens, part, barred)
    if span is None and tokens.joined(part.after) and tokens.low[part.after + 1][:1].isdecimal():
        return None
    last = span.last if span else part
    first = span.first if span else part.first
    after, of = last.after, None
    hedge = hedge_before(tokens, first, last.unit)
    approximation, first = hedge.approximation or part.hedge or last.hedge, max(hedge.edge, earliest)
    if last.unit in _SHARES:
        of, after = noun_phrase(tokens, after) if last.ratio and tokens.low[after] != "of" else _of(tokens, last)
    late = hedge_after(tokens, after)
    if late.approximation:
        approximation, after = approximation or late.approximation, late.edge
        if of is None and last.unit in _SHARES:
            of, after = denominator(tokens, after) if tokens.low[after] == "of" else (None, after)
    reading = QuantityReading(
        tokens.start[first],
        tokens.end[after - 1],
        tokens.words(first, after),
        None if span else part.value,
        span.low if span else None,
        span.high if span else None,
        last.unit,
        last.noun,
        last.currency,
        of,
        approximation,
        noun_phrase(tokens, after + 1)[0] if of and tokens.low[after] == "and" else None,
    )
    return _Found(first, after, reading)


def _of(tokens: Tokens, part: Part) -> tuple[str | None, int]:
    """A share's denominator; without "of" only a fraction has one ("half the population")."""
    if tokens.low[part.after] in {"of", "-"} or part.unit == "share":
        return denominator(tokens, part.after)
    return None, part.after


def _link(tokens: Tokens, item: _Found, following: _Found) -> str:
    """The one word between two readings; "of" with its article, as in "31 of the 78 facilities"."""
    between = following.first - item.after
    word = tokens.low[item.after]
    return word if between == 1 or (between == 2 and word == "of") else ""


def _share_units(tokens: Tokens, found: list[_Found]) -> None:
    """Bare numbers take the unit of the number they are joined to: "10, 15 and 20 percent", "from 40 to 50 bases"."""
    listed = False
    for place in range(len(found) - 2, -1, -1):
        item, following = found[place], found[place + 1]
        link = _link(tokens, item, following)
        tied = link in {"and", "or", "to", "of"} or (link == "," and listed)
        listed = False
        if not tied:
            continue
        reading, source = item.reading, following.reading
        if reading.unit is None and reading.currency is None:
            reading = reading._replace(unit=source.unit, noun=source.noun, currency=source.currency, of=source.of)
            listed = True
        elif link == "to" and reading.of is None and reading.unit == source.unit:
            reading = reading._replace(of=source.of)
        found[place] = _Found(item.first, item.after, reading)
