"""What of a text some record must claim: its figures and dates, what stands in quotation marks, its superlatives."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from schemas.periods import Period
from schemas.reading.dates import DateReading, read_dates
from schemas.reading.quantities import QuantityReading, read_quantities
from schemas.text.sentences import Sentence
from schemas.text.superlatives import SUPERLATIVES
from schemas.text.words import words_of_tidied
from steps.support.texts import SourceText

_BEFORE_NONE = frozenset({"at", "not"})
"""Words after which a superlative is none: "at least", "not only"."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text that must be claimed: what they are, and their positions in the whole text.

    sentence: the number of the sentence they begin in; 0 for a line that is none. reading: what a figure or date means.
    """

    what: Literal["figure", "date", "in quotation marks", "superlative"]
    sentence: int
    positions: range
    reading: QuantityReading | DateReading | None = None


def striking(text: SourceText) -> Iterator[Passage]:
    """The passages in quotation marks, and then the superlatives."""

    def sentence_of(place: int) -> int:
        return next((one.number for one in text.sentences if one.first <= place < one.end), 0)

    for quoted in text.quoted:
        yield Passage("in quotation marks", sentence_of(quoted.start), quoted)
    for place, (before, word) in enumerate(pairwise(("", *text.words))):
        if word.strip("()[]").lower() in SUPERLATIVES and before.lower() not in _BEFORE_NONE:
            yield Passage("superlative", sentence_of(place), range(place, place + 1))


def _word_positions(sentence: Sentence, start: int, end: int) -> range:
    """The positions, in the whole text, of the words that reach between two offsets of a sentence."""
    begins = sentence.text.rfind(" ", 0, start + 1) + 1
    ends = sentence.text.find(" ", end)
    first = sentence.first + len(words_of_tidied(sentence.text[:begins]))
    return range(first, first + len(words_of_tidied(sentence.text[begins : ends if ends >= 0 else None])))


def figures_and_dates(sentence: Sentence, published: Period) -> Iterator[Passage]:
    """The figures of a sentence, and then its dates and lengths of time."""
    for figure in read_quantities(sentence.text):
        yield Passage("figure", sentence.number, _word_positions(sentence, figure.start, figure.end), figure)
    for date in read_dates(sentence.text, published):
        yield Passage("date", sentence.number, _word_positions(sentence, date.start, date.end), date)
