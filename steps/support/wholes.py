"""What lists of parts, the map and definitions entail: sums of figures that come to another figure, or to less."""

from collections.abc import Iterator
from fractions import Fraction

from schemas.constraints import ONE, Constraint, Linear, Variable
from schemas.intervals import Interval
from schemas.records import ListRecord, Record, ValueRecord
from steps.parts_and_wholes import at_one_time, is_share_of
from steps.support import variables
from steps.support.corpus import Claim, Corpus
from steps.support.violations import NO_CLAIM

NOTHING = Fraction(0)
EQUAL, NOT_MORE = Interval(NOTHING, NOTHING), Interval(high=NOTHING)

Located = tuple[str, str]
"""A place and the folder that names it."""


def of_lists(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    """Parts that do not overlap come to at most their whole, and to all of it if none is left out or unknown."""
    whole = corpus.claim(record.whole, claim) if isinstance(record, ListRecord) and record.whole else None
    total = variables.figure(whole, corpus) if whole else None
    if whole is None or total is None or not isinstance(record, ListRecord):
        return
    named = [part for name in record.parts if (part := corpus.claim(name, claim))]
    parts = dict.fromkeys(one for part in named if (one := _part(part, whole, total, corpus)))
    complete = record.complete and len(parts) == len(record.parts)
    if len(parts) > 1 or (parts and complete):
        words = f"its {len(parts)} parts come to {'all' if complete else 'at most all'} of {whole.name}"
        terms = (*((part, ONE) for part in parts), (total, -ONE))
        yield Constraint(claim.name, (Linear(terms, EQUAL if complete else NOT_MORE),), words)
    shares = dict.fromkeys(one for part in named if (one := _share(part, whole, corpus)))
    complete = record.complete and len(shares) == len(record.parts)
    if len(shares) > 1:
        words = f"its {len(shares)} shares come to {'all' if complete else 'at most all'} of {whole.name}"
        interval = Interval(ONE if complete else None, ONE)
        yield Constraint(claim.name, (Linear(tuple((share, ONE) for share in shares), interval),), words)


def _share(part: Claim, whole: Claim, corpus: Corpus) -> Variable | None:
    """The share that a part is of its whole, where only the list says of what."""
    one, other = part.model, whole.model
    if not isinstance(one, ValueRecord) or not isinstance(other, ValueRecord) or one.whole:
        return None
    known = is_share_of(one, other, corpus) and at_one_time(part, whole, corpus)
    return variables.amount(part, corpus) if known else None


def _part(part: Claim, whole: Claim, total: Variable, corpus: Corpus) -> Variable | None:
    """The figure of a part in the measure of its whole, if it is known and holds at that time."""
    variable = variables.figure(part, corpus)
    if variable is None or variable == total or not at_one_time(part, whole, corpus):
        return None
    return variable if variables.measure_of(variable) == variables.measure_of(total) else None


def parts_apart(corpus: Corpus) -> Iterator[Constraint]:
    """What the map adds: parts of a stock at places that lie apart come together to at most the whole.

    Of a flow they need not: whoever visits two towns in a year is counted in both.
    """
    parts: dict[str, dict[Located, Variable]] = {}
    for claim, record in corpus.of(ValueRecord):
        whole = variables.linked_whole(claim, corpus)
        known = corpus.property(record.property)
        if whole and record.place and variables.entails(record) and known and known.kind == "stock":
            counted_alike = (record.statistic, record.grain) == (whole[1].statistic, whole[1].grain)
            if counted_alike and (variable := variables.figure(claim, corpus)):
                place = record.place, claim.folder
                parts.setdefault(whole[0].name, {}).setdefault(place, variable)
    for name, places in parts.items():
        total = variables.figure(corpus.claims[name], corpus)
        for apart in _groups_apart(sorted(places), corpus):
            summed = dict.fromkeys(places[place] for place in apart)
            if total and len(summed) > 1:
                terms = (*((part, ONE) for part in summed), (total, -ONE))
                listed = " and ".join(place for place, _ in apart)
                words = f"{listed} lie apart, so together they have at most all of {name}"
                yield Constraint(f"{name}{NO_CLAIM}the map", (Linear(terms, NOT_MORE),), words)


def _groups_apart(places: list[Located], corpus: Corpus) -> list[list[Located]]:
    """Places in groups within which any two lie apart, each place in the first group that has room for it."""
    groups: list[list[Located]] = []
    for place in places:
        for group in groups:
            if all(corpus.lie_apart(place, other) for other in group):
                group.append(place)
                break
        else:
            groups.append([place])
    return groups


def identities(corpus: Corpus) -> Iterator[Constraint]:
    """What properties are by definition: a deficit is spending less revenue."""
    figures: dict[Variable, tuple[Claim, str]] = {}
    for claim, record in corpus.of(ValueRecord):
        if record.whole is None and variables.entails(record) and (variable := variables.amount(claim, corpus)):
            figures.setdefault(variable, (claim, record.property))
    for variable, (claim, name) in list(figures.items()):
        known = corpus.property(name)
        terms = [(other, -ONE) for other in known.plus] + [(other, ONE) for other in known.minus] if known else []
        named = [(Variable("amount", (other, *variable.name[1:])), sign) for other, sign in terms]
        if known and named and all(other in figures for other, _ in named):
            words = f"{name} is {' plus '.join(known.plus)} less {' and '.join(known.minus) or 'nothing'}"
            linear = Linear(((variable, ONE), *named), EQUAL)
            yield Constraint(f"{claim.name}{NO_CLAIM}by definition", (linear,), words)
