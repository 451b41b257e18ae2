"""Whatever becomes of the file that keeps what was read: damaged, locked, full or old, it fails no run."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from steps.support import cache as kept
from steps.support.cache import NOTHING_KEPT, SPARE, Cache, key_of
from tests.harness import ROOT, run

KEY, OTHER = key_of("test", "one"), key_of("test", "other")
TARGETS = "features/consistency/targets.feature"


def keep(file: Path, entries: dict[bytes, bytes]) -> None:
    """Keep entries, as a run does at its end."""
    cache = Cache(file)
    for key, value in entries.items():
        cache.put(key, value)
    cache.save(everything=False)


def known(file: Path, key: bytes = KEY) -> bytes | None:
    """What another run knows."""
    cache = Cache(file)
    found = cache.get(key)
    cache.save(everything=False)
    return found


MANY = {key_of("test", str(number)): bytes([number % 251]) * 1000 for number in range(300)}


def _half(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for place in range(5000, len(content), 97):
        content[place] ^= 255
    file.write_bytes(content)


def _misnamed(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"autoindex_entries", b"autoindex_\xffntries"))


def _no_database(file: Path) -> None:
    file.write_text("This is no database. " * 100, encoding="utf-8")


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _of_another_table(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DROP TABLE entries")
        connection.execute("CREATE TABLE entries (name TEXT, content TEXT, day TEXT)")


@pytest.mark.parametrize("damage", [_half, _flipped, _misnamed, _no_database, _empty, _of_another_table])
def test_a_damaged_file_is_begun_anew(file: Path, damage: Callable[[Path], None]) -> None:
    """What it gives back is right or nothing; and it does not stay damaged for ever."""
    keep(file, MANY)
    damage(file)
    cache = Cache(file)
    assert all(cache.get(key) in (value, None) for key, value in MANY.items())
    cache.put(KEY, b"new")
    cache.save(everything=False)
    keep(file, {KEY: b"new"})
    keep(file, {KEY: b"new"})
    assert known(file) == b"new"


def _folder(file: Path) -> None:
    (file / "within").mkdir(parents=True)


def _link_to_nowhere(file: Path) -> None:
    file.symlink_to(file.parent / "nowhere" / "at-all")


def _within_a_file(file: Path) -> None:
    file.parent.rmdir()
    file.parent.write_bytes(b"")


@pytest.mark.parametrize("place", [_folder, _link_to_nowhere, _within_a_file])
def test_where_no_file_can_be_nothing_is_kept(tmp_path: Path, place: Callable[[Path], None]) -> None:
    """And nothing fails, nor is anything else removed."""
    file = tmp_path / "folder" / "read.sqlite"
    file.parent.mkdir()
    place(file)
    keep(file, {KEY: b"new"})
    assert known(file) is None
    assert os.path.lexists(file) or file.parent.is_file()


def test_a_file_in_use_is_waited_for_once_and_left_as_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another run may write: then this one knows and keeps nothing, and does not wait again for each entry."""
    monkeypatch.setattr(kept, "PATIENCE", 0.01)
    keep(file, {KEY: b"old"})
    opened = Cache(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert known(file) is None
        assert opened.get(KEY) is None
    assert opened.get(KEY) is None
    opened.put(KEY, b"new")
    opened.save(everything=True)
    assert known(file) == b"old"


def test_a_full_disk_keeps_what_was_there(file: Path) -> None:
    """Where not all of what is new has room, none of it is kept."""
    keep(file, {KEY: b"old"})
    cache = Cache(file)
    assert cache._connection  # noqa: SLF001 - a disk cannot be filled in a test
    cache._connection.execute("PRAGMA max_page_count = 10")  # noqa: SLF001
    for key, value in {OTHER: b"new", **MANY}.items():
        cache.put(key, value)
    cache.save(everything=False)
    assert (known(file), known(file, OTHER)) == (b"old", None)


INTERRUPTED = """
import os, sys
from pathlib import Path
from steps.support.cache import Cache, key_of
cache = Cache(Path(sys.argv[1]))
for number in range(5000):
    cache.put(key_of("test", str(number)), bytes(2000))
cache.at_end(key_of("test", "other"), lambda: os._exit(9))
cache.save(everything=False)
"""


def test_a_run_that_is_killed_while_it_writes_leaves_what_was_there(file: Path) -> None:
    """Half of ten million bytes are written when it ends without a word."""
    keep(file, MANY)
    ended = subprocess.run([sys.executable, "-c", INTERRUPTED, file], cwd=ROOT, check=False)  # noqa: S603 - ourselves
    assert ended.returncode == 9
    assert file.with_name(f"{file.name}-journal").exists()
    assert all(known(file, key) == value for key, value in list(MANY.items())[:20])
    keep(file, {KEY: b"new"})
    assert (known(file), known(file, key_of("test", "4000"))) == (b"new", None)


def test_two_runs_at_once_keep_what_both_have_read(file: Path) -> None:
    """The second to end adds to the first."""
    first, second = Cache(file), Cache(file)
    first.put(KEY, b"first")
    second.put(OTHER, b"second")
    first.save(everything=False)
    assert second.get(KEY) == b"first"
    second.save(everything=False)
    assert (known(file), known(file, OTHER)) == (b"first", b"second")


def test_what_no_run_asks_for_any_more_goes(file: Path) -> None:
    """Only once it is much, and only after a run of everything."""
    old = {key_of("old", str(number)): b"old" for number in range(SPARE + 1)}
    keep(file, {KEY: b"new", **old})
    cache = Cache(file)
    assert cache.get(KEY) == b"new"
    cache.save(everything=False)
    assert known(file, next(iter(old))) == b"old"
    keep(file, {key_of("old", str(number)): b"old" for number in range(SPARE + 1, SPARE + 9)})
    cache = Cache(file)
    cache.get(KEY)
    cache.save(everything=True)
    assert (known(file), known(file, next(iter(old)))) == (b"new", None)


def test_a_run_that_loads_no_claims_removes_nothing(tmp_path: Path) -> None:
    """Such as one that only lists the scenarios."""
    file = tmp_path / "d" / "policy-claims" / "read.sqlite"
    file.parent.mkdir(parents=True)
    keep(file, {key_of("old", str(number)): b"old" for number in range(2 * SPARE)})
    assert run(ROOT, "-o", f"cache_dir={tmp_path}", "--collect-only")[0] == 0
    assert known(file, key_of("old", "1")) == b"old"


def test_where_pytest_keeps_nothing_a_run_is_as_ever() -> None:
    """Its own cache can be switched off, and ours with it."""
    assert "4 passed" in run(ROOT, TARGETS, "-p", "no:cacheprovider")[1]


def test_nothing_is_asked_or_kept_with_the_option() -> None:
    """What stands for no cache never knows anything."""
    NOTHING_KEPT.put(KEY, b"new")
    NOTHING_KEPT.save(everything=True)
    assert NOTHING_KEPT.get(KEY) is None
