# ruff: noqa: RUF001 -- Characters that look alike are part of what these inputs are made of.
"""Bad inputs: absurd words, wrong shapes, damaged files, and records that refer to each other in circles."""

import copy
from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import strategies as st
from pydantic import BaseModel

from steps.support.schema_errors import RECORD_TYPES
from tests.hostile.material import CLAIMS_FILE, FILES

Record = dict[str, Any]

ABSURD_DATES = (
    "0000 0001-01-01 9999-12-31 1000-01-01 2999-12-31 2025-02-31 2025-13 2025-00 2025-W54 2999-W53 2999-24 299X 100X "
    "FY9999 FY1000 FY2999 FY2999-Q4 FY2025/FY2024 2025/2024 2025/.. ../2025 ../.. .. / 2025/ /2025 2025/2026/2027 "
    "P0D P99999Y P900Y P901Y P10800M P2Y1Y P P1 -P1Y 20251029 2025-10-29T00:00 FY FYI 2025-Q5 ２０２５ 二〇二五"
).split()
ABSURD_NUMBERS = (
    "1e999 -1e999 NaN nan inf -inf Infinity -0 0 0.0 00 1/0 0/0 0/1 1/1 999999/1 1/999999 -1/2 1,00 1,000,000 1_000 "
    f"0x10 ١٢ ½ 5. .5 +5 --5 -5 5% {'9' * 30} {'9' * 31} {'9' * 400} 0.{'0' * 19}1 999999 1000000 -999,999"
).split()
ABSURD_WORDS = (
    *("", " ", "\t", "\n", "~", "null", "true", "yes", "no", "<<", "*a", "&a", "!!python/object:os.system", "- a"),
    *("../x", "../../etc/passwd", "/x", "x/", "a/b/c", "background/", "background/../x", "./a-value", "con", "nul"),
    *("a-value", "A-Value", "small-source/a-value", "japan", "donald-trump", "gdp", "world", "prime-minister-of-japan"),
    *("\x00", "\x1b[2J", "\u202etxt", "\u200b", "\ufeff", "\u0301", "é", "e\u0301", "ﬁ", "Јарan", "İ", "\U0001f600"),
    *("“", "‘a’", "'", '"', "…", "—5", "–5", "(5", "[", "{x}", "%s", "{0}", "\\", "a" * 3000, "a-" * 1500, "5 " * 900),
)
ABSURD = (*ABSURD_WORDS, *ABSURD_DATES, *ABSURD_NUMBERS)

SHAPES: tuple[Any, ...] = ([], {}, [[]], [{}], ["a"], ["a", "a"], {"a": "b"}, {"value": []}, {"claim": "a-value"})
"""What may stand where words, a list or a mapping should."""

BASE: dict[str, Record] = {record["id"]: record for record in yaml.load(CLAIMS_FILE, yaml.CBaseLoader)}  # noqa: S506 - it makes strings
"""The records of the small source by id."""

TEXT = st.text(st.sampled_from("a5é–—“”‘’'\".,…()[]%$ \u00a0\u200b\u202e\u0301\u2028\x85\x1b\x00€２١½ſßİ"), max_size=40)
WORDS = st.lists(
    st.sampled_from(
        "by the end of last next March 2025 29 FY2025 fiscal year two years earlier about more than 55,000 half of "
        "percent % $ 5 trillion yen - – to from between and 1/2 first third quarter Monday early mid-".split()
    ),
    max_size=12,
).map(" ".join)
SCALARS = st.sampled_from(ABSURD) | TEXT | WORDS | st.text(max_size=30)
ANYTHING = (
    SCALARS
    | st.sampled_from(SHAPES)
    | st.recursive(
        SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3), max_leaves=6
    )
)

DATES = st.sampled_from(ABSURD_DATES) | st.builds(
    lambda *parts: "".join(parts),
    st.sampled_from(("", "FY", "P", "../", "2025/", "FY2024/")),
    st.sampled_from(("1000", "1999", "2025", "2999", "0000", "202X", "2Y", "90D")),
    st.sampled_from(("", "-10", "-02-29", "-12-31", "-Q1", "-W53", "-21", "-24", "X")),
    st.sampled_from(("", "/..", "/2025", "/2026-01-01", "/FY2030", "/2999")),
)
AMOUNTS = st.sampled_from(ABSURD_NUMBERS) | st.builds(
    lambda sign, whole, rest, words: f"{sign}{whole}{rest}{words}",
    st.sampled_from(("", "-")),
    st.integers(0, 10**31),
    st.sampled_from(("", ".0", ".5", ".99999999999999999999", "/7", "/0")),
    st.sampled_from(("", " trillion", " million", " gazillion")),
)


def paths(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401 - any YAML
    """The way to every entry of some data, itself left out."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield (*path, key)
        yield from paths(value, (*path, key))


def _entered(into: Any, step: str | int) -> Any:  # noqa: ANN401 - any YAML
    """What stands inside some data at one step; the keys of a list are those of its first entry."""
    if isinstance(into, list) and into:
        return _entered(into[0], step) if isinstance(step, str) else into[min(step, len(into) - 1)]
    return into.setdefault(step, {}) if isinstance(into, dict) else None


def replaced(record: Record, path: tuple[str | int, ...], new: Any) -> Record:  # noqa: ANN401 - any YAML
    """A copy of a record with something else at a path; unchanged where an earlier change took the path away."""
    changed = copy.deepcopy(record)
    into: Any = changed
    for step in path[:-1]:
        into = _entered(into, step)
    last = path[-1]
    if isinstance(into, list) and into and isinstance(last, str):
        into = into[0]
    if isinstance(into, dict):
        into[last] = new
    elif isinstance(into, list):
        into[:] = [*into[:1], new]
    return changed


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models_in(inner)


def known_paths(model: type[BaseModel]) -> Iterator[tuple[str | int, ...]]:
    """The way to every field that a model has, and those of the models inside it."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        yield (key,)
        for inner in _models_in(field.annotation):
            yield from ((key, *path) for path in known_paths(inner))


FIELDS: tuple[tuple[str, tuple[str | int, ...]], ...] = tuple(
    (name, path)
    for name, record in BASE.items()
    for path in dict.fromkeys((*paths(record), *known_paths(RECORD_TYPES[record["kind"]])))
)
"""Every field of every kind of record: the record that has or could have it, and the way there."""


@st.composite
def damaged_records(draw: st.DrawFn) -> Record:
    """A record of the small source with one to three entries replaced."""
    name = draw(st.sampled_from(sorted(BASE)))
    record = BASE[name]
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from([path for one, path in FIELDS if one == name and path != ("kind",)]))
        key = path[-1]
        fitting = AMOUNTS if key in ("amount", "low", "high") else DATES if key == "value" else ANYTHING
        record = replaced(record, path, draw(ANYTHING | fitting))
    return record


def _at(ends: tuple[str, ...]) -> tuple[tuple[str, tuple[str | int, ...]], ...]:
    return tuple((name, path) for name, path in FIELDS if path[-1] in ends)


_WORDED = _at(("exact", "prefix", "suffix", "surface", "cue", "says", "unnamed", "qualifier", "statistic"))
_VALUED = _at(("value", "amount", "low", "high", "unit", "mod", "calendar", "approximation"))


@st.composite
def worded_records(draw: st.DrawFn) -> Record:
    """A record some of whose words are any others."""
    name, path = draw(st.sampled_from(_WORDED))
    record = replaced(BASE[name], path, draw(TEXT | WORDS | st.text(max_size=60)))
    if path[-1] in ("exact", "surface", "cue"):
        record["says"] = draw(WORDS | st.just("A sentence."))
    return record


_CHOICES = {
    "unit": ("percent", "share", "times", "person", "kilometre", "percentage-point", "year", "item"),
    "mod": ("before", "after", "on-or-before", "on-or-after", "start", "mid", "end", "approx"),
    "calendar": ("japan", "united-states", "nowhere"),
    "approximation": ("exact", "about", "almost", "more-than", "at-least", "less-than", "at-most"),
}


@st.composite
def valued_records(draw: st.DrawFn) -> Record:
    """A record one to three of whose dates, lengths of time, amounts and their hedges are any others."""
    name = draw(st.sampled_from(sorted({one for one, _ in _VALUED})))
    record = BASE[name]
    for path in draw(st.lists(st.sampled_from([path for one, path in _VALUED if one == name]), min_size=1, max_size=3)):
        key = str(path[-1])
        new = draw(st.sampled_from(_CHOICES[key]) if key in _CHOICES else DATES if key == "value" else AMOUNTS)
        record = replaced(record, path, new)
    return record


CHUNKS = (
    *tuple(
        chunk.encode("utf-8", "surrogatepass")
        for chunk in (
            *("\t", "\r", "\n", "\n\n", "\r\n", "\x00", "\x1b", "\ufeff", "\u202e", "\u2028", "\x85", "�", "\ufffe"),
            *("- ", ": ", "? ", "&a ", "*a", "!!str ", "!<x> ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "|\n", ">-\n"),
            *("[", "]", "{", "}", "'", '"', "#", "@", "`", "%", "\\", "[" * 50, "{a: " * 50, "- " * 50, "? " * 30),
        )
    ),
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf8\x88\x80\x80\x80",
    b"\xff\xfe",
)


@st.composite
def damaged_files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the small source, by name, with one to four damages: cut, doubled, exchanged or foreign bytes."""
    name = draw(st.sampled_from(sorted(FILES)))
    content = FILES[name].encode()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from((0, 1, 1, 2, 8, 40, 400))))
        piece = draw(st.sampled_from((b"", *CHUNKS)) | st.binary(max_size=4) | st.just(content[start:end] * 2))
        content = content[:start] + piece + content[end:]
    return name, content


REFERRING = ("same_as", "whole", "supersedes", "before", "after", "first_since", "disputes", "subject", "objects")


@st.composite
def graphs(draw: st.DrawFn) -> list[Record]:
    """Records that refer to each other at random: in circles, to themselves, to the wrong kind, to nothing."""
    count = draw(st.integers(1, 12))
    names = [f"n{number}" for number in range(count)]
    targets = st.sampled_from((*names, *names, "nothing", "background/two-percent-by-fiscal-2027"))
    records = []
    for name in names:
        kind = draw(
            st.sampled_from(("some-talks", "a-count", "a-value", "a-share", "a-list", "a-comparison", "an-answer"))
        )
        record = {key: value for key, value in BASE[kind].items() if key not in REFERRING or key == "subject"}
        record["id"] = name
        for key in draw(st.lists(st.sampled_from((*REFERRING, "left", "right", "parts")), max_size=5)):
            record[key] = draw(_references(key, targets))
        records.append(record)
    return records


def _references(key: str, targets: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """What may stand under a key that refers to other records."""
    length = st.fixed_dictionaries({"value": st.sampled_from(("P1D", "P2Y", "P900Y", "P0D"))})
    links: dict[str, st.SearchStrategy[Any]] = {
        "supersedes": st.fixed_dictionaries({"claim": targets}, optional={"earlier_by": length}),
        "before": st.fixed_dictionaries({"claim": targets}, optional={"by": length}),
        "after": st.fixed_dictionaries({"claim": targets}, optional={"by": length}),
        "first_since": st.fixed_dictionaries({"claim": targets, "time": st.fixed_dictionaries({"value": DATES})}),
        "disputes": st.fixed_dictionaries({"claim": targets, "note": st.just("No.")}),
        "objects": st.lists(targets, max_size=3),
        "parts": st.lists(targets, max_size=4),
    }
    return links.get(key, targets)


LISTS = ("places", "properties", "offices")
BEYOND = ("r0", "r1", "r2", "japan", "r3")
"""Places and subjects that random registries may or may not have."""


@st.composite
def registries(draw: st.DrawFn) -> dict[str, list[Record]]:
    """Lists of the registry whose entries lie within, are broader than, and add up to each other at random."""
    names = [f"r{number}" for number in range(draw(st.integers(1, 6)))]
    target = st.sampled_from((*names, "world", "japan", "defence-spending", "nothing"))
    entry = {"name": st.just("Name") | TEXT}
    point = st.fixed_dictionaries(
        {
            "name": st.just("p"),
            "north": st.sampled_from(("90", "-90", "0", "91", "-0")),
            "east": st.sampled_from(("180", "-180", "0", "181")),
            "reference": st.just({"title": "t"}),
        }
    )
    term = st.fixed_dictionaries(
        {"holder": st.sampled_from(("donald-trump", "nobody")), "time": DATES, "reference": st.just({"title": "t"})}
    )
    places = st.fixed_dictionaries(
        entry | {"type": st.sampled_from(("city", "country", "world"))},
        optional={"within": target, "points": st.lists(point, max_size=3)},
    )
    properties = st.fixed_dictionaries(
        entry | {"dimension": st.sampled_from(("money", "people", "x")), "kind": st.sampled_from(("stock", "flow"))},
        optional={
            "broader": target,
            "plus": st.lists(target, max_size=3),
            "minus": st.lists(target, max_size=3),
            "steady_for": DATES,
        },
    )
    offices = st.fixed_dictionaries(entry, optional={"country": target, "terms": st.lists(term, max_size=4)})
    lists = {"places": places, "properties": properties, "offices": offices}
    return {key: [{"id": name, **draw(one)} for name in names] for key, one in lists.items()}
