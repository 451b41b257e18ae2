"""On a terminal a long run says how far it has come, and leaves nothing of that."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from steps.support.progress import FEWEST
from tests.corpora.sources import write_corpus
from tests.harness import ROOT, run

pty = pytest.importorskip("pty", reason="needs a terminal as Unix has them")

DATES = "features/grounding/dates.feature"


def _on_a_terminal(*arguments: str) -> str:
    """All that a run writes on a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "pytest", "--color=no", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs) as process:  # noqa: S603
        os.close(theirs)
        written = b""
        while True:
            try:
                read = os.read(ours, 10_000)
            except OSError:  # That is how Linux says that nobody writes there any more.
                read = b""
            if not read:
                break
            written += read
        process.wait(120)
    os.close(ours)
    return written.decode()


def test_a_short_run_says_nothing_of_it() -> None:
    """The name of the feature that runs stays before its dots."""
    assert f"{DATES} ...." in _on_a_terminal(DATES)


def test_a_long_run_tells_every_part_of_it(tmp_path: Path) -> None:
    """Reading the files and the sources, and holding these against their words."""
    write_corpus(tmp_path, seed=1, sources=FEWEST)
    corpus = (f"--claims={tmp_path / 'claims'}", "-o", f"cache_dir={tmp_path / 'cache'}", DATES)
    told = _on_a_terminal(*corpus)
    assert re.search(r"\rreading sources: 20\d of 204 ", told)
    if sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1:
        assert "\rreading files: " in told
        assert "\rholding sources against their words: " in told
    assert f"\n{DATES} ..." in told.replace("\r", "\n")
    assert "reading" not in run(ROOT, *corpus)[1]
