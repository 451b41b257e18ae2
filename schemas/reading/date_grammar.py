"""Applies the grammar: pass after pass, words become dates and lengths, and these become whole phrases.

Each class of words is one character, so that a text is a string of classes and a rule a regular expression over it.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final

from schemas.reading.date_makers import Made, Part, Several, Shift, Values, Word
from schemas.reading.date_meaning import Reader, duration
from schemas.reading.date_rules import PASSES, Rule
from schemas.reading.date_tables import CAPITALISED, SYMBOLS, WORDS
from schemas.reading.date_times import Length
from schemas.reading.date_words import Item

_OTHER_CLASSES: Final = (
    "other name year oddyear int dom decimal iso decade quarter halfyear fycode ord holiday "
    "point bare length part shifted"
)
_CLASSES: Final = sorted(
    {kind for table in (CAPITALISED, WORDS, SYMBOLS) for kind, _ in table.values()} | set(_OTHER_CLASSES.split())
)
_CHARACTER: Final = {kind: chr(0x100 + place) for place, kind in enumerate(_CLASSES)}

_WHOLE: Final = frozenset({"point", "bare", "length"})
_MADE: Final = frozenset({"point", "bare", "length", "part", "shifted"})

_ALIASES: Final = {
    "monthish": "month",
    "weekdayish": "weekday",
    "oddyear": "year",
    "beginning": "edge",
    "bare": "point",
    "weekend": "unit",
    "fall": "season",
}
"""Classes whose values a maker does not tell apart."""


def _compile(pattern: str) -> str:
    plain = re.sub(r"(?<!\\)[a-z]+", lambda match: _CHARACTER[match[0]], pattern).replace(" ", "")
    return re.sub(r"\((?!\?)", "(?:", plain)


_NEVER_FIRST: Final = "[other name stop comma semicolon open close money mark and or of to counted vague label]"
"""The classes that no rule begins with, so that most words of a text are passed over at once."""


class _Pass:
    """The rules of one pass as a single expression; the first rule that fits at a place is taken.

    An empty group after each rule tells which it was; a group around it would keep the engine from passing over the
    rules that begin with another class.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._patterns = tuple(pattern for pattern, _ in rules)
        self._makers = tuple(maker for _, maker in rules)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """All rules, compiled only once something is read: most runs know all readings from earlier ones."""
        either = "|".join(f"{_compile(pattern)}()" for pattern in self._patterns)
        return re.compile(f"(?!{_compile(_NEVER_FIRST)})(?:{either})")

    def apply(self, items: list[Item], classes: str) -> list[Item]:
        """The items with what this pass reads replaced; the same list where it reads nothing."""
        found: list[Item] = []
        done = 0
        for match in self.expression.finditer(classes):
            first, end = match.span()
            found += items[done:first]
            found += _replaced(items[first:end], self._makers[(match.lastindex or 1) - 1])
            done = end
        return found + items[done:] if done else items


def _replaced(items: list[Item], maker: Callable[[Values], Made]) -> list[Item]:
    """What a maker makes of the items; where it makes nothing, the dates among them stay as they are."""
    values: Values = {}
    for item in items:
        values.setdefault(_ALIASES.get(item.kind, item.kind), []).append(item.value)
    try:
        made = maker(values)
    except (ValueError, OverflowError):
        made = None
    inner = tuple([item for item in items if item.kind in _MADE])
    if made is None and inner:
        return items
    if isinstance(made, Several):
        return _listed(items, made)
    return [Item(_kind(made), made, items[0].start, items[-1].end, inner)]


def _listed(items: list[Item], made: Several) -> list[Item]:
    """One item for each day or month of a list; the first and last take in the words around them."""
    numbers = [item for item in items if item.kind == "dom"] or [item for item in items if "month" in item.kind]
    starts = [items[0].start, *[item.start for item in numbers[1:]]]
    ends = [*[item.end for item in numbers[:-1]], items[-1].end]
    found = zip(made.readers, starts, ends, strict=True)
    return [Item(_kind(each), each, start, end) for each, start, end in found]


_KINDS: Final = {Length: "length", Part: "part", Shift: "shifted", type(None): "other"}


def _kind(made: Made) -> str:
    if isinstance(made, Reader):
        return "bare" if made.yearless else "point"
    if isinstance(made, Word):
        return made.kind
    return _KINDS[type(made)]


COMPILED: Final = tuple(_Pass(rules) for rules in PASSES)
_TRIGGER_CLASSES: Final = (
    "unit units year oddyear iso decade quarter halfyear fycode today present season fiscal daytime midyear "
    "weekend half fall decadish slash"
)
_TRIGGERS: Final = frozenset({kind for kind, _ in CAPITALISED.values()}) | frozenset(_TRIGGER_CLASSES.split())
"""A text without a word of these classes holds no date."""


def _classes(items: list[Item]) -> str:
    return "".join([_CHARACTER[item.kind] for item in items])


def phrases(items: list[Item]) -> list[Item]:
    """The dates and durations of a text, each with what it was made from."""
    if _TRIGGERS.isdisjoint([item.kind for item in items]):
        return []
    classes = _classes(items)
    for step in COMPILED:
        before, items = items, step.apply(items, classes)
        if items is not before:
            if len(items) == 1 and items[0].kind in _WHOLE:
                break
            classes = _classes(items)
    return [item for item in items if item.kind in _MADE]


def reader(item: Item) -> Reader | None:
    """What reads a date or duration; None for a part without its whole."""
    match item.value:
        case Reader() as found:
            return found
        case Length() as length:
            return duration(length)
        case Shift(found):
            return found
        case _:
            return None
