"""What a hedge does to a number: the one table of approximations, with its reasons.

TABLE_VERSION changes with any width, so that a verdict can be traced to the table that gave it.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from schemas.intervals import Interval

TABLE_VERSION = 1


class Approximation(StrEnum):
    """How the words hedge a number; the terms are TIMEX3's modifiers in plain English."""

    EXACT = "exact"
    ABOUT = "about"
    ALMOST = "almost"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"


@dataclass(frozen=True, slots=True)
class Widths:
    """How far a hedged number may lie from the printed one, as shares of it; None is no bound on that side.

    A printed number is also never narrower than its own rounding, unless a side is shut (0 with open).
    """

    below: Fraction | None
    above: Fraction | None
    open_below: bool = False
    open_above: bool = False
    rounded: bool = False


FIVE_PERCENT = Fraction(5, 100)

WIDTHS: dict[Approximation, Widths] = {
    # An enumerated count: three documents are three.
    Approximation.EXACT: Widths(Fraction(0), Fraction(0)),
    # "About", "some", "around": at least 5 % either way. Counts of one thing by several good sources (US troops in
    # Japan: 52,600 to 57,200) scatter by that much, and a wrong alarm costs more trust than a missed one.
    Approximation.ABOUT: Widths(FIVE_PERCENT, FIVE_PERCENT, rounded=True),
    # "Almost", "nearly": up to 5 % short, and the number itself is not reached.
    Approximation.ALMOST: Widths(FIVE_PERCENT, Fraction(0), open_above=True),
    Approximation.MORE_THAN: Widths(Fraction(0), None, open_below=True),
    Approximation.AT_LEAST: Widths(Fraction(0), None),
    Approximation.LESS_THAN: Widths(None, Fraction(0), open_above=True),
    Approximation.AT_MOST: Widths(None, Fraction(0)),
}


def half_unit(amount: Decimal, *, whole_percent: bool = False) -> Fraction:
    """Half a unit of the last printed digit: 9.8 gives 0.05, 700 gives 5, 55,000 gives 500, 40 gives 0.5.

    The trailing zeros of a whole number count as printed up to its second digit. whole_percent: percentages are
    printed to the point whatever their zeros, so 100 % is 99.5 to 100.5.
    """
    digits = amount.as_tuple().digits
    exponent = int(amount.as_tuple().exponent)  # An infinity or a NaN, which no amount is, raises ValueError here.
    if exponent == 0 and not whole_percent:
        zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
        exponent = max(0, min(zeros, len(digits) - 2))
    return Fraction(10) ** exponent / 2


def interval_around(amount: Decimal | Fraction, approximation: Approximation | None, rounding: Fraction) -> Interval:
    """The numbers that a printed and perhaps hedged amount can mean.

    rounding: half a unit of the last printed digit, or zero where the amount is exact. Raises nothing: an amount
    below zero is widened by its size.
    """
    centre = Fraction(amount)
    if approximation is None:
        return Interval(centre - rounding, centre + rounding)
    widths = WIDTHS[approximation]
    margin = rounding if widths.rounded else Fraction(0)
    low = None if widths.below is None else centre - max(margin, widths.below * abs(centre))
    high = None if widths.above is None else centre + max(margin, widths.above * abs(centre))
    return Interval(low, high, widths.open_below, widths.open_above)
