"""What of a text some record must claim: its figures and dates, what stands in quotation marks, its superlatives.

And what of it the records of a source do claim.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from schemas.periods import Period
from schemas.reading.dates import DateReading, read_dates
from schemas.reading.quantities import QuantityReading, read_quantities
from schemas.source import Source
from schemas.text.sentences import Sentence
from schemas.text.superlatives import SUPERLATIVES
from schemas.text.words import find_words, words, words_of_tidied
from steps.support.corpus import Claim, Corpus, Item
from steps.support.readings import Readings
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


def figures_and_dates(sentence: Sentence, published: Period, readings: Readings | None = None) -> Iterator[Passage]:
    """The figures of a sentence, and then its dates and lengths of time. readings: those known of its source."""
    figures = readings.quantities(sentence.text) if readings else read_quantities(sentence.text)
    dates = readings.dates(sentence.text, published) if readings else read_dates(sentence.text, published)
    for figure in figures:
        yield Passage("figure", sentence.number, _word_positions(sentence, figure.start, figure.end), figure)
    for date in dates:
        yield Passage("date", sentence.number, _word_positions(sentence, date.start, date.end), date)


def record_to_complete(source: Item[Source], text: SourceText, passage: range, corpus: Corpus) -> Item[Any]:
    """Where to tell of words that are not claimed: the record that quotes them, else one of their sentence.

    The source itself where no record is of the sentence.
    """
    numbers = {one.number for one in text.sentences if one.first < passage.stop and passage.start < one.end}
    claims = [one for one in corpus.of_folder(source.folder) if one.model.sentence in numbers]
    quoted = {one.name: _positions(one.model.quote.exact if one.model.quote else "", one, text) for one in claims}
    quoting = (one for one in claims if not set(passage).isdisjoint(quoted[one.name]))
    return next(quoting, claims[-1] if claims else source)


def _positions(phrase: str, claim: Claim, text: SourceText) -> Iterator[int]:
    """The positions of a phrase's words in the sentence of a claim."""
    sentence, sought = text.sentence(claim.model.sentence or 0), words(phrase)
    within = text.words[sentence.first : sentence.end] if sentence else ()
    for place in find_words(sought, within):
        yield from range(place + sentence.first, place + sentence.first + len(sought)) if sentence else ()


def claimed_words(source: Item[Source], text: SourceText, corpus: Corpus) -> set[int]:
    """The positions of the words that some claim quotes, or names as a cue."""
    found: set[int] = set()
    for claim in corpus.of_folder(source.folder):
        quoted = [claim.model.quote.exact] if claim.model.quote else []
        for phrase in (*quoted, *(link.cue for link in claim.model.attribution)):
            found.update(_positions(phrase, claim, text))
    return found


def valued_words(source: Item[Source], text: SourceText, corpus: Corpus) -> set[int]:
    """The positions of the words that some claim keeps as those of a value, or of the time each figure stands for."""
    return {
        position
        for claim in corpus.of_folder(source.folder)
        for surface in (claim.model.grain, *(value.surface for _, value in claim.model.values))
        for position in _positions(surface or "", claim, text)
    }
