"""Runs the real command line on a folder of claims, and measures its memory and time."""

import os
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from tests.harness import ROOT

MOST_MEGABYTES = 500
"""How much memory one run may take, whatever its input."""

MOST_SECONDS = 60
"""How much of a processor's time one run may take, whatever its input."""


@dataclass(frozen=True, slots=True)
class Run:
    """How one run of pytest ended: its exit code and all that it printed; its largest memory, and processor time."""

    code: int
    output: str
    megabytes: int
    seconds: float


def run(*arguments: str, folder: Path = ROOT, limit: float = 300, **environment: str) -> Run:
    """Run pytest with some arguments in a folder; after the limit in seconds it is killed, and its code is -9."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:randomly", *arguments]
    known = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "300", "CLAIMS_TEXTS": "", **environment}
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(  # noqa: S603 - it runs ourselves
            command, cwd=folder, env=known, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        timer = threading.Timer(limit, process.kill)
        timer.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
        finally:
            timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode(errors="replace")
    return Run(process.returncode, text, used.ru_maxrss // 1024, used.ru_utime + used.ru_stime)


INSIDE = ("Traceback", "INTERNALERROR", "Error: ", "Error:\n", "site-packages")
"""What an output shows that tells of the inside of the suite."""


def assert_calm(done: Run) -> None:
    """Hold that a run failed as it should: with violations alone, and without taking much memory."""
    assert [word for word in INSIDE if word in done.output] == [], done.output[-6000:]
    assert done.code == 1, done.output[-6000:]
    assert done.megabytes <= MOST_MEGABYTES
    assert done.seconds <= MOST_SECONDS
