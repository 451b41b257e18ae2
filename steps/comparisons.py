"""The checks behind features/consistency/comparisons.feature."""

from collections.abc import Iterator

from schemas.periods import Period, read_duration
from schemas.records import RankRecord, ValueRecord
from schemas.registry import Property
from steps.support.corpus import Claim, Claims, Corpus, of_type
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation


@claims_that("that rank a place")
def ranking(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim states a rank as a fact."""
    return isinstance(claim.model, RankRecord) and claim.model.is_asserted


def _figures(rank: RankRecord, corpus: Corpus, *, parts: bool = False) -> Iterator[tuple[Claim, ValueRecord]]:
    """Every stated fact about the ranked property of the ranked subject, by the same way of counting.

    parts: those too that are told as a part of a whole, and so perhaps as a share.
    """
    for claim, value in of_type(corpus.claims.values(), ValueRecord):
        same_matter = (value.subject, value.property) == (rank.subject, rank.property)
        same_count = all(getattr(value, key) == getattr(rank, key) for key in ("statistic", "qualifier", "grain"))
        if same_matter and same_count and value.is_asserted and value.place and (parts or not value.whole):
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
    for other, value in _figures(rank, corpus, parts=parts):
        near = _comparable(ranked_at, _day_of(other, corpus), prop)
        if near and _is_rival(value.place or "", rank, corpus, claim.folder):
            yield other, value


@must("the known rivals surely ahead must not be more than the rank allows")
def rival_ahead(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Ranked places that more rivals surely surpass than the rank leaves room for."""
    for claim, rank in of_type(claims, RankRecord):
        figures = _figures(rank, corpus)
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
