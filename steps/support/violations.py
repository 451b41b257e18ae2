"""What a check returns: a violation says where, what the record says, what was expected and why, and what to do."""

from dataclasses import dataclass

from steps.support.yaml_files import Path, Position

NO_CLAIM = "#"
"""Stands in the name of what takes part in a contradiction and is no claim, such as "paper#published"."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file of claims: the file, as a path from the project's folder, and the way to the entry.

    at_key: the key itself is meant, not its value. position: line and column where they are known already.
    """

    file: str
    path: Path = ()
    at_key: bool = False
    position: Position | None = None

    def at(self, *path: str | int) -> "Spot":
        """The spot further inside the entry."""
        return Spot(self.file, (*self.path, *path))


@dataclass(frozen=True, slots=True)
class Involved:
    """Another claim that a violation involves: its name, where it stands, and what it contributes to a proof."""

    name: str
    spot: Spot
    words: str = ""


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that is wrong.

    code: names the wrong pattern, stable for machines. claim: the name of the record, if it is one. says: what the
    record says and what was expected, with how that follows. remedy: what to do. others: the other claims
    involved.
    """

    code: str
    spot: Spot
    claim: str
    says: str
    remedy: str
    others: tuple[Involved, ...] = ()


LONGEST = 1_500
"""How many characters a message shows of what a record says: more than any record needs."""


def shortened(says: str) -> str:
    """What is wrong, without the middle of a text that went on for pages."""
    return says if len(says) <= LONGEST else f"{says[: LONGEST - 300]} [...] {says[-300:]}"
