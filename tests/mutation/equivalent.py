"""Which survivors are no errors at all: classes of mutants that say the same as the record, each with its reason.

A mutant is held against these classes only after every rule has let it pass.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from schemas.base import references
from schemas.periods import Period
from schemas.reading.dates import read_dates
from schemas.reading.quantities import read_quantities
from schemas.text.words import find_words, words
from steps.support.corpus import Corpus
from steps.support.grounding import is_named
from tests.mutation.laboratory import Laboratory
from tests.mutation.mutant import Mutant

Test = Callable[[Mutant, Laboratory], bool]


@dataclass(frozen=True, slots=True)
class Equivalence:
    """A class of mutants that are no errors. reason: why, in a sentence for the report."""

    name: str
    reason: str
    holds: Test


def _same_when_read(mutant: Mutant, laboratory: Laboratory) -> bool:
    return laboratory.same_when_read(mutant)


def _is_reordered_set(mutant: Mutant, _laboratory: Laboratory) -> bool:
    return mutant.operator == "order" and mutant.path[-1] != "attribution"


def _is_unused_name(mutant: Mutant, laboratory: Laboratory) -> bool:
    corpus = laboratory.corpus
    named = {
        corpus.full_name(reference.name, claim.folder)
        for claim in corpus.claims.values()
        for reference in references(claim.model)
        if "claim" in reference.groups
    }
    return mutant.path == ("id",) and mutant.claim not in named


def _is_note(mutant: Mutant, _laboratory: Laboratory) -> bool:
    return mutant.path[-1:] == ("note",)


_SOME_DAY = Period(date(2025, 6, 15), date(2025, 6, 15))
"""From which two wordings of a sentence are read; it only matters that both are read from the same day."""


def _facts_in(text: str, corpus: Corpus) -> list[str]:
    """The words of the figures and dates that a sentence tells, and the ids of everyone and everything it names."""
    figures = [one.words for one in (*read_quantities(text), *read_dates(text, _SOME_DAY))]
    entries = {item.name: item.model for group in corpus.nouns for item in corpus.entries(group)}
    named = (id_ for id_, one in entries.items() if any(is_named(name, text) for name in (one.name, *one.aliases)))
    return [*figures, *sorted(named)]


def _is_own_wording(mutant: Mutant, laboratory: Laboratory) -> bool:
    if mutant.path != ("says",):
        return False
    return _facts_in(mutant.before, laboratory.corpus) == _facts_in(mutant.after, laboratory.corpus)


def _is_cut_of_the_same_words(mutant: Mutant, _laboratory: Laboratory) -> bool:
    if mutant.path[-1:] not in (("surface",), ("unnamed",), ("cue",)):
        return False
    one, other = words(mutant.before), words(mutant.after)
    return bool(one and other and (find_words(one, other) or find_words(other, one)))


CLASSES = (
    Equivalence("same-when-read", "What is left out or written out is the default.", _same_when_read),
    Equivalence("another-order", "The list is a set; its order says nothing.", _is_reordered_set),
    Equivalence("unused-name", "No other record calls this one by its name.", _is_unused_name),
    Equivalence("note", "A note is for readers and states nothing of the record.", _is_note),
    Equivalence(
        "own-wording",
        "Our own sentence is worded otherwise, but has the same figures, dates and names.",
        _is_own_wording,
    ),
    Equivalence(
        "longer-or-shorter-words",
        "The words kept are a part of the others, stand at the same place of the source and mean the same.",
        _is_cut_of_the_same_words,
    ),
)


def equivalence(mutant: Mutant, laboratory: Laboratory) -> Equivalence | None:
    """The class of a mutant that is no error; None if it is one."""
    return next((one for one in CLASSES if one.holds(mutant, laboratory)), None)
