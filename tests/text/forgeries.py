"""One-word forgeries of quotations: what someone makes who changes what a source said as little as possible."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from schemas.text.quotations import Quotation, affix_size
from schemas.text.words import find_words

_NAMES = ("Tokyo", "Seoul", "Beijing", "Taipei", "Ito", "Hill", "Minister", "President", "Kyushu", "Guam")
_MONTHS = ("January", "March", "April", "June", "September", "December")
_SMALL_WORDS = ("not", "never", "no", "almost", "only", "might", "billion", "million", "-5", "2%", "[not]")


@dataclass(frozen=True, slots=True)
class Source:
    """A text's words and their vocabulary."""

    words: tuple[str, ...]
    vocabulary: tuple[str, ...]

    @classmethod
    def of(cls, words: Sequence[str]) -> "Source":
        """The source of these words."""
        return cls(tuple(words), tuple(sorted(set(words))))


def _variant(word: str, source: Source, random: Random) -> str:
    """Another word for this one: a number for a number, a name or month for a name, or any word of the text."""
    if any(map(str.isdigit, word)):
        place = random.choice([place for place, character in enumerate(word) if character.isdigit()])
        return word[:place] + random.choice("0123456789") + word[place + 1 :]
    if word[:1].isupper() and random.random() < 0.5:
        return random.choice(_NAMES + _MONTHS)
    return random.choice(source.vocabulary if random.random() < 0.8 else _SMALL_WORDS)


def _replaced(row: list[str], source: Source, random: Random) -> list[str]:
    place = random.randrange(len(row))
    return [*row[:place], _variant(row[place], source, random), *row[place + 1 :]]


def _dropped(row: list[str], _: Source, random: Random) -> list[str]:
    place = random.randrange(len(row))
    return row[:place] + row[place + 1 :]


def _inserted(row: list[str], source: Source, random: Random) -> list[str]:
    place = random.randrange(len(row) + 1)
    return [*row[:place], random.choice(source.vocabulary + _SMALL_WORDS), *row[place:]]


def _swapped(row: list[str], _: Source, random: Random) -> list[str]:
    place = random.randrange(len(row) - 1)
    return [*row[:place], row[place + 1], row[place], *row[place + 2 :]]


KINDS: dict[str, Callable[[list[str], Source, Random], list[str]]] = {
    "replace": _replaced,
    "drop": _dropped,
    "insert": _inserted,
    "swap": _swapped,
}


def forgeries(source: Source, kind: str, count: int, random: Random) -> Iterator[Quotation]:
    """So many forgeries of one kind of random quotations of 3 to 25 words, with true prefixes and suffixes.

    A change whose result stands word for word elsewhere in the text is no forgery and is not counted: so the first word
    dropped, which leaves a shorter but true quotation.
    """
    row = source.words
    made = 0
    while made < count:
        size = random.randint(3, 25)
        first = random.randrange(1, len(row) - size)
        exact = tuple(KINDS[kind](list(row[first : first + size]), source, random))
        if find_words(exact, row):
            continue
        affix = affix_size(len(exact))
        yield Quotation(exact, row[max(0, first - affix) : first], row[first + size : first + size + affix])
        made += 1
