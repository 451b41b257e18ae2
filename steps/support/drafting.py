"""From the text of a new source to its first records: what can be read off the text, and a mark for what cannot.

A draft never holds the text: it shows of each sentence the first words, and of what was found only the words
themselves, as long as all that it shows stays within what quotations may repeat.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from schemas.drafts import NOT_YET
from schemas.periods import Period
from schemas.reading.dates import DateReading, read_dates
from schemas.reading.quantities import QuantityReading
from schemas.text.normalise import straighten
from schemas.text.quotations import MOST_WORDS, affix_size, words_allowed
from schemas.text.sentences import Sentence
from schemas.text.words import OUTER_MARKS, bare_word, find_words, words
from schemas.values import DateValue, DurationValue, Quantity, printed
from steps.support.passages import Passage, figures_and_dates, striking
from steps.support.texts import SourceText

Entry = dict[str, Any]
"""An entry of a file as it is written."""

Properties = Mapping[tuple[str, ...], str]
"""The ids of the registry's properties, by their names as words."""

BEGINNING = 3
"""How many first words of a sentence a draft shows, to find it by."""

_ENGLISH = frozenset("a and for in is of on that the to was will with".split())
_ENGLISH_SHARE = 10
"""Every tenth word, or more, of an English text is one of these; of a text in another language hardly any is."""

_UNDATED = (Period(date(1996, 2, 29), date(1996, 2, 29)), Period(date(2031, 7, 16), date(2031, 7, 16)))
"""Two days far apart: a date that is the same read on both needs no day of publication."""

_TOKEN = re.compile(r"[^ ]+")
_MARKS = f"{OUTER_MARKS}“”„‟«»‘’‚‛‹›`´"  # noqa: RUF001 -- the marks that texts are set with


class _Plain(yaml.SafeDumper):
    """Writes every scalar as the plain words it is: nothing is quoted that our loader reads as words anyway."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 -- as the class above declares it

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Indent the lists of a mapping too."""
        super().increase_indent(flow, indentless=False)


def write_yaml(data: object, *, flow: bool = True) -> str:
    """Data as YAML in the style of this project: with flow, mappings that hold only words stand on one line."""
    style = None if flow else False
    written: str = yaml.dump(
        data, Dumper=_Plain, default_flow_style=style, sort_keys=False, allow_unicode=True, width=10**9
    )
    return written


def _is_english(text: SourceText) -> bool:
    return sum(word.lower() in _ENGLISH for word in text.words) * _ENGLISH_SHARE >= len(text.words)


def _title(text: SourceText) -> str:
    """The first sentence, if it looks like a title: short, and without a full stop."""
    first = text.sentences[0].text
    return first if len(first.split()) <= MOST_WORDS and not first.endswith((".", "!", ":")) else NOT_YET


def measures(text: SourceText) -> dict[str, str]:
    """What source.yaml keeps of a text so that quotations can be checked without it."""
    numbers = {"sentences": str(len(text.sentences)), "words": str(len(text.words))}
    return {**numbers, "digest": text.digest, "sketch": text.sketch}


def draft_source(text: SourceText, published: str | None) -> Entry:
    """The entries of source.yaml: as read off the text, with a mark for what the text does not tell."""
    return {
        "title": _title(text),
        "publisher": NOT_YET,
        "address": NOT_YET,
        "published": published or NOT_YET,
        "language": "en" if _is_english(text) else NOT_YET,
        "rights": NOT_YET,
        **measures(text),
    }


def _slice(sentence: Sentence, positions: range) -> str:
    """The words of a sentence at some positions of the whole text, as printed, without the marks around them."""
    tokens = [token for token in _TOKEN.finditer(sentence.text) if bare_word(straighten(token[0]))]
    inside = tokens[positions.start - sentence.first : positions.stop - sentence.first]
    return sentence.text[inside[0].start() : inside[-1].end()].strip(_MARKS)


@dataclass(slots=True)
class _Shown:
    """The words of the text that a draft shows: as many at most as all quotations of it may repeat.

    As with those, the words before and after, by which a quotation is found, are not counted.
    """

    text: SourceText
    positions: set[int]

    def show(self, positions: range) -> bool:
        """Whether these words can be shown too."""
        together = self.positions | set(positions)
        if len(together) > words_allowed(len(self.text.words)):
            return False
        self.positions = together
        return True


def _around(positions: range, size: int) -> range:
    """Some words with those before and after them that a quotation gives."""
    affix = affix_size(len(positions))
    return range(max(0, positions.start - affix), min(size, positions.stop + affix))


def _quote(text: SourceText, sentence: Sentence, positions: range) -> Entry:
    around = _around(positions, len(text.words))
    parts = {
        "prefix": " ".join(text.words[around.start : positions.start]),
        "exact": _slice(sentence, positions),
        "suffix": " ".join(text.words[positions.stop : around.stop]),
    }
    return {key: words_there for key, words_there in parts.items() if words_there}


def _figure(reading: QuantityReading, properties: Properties) -> Entry:
    of = properties.get(words((reading.of or "").lower()))
    value = {
        "surface": reading.words,
        **{key: printed(amount) for key in ("amount", "low", "high") if (amount := getattr(reading, key)) is not None},
        "unit": reading.unit or (None if reading.currency else "item"),
        "currency": reading.currency,
        "of": of,
        "approximation": reading.approximation,
    }
    return {"value": {key: f"{part}" for key, part in value.items() if part is not None}}


def _date(reading: DateReading) -> Entry:
    if reading.kind == "duration":
        return {"length": {"surface": reading.words, "value": reading.value}}
    mod = {"mod": reading.mod} if reading.mod else {}
    return {"time": {"surface": reading.words, "value": reading.value, **mod}}


_MODELS: dict[str, type[BaseModel]] = {"value": Quantity, "time": DateValue, "length": DurationValue}


def _meaning(passage: Passage, exact: str, properties: Properties, *, known: bool) -> Entry:
    """What a figure or date means, as a record writes it; nothing where a record could not be written so.

    exact: the words that are quoted for it, which begin and end with whole words: "Today's", not "Today".
    """
    if isinstance(passage.reading, QuantityReading):
        meaning = _figure(passage.reading, properties)
    elif passage.reading and known:
        meaning = _date(passage.reading)
    else:
        return {}
    try:
        for key, value in meaning.items():
            if not find_words(words(value["surface"]), words(exact)):
                value["surface"] = exact
            _MODELS[key].model_validate(value)
    except ValidationError:
        return {}
    return meaning


def _is_length(passage: Passage) -> bool:
    return isinstance(passage.reading, DateReading) and passage.reading.kind == "duration"


def _passages(text: SourceText, published: Period | None) -> Iterator[tuple[Passage, bool]]:
    """Everything to be claimed, and whether its meaning is known: that of dates may hang on the day of publication."""
    for sentence in text.sentences:
        elsewhen = read_dates(sentence.text, _UNDATED[1]) if published is None else ()
        found = list(figures_and_dates(sentence, published or _UNDATED[0]))
        # "Two years" is read as a figure too, but a record keeps it as a length of time.
        lengths = [passage.positions for passage in found if _is_length(passage)]
        for passage in (one for one in found if one.what != "figure" or one.positions not in lengths):
            yield passage, published is not None or passage.reading in elsewhen or passage.what == "figure"
    for passage in striking(text):
        yield passage, False


def _beginning(sentence: Sentence, shown: _Shown) -> Entry:
    """The first words of a sentence, as many as can be shown beside what was found."""
    for count in range(min(BEGINNING, sentence.end - sentence.first), 0, -1):
        first_words = range(sentence.first, sentence.first + count)
        if shown.show(first_words):
            return {"begins": _slice(sentence, first_words)}
    return {}


def _found(
    shown: _Shown, sentences: Mapping[int, Sentence], passages: Iterable[tuple[Passage, bool]], properties: Properties
) -> Iterator[tuple[int, Entry]]:
    """What was found in some sentences, in their order: each with the number of its sentence.

    The shortest are shown first, so that as many as possible are.
    """
    kept: list[tuple[range, Passage, bool]] = []
    for passage, known in sorted(passages, key=lambda pair: (len(pair[0].positions), pair[0].positions.start)):
        start, end = passage.positions.start, min(passage.positions.stop, sentences[passage.sentence].end)
        positions = range(start, min(end, start + MOST_WORDS))
        if shown.show(positions):
            kept.append((positions, passage, known))
    for positions, passage, known in sorted(kept, key=lambda one: one[0].start):
        quote = _quote(shown.text, sentences[passage.sentence], positions)
        meaning = _meaning(passage, quote["exact"], properties, known=known)
        yield passage.sentence, {"what": passage.what, **meaning, "quote": quote}


def draft_claims(
    text: SourceText, published: Period | None, properties: Properties, numbers: Iterable[int] = ()
) -> list[Entry]:
    """A draft for each sentence, with what was found in it.

    numbers: of the sentences to draft; none for all of them.
    """
    wanted = set(numbers) or {sentence.number for sentence in text.sentences}
    sentences = {one.number: one for one in text.sentences if one.number in wanted}
    shown = _Shown(text, set())
    passages = (pair for pair in _passages(text, published) if pair[0].sentence in sentences)
    found: dict[int, list[Entry]] = {number: [] for number in sentences}
    for number, entry in _found(shown, sentences, passages, properties):
        found[number].append(entry)
    return [
        {
            "kind": NOT_YET,
            "sentence": str(number),
            **_beginning(sentences[number], shown),
            **({"found": there} if there else {}),
        }
        for number, there in found.items()
    ]
