"""From the violations of a check to the verdict of a scenario, in words for an editor."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path as FilePath

import pytest

from steps.support.violations import Spot, Violation
from steps.support.yaml_files import YamlProblem, decode, locate, locate_key

AWAITING = "awaiting"
"""The tag of a rule that no claim needs yet."""

LOOKED_AT = "claims looked at"
"""The name under which a scenario reports how many claims it looked at."""

TOLD = "told"
"""The name under which a scenario reports a line for the end of the run."""


def position(spot: Spot, root: FilePath) -> tuple[int, int]:
    """Line and column of a spot; the file is read again only now that there is something to say about it."""
    if spot.position:
        return spot.position
    try:
        text = decode((root / spot.file).read_bytes())
    except (OSError, YamlProblem):
        return 1, 1
    return (locate_key if spot.at_key else locate)(text, spot.path)


def _place(spot: Spot, name: str, root: FilePath) -> str:
    line, column = position(spot, root)
    return f"{spot.file}:{line}:{column} {name.rpartition('/')[2]}".rstrip()


def told(violation: Violation, root: FilePath) -> str:
    """A violation as the terminal shows it: place and code, what is wrong, what to do, the other claims involved."""
    lines = [f"{_place(violation.spot, violation.claim, root)} [{violation.code}]", violation.says, violation.remedy]
    lines.extend(f"See {_place(spot, name, root)}" for name, spot in violation.others)
    return "\n  ".join(line for line in lines if line)


def in_file_order(violations: Iterable[Violation], root: FilePath) -> list[Violation]:
    """Violations sorted by file, line and column, each once."""
    return sorted(set(violations), key=lambda one: (one.spot.file, position(one.spot, root), one.code, one.says))


@dataclass(frozen=True, slots=True)
class Judge:
    """Passes judgement on one scenario.

    root: the folder that file names are relative to. item: the test that runs. whole: whether the whole corpus is
    judged and loaded without fault, so that a rule which speaks to nothing is a fault of the rule.
    """

    root: FilePath
    item: pytest.Item
    whole: bool

    def __call__(self, violations: Iterable[Violation], *, looked_at: int) -> None:
        """Fail with every violation; fail a rule that looked at nothing, or that no longer awaits its first claim."""
        __tracebackhide__ = True
        self.item.user_properties.append((LOOKED_AT, looked_at))
        found = in_file_order(violations, self.root)
        if found:
            pytest.fail("\n\n".join(told(violation, self.root) for violation in found), pytrace=False)
        awaiting = self.item.get_closest_marker(AWAITING) is not None
        if looked_at and awaiting:
            pytest.fail(f"A claim that this rule awaited has come: take the tag @{AWAITING} off.", pytrace=False)
        if not looked_at and not awaiting:
            if self.whole:
                pytest.fail("This rule speaks to no claim at all, so it would pass whatever they say.", pytrace=False)
            pytest.skip("speaks to no claim of this source")

    def tell(self, line: str) -> None:
        """Have a line printed at the end of the run."""
        self.item.user_properties.append((TOLD, line))
