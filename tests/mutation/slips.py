"""What a slip of the pen can make of an entry, by what sort of thing stands there."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from schemas.base import Group
from schemas.periods import MONTHS
from schemas.registry import Entry
from schemas.units import UNITS
from schemas.values import read_amount
from steps.support.corpus import BACKGROUND, Corpus, Item, kind_of
from steps.support.grounding import is_named
from steps.support.schema_errors import RECORD_TYPES
from steps.support.yaml_files import Data
from tests.mutation.dates import DATE, dates_off, durations_off
from tests.mutation.mutant import Group as MutantGroup
from tests.mutation.slots import Slot, Sort

STRANGE_WORD = "zebra"
"""A word that none of the sources has."""

MOST = 8
"""How many other names, or units, are tried for one."""

BORROWED = 2
"""How many other records an entry of words is taken from."""

PROSE = ("says", "note")
"""Sentences of the editors, not of the source: of their many words only some are altered."""

CURRENCIES = ("USD", "EUR", "JPY", "CNY")

_FIGURE = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:\.\d{1,6})?", re.ASCII)

Slip = tuple[str, Data | None]
"""How an entry was altered, and its new content; None where it is left out."""


@dataclass(frozen=True, slots=True)
class World:
    """What else could have been written.

    folder: the source. near: the text of the record's sentences, empty where no text is at hand. borrowed: the words
    that other records of the source have, by field.
    """

    corpus: Corpus
    folder: str
    claim: str
    near: str
    borrowed: Mapping[str, tuple[str, ...]]

    @property
    def group(self) -> MutantGroup:
        """What the careless mutants of the record count as."""
        return "background" if self.folder == BACKGROUND else "careless"

    def chance(self, slot: Slot) -> random.Random:
        """A source of chance that is the same in every run."""
        return random.Random(f"{self.claim} {slot.path}")  # noqa: S311 - a choice of tests

    def entries(self, group: Group) -> list[Item[Entry]]:
        """The entries of a group that the source can name: those of the registry, and its own."""
        own = self.corpus.local_nouns.get(self.folder, {}).get(group, {})
        return [*self.corpus.nouns[group].values(), *own.values()]

    def other_names(self, slot: Slot, most: int | None = None) -> list[str]:
        """Every other valid name that could stand at a reference, or as many of them as are asked for.

        A claim is exchanged for one of the same kind, of the same source or of the background.
        """
        names: list[str] = []
        for group in slot.groups:
            if group == "claim":
                names += self._other_claims(str(slot.content))
            else:
                names += [item.name for item in self.entries(group)]  # type: ignore[arg-type] - a group
        found = [name for name in dict.fromkeys(names) if name != slot.content]
        return found if most is None else self.chance(slot).sample(found, k=min(most, len(found)))

    def _other_claims(self, given: str) -> Iterator[str]:
        named = self.corpus.claims.get(self.corpus.full_name(given, self.folder))
        for name, claim in self.corpus.claims.items():
            alike = named is None or kind_of(claim) == kind_of(named)
            if name != self.claim and claim.folder in (self.folder, BACKGROUND) and alike:
                yield name.removeprefix(f"{self.folder}/")

    def stands_near(self, name: str) -> bool:
        """Whether the sentences of the record name the entry of that id, or are those of the claim of that id."""
        if self.corpus.full_name(name, self.folder) in self.corpus.claims:
            mine, other = self.corpus.claims[self.claim], self.corpus.claims[self.corpus.full_name(name, self.folder)]
            return other.folder == self.folder and other.model.sentence in (mine.model.sentence, *mine.model.via)
        items = [item for group in self.corpus.nouns if (item := self.corpus.noun(group, name, self.folder))]
        return any(is_named(alias, self.near) for one in items for alias in (one.model.name, *one.model.aliases))

    def names_in(self, text: str) -> Iterator[tuple[str, Group, str]]:
        """The names that stand in some words, each with its group and the id of its entry."""
        for group in self.corpus.nouns:
            for item in self.entries(group):
                for alias in (item.model.name, *item.model.aliases):
                    if alias[0].isupper() and re.search(rf"\b{re.escape(alias)}\b", text):
                        yield alias, group, item.name


def _sampled(found: list[str], slot: Slot, world: World, most: int = MOST) -> list[str]:
    return world.chance(slot).sample(found, k=min(len(found), most))


def _references(slot: Slot, text: str, world: World) -> Iterator[Slip]:
    """Valid names of the same type; those that the same sentence names are a change of roles, told apart."""
    del text
    others = [name for name in world.other_names(slot) if not world.stands_near(name)]
    yield from (("another name", name) for name in _sampled(others, slot, world))


def _choices(slot: Slot, text: str, _world: World) -> Iterator[Slip]:
    given = text or slot.default
    yield from (("another choice", other) for other in slot.choices if other != given)


def _kinds(_slot: Slot, text: str, _world: World) -> Iterator[Slip]:
    yield from (("another kind", kind) for kind in RECORD_TYPES if kind != text)


def _flags(_slot: Slot, text: str, _world: World) -> Iterator[Slip]:
    yield "the opposite", "false" if text == "true" else "true"


def _in_digits(number: Decimal | Fraction) -> str:
    return f"{number.numerator}/{number.denominator}" if isinstance(number, Fraction) else f"{number:f}"


def _amounts(_slot: Slot, text: str, _world: World) -> Iterator[Slip]:
    if text:
        number, space, magnitude = text.partition(" ")
        amount = read_amount(number)
        changes = {"up": amount + 1, "down": amount - 1, "tenfold": amount * 10, "a tenth": amount / 10}
        yield from ((operator, _in_digits(changed) + space + magnitude) for operator, changed in changes.items())


def _counts(_slot: Slot, text: str, _world: World) -> Iterator[Slip]:
    if text.isdigit():
        number = int(text)
        yield from (("up", str(number + 1)), ("down", str(number - 1)), ("tenfold", str(number * 10)))


def _units(slot: Slot, text: str, world: World) -> Iterator[Slip]:
    if text:
        alike = [name for name, unit in UNITS.items() if name != text and unit.dimension == UNITS[text].dimension]
        others = [name for name in UNITS if name != text and name not in alike]
        chosen = [*alike[:MOST], *_sampled(others, slot, world)]
        yield from (("another unit", name) for name in chosen)


def _currencies(_slot: Slot, text: str, _world: World) -> Iterator[Slip]:
    if text:
        yield from (("another currency", code) for code in CURRENCIES if code != text)


def _periods(_slot: Slot, text: str, _world: World) -> Iterator[Slip]:
    yield from dates_off(text) if text else ()


def _durations(_slot: Slot, text: str, _world: World) -> Iterator[Slip]:
    yield from durations_off(text) if text else ()


def _names(slot: Slot, text: str, world: World) -> Iterator[Slip]:
    yield "a new name", f"{text}-x"
    taken = [name.removeprefix(f"{world.folder}/") for name in world.corpus.claims if name.startswith(world.folder)]
    yield from (("a taken name", name) for name in _sampled([one for one in taken if one != text], slot, world, 1))


def word_slips(text: str) -> Iterator[tuple[str, int, str]]:
    """One word replaced, left out, or exchanged with the next: the operator, the position of the word, the text."""
    words = text.split()
    for at in range(len(words)):
        before, after = words[:at], words[at + 1 :]
        yield "word replaced", at, " ".join((*before, STRANGE_WORD, *after))
        if len(words) > 1:
            yield "word dropped", at, " ".join((*before, *after))
        if after and after[0] != words[at]:
            yield "words exchanged", at, " ".join((*before, after[0], words[at], *after[1:]))


def _sampled_words(slot: Slot, text: str, world: World) -> list[tuple[str, int, str]]:
    found = list(word_slips(text))
    return found if slot.path[-1] not in PROSE else world.chance(slot).sample(found, k=min(len(found), MOST))


def _figures_in(text: str) -> Iterator[Slip]:
    """Figures and months that stand among other words, changed."""
    for match in _FIGURE.finditer(text):
        number = Decimal(match[0].replace(",", ""))
        for operator, changed in (("up", number + 1), ("down", number - 1), ("tenfold", number * 10)):
            comma = "," if "," in match[0] else ""
            yield f"figure {operator}", f"{text[: match.start()]}{changed:{comma}f}{text[match.end() :]}"
    for month, following in zip(MONTHS, (*MONTHS[1:], MONTHS[0]), strict=True):
        if re.search(rf"\b{month}\b", text):
            yield "next month", re.sub(rf"\b{month}\b", following, text, count=1)


def _names_in(slot: Slot, text: str, world: World) -> Iterator[Slip]:
    """Names that stand among other words, each changed to one of the same group that the sentence does not name."""
    for alias, group, name in world.names_in(text):
        others = [
            item.model.name
            for item in world.entries(group)
            if item.name != name
            and alias not in (item.model.name, *item.model.aliases)
            and not world.stands_near(item.name)
        ]
        for other in _sampled(others, slot, world, 1):
            yield "name in words", re.sub(rf"\b{re.escape(alias)}\b", other, text, count=1)


def _texts(slot: Slot, text: str, world: World) -> Iterator[Slip]:
    if text:
        yield from dates_off(text) if DATE.match(text) else ()
        yield from ((operator, new) for operator, _, new in _sampled_words(slot, text, world))
        yield from _figures_in(text)
        yield from _names_in(slot, text, world)
        others = [other for other in world.borrowed.get(slot.field, ()) if other != text]
        yield from (("of another record", other) for other in _sampled(others, slot, world, BORROWED))


def _nothing(_slot: Slot, _text: str, _world: World) -> Iterator[Slip]:
    yield from ()


BY_SORT: dict[Sort, Callable[[Slot, str, World], Iterator[Slip]]] = {
    "reference": _references,
    "kind": _kinds,
    "choice": _choices,
    "amount": _amounts,
    "count": _counts,
    "unit": _units,
    "currency": _currencies,
    "period": _periods,
    "duration": _durations,
    "flag": _flags,
    "text": _texts,
    "name": _names,
    "model": _nothing,
}
"""For each sort of entry, how it is altered; the text is empty where the key is left out."""

ADDED: frozenset[Sort] = frozenset({"choice", "flag"})
"""What can be added where it was left out: there only a default is changed."""


def _list_slips(members: list[Data]) -> Iterator[Slip]:
    for position in range(len(members) - 1):
        exchanged = [*members]
        exchanged[position : position + 2] = reversed(members[position : position + 2])
        yield "order", exchanged


def slips(slot: Slot, world: World) -> Iterator[Slip]:
    """Everything that a slip of the pen can make of an entry."""
    content = slot.content
    if content is not None and not slot.required:
        yield "left out", None
    if isinstance(content, list):
        yield from _list_slips(content)
    elif isinstance(content, str) or (content is None and slot.sort in ADDED):
        found = BY_SORT[slot.sort](slot, content or "", world)
        yield from (slip for slip in found if slip[1] != content)
