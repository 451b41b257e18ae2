"""Runs the rules on a mutant: first on the altered record alone, then, if nothing was found, on the whole corpus."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import pytest
from pydantic import ValidationError
from pytest_bdd.parser import ScenarioTemplate

from schemas.records import RECORD
from schemas.source import Source
from steps.agreement import clashes
from steps.support.corpus import BACKGROUND, Claim, Claims, Corpus, Item
from steps.support.crosschecks import cross_checked
from steps.support.entailment import constraints
from steps.support.loading import load
from steps.support.schema_errors import schema_violations
from steps.support.texts import folders_named
from steps.support.yaml_files import read_yaml
from tests.harness import CLAIMS, judge, scenarios
from tests.mutation.mutant import Mutant, Record

STORIES, GROUNDING, CONSISTENCY = "/stories/", "/grounding/", "/consistency/"

NOT_CURRENT = "finding-not-current"
STORY = "story-told-otherwise"


@dataclass(frozen=True, slots=True)
class Part(Corpus):
    """A corpus of which only some records are judged, and one source."""

    only: tuple[str, ...] = ()
    source: str = ""

    def judged(self) -> Claims:
        """The records."""
        return tuple(self.claims[name] for name in self.only)

    def judged_sources(self) -> tuple[Item[Source], ...]:
        """The source."""
        return tuple(source for folder, source in self.sources.items() if folder == self.source)


def _part(corpus: Corpus, only: Iterable[str], source: str = "") -> Part:
    whole = {field.name: getattr(corpus, field.name) for field in fields(Corpus)}
    return Part(**whole, only=tuple(only), source=source)


def _codes(scenario: ScenarioTemplate, corpus: Corpus) -> Iterator[str]:
    """The codes of what a scenario finds; a story that misses its claim fails in words of its own."""
    try:
        yield from dict.fromkeys(violation.code for violation in judge(scenario, corpus).violations)
    except pytest.fail.Exception:
        if STORIES not in scenario.feature.filename:
            raise
        yield STORY


def _chosen(features: Iterable[str]) -> list[ScenarioTemplate]:
    """The scenarios of the features whose path has one of the given parts, in the order of the parts."""
    return [one for part in features for one in scenarios() if part in one.feature.filename.replace("\\", "/")]


@dataclass(frozen=True, slots=True)
class Laboratory:
    """The corpus as committed, and its records as the files have them, by their full name."""

    corpus: Corpus
    records: Mapping[str, Record]

    def altered(self, mutant: Mutant) -> tuple[Corpus, str] | list[str]:
        """The corpus with a mutant in it, and its name there; the codes of what is wrong if it cannot be read."""
        claims = dict(self.corpus.claims)
        claim = claims[mutant.claim]
        if mutant.record is None:
            del claims[mutant.claim]
            return replace(self.corpus, claims=claims, memo={}), ""
        try:
            model = RECORD.validate_python(mutant.record)
        except ValidationError as error:
            return [violation.code for violation in schema_violations(error, claim.spot, claim.name)]
        name = f"{claim.folder}/{model.id}"
        if name in claims and (mutant.twin or name != mutant.claim):
            return ["id-twice"]
        changed: Claim = Item(name, claim.folder, model, claim.spot)
        if mutant.twin:
            claims[name] = changed
        else:
            claims = {one.name: one for one in (changed if old is claim else old for old in claims.values())}
        return replace(self.corpus, claims=claims, memo={}), name

    def _spare_the_solver(self, changed: Corpus) -> None:
        """Where altered claims entail what they entailed before, keep what the solver found then."""
        if constraints(changed) == constraints(self.corpus):
            changed.memo[clashes] = {changed.scope: clashes(self.corpus)}

    def cross_checked(self) -> frozenset[str]:
        """The claims that other claims bound."""
        return frozenset(name for name, checked in cross_checked(constraints(self.corpus)).items() if checked)

    def same_when_read(self, mutant: Mutant) -> bool:
        """Whether the altered record means to the suite what the first one meant, such as with a default left out."""
        return (
            not mutant.twin and mutant.record is not None and _read(mutant.record) == _read(self.records[mutant.claim])
        )

    def killers(self, mutant: Mutant, features: Collection[str], *, own: bool | None = None) -> Iterator[str]:
        """The codes of the violations that a mutant causes, one after the other. features: as parts of their paths.

        What a record says, and where it stands, is first judged for that record and its source alone (own), then for
        the records that refer to it: for others nothing has changed. How claims agree is judged for all of them.
        """
        altered = self.altered(mutant)
        if isinstance(altered, list):
            yield from altered
            return
        corpus, name = altered
        if own is not False:
            yield from self._of_its_own(corpus, mutant.claim.partition("/")[0], name, features)
        if own is not True:
            yield from self._of_others(corpus, mutant.claim, features)

    def _of_its_own(self, corpus: Corpus, folder: str, name: str, features: Collection[str]) -> Iterator[str]:
        part = _part(corpus, [name] if name else [], folder)
        for scenario in _chosen(features):
            if not _looks_at_all(scenario):
                # Whether a finding is still current is seen only where all its claims are judged.
                yield from (code for code in _codes(scenario, part) if code != NOT_CURRENT)

    def _of_others(self, corpus: Corpus, name: str, features: Collection[str]) -> Iterator[str]:
        referring = _part(corpus, [one for one in self._referring(name) if one in corpus.claims])
        for scenario in _chosen([GROUNDING] if GROUNDING in features else []):
            yield from _codes(scenario, referring)
        self._spare_the_solver(corpus)
        for scenario in _chosen(part for part in features if part != GROUNDING):
            yield from _codes(scenario, corpus)

    def _referring(self, name: str) -> list[str]:
        """The records that refer to one, directly or by way of others."""
        found, new = set(), {name}
        while new:
            found |= new
            new = {one for one, named in self._references().items() if named & new} - found
        return sorted(found - {name})

    def _references(self) -> dict[str, set[str]]:
        """For each record the full names of those that it refers to."""
        known: dict[str, set[str]] = self.corpus.memo.setdefault("references", {})
        for claim in () if known else self.corpus.claims.values():
            named = (one.name for one in claim.model.references if "claim" in one.groups)
            known[claim.name] = {self.corpus.full_name(one, claim.folder) for one in named}
        return known


def _looks_at_all(scenario: ScenarioTemplate) -> bool:
    """Whether a scenario looks at all claims together whatever is judged, so that it need not run on a part first."""
    return any(part in scenario.feature.filename for part in ("agreement.feature", STORIES))


def _read(record: Record) -> str | None:
    try:
        return repr(RECORD.validate_python(record))
    except ValidationError:
        return None


def _records() -> Iterator[tuple[str, Any]]:
    files = [*CLAIMS.glob(f"{BACKGROUND}/*.yaml"), *CLAIMS.glob("*/claims.yaml")]
    for file in sorted(files):
        data, _ = read_yaml(file.read_text(encoding="utf-8"))
        for record in data if isinstance(data, list) else ():
            if isinstance(record, dict):
                yield f"{file.parent.name}/{record['id']}", record


def open_laboratory(*, with_texts: bool = True) -> Laboratory:
    """The claims as committed. with_texts: with the texts of the sources, as far as they are at hand."""
    return Laboratory(load(CLAIMS, (), folders_named() if with_texts else ()), dict(_records()))
