"""Which figures and days are one and the same, so that claims about them can be held against each other.

A figure is named by property, subject, place, qualifier, statistic, grain, status, dimension and period. Figures of a
stock share a variable if their dates lie within the time for which the property is steady, with no change recorded in
between; those of a flow if their periods are equal; a figure without a date shares it with nothing. A forecast is its
forecaster's and that of the day on which it is told: forecasters may differ, and think again. What was replaced is
another figure than what replaced it.
"""

from datetime import date

from schemas.constraints import Variable
from schemas.periods import ONE_DAY, Period, read_duration
from schemas.records import ChangeRecord, RankRecord, Record, ValueRecord
from schemas.values import Quantity
from steps.parts_and_wholes import at_one_time, is_share_of, whole_of
from steps.support.corpus import Claim, Corpus
from steps.support.indexes import indexed, known_of_claims
from steps.support.replacements import Replacing, generation, replacing

Key = tuple[str, ...]


def entails(record: Record) -> bool:
    """Whether a record binds anything: requests, threats, hedged and denied statements do not."""
    return record.is_firm and record.status not in ("request", "threat")


def measure(value: Quantity) -> str:
    """What a value is measured in: its currency, or its dimension and what it is a share of."""
    return value.currency or f"{value.dimension} {value.of or ''}"


def measure_of(variable: Variable) -> str:
    """What the figure of a variable is measured in."""
    return variable.name[-2]


def _forecaster(claim: Claim, status: str, corpus: Corpus) -> str:
    """Whose forecast it is, and of which day; nothing for what is no forecast."""
    if status != "forecast":
        return ""
    innermost = claim.model.attribution[-1] if claim.model.attribution else None
    who = claim.folder
    if innermost:
        who = innermost.speaker or f"{claim.folder}, {innermost.unnamed}"
    return f"{who}, {corpus.announced(claim).in_words()}"


def _matter(claim: Claim, corpus: Corpus, status: str | None = None) -> Key:
    """All that tells a figure from others but measure and time. status: where it is not that of the claim."""
    record = claim.model
    if not isinstance(record, ValueRecord | ChangeRecord | RankRecord):
        return ()
    kept = status or record.status
    place = corpus.global_name(record.place, claim.folder) if record.place else ""
    said = (record.qualifier, record.statistic, record.grain, kept, _forecaster(claim, kept, corpus))
    subject = corpus.global_name(record.subject, claim.folder)
    return (record.property, subject, place, *(word or "" for word in said))


def when(claim: Claim, corpus: Corpus) -> Period | None:
    """When the figure of a claim holds: its time or deadline, or else, of a stock, the day of its source; if known."""
    model = claim.model
    if model.time:
        return corpus.period(model.time)
    if model.deadline and (deadline := corpus.period(model.deadline)):
        return Period(deadline.last, deadline.last)
    known = corpus.property(getattr(model, "property", ""))
    return corpus.publication(claim) if model.status == "fact" and known and known.kind == "stock" else None


@indexed
def _clusters(corpus: Corpus) -> dict[Key, list[date]]:
    """For every stock, the dates from which figures are taken as steady, in order."""
    dates: dict[Key, set[date]] = {}
    for claim, _ in corpus.of(ValueRecord):
        if (period := when(claim, corpus)) and period.first:
            dates.setdefault(corpus.matter(claim), set()).add(period.first)
    changed = _changed(corpus)
    clusters: dict[Key, list[date]] = {}
    for matter, days in dates.items():
        known, changes = corpus.property(matter[1]), changed.get(matter, set())
        starts: list[date] = []
        for day in sorted(days | changes):
            steady = known.steady_for if known else None
            if not starts or day in changes or steady is None or day > read_duration(steady).after(starts[-1]):
                starts.append(day)
        clusters[matter] = starts
    return clusters


def _changed(corpus: Corpus) -> dict[Key, set[date]]:
    """For every figure, the days on which some claim lets it begin to change or end."""
    found: dict[Key, set[date]] = {}
    for claim, record in corpus.of(ChangeRecord):
        period = corpus.period(record.time) if record.time and claim.model.is_asserted else None
        days = (
            {period.first, period.last and period.last + ONE_DAY} if period and period.first != period.last else set()
        )
        days |= {period.first} if period else set()
        found.setdefault(corpus.matter(claim), set()).update(day for day in days if day)
    return found


def label(claim: Claim, corpus: Corpus) -> str | None:
    """The name of the time at which a claim's figure holds; None if it has none to share."""
    matter, period = corpus.matter(claim), when(claim, corpus)
    known = corpus.property(matter[1])
    if known is None or period is None or period.first is None:
        return None
    if known.kind == "flow":
        return f"{period.first}/{period.last}"
    starts = [start for start in _clusters(corpus).get(matter, []) if start <= period.first]
    return str(starts[-1]) if starts else str(period.first)


@indexed
def _stated_times(corpus: Corpus) -> dict[Key, set[Period]]:
    """For every figure that a source states, the times that the source itself gives for it."""
    times: dict[Key, set[Period]] = {}
    for claim, record in corpus.of(ValueRecord):
        if record.time and (period := corpus.period(record.time)):
            times.setdefault((claim.folder, *_matter(claim, corpus)), set()).add(period)
    return times


def _own_time(claim: Claim, corpus: Corpus) -> str | None:
    """The time of a figure that its source sets beside the same figure at another time: then it has changed."""
    mine = corpus.period(claim.model.time) if claim.model.time else None
    times = _stated_times(corpus).get((claim.folder, *_matter(claim, corpus)), set())
    return mine.in_words() if mine and any(not mine.meets(its) for its in times) else None


def _figure_told(claim: Claim, record: ValueRecord, corpus: Corpus) -> Variable:
    """The variable of a claim's figure, what it replaced or was replaced by not told apart."""
    at = _own_time(claim, corpus) or label(claim, corpus)
    return Variable("amount", (*_matter(claim, corpus), measure(record.value), at or f"only {claim.name}"))


@indexed
def _replacements(corpus: Corpus) -> Replacing:
    """The replacements among figures that are aimed at or expected."""
    claims = [one for one in corpus.of(ValueRecord) if one[1].status != "fact"]
    figures = {claim.name: _figure_told(claim, record, corpus) for claim, record in claims}
    return replacing(figures, corpus)


def amount(claim: Claim, corpus: Corpus, measured: str | None = None) -> Variable | None:
    """The variable of a claim's figure. measured: in what, where it is the number behind a share."""
    if not isinstance(claim.model, ValueRecord):
        return None
    same = corpus.same_thing(claim)
    told = same if isinstance(same.model, ValueRecord) else claim
    record = told.model if isinstance(told.model, ValueRecord) else claim.model
    variable = _figure_told(told, record, corpus)
    *matter, _, at = variable.name
    if pairs := _replacements(corpus).get(variable):
        known = generation(told, pairs, corpus)
        at = f"only {told.name}" if known is None else f"{at}, replaced {known} times"
    return Variable("amount", (*matter, measured or measure(claim.model.value), at))


def linked_whole(claim: Claim, corpus: Corpus) -> tuple[Claim, ValueRecord] | None:
    """The whole of which a claim's figure is a part: one at the same time, and told as a share or in one measure."""
    whole = whole_of(claim, corpus)
    if whole is None or not isinstance(claim.model, ValueRecord) or not at_one_time(claim, whole[0], corpus):
        return None
    one, other = claim.model, whole[1]
    return whole if is_share_of(one, other, corpus) or measure(one.value) == measure(other.value) else None


@known_of_claims
def figure(claim: Claim, corpus: Corpus) -> Variable | None:
    """The variable of the number behind a claim: of a share, what it comes to in the measure of its whole."""
    chain = [claim]
    while (whole := linked_whole(chain[-1], corpus)) and whole[0] not in chain:
        chain.append(whole[0])
    top = chain[-1].model
    if not isinstance(top, ValueRecord):
        return None
    variable = amount(claim, corpus, measure(top.value))
    beyond = [amount(one, corpus, measure(top.value)) for one in chain[1:]]
    if variable and variable in beyond:
        # Nothing but the share tells the part from its whole: it is a figure of its own.
        return Variable("amount", (*variable.name[:-1], f"only {claim.name}"))
    return variable


@indexed
def recorded(corpus: Corpus) -> dict[Key, list[Variable]]:
    """The figures that are stated for a time of their own, by what they are about and the days of that time."""
    found: dict[Key, list[Variable]] = {}
    for claim, record in corpus.of(ValueRecord):
        period = when(claim, corpus) if record.time or record.deadline else None
        if period and entails(record) and (variable := figure(claim, corpus)):
            found.setdefault((*_matter(claim, corpus), period.in_words()), []).append(variable)
    return found


def recorded_at(claim: Claim, period: Period, status: str, corpus: Corpus) -> list[Variable]:
    """The figures stated for exactly the given days, of the matter of a claim and of a status."""
    return recorded(corpus).get((*_matter(claim, corpus, status), period.in_words()), [])


def ranked(claim: Claim, measured: str, corpus: Corpus) -> Variable | None:
    """The variable of the figure by which a place is ranked."""
    at = label(claim, corpus)
    return Variable("amount", (*_matter(claim, corpus), measured, at)) if at else None


def day(claim: Claim, corpus: Corpus) -> Variable:
    """The variable of the day on which something happens, one for all records of the same thing."""
    return Variable("day", (corpus.same_thing(claim).name,))


def deadline(claim: Claim, corpus: Corpus) -> Variable:
    """The variable of the last day of a deadline, one for all records of the same thing."""
    return Variable("day", (corpus.same_thing(claim).name, "deadline"))


def publication(folder: str) -> Variable:
    """The variable of the day on which a source came out."""
    return Variable("day", (folder, "published"))
