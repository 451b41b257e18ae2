"""The checks behind features/consistency/targets.feature."""

from collections.abc import Iterator
from datetime import date

from schemas.periods import ONE_DAY, Duration, Period, day_in_words, time_between
from schemas.records import ChangeRecord, RankRecord, ValueRecord
from schemas.values import DurationValue
from steps.support.corpus import Claim, Claims, Corpus
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation


@claims_that("that say how much earlier or later")
def with_a_shift(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim says by how much time a deadline moves."""
    return shift_of(claim) is not None and claim.model.is_firm


def shift_of(claim: Claim) -> tuple[str, DurationValue] | None:
    """By how much a claim moves a deadline, as its key (earlier_by or later_by) and value."""
    replaced = claim.model.supersedes
    for key in ("earlier_by", "later_by") if replaced else ():
        value = getattr(replaced, key)
        if value is not None:
            return key, value
    return None


def _replaced(claim: Claim, corpus: Corpus) -> Claim | None:
    return corpus.claim(claim.model.supersedes.claim, claim) if claim.model.supersedes else None


def deadline_days(claim: Claim, corpus: Corpus) -> tuple[date, ...]:
    """The days that can be the last one of a deadline; none where the claim has no deadline or it cannot be dated.

    A bare year of something counted by fiscal years may be the calendar year or the fiscal year.
    """
    value = claim.model.deadline
    period = corpus.period(value) if value else None
    if value is None or period is None or period.last is None:
        return ()
    subject, known = getattr(claim.model, "subject", None), corpus.property(getattr(claim.model, "property", ""))
    if value.calendar or len(value.value) > len("2027") or not (subject and known and known.kind == "flow"):
        return (period.last,)
    country = corpus.country_of(subject, claim.folder)
    rule = corpus.fiscal_rule_of(country) if country else None
    end = rule.year(period.last.year).last if rule else None
    return tuple(sorted({period.last, end or period.last}))


def deadline_day(claim: Claim, corpus: Corpus) -> date | None:
    """The last day on which a deadline is kept; None where the claim has none or it cannot be dated."""
    period = corpus.period(claim.model.deadline) if claim.model.deadline else None
    return period.last if period else None


def _is_dated(claim: Claim, corpus: Corpus) -> bool:
    """Whether a claim has a deadline with a last day; one by an unknown calendar is another rule's business."""
    period = corpus.period(claim.model.deadline) if claim.model.deadline else Period()
    return period is None or period.last is not None


def lengths(by: Duration, earlier: date) -> set[int]:
    """How many days a length of time is that begins with a last day.

    It may be counted from that day or from the day after: 29 February is a month after 29 January, and the last of
    March a month after the last of February.
    """
    return {(by.after(day) - day).days for day in (earlier, earlier + ONE_DAY)}


def lengths_back(by: Duration, later: date) -> set[int]:
    """Between how many days a length of time lies that ends with a last day."""
    return {(day - by.before(day)).days for day in (later, later + ONE_DAY)}


def is_later_by(earlier: date, later: date, by: Duration) -> bool:
    """Whether one last day lies exactly that long after another."""
    return (later - earlier).days in lengths(by, earlier)


def shift_between(old: date, new: date) -> str:
    """How far a deadline moved, in words: "2 years earlier"."""
    if old == new:
        return "the same day"
    first, last = sorted((old + ONE_DAY, new + ONE_DAY))
    return f"{time_between(first, last).in_words()} {'earlier' if new < old else 'later'}"


def _counted_day(day: date, by: Duration, *, back: bool) -> date:
    """The last day that lies so long before another, or after it."""
    if not back:
        return by.after(day)
    candidates = (by.before(day), by.before(day + ONE_DAY) - ONE_DAY)
    return next((one for one in candidates if is_later_by(one, day, by)), candidates[0])


def _deadline_missing(
    claim: Claim, replaced: Claim, shift: tuple[str, DurationValue], corpus: Corpus
) -> Iterator[Violation]:
    """The violation of one deadline of two that is missing; where both are, the text may give neither."""
    undated = [one for one in (claim, replaced) if not _is_dated(one, corpus)]
    if len(undated) != 1:
        return
    (without,), by = undated, shift[1].duration()
    dated = claim if without is replaced else replaced
    days = deadline_days(dated, corpus)
    if not days:
        return
    day = _counted_day(days[-1], by, back=(shift[0] == "later_by") == (without is replaced))
    says = f"The words say {by.in_words()}, but {without.name} has no last day to count from."
    remedy = (
        f"Give {without.model.id} the deadline that its text names. If it names none, write the one that follows, "
        f"deadline: {{value: {day.isoformat()}, mod: on-or-before}}, and list deadline under implied."
    )
    yield claim.violation("deadline-missing", ("supersedes",), says, remedy, others=(replaced,))


@must("each deadline must be as much earlier or later as the words say")
def deadline_not_moved_as_said(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Deadlines whose distance from the replaced one is not the stated length of time."""
    for claim in claims:
        shift, replaced = shift_of(claim), _replaced(claim, corpus)
        if shift is None or replaced is None:
            continue
        news, olds = deadline_days(claim, corpus), deadline_days(replaced, corpus)
        key, value = shift
        if not news or not olds:
            yield from _deadline_missing(claim, replaced, shift, corpus)
            continue
        pairs = [(new, old) if key == "earlier_by" else (old, new) for new in news for old in olds]
        if not any(is_later_by(first, last, value.duration()) for first, last in pairs):
            moved = " or ".join(dict.fromkeys(shift_between(old, new) for new in news for old in olds))
            says = (
                f"The record says {value.duration().in_words()} {key.removesuffix('_by')}. But the deadline is "
                f"{' or '.join(map(day_in_words, news))} and the one it replaces, of {replaced.name}, "
                f"{' or '.join(map(day_in_words, olds))}: {moved}."
            )
            remedy = (
                "Correct the length of time, this deadline, or the earlier one, whichever is not what its source says."
            )
            yield claim.violation("deadline-not-moved-as-said", ("deadline", "value"), says, remedy, others=(replaced,))


def _about(claim: Claim) -> tuple[str, str] | None:
    model = claim.model
    return (model.subject, model.property) if isinstance(model, ValueRecord | ChangeRecord | RankRecord) else None


@must("each must be about the same subject as the target it replaces")
def target_of_another_subject(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Targets that replace a target of someone else."""
    for claim in claims:
        replaced = _replaced(claim, corpus)
        new, old = _about(claim), _about(replaced) if replaced else None
        if replaced is None or new is None or old is None or new[0] == old[0]:
            continue
        countries = [corpus.country_of(subject, claim.folder) for subject in (new[0], old[0])]
        if all(countries) and countries[0] != countries[1]:
            says = f"The target is that of {new[0]}, but the one it replaces, {replaced.name}, that of {old[0]}."
            remedy = "Correct the subject, or name the target that was really replaced."
            yield claim.violation("target-of-another-subject", ("subject",), says, remedy, others=(replaced,))


@must("each must be about the same matter or a broader or narrower one")
def target_of_another_matter(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Targets that replace a target for something else."""
    for claim in claims:
        replaced = _replaced(claim, corpus)
        new, old = _about(claim), _about(replaced) if replaced else None
        related = new and old and (new[1] in corpus.broadenings(old[1]) or old[1] in corpus.broadenings(new[1]))
        known = new and old and corpus.property(new[1]) and corpus.property(old[1])
        if replaced and new and old and known and not related:
            says = f"The target is for {new[1]}, but the one it replaces, {replaced.name}, is for {old[1]}."
            remedy = "Correct the property, or say in the registry that one of the two is broader."
            yield claim.violation("target-of-another-matter", ("property",), says, remedy, others=(replaced,))


@must("a deadline must not have passed when it was announced")
def deadline_passed(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Deadlines that lie before the claim was made: before its own time, or before its source was published."""
    for claim in claims:
        day = deadline_day(claim, corpus)
        announced = corpus.announced(claim)
        if day and announced.first and day < announced.first:
            says = f"The deadline, {day_in_words(day)}, had passed when it was announced ({announced.in_words()})."
            remedy = "Correct the deadline; if it was announced before the source came out, say when under announced."
            yield claim.violation("deadline-passed", ("deadline", "value"), says, remedy)


@must("a chain of replacements must not lead back to its beginning")
def replacement_in_a_circle(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Targets that replace themselves by way of others."""
    for claim in claims:
        chain, same = [claim], corpus.same_thing(claim)
        while (following := _replaced(chain[-1], corpus)) and following not in chain:
            chain.append(following)
            if corpus.same_thing(following) is same:
                break
        if following and corpus.same_thing(following) is same:
            told = chain if following in chain[1:] else [*chain, claim]
            says = f"The target replaces itself: {' replaces '.join(one.name for one in told)}."
            remedy = "Take out the replacement that is not so."
            yield claim.violation("replacement-in-a-circle", ("supersedes", "claim"), says, remedy)
