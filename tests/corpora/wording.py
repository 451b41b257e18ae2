"""How sources word what is true: a figure rounded and hedged, a day told by date or from the day of publication.

Whatever is worded here means, read again, something that holds of what is true.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from schemas.periods import MONTHS

Value = dict[str, Any]
"""A figure or date as a record has it."""

_MAGNITUDES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_CALLED = {"tonne": "tonnes", "person": "people", "gigawatt-hour": "gigawatt-hours", "site": "sites"}

_HEDGES: dict[str, tuple[tuple[str, ...], str]] = {
    "plain": (("",), "nearest"),
    "about": (("about ", "around ", "approximately "), "nearest"),
    "more-than": (("more than ", "over "), "below"),
    "almost": (("almost ", "nearly "), "above"),
    "at-most": (("up to ", "at most "), "above"),
}
"""For every hedge its words, and on which side of what is true the told number stands."""

_WEIGHTS = {"plain": 9, "about": 5, "more-than": 4, "almost": 2, "at-most": 0}


def rounded(amount: int, digits: int, side: str) -> int:
    """An amount with so many digits that tell, on a side of what is true; never that itself, but the nearest."""
    unit = int("1".ljust(len(str(amount)) - digits + 1, "0"))
    below = (amount - 1) // unit * unit
    if side == "nearest":
        return (amount + unit // 2) // unit * unit
    return below if side == "below" else below + unit + (unit if below + unit == amount else 0)


def _printed(amount: int, *, money: bool) -> str:
    """An amount in figures: sums by their magnitude ("54.9 billion"), counts in full ("54,900")."""
    for size, name in _MAGNITUDES if money else ():
        if amount >= size:
            whole, rest = divmod(amount * 1000 // size, 1000)
            return f"{whole}{f'.{rest:03}'.rstrip('0').rstrip('.')} {name}"
    return f"{amount:,}"


def figure(amount: int, unit: str, rng: Random, *, hedge: str | None = None, noun: str = "") -> Value:
    """An amount as a source tells it. unit: or a currency. noun: what is counted, where the unit has other words."""
    chosen = hedge or rng.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
    words, side = _HEDGES[chosen]
    digits = 3 if chosen == "plain" else 2
    told = rounded(amount, digits, side)
    if chosen == "almost" and told * 95 > amount * 100:
        told = rounded(amount, 3, side)  # "Almost" is at most a twentieth below.
    money = unit == "USD"
    printed = _printed(told, money=money)
    called = f"${printed}" if money else f"{printed} {noun or _CALLED[unit]}"
    value = {"surface": f"{rng.choice(words)}{called}", "amount": printed}
    value |= {"currency": unit} if money else {"unit": unit}
    return value if chosen == "plain" else {**value, "approximation": chosen}


def sum_of_money(amount: int) -> str:
    """A sum in dollars, exact to the million."""
    return f"${_printed(amount, money=True)}"


def share(numerator: int, whole: int, of: str, called: str, rng: Random) -> Value:
    """A part of a whole in percent, or hedged. called: how the whole is named."""
    percent = (200 * numerator + whole) // (2 * whole)
    if rng.random() < 0.3 and 100 * numerator % whole and percent > 2:
        below = 100 * numerator // whole
        surface = f"more than {below} percent of {called}"
        return {"surface": surface, "amount": str(below), "unit": "percent", "of": of, "approximation": "more-than"}
    return {"surface": f"{percent} percent of {called}", "amount": str(percent), "unit": "percent", "of": of}


def long_date(day: date) -> str:
    """A day as American papers write it without a comma inside: "3 March 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month(day: date) -> str:
    """A month with its year."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def _plain_dates(day: date) -> Iterator[tuple[str, str]]:
    yield f"on {long_date(day)}", day.isoformat()
    yield f"in {month(day)}", f"{day:%Y-%m}"


_MONTHS_AHEAD = 140
"""Days within which the name of a month alone is that of the past: of one further back the next may be meant."""


def _from_publication(day: date, published: date) -> Iterator[tuple[str, str]]:
    """The words for a day before that of publication, each with what they mean."""
    monday = published - timedelta(published.weekday() + 7)
    if monday <= day < monday + timedelta(7):
        yield "last week", f"{monday}/{monday + timedelta(6)}"
    if day.year == published.year - 1:
        yield "last year", str(day.year)
    if published - timedelta(_MONTHS_AHEAD) < day and day.month != published.month and day < published:
        yield f"in {MONTHS[day.month - 1]}", f"{day:%Y-%m}"


def past_day(day: date, published: date, rng: Random) -> Value:
    """A day before that of publication, told more or less exactly."""
    said = [*_plain_dates(day), *_from_publication(day, published)]
    surface, value = rng.choice(said)
    return {"surface": surface, "value": value}


def _years_ahead(published: date, rng: Random) -> Value:
    year = published.year + rng.randrange(2, 8)
    return {"surface": f"by {year}", "value": str(year), "mod": "on-or-before"}


def _end_of_year(published: date, rng: Random) -> Value:
    year = published.year + rng.randrange(1, 6)
    return {"surface": f"by the end of {year}", "value": f"{year}-12-31", "mod": "on-or-before"}


def _next_year(published: date, _rng: Random) -> Value:
    return {"surface": "next year", "value": str(published.year + 1)}


DEADLINES: tuple[Callable[[date, Random], Value], ...] = (_years_ahead, _end_of_year)
TIMES_AHEAD: tuple[Callable[[date, Random], Value], ...] = (_next_year,)


def deadline(published: date, rng: Random) -> Value:
    """A deadline, counted from the day of publication."""
    return rng.choice(DEADLINES)(published, rng)


def time_ahead(published: date, rng: Random) -> Value:
    """A time still to come."""
    return rng.choice(TIMES_AHEAD)(published, rng)
