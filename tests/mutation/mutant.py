"""A mutant: one record with one entry altered; and what became of it."""

import copy
from dataclasses import dataclass
from typing import Any, Literal

from steps.support.yaml_files import Data, Path

Record = dict[str, Any]
"""A record as the file has it: every scalar a string."""

Group = Literal["careless", "coherent", "roles", "background"]
"""careless: one entry alone. coherent: as if the source had said so too, so that only other claims can object. roles: a
name for another of its sentence. background: careless, in a record that no source makes."""

Verdict = Literal["killed", "survived", "equivalent", "set aside", "crashed"]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One altered entry.

    claim: the full name of the record. path: the entry. operator: how it was altered. before, after: what the entry
    holds, as text, empty where it is left out. record: the altered record; None if it was taken out. twin: the altered
    record stands beside the first one.
    """

    group: Group
    claim: str
    path: Path
    operator: str
    before: str
    after: str
    record: Record | None
    twin: bool = False

    @property
    def field(self) -> str:
        """The key with those around it, without positions in lists."""
        return ".".join(step for step in self.path if isinstance(step, str)) or "the record"

    @property
    def name(self) -> str:
        """What reports and set_aside.yaml call it."""
        place = ".".join(map(str, (self.claim, *self.path)))
        return f"{place}: {self.operator}: {self.before!r} -> {self.after!r}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutant.

    claim, field, name: of the mutant. reasons: the codes of the violations that killed it (of a careless mutant the
    first), the class of equivalence, or what it crashed with.
    """

    group: Group
    claim: str
    field: str
    name: str
    verdict: Verdict
    reasons: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The source of the record."""
        return self.claim.partition("/")[0]


def altered(record: Record, path: Path, new: Data | None) -> Record:
    """A copy of a record with one entry changed, or taken out."""
    changed = copy.deepcopy(record)
    into: Any = changed
    for step in path[:-1]:
        into = into[step]
    if new is None:
        del into[path[-1]]
    else:
        into[path[-1]] = new
    return changed


def entry(record: Record, path: Path) -> Data | None:
    """What stands at a path of a record; None where nothing does."""
    found: Any = record
    for step in path:
        if isinstance(found, dict):
            found = found.get(str(step))
        else:
            found = found[step] if isinstance(found, list) and isinstance(step, int) and step < len(found) else None
    return found


def written(content: Data | None) -> str:
    """An entry as a report shows it: words as they are, what holds others in one line."""
    if content is None:
        return ""
    if isinstance(content, dict):
        return "{" + ", ".join(f"{key}: {written(value)}" for key, value in content.items()) + "}"
    if isinstance(content, list):
        return "[" + ", ".join(map(written, content)) + "]"
    return content
