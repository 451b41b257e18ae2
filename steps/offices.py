"""The checks behind features/consistency/offices.feature."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from schemas.periods import Period
from schemas.records import EventRecord, OfficeRecord, SpeechRecord, Voice
from schemas.registry import Entry, Office
from steps.chronology import ZONE_DAYS
from steps.support.corpus import Claim, Claims, Corpus, Item, of_type
from steps.support.phrases import claims_that, entries_that, must
from steps.support.violations import Violation
from steps.support.yaml_files import Path


@dataclass(frozen=True, slots=True)
class _Titled:
    """Someone whom a claim names by an office, and the entry where it does so."""

    path: Path
    person: str
    office: str


def _titled_participants(claim: Claim) -> Iterator[_Titled]:
    """Everyone who takes part in an event under a title."""
    if isinstance(claim.model, EventRecord):
        for position, participant in enumerate(claim.model.participants):
            if participant.title:
                yield _Titled(("participants", position, "title"), participant.who, participant.title)


def _titled_voices(claim: Claim) -> Iterator[_Titled]:
    """Everyone who speaks under a title."""
    voices: list[tuple[Path, Voice]] = [(("attribution", n), one) for n, one in enumerate(claim.model.attribution)]
    if isinstance(claim.model, SpeechRecord):
        voices.append(((), claim.model))
    for path, voice in voices:
        if voice.title and voice.speaker:
            yield _Titled((*path, "title"), voice.speaker, voice.title)
        for position, other in enumerate(voice.jointly_with):
            if other.title:
                yield _Titled((*path, "jointly_with", position, "title"), other.who, other.title)


def _holds(claim: Claim) -> bool:
    """Whether the claim says that someone holds an office."""
    return isinstance(claim.model, OfficeRecord) and claim.model.act == "holds" and claim.model.is_asserted


@claims_that("that name someone by an office")
def with_titles(claim: Claim, corpus: Corpus) -> bool:
    """Whether someone takes part under a title; or, in a source, speaks under one or is said to hold an office."""
    told = claim.folder in corpus.sources and (any(_titled_voices(claim)) or _holds(claim))
    return told or any(_titled_participants(claim))


def terms_of(person: str, office: Office) -> list[Period]:
    """Every time that a person held an office."""
    return [term.period() for term in office.terms if term.holder == person]


def _not_held(claim: Claim, titled: _Titled, time: Period, corpus: Corpus) -> Iterator[Violation]:
    """A violation where the registry gives the person no term in the office that meets the time."""
    office, holder = corpus.office(titled.office), corpus.noun("person", titled.person, claim.folder)
    if office is None or holder is None:
        return
    terms = terms_of(titled.person, office)
    if any(term.widened(ZONE_DAYS).meets(time) for term in terms):
        return
    known = f"in office {' and '.join(term.in_words() for term in terms)}" if terms else "never in that office"
    yield claim.violation(
        "office-not-held",
        titled.path,
        f"{holder.model.name} is called {office.name} ({time.in_words()}), but is, as the registry has it, {known}.",
        "Correct the person, the office or the date; or add the term to the registry, with a reference.",
    )


def _participants_out_of_office(claim: Claim, corpus: Corpus) -> Iterator[Violation]:
    """People who take part in an event under the title of an office that they do not hold that day."""
    if not claim.model.is_firm:
        return
    time = corpus.time(claim)
    if claim.model.status != "fact" or time == Period():
        # Of what is only planned, or has no date, the title is that of the day on which it is told.
        time = corpus.announced(claim)
    for titled in _titled_participants(claim):
        yield from _not_held(claim, titled, time, corpus)


def _named_out_of_office(claim: Claim, published: Period, corpus: Corpus) -> Iterator[Violation]:
    """People whom a source names by an office that they do not hold when it comes out."""
    if isinstance(claim.model, OfficeRecord) and _holds(claim):
        time = corpus.period(claim.model.time) if claim.model.time else published
        holder = _Titled(("holder",), claim.model.holder, claim.model.office)
        yield from _not_held(claim, holder, time or published, corpus)
    spoken = corpus.period(claim.model.time) if isinstance(claim.model, SpeechRecord) and claim.model.time else None
    for titled in _titled_voices(claim):
        yield from _not_held(claim, titled, spoken or corpus.announced(claim), corpus)


@must("each of them must hold that office at that time")
def office_not_held(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """People named by an office that they do not hold on the day of an event, or when their source comes out."""
    for claim in claims:
        yield from _participants_out_of_office(claim, corpus)
        published = corpus.publication(claim)
        if published:
            yield from _named_out_of_office(claim, published, corpus)


@must("a term of theirs must begin when the words say")
def office_not_taken_then(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """People said to have taken an office at a time when none of their terms began."""
    for claim, record in of_type(claims, OfficeRecord):
        office, time = corpus.office(record.office), corpus.period(record.time) if record.time else Period()
        if office is None or time is None:
            continue
        starts = [term.start() for term in office.terms if term.holder == record.holder]
        if not any(start.widened(ZONE_DAYS).meets(time) for start in starts):
            began = (
                f"the term began {' and '.join(start.in_words() for start in starts)}"
                if starts
                else "there was no term"
            )
            worded = f"{record.time.in_words()}, that is {time.in_words()}" if record.time else "at some time"
            says = f"The office is said to be taken {worded}; as the registry has it, {began}."
            remedy = "Correct the time here or the term in the registry, whichever is not what its reference says."
            yield claim.violation("office-not-taken-then", ("time", "value"), says, remedy)


@entries_that("the offices held by one person at a time", "office")
def single_offices(item: Item[Entry], _corpus: Corpus) -> bool:
    """Whether the office is a seat for one."""
    return isinstance(item.model, Office) and item.model.single


@must("two terms must not overlap by more than the day of the hand-over")
def office_held_twice(items: tuple[Item[Entry], ...], _corpus: Corpus) -> Iterator[Violation]:
    """Terms of a single office that have more than a day in common."""
    for item in items:
        if not isinstance(item.model, Office):
            continue
        for (_, one), (position, other) in combinations(enumerate(item.model.terms), 2):
            common = one.period().meet(other.period())
            if not common.is_empty() and not one.hands_over_to(other) and not other.hands_over_to(one):
                says = f"{one.holder} and {other.holder} both hold the office {common.in_words()}."
                yield item.violation(
                    "office-held-twice", ("terms", position, "time"), says, "Correct one of the terms."
                )
