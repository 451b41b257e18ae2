"""A run that looked at nothing fails, and says so; so does one with a rule that wrongly awaits its first claim."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.harness import run

TARGETS = "features/consistency/targets.feature"
ARRIVED = "is the first claim that this rule speaks to. Nothing is wrong with it: delete the line @awaiting"
NO_SCENARIO = "Feature: A\n  Only prose.\n"


def _empty(project: Path) -> None:
    shutil.rmtree(project / "claims")
    (project / "claims").mkdir()


def _without_sources(project: Path) -> None:
    for folder in (project / "claims").iterdir():
        if folder.name not in ("registry", "background"):
            shutil.rmtree(folder)


def _without_scenario(project: Path) -> None:
    (project / "features/consistency/prose.feature").write_text(NO_SCENARIO, encoding="utf-8")


def _without_claims(project: Path) -> None:
    shutil.rmtree(project / "claims")


def _awaiting_what_is_there(project: Path) -> None:
    feature = project / TARGETS
    title = "    Scenario: A target brought forward"
    tagged = f"    Awaiting: nothing any more\n\n    @awaiting\n{title}"
    feature.write_text(feature.read_text(encoding="utf-8").replace(title, tagged), encoding="utf-8")


def _as_it_is(_project: Path) -> None:
    """Leave the project alone."""


RUNS: dict[str, tuple[Callable[[Path], None], tuple[str, ...], int, str]] = {
    "no folder of claims": (_without_claims, (), 4, "There is no folder of claims"),
    "an empty folder of claims": (_empty, (), 1, "This rule speaks to no claim at all"),
    "no sources": (_without_sources, (TARGETS,), 1, "This rule speaks to no claim at all"),
    "an unknown source": (_as_it_is, ("claims/japan-us-defense-2025",), 4, "Did you mean japan-us-defence-2025"),
    "an unknown feature": (_as_it_is, ("features/target.feature",), 4, "not found: "),
    "no scenario of that name": (_as_it_is, ("-k", "no_such_words"), 5, "Nothing was checked: no scenario was chosen."),
    "a folder without features": (_as_it_is, ("schemas",), 5, "Nothing was checked: no scenario was chosen."),
    "a feature without scenarios": (
        _without_scenario,
        ("features/consistency/prose.feature",),
        1,
        "prose.feature:1: The feature has no scenario, so it checks nothing.",
    ),
    "a rule whose first claim has come": (_awaiting_what_is_there, (TARGETS,), 1, ARRIVED),
    "the same while one source is recorded": (
        _awaiting_what_is_there,
        ("claims/japan-us-defence-2025", TARGETS),
        0,
        ARRIVED,
    ),
    "rules that speak to no claim of the source": (
        _as_it_is,
        ("claims/background", "features/grounding/quotations.feature", "-k", "quotation"),
        1,
        "scenarios were skipped. pytest -rs says why.",
    ),
    "the same with two workers": (
        _as_it_is,
        ("claims/background", "features/grounding/quotations.feature", "-k", "quotation", "-n", "2"),
        1,
        "scenarios were skipped. pytest -rs says why.",
    ),
}
"""What is done to the project, the arguments of the run, its exit code, and a line that it must tell."""


@pytest.mark.parametrize("name", RUNS)
def test_a_run_says_what_it_did_not_look_at(project: Path, name: str) -> None:
    """Each run ends with its exit code, and says what was not there."""
    prepare, arguments, expected, told = RUNS[name]
    prepare(project)
    code, output = run(project, *arguments)
    assert code == expected, output
    assert told in output
    assert "Traceback" not in output
    assert "INTERNALERROR" not in output
