"""The lines at the end of a run: what was looked at, with what, and what a reader should know of it."""

import gc

import pytest

from report import plugin as report
from steps.support.crosschecks import cross_checked
from steps.support.entailment import constraints
from steps.support.scope import claims_folder, loaded_corpus, sources_asked
from steps.support.verdicts import AWAITED, LOOKED_AT, MOST_NAMED, TOLD

AGREEMENT_FEATURE = "consistency/agreement.feature"


def _only_skipped(terminalreporter: pytest.TerminalReporter) -> int:
    """How many scenarios were skipped, if all that ran were."""
    counts = {
        outcome: sum(".feature" in one.nodeid for one in terminalreporter.getreports(outcome))
        for outcome in ("passed", "failed", "error", "skipped")
    }
    return 0 if counts["passed"] or counts["failed"] or counts["error"] else counts["skipped"]


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in which no rule looked at anything: it would pass whatever the records say."""
    gc.freeze()  # The process ends; pytest would have the collector look through everything twice.
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and exitstatus == pytest.ExitCode.OK and _only_skipped(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _tell_if_nothing_was_checked(terminalreporter: pytest.TerminalReporter, exitstatus: int) -> None:
    if skipped := _only_skipped(terminalreporter):
        line = f"Nothing was checked: all {skipped} scenarios were skipped. pytest -rs says why."
        terminalreporter.write_line(line, red=True)
    elif exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        line = "Nothing was checked: no scenario was chosen. pytest --collect-only -q lists them."
        terminalreporter.write_line(line, red=True)


def _tell_what_is_awaited(terminalreporter: pytest.TerminalReporter, rules: set[str]) -> None:
    """How many rules looked at nothing yet, and with -v which."""
    if rules:
        named = terminalreporter.verbosity > 0
        ending = ":" if named else "; pytest -v names them."
        terminalreporter.write_line(f"Rules that await a first claim: {len(rules)}{ending}")
        for rule in sorted(rules) if named else ():
            terminalreporter.write_line(f"  {rule}")


def _tell_what_has_no_text(terminalreporter: pytest.TerminalReporter, folders: list[str]) -> None:
    for folder in folders if len(folders) <= MOST_NAMED else ():
        terminalreporter.write_line(f"{folder}: no text at hand, so rules that need it were not applied to it.")
    if len(folders) > MOST_NAMED:
        line = f"Of {len(folders):,} sources no text is at hand, so rules that need it were not applied to them."
        terminalreporter.write_line(line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config) -> None:
    """Say how much was looked at: a green run that looked at nothing must not look like one that did."""
    _tell_if_nothing_was_checked(terminalreporter, exitstatus)
    reports = [one for outcome in ("passed", "failed") for one in terminalreporter.getreports(outcome)]
    properties = [getattr(one, "user_properties", ()) for one in reports]
    for told in sorted({str(value) for pairs in properties for key, value in pairs if key == TOLD}):
        terminalreporter.write_line(told)
    _tell_what_is_awaited(
        terminalreporter, {str(value) for pairs in properties for key, value in pairs if key == AWAITED}
    )
    judged = [numbers for pairs in properties if (numbers := [int(n) for key, n in pairs if key == LOOKED_AT])]
    if not judged and not report.is_asked_for(config):
        return
    sources, loaded = sources_asked(config), loaded_corpus(config)
    if report.is_asked_for(config):
        report.write(loaded, claims_folder(config).parent, terminalreporter, config)
    _tell_what_has_no_text(
        terminalreporter, sorted({one.name for one in loaded.judged_sources()} - loaded.texts.keys())
    )
    checks = sum(number for numbers in judged for number in numbers)
    where = ", ".join(sources) or "all sources and the background"
    if len(sources) > MOST_NAMED:
        where = f"{len(sources):,} of the sources"
    claims = loaded.judged()
    terminalreporter.write_line(f"Claims of {where}: {len(claims)}; scenarios: {len(judged)}; single checks: {checks}.")
    if loaded.left_out:
        others = f"{loaded.left_out:,} other {'source' if loaded.left_out == 1 else 'sources'}"
        line = f"Not held against {others}, which nothing here refers to: pytest without a source compares them all."
        terminalreporter.write_line(line)
    if any(AGREEMENT_FEATURE in one.nodeid for one in reports):
        checked = cross_checked(constraints(loaded))
        alone = sum(not checked.get(claim.name, False) for claim in claims)
        terminalreporter.write_line(
            f"Cross-checked by other claims: {len(claims) - alone}; on their quotation alone: {alone}."
        )
