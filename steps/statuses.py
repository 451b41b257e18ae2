"""The checks behind features/grounding/statuses.feature."""

from collections.abc import Iterator

from schemas.cues import INTENTION_CUES, STATUS_CUES, TO_COME, usual
from schemas.records import ChangeRecord, ListRecord, SpeechRecord, StateRecord, ValueRecord
from steps.attribution import voices
from steps.quotations import quotation_of
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.grounding import cue_words, plain
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation

_ANY_STATUS = frozenset[str]().union(*STATUS_CUES.values())


def _word_before(claim: Claim, corpus: Corpus) -> str:
    """The words before a quotation; none where the text at hand shows that they are of another sentence."""
    quotation, text, number = quotation_of(claim), corpus.texts.get(claim.folder), claim.model.sentence
    before = " ".join(quotation.prefix) if quotation else ""
    if quotation is None or text is None or number is None or cue_words(before).isdisjoint(_ANY_STATUS):
        return before
    sentence = text.sentence(number)
    return "" if sentence and sentence.first in text.places(quotation, number) else before


def _shown_by(claim: Claim, corpus: Corpus) -> frozenset[str] | None:
    """The words by which a record can show its status; None where they may be in a text that is not at hand.

    They are those quoted, the word before in the same sentence, and those of its speakers. Where none of these shows
    any status, and the record is no view, they are those of the sentences under via, one of which may head a list.
    """
    quote, text = claim.model.quote, corpus.texts.get(claim.folder)
    quoted = [f"{_word_before(claim, corpus)} {quote.exact}"] if quote else []
    cues = [voice.cue for _, voice in voices(claim)]
    near = frozenset(word for words in (*quoted, *cues) for word in cue_words(words))
    if not claim.model.via or isinstance(claim.model, SpeechRecord) or not near.isdisjoint(_ANY_STATUS):
        return near
    heads = [sentence.text for number in claim.model.via if text and (sentence := text.sentence(number))]
    return frozenset(word for words in heads for word in cue_words(words)) if text else None


@claims_that("that are not of facts")
def not_of_facts(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim is a plan, target, forecast, request or threat."""
    return claim.model.status != "fact"


@claims_that("that are of facts")
def of_facts(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim is told as a fact."""
    return claim.model.status == "fact"


@must("a word for what each is must be quoted, or be the word of a speaker")
def status_without_word(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Claims recorded as a plan, target, forecast, request or threat without any word that shows it."""
    for claim in claims:
        cues, shown = STATUS_CUES[claim.model.status], _shown_by(claim, corpus)
        if shown is not None and cues.isdisjoint(shown):
            says = f"It is recorded as a {claim.model.status}, but neither its quotation nor a cue has a word for one."
            remedy = (
                "Quote the word that shows it, or say under attribution who has it, with the word as the cue; or "
                f"correct the status. The usual words for a {claim.model.status} are {usual(cues)}; "
                'CONTRIBUTING.md lists all of them under "Words that show a status".'
            )
            yield claim.violation("status-without-word", ("status",), says, remedy)


def _intention(claim: Claim) -> str | None:
    """The innermost speaker's word, if it is one for what somebody means to do."""
    words = [word for link in claim.model.attribution[-1:] for word in plain(link.cue)]
    return next((word for word in words if word in INTENTION_CUES), None)


def _future(claim: Claim) -> str | None:
    """Words in what is quoted that put it into the future; what is listed may tell them of something else."""
    quote = claim.model.quote if not isinstance(claim.model, ListRecord | StateRecord) else None
    return next(iter(sorted(TO_COME & cue_words(quote.exact if quote else ""))), None)


def _demand(claim: Claim) -> str | None:
    """A word in what is quoted that says what ought to be, and not what is."""
    quote = claim.model.quote
    return next((word for word in plain(quote.exact if quote else "") if word in ("must", "should", "ought")), None)


@must("whatever somebody intends must be a plan or a target")
def intention_of_another_status(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Forecasts, requests and threats of which the innermost speaker's word makes a plan or a target."""
    for claim in claims:
        word = _intention(claim)
        if word and claim.model.status not in ("plan", "target"):
            says = f'"{word}" shows what somebody means to do; it is recorded as a {claim.model.status}.'
            remedy = "Write status: plan, or target for a figure; or correct the cue."
            yield claim.violation("intention-of-another-status", ("status",), says, remedy)


@must("no word must show that it is only meant")
def plan_told_as_fact(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Facts whose innermost speaker only intends them, and what will be or is to be, and what must or should be."""
    for claim in claims:
        word = None if isinstance(claim.model, SpeechRecord) else _intention(claim) or _future(claim) or _demand(claim)
        if word:
            says = f'It is recorded as a fact, but "{word}" shows that it is only meant.'
            remedy = (
                "Write status: plan, target, forecast or request; or, if it is a fact, leave the word out of the "
                "quotation or of the cue."
            )
            yield claim.violation("plan-told-as-fact", ("id",), says, remedy)


@must("each target must be a figure to reach")
def target_without_figure(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Targets that are no values or changes."""
    figures = {claim.name for kind in (ValueRecord, ChangeRecord) for claim, _ in of_type(claims, kind)}
    for claim in claims:
        if claim.model.status == "target" and claim.name not in figures:
            says = "A target is a figure to reach, a value or a change; this is neither."
            yield claim.violation(
                "target-without-figure", ("status",), says, "Write status: plan, or correct the kind."
            )


_OF_A_FACT = {
    "deadline": "Put the date under time, or correct the status.",
    "announced": (
        "If the date is that of the fact, put it under time. If it is when somebody told or reported it, take it out "
        "here, and record an event of its own with that time, such as type: report; or correct the status."
    ),
}
"""What to do with a date that only what is still to come has."""


@must("no fact must have a deadline or a day of announcement")
def deadline_of_a_fact(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Facts dated as only what is still to come is; words spoken excepted, which are made known on a day."""
    for claim in claims:
        for key in ("deadline", "announced"):
            spoken = key == "announced" and isinstance(claim.model, SpeechRecord)
            if getattr(claim.model, key) and not spoken:
                says = f"A fact has no {key}: that is for plans, targets and whatever else is still to come."
                yield claim.violation("deadline-of-a-fact", (key,), says, _OF_A_FACT[key])
