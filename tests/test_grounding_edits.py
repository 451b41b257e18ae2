"""With the text at hand, no entry of a record can be changed alone without a violation."""

import os
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pydantic import ValidationError

from schemas.records import RECORD
from steps.support.corpus import Claim, Corpus, Item
from steps.support.grounding import is_named, surroundings
from steps.support.loading import load
from steps.support.texts import FOLDERS, folders_named
from steps.support.yaml_files import read_yaml
from tests.edits import Edit, of_names, of_values, of_words
from tests.harness import CLAIMS, violations

pytestmark = pytest.mark.skipif(FOLDERS not in os.environ, reason=f"needs the texts: name their folder in {FOLDERS}")

SOURCE = "japan-us-defence-2025"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The claims as committed, with the texts."""
    return load(CLAIMS, (), folders_named())


def records(corpus: Corpus) -> Iterator[tuple[Claim, dict[str, object]]]:
    """The records of the first article, each with its entries as the file has them."""
    data, _ = read_yaml((CLAIMS / SOURCE / "claims.yaml").read_text(encoding="utf-8"))
    for record in data if isinstance(data, list) else ():
        if isinstance(record, dict):
            yield corpus.claims[f"{SOURCE}/{record['id']}"], record


def survives(edit: Edit, claim: Claim, corpus: Corpus) -> bool:
    """Whether the suite finds nothing after an edit."""
    try:
        model = RECORD.validate_python(edit.data)
    except ValidationError:
        return False
    changed = Item(claim.name, claim.folder, model, claim.spot)
    altered = replace(corpus, claims={**corpus.claims, claim.name: changed}, memo={})
    return not any(violations(altered))


def some_of(edits: list[Edit], most: int) -> list[Edit]:
    """So many of the edits, always the same; the mutation run takes all of them."""
    return random.Random(1).sample(edits, k=min(len(edits), most))  # noqa: S311 - a choice of tests


def test_every_changed_value_is_found(corpus: Corpus) -> None:
    """A number, unit, whole, hedge, date or modifier changed alone is a violation."""
    edits = [(edit, claim) for claim, data in records(corpus) for edit in of_values(data)]
    assert len(edits) > 100
    assert [str(edit) for edit, claim in edits if survives(edit, claim, corpus)] == []


def test_every_changed_word_is_found(corpus: Corpus) -> None:
    """A quoted word, a cue or a word of a value changed or left out alone is a violation; some of each record."""
    edits = [(edit, claim) for claim, data in records(corpus) for edit in some_of(list(of_words(data)), 8)]
    assert len(edits) > 200
    assert [str(edit) for edit, claim in edits if survives(edit, claim, corpus)] == []


def test_every_name_that_the_sentence_does_not_have_is_found(corpus: Corpus) -> None:
    """A name changed to one that the sentence does not name is a violation; some such changes of each record."""
    survivors = []
    for claim, data in records(corpus):
        near = surroundings(claim, corpus.texts[claim.folder])
        for edit in some_of(list(of_names(claim, data, corpus)), 4):
            named = [item for group in corpus.nouns for item in corpus.entries(group) if item.name == edit.after]
            stands = any(is_named(name, near) for item in named for name in (item.model.name, *item.model.aliases))
            if not stands and survives(edit, claim, corpus):
                survivors.append(str(edit))
    assert survivors == []
