"""Careless edits: every way of changing one entry of a record that a slip of the pen could make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from schemas.values import read_amount
from steps.support.corpus import Claim, Corpus
from steps.support.yaml_files import Path
from tests.mutation.mutant import altered

Data = dict[str, Any]

STRANGE_WORD = "zebra"
"""A word that none of the sources has."""

CUES = ("insisted", "denied")
UNITS = ("percent", "share", "percentage-point", "person", "site", "item", "kilometre", "mile", "hour")
APPROXIMATIONS = ("exact", "about", "almost", "more-than", "at-least", "less-than", "at-most")
MODS = ("before", "after", "on-or-before", "on-or-after", "start", "mid", "end", "approx")
BEARINGS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")


@dataclass(frozen=True, slots=True)
class Edit:
    """One altered entry: where it stands, its old and new content, and the altered record."""

    path: Path
    before: str
    after: str
    data: Data

    def __str__(self) -> str:
        """The edit as a test reports it."""
        return f"{self.data['id']}.{'.'.join(map(str, self.path))}: {self.before!r} -> {self.after!r}"


def leaves(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - any YAML
    """Every scalar of a record, with where it stands."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from leaves(value, (*path, position))
    else:
        yield path, data


def _amounts(text: str) -> Iterator[str]:
    number, space, magnitude = text.partition(" ")
    amount = read_amount(number)
    for changed in (amount + 1, amount - 1, amount * 10, amount / 10):
        yield f"{changed:f}" + space + magnitude if "/" not in text else f"{changed.numerator}/{changed.denominator}"


def _dates(text: str) -> Iterator[str]:
    """Durations and dates: one more or less of each number in them."""
    for match in re.finditer(r"\d+", text):
        for step in (1, -1):
            number = f"{int(match[0]) + step:0{len(match[0])}d}"
            yield text[: match.start()] + number + text[match.end() :]


def _word_edits(text: str) -> Iterator[str]:
    words = text.split()
    for position in range(len(words)):
        yield " ".join((*words[:position], STRANGE_WORD, *words[position + 1 :]))
        if len(words) > 1:
            yield " ".join((*words[:position], *words[position + 1 :]))


def _value(path: Path, text: str) -> Iterator[str]:
    if path[-2] == "bearing":
        yield from (other for other in BEARINGS if other != text)
    else:
        yield from _dates(text)


def of_values(data: Data) -> Iterator[Edit]:
    """Edits of numbers, units, wholes, hedges, dates, and of the modifiers of dates."""
    choices = {"unit": UNITS, "approximation": APPROXIMATIONS, "mod": MODS}
    for path, text in leaves(data):
        key = path[-1]
        if key in ("amount", "low", "high"):
            changes = list(_amounts(text))
        elif key in choices:
            changes = [other for other in choices[str(key)] if other != text]
        elif key == "value" and len(path) > 1:
            changes = list(_value(path, text))
        else:
            continue
        yield from (Edit(path, text, new, altered(data, path, new)) for new in changes if new != text)
        if key in ("approximation", "mod", "of"):
            yield Edit(path, text, "", altered(data, path, None))


def of_words(data: Data) -> Iterator[Edit]:
    """Edits of quoted words, of the words of values, of cues and of unnamed speakers."""
    for path, text in leaves(data):
        if path[0] == "quote":
            yield from (Edit(path, text, new, altered(data, path, new)) for new in _word_edits(text))
        elif path[-1] in ("surface", "unnamed"):
            # Some words may be left out without changing what is said: "in 2026", "2026".
            changes = [new for new in _word_edits(text) if STRANGE_WORD in new.split()]
            yield from (Edit(path, text, new, altered(data, path, new)) for new in changes)
        elif path[-1] == "cue":
            yield from (Edit(path, text, new, altered(data, path, new)) for new in CUES)


def of_names(claim: Claim, data: Data, corpus: Corpus) -> Iterator[Edit]:
    """Edits of every name to each other one of its group."""
    for reference in claim.model.references:
        for group in reference.groups:
            if group not in ("claim", "calendar"):
                for item in corpus.entries(group):
                    if item.name != reference.name:
                        new = altered(data, reference.path, item.name)
                        yield Edit(reference.path, reference.name, item.name, new)
