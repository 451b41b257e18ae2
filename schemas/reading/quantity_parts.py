"""One number with its unit, currency or noun: the parts that amounts and ranges are made of."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from schemas.approximation import Approximation
from schemas.reading.hedges import hedge_after, hedge_before
from schemas.reading.not_quantities import (
    is_citation,
    is_date_or_label,
    is_half_of_ratio,
    is_model,
    is_name,
    is_pronominal,
    is_year,
    stands_in_sign,
)
from schemas.reading.nouns import attributive_noun, counted_noun
from schemas.reading.number_tables import MONEY_MAGNITUDES
from schemas.reading.numbers import Number, read_number
from schemas.reading.quantity_tables import (
    AFTER_ONE_DAY,
    BEFORE_ONE_DAY,
    CODE_OF,
    COUNTED_WHEN_ONE,
    CURRENCIES_BY_NAME,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    DOLLAR_PREFIXES,
    GLUED_SIGNS,
    LENGTH_CUES,
    LENGTHS,
    PEOPLE,
    POUND_WORDS,
    TIME_UNITS,
    UNCOUNTED_POINTS,
    UNIT_ADJECTIVES,
    UNITS_BY_NAME,
    UNITS_BY_SIGN,
    UNREADABLE,
    WEIGHT_CUES,
    Phrases,
)
from schemas.reading.tokens import Tokens
from schemas.reading.vocabulary import words
from schemas.reading.word_tables import PREPOSITIONS

_MOST_POINTS = 20
"""Points above this are those of an index or a game, not percentage points."""


CURRENCY_STARTS = (
    frozenset(CURRENCY_SIGNS) | DOLLAR_PREFIXES.keys() | {code.lower() for code in CURRENCY_CODES} | {"rs"}
)
"""What may stand before a sum of money, in lower case."""

_VOWELS = frozenset("aeiouy")
_COUNTED = frozenset({None, "item", "person", "site"})
"""Units of counts and of bare numbers, which may be years and names as well."""


class Part(NamedTuple):
    """A number and what it is of. barred: it was seen to be no quantity (a year, a name's number, unreadable)."""

    first: int
    after: int
    number: Number
    unit: str | None = None
    noun: str | None = None
    currency: str | None = None
    hedge: Approximation | None = None
    barred: bool = False
    negative: bool = False
    prefixed: bool = False

    @property
    def value(self) -> Decimal | Fraction:
        """The number with its magnitude and sign."""
        return -self.number.value if self.negative else self.number.value

    @property
    def ratio(self) -> bool:
        """Whether it is written as "one in five", whose whole follows without "of"."""
        return self.number.ratio


def _match(tokens: Tokens, place: int, table: Phrases[str]) -> tuple[str, int] | None:
    """The longest phrase of a table at a token, its words tied by spaces or hyphens, and the token after it."""
    for rest, value in table.get(tokens.low[place], ()):
        after = place + 1
        for word in rest:
            after = tokens.after_joiner(after)
            if tokens.low[after] != word:
                break
            after += 1
        else:
            return value, after
    return None


def read_part(
    tokens: Tokens, index: int, barred: int = -1, *, after_dash: bool = False, money: str | None = None
) -> Part | None:
    """The number that starts at a token or at a currency before it, with its unit; None where there is none.

    barred: the token after the last number that was no quantity. after_dash: a range's dash stands before it.
    money: the currency that the range's first number had.
    """
    first, currency = _currency_before(tokens, index)
    negative = currency is None and not after_dash and _minus(tokens, index)
    number = read_number(tokens, first, money=(currency or money) is not None)
    if number is None:
        return None
    if not negative and stands_in_sign(tokens, number, after_dash=after_dash):
        return Part(index, number.after, number, barred=True)
    part = Part(index - negative, number.after, number, negative=negative)
    if currency is not None or money is not None:
        return _money(tokens, part._replace(currency=currency or money, prefixed=currency is not None))
    part = _with_unit(tokens, part)
    if number.at_least:
        part = part._replace(hedge=Approximation.AT_LEAST)
    return part._replace(barred=True) if part.barred or _is_no_quantity(tokens, part, barred) else part


def _minus(tokens: Tokens, index: int) -> bool:
    """Whether the number is below zero: "minus 0.3", "-0.3"; a hyphen after a word or a number is no sign."""
    sign = tokens.low[index - 1]
    if sign == "minus":
        return tokens.low[index - 2] not in {"or", "plus"}
    if sign != "-" or not tokens.glued(index):
        return False
    return not tokens.glued(index - 1) or tokens.low[index - 2] in {"(", "["}


def _currency_before(tokens: Tokens, index: int) -> tuple[int, str | None]:
    """The number's own token, and the currency whose sign, prefix or code stands at the index."""
    word = tokens.low[index]
    if word in CURRENCY_SIGNS:
        return index + 1, CURRENCY_SIGNS[word]
    if tokens.low[index + 1] == "$" and word in DOLLAR_PREFIXES and tokens.glued(index + 1):
        return index + 2, DOLLAR_PREFIXES[word]
    if tokens.raw[index] in CURRENCY_CODES and tokens.low[index + 1][:1].isdecimal():
        return index + 1, CODE_OF.get(tokens.raw[index], tokens.raw[index])
    if tokens.raw[index] == "Rs":
        return index + 1 + (tokens.low[index + 1] == "."), "INR"
    return index, None


def _money(tokens: Tokens, part: Part) -> Part:
    late = hedge_after(tokens, part.after)
    if late.approximation is None:
        return part
    return part._replace(hedge=late.approximation, after=late.edge)


def _with_unit(tokens: Tokens, part: Part) -> Part:
    """The part with the currency, unit or noun that follows its number."""
    late = hedge_after(tokens, part.after)
    place = late.edge
    part = part._replace(hedge=late.approximation, after=place)
    if part.number.share:
        return part._replace(unit="share", after=part.after + (tokens.low[part.after] == "majority"))
    joiner = tokens.after_joiner(place)
    return (
        _named_money(tokens, part, joiner)
        or _measured(tokens, part, joiner)
        or _lettered(tokens, part, place)
        or _counted(tokens, part, place, joiner)
    )


def _named_money(tokens: Tokens, part: Part, place: int) -> Part | None:
    if tokens.raw[place] in CURRENCY_CODES:
        code = CODE_OF.get(tokens.raw[place], tokens.raw[place])
        return part._replace(currency=code, after=place + 1)
    found = _match(tokens, place, CURRENCIES_BY_NAME)
    if found is None:
        return None
    currency, after = found
    if tokens.low[place] in POUND_WORDS and after == place + 1 and _is_weight(tokens, part, after):
        return part._replace(unit="pound-mass", after=after)
    return part._replace(currency=currency, after=after)


def _is_weight(tokens: Tokens, part: Part, after: int) -> bool:
    """Whether pounds weigh: "50 pounds of fentanyl", "weighs 2,000 pounds", "a 2,000-pound bomb"."""
    if tokens.low[after] in {"of", "heavier", "lighter"} or tokens.low[after - 1] == "pound":
        return part.number.exponent == 0 or tokens.low[after] == "of"
    return any(tokens.low[place] in WEIGHT_CUES for place in range(part.first - 4, part.first))


def _measured(tokens: Tokens, part: Part, place: int) -> Part | None:
    if tokens.low[place] in UNIT_ADJECTIVES:
        found = _match(tokens, place + 1, UNITS_BY_NAME) if tokens.low[place] != "metric" else None
        found = found if found and found[0] in TIME_UNITS else _match(tokens, place, UNITS_BY_NAME)
    else:
        found = _match(tokens, place, UNITS_BY_NAME)
    if found is None:
        sign = UNITS_BY_SIGN.get(tokens.raw[place])
        if sign is None or (tokens.raw[place] in GLUED_SIGNS and not tokens.glued(place)):
            return None
        found = sign, place + 1
    unit, after = found
    if unit == UNREADABLE or _is_speed(tokens, unit, after):
        return part._replace(after=after, barred=True)
    if tokens.low[after - 1] in {"point", "points"} and unit == "percentage-point" and after == place + 1:
        return _points(tokens, part, after)
    return part._replace(unit=unit, after=_past_age(tokens, after) if unit in TIME_UNITS else after)


def _is_speed(tokens: Tokens, unit: str, after: int) -> bool:
    """Whether a length is one per hour, which is another kind of quantity and has no unit here."""
    rate = tokens.low[after] in {"/", "per", "an", "a"} and tokens.low[after + 1] in {"h", "hr", "s", "hour", "second"}
    return rate and unit in LENGTHS


def _points(tokens: Tokens, part: Part, after: int) -> Part:
    """Bare points are percentage points where they are few and no list ("a 20-point plan") or index has them."""
    if tokens.low[after] in UNCOUNTED_POINTS or part.value >= _MOST_POINTS:
        return part._replace(after=after, barred=True)
    return part._replace(unit="percentage-point", after=after)


def _past_age(tokens: Tokens, after: int) -> int:
    """Over "old" in "37 years old" and "a 44-year-old"."""
    place = tokens.after_joiner(after)
    return place + 1 if tokens.low[place] in {"old", "olds"} else after


def _lettered(tokens: Tokens, part: Part, place: int) -> Part | None:
    """Letters right after the digits: "2.5m people" and "500m long" can be told, "500m", "5G" and "7th" cannot."""
    word = tokens.low[place]
    if not tokens.glued(place) or not word[:1].isalpha():
        return None
    following = tokens.low[place + 1]
    if word == "x":
        return part._replace(unit="times", after=place + 1)
    if word == "m" and following in LENGTH_CUES:
        return part._replace(unit="metre", after=place + 1)
    if word == "m":
        millions = part.number._replace(exponent=MONEY_MAGNITUDES["m"], after=place + 1, plain=False)
        counted = _with_unit(tokens, part._replace(number=millions, after=place + 1))
        known = counted.currency or counted.unit not in {None, "item"} or following in PEOPLE
        return counted if known else counted._replace(barred=True)
    return part._replace(after=place + 1, barred=True)


def _counted(tokens: Tokens, part: Part, place: int, joiner: int) -> Part:
    """The part with the noun it counts, if one follows."""
    if joiner != place:
        noun = attributive_noun(tokens, joiner)
        starts_range = tokens.low[joiner][:1].isdecimal() or tokens.low[joiner] in CURRENCY_SIGNS
        if noun is None and not starts_range:
            return part._replace(after=joiner, barred=True)
    else:
        noun = counted_noun(tokens, place, single=part.number.value == 1)
    if noun is None:
        return part._replace(barred=_is_unknown_unit(tokens.low[joiner]))
    return part._replace(unit=noun.unit, noun=noun.words, after=noun.after)


def _may_point(tokens: Tokens, part: Part) -> bool:
    """Whether a pronominal number counts nothing: "one official said", "one day they met"; not "one soldier"."""
    if part.unit == "day":
        return tokens.low[part.first - 1] not in BEFORE_ONE_DAY and tokens.low[part.after] not in AFTER_ONE_DAY
    one = tokens.low[part.first] == "one"
    return part.unit in _COUNTED and not (one and part.noun is not None and part.noun.lower() in COUNTED_WHEN_ONE)


def _is_unknown_unit(word: str) -> bool:
    """Whether a word without a vowel is the sign of a unit not known here ("15 mcm"), which must not be dropped."""
    return 1 < len(word) < 6 and word.isalpha() and not _VOWELS.intersection(word) and word not in PREPOSITIONS


def _is_no_quantity(tokens: Tokens, part: Part, barred: int) -> bool:
    """Whether a number with no measure is a year, a date, a name or a pronoun."""
    number = part.number
    if part.currency is None and is_pronominal(tokens, number) and _may_point(tokens, part):
        return hedge_before(tokens, part.first, None).approximation is None
    if part.currency or part.unit not in _COUNTED or number.exponent or number.share:
        return number.word and is_name(tokens, number)
    if is_year(number) and (part.unit is None or hedge_before(tokens, part.first, None).approximation is None):
        return True
    if is_date_or_label(tokens, number) or is_half_of_ratio(tokens, number) or is_citation(tokens, number):
        return True
    return _is_named(tokens, part, barred)


def _is_named(tokens: Tokens, part: Part, barred: int) -> bool:
    """Whether a count belongs to a name; before people and places, digits are a count whatever stands before them."""
    number = part.number
    if part.unit is None and is_model(tokens, number):
        return True
    if part.unit in {"person", "site"}:
        return number.word and is_name(tokens, number)
    return is_name(tokens, number) or _continues(tokens, part, barred)


def _continues(tokens: Tokens, part: Part, barred: int) -> bool:
    """Whether it goes on from a date or a name: "Articles 5 and 6", "May 3 to 5"."""
    if part.first - 1 != barred or (tokens.low[barred - 2] == "-" and tokens.low[barred - 3][-1:].isalpha()):
        return False
    return tokens.low[barred] in {"and", "or", "to", "-", "&", "through"}


MULTIPLES: dict[str, Decimal | Fraction] = {
    "twice": Decimal(2),
    "thrice": Decimal(3),
    "twofold": Decimal(2),
    "threefold": Decimal(3),
    "fourfold": Decimal(4),
    "fivefold": Decimal(5),
    "sixfold": Decimal(6),
    "sevenfold": Decimal(7),
    "eightfold": Decimal(8),
    "ninefold": Decimal(9),
    "tenfold": Decimal(10),
    "hundredfold": Decimal(100),
    "halve": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "halved": Fraction(1, 2),
    "halving": Fraction(1, 2),
}
for _stem, _factor in (("doubl", 2), ("tripl", 3), ("trebl", 3), ("quadrupl", 4), ("quintupl", 5)):
    MULTIPLES |= {f"{_stem}{ending}": Decimal(_factor) for ending in ("e", "es", "ed", "ing")}

_NOT_DOUBLED = words(
    "standard standards taxation jeopardy counting check checking down agent agents edged room rooms bed act game"
    " meaning whammy dip bind talk life negative entry time"
)


def read_multiple(tokens: Tokens, index: int) -> Part | None:
    """The factor that a word names: "double", "halved", "threefold"; not "double standards" or "double-digit"."""
    factor = MULTIPLES.get(tokens.low[index])
    if factor is None or tokens.low[index + 1] in _NOT_DOUBLED:
        return None
    if tokens.joined(index + 1) or (tokens.low[index - 1] == "-" and tokens.joined(index - 1)):
        return None
    return Part(index, index + 1, Number(index, index + 1, factor, word=True), unit="times")
