"""Figures given once more, in another unit or currency, and what they come to at the rates that are known."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from schemas.intervals import Interval
from schemas.periods import Period
from schemas.records import ValueRecord
from schemas.values import Quantity, StatedQuantity
from steps.support.corpus import Claim, Corpus
from steps.support.indexes import indexed
from steps.support.yaml_files import Path

RATE_LEEWAY = Interval(Fraction(95, 100), Fraction(105, 100))
"""How far a conversion may lie from the known rates: newsrooms convert at a rate of some days before, or a mean."""


def _restated(claim: Claim) -> Iterator[tuple[Path, Quantity, Quantity]]:
    """Every figure of a claim that is given once more, with that; of two ranges, each end by itself."""
    for path, value in claim.model.values:
        if isinstance(value, StatedQuantity) and value.restated and not (value.spread or value.restated.spread):
            ranges = value.amount is None and value.restated.amount is None
            for end in ("low", "high") if ranges else ():
                yield path, _end(value, end), _end(value.restated, end)
            if not ranges:
                yield path, value, value.restated


def _end(value: Quantity, end: str) -> Quantity:
    """One end of a range as a figure of its own."""
    alone = {"surface": None, "amount": getattr(value, end), "low": None, "high": None, "approximation": None}
    return value.model_copy(update=alone)


def in_another_unit(claim: Claim) -> Iterator[tuple[Path, Quantity, Quantity]]:
    """The figures given in two units; degrees are left out, for those of a difference convert otherwise than others."""
    for path, one, other in _restated(claim):
        same = (one.dimension, one.currency) == (other.dimension, other.currency)
        if same and one.dimension != "temperature":
            yield path, one, other


def _times_of(claim: Claim, corpus: Corpus) -> Iterator[Period]:
    """The times at whose rate a claim may convert: its own, and that of its telling."""
    for value in (claim.model.time, claim.model.deadline, claim.model.announced):
        if value and (period := corpus.period(value)):
            yield period
    if published := corpus.publication(claim):
        yield published


@indexed
def _prices(corpus: Corpus) -> dict[tuple[str, str], list[tuple[Claim, Interval]]]:
    """Every price of a unit of one currency in another, by the two of them."""
    found: dict[tuple[str, str], list[tuple[Claim, Interval]]] = {}
    for claim, rate in corpus.of(ValueRecord):
        known, price = corpus.property(rate.property), rate.value.base_interval() if rate.value.currency else None
        if known and known.price_of and rate.is_asserted and price and price.low is not None and price.low > 0:
            found.setdefault((known.price_of, rate.value.currency or ""), []).append((claim, price))
    return found


def _rates(claim: Claim, of: str, into: str, corpus: Corpus) -> Iterator[tuple[Claim, Interval]]:
    """Known prices, in one currency, of a unit of another, at a time of the claim."""
    times = list(_times_of(claim, corpus))
    for other, price in _prices(corpus).get((of, into), ()):
        if any(its.meets(mine) for its in _times_of(other, corpus) for mine in times):
            yield other, price


def conversions(claim: Claim, corpus: Corpus) -> Iterator[tuple[Path, Quantity, Quantity, Interval, tuple[Claim, ...]]]:
    """Every figure restated in another currency, with what it comes to in that by the rates that are known."""
    for path, one, other in _restated(claim):
        if not (one.currency and other.currency) or one.currency == other.currency:
            continue
        there = list(_rates(claim, one.currency, other.currency, corpus))
        back = list(_rates(claim, other.currency, one.currency, corpus))
        results = [one.base_interval().times(price.times(RATE_LEEWAY)) for _, price in there]
        results += [one.base_interval().over(price.times(RATE_LEEWAY)) for _, price in back]
        if results:
            yield path, one, other, _hull(results), tuple(rate for rate, _ in (*there, *back))


def _hull(intervals: Iterable[Interval]) -> Interval:
    """The least interval that holds all of some."""
    kept = list(intervals)
    lows, highs = [one.low for one in kept if one.low is not None], [one.high for one in kept if one.high is not None]
    return Interval(
        min(lows) if len(lows) == len(kept) else None,
        max(highs) if len(highs) == len(kept) else None,
    )
