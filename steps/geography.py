"""The checks behind features/consistency/geography.feature."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from geographiclib.geodesic import Geodesic

from schemas.intervals import Interval
from schemas.records import DistanceRecord
from schemas.registry import Entry, Place, Point
from schemas.units import UNITS
from schemas.values import BEARING_WORDS, BEARINGS
from steps.support.corpus import Claim, Claims, Corpus, Item, of_type
from steps.support.phrases import claims_that, entries_that, must
from steps.support.violations import Violation

HALF_SECTOR = 22.5
"""Degrees on either side that one of eight compass points stands for."""


@dataclass(frozen=True, slots=True)
class Leg:
    """The geodesic from one named point to another: its length in metres, and its bearing at the start in degrees."""

    start: str
    end: str
    metres: float
    bearing: float


@cache
def _leg(start: Point, end: Point) -> Leg:
    line = Geodesic.WGS84.Inverse(float(start.north), float(start.east), float(end.north), float(end.east))
    return Leg(start.name, end.name, line["s12"], line["azi1"] % 360)


def _legs(record: DistanceRecord, claim: Claim, corpus: Corpus) -> list[Leg]:
    """From every named point of the one place to every one of the other; none if a place has no points."""
    start, end = corpus.place(record.from_, claim.folder), corpus.place(record.to, claim.folder)
    if start is None or end is None:
        return []
    return [_leg(one, other) for one in start.points for other in end.points]


@claims_that("about a distance")
def distances(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim firmly states a distance."""
    return isinstance(claim.model, DistanceRecord) and claim.model.is_firm


@claims_that("that give a direction")
def directions(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim gives a direction."""
    return isinstance(claim.model, DistanceRecord) and claim.model.bearing is not None


def _without_points(claim: Claim, record: DistanceRecord, corpus: Corpus) -> Iterator[Violation]:
    for key, name in (("from", record.from_), ("to", record.to)):
        place = corpus.place(name, claim.folder)
        if place and not place.points:
            says = f"{place.name} has no point on the map, so the distance cannot be held against it."
            remedy = f"Add points: to {name} in the registry, its extremes and chief towns."
            yield claim.violation("place-without-points", (key,), says, remedy)


RIGHTLY_COPIED = (
    "If they are right, a place may reach further than its points in the registry: add its extremes, each with a "
    "reference. What still does not fit, as a distance by road or one rounded too much, is a finding: see "
    "CONTRIBUTING.md."
)
"""What to do with a distance that the source gives so."""


@must("each distance must fit the map")
def distance_off_the_map(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Distances that no part of the one place has from any part of the other.

    The named points are extremes and chief towns of places in one piece, so every distance between the shortest and
    the longest found occurs.
    """
    for claim, record in of_type(claims, DistanceRecord):
        legs = sorted(_legs(record, claim, corpus), key=lambda leg: leg.metres)
        if not legs:
            yield from _without_points(claim, record, corpus)
            continue
        shortest, longest = legs[0], legs[-1]
        possible = Interval(Fraction(round(shortest.metres)), Fraction(round(longest.metres)))
        if not record.value.base_interval().meets(possible):
            unit = UNITS[record.value.unit or "metre"]
            nearest, farthest = (round(leg.metres / unit.size) for leg in (shortest, longest))
            says = (
                f"{record.value.in_words()} cannot be the distance from {record.from_} to {record.to}. It is "
                f"{nearest:,} {unit.written} from {shortest.start} to {shortest.end}, and {farthest:,} {unit.written} "
                f"from {longest.start} to {longest.end}."
            )
            remedy = "Correct the amount, the unit or one of the places."
            if claim.folder in corpus.sources:
                remedy = f"{remedy} {RIGHTLY_COPIED}"
            yield claim.violation("distance-off-the-map", ("value", "amount"), says, remedy)


def _turn(bearing: float, centre: int) -> float:
    """How far a bearing lies clockwise of a direction, from -180 to 180 degrees."""
    return (bearing - centre + 180) % 360 - 180


def _some_fits(turns: Collection[float]) -> bool:
    """Whether some bearing lies in the sector: one of those found, or one between two that lie on its two sides."""
    if any(abs(turn) <= HALF_SECTOR for turn in turns):
        return True
    right, left = max(turns), min(turns)
    return left < 0 < right and right - left < 180


def _compass_point(bearing: float) -> str:
    """The nearest of the eight compass points."""
    return min(BEARINGS, key=lambda point: abs(_turn(bearing, BEARINGS[point])))


@must("each direction must fit the map")
def direction_off_the_map(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Directions in which no part of the one place lies from any part of the other."""
    for claim, record in of_type(claims, DistanceRecord):
        legs = _legs(record, claim, corpus)
        if record.bearing is None or not legs:
            continue
        stated = record.bearing.value
        turns = {_turn(leg.bearing, BEARINGS[stated]): leg for leg in legs}
        if not _some_fits(turns):
            nearest = turns[min(turns, key=abs)]
            actual = _compass_point(nearest.bearing)
            says = (
                f"{record.to} does not lie {BEARING_WORDS[stated]} of {record.from_}: from {nearest.start} to "
                f"{nearest.end} the bearing is {round(nearest.bearing)} degrees, {BEARING_WORDS[actual]}."
            )
            remedy = "Correct the direction, or exchange from and to."
            yield claim.violation("direction-off-the-map", ("bearing", "value"), says, remedy)


@entries_that("the places of the registry", "place")
def places(item: Item[Entry], _corpus: Corpus) -> bool:
    """Every place."""
    return isinstance(item.model, Place)


@must("a place must not lie within itself")
def place_within_itself(items: tuple[Item[Entry], ...], corpus: Corpus) -> Iterator[Violation]:
    """Places that lie, by way of others, within themselves."""
    for item in items:
        outer = item.model.within if isinstance(item.model, Place) else None
        if outer and corpus.lies_within(outer, item.name, item.folder):
            says = f"{item.name} lies within {outer}, which lies within {item.name}."
            yield item.violation("place-within-itself", ("within",), says, "Correct within: of one of the two.")


KINDS = ("world", "region", "country", "subdivision", "island", "city", "site")
TOO_SMALL: dict[str, tuple[str, ...]] = {
    "world": KINDS,
    "country": ("subdivision", "site"),
    **dict.fromkeys(("region", "subdivision", "island", "city"), ("site",)),
}
"""For each kind of place the kinds that it does not lie within. Regions and islands are of any size, and a country can
lie within a city, as Vatican City does."""


@must("a place must not lie within one of a kind too small for it")
def place_within_a_smaller_one(items: tuple[Item[Entry], ...], corpus: Corpus) -> Iterator[Violation]:
    """Places that lie, by the registry, within what is of a kind that cannot hold them."""
    for item in items:
        place = item.model
        outer = corpus.place(place.within, item.folder) if isinstance(place, Place) and place.within else None
        if isinstance(place, Place) and outer and outer.type in TOO_SMALL.get(place.type, ()):
            says = f"{place.name} is a {place.type} and lies within {outer.name}, which is a {outer.type}."
            yield item.violation("place-within-a-smaller-one", ("within",), says, "Correct within, or the type of one.")
