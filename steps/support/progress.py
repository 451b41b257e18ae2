"""Says on a terminal how far a long reading has come."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from steps.support.loading import Progress

FEWEST = 200
"""Fewer sources are read before anybody has seen the line."""

STEPS = 50
"""How often the line changes, at the most."""


@contextmanager
def progress(config: pytest.Config) -> Iterator[Progress | None]:
    """What to tell how many of how many sources have been read; None where nobody watches."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    capturing: Any = config.pluginmanager.get_plugin("capturemanager")
    watched = isinstance(reporter, pytest.TerminalReporter) and reporter.isatty and config.get_verbosity() >= 0
    if not isinstance(reporter, pytest.TerminalReporter) or not watched or capturing is None:
        yield None
        return

    def tell(done: int, total: int) -> None:
        if total >= FEWEST and done % max(total // STEPS, 1) == 0:
            with capturing.global_and_fixture_disabled():
                reporter.ensure_newline()
                reporter.rewrite(f"reading the claims: {done:,} of {total:,} sources", erase=True)

    yield tell
    with capturing.global_and_fixture_disabled():
        reporter.rewrite("", erase=True)
