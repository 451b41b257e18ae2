"""Keeps what reading came to, by the content that was read, so that a second run need not read it again.

No rule's verdict is kept, but what rules ask for: the raw content of a file, which the schema validates in every run;
that the solver found constraints possible; that a feature is well formed. A key is a digest of all that the answer
depends on, the reader's own code among it, so an entry can be missing but never be out of date. An entry carries a
digest of itself, and a damaged one counts as missing; so does all that a disk, a lock or another program keeps from
being read.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from hashlib import blake2b
from importlib.metadata import version
from itertools import chain
from pathlib import Path

import pytest

KEY_BYTES = 16
CHECK_BYTES = 8

PATIENCE = 1.0
"""Seconds to wait for another run that writes; after that nothing is kept."""

SPARE = 1000
"""How many entries may be kept that a run of everything did not ask for, beside as many as it did."""


def version_of(files: Iterable[str | Path], *distributions: str) -> bytes:
    """A digest of the code that reads something, and of the libraries it uses: other code does not see what it kept."""
    code = (file.read_bytes() for file in sorted(map(Path, files)))
    return key_of(sys.version.encode(), *(version(name) for name in distributions), *code)


def key_of(reader: bytes, *content: str | bytes) -> bytes:
    """The key of what a reader, named by its version, finds in some content."""
    digest = blake2b(reader, digest_size=KEY_BYTES)
    for part in content:
        written = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(written).to_bytes(8, "big") + written)
    return digest.digest()


def _checked(key: bytes, value: bytes) -> bytes:
    """A value with its digest before it, under its own key: a value of another key is damage too."""
    return blake2b(value, digest_size=CHECK_BYTES, key=key).digest() + value


class Cache:
    """What earlier runs have read. Nothing about it can fail a run: at the worst it knows nothing and keeps nothing."""

    def __init__(self, file: Path | None) -> None:
        """Ask and keep in a file; None keeps nothing."""
        self._file = file
        self._new: dict[bytes, bytes] = {}
        self._at_end: dict[bytes, Callable[[], bytes | None]] = {}
        self._asked: set[bytes] = set()
        self._connection = self._opened()

    def _opened(self) -> sqlite3.Connection | None:
        for _ in range(2 if self._file else 0):
            with suppress(sqlite3.Error, OSError):
                connection = sqlite3.connect(self._file or "", timeout=PATIENCE)
                connection.execute("CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, value BLOB NOT NULL)")
                return connection
            # It is no such file, or damaged: it is only a cache, so begin it anew.
            with suppress(OSError):
                (self._file or Path()).unlink(missing_ok=True)
        return None

    def get(self, key: bytes) -> bytes | None:
        """What is known under a key; None if nothing is."""
        if self._connection is None:
            return None
        self._asked.add(key)
        try:
            row = self._connection.execute("SELECT value FROM entries WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error:
            return None
        value = bytes(row[0]) if row and isinstance(row[0], bytes) else b""
        return value[CHECK_BYTES:] if value and _checked(key, value[CHECK_BYTES:]) == value else None

    def put(self, key: bytes, value: bytes) -> None:
        """Have something known under a key from the next run on."""
        if self._connection:
            self._new[key] = value

    def at_end(self, key: bytes, make: Callable[[], bytes | None]) -> None:
        """Have something known under a key that is complete only when the run ends; None keeps what is there."""
        if self._connection:
            self._at_end[key] = make

    def save(self, *, everything: bool) -> None:
        """Keep what is new, all of it or nothing. everything: the run asked for all there is, so the rest is old."""
        if self._connection is None:
            return
        # The connection as a context is one transaction, undone by any error.
        with suppress(sqlite3.Error), closing(self._connection), self._connection as connection:
            made = ((key, make()) for key, make in self._at_end.items())
            entries = (
                (key, _checked(key, value)) for key, value in chain(self._new.items(), made) if value is not None
            )
            connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", entries)
            (count,) = connection.execute("SELECT count(*) FROM entries").fetchone()
            if everything and count > 2 * len(self._asked) + SPARE:
                connection.execute("CREATE TEMP TABLE asked (key BLOB PRIMARY KEY)")
                connection.executemany("INSERT INTO asked VALUES (?)", ((key,) for key in self._asked))
                connection.execute("DELETE FROM entries WHERE key NOT IN (SELECT key FROM asked)")
        self._connection = None


NOTHING_KEPT = Cache(None)

CACHE = pytest.StashKey[Cache]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option that does without the cache."""
    parser.getgroup("policy claims").addoption(
        "--no-cache", action="store_true", help="read everything anew, and keep nothing for the next run"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Open the cache, in the folder where pytest keeps its own."""
    folder = None if config.getoption("--no-cache") else getattr(config, "cache", None)
    file: Path | None = None
    with suppress(OSError):
        file = folder.mkdir("policy-claims") / "read.sqlite" if folder else None
    config.stash[CACHE] = Cache(file)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Keep what was read."""
    config.stash.get(CACHE, NOTHING_KEPT).save(everything=not config.getoption("--source", []))
