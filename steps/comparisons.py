"""The checks behind features/consistency/comparisons.feature."""

from collections.abc import Iterator

from schemas.intervals import Interval
from schemas.periods import Period, read_duration
from schemas.proportions import apart, is_factor, meant, of_one_measure, rises, share_of
from schemas.records import ChangeRecord, ComparisonRecord, RankRecord, ValueRecord
from schemas.registry import Property
from schemas.values import Quantity
from steps.arithmetic import can_be_negative, told
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.indexes import figures_by_matter
from steps.support.phrases import claims_that, must
from steps.support.selections import ranking
from steps.support.violations import Violation
from steps.support.yaml_files import Path

LIMITS = {"at-most": "keeps within", "at-least": "is not below"}
"""The relations in which the right side is a limit that the left one keeps to."""


def _figures(
    ranked: Claim, rank: RankRecord, corpus: Corpus, *, parts: bool = False
) -> Iterator[tuple[Claim, ValueRecord]]:
    """Every stated fact about the ranked property of the ranked subject, by the same way of counting.

    parts: those too that are told as a part of a whole, and so perhaps as a share.
    """
    for claim, value in figures_by_matter(corpus).get(corpus.matter(ranked), ()):
        same_count = all(getattr(value, key) == getattr(rank, key) for key in ("statistic", "qualifier", "grain"))
        if same_count and value.is_asserted and value.place and (parts or not value.whole):
            yield claim, value


def _day_of(claim: Claim, corpus: Corpus) -> Period:
    """When a figure holds: its own time, or that of its source."""
    own = corpus.period(claim.model.time) if claim.model.time else corpus.publication(claim)
    return own or Period()


def _comparable(one: Period, other: Period, prop: Property | None) -> bool:
    """Whether figures of two times can be ranked: of a flow those of one period, of a stock those near enough."""
    if prop is None or one.first is None or other.first is None:
        return False
    if prop.comparable_for is None:
        return one == other
    earlier, later = sorted((one.first, other.first))
    return later <= read_duration(prop.comparable_for).after(earlier)


def _is_rival(place: str, rank: RankRecord, corpus: Corpus, folder: str) -> bool:
    """Whether a place stands beside the ranked one: of the class, in the domain, and neither inside the other."""
    known = corpus.place(place, folder)
    if known is None or (rank.class_ and known.type != rank.class_):
        return False
    nested = corpus.lies_within(place, rank.place, folder) or corpus.lies_within(rank.place, place, folder)
    return corpus.lies_within(place, rank.domain, folder) and not nested


def known_rivals(
    claim: Claim, rank: RankRecord, corpus: Corpus, *, parts: bool = False
) -> Iterator[tuple[Claim, ValueRecord]]:
    """The figures of places beside the ranked one that hold near enough to the time of the rank."""
    prop, ranked_at = corpus.property(rank.property), _day_of(claim, corpus)
    for other, value in _figures(claim, rank, corpus, parts=parts):
        near = _comparable(ranked_at, _day_of(other, corpus), prop)
        if near and _is_rival(value.place or "", rank, corpus, claim.folder):
            yield other, value


@must("the known rivals surely ahead must not be more than the rank allows")
def rival_ahead(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Ranked places that more rivals surely surpass than the rank leaves room for."""
    for claim, rank in of_type(claims, RankRecord):
        figures = _figures(claim, rank, corpus)
        prop, ranked_at = corpus.property(rank.property), _day_of(claim, corpus)
        own = [
            (one, value)
            for one, value in figures
            if value.place == rank.place and _comparable(ranked_at, _day_of(one, corpus), prop)
        ]
        for mine, figure in own:
            ahead = {
                value.place: other
                for other, value in known_rivals(claim, rank, corpus)
                if _surpasses(value, figure, rank)
            }
            inside = {
                place
                for place in ahead
                for other in ahead
                if place != other and corpus.lies_within(place or "", other or "")
            }
            if len(ahead.keys() - inside) >= rank.rank:
                names = ", ".join(f"{other.model.place} ({_in_words(other)})" for other in ahead.values())
                says = (
                    f"{rank.place} is said to be number {rank.rank} of {rank.domain}, with {_in_words(mine)}. "
                    f"But known to be ahead: {names}."
                )
                remedy = "Correct a figure, or the rank, its class or its domain, if the words allow it."
                yield claim.violation("rival-ahead", ("rank",), says, remedy, others=(mine, *ahead.values()))


def _surpasses(rival: ValueRecord, ranked: ValueRecord, rank: RankRecord) -> bool:
    one, other = ranked.value.base_interval(), rival.value.base_interval()
    same = rival.value.dimension == ranked.value.dimension and rival.value.currency == ranked.value.currency
    return same and (one.surely_below(other) if rank.order == "largest" else other.surely_below(one))


def _in_words(claim: Claim) -> str:
    return claim.model.value.interval().in_words() if isinstance(claim.model, ValueRecord) else ""


@claims_that("that name the places ahead of a ranked one")
def ranked_behind(claim: Claim, corpus: Corpus) -> bool:
    """Whether the claim states a rank as a fact, and says which places are ahead."""
    return ranking(claim, corpus) and isinstance(claim.model, RankRecord) and bool(claim.model.behind)


@must("each rank must be one more than the places named ahead")
def rank_not_after_those_ahead(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Ranks that more or fewer places are named ahead of than they leave room for."""
    for claim, rank in of_type(claims, RankRecord):
        ahead = set(rank.behind) - {rank.place}
        if len(ahead) + 1 != rank.rank:
            says = (
                f"{rank.place} is said to be number {rank.rank}, but the places named ahead of it are "
                f"{len(ahead)}: {', '.join(sorted(ahead)) or 'none but itself'}."
            )
            remedy = "Correct the rank, or name every place ahead of it and no other."
            yield claim.violation("rank-not-after-those-ahead", ("behind",), says, remedy)


@must("no place named ahead must surely be behind")
def named_ahead_but_behind(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Places named ahead of a ranked one whose known figure surely falls short of its own."""
    for claim, rank in of_type(claims, RankRecord):
        prop, ranked_at = corpus.property(rank.property), _day_of(claim, corpus)
        known = [
            (other, value)
            for other, value in _figures(claim, rank, corpus)
            if _comparable(ranked_at, _day_of(other, corpus), prop)
        ]
        own = [(other, value) for other, value in known if value.place == rank.place]
        theirs = [(other, value) for other, value in known if value.place in rank.behind]
        for mine, figure in own:
            for other, value in theirs:
                if _surpasses(figure, value, rank):
                    says = (
                        f"{value.place} is named ahead of {rank.place}, but has {_in_words(other)}, "
                        f"and {rank.place} {_in_words(mine)}."
                    )
                    remedy = "Correct one of the figures, or the places that are named ahead."
                    yield claim.violation("named-ahead-but-behind", ("behind",), says, remedy, others=(mine, other))


@claims_that("about a change between two figures")
def changing_between(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim is a firm change from one figure to another of the same measure, neither below nothing."""
    record = claim.model
    if not isinstance(record, ChangeRecord) or not record.from_ or not record.to or not record.is_firm:
        return False
    ends = (record.from_, record.to)
    below = any(amount is not None and amount < 0 for end in ends for amount in (end.amount, end.low))
    return of_one_measure(*ends) and not below


@must("each change must go the way it is said to")
def change_the_other_way(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Rises that surely fall, and falls that surely rise."""
    for claim, record in of_type(claims, ChangeRecord):
        if record.from_ and record.to and rises(record.from_, record.to) is (record.direction == "falls"):
            ends = f"from {record.from_.in_words()} to {record.to.in_words()}"
            says = f"It is said that it {record.direction}, but it goes {ends}."
            remedy = "Correct the direction, or one of the two figures."
            yield claim.violation("change-the-other-way", ("direction",), says, remedy)


Sides = tuple[tuple[Claim, Quantity], tuple[Claim, Quantity]]
"""The two sides of a comparison, each a claim with its figure."""


def _sides(claim: Claim, corpus: Corpus) -> Sides | None:
    """The figures that a comparison holds beside each other; None unless they are told in one measure of one thing."""
    record = claim.model
    if not isinstance(record, ComparisonRecord) or not record.is_firm:
        return None
    left, right = corpus.claim(record.left, claim), corpus.claim(record.right, claim)
    if left is None or right is None or "negative" in (left.model.polarity, right.model.polarity):
        return None
    if not isinstance(left.model, ValueRecord) or not isinstance(right.model, ValueRecord):
        return None
    one, other = left.model.value, right.model.value
    wholes = [
        corpus.claim(record.whole, side) if record.whole else None
        for side, record in ((left, left.model), (right, right.model))
    ]
    of_two_wholes = one.dimension == "share" and wholes[0] != wholes[1]
    known = of_one_measure(one, other) and not (one.spread or other.spread or of_two_wholes)
    return ((left, one), (right, other)) if known else None


@claims_that("that compare two figures")
def comparing(claim: Claim, corpus: Corpus) -> bool:
    """Whether the claim firmly compares two figures of one measure."""
    return _sides(claim, corpus) is not None


@claims_that("that say which is more, or that both are the same")
def comparing_by_order(claim: Claim, _corpus: Corpus) -> bool:
    """Whether a comparison is no limit, and just says which of its sides is more."""
    record = claim.model
    if not isinstance(record, ComparisonRecord) or record.relation in LIMITS:
        return False
    return record.relation != "equal-to" or not (record.factor or record.difference)


@claims_that("that call one the limit of the other")
def comparing_with_limit(claim: Claim, _corpus: Corpus) -> bool:
    """Whether a comparison calls its right side a limit."""
    return isinstance(claim.model, ComparisonRecord) and claim.model.relation in LIMITS


def _ordered(relation: str, one: Quantity, other: Quantity) -> bool:
    """Whether two figures can stand to each other as a relation says; rounded alike, either may be the larger."""
    left, right = one.base_interval(), other.base_interval()
    if relation == "equal-to":
        return left.meets(right)
    above = relation in ("more-than", "at-least")
    return not (left.surely_below(right) if above else right.surely_below(left))


def _disordered(claims: Claims, corpus: Corpus) -> Iterator[tuple[Claim, str, Sides]]:
    """The comparisons whose figures surely do not stand as their relation says, each with that and its sides."""
    for claim, record in of_type(claims, ComparisonRecord):
        if (sides := _sides(claim, corpus)) and not _ordered(record.relation, sides[0][1], sides[1][1]):
            yield claim, record.relation, sides


_RELATION_OR_FIGURE = "Correct one of the figures, or the relation."


@must("the figures must stand in that order")
def compared_out_of_order(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Comparisons whose figures surely stand the other way round, or are not the same."""
    for claim, relation, sides in _disordered(claims, corpus):
        says = f"{_beside(sides)}, but the first is said to be {relation.replace('-', ' ')} the second."
        path, others = ("relation",), _claims(sides)
        yield claim.violation("compared-out-of-order", path, says, _RELATION_OR_FIGURE, others=others)


@must("the limit must not be passed by what it limits")
def limit_passed(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Caps that are surely below what they cap, and floors above what stands on them."""
    for claim, relation, sides in _disordered(claims, corpus):
        says = f"{_beside(sides)}, but it is said that the first {LIMITS[relation]} the second."
        yield claim.violation("limit-passed", ("relation",), says, _RELATION_OR_FIGURE, others=_claims(sides))


def _claims(sides: Sides) -> tuple[Claim, Claim]:
    return sides[0][0], sides[1][0]


def _beside(sides: Sides) -> str:
    """The two sides as a message begins with them."""
    (left, one), (right, other) = sides
    return f"{left.name} is {told(one.base_interval(), one)} and {right.name} is {told(other.base_interval(), other)}"


def _multiples(claim: Claim, corpus: Corpus) -> Iterator[tuple[Path, Quantity, tuple[Interval, ...]]]:
    """The factor and the difference of a comparison, each with what it can be by the two figures."""
    sides, record = _sides(claim, corpus), claim.model
    if sides is None or not isinstance(record, ComparisonRecord):
        return
    (left, one), (right, other) = sides
    open_below = any(value.base_interval().low is None for value in (one, other))
    names = [side.model.property for side in (left, right) if isinstance(side.model, ValueRecord)]
    if (open_below and any(can_be_negative(name, corpus) for name in names)) or not _in_order(record, one, other):
        return
    more = record.relation not in ("less-than", "at-most")
    if record.factor:
        possible = share_of(record.factor, one, other)
        # "Half as many" is the half; but "30% less" may be recorded as a factor too, and "a third more" is no third.
        by_so_much = record.relation == "more-than" or (
            record.relation == "less-than" and record.factor.unit == "percent"
        )
        if is_factor(record.factor) or by_so_much:
            possible = (*possible, *apart(record.factor, one, other, more=more))
        yield ("factor",), record.factor, possible
    if record.difference and record.relation != "equal-to":
        yield ("difference",), record.difference, apart(record.difference, one, other, more=more)


def _in_order(record: ComparisonRecord, one: Quantity, other: Quantity) -> bool:
    """Whether the two figures do stand in the order that is said, if any is."""
    return record.relation == "equal-to" or _ordered(record.relation, one, other)


@claims_that("that say how many times or by how much")
def comparing_by_multiple(claim: Claim, corpus: Corpus) -> bool:
    """Whether a comparison has a factor or a difference that its figures tell."""
    return any(possible for _, _, possible in _multiples(claim, corpus))


@must("each multiple or difference must be that of the figures")
def multiple_not_of_figures(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Factors and differences that the two figures do not have."""
    for claim in claims:
        for path, value, possible in _multiples(claim, corpus):
            if possible and not any(one.meets(meant(value)) for one in possible):
                sides = _sides(claim, corpus)
                beside = f"{_beside(sides)}: " if sides else ""
                says = f"{beside}{told(possible[0], value)}; the record says {value.in_words()}."
                remedy = "Correct one of the figures."
                others = _claims(sides) if sides else ()
                yield claim.violation("multiple-not-of-figures", path, says, remedy, others=others)
