"""pytest's own ways of choosing what to run work on features and on sources."""

from pathlib import Path

from tests.harness import run
from tests.test_seed_edits import SOURCE, edit

TARGETS = "features/consistency/targets.feature"


def test_everything_is_checked_and_counted(project: Path) -> None:
    """A plain run passes and says how much it looked at."""
    code, output = run(project)
    assert code == 0, output
    assert "Claims of all sources and the background: " in output


def test_one_feature_and_one_scenario_can_be_named(project: Path) -> None:
    """A file, a node id and -k each choose their scenarios."""
    assert "4 passed" in run(project, TARGETS)[1]
    chosen = run(project, f"{TARGETS}::test_no_deadline_has_passed_when_its_target_is_announced")[1]
    assert "1 passed" in chosen
    assert "1 passed" in run(project, "-k", "two_years_before")[1]


def test_a_failure_is_located_in_its_feature_and_run_again_with_lf(project: Path) -> None:
    """A failing scenario names its claim's line; -x stops at it, --lf runs it again alone."""
    edit(project / "claims", SOURCE, "value: P2Y", "value: P3Y")
    code, output = run(project, TARGETS, "-x")
    assert code == 1
    assert "claims/japan-us-defence-2025/claims.yaml:116:12 two-percent-by-march-2026" in output
    assert "pytest_bdd" not in output
    again = run(project, TARGETS, "--lf", "-v")[1]
    assert "1 failed" in again
    assert "passed" not in again


def test_two_workers_give_the_same_verdicts(project: Path) -> None:
    """With -n 2 as many scenarios pass and as many claims are looked at."""
    alone, together = run(project)[1], run(project, "-n", "2")[1]
    counts = next(line for line in alone.splitlines() if "single checks" in line)
    assert counts in together


def test_a_source_is_checked_alone(project: Path) -> None:
    """Naming a source's folder judges its claims; an unknown one is refused with the nearest name."""
    code, output = run(project, "claims/japan-us-defence-2025")
    assert code == 0
    assert "Claims of japan-us-defence-2025: 34;" in output
    code, output = run(project, "claims/japan-us-defense-2025")
    assert code != 0
    assert "Did you mean japan-us-defence-2025" in output


def test_a_record_that_cannot_be_read_never_goes_unnoticed(project: Path) -> None:
    """Whatever rules are chosen, records that could not be read make the run fail."""
    edit(project / "claims", SOURCE, "  act: takes", "  act: tkes")
    code, output = run(project, TARGETS)
    assert code == 1
    assert "pytest features/grounding/records.feature lists them" in output


def test_a_rule_that_speaks_to_nothing_fails(project: Path) -> None:
    """A rule passes by accident no more: without any distance among the claims its scenarios fail."""
    text = (project / "claims" / SOURCE).read_text(encoding="utf-8")
    (project / "claims" / SOURCE).write_text(text.partition("- id: okinawa-east-of-taiwan")[0], encoding="utf-8")
    code, output = run(project, "features/consistency/geography.feature")
    assert code == 1
    assert "This rule speaks to no claim at all" in output


def test_a_broken_feature_is_an_error_at_its_line(project: Path) -> None:
    """A misspelt keyword stops the collection at file and line."""
    edit(project, TARGETS, "      Given the claims with a deadline", "      Gven the claims with a deadline")
    code, output = run(project, TARGETS)
    assert code != 0
    assert f'{TARGETS}:27: "Gven the claims with a deadline" is not a step' in output
