"""Exact intervals of numbers: what a printed figure can mean."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from low to high. None is no bound; an open end leaves the bound itself out.

    Bounds are exact rationals, which hold every Decimal and also a third.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    def is_empty(self) -> bool:
        """Whether no number lies inside."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def meet(self, other: "Interval") -> "Interval":
        """The numbers that lie in both."""
        low, low_open = self.low, self.low_open
        if other.low is not None and (low is None or other.low > low):
            low, low_open = other.low, other.low_open
        elif other.low == low:
            low_open = low_open or other.low_open
        high, high_open = self.high, self.high_open
        if other.high is not None and (high is None or other.high < high):
            high, high_open = other.high, other.high_open
        elif other.high == high:
            high_open = high_open or other.high_open
        return Interval(low, high, low_open, high_open)

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both."""
        return not self.meet(other).is_empty()

    def contains(self, number: Fraction | Decimal | int) -> bool:
        """Whether the number lies inside."""
        exact = Fraction(number)
        return self.meets(Interval(exact, exact))

    def scaled(self, factor: Fraction | Decimal | int) -> "Interval":
        """The interval with every number multiplied by a factor of zero or more."""
        exact = Fraction(factor)
        if exact < 0:
            raise ValueError("a factor must not be negative")
        return Interval(
            None if self.low is None else self.low * exact,
            None if self.high is None else self.high * exact,
            self.low_open,
            self.high_open,
        )

    def plus(self, other: "Interval") -> "Interval":
        """What a number from here and one from there can come to together."""
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def negative(self) -> "Interval":
        """The numbers with their signs turned round."""
        low, high = (None if end is None else -end for end in (self.high, self.low))
        return Interval(low, high, self.high_open, self.low_open)

    def minus(self, other: "Interval") -> "Interval":
        """How far a number from here can lie above one from there."""
        return self.plus(other.negative())

    def times(self, factor: "Interval") -> "Interval":
        """What a number from here can come to, multiplied by one from there, which must be zero or more."""
        if factor.low is None or factor.low < 0:
            raise ValueError("a factor must not be negative")
        low, low_open = _product(self.low, factor, is_open=self.low_open, upper=False)
        high, high_open = _product(self.high, factor, is_open=self.high_open, upper=True)
        return Interval(low, high, low_open, high_open)

    def over(self, divisor: "Interval") -> "Interval":
        """What a number from here can come to, divided by one from there, which must be zero or more, and not zero."""
        if divisor.low is None or divisor.low < 0 or divisor.high == 0:
            raise ValueError("a divisor must be above zero")
        low = Fraction(0) if divisor.high is None else 1 / divisor.high
        high = 1 / divisor.low if divisor.low else None
        return self.times(Interval(low, high, divisor.high_open, divisor.low_open))

    def surely_below(self, other: "Interval") -> bool:
        """Whether every number here is below every number there."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def in_words(self) -> str:
        """The interval as a reader says it: "between 52,250 and 57,750", "more than 26,125"."""
        if self.low is not None and self.low == self.high:
            return f"exactly {number_in_words(self.low)}".replace("exactly about", "about")
        low = None if self.low is None else ("more than " if self.low_open else "at least ") + number_in_words(self.low)
        high = (
            None if self.high is None else ("less than " if self.high_open else "at most ") + number_in_words(self.high)
        )
        if low is None or high is None:
            return low or high or "any number"
        if self.low_open or self.high_open or self.low is None or self.high is None:
            return f"{low} and {high}"
        return f"between {number_in_words(self.low)} and {number_in_words(self.high)}"


def _product(end: Fraction | None, factor: Interval, *, is_open: bool, upper: bool) -> tuple[Fraction | None, bool]:
    """The lower or upper end of a product, and whether it is not reached: none where either has none on that side."""
    if end is None:
        return None, False
    outwards = (end > 0) == upper
    by, by_open = (factor.high, factor.high_open) if outwards else (factor.low, factor.low_open)
    if end == 0 or by == 0:
        return Fraction(0), False
    return (None, False) if by is None else (end * by, is_open or by_open)


_MOST_PARTS = 12
"""Up to so many parts a fraction is said as it is; of others nobody would see how much they are."""

_ROUNDED = 1000
"""A number that is told rounded has so many units of its last digit at the least."""


def number_in_words(number: Fraction) -> str:
    """A number in digits with thousands separators; with a fraction, or rounded, where it has no short decimal form."""
    whole, rest = divmod(abs(number), 1)
    sign = "-" if number < 0 else ""
    if rest == 0:
        return f"{sign}{int(whole):,}"
    scaled = rest * 10**6
    if scaled.denominator == 1:
        return f"{sign}{int(whole):,}.{int(scaled):06d}".rstrip("0")
    if rest.denominator <= _MOST_PARTS:
        return f"{sign}{f'{int(whole):,} ' if whole else ''}{rest.numerator}/{rest.denominator}"
    places = 3
    while abs(number) * 10**places < _ROUNDED:
        places += 1
    return f"about {sign}{round(abs(number) * 10**places) / Decimal(10**places):,}"
