"""What several processes read and settle together is what one alone does."""

import os
import re
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_bdd.parser import ScenarioTemplate

from steps.support import processes
from steps.support.ahead import FEWEST, Ahead, read_ahead, settled_among
from steps.support.cache import NOTHING_KEPT, Cache
from steps.support.loading import load
from steps.support.processes import Shared
from steps.support.settled import Settling, settles
from tests.corpora.sources import write_corpus
from tests.harness import ROOT, scenarios

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="needs a second processor, and Linux"
    ),
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]


@pytest.fixture(autouse=True)
def _without_the_threads_of_other_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that another test has opened leaves one, which waits for it and holds nothing that a fork needs."""
    before = threading.active_count()
    monkeypatch.setattr(processes, "threads", lambda: threading.active_count() - before + 1)


def _square(number: int) -> int:
    return number * number


@pytest.mark.parametrize("others", [0, 1, 3])
def test_every_share_is_done_once(others: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many processes take part, and if this one is alone."""
    monkeypatch.setattr(processes, "others", lambda: others)
    work = Shared(_square, range(100))
    assert sorted(work.results()) == [number * number for number in range(100)]
    assert list(work.results()) == []
    work.end()


def test_nothing_is_forked_beside_a_thread() -> None:
    """A debugger has threads, and what they hold would be held for ever in a fork."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert processes.others() == 0
    finally:
        done.set()
        thread.join()
    assert processes.others() > 0


def test_what_a_process_does_not_live_to_tell_is_done_here() -> None:
    """A process that somebody kills costs time and no result."""
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    shared = Shared(work, range(20))
    assert sorted(shared.results()) == list(range(20))
    shared.end()


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus with as many sources as it takes, of two of which the text has changed."""
    folder = tmp_path_factory.mktemp("made-up")
    write_corpus(folder, seed=4, sources=FEWEST)
    for text in sorted((folder / "texts").iterdir())[::60]:
        text.write_text(f"{text.read_text('utf-8')}\nNobody said more.\n", "utf-8")
    return folder


def _asked(scenario: ScenarioTemplate) -> Settling:
    return Settling(scenario.name.encode(), tuple(scenario.steps))


def test_several_processes_settle_what_one_does(made_up: Path, tmp_path: Path) -> None:
    """The same sources, with as many claims looked at, for nearly all scenarios; and what they read is kept."""
    asked = [_asked(one) for one in scenarios() if settles(one, Path(one.feature.filename).parent)]
    corpus = load(made_up / "claims", text_folders=(made_up / "texts",))
    alone = settled_among(((one, corpus.scope) for one in asked), corpus)
    file = tmp_path / "read.sqlite"
    shared = replace(corpus, cache=Cache(file), memo={})
    ahead = Ahead(shared, asked)
    found = {one.key: ahead.known(one) for one in asked}
    ahead.end()
    assert all(counts.items() <= alone[key].items() for key, counts in found.items())
    # Where no source of a share has a text, a scenario that needs one is left to the run.
    assert sum(map(len, found.values())) > 0.95 * sum(map(len, alone.values()))
    settled = {len(counts) for counts in alone.values()}
    assert max(settled) == len(corpus.scope)
    assert len(corpus.scope) - 2 in settled
    shared.cache.save(everything=True)
    assert file.stat().st_size > 100_000


def test_several_processes_read_what_one_does(made_up: Path, tmp_path: Path) -> None:
    """The same claims, with nothing left to be read."""
    cache = Cache(tmp_path / "read.sqlite")
    read_ahead(made_up / "claims", cache)
    known = len(cache._new)  # noqa: SLF001
    assert known > FEWEST
    assert load(made_up / "claims", cache=cache).claims == load(made_up / "claims").claims
    assert len(cache._new) == known  # noqa: SLF001
    read_ahead(made_up / "claims", NOTHING_KEPT)


def test_a_run_prints_the_same_on_one_processor_and_on_several(made_up: Path, tmp_path: Path) -> None:
    """A first run, and the next."""

    def printed(cache: str, processors: set[int]) -> str:
        options = ["-q", "-p", "no:randomly", f"--claims={made_up / 'claims'}", "-o", f"cache_dir={tmp_path / cache}"]
        done = subprocess.run(  # noqa: S603 - it runs ourselves
            [sys.executable, "-m", "pytest", *options],
            cwd=ROOT,
            env={**os.environ, "CLAIMS_TEXTS": str(made_up / "texts"), "COLUMNS": "300"},
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=lambda: os.sched_setaffinity(0, processors),
        )
        assert done.returncode == 1, done.stdout
        return re.sub(r"in [\d.]+s", "", done.stdout + done.stderr)

    every = os.sched_getaffinity(0)
    one = printed("one", {min(every)})
    assert printed("several", every) == one
    assert printed("several", every) == one
    assert printed("one", {min(every)}) == one
