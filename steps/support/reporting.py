"""How violations reach people and programs: one list in the order of the files, annotations on GitHub, and JSON.

Each scenario reports its violations as JSON (steps/support/verdicts.py), also in JUnit XML; here they come together.
"""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from steps.support.verdicts import VIOLATION

Told = dict[str, Any]
"""A violation as a scenario reports it, with the scenario as its rule."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option for programs that read the violations."""
    parser.getgroup("policy claims").addoption(
        "--violations", metavar="FILE", help="write all violations of the run into this file, as a list in JSON"
    )


def _violations(report: pytest.TestReport) -> list[Told]:
    return [
        {"rule": report.nodeid, **json.loads(str(value))} for key, value in report.user_properties if key == VIOLATION
    ]


def in_order(reports: Iterable[pytest.TestReport]) -> list[Told]:
    """The violations of all reports by file, line, column and code; those that two rules find alike are told once."""
    # Of two rules the first by name tells it, in whatever order they ran.
    by_name = sorted(reports, key=lambda report: report.nodeid, reverse=True)
    found = {(one["code"], one["message"]): one for report in by_name for one in reversed(_violations(report))}
    return sorted(
        found.values(), key=lambda one: (one["file"], one["line"], one["column"], one["code"], one["message"])
    )


def _failed(config: pytest.Config) -> list[pytest.TestReport]:
    """The reports of what failed; none in a worker, which only hands its reports on."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return reporter.getreports("failed") if isinstance(reporter, pytest.TerminalReporter) else []


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the violations for programs; and leave of each scenario's failure the places, for all are told together."""
    config = session.config
    file: str | None = config.getoption("--violations")
    failed = _failed(config)
    if file and not hasattr(config, "workerinput"):
        text = json.dumps(in_order(failed), indent=1, ensure_ascii=False)
        Path(config.invocation_params.dir, file).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    for report in failed:
        if found := _violations(report):
            report.longrepr = "\n".join(one["message"].partition("\n")[0] for one in found)


@pytest.hookimpl(tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell every violation of the run, by file and line; on GitHub as annotations too."""
    found = in_order(terminalreporter.getreports("failed"))
    if not found:
        return
    terminalreporter.section(f"{len(found)} {'violation' if len(found) == 1 else 'violations'}, by file and line")
    for one in found:
        place, bracket, rest = one["message"].partition(" [")
        code, end, told = rest.partition("]")
        terminalreporter.write(place, bold=True)
        terminalreporter.write(bracket + code + end, red=True)
        terminalreporter.write_line(f"{told}\n")
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for one in found:
            terminalreporter.write_line(annotation(one))


def _escaped(text: str, also: Mapping[str, str]) -> str:
    """Text as GitHub's workflow commands want it; the percent sign first, since it begins every escape."""
    for sign, escape in {"%": "%25", "\r": "%0D", "\n": "%0A", **also}.items():
        text = text.replace(sign, escape)
    return text


def annotation(violation: Told) -> str:
    """A violation as a command that GitHub shows on the line of the pull request."""
    where = {
        "file": violation["file"],
        "line": str(violation["line"]),
        "col": str(violation["column"]),
        "title": violation["code"],
    }
    written = ",".join(f"{key}={_escaped(value, {':': '%3A', ',': '%2C'})}" for key, value in where.items())
    return f"::error {written}::{_escaped(violation['message'].partition(chr(10))[2].strip(), {})}"
