"""The units of quantities: what each measures, and its size in the base unit of that dimension."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Dimension = Literal[
    "money",
    "share",
    "points",
    "people",
    "sites",
    "things",
    "length",
    "area",
    "volume",
    "mass",
    "tons",
    "energy",
    "power",
    "time",
    "temperature",
    "multiple",
]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its dimension, its size in the dimension's base unit, and how it is written in messages."""

    dimension: Dimension
    size: Fraction
    written: str


UNITS: dict[str, Unit] = {
    "share": Unit("share", Fraction(1), "of the whole"),
    "percent": Unit("share", Fraction(1, 100), "%"),
    "part-per-million": Unit("share", Fraction(1, 1_000_000), "ppm"),
    "percentage-point": Unit("points", Fraction(1, 100), "percentage points"),
    "basis-point": Unit("points", Fraction(1, 10_000), "basis points"),
    "person": Unit("people", Fraction(1), "people"),
    "site": Unit("sites", Fraction(1), "sites"),
    "item": Unit("things", Fraction(1), "items"),
    "times": Unit("multiple", Fraction(1), "times"),
    "millimetre": Unit("length", Fraction(1, 1000), "mm"),
    "centimetre": Unit("length", Fraction(1, 100), "cm"),
    # The international inch, foot and yard, exact by definition (1959).
    "inch": Unit("length", Fraction(254, 10_000), "inches"),
    "foot": Unit("length", Fraction(3048, 10_000), "feet"),
    "yard": Unit("length", Fraction(9144, 10_000), "yards"),
    "metre": Unit("length", Fraction(1), "m"),
    "kilometre": Unit("length", Fraction(1000), "km"),
    # The international mile and the nautical mile, exact by definition (1959; 1929).
    "mile": Unit("length", Fraction(1609344, 1000), "miles"),
    "nautical-mile": Unit("length", Fraction(1852), "nautical miles"),
    "square-foot": Unit("area", Fraction(3048, 10_000) ** 2, "square feet"),
    "square-metre": Unit("area", Fraction(1), "m²"),
    "hectare": Unit("area", Fraction(10_000), "ha"),
    "square-kilometre": Unit("area", Fraction(1_000_000), "km²"),
    # 4,840 square yards of 0.9144 m.
    "acre": Unit("area", Fraction(40468564224, 10_000_000), "acres"),
    "square-mile": Unit("area", Fraction(1609344, 1000) ** 2, "square miles"),
    "litre": Unit("volume", Fraction(1, 1000), "litres"),
    # 231 cubic inches, the US liquid gallon; the oil barrel is 42 of them.
    "gallon": Unit("volume", Fraction(3785411784, 10**12), "US gallons"),
    "barrel": Unit("volume", 42 * Fraction(3785411784, 10**12), "barrels"),
    "cubic-foot": Unit("volume", Fraction(3048, 10_000) ** 3, "cubic feet"),
    "cubic-metre": Unit("volume", Fraction(1), "m³"),
    "billion-cubic-metre": Unit("volume", Fraction(10**9), "bcm"),
    "gram": Unit("mass", Fraction(1, 1000), "g"),
    "kilogram": Unit("mass", Fraction(1), "kg"),
    "tonne": Unit("mass", Fraction(1000), "tonnes"),
    "kilotonne": Unit("mass", Fraction(10**6), "kt"),
    "megatonne": Unit("mass", Fraction(10**9), "Mt"),
    "gigatonne": Unit("mass", Fraction(10**12), "Gt"),
    # A ton of which the text does not say whether it is metric, short or long: it compares with its like only.
    "ton": Unit("tons", Fraction(1), "tons"),
    # The avoirdupois pound, exact by definition (1959); the short ton is 2,000 of them.
    "pound-mass": Unit("mass", Fraction(45359237, 100_000_000), "lb"),
    "short-ton": Unit("mass", Fraction(45359237, 50_000), "short tons"),
    "watt-hour": Unit("energy", Fraction(1), "Wh"),
    "kilowatt-hour": Unit("energy", Fraction(1000), "kWh"),
    "megawatt-hour": Unit("energy", Fraction(10**6), "MWh"),
    "gigawatt-hour": Unit("energy", Fraction(10**9), "GWh"),
    "terawatt-hour": Unit("energy", Fraction(10**12), "TWh"),
    "petawatt-hour": Unit("energy", Fraction(10**15), "PWh"),
    # 3,600 joules are a watt-hour.
    "gigajoule": Unit("energy", Fraction(10**9, 3600), "GJ"),
    "petajoule": Unit("energy", Fraction(10**15, 3600), "PJ"),
    "exajoule": Unit("energy", Fraction(10**18, 3600), "EJ"),
    "watt": Unit("power", Fraction(1), "W"),
    "kilowatt": Unit("power", Fraction(1000), "kW"),
    "megawatt": Unit("power", Fraction(10**6), "MW"),
    "gigawatt": Unit("power", Fraction(10**9), "GW"),
    "terawatt": Unit("power", Fraction(10**12), "TW"),
    # Temperatures as policy texts give them are differences ("limit warming to 1.5 degrees"), so no zero point is set.
    "degree-celsius": Unit("temperature", Fraction(1), "°C"),
    "degree-fahrenheit": Unit("temperature", Fraction(5, 9), "°F"),
    "second": Unit("time", Fraction(1), "seconds"),
    "minute": Unit("time", Fraction(60), "minutes"),
    "hour": Unit("time", Fraction(3600), "hours"),
    "day": Unit("time", Fraction(86_400), "days"),
    "week": Unit("time", Fraction(604_800), "weeks"),
    # Month and year by the mean Gregorian year of 365.2425 days: lengths only, never the dates of a calendar.
    "month": Unit("time", Fraction(31_556_952, 12), "months"),
    "year": Unit("time", Fraction(31_556_952), "years"),
    "decade": Unit("time", Fraction(315_569_520), "decades"),
    "century": Unit("time", Fraction(3_155_695_200), "centuries"),
}
