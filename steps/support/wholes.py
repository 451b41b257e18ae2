"""What lists of parts, the map and definitions entail: sums of figures that come to another figure, or to less."""

from collections.abc import Iterator
from fractions import Fraction

from schemas.constraints import ONE, Constraint, Linear, Variable
from schemas.intervals import Interval
from schemas.records import ListRecord, Record, ValueRecord
from steps.parts_and_wholes import at_one_time
from steps.support import variables
from steps.support.corpus import Claim, Corpus, of_type
from steps.support.violations import NO_CLAIM

NOTHING = Fraction(0)
EQUAL, NOT_MORE = Interval(NOTHING, NOTHING), Interval(high=NOTHING)

Located = tuple[str, str]
"""A place and the folder that names it."""


def of_lists(claim: Claim, record: Record, corpus: Corpus) -> Iterator[Constraint]:
    """Parts that do not overlap come to at most their whole, and to all of it if none is left out or unknown."""
    if not isinstance(record, ListRecord) or record.whole is None:
        return
    whole = corpus.claim(record.whole, claim)
    total = variables.figure(whole, corpus) if whole else None
    if whole is None or total is None:
        return
    parts = [_part(corpus.claim(name, claim), whole, total, corpus) for name in record.parts]
    known = tuple(dict.fromkeys(part for part in parts if part))
    complete = record.complete and len(known) == len(record.parts)
    words = f"its {len(known)} parts come to {'all' if complete else 'at most all'} of {whole.name}"
    terms = (*((part, ONE) for part in known), (total, -ONE))
    if len(known) > 1 or (known and complete):
        yield Constraint(claim.name, (Linear(terms, EQUAL if complete else NOT_MORE),), words)


def _part(part: Claim | None, whole: Claim, total: Variable, corpus: Corpus) -> Variable | None:
    """The figure of a part in the measure of its whole, if it is known and holds at that time."""
    variable = variables.figure(part, corpus) if part else None
    if part is None or variable is None or variable == total or not at_one_time(part, whole, corpus):
        return None
    return variable if variables.measure_of(variable) == variables.measure_of(total) else None


def parts_apart(corpus: Corpus) -> Iterator[Constraint]:
    """What the map adds: parts of a stock at places that lie apart come together to at most the whole.

    Of a flow they need not: whoever visits two towns in a year is counted in both.
    """
    parts: dict[str, dict[Located, Variable]] = {}
    for claim, record in of_type(corpus.claims.values(), ValueRecord):
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
    for claim, record in of_type(corpus.claims.values(), ValueRecord):
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
