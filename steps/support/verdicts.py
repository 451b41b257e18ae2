"""From the violations of a check to the verdict of a scenario, in words for an editor."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

import pytest

from schemas.findings import Finding
from steps.support.corpus import Corpus, Item
from steps.support.violations import NO_CLAIM, Spot, Violation, shortened
from steps.support.yaml_files import Places, YamlProblem, places, read_file

if TYPE_CHECKING:
    from steps.support.settled import Settled

AWAITING = "awaiting"
"""The tag of a rule that no claim needs yet."""

AWAITED = "awaiting a first claim"
"""The name under which a scenario reports that it is tagged so, and looked at nothing."""

LOOKED_AT = "claims looked at"
"""The name under which a scenario reports how many claims it looked at."""

TOLD = "told"
"""The name under which a scenario reports a line for the end of the run."""

MOST_NAMED = 10
"""So many sources are named one by one at the end of a run; of more, how many they are."""

TOO_MANY_TO_NAME = (
    "When each source was published, what of it is set aside and how much of it is quoted is not told of so many: "
    "pytest claims/<source> does."
)

VIOLATION = "violation"
"""The name under which a scenario reports each violation, as JSON: code, file, line, column, claims and message."""

JUDGED = "judged"
"""The name under which a scenario reports what it looked at, name by name, where a report is asked for."""


@lru_cache(maxsize=4)
def _places(file: FilePath, _stamp: tuple[int, int]) -> Places:
    """Where everything in a file stands; the file is read again only now that there is something to say about it."""
    try:
        return places(read_file(file))
    except YamlProblem:
        return Places()


def position(spot: Spot, root: FilePath) -> tuple[int, int]:
    """Line and column of a spot; of a file that is gone by now, its beginning."""
    if spot.position:
        return spot.position
    file = root / spot.file
    try:
        status = file.stat()
    except OSError:
        return 1, 1
    return _places(file, (status.st_mtime_ns, status.st_size)).of(spot.path, at_key=spot.at_key)


def _place(spot: Spot, name: str, root: FilePath) -> str:
    line, column = position(spot, root)
    return f"{spot.file}:{line}:{column} {name.rpartition('/')[2]}".rstrip()


MOST = 2_000
"""How many violations of one rule are told."""


def told(violation: Violation, root: FilePath) -> str:
    """A violation as the terminal shows it: place and code, what is wrong, what to do, the other claims involved."""
    others = [(_place(other.spot, other.name, root), other.words) for other in violation.others]
    lines = [
        f"{_place(violation.spot, violation.claim, root)} [{violation.code}]",
        shortened(violation.says),
        *(f"  {place}: {words}" for place, words in others if words),
        violation.remedy,
        *(f"See {place}" for place, words in others if not words),
    ]
    return "\n  ".join(line for line in lines if line)


def as_json(violation: Violation, root: FilePath) -> str:
    """A violation for other programs: its stable code, its place, every claim involved, and what the terminal shows."""
    line, column = position(violation.spot, root)
    claims = _involved(violation)
    place = {"code": violation.code, "file": violation.spot.file, "line": line, "column": column}
    return json.dumps({**place, "claims": claims, "message": told(violation, root)}, ensure_ascii=False)


def in_file_order(violations: Iterable[Violation], root: FilePath) -> list[Violation]:
    """Violations sorted by file, line and column, each once; at one place in the order of the check."""
    # Together by file first, so that each file is read once.
    by_file = sorted(dict.fromkeys(violations), key=lambda one: one.spot.file)
    return sorted(by_file, key=lambda one: (one.spot.file, position(one.spot, root), one.code))


def _involved(violation: Violation) -> list[str]:
    """The claims of a violation; what follows from map, publication or a definition alone is no claim."""
    names = (violation.claim, *(other.name for other in violation.others))
    return [name for name in dict.fromkeys(names) if name and NO_CLAIM not in name]


def split_findings(
    violations: Iterable[Violation], rule: str, corpus: Corpus
) -> tuple[list[Violation], list[Item[Finding]]]:
    """The violations of a rule without those that are acknowledged as findings, and the findings that occurred.

    A finding of the rule that did not occur is a violation of its own, also where the rule passes over its claims;
    but not where only some of its claims are under judgement.
    """
    acknowledged = {corpus.finding_claims(one): one for one in corpus.findings if one.model.rule == rule}
    occurred: dict[frozenset[str], Item[Finding]] = {}
    left: list[Violation] = []
    for violation in violations:
        involved = frozenset(_involved(violation))
        if violation.code == rule and involved in acknowledged:
            occurred[involved] = acknowledged[involved]
        else:
            left.append(violation)
    for claims, finding in acknowledged.items():
        if claims not in occurred and corpus.are_judged(claims):
            says = f"The rule {rule} no longer finds anything wrong with exactly these claims."
            remedy = "Take the finding out, or name the claims that are involved now."
            left.append(finding.violation("finding-not-current", ("claims",), says, remedy))
    return left, list(occurred.values())


@dataclass(frozen=True, slots=True)
class Judge:
    """Passes judgement on one scenario.

    root: the folder that file names are relative to. item: the test that runs. whole: whether the whole corpus is
    judged and loaded without fault, so that a rule which speaks to nothing is a fault of the rule. by_name: whether to
    report what was looked at name by name.
    """

    root: FilePath
    item: pytest.Item
    corpus: Corpus
    settled: "Settled"
    whole: bool
    by_name: bool = False

    def __call__(self, violations: Iterable[Violation], *, judged: Collection[Item[Any]], rule: str = "") -> None:
        """Fail with every violation that is not a finding; and where the rule itself is at fault.

        judged: the items that the rule speaks to. A rule fails that looked at nothing, or that no longer awaits its
        first claim.
        """
        __tracebackhide__ = True
        self.item.user_properties.append((LOOKED_AT, len(judged) + self.settled.looked_at))
        if self.by_name:
            self.item.user_properties.append((JUDGED, " ".join(item.name for item in judged)))
        found = list(islice(violations, MOST + 1))
        left, occurred = split_findings(found[:MOST], rule, self.corpus)
        if len(found) <= MOST:
            self.settled.settle(judged, found)
        for finding in occurred:
            self.tell([f"Finding, {finding.folder}: {finding.model.note} [{rule}]"])
        if left:
            ordered = in_file_order(left, self.root)
            self.item.user_properties.extend((VIOLATION, as_json(violation, self.root)) for violation in ordered)
            if len(found) > MOST:
                self.tell([f"There are more violations than the {MOST:,} told of: {self.item.name}"])
            pytest.fail("\n\n".join(told(violation, self.root) for violation in ordered), pytrace=False)
        if not self.settled.looked_at:
            self._fail_if_vacuous(judged)

    def _fail_if_vacuous(self, judged: Collection[Item[Any]]) -> None:
        __tracebackhide__ = True
        awaiting = self.item.get_closest_marker(AWAITING) is not None
        if judged and awaiting:
            arrived = self._arrived(next(iter(judged)).name)
            if self.whole:
                pytest.fail(arrived, pytrace=False)
            self.tell([arrived])
        if not judged and awaiting:
            self.item.user_properties.append((AWAITED, self.item.name.removeprefix("test_").replace("_", " ")))
        if not judged and not awaiting:
            if self.whole:
                pytest.fail("This rule speaks to no claim at all, so it would pass whatever they say.", pytrace=False)
            pytest.skip("speaks to no claim of this source")

    def _arrived(self, claim: str) -> str:
        """That a claim has come which a rule awaited, and what to do about it."""
        file, line, _ = self.item.location
        return (
            f"{FilePath(file).as_posix()}:{(line or 0) + 1}: {claim} is the first claim that this rule speaks to. "
            f"Nothing is wrong with it: delete the line @{AWAITING} above the scenario, in the same pull request. That "
            "is all, and no programming; or say so in the pull request, and whoever reviews it does it."
        )

    def tell(self, lines: Iterable[str]) -> None:
        """Have lines printed at the end of the run."""
        self.item.user_properties.extend((TOLD, line) for line in lines)
