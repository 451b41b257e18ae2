"""What a run found, scenario by scenario, read from pytest's own reports: nothing is judged a second time."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
from pytest_bdd.feature import get_feature
from pytest_bdd.parser import ScenarioTemplate

from report.plugin import SCENARIO, STEP
from steps.support.phrasebook import phrases
from steps.support.phrases import rule_name
from steps.support.verdicts import AWAITING, JUDGED, LOOKED_AT, VIOLATION

Outcome = Literal["holds", "violated", "not run"]

_OUTCOMES: dict[str, Outcome] = {"passed": "holds", "failed": "violated", "skipped": "not run"}


@dataclass(frozen=True, slots=True)
class Told:
    """A violation as the run told it. claims: the full names of all that are involved; message: the terminal's."""

    code: str
    file: str
    line: int
    column: int
    claims: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it is written, and how it ended."""

    keyword: str
    text: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario as it ran.

    file: the feature's, from the project's root. looked_at: how many items it judged, and judged: their full names.
    reason: why it was not run, or what else was wrong than violations. awaiting: no claim needs it yet. rules: what
    findings call the checks behind it.
    """

    file: str
    line: int
    feature: str
    feature_prose: str
    rule: str
    rule_prose: str
    title: str
    outcome: Outcome
    reason: str
    awaiting: bool
    steps: tuple[Step, ...]
    looked_at: int
    judged: frozenset[str]
    rules: frozenset[str]
    violations: tuple[Told, ...]

    @property
    def is_of_claims(self) -> bool:
        """Whether what it looked at are claims: their names have a folder, those of sources and nouns have none."""
        return bool(self.judged) and all("/" in name for name in self.judged)


def _steps(template: ScenarioTemplate, held: set[int], outcome: Outcome) -> Iterator[Step]:
    """The steps with how each ended: of a scenario that is violated, the first one that did not hold."""
    failed = outcome == "violated"
    for step in template.render({}).steps:
        ended: Outcome = "holds" if step.line_number in held else "violated" if failed else "not run"
        failed = failed and ended == "holds"
        yield Step(step.keyword, step.name, ended)


@cache
def _rules_behind(text: str) -> frozenset[str]:
    """What findings call the checks that a Then is tied to."""
    thens = (phrase for phrase in phrases() if phrase.type == "then")
    return frozenset(rule_name(phrase.step_func) for phrase in thens if phrase.parser.is_matching(text))


def _reason(report: pytest.TestReport, violations: tuple[Told, ...]) -> str:
    if report.skipped and isinstance(report.longrepr, tuple):
        return report.longrepr[2].removeprefix("Skipped: ")
    return report.longreprtext if report.failed and not violations else ""


def _template(file: Path, line: int) -> ScenarioTemplate:
    feature = get_feature(str(file.parent), file.name)
    return next(one for one in feature.scenarios.values() if one.line_number == line)


def _scenario(report: pytest.TestReport, root: Path) -> Scenario:
    properties = [(str(key), value) for key, value in report.user_properties]
    line = next(int(str(value)) for key, value in properties if key == SCENARIO)
    held = {int(str(value)) for key, value in properties if key == STEP}
    found = [json.loads(str(value)) for key, value in properties if key == VIOLATION]
    violations = tuple(Told(**{**one, "claims": tuple(one["claims"])}) for one in found)
    file, outcome = Path(report.nodeid.partition("::")[0]), _OUTCOMES[report.outcome]
    template = _template(root / file, line)
    rule, feature = template.rule, template.feature
    return Scenario(
        file=file.as_posix(),
        line=line,
        feature=feature.name or "",
        feature_prose=feature.description,
        rule=rule.name if rule else "",
        rule_prose=rule.description if rule else "",
        title=template.name,
        outcome=outcome,
        reason=_reason(report, violations),
        awaiting=AWAITING in template.tags,
        steps=tuple(_steps(template, held, outcome)),
        looked_at=sum(int(str(value)) for key, value in properties if key == LOOKED_AT),
        judged=frozenset(name for key, value in properties if key == JUDGED for name in str(value).split()),
        rules=frozenset(name for step in template.steps for name in _rules_behind(step.name)),
        violations=violations,
    )


def scenarios_run(reports: Iterable[object], root: Path) -> list[Scenario]:
    """Every scenario among the reports of a run, in the order of files and lines.

    root: the folder that node ids are relative to.
    """
    of_scenarios = (
        one
        for one in reports
        if isinstance(one, pytest.TestReport) and any(key == SCENARIO for key, _ in one.user_properties)
    )
    found = [_scenario(one, root) for one in of_scenarios if one.when == "call"]
    return sorted(found, key=lambda one: (one.file, one.line))
