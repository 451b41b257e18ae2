"""A made-up corpus is without any fault, with its texts and without; planted errors are found, each at its place."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from steps.support.loading import load
from tests.corpora.found import compared
from tests.corpora.mix import figures_met, mix
from tests.corpora.planting import KINDS
from tests.corpora.sources import write_corpus
from tests.harness import CLAIMS, ROOT, run

SMALL, MIDDLING, LARGER = 300, 1_200, 2_000
ERRORS, SEED_WITH_ROOM = 20, 3
"""How many errors to plant, and a seed of which so few sources have room for every kind."""

WITH_AND_WITHOUT = pytest.mark.parametrize("with_texts", [True, False], ids=["with texts", "without"])


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small corpus."""
    folder = tmp_path_factory.mktemp("made-up")
    write_corpus(folder, seed=1, claims=SMALL)
    return folder


@pytest.fixture(scope="module")
def with_errors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus with an error of every kind."""
    folder = tmp_path_factory.mktemp("with-errors")
    write_corpus(folder, seed=SEED_WITH_ROOM, claims=MIDDLING, errors=ERRORS)
    return folder


def _check(folder: Path, *options: str, with_texts: bool) -> tuple[int, str]:
    texts = {"CLAIMS_TEXTS": os.fspath(folder / "texts") if with_texts else ""}
    return run(ROOT, f"--claims={folder / 'claims'}", "-q", *options, also=texts)


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@WITH_AND_WITHOUT
def test_no_rule_finds_anything_wrong(made_up: Path, *, with_texts: bool) -> None:
    """The whole suite passes on it, with every rule speaking to some claim."""
    code, told = _check(made_up, with_texts=with_texts)
    assert code == 0, told
    assert (" skipped" in told) != with_texts


def test_the_same_seed_gives_the_same_bytes(made_up: Path, tmp_path: Path) -> None:
    """Another run writes what the first one wrote."""
    write_corpus(tmp_path / "again", seed=1, claims=SMALL)
    assert _files(tmp_path / "again") == _files(made_up)


def test_another_seed_gives_other_sources(made_up: Path, tmp_path: Path) -> None:
    """The seed decides what is told."""
    write_corpus(tmp_path / "other", seed=2, claims=SMALL)
    name = "texts/generated-00000.txt"
    assert _files(tmp_path / "other")[name] != _files(made_up)[name]


KINDS_WITHIN, OTHERS_WITHIN = 0.05, 0.10
"""By how much of all claims a kind, status or hedge, and anything else, may differ from those recorded."""


ALL_KINDS = "value change comparison rank event state office distance speech list".split()


def _bound(trait: str) -> float:
    return KINDS_WITHIN if trait.startswith(("kind", "status", "hedge", "factuality")) else OTHERS_WITHIN


def test_the_mix_is_that_of_the_recorded_sources(tmp_path: Path) -> None:
    """Kinds, statuses, hedges, relations and entries are about as frequent as in the project's own sources."""
    write_corpus(tmp_path / "made-up", seed=1, claims=LARGER)
    corpus = load(tmp_path / "made-up" / "claims")
    recorded, generated = mix(load(CLAIMS)), mix(corpus, "generated-")
    apart = {trait: round(generated.get(trait, 0) - share, 3) for trait, share in recorded.items()}
    assert {trait: by for trait, by in apart.items() if abs(by) > _bound(trait)} == {}
    assert {
        trait for trait in recorded if trait.startswith(("kind", "status", "factuality", "has"))
    } <= generated.keys()
    assert {f"kind {kind}" for kind in ALL_KINDS} <= generated.keys()
    rights = Counter(source.model.rights for source in corpus.sources.values())
    assert 0.1 <= rights["copyrighted"] / rights.total() <= 0.4
    assert 0.2 <= figures_met(corpus, "generated-") <= 0.3


@WITH_AND_WITHOUT
def test_every_planted_error_is_reported_at_its_place_and_nothing_else(
    with_errors: Path, tmp_path: Path, *, with_texts: bool
) -> None:
    """All kinds are planted; each is reported by the rules it breaks, and no other record is."""
    found = tmp_path / "found.json"
    _check(with_errors, f"--violations={found}", with_texts=with_texts)
    missed, others = compared(with_errors, found, with_texts=with_texts)
    assert (missed, others) == (set(), [])
    planted = json.loads((with_errors / "errors.json").read_bytes())
    assert {error["kind"] for error in planted} == KINDS.keys()
