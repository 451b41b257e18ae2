"""A made-up corpus is without any fault, with its texts and without, and the same from the same seed."""

import os
from pathlib import Path

import pytest

from tests.corpora.sources import write_corpus
from tests.harness import run

CLAIMS = 300


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small corpus."""
    folder = tmp_path_factory.mktemp("made-up")
    write_corpus(folder, seed=1, claims=CLAIMS)
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("with_texts", [True, False])
def test_no_rule_finds_anything_wrong(made_up: Path, *, with_texts: bool) -> None:
    """The whole suite passes on it, with every rule speaking to some claim."""
    texts = {"CLAIMS_TEXTS": os.fspath(made_up / "texts") if with_texts else ""}
    code, told = run(Path(__file__).parent.parent, f"--claims={made_up / 'claims'}", "-q", also=texts)
    assert code == 0, told


def test_the_same_seed_gives_the_same_bytes(made_up: Path, tmp_path: Path) -> None:
    """Another run writes what the first one wrote."""
    write_corpus(tmp_path / "again", seed=1, claims=CLAIMS)
    assert _files(tmp_path / "again") == _files(made_up)


def test_another_seed_gives_other_sources(made_up: Path, tmp_path: Path) -> None:
    """The seed decides what is told."""
    write_corpus(tmp_path / "other", seed=2, claims=CLAIMS)
    name = "texts/generated-00000.txt"
    assert _files(tmp_path / "other")[name] != _files(made_up)[name]
