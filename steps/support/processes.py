"""Shares work among forks of this process, which takes part itself; where it cannot be shared it does all of it."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, Generic, TypeVar

ShareT = TypeVar("ShareT")
ResultT = TypeVar("ResultT")

MOST = 8
"""How many processes take part at most."""

_WORK: list[Callable[[Any], Any]] = []
"""What forks are there for: they have it from this process as they begin, so it need not be one that can be pickled."""


def _do(share: object) -> object:
    return _WORK[0](share)


def _begin() -> None:
    # An interrupt from the keyboard reaches all processes, and ends this one with the first.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def threads() -> int:
    """How many threads this process has."""
    return threading.active_count()


def others() -> int:
    """How many processes can help; none beside other threads, or elsewhere than on Linux, where a fork is not safe."""
    if sys.platform != "linux" or threads() > 1:
        return 0
    return min(MOST, len(os.sched_getaffinity(0))) - 1


class Shared(Generic[ShareT, ResultT]):
    """Work that is done in shares, from the first on by other processes, and from the last on by this one."""

    def __init__(self, work: Callable[[ShareT], ResultT], shares: Sequence[ShareT]) -> None:
        """Have other processes begin, if there are any."""
        self._work = work
        self._pool: ProcessPoolExecutor | None = None
        self._asked: list[tuple[ShareT, Future[ResultT] | None]] = [(share, None) for share in shares]
        if shares and others():
            _WORK[:] = [work]
            self._pool = ProcessPoolExecutor(others(), mp_context=get_context("fork"), initializer=_begin)
            self._asked = [(share, self._pool.submit(_do, share)) for share in shares]  # type: ignore[arg-type]

    def results(self) -> Iterator[ResultT]:
        """What each share comes to, in no order; this process takes a hand until all is done."""
        while self._asked:
            share, answer = self._asked.pop()
            if answer is None or answer.cancel():
                yield self._work(share)
                continue
            try:
                yield answer.result()
            except BrokenExecutor:  # Somebody ended the other process.
                yield self._work(share)

    def end(self) -> None:
        """Have nothing more begun, and wait for what has: no process is forked beside others."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
