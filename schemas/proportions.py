"""By how much one figure is more or less than another: what the words for it can mean, given the two figures."""

from fractions import Fraction

from schemas.approximation import Approximation, interval_around
from schemas.intervals import Interval
from schemas.values import Quantity

ONE = Interval(Fraction(1), Fraction(1))
NOT_NEGATIVE = Interval(low=Fraction(0))
NEARLY = Fraction(9, 10)
"""Where "nearly doubled" begins, as a share of the factor: a rise by four fifths is called so."""


def size(value: Quantity) -> Interval:
    """What a figure can be, in base units; one printed without a minus sign is not below zero."""
    amounts = (value.amount, value.low)
    printed_below = any(amount is not None and amount < 0 for amount in amounts)
    return value.base_interval() if printed_below else value.base_interval().meet(NOT_NEGATIVE)


def meant(value: Quantity, *, falls: bool = False) -> Interval:
    """What a figure that relates two others can mean: wider than elsewhere where words for it are used loosely.

    falls: whether it says how far something falls, so that "more than halved" is less than half.
    """
    amount, hedge = value.amount, value.approximation
    if amount is not None and is_factor(value):
        if falls and isinstance(amount, Fraction) and 0 < amount < 1:
            return ONE.over(_hedged_factor(1 / amount, hedge))
        if hedge is Approximation.ALMOST:
            return _hedged_factor(Fraction(amount), hedge)
    if isinstance(amount, Fraction) and hedge is None:
        return interval_around(amount, Approximation.ABOUT, Fraction(0)).scaled(value.size)
    return value.base_interval()


def _hedged_factor(amount: Fraction, hedge: Approximation | None) -> Interval:
    """What a factor of so many times can mean; printed without decimals, unless it is hedged."""
    if hedge is Approximation.ALMOST:
        return Interval(NEARLY * amount, amount, high_open=True)
    return interval_around(amount, hedge, Fraction(1, 2)).meet(NOT_NEGATIVE)


def _is_positive(figure: Interval) -> bool:
    """Whether a figure is one that others can be measured by: not below zero, and not just zero."""
    return figure.low is not None and figure.low >= 0 and figure.high != 0


def is_told_in_times(value: Quantity) -> bool:
    """Whether a multiple is told as so many times; "twofold", "tripled" and "a factor of two" leave no doubt."""
    return "times" in (value.surface or "").casefold().split()


def _times(value: Quantity, ratios: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """A ratio as "so many times" tells it: "three times more" can mean three times as much, or three times on top."""
    if is_told_in_times(value):
        return (*ratios, *(ratio.minus(ONE) for ratio in ratios))
    return ratios


def _multiple(value: Quantity, one: Interval, other: Interval, *, more: bool) -> tuple[Interval, ...]:
    """So many times as much; "three times less" is a third of it, and so is "a third as much"."""
    if not (_is_positive(one) and _is_positive(other)):
        return ()
    printed = value.amount if value.amount is not None else value.high
    inverted = not more and printed is not None and printed >= 1
    return _times(value, (other.over(one) if inverted else one.over(other),))


def is_factor(value: Quantity) -> bool:
    """Whether a figure says how many times as much: in times, or as the bare number of "a factor of three"."""
    return value.dimension == "multiple" or (value.unit == "item" and "factor" in (value.surface or "").split())


def apart(value: Quantity, one: Quantity, other: Quantity, *, more: bool) -> tuple[Interval, ...]:
    """What a figure must be that says by how much one is more (or less) than the other, in its base unit.

    The figures allow any of the intervals returned. None is returned where they do not tell: a percentage of what is
    below zero, shares of two wholes, amounts in different units, percent of a third thing, a set of cases.
    """
    if value.spread or one.spread or other.spread or not of_one_measure(one, other):
        return ()
    if is_factor(value):
        return _multiple(value, size(one), size(other), more=more)
    if value.dimension == "share":
        if value.of is not None or not _is_positive(size(other)):
            return ()
        ratio = size(one).over(size(other))
        return (ratio.minus(ONE) if more else ONE.minus(ratio),)
    points = value.dimension == "points" and one.dimension == "share"
    if points or of_one_measure(value, one):
        left, right = one.base_interval(), other.base_interval()
        return (left.minus(right) if more else right.minus(left),)
    return ()


def share_of(value: Quantity, one: Quantity, other: Quantity) -> tuple[Interval, ...]:
    """What a share must be that says which part of the other figure the one comes to, as "80 percent of it" does."""
    left, right = size(one), size(other)
    if value.dimension != "share" or value.spread or one.spread or other.spread or not of_one_measure(one, other):
        return ()
    return (left.over(right),) if _is_positive(left) and _is_positive(right) else ()


def of_one_measure(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are told in one currency, or measure the same, and are shares of one thing if of any."""
    return (one.dimension, one.currency, one.of) == (other.dimension, other.currency, other.of)


def rises(one: Quantity, other: Quantity) -> bool | None:
    """Whether a figure surely rises from the one to the other; False if it surely falls, None if that is open."""
    if one.spread or other.spread or not of_one_measure(one, other):
        return None
    before, after = one.base_interval(), other.base_interval()
    return True if before.surely_below(after) else False if after.surely_below(before) else None
