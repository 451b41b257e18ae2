"""Puts sources together from the templates, in about the mix of what is recorded, and the corpus from the sources."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.corpora import affairs, bodies, figures, phrases
from tests.corpora.telling import Telling, begin
from tests.corpora.world import World
from tests.corpora.writing import copy_project, write_affair, write_registry, write_source

TEMPLATES: dict[Callable[[Telling], None], float] = {
    affairs.affair_event: 5.2,
    affairs.request: 0.9,
    affairs.threat: 0.1,
    affairs.taking_office: 0.4,
    affairs.parties: 0.8,
    bodies.plan: 2.8,
    bodies.weighed: 0.4,
    bodies.announced: 0.5,
    bodies.deed: 2.3,
    bodies.first_since: 0.2,
    bodies.exercise: 0.2,
    bodies.members: 0.7,
    figures.known_figure: 1.5,
    figures.expected_figure: 0.2,
    figures.risen: 0.4,
    figures.target: 0.9,
    figures.programme: 0.55,
    figures.work_force: 0.35,
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
    for one in telling.records:
        if rng.random() < _NOTED:
            one["note"] = rng.choice(phrases.NOTES)
    telling.finish()
    return telling


@dataclass(frozen=True, slots=True)
class Written:
    """How much was written: sources, and claims with those of the background."""

    sources: int
    claims: int


def write_corpus(folder: Path, *, seed: int, claims: int = 0, sources: int = 0) -> Written:
    """Write a corpus with at least so many claims or sources beside those of the project, one source at a time."""
    root, texts = folder / "claims", folder / "texts"
    texts.mkdir(parents=True)
    world = World(seed)
    copy_project(root)
    write_registry(root, world)
    number = written = 0
    while written < claims or number < sources:
        telling = tell(number, world)
        if number % SOURCES_PER_AFFAIR == 0:
            written += write_affair(root, telling.affair)
        write_source(root, texts, telling)
        number, written = number + 1, written + len(telling.records)
    return Written(number, written)
