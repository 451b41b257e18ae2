"""Puts sources together from the templates, in about the mix of what is recorded, and the corpus from the sources."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.corpora import events, figures
from tests.corpora.telling import Telling, begin
from tests.corpora.world import World
from tests.corpora.writing import copy_project, write_affair, write_registry, write_source

TEMPLATES: tuple[tuple[Callable[[Telling], None], float], ...] = (
    (events.affair_event, 3.0),
    (events.plan, 2.5),
    (events.deed, 3.0),
    (figures.known_figure, 1.5),
    (figures.programme, 0.7),
)
"""How often a source of middling length uses each template, on average."""

SOURCES_PER_AFFAIR = 5
"""How many sources tell of one affair."""

SHORTEST, LONGEST = 22, 60
"""The least and the most claims that sources are meant to have; a passage that was begun is told to its end."""

HEADLINES = ("What is planned and what was done", "A week of talks", "Promises and figures", "Works under way")


def tell(number: int, world: World) -> Telling:
    """A source by its number."""
    telling = begin(number, world, SOURCES_PER_AFFAIR)
    rng = telling.rng
    telling.paragraph()
    telling.set_aside(rng.choice(HEADLINES), "heading")
    size = rng.randrange(SHORTEST, LONGEST - 8)
    templates, weights = zip(*TEMPLATES, strict=True)
    for template in templates:
        if len(telling.records) < size:
            template(telling)
    while len(telling.records) < size:
        rng.choices(templates, weights)[0](telling)
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
