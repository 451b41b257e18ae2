"""Made-up worlds: hidden values, and true claims about them, printed and hedged as news prints and hedges."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from steps.support.corpus import Corpus
from tests.small_corpora import Data, corpus

FOLDERS = ("background", "paper", "post")
PUBLISHED = {"paper": "2025-06-15", "post": "2025-06-10/2025-06-20"}
COUNTRIES = ("japan", "germany", "south-korea", "china")
SERVICES = ("marines", "sailors", "airmen")
TIMES = ("2024", "2024-01", "2024-03", "2024-05-31")
"""All within the half year for which numbers of troops are taken as steady, and none apart from 2024."""

BUDGETS = {
    "properties": """
- {id: outlays, dimension: money, kind: flow}
- {id: receipts, dimension: money, kind: flow}
- {id: deficit, dimension: money, kind: flow, plus: [outlays], minus: [receipts]}
"""
}
TROOPS = {"kind": "value", "subject": "us-armed-forces", "property": "military-personnel"}

Alter = Callable[[Data], Data]


@dataclass
class World:
    """True claims. alterable: the ids of claims with what makes each false, whatever else is hedged."""

    draw: Callable[..., int]
    claims: dict[str, Data] = field(default_factory=dict)
    alterable: dict[str, Alter] = field(default_factory=dict)

    def pick(self, *options: object) -> object:
        """One of some options."""
        return options[self.number(0, len(options) - 1)]

    def number(self, low: int, high: int) -> int:
        """A whole number."""
        return self.draw(st.integers(low, high))

    def add(self, name: str, data: Data, alter: Alter | None = None) -> None:
        """A true claim, and how to make it false."""
        self.claims[name] = {"id": name, **data}
        if alter:
            self.alterable[name] = alter

    def corpus(self, altered: str | None = None) -> Corpus:
        """The claims in their folders, each by a draw; one of them altered."""
        folders = {name: FOLDERS[self.number(0, 2)] for name in self.claims}
        by_folder: dict[str, list[Data]] = {folder: [] for folder in FOLDERS}
        for name, data in self.claims.items():
            told = self.alterable[name](data) if name == altered else data
            by_folder[folders[name]].append(_with_folders(told, folders))
        return corpus(by_folder, registry=BUDGETS, published=PUBLISHED)


def _with_folders(data: Data, folders: dict[str, str]) -> Data:
    """A record whose references have their folders."""
    told = dict(data)
    for key in ("whole", "left", "right", "same_as"):
        if key in told:
            told[key] = f"{folders[told[key]]}/{told[key]}"
    for key in ("before", "after", "first_since", "supersedes", "disputes"):
        if key in told:
            told[key] = {**told[key], "claim": f"{folders[told[key]['claim']]}/{told[key]['claim']}"}
    if "parts" in told:
        told["parts"] = [f"{folders[name]}/{name}" for name in told["parts"]]
    return told


def _rounded(number: int, digits: int) -> int:
    """A number to so many significant digits."""
    step: int = 10 ** max(0, len(str(number)) - digits)
    units = int((Decimal(number) / step).quantize(Decimal(1), ROUND_HALF_EVEN))
    return units * step


def printed(world: World, number: int, unit: str = "person") -> Data:
    """A way to print a number from 100 up that is true of it."""
    low, high = number - world.number(0, number // 3), number + world.number(0, number // 3)
    ways: tuple[Data, ...] = (
        {"amount": f"{number:,}", "approximation": "exact"},
        {"amount": f"{_rounded(number, world.number(2, 6)):,}"},
        {"amount": f"{_rounded(number, 2):,}", "approximation": "about"},
        {"amount": str(number + 1), "approximation": "almost"},
        {"amount": str(low - 1), "approximation": "more-than"},
        {"amount": str(low), "approximation": "at-least"},
        {"amount": str(high + 1), "approximation": "less-than"},
        {"amount": str(high), "approximation": "at-most"},
        {"low": str(low), "high": str(high)},
    )
    return {**ways[world.number(0, len(ways) - 1)], "unit": unit}


def _decimal(number: Fraction, places: int) -> str:
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    return str(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN))


def _count(number: int) -> Data:
    return {"amount": str(number), "unit": "person", "approximation": "exact"}


def _with(**entries: object) -> Alter:
    """Alters a claim by putting entries in place of its own."""
    return lambda claim: {**claim, **entries}


def _counted(claim: Data) -> Data:
    """A count of which no other can be true."""
    return {**claim, "value": _count(3_000_000)}


def _flipped(claim: Data) -> Data:
    opposite = {"more-than": "less-than", "less-than": "more-than", "equal-to": "more-than"}
    return {**claim, "relation": opposite[claim["relation"]], "factor": None, "difference": None}


def troops(world: World) -> None:
    """Counts by country, place and service, with shares, a whole made up of parts, comparisons and ranks."""
    numbers = {place: world.number(1_000, 90_000) for place in COUNTRIES}
    tokyo = world.number(100, numbers["japan"] // 2)
    numbers |= {"tokyo": tokyo, "okinawa-island": world.number(100, numbers["japan"] - tokyo)}
    for place, number in numbers.items():
        world.add(f"{place}-exact", {**TROOPS, "place": place, "value": _count(number), "time": {"value": "2024"}})
        time = {"time": {"value": world.pick(*TIMES)}}
        hedged = {**TROOPS, "place": place, "value": printed(world, number), **time}
        world.add(f"{place}-hedged", hedged, _counted)
    _shares(world, numbers)
    _services(world, numbers["japan"])
    _comparisons(world, numbers)
    first = max(COUNTRIES, key=numbers.__getitem__)
    others = [place for place in COUNTRIES if numbers[place] < numbers[first]]
    wrong = others[0] if others else first
    rank = {**TROOPS, "kind": "rank", "place": first, "class": "country", "domain": "world", "time": {"value": "2024"}}
    world.add("largest", rank, (lambda claim: {**claim, "place": wrong}) if others else None)


def _shares(world: World, numbers: dict[str, int]) -> None:
    for place in ("tokyo", "okinawa-island"):
        share = Fraction(100 * numbers[place], numbers["japan"])
        value = {"amount": _decimal(share, world.number(0, 2)), "unit": "percent"}
        wrong = {**value, "amount": "3" if share > 50 else "97"}
        part = {**TROOPS, "place": place, "whole": "japan-exact", "value": value, "time": {"value": "2024"}}
        world.add(f"{place}-share", part, _with(value=wrong))


def _services(world: World, total: int) -> None:
    """The whole in three parts that are all of it, each told as a count or as a share."""
    first = world.number(1, total - 2)
    second = world.number(1, total - first - 1)
    for name, number in zip(SERVICES, (first, second, total - first - second), strict=True):
        share = {"amount": _decimal(Fraction(100 * number, total), 1), "unit": "percent"}
        value = share if world.number(0, 1) else _count(number)
        base = {**TROOPS, "place": "japan", "qualifier": name, "whole": "japan-exact", "time": {"value": "2024"}}
        world.add(name, {**base, "value": value}, lambda claim: {**claim, "value": _count(2_000_000)})
    world.add("services", {"kind": "list", "parts": list(SERVICES), "whole": "japan-exact", "complete": "true"})


def _comparisons(world: World, numbers: dict[str, int]) -> None:
    for number in range(world.number(0, 3)):
        left, right = world.pick(*numbers), world.pick(*numbers)
        one, other = numbers[str(left)], numbers[str(right)]
        relation = "more-than" if one > other else "less-than" if one < other else "equal-to"
        data: Data = {"kind": "comparison", "left": f"{left}-exact", "right": f"{right}-exact", "relation": relation}
        if world.number(0, 1):
            data["factor"] = {"amount": _decimal(Fraction(one, other), 2), "unit": "times"}
        if one != other and world.number(0, 1):
            share = {"amount": _decimal(Fraction(100 * abs(one - other), other), world.number(0, 1)), "unit": "percent"}
            amount = {"amount": str(abs(one - other)), "unit": "person"}
            data["difference"] = world.pick(share, amount)
        world.add(f"comparison-{number}", data, _flipped)


def budget(world: World) -> None:
    """Outlays, receipts and the deficit of a year, to the billion."""
    receipts, deficit = world.number(100, 900), world.number(20, 300)
    for name, amount in (("outlays", receipts + deficit), ("receipts", receipts), ("deficit", deficit)):
        value = {"amount": f"{amount} billion", "currency": "USD"}
        wrong = {**value, "amount": f"{amount + world.number(3, 500)} billion"}
        data = {"kind": "value", "subject": "japan", "property": name, "value": value, "time": {"value": "2024"}}
        world.add(name, data, _with(value=wrong))


def change(world: World) -> None:
    """A number that rises or falls, by an amount or a share."""
    before, after = world.number(100, 9_000), world.number(100, 9_000)
    data: Data = {**TROOPS, "kind": "change", "direction": "rises" if after >= before else "falls"}
    if before == after:
        return
    share = Fraction(100 * abs(after - before), before)
    by = {"amount": _decimal(share, world.number(0, 1)), "unit": "percent"}
    amount = {"amount": str(abs(after - before)), "unit": "person"}
    data |= {"from": printed(world, before), "to": printed(world, after), "by": world.pick(by, amount)}
    opposite = "falls" if after > before else "rises"
    exact = {"from": _count(before), "to": _count(after), "direction": opposite}
    world.add("change", data, lambda claim: {**claim, **exact})


def years(world: World) -> None:
    """What was spent in two years, told again as a change from the one to the other."""
    spent = {"2021": world.number(100, 900), "2022": world.number(100, 900)}
    before, after = spent.values()
    changed = before != after
    base: Data = {"subject": "japan", "property": "defence-spending"}
    for year, amount in spent.items():
        value = {"amount": f"{amount} billion", "currency": "JPY"}
        wrong = _with(value={**value, "amount": f"{amount + 9_000} billion"})
        world.add(
            f"spent-in-{year}",
            {"kind": "value", **base, "value": value, "time": {"value": year}},
            wrong if changed else None,
        )
    if changed:
        share = {"amount": _decimal(Fraction(100 * abs(after - before), before), 1), "unit": "percent"}
        amount = {"amount": f"{abs(after - before)} billion", "currency": "JPY"}
        data = {"kind": "change", **base, "direction": "rises" if after > before else "falls"}
        data |= {"by": world.pick(share, amount), "time": {"value": "2022"}, "baseline": {"value": "2021"}}
        world.add("from-year-to-year", data)


def rates(world: World) -> None:
    """A share of GDP that moves by points, aimed at anew for the same year, and forecast by several."""
    before, after = world.number(10, 50), world.number(51, 90)
    base: Data = {"subject": "germany", "property": "defence-spending"}
    ends = [{"amount": _decimal(Fraction(one, 10), 1), "unit": "percent", "of": "gdp"} for one in (before, after)]
    by = {"amount": _decimal(Fraction(after - before, 10), 1), "unit": "percentage-point"}
    data = {"kind": "change", **base, "direction": "rises", "from": ends[0], "to": ends[1], "by": by}
    world.add("rise-in-points", data, _with(by={**by, "amount": str(after)}))
    target = {"kind": "value", "status": "target", **base, "deadline": {"value": "2033"}}
    world.add("first-rate", {**target, "value": ends[0], "announced": {"value": "2024-01-01"}})
    replaced = {"supersedes": {"claim": "first-rate"}, "announced": {"value": "2025-01-01"}}
    world.add("second-rate", {**target, "value": ends[1], **replaced})
    for number, speaker in enumerate(("german-government", "us-government")):
        said = {"attribution": [{"speaker": speaker, "cue": "expects"}], "time": {"value": "2028"}}
        world.add(f"forecast-{number}", {"kind": "value", "status": "forecast", **base, "value": ends[number], **said})
    spread = {"low": ends[0]["amount"], "high": ends[1]["amount"], "unit": "percent", "of": "gdp", "spread": "true"}
    for number, value in enumerate((spread, {**ends[1], "amount": "99"})):
        world.add(f"rate-of-cases-{number}", {"kind": "value", **base, "value": value, "time": {"value": "2020"}})


def _day(world: World, first: date, last: date) -> date:
    return first + timedelta(world.number(0, (last - first).days))


def _dated(world: World, day: date, *, exact: bool) -> Data:
    return {"value": day.isoformat() if exact else world.pick(day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}")}


def _apart(world: World, earlier: date, later: date) -> Data:
    """The time between two days, in days or in the nearest months; or nothing."""
    months = round((later - earlier).days / 30.44)
    near = months and abs((earlier + relativedelta(months=months) - later).days) <= 15
    lengths = [f"P{(later - earlier).days}D", *([f"P{months}M"] if near else [])]
    return {"by": {"value": world.pick(*lengths)}} if world.number(0, 1) else {}


def meetings(world: World) -> None:
    """Meetings in order, with the time between them."""
    days = sorted(_day(world, date(2024, 1, 1), date(2025, 5, 31)) for _ in range(3))
    for number, day in enumerate(days):
        data: Data = {"kind": "event", "type": "summit", "time": _dated(world, day, exact=number != 1)}
        if number:
            data["after"] = {"claim": f"meeting-{number - 1}", **_apart(world, days[number - 1], day)}
        world.add(f"meeting-{number}", data)
    data = {"kind": "event", "type": "talks", "time": {"value": days[0].isoformat()}, "before": {"claim": "meeting-2"}}
    late = {"time": {"value": (days[2] + timedelta(2)).isoformat()}}
    world.add("talks", data, lambda claim: {**claim, **late})


def revisions(world: World) -> None:
    """Three revisions of one document, each the first since the one before."""
    first = _day(world, date(2010, 1, 1), date(2020, 12, 31))
    second = first + timedelta(world.number(2, 900))
    third = second + timedelta(world.number(2, 900))
    days = {"revision-0": first, "revision-1": second, "revision-2": third}
    since = {"claim": "revision-0", "time": _dated(world, first, exact=False)}
    for name, day in days.items():
        data: Data = {"kind": "event", "type": "revision", "objects": ["national-security-strategy"]}
        data["time"] = _dated(world, day, exact=True)
        if name == "revision-2":
            data["first_since"] = {"claim": "revision-1", "time": _dated(world, second, exact=False)}
            world.add(name, data, lambda claim: {**claim, "first_since": since})
        else:
            world.add(name, data)


def targets(world: World) -> None:
    """A target brought forward, and put off again."""
    year, month, early = world.number(2030, 2040), world.number(1, 12), world.number(1, 4)
    months = world.number(1, 30)
    base: Data = {"kind": "value", "status": "target", "subject": "japan", "property": "defence-spending"}
    base |= {"value": {"amount": str(world.number(1, 5)), "unit": "percent", "of": "gdp"}}
    world.add("old-target", {**base, "deadline": {"value": f"{year}-{month:02}"}})
    moved = {"claim": "old-target", "earlier_by": {"value": f"P{early}Y"}}
    wrong = {"claim": "old-target", "earlier_by": {"value": f"P{early + 1}Y"}}
    new = {**base, "deadline": {"value": f"{year - early}-{month:02}"}, "supersedes": moved}
    world.add("new-target", new, lambda claim: {**claim, "supersedes": wrong})
    later = date(year - early, month, 1) + relativedelta(months=months)
    last = {**base, "deadline": {"value": f"{later:%Y-%m}"}}
    world.add("last-target", {**last, "supersedes": {"claim": "new-target", "later_by": {"value": f"P{months}M"}}})


def noise(world: World) -> None:
    """What is wrong but asserts nothing: a request, a hedge, a denial, and a figure that disputes another."""
    wrong = {**TROOPS, "place": "japan", "value": _count(4_000_000), "time": {"value": "2024"}}
    world.add("asked-for", {**wrong, "status": "request"})
    world.add("perhaps", {**wrong, "factuality": "possible"})
    world.add("denied", {**wrong, "polarity": "negative"})
    world.add("stated", {**wrong, "place": "california"})
    disputed = {"claim": "stated", "note": "Counted otherwise."}
    world.add("opposed", {**wrong, "place": "california", "value": _count(4), "disputes": disputed})


MATTERS = (troops, budget, change, years, rates, meetings, revisions, targets, noise)


@st.composite
def worlds(draw: Callable[..., int]) -> World:
    """Worlds of some matters or all."""
    world = World(draw)
    for matter in MATTERS:
        if world.number(0, 3):
            matter(world)
    return world
