"""The registry's nouns: people, organisations, places, documents, offices, calendars, properties, event types.

Each entry has an id, the name a reader knows it by, the aliases texts use, and a reference where it states a fact.
"""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, WithJsonSchema, model_validator

from schemas.base import Flag, Group, Model, PersonName, PlaceName, PropertyName, Slug, Text
from schemas.notation import Currency, DurationText, PeriodText
from schemas.periods import FiscalYearRule, Period, read_period
from schemas.units import Dimension

_LONGITUDE_LIMIT = 180
_LATITUDE_LIMIT = 90


class Citation(Model):
    """Where a fact can be looked up by anyone: a title, its address or identifier, and how sure the fact is."""

    title: Text
    address: Text | None = None
    sure: Literal["stated", "derived", "general-knowledge"] = "stated"
    note: Text | None = None


class Entry(Model):
    """A noun of the registry."""

    id: Slug
    name: Text
    aliases: tuple[Text, ...] = ()
    reference: Citation | None = None


class Person(Entry):
    """Someone who speaks, acts or holds an office."""


class Organisation(Entry):
    """A government, ministry, command or company; country says whose it is."""

    country: PlaceName | None = None


class Document(Entry):
    """A treaty, strategy, law or other work that claims speak of."""

    country: PlaceName | None = None


_DEGREES = re.compile(r"-?\d{1,3}(\.\d{1,6})?\Z", re.ASCII)


def _degrees(text: str) -> str:
    if not _DEGREES.match(text):
        raise ValueError(f'"{text}" is not an angle in decimal degrees, such as 25.0074')
    return text


Degrees = Annotated[str, AfterValidator(_degrees), WithJsonSchema({"type": ["string", "number"]})]


class Point(Model):
    """A named point of a place, in decimal degrees north and east on WGS84."""

    name: Text
    north: Degrees
    east: Degrees
    reference: Citation

    @model_validator(mode="after")
    def _on_earth(self) -> Self:
        if abs(float(self.north)) > _LATITUDE_LIMIT or abs(float(self.east)) > _LONGITUDE_LIMIT:
            raise ValueError(f"{self.north} north, {self.east} east is no point on Earth")
        return self


class Place(Entry):
    """A country, region, island or city. Its extent is its named points: extremes and chief towns among them."""

    type: Literal["world", "region", "country", "subdivision", "island", "city", "site"]
    within: PlaceName | None = None
    points: tuple[Point, ...] = ()


class Term(Model):
    """One person's time in an office. Intervals may share their hand-over day."""

    holder: PersonName
    time: PeriodText
    acting: Flag = False
    reference: Citation

    def period(self) -> Period:
        """From the first day in office to the last."""
        return read_period(self.time)

    def start(self) -> Period:
        """When the term began, as exactly as it is known; any day if it is not known."""
        start = self.time.partition("/")[0]
        return Period() if start == ".." else read_period(start)

    def hands_over_to(self, other: "Term") -> bool:
        """Whether this term ends on the day, or in the month or year, that the other one begins."""
        end = self.time.rpartition("/")[2]
        return end != ".." and other.start() != Period() and read_period(end).meets(other.start())


class Office(Entry):
    """An office with its terms. single: it has one holder at a time."""

    country: PlaceName | None = None
    single: Flag = True
    terms: tuple[Term, ...] = ()


_MONTH_DAY = re.compile(r"--(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])\Z", re.ASCII)


def _month_day(text: str) -> str:
    if not _MONTH_DAY.match(text):
        raise ValueError(f'"{text}" is not a day of the year as ISO 8601 writes it, such as --04-01')
    return text


class Calendar(Entry):
    """A country's fiscal calendar."""

    country: PlaceName
    starts: Annotated[str, AfterValidator(_month_day)]
    named_by: Literal["first-year", "last-year"]

    def rule(self) -> FiscalYearRule:
        """How its fiscal years begin and are named."""
        return FiscalYearRule(int(self.starts[2:4]), int(self.starts[5:7]), self.named_by == "last-year")


class Property(Entry):
    """Something of a subject that has a value: a budget, a number of troops.

    dimension: what its values measure. kind: a stock is true on a day, a flow over a period. broader: a property
    that takes this one in, so that a target may move from one to the other. steady_for: how far apart in time two
    figures of a stock may lie and still be one and the same. comparable_for: how far apart two figures of different
    places may lie and still be ranked. plus, minus: the properties whose sum, less those under minus,
    it is by definition, as a deficit is spending less revenue. signed: it can be less than nothing, as
    net migration can. price_of: the currency whose unit has this price in
    another one, so that its values are rates of exchange.
    """

    dimension: Dimension
    kind: Literal["stock", "flow"]
    broader: PropertyName | None = None
    steady_for: DurationText | None = None
    comparable_for: DurationText | None = None
    plus: tuple[PropertyName, ...] = ()
    minus: tuple[PropertyName, ...] = ()
    signed: Flag = False
    price_of: Currency | None = None


class EventType(Entry):
    """A type of event, with the words that texts use for it."""


REGISTRY: dict[str, tuple[Group, type[Entry]]] = {
    "people": ("person", Person),
    "organisations": ("organisation", Organisation),
    "places": ("place", Place),
    "documents": ("document", Document),
    "offices": ("office", Office),
    "calendars": ("calendar", Calendar),
    "properties": ("property", Property),
    "event-types": ("event-type", EventType),
}
"""The registry's lists: each list's name (its file without .yaml) with its group and the model of its entries."""
