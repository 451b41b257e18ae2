"""What the pictures of the report show: which claims stand on a timeline, and which on the ladder of a property."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from report.charts import Bar, Picture, ladder, timeline
from schemas.intervals import Interval
from schemas.periods import Period, day_in_words
from schemas.records import ChangeRecord, EventRecord, OfficeRecord, Record, ValueRecord
from schemas.source import Source
from schemas.units import UNITS, Dimension
from schemas.values import Quantity
from steps.support.corpus import BACKGROUND, Claim, Corpus, Item
from steps.targets import deadline_days

_HUNDRED = 100

MOST_ON_A_LADDER = 60
"""How many figures one picture holds; of a property with more, each source's own page tells them."""


def _days(period: Period) -> tuple[Fraction | None, Fraction | None]:
    """The days of a period as ordinals, from the beginning of the first to the end of the last."""
    low = None if period.first is None else Fraction(period.first.toordinal())
    return low, None if period.last is None else Fraction(period.last.toordinal() + 1)


def _bar(label: str, category: str, period: Period, claim: str = "") -> Bar:
    return Bar(label, category, *_days(period), period.in_words(), claim)


def _short(claim: Claim) -> str:
    """A claim's id in words."""
    return claim.model.id.replace("-", " ")


def _terms(claims: Iterable[Claim], published: Period, corpus: Corpus) -> Iterator[Bar]:
    """The terms around the day of publication, in the offices that claims speak of, of those who they say hold them."""
    seen: set[tuple[str, str]] = set()
    for claim in claims:
        record = claim.model
        if not isinstance(record, OfficeRecord) or (record.holder, record.office) in seen:
            continue
        seen.add((record.holder, record.office))
        office = corpus.office(record.office)
        for term in office.terms if office else ():
            if office and term.holder == record.holder and term.period().meets(published):
                yield _bar(office.name, "term of office", term.period(), claim.name)


def _of_claim(claim: Claim, corpus: Corpus) -> Iterator[Bar]:
    record = claim.model
    if isinstance(record, EventRecord) or (isinstance(record, OfficeRecord) and record.act == "takes"):
        days = corpus.time(claim)
        if days != Period():
            yield _bar(_short(claim), "occurred" if record.is_asserted else record.status, days, claim.name)
    if last_days := deadline_days(claim, corpus):
        yield _bar(_short(claim), "deadline", Period(last_days[0], last_days[-1]), claim.name)


def timeline_of(source: Item[Source], claims: Iterable[Claim], corpus: Corpus) -> Picture | None:
    """Events, deadlines, terms of office and the days on which a source can have been published."""
    own = list(claims)
    bars = [bar for claim in own for bar in _of_claim(claim, corpus)]
    published = source.model.publication()
    bars = [_bar("published", "publication", published), *bars, *_terms(own, published, corpus)]
    return timeline(f"Timeline: {source.model.title}", bars) if len(bars) > 1 else None


Ladder = tuple[str, str]
"""What figures on one ladder share: their property, and what they are measured in."""


def _figures(record: Record) -> Iterator[tuple[str, Quantity]]:
    """The figures of a record that say where its property stands, with what sets them apart in its label."""
    if isinstance(record, ValueRecord):
        yield "", record.value
    if isinstance(record, ChangeRecord):
        yield from ((f", {key}", value) for key, value in (("from", record.from_), ("to", record.to)) if value)


def _base(dimension: Dimension) -> str:
    return next(unit.written for unit in UNITS.values() if unit.dimension == dimension and unit.size == 1)


def _measured(value: Quantity, corpus: Corpus) -> tuple[Fraction, str]:
    """What base units are multiplied with on a ladder, and what it is then measured in."""
    if value.dimension == "share":
        known = corpus.property(value.of) if value.of else None
        return Fraction(_HUNDRED), f"% of {known.name}" if known else "%"
    return Fraction(1), value.currency or _base(value.dimension)


def _rung(claim: Claim, apart: str, value: Quantity, factor: Fraction, corpus: Corpus) -> Bar:
    exact = claim.model.status == "target" and value.approximation is None
    interval: Interval = value.base_interval(exact=exact)
    day = claim.model.deadline or claim.model.time
    period = corpus.period(day) if day else None
    when = f", {period.in_words()}" if period else ""
    due = deadline_days(claim, corpus)
    by = f", by {day_in_words(due[-1])}" if due else ""
    low, high = (None if end is None else end * factor for end in (interval.low, interval.high))
    source = "" if claim.folder == BACKGROUND else f", {claim.folder}"
    told = f"{value.in_words()}: {value.interval(exact=exact).in_words()}{when}{source}"
    return Bar(f"{_short(claim)}{apart}{by}", claim.model.status, low, high, told, claim.name)


def ladders(claims: Iterable[Claim], corpus: Corpus) -> list[Picture]:
    """For each property of which two or more claims give a figure, all those figures on one scale.

    Figures of a narrower property stand with those of the broader one, as a target may move from one to the other.
    """
    rungs: dict[Ladder, list[Bar]] = {}
    for claim in claims:
        if not isinstance(claim.model, ValueRecord | ChangeRecord):
            continue
        for apart, value in _figures(claim.model):
            factor, unit = _measured(value, corpus)
            broadest = corpus.broadenings(claim.model.property)[-1]
            rungs.setdefault((broadest, unit), []).append(_rung(claim, apart, value, factor, corpus))
    shown = sorted(
        (key, bars)
        for key, bars in rungs.items()
        if len({bar.claim for bar in bars}) > 1 and len(bars) <= MOST_ON_A_LADDER
    )
    return [ladder(_property(name, corpus), bars, unit) for (name, unit), bars in shown]


def _property(name: str, corpus: Corpus) -> str:
    known = corpus.property(name)
    return known.name if known else name
