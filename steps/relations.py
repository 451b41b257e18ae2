"""The checks behind features/grounding/relations.feature."""

from collections.abc import Iterator

from schemas.base import Reference, references
from schemas.cues import DIRECTION_CUES, RELATION_CUES, TAKING_CUES
from schemas.records import ChangeRecord, StateRecord
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.grounding import plain
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation


@claims_that("that say what connects things")
def connecting(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim says that a relation holds."""
    return isinstance(claim.model, StateRecord)


SPOKEN_OF = (("subject",), ("objects",), ("about",), ("before", "claim"), ("after", "claim"))
"""Where a record names claims that its sentence speaks of."""


def _claims_spoken_of(claim: Claim, corpus: Corpus) -> Iterator[tuple[Reference, Claim]]:
    """The other claims that the sentence of a claim speaks of: those it is about, or puts before or after it."""
    for reference in references(claim.model):
        keys = tuple(step for step in reference.path if isinstance(step, str))
        if keys in SPOKEN_OF and "claim" in reference.groups and (named := corpus.claim(reference.name, claim)):
            yield reference, named


@claims_that("that speak of other claims")
def about_claims(claim: Claim, corpus: Corpus) -> bool:
    """Whether the claim is about other claims, or puts an event before or after it."""
    return any(_claims_spoken_of(claim, corpus))


_ANY_RELATION = frozenset[str]().union(*RELATION_CUES.values())


def _quoted(claim: Claim) -> frozenset[str]:
    """The words that a claim quotes, with those around them."""
    quote = claim.model.quote
    return frozenset(plain(f"{quote.prefix or ''} {quote.exact} {quote.suffix or ''}")) if quote else frozenset()


def _shown_by(claim: Claim, corpus: Corpus) -> frozenset[str]:
    """The words that show a relation: those quoted; where they show none at all, those of the sentence."""
    sentence = corpus.texts[claim.folder].sentence(claim.model.sentence or 0)
    quoted = _quoted(claim)
    return quoted if sentence is None or not quoted.isdisjoint(_ANY_RELATION) else frozenset(plain(sentence.text))


@must("a word for what connects them must be quoted, or stand in a sentence that quotes none")
def relation_without_word(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """States whose relation is shown by no word, or whose quotation shows another one."""
    for claim, record in of_type(claims, StateRecord):
        cues = RELATION_CUES[record.relation]
        if cues.isdisjoint(_shown_by(claim, corpus)):
            says = f"It is recorded as a {record.relation}, but no word that is quoted shows one."
            remedy = (
                f"Correct the relation, or quote its word; words for a {record.relation} are "
                f"{', '.join(sorted(cues)[:8])} and the like."
            )
            yield claim.violation("relation-without-word", ("relation",), says, remedy)


@must("a word for the beginning of the term must be quoted")
def taking_without_word(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Offices said to be taken where no word of the quotation says so."""
    for claim in claims:
        if TAKING_CUES.isdisjoint(_quoted(claim)):
            says = "It is recorded that the office is taken, but no word of the quotation says so."
            remedy = "If the sentence only names somebody by the office, write act: holds."
            yield claim.violation("taking-without-word", ("act",), says, remedy)


@claims_that("that say that something rises or falls")
def changing(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim says so in words of its own, and does not leave the direction to be understood."""
    return isinstance(claim.model, ChangeRecord) and "direction" not in claim.model.implied


@must("a word for the direction must be quoted")
def direction_without_word(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Rises and falls that no word of the quotation shows."""
    for claim, record in of_type(claims, ChangeRecord):
        cues = DIRECTION_CUES[record.direction]
        if cues.isdisjoint(_quoted(claim)):
            says = f"It is recorded that something {record.direction}, but no word of the quotation says so."
            remedy = (
                f"Correct the direction, or quote its word ({', '.join(sorted(cues)[:6])} and the like); if it is only "
                "understood, list direction under implied."
            )
            yield claim.violation("direction-without-word", ("direction",), says, remedy)


@must("each of those claims must stand in the sentence, or in one it refers to")
def spoken_of_from_afar(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Records that speak of claims which stand neither in their sentence nor in one under via."""
    for claim in claims:
        near = (claim.model.sentence, *claim.model.via)
        for reference, named in _claims_spoken_of(claim, corpus):
            if named.folder == claim.folder and named.model.sentence in near:
                continue
            remedy = f"Name the claim that is meant, or put sentence {named.model.sentence} under via."
            if named.folder != claim.folder:
                says = f"It speaks of {reference.name}, which its source does not state."
                remedy = f"Record what the source says of it, with same_as: {reference.name}, and name that record."
            else:
                says = (
                    f"It speaks of {reference.name}, which stands in sentence {named.model.sentence}, not in sentence "
                    f"{claim.model.sentence}{' or those under via' if claim.model.via else ''}."
                )
            yield claim.violation("spoken-of-from-afar", reference.path, says, remedy, others=(named,))
