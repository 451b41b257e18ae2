"""Says on a terminal how far something long has come."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

Progress = Callable[[str, int, int], None]
"""Is told what is being done, of how many things it is done, and how many there are."""

FEWEST = 200
"""Fewer things are done before anybody has seen the line."""

STEPS = 50
"""How often the line changes, at the most."""


def nobody(_doing: str, _done: int, _total: int) -> None:
    """Is told, and says nothing."""


@contextmanager
def progress(config: pytest.Config) -> Iterator[Progress]:
    """What to tell how far something has come; the line it shows is taken away at the end."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    capturing: Any = config.pluginmanager.get_plugin("capturemanager")
    watched = isinstance(reporter, pytest.TerminalReporter) and reporter.isatty and config.get_verbosity() >= 0
    if not isinstance(reporter, pytest.TerminalReporter) or not watched or capturing is None:
        yield nobody
        return
    told: dict[str, int] = {}

    def tell(doing: str, done: int, total: int) -> None:
        step = done * STEPS // max(total, 1)
        if total >= FEWEST and told.get(doing) != step:
            told[doing] = step
            with capturing.global_and_fixture_disabled():
                reporter.ensure_newline()
                reporter.rewrite(f"{doing}: {done:,} of {total:,}", erase=True)

    yield tell
    if told:
        with capturing.global_and_fixture_disabled():
            reporter.rewrite("", erase=True)
