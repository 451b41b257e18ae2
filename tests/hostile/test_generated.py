"""Thousands of generated bad inputs: each ends in violations or in none, and never in anything else."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.hostile import strategies as bad
from tests.hostile.material import FOLDER, make_claims, sample_of

TRIED = {
    "fields": 1500,
    "files": 150,
    "records": 500,
    "words": 300,
    "graphs": 100,
    "registries": 60,
    "values": 400,
    "sources": 100,
}
"""How many inputs each test tries at least."""

LONGEST = 20
"""Seconds that one input may take."""


def examples(number: int) -> settings:
    """The same examples on every run, and no time limit of hypothesis's own."""
    return settings(
        max_examples=number,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )


@contextmanager
def time_limit() -> Iterator[None]:
    """Stop what takes too long: a hang is a failure of its own."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"one input took more than {LONGEST} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of claims that the tests damage and mend."""
    return make_claims(tmp_path_factory.mktemp("generated") / "claims")


def survives(root: Path, file: str, content: bytes | str) -> list[str]:
    """Some messages of a run with one file of the small source replaced, which is mended afterwards."""
    path = root / FOLDER / file
    before = path.read_bytes()
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    try:
        with time_limit():
            return sample_of(root)
    finally:
        path.write_bytes(before)


def written(data: Any) -> str:  # noqa: ANN401 - any YAML
    """Data as YAML."""
    text: str = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)
    return text


def survive(root: Path, records: list[bad.Record]) -> int:
    """Try some records together; where that fails, one by one, so that the culprit shows. How many were tried."""
    try:
        survives(root, "claims.yaml", written(records))
    except Exception:
        for record in records:
            survives(root, "claims.yaml", written([record]))
        raise
    return len(records)


def test_enough_is_tried() -> None:
    """At least 2,000 inputs are tried in all."""
    assert sum(TRIED.values()) >= 2000


def test_every_field_of_every_kind_replaced(root: Path) -> None:
    """Words, a list, a mapping and something absurd in every field of every kind of record are survived."""
    tried, records = 0, []
    for number, (name, path) in enumerate(bad.FIELDS):
        absurd = [bad.ABSURD[(5 * number + step) % len(bad.ABSURD)] for step in range(3)]
        for new in ("words", bad.SHAPES[number % len(bad.SHAPES)], *absurd):
            record = bad.replaced(bad.BASE[name], path, new)
            if path != ("id",):
                record["id"] = f"x{len(records)}"
            records.append(record)
        if len(records) >= 40:
            tried, records = tried + survive(root, records), []
    tried += survive(root, records)
    assert tried >= TRIED["fields"]


def test_damaged_files(root: Path) -> None:
    """Files with bytes cut out, doubled, exchanged and put in are survived."""
    tried = 0

    @examples(TRIED["files"])
    @given(bad.damaged_files())
    def attempt(damaged: tuple[str, bytes]) -> None:
        nonlocal tried
        tried += 1
        survives(root, *damaged)

    attempt()
    assert tried >= TRIED["files"]


def test_damaged_records(root: Path) -> None:
    """Records with some entries replaced by anything are survived."""
    tried = 0

    @examples(TRIED["records"] // 20)
    @given(st.lists(bad.damaged_records(), min_size=20, max_size=24))
    def attempt(records: list[bad.Record]) -> None:
        nonlocal tried
        for number, record in enumerate(records):
            record.setdefault("id", f"x{number}")
        tried += survive(root, records)

    attempt()
    assert tried >= TRIED["records"]


def test_any_words(root: Path) -> None:
    """Any Unicode in quotations, surfaces, cues and our own sentences is survived."""
    tried = 0

    @examples(TRIED["words"] // 20)
    @given(st.lists(bad.worded_records(), min_size=20, max_size=24))
    def attempt(records: list[bad.Record]) -> None:
        nonlocal tried
        tried += survive(root, [{**record, "id": f"x{number}"} for number, record in enumerate(records)])

    attempt()
    assert tried >= TRIED["words"]


def test_any_values(root: Path) -> None:
    """Dates, lengths of time and amounts at the ends of the notation and beyond them are survived."""
    tried = 0

    @examples(TRIED["values"] // 20)
    @given(st.lists(bad.valued_records(), min_size=20, max_size=24))
    def attempt(records: list[bad.Record]) -> None:
        nonlocal tried
        tried += survive(root, [{**record, "id": f"x{number}"} for number, record in enumerate(records)])

    attempt()
    assert tried >= TRIED["values"]


def test_any_graph(root: Path) -> None:
    """Records that refer to each other in any way, in circles and to nothing, are survived."""
    tried = 0

    @examples(TRIED["graphs"])
    @given(bad.graphs())
    def attempt(records: list[bad.Record]) -> None:
        nonlocal tried
        tried += 1
        survives(root, "claims.yaml", written(records))

    attempt()
    assert tried >= TRIED["graphs"]


def test_any_registry(root: Path) -> None:
    """Registries whose entries lie within, widen and add up to each other in any way are survived."""
    tried = 0
    before = {name: (root / "registry" / f"{name}.yaml").read_text(encoding="utf-8") for name in bad.LISTS}

    @examples(TRIED["registries"])
    @given(bad.registries(), bad.graphs())
    def attempt(lists: dict[str, list[bad.Record]], records: list[bad.Record]) -> None:
        nonlocal tried
        tried += 1
        for name, entries in lists.items():
            (root / "registry" / f"{name}.yaml").write_text(before[name] + written(entries), encoding="utf-8")
        for record, place in zip(records, bad.BEYOND, strict=False):
            record |= {key: place for key in ("place", "subject") if key in record}
        survives(root, "claims.yaml", written(records))

    try:
        attempt()
    finally:
        for name, text in before.items():
            (root / "registry" / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert tried >= TRIED["registries"]


def test_every_field_of_a_source_replaced(root: Path) -> None:
    """Something absurd in every field of source.yaml, names.yaml and findings.yaml is survived."""
    tried = 0
    for file in ("source.yaml", "names.yaml", "findings.yaml"):
        data = yaml.load(bad.FILES[file], yaml.CBaseLoader)  # noqa: S506 - it makes strings
        for number, path in enumerate(bad.paths(data)):
            for new in ("words", bad.SHAPES[number % len(bad.SHAPES)], bad.ABSURD[7 * number % len(bad.ABSURD)]):
                survives(root, file, written(bad.replaced(data, path, new)))
                tried += 1
    assert tried >= TRIED["sources"]
