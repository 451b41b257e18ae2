"""Templates of figures: what is known of countries, what a body of the source's own spends and employs."""

from dataclasses import dataclass

from geographiclib.geodesic import Geodesic

from schemas.values import BEARING_WORDS, BEARINGS
from tests.corpora import phrases
from tests.corpora.bodies import body_of
from tests.corpora.telling import Record, Telling, record
from tests.corpora.wording import figure, rounded, share, sum_of_money
from tests.corpora.world import FLOWS, City, Country, Figure, Noun, Target


def _year(year: int) -> Record:
    return {"surface": f"in {year}", "value": str(year)}


def known_figure(telling: Telling) -> None:
    """A figure of a country for a year, which other sources may tell too."""
    known = [one for one in telling.affair.figures if f"{one.country.id} {one.property} {one.year}" not in telling.used]
    if known:
        one = telling.rng.choice(known)
        telling.once(f"{one.country.id} {one.property} {one.year}")
        _tell_figure(telling, one)


def _tell_figure(telling: Telling, one: Figure) -> None:
    called, unit, verb = FLOWS[one.property]
    value = figure(one.amount, unit, telling.rng)
    exact = f"{one.country.name}'s {called} {verb} {value['surface']} in {one.year}"
    told = record(
        "value",
        telling.id(one.property),
        f"{exact}.",
        exact,
        subject=one.country.id,
        property=one.property,
        time=_year(one.year),
        value=value,
    )
    telling.paragraph()
    telling.say(f"{exact}, by the tables of customs offices.", told)


def expected_figure(telling: Telling) -> None:
    """A figure that a ministry expects."""
    country = telling.rng.choice(telling.affair.pair)
    name, year = telling.rng.choice(list(FLOWS)), telling.published[0].year + 1
    if not telling.once(f"expected {country.id} {name}"):
        return
    called, unit, _ = FLOWS[name]
    value = figure(telling.world.figure(country, name, year).amount, unit, telling.rng)
    exact = f"expects {country.name}'s {called} to come to {value['surface']} in {year}"
    told = record(
        "value",
        telling.id("outlook"),
        f"{country.name}'s {called} are expected to come to {value['surface']} in {year}.",
        exact,
        status="forecast",
        attribution=[{"speaker": country.ministry.id, "cue": "expects", "mode": "indirect"}],
        subject=country.id,
        property=name,
        time=_year(year),
        value=value,
    )
    telling.paragraph()
    telling.say(f"{country.ministry.name} {exact}.", told)


def risen(telling: Telling) -> None:
    """By how much a figure rose or fell, without its two ends."""
    rng = telling.rng
    country, name = rng.choice(telling.affair.pair), rng.choice(list(FLOWS))
    if not telling.once(f"risen {country.id} {name}"):
        return
    direction, verb = rng.choice((("rises", "rose"), ("falls", "fell")))
    percent = rng.randrange(11, 40)
    surface = f"{percent} percent"
    exact = f"{country.name}'s {FLOWS[name][0]} {verb} by {surface}"
    told = record(
        "change",
        telling.id("trend"),
        f"{country.name}'s {FLOWS[name][0]} {verb} by {surface}.",
        exact,
        subject=country.id,
        property=name,
        direction=direction,
        by={"surface": surface, "amount": str(percent), "unit": "percent"},
    )
    telling.paragraph()
    telling.say(f"{exact} while prices stood still, shippers say.", told)


_YEARS = ("one year", "two years", "three years")


def target(telling: Telling) -> None:
    """A target of a country: for its emissions, brought forward; or for its budget."""
    aim = telling.affair.targets[-1]
    telling.paragraph()
    if telling.once(aim.id):
        return _emissions(telling, aim)
    country = telling.rng.choice(telling.affair.pair)
    year = telling.affair.begins.year + _YEARS_TO_REACH_IT
    if not telling.once(f"budget {country.id} {year}"):
        telling.paragraphs.pop()
        return None
    percent = f"{telling.world.figure(country, 'defence-target', year).amount % 30 / 10 + 1.1:.1f}"
    surface = f"{percent} percent of GDP"
    exact = f"aims to bring its defense budget to {surface} by {year}"
    aimed = record(
        "value",
        telling.id("budget-target"),
        f"{country.name} aims at a defence budget of {percent}% of GDP by {year}.",
        exact,
        status="target",
        attribution=[{"speaker": country.id, "cue": "aims", "mode": "indirect"}],
        subject=country.id,
        property="defence-spending",
        value={"surface": surface, "amount": percent, "unit": "percent", "of": "gdp"},
        deadline={"surface": f"by {year}", "value": str(year), "mod": "on-or-before"},
    )
    telling.say(f"{country.name} {exact}.", aimed)
    return None


_YEARS_TO_REACH_IT = 4


def _emissions(telling: Telling, aim: Target) -> None:
    surface, by = f"{aim.percent} percent", f"by {aim.deadline}"
    moved = _YEARS[aim.replaced.deadline - aim.deadline - 1] if aim.replaced else ""
    shift = {"surface": f"{moved} earlier", "value": f"P{_YEARS.index(moved) + 1}Y"}
    exact = f"aims to cut emissions by {surface} {by} from {aim.baseline} levels, {moved} earlier than before"
    aimed = record(
        "change",
        telling.id("emissions-target"),
        f"{aim.country.name} aims to cut emissions by {surface} {by} from the level of {aim.baseline}.",
        exact,
        status="target",
        attribution=[{"speaker": aim.country.id, "cue": "aims", "mode": "indirect"}],
        subject=aim.country.id,
        property=aim.property,
        direction="falls",
        by={"surface": surface, "amount": str(aim.percent), "unit": "percent"},
        baseline={"surface": str(aim.baseline), "value": str(aim.baseline)},
        deadline={"surface": by, "value": str(aim.deadline), "mod": "on-or-before"},
        supersedes={"claim": f"background/{aim.replaced.id}" if aim.replaced else "", "earlier_by": shift},
        same_as=f"background/{aim.id}",
    )
    telling.say(f"{aim.country.name} {exact}.", aimed)


@dataclass(frozen=True, slots=True)
class _Whole:
    """A figure of a body in a country that parts are told of: its record's id, and the sentence that tells it."""

    id: str
    body: Noun
    country: Country
    measured: str
    sentence: int

    @property
    def matter(self) -> Record:
        """What the figure and its parts are about."""
        return {"subject": self.body.id, "property": self.measured}


def programme(telling: Telling) -> None:
    """A sum that is planned, and caps for what it is to be spent on."""
    rng, body = telling.rng, telling.own("organisations", f" {telling.rng.choice(('Bank', 'Alliance', 'Programme'))}")
    country = rng.choice(telling.affair.pair)
    parts = rng.sample(phrases.PARTS, rng.randrange(3, 7))
    caps = [rng.randrange(11, 400) * 10**7 for _ in parts]
    total = figure(sum(caps) * rng.randrange(110, 150) // 100, "USD", rng, hedge="plain")
    whole, matter = telling.id("programme"), {"subject": body.id, "property": "programme-funds", "place": country.id}
    exact = f"plans to spend {total['surface']} in {country.name}"
    planned = record(
        "value",
        whole,
        f"The {body.name} {exact}.",
        exact,
        status="plan",
        attribution=[{"speaker": body.id, "cue": "plans", "mode": "indirect"}],
        **matter,
        value=total,
    )
    telling.paragraph()
    head = telling.say(f"The {body.name} {exact}.", planned)
    funds = _Whole(whole, body, country, "programme-funds", head)
    names = [_cap(telling, part, cap, funds) for part, cap in zip(parts, caps, strict=True)]
    added = record(
        "list",
        telling.id("caps"),
        f"The caps are parts of what the {body.name} plans to spend.",
        "all of these caps are parts of the plan",
        parts=names,
        whole=whole,
    )
    telling.say("Officials say that all of these caps are parts of the plan.", added)


def _cap(telling: Telling, part: str, cap: int, funds: _Whole) -> str:
    """One part of a programme: its cap, the works that it pays for, and what they are for. Gives the cap's id."""
    surface, name, works = f"up to {sum_of_money(cap)}", telling.id(part), telling.id(f"works-on-{part}")
    value = {"surface": surface, "amount": sum_of_money(cap)[1:], "currency": "USD", "approximation": "at-most"}
    purpose = telling.rng.choice(phrases.PURPOSES)
    entries: Record = {"status": "plan", "via": [funds.sentence]}
    told = record(
        "value",
        name,
        f"The programme has {surface} for {part}.",
        f"funds of {surface}",
        **entries,
        **funds.matter,
        place=funds.country.id,
        qualifier=part,
        value=value,
        whole=funds.id,
        implied=[funds.country.id],
    )
    build = record("event", works, f"Crews are to repair {part}.", f"to repair {part}", **entries, type="repair")
    why = f"so as to {purpose}"
    aim = record(
        "state", telling.id("purpose"), f"It is done {why}.", why, **entries, subject=works, relation="purpose"
    )
    with_aim = telling.rng.random() < _WITH_AIM
    says = f"There are funds of {surface} to repair {part}{f' {why}' if with_aim else ' in several districts'}."
    telling.say(says, told, build, *([aim] if with_aim else []))
    return name


_WITH_AIM = 0.3


def work_force(telling: Telling) -> None:
    """How many people a body employs in all and at several places, where most of them are, and who says otherwise."""
    rng, body = (
        telling.rng,
        telling.own("organisations", f" {telling.rng.choice(('Steel', 'Lines', 'Mills', 'Yards'))}"),
    )
    country = rng.choice(telling.affair.pair)
    cities = rng.sample(country.cities, 2)
    counts = sorted((rng.randrange(1200, 9000) for _ in cities), reverse=True)
    counts[0] = counts[0] * 3 // 2
    total = sum(counts) * rng.randrange(115, 180) // 100
    value = figure(total, "person", rng, noun="workers")
    staff = _Whole(telling.id("work-force"), body, country, "work-force", telling.sentences + 1)
    exact = f"employs {value['surface']} in {country.name}"
    entries = {**staff.matter, "place": country.id, "value": value}
    telling.paragraph()
    telling.say(f"The {body.name} {exact}.", record("value", staff.id, f"The {body.name} {exact}.", exact, **entries))
    names = [_workers_at(telling, city, (count, total), staff) for city, count in zip(cities, counts, strict=True)]
    if rng.random() < _RANKED:
        _ranked(telling, cities[0], staff)
    if rng.random() < _COMPARED:
        _compared(telling, cities, names)
    if rng.random() < _DISPUTED:
        _disputed(telling, total, staff)


_RANKED, _COMPARED, _DISPUTED, _AS_SHARE = 0.8, 0.35, 0.3, 0.4


def _workers_at(telling: Telling, city: City, counts: tuple[int, int], staff: _Whole) -> str:
    """How many of a body's people work at a place, as a number or as a share of all. Gives the record's id."""
    if telling.rng.random() < _AS_SHARE:
        value = share(*counts, "work-force", "its workers", telling.rng)
    else:
        value = figure(counts[0], "person", telling.rng, noun="workers")
    name, exact = telling.id("workers"), f"{value['surface']} are in {city.name}"
    told = record(
        "value",
        name,
        f"In {city.name} the {staff.body.name} has {value['surface']}.",
        exact,
        via=[staff.sentence],
        **staff.matter,
        place=city.id,
        value=value,
        whole=staff.id,
    )
    telling.say(f"Its tables show that {exact}.", told)
    return name


def _ranked(telling: Telling, city: City, staff: _Whole) -> None:
    exact = f"the largest work force of the {staff.body.name} in {staff.country.name}"
    entries = {**staff.matter, "place": city.id, "domain": staff.country.id}
    rank = record("rank", telling.id("rank"), f"{city.name} has {exact}.", exact, **entries)
    telling.say(f"{city.name} has {exact}.", rank)


def _compared(telling: Telling, cities: list[City], names: list[str]) -> None:
    exact = f"{cities[0].name} may soon have more workers than {cities[1].name}"
    entries = {"left": names[0], "relation": "more-than", "right": names[1]}
    compared = record("comparison", telling.id("comparison"), f"{exact}.", exact, factuality="possible", **entries)
    telling.say(f"Observers think that {exact}.", compared)


def _disputed(telling: Telling, total: int, staff: _Whole) -> None:
    value = figure(total * 7 // 5, "person", telling.rng, noun="workers")
    union = telling.own("organisations", " Union")
    exact = f"counts {value['surface']} of theirs in {staff.country.name}"
    other = record(
        "value",
        telling.id("other-count"),
        f"The {union.name} counts {value['surface']} in {staff.country.name}.",
        exact,
        via=[staff.sentence],
        attribution=[{"speaker": union.id, "cue": "counts", "mode": "indirect"}],
        **staff.matter,
        place=staff.country.id,
        value=value,
        disputes={"claim": staff.id, "note": "The union takes in those who are employed by the day."},
    )
    telling.say(f"The {union.name} {exact}.", other)


def distance(telling: Telling) -> None:
    """How far one city is from another, and in which direction."""
    rng = telling.rng
    start, end = rng.sample([city for country in telling.affair.pair for city in country.cities], 2)
    line = Geodesic.WGS84.Inverse(start.north, start.east, end.north, end.east)
    turn = round(line["azi1"] % 360 / 45) % 8
    point = next(point for point, degrees in BEARINGS.items() if degrees == 45 * turn)
    kilometres = rounded(round(line["s12"]), 2, "nearest") // 1000
    surface, word = f"{kilometres:,} kilometers", BEARING_WORDS[point]
    if kilometres < _NEAREST or not telling.once(f"distance {start.id} {end.id}"):
        return
    exact = f"{end.name} lies {surface} {word} of {start.name}"
    told = record(
        "distance",
        telling.id("distance"),
        f"{exact}.",
        exact,
        from_=start.id,
        to=end.id,
        value={"surface": surface, "amount": f"{kilometres:,}", "unit": "kilometre"},
        bearing={"surface": word, "value": point},
    )
    telling.paragraph()
    telling.say(f"{exact} by air.", told)


_NEAREST = 10
"""Kilometres below which two cities have no distance worth telling."""


def employer(telling: Telling) -> None:
    """What a body that was named before is known for: a figure by itself."""
    body = body_of(telling)
    if not telling.once(f"employer {body.id}"):
        return
    value = figure(telling.rng.randrange(300, 9000), "person", telling.rng, noun="workers")
    exact = f"The {body.name} employs {value['surface']}"
    told = record("value", telling.id("staff"), f"{exact}.", exact, subject=body.id, property="work-force", value=value)
    telling.paragraph()
    telling.say(f"{exact} all over the region.", told)
