"""Has several processes read and settle many sources: a first run over them takes a quarter less time.

Forks of this process, once it has loaded everything, ask the rules that settle sources (steps/support/settled.py) about
some at once, and tell in which of them nothing is wrong; so does this process as soon as it is their turn. All others
are judged as ever, by this process alone, which is the only one to report.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import partial
from itertools import islice
from pathlib import Path as FilePath
from typing import Any

import pytest
from pydantic_core import to_json

from steps.support.cache import Cache
from steps.support.corpus import Corpus, Item
from steps.support.loading import kept_as
from steps.support.phrasebook import carry_out
from steps.support.processes import Shared, others
from steps.support.progress import Progress, nobody
from steps.support.settled import Counts, Settled, Settling
from steps.support.verdicts import MOST
from steps.support.violations import Violation
from steps.support.yaml_files import YamlProblem, read_file, read_yaml

FEWEST = 100
"""So many sources, or files, there must be: of fewer a process alone is done before others could help."""

AT_ONCE = 25
"""How many of them are in a share."""


class _Listener:
    """Stands in for the judge: settles what is right, and leaves what is wrong to the judge."""

    def __init__(self, settled: Settled) -> None:
        self.settled = settled

    def __call__(self, violations: Iterator[Violation], *, judged: Sequence[Item[Any]], **_: str) -> None:
        found = list(islice(violations, MOST + 1))
        if len(found) <= MOST:
            self.settled.settle(judged, found)

    def tell(self, lines: object) -> None:
        """Nothing: the judge tells it."""


def settled_among(asked: Iterable[tuple[Settling, frozenset[str]]], corpus: Corpus) -> dict[bytes, Counts]:
    """What scenarios settle of some sources each, by their keys; nothing of a scenario that is skipped or fails."""
    found: dict[bytes, Counts] = {}
    for scenario, unseen in asked:
        settled = Settled(corpus, scenario, unseen=unseen)
        given = {"corpus": settled.corpus, "selection": settled.corpus.judged(), "settled": settled}
        try:
            carry_out(scenario.steps, {**given, "judge": _Listener(settled)})
        except (Exception, pytest.skip.Exception):  # noqa: BLE001, S112 - this process meets it again, and tells it
            continue
        found[scenario.key] = settled.new
    return found


Found = tuple[dict[bytes, Counts], dict[bytes, bytes]]
"""What is settled, by scenarios; and what was read for that, for the cache."""


class Ahead:
    """What is settled before a scenario is its turn."""

    def __init__(
        self,
        corpus: Corpus,
        scenarios: Sequence[Settling],
        watching: Callable[[], AbstractContextManager[Progress]] = lambda: nullcontext(nobody),
    ) -> None:
        """Have other processes begin, if there are sources enough. watching: gives what to tell how far it is."""
        asked = [one for one in scenarios if corpus.texts or not one.needs_text]
        self._corpus, self._settled = corpus, dict[bytes, Counts]()
        self._unseen = [(one, Settled(corpus, one).unseen) for one in asked]
        unseen = sorted(frozenset().union(*(folders for _, folders in self._unseen)))
        self._watching, self._sources = watching, len(unseen)
        shares = [frozenset(unseen[start : start + AT_ONCE]) for start in range(0, len(unseen), AT_ONCE)]
        self._work = Shared(self._settle, shares if len(unseen) >= FEWEST and others() else ())

    def _settle(self, folders: frozenset[str]) -> Found:
        cache = self._corpus.cache
        cache.reopen()
        settled = settled_among(((one, unseen & folders) for one, unseen in self._unseen), self._corpus)
        return settled, cache.hand_over()

    def known(self, scenario: Settling) -> Counts:
        """What is settled for a scenario; whoever asks first waits until all is."""
        with self._watching() as tell:
            for number, (settled, read) in enumerate(self._work.results(), start=1):
                for key, counts in settled.items():
                    self._settled.setdefault(key, {}).update(counts)
                self._corpus.cache.keep(read)
                tell("holding sources against their words", min(number * AT_ONCE, self._sources), self._sources)
        return self._settled.get(scenario.key, {})

    def end(self) -> None:
        """Have nothing begun any more."""
        self._work.end()


def _read(root: FilePath, files: Sequence[FilePath]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for file in files:
        with suppress(YamlProblem):
            text = read_file(file, root)
            data, problems = read_yaml(text)
            if not problems:
                found[kept_as(text)] = to_json(data)
    return found


def read_ahead(root: FilePath, cache: Cache, tell: Progress = nobody) -> None:
    """Have the files under claims/ read by several processes, for a cache that knows nothing; not if they are few."""
    files = sorted(root.glob("*/*.yaml"))
    if len(files) < FEWEST or not others() or not cache.knows_nothing():
        return
    work = Shared(partial(_read, root), [files[start : start + AT_ONCE] for start in range(0, len(files), AT_ONCE)])
    for number, found in enumerate(work.results(), start=1):
        cache.keep(found)
        tell("reading files", min(number * AT_ONCE, len(files)), len(files))
    work.end()
