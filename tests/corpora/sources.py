"""Puts sources together from the templates, in about the mix of what is recorded, and the corpus from the sources."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from schemas.text.quotations import words_allowed
from tests.corpora import affairs, bodies, figures, phrases
from tests.corpora.planting import KINDS, Planted, plant
from tests.corpora.telling import Telling, begin, matter
from tests.corpora.world import FLOWS, World
from tests.corpora.writing import copy_project, line_of, write, write_affair, write_registry, write_source

TEMPLATES: dict[Callable[[Telling], None], float] = {
    affairs.affair_event: 5.2,
    affairs.request: 0.9,
    affairs.threat: 0.1,
    affairs.taking_office: 0.4,
    affairs.parties: 0.8,
    bodies.plan: 2.8,
    bodies.weighed: 0.4,
    bodies.announced: 0.5,
    bodies.promised: 0.3,
    bodies.deed: 2.3,
    bodies.first_since: 0.2,
    bodies.exercise: 0.2,
    bodies.members: 0.7,
    figures.known_figure: 2.2,
    figures.expected_figure: 0.2,
    figures.risen: 0.4,
    figures.target: 0.9,
    figures.programme: 0.55,
    figures.work_force: 0.25,
    figures.distance: 0.2,
    figures.employer: 0.1,
}
"""How often a source of middling length uses each template, on average."""

SOURCES_PER_AFFAIR = 5
"""How many sources tell of one affair."""

_ASIDE, _NOTED = 0.2, 0.07

SHORTEST, LONGEST = 22, 60
"""The least and the most claims that sources are meant to have; a passage that was begun is told to its end."""


def tell(number: int, world: World) -> Telling:
    """A source by its number."""
    telling = begin(number, world, SOURCES_PER_AFFAIR)
    rng = telling.rng
    telling.paragraph()
    telling.set_aside(rng.choice(phrases.HEADLINES), "heading")
    size = rng.randrange(SHORTEST, LONGEST - 8)
    templates, weights = list(TEMPLATES), list(TEMPLATES.values())
    while len(telling.records) < size:
        rng.choices(templates, weights)[0](telling)
        if rng.random() < _ASIDE:
            telling.paragraph()
            telling.set_aside(*rng.choice(phrases.ASIDES))
    telling.paragraph()
    while telling.rights == "copyrighted" and telling.words_quoted() > words_allowed(telling.word_count):
        telling.set_aside(*rng.choice(phrases.ASIDES))
    for one in telling.records:
        if rng.random() < _NOTED:
            one["note"] = rng.choice(phrases.NOTES)
    return telling


@dataclass(frozen=True, slots=True)
class Written:
    """How much was written: sources, claims with those of the background, and errors."""

    sources: int
    claims: int
    errors: int


def write_corpus(folder: Path, *, seed: int, claims: int = 0, sources: int = 0, errors: int = 0) -> Written:
    """Write a corpus with at least so many claims or sources beside those of the project, one source at a time.

    Raises ValueError where it is too small for so many errors.
    """
    root, texts = folder / "claims", folder / "texts"
    texts.mkdir(parents=True)
    world, planter = World(seed), Planter(errors, sources or claims // LONGEST)
    copy_project(root)
    write_registry(root, world)
    number = written = 0
    while written < claims or number < sources:
        telling = tell(number, world)
        if number % SOURCES_PER_AFFAIR == 0:
            written += write_affair(root, telling.affair)
        planter.visit(telling)
        telling.finish()
        write_source(root, texts, telling)
        number, written = number + 1, written + len(telling.records)
    if errors:
        write(folder / "errors.json", planter.as_json())
    return Written(number, written, errors)


class Planter:
    """Plants errors in sources that lie evenly apart, each kind in its turn, and keeps where they are."""

    def __init__(self, errors: int, sources: int) -> None:
        """Know how many errors to plant in how many sources."""
        self.missing = errors
        self.every = max(1, sources // max(1, errors))
        self.order = list(KINDS)
        self.found: list[dict[str, object]] = []

    def visit(self, telling: Telling) -> None:
        """Plant an error, if it is the turn of this source or of one before it that had no room for one."""
        due = telling.number // self.every + 1
        if not self.missing or len(self.found) >= due:
            return
        telling.known_elsewhere = _known_elsewhere(telling)
        if planted := plant(telling, self.order):
            self.order.remove(planted.kind)
            self.order.append(planted.kind)
            self.missing -= 1
            self.found.append(_described(planted, telling))

    def as_json(self) -> str:
        """Every planted error. Raises ValueError where some had no room."""
        if self.missing:
            raise ValueError(f"{self.missing} errors had no room; make the corpus larger")
        return json.dumps(self.found, indent=2) + "\n"


def _known_elsewhere(telling: Telling) -> set[tuple[str, str, str]]:
    """The figures of countries that other sources of the affair limit above."""
    first = telling.number // SOURCES_PER_AFFAIR * SOURCES_PER_AFFAIR
    others = [tell(one, telling.world) for one in range(first, telling.number)]
    return {
        matter(record)
        for other in others
        for record in other.records
        if record["kind"] == "value" and record["property"] in FLOWS and "status" not in record
        if record["value"].get("approximation") != "more-than"
    }


def _described(planted: Planted, telling: Telling) -> dict[str, object]:
    file = f"claims/{telling.folder}/claims.yaml"
    told = [
        {"code": one.code, "line": line_of(planted.record, one.key, telling.records), "with_text": one.with_text}
        for one in planted.told
    ]
    return {"kind": planted.kind, "file": file, "claim": f"{telling.folder}/{planted.record['id']}", "told": told}
