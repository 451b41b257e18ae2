"""The checks behind features/grounding/attribution.feature."""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from schemas.approximation import Approximation
from schemas.cues import DENIALS, HEDGES
from schemas.periods import FiscalYearRule, Period, is_fiscal, read_duration, read_period
from schemas.reading.dates import DateReading
from schemas.reading.quantities import QuantityReading, read_quantities
from schemas.reading.shared_currencies import currencies_of
from schemas.records import Order, SpeechRecord, ValueRecord, Voice
from schemas.units import UNITS
from schemas.values import DateValue, DurationValue, Quantity
from steps.quotations import quotation_of
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.dated import fiscal_rule
from steps.support.grounding import plain, stands_in, surroundings
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation
from steps.support.yaml_files import Path


def voices(claim: Claim) -> Iterator[tuple[Path, Voice]]:
    """Everyone through whom a claim reaches the reader, from the outermost in, each with where they stand."""
    for position, link in enumerate(claim.model.attribution):
        yield ("attribution", position), link
    if isinstance(claim.model, SpeechRecord):
        yield (), claim.model


def cues_of(claim: Claim) -> Iterator[tuple[Path, str]]:
    """The words by which a claim knows its speakers, and the order of events."""
    yield from ((path, voice.cue) for path, voice in voices(claim))
    for key in ("before", "after"):
        order = getattr(claim.model, key, None)
        if isinstance(order, Order) and order.cue:
            yield (key,), order.cue


@claims_that("with a cue")
def with_cue(claim: Claim, corpus: Corpus) -> bool:
    """Whether a source's claim knows a speaker, or an order of events, by a word."""
    return claim.folder in corpus.sources and any(cues_of(claim))


@claims_that("that somebody makes")
def attributed(claim: Claim, corpus: Corpus) -> bool:
    """Whether a source puts the claim into someone's mouth."""
    return claim.folder in corpus.sources and any(voices(claim))


@claims_that("that somebody without a name makes")
def attributed_to_unnamed(claim: Claim, corpus: Corpus) -> bool:
    """Whether some speaker of a source's claim is not named."""
    return claim.folder in corpus.sources and any(voice.unnamed for _, voice in voices(claim))


def _hedge(claim: Claim) -> str | None:
    """The first hedging word, or pair of words, in the quotation of a claim; "May" is a month or a name."""
    quotation = quotation_of(claim)
    if quotation is None or isinstance(claim.model, SpeechRecord):
        return None
    if _HEDGING.isdisjoint(map(str.lower, quotation.exact)):
        return None
    pairs = (f"{word} {following}" for word, following in pairwise((*quotation.exact, "")))
    said = (words for word, pair in zip(quotation.exact, pairs, strict=True) for words in (word, pair))
    return next((words.lower() for words in said if words.lower() in HEDGES and words != "May"), None)


_HEDGING = frozenset(hedge.split()[0] for hedge in HEDGES)
"""The words that a hedge begins with."""


@claims_that("that are hedged")
def hedged(claim: Claim, corpus: Corpus) -> bool:
    """Whether a source's claim has a hedging word in its quotation, or is recorded as less than certain."""
    return claim.folder in corpus.sources and (_hedge(claim) is not None or claim.model.factuality != "certain")


@must("each cue must stand in the sentence")
def cue_not_in_sentence(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Cues of speakers that stand neither in the sentence nor in those under via."""
    for claim in claims:
        near = plain(surroundings(claim, corpus.texts[claim.folder]))
        for path, cue in cues_of(claim):
            if not stands_in(cue, near):
                says = f'The cue "{cue}" does not stand in sentence {claim.model.sentence}.'
                remedy = "Copy the word from the sentence, or name the sentence that has it under via."
                yield claim.violation("cue-not-in-sentence", (*path, "cue"), says, remedy)


@must("the words for each unnamed speaker must stand in the sentence")
def speaker_not_in_sentence(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Unnamed speakers whose words are not those of the text."""
    for claim in claims:
        near = plain(surroundings(claim, corpus.texts[claim.folder]))
        for path, voice in voices(claim):
            if voice.unnamed and not stands_in(voice.unnamed, near):
                says = f'"{voice.unnamed}" does not stand in sentence {claim.model.sentence}.'
                remedy = "Copy the words that the text has for the speaker."
                yield claim.violation("speaker-not-in-sentence", (*path, "unnamed"), says, remedy)


@must("a speaker must not be the one spoken to")
def speaker_is_addressee(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Speakers who are recorded as speaking to themselves."""
    for claim in claims:
        for path, voice in voices(claim):
            if voice.addressee in voice.speakers() and voice.addressee:
                says = f"{voice.addressee} is recorded as the speaker and as the one spoken to."
                yield claim.violation("speaker-is-addressee", (*path, "addressee"), says, "Correct one of the two.")


@must("each must be recorded as surely as it is said")
def hedge_not_recorded(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Hedged statements recorded as certain, or surer than they are said, and plain ones recorded as doubtful."""
    for claim in claims:
        word = _hedge(claim)
        if claim.model.factuality == "unknown" and (word or any(link.unnamed for link in claim.model.attribution)):
            continue  # What is hedged, or comes from somebody unnamed, may be left open.
        if word is None:
            says = f"It is recorded as {claim.model.factuality}, but no word of the quotation makes it so."
            remedy = "Record it as certain, or quote the word that hedges it."
            yield claim.violation("doubt-without-word", ("factuality",), says, remedy)
        elif claim.model.factuality != HEDGES[word]:
            says = f'"{word}" makes it {HEDGES[word]}, but it is recorded as {claim.model.factuality}.'
            yield claim.violation("hedge-not-recorded", ("factuality",), says, f"Write factuality: {HEDGES[word]}.")


def _denial(claim: Claim) -> str | None:
    """The first word of a claim's quotation that denies; those of a bound such as "no more than" deny nothing."""
    quotation = quotation_of(claim)
    if quotation is None or isinstance(claim.model, SpeechRecord):
        return None
    if not any(map(_denies, quotation.exact)):
        return None
    exact = " ".join(quotation.exact)
    bounds = read_quantities(exact)
    for match in _WORD.finditer(exact):
        if _denies(match[0]) and not any(one.start <= match.start() < one.end for one in bounds):
            return match[0]
    return None


def _denies(word: str) -> bool:
    return word.lower() in DENIALS or word.endswith("n't")


@claims_that("that deny something")
def denying(claim: Claim, corpus: Corpus) -> bool:
    """Whether a source's claim has a denying word in its quotation, or is recorded as negative."""
    return claim.folder in corpus.sources and (_denial(claim) is not None or claim.model.polarity == "negative")


@must("each must be recorded as a denial")
def denial_not_recorded(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Denials recorded as if they affirmed, and records of denials whose quotation denies nothing."""
    for claim in claims:
        word = _denial(claim)
        if word is None:
            says = "It is recorded as negative, but no word of the quotation denies anything."
            yield claim.violation("denial-without-word", ("polarity",), says, "Quote the word that denies it.")
        elif claim.model.polarity == "positive":
            says = f'"{word}" denies something, but the record affirms it.'
            yield claim.violation("denial-not-recorded", ("quote", "exact"), says, "Write polarity: negative.")


_WORD = re.compile(r"\S+")

Figure = tuple[str, Fraction, str]
"""A figure to compare: its dimension or currency, its amount in base units, and its hedge."""


def _hedge_of(approximation: Approximation | None) -> str:
    """The hedge of a figure; an exact count is said without one."""
    return "" if approximation in (None, Approximation.EXACT) else str(approximation)


def _figures(claim: Claim) -> set[Figure]:
    """The figures of a record."""
    found: set[Figure] = set()
    for _, value in claim.model.values:
        if isinstance(value, Quantity):
            amounts = (value.amount, value.low, value.high)
            kind = value.currency or value.dimension
            hedge = _hedge_of(value.approximation)
            found |= {(kind, Fraction(amount) * value.size, hedge) for amount in amounts if amount is not None}
    return found


def _currency_meant(reading: QuantityReading, claim: Claim) -> str | None:
    """The currency of a sum in our own sentence: of a name that several share, the one that the record understands."""
    recorded = {value.currency for _, value in claim.model.values if isinstance(value, Quantity) and value.currency}
    shared = recorded & currencies_of(reading) if "currency" in claim.model.implied else set()
    return min(shared, default=reading.currency)


def _told_figures(claim: Claim, corpus: Corpus) -> Iterator[tuple[str, set[Figure]]]:
    """The figures of our own sentence, each with its words; lengths of time only where the record measures them.

    Otherwise they say when something is so, which is the business of dates.
    """
    readings = corpus.readings(claim.folder).quantities(claim.model.says)
    measured = readings and any(kind == "time" for kind, *_ in _figures(claim))
    for reading in readings:
        unit = UNITS.get(reading.unit or "item", UNITS["item"])
        amounts = (reading.amount, reading.low, reading.high)
        if measured or unit.dimension != "time":
            kind = _currency_meant(reading, claim) or unit.dimension
            size = Fraction(1) if reading.currency else unit.size
            hedge = _hedge_of(reading.approximation)
            yield reading.words, {(kind, Fraction(amount) * size, hedge) for amount in amounts if amount is not None}


_BOUNDS = frozenset({"before", "after", "on-or-before", "on-or-after"})

Dated = tuple[Period, str | None]
"""A period with the modifier it is told with."""


_SOME_DAY = date(2000, 1, 1)
"""From which our own sentence is read where a background claim has no day at all: its dates stand by themselves."""


def _times(claim: Claim, corpus: Corpus) -> tuple[list[Dated], set[str]]:
    """The periods of a record, and of the records of the same thing; and its lengths of time."""
    periods: list[Dated] = []
    lengths: set[str] = set()
    for one in corpus.identity(claim):
        # "A year earlier" is told as a date, counted from another.
        dated = (value.surface for _, value in one.model.values if isinstance(value, DateValue))
        words = "; ".join(filter(None, (one.model.grain, *dated)))
        told = corpus.readings(one.folder).dates(words, Period(_SOME_DAY, _SOME_DAY))
        lengths |= {read_duration(reading.value).in_words() for reading in told if reading.kind == "duration"}
        for _, value in one.model.values:
            if isinstance(value, DurationValue):
                lengths.add(value.duration().in_words())
            elif isinstance(value, DateValue) and (period := corpus.named_period(value)):
                # "The end of 2022" can be told as its last day as well as by the year.
                edge = corpus.period(value) if value.mod in ("start", "mid", "end") else None
                periods.append((period, value.mod))
                if edge:
                    periods.append((Period(edge.last, edge.last), value.mod))
    return periods, lengths


def _fiscal(claim: Claim, corpus: Corpus) -> FiscalYearRule | None:
    """The fiscal calendar of the country that a claim is about."""
    dates = [value for _, value in claim.model.values if isinstance(value, DateValue)]
    return next((rule for value in dates if (rule := fiscal_rule(claim, value, corpus))), None)


def _told_times(claim: Claim, corpus: Corpus) -> tuple[DateReading, ...]:
    """The dates and lengths of time of our own sentence, read from the day of publication."""
    known = (when(claim) for when in (corpus.publication, corpus.time, corpus.announced))
    anchor = next((period.first for period in known if period and period.first), _SOME_DAY)
    return corpus.readings(claim.folder).dates(claim.model.says, Period(anchor, anchor), _fiscal(claim, corpus))


def _strange_figures(claim: Claim, corpus: Corpus) -> Iterator[str]:
    """The words under says of figures that the record does not have."""
    yield from (told for told, amounts in _told_figures(claim, corpus) if not amounts <= _figures(claim))


def _days_allowed(claim: Claim, corpus: Corpus) -> set[Period | None]:
    """The days that the dates of a record allow: "by the end of the decade" is by 2029, and by its last day."""
    values = (value for one in corpus.identity(claim) for _, value in one.model.values)
    return {corpus.period(value) for value in values if isinstance(value, DateValue) and value.mod in _BOUNDS}


def _strange_times(claim: Claim, corpus: Corpus) -> Iterator[str]:
    """The words under says of dates and lengths of time that the record does not have."""
    told_times = _told_times(claim, corpus)
    periods, lengths = _times(claim, corpus) if told_times else ([], set())
    for reading in told_times:
        if reading.kind == "duration":
            known = read_duration(reading.value).in_words() in lengths
        else:
            fiscal = _fiscal(claim, corpus)
            if fiscal is None and is_fiscal(reading.value):
                yield reading.words
                continue
            told = read_period(reading.value, fiscal)
            known = reading.period(fiscal) in _days_allowed(claim, corpus) or any(
                period.within(told) and not (mod != reading.mod and {mod, reading.mod} <= _BOUNDS)
                for period, mod in periods
                if (mod == "approx") == (reading.mod == "approx")
            )
        if not known:
            yield reading.words


@must("every figure and date of our own sentence must be one of the record")
def own_sentence_says_more(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Figures, dates and lengths of time under says that the record does not have."""
    for claim in claims:
        for told in (*_strange_figures(claim, corpus), *_strange_times(claim, corpus)):
            says = f'"{told}" stands in our own sentence, but not in the record.'
            remedy = "Correct the sentence under says, or the record."
            yield claim.violation("own-sentence-says-more", ("says",), says, remedy)


@must("our own sentence must give that figure")
def own_sentence_says_less(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Values that our own sentence does not state."""
    for claim, record in of_type(claims, ValueRecord):
        told = {figure for _, amounts in _told_figures(claim, corpus) for figure in amounts}
        if not _figures(claim) <= told:
            says = f"Our own sentence does not give the figure of the record, {record.value.in_words()}."
            yield claim.violation("own-sentence-says-less", ("says",), says, "Say it under says, in figures.")
