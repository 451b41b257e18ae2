"""Words: what counts as one, and where a run of them stands."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache

from schemas.text.normalise import is_plain, straighten, tidy

OUTER_MARKS = ",.;:!?\"'"
"""What is taken off a word's ends: commas, stops and (straight) quotation marks."""


@lru_cache(maxsize=32_768)
def bare_word(token: str) -> str:
    """A token of normalised text without its outer commas, stops and quotation marks; empty if it is nothing else.

    Signs, %, brackets and marks inside stay, and so does the point of ".5", which is no stop.
    """
    bare = token.strip(OUTER_MARKS)
    if bare[:1].isdigit():
        start = token.index(bare)
        if token[:start].endswith(".") and not token[:start].endswith(".."):
            return f".{bare}"
    return bare


def words(text: str) -> tuple[str, ...]:
    """The words of a text in order, normalised. Raises ValueError as the normaliser does."""
    if is_plain(text):
        return _bare(text.split())  # To tidy it would only change its spaces.
    return words_of_tidied(tidy(text))


def words_of_tidied(text: str) -> tuple[str, ...]:
    """The words of a text that the normaliser's tidy has been through, such as a sentence's."""
    return _bare(straighten(text).split())


def _bare(tokens: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(bare_word, tokens)))


def find_words(needle: Sequence[str], haystack: Sequence[str]) -> tuple[int, ...]:
    """Every position in haystack, counted from 0, at which the words of needle stand in order; none for no words.

    Words are compared whole: "30 million" does not stand in "130 million", nor "5" in "-5".
    """
    found: list[int] = []
    sought, size, place = tuple(needle), len(needle), -1
    with suppress(ValueError):  # The search for the first word ends so.
        while needle:
            place = haystack.index(sought[0], place + 1)
            if tuple(haystack[place : place + size]) == sought:
                found.append(place)
    return tuple(found)
