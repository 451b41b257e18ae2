"""A run that looked at nothing fails, and says so."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.harness import run

TARGETS = "features/consistency/targets.feature"
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
def test_a_run_that_looks_at_nothing_fails(project: Path, name: str) -> None:
    """Each run ends with its exit code, and says what was not there."""
    prepare, arguments, expected, told = RUNS[name]
    prepare(project)
    code, output = run(project, *arguments)
    assert code == expected, output
    assert told in output
    assert "Traceback" not in output
    assert "INTERNALERROR" not in output
