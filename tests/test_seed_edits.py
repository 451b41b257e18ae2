"""One slip in the records of the first article is found, and told at its place in words for an editor."""

import re
from pathlib import Path

import pytest

from tests.harness import messages

SOURCE = "japan-us-defence-2025/claims.yaml"
STATEMENT = "us-japan-joint-statement-2024/claims.yaml"
OBJECTIVE = "- id: two-percent-in-fiscal-2027"
POLICY = "background/japan-defence-policy.yaml"
OFFICES = "registry/offices.yaml"

REVIEW_OF_2024 = """\
- id: review-of-2024
  kind: event
  says: Japan reviewed its National Security Strategy in 2024.
  reference: {title: An invented review}
  type: revision
  objects: [national-security-strategy]
  time: {value: "2024"}

- id: first-strategy-of-2013
"""

EDITS: dict[str, tuple[str, str, str, str]] = {
    "three years": (
        SOURCE,
        "value: P2Y",
        "value: P3Y",
        "The record says 3 years earlier. But the deadline is 31 March",
    ),
    "deadline in 2027": (SOURCE, "value: 2026-03-31", "value: 2027-03-31", "31 March 2028: 1 year earlier."),
    "previous objective of 2026": (STATEMENT, "value: FY2027", "value: FY2026", "31 March 2027: 1 year earlier."),
    "revision in 2021": (SOURCE, 'in 2026, value: "2026"', 'in 2026, value: "2021"', "still to happen, but dated 2021"),
    "review in 2024": (POLICY, "- id: first-strategy-of-2013\n", REVIEW_OF_2024, "came between the two: 2024."),
    "term from 2026": (
        OFFICES,
        "koizumi\n      time: 2025",
        "koizumi\n      time: 2026",
        "term began 21 October 2026.",
    ),
    "more than 110 %": (
        SOURCE,
        "amount: 1/2, unit: share",
        "amount: 110, unit: percent",
        "between none and all of its whole",
    ),
    "more than all": (SOURCE, "amount: 1/2", "amount: 1/1", "between none and all of its whole"),
    "unknown speaker": (
        SOURCE,
        "pete-hegseth\n  cue: adding",
        "peter-hegseth\n  cue: adding",
        "Did you mean pete-hegseth?",
    ),
    "60 km": (SOURCE, "amount: 600,", "amount: 60,", "cannot be the distance"),
    "west": (SOURCE, "value: E}", "value: W}", "does not lie west of taiwan"),
    "key twice": (SOURCE, "  rank: 1\n", "  rank: 1\n  rank: 2\n", 'The key "rank" stands twice'),
    "unknown key": (SOURCE, "  act: takes", "  act: takes\n  tme: x", "Did you mean time?"),
    "comma without quotation marks": (
        SOURCE,
        'exact: "minister, who took office last week"',
        "exact: minister, who took office last week",
        "put all of them into quotation marks",
    ),
    "another occasion": (
        STATEMENT,
        "after: {claim: summit-at-camp-david",
        "after: {claim: official-visit-from-australia",
        "the story after us-japan-joint-statement-2024/summit-at-camp-david",
    ),
    "summit without a day": (STATEMENT, "  same_as: background/camp-david-summit\n", "", "the story has August 2023"),
    "command unknown": (
        STATEMENT,
        "  same_as: background/joint-operations-command-launched\n",
        "",
        "the story has background/joint-operations-command-launched",
    ),
    "id twice": (SOURCE, "id: trump-president", "id: takaichi-prime-minister", "is taken: entry 2 of claims/"),
}
"""What is altered: the file, its words, the words in their place; and what one message must say."""


def edit(claims: Path, file: str, before: str, after: str) -> None:
    """Alter the first place where some words stand in a file."""
    text = (claims / file).read_text(encoding="utf-8")
    assert before in text
    (claims / file).write_text(text.replace(before, after, 1), encoding="utf-8")


def line(claims: Path, file: str, words: str) -> int:
    """The line of a file that begins with some words, counted from 1."""
    lines = (claims / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, text in enumerate(lines, start=1) if text.startswith(words))


def test_the_records_as_they_are_have_no_violation(claims: Path) -> None:
    """Nothing is found in the claims as committed."""
    assert messages(claims) == []


@pytest.mark.parametrize("name", EDITS)
def test_a_slip_is_told_at_its_place(claims: Path, name: str) -> None:
    """Each edit gives a message with file, line and column, and words that say what is wrong."""
    file, before, after, expected = EDITS[name]
    edit(claims, file, before, after)
    told = [message for message in messages(claims) if expected in message]
    assert told, messages(claims)
    assert all(re.match(r"claims/[\w/.-]+\.yaml:\d+:\d+ ", message) for message in told)


def test_a_message_says_place_contradiction_and_remedy(claims: Path) -> None:
    """The message for a deadline one year off, whole."""
    edit(claims, SOURCE, "value: 2026-03-31", "value: 2027-03-31")
    expected = (
        "claims/japan-us-defence-2025/claims.yaml:116:12 two-percent-by-march-2026 [deadline-not-moved-as-said]\n"
        "  The record says 2 years earlier. But the deadline is 31 March 2027 and the one it replaces, of "
        "us-japan-joint-statement-2024/two-percent-in-fiscal-2027, 31 March 2028: 1 year earlier.\n"
        "  Correct the length of time, this deadline, or the earlier one, whichever is not what its source says.\n"
        f"  See claims/{STATEMENT}:{line(claims, STATEMENT, OBJECTIVE)}:3 two-percent-in-fiscal-2027"
    )
    assert messages(claims, "targets.feature") == [expected]


@pytest.mark.parametrize("story", ["japan_us_defence_2025", "two_percent_two_years_early"])
def test_a_slip_in_one_source_is_told_by_the_story_of_another(claims: Path, story: str) -> None:
    """The fiscal year of the leaders' statement, altered, makes the article's story fail and names both files."""
    edit(claims, STATEMENT, "value: FY2027", "value: FY2026")
    told = messages(claims, f"stories/{story}.feature")
    shift = [message for message in told if "earlier" in message]
    assert shift
    for message in shift:
        assert message.startswith(f"claims/{SOURCE}:116:12 two-percent-by-march-2026 [story-told-otherwise]")
        assert (
            f"\n  See claims/{STATEMENT}:{line(claims, STATEMENT, OBJECTIVE)}:3 two-percent-in-fiscal-2027" in message
        )
