"""The whole run: every mutant of some sources is made and judged, record by record, by several processes."""

import multiprocessing
import os
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from tests.mutation.careless import careless, roles, world_of
from tests.mutation.coherent import coherent
from tests.mutation.equivalent import equivalence
from tests.mutation.laboratory import CONSISTENCY, GROUNDING, STORIES, Laboratory, open_laboratory
from tests.mutation.mutant import Mutant, Outcome, Verdict
from tests.mutation.report import Report, set_aside

ALL_FEATURES = (GROUNDING, CONSISTENCY, STORIES)
"""The features, by how soon they tend to notice something."""


@dataclass(frozen=True, slots=True)
class Job:
    """The mutants of one record. share: how many of them are judged, always the same ones."""

    claim: str
    with_texts: bool
    share: float


@cache
def laboratory(with_texts: bool) -> Laboratory:  # noqa: FBT001 - the key of a cache
    """The laboratory of this process."""
    for module in import_module("conftest").PHRASES:
        import_module(module)  # Here, as in pytest, the phrases of the features are known once their modules are.
    return open_laboratory(with_texts=with_texts)


def mutants(claim: str, used: Laboratory) -> Iterator[Mutant]:
    """Every mutant of a record."""
    record, world = used.records[claim], world_of(claim, used.records, used.corpus)
    yield from careless(record, world)
    if world.near:
        yield from roles(record, world)
    if claim in used.cross_checked():
        yield from coherent(record, world)


def judged(mutant: Mutant, used: Laboratory) -> Outcome:
    """What becomes of a mutant. A crash is no kill."""
    try:
        verdict, reasons = _verdict(mutant, used)
    except Exception as error:  # noqa: BLE001 - whatever it is, the report tells it
        verdict, reasons = "crashed", (repr(error),)
    return Outcome(mutant.group, mutant.claim, mutant.field, mutant.name, verdict, reasons)


def _verdict(mutant: Mutant, used: Laboratory) -> tuple[Verdict, tuple[str, ...]]:
    if mutant.group == "coherent":
        reasons = tuple(dict.fromkeys(used.killers(mutant, (CONSISTENCY,))))
        return ("killed" if reasons else "survived"), reasons
    if code := next(used.killers(mutant, ALL_FEATURES, own=True), None):
        return "killed", (code,)
    same = equivalence(mutant, used)
    if same and mutant.path[-1:] in (("says",), ("note",)):
        return "equivalent", (same.name,)  # No rule reads in one record what the editors say of another.
    if code := next(used.killers(mutant, ALL_FEATURES, own=False), None):
        return "killed", (code,)
    return ("equivalent", (same.name,)) if same else ("survived", ())


def _is_drawn(mutant: Mutant, share: float) -> bool:
    """Whether a mutant is one of those to judge; all of a share stay in any larger one."""
    return random.Random(mutant.name).random() < share  # noqa: S311 - a choice of tests


def _done(job: Job) -> list[Outcome]:
    used = laboratory(job.with_texts)
    drawn = (mutant for mutant in mutants(job.claim, used) if job.share >= 1 or _is_drawn(mutant, job.share))
    return [judged(mutant, used) for mutant in drawn]


def run(sources: Iterable[str], *, with_texts: bool = True, share: float = 1, processes: int | None = None) -> Report:
    """What became of every mutant of some sources, in the order of their records.

    with_texts: whether the texts of the sources are used as far as they are at hand. share: how many of the mutants
    are judged. processes: how many work at once; one for each core if it is left out.
    """
    used = laboratory(with_texts)
    names = [name for source in sources for name in used.records if name.startswith(f"{source}/")]
    jobs = [Job(name, with_texts, share) for name in names]
    with multiprocessing.get_context("spawn").Pool(processes or os.cpu_count()) as pool:
        outcomes = tuple(outcome for found in pool.imap(_done, jobs, chunksize=1) for outcome in found)
    whole = share >= 1 and all(source in used.corpus.texts for source in used.corpus.sources)
    return Report(outcomes, set_aside(), used.cross_checked(), whole)
