"""Which sources a rule of grounding need not look at again.

Grounding holds each source against its own words. What such a rule finds in a source depends on the files and the text
of that source, on the registry, and on the sources that it refers to; so where it found nothing, it finds nothing until
some of that changes, and only the other sources are under its judgement. A source with something wrong is looked at in
every run, also if it is a finding; so is every source where a run judges only some, or some file cannot be read, and
where a scenario makes more than one check or borrows phrases of other features, which may look anywhere.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath
from typing import Any

import pytest
from pydantic_core import from_json, to_json
from pytest_bdd.parser import ScenarioTemplate, Step
from pytest_bdd.scenario import scenario_wrapper_template_registry

from schemas.base import names_in
from steps.support.cache import digest, key_of
from steps.support.corpus import REGISTRY_FOLDER, Corpus, Item
from steps.support.features import FeatureFile
from steps.support.indexes import indexed
from steps.support.phrasebook import phrases
from steps.support.verdicts import AWAITING, MOST_NAMED
from steps.support.violations import Violation

GROUNDING = "grounding"
"""The folder of the features whose rules hold each source against its own words, and nothing else."""

WITH_TEXT = "whose text is at hand"
"""The phrase of a scenario that settles nothing where there is no text."""


def _named(corpus: Corpus, folder: str) -> frozenset[str]:
    """The other folders of which a source names claims; found once for each content."""
    key = key_of("folders named", folder, corpus.contents[folder])
    if (known := corpus.cache.get(key)) is not None:
        return frozenset(from_json(known))
    names = (name for claim in corpus.of_folder(folder) for name in names_in(claim.model, "claim"))
    found = {name.partition("/")[0] for name in names if "/" in name} - {folder}
    corpus.cache.put(key, to_json(sorted(found)))
    return frozenset(found)


def _reached(start: str, named: Mapping[str, Collection[str]]) -> list[str]:
    """A folder and all that it names, directly or by way of others, in order."""
    reached, waiting = {start}, [start]
    while waiting:
        new = set(named.get(waiting.pop(), ())) - reached
        reached |= new
        waiting.extend(new)
    return sorted(reached)


def rested_on(corpus: Corpus) -> dict[str, list[str]]:
    """For each folder that can be settled, the folders on whose content its grounding rests."""
    if corpus.violations:
        return {}
    named = {folder: _named(corpus, folder) for folder in corpus.contents if folder != REGISTRY_FOLDER}
    return {folder: [REGISTRY_FOLDER, *_reached(folder, named)] for folder in corpus.scope}


@indexed
def digests(corpus: Corpus) -> Mapping[str, str]:
    """For each folder that can be settled, a digest of all that its grounding rests on."""
    contents = corpus.contents
    return {
        folder: digest(folder, *(part for one in others for part in (one, contents.get(one, b"")))).hex()
        for folder, others in rested_on(corpus).items()
    }


def _folders(violation: Violation) -> Iterator[str]:
    """The folders of all that a violation involves."""
    for claim, spot in ((violation.claim, violation.spot), *((one.name, one.spot) for one in violation.others)):
        yield claim.partition("/")[0]
        yield from spot.file.split("/")[1:2]


Counts = dict[str, int]
"""How many claims, or sources, a scenario looked at in each source that it settled, by the digest of that source."""


@dataclass(frozen=True, slots=True)
class Settling:
    """A scenario that settles sources. awaiting: it awaits its first claim, so a source with one is never settled."""

    key: bytes
    steps: tuple[Step, ...] = ()
    awaiting: bool = False

    @property
    def needs_text(self) -> bool:
        """Whether it looks at nothing, and is skipped, where no text is at hand."""
        return any(step.name == WITH_TEXT for step in self.steps)


class Settled:
    """What a scenario need not look at again; and what it settles now."""

    def __init__(
        self,
        corpus: Corpus,
        scenario: Settling | None = None,
        *,
        unseen: frozenset[str] | None = None,
        ahead: Counts | None = None,
    ) -> None:
        """Recall what a scenario has settled; None settles nothing, and looks at each source.

        unseen: these sources alone are looked at, of which nothing is recalled. ahead: what other processes have
        settled in this run. Where a scenario that needs texts looked at nothing yet, it is asked again whether there is
        any text, or it is skipped.
        """
        self.many, self._awaiting = len(corpus.judged_sources()) > MOST_NAMED, bool(scenario and scenario.awaiting)
        # A rule that tells a line of each of a few sources settles none of these; of many it tells none, and does.
        self._key = key_of("settled", scenario.key, str(self.many)) if scenario else None
        folders, rests = corpus.scope if unseen is None else unseen, digests(corpus) if scenario else {}
        self._digests = {folder: rests[folder] for folder in folders if folder in rests}
        kept = corpus.cache.get(self._key) if self._key and unseen is None else None
        known: Counts = (from_json(kept) if kept else {}) | (ahead or {})
        self.unseen = frozenset(folder for folder, rest in self._digests.items() if rest not in known)
        if scenario and scenario.needs_text and not any(known.get(rest) for rest in self._digests.values()):
            known = {}
        self._known = {rest: known[rest] for rest in self._digests.values() if rest in known}
        settled = {folder for folder, rest in self._digests.items() if rest in known}
        self.corpus = corpus.judging(folders - settled)
        self.new: Counts = {}
        self._is_new = bool(ahead)

    @property
    def looked_at(self) -> int:
        """How many claims, or sources, the scenario looked at in the sources that are settled."""
        return sum(self._known.values())

    def settle(self, judged: Iterable[Item[Any]], violations: Iterable[Violation]) -> None:
        """Settle each source under judgement that no violation involves. judged: what the check looked at."""
        wrong = {folder for violation in violations for folder in _folders(violation)}
        counts = Counter(item.folder for item in judged)
        wrong.update(counts if self._awaiting else ())
        self.new = {self._digests[one]: counts[one] for one in self.corpus.scope - wrong if one in self._digests}
        self._is_new = self._is_new or bool(self.new)

    def forget(self) -> None:
        """Settle nothing: the scenario has something to say of each source, in every run."""
        self._key = None

    def save(self) -> None:
        """Have what was settled known to the next run."""
        if self._key and self._is_new and (all_known := self._known | self.new):
            self.corpus.cache.put(self._key, to_json(all_known))


@cache
def _own_phrases(features: FilePath) -> frozenset[tuple[str | None, str]]:
    """The phrases that a folder of features has for itself, and those that all features share."""
    modules = {*(f"steps.{file.stem}" for file in features.glob("*.feature")), "steps.support.selections"}
    return frozenset((one.type, one.parser.name) for one in phrases() if one.step_func.__module__ in modules)


def settles(scenario: ScenarioTemplate, features: FilePath) -> bool:
    """Whether a scenario is one of grounding that makes one check, by phrases of its own folder of features alone."""
    steps = [(step.type, step.name) for step in scenario.steps]
    one_check = [kind for kind, _ in steps].count("then") == 1
    return features.name == GROUNDING and one_check and _own_phrases(features).issuperset(steps)


def settling(item: pytest.Item) -> Settling | None:
    """A scenario that settles sources, known by its name and the words of its feature; None if it is none."""
    feature = item.getparent(FeatureFile)
    scenario = scenario_wrapper_template_registry.get(item.obj) if isinstance(item, pytest.Function) else None
    if feature is None or scenario is None or not settles(scenario, feature.path.parent):
        return None
    awaiting = item.get_closest_marker(AWAITING) is not None
    return Settling(key_of("scenario", item.name, feature.text), tuple(scenario.steps), awaiting)
