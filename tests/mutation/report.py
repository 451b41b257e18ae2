"""The report of a mutation run, as text and as data: killed, survived and equivalent, by field and by rule."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args

import yaml

from tests.mutation.equivalent import CLASSES
from tests.mutation.mutant import Group, Outcome, Verdict

SET_ASIDE = Path(__file__).parent / "set_aside.yaml"

MOST_SET_ASIDE = Fraction(2, 100)
"""The share of a source's mutants that may be set aside by hand."""

GROUPS: dict[Group, str] = {
    "careless": "Careless mutants: one entry changed alone",
    "background": "Careless mutants of the background, which quotes no source",
    "roles": "Roles changed inside one sentence: a name for another that stands there too",
    "coherent": "Coherent mutants of cross-checked claims: words and value changed together, grounding switched off",
}


def set_aside(file: Path = SET_ASIDE) -> dict[str, str]:
    """The mutants set aside by hand, by name, each with the reason."""
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {entry["mutant"]: entry["because"] for entry in entries}


@dataclass(frozen=True, slots=True)
class Report:
    """Every outcome of a run, with those set aside by hand.

    cross_checked: the claims that other claims bound. whole: every mutant was judged, with the texts at hand.
    """

    outcomes: tuple[Outcome, ...]
    aside: dict[str, str]
    cross_checked: frozenset[str]
    whole: bool

    def of(self, group: Group, source: str = "") -> list[Outcome]:
        """The outcomes of a group, of one source or of all."""
        return [one for one in self.outcomes if one.group == group and source in ("", one.source)]

    def verdict(self, outcome: Outcome) -> Verdict:
        """The verdict, those set aside by hand counted as such."""
        aside = outcome.group == "careless" and outcome.verdict == "survived" and outcome.name in self.aside
        return "set aside" if aside else outcome.verdict

    def counts(self, outcomes: Iterable[Outcome]) -> Counter[Verdict]:
        """How many outcomes have each verdict."""
        return Counter(map(self.verdict, outcomes))

    def share_killed(self, group: Group, source: str = "") -> Fraction:
        """The share of the mutants that are neither equivalent nor set aside which were killed. A crash is no kill."""
        counts = self.counts(self.of(group, source))
        judged = counts["killed"] + counts["survived"] + counts["crashed"]
        return Fraction(counts["killed"], judged) if judged else Fraction(0)

    def rules(self, group: Group) -> Counter[str]:
        """How many mutants of a group each rule kills, by the codes of its violations."""
        return Counter(code for one in self.of(group) if one.verdict == "killed" for code in one.reasons)

    def unhurt(self) -> list[str]:
        """The claims counted as cross-checked of which every coherent mutant survives."""
        sources = {one.source for one in self.outcomes}
        hurt = {one.claim for one in self.of("coherent") if one.verdict == "killed"}
        return sorted(name for name in self.cross_checked - hurt if name.partition("/")[0] in sources)

    def survivors(self, group: Group, source: str = "") -> list[str]:
        """The names of the mutants of a group that survived."""
        return [one.name for one in self.of(group, source) if self.verdict(one) == "survived"]

    def faults(self) -> list[str]:
        """What is wrong with the run or with the mutants set aside, in words."""
        found = {one.name: one for one in self.of("careless")}
        crashed = [f"crashed: {one.name}: {one.reasons[0]}" for one in self.outcomes if one.verdict == "crashed"]
        sources = {one.source for one in self.outcomes}
        known = [name for name in self.aside if name.partition("/")[0] in sources]
        dead = [f"set aside, but killed: {name}" for name in known if name in found and found[name].verdict == "killed"]
        same = [
            f"set aside, but equivalent: {name}"
            for name in known
            if name in found and found[name].verdict == "equivalent"
        ]
        gone = [f"set aside, but no mutant: {name}" for name in known if self.whole and name not in found]
        many = [
            f"{source}: {count} mutants are set aside, more than {MOST_SET_ASIDE} of them"
            for source in sorted(sources)
            if (count := sum(self.verdict(one) == "set aside" for one in self.of("careless", source)))
            > MOST_SET_ASIDE * len(self.of("careless", source))
        ]
        return [*crashed, *dead, *same, *gone, *many]

    def as_data(self) -> dict[str, Any]:
        """The report for other programs."""
        return {
            "groups": {group: self._group_as_data(group) for group in GROUPS if self.of(group)},
            "cross_checked_without_kill": self.unhurt(),
            "faults": self.faults(),
            "equivalences": {one.name: one.reason for one in CLASSES},
            "survivors": {group: self.survivors(group) for group in GROUPS if self.of(group)},
        }

    def _group_as_data(self, group: Group) -> dict[str, Any]:
        found = self.of(group)
        fields = sorted({one.field for one in found})
        return {
            "sources": {one: self._numbers(self.of(group, one)) for one in dict.fromkeys(one.source for one in found)},
            "fields": {field: self._numbers(one for one in found if one.field == field) for field in fields},
            "rules": dict(self.rules(group).most_common()),
            "equivalent": dict(Counter(one.reasons[0] for one in found if one.verdict == "equivalent")),
        }

    def _numbers(self, outcomes: Iterable[Outcome]) -> dict[str, int]:
        counts = self.counts(outcomes)
        return {verdict: counts[verdict] for verdict in get_args(Verdict) if counts[verdict]}

    def as_text(self) -> str:
        """The report for readers."""
        parts = [
            line for group, title in GROUPS.items() if self.of(group) for line in self._group_as_text(group, title)
        ]
        unhurt, faults = self.unhurt(), self.faults()
        parts += ["Cross-checked claims that lose no coherent mutant:", *(f"  {name}" for name in unhurt or ["none"])]
        return "\n".join([*parts, *(["", "Faults:", *(f"  {fault}" for fault in faults)] if faults else [])])

    def _group_as_text(self, group: Group, title: str) -> list[str]:
        data = self._group_as_data(group)
        lines = [title, ""]
        for key in ("sources", "fields"):
            for name, numbers in data[key].items():
                told = ", ".join(f"{number} {verdict}" for verdict, number in numbers.items())
                share = f" ({float(self.share_killed(group, name)):.2%} killed)" if key == "sources" else ""
                lines.append(f"  {name}: {told}{share}")
            lines.append("")
        for heading, key in (("Killed by", "rules"), ("Equivalent", "equivalent")):
            lines += [f"  {heading}:", *(f"    {number:5} {name}" for name, number in data[key].items()), ""]
        return lines
