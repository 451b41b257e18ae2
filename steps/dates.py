"""The checks behind features/grounding/dates.feature."""

from collections.abc import Iterator
from fractions import Fraction

from schemas.periods import Period, day_in_words, read_duration
from schemas.reading.anchored import read_anchored, read_shifted
from schemas.reading.dates import DateReading
from schemas.reading.quantities import QuantityReading, read_quantity
from schemas.source import Source
from schemas.text.words import words
from schemas.units import UNITS
from schemas.values import DateValue, DurationValue
from steps.quantities import EITHER_WORDS_OR_VALUE, cut_short, in_context, not_in_quotation
from steps.support.corpus import Claim, Claims, Corpus, Item
from steps.support.dated import (
    Dated,
    days_in,
    fiscal_rule,
    from_own_time,
    holds_near,
    meanings,
    possible_publication,
    relative_dates,
    worded_dates,
)
from steps.support.grounding import offset_of
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation
from steps.support.yaml_files import Path

UNDERSTOOD = (
    "If the text only lets the date be understood, write its value without surface, and list {0} under implied; words "
    "that tell which figure it is go under grain or qualifier."
)
"""The way out where the words of a date cannot be read."""

COUNTED_FROM = (
    "Name under anchor the claim from whose time the words are counted; what a change is counted from (baseline) can "
    "be told from the time of the change without it."
)
"""What to do with "a year earlier" where it is not said than what."""


@claims_that("that give a date in the words of the source")
def with_worded_date(claim: Claim, _corpus: Corpus) -> bool:
    """Whether some date or length of time of the claim keeps the words of the source."""
    return any(worded_dates(claim))


@must("the words of each date must stand in the quotation")
def date_not_in_quotation(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Dates and lengths of time whose words the quotation does not have."""
    for claim in claims:
        for path, value in worded_dates(claim):
            yield from not_in_quotation(claim, path, value.surface or "")


def _shift_misread(claim: Claim, path: Path, value: DateValue, corpus: Corpus) -> Iterator[Violation]:
    own, recorded = corpus.time(claim), corpus.period(value)
    meant = read_shifted(value.surface or "", own)
    if meant and recorded and recorded not in meant:
        says = f'"{value.surface}", counted from {own.in_words()}, is {meant[0].in_words()}; '
        remedy = "Correct the date, or the time of the change; counted from another claim, name that under anchor."
        yield claim.violation(
            "date-not-as-worded", (*path, "value"), f"{says}the record says {recorded.in_words()}.", remedy
        )
    elif not meant:
        says = f'"{value.surface}" is counted from the time of the change, which is not recorded.'
        remedy = "Record the time of the change; or name under anchor the claim that the words are counted from."
        yield claim.violation("date-not-as-worded", (*path, "value"), says, remedy)


def _date_misread(
    claim: Claim, path: Path, value: DateValue, reading: DateReading, corpus: Corpus
) -> Iterator[Violation]:
    fiscal, published = fiscal_rule(claim, value, corpus), corpus.publication(claim) or Period()
    if Dated(claim, value, fiscal).is_told_by(corpus.readings(claim.folder).dates, published):
        return
    remedy = "Correct the date, or the publication date in source.yaml if the text came out on another day."
    if reading.kind == "duration":
        worded = f"a length of time, {read_duration(reading.value).in_words()}"
        remedy = COUNTED_FROM if reading.direction else UNDERSTOOD.format(path[0])
    else:
        worded = " or ".join(period.in_words() for period in meanings(reading, fiscal)) or "no date of the calendar"
    says = (
        f'"{value.surface}", read {published.in_words()}, is {worded}; '
        f"the record says {value.period(fiscal).in_words()}."
    )
    unbounded = meanings(reading._replace(mod=None), fiscal) if reading.kind == "date" else []
    if reading.mod != value.mod and corpus.named_period(value) in unbounded:
        remedy = f"Write mod: {reading.mod}." if reading.mod else f"Take mod: {value.mod} out."
    yield claim.violation("date-not-as-worded", (*path, "value"), says, remedy)


def _in_hours(value: DurationValue) -> QuantityReading | None:
    """What the words of a length of time tell in hours or minutes, which the reader of dates leaves to figures."""
    told = read_quantity(value.surface or "")
    return told if told and told.amount is not None and told.unit in ("hour", "minute") else None


def _hours_misread(
    claim: Claim, path: Path, value: DurationValue, told: QuantityReading, corpus: Corpus
) -> Iterator[Violation]:
    whole = in_context(claim, value.surface or "", corpus) or told
    days = Fraction(told.amount or 0) * UNITS[told.unit or "hour"].size / UNITS["day"].size
    if cut_short(told, whole):
        says = f'"{value.surface}" is cut out of "{whole.words}", which says more.'
        yield claim.violation("words-cut-short", (*path, "surface"), says, "Keep all the words of the length of time.")
    elif value.duration().normalised() != (0, days):
        says = f'"{value.surface}" does not say {value.duration().in_words()}, which is recorded.'
        yield claim.violation("duration-not-as-worded", (*path, "value"), says, EITHER_WORDS_OR_VALUE)


def _duration_misread(claim: Claim, path: Path, value: DurationValue, reading: DateReading) -> Iterator[Violation]:
    if reading.kind != "duration" or read_duration(reading.value).normalised() != value.duration().normalised():
        says = f'"{value.surface}" does not say {value.duration().in_words()}, which is recorded.'
        yield claim.violation("duration-not-as-worded", (*path, "value"), says, EITHER_WORDS_OR_VALUE)
    elif reading.direction and path[-1] in ("earlier_by", "later_by") and path[-1] != f"{reading.direction}_by":
        says = f'"{value.surface}" says {reading.direction}, but it is recorded under {path[-1]}.'
        yield claim.violation("direction-not-as-worded", path, says, f"Record it under {reading.direction}_by.")


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _wrong_weekday(value: DateValue, corpus: Corpus) -> str | None:
    """The weekday of a recorded day, where its words name another one."""
    named, day = set(words(value.surface or "")) & set(WEEKDAYS), corpus.named_period(value)
    if day is None or day.first is None or day.first != day.last or len(named) != 1:
        return None
    actual = WEEKDAYS[day.first.weekday()]
    return actual if actual not in named else None


def _goes_on(claim: Claim, end: int) -> bool:
    """Whether a quotation, or the word after it, goes on with "to": of "from 2031 to 2028" this is one end."""
    quote = claim.model.quote
    after = f"{quote.exact[end:]} {quote.suffix or ''}".split() if quote else []
    return after[:1] == ["to"]


def _longer_words(claim: Claim, path: Path, surface: str, alone: DateReading, corpus: Corpus) -> DateReading | None:
    """The longer expression of the quotation that a date's words are cut out of, if that means something else.

    "Since the end of 2022" is no other time where it tells the last event before a first, nor "from a year ago" where a
    change is counted from it, nor "from 2031" where it goes on "to 2028".
    """
    exact = claim.model.quote.exact if claim.model.quote else ""
    start, published = offset_of(surface, exact), corpus.publication(claim)
    if start < 0 or published is None or path[0] == "first_since":
        return None
    readings = corpus.readings(claim.folder).dates(exact, published, fiscal_rule(claim, None, corpus))
    touching = [one for one in readings if one.start < start + len(surface) and one.end > start]
    if len(touching) != 1:
        return None
    whole = touching[0]
    if whole.words.lower() == f"from {surface.lower()}" and (path[0] == "baseline" or _goes_on(claim, whole.end)):
        return None
    same = (whole.value, whole.mod, whole.kind) == (alone.value, alone.mod, alone.kind)
    one_end = surface.lower() == f"from {whole.words.lower()}"
    return whole if not same and (one_end or len(whole.words) > len(surface)) else None


def _cut_short(claim: Claim, path: Path, surface: str, whole: str) -> Violation:
    says = f'"{surface}" is cut out of "{whole}", which says something else.'
    remedy = "Keep all the words of the date."
    if len(whole) < len(surface):
        says = f'"{surface}" tells from which date something is moved, and does not mean from then on.'
        remedy = f'Write surface: "{whole}", and take mod out.'
    return claim.violation("words-cut-short", (*path, "surface"), says, remedy)


@must("each date must mean what its words say")
def date_misread(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Dates and lengths of time whose words, read again, come to something else."""
    for claim in claims:
        published = corpus.publication(claim) or Period()
        for path, value in worded_dates(claim):
            fiscal = fiscal_rule(claim, value, corpus) if isinstance(value, DateValue) else None
            if isinstance(value, DateValue) and (value.anchor or corpus.period(value) is None):
                continue  # It is counted from another event, its calendar is unknown, or it runs backwards.
            reading = corpus.readings(claim.folder).date(value.surface or "", published, fiscal)
            longer = _longer_words(claim, path, value.surface or "", reading, corpus) if reading else None
            if longer:
                yield _cut_short(claim, path, value.surface or "", longer.words)
            elif isinstance(value, DateValue) and (weekday := _wrong_weekday(value, corpus)):
                says = f'"{value.surface}" is recorded as {value.value}, which is a {weekday}.'
                yield claim.violation("weekday-not-as-worded", (*path, "value"), says, EITHER_WORDS_OR_VALUE)
            elif reading is None and isinstance(value, DurationValue) and (told := _in_hours(value)):
                yield from _hours_misread(claim, path, value, told, corpus)
            elif reading is None:
                says = f'"{value.surface}" cannot be read as one date or length of time.'
                remedy = f"Keep just the words of the date. {UNDERSTOOD.format(path[0])}"
                yield claim.violation("date-not-readable", (*path, "surface"), says, remedy)
            elif isinstance(value, DurationValue):
                yield from _duration_misread(claim, path, value, reading)
            elif from_own_time(path, value):
                yield from _shift_misread(claim, path, value, corpus)
            else:
                yield from _date_misread(claim, path, value, reading, corpus)


ANCHORED = (
    'With anchor, words name days of another claim that has a time: "on the second day", "Day One", "during"; or how '
    'much earlier or later it was: "a year earlier". Words that name a date by themselves need no anchor: take it out. '
    "{} How much earlier or later one deadline is than another is written under supersedes, with earlier_by or "
    "later_by; how long one event comes before or after another, under before or after."
)
"""What to do with words that are not counted from an event in any way known here."""


def _counted(claim: Claim) -> Iterator[tuple[Path, DateValue, str]]:
    """The worded dates of a claim that are counted from another event, each with the name of that event."""
    for path, value in worded_dates(claim):
        if isinstance(value, DateValue) and value.anchor:
            yield path, value, value.anchor


@claims_that("that count a date from another event")
def with_counted_date(claim: Claim, _corpus: Corpus) -> bool:
    """Whether some date of the claim is counted from another event, such as the first day of a summit."""
    return any(_counted(claim))


@must("each such date must be the day of that event which its words name")
def date_not_as_counted(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Dates that are not what their words name of the time of another event."""
    for claim in claims:
        for path, value, name in _counted(claim):
            event, recorded = corpus.claim(name, claim), corpus.period(value)
            if event is None or recorded is None:
                continue
            whole = corpus.time(event)
            told = read_anchored(value.surface or "", whole)
            shifted = read_shifted(value.surface or "", whole) if told is None else ()
            told = recorded if recorded in shifted else next(iter(shifted), told)
            if told != recorded or value.mod:
                named = f"is {told.in_words()}" if told else "names no day of it"
                says = (
                    f'Of {event.name}, dated {whole.in_words()}, "{value.surface}" {named}; '
                    f"the record says {recorded.in_words()}."
                )
                remedy = "Correct the date, or the event under anchor that it is counted from."
                if told is None:
                    undated = whole.first is None and whole.last is None
                    says = f'"{value.surface}" is to be counted from {event.name}, ' + (
                        "which has no time." if undated else f"dated {whole.in_words()}, but names no day of it."
                    )
                    remedy = ANCHORED.format(UNDERSTOOD.format(path[0]))
                yield claim.violation("date-not-as-counted", (*path, "value"), says, remedy, others=(event,))


def days_of_publication(source: Item[Source], corpus: Corpus) -> str | None:
    """For a source whose day of publication is not known exactly, the days on which all its dates hold."""
    recorded = source.model.publication()
    if recorded.first == recorded.last or not (possible := possible_publication(source, corpus)):
        return None
    return (
        f"{source.name}: by its relative dates alone it was published {possible.in_words()}; "
        f"recorded is {recorded.in_words()}."
    )


@must("all relative dates must hold on each day of publication", tells=days_of_publication)
def no_day_of_publication(sources: tuple[Item[Source], ...], corpus: Corpus) -> Iterator[Violation]:
    """Days given for publication on which some date's words would mean another date than is recorded."""
    for source in sources:
        dates, failing = relative_dates(source.folder, corpus), {}
        read = corpus.readings(source.folder).dates
        for day in days_in(source.model.publication()):
            wrong = (one for one in dates if not one.is_told_by(read, Period(day, day)))
            if found := [one for one in wrong if holds_near(one, source)]:
                failing[day] = found
        if not failing:
            continue
        possible = possible_publication(source, corpus)
        day, found = next(iter(failing.items()))
        phrases = ", ".join(sorted({f'"{one.value.surface}"' for one in found}))
        says = f"Had it been published on {day_in_words(day)}, {phrases} would not mean what is recorded."
        where = (
            f"All dates hold {possible.in_words()}." if possible else "There is no day near it on which all dates hold."
        )
        remedy = f"{where} Correct published:, or the dates."
        yield source.violation(
            "no-day-of-publication", ("published",), says, remedy, others=[one.claim for one in found]
        )
