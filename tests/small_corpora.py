"""Small corpora, made of records without any file: the registry is the project's own."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import yaml

from schemas.base import Group
from schemas.findings import Finding
from schemas.records import RECORD
from schemas.registry import REGISTRY, Entry
from schemas.source import Source
from steps.agreement import clashes
from steps.support.corpus import BACKGROUND, Corpus, Item
from steps.support.entailment import constraints
from steps.support.loading import load
from steps.support.solver import conflicts
from steps.support.violations import Spot
from tests.harness import CLAIMS

Data = dict[str, Any]

PUBLISHED = "2025-06-15"
"""When a source came out, unless a test says otherwise."""

TROOPS = "subject: us-armed-forces, property: military-personnel"
"""What many records of tests are about: a stock that is steady for half a year."""

_SOURCE: Data = {"title": "Paper", "language": "en", "rights": "copyrighted", "sentences": "99", "words": "999"}
_FINDING: Data = {
    "note": "It is wrong.",
    "reference": {"title": "Gazette"},
    "reviewed_by": "the editors",
    "reviewed_on": "2025-07-01",
}


def records(text: str) -> list[Data]:
    """Entries as YAML has them, every scalar a string."""
    read: list[Data] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - makes strings, lists and mappings only
    return read


@cache
def _registry() -> Mapping[Group, Mapping[str, Item[Entry]]]:
    return load(CLAIMS).nouns


def nouns(lists: Mapping[str, str]) -> dict[Group, dict[str, Item[Entry]]]:
    """Entries of the registry's lists by group; a name that is left out is the id."""
    found: dict[Group, dict[str, Item[Entry]]] = {group: {} for group, _ in REGISTRY.values()}
    for name, text in lists.items():
        group, shape = REGISTRY[name]
        for position, data in enumerate(records(text)):
            entry = shape.model_validate({"name": data["id"], **data})
            found[group][entry.id] = Item(entry.id, "registry", entry, Spot(f"claims/{name}.yaml", (position,)))
    return found


def corpus(
    claims: Mapping[str, str | Iterable[Data]],
    *,
    registry: Mapping[str, str] | None = None,
    names: Mapping[str, Mapping[str, str]] | None = None,
    findings: str = "[]",
    published: Mapping[str, str] | None = None,
) -> Corpus:
    """A corpus of records by folder, as YAML or as YAML is read.

    registry: entries added to the registry. names: a source's own. findings: those of the source called paper.
    published: when the sources came out.
    """
    found = {}
    for folder, entries in claims.items():
        for position, data in enumerate(records(entries) if isinstance(entries, str) else entries):
            record = RECORD.validate_python({"says": "It is so.", **data})
            name = f"{folder}/{record.id}"
            found[name] = Item(name, folder, record, Spot(f"claims/{folder}/claims.yaml", (position,)))
    added = nouns(registry or {})
    sources = {}
    for folder in claims.keys() - {BACKGROUND}:
        source = Source.model_validate({**_SOURCE, "published": (published or {}).get(folder, PUBLISHED)})
        sources[folder] = Item(folder, folder, source, Spot(f"claims/{folder}/source.yaml"))
    kept = [Finding.model_validate({**_FINDING, **data}) for data in records(findings)]
    return Corpus(
        claims=found,
        nouns={group: {**entries, **added[group]} for group, entries in _registry().items()},
        local_nouns={folder: nouns(lists) for folder, lists in (names or {}).items()},
        sources=sources,
        texts={},
        findings=tuple(
            Item(f"paper/finding {number}", "paper", one, Spot("claims/paper/findings.yaml", (number - 1,)))
            for number, one in enumerate(kept, start=1)
        ),
        scope=frozenset((*claims, BACKGROUND)),
    )


def cores(small: Corpus) -> list[set[str]]:
    """Every clash of a corpus as the names of its claims, what follows from map and definitions left out."""
    return [{name for name in clash if name in small.claims} for clash in clashes(small)]


def excluded(small: Corpus, names: Iterable[str]) -> bool:
    """Whether claims, with what follows from map and definitions, cannot all be true."""
    kept = set(names)
    return bool(list(conflicts(one for one in constraints(small) if one.claim in kept or "#" in one.claim)))
