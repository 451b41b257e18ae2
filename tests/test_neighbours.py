"""A run over one source works out what bears on it alone, and loses nothing by that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steps.agreement import clashes
from steps.support.corpus import Corpus
from steps.support.crosschecks import cross_checked
from steps.support.entailment import constraints
from steps.support.loading import load
from steps.support.neighbours import near, near_judgement
from steps.support.solver import components
from steps.support.violations import NO_CLAIM
from tests.corpora.sources import write_corpus
from tests.harness import CLAIMS, violations
from tests.small_corpora import TROOPS, corpus
from tests.test_agreement import CASES, written
from tests.worlds import worlds


def _strays(whole: Corpus) -> Iterator[set[str]]:
    """Claims that meet others though nothing ties them to these."""
    for group in components(constraints(whole)):
        names = {one.claim.partition(NO_CLAIM)[0] for one in group} & whole.claims.keys()
        if names and (strays := names - near([whole.claims[min(names)]], whole)):
            yield strays


def _judged_alone(folder: str, whole: Corpus) -> Corpus:
    return whole.judging(frozenset({folder}))


def _told_of(folder: str, found: Corpus) -> tuple[set[frozenset[str]], dict[str, bool]]:
    """What is found of the claims of a folder: their clashes, and which of them others bound."""
    of_it = {name for name in found.claims if name.startswith(f"{folder}/")}
    clashing = {frozenset(clash) for clash in clashes(found) if not of_it.isdisjoint(clash)}
    return clashing, {name: bounded for name, bounded in cross_checked(constraints(found)).items() if name in of_it}


def _loses_nothing(whole: Corpus) -> None:
    assert list(_strays(whole)) == []
    for folder in {claim.folder for claim in whole.claims.values()}:
        assert _told_of(folder, _judged_alone(folder, whole)) == _told_of(folder, whole)


@settings(max_examples=60, derandomize=True, deadline=None, database=None)
@given(st.data())
def test_what_meets_in_a_made_up_world_is_tied(data: st.DataObject) -> None:
    """Whatever true and false claims of a world entail about each other is found for each source alone."""
    world = data.draw(worlds())
    _loses_nothing(world.corpus(str(world.pick(*world.alterable)) if world.alterable else None))


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda number: CASES[number]["because"])
def test_what_excludes_each_other_is_tied(number: int, tmp_path: Path) -> None:
    """Every way in which claims can exclude each other is found for each source alone."""
    _loses_nothing(load(written(number, tmp_path)))


def test_what_meets_in_the_recorded_claims_is_tied() -> None:
    """Whatever the recorded claims entail about each other is found for each source alone."""
    _loses_nothing(load(CLAIMS))


def test_what_meets_in_a_made_up_corpus_is_tied(tmp_path: Path) -> None:
    """Whatever the claims of a made-up corpus entail about each other is found for each source alone."""
    write_corpus(tmp_path, seed=3, claims=600, errors=10)
    _loses_nothing(load(tmp_path / "claims"))


IN_2024 = f"kind: value, {TROOPS}, time: {{value: '2024'}}"

BACKGROUND = f"""
- {{id: all, {IN_2024}, value: {{amount: 100, unit: person, approximation: exact}}}}
- {{id: half, {IN_2024}, place: texas, whole: all, value: {{amount: 50, unit: percent}}}}
- {{id: elsewhere, {IN_2024.replace("us-armed-forces", "japan")}, value: {{amount: 7, unit: person}}}}
- {{id: apart, kind: event, type: talks, participants: [{{who: japan}}], time: {{value: 2024-05-01}}}}
"""

PAPER = f"""
- {{id: counted, {IN_2024}, place: texas, value: {{amount: 90, unit: person}}}}
- {{id: talks, kind: event, type: talks, participants: [{{who: germany}}], time: {{value: 2024-05-01}}}}
"""


def test_a_clash_with_the_background_is_told_as_by_a_run_over_everything() -> None:
    """A source that a chain of background claims excludes is told so alone; what bears on nothing in it is left out."""
    whole = corpus({"background": BACKGROUND, "paper": PAPER})
    alone = _judged_alone("paper", whole)
    found = list(violations(alone, "agreement.feature"))
    assert [one.code for one in found] == ["claims-exclude-each-other"]
    assert found == list(violations(whole, "agreement.feature"))
    assert whole.claims.keys() - {claim.name for claim in near_judgement(alone)} == {
        "background/elsewhere",
        "background/apart",
    }
