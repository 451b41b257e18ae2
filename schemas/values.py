"""Value types: each keeps the source's words (surface) beside what they mean, as accounts keep two entries."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, PlainSerializer, WithJsonSchema, model_validator

from schemas.approximation import Approximation, half_unit, interval_around
from schemas.base import CalendarName, ClaimName, Flag, Key, Model, PropertyName, Text, models_in
from schemas.intervals import Interval, number_in_words
from schemas.notation import Currency, DurationText
from schemas.periods import ONE_DAY, Duration, FiscalYearRule, Period, is_fiscal, read_duration, read_period
from schemas.units import UNITS, Dimension

MAGNITUDES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}

_NUMBER = re.compile(r"(-?\d{1,30}(?:\.\d{1,20})?|-?\d{1,3}(?:,\d{3}){1,9}(?:\.\d{1,20})?)(?: ([a-z]+))?\Z", re.ASCII)
_FRACTION = re.compile(r"(\d{1,6})/([1-9]\d{0,5})\Z", re.ASCII)

FISCAL_NEEDS_CALENDAR = "names a fiscal year, so say whose: add a calendar, such as calendar: japan"


def read_amount(text: str) -> Decimal | Fraction:
    """A recorded amount: digits, perhaps a magnitude ("43 trillion"), or a fraction ("2/3").

    "43 trillion" is not 43,000,000,000,000: it keeps how precisely it was printed. Raises ValueError, in words for a
    contributor.
    """
    if match := _FRACTION.match(text):
        return Fraction(int(match[1]), int(match[2]))
    match = _NUMBER.match(text)
    if not match or (match[2] and match[2] not in MAGNITUDES):
        raise ValueError(f'"{text}" is not an amount as recorded here, such as 55,000, 3.5, 43 trillion or 2/3')
    number = Decimal(match[1].replace(",", ""))
    with localcontext(prec=60):
        return number.scaleb(MAGNITUDES[match[2]]) if match[2] else number


def printed(amount: Decimal | Fraction | None) -> str:
    """An amount as recorded, with its printed digits: "4.30 trillion" is not "4.3 trillion"."""
    magnitude = {power: f" {name}" for name, power in MAGNITUDES.items()}
    if isinstance(amount, Decimal):
        digits, exponent = len(amount.as_tuple().digits), int(amount.as_tuple().exponent)
        power = max((power for power in magnitude if power <= digits + exponent - 1), default=0) if exponent > 0 else 0
        return f"{amount.scaleb(-power):f}{magnitude.get(power, '')}"
    return str(amount)


def _amount(value: object) -> object:
    if isinstance(value, list | dict):
        raise ValueError("write one amount, such as 55,000, 3.5, 43 trillion or 2/3")  # noqa: TRY004 - told to an editor
    return read_amount(value) if isinstance(value, str) else value


def _write_amount(amount: Decimal | Fraction) -> str:
    return str(amount)


Amount = Annotated[
    Decimal | Fraction,
    BeforeValidator(_amount),
    PlainSerializer(_write_amount, return_type=str, when_used="json"),
    WithJsonSchema({"type": ["string", "number"], "pattern": r"^-?[0-9][0-9,.]*( [a-z]+)?$|^[0-9]+/[0-9]+$"}),
]
"""An exact number; never a float."""


def _unit(text: str) -> str:
    if text not in UNITS:
        raise ValueError(f'"{text}" is not a unit of this project')
    return text


Unit = Annotated[str, AfterValidator(_unit), WithJsonSchema({"type": "string", "enum": list(UNITS)})]


class Quantity(Model):
    """A number with its unit, as the source prints it and as an exact interval.

    One amount, or a range from low to high; a unit, or a currency for money; a share says of what.
    """

    surface: Text | None = None
    amount: Amount | None = None
    low: Amount | None = None
    high: Amount | None = None
    unit: Unit | None = None
    currency: Currency | None = None
    of: PropertyName | None = None
    approximation: Approximation | None = None
    spread: Flag = False

    @model_validator(mode="after")
    def _one_number_one_unit(self) -> Self:
        if (self.amount is None) == (self.low is None and self.high is None):
            raise ValueError("a value has either one amount, or low and high for a range")
        if self.amount is None and (self.low is None or self.high is None):
            raise ValueError("a range has both a low and a high end")
        if self.low is not None and self.high is not None and Fraction(self.low) > Fraction(self.high):
            raise ValueError(f"the range runs backwards: low {self.low} is above high {self.high}")
        if self.spread and self.low is None:
            raise ValueError("only a range, with low and high, can be a spread of cases")
        if (self.unit is None) == (self.currency is None):
            raise ValueError("a value has either a unit, or a currency for money")
        if self.of is not None and self.dimension != "share":
            raise ValueError('only a share (unit percent or share) is "of" something')
        return self

    @property
    def dimension(self) -> Dimension:
        """What kind of thing is measured; quantities of different dimensions are never compared."""
        return UNITS[self.unit].dimension if self.unit else "money"

    @property
    def size(self) -> Fraction:
        """The unit's size in the base unit of its dimension; 1 for money."""
        return UNITS[self.unit].size if self.unit else Fraction(1)

    def interval(self, *, exact: bool = False) -> Interval:
        """What the value can be, in its own unit. exact: no rounding is meant, as in a target."""
        if self.amount is None:
            low, high = Fraction(self.low or 0), Fraction(self.high or 0)
            return Interval(low, high)
        return interval_around(self.amount, self.approximation, Fraction(0) if exact else self._rounding(self.amount))

    def base_interval(self, *, exact: bool = False) -> Interval:
        """What the value can be, in the base unit of its dimension (metres, shares of one, people)."""
        return self.interval(exact=exact).scaled(self.size)

    def _rounding(self, amount: Decimal | Fraction) -> Fraction:
        if isinstance(amount, Fraction):
            return Fraction(0)
        return half_unit(amount, whole_percent=self.unit == "percent")

    def in_words(self) -> str:
        """The recorded value, as the source words it if it does."""
        if self.surface:
            return f'"{self.surface}"'
        in_percent = self.unit == "share"
        unit = "%" if in_percent else UNITS[self.unit].written if self.unit else str(self.currency)
        scale = 100 if in_percent else 1
        ends = (self.amount, self.low, self.high)
        amounts = [number_in_words(Fraction(one) * scale) for one in ends if one is not None]
        return f"{' to '.join(amounts)} {unit}"


class StatedQuantity(Quantity):
    """A quantity as a source states it. restated: the same once more, in another unit or currency ("(373 miles)")."""

    restated: Quantity | None = None


Modifier = Literal["before", "after", "on-or-before", "on-or-after", "start", "mid", "end", "approx"]
"""TIMEX3's mod: how the words stand to the period they name."""


def _thirds(period: Period) -> tuple[Period, Period, Period]:
    if period.first is None or period.last is None:
        return period, period, period
    third = (period.last - period.first) / 3
    return (
        Period(period.first, period.first + third),
        Period(period.first + third, period.last - third),
        Period(period.last - third, period.last),
    )


_MODIFIED: dict[Modifier, Callable[[Period], Period]] = {
    "before": lambda named: Period(None, named.first and named.first - ONE_DAY),
    "after": lambda named: Period(named.last and named.last + ONE_DAY, None),
    "on-or-before": lambda named: Period(None, named.last),
    "on-or-after": lambda named: Period(named.first, None),
    "start": lambda named: _thirds(named)[0],
    "mid": lambda named: _thirds(named)[1],
    "end": lambda named: _thirds(named)[2],
    "approx": lambda named: named,
}


def modified(named: Period, mod: Modifier | None) -> Period:
    """The days that words allow which name a period with a modifier."""
    return _MODIFIED[mod](named) if mod else named


_THIRDS = frozenset({"start", "mid", "end"})
"""Modifiers that name a part of a period longer than a day."""


class DateValue(Model):
    """A date, period or bound on one, as the source words it and in ISO 8601 / EDTF notation."""

    surface: Text | None = None
    value: Text
    mod: Modifier | None = None
    calendar: CalendarName | None = None
    anchor: ClaimName | None = None

    @model_validator(mode="after")
    def _reads(self) -> Self:
        if is_fiscal(self.value):
            if self.calendar is None:
                raise ValueError(f'"{self.value}" {FISCAL_NEEDS_CALENDAR}')
            # Which of two ends comes first depends on the calendar, so here each is only looked at by itself.
            for end in self.value.split("/", maxsplit=1):
                if end != "..":
                    read_period(end, FiscalYearRule(1, 1, named_by_last_year=False))
            return self
        named = read_period(self.value)
        if self.mod in _THIRDS and named.first and named.first == named.last:
            raise ValueError(f'"{self.value}" is one day, which has no {self.mod}; take mod out')
        return self

    def named_period(self, fiscal: FiscalYearRule | None = None) -> Period:
        """The period the value names, without its modifier."""
        return read_period(self.value, fiscal)

    def period(self, fiscal: FiscalYearRule | None = None) -> Period:
        """The days that the words allow, the modifier applied. "Early", "mid" and "late" are thirds of the period."""
        return modified(self.named_period(fiscal), self.mod)

    def in_words(self) -> str:
        """The words of the source, or the recorded notation where there are none."""
        return f'"{self.surface}"' if self.surface else self.value


class DurationValue(Model):
    """A length of time, as the source words it and in ISO 8601 notation (P2Y)."""

    surface: Text | None = None
    value: DurationText

    def duration(self) -> Duration:
        """The length of time."""
        return read_duration(self.value)


Bearing = Literal["N", "NE", "E", "SE", "S", "SW", "W", "NW"]

BEARINGS: dict[str, int] = {point: 45 * turn for turn, point in enumerate(("N", "NE", "E", "SE", "S", "SW", "W", "NW"))}
"""Eight compass points in degrees clockwise from north; each stands for 22.5 degrees on either side."""

BEARING_WORDS = {
    "N": "north",
    "NE": "north-east",
    "E": "east",
    "SE": "south-east",
    "S": "south",
    "SW": "south-west",
    "W": "west",
    "NW": "north-west",
}


class BearingValue(Model):
    """A direction, as the source words it and as one of eight compass points."""

    surface: Text | None = None
    value: Bearing


Value = Quantity | DateValue | DurationValue | BearingValue


@cache
def _value_fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model, each with its key, that are values or models with values inside."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if any(issubclass(inner, Value) or _value_fields(inner) for inner in models_in(field.annotation))
    )


def values_in(model: BaseModel, path: Key = ()) -> Iterator[tuple[Key, Value]]:
    """Every figure, date, length of time and direction of a model, with where it stands."""
    for name, key in _value_fields(type(model)):
        inner, here = getattr(model, name), (*path, key)
        if isinstance(inner, Value):
            yield here, inner
        if isinstance(inner, BaseModel):
            yield from values_in(inner, here)
