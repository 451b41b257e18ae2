"""What the words of one source mean, each read once: in a run, and by way of the cache in later runs.

A reading is a pure function of words, days and fiscal years. All of them are its signature here, and the code is part
of every key of the cache, so nothing kept can be out of date.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from hashlib import blake2b
from typing import Any

from pydantic_core import from_json, to_json

from schemas.approximation import Approximation
from schemas.periods import FiscalYearRule, Period
from schemas.reading.dates import DateReading, read_dates
from schemas.reading.quantities import QuantityReading, read_quantities
from schemas.text.sketch import Sketch
from steps.support.cache import Cache, key_of

SEPARATOR = " "
"""Stands between words in a signature, and in none of them."""

MOST_OLD = 4
"""So many times as many readings as are asked for may be kept of a source; then they are read anew."""

Told = list[Any]
"""A reading as JSON has it."""


def _tell(one: QuantityReading | DateReading) -> list[Any]:
    """The fields of a reading as JSON has them. A fraction is no decimal to those who ask how it was printed."""
    return [f"/{it}" if isinstance(it, Fraction) else str(it) if isinstance(it, Decimal) else it for it in one]


def _hear_amount(told: str | None) -> Decimal | Fraction | None:
    if told is None:
        return None
    return Fraction(told[1:]) if told[0] == "/" else Decimal(told)


def _hear_quantity(told: Sequence[Any]) -> QuantityReading:
    start, end, words, *amounts, unit, noun, currency, of, hedge, also_of = told
    amount, low, high = map(_hear_amount, amounts)
    approximation = Approximation(hedge) if hedge else None
    return QuantityReading(start, end, words, amount, low, high, unit, noun, currency, of, approximation, also_of)


def _hear_date(told: Sequence[Any]) -> DateReading:
    start, end, words, value, mod, kind, direction, ambiguous, length = told
    return DateReading(start, end, words, value, mod, kind, direction, tuple(ambiguous), length)


def _digest(signature: str) -> str:
    """A digest of a signature."""
    return blake2b(signature.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Readings:
    """The readings of one source."""

    def __init__(self, folder: str, kept: Cache) -> None:
        """Remember what an earlier run has read of the source, and have this run's readings kept at its end."""
        self._key = key_of("readings", folder)
        known = kept.get(self._key)
        self._known: dict[str, Told] = from_json(known) if known else {}
        self._asked = 0
        self._has_new = False
        kept.at_end(self._key, self._whole)

    def _whole(self) -> bytes | None:
        """What is worth keeping; None where nothing is new. Where most is no longer asked for, all is read anew."""
        if not self._has_new:
            return None
        return to_json(self._known if len(self._known) < MOST_OLD * self._asked else {})

    def recall(self, signature: str, read: Callable[[], Told]) -> Told:
        """What is read under a signature, which tells all that it depends on beside the code.

        It is kept under a digest of that: a signature can be a sentence of a text that must be kept nowhere.
        """
        self._asked += 1
        key = _digest(signature)
        told = self._known.get(key)
        if told is None:
            told = self._known[key] = read()
            self._has_new = True
        return told

    def stands_in(self, sketch: Sketch, row: Sequence[str]) -> bool:
        """Whether words can stand in the text of a sketch one after another, as Sketch.may_contain has it."""
        signature = f"in {sketch.digest} {SEPARATOR.join(row)}"
        return bool(self.recall(signature, lambda: [True] if sketch.may_contain(row) else []))

    def quantities(self, text: str) -> tuple[QuantityReading, ...]:
        """Every quantity of a text, as read_quantities finds them."""
        told = self.recall(f"figures {text}", lambda: list(map(_tell, read_quantities(text))))
        return tuple(map(_hear_quantity, told))

    def quantity(self, surface: str) -> QuantityReading | None:
        """The one quantity of a short surface; None where there is none or more than one."""
        found = self.quantities(surface)
        return found[0] if len(found) == 1 else None

    def dates(self, text: str, anchor: Period, fiscal: FiscalYearRule | None = None) -> tuple[DateReading, ...]:
        """Every date and length of time of a text, as read_dates finds them."""
        year = f"{fiscal.month}-{fiscal.day}-{fiscal.named_by_last_year}" if fiscal else ""
        told = self.recall(
            f"dates {anchor.first} {anchor.last} {year} {text}",
            lambda: list(map(_tell, read_dates(text, anchor, fiscal))),
        )
        return tuple(_hear_date(one) for one in told)

    def date(self, surface: str, anchor: Period, fiscal: FiscalYearRule | None) -> DateReading | None:
        """The one date or length of time of a short surface; None where there is none or more than one."""
        found = self.dates(surface, anchor, fiscal)
        return found[0] if len(found) == 1 else None
