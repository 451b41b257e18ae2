"""Runs commands in fresh processes, and takes their time and memory."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

LAUNCHER = Path(__file__).with_name("launcher.py")

_TOLD_AT_MOST = 2_000
"""Characters of a failed command's output that are shown."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its words, where it runs, what its environment has beside ours, and the exit codes that are right."""

    words: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    codes: Sequence[int] = (0,)


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run took: seconds by the clock, and kilobytes of the process that had most at a time."""

    seconds: float
    kilobytes: int


def measure(command: Command) -> Sample:
    """Run a command. Raises RuntimeError where it does not end as it should."""
    with tempfile.TemporaryDirectory() as folder:
        report, output = Path(folder, "report"), Path(folder, "output")
        with output.open("wb") as told:
            subprocess.run(  # noqa: S603 - our own commands
                [sys.executable, "-I", "-S", str(LAUNCHER), str(report), *command.words],
                cwd=command.folder,
                env={**os.environ, **command.environment},
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=subprocess.STDOUT,
                check=False,
            )
        seconds, kilobytes, code = report.read_text(encoding="utf-8").split() if report.exists() else ("0", "0", "-1")
        if int(code) not in command.codes:
            last = output.read_text(encoding="utf-8", errors="replace")[-_TOLD_AT_MOST:]
            raise RuntimeError(f"{' '.join(command.words)} ended with {code}:\n{last}")
    return Sample(float(seconds), int(kilobytes))


@dataclass(slots=True)
class Samples:
    """What the runs of one contender took."""

    seconds: list[float] = field(default_factory=list)
    kilobytes: int = 0

    def add(self, samples: Sequence[Sample]) -> None:
        """Add a run, which may be several commands one after the other."""
        self.seconds.append(sum(one.seconds for one in samples))
        self.kilobytes = max(self.kilobytes, *(one.kilobytes for one in samples))

    @property
    def median(self) -> float:
        """Half of the runs took no longer."""
        return median(self.seconds)
