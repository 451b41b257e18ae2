"""Which survivors are no errors at all: classes of mutants that say the same as the record, each with its reason.

A mutant is held against these classes only after every rule has let it pass.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from schemas.periods import Period
from schemas.reading.dates import read_dates
from schemas.reading.quantities import read_quantities
from schemas.text.words import find_words, words
from steps.support.corpus import Corpus
from steps.support.grounding import is_named
from tests.mutation.laboratory import Laboratory
from tests.mutation.mutant import Mutant, Record

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
        for reference in claim.model.references
        if "claim" in reference.groups
    }
    return mutant.path == ("id",) and mutant.claim not in named


def _is_note(mutant: Mutant, _laboratory: Laboratory) -> bool:
    return mutant.path[-1:] == ("note",)


_SOME_DAY = Period(date(2025, 6, 15), date(2025, 6, 15))
"""From which two wordings of a sentence are read; it only matters that both are read from the same day."""


def _figures_in(text: str) -> set[tuple[object, ...]]:
    """The figures and dates that a sentence tells, as they are read."""
    figures = read_quantities(text)
    dates = read_dates(text, _SOME_DAY)
    return {
        *((one.amount, one.low, one.high, one.unit, one.currency, one.approximation) for one in figures),
        *((one.kind, one.value, one.mod) for one in dates),
    }


def _named_in(text: str, corpus: Corpus) -> set[str]:
    """Everyone and everything that a sentence names, by id."""
    items = (item for group in corpus.nouns for item in corpus.entries(group))
    return {item.name for item in items if any(is_named(name, text) for name in (item.model.name, *item.model.aliases))}


def _is_own_wording(mutant: Mutant, laboratory: Laboratory) -> bool:
    if mutant.path != ("says",):
        return False
    named = [_named_in(text, laboratory.corpus) for text in (mutant.after, mutant.before)]
    return _figures_in(mutant.after) <= _figures_in(mutant.before) and named[0] <= named[1]


def _is_cut_of_the_same_words(mutant: Mutant, _laboratory: Laboratory) -> bool:
    if mutant.path[-1:] not in (("surface",), ("unnamed",), ("cue",)):
        return False
    one, other = words(mutant.before), words(mutant.after)
    return bool(one and other and (find_words(one, other) or find_words(other, one)))


def _named_near(mutant: Mutant, laboratory: Laboratory, record: Record) -> set[str] | None:
    """Whom the sentences of a record name, of all that it refers to; None without the text."""
    corpus, claim = laboratory.corpus, laboratory.corpus.claims[mutant.claim]
    text = corpus.texts.get(claim.folder)
    numbers = [record["sentence"], *record.get("via", ())] if text and "sentence" in record else []
    sentences = [one for number in numbers if text and (one := text.sentence(int(number)))]
    found = [_named_in(one.text, corpus) for one in sentences]
    return set().union(*found) & {one.name for one in claim.model.references} if text else None


def _is_needless_mark(mutant: Mutant, laboratory: Laboratory) -> bool:
    before, after = (set(one.get("implied", ())) for one in (laboratory.records[mutant.claim], mutant.record or {}))
    near = _named_near(mutant, laboratory, laboratory.records[mutant.claim])
    return mutant.path[:1] == ("implied",) and near is not None and before - after <= near


def _is_as_good_a_sentence(mutant: Mutant, laboratory: Laboratory) -> bool:
    if mutant.path[:1] != ("via",) or mutant.record is None:
        return False
    before = _named_near(mutant, laboratory, laboratory.records[mutant.claim])
    after = _named_near(mutant, laboratory, mutant.record)
    return before is not None and after is not None and before <= after


CLASSES = (
    Equivalence("same-when-read", "What is left out or written out is the default.", _same_when_read),
    Equivalence("another-order", "The list is a set; its order says nothing.", _is_reordered_set),
    Equivalence("unused-name", "No other record calls this one by its name.", _is_unused_name),
    Equivalence("note", "A note is for readers and states nothing of the record.", _is_note),
    Equivalence(
        "own-wording",
        "Our own sentence is worded otherwise, but tells no figure, date or name that it did not tell before.",
        _is_own_wording,
    ),
    Equivalence(
        "longer-or-shorter-words",
        "The words kept are a part of the others, stand at the same place of the source and mean the same.",
        _is_cut_of_the_same_words,
    ),
    Equivalence(
        "needless-mark", "What is no longer marked as implied is named by the sentence anyway.", _is_needless_mark
    ),
    Equivalence(
        "as-good-a-sentence",
        "The other sentence under via names everyone whom the first one named for the record.",
        _is_as_good_a_sentence,
    ),
)


def equivalence(mutant: Mutant, laboratory: Laboratory) -> Equivalence | None:
    """The class of a mutant that is no error; None if it is one."""
    return next((one for one in CLASSES if one.holds(mutant, laboratory)), None)
