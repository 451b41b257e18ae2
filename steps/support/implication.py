"""What the other claims imply for one: the tightest interval of its figure, or the days on which it can be."""

from collections.abc import Iterator
from datetime import date

from schemas.constraints import Constraint, Variable
from schemas.intervals import Interval
from schemas.periods import Period
from schemas.records import EventRecord, OfficeRecord, ValueRecord
from schemas.units import UNITS
from steps.agreement import known_to_be_wrong
from steps.support import variables
from steps.support.corpus import Claim, Corpus
from steps.support.entailment import constraints
from steps.support.solver import implied
from steps.support.suggestions import did_you_mean


def _days(interval: Interval) -> Period:
    """An interval of ordinals as the days that lie in it."""
    first = None if interval.low is None else date.fromordinal(-(-interval.low.numerator // interval.low.denominator))
    last = None if interval.high is None else date.fromordinal(interval.high.numerator // interval.high.denominator)
    return Period(first, last)


def _told(variable: Variable, unit: str, entailed: list[Constraint]) -> str:
    interval = implied(variable, entailed)
    if interval.is_empty():
        return "nothing, for they exclude each other"
    if interval == Interval():
        return "nothing"
    return _days(interval).in_words() if variable.kind == "day" else f"{interval.in_words()} {unit}"


def _asked(claim: Claim, corpus: Corpus) -> Iterator[tuple[str, Variable, str]]:
    """What can be asked of a claim: what it is called, its variable, and the base unit."""
    record = claim.model
    if isinstance(record, ValueRecord):
        whole = corpus.claim(record.whole, claim) if record.whole else None
        value = whole.model.value if whole and isinstance(whole.model, ValueRecord) else record.value
        if variable := variables.amount(claim, corpus, variables.measure(value)):
            base = (unit.written for unit in UNITS.values() if unit.dimension == value.dimension and unit.size == 1)
            yield record.property, variable, value.currency or next(base)
    if isinstance(record, EventRecord | OfficeRecord):
        yield "day", variables.day(claim, corpus), ""
    if record.deadline:
        yield "deadline", variables.deadline(claim), ""


def tell_implied(name: str, corpus: Corpus) -> list[str]:
    """Lines that say what the others imply for a claim (source/id) or for the publication of a source.

    Raises LookupError, with the nearest name, for a name that nothing has.
    """
    wrong = known_to_be_wrong(corpus) - {name}
    entailed = [one for one in constraints(corpus) if one.claim not in wrong]
    if name in corpus.sources:
        others = [one for one in entailed if one.claim != f"{name}#published"]
        return [f"{name}: its claims imply that it was published {_told(variables.publication(name), '', others)}"]
    if name not in corpus.claims:
        known = [*corpus.sources, *corpus.claims]
        raise LookupError(f"There is no claim or source {name}. {did_you_mean(name, known)}".rstrip())
    claim = corpus.claims[name]
    others = [one for one in entailed if one.claim != name]
    asked = list(_asked(claim, corpus))
    lines = [
        f"{name}, {what}: the other claims imply {_told(variable, unit, others)}" for what, variable, unit in asked
    ]
    lines += [f"{name}, {what}: with it, all imply {_told(variable, unit, entailed)}" for what, variable, unit in asked]
    return lines or [f"{name}: a claim of this kind has neither figure nor day"]
