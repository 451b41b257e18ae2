"""Templates of what bodies do that only one source names: what they plan, did, and are made of."""

from datetime import timedelta

from tests.corpora import phrases
from tests.corpora.clauses import clause
from tests.corpora.telling import Record, Telling, record
from tests.corpora.wording import deadline, past_day, time_ahead
from tests.corpora.world import City, Noun

_KINDS = ("Group", "Authority", "Works", "Trust", "Council", "Agency", "Railways", "Fund")


def body_of(telling: Telling) -> Noun:
    """A body that the source speaks of already, or one more."""
    known = telling.names.get("organisations", [])
    if known and telling.rng.random() < _KNOWN_ALREADY:
        entry = telling.rng.choice(known)
        return Noun(entry["id"], entry["name"])
    return telling.own("organisations", f" {telling.rng.choice(_KINDS)}")


_KNOWN_ALREADY = 0.4


def _city(telling: Telling) -> City:
    return telling.rng.choice(telling.rng.choice(telling.affair.pair).cities)


def plan(telling: Telling) -> None:
    """What a body plans to build, and what it will do then."""
    rng, body, place, thing = telling.rng, body_of(telling), _city(telling), telling.rng.choice(phrases.THINGS)
    times: Record = {}
    if (chance := rng.random()) < _DATED:
        times["time"] = time_ahead(telling.published[0], rng)
    elif chance < 2 * _DATED:
        times["deadline"] = deadline(telling.published[0], rng)
    when = "".join(f" {value['surface']}" for value in times.values())
    exact, name = f"plans to construct {thing} in {place.name}{when}", telling.id("construction")
    planned = record(
        "event",
        name,
        f"The {body.name} plans to construct {thing} in {place.name}.",
        exact,
        status="plan",
        attribution=[{"speaker": body.id, "cue": "plans", "mode": "indirect"}] if rng.random() < _ATTRIBUTED else None,
        type="construction",
        participants=[{"who": body.id}],
        place=place.id,
        **times,
    )
    more, states = clause(telling, name, to_come=True) if rng.random() < _WITH_CLAUSE else ("nearby", [])
    telling.paragraph()
    telling.say(f"The {body.name} {exact}{', ' if states else ' '}{more}.", planned, *states)
    if rng.random() < _GOES_ON:
        _goes_on(telling, body)


_DATED, _ATTRIBUTED, _WITH_CLAUSE, _GOES_ON = 0.1, 0.25, 0.6, 0.6


def _goes_on(telling: Telling, body: Noun) -> None:
    """What the body of the sentence before will do as well, or did."""
    rng, head = telling.rng, telling.sentences
    thing, objects = _thing(telling, _city(telling))
    if rng.random() < _WAS_DONE:
        kind, verb = rng.choice(tuple(phrases.CASES.items()))
        exact, status = f"It {verb} {thing}", None
    else:
        kind, verb = rng.choice(tuple(phrases.TO_COME.items()))
        exact, status = f"will also {verb} {thing}", "plan"
    said = record(
        "event",
        telling.id(kind),
        f"The {body.name} {'will ' if status else ''}{verb} {thing}.",
        exact,
        status=status,
        via=[head],
        type=kind,
        objects=objects,
        participants=[{"who": body.id}],
    )
    telling.say(f"{'It ' if status else ''}{exact} in the same district.", said)


_WAS_DONE = 0.5


def _thing(telling: Telling, place: City) -> tuple[str, list[str] | None]:
    """Something that is built or opened: of no name, or one with a name of its own, and then its id."""
    if telling.rng.random() >= _NAMED:
        return telling.rng.choice(phrases.THINGS), None
    ending = telling.rng.choice((" Bridge", " Hall", " Tower", " Clinic", " Reservoir"))
    site = telling.own("places", ending, type="site", within=place.id)
    return f"the {site.name}", [site.id]


_NAMED = 0.6


def weighed(telling: Telling) -> None:
    """What a body only considers."""
    body, thing = body_of(telling), telling.rng.choice(phrases.THINGS)
    exact = f"is considering the construction of {thing}"
    idea = record(
        "event",
        telling.id("idea"),
        f"The {body.name} may construct {thing}.",
        exact,
        status="plan",
        attribution=[{"speaker": body.id, "cue": "considering", "mode": "indirect"}],
        factuality="possible",
        type="construction",
        participants=[{"who": body.id}],
    )
    telling.paragraph()
    telling.say(f"The {body.name} {exact} somewhere inland.", idea)


def announced(telling: Telling) -> None:
    """A plan that was made known on an earlier day."""
    rng, body = telling.rng, body_of(telling)
    when = past_day(telling.published[0] - timedelta(rng.randrange(8, 100)), telling.published[0], rng)
    kind, verb = rng.choice(tuple(phrases.TO_COME.items()))
    thing = rng.choice(phrases.THINGS)
    exact = f"announced {when['surface']} that it will {verb} {thing}"
    told = record(
        "event",
        telling.id("announced-plan"),
        f"The {body.name} announced that it will {verb} {thing}.",
        exact,
        status="plan",
        attribution=[{"speaker": body.id, "cue": "announced", "mode": "indirect"}],
        type=kind,
        participants=[{"who": body.id}],
        announced=when,
    )
    telling.paragraph()
    telling.say(f"The {body.name} {exact}.", told)


def promised(telling: Telling) -> None:
    """A plan of which the source quotes some words."""
    body, (kind, verb) = body_of(telling), telling.rng.choice(tuple(phrases.TO_COME.items()))
    thing, word = telling.rng.choice(phrases.THINGS), telling.rng.choice(("gladly", "surely", "at last", "of course"))
    exact = f"“will {word}” {verb} {thing}"
    told = record(
        "event",
        telling.id("promise"),
        f"The {body.name} will {verb} {thing}.",
        exact,
        status="plan",
        attribution=[{"speaker": body.id, "cue": "says", "mode": "mixed"}],
        type=kind,
        participants=[{"who": body.id}],
    )
    telling.paragraph()
    telling.say(f"The {body.name} says that it {exact}.", told)


def deed(telling: Telling) -> None:
    """What a body did, most often without a date."""
    rng, body, place = telling.rng, body_of(telling), _city(telling)
    kind, verb = rng.choice(tuple(phrases.CASES.items()))
    thing, objects = _thing(telling, place)
    name = telling.id(kind)
    when = past_day(telling.affair.begins - timedelta(rng.randrange(900)), telling.published[0], rng)
    told = when if rng.random() < _DATED else None
    where = "" if objects else f" in {place.name}"
    exact = f"The {body.name} {verb} {thing}{where}{' ' + when['surface'] if told else ''}"
    done = record(
        "event",
        name,
        f"The {body.name} {verb} {thing}{where}.",
        exact,
        type=kind,
        objects=objects,
        participants=[{"who": body.id}],
        place=None if objects else place.id,
        time=told,
    )
    more, states = clause(telling, name) if rng.random() < _WITH_CLAUSE else ("as planned long ago", [])
    telling.paragraph()
    telling.say(f"{exact}{', ' if states else ' '}{more}.", done, *states)
    if rng.random() < _GOES_ON:
        _goes_on(telling, body)


def first_since(telling: Telling) -> None:
    """Something that happened to a body for the first time since a year."""
    rng, body = telling.rng, telling.own("organisations", f" {telling.rng.choice(_KINDS)}")
    year = telling.affair.begins.year - rng.randrange(4, 9)
    day = telling.affair.begins - timedelta(rng.randrange(30, 600))
    when = past_day(day, telling.published[0], rng)
    entries: Record = {"type": "inspection", "objects": [body.id]}
    first, last = telling.id("first-inspection"), telling.id("earlier-inspection")
    earlier = record(
        "event",
        last,
        f"The {body.name} was inspected in {year}.",
        f"The {body.name} was inspected in {year}",
        **entries,
        time={"surface": f"in {year}", "value": str(year)},
    )
    telling.paragraph()
    head = telling.say(f"The {body.name} was inspected in {year}.", earlier)
    exact = f"was inspected again {when['surface']} for the first time since {year}"
    again = record(
        "event",
        first,
        f"The {body.name} was inspected again, for the first time since {year}.",
        exact,
        via=[head],
        **entries,
        time=when,
        first_since={"claim": last, "time": {"surface": str(year), "value": str(year)}},
    )
    telling.say(f"It {exact}.", again)


def exercise(telling: Telling) -> None:
    """Something regular that lasts for some days."""
    rng, body = telling.rng, body_of(telling)
    days = rng.choice(("two", "three", "four", "five"))
    day = telling.affair.begins + timedelta(rng.randrange(60))
    when = past_day(day, telling.published[0], rng)
    if "/" in when["value"] or len(when["value"]) == len("2024-03-03"):
        when = {"surface": f"in {day.year}", "value": str(day.year)}
    exact = f"held its annual exercise {when['surface']} for {days} days"
    held = record(
        "event",
        telling.id("exercise"),
        f"The {body.name} held its annual exercise, which lasted {days} days.",
        exact,
        type="exercise",
        participants=[{"who": body.id}],
        grain="annual",
        time=when,
        lasts={"surface": f"{days} days", "value": f"P{('two', 'three', 'four', 'five').index(days) + 2}D"},
    )
    telling.paragraph()
    telling.say(f"The {body.name} {exact}.", held)


def members(telling: Telling) -> None:
    """How many members a body has."""
    rng, body = telling.rng, body_of(telling)
    if not telling.once(f"members {body.id}"):
        return
    count = rng.randrange(11, 60)
    noun = rng.choice(("member firms", "branches", "partner schools", "regional offices"))
    surface = f"{count} {noun}"
    listed = record(
        "list",
        telling.id("members"),
        f"There are {surface}.",
        f"counts {surface}",
        others={"surface": surface, "amount": str(count), "unit": "item"},
    )
    parts = record(
        "state",
        telling.id("belonging"),
        f"The firms and offices belong to the {body.name}.",
        f"which belong to the {body.name}",
        subject=listed["id"],
        relation="membership",
        objects=[body.id],
    )
    telling.paragraph()
    telling.say(f"The network counts {surface}, which belong to the {body.name}.", listed, parts)
