"""What the other claims imply for one: the tightest interval of its figure, or the days on which it can be."""

from collections.abc import Iterator
from datetime import date

from schemas.constraints import Constraint, Variable
from schemas.intervals import Interval
from schemas.periods import Period
from schemas.records import EventRecord, OfficeRecord, ValueRecord
from schemas.units import UNITS
from schemas.values import Quantity
from steps.agreement import known_to_be_wrong
from steps.support import variables
from steps.support.corpus import Claim, Corpus
from steps.support.entailment import constraints
from steps.support.solver import implied
from steps.support.suggestions import did_you_mean


def _days(interval: Interval) -> Period:
    """An interval of ordinals as the days that lie in it; what lies outside of the calendar is left open."""
    first = None if interval.low is None else -(-interval.low.numerator // interval.low.denominator)
    last = None if interval.high is None else interval.high.numerator // interval.high.denominator
    return Period(_day(first), _day(last))


def _day(ordinal: int | None) -> date | None:
    known = ordinal is not None and 1 <= ordinal <= date.max.toordinal()
    return date.fromordinal(ordinal) if known and ordinal else None


def _told(variable: Variable, value: Quantity | None, entailed: list[Constraint]) -> str:
    """What is implied for a figure, in the unit of a value; without one, for a day."""
    interval = implied(variable, entailed)
    if interval.is_empty():
        return "nothing, for they exclude each other"
    if interval == Interval():
        return "nothing"
    if value is None:
        return "a day before the year 1" if interval.high and interval.high < 1 else _days(interval).in_words()
    in_percent = value.dimension in ("share", "points")
    unit = UNITS["percent" if in_percent else value.unit] if value.unit else None
    return f"{interval.scaled(1 / unit.size if unit else 1).in_words()} {unit.written if unit else value.currency}"


def _measured_as(claim: Claim, corpus: Corpus) -> Quantity | None:
    """The value in whose unit the number behind a claim is told: that of the last whole of which it is a share."""
    seen = [claim]
    while (whole := variables.linked_whole(seen[-1], corpus)) and whole[0] not in seen:
        seen.append(whole[0])
    last = seen[-1].model
    return last.value if isinstance(last, ValueRecord) else None


def _asked(claim: Claim, corpus: Corpus) -> Iterator[tuple[str, Variable, Quantity | None]]:
    """What can be asked of a claim: what it is called, its variable, and a value in whose unit it is told."""
    record = claim.model
    if isinstance(record, ValueRecord) and (variable := variables.figure(claim, corpus)):
        yield record.property, variable, _measured_as(claim, corpus)
    if isinstance(record, EventRecord | OfficeRecord):
        yield "day", variables.day(claim, corpus), None
    if record.deadline:
        yield "deadline", variables.deadline(claim, corpus), None


def tell_implied(name: str, corpus: Corpus) -> list[str]:
    """Lines that say what the others imply for a claim (source/id) or for the publication of a source.

    Raises LookupError, with the nearest name, for a name that nothing has.
    """
    wrong = known_to_be_wrong(corpus) - {name}
    entailed = [one for one in constraints(corpus) if one.claim not in wrong]
    if name in corpus.sources:
        others = [one for one in entailed if one.claim != f"{name}#published"]
        return [f"{name}: its claims imply that it was published {_told(variables.publication(name), None, others)}"]
    if name not in corpus.claims:
        known = [*corpus.sources, *corpus.claims]
        raise LookupError(f"There is no claim or source {name}. {did_you_mean(name, known)}".rstrip())
    claim = corpus.claims[name]
    others = [one for one in entailed if one.claim != name]
    asked = list(_asked(claim, corpus))
    lines = [
        f"{name}, {what}: the other claims imply {_told(variable, value, others)}" for what, variable, value in asked
    ]
    lines += [
        f"{name}, {what}: with it, all imply {_told(variable, value, entailed)}" for what, variable, value in asked
    ]
    return lines or [f"{name}: a claim of this kind has neither figure nor day"]
