"""Runs commands in fresh processes, and takes their time and memory."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

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
    with tempfile.TemporaryFile() as output:
        start = perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own commands
            command.words,
            cwd=command.folder,
            env={**os.environ, **command.environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in command.codes:
            output.seek(0)
            told = output.read().decode(errors="replace")[-_TOLD_AT_MOST:]
            raise RuntimeError(f"{' '.join(command.words)} ended with {process.returncode}:\n{told}")
    return Sample(seconds, usage.ru_maxrss)


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
