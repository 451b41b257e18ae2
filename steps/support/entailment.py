"""What each claim entails: the constraints under which it can be true, each with its arithmetic in words."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from schemas.constraints import ONE, Constraint, Linear, Variable, bound, difference, multiple
from schemas.intervals import Interval
from schemas.records import ChangeRecord, ComparisonRecord, ListRecord, RankRecord, Record, ValueRecord
from schemas.units import UNITS
from schemas.values import Quantity
from steps.comparisons import known_rivals
from steps.parts_and_wholes import ALL_OF_IT
from steps.support import variables
from steps.support.chronicle import days_entailed
from steps.support.corpus import Claim, Corpus, of_type

NOTHING, POSITIVE = Fraction(0), Interval(low=Fraction(0), low_open=True)
NOT_NEGATIVE, NOT_POSITIVE = Interval(low=Fraction(0)), Interval(high=Fraction(0))


def _interval(value: Quantity, record: Record) -> Interval:
    """What a value can be, in base units; a target is meant exactly."""
    return value.base_interval(exact=record.status == "target" and value.approximation is None)


def _told(value: Quantity, record: Record) -> str:
    exact = record.status == "target" and value.approximation is None
    unit = UNITS[value.unit].written if value.unit else str(value.currency)
    return f"{value.in_words()}: {value.interval(exact=exact).in_words()} {unit}"


def _of_values(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    if not isinstance(record, ValueRecord):
        return
    whole = corpus.claim(record.whole, claim) if record.whole else None
    if whole is None or not isinstance(whole.model, ValueRecord):
        if mine := variables.amount(claim, corpus):
            yield Constraint(claim.name, (bound(mine, _interval(record.value, record)),), _told(record.value, record))
        return
    total = variables.amount(whole, corpus)
    part = variables.amount(claim, corpus, variables.measure(whole.model.value))
    if total is None or part is None:
        return
    if record.value.dimension == "share":
        share = _interval(record.value, record).meet(ALL_OF_IT)
        words = f"{record.value.in_words()}: {share.in_words()} of {whole.name}"
        for linear in multiple(part, total, share):
            yield Constraint(claim.name, (linear,), words)
    elif variables.measure(record.value) == variables.measure(whole.model.value):
        yield Constraint(claim.name, (bound(part, _interval(record.value, record)),), _told(record.value, record))
        words = f"a part of {whole.name}, so at most as much"
        yield Constraint(claim.name, (difference(part, total, NOT_POSITIVE),), words)


def _ends_of_change(claim: Claim, record: ChangeRecord) -> tuple[Variable, Variable]:
    name = (claim.name, record.property)
    return Variable("amount", (*name, "before")), Variable("amount", (*name, "after"))


def _change_by(value: Quantity, record: ChangeRecord, before: Variable, after: Variable) -> Iterator[Linear]:
    """The amount or share by which something rises or falls."""
    by = _interval(value, record)
    sign = 1 if record.direction == "rises" else -1
    if value.dimension in ("share", "multiple"):
        yield from multiple(after, before, _moved(by, sign) if value.dimension == "share" else by)
    else:
        yield difference(after, before, by) if sign > 0 else difference(before, after, by)


def _moved(by: Interval, sign: int) -> Interval:
    """One plus or less a share."""
    if sign > 0:
        return Interval(by.low and ONE + by.low, by.high and ONE + by.high, by.low_open, by.high_open)
    low = None if by.high is None else max(ONE - by.high, NOTHING)
    return Interval(low, None if by.low is None else ONE - by.low, by.high_open, by.low_open)


def _of_changes(claim: Claim, record: Record, _corpus: Corpus) -> Iterator[Constraint]:
    if not isinstance(record, ChangeRecord):
        return
    before, after = _ends_of_change(claim, record)
    for variable, value in ((before, record.from_), (after, record.to)):
        if value:
            yield Constraint(claim.name, (bound(variable, _interval(value, record)),), _told(value, record))
    if record.by:
        for linear in _change_by(record.by, record, before, after):
            yield Constraint(claim.name, (linear,), f"{record.direction} by {_told(record.by, record)}")
    if record.from_ and record.to:
        left, right = (after, before) if record.direction == "rises" else (before, after)
        yield Constraint(claim.name, (difference(left, right, POSITIVE),), f"it {record.direction}")


def _of_comparisons(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    if not isinstance(record, ComparisonRecord):
        return
    named = corpus.claim(record.left, claim), corpus.claim(record.right, claim)
    left, right = (variables.amount(one, corpus) if one else None for one in named)
    if left is None or right is None:
        return
    words = f"{record.left} is {record.relation.replace('-', ' ')} {record.right}"
    larger, smaller = (left, right) if record.relation == "more-than" else (right, left)
    interval = Interval(NOTHING, NOTHING) if record.relation == "equal-to" else POSITIVE
    yield Constraint(claim.name, (difference(larger, smaller, interval),), words)
    if record.factor:
        for linear in multiple(left, right, _interval(record.factor, record)):
            yield Constraint(claim.name, (linear,), f"{words}: {_told(record.factor, record)}")
    if record.difference:
        by = _interval(record.difference, record)
        yield Constraint(
            claim.name, (difference(larger, smaller, by),), f"{words} by {_told(record.difference, record)}"
        )


def _of_ranks(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    """A first place is not behind any known rival; a lower one, or one among several, binds nothing here."""
    if not isinstance(record, RankRecord) or record.rank != 1:
        return
    for rival, value in known_rivals(claim, record, corpus):
        mine = variables.ranked(claim, record, variables.measure(value.value), corpus)
        its = variables.amount(rival, corpus)
        if mine and its:
            interval = NOT_NEGATIVE if record.order == "largest" else NOT_POSITIVE
            words = f"{record.place} is the {record.order} of {record.domain}, so not behind {value.place}"
            yield Constraint(claim.name, (difference(mine, its, interval),), words)


def _of_lists(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    """Parts that do not overlap come to at most their whole, and to all of it if none is left out."""
    if not isinstance(record, ListRecord) or record.whole is None:
        return
    whole = corpus.claim(record.whole, claim)
    named = [corpus.claim(name, claim) for name in record.parts]
    total = variables.amount(whole, corpus) if whole else None
    if whole is None or total is None or not isinstance(whole.model, ValueRecord):
        return
    measured = variables.measure(whole.model.value)
    parts = [variable for one in named if one and (variable := variables.amount(one, corpus, measured))]
    interval = Interval(NOTHING, NOTHING) if record.complete else NOT_POSITIVE
    words = f"its {len(parts)} parts come to {'all' if record.complete else 'at most all'} of {whole.name}"
    yield Constraint(claim.name, (Linear((*((part, ONE) for part in parts), (total, -ONE)), interval),), words)


def _parts_apart(corpus: Corpus) -> Iterator[Constraint]:
    """What the map adds: parts of one whole at places that lie apart come together to at most the whole."""
    parts: dict[str, dict[str, Variable]] = {}
    for claim, record in of_type(corpus.claims.values(), ValueRecord):
        whole = corpus.claim(record.whole, claim) if record.whole else None
        if (
            whole is None
            or not isinstance(whole.model, ValueRecord)
            or not record.place
            or not variables.entails(record)
        ):
            continue
        if variable := variables.amount(claim, corpus, variables.measure(whole.model.value)):
            parts.setdefault(whole.name, {})[record.place] = variable
    for name, places in parts.items():
        whole = corpus.claims[name]
        apart = [place for place in sorted(places) if not _inside_another(place, places, whole.folder, corpus)]
        total = variables.amount(whole, corpus)
        if total and len(apart) > 1:
            terms = (*((places[place], ONE) for place in apart), (total, -ONE))
            words = f"{' and '.join(apart)} lie apart, so together they have at most {name}"
            yield Constraint(f"{name}#the map", (Linear(terms, NOT_POSITIVE),), words)


def _inside_another(place: str, places: dict[str, Variable], folder: str, corpus: Corpus) -> bool:
    return any(place != other and corpus.lies_within(place, other, folder) for other in places)


def _identities(corpus: Corpus) -> Iterator[Constraint]:
    """What properties are by definition: a deficit is spending less revenue."""
    figures: dict[Variable, str] = {}
    for claim, record in of_type(corpus.claims.values(), ValueRecord):
        if record.whole is None and variables.entails(record) and (variable := variables.amount(claim, corpus)):
            figures[variable] = record.property
    for variable, name in list(figures.items()):
        known = corpus.property(name)
        terms = [(other, -ONE) for other in known.plus] + [(other, ONE) for other in known.minus] if known else []
        named = [(Variable("amount", (other, *variable.name[1:])), sign) for other, sign in terms]
        if named and all(other in figures for other, _ in named):
            words = (
                f"{name} is {' plus '.join(known.plus)} less {' and '.join(known.minus) or 'nothing'}" if known else ""
            )
            linear = Linear(((variable, ONE), *named), Interval(NOTHING, NOTHING))
            yield Constraint(f"{name}#by definition", (linear,), words)


_OF_KINDS: tuple[Callable[[Claim, Record, Corpus], Iterator[Constraint]], ...] = (
    _of_values,
    _of_changes,
    _of_comparisons,
    _of_ranks,
    _of_lists,
    days_entailed,
)


def constraints(corpus: Corpus) -> list[Constraint]:
    """What all claims of a corpus entail together, worked out once."""
    if "constraints" not in corpus.memo:
        found = [
            constraint
            for claim in corpus.claims.values()
            if variables.entails(claim.model)
            for entailed in _OF_KINDS
            for constraint in entailed(claim, claim.model, corpus)
        ]
        corpus.memo["constraints"] = [*found, *_parts_apart(corpus), *_identities(corpus)]
    known: list[Constraint] = corpus.memo["constraints"]
    return known
