"""What is measured: the suite in several ways, and what others do with the same files."""

import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmark import projects, scenario_each
from tests.benchmark.measuring import Command
from tests.corpora.writing import write
from tests.harness import ROOT

BUNDLED = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
"""Plugins of the developers' environment that nobody needs to check claims would only slow pytest's start."""

SCHEMAS = {"claims": ("*/claims.yaml", "background/*.yaml"), "names": ("*/names.yaml",), "source": ("*/source.yaml",)}
"""The files that check-jsonschema looks at, by their JSON Schema; the registry's, which hardly grow, are left out."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A made-up corpus, how many claims and sources it has, and a folder for what contenders need."""

    folder: Path
    claims: int
    sources: int
    work: Path

    @property
    def root(self) -> Path:
        """Its claims."""
        return self.folder / "claims"


Commands = Callable[[Corpus, int], Sequence[Command]]
"""The commands of one run on a corpus; the number of the run counts from 1, and 0 is one that is not measured."""


@dataclass(frozen=True, slots=True)
class Contender:
    """Something measured.

    most: of how many claims at most, for it takes too long. warms_up: a first run is not counted. after: puts back what
    a run has changed.
    """

    name: str
    commands: Commands
    most: int
    warms_up: bool = False
    after: Callable[[Corpus], None] = lambda _: None


def _python(*words: str) -> list[str]:
    return [sys.executable, *words]


def _suite(corpus: Corpus, cache: str, *words: str, texts: bool = True) -> Command:
    named = {"CLAIMS_TEXTS": str(corpus.folder / "texts") if texts else ""}
    options = [f"--claims={corpus.root}", "-q", "-p", "pytest-bdd", "-o", f"cache_dir={corpus.work / cache}"]
    return Command(_python("-m", "pytest", *options, *words), ROOT, {**BUNDLED, **named})


def _cold(corpus: Corpus, *words: str, texts: bool = True) -> list[Command]:
    shutil.rmtree(corpus.work / "cold", ignore_errors=True)
    return [_suite(corpus, "cold", *words, texts=texts)]


def checked(corpus: Corpus, violations: Path) -> Command:
    """The suite on a corpus with errors, which it writes into a file."""
    command = _suite(corpus, "cache", f"--violations={violations}")
    return Command(command.words, command.folder, command.environment, (1,))


def _floor(corpus: Corpus, *words: str) -> list[Command]:
    return [Command(_python("-m", "tests.benchmark.floor", str(corpus.root), *words), ROOT)]


def _json_schemas(corpus: Corpus, _: int) -> list[Command]:
    commands = []
    for name, patterns in SCHEMAS.items():
        files = [str(file.relative_to(corpus.root)) for one in patterns for file in sorted(corpus.root.glob(one))]
        schema = str(ROOT / "schemas" / "json" / f"{name}.schema.json")
        words = _python("-m", "check_jsonschema", "--schemafile", schema, *files)
        commands.append(Command(words, corpus.root))
    return commands


def _one_scenario_each(project: Path, corpus: Corpus) -> list[Command]:
    named = {projects.CLAIMS: str(corpus.root), "CLAIMS_TEXTS": str(corpus.folder / "texts")}
    environment = {**BUNDLED, "PYTHONPATH": str(ROOT), **named}
    return [Command(_python("-m", "pytest", "-q", "-p", "pytest-bdd", "-p", "no:cacheprovider"), project, environment)]


def _validated_alone(corpus: Corpus, _: int) -> list[Command]:
    return _one_scenario_each(scenario_each.validated_alone(corpus.root, corpus.work / "validated-alone"), corpus)


def _every_rule(corpus: Corpus, _: int) -> list[Command]:
    return _one_scenario_each(scenario_each.every_rule(corpus.root, corpus.work / "every-rule"), corpus)


def _behave(corpus: Corpus, _: int) -> list[Command]:
    project = projects.behave(corpus.work / "behave")
    environment = {
        "PYTHONPATH": str(ROOT),
        projects.CLAIMS: str(corpus.root),
        "CLAIMS_TEXTS": str(corpus.folder / "texts"),
    }
    return [Command(_python("-m", "behave", "-f", "progress", "--no-snippets"), project, environment)]


def _bare(corpus: Corpus, _: int) -> list[Command]:
    project = projects.bare(corpus.work / "bare")
    return [Command(_python("-m", "pytest", "-q", "-p", "pytest-bdd"), project, BUNDLED)]


_AMOUNT = re.compile(r'(?<=amount: ")\d')


def _to_be_edited(corpus: Corpus) -> Path:
    """The file of claims that is edited: of a source in the middle that has an amount."""
    files = sorted(corpus.root.glob("generated-*/claims.yaml"))[corpus.sources // 2 :]
    return next(one for one in files if _AMOUNT.search(one.read_text(encoding="utf-8")))


def _edited(corpus: Corpus, run: int) -> list[Command]:
    """One source, a digit of whose first amount is another one in every run, so that nobody has seen it before."""
    file, kept = _to_be_edited(corpus), corpus.work / "unedited.yaml"
    if run:
        shutil.copy(file, kept)
        text = _AMOUNT.sub(lambda digit: str((int(digit[0]) + run - 1) % 9 + 1), kept.read_text("utf-8"), count=1)
        write(file, text)
    command = _suite(corpus, "warm", f"--source={file.parent.name}")
    return [Command(command.words, command.folder, command.environment, (1,) if run else (0,))]


def _unedited(corpus: Corpus) -> None:
    if (corpus.work / "unedited.yaml").exists():
        shutil.move(corpus.work / "unedited.yaml", _to_be_edited(corpus))


EVERY, SOME, FEW, FEWEST = 10_000_000, 200_000, 20_000, 2_000
"""How many claims a contender can take in reasonable time."""

FLOOR = Contender("the floor: CSafeLoader and one Pydantic validation", lambda corpus, _: _floor(corpus), EVERY)
DROPPED = Contender("the same, nothing kept", lambda corpus, _: _floor(corpus, "drop"), EVERY)
COLD = Contender("the suite, cold", lambda corpus, _: _cold(corpus), EVERY)
WARM = Contender("the suite, warm", lambda corpus, _: [_suite(corpus, "warm")], EVERY, warms_up=True)
WITHOUT_TEXTS = Contender("the suite without texts, cold", lambda corpus, _: _cold(corpus, texts=False), SOME)
QUARTER = Contender(
    "the suite, grounding of a quarter, cold",
    lambda corpus, _: _cold(corpus, "--shard=1/4", "features/grounding"),
    EVERY,
)
TOGETHER = Contender(
    "the suite, claims against each other, cold",
    lambda corpus, _: _cold(corpus, "features/grounding/records.feature", "features/consistency", "features/stories"),
    EVERY,
)
EDITED = Contender("the suite, one edited source", _edited, EVERY, warms_up=True, after=_unedited)
BARE = Contender("bare pytest-bdd, one trivial scenario", _bare, EVERY)
JSON_SCHEMAS = Contender("check-jsonschema with our JSON Schemas", _json_schemas, SOME)
VALIDATED = Contender("one scenario per claim, validated alone", _validated_alone, FEW)
EVERY_RULE = Contender("one scenario per claim, every rule", _every_rule, FEWEST)

CONTENDERS = (
    FLOOR,
    DROPPED,
    COLD,
    WARM,
    Contender("the suite, --no-cache", lambda corpus, _: [_suite(corpus, "none", "--no-cache")], SOME),
    WITHOUT_TEXTS,
    Contender("the suite on two processes, cold", lambda corpus, _: _cold(corpus, "-p", "xdist", "-n", "2"), SOME),
    QUARTER,
    TOGETHER,
    EDITED,
    BARE,
    JSON_SCHEMAS,
    Contender("behave with the same rules", _behave, SOME),
    VALIDATED,
    EVERY_RULE,
)
"""All that is measured, in the order of the table."""

OF_ONE_SOURCE = (FLOOR, EDITED, BARE)
"""What is measured on a corpus that is told by its number of sources."""
