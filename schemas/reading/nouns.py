"""What a number counts, and what a share is of: the noun phrase after it."""

from typing import NamedTuple

from schemas.reading.number_tables import NUMBER_WORDS
from schemas.reading.quantity_tables import (
    ATTRIBUTIVES,
    IRREGULAR_PLURALS,
    NOT_PLURAL,
    PEOPLE,
    PEOPLE_MEMBERS,
    SITES,
)
from schemas.reading.tokens import Tokens
from schemas.reading.vocabulary import words
from schemas.reading.word_tables import DETERMINERS, ENDS_DENOMINATOR, NOUN_STOPS, PRONOUNS, VERBS

_REACH = 8
"""Tokens after a number within which its noun is looked for."""

_DENOMINATOR_REACH = 12


class Noun(NamedTuple):
    """A counted noun: the unit it is counted in, its own words, and the token after it."""

    unit: str
    words: str
    after: int


def unit_of_noun(tokens: Tokens, place: int) -> str:
    """The unit that a noun is counted in: people, sites, or items of its kind."""
    word = tokens.low[place]
    if word in PEOPLE or (word in {"members", "member"} and tokens.low[place - 1] in PEOPLE_MEMBERS):
        return "person"
    return "site" if word in SITES else "item"


def counted_noun(tokens: Tokens, place: int, *, single: bool = False) -> Noun | None:
    """The noun that a number before this token counts, with what may stand between ("55,000 US soldiers").

    single: the number is one, so the noun is singular.
    """
    if tokens.low[place] == "of" and tokens.low[place + 1] in DETERMINERS - {"a", "an"}:
        place += 2
        if tokens.low[place][:1].isdecimal() or tokens.low[place] in NUMBER_WORDS:
            return None
    for index in range(place, place + _REACH):
        if not _may_belong(tokens, index):
            return _last_before(tokens, place, index) if single else None
        if _is_head(tokens, index, single=single):
            return _noun(tokens, place, _last_head(tokens, index))
    return None


def attributive_noun(tokens: Tokens, place: int) -> Noun | None:
    """The singular noun that a hyphen ties to a number before it ("the 27-nation bloc", "a 5,000-strong force")."""
    word = tokens.low[place]
    if word == "strong":
        return Noun("person", word, place + 1)
    if word in ATTRIBUTIVES or word in PEOPLE or word in SITES:
        return Noun(unit_of_noun(tokens, place), tokens.raw[place], place + 1)
    return None


def _may_belong(tokens: Tokens, index: int) -> bool:
    word = tokens.low[index]
    if word in NOUN_STOPS:
        return word == "up" and tokens.glued(index)
    if word[:1].isalpha() or (
        word in {"-", "'", "\u2019", "&", "."} and tokens.glued(index) and _goes_on(tokens, index)
    ):
        return True
    return word.isdecimal() and tokens.low[index - 1] == "-" and tokens.glued(index) and tokens.glued(index - 1)


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a sign stands inside a word ("active-duty", "workers' unions") and does not end the phrase."""
    if tokens.low[index] in {"'", "\u2019"}:
        return tokens.low[index - 1].endswith("s") and tokens.low[index + 1][:1].isalpha()
    return tokens.glued(index + 1) and tokens.low[index + 1][:1].isalnum()


def _is_head(tokens: Tokens, index: int, *, single: bool) -> bool:
    word, following = tokens.low[index], tokens.low[index + 1]
    if following in {"'", "\u2019"} and tokens.glued(index + 1):
        return False
    if word == "s" and tokens.glued(index):
        return True
    plural = _looks_plural(word) or (single and (word in PEOPLE or word in SITES))
    if not plural or (following == "-" and tokens.joined(index + 1)):
        return False
    if tokens.raw[index][0].isupper() and word not in PEOPLE and following[:1].isalpha():
        return following in NOUN_STOPS
    return True


def _looks_plural(word: str) -> bool:
    if word[-1:] != "s":
        return word in IRREGULAR_PLURALS or word in _PLURAL_PEOPLE
    return (
        len(word) > 3 and word[-2] not in "su" and word not in NOT_PLURAL and "'" not in word and "\u2019" not in word
    )


_PLURAL_PEOPLE = PEOPLE & words("people persons troops personnel staff crew police men women children")


def _last_head(tokens: Tokens, index: int) -> int:
    """The last of plural nouns in a row: police officers are officers."""
    following = tokens.low[index + 1]
    if following in PEOPLE and _looks_plural(following) and following not in NOUN_STOPS:
        return index + 1
    return index


def _noun(tokens: Tokens, first: int, head: int) -> Noun:
    start = head
    while start > first and tokens.glued(start) and tokens.low[head] == "s":
        start -= 1
    unit = unit_of_noun(tokens, head)
    if unit == "person" and any(tokens.low[place].isdecimal() for place in range(first, head)):
        unit = "item"  # F-35 fighters are no people.
    return Noun(unit, tokens.words(start, head + 1), head + 1)


def _last_before(tokens: Tokens, first: int, stop: int) -> Noun | None:
    if stop == first or not tokens.low[stop - 1][:1].isalpha():
        return None
    return _noun(tokens, first, stop - 1)


def denominator(tokens: Tokens, place: int) -> tuple[str | None, int]:
    """The words that a share before this token is of, and the token after them; None where none are named.

    The words are a noun phrase: its determiner, its adjectives and its noun, up to a verb, a preposition or a sign.
    Where it holds a number of its own ("a third of the 120 bases"), it is read as that quantity instead.
    """
    if tokens.joined(place) and tokens.low[place + 1] == "of" and tokens.joined(place + 2):
        return tokens.raw[place + 3], place + 4  # "The 2-percent-of-GDP goal".
    if tokens.low[place] != "of":
        return noun_phrase(tokens, place) if tokens.low[place] in DETERMINERS else (None, place)
    of, after = noun_phrase(tokens, place + 1)
    return of, after if of else place


def noun_phrase(tokens: Tokens, place: int) -> tuple[str | None, int]:
    """The words of the noun phrase that starts at a token ("one in five workers"), and the token after it."""
    if tokens.low[place] in PRONOUNS and tokens.raw[place] != "US":
        return tokens.raw[place], place + 1
    index, nested, content = place, False, False
    while index < place + _DENOMINATOR_REACH:
        word = tokens.low[index]
        if word in DETERMINERS and not content:
            index += 1
        elif word == "of" and content and not nested and _may_follow_of(tokens, index + 1):
            nested, content, index = True, False, index + 1
        elif not (_in_denominator(tokens, index, content=content) or _is_named(tokens, index, content=content)):
            break
        else:
            content = True
            index += 1
            if _ends_phrase(tokens, index - 1) and not (tokens.low[index] == "of" and not nested):
                break
    if not content or tokens.low[index][:1].isdecimal() or tokens.low[index] in NUMBER_WORDS:
        return None, place
    return tokens.words(place, index), index


def _may_follow_of(tokens: Tokens, index: int) -> bool:
    word = tokens.low[index]
    return (word[:1].isalpha() and word not in NOUN_STOPS) or word in DETERMINERS


def _in_denominator(tokens: Tokens, index: int, *, content: bool) -> bool:
    word = tokens.low[index]
    if word.isdecimal() and not content:
        return len(word) == 4 and tokens.low[index + 1][:1].isalpha() and tokens.low[index + 1] not in NOUN_STOPS
    if word in ENDS_DENOMINATOR:
        return False
    return _may_belong(tokens, index)


def _is_named(tokens: Tokens, index: int, *, content: bool) -> bool:
    """Whether a word that may be a verb is a noun, as its article shows: "of the vote", "of the cost"."""
    articled = not content and tokens.low[index - 1] in DETERMINERS and index > 0
    return articled and tokens.low[index][:1].isalpha() and tokens.low[index] in VERBS


def _ends_phrase(tokens: Tokens, index: int) -> bool:
    return _is_head(tokens, index, single=False) and _last_head(tokens, index) == index
