"""The checks behind features/grounding/relations.feature."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

from schemas.base import Reference
from schemas.cues import (
    CLASS_CUES,
    COMPARATIVES,
    DIRECTION_CUES,
    ORDER_CUES,
    ORDINALS,
    RELATION_CUES,
    TAKING_CUES,
    usual,
)
from schemas.records import ChangeRecord, RankRecord, StateRecord
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.grounding import plain, stands_in
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
    for reference in claim.model.references:
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
    return frozenset(_row(claim))


def _row(claim: Claim) -> tuple[str, ...]:
    """The words that a claim quotes, with those around them, in their order."""
    quote = claim.model.quote
    return plain(f"{quote.prefix or ''} {quote.exact} {quote.suffix or ''}") if quote else ()


def _shown_by(claim: Claim, corpus: Corpus) -> frozenset[str]:
    """The words that show a relation: those quoted; where they show none at all, those of the sentence."""
    sentence = corpus.texts[claim.folder].sentence(claim.model.sentence or 0)
    quoted = _quoted(claim)
    return quoted if sentence is None or not quoted.isdisjoint(_ANY_RELATION) else frozenset(plain(sentence.text))


def _usual(what: str, cues: AbstractSet[str]) -> str:
    """The end of a remedy that names the usual words for something."""
    return f"the usual words for {what} are {usual(cues)}; docs/records.md lists all of them."


NO_SUCH_WORD = (
    "If the text has no such word, record what happened as an event or a value, and put into its note what the text "
    "takes it to come from."
)
"""Where a connection is only told by the verb: "the heat closed the line" has no word for a cause."""


@must("a word for what connects them must be quoted, or stand in a sentence that quotes none")
def relation_without_word(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """States whose relation is shown by no word, or whose quotation shows another one."""
    for claim, record in of_type(claims, StateRecord):
        cues = RELATION_CUES[record.relation]
        if cues.isdisjoint(_shown_by(claim, corpus)):
            says = f"It is recorded as a {record.relation}, but no word that is quoted shows one."
            remedy = f"Correct the relation, or quote its word; {_usual(f'a {record.relation}', cues)} {NO_SUCH_WORD}"
            yield claim.violation("relation-without-word", ("relation",), says, remedy)


@must("a word for the beginning of the term must be quoted")
def taking_without_word(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Offices said to be taken where no word of the quotation says so."""
    for claim in claims:
        if TAKING_CUES.isdisjoint(_quoted(claim)):
            says = "It is recorded that the office is taken, but no word of the quotation says so."
            remedy = (
                "If the sentence only names somebody by the office, write act: holds. If not, quote the word; "
                f"{_usual('it', TAKING_CUES)}"
            )
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
                "Correct the direction, or quote its word; if it is only understood, list direction under implied. "
                f"Here {_usual('it', cues)}"
            )
            yield claim.violation("direction-without-word", ("direction",), says, remedy)


def _ordinal(word: str) -> int | None:
    """The number that an ordinal tells: "third" or "3rd"."""
    if word in ORDINALS:
        return ORDINALS.index(word) + 1
    return int(word[:-2]) if word[:-2].isdecimal() and word[-2:] in ("st", "nd", "rd", "th") else None


_REACH = 6
"""How many words after "only" may tell who is ahead, and in what."""


def _those_ahead(quoted: tuple[str, ...]) -> tuple[tuple[str, ...], str] | None:
    """The words for the only ones ahead, and the order in which they are: "only Greece spent less"."""
    pairs = enumerate(pairwise(("", *quoted)), start=1)
    start = next((place for place, (before, word) in pairs if word == "only" and before != "not"), 0)
    after = quoted[start:][:_REACH] if start else ()
    found = next((place for place, word in enumerate(after) if word in COMPARATIVES), 0)
    return (after[:found], COMPARATIVES[after[found]]) if found else None


def _shows_rank(claim: Claim, record: RankRecord, corpus: Corpus) -> bool:
    """Whether words tell a rank. The first needs no ordinal, but is not "the third largest", nor are others ahead."""
    quoted, place = _row(claim), corpus.place(record.place, claim.folder)
    names = (place.name, *place.aliases) if place else ()
    ahead = _those_ahead(quoted)
    if ahead and any(stands_in(name, ahead[0]) for name in names):
        ahead = None  # It is itself the only one ahead.
    if record.rank != 1:
        return record.rank in map(_ordinal, quoted) or (ahead is not None and record.rank == len(record.behind) + 1)
    cues = (ORDER_CUES[record.order] - set(ORDINALS)) | {"only"}
    later = any((_ordinal(word) or 1) != 1 and following in cues for word, following in pairwise(quoted))
    return not later and ahead is None


@must("a word for the rank, and for the places that are ranked, must be quoted")
def rank_without_word(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Ranks, and classes of places among which something is ranked, that no word of the quotation shows."""
    for claim, record in of_type(claims, RankRecord):
        quoted, ahead = _quoted(claim), _those_ahead(_row(claim))
        shown = {
            "order": not ORDER_CUES[record.order].isdisjoint(quoted)
            or (ahead is not None and ahead[1] == record.order),
            "rank": _shows_rank(claim, record, corpus),
            "class": record.class_ is None or not CLASS_CUES[record.class_].isdisjoint(quoted),
        }
        recorded = {"order": record.order, "rank": record.rank, "class": record.class_}
        for key in (key for key, words in shown.items() if not words and key not in claim.model.implied):
            says = f"The {key} of the rank is recorded as {recorded[key]}, but no word of the quotation says so."
            remedy = f"Correct it, or quote its word; if it is only understood, list {key} under implied."
            yield claim.violation("rank-without-word", (key,), says, remedy)
        if not shown["order"] and "order" in claim.model.implied:
            yield from _understood_against_words(claim, record, quoted)


def _understood_against_words(claim: Claim, record: RankRecord, quoted: frozenset[str]) -> Iterator[Violation]:
    """An order that is left to be understood where a quoted superlative shows the other one."""
    other = "smallest" if record.order == "largest" else "largest"
    if words := sorted(word for word in ORDER_CUES[other] & quoted if word.endswith("est") and word != "least"):
        says = f'The order of the rank is left to be understood as {record.order}, but "{words[0]}" shows a {other}.'
        remedy = (
            f"Write order: {other} and take order out of implied; or do not quote that word, if it is about others."
        )
        yield claim.violation("rank-without-word", ("order",), says, remedy)


@claims_that("that dispute another")
def disputing(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim contradicts another knowingly."""
    return claim.model.disputes is not None


def _spoken_of(claim: Claim) -> set[str]:
    """Everyone and everything that a record names, other records apart."""
    return {reference.name for reference in claim.model.references if reference.groups != ("claim",)}


@must("each must have something in common with what it disputes")
def dispute_of_another_matter(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Claims that dispute one in which nobody and nothing is named that they name too."""
    for claim in claims:
        other = corpus.claim(claim.model.disputes.claim, claim) if claim.model.disputes else None
        if other and _spoken_of(claim).isdisjoint(_spoken_of(other)):
            says = f"It disputes {other.name}, but the two name nobody and nothing in common."
            remedy = "Name the claim that is meant."
            yield claim.violation("dispute-of-another-matter", ("disputes", "claim"), says, remedy, others=(other,))


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
