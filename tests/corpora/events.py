"""Templates of what happened, is planned and is thought of it: each says sentences, with the records that they make."""

from datetime import date

from tests.corpora.telling import Record, Telling, person_in_office, record
from tests.corpora.wording import long_date, past_day, time_ahead
from tests.corpora.world import Country, Event, Noun


def _phrases(listed: str) -> list[str]:
    return [phrase.strip() for phrase in listed.split("|")]


PURPOSES = _phrases(
    """
    strengthen the coast guard|modernise the railways|protect the fisheries|expand the supply of drinking water
    |open the labour market to young people|restore the wetlands along the coast|shorten the wait for permits
    |bring fibre networks to rural districts|train nurses and midwives|clear mines from farmland
    |lower the price of medicines|link the power grids of the region|keep village schools open
    |help small farms buy seed|make the ports safer for crews|share the data of weather stations
    |save the forests of the highlands|improve the care of the elderly|fight the smuggling of weapons
    |ease the shortage of housing"""
)
"""What things are done for, without a name, figure, date or superlative."""

THINGS = _phrases(
    """
    a ferry terminal|a water treatment plant|a research reactor|a rail depot|a solar park|a fish market|a border post
    |a training centre|a data centre|a grain silo|a tram line|a teaching hospital|a desalination plant|a radar station
    """
)

VIEWS = _phrases(
    """
    a milestone for both nations|proof that patience pays|good news for every household|a matter of trust
    |a step that our partners can rely on|the fruit of long and difficult work|a sign of friendship
    """
)


def _leader(telling: Telling, country: Country) -> tuple[Noun, str, Record]:
    """Who leads a country, how a source calls them, and how they take part."""
    holder, called = person_in_office(telling, country)
    return holder, called, {"who": holder.id, "title": country.office.id}


def _purpose(telling: Telling, event: str, purpose: str, said: str, **entries: object) -> Record:
    return record(
        "state",
        telling.id("purpose"),
        f"{said} is meant to {purpose}.",
        f"to {purpose}",
        subject=event,
        relation="purpose",
        **entries,
    )


def _holds(telling: Telling, country: Country, holder: Noun, called: str) -> list[Record]:
    """That somebody holds an office, the first time that a source calls them so."""
    if not telling.once(f"office {holder.id}"):
        return []
    says = f"{holder.name} is {country.office.name}."
    return [
        record("office", telling.id("office"), says, called, holder=holder.id, office=country.office.id, act="holds")
    ]


_WORDS: dict[str, tuple[str, str]] = {
    "talks": ("met", "for talks"),
    "signing": ("signed", ""),
    "visit": ("received", "on an official visit"),
    "launch": ("convened", ""),
}


def affair_event(telling: Telling) -> None:
    """Something of the affair, dated from the day on which the source comes out."""
    event = next((one for one in telling.affair.events if telling.once(one.id)), None)
    if event is None:
        return plan(telling)
    one, other = telling.rng.sample(telling.affair.pair, 2)
    first, second = _leader(telling, one), _leader(telling, other)
    when, exact = _told(telling, event, first[1], second[1])
    purpose = telling.rng.choice(PURPOSES)
    name = telling.id(event.type)
    objects = {"objects": [event.accord.id]} if event.accord else {}
    happened = record(
        "event",
        name,
        _said(event, first[0], second[0]),
        exact,
        type=EVENT_TYPES[event.type],
        **objects,
        participants=[first[2], second[2]],
        place=event.place.id,
        time=when,
        same_as=f"background/{event.id}",
    )
    office = _holds(telling, one, first[0], first[1])
    telling.paragraph()
    telling.say(
        f"{exact}, as was reported then, to {purpose}.", happened, *office, _purpose(telling, name, purpose, "It")
    )
    view(telling, name, second, other)
    return None


EVENT_TYPES = {"talks": "talks", "signing": "signing", "visit": "official-visit", "launch": "convening"}


def _told(telling: Telling, event: Event, one: str, other: str) -> tuple[Record, str]:
    when = past_day(event.day, telling.published[0], telling.rng)
    told = when["surface"]
    place = f"in {event.place.name}"
    match event.type:
        case "talks":
            return when, f"{one} met {other} {place} {told}"
        case "signing":
            return when, f"{one} and {other} signed the {event.accord.name if event.accord else ''} {place} {told}"
        case "visit":
            return when, f"{one} received {other} {place} {told} for an official visit"
    return when, f"{one} and {other} convened a forum {place} {told}"


def _said(event: Event, one: Noun, other: Noun) -> str:
    doing = {
        "talks": "met",
        "signing": f"signed the {event.accord.name if event.accord else ''}",
        "visit": "met on an official visit",
        "launch": "convened a forum",
    }[event.type]
    return f"{one.name} and {other.name} {doing} in {event.place.name}."


def view(telling: Telling, event: str, leader: tuple[Noun, str, Record], country: Country) -> None:
    """What somebody thinks of an event of the sentence before: quoted, or in the words of the source."""
    holder, called, _ = leader
    about, title = [event], country.office.id
    words, last = telling.rng.choice(VIEWS), telling.sentences
    name = telling.id("view")
    if telling.rng.random() < 0.4:
        says = f"{holder.name} sees it as {words}."
        speech = record(
            "speech",
            name,
            says,
            words,
            via=[last],
            speaker=holder.id,
            title=title,
            cue="said",
            mode="direct",
            about=about,
        )
        telling.say(f"“It is {words},” {called} said about it.", speech)
    else:
        says = f"{holder.name} welcomed what was done."
        speech = record(
            "speech",
            name,
            says,
            f"welcomed it as {words}",
            via=[last],
            speaker=holder.id,
            title=title,
            cue="welcomed",
            mode="indirect",
            about=about,
        )
        telling.say(f"{called} welcomed it as {words}.", speech)


def plan(telling: Telling) -> None:
    """What a body of its own plans to build, what for, and what it will do then."""
    rng = telling.rng
    body = telling.own("organisations", f" {rng.choice(('Group', 'Authority', 'Works', 'Trust'))}")
    place = rng.choice(rng.choice(telling.affair.pair).cities)
    thing, purpose = rng.choice(THINGS), rng.choice(PURPOSES)
    name = telling.id("construction")
    when = time_ahead(telling.published[0], rng) if rng.random() < 0.2 else None
    exact = f"plans to construct {thing} in {place.name}{' ' + when['surface'] if when else ''}"
    planned = record(
        "event",
        name,
        f"The {body.name} plans to construct {thing} in {place.name}.",
        exact,
        status="plan",
        attribution=[{"speaker": body.id, "cue": "plans", "mode": "indirect"}],
        type="construction",
        participants=[{"who": body.id}],
        place=place.id,
        time=when,
    )
    telling.paragraph()
    sentence = telling.say(
        f"The {body.name} plans to construct {thing} in {place.name}{' ' + when['surface'] if when else ''}, "
        f"which is to {purpose}.",
        planned,
        _purpose(telling, name, purpose, f"{thing.capitalize()}"),
    )
    other = rng.choice(THINGS)
    next_step = record(
        "event",
        telling.id("repair"),
        f"The {body.name} will also repair {other}.",
        f"will also repair {other}",
        status="plan",
        via=[sentence],
        type="repair",
        participants=[{"who": body.id}],
    )
    telling.say(f"It will also repair {other} nearby.", next_step)


def deed(telling: Telling) -> None:
    """What a body of its own did, undated."""
    rng = telling.rng
    body = telling.own("organisations", f" {rng.choice(('Council', 'Agency', 'Railways', 'Fund'))}")
    place = rng.choice(rng.choice(telling.affair.pair).cities)
    kind, verb = rng.choice(
        (("opening", "opened"), ("closure", "closed"), ("repair", "repaired"), ("inspection", "inspected"))
    )
    thing = rng.choice(THINGS)
    name = telling.id(kind)
    exact = f"The {body.name} {verb} {thing} in {place.name}"
    done = record("event", name, f"{exact}.", exact, type=kind, participants=[{"who": body.id}], place=place.id)
    telling.paragraph()
    purpose = rng.choice(PURPOSES)
    if rng.random() < 0.5:
        telling.say(f"{exact}, people there said, to {purpose}.", done, _purpose(telling, name, purpose, "It"))
    else:
        telling.say(f"{exact} while the talks went on.", done)


def dated(day: date) -> str:
    """A day in our own words."""
    return long_date(day)
