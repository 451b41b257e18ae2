"""The world that made-up sources tell of: countries with their offices, and the affairs between two of them.

Nothing is kept: every part follows from the seed and its number, so a corpus can be of any size.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from random import Random

_CONSONANTS, _VOWELS = "bdfghklmnprstvwz", "aeiou"
_SYLLABLES = [consonant + vowel for consonant in _CONSONANTS for vowel in _VOWELS]
_FIRST_NAMES = (
    "Anna Bruno Clara Diana Emil Fiona Goran Helena Igor Julia Karel Lena Milan Nora Oskar Paula Rafael Sonja".split()
)

WORLD_SYLLABLES, OWN_SYLLABLES = 3, 4
"""How long the names of the world are, and those that only one source has: so no two are alike."""

_SCATTER = 48_271
"""A number without a factor in common with that of the syllables, so that neighbours get unlike names."""


def coined(number: int, syllables: int) -> str:
    """A name that no other number of the same length has."""
    most = len(_SYLLABLES) ** syllables
    if not 0 <= number < most:
        raise ValueError(f"there are names of {syllables} syllables for {most:,} numbers, and {number:,} is beyond")
    rest, name = (number + 7) * _SCATTER % most, ""
    for _ in range(syllables):
        rest, syllable = divmod(rest, len(_SYLLABLES))
        name += _SYLLABLES[syllable]
    return name.capitalize()


def dice(name: str) -> Random:
    """Chance that falls the same on every machine. name: what it is for, with the seed."""
    return Random(name)  # noqa: S311 - nothing here is secret


@dataclass(frozen=True, slots=True)
class Noun:
    """Something that has a name: its id and how texts call it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class City(Noun):
    """A city with its one point on the map, in degrees north and east."""

    north: float
    east: float


@dataclass(frozen=True, slots=True)
class Term:
    """Who holds an office from one day to another; None for one that goes on."""

    holder: Noun
    first: date
    last: date | None


@dataclass(frozen=True)
class Country(Noun):
    """A country: its number in the world decides all about it."""

    number: int
    seed: int

    @cached_property
    def government(self) -> Noun:
        """Its government, as texts call it."""
        return Noun(f"government-of-{self.id}", f"{self.name}'s government")

    @cached_property
    def ministry(self) -> Noun:
        """The ministry that its figures come from."""
        return Noun(f"trade-ministry-of-{self.id}", f"{self.name}'s Trade Ministry")

    @cached_property
    def office(self) -> Noun:
        """The office of its Prime Minister."""
        return Noun(f"prime-minister-of-{self.id}", f"{self.name}'s Prime Minister")

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """Its chief towns."""
        rng = dice(f"{self.seed}/cities/{self.number}")
        north, east = rng.randrange(-550, 600), rng.randrange(-1700, 1700)
        found = []
        for number in range(_CITIES):
            name = f"{coined(1000 + self.number * _CITIES + number, WORLD_SYLLABLES)}burg"
            found.append(City(name.lower(), name, (north + rng.randrange(60)) / 10, (east + rng.randrange(60)) / 10))
        return tuple(found)

    @cached_property
    def accords(self) -> tuple[Noun, ...]:
        """Documents that are called after its cities."""
        return tuple(Noun(f"{city.id}-accord", f"{city.name} Accord") for city in self.cities)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Who held its office, one after the other."""
        rng = dice(f"{self.seed}/terms/{self.number}")
        starts = [date(2006 + 4 * number, rng.randrange(1, 13), rng.randrange(1, 28)) for number in range(_TERMS)]
        holders = []
        for number in range(_TERMS):
            surname = coined(3000 + self.number * _TERMS + number, WORLD_SYLLABLES)
            first = rng.choice(_FIRST_NAMES)
            holders.append(Noun(f"{first}-{surname}".lower(), f"{first} {surname}"))
        return tuple(map(Term, holders, starts, [*starts[1:], None]))

    def holder(self, day: date) -> Noun:
        """Who held the office that day."""
        return next(term.holder for term in reversed(self.terms) if term.first <= day)


_COUNTRIES, _CITIES, _TERMS = 48, 3, 5

FLOWS: dict[str, tuple[str, str, str]] = {
    "goods-imports": ("imports of goods", "USD", "came to"),
    "goods-exports": ("exports of goods", "USD", "came to"),
    "farm-subsidies": ("farm subsidies", "USD", "amounted to"),
    "steel-output": ("steel output", "tonne", "reached"),
    "power-generation": ("power generation", "gigawatt-hour", "reached"),
    "new-immigrants": ("new immigrants", "person", "numbered"),
}
"""What is known of every country and year: how texts call it, its currency or unit, and their verb."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a country for a year, and what it truly is."""

    country: Country
    property: str
    year: int
    amount: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened between two countries: the id of its record in the background, and what it was."""

    id: str
    type: str
    day: date
    place: City
    accord: Noun | None

    @property
    def time(self) -> str:
        """The day, or the days of a forum."""
        return f"{self.day}/{self.day + timedelta(1)}" if self.type == "forum" else self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Target:
    """By how many percent a country means to lower a property by the end of a year, seen from an earlier year."""

    id: str
    country: Country
    property: str
    percent: int
    baseline: int
    announced: date
    deadline: int
    replaced: "Target | None" = None


@dataclass(frozen=True, slots=True)
class Affair:
    """What two countries did within half a year, with the figures that are talked of."""

    number: int
    pair: tuple[Country, Country]
    begins: date
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    targets: tuple[Target, ...]

    @property
    def name(self) -> str:
        """What its file in the background is called."""
        return f"affair-{self.number:06}"


EVENT_DAYS, TELLING_DAYS = 120, 200
"""Within how many days an affair happens, and within how many it is told. No term ends in that time."""

_TURNS = ("talks", "signing", "visit", "forum", "talks", "signing", "talks")


class World:
    """All that can be told, by a seed."""

    def __init__(self, seed: int) -> None:
        """Name the countries."""
        self.seed = seed
        names = [f"{coined(number, WORLD_SYLLABLES)}nia" for number in range(_COUNTRIES)]
        self.countries = [Country(name.lower(), name, number, seed) for number, name in enumerate(names)]

    def affair(self, number: int) -> Affair:
        """What two countries did."""
        rng = dice(f"{self.seed}/affair/{number}")
        one, other = rng.sample(self.countries, 2)
        begins = self._quiet_time(date(2011, 1, 1) + timedelta(rng.randrange(12 * 365)), (one, other))
        events = tuple(self._events(number, (one, other), begins, rng))
        chosen = rng.sample([(country, name) for country in (one, other) for name in FLOWS], 3)
        figures = tuple(self.figure(country, name, begins.year - rng.randrange(1, 5)) for country, name in chosen)
        return Affair(number, (one, other), begins, events, figures, self._targets(number, one, begins, rng))

    def _quiet_time(self, begins: date, pair: tuple[Country, Country]) -> date:
        """A day from which on no office of the two changes hands for as long as an affair is told."""
        margin = timedelta(3)
        handovers = sorted(term.first for country in pair for term in country.terms)
        for day in handovers:
            if begins - margin <= day <= begins + timedelta(TELLING_DAYS) + margin:
                begins = day + margin + timedelta(1)
        return begins

    def _events(self, number: int, pair: tuple[Country, Country], begins: date, rng: Random) -> Iterator[Event]:
        days = sorted(rng.sample(range(5, EVENT_DAYS), len(_TURNS)))
        for turn, (kind, day) in enumerate(zip(_TURNS, days, strict=True), start=1):
            country = rng.choice(pair)
            accord = rng.choice(country.accords) if kind == "signing" else None
            place = rng.choice(country.cities)
            yield Event(f"{kind}-{turn}-of-affair-{number}", kind, begins + timedelta(day), place, accord)

    def _targets(self, number: int, country: Country, begins: date, rng: Random) -> tuple[Target, ...]:
        """A target and the one that it replaces."""
        baseline, deadline = rng.choice((1990, 2000, 2005)), begins.year + rng.randrange(4, 12)
        sooner = deadline - rng.randrange(1, 4)
        percents = (self._percent(country, baseline, year) for year in (deadline, sooner))
        names = (f"first-target-of-affair-{number}", f"target-of-affair-{number}")
        told = (begins - timedelta(400), begins + timedelta(2))
        first, second = (
            Target(name, country, "greenhouse-gas-emissions", percent, baseline, day, year)
            for name, percent, day, year in zip(names, percents, told, (deadline, sooner), strict=True)
        )
        return first, replace(second, replaced=first)

    def _percent(self, country: Country, baseline: int, year: int) -> int:
        """By how much a country means to have less by a year; whoever tells it, and when."""
        return dice(f"{self.seed}/target/{country.number}/{baseline}/{year}").randrange(15, 45)

    def figure(self, country: Country, name: str, year: int) -> Figure:
        """The figure of a country for a year."""
        rng = dice(f"{self.seed}/figure/{country.number}/{name}/{year}")
        scale = 1_000_000 if name in FLOWS and FLOWS[name][1] == "USD" else 1
        return Figure(country, name, year, rng.randrange(12_000, 900_000) * scale + rng.randrange(scale))
