"""Runs the features: collects them, loads the claims, and reports what was looked at."""

import gc

# What is imported stays to the end, so the collector would only look through it in vain, again and again.
gc.disable()

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from report import plugin as report
from steps.support.ahead import Ahead
from steps.support.corpus import Claims, Corpus
from steps.support.features import FeatureFile
from steps.support.implication import tell_implied
from steps.support.loading import load
from steps.support.progress import progress
from steps.support.scope import claims_folder, loaded_corpus, sources_asked
from steps.support.settled import Settled, settling
from steps.support.verdicts import Judge

ROOT = Path(__file__).parent
RECORDS_FEATURE = "grounding/records.feature"

PLUGINS = (
    "report.plugin",
    "steps.support.cache",
    "steps.support.scope",
    "steps.support.new_source",
    "steps.support.phrase_list",
    "steps.support.phrasebook",
    "steps.support.regenerate",
    "steps.support.reporting",
    "steps.support.summary",
)
"""What has options or hooks. As pytest_plugins pytest would rewrite their asserts, of which they have none, and that
takes a tenth of a second."""

PHRASES = ("steps.support.selections", *(f"steps.{path.stem}" for path in sorted((ROOT / "steps").glob("[a-z]*.py"))))
"""What defines phrases."""


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Options of this project."""
    for name in PLUGINS:
        pluginmanager.register(import_module(name), name)
    for name in PHRASES:
        import_module(name)
    parser.getgroup("policy claims").addoption(
        "--implied", metavar="NAME", help="print what the other claims imply for this one (source/id), or for a source"
    )


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Answer --implied, and run nothing."""
    name: str | None = config.getoption("--implied")
    if name is None:
        return None
    try:
        lines = tell_implied(name, load(claims_folder(config)))
    except LookupError as error:
        raise pytest.UsageError(str(error.args[0])) from None
    print("\n".join(lines))  # noqa: T201 - it is what was asked for
    return 0


def pytest_configure(config: pytest.Config) -> None:
    """Go on where a feature cannot be read: it fails the run, but hides no other."""
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)
    gc.enable()
    config.option.continue_on_collection_errors = True


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FeatureFile | None:
    """Collect .feature files directly."""
    if file_path.suffix != ".feature":
        return None
    collector: FeatureFile = FeatureFile.from_parent(parent, path=file_path)
    return collector


def settles_anything(config: pytest.Config) -> bool:
    """Whether a run judges all sources, and says no more of them than what is wrong."""
    return not sources_asked(config) and not report.is_asked_for(config)


@pytest.fixture(scope="session")
def everything(pytestconfig: pytest.Config) -> Corpus:
    """Everything under claims/, loaded once."""
    with progress(pytestconfig) as tell:
        return loaded_corpus(pytestconfig, tell)


@pytest.fixture(scope="session")
def ahead(request: pytest.FixtureRequest, everything: Corpus) -> Iterator[Ahead]:
    """What other processes settle; nothing in a run that settles nothing, or has several processes of its own."""
    config = request.config
    alone = settles_anything(config) and not hasattr(config, "workerinput")
    scenarios = [one for item in request.session.items if (one := settling(item))] if alone else []
    found = Ahead(everything, scenarios, partial(progress, config))
    yield found
    found.end()


@pytest.fixture
def settled(request: pytest.FixtureRequest, everything: Corpus, ahead: Ahead) -> Iterator[Settled]:
    """What the scenario that runs need not look at again."""
    scenario = settling(request.node) if settles_anything(request.config) else None
    found = Settled(everything, scenario, ahead=ahead.known(scenario) if scenario else None)
    yield found
    found.save()


@pytest.fixture
def corpus(settled: Settled) -> Corpus:
    """The corpus, of which the scenario judges what is not settled."""
    return settled.corpus


@pytest.fixture
def selection(corpus: Corpus) -> Claims:
    """What the Givens of a scenario have selected; at first all claims under judgement."""
    return corpus.judged()


@pytest.fixture
def judge(request: pytest.FixtureRequest, everything: Corpus, settled: Settled) -> Judge:
    """Passes judgement on the scenario that runs."""
    items = request.session.items
    if everything.violations and not any(RECORDS_FEATURE in item.nodeid for item in items):
        command = f"pytest features/{RECORDS_FEATURE}"
        pytest.fail(f"Some records cannot be read, so they are not judged; {command} lists them.", pytrace=False)
    whole = not everything.violations and not sources_asked(request.config)
    root = claims_folder(request.config).parent
    return Judge(root, request.node, everything, settled, whole, report.is_asked_for(request.config))
