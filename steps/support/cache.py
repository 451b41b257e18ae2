"""Keeps what reading came to, by the content that was read, so that a second run need not read it again.

Kept is the raw content of a file, which the schema validates in every run; what words mean; that the solver found
constraints possible; that a feature is well formed; and in which sources a rule of grounding found nothing wrong
(steps/support/settled.py). What was wrong is never kept: it is found again in every run. A key is a digest of all
that the answer depends on, all our code and the libraries among it, so an entry can be missing but never be out of
date. An entry carries a digest of itself, and a damaged one counts as missing; so does all that a disk, a lock or
another program keeps from being read.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

KEY_BYTES = 16
CHECK_BYTES = 8

PATIENCE = 1.0
"""Seconds to wait for another run that writes; after that nothing is asked or kept."""

SPARE = 1000
TIMES = 4
"""So many entries, and so many times as many as a run over all sources asked for, may be kept before the others go.

A run of some rules asks for less than one of all of them, and one of several workers for its share.
"""


def digest(*content: str | bytes) -> bytes:
    """A digest of contents, one after the other."""
    whole = blake2b(digest_size=KEY_BYTES)
    for part in content:
        written = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(written).to_bytes(8, "big") + written)
    return whole.digest()


def _content(file: Path) -> bytes:
    """The bytes of a file; none of one that cannot be read, which cannot run either."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def digest_of_code(root: Path) -> bytes:
    """A digest of all our own code. Which of it a reader uses is not asked: such a list is incomplete one day."""
    # An editor may leave links that lead nowhere beside a file that is open.
    found = (file for part in ("schemas", "steps") for file in (root / part).rglob("*.py") if file.is_file())
    files = (root / "conftest.py", *sorted(found))
    return digest(*(it for file in files for it in (file.relative_to(root).as_posix(), _content(file))))


def digest_of_libraries() -> bytes:
    """A digest of Python, and of the names and versions of all that is installed."""
    return digest(sys.version, *sorted({found.name for folder in sys.path for found in Path(folder).glob("*-info")}))


CODE = digest_of_code(ROOT)
"""The code that runs, looked at as it begins: an edit may come while it does."""

LIBRARIES = digest_of_libraries()


def key_of(reader: str, *content: str | bytes) -> bytes:
    """The key of what a reader, as the code is now, finds in some content."""
    return digest(CODE, LIBRARIES, reader, *content)


def _checked(key: bytes, value: bytes) -> bytes:
    """A value with its digest before it, under its own key: a value of another key is damage too."""
    return blake2b(value, digest_size=CHECK_BYTES, key=key).digest() + value


_DAMAGED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
"""Errors that will come again in every run: it is no database, is damaged, or has other tables than ours."""


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=PATIENCE)
    try:
        # Of a new file: most entries are a few thousand bytes, which smaller pages would scatter.
        connection.execute("PRAGMA page_size = 16384")
        connection.execute("CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, value BLOB NOT NULL)")
        connection.execute("SELECT key, value FROM entries LIMIT 0")
    except sqlite3.Error:
        connection.close()
        raise
    except UnicodeDecodeError:
        # The name of a damaged table, which sqlite complains of, can be damaged too.
        connection.close()
        error = sqlite3.DatabaseError("a name in the file is damaged")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error from None
    return connection


class Cache:
    """What earlier runs have read. Nothing about it can fail a run: at the worst it knows nothing and keeps nothing."""

    def __init__(self, file: Path | None) -> None:
        """Ask and keep in a file; None keeps nothing."""
        self._file = file
        self._new: dict[bytes, bytes] = {}
        self._at_end: dict[bytes, Callable[[], bytes | None]] = {}
        self._asked: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None
        self._inherited: sqlite3.Connection | None = None
        self._process = os.getpid()
        try:
            self._connection = _connected(file) if file else None
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Ask and keep nothing more in this run; where no run could, remove the file, so that the next begins anew.

        One that is only in use by another run, or cannot be written, stays.
        """
        self._close()
        if self._file and getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
            for file in (self._file, self._file.with_name(f"{self._file.name}-journal")):
                with suppress(OSError):
                    file.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None

    def get(self, key: bytes) -> bytes | None:
        """What is known under a key; None if nothing is."""
        if self._connection is None:
            return None
        self._asked.add(key)
        if key in self._new:
            return self._new[key]
        try:
            row = self._connection.execute("SELECT value FROM entries WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        value = bytes(row[0]) if row and isinstance(row[0], bytes) else b""
        return value[CHECK_BYTES:] if value and _checked(key, value[CHECK_BYTES:]) == value else None

    def put(self, key: bytes, value: bytes) -> None:
        """Have something known under a key, in this run and the next."""
        self.keep({key: value})

    def keep(self, values: Mapping[bytes, bytes]) -> None:
        """Have several values known, each under its key."""
        if self._connection:
            self._new.update(values)

    def knows_nothing(self) -> bool:
        """Whether this is a first run, of which all will be kept."""
        if self._connection is None:
            return False
        try:
            return self._connection.execute("SELECT 1 FROM entries LIMIT 1").fetchone() is None
        except sqlite3.Error as error:
            self._give_up(error)
            return False

    def at_end(self, key: bytes, make: Callable[[], bytes | None]) -> None:
        """Have something known under a key that is complete only when the run ends; None keeps what is there."""
        if self._connection:
            self._at_end[key] = make

    def reopen(self) -> None:
        """In a fork go on by a connection of its own: it must neither use nor close that of the first process."""
        if self._process == os.getpid():
            return
        self._process, self._inherited, self._connection = os.getpid(), self._connection, None
        self._new, self._at_end = {}, {}
        with suppress(sqlite3.Error):
            self._connection = _connected(self._file) if self._file and self._inherited else None

    def hand_over(self) -> dict[bytes, bytes]:
        """In a fork, all that is new, for the first process to keep; in that one nothing, for it keeps it itself."""
        if self._inherited is None:
            return {}
        made = ((key, make()) for key, make in self._at_end.items())
        new = self._new | {key: value for key, value in made if value is not None}
        self._new, self._at_end = {}, {}
        return new

    def save(self, *, everything: bool) -> None:
        """Keep what is new, all of it or nothing. everything: the run asked for all there is, so the rest is old."""
        if self._connection is None:
            return
        try:
            # The connection as a context is one transaction, undone by any error.
            with self._connection as connection:
                connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", self._entries())
                if everything:
                    self._forget_the_rest(connection)
        except sqlite3.Error as error:
            self._give_up(error)
        self._close()

    def _entries(self) -> Iterator[tuple[bytes, bytes]]:
        """What is new; nothing if the code was edited since the run began: it is not known which code found it."""
        made = ((key, make()) for key, make in self._at_end.items())
        new = ((key, value) for key, value in chain(self._new.items(), made) if value is not None)
        for key, value in new if digest_of_code(ROOT) == CODE else ():
            yield key, _checked(key, value)

    def _forget_the_rest(self, connection: sqlite3.Connection) -> None:
        (count,) = connection.execute("SELECT count(*) FROM entries").fetchone()
        if count > TIMES * len(self._asked) + SPARE:
            connection.execute("CREATE TEMP TABLE asked (key BLOB PRIMARY KEY)")
            connection.executemany("INSERT INTO asked VALUES (?)", ((key,) for key in self._asked))
            connection.execute("DELETE FROM entries WHERE key NOT IN (SELECT key FROM asked)")


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
