"""Numbers as English writes them: digits, words, magnitudes, fractions, shares such as "one in five"."""

import re
from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction
from typing import NamedTuple

from schemas.reading.number_tables import (
    FRACTION_FOLLOWERS,
    FRACTION_PARTS,
    MAGNITUDE_WORDS,
    MONEY_MAGNITUDES,
    NOT_A_FRACTION_AFTER,
    NUMBER_WORDS,
    ORDINALS,
    POSSESSIVES,
    VAGUE_PLURALS,
    VULGAR,
)
from schemas.reading.tokens import Tokens
from schemas.reading.vocabulary import words

_EXACT = Context(prec=60)
_LONGEST = 30
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,9}(?:\.\d+)?\Z|\d+(?:\.\d+)?\Z")
_WHOLE = re.compile(r"\d{1,4}\Z|\d{1,3},\d{3}\Z|1,000,000\Z")
"""What "one in ..." may be out of; digits as long as a year's are looked at again."""
_GROUPS = str.maketrans("\u00a0\u2009\u202f", ",,,")


class Number(NamedTuple):
    """A number in the text: its tokens (first up to after), its mantissa and its power of ten.

    share: a part of a whole, such as a third. at_least: a vague plural ("tens of thousands") that only bounds from
    below. plain: digits without any separator, which may be a year or a name's. word: written in letters.
    """

    first: int
    after: int
    mantissa: Decimal | Fraction
    exponent: int = 0
    share: bool = False
    at_least: bool = False
    plain: bool = False
    grouped: bool = False
    word: bool = False
    ratio: bool = False

    @property
    def value(self) -> Decimal | Fraction:
        """The number, its magnitude kept as an exponent so that it says how precisely it was printed."""
        if not self.exponent:
            return self.mantissa
        if isinstance(self.mantissa, Decimal):
            return _EXACT.scaleb(self.mantissa, Decimal(self.exponent))
        return self.mantissa * Fraction(10) ** self.exponent


def read_number(tokens: Tokens, index: int, *, money: bool = False) -> Number | None:
    """The number that starts at a token, or None. money: a currency stands before it, so "m" is a million."""
    word = tokens.low[index]
    if not word:
        return None
    if word[0].isdigit():
        number = _digits(tokens, index, money=money)
    elif word in NUMBER_WORDS:
        number = _number_words(tokens, index)
    elif word in _STARTERS:
        number = _STARTERS[word](tokens, index)
    else:
        return None
    if number is None or number.exponent or number.share:
        return number
    return _ratio(tokens, number) or number


def _digits(tokens: Tokens, index: int, *, money: bool) -> Number | None:
    text = tokens.low[index]
    if len(text) > _LONGEST or (text[0] == "0" and text[1:2].isdigit()):
        return None
    plain = text.isdecimal()
    if not plain:
        text = text.translate(_GROUPS)
        if not _DIGITS.match(text):
            return None
    grouped = "," in text
    number = Number(index, index + 1, Decimal(text.replace(",", "")), plain=plain, grouped=grouped)
    if (
        tokens.low[index + 1] == "/"
        and tokens.glued(index + 1)
        and tokens.glued(index + 2)
        and tokens.low[index + 2].isdecimal()
    ):
        return _slashed(tokens, number)
    return _scaled(tokens, number, money=money)


def _slashed(tokens: Tokens, number: Number) -> Number | None:
    """A share in digits ("2/3 of", "2/3 majority"); 24/7, 9/11 and 2024/25 are not numbers."""
    below = tokens.low[number.first + 2]
    if tokens.low[number.first + 3] not in {"of", "majority"} or not below.isdecimal() or len(below) > 3:
        return None
    if not number.plain or int(below) <= number.mantissa:
        return None
    share = Fraction(int(number.mantissa), int(below))
    return Number(number.first, number.first + 3, share, share=True)


def _scaled(tokens: Tokens, number: Number, *, money: bool = False) -> Number:
    """The number with what scales it: half, dozen, hundred, a magnitude."""
    number = _with_half(tokens, number)
    if tokens.low[number.after] in {"dozen", "hundred"}:
        factor = 12 if tokens.low[number.after] == "dozen" else 100
        number = number._replace(mantissa=number.mantissa * factor, after=number.after + 1, plain=False)
    place = tokens.after_joiner(number.after)
    word = tokens.low[place]
    exponent = MAGNITUDE_WORDS.get(word)
    if exponent is None and word in MONEY_MAGNITUDES and (money or word == "k") and tokens.glued(place):
        exponent = MONEY_MAGNITUDES[word]
    if exponent is None:
        return number
    return number._replace(exponent=number.exponent + exponent, after=place + 1, plain=False)


def _with_half(tokens: Tokens, number: Number) -> Number:
    """The number with the half after it: "two and a half", "2½", "2 1/2"."""
    low, place = tokens.low, number.after
    if low[place] in VULGAR:
        return number._replace(mantissa=_more(number, VULGAR[low[place]]), after=place + 1, plain=False)
    if low[place].isdecimal() and low[place + 1] == "/" and low[place + 2] in {"2", "4"} and not number.word:
        part = _EXACT.divide(Decimal(low[place]), Decimal(low[place + 2]))
        return number._replace(mantissa=_more(number, part), after=place + 3, plain=False) if part < 1 else number
    step = tokens.after_joiner(place)
    if low[step] != "and":
        return number
    article = tokens.after_joiner(step + 1)
    half = tokens.after_joiner(article + 1)
    if low[article] == "a" and low[half] == "half":
        return number._replace(mantissa=_more(number, Decimal("0.5")), after=half + 1, plain=False)
    return number


def _more(number: Number, part: Decimal) -> Decimal | Fraction:
    """The mantissa and a part of one."""
    if isinstance(number.mantissa, Decimal):
        return _EXACT.add(number.mantissa, part)
    return number.mantissa + Fraction(part)


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int]:
    """A number word below a hundred and the token after it; "twenty-one" and "twenty one" are one number."""
    value = NUMBER_WORDS[tokens.low[index]]
    place = tokens.after_joiner(index + 1)
    if value >= 20 and value % 10 == 0 and 0 < NUMBER_WORDS.get(tokens.low[place], 0) < 10:
        return value + NUMBER_WORDS[tokens.low[place]], place + 1
    return value, index + 1


def _below_thousand(tokens: Tokens, index: int) -> tuple[int, int]:
    value, place = _below_hundred(tokens, index)
    hundred = tokens.after_joiner(place)
    if tokens.low[hundred] != "hundred" or not 0 < value < 100:
        return value, place
    value, place = value * 100, hundred + 1
    rest = place + 1 if tokens.low[place] == "and" else place
    if tokens.low[rest] in NUMBER_WORDS and tokens.low[rest]:
        more, end = _below_hundred(tokens, rest)
        if tokens.low[end] != "hundred":
            return value + more, end
    return value, place


def _number_words(tokens: Tokens, index: int) -> Number | None:
    value, place = _below_thousand(tokens, index)
    joint = tokens.after_joiner(place)
    if joint != place and tokens.low[joint] in ORDINALS and tokens.low[joint] not in FRACTION_PARTS:
        return None
    number = _fraction(tokens, index, value, joint)
    if number is not None:
        return number
    if value >= 20 and tokens.low[joint] in ORDINALS:
        return None
    number = _scaled(tokens, Number(index, place, Decimal(value), word=True))
    if not number.exponent:
        return number
    return _with_lower_group(tokens, number)


def _with_lower_group(tokens: Tokens, number: Number) -> Number:
    """All of "two million three hundred thousand": each group is below the one before, and there are four at most."""
    for _ in range(4):
        rest = number.after + 1 if tokens.low[number.after] == "and" else number.after
        if tokens.low[rest] not in NUMBER_WORDS or number.exponent < 3:
            break
        value, place = _below_thousand(tokens, rest)
        group = _scaled(tokens, Number(rest, place, Decimal(value), word=True))
        if group.exponent >= number.exponent or not value or group.mantissa != value:
            break
        mantissa = Decimal(int(number.value + value * 10**group.exponent)).scaleb(-group.exponent)
        number = number._replace(mantissa=mantissa, exponent=group.exponent, after=group.after)
    return number


def _fraction(tokens: Tokens, first: int, count: int, place: int) -> Number | None:
    """A count and the name of a part: "two-thirds", "one quarter", "a fifth"."""
    part = FRACTION_PARTS.get(tokens.low[place])
    if part is None or not 0 < count < part.of or part.plural != (count > 1):
        return None
    if tokens.low[place + 1] in {"percentage", "percent"}:
        return Number(first, place + 1, Fraction(count, part.of), word=True)
    if tokens.low[first - 1] in NOT_A_FRACTION_AFTER or not _fraction_may_end(tokens, place + 1, count):
        return None
    return _part_of_one(tokens, Number(first, place + 1, Fraction(count, part.of), share=True))


def _fraction_may_end(tokens: Tokens, place: int, count: int) -> bool:
    """Whether a part's name ends here: "a third of" is a share, "a third country" and "a quarter-final" are not."""
    word = tokens.low[place]
    if tokens.joined(place):
        return tokens.low[place + 1] in {"majority", "point", "vote", "share", "owned"}
    return count > 1 or not word[:1].isalpha() or word in FRACTION_FOLLOWERS or word == "majority"


def _part_of_one(tokens: Tokens, number: Number) -> Number:
    """A part of one thing: "a quarter of a million" is a number, "half a percentage point" a part of a unit."""
    place = number.after + 1 if tokens.low[number.after] == "of" else number.after
    if tokens.low[place] not in {"a", "an", "one"}:
        return number
    word = tokens.low[place + 1]
    if word in MAGNITUDE_WORDS:
        return _decimal(number)._replace(exponent=MAGNITUDE_WORDS[word], after=place + 2, share=False)
    if word in {"dozen", "hundred"}:
        factor = 12 if word == "dozen" else 100
        return number._replace(mantissa=Decimal(int(number.mantissa * factor)), after=place + 2, share=False)
    if word in PART_UNITS:
        return number._replace(after=place + 1, share=False)
    return number


PART_UNITS = words(
    "percent per percentage point century decade year hour minute mile kilometre kilometer degree tonne ton day"
)
"""Units that are halved in words: "half a century", "half a percent"."""


def _decimal(number: Number) -> Number:
    """A fraction with a finite decimal as that decimal, so that half a million is 0.5 million."""
    fraction = Fraction(number.mantissa)
    exact = _EXACT.divide(Decimal(fraction.numerator), Decimal(fraction.denominator))
    return number._replace(mantissa=exact) if Fraction(exact) == fraction else number


AFTER_ARTICLE = frozenset({"half", "quarter", "few", "couple", "hundred", "dozen"})
"""What "a" may stand before in a number, beside magnitudes and fractions."""


def _article(tokens: Tokens, index: int) -> Number | None:
    """A number with an article: "a hundred", "a dozen", "a third", "a few thousand", "an eighth"."""
    place = index + 1
    word = tokens.low[place]
    if word in {"half", "quarter"} and tokens.joined(place + 1):
        number = _half_of_something(tokens, place, FRACTION_PARTS[word].of)
        return number and number._replace(first=index)
    if word in {"few", "couple"}:
        return _several(tokens, place, index)
    if word in MAGNITUDE_WORDS or word in {"hundred", "dozen"}:
        return _scaled(tokens, Number(index, place, Decimal(1), word=True))
    return None if tokens.low[index - 1] == "and" and word == "half" else _fraction(tokens, index, 1, place)


def _several(tokens: Tokens, index: int, first: int | None = None) -> Number | None:
    """A vague number, such as "several thousand", which bounds from below as "thousands" does."""
    number = _scaled(tokens, Number(index if first is None else first, index + 1, Decimal(1), word=True))
    return number._replace(at_least=True) if number.after > index + 1 else None


def _half(tokens: Tokens, index: int) -> Number | None:
    """A half: "half of", "half the", "half a million", "half-billion", "by half"; not "the first half"."""
    if tokens.low[index - 1] in NOT_A_FRACTION_AFTER or tokens.low[index - 2 : index] == ["and", "a"]:
        return None
    place = index + 1
    if tokens.joined(place):
        return _half_of_something(tokens, index, 2)
    number = _part_of_one(tokens, Number(index, place, Fraction(1, 2), share=True))
    if number.after > place or tokens.low[place] in POSSESSIVES or _fraction_may_end(tokens, place, 1):
        return number
    return None


def _half_of_something(tokens: Tokens, index: int, parts: int) -> Number | None:
    """A part tied to its unit or magnitude: "half-billion", "half-point", "quarter-point"."""
    word = tokens.low[index + 2]
    number = Number(index, index + 2, Fraction(1, parts), word=True)
    if word in MAGNITUDE_WORDS:
        return _decimal(number)._replace(exponent=MAGNITUDE_WORDS[word], after=index + 3)
    return number if word in {"point", "percentage", "percent", "hour", "century", "mile"} else None


def _quarter(tokens: Tokens, index: int) -> Number | None:
    return _half_of_something(tokens, index, 4) if tokens.joined(index + 1) else None


def _vague(tokens: Tokens, index: int) -> Number | None:
    """A vague plural, "dozens of" or "tens of thousands of": at least one of what it names."""
    mantissa, exponent = VAGUE_PLURALS[tokens.low[index]]
    place = index + 1
    if tokens.low[place] == "of" and tokens.low[place + 1] in VAGUE_PLURALS:
        exponent += VAGUE_PLURALS[tokens.low[place + 1]][1]
        place += 2
    elif tokens.low[index] in {"tens", "scores"} and tokens.low[place] != "of":
        return None
    if tokens.low[place] == "of":
        place += 1
    return Number(index, place, Decimal(mantissa), exponent, at_least=True, word=True)


def _vulgar(tokens: Tokens, index: int) -> Number:
    return Number(index, index + 1, Fraction(VULGAR[tokens.low[index]]), share=True)


def _ratio(tokens: Tokens, number: Number) -> Number | None:
    """A share as a count in a whole: "one in five", "nine out of ten", "1 in every 4"."""
    low, place = tokens.low, number.after
    if low[place] == "out" and low[place + 1] == "of":
        place += 2
    elif low[place] == "in":
        place += 1
    elif number.word and low[place + 1] == "in" and low[place].isalpha():
        return _ratio_with_noun(tokens, number)
    else:
        return None
    place += low[place] == "every"
    below = low[place]
    if below in NUMBER_WORDS:
        whole, after = _below_thousand(tokens, place)
    elif _WHOLE.match(below) and not (len(below) == 4 and 1500 <= int(below) < 2200):
        whole, after = int(below.replace(",", "")), place + 1
    else:
        return None
    count = Fraction(number.mantissa)
    bad_end = low[after] in {"%", "percent", "-", "/"} or low[after] in MAGNITUDE_WORDS or low[after] in TIMES
    if bad_end or not 0 < count < whole or count.denominator != 1:
        return None
    return Number(number.first, after, Fraction(int(count), whole), share=True, ratio=True)


def _ratio_with_noun(tokens: Tokens, number: Number) -> Number | None:
    """A share whose noun stands between: "one worker in five"; not "two bases in three countries"."""
    ratio = _ratio(tokens, number._replace(after=number.after + 1, word=False))
    if ratio is None or (tokens.low[ratio.after][:1].isalpha() and tokens.low[ratio.after] not in FRACTION_FOLLOWERS):
        return None
    return ratio


TIMES = words("hours days weeks months years minutes decades cases")
"""What may follow "three in ten ..." without making it a share."""

_STARTERS: dict[str, Callable[[Tokens, int], Number | None]] = {
    "a": _article,
    "an": _article,
    "half": _half,
    "quarter": _quarter,
    "several": _several,
    **dict.fromkeys(VAGUE_PLURALS, _vague),
    **dict.fromkeys(VULGAR, _vulgar),
}

NUMBER_STARTS = frozenset(NUMBER_WORDS) | frozenset(_STARTERS)
"""Words that a number may begin with; digits do too."""
