"""Where the words of a claim must stand: in its quotation, in its sentence, or in a sentence it names under via."""

from functools import lru_cache

from schemas.cues import with_pairs
from schemas.text.normalise import straighten
from schemas.text.words import find_words, words
from steps.support.corpus import Claim
from steps.support.texts import SourceText

_APART = str.maketrans("-/()[]", "      ")
"""Signs that part names in a text: "US-Japan", "US/Japan", "(SDF)"."""


@lru_cache(maxsize=2048)
def cased(text: str) -> tuple[str, ...]:
    """Words as names are compared: parted at hyphens and brackets, without the 's of a possessive."""
    return tuple(map(_without_possessive, words(straighten(text).translate(_APART))))


@lru_cache(maxsize=32_768)
def _without_possessive(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=2048)
def plain(text: str) -> tuple[str, ...]:
    """Words as cues are compared: as names are, but without case."""
    return tuple(map(str.casefold, cased(text)))


def cue_words(text: str) -> frozenset[str]:
    """The words of a text and their pairs, to look cues up in; "May" is a month or a name."""
    found = with_pairs(plain(text))
    return found if "may" not in found or "may" in cased(text) else found - {"may"}


def offset_of(surface: str, text: str) -> int:
    """Where words stand in a text, as an offset; -1 where they do not, or only as part of a longer word or number."""
    start = text.find(surface)
    return start if start <= 0 or not text[start - 1].isalnum() else -1


def stands_in(needle: str, haystack: tuple[str, ...]) -> bool:
    """Whether words stand in a row among plain words."""
    return bool(find_words(plain(needle), haystack))


BETWEEN_SENTENCES = " \N{PILCROW SIGN} "
"""Stands between sentences put side by side, so that no name or cue goes over the end of one: it is no word of any."""


def surroundings(claim: Claim, text: SourceText) -> str:
    """The text of a claim's sentence and of those it names under via."""
    numbers = (claim.model.sentence, *claim.model.via)
    sentences = [text.sentence(number) for number in numbers if number]
    return BETWEEN_SENTENCES.join(one.text for one in sentences if one)


def is_named(name: str, text: str) -> bool:
    """Whether a name stands in a text; one with capitals must have them there too, so that "us" is not "US"."""
    if any(map(str.isupper, name)):
        return any(find_words(cased(written), cased(text)) for written in (name, name.upper()))
    return stands_in(name, plain(text))
