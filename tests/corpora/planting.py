"""Plants errors whose places are known: slips of the pen, and statements that clash with others.

Each kind of error alters one record, or what its source says there, and tells what the suite must report: one
violation, or several where one slip honestly breaks several rules.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from schemas.values import Quantity
from tests.corpora import phrases
from tests.corpora.telling import Record, Telling, matter
from tests.corpora.wording import long_date, sum_of_money
from tests.corpora.world import FLOWS


class Told(NamedTuple):
    """What the suite must report of an error.

    code: that of the violation. key: the key it stands at, or none for the record as a whole. with_text: whether only
    with the text at hand.
    """

    code: str
    key: str = ""
    with_text: bool = False


CLASH = Told("claims-exclude-each-other")
"""A clash, of which the planted record is one of the claims; another of them can be the first of its message."""

Planting = Callable[[Telling, Record], list[Told] | None]
"""Alters a record so that it is wrong, and says how that must be reported; None where the record is of another sort."""


def _bounds(value: Record) -> tuple[Any, Any]:
    interval = Quantity.model_validate({key: one for key, one in value.items() if key != "surface"}).interval()
    return interval.low, interval.high


def _tenfold(amount: str) -> str:
    """Ten times an amount, in as many words."""
    number, *magnitude = amount.replace(",", "").split()
    return " ".join((f"{(Decimal(number) * 10).normalize():,f}", *magnitude))


def _is_cap(record: Record) -> bool:
    return record["kind"] == "value" and "qualifier" in record and record["status"] == "plan"


def _amount(_: Telling, record: Record) -> list[Told] | None:
    """The amount of the record is not the quoted one, and our own sentence follows the record."""
    if not _is_cap(record):
        return None
    surface = record["value"]["surface"]
    lower = sum_of_money(130_000_000 if "140" in surface else 140_000_000)
    record["says"] = record["says"].replace(surface, f"up to {lower}")
    record["value"] = {**record["value"], "amount": lower[1:]}
    return [Told("amount-not-as-worded", "value")]


def _hedge(_: Telling, record: Record) -> list[Told] | None:
    """The words hedge the figure, the record does not."""
    if not _is_cap(record):
        return None
    record["value"] = {key: one for key, one in record["value"].items() if key != "approximation"}
    rest = (Told("own-sentence-says-more", "says"), Told("own-sentence-says-less", "says"))
    return [Told("hedge-not-as-worded", "value"), *rest]


def _date(_: Telling, record: Record) -> list[Told] | None:
    """The date is a year off."""
    time = record.get("time", {})
    if record["kind"] != "event" or record.keys() & {"same_as", "first_since", "status"} or "surface" not in time:
        return None
    if record["id"].startswith("earlier-inspection"):
        return None
    year = time["value"][:4]
    if year not in time["surface"]:
        return None  # Had the source come out on another day, "last year" could mean what is recorded.
    record["time"] = {**time, "value": time["value"].replace(year, str(int(year) - 1))}
    return [Told("date-not-as-worded", "time")]


def _another_day(telling: Telling, record: Record) -> list[Told] | None:
    """The source dates an event some days before all others do; who held which office then is the same."""
    time = record.get("time", {})
    if "background/" not in record.get("same_as", "") or len(time.get("value", "")) != len("2024-03-03"):
        return None
    earlier = date.fromisoformat(time["value"]) - timedelta(4)
    telling.reword(record, time["surface"], surface := f"on {long_date(earlier)}")
    record["time"] = {"surface": surface, "value": earlier.isoformat()}
    return [Told("same-thing-at-another-time", "time"), CLASH]


def _place(telling: Telling, record: Record) -> list[Told] | None:
    """It happened elsewhere, by the record."""
    if record["kind"] != "event" or "place" not in record or "same_as" in record:
        return None
    cities = [city.id for country in telling.affair.pair for city in country.cities]
    record["place"] = next(city for city in cities if city != record["place"])
    own = Told("own-sentence-names-others", "says")
    return [
        own,
        Told("name-not-in-sentence", "place", with_text=True),
        Told("quoted-name-not-recorded", "quote", with_text=True),
    ]


def _cue(_: Telling, record: Record) -> list[Told] | None:
    """The word by which the speaker is known does not stand there."""
    links = record.get("attribution", [])
    if len(links) != 1 or links[0]["cue"] not in ("plans", "aims"):
        return None
    record["attribution"] = [{**links[0], "cue": "intends"}]
    return [Told("cue-not-in-sentence", "attribution", with_text=True)]


def _rank(telling: Telling, record: Record) -> list[Told] | None:
    """The source gives the first place to the second."""
    if record["kind"] != "rank":
        return None
    parts = [one for one in telling.records if "whole" in one and one.get("subject") == record["subject"]]
    figures = {one["place"]: one["value"] for one in parts}
    if record["place"] not in figures or len(figures) != 2 or len({one["unit"] for one in figures.values()}) > 1:
        return None
    second = next(place for place in figures if place != record["place"])
    (low, _), (_, high) = _bounds(figures[record["place"]]), _bounds(figures[second])
    if low is None or high is None or low <= high:
        return None
    telling.reword(record, record["place"].capitalize(), second.capitalize())
    record["place"] = second
    return [CLASH]


def _part(telling: Telling, record: Record) -> list[Told] | None:
    """A part is several times its whole, and the source says so."""
    value = record.get("value", {})
    if "whole" not in record or value.get("unit") != "person":
        return None
    ranks = [one for one in telling.records if one["kind"] == "rank" and one["subject"] == record["subject"]]
    if any(one["place"] != record["place"] for one in ranks):
        return None
    whole = next(one for one in telling.records if one["id"] == record["whole"])
    if whole["value"].get("approximation") == "more-than":
        return None
    more = _tenfold(value["amount"])
    telling.reword(record, value["surface"], surface := value["surface"].replace(value["amount"], more))
    record["value"] = {**value, "surface": surface, "amount": more}
    return [Told("part-exceeds-whole", "value"), CLASH]


def _deadline(telling: Telling, record: Record) -> list[Told] | None:
    """A plan is to be carried out before it was made known."""
    deadline = record.get("deadline", {})
    if record["kind"] != "event" or not deadline:
        return None
    year, passed = deadline["value"][:4], str(telling.published[0].year - 1)
    telling.reword(record, deadline["surface"], surface := deadline["surface"].replace(year, passed))
    record["deadline"] = {**deadline, "surface": surface, "value": deadline["value"].replace(year, passed)}
    return [Told("deadline-passed", "deadline")]


def _shift(telling: Telling, record: Record) -> list[Told] | None:
    """The source lets a target move by more years than lie between the two deadlines."""
    shift = record.get("supersedes", {}).get("earlier_by")
    if shift is None:
        return None
    words = {"one year earlier": "nine years earlier", "two years earlier": "nine years earlier"}
    wrong = words.get(shift["surface"], "eight years earlier")
    telling.reword(record, shift["surface"], wrong)
    value = "P9Y" if wrong.startswith("nine") else "P8Y"
    record["supersedes"] = {**record["supersedes"], "earlier_by": {"surface": wrong, "value": value}}
    return [Told("deadline-not-moved-as-said", "deadline"), CLASH]


def _id(telling: Telling, record: Record) -> list[Told] | None:
    """Two records have one id; nothing refers to the second."""
    first = telling.records[0]
    if record["kind"] != "state" or record is first:
        return None
    record["id"] = first["id"]
    return [Told("id-twice", "id")]


def _reference(_: Telling, record: Record) -> list[Told] | None:
    """A record is about one that is not there."""
    if record["kind"] != "state" or record["relation"] != "purpose":
        return None
    record["subject"] = f"{record['subject']}-of-old"
    return [Told("name-unknown", "subject")]


def _forged(_: Telling, record: Record) -> list[Told] | None:
    """A word of the quotation is another one."""
    if record["kind"] != "state" or record["relation"] != "purpose" or record["quote"][3:] not in phrases.PURPOSES:
        return None
    *kept, _ = record["quote"].split()
    record["quote"] = " ".join((*kept, "altogether"))
    return [Told("quotation-not-in-source", "quote")]


def _status(_: Telling, record: Record) -> list[Told] | None:
    """What was done is recorded as a plan."""
    if record["kind"] != "event" or record.keys() & {"status", "same_as", "via", "time", "first_since"}:
        return None
    entries = dict(record)
    record.clear()
    for key, value in entries.items():
        record[key] = value
        if key == "kind":
            record["status"] = "plan"
    return [Told("status-without-word", "status")]


def _office(telling: Telling, record: Record) -> list[Told] | None:
    """Somebody speaks under the office of the other country."""
    if record["kind"] != "speech" or "title" not in record:
        return None
    offices = [country.office.id for country in telling.affair.pair]
    record["title"] = next(office for office in offices if office != record["title"])
    return [Told("office-not-held", "title")]


def _distance(telling: Telling, record: Record) -> list[Told] | None:
    """The source lets two cities lie ten times as far apart."""
    if record["kind"] != "distance":
        return None
    value = record["value"]
    more = _tenfold(value["amount"])
    telling.reword(record, value["surface"], surface := value["surface"].replace(value["amount"], more))
    record["value"] = {**value, "surface": surface, "amount": more}
    return [Told("distance-off-the-map", "value")]


def _figure(telling: Telling, record: Record) -> list[Told] | None:
    """The source gives a figure that other sources know ten times as high; hedged below only, it would bind nothing."""
    if record["kind"] != "value" or record["property"] not in FLOWS or "status" in record:
        return None
    value = record["value"]
    if matter(record) not in telling.known_elsewhere:
        return None
    more = _tenfold(value["amount"])
    telling.reword(record, value["surface"], surface := value["surface"].replace(value["amount"], more))
    record["value"] = {**value, "surface": surface, "amount": more}
    return [CLASH]


KINDS: dict[str, Planting] = {
    "a distance off the map": _distance,
    "a first place with a rival ahead": _rank,
    "a part larger than its whole": _part,
    "a deadline before the announcement": _deadline,
    "a date that is a year off": _date,
    "a deadline moved by other than its words": _shift,
    "an event on another day than known": _another_day,
    "a figure that other sources know otherwise": _figure,
    "an amount that is not the quoted one": _amount,
    "another place than the one named": _place,
    "a cue that is not there": _cue,
    "an id given twice": _id,
    "a reference to nothing": _reference,
    "a forged word in a quotation": _forged,
    "a hedge left out": _hedge,
    "a deed recorded as a plan": _status,
    "a title that the speaker does not hold": _office,
}
"""Every kind of error that can be planted; those for which few sources have room come first."""


@dataclass(frozen=True, slots=True)
class Planted:
    """An error that was planted: its kind, the record, and what must be reported."""

    kind: str
    record: Record
    told: list[Told]


def plant(telling: Telling, kinds: Iterable[str]) -> Planted | None:
    """Plant an error of the first of some kinds that a source has room for."""
    for kind in kinds:
        for record in telling.records:
            if told := KINDS[kind](telling, record):
                return Planted(kind, record, told)
    return None
