"""Runs the features: collects them, loads the claims, and reports what was looked at."""

import gc
from importlib import import_module
from pathlib import Path

import pytest

from report import plugin as report
from steps.support.cache import CACHE
from steps.support.corpus import Claims, Corpus
from steps.support.crosschecks import cross_checked
from steps.support.entailment import constraints
from steps.support.features import FeatureFile
from steps.support.implication import tell_implied
from steps.support.loading import load, source_folders
from steps.support.suggestions import did_you_mean
from steps.support.texts import FOLDERS, folders_named
from steps.support.verdicts import AWAITED, LOOKED_AT, TOLD, Judge

ROOT = Path(__file__).parent
RECORDS_FEATURE = "grounding/records.feature"
AGREEMENT_FEATURE = "consistency/agreement.feature"

PLUGINS = (
    "report.plugin",
    "steps.support.cache",
    "steps.support.selections",
    "steps.support.new_source",
    "steps.support.phrase_list",
    "steps.support.phrasebook",
    "steps.support.regenerate",
    "steps.support.reporting",
    *(f"steps.{path.stem}" for path in sorted((ROOT / "steps").glob("[a-z]*.py"))),
)
"""What has options or phrases. As pytest_plugins pytest would rewrite their asserts, of which they have none, and that
takes a tenth of a second."""

_CORPUS = pytest.StashKey[Corpus]()


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Options of this project."""
    for name in PLUGINS:
        pluginmanager.register(import_module(name), name)
    group = parser.getgroup("policy claims")
    group.addoption(
        "--claims", default="claims", metavar="FOLDER", help="the folder of claims to check (default: claims)"
    )
    group.addoption(
        "--implied", metavar="NAME", help="print what the other claims imply for this one (source/id), or for a source"
    )
    group.addoption(
        "--source",
        action="append",
        default=[],
        metavar="NAME",
        help="judge the claims of this source alone; the same as naming its folder",
    )


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Answer --implied, and run nothing."""
    name: str | None = config.getoption("--implied")
    if name is None:
        return None
    try:
        lines = tell_implied(name, load(_claims_folder(config)))
    except LookupError as error:
        raise pytest.UsageError(str(error.args[0])) from None
    print("\n".join(lines))  # noqa: T201 - it is what was asked for
    return 0


def _claims_folder(config: pytest.Config) -> Path:
    folder: str = config.getoption("--claims")
    return ROOT / folder


def pytest_configure(config: pytest.Config) -> None:
    """Take folders of claims among the arguments as the sources to judge, and run the features on them."""
    # A feature that cannot be read fails the run, but hides no other.
    config.option.continue_on_collection_errors = True
    folder = _claims_folder(config)
    if not folder.is_dir():
        raise pytest.UsageError(f"There is no folder of claims {folder}.")
    for missing in (text_folder for text_folder in folders_named() if not text_folder.is_dir()):
        raise pytest.UsageError(f"There is no folder {missing}, which {FOLDERS} names.")
    arguments = {argument: Path(config.invocation_params.dir, argument).resolve() for argument in config.args}
    in_claims = {arg: path.relative_to(folder) for arg, path in arguments.items() if path.is_relative_to(folder)}
    if not in_claims:
        return
    names = [path.parts[0] for path in in_claims.values() if path.parts]
    known = [*source_folders(folder), "background"]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known, otherwise=f"The sources are: {', '.join(known)}.")
            raise pytest.UsageError(f"There is no source {name}. {hint}")
    config.option.source.extend(names)
    rest = [argument for argument in config.args if argument not in in_claims]
    config.args[:] = rest or [str(ROOT / "features")]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FeatureFile | None:
    """Collect .feature files directly."""
    if file_path.suffix != ".feature":
        return None
    collector: FeatureFile = FeatureFile.from_parent(parent, path=file_path)
    return collector


@pytest.fixture(scope="session")
def corpus(pytestconfig: pytest.Config) -> Corpus:
    """Everything under claims/, loaded once."""
    sources, cache = pytestconfig.getoption("--source"), pytestconfig.stash[CACHE]
    loaded = load(_claims_folder(pytestconfig), sources, folders_named(), cache)
    pytestconfig.stash[_CORPUS] = loaded
    # All of it stays to the end, so the collector need not look through it again and again, nor often for more.
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)
    return loaded


@pytest.fixture
def selection(corpus: Corpus) -> Claims:
    """What the Givens of a scenario have selected; at first all claims under judgement."""
    return corpus.judged()


@pytest.fixture
def judge(request: pytest.FixtureRequest, corpus: Corpus) -> Judge:
    """Passes judgement on the scenario that runs."""
    items = request.session.items
    if corpus.violations and not any(RECORDS_FEATURE in item.nodeid for item in items):
        command = f"pytest features/{RECORDS_FEATURE}"
        pytest.fail(f"Some records cannot be read, so they are not judged; {command} lists them.", pytrace=False)
    whole = not corpus.violations and not request.config.getoption("--source")
    root = _claims_folder(request.config).parent
    return Judge(root, request.node, corpus, whole, report.is_asked_for(request.config))


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


MOST_NAMED = 10
"""So many sources are named one by one; of more, how many they are."""


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
    sources = config.getoption("--source")
    loaded = config.stash.get(_CORPUS, None) or load(_claims_folder(config), sources, folders_named())
    if report.is_asked_for(config):
        report.write(loaded, _claims_folder(config).parent, terminalreporter, config)
    _tell_what_has_no_text(
        terminalreporter, sorted({one.name for one in loaded.judged_sources()} - loaded.texts.keys())
    )
    checks = sum(number for numbers in judged for number in numbers)
    where = ", ".join(sources) or "all sources and the background"
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
