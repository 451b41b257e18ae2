"""What is kept between runs changes no verdict, whatever becomes of its file, and is never out of date."""

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from schemas.constraints import Constraint, Variable, bound, difference
from schemas.intervals import Interval
from schemas.periods import Period
from schemas.reading.dates import read_dates
from schemas.reading.quantities import read_quantities
from schemas.text.sketch import Sketch, make_sketch
from schemas.text.words import words
from steps.support import cache as kept
from steps.support.cache import NOTHING_KEPT, SPARE, Cache, digest_of_code, key_of
from steps.support.readings import Readings
from steps.support.solver import conflicts, decided
from tests.corpora.sources import write_corpus
from tests.harness import ROOT, messages, run
from tests.test_seed_edits import SOURCE, edit

KEY, OTHER = key_of("test", "one"), key_of("test", "other")
TARGETS = "features/consistency/targets.feature"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where to keep what is read."""
    return tmp_path / "read.sqlite"


def _keep(file: Path, entries: dict[bytes, bytes]) -> None:
    cache = Cache(file)
    for key, value in entries.items():
        cache.put(key, value)
    cache.save(everything=False)


def _known(file: Path, key: bytes = KEY) -> bytes | None:
    cache = Cache(file)
    found = cache.get(key)
    cache.save(everything=False)
    return found


def _checked(claims: Path, file: Path) -> list[str]:
    """What the features find in claims, with what is kept in a file."""
    cache = Cache(file)
    found = messages(claims, cache=cache)
    cache.save(everything=True)
    return found


def _alter_rows(file: Path, alter: Callable[[list[tuple[bytes, bytes]]], list[tuple[object, object]]]) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        rows = connection.execute("SELECT key, value FROM entries ORDER BY key").fetchall()
        connection.execute("DELETE FROM entries")
        connection.executemany("INSERT INTO entries VALUES (?, ?)", alter(rows))


# That nothing is told otherwise.


def test_a_run_prints_the_same_with_what_is_kept_and_without(claims: Path, tmp_path: Path) -> None:
    """Cold, warm, and after a slip in one figure."""
    options = (f"--claims={claims}", "-o", f"cache_dir={tmp_path / 'kept'}", "-p", "no:randomly")

    def printed(*also: str) -> tuple[int, str]:
        code, output = run(ROOT, *options, *also)
        return code, re.sub(r"in [\d.]+s", "", output)

    right = printed("--no-cache")
    assert not list(tmp_path.rglob("*.sqlite"))
    assert (printed(), printed()) == (right, right)
    assert list(tmp_path.rglob("*.sqlite"))
    edit(claims, SOURCE, "value: P2Y", "value: P3Y")
    assert printed() == printed("--no-cache") != right


def test_errors_in_a_made_up_corpus_are_told_the_same(tmp_path: Path, file: Path) -> None:
    """Cold, warm, after an edit of one figure and after undoing it."""
    write_corpus(tmp_path / "made-up", seed=3, claims=200, errors=5)
    claims = tmp_path / "made-up" / "claims"
    first = messages(claims)
    assert first
    assert _checked(claims, file) == first
    assert _checked(claims, file) == first
    edit(claims, SOURCE, "value: P2Y", "value: P3Y")
    edited = messages(claims)
    assert edited != first
    assert _checked(claims, file) == edited
    edit(claims, SOURCE, "value: P3Y", "value: P2Y")
    assert _checked(claims, file) == first


def _given_to_the_next(rows: list[tuple[bytes, bytes]]) -> list[tuple[object, object]]:
    return [(key, value) for (key, _), (_, value) in zip(rows, rows[1:] + rows[:1], strict=True)]


def _with_a_byte_changed(rows: list[tuple[bytes, bytes]]) -> list[tuple[object, object]]:
    return [(key, value[:-1] + bytes([value[-1] ^ 1])) for key, value in rows]


def _as_text(rows: list[tuple[bytes, bytes]]) -> list[tuple[object, object]]:
    return [(key, "[]") for key, _ in rows]


@pytest.mark.parametrize("alter", [_given_to_the_next, _with_a_byte_changed, _as_text])
def test_values_that_are_none_of_ours_are_not_believed(
    claims: Path, file: Path, alter: Callable[[list[tuple[bytes, bytes]]], list[tuple[object, object]]]
) -> None:
    """Every value is replaced: by another's with its right digest, by a damaged one, by one of another type."""
    edit(claims, SOURCE, "value: P2Y", "value: P3Y")
    first = _checked(claims, file)
    _alter_rows(file, alter)
    assert _checked(claims, file) == first
    assert first


def _group(number: int, draw: random.Random) -> Iterator[Constraint]:
    """Claims about the order and bounds of a few amounts, of which most cannot all be true."""
    variables = [Variable("amount", (str(number), str(name))) for name in range(draw.randint(3, 8))]
    for claim in range(draw.randint(6, 25)):
        (one, other), low = draw.sample(variables, 2), Fraction(draw.randint(0, 10))
        within = Interval(low, low + draw.randint(0, 3))
        said = bound(one, within) if draw.random() < 0.4 else difference(one, other, Interval(low - 5))
        yield Constraint(f"{number}/{claim}", (said,), "")


def test_the_same_claims_are_named_whatever_the_solver_was_asked_before(file: Path) -> None:
    """Of several smallest sets of claims that clash it is always the same one that is told."""
    draw = random.Random(1)  # noqa: S311 - nothing secret
    groups = [list(_group(number, draw)) for number in range(60)]
    together = [one for group in groups for one in group]
    alone = [clash for group in reversed(groups) for clash in reversed(list(conflicts(group)))][::-1]
    assert len(alone) > len(groups)
    for _ in ("cold", "warm"):
        decided.cache_clear()
        cache = Cache(file)
        assert list(conflicts(together, cache)) == alone
        cache.save(everything=False)


# That nothing is out of date.


@pytest.mark.parametrize(
    "code",
    [
        "schemas/reading/dates.py",
        "schemas/approximation.py",
        "steps/dates.py",
        "steps/support/verdicts.py",
        "conftest.py",
    ],
)
def test_other_code_does_not_see_what_was_kept(tmp_path: Path, code: str) -> None:
    """An edit of any code gives all entries other keys."""
    for part in ("schemas", "steps"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "conftest.py", tmp_path)
    assert digest_of_code(tmp_path) == digest_of_code(ROOT)
    edit(tmp_path, code, '"""', '""" ')
    assert digest_of_code(tmp_path) != digest_of_code(ROOT)


def test_a_link_that_an_editor_leaves_beside_the_code_stops_no_run(tmp_path: Path) -> None:
    """Some editors mark a file that is open by a link to nowhere with its name."""
    (tmp_path / "steps").mkdir()
    (tmp_path / "steps" / ".#dates.py").symlink_to("somebody@somewhere.1:2")
    assert digest_of_code(tmp_path) == digest_of_code(tmp_path / "nothing")


def test_other_libraries_do_not_see_what_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library of another version gives all entries other keys."""
    before = kept.digest_of_libraries()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path), str(tmp_path / "nowhere")])
    assert kept.digest_of_libraries() == before
    (tmp_path / "z3_solver-99.0.dist-info").mkdir()
    assert kept.digest_of_libraries() != before


def test_what_is_found_while_the_code_is_edited_is_not_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By which code it was found, nobody knows."""
    cache = Cache(file)
    cache.put(KEY, b"found")
    monkeypatch.setattr(kept, "digest_of_code", lambda _: b"another")
    cache.save(everything=False)
    assert _known(file) is None


def test_readers_and_contents_are_told_apart() -> None:
    """No two have one key, however their parts are divided."""
    parts = [("a", "b"), ("a", "b", ""), ("", "ab"), ("ab",), ("a", "", "b"), ("ab", "")]
    assert len({key_of(*one) for one in parts}) == len(parts)


def test_words_are_told_apart_from_other_words(file: Path) -> None:
    """A word with a sign in it that nobody sees is not two words."""
    text = "The budget rose by two percent in the year that ended in March, which nobody had thought of before."
    sketch, cache = Sketch.parse(make_sketch(text)), Cache(file)
    readings = Readings("paper", cache)
    assert readings.stands_in(sketch, words("budget rose by two"))
    assert not readings.stands_in(sketch, words("budget\0rose by two"))
    cache.save(everything=False)


# That what comes back is what was kept.


def _expressions(name: str) -> list[str]:
    lines = (ROOT / "tests" / "reading" / name).read_text(encoding="utf-8").splitlines()
    return [cell for line in lines if not line.startswith("#") for cell in line.split("\t")[:2]]


def test_readings_come_back_as_they_were(file: Path) -> None:
    """Every expression that the readers are tested with, to the digits of its amounts."""
    day = Period(date(2025, 10, 29), date(2025, 11, 2))
    figures, dates = _expressions("quantities.tsv"), _expressions("dates.tsv")
    anew = [repr(read_quantities(one)) for one in figures] + [repr(read_dates(one, day)) for one in dates]
    assert len(set(anew)) > 200
    for _ in ("cold", "warm"):
        cache = Cache(file)
        readings = Readings("paper", cache)
        told = [repr(readings.quantities(one)) for one in figures]
        assert told + [repr(readings.dates(one, day, None)) for one in dates] == anew
        cache.save(everything=False)


def test_sentences_of_a_text_are_not_kept(file: Path) -> None:
    """Only what their figures and dates mean is: a text at hand must not lie about in another place."""
    cache, day = Cache(file), Period(date(2025, 10, 29), date(2025, 10, 29))
    readings = Readings("paper", cache)
    assert readings.quantities("Nobody spoke of it, though 5 percent had gone.")
    assert readings.dates("Nobody spoke of it until 3 March 2025 had gone.", day)
    cache.save(everything=False)
    assert b"3 March 2025" in file.read_bytes()
    assert b"Nobody" not in file.read_bytes()


# That nothing which becomes of the file matters.

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
    _keep(file, MANY)
    damage(file)
    cache = Cache(file)
    assert all(cache.get(key) in (value, None) for key, value in MANY.items())
    cache.put(KEY, b"new")
    cache.save(everything=False)
    _keep(file, {KEY: b"new"})
    _keep(file, {KEY: b"new"})
    assert _known(file) == b"new"


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
    _keep(file, {KEY: b"new"})
    assert _known(file) is None
    assert os.path.lexists(file) or file.parent.is_file()


def test_a_file_in_use_is_waited_for_once_and_left_as_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another run may write: then this one knows and keeps nothing, and does not wait again for each entry."""
    monkeypatch.setattr(kept, "PATIENCE", 0.01)
    _keep(file, {KEY: b"old"})
    opened = Cache(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert _known(file) is None
        assert opened.get(KEY) is None
    assert opened.get(KEY) is None
    opened.put(KEY, b"new")
    opened.save(everything=True)
    assert _known(file) == b"old"


def test_a_full_disk_keeps_what_was_there(file: Path) -> None:
    """Where not all of what is new has room, none of it is kept."""
    _keep(file, {KEY: b"old"})
    cache = Cache(file)
    assert cache._connection  # noqa: SLF001 - a disk cannot be filled in a test
    cache._connection.execute("PRAGMA max_page_count = 10")  # noqa: SLF001
    for key, value in {OTHER: b"new", **MANY}.items():
        cache.put(key, value)
    cache.save(everything=False)
    assert (_known(file), _known(file, OTHER)) == (b"old", None)


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
    _keep(file, MANY)
    ended = subprocess.run([sys.executable, "-c", INTERRUPTED, file], cwd=ROOT, check=False)  # noqa: S603 - ourselves
    assert ended.returncode == 9
    assert file.with_name(f"{file.name}-journal").exists()
    assert all(_known(file, key) == value for key, value in list(MANY.items())[:20])
    _keep(file, {KEY: b"new"})
    assert (_known(file), _known(file, key_of("test", "4000"))) == (b"new", None)


def test_two_runs_at_once_keep_what_both_have_read(file: Path) -> None:
    """The second to end adds to the first."""
    first, second = Cache(file), Cache(file)
    first.put(KEY, b"first")
    second.put(OTHER, b"second")
    first.save(everything=False)
    assert second.get(KEY) == b"first"
    second.save(everything=False)
    assert (_known(file), _known(file, OTHER)) == (b"first", b"second")


def test_what_no_run_asks_for_any_more_goes(file: Path) -> None:
    """Only once it is much, and only after a run of everything."""
    old = {key_of("old", str(number)): b"old" for number in range(SPARE + 1)}
    _keep(file, {KEY: b"new", **old})
    cache = Cache(file)
    assert cache.get(KEY) == b"new"
    cache.save(everything=False)
    assert _known(file, next(iter(old))) == b"old"
    _keep(file, {key_of("old", str(number)): b"old" for number in range(SPARE + 1, SPARE + 9)})
    cache = Cache(file)
    cache.get(KEY)
    cache.save(everything=True)
    assert (_known(file), _known(file, next(iter(old)))) == (b"new", None)


def test_a_run_that_loads_no_claims_removes_nothing(tmp_path: Path) -> None:
    """Such as one that only lists the scenarios."""
    file = tmp_path / "d" / "policy-claims" / "read.sqlite"
    file.parent.mkdir(parents=True)
    _keep(file, {key_of("old", str(number)): b"old" for number in range(2 * SPARE)})
    assert run(ROOT, "-o", f"cache_dir={tmp_path}", "--collect-only")[0] == 0
    assert _known(file, key_of("old", "1")) == b"old"


def test_where_pytest_keeps_nothing_a_run_is_as_ever() -> None:
    """Its own cache can be switched off, and ours with it."""
    assert "4 passed" in run(ROOT, TARGETS, "-p", "no:cacheprovider")[1]


def test_nothing_is_asked_or_kept_with_the_option() -> None:
    """What stands for no cache never knows anything."""
    NOTHING_KEPT.put(KEY, b"new")
    NOTHING_KEPT.save(everything=True)
    assert NOTHING_KEPT.get(KEY) is None
