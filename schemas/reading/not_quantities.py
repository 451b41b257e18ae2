"""Numbers that are no quantities: years, dates, times, names, versions, scores, pronouns."""

from schemas.reading.numbers import Number
from schemas.reading.tokens import Tokens
from schemas.reading.vocabulary import words
from schemas.reading.word_tables import (
    CAPITAL_LABELS,
    CONJUNCTIONS,
    DETERMINERS,
    GROUP_NAMES,
    LABELS,
    MONTHS,
    NAME_PAIRS,
    PREPOSITIONS,
    VERBS,
)

_SENTENCE_STARTS = words(". ! ? : ; \" “ ” \u2018 ' ( — • *") | {""}
_TIMES_OF_DAY = words("a.m. p.m. am pm gmt utc o'clock o\u2019clock noon midnight est edt cet bst")
_POINTERS = words("the these those other all")
_ANAPHORIC = words("two three four")
_FUNCTION_WORDS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | DETERMINERS
    | VERBS
    | words("of almost only just another there here least either neither plus minus")
)
"""Words that begin sentences before numbers and are no names."""

_POSSESSIVE_ENDS = frozenset({"'s", "\u2019s"})
_SHORT_LABELS = words("no nos art arts sec p pp para ch vol fig")
_CODES_OF_LAW = words("u.s.c. usc c.f.r. cfr")
_SMALL_NAME = 5
"""Digits that a name's number has at most ("Boeing 737", "Order 14257")."""


def stands_in_sign(tokens: Tokens, number: Number, *, after_dash: bool = False) -> bool:
    """Whether the number is tied to letters or other digits: F-35, 2+2, 24/7, 10:30, 2025-26, 7th, 5(a), #3."""
    first, after = number.first, number.after
    if not after_dash and tokens.glued(first) and _tied_before(tokens, first):
        return True
    if not tokens.glued(after):
        return False
    sign = tokens.low[after]
    if sign in {":", "+", "/"} and tokens.glued(after + 1) and tokens.low[after + 1][:1].isdecimal():
        return True
    return sign == "(" and tokens.glued(after + 1) and tokens.glued(after + 2) and tokens.low[after + 2] == ")"


def _tied_before(tokens: Tokens, first: int) -> bool:
    sign, before = tokens.low[first - 1], tokens.low[first - 2]
    if sign == "-":
        return tokens.glued(first - 1) and before[-1:].isalnum()
    if sign == ".":
        return True
    if sign in {"+", ":", "/"}:
        return tokens.glued(first - 1) and before[-1:].isalnum()
    return sign in {"#", "@", "_", "&", "="} or sign[-1:].isalpha()


def is_year(number: Number) -> bool:
    """Whether bare digits look like a year."""
    return number.plain and not number.exponent and 1500 <= number.mantissa < 2200


def is_date_or_label(tokens: Tokens, number: Number) -> bool:
    """Whether a month, a label or an hour makes the number a date, a name or a time of day."""
    first, after = number.first, number.after
    before = tokens.low[first - 1]
    if before == "." and tokens.glued(first - 1):
        before = tokens.low[first - 2]
        label = before in _SHORT_LABELS or before in MONTHS
    else:
        label = before in LABELS and not (before in {"no", "fiscal"} and number.word)
        label = label or (before in CAPITAL_LABELS and tokens.raw[first - 1][0].isupper())
    if label and (not number.word or before not in MONTHS):
        return before not in MONTHS or _is_capital_month(tokens, first)
    if before == "of" and tokens.low[first - 2] in GROUP_NAMES and tokens.low[after] != "the":
        return number.word or tokens.raw[first - 2][0].isupper()
    if _is_capital_month(tokens, first) and number.plain:
        return True
    return _before_month_or_hour(tokens, number)


def _is_capital_month(tokens: Tokens, first: int) -> bool:
    place = first - 2 if tokens.low[first - 1] == "." else first - 1
    return tokens.low[place] in MONTHS and tokens.raw[place][0].isupper()


def _before_month_or_hour(tokens: Tokens, number: Number) -> bool:
    place = number.after
    word = tokens.low[place]
    if word in _TIMES_OF_DAY:
        return True
    if word in {"-", "to", "and", "or"} and tokens.low[place + 1].isdecimal() and number.plain:
        place += 2
        word = tokens.low[place]
    return number.plain and word in MONTHS and tokens.raw[place][0].isupper() and number.mantissa <= 31


def is_half_of_ratio(tokens: Tokens, number: Number) -> bool:
    """Whether the number says something only with the one beside it: "12 per 1,000 people", "a ratio of 3 to 1"."""
    before, following, second = tokens.low[number.first - 1], tokens.low[number.after], tokens.low[number.after + 1]
    if before == "per" or (following == "per" and second[:1].isdecimal()):
        return True
    return following == "to" and second in {"1", "one"} and before != "from"


def is_model(tokens: Tokens, number: Number) -> bool:
    """Whether a number that counts nothing begins a product's name: "the 737 MAX"."""
    articled = number.plain and tokens.low[number.first - 1] in {"the", "a", "an"}
    return articled and tokens.raw[number.after][:1].isupper()


def is_citation(tokens: Tokens, number: Number) -> bool:
    """Whether the number cites a law or a bill: "42 U.S.C. 7401", "S. 2296"."""
    if tokens.low[number.after] in _CODES_OF_LAW or tokens.low[number.first - 1] in _CODES_OF_LAW:
        return True
    initial = tokens.raw[number.first - 2]
    return number.plain and tokens.low[number.first - 1] == "." and len(initial) == 1 and initial.isupper()


def is_name(tokens: Tokens, number: Number) -> bool:
    """Whether capitals make the number part of a name: "Boeing 737", "the Three Gorges Dam"."""
    first = number.first
    before = tokens.raw[first - 1]
    if number.word:
        if (tokens.low[first], tokens.low[number.after]) in NAME_PAIRS or _is_dashed_name(tokens, number):
            return True
        return tokens.raw[first][0].isupper() and before not in _SENTENCE_STARTS
    if not number.plain or number.exponent or len(tokens.low[first]) > _SMALL_NAME or not before[:1].isupper():
        return False
    if before[-2:] in _POSSESSIVE_ENDS:
        return False
    if tokens.raw[first - 2] not in _SENTENCE_STARTS:
        return True
    return tokens.low[first - 1] not in _FUNCTION_WORDS and not before.endswith("ly")


def _is_dashed_name(tokens: Tokens, number: Number) -> bool:
    place = tokens.after_joiner(number.after)
    return (tokens.low[number.first], tokens.low[place]) in NAME_PAIRS


def is_pronominal(tokens: Tokens, number: Number) -> bool:
    """Whether a counting word only points: "the two countries", "one of the ministers", "zero tolerance"."""
    if not number.word or number.exponent or number.after > number.first + 1:
        return False
    word, before, following = tokens.low[number.first], tokens.low[number.first - 1], tokens.low[number.after]
    return word in {"one", "zero"} or (word in _ANAPHORIC and before in _POINTERS and following != "-")
