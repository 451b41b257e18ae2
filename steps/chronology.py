"""The checks behind features/consistency/chronology.feature."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from schemas.periods import ONE_DAY, Duration, Period
from schemas.records import EventRecord, Order
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.indexes import indexed
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation

ZONE_DAYS = 1
"""Between time zones the same moment can carry dates one day apart, which proves nothing."""


@claims_that("that put one event before or after another")
def ordered(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim orders two events."""
    return (
        isinstance(claim.model, EventRecord) and bool(claim.model.before or claim.model.after) and claim.model.is_firm
    )


@claims_that("that call an event the first since an earlier one")
def first_since(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim says that nothing of its kind happened since an earlier event."""
    return isinstance(claim.model, EventRecord) and claim.model.first_since is not None and claim.model.is_firm


def _carried_out(claim: Claim, corpus: Corpus) -> Claim | None:
    """The record that tells a plan as having happened, if it names one."""
    same = corpus.claim(claim.model.same_as, claim) if claim.model.same_as else None
    return same if same and same.model.is_asserted and claim.model.status != "fact" else None


@claims_that("about a plan that was carried out")
def carried_out(claim: Claim, corpus: Corpus) -> bool:
    """Whether the claim is firmly about something to come that another record tells as a fact."""
    return claim.model.is_firm and _carried_out(claim, corpus) is not None


def _own_time_key(claim: Claim) -> str:
    """The key to correct where the time of a claim is wrong: its own, or that of the record it shares it with."""
    return "time" if claim.model.time else "same_as"


@must("it must not lie after the publication of its source")
def past_after_publication(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Past events dated wholly after the day their source came out."""
    for claim in claims:
        published = corpus.publication(claim)
        time = corpus.time(claim)
        if published and published.widened(ZONE_DAYS).surely_before(time):
            out = f"the source was published {published.in_words()}"
            says = f"It is recorded as a fact, but dated {time.in_words()}; {out}."
            remedy = (
                "Correct the date; or, if it is still to come, write status: plan, or status: forecast where it is "
                "only expected, or may happen."
            )
            yield claim.violation("past-after-publication", (_own_time_key(claim),), says, remedy)


@must("it must not be over before it was announced")
def plan_before_publication(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Plans, targets and forecasts whose time lies wholly before the day their source came out."""
    for claim in claims:
        announced, time = corpus.announced(claim), corpus.time(claim)
        if time.surely_before(announced.widened(ZONE_DAYS)):
            says = (
                f"It is a {claim.model.status}, still to happen, but dated {time.in_words()}; "
                f"it was announced {announced.in_words()}."
            )
            remedy = (
                "Correct the date or the status; if it was announced earlier than published, say when under announced."
            )
            yield claim.violation("plan-before-publication", (_own_time_key(claim),), says, remedy)


@must("it must have been carried out after it was announced")
def carried_out_before_announced(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Plans whose subject had happened before they were announced."""
    for claim in claims:
        done, announced = _carried_out(claim, corpus), corpus.announced(claim)
        if done and corpus.time(done).surely_before(announced.widened(ZONE_DAYS)):
            says = (
                f"It is a {claim.model.status} announced {announced.in_words()}. But {done.name}, said to be the same, "
                f"happened before: {corpus.time(done).in_words()}."
            )
            remedy = "Correct one of the dates, or same_as; if it was announced earlier, say when under announced."
            yield claim.violation("carried-out-before-announced", ("same_as",), says, remedy, others=(done,))


def orders(claim: Claim) -> Iterator[tuple[str, Order]]:
    """The events that a claim comes before or after, each with its key."""
    for key in ("before", "after"):
        order = getattr(claim.model, key, None)
        if isinstance(order, Order):
            yield key, order


def leeway(by: Duration) -> int:
    """How many days a length of time may be off as people say it: half its smallest unit."""
    units = ((by.days, 0), (by.weeks, 3), (by.months, 15), (by.years, 183))
    return next((days for number, days in units if number), 0)


def _shifted(time: Period, by: Duration) -> Period:
    """The days that lie a length of time after those of a period, as exactly as it is said."""
    return Period(time.first and by.after(time.first), time.last and by.after(time.last)).widened(leeway(by))


def grace(claim: Claim, other: Claim) -> int:
    """Days that may lie between two dates of one moment: none at the same place, one where places may differ."""
    return 0 if claim.model.place and claim.model.place == other.model.place else ZONE_DAYS


def _out_of_order(earlier: Period, later: Period, order: Order, grace: int) -> bool:
    """Whether no day of the one and day of the other follow as they should."""
    if later.widened(grace).surely_before(earlier):
        return True
    return order.by is not None and not _shifted(earlier, order.by.duration()).widened(grace).meets(later)


@must("the events must follow each other as they say")
def events_out_of_order(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Events that come before what they follow, or not at the distance in time that is said."""
    for claim in claims:
        for key, order in orders(claim):
            other = corpus.claim(order.claim, claim)
            if other is None:
                continue
            mine, its = corpus.time(claim), corpus.time(other)
            earlier, later = (mine, its) if key == "before" else (its, mine)
            if _out_of_order(earlier, later, order, grace(claim, other)):
                by = f"{order.by.duration().in_words()} " if order.by else ""
                says = (
                    f"It is said to happen {by}{key} {other.name}. But it is dated {mine.in_words()}, "
                    f"and the other {its.in_words()}."
                )
                remedy = "Correct one of the two dates, or the order."
                yield claim.violation("events-out-of-order", (key,), says, remedy, others=(other,))


@claims_that("that say how long an event lasts")
def lasting(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim says how long something goes on."""
    return isinstance(claim.model, EventRecord) and claim.model.lasts is not None and claim.model.is_firm


@must("it must have room in the days on which it is dated")
def longer_than_its_days(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Events that last longer than the days they are dated to, both the first and the last counted."""
    for claim, event in of_type(claims, EventRecord):
        time = corpus.time(claim)
        if event.lasts is None or time.first is None or time.last is None:
            continue
        by = event.lasts.duration()
        if by.after(time.first) - ONE_DAY > time.last + timedelta(leeway(by)):
            says = f"It is said to last {by.in_words()}, but it is dated {time.in_words()}."
            remedy = "Correct the length of time, or the date."
            others = corpus.identity(claim)[1:]
            yield claim.violation("longer-than-its-days", ("lasts", "value"), says, remedy, others=others)


@must("the earlier event must have happened when the words say")
def last_time_misdated(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Last events before a first one that are dated otherwise than the words say."""
    for claim, event in of_type(claims, EventRecord):
        if event.first_since is None or (last := corpus.claim(event.first_since.claim, claim)) is None:
            continue
        said, known = corpus.period(event.first_since.time), corpus.time(last)
        if isinstance(last.model, EventRecord) and last.model.type != event.type:
            says = f"It is the first {event.type} since {last.name}, but that is of another type: {last.model.type}."
            remedy = "Name the last event of the same type."
            yield claim.violation("last-time-of-another-type", ("first_since", "claim"), says, remedy, others=(last,))
        elif corpus.time(claim).widened(grace(claim, last)).surely_before(known):
            says = f"It is the first since {last.name}, but that comes later: {known.in_words()}."
            remedy = "Correct one of the dates, or name the event that was really the last."
            yield claim.violation("last-time-misdated", ("first_since", "claim"), says, remedy, others=(last,))
        elif said and not said.widened(grace(claim, last)).meets(known):
            says = (
                f"It is the first since {said.in_words()}; but the last one, {last.name}, is dated {known.in_words()}."
            )
            remedy = "Correct the date, or name the event that was really the last."
            yield claim.violation("last-time-misdated", ("first_since", "time", "value"), says, remedy, others=(last,))


Mark = str | frozenset[str]
"""What tells which events of a type are of one kind: an object of theirs; without any, all who take part."""


def marks(claim: Claim, event: EventRecord, corpus: Corpus) -> tuple[Mark, ...]:
    """The marks of an event."""
    people = frozenset(corpus.global_name(participant.who, claim.folder) for participant in event.participants)
    objects = tuple(corpus.global_name(name, claim.folder) for name in event.objects)
    return objects or ((people,) if people else ())


@indexed
def _events_by_kind(corpus: Corpus) -> dict[tuple[str, Mark], list[Claim]]:
    """What has happened, by the type of event and each of its marks."""
    found: dict[tuple[str, Mark], list[Claim]] = {}
    for claim, event in corpus.of(EventRecord):
        for mark in dict.fromkeys(marks(claim, event, corpus) if event.is_asserted else ()):
            found.setdefault((event.type, mark), []).append(claim)
    return found


def of_the_same_kind(claim: Claim, event: EventRecord, corpus: Corpus) -> Iterable[Claim]:
    """All events of the same type that happened to one of the same objects; without objects, to the same people."""
    known = _events_by_kind(corpus)
    return {one.name: one for mark in marks(claim, event, corpus) for one in known.get((event.type, mark), ())}.values()


@must("another event of the same kind must not lie between the two")
def not_the_first_since(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Events that surely happened after the last one before a first, and before that first."""
    for claim, event in of_type(claims, EventRecord):
        if event.first_since is None or (last := corpus.claim(event.first_since.claim, claim)) is None:
            continue
        since, until = corpus.time(last), corpus.time(claim)
        for other in of_the_same_kind(claim, event, corpus):
            if other in (*corpus.identity(claim), last) or claim in corpus.identity(other):
                continue
            time = corpus.time(other)
            after = since.surely_before(time.widened(grace(other, last)))
            if after and time.widened(grace(other, claim)).surely_before(until):
                says = (
                    f"It is said to be the first since {last.name} ({since.in_words()}). But {other.name} came between "
                    f"the two: {time.in_words()}."
                )
                remedy = "Correct one of the dates; if the source is wrong about being first, say so in a note."
                yield claim.violation("not-the-first-since", ("first_since",), says, remedy, others=(last, other))


IDENTIFYING = ("kind", "type", "subject", "property", "holder", "office", "act")
"""Keys in which two records of one and the same thing must agree."""


@must("the two records must be of the same kind")
def same_thing_of_another_kind(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Records said to be of the same thing, of which one is of another kind or type of event."""
    for claim in claims:
        same = corpus.claim(claim.model.same_as or "", claim)
        if same is None:
            continue
        for key in IDENTIFYING:
            mine, its = getattr(claim.model, key, None), getattr(same.model, key, None)
            if mine != its:
                says = (
                    f"It is said to be the same as {same.name}, but its {key} is {mine}, and that of the other {its}."
                )
                remedy = "Correct the one that is wrong, or same_as."
                yield claim.violation("same-thing-of-another-kind", ("same_as",), says, remedy, others=(same,))
                break


@must("the two records must have a day in common")
def same_thing_at_another_time(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Records said to be of the same thing whose times exclude each other."""
    for claim in claims:
        same = corpus.claim(claim.model.same_as or "", claim)
        mine = corpus.period(claim.model.time) if claim.model.time else None
        if same is None or mine is None or not corpus.tells_the_same(claim, same):
            continue
        its = corpus.time(same)
        if not mine.widened(grace(claim, same)).meets(its):
            says = (
                f"It is the same as {same.name}, which is dated {its.in_words()}; here the date is {mine.in_words()}."
            )
            remedy = "Correct one of the two dates, or same_as."
            yield claim.violation("same-thing-at-another-time", ("time", "value"), says, remedy, others=(same,))
