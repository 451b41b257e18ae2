"""Which figures and days are one and the same, so that claims about them can be held against each other.

A figure is named by property, subject, place, qualifier, statistic, grain, status, dimension and period. Figures of a
stock share a variable if their dates lie within the time for which the property is steady; those of a flow if their
periods are equal; a figure without a date shares it with nothing.
"""

from datetime import date

from schemas.constraints import Variable
from schemas.periods import Period, read_duration
from schemas.records import RankRecord, Record, ValueRecord
from schemas.values import Quantity
from steps.support.corpus import Claim, Corpus, of_type

Key = tuple[str, ...]


def entails(record: Record) -> bool:
    """Whether a record binds anything: requests, threats, hedged and denied statements do not."""
    firm = record.polarity == "positive" and record.factuality == "certain"
    return firm and record.status not in ("request", "threat")


def measure(value: Quantity) -> str:
    """What a value is measured in: its currency, or its dimension and what it is a share of."""
    return value.currency or f"{value.dimension} {value.of or ''}"


def _matter(subject: str, prop: str, place: str | None, record: Record) -> Key:
    said = (place, record.qualifier, record.statistic, record.grain, record.status)
    return (prop, subject, *(word or "" for word in said))


def when(claim: Claim, corpus: Corpus) -> Period | None:
    """When the figure of a claim holds: its time, its deadline, or the day of its source; None if nobody knows."""
    model = claim.model
    if model.time:
        return corpus.period(model.time)
    if model.deadline and (deadline := corpus.period(model.deadline)):
        return Period(deadline.last, deadline.last)
    return corpus.publication(claim) if model.status == "fact" else None


def _clusters(corpus: Corpus) -> dict[Key, list[date]]:
    """For every stock, the dates from which figures are taken as steady, in order."""
    if "clusters" in corpus.memo:
        found: dict[Key, list[date]] = corpus.memo["clusters"]
        return found
    dates: dict[Key, set[date]] = {}
    for claim, record in of_type(corpus.claims.values(), ValueRecord):
        if (period := when(claim, corpus)) and period.first:
            dates.setdefault((record.subject, record.property), set()).add(period.first)
    clusters: dict[Key, list[date]] = {}
    for (subject, prop), days in dates.items():
        known = corpus.property(prop)
        starts: list[date] = []
        for day in sorted(days):
            steady = known.steady_for if known else None
            if not starts or steady is None or day > read_duration(steady).after(starts[-1]):
                starts.append(day)
        clusters[subject, prop] = starts
    corpus.memo["clusters"] = clusters
    return clusters


def label(subject: str, prop: str, period: Period | None, corpus: Corpus) -> str | None:
    """The name of the time at which a figure holds; None if it has none to share."""
    known = corpus.property(prop)
    if known is None or period is None or period.first is None:
        return None
    if known.kind == "flow":
        return f"{period.first}/{period.last}"
    starts = [start for start in _clusters(corpus).get((subject, prop), []) if start <= period.first]
    return str(starts[-1]) if starts else str(period.first)


def _stated_times(corpus: Corpus) -> dict[Key, list[Period]]:
    """For every figure that a source states, the times that the source itself gives for it."""
    if "stated times" not in corpus.memo:
        times: dict[Key, list[Period]] = {}
        for claim, record in of_type(corpus.claims.values(), ValueRecord):
            if record.time and (period := corpus.period(record.time)):
                key = (claim.folder, *_matter(record.subject, record.property, record.place, record))
                times.setdefault(key, []).append(period)
        corpus.memo["stated times"] = times
    found: dict[Key, list[Period]] = corpus.memo["stated times"]
    return found


def _own_time(claim: Claim, record: ValueRecord, corpus: Corpus) -> str | None:
    """The time of a figure that its source sets beside the same figure at another time: then it has changed."""
    mine = corpus.period(record.time) if record.time else None
    key = (claim.folder, *_matter(record.subject, record.property, record.place, record))
    apart = mine and any(not mine.meets(its) for its in _stated_times(corpus).get(key, ()))
    return mine.in_words() if mine and apart else None


def amount(claim: Claim, corpus: Corpus, measured: str | None = None) -> Variable | None:
    """The variable of a claim's figure. measured: in what, where it is the number behind a share."""
    record = claim.model
    if not isinstance(record, ValueRecord):
        return None
    at = _own_time(claim, record, corpus) or label(record.subject, record.property, when(claim, corpus), corpus)
    at = at or f"only {claim.name}"
    matter = _matter(record.subject, record.property, record.place, record)
    return Variable("amount", (*matter, measured or measure(record.value), at))


def ranked(claim: Claim, record: RankRecord, measured: str, corpus: Corpus) -> Variable | None:
    """The variable of the figure by which a place is ranked."""
    at = label(record.subject, record.property, when(claim, corpus), corpus)
    matter = _matter(record.subject, record.property, record.place, record)
    return Variable("amount", (*matter, measured, at)) if at else None


def day(claim: Claim, corpus: Corpus) -> Variable:
    """The variable of the day on which something happens, one for all records of the same thing."""
    return Variable("day", (corpus.identity(claim)[-1].name,))


def deadline(claim: Claim) -> Variable:
    """The variable of the last day of a deadline."""
    return Variable("day", (claim.name, "deadline"))


def publication(folder: str) -> Variable:
    """The variable of the day on which a source came out."""
    return Variable("day", (folder, "published"))
