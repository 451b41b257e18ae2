"""Templates of what two countries do and mean to do, which other sources tell too."""

from tests.corpora import phrases
from tests.corpora.clauses import clause
from tests.corpora.telling import Record, Telling, record
from tests.corpora.wording import past_day
from tests.corpora.world import Country, Event, Noun

TYPES = {"talks": "talks", "signing": "signing", "visit": "official-visit", "forum": "convening"}
"""The type of event that each turn of an affair is of."""


class Leader:
    """Who leads a country when a source comes out, and how the source calls them."""

    def __init__(self, telling: Telling, country: Country) -> None:
        """Look up who it is."""
        self.country = country
        self.holder = country.holder(telling.published[0])
        self.called = f"{country.office.name} {self.holder.name}"
        self.titled: Record = {"who": self.holder.id, "title": country.office.id}

    def speaks(self, cue: str, **more: object) -> Record:
        """A link of an attribution."""
        return {"speaker": self.holder.id, "title": self.country.office.id, "cue": cue, "mode": "indirect", **more}

    def in_office(self, telling: Telling) -> list[Record]:
        """That they hold the office, the first time that a source calls them so."""
        if not telling.once(f"office {self.holder.id}"):
            return []
        says = f"{self.holder.name} is {self.country.office.name}."
        entries = {"holder": self.holder.id, "office": self.country.office.id, "act": "holds"}
        return [record("office", telling.id("in-office"), says, self.called, **entries)]


def _both(telling: Telling) -> tuple[Leader, Leader]:
    one, other = telling.rng.sample(telling.affair.pair, 2)
    return Leader(telling, one), Leader(telling, other)


def affair_event(telling: Telling) -> None:
    """Something of the affair, dated from the day on which the source comes out; and what somebody thinks of it."""
    event = next((one for one in telling.shuffled_events if telling.once(one.id)), None)
    if event is None:
        return retold(telling)
    one, other = _both(telling)
    when = past_day(event.day, telling.published[0], telling.rng)
    exact, said = _told(event, one, other, f"in {event.place.name} {when['surface']}")
    name = telling.id(event.type)
    happened = record(
        "event",
        name,
        f"{said} in {event.place.name}.",
        exact,
        type=TYPES[event.type],
        objects=[event.accord.id] if event.accord else None,
        participants=[one.titled, other.titled],
        place=event.place.id,
        time=when,
        same_as=f"background/{event.id}",
    )
    telling.told[name] = event
    telling.paragraph()
    if telling.rng.random() < _WITH_CLAUSE:
        more, states = clause(telling, name)
        telling.say(f"{exact}, {more}.", happened, *one.in_office(telling), *states)
    else:
        telling.say(f"{exact}.", happened, *one.in_office(telling))
    if telling.rng.random() < _WITH_VIEW:
        telling.rng.choice((view, view, joint_view, what_followed))(telling, name, one, other)
    return None


_WITH_CLAUSE, _WITH_VIEW = 0.55, 0.9


def _told(event: Event, one: Leader, other: Leader, where: str) -> tuple[str, str]:
    """An event in the words of a source, and in ours but for its place."""
    names = f"{one.holder.name} and {other.holder.name}"
    both = f"{one.called} and {other.called}"
    match event.type:
        case "talks":
            return f"{one.called} met {other.called} {where}", f"{names} met"
        case "signing":
            accord = event.accord.name if event.accord else ""
            return f"{both} signed the {accord} {where}", f"{names} signed the {accord}"
        case "visit":
            told = f"{one.called} received {other.called} {where} for an official visit"
            return told, f"{one.holder.name} received {other.holder.name} for an official visit"
    return f"{both} convened a forum {where}", f"{names} convened a forum"


def retold(telling: Telling) -> None:
    """An event that was told before, in passing."""
    talks = [
        (name, event) for name, event in telling.told.items() if event.type == "talks" and telling.once(f"again {name}")
    ]
    if not talks:
        return
    name, event = talks[0]
    exact = f"talks in {event.place.name}"
    again = record(
        "event", telling.id("talks"), f"There were {exact}.", exact, type="talks", place=event.place.id, same_as=name
    )
    telling.paragraph()
    telling.say(f"Diplomats recall that the {exact} went on until late.", again)


def view(telling: Telling, event: str, _one: Leader, leader: Leader) -> None:
    """What somebody thinks of the event of the sentence before: quoted, or in the words of the source."""
    words, rng = telling.rng.choice(phrases.VIEWS), telling.rng
    direct = rng.random() < _DIRECT
    cue = "said" if direct else rng.choice(("welcomed", "praised", "described"))
    speech = record(
        "speech",
        telling.id("view"),
        f"{leader.holder.name} sees it as {words}.",
        words if direct else f"{cue} it as {words}",
        via=[telling.sentences],
        speaker=leader.holder.id,
        title=leader.country.office.id,
        cue=cue,
        mode="direct" if direct else "indirect",
        about=[event],
    )
    if direct:
        telling.say(f"“It is {words},” {leader.called} said about it.", speech)
    else:
        telling.say(f"{leader.called} {cue} it as {words}.", speech)


_DIRECT = 0.25


def joint_view(telling: Telling, event: str, one: Leader, other: Leader) -> None:
    """What both think of the event of the sentence before."""
    words = telling.rng.choice(phrases.VIEWS)
    speech = record(
        "speech",
        telling.id("joint-view"),
        f"{one.holder.name} and {other.holder.name} see it as {words}.",
        f"described it as {words}",
        via=[telling.sentences],
        speaker=one.holder.id,
        jointly_with=[{"who": other.holder.id}],
        cue="described",
        mode="indirect",
        about=[event],
    )
    telling.say(f"{one.holder.name} and {other.holder.name} described it as {words}.", speech)


def what_followed(telling: Telling, event: str, one: Leader, _other: Leader) -> None:
    """What happened after the event of the sentence before, or before it; or on a day of it."""
    if telling.told[event].type == "forum":
        return _on_its_first_day(telling, event, one)
    kind, verb = telling.rng.choice(tuple(phrases.CASES.items()))
    thing, (key, word) = telling.rng.choice(phrases.THINGS), telling.rng.choice(_ORDERS)
    exact = f"{word} that, {one.holder.name} {verb} {thing}"
    followed = record(
        "event",
        telling.id(kind),
        f"{one.holder.name} {verb} {thing}.",
        exact,
        via=[telling.sentences],
        type=kind,
        participants=[{"who": one.holder.id}],
        **{key: {"claim": event, "cue": word}},
    )
    telling.say(f"{exact}.", followed)
    return None


_ORDERS = (("after", "After"), ("after", "After"), ("after", "After"), ("before", "Before"))


def _on_its_first_day(telling: Telling, event: str, one: Leader) -> None:
    """What was announced on the first day of a forum."""
    forum = telling.told[event]
    surface, thing = "On the first day of the forum", telling.rng.choice(phrases.THINGS)
    exact = f"{surface}, {one.holder.name} announced {thing}"
    told = record(
        "event",
        telling.id("announcement"),
        f"On the first day {one.holder.name} announced {thing}.",
        exact,
        type="announcement",
        participants=[{"who": one.holder.id}],
        time={"surface": surface, "value": forum.day.isoformat(), "anchor": f"background/{forum.id}"},
    )
    telling.say(f"{exact}.", told)


def request(telling: Telling) -> None:
    """What the one asks of the other: a deed, or a figure that is reported at second hand."""
    one, other = _both(telling)
    telling.paragraph()
    if telling.rng.random() < _WITH_FIGURE:
        return _requested_figure(telling, one.country, other.country)
    kind, verb = telling.rng.choice(tuple(phrases.TO_COME.items()))
    thing, asked = telling.rng.choice(phrases.THINGS), other.country.government
    exact = f"urged {asked.name} to {verb} {thing}"
    wanted = record(
        "event",
        telling.id("request"),
        f"{one.holder.name} urged {asked.name} to {verb} {thing}.",
        exact,
        status="request",
        attribution=[one.speaks("urged", addressee=asked.id)],
        type=kind,
        participants=[{"who": asked.id}],
    )
    telling.say(f"{one.called} {exact}.", wanted, *one.in_office(telling))
    return None


_WITH_FIGURE = 0.5


def _requested_figure(telling: Telling, one: Country, other: Country) -> None:
    percent = f"{telling.rng.randrange(21, 49) / 10:.1f}"
    surface = f"up to {percent} percent of GDP"
    exact = f"{one.government.name} had suggested to {other.government.name} a defense budget of {surface}"
    asked = record(
        "value",
        telling.id("suggested-budget"),
        f"{one.government.name} is reported to want a budget of up to {percent}% of GDP from {other.government.name}.",
        exact,
        status="request",
        attribution=[
            {"unnamed": "Some papers", "cue": "reported", "mode": "indirect"},
            {"speaker": one.government.id, "cue": "suggested", "mode": "indirect", "addressee": other.government.id},
        ],
        subject=other.id,
        property="defence-spending",
        value={"surface": surface, "amount": percent, "unit": "percent", "of": "gdp", "approximation": "at-most"},
    )
    telling.say(f"Some papers reported that {exact}.", asked)


def threat(telling: Telling) -> None:
    """What somebody warns that they will do."""
    one, _ = _both(telling)
    thing = telling.rng.choice(phrases.THINGS)
    exact = f"threatened to close {thing} on the border"
    warned = record(
        "event",
        telling.id("threat"),
        f"{one.holder.name} threatened to close {thing}.",
        exact,
        status="threat",
        attribution=[one.speaks("threatened")],
        type="closure",
    )
    telling.paragraph()
    telling.say(f"{one.called} {exact}.", warned, *one.in_office(telling))


def taking_office(telling: Telling) -> None:
    """When somebody took office."""
    leader, _ = _both(telling)
    if not telling.once(f"term {leader.holder.id}"):
        return
    term = next(one for one in leader.country.terms if one.holder == leader.holder)
    when = past_day(term.first, telling.published[0], telling.rng)
    exact = f"{leader.called} took office {when['surface']}"
    entries = {"holder": leader.holder.id, "office": leader.country.office.id, "act": "takes", "time": when}
    took = record("office", telling.id("took-office"), f"{leader.holder.name} took office.", exact, **entries)
    telling.paragraph()
    telling.say(f"{exact} in a quiet ceremony.", took)


def parties(telling: Telling) -> None:
    """Whom an accord binds, and what else there is beside it."""
    one, other = telling.rng.sample(telling.affair.pair, 2)
    accord, second = telling.rng.sample((*one.accords, *other.accords), 2)
    if not telling.once(f"parties {accord.id}"):
        return
    exact = f"The {accord.name} between {one.name} and {other.name}"
    bound = record(
        "state",
        telling.id("parties"),
        f"The {accord.name} binds {one.name} and {other.name}.",
        exact,
        subject=accord.id,
        relation="parties",
        objects=[one.id, other.id],
    )
    telling.paragraph()
    telling.say(f"{exact} remains in force.", bound)
    if telling.rng.random() < _WITH_LIST:
        _documents(telling, accord, second)


_WITH_LIST = 0.6


def _documents(telling: Telling, one: Noun, other: Noun) -> None:
    exact = f"the {one.name} and the {other.name}"
    listed = record(
        "list",
        telling.id("documents"),
        f"The documents are {exact}.",
        exact,
        members=[one.id, other.id],
    )
    telling.say(f"Lawyers cite {exact} side by side.", listed)
