"""What is kept between runs changes no verdict and is never out of date; of its file tells test_cache_file.py."""

import random
import re
import shutil
import sqlite3
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
from steps.support.cache import Cache, digest_of_code, key_of
from steps.support.readings import Readings
from steps.support.solver import conflicts, decided
from tests.corpora.sources import write_corpus
from tests.harness import ROOT, messages, run
from tests.test_cache_file import KEY, known
from tests.test_seed_edits import SOURCE, edit


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
    assert known(file) is None


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
