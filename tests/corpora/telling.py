"""A source in the making: its sentences and records, put together so that each quotation stands where it says."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Any

from schemas.text.quotations import affix_size, most_words_quoted, quotation_at
from schemas.text.words import words
from tests.corpora.world import (
    EVENT_DAYS,
    OWN_SYLLABLES,
    TELLING_DAYS,
    WORLD_SYLLABLES,
    Affair,
    Event,
    Noun,
    World,
    coined,
    dice,
)

Record = dict[str, Any]
"""A record as YAML has it, its entries in the order in which they are written; the words quoted under quote."""

MOST_OWN_NAMES = 64
"""How many names of its own a source can have."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a quotation stands: the record, the position of its first word, and how many it has."""

    record: Record
    first: int
    size: int


@dataclass
class Telling:
    """What one source tells.

    affair: what it is about. published: the first and last day it can have come out. told: the
    events of the affair by the ids of their records. known_elsewhere: figures to which other sources set a limit above.
    """

    number: int
    world: World
    affair: Affair
    rng: Random
    published: tuple[date, date]
    publisher: str
    rights: str
    records: list[Record] = field(default_factory=list)
    names: dict[str, list[Record]] = field(default_factory=dict)
    paragraphs: list[list[str]] = field(default_factory=list)
    aside: list[tuple[int, str]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    told: dict[str, Event] = field(default_factory=dict)
    known_elsewhere: set[tuple[str, str, str]] = field(default_factory=set)
    _words: list[str] = field(default_factory=list)
    _places: list[_Place] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)
    _own_names: int = 0

    @property
    def folder(self) -> str:
        """What its folder is called."""
        return f"generated-{self.number:05}"

    @cached_property
    def shuffled_events(self) -> list[Event]:
        """The events of the affair, in the order in which this source comes to them."""
        return self.rng.sample(self.affair.events, len(self.affair.events))

    @property
    def sentences(self) -> int:
        """How many sentences there are so far; the last one's number."""
        return len(self._starts)

    @property
    def text(self) -> str:
        """Its text, a blank line between paragraphs."""
        return "\n\n".join(" ".join(sentences) for sentences in self.paragraphs if sentences) + "\n"

    @property
    def word_count(self) -> int:
        """How many words its text has."""
        return len(self._words)

    def id(self, name: str) -> str:
        """An id that no other record of the source has."""
        self._ids[name] = count = self._ids.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"

    def own(self, group: str, ending: str, **more: object) -> Noun:
        """Something that only this source names. group: its list in names.yaml. ending: what its name ends with."""
        if self._own_names == MOST_OWN_NAMES:
            raise ValueError(f"{self.folder} needs more than {MOST_OWN_NAMES} names of its own")
        word = coined(self.number * MOST_OWN_NAMES + self._own_names, OWN_SYLLABLES)
        self._own_names += 1
        name = f"{word}{ending}"
        noun = Noun(name.lower().replace(" ", "-"), name)
        self.names.setdefault(group, []).append({"id": noun.id, "name": name, **more})
        return noun

    def once(self, key: str) -> bool:
        """Whether something is told for the first time in this source; from then on it is told."""
        fresh = key not in self.used
        self.used.add(key)
        return fresh

    def paragraph(self) -> None:
        """Begin a paragraph."""
        self.paragraphs.append([])

    def say(self, sentence: str, *records: Record) -> int:
        """Add a sentence with the records that quote it, and give its number."""
        first = len(self._words)
        self._words.extend(words(sentence))
        self.paragraphs[-1].append(sentence)
        self._starts.append(first)
        for record in records:
            exact = record["quote"]
            before, found, _ = sentence.partition(exact)
            if not found:
                raise ValueError(f'"{exact}" does not stand in "{sentence}"')
            record["sentence"] = self.sentences
            self._places.append(_Place(record, first + len(before.split()), len(exact.split())))
            self.records.append(record)
        return self.sentences

    def set_aside(self, sentence: str, reason: str) -> None:
        """Add a sentence that makes no claim."""
        self.aside.append((self.say(sentence), reason))

    def reword(self, record: Record, old: str, new: str) -> None:
        """Let a source say something else: in its sentence, in the quotation of a record and in our own sentence.

        As many words as before, so that all other quotations stay where they are.
        """
        number = record["sentence"]
        for sentences in self.paragraphs:
            if number > len(sentences):
                number -= len(sentences)
                continue
            sentence = sentences[number - 1] = sentences[number - 1].replace(old, new)
            break
        first, said = self._starts[record["sentence"] - 1], words(sentence)
        self._words[first : first + len(said)] = said
        record["quote"], record["says"] = record["quote"].replace(old, new), record["says"].replace(old, new)

    def words_quoted(self) -> int:
        """How many words its quotations repeat at most, as it is counted where the text is not at hand."""
        ends = ((place, place.first + place.size) for place in self._places)
        quoted = ((place.record["sentence"], quotation_at(self._words, place.first, end)) for place, end in ends)
        return most_words_quoted(quoted)

    def finish(self) -> None:
        """Give every quotation the words before and after it: only now they are all known."""
        for place in self._places:
            end, around = place.first + place.size, affix_size(place.size)
            prefix = " ".join(self._words[max(0, place.first - around) : place.first])
            suffix = " ".join(self._words[end : end + around])
            parts = {"prefix": prefix, "exact": place.record["quote"], "suffix": suffix}
            place.record["quote"] = {key: part for key, part in parts.items() if part}


def begin(number: int, world: World, sources_per_affair: int) -> Telling:
    """A source that has not told anything yet."""
    rng = dice(f"{world.seed}/source/{number}")
    affair = world.affair(number // sources_per_affair)
    day = affair.begins + timedelta(rng.randrange(EVENT_DAYS + 1, TELLING_DAYS))
    publisher = f"The {coined(number % _PUBLISHERS, WORLD_SYLLABLES)} {rng.choice(_PAPERS)}"
    return Telling(number, world, affair, rng, _days_of_publication(day, rng), publisher, rng.choice(_RIGHTS))


_PUBLISHERS = 400
_PAPERS = ("Herald", "Observer", "Gazette", "Tribune", "Review")
_RIGHTS = ("public-domain", "public-domain", "public-domain", "copyrighted")


def _days_of_publication(day: date, rng: Random) -> tuple[date, date]:
    """The day, or for one source in four some days of the same week and month: what is relative to them is one."""
    last = day + timedelta(rng.randrange(1, 4))
    same = last.isocalendar()[:2] == day.isocalendar()[:2] and last.month == day.month
    return (day, last) if same and rng.random() < _ROUGHLY_KNOWN else (day, day)


_ROUGHLY_KNOWN = 0.4


def matter(told: Record) -> tuple[str, str, str]:
    """What a known figure is about: property, subject and year."""
    return told["property"], told["subject"], told["time"]["value"]


def record(kind: str, name: str, says: str, quote: str, **entries: object) -> Record:
    """A record; entries that are None are left out. status and via stand where people look for them."""
    first = {"id": name, "kind": kind, "status": entries.pop("status", None), "says": says, "sentence": 0}
    found = {**first, "via": entries.pop("via", None), "quote": quote, **entries}
    return {key.rstrip("_"): value for key, value in found.items() if value is not None}
