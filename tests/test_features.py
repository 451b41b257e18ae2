"""What pytest-bdd would pass over in silence is an error at its line."""

import pytest
from pytest_bdd import given, parsers, then

from steps.support.features import feature_problems
from tests.harness import FEATURES, ROOT

HEAD = "Feature: A\n  Scenario: One\n"
GOOD = HEAD + "    Given all claims\n    Then every file and every record must be readable\n"


@given("a phrase with two meanings")
@given(parsers.parse("a phrase with {n} meanings"))
def twice() -> None:
    """A phrase that two definitions match."""


@then("a phrase that nobody awaits must hold")
async def unawaited() -> None:
    """A step that would pass without being run."""


CASES: dict[str, tuple[str, int, str]] = {
    "empty": ("", 1, "The file has no Feature."),
    "no scenario": ("Feature: A\n  Only prose.\n", 1, "The feature has no scenario, so it checks nothing."),
    "no steps": (HEAD, 2, "The scenario has no steps, so it would always pass."),
    "no Then": (HEAD + "    Given all claims\n", 2, "The scenario has no Then, so it would always pass."),
    "no title": (GOOD.replace(" One", ""), 2, "The scenario has no title."),
    "one title twice": (
        GOOD + GOOD.partition("\n")[2],
        2,
        'Another scenario of this file is also titled "One"; only one of them would run.',
    ),
    "one title under two rules": (
        "Feature: A\n  Rule: X\n" + GOOD.partition("\n")[2] + "  Rule: Y\n" + GOOD.partition("\n")[2],
        3,
        'Another scenario of this file is also titled "One"; only one of them would run.',
    ),
    "misspelt first step": (
        GOOD.replace("Given all", "Gven all"),
        3,
        '"Gven all claims" is not a step: steps begin with Given, When, Then, And or But.',
    ),
    "misspelt later step": (GOOD.replace("Then every", "Than every"), 4, "This line is not expected here"),
    "misspelt heading": (
        GOOD.replace("Feature: A", "Feature: A\n  Rul: Every record must be readable"),
        1,
        '"Rul:" in the text below; did you mean Rule:?',
    ),
    "And first": (GOOD.replace("Given", "And"), 3, '"And" comes first; begin with Given, When or Then.'),
    "undefined": (
        GOOD.replace("all claims", "all the claims"),
        3,
        'No phrase "all the claims" is defined for Given. The phrases that come closest:\n      all claims',
    ),
    "defined for another keyword": (GOOD.replace("Then every", "When every"), 4, "is defined for When."),
    "two meanings": (
        GOOD.replace("all claims", "a phrase with two meanings"),
        3,
        '"a phrase with two meanings" is defined more than once: tests.test_features.twice and ',
    ),
    "async": (
        GOOD.replace("every file and every record must be readable", "a phrase that nobody awaits must hold"),
        4,
        '"a phrase that nobody awaits must hold" is an async function, which would pass without being run.',
    ),
}
"""A text, the line of its first problem, and what is said there."""


@pytest.mark.parametrize("name", CASES)
def test_a_silent_failure_is_an_error_at_its_line(name: str) -> None:
    """Each text gives its problem on its line."""
    text, line, message = CASES[name]
    assert any(one.line == line and message in one.message for one in feature_problems(text)), feature_problems(text)


def test_prose_is_left_alone() -> None:
    """Descriptions of features and rules may say anything, with words such as then and colons."""
    prose = "Feature: A\n  The reader then asks: why? Rules: none.\n  Rule: B\n    Whatever is given: it counts.\n"
    assert feature_problems(prose + GOOD.partition("\n")[2]) == []


def test_every_feature_has_its_step_file() -> None:
    """The reader of a feature finds its step file by name; stories share one."""
    steps = {path.stem for path in (ROOT / "steps").glob("[a-z]*.py")}
    for feature in FEATURES.rglob("*.feature"):
        assert feature.stem in steps or feature.parent.name in steps, feature
