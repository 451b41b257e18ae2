"""How much the suite notices: one entry of a record changed alone, or words and value changed together."""

import random
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from steps.support.loading import load, source_folders
from steps.support.texts import folders_named
from tests.harness import CLAIMS, messages
from tests.mutation.mutant import Mutant, Record
from tests.mutation.run import judged, laboratory, mutants, run

SEED = "japan-us-defence-2025"

SHARE_OF_OTHERS = 0.04
"""How many of the mutants of the other sources are judged here; `python -m tests.mutation` judges all."""

AT_HAND = load(CLAIMS, (), folders_named()).texts.keys()
"""The sources whose text is at hand."""


def least(source: str) -> Fraction:
    """The share of the careless mutants of a source that must be killed. Without its text fewer can be."""
    if source not in AT_HAND:
        return Fraction(65, 100)
    return Fraction(99 if source == SEED else 95, 100)


@pytest.mark.parametrize("source", sorted(source_folders(CLAIMS)))
def test_mutants_are_killed(source: str) -> None:
    """Few survive, none crashes, none set aside dies; and each cross-checked claim of the first source loses one."""
    report = run([source], share=1 if source == SEED else SHARE_OF_OTHERS)
    crashed = [one.name for one in report.outcomes if one.verdict == "crashed"]
    assert crashed == []
    assert len(report.of("careless", source)) > 100
    assert report.share_killed("careless", source) >= least(source), "\n".join(report.survivors("careless"))
    if source == SEED:
        assert report.unhurt() == []
    if source == SEED and source in AT_HAND:
        assert report.faults() == []


def _write(records: list[Record], mutant: Mutant) -> list[Record]:
    """The records of a file with a mutant among them."""
    own = mutant.claim.partition("/")[2]
    if mutant.twin and mutant.record:
        return [*records, mutant.record]
    return [one for old in records if (one := mutant.record if old["id"] == own else old)]


def _is_noticed(claims: Path) -> bool:
    try:
        return bool(messages(claims))
    except pytest.fail.Exception:
        return True  # A story misses its claim.


def test_records_on_disk_fare_as_in_the_laboratory(claims: Path) -> None:
    """What is judged in memory and in parts is judged the same when it is written to a file and all is judged."""
    used, chance = laboratory(with_texts=True), random.Random(5)  # noqa: S311 - a choice of tests
    own = [name for name in used.records if name.startswith(f"{SEED}/")]
    drawn = chance.sample([one for name in own for one in mutants(name, used) if one.group == "careless"], k=24)
    for mutant in drawn:
        file = claims / SEED / "claims.yaml"
        records = [used.records[name] for name in own]
        file.write_text(yaml.safe_dump(_write(records, mutant), allow_unicode=True, sort_keys=False), encoding="utf-8")
        assert (judged(mutant, used).verdict == "killed") == _is_noticed(claims), mutant.name
