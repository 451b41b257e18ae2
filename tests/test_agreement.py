"""All claims together: true ones never alarm, false ones are found, and the proof can be read."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steps.agreement import clashes
from steps.support.crosschecks import cross_checked
from steps.support.entailment import constraints
from steps.support.implication import tell_implied
from steps.support.loading import load
from steps.support.solver import decided
from steps.support.verdicts import told
from tests.harness import CLAIMS, ROOT, violations
from tests.small_corpora import TROOPS, cores, corpus, excluded
from tests.test_rules import RULES, Case, cases_in
from tests.worlds import World, worlds

CASES = cases_in(RULES / "agreement" / "claims-exclude-each-other.yaml")["rejects"]

INVOLVED: tuple[tuple[set[str], ...], ...] = (
    ({"total-troops", "okinawa-majority", "okinawa-count"},),
    ({"all-troops", "marines", "sailors", "services"},),
    ({"all-troops", "texan-share", "virginian-share"},),
    ({"old-target", "new-target"},),
    ({"tokyo-talks", "tokyo-summit"},),
    ({"revision-between", "next-revision"},),
    ({"japan-before-germany", "germany-before-korea", "japan-behind-korea"},),
    ({"growth"}, {"one-count", "other-count"}),
    ({"spending", "rise"},),
    ({"emitted", "target", "cut"},),
    ({"all-troops", "tokyo-share", "okinawa-count", "more"},),
    ({"all-troops", "marines", "services"},),
    ({"one-count", "other-count"},),
    ({"all-troops", "in-texas", "in-virginia", "largest"},),
    ({"one", "other"},),
    ({"the-target", "told-again"},),
    ({"the-share", "told-again"},),
    ({"marines", "sailors", "services"},),
)
"""Exactly the claims that clash in each of the decoys, in their order."""


def written(number: int, folder: Path) -> Path:
    """A decoy as a folder of claims."""
    claims = folder / "claims"
    shutil.copytree(CLAIMS / "registry", claims / "registry")
    Case("agreement", "", CASES[number]["files"], []).write(claims)
    return claims


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda number: CASES[number]["because"])
def test_a_conflict_names_exactly_the_claims_involved(number: int, tmp_path: Path) -> None:
    """No claim is missing from a conflict, none is too many, and each conflict is told once."""
    found = cores(load(written(number, tmp_path)))
    assert [{name.partition("/")[2] for name in core} for core in found] == list(INVOLVED[number])


@settings(max_examples=40, derandomize=True, deadline=None, database=None)
@given(worlds())
def test_true_claims_never_alarm(world: World) -> None:
    """However true figures and days are rounded, hedged, compared and spread over sources, they do not clash."""
    assert cores(world.corpus()) == []


@settings(max_examples=60, derandomize=True, deadline=None, database=None)
@given(st.data())
def test_one_false_claim_is_in_the_core(data: st.DataObject) -> None:
    """One claim made false among true ones gives one conflict, which holds it and no claim that it could do without."""
    world = data.draw(worlds())
    if not world.alterable:
        return
    altered = str(world.pick(*world.alterable))
    small = world.corpus(altered)
    (core,) = cores(small)
    assert altered in {name.partition("/")[2] for name in core}
    assert excluded(small, core)
    assert not any(excluded(small, core - {name}) for name in core)


def test_several_conflicts_are_all_found() -> None:
    """Conflicts that share no claim are all told, whatever else is true."""
    places = ("japan", "germany", "south-korea", "china", "california")
    claims = "".join(
        f"""
- {{id: {place}-{number}, kind: value, {TROOPS}, place: {place}, time: {{value: "2024"}},
   value: {{amount: {number}, unit: person, approximation: exact}}}}"""
        for place in places
        for number in (100, 200)
    )
    true = f"""
- {{id: in-texas, kind: value, {TROOPS}, place: texas, value: {{amount: 7, unit: person}}, time: {{value: "2024"}}}}"""
    found = cores(corpus({"background": claims + true}))
    assert found == [{f"background/{place}-100", f"background/{place}-200"} for place in places]


_WITHOUT_SOLVER = """
import sys
from tests.small_corpora import TROOPS, corpus
from tests.harness import violations

claims = "".join(
    f"- {{id: in-{place}, kind: value, {TROOPS}, place: {place}, value: {{amount: 7, unit: person}}}}\\n"
    f"- {{id: again-in-{place}, kind: value, {TROOPS}, place: {place}, value: {{amount: 7, unit: person}}}}\\n"
    for place in ("japan", "germany", "china")
)
assert list(violations(corpus({"paper": claims}), "agreement.feature")) == []
assert "z3" not in sys.modules
"""


def test_claims_that_never_meet_cost_no_solver() -> None:
    """Where no claim ties two figures together, the solver is not even imported."""
    run = subprocess.run([sys.executable, "-c", _WITHOUT_SOLVER], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    assert (run.returncode, run.stderr) == (0, "")


MOST_SECONDS = 0.05
"""So long deciding all the claims recorded may take."""

NOISE = 4
"""So much slower than usual a machine may be that is busy with other things."""


def test_the_claims_are_decided_in_no_time() -> None:
    """All the claims recorded are decided in a twentieth of a second, the import of the solver aside."""
    recorded = load(CLAIMS)
    clashes(recorded)
    times = []
    for _ in range(5):
        again = replace(recorded, memo={})
        decided.cache_clear()
        began = time.process_time()
        clashes(again)
        times.append(time.process_time() - began)
    assert median(times) < MOST_SECONDS * NOISE


def test_a_proof_says_place_claim_and_arithmetic(tmp_path: Path) -> None:
    """The proof that a total, a majority share and a count exclude each other, whole."""
    claims = written(0, tmp_path)
    (violation,) = violations(load(claims), "agreement.feature")
    assert told(violation, tmp_path).split("\n") == [
        "claims/background/troops.yaml:1:3 total-troops [claims-exclude-each-other]",
        "  These 3 claims cannot all be true:",
        "    claims/background/troops.yaml:1:3 total-troops: 55,000 people: between 52,250 and 57,750 people",
        (
            "    claims/background/troops.yaml:4:3 okinawa-majority: 50 %: more than 50 and at most 100 % of "
            "background/total-troops"
        ),
        "    claims/background/troops.yaml:7:3 okinawa-count: 20,000 people: between 19,500 and 20,500 people",
        "  Correct the one that is not what its source says. If the source itself is wrong, keep it as a finding.",
    ]


PAPER = f"""
- {{id: total, kind: value, {TROOPS}, place: japan,
   value: {{amount: "55,000", unit: person, approximation: about}}}}
- {{id: most, kind: value, {TROOPS}, place: okinawa-island, whole: total,
   value: {{amount: 1/2, unit: share, approximation: more-than}}}}
- {{id: alone, kind: value, {TROOPS}, place: germany, value: {{amount: "35,000", unit: person}}}}
- {{id: own-talks, kind: event, type: talks, same_as: background/talks}}
- {{id: took-office, kind: office, holder: shinjiro-koizumi, office: defence-minister-of-japan, act: takes,
   time: {{value: 2025-10-20/2025-10-26}}}}
"""
BACKGROUND = """
- {id: talks, kind: event, type: talks, place: tokyo, time: {value: 2025-10-29},
   after: {claim: summit, by: {value: P1D}}}
- {id: summit, kind: event, type: summit, place: tokyo}
"""
IMPLIED = {
    "paper/most": [
        "paper/most, military-personnel: the other claims imply at least 0 people",
        "paper/most, military-personnel: with it, all imply more than 26,125 and at most 57,750 people",
    ],
    "paper": ["paper: its claims imply that it was published 28 October 2025 or later"],
    "paper/took-office": [
        "paper/took-office, day: the other claims imply nothing",
        "paper/took-office, day: with it, all imply 20 October 2025 to 22 October 2025",
    ],
    "background/summit": [
        "background/summit, day: the other claims imply 28 October 2025",
        "background/summit, day: with it, all imply 28 October 2025",
    ],
    "paper/alone": [
        "paper/alone, military-personnel: the other claims imply nothing",
        "paper/alone, military-personnel: with it, all imply between 34,500 and 35,500 people",
    ],
}
"""What is asked, and the answer."""


@pytest.mark.parametrize("name", IMPLIED)
def test_what_claims_imply_is_told_as_the_tightest_interval(name: str) -> None:
    """Troops on Okinawa follow from total and share; the first day of publication from what had happened by then."""
    small = corpus({"paper": PAPER, "background": BACKGROUND}, published={"paper": "2025-10-01/2025-11-30"})
    assert tell_implied(name, small) == IMPLIED[name]


def test_a_claim_is_cross_checked_where_another_bounds_it() -> None:
    """A total, its share and a count of the part check each other; a count beside which nothing stands is alone."""
    count = f"- {{id: part, kind: value, {TROOPS}, place: okinawa-island, value: {{amount: 30, unit: person}}}}"
    found = cross_checked(constraints(corpus({"paper": PAPER + count})))
    assert found["paper/most"]
    assert found["paper/part"]
    assert found["paper/total"]
    assert not found["paper/alone"]


def test_a_moved_deadline_is_cross_checked() -> None:
    """Two deadlines and how far one was moved check each other; a deadline alone, and figures of two years, do not."""
    target = "kind: value, status: target, subject: japan, property: defence-spending"
    claims = f"""
- {{id: old, {target}, value: {{amount: 2, unit: percent, of: gdp}}, deadline: {{value: "2027-03"}}}}
- {{id: new, {target}, value: {{amount: 2, unit: percent, of: gdp}}, deadline: {{value: "2025-03"}},
   supersedes: {{claim: old, earlier_by: {{value: P2Y}}}}}}
- {{id: other, {target}, value: {{amount: 3, unit: percent, of: gdp}}, deadline: {{value: "2035-03"}}}}
"""
    found = cross_checked(constraints(corpus({"background": claims})))
    assert dict(found) == {"background/old": True, "background/new": True, "background/other": False}


def test_a_share_that_nothing_could_contradict_is_not_cross_checked() -> None:
    """A count of a part bounds no share of a whole that is only hedged, for any share would do."""
    claims = f"""
- {{id: total, kind: value, {TROOPS}, place: japan, factuality: possible, value: {{amount: 100, unit: person}}}}
- {{id: share, kind: value, {TROOPS}, place: okinawa-island, whole: total, value: {{amount: 60, unit: percent}}}}
- {{id: part, kind: value, {TROOPS}, place: okinawa-island, value: {{amount: 60, unit: person}}}}
"""
    found = cross_checked(constraints(corpus({"paper": claims})))
    assert not found["paper/share"]
    assert not found["paper/part"]


def test_days_before_all_calendars_are_told() -> None:
    """Days that lie before the first year have no date, and are told as such."""
    claims = """
- {id: a, kind: event, type: summit, before: {claim: b, by: {value: P900Y}}}
- {id: b, kind: event, type: summit, before: {claim: c, by: {value: P900Y}}}
- {id: c, kind: event, type: summit, time: {value: "1000"}}"""
    assert tell_implied("paper/a", corpus({"paper": claims})) == [
        "paper/a, day: the other claims imply nothing",
        "paper/a, day: with it, all imply a day before the year 1",
    ]


SPENDING = "subject: japan, property: defence-spending"
PROOFS = {
    "a share of more than all": (
        f"""
- {{id: t, kind: value, {TROOPS}, place: japan, value: {{amount: 100, unit: person}}}}
- {{id: a, kind: value, {TROOPS}, place: tokyo, value: {{amount: 110, unit: percent}}, whole: t}}""",
        "110 %: between 109.5 and 110.5 % of background/t; a part is between none and all of its whole",
    ),
    "a part beyond its whole": (
        f"""
- {{id: t, kind: value, {TROOPS}, place: japan, value: {{amount: 100, unit: person}}}}
- {{id: a, kind: value, {TROOPS}, place: tokyo, value: {{amount: 700, unit: person}}, whole: t}}""",
        "700 people: between 695 and 705 people; a part of background/t, so at most as much",
    ),
    "a deadline moved otherwise": (
        f"""
- {{id: a, kind: value, status: target, {SPENDING}, value: {{amount: 2, unit: percent, of: gdp}},
   deadline: {{value: FY2026, calendar: japan}}}}
- {{id: b, kind: value, status: target, {SPENDING}, value: {{amount: 2, unit: percent, of: gdp}},
   deadline: {{value: FY2025, calendar: japan}}, supersedes: {{claim: a, earlier_by: {{value: P2Y}}}}}}""",
        "FY2025: the last day is 31 March 2026; 2 years earlier than background/a",
    ),
    "points": (
        f"""
- {{id: a, kind: value, {SPENDING}, value: {{amount: 2.5, unit: percent, of: gdp}}, time: {{value: "2024"}}}}
- {{id: b, kind: change, {SPENDING}, direction: rises, from: {{amount: 2.0, unit: percent, of: gdp}},
   by: {{amount: 1.5, unit: percentage-point}}, time: {{value: "2024"}}, baseline: {{value: "2023"}}}}""",
        "rises by 1.5 percentage points: between 1.45 and 1.55 percentage points",
    ),
}
"""Claims that exclude each other, and a step of the proof."""


@pytest.mark.parametrize("name", PROOFS)
def test_a_proof_leaves_no_step_out(name: str) -> None:
    """Each claim of a proof is told with the figure or day that it brings in, and how it meets the others."""
    claims, step = PROOFS[name]
    found = violations(corpus({"background": claims}), "agreement.feature")
    assert step in "\n".join(told(one, ROOT) for one in found)


def test_what_is_implied_is_told_in_the_unit_of_the_claim() -> None:
    """A third of a number has no decimals to the end, and a share of money is told in percent."""
    claims = f"""
- {{id: total, kind: value, {TROOPS}, place: japan, value: {{amount: "1,000", unit: person, approximation: exact}}}}
- {{id: third, kind: value, {TROOPS}, place: okinawa-island, whole: total, value: {{amount: 1/3, unit: share}}}}
- {{id: goal, kind: value, status: target, {SPENDING}, value: {{amount: 2, unit: percent, of: gdp}},
   deadline: {{value: "2030"}}}}"""
    small = corpus({"background": claims})
    assert "with it, all imply exactly 333 1/3 people" in " ".join(tell_implied("background/third", small))
    assert "with it, all imply exactly 2 %" in " ".join(tell_implied("background/goal", small))


LARGE = 300
"""How many claims a large corpus has about one thing."""

MOST_FOR_MANY = 0.5
"""So many seconds of the processor deciding or cross-checking them may take at the most."""


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def test_many_figures_that_differ_are_told_apart_in_no_time() -> None:
    """Counts of one thing that all differ clash in pairs, each in one; none needs the solver."""
    claims = "".join(
        f"""
- {{id: count-{number}, kind: value, {TROOPS}, place: japan, time: {{value: "2024"}},
   value: {{amount: {1000 + number}, unit: person, approximation: exact}}}}"""
        for number in range(LARGE)
    )
    small = corpus({"background": claims})
    assert _seconds(lambda: clashes(small)) < MOST_FOR_MANY * NOISE
    found = cores(small)
    assert [len(core) for core in found] == [2] * (LARGE // 2)
    assert len(set().union(*found)) == LARGE


def test_a_long_chain_is_cross_checked_in_no_time() -> None:
    """Of meetings in order each is checked by the next, whether all of them are dated or the outer ones."""
    for dated in (range(LARGE), (0, LARGE - 1)):
        meetings = [
            {"id": f"e{number}", "kind": "event", "type": "summit"}
            | ({"time": {"value": f"{2000 + number}"}} if number in dated else {})
            | ({"after": {"claim": f"e{number - 1}"}} if number else {})
            for number in range(LARGE)
        ]
        entailed = constraints(corpus({"background": meetings}))
        assert _seconds(lambda: cross_checked(entailed)) < MOST_FOR_MANY * NOISE  # noqa: B023 - called at once
        assert sum(cross_checked(entailed).values()) == LARGE


def test_records_that_name_each_other_are_one() -> None:
    """Records of one figure, or of one day, meet whichever of them names which, be it in a circle."""
    claims = f"""
- {{id: a, kind: value, {TROOPS}, place: japan, value: {{amount: 50, unit: person}}, same_as: b}}
- {{id: b, kind: value, {TROOPS}, place: japan, value: {{amount: 70, unit: person}}, same_as: a}}
- {{id: c, kind: event, type: summit, time: {{value: 2023-01-01}}, same_as: e}}
- {{id: d, kind: event, type: summit, same_as: c}}
- {{id: e, kind: event, type: summit, time: {{value: 2023-02-01}}, same_as: d}}"""
    assert cores(corpus({"background": claims})) == [{"background/a", "background/b"}, {"background/c", "background/e"}]
