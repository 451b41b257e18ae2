"""No check is idle: with any one of them emptied, the cases of the rules fail."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from steps.support.loading import load
from steps.support.phrasebook import phrases
from steps.support.verdicts import in_file_order, told
from tests.harness import CLAIMS, violations
from tests.test_rules import ALWAYS_JUDGED_BY, Case, cases

Step = Callable[..., object]


def checks() -> dict[str, Step]:
    """The steps that must() ties to a check, by the module and name of the check."""
    found = {}
    for phrase in phrases():
        if phrase.type == "then" and "check" in phrase.step_func.__code__.co_freevars:
            found[f"{phrase.step_func.__module__}.{phrase.step_func.__name__}"] = phrase.step_func
    return found


@pytest.fixture
def emptied(request: pytest.FixtureRequest) -> Iterator[str]:
    """The feature of a check that returns nothing as long as the test runs."""
    step = checks()[request.param]
    cell = (step.__closure__ or ())[step.__code__.co_freevars.index("check")]
    check, cell.cell_contents = cell.cell_contents, _returning_nothing(cell.cell_contents)
    yield request.param.split(".")[1]
    cell.cell_contents = check


def _returning_nothing(check: Step) -> Step:
    def nothing(_selection: object, _corpus: object) -> tuple[()]:
        return ()

    nothing.__name__ = check.__name__
    return nothing


@cache
def _decoys(feature: str) -> tuple[Case, ...]:
    return tuple(case for case in cases() if case.feature == feature and case.violations)


def _first_lines(case: Case, folder: Path) -> list[str]:
    claims = folder / case.name / "claims"
    if not claims.exists():
        shutil.copytree(CLAIMS / "registry", claims / "registry")
        case.write(claims)
    corpus = load(claims)
    within = (*ALWAYS_JUDGED_BY, f"/{case.feature}.feature")
    found = in_file_order((one for part in within for one in violations(corpus, part)), claims.parent)
    return [told(violation, claims.parent).partition("\n")[0] for violation in found]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: Any) -> Path:  # noqa: ANN401 - a fixture of pytest
    """Where the cases are laid out."""
    path: Path = tmp_path_factory.mktemp("emptied")
    return path


@pytest.mark.parametrize("emptied", sorted(checks()), indirect=True)
def test_a_case_fails_without_the_check(emptied: str, folder: Path) -> None:
    """Some record that the check must reject is no longer rejected as it should be."""
    assert any(_first_lines(case, folder) != case.violations for case in _decoys(emptied))


def test_no_check_is_left_out() -> None:
    """Every Then that judges what was selected is a check of this test."""
    judging = {
        f"{one.step_func.__module__}.{one.step_func.__name__}"
        for one in phrases()
        if one.type == "then" and one.step_func.__module__.startswith("steps.")
    }
    assert {name for name in judging if not name.startswith("steps.stories.")} == checks().keys()
