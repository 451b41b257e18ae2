"""What connects an event with others: a clause at the end of its sentence, and the record of it."""

from tests.corpora import phrases
from tests.corpora.telling import Record, Telling, record

_WEIGHTS = {"purpose": 13, "law": 4, "cause": 2, "response": 1, "membership": 1, "condition": 1}


def clause(telling: Telling, event: str, *, to_come: bool = False) -> tuple[str, list[Record]]:
    """A clause on an event of the sentence, with its record. to_come: the event is still to happen."""
    rng = telling.rng
    relation = rng.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
    if relation == "condition" and not to_come:
        relation = "purpose"
    accord = rng.choice(rng.choice(telling.affair.pair).accords)
    exact, says, objects = {
        "purpose": _of(f"to {rng.choice(phrases.PURPOSES)}", "It is done {}."),
        "law": (f"under the {accord.name}", f"It is done under the {accord.name}.", [accord.id]),
        "cause": _of(f"because {rng.choice(phrases.REASONS)}", "It is done {}."),
        "response": _of(f"in response to {rng.choice(phrases.OCCASIONS)}", "It comes {}."),
        "membership": (f"as part of the {accord.name}", f"It is part of the {accord.name}.", [accord.id]),
        "condition": _of(f"once {rng.choice(phrases.CONDITIONS)}", "It will be done {}."),
    }[relation]
    state = record(
        "state",
        telling.id(relation),
        says,
        exact,
        subject=event,
        relation=relation,
        objects=objects,
    )
    return exact, [state]


def _of(exact: str, says: str) -> tuple[str, str, list[str] | None]:
    return exact, says.format(exact), None
