"""The loader and the two readers survive what a fuzzer finds."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.harness import ROOT
from tests.hostile.fuzz import TARGETS, seeds

RUNS = 2_000
"""How many inputs a short run tries."""


@pytest.mark.parametrize("target", TARGETS)
def test_what_was_found_stays_mended(target: str) -> None:
    """Inputs that once broke the promise, and the common ones that fuzzing begins with, are survived."""
    known = list(seeds(target))
    assert known
    for content in known:
        TARGETS[target](content)


@pytest.mark.skipif(find_spec("atheris") is None, reason="needs atheris, which is made for Linux alone")
@pytest.mark.parametrize("target", TARGETS)
def test_a_short_run_finds_nothing(target: str) -> None:
    """Some thousand inputs, the same in every run, are survived."""
    command = [sys.executable, "-m", "tests.hostile.fuzz", target, f"-runs={RUNS}", "-seed=1", "-max_len=1000"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)  # noqa: S603 - it runs ourselves
    assert done.returncode == 0, done.stderr[-4000:]
    assert f"Done {RUNS} runs" in done.stderr
