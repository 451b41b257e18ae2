"""Templates of figures: what is known of countries, what a body of the source's own spends and employs."""

from decimal import Decimal

from tests.corpora.telling import Telling, record
from tests.corpora.wording import figure, in_figures
from tests.corpora.world import FLOWS


def known_figure(telling: Telling) -> None:
    """A figure of a country for a year, which other sources may tell too."""
    known = [one for one in telling.affair.figures if f"{one.country.id} {one.property} {one.year}" not in telling.used]
    if not known:
        return
    one = telling.rng.choice(known)
    telling.once(f"{one.country.id} {one.property} {one.year}")
    called, unit, verb = FLOWS[one.property]
    value = figure(one.amount, unit, telling.rng)
    exact = f"{one.country.name}'s {called} {verb} {in_figures(value)} in {one.year}"
    told = record(
        "value",
        telling.id(one.property),
        f"{exact}.",
        exact,
        subject=one.country.id,
        property=one.property,
        time={"surface": f"in {one.year}", "value": str(one.year)},
        value=value,
    )
    telling.paragraph()
    telling.say(f"{exact}, by the tables that customs offices and ministries keep.", told)


PARTS = """
    bridges|harbours|tunnels|vessels|sensors|orchards|libraries|dykes|laboratories|turbines|pipelines|depots
    """.strip().split("|")


def programme(telling: Telling) -> None:
    """A sum that is planned, and caps for what it is to be spent on."""
    rng = telling.rng
    body = telling.own("organisations", f" {rng.choice(('Fund', 'Alliance', 'Bank'))}")
    parts = rng.sample(PARTS, rng.randrange(3, 7))
    amounts = [rng.randrange(11, 400) * 10**7 for _ in parts]
    total = sum(amounts) * rng.randrange(105, 150) // 100
    whole_value = figure(total // 10**7 * 10**7, "USD", rng, hedge="plain")
    whole = telling.id("programme")
    exact = f"plans to spend {in_figures(whole_value)} in all"
    planned = record(
        "value",
        whole,
        f"The {body.name} plans to spend {in_figures(whole_value)}.",
        exact,
        status="plan",
        attribution=[{"speaker": body.id, "cue": "plans", "mode": "indirect"}],
        subject=body.id,
        property="programme-funds",
        value=whole_value,
        implied=["programme-funds"],
    )
    del planned["implied"]
    telling.paragraph()
    head = telling.say(f"The {body.name} {exact}.", planned)
    names = []
    for part, amount in zip(parts, amounts, strict=True):
        value = {"surface": f"up to {_short(amount)}", "amount": _short(amount)[1:], "currency": "USD"}
        name = telling.id(part)
        names.append(name)
        exact = f"funds of up to {_short(amount)}"
        cap = record(
            "value",
            name,
            f"The programme has up to {_short(amount)} for {part}.",
            exact,
            status="plan",
            via=[head],
            subject=body.id,
            property="programme-funds",
            qualifier=part,
            value={**value, "approximation": "at-most"},
            whole=whole,
        )
        build = record(
            "event",
            telling.id(f"works-on-{part}"),
            f"Crews are to repair {part}.",
            f"to repair {part}",
            status="plan",
            via=[head],
            type="repair",
        )
        telling.say(f"There are {exact} to repair {part} in several districts.", cap, build)
    added = record(
        "list",
        telling.id("caps"),
        f"The caps are parts of what the {body.name} plans to spend.",
        "all of these caps are parts of the programme",
        via=[head],
        parts=names,
        whole=whole,
    )
    telling.say("Officials say that all of these caps are parts of the programme.", added)


def _short(amount: int) -> str:
    """A sum in billions or millions, as exactly as it is."""
    if amount >= 10**9:
        return f"${Decimal(amount) / 10**9:f} billion"
    return f"${amount // 10**6} million"
