"""The report as part of a run: its options, what each scenario passes on for it, and the call that writes it."""

from pathlib import Path

import pytest
from pytest_bdd.parser import Scenario, Step

from steps.support.corpus import Corpus

OPTION = "--report"

SCENARIO = "scenario"
"""The name under which a scenario reports the line of its feature that it begins on."""

STEP = "step that held"
"""The name under which a scenario reports the line of each step that it passed."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the report."""
    group = parser.getgroup("policy claims")
    group.addoption(
        OPTION, metavar="FILE", help="write a page for people who do not read YAML, from the results of this run"
    )
    group.addoption(
        "--report-links",
        metavar="ADDRESS",
        help="what the report links files to, such as the address of a commit (default: the files on this machine)",
    )


def is_asked_for(config: pytest.Config) -> bool:
    """Whether this run writes a report."""
    return config.getoption(OPTION) is not None


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, scenario: Scenario) -> None:
    """Say which scenario this is."""
    if is_asked_for(request.config):
        request.node.user_properties.append((SCENARIO, scenario.line_number))


def pytest_bdd_after_step(request: pytest.FixtureRequest, step: Step) -> None:
    """Say that a step has passed."""
    if is_asked_for(request.config):
        request.node.user_properties.append((STEP, step.line_number))


def write(corpus: Corpus, root: Path, reporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Write the report, and say where it is. What draws it takes a while to import, so only now."""
    from report.pages import write_report  # noqa: PLC0415
    from report.results import scenarios_run  # noqa: PLC0415

    page = Path(config.invocation_params.dir, config.getoption(OPTION))
    reports = [report for outcome in ("passed", "failed", "skipped") for report in reporter.getreports(outcome)]
    write_report(page, corpus, scenarios_run(reports, config.rootpath), root, config.getoption("--report-links"))
    reporter.write_line(f"The report is in {page}.")
