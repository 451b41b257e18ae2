"""What was measured, kept as JSON so that runs of several sizes can be told together."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

KILOBYTE = 1024


@dataclass(slots=True)
class Size:
    """The results on one corpus: the seconds of every run and the greatest kilobytes, by contender.

    found: of the errors planted in a corpus of this size, how many were found, of how many, and how many other
    violations were told; empty where none was planted.
    """

    claims: int
    sources: int
    seconds: dict[str, list[float]] = field(default_factory=dict)
    kilobytes: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)

    def time(self, contender: str) -> float | None:
        """The median of the seconds."""
        return median(self.seconds[contender]) if self.seconds.get(contender) else None

    def per_claim(self, contender: str) -> float | None:
        """Microseconds per claim."""
        time = self.time(contender)
        return None if time is None else time * 1e6 / self.claims

    def memory_per_claim(self, contender: str) -> float | None:
        """Kilobytes per claim, of the whole process."""
        kept = self.kilobytes.get(contender)
        return kept / self.claims if kept else None


def merged(sizes: Iterable[Size], file: Path | None) -> list[Size]:
    """Results with those of a file that are of other sizes, in the order of their size; the file then has them all."""
    known = {one.claims: one for one in _read(file)} if file and file.exists() else {}
    known |= {one.claims: one for one in sizes}
    everything = [known[claims] for claims in sorted(known)]
    if file:
        kept: list[dict[str, Any]] = [asdict(one) for one in everything]
        file.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return everything


def _read(file: Path) -> list[Size]:
    return [Size(**one) for one in json.loads(file.read_bytes())]
