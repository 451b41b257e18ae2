"""Where the files of the project stand for a reader of the report, and on which line each record begins."""

import os
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from steps.support.violations import Spot


@dataclass(frozen=True, slots=True)
class Links:
    """Links to lines of files.

    root: the folder that names of files are relative to. base: what stands before such a name in a link: the address
    of a commit, or the way from the page to the project.
    """

    root: Path
    base: str
    lines: dict[str, list[int]] = field(default_factory=dict)

    def to(self, file: str, line: int) -> str:
        """A link to a line, as repositories on the web write it."""
        return f"{self.base}/{file}#L{line}"

    def to_record(self, spot: Spot) -> str:
        """A link to the line on which the record at a spot begins."""
        position = next((part for part in spot.path if isinstance(part, int)), None)
        lines = self._beginnings(spot.file)
        return self.to(spot.file, lines[position] if position is not None and position < len(lines) else 1)

    def _beginnings(self, file: str) -> list[int]:
        """The lines on which the entries of a file begin, read once."""
        if file not in self.lines:
            node = yaml.compose((self.root / file).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
            entries = node.value if isinstance(node, yaml.SequenceNode) else []
            self.lines[file] = [entry.start_mark.line + 1 for entry in entries]
        return self.lines[file]


def way_to(root: Path, page: Path) -> str:
    """The relative address of the project for a page."""
    return Path(os.path.relpath(root, page.parent)).as_posix()
