"""Runs the features on a corpus without pytest: in milliseconds, and with every violation of every scenario."""

import os
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd.feature import get_feature
from pytest_bdd.parser import ScenarioTemplate

from steps.support.cache import NOTHING_KEPT, Cache, key_of
from steps.support.corpus import Corpus, Item
from steps.support.loading import load
from steps.support.phrasebook import carry_out
from steps.support.settled import Settled, Settling, settles
from steps.support.texts import folders_named
from steps.support.verdicts import AWAITING, in_file_order, split_findings, told
from steps.support.violations import Violation

ROOT = Path(__file__).parent.parent
FEATURES = ROOT / "features"
CLAIMS = ROOT / "claims"


@dataclass(slots=True)
class Collector:
    """Stands in for the judge of a scenario: keeps what it is told, and fails nothing."""

    corpus: Corpus
    settled: Settled
    violations: list[Violation] = field(default_factory=list)
    looked_at: int = 0

    def __call__(self, violations: Iterable[Violation], *, judged: Collection[Item[Any]], rule: str = "") -> None:
        """Keep the violations of one Then that are no findings."""
        found = list(violations)
        self.settled.settle(judged, found)
        self.violations.extend(split_findings(found, rule, self.corpus)[0])
        self.looked_at += len(judged)

    def tell(self, lines: Iterable[str]) -> None:
        """Keep nothing of what a run would print at its end; lines that are worked out one by one never are."""


@cache
def scenarios() -> tuple[ScenarioTemplate, ...]:
    """Every scenario of every feature, those on grounding first."""
    files = sorted(FEATURES.rglob("*.feature"), key=lambda file: (file.parent.name != "grounding", file))
    return tuple(one for file in files for one in get_feature(str(file.parent), file.name).scenarios.values())


def judge(scenario: ScenarioTemplate, corpus: Corpus) -> Collector:
    """What one scenario finds in a corpus."""
    folder = Path(scenario.feature.filename).parent
    asked = corpus.cache is not NOTHING_KEPT and settles(scenario, folder)
    key = key_of("scenario", scenario.name)
    settled = Settled(corpus, Settling(key, awaiting=AWAITING in scenario.tags) if asked else None)
    collector = Collector(corpus, settled)
    known: dict[str, object] = {
        "corpus": settled.corpus,
        "selection": settled.corpus.judged(),
        "judge": collector,
        "settled": settled,
    }
    try:
        carry_out(scenario.render({}).steps, known)
    except pytest.skip.Exception:
        pass  # The scenario tells another source.
    except AssertionError:
        # A story stops at the first thing that is told otherwise; that it was kept is what the caller looks at.
        if not collector.violations:
            raise
    settled.save()
    return collector


def violations(corpus: Corpus, within: str = "") -> Iterator[Violation]:
    """Every violation in a corpus, by the features whose path has the given part."""
    for scenario in scenarios():
        if within in scenario.feature.filename:
            yield from judge(scenario, corpus).violations


def messages(root: Path, within: str = "", cache: Cache = NOTHING_KEPT) -> list[str]:
    """Every violation of a folder of claims as the terminal shows it."""
    found = in_file_order(violations(load(root, (), folders_named(), cache), within), root.parent)
    return [told(violation, root.parent) for violation in found]


def run(project: Path, *arguments: str, also: dict[str, str] | None = None) -> tuple[int, str]:
    """The exit code and output of pytest in a project. also: further variables of its environment."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "300", **(also or {})}
    done = subprocess.run(  # noqa: S603 - it runs ourselves
        [sys.executable, "-m", "pytest", *arguments],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr
