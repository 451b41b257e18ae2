"""The checks behind features/consistency/parts_and_wholes.feature."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from schemas.intervals import Interval
from schemas.reading.quantities import QuantityReading, read_quantities
from schemas.records import ListRecord, ValueRecord
from schemas.values import Quantity, StatedQuantity
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.grounding import offset_of
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation

_BETWEEN = re.compile(r" of (?:the |its |their |those |these )?")
"""What stands between a share and the figure that it is a share of."""

ALL_OF_IT = Interval(Fraction(0), Fraction(1))
"""What a share of a whole can be."""


@claims_that("about a part of a whole")
def parts(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim is firmly about a part of what another claim is about."""
    return isinstance(claim.model, ValueRecord) and claim.model.whole is not None and claim.model.is_firm


def whole_of(claim: Claim, corpus: Corpus) -> tuple[Claim, ValueRecord] | None:
    """The claim that a part names as its whole, with its record."""
    name = claim.model.whole if isinstance(claim.model, ValueRecord) else None
    whole = corpus.claim(name, claim) if name else None
    return (whole, whole.model) if whole and isinstance(whole.model, ValueRecord) else None


def is_share_of(part: ValueRecord, whole: ValueRecord, corpus: Corpus) -> bool:
    """Whether a part is told as a share of its whole; one told in percent of a third thing, such as GDP, is not."""
    of = part.value.of
    related = of is None or whole.property in corpus.broadenings(of) or of in corpus.broadenings(whole.property)
    return part.value.dimension == "share" and related


def part_in_numbers(part: ValueRecord, whole: ValueRecord) -> Interval:
    """What a part can come to, in the base unit of its whole: a share of it, or a count of its own."""
    interval = part.value.base_interval()
    if part.value.dimension != "share":
        return interval
    total = whole.value.base_interval()
    share = interval.meet(ALL_OF_IT)
    low = None if share.low is None or total.low is None else share.low * total.low
    high = None if share.high is None or total.high is None else share.high * total.high
    return Interval(low, high, share.low_open or total.low_open, share.high_open or total.high_open)


def at_one_time(part: Claim, whole: Claim, corpus: Corpus) -> bool:
    """Whether a part and its whole are of one status, and not of two times or deadlines with no day in common."""
    deadlines = [one.model.deadline and corpus.named_period(one.model.deadline) for one in (part, whole)]
    due = all(one.meets(other) for one in deadlines for other in deadlines if one and other)
    return due and part.model.status == whole.model.status and corpus.time(part).meets(corpus.time(whole))


def _comparable(part: ValueRecord, whole: ValueRecord) -> bool:
    one, other = part.value, whole.value
    return (one.dimension, one.currency, one.of) == (other.dimension, other.currency, other.of)


@must("a part must not be more than its whole")
def part_exceeds_whole(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Shares of more than all, and parts counted higher than their whole."""
    for claim, part in of_type(claims, ValueRecord):
        interval, whole = part.value.base_interval(), whole_of(claim, corpus)
        if part.value.dimension == "share" and (whole is None or is_share_of(part, whole[1], corpus)):
            if not interval.meets(ALL_OF_IT):
                percent = f"{interval.scaled(100).in_words()} percent"
                says = (
                    f"A part lies between none and all of its whole; {part.value.in_words()} is recorded as {percent}."
                )
                yield claim.violation("part-exceeds-whole", ("value",), says, "Correct the amount, or the unit.")
        elif (
            whole
            and _comparable(part, whole[1])
            and at_one_time(claim, whole[0], corpus)
            and whole[1].value.base_interval().surely_below(interval)
        ):
            says = (
                f"The part, {part.value.in_words()}, is more than its whole, {whole[1].value.in_words()}, however the "
                "two are rounded."
            )
            remedy = "Correct one of the two figures, or name another whole."
            yield claim.violation("part-exceeds-whole", ("value",), says, remedy, others=(whole[0],))


@must("each part must count the same thing as its whole")
def part_of_another_thing(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Parts whose whole is of another subject or property, or measured in something else."""
    for claim, part in of_type(claims, ValueRecord):
        whole = whole_of(claim, corpus)
        if whole is None:
            continue
        mine, its = (part.subject, part.property), (whole[1].subject, whole[1].property)
        related = part.subject == whole[1].subject and its[1] in corpus.broadenings(mine[1])
        comparable = part.value.dimension in ("share", whole[1].value.dimension)
        known = all(corpus.noun("property", name) for _, name in (mine, its))
        if known and not (related and comparable):
            says = (
                f"It is a part of {whole[0].name}, but counts {mine[1]} of {mine[0]} in {part.value.dimension} "
                f"where that counts {its[1]} of {its[0]} in {whole[1].value.dimension}."
            )
            remedy = "Name the whole that it is a part of, or correct subject, property or unit."
            yield claim.violation("part-of-another-thing", ("whole",), says, remedy, others=(whole[0],))
        elif (told := _told_whole(claim, part.value, corpus)) and not _is_told(told, whole[1].value):
            says = (
                f"{part.value.in_words()} is told of {told.words}, but its whole, {whole[0].name}, is "
                f"{whole[1].value.in_words()}."
            )
            remedy = "Name the claim of that figure under whole."
            yield claim.violation("part-of-another-figure", ("whole",), says, remedy, others=(whole[0],))


def _told_whole(claim: Claim, value: Quantity, corpus: Corpus) -> QuantityReading | None:
    """The figure that the words go on with after a share: "less than half of the 75 euros"."""
    text, quote = corpus.texts.get(claim.folder), claim.model.quote
    sentence = text.sentence(claim.model.sentence or 0) if text else None
    around = sentence.text if sentence else quote.exact if quote else ""
    start = offset_of(value.surface or "", around)
    if not value.surface or start < 0 or value.dimension != "share":
        return None
    for share, figure in pairwise(read_quantities(around)):
        if share.start <= start < share.end and _BETWEEN.fullmatch(around[share.end : figure.start]):
            return figure
    return None


def _is_told(told: QuantityReading, value: Quantity) -> bool:
    """Whether a figure is the one that words tell, in whichever unit or currency."""
    restated = value.restated if isinstance(value, StatedQuantity) else None
    return any(
        (one.unit, one.currency, one.amount) == (told.unit, told.currency, told.amount)
        for one in (value, restated)
        if one
    )


@must("each part must lie within the place of its whole")
def part_outside_whole(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Parts at a place that the registry does not put within the place of the whole."""
    for claim, part in of_type(claims, ValueRecord):
        whole = whole_of(claim, corpus)
        outer = whole[1].place if whole else None
        known = part.place and outer and corpus.place(part.place, claim.folder) and corpus.place(outer, claim.folder)
        if whole and known and not corpus.lies_within(part.place or "", outer or "", claim.folder):
            says = f"It is a part of {whole[0].name}, but {part.place} does not lie within {outer}."
            remedy = "Correct the place, or say in the registry what it lies within."
            yield claim.violation("part-outside-whole", ("place",), says, remedy, others=(whole[0],))


def _is_part_of(part: ValueRecord, whole: ValueRecord, corpus: Corpus) -> bool:
    """Whether a part counts what its whole does, or something narrower, is measured alike, and as surely meant."""
    counted = part.subject == whole.subject and whole.property in corpus.broadenings(part.property)
    measured = part.value.dimension == "share" or _comparable(part, whole)
    return counted and measured and part.status == whole.status


TOLD_APART_BY = ("subject", "property", "place", "qualifier", "statistic", "grain", "time")
"""What can tell the figure of a part from that of its whole; a share is told apart by being one."""


def _added_up_wrongly(part: Claim, mine: ValueRecord, whole: Claim, its: ValueRecord, corpus: Corpus) -> str | None:
    """What is wrong with adding a claim up to a whole; None if nothing is."""
    own = whole_of(part, corpus)
    if own and own[0] is not whole:
        return f"{part.name} is added up to {whole.name}, but is itself recorded as a part of {own[0].name}."
    if not _is_part_of(mine, its, corpus):
        one, other = (
            f"{one.status} for {one.property} of {one.subject} in {one.value.currency or one.value.dimension}"
            for one in (mine, its)
        )
        return f"{part.name}, a {one}, is added up to {whole.name}, a {other}."
    if part.folder not in corpus.sources:
        return None  # Background does not know what a source makes of it; a source's own part says which part it is.
    if own is None:
        return f"{part.name} is added up to {whole.name}, but its own record does not say that it is a part of it."
    alike = all(getattr(mine, key) in (None, getattr(its, key)) for key in TOLD_APART_BY)
    if alike and mine.value.dimension != "share":
        return f"{part.name} is added up to {whole.name}, but nothing in its record says which part of it."
    return None


@must("each claim that they add up must be a part of their whole")
def added_up_wrongly(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Lists that add up claims of something else than their whole, of another status or whole, or of no part in it."""
    for claim, record in of_type(claims, ListRecord):
        whole = corpus.claim(record.whole, claim) if record.whole else None
        for position, name in enumerate(record.parts):
            part = corpus.claim(name, claim)
            if not (whole and part and isinstance(part.model, ValueRecord) and isinstance(whole.model, ValueRecord)):
                continue
            if says := _added_up_wrongly(part, part.model, whole, whole.model, corpus):
                remedy = (
                    f"Take it out of the parts; or correct its record: whole: {record.whole}, and what tells it apart, "
                    "such as its place, or the words of the source under qualifier."
                )
                yield claim.violation("added-up-wrongly", ("parts", position), says, remedy, others=(part, whole))


def _counted(count: Quantity) -> Interval:
    """What a count of members can be: enumerated, so exact unless it is hedged."""
    return count.interval(exact=count.approximation is None)


def list_length(record: ListRecord) -> Interval:
    """How many things a list comes to: those it names and those it only counts."""
    named = len(record.members) + len(record.parts)
    others = _counted(record.others) if record.others else Interval(Fraction(0), Fraction(0))
    return Interval(
        None if others.low is None else others.low + named,
        None if others.high is None else others.high + named,
        others.low_open,
        others.high_open,
    )


@must("each list must have as many members as it says")
def list_not_as_long_as_said(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Lists whose stated number is not that of their members."""
    for claim, record in of_type(claims, ListRecord):
        length = list_length(record)
        if record.count and not _counted(record.count).meets(length):
            says = f"The list gives the number {record.count.in_words()}, but its members come to {length.in_words()}."
            remedy = "Correct the number, or the members."
            yield claim.violation("list-not-as-long-as-said", ("count",), says, remedy)


def _without_room(record: ListRecord, other: ListRecord) -> list[str]:
    """The members that a list names and another neither names nor has room for among those it only counts."""
    unknown = sorted(set(record.members) - set(other.members))
    room = _counted(other.others).high if other.others else Fraction(0)
    return [] if room is None or len(unknown) <= room else unknown


@must("lists of the same things must have the same members")
def lists_differ(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Lists said to be the same of which one is longer, or names what the other has no room for."""
    for claim, record in of_type(claims, ListRecord):
        other = corpus.claim(record.same_as, claim) if record.same_as else None
        if other is None or not isinstance(other.model, ListRecord):
            continue
        mine, its = list_length(record), list_length(other.model)
        unknown = _without_room(record, other.model) or _without_room(other.model, record)
        if not mine.meets(its):
            says = f"The list has {mine.in_words()} members, but {other.name}, said to be the same, {its.in_words()}."
            yield claim.violation("lists-differ", ("members",), says, "Correct one of the two.", others=(other,))
        elif unknown:
            says = f"Only one of this list and {other.name}, said to be the same, has room for {', '.join(unknown)}."
            yield claim.violation("lists-differ", ("members",), says, "Correct one of the two.", others=(other,))
