"""The checks behind features/grounding/quantities.feature."""

from collections.abc import Iterator
from fractions import Fraction

from schemas.approximation import Approximation
from schemas.intervals import number_in_words
from schemas.reading.quantities import QuantityReading
from schemas.reading.shared_currencies import currencies_of
from schemas.records import ChangeRecord, ValueRecord
from schemas.text.words import find_words, words
from schemas.units import UNITS
from schemas.values import BEARING_WORDS, BearingValue, Quantity, printed
from steps.quotations import quotation_of
from steps.support.corpus import Claim, Claims, Corpus
from steps.support.grounding import offset_of, plain, stands_in, surroundings
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation
from steps.support.yaml_files import Path

COUNTED = ("people", "sites", "things")
"""Dimensions in which there are no halves."""

RELATIVE = ("by", "factor", "difference")
"""Entries whose percentages are of another figure of the claim: "by 10%", "half as much", "10% more"."""

POINTING = ("it", "them", "this", "that", "these", "those")
"""Words that stand for a whole without naming it."""

CALLED_SO = (
    'Write under of: the property that "{}" means. If none has this name yet, add it to the aliases of the right one '
    "in claims/registry/properties.yaml."
)
LEFT_TO_BE_UNDERSTOOD = "Write under of: the property it is a share of, and list its id under implied: too."
SHARED_NAME = (
    "Correct the currency; or, if the text means {0} by a name or sign that several countries share, list currency "
    "under implied."
)
FIGURE_UNDERSTOOD = (
    'Keep just the words of the figure. If the text has no figure, and only lets it be understood, as "the rest" does, '
    "write it without surface and list {} under implied; words that tell which figure it is go under qualifier or "
    "grain."
)
TOLD_AS_MULTIPLE = (
    "Record it as a comparison, with these words under factor, and the two figures as records of their own under left "
    "and right. A figure that the text does not give is recorded without surface, with value under implied, if the "
    "text lets it be reckoned; else in claims/background, with a reference."
)
"""What to do with a value such as "four times as much"."""
EITHER_WORDS_OR_VALUE = "If the source has these words, correct what the record says; if it has others, copy those."


def _quantities(claim: Claim) -> Iterator[tuple[Path, Quantity]]:
    yield from ((path, value) for path, value in claim.model.values if isinstance(value, Quantity))


def _worded(claim: Claim) -> Iterator[tuple[Path, Quantity | BearingValue]]:
    """The figures and directions of a claim that keep words of the source."""
    for path, value in claim.model.values:
        if isinstance(value, Quantity | BearingValue) and value.surface:
            yield path, value


@claims_that("that give a figure in the words of the source")
def with_worded_figure(claim: Claim, _corpus: Corpus) -> bool:
    """Whether some figure or direction of the claim keeps the words of the source."""
    return any(_worded(claim))


@claims_that("with a share")
def with_share(claim: Claim, _corpus: Corpus) -> bool:
    """Whether some figure of the claim is a share of something."""
    return any(value.dimension == "share" for _, value in _quantities(claim))


@claims_that("with a figure of a property")
def with_figure_of_property(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim gives a property a value, or says by how much it changes."""
    return isinstance(claim.model, ValueRecord | ChangeRecord) and any(_quantities(claim))


@claims_that("with a count")
def with_count(claim: Claim, _corpus: Corpus) -> bool:
    """Whether some figure of the claim counts people, sites or things."""
    return any(value.dimension in COUNTED for _, value in _quantities(claim))


def not_in_quotation(claim: Claim, path: Path, surface: str) -> Iterator[Violation]:
    """A violation where a value's words are not part of its claim's quotation."""
    quotation = quotation_of(claim)
    if quotation and not find_words(words(surface), quotation.exact):
        says = f'{".".join(map(str, path))} has the words "{surface}", which are not part of the quotation.'
        remedy = "Copy them from the quotation, or quote the words that state the value."
        yield claim.violation("value-not-in-quotation", (*path, "surface"), says, remedy)


@must("the words of each figure must stand in the quotation")
def figure_not_in_quotation(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Figures and directions whose words the quotation does not have."""
    for claim in claims:
        for path, value in _worded(claim):
            yield from not_in_quotation(claim, path, value.surface or "")


def _amounts(one: Quantity | QuantityReading) -> tuple[Fraction | None, ...]:
    return tuple(None if amount is None else Fraction(amount) for amount in (one.amount, one.low, one.high))


def _amount_words(one: Quantity | QuantityReading) -> str:
    return " to ".join(number_in_words(amount) for amount in _amounts(one) if amount is not None)


def _precision_differs(value: Quantity, reading: QuantityReading) -> bool:
    """Whether the same amount is recorded with other printed digits: "3 billion" is not "3.0 billion"."""
    return str(value.amount) != str(reading.amount) and _amounts(value) == _amounts(reading)


def _differences(value: Quantity, reading: QuantityReading) -> Iterator[tuple[str, str, str, str]]:
    """What differs between record and words: the code, the key, what the words say, what the record says."""
    if _amounts(value) != _amounts(reading):
        yield "amount-not-as-worded", "amount", _amount_words(reading), _amount_words(value)
    elif value.amount is not None and _precision_differs(value, reading):
        yield "amount-not-as-printed", "amount", f"{printed(reading.amount)} as printed", printed(value.amount)
    if value.unit != (reading.unit or (None if reading.currency else "item")):
        yield "unit-not-as-worded", "unit", reading.unit or reading.currency or "no unit", value.unit or "none"
    if value.currency != reading.currency:
        yield "currency-not-as-worded", "currency", reading.currency or "no currency", value.currency or "none"
    # What is counted one by one is exact without saying so.
    understood = value.dimension in COUNTED and reading.approximation is None
    recorded = None if understood and value.approximation is Approximation.EXACT else value.approximation
    if recorded != reading.approximation:
        yield "hedge-not-as-worded", "approximation", reading.approximation or "no hedge", recorded or "no hedge"


def _denominator_names(value: Quantity, claim: Claim, corpus: Corpus) -> set[str]:
    """What the whole of a share may be called: the property it is of, or the subject of its whole."""
    names: set[str] = set()
    if value.of and (item := corpus.noun("property", value.of, claim.folder)):
        names |= {item.model.name, *item.model.aliases}
    return names


def _heads(name: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase speaks of what a name names: it ends with it, or goes on with "of" or "in"."""
    after = [place + len(name) for place in find_words(name, phrase)]
    return any(place == len(phrase) or phrase[place] in ("of", "in", "for") for place in after)


def in_context(claim: Claim, surface: str, corpus: Corpus) -> QuantityReading | None:
    """What the words of a figure are read as where they stand in the quotation; None if they are not read as one."""
    exact = claim.model.quote.exact if claim.model.quote else ""
    start = offset_of(surface, exact)
    if start < 0:
        return None
    end = start + len(surface)
    touching = [one for one in corpus.readings(claim.folder).quantities(exact) if one.start < end and one.end > start]
    return touching[0] if len(touching) == 1 else None


def cut_short(alone: QuantityReading, whole: QuantityReading) -> bool:
    """Whether words read alone leave out what the words around them say of the figure."""
    if _amounts(alone) != _amounts(whole) or alone.approximation != whole.approximation:
        return True
    return (alone.unit or alone.currency or whole.unit or whole.currency) != (whole.unit or whole.currency)


def _told(reading: QuantityReading) -> str:
    """A figure as it was read, in the terms of a record."""
    parts = (reading.approximation, _amount_words(reading), reading.unit or reading.currency)
    return " ".join(str(part) for part in parts if part)


def _misread(claim: Claim, path: Path, value: Quantity, corpus: Corpus) -> Iterator[Violation]:
    surface = value.surface or ""
    alone = corpus.readings(claim.folder).quantity(surface)
    if alone is None:
        says = f'"{surface}" cannot be read as one figure.'
        remedy = FIGURE_UNDERSTOOD.format(path[0])
        yield claim.violation("figure-not-readable", (*path, "surface"), says, remedy)
        return
    reading = in_context(claim, surface, corpus) or alone
    if cut_short(alone, reading):
        says = f'"{surface}" is cut out of "{reading.words}", which says more: {_told(reading)}.'
        remedy = "Keep all the words of the figure, and record what they say."
        yield claim.violation("words-cut-short", (*path, "surface"), says, remedy)
        return
    for code, key, worded, recorded in _differences(value, reading):
        shared = key == "currency" and value.currency in currencies_of(reading)
        if not (shared and "currency" in claim.model.implied):
            says = f'"{surface}" says {worded}; the record says {recorded}.'
            remedy = SHARED_NAME.format(value.currency) if shared else EITHER_WORDS_OR_VALUE
            yield claim.violation(code, (*path, key), says, remedy)
    whole = None if (reading.of or "").casefold() in POINTING else reading.of
    understood = whole is None and value.of in claim.model.implied
    if (reading.of or value.of) and not understood and not (path[0] in RELATIVE and reading.of is None):
        names = _denominator_names(value, claim, corpus)
        wholes = (plain(whole or ""), plain(alone.also_of or ""))
        if not any(_heads(plain(name), one) for name in names for one in wholes):
            recorded = f"says of {value.of}" if value.of else "does not say of what"
            says = f'"{surface}" is of {reading.of or "nothing that it names"}; the record {recorded}.'
            remedy = CALLED_SO.format(whole) if whole else LEFT_TO_BE_UNDERSTOOD
            yield claim.violation("whole-not-as-worded", (*path, "of"), says, remedy)


@must("each figure must mean what its words say")
def figure_misread(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Figures and directions whose words, read again, come to something else."""
    for claim in claims:
        for path, value in _worded(claim):
            if isinstance(value, Quantity):
                yield from _misread(claim, path, value, corpus)
            elif "".join(plain(BEARING_WORDS[value.value])) not in "".join(plain(value.surface or "")).removesuffix(
                "ern"
            ):
                says = f'"{value.surface}" is not {BEARING_WORDS[value.value]}, which the record says.'
                yield claim.violation("direction-not-as-worded", (*path, "value"), says, EITHER_WORDS_OR_VALUE)


def _is_rate(claim: Claim, corpus: Corpus) -> bool:
    """Whether what is measured is a share by itself, so that its name says of what."""
    known = corpus.property(getattr(claim.model, "property", ""))
    return known is not None and known.dimension == "share"


_OF_WHAT = (
    "Add of: with the property it is a share of. If the record's own property is a rate, always told in percent, "
    "as unemployment is, give that dimension: share in claims/registry/properties.yaml."
)


@must("each share must say what it is a share of")
def share_of_nothing(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Percentages and shares without a denominator, unless the property is one, as unemployment is."""
    for claim in claims:
        for path, value in _quantities(claim):
            if (
                value.dimension == "share"
                and value.of is None
                and path[0] not in RELATIVE
                and not _is_rate(claim, corpus)
            ):
                says = f"{value.in_words()} is a share, but the record does not say of what."
                yield claim.violation("share-of-nothing", path, says, _OF_WHAT)


@must("each figure must be measured as its property is")
def figure_of_another_measure(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Values in a unit that does not measure their property; shares of it, or of another one, may always be given."""
    for claim in claims:
        model = claim.model
        if not isinstance(model, ValueRecord | ChangeRecord):
            continue
        known = corpus.property(model.property)
        for path, value in _quantities(claim):
            if known and value.dimension == "multiple" != known.dimension and path == ("value",):
                says = f"{value.in_words()} compares {model.property} with another figure, and is no amount of it."
                yield claim.violation("figure-of-another-measure", path, says, TOLD_AS_MULTIPLE)
            elif known and value.dimension not in (known.dimension, "share", "points", "multiple"):
                says = f"{value.in_words()} is in {value.dimension}; {model.property} is measured in {known.dimension}."
                yield claim.violation("figure-of-another-measure", path, says, "Correct the unit, or the property.")


@must("each count must be a whole number")
def count_not_whole(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Counts of people, sites or things with a fraction."""
    for claim in claims:
        for path, value in _quantities(claim):
            amounts = [amount for amount in _amounts(value) if amount is not None]
            if value.dimension in COUNTED and any(amount.denominator != 1 for amount in amounts):
                says = f"{_amount_words(value)} {UNITS[value.unit or 'item'].written} is no whole number."
                yield claim.violation("count-not-whole", path, says, "Correct the amount, or the unit.")


def words_telling_apart(claim: Claim) -> Iterator[tuple[str, str]]:
    """The words of a claim that tell its figure from others, each with its key; those only understood excepted."""
    for key in ("qualifier", "statistic", "grain"):
        if (said := getattr(claim.model, key)) and key not in claim.model.implied:
            yield key, said


@claims_that("with words that tell figures apart")
def with_qualifier(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim has words that tell its figure from others of the same thing."""
    return any(words_telling_apart(claim))


@must("those words must stand in the sentence")
def qualifier_not_in_sentence(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Words that tell figures apart which stand neither in the sentence nor in one under via."""
    for claim in claims:
        near = plain(surroundings(claim, corpus.texts[claim.folder]))
        for key, said in words_telling_apart(claim):
            if not stands_in(said, near):
                says = (
                    f'"{said}", which tells the figure from others, does not stand in sentence {claim.model.sentence}.'
                )
                remedy = f"Copy the words from the sentence; or, if they are only understood, list {key} under implied."
                yield claim.violation("qualifier-not-in-sentence", (key,), says, remedy)
