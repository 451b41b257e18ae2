"""Every key that a record or another file can have, with its allowed values, as tables made from the models."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from schemas import cues, records, values
from schemas.base import Model
from schemas.findings import Finding
from schemas.guide import key_guide
from schemas.records import Record
from schemas.registry import REGISTRY, Citation, Entry, Point, Term
from schemas.source import SetAside, Source
from schemas.units import UNITS
from steps.support.handbook import table
from steps.support.schema_errors import RECORD_TYPES

_INSIDE: dict[str, type[Model]] = {
    "In quote": records.Quote,
    "In an entry of attribution": records.Attribution,
    "In an entry of participants, or of jointly_with": records.Participant,
    "In supersedes": records.Supersedes,
    "In before and after": records.Order,
    "In first_since": records.FirstSince,
    "In at_rate": records.AtRate,
    "In disputes": records.Dispute,
    "In a figure (value, from, to, by, factor, difference, others, count)": values.StatedQuantity,
    "In a date (time, announced, deadline, baseline)": values.DateValue,
    "In a length of time (lasts, by, earlier_by, later_by, per, over)": values.DurationValue,
    "In bearing": values.BearingValue,
    "In reference": Citation,
}
"""What stands inside the keys of a record, with its model."""

_FILES: dict[str, type[Model]] = {
    "source.yaml": Source,
    "set_aside, in source.yaml": SetAside,
    "findings.yaml, each entry": Finding,
}
_NOUNS_INSIDE: dict[str, type[Model]] = {"terms, in offices.yaml": Term, "points, in places.yaml": Point}

_WORDS: dict[str, Mapping[str, Collection[str]]] = {
    "relation": cues.RELATION_CUES,
    "direction": cues.DIRECTION_CUES,
    "order": cues.ORDER_CUES,
    "class": cues.CLASS_CUES,
    "act": {"takes": cues.TAKING_CUES},
    "factuality": {
        factuality: [word for word, shows in cues.HEDGES.items() if shows == factuality]
        for factuality in ("possible", "probable")
    },
    "polarity": {"negative": cues.DENIALS},
}
"""Keys whose value words of the source must show, with these words."""


EVERYWHERE = frozenset({"id", "kind", "says", "name"})
"""Keys that must be in every record or entry, and are told once."""


def _choices(node: Mapping[str, Any], definitions: Mapping[str, Any]) -> list[str]:
    """The values that a part of a JSON Schema allows, where they are few."""
    if "$ref" in node:
        node = definitions[node["$ref"].rpartition("/")[2]]
    options = (choices for option in node.get("anyOf", ()) if (choices := _choices(option, definitions)))
    # An editor may take true and false for words or not; either is meant.
    choices = [str(choice).lower() if isinstance(choice, bool) else str(choice) for choice in node.get("enum", ())]
    return list(dict.fromkeys(choices)) or next(options, [])


def _keys(model: type[BaseModel], *, without: Collection[str] = ()) -> str:
    """A table of the keys of a model: those that must be there in bold, with choices or an example."""
    schema = model.model_json_schema()
    rows = []
    for key, node in schema["properties"].items():
        guide = key_guide(model, key)
        required = key in schema.get("required", ())
        if guide is None or (key in without and not (required and key not in EVERYWHERE)):
            continue
        choices = _choices(node, schema.get("$defs", {})) if key != "unit" else ["see the units below"]
        examples = ", ".join(choices) if choices else "such as " + ", ".join(f"`{one}`" for one in guide[1:])
        rows.append((f"**{key}**" if required else key, guide[0], examples))
    return table(("key", "what it says", "can be"), rows)


def _section(level: int, title: str, body: str) -> str:
    return f"{'#' * level} {title}\n\n{body.rstrip()}\n" if body else ""


def _words() -> Iterator[str]:
    for key, shown in _WORDS.items():
        yield _section(3, key, table((key, "words"), ((one, ", ".join(words)) for one, words in shown.items())))


def _units() -> Iterable[tuple[str, str]]:
    dimensions: dict[str, list[str]] = {"money": ["a currency instead, such as USD"]}
    for name, unit in UNITS.items():
        dimensions.setdefault(unit.dimension, []).append(name)
    return ((dimension, ", ".join(names)) for dimension, names in dimensions.items())


def key_tables() -> str:
    """All of it: what every record has, what each kind has, what stands inside, the other files, and the words."""
    common, entry = Record.model_json_schema()["properties"], Entry.model_json_schema()["properties"]
    parts = [
        "What must be there is in bold. Everything else is written only where there is something to say.\n",
        _section(2, "Keys of every record", _keys(Record)),
        _section(2, "Keys of each kind", "Beside those of every record."),
        *(_section(3, kind, _keys(model, without=(*common, "kind"))) for kind, model in RECORD_TYPES.items()),
        _section(2, "Keys inside others", "Written inside { }, or indented below the key."),
        *(_section(3, title, _keys(model)) for title, model in _INSIDE.items()),
        _section(2, "Units", table(("dimension", "units"), _units())),
        _section(2, "The registry", f"Every entry has these keys.\n\n{_keys(Entry)}"),
        *(
            _section(3, f"{name}.yaml", _keys(model, without=entry))
            for name, (_, model) in REGISTRY.items()
            if _has_own_keys(model)
        ),
        *(_section(3, title, _keys(model)) for title, model in _NOUNS_INSIDE.items()),
        _section(
            2, "The other files of a source", "The suite says what to write for words, sentences, digest and sketch."
        ),
        *(_section(3, title, _keys(model)) for title, model in _FILES.items()),
        _section(
            2,
            "Words that show it",
            "One of them must be quoted, or stand in the sentence. Those for each "
            "status are in [CONTRIBUTING.md](../CONTRIBUTING.md#words-that-show-a-status).",
        ),
        *_words(),
    ]
    return "\n".join(part for part in parts if part).rstrip("\n") + "\n"


def _has_own_keys(model: type[Entry]) -> bool:
    """Whether a list of the registry has keys that the others have not."""
    return model.model_fields.keys() != Entry.model_fields.keys()
