"""Writes a corpus file by file: YAML by plain templates, since a dumper would take ten times as long."""

import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from schemas.text.sketch import digest, make_sketch
from tests.corpora.affairs import TYPES
from tests.corpora.telling import Record, Telling
from tests.corpora.world import FLOWS, Affair, Target, World
from tests.harness import CLAIMS

_PLAIN = re.compile(
    r"(?!(?:true|false|yes|no|on|off|null|y|n)\Z)[A-Za-z][A-Za-z0-9' /.-]*(?<! )\Z|\d{4}-\d\d-\d\d\Z", re.IGNORECASE
)


def _scalar(value: object) -> str:
    text = str(value)
    return text if _PLAIN.match(text) else json.dumps(text, ensure_ascii=False)


def _flow(value: object) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_flow(one)}' for key, one in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_flow, value))}]"
    return str(value) if isinstance(value, int) else _scalar(value)


def entry(record: Mapping[str, Any]) -> str:
    """A record, entry of the registry or the like, as an item of a list."""
    lines = "\n  ".join(f"{key}: {_flow(value)}" for key, value in record.items())
    return f"- {lines}\n"


def _modeline(schema: str) -> str:
    return f"# yaml-language-server: $schema=../../schemas/json/{schema}.schema.json\n"


def write(file: Path, text: str) -> None:
    """Write a file with the same bytes on every platform."""
    file.write_bytes(text.encode())


def write_records(file: Path, records: Iterable[Record]) -> None:
    """Write a file of claims."""
    write(file, _modeline("claims") + "\n".join(map(entry, records)))


def line_of(record: Record, key: str, records: Iterable[Record]) -> int:
    """The line of a record's key in its file, counted from 1; without a key, the record's first."""
    line = 2  # The first line tells the schema.
    for one in records:
        if one is record:
            break
        line += len(one) + 1
    return line + (list(record).index(key) if key else 0)


def copy_project(claims: Path) -> None:
    """Copy what the project itself records: without it some rules would speak to no claim."""
    shutil.copytree(CLAIMS, claims, ignore=shutil.ignore_patterns("source.txt"))


def write_source(claims: Path, texts: Path, telling: Telling) -> None:
    """Write a source with its text."""
    folder = claims / telling.folder
    folder.mkdir()
    write_records(folder / "claims.yaml", telling.records)
    if telling.names:
        lists = (f"{name}:\n{''.join(map(_own_entry, entries))}" for name, entries in telling.names.items())
        write(folder / "names.yaml", _modeline("names") + "".join(lists))
    write(folder / "source.yaml", _modeline("source") + "".join(_about(telling)))
    write(texts / f"{telling.folder}.txt", telling.text)


def _own_entry(noun: Mapping[str, Any]) -> str:
    return f"  - {_flow(noun)}\n"


def _about(telling: Telling) -> Iterator[str]:
    first, last = telling.published
    published = str(first) if first == last else f"{first}/{last}"
    text = telling.text
    values: dict[str, object] = {
        "title": telling.paragraphs[0][0],
        "publisher": telling.publisher,
        "published": published,
        "language": "en",
        "rights": telling.rights,
        "sentences": telling.sentences,
        "words": telling.word_count,
        "digest": digest(text),
        "sketch": make_sketch(text),
    }
    yield from (f"{key}: {_flow(value)}\n" for key, value in values.items())
    yield "set_aside:\n"
    yield from (f"  - {{sentence: {number}, reason: {reason}}}\n" for number, reason in telling.aside)


def _reference(what: str) -> dict[str, str]:
    return {"title": f"Yearbook of the made-up world, {what}"}


def write_registry(claims: Path, world: World) -> None:
    """Add the world's countries, cities, people and offices to the project's registry."""
    for name, entries in _registry(world).items():
        with (claims / "registry" / f"{name}.yaml").open("ab") as file:
            file.write("".join(map(entry, entries)).encode())


def _registry(world: World) -> dict[str, list[Record]]:
    lists: dict[str, list[Record]] = {
        name: [] for name in ("places", "organisations", "people", "offices", "documents")
    }
    for country in world.countries:
        lists["places"].append({"id": country.id, "name": country.name, "type": "country", "within": "world"})
        for city in country.cities:
            point = {"name": f"the middle of {city.name}", "north": f"{city.north:.1f}", "east": f"{city.east:.1f}"}
            points = [{**point, "reference": _reference("coordinates")}]
            place = {"id": city.id, "name": city.name, "type": "city", "within": country.id, "points": points}
            lists["places"].append(place)
        for body in (country.government, country.ministry):
            lists["organisations"].append({"id": body.id, "name": body.name, "country": country.id})
        for accord in country.accords:
            lists["documents"].append({"id": accord.id, "name": accord.name})
        terms = []
        for term in country.terms:
            lists["people"].append({"id": term.holder.id, "name": term.holder.name})
            time = f"{term.first}/{term.last or '..'}"
            terms.append({"holder": term.holder.id, "time": time, "reference": _reference("offices")})
        office = {"id": country.office.id, "name": country.office.name, "country": country.id}
        lists["offices"].append({**office, "terms": terms})
    measured: list[Record] = [
        {"id": name, "name": called, "dimension": _DIMENSIONS[unit], "kind": "flow"}
        for name, (called, unit, _) in FLOWS.items()
        if name not in _KNOWN_PROPERTIES
    ]
    lists["properties"] = measured + _PROPERTIES
    lists["event-types"] = [{"id": name, "name": name, "aliases": words} for name, words in _EVENT_TYPES.items()]
    return lists


_DIMENSIONS = {"USD": "money", "tonne": "mass", "gigawatt-hour": "energy", "person": "people"}
_KNOWN_PROPERTIES = ("goods-imports",)
_PROPERTIES: list[Record] = [
    {"id": "work-force", "name": "work force", "aliases": ["workers", "employs"], "dimension": "people"}
    | {"kind": "stock", "steady_for": "P6M", "comparable_for": "P2Y"},
    {"id": "programme-funds", "name": "programme funds", "aliases": ["funds", "spend"], "dimension": "money"}
    | {"kind": "stock", "steady_for": "P1Y"},
]
_EVENT_TYPES = {
    "opening": ["opened", "open"],
    "closure": ["closed", "close"],
    "repair": ["repaired", "repair"],
    "inspection": ["inspected", "inspect"],
    "award": ["awarded", "award"],
    "delivery": ["delivered", "deliver"],
}


def write_affair(claims: Path, affair: Affair) -> int:
    """Write what the background knows of an affair, and give the number of its claims."""
    records = list(_known(affair))
    write_records(claims / "background" / f"{affair.name}.yaml", records)
    return len(records)


def _aim(target: Target) -> str:
    return f"{target.country.name} aims to emit {target.percent}% less by {target.deadline} than in {target.baseline}."


def _known(affair: Affair) -> Iterator[Record]:
    leaders = [{"who": country.holder(affair.begins).id} for country in affair.pair]
    names = " and ".join(country.holder(affair.begins).name for country in affair.pair)
    for event in affair.events:
        known: Record = {
            "id": event.id,
            "kind": "event",
            "says": f"{names} met in {event.place.name}.",
        }
        known |= {"reference": _reference("events"), "type": TYPES[event.type], "participants": leaders}
        known |= {"objects": [event.accord.id]} if event.accord else {}
        yield {**known, "place": event.place.id, "time": {"value": event.time}}
    for target in affair.targets:
        yield {
            "id": target.id,
            "kind": "change",
            "status": "target",
            "says": _aim(target),
            "reference": _reference("targets"),
            "subject": target.country.id,
            "property": target.property,
            "direction": "falls",
            "by": {"amount": str(target.percent), "unit": "percent"},
            "baseline": {"value": str(target.baseline)},
            "announced": {"value": target.announced.isoformat()},
            "deadline": {"value": str(target.deadline), "mod": "on-or-before"},
            **({"supersedes": {"claim": target.replaced.id}} if target.replaced else {}),
        }
