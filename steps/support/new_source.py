"""pytest --new-source: writes the first records of a source from its text, or brings a source to a corrected text.

What is there already is never overwritten: of a source that exists only the measures of its text are changed, and only
where --update asks for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest
from pydantic import TypeAdapter, ValidationError

from schemas.base import Slug
from schemas.periods import Period, read_period
from schemas.text.words import words
from steps.quotations import quotation_of
from steps.support.corpus import BACKGROUND, REGISTRY_FOLDER, Claim, Corpus
from steps.support.drafting import draft_claims, draft_source, measures, write_yaml
from steps.support.json_schemas import modeline
from steps.support.loading import SOURCE_FILES, load
from steps.support.texts import SourceText, find_text, folders_named
from steps.support.verdicts import position
from steps.support.yaml_files import YamlProblem, decode

SOURCE_HEAD = """\
# A question mark stands for what is still to be written. If the text has no publisher or address, delete that line.
# rights can be copyrighted, public-domain or open-licence. set_aside lists the sentences that make no claim, such as
# set_aside: [{sentence: 1, reason: heading}]
"""

CLAIMS_HEAD = """\
# Each entry is a sentence that waits, with what was found in it. Put records of what it says in its place (kind: value,
# change, event, ...), or delete it and set the sentence aside in source.yaml. CONTRIBUTING.md tells how.
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of a new source."""
    group = parser.getgroup("policy claims")
    group.addoption(
        "--new-source", metavar="NAME", help="begin the records of a source from its text (see --text, --published)"
    )
    # With the equals sign: a path that stands alone is one of the files to test, and then decides what pytest reads.
    group.addoption("--text", metavar="FILE", help="its text, as --text=FILE (default: source.txt in its folder)")
    group.addoption("--published", metavar="DAYS", help="when it was published, if known: a day, or first/last day")
    group.addoption(
        "--update", action="store_true", help="with --new-source: bring a source that exists to a corrected text"
    )


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Answer --new-source, and run nothing."""
    name: str | None = config.getoption("--new-source")
    if name is None:
        return None
    claims = config.rootpath / config.getoption("--claims")
    try:
        work = _Work(claims, _checked(name), _text(config, claims / name), config.getoption("--published"))
        lines = work.compare(update=config.getoption("--update")) if work.exists() else work.begin()
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None
    print("\n".join(lines))  # noqa: T201 - it is what was asked for
    return 0


def _checked(name: str) -> str:
    try:
        TypeAdapter(Slug).validate_python(name)
    except ValidationError as error:
        raise ValueError(f"The name of a source: {error.errors()[0]['ctx']['error']}.") from None
    if name in (BACKGROUND, REGISTRY_FOLDER):
        raise ValueError(f"The folder claims/{name} holds no source; choose another name.")
    return name


def _text(config: pytest.Config, folder: Path) -> SourceText:
    named: str | None = config.getoption("--text")
    file = config.invocation_params.dir / named if named else find_text(folder, folders_named())
    if file is None:
        raise ValueError(f"--new-source needs the text: --text=FILE, or claims/{folder.name}/source.txt.")
    given = named or file.name
    try:
        text = SourceText(decode(file.read_bytes().removeprefix(b"\xef\xbb\xbf")))
    except OSError as error:
        raise ValueError(f"{given} cannot be read: {error.strerror}.") from None
    except YamlProblem as problem:
        raise ValueError(f"{given}:{problem.position[0]}: {problem.message} {problem.remedy}") from None
    if not text.sentences:
        raise ValueError(f"{given} holds no sentence.")
    return text


@dataclass(frozen=True, slots=True)
class _Work:
    """What there is to do: a folder of claims, the name of a source, its text, and when it was published, if given."""

    claims: Path
    name: str
    text: SourceText
    published: str | None

    @property
    def folder(self) -> Path:
        return self.claims / self.name

    def exists(self) -> bool:
        """Whether the source has records already."""
        return any((self.folder / file).exists() for file in SOURCE_FILES)

    def _told(self, file: str = "") -> str:
        return (self.folder / file).relative_to(self.claims.parent).as_posix()

    def begin(self) -> list[str]:
        """Write the first records, and say what comes next. Raises ValueError for days that cannot be read."""
        published = read_period(self.published) if self.published else None
        if published and Period() != published and (published.first is None or published.last is None):
            raise ValueError("--published needs a first and a last day, such as 2025-10-29/2025-11-02.")
        source = draft_source(self.text, self.published)
        drafts = draft_claims(self.text, published, _property_names(load(self.claims)))
        self.folder.mkdir(exist_ok=True)
        entries = "".join(write_yaml({key: value}, flow=False) for key, value in source.items())
        self._write_yaml("source.yaml", SOURCE_HEAD + entries)
        self._write_yaml("claims.yaml", CLAIMS_HEAD + "\n" + "\n".join(write_yaml([one]) for one in drafts))
        _write(self.folder / "source.txt", self.text.raw)
        return [
            f"{self._told('source.yaml')} and claims.yaml are written: {len(drafts)} sentences wait.",
            "The text is kept beside them as source.txt, which git ignores: it must not go into the repository.",
            f"Now run pytest {self._told()}; it says what to do next, until nothing is left.",
        ]

    def _write_yaml(self, name: str, content: str) -> None:
        file = self.folder / name
        _write(file, f"{modeline(PurePosixPath(self.name, name))}\n{content}")

    def compare(self, *, update: bool) -> list[str]:
        """Say what a corrected text changes for a source that exists, and with update write the text's measures."""
        corpus = load(self.claims)
        if self.name not in corpus.sources:
            raise ValueError(f"{self._told('source.yaml')} cannot be read; pytest {self._told()} says why.")
        source = corpus.sources[self.name].model
        if source.digest == self.text.digest:
            return [f"{self._told()} is there already, and this is the text that it records. Nothing was written."]
        lines = [
            f"{self._told()} is there already; this text differs from the one that it records.",
            *self._lost(corpus),
        ]
        if source.set_aside:
            numbers = ", ".join(str(entry.sentence) for entry in source.set_aside)
            lines.append(f"Set aside are the sentences {numbers}: look whether they still have these numbers.")
        if not update:
            return [*lines, "Nothing was written. To record this text instead, give the same command with --update."]
        self._record()
        return [*lines, f"This text is recorded now. Run pytest {self._told()}; it says what to correct."]

    def _lost(self, corpus: Corpus) -> Iterator[str]:
        """The quotations that the text no longer has, and those that stand in another sentence now."""
        for claim in corpus.claims.values():
            if claim.folder == self.name and (told := self._moved(claim)):
                line, _ = position(claim.spot.at("quote"), self.claims.parent)
                yield f"  {claim.spot.file}:{line} {claim.model.id}: {told}"

    def _moved(self, claim: Claim) -> str | None:
        quotation = quotation_of(claim)
        if quotation is None or self.text.places(quotation, claim.model.sentence):
            return None
        anywhere = self.text.places(quotation)
        now = [one.number for one in self.text.sentences if anywhere and one.first <= anywhere[0] < one.end]
        if now:
            return f"its quotation stands in sentence {now[0]} now, not in {claim.model.sentence}."
        return f'"{" ".join(quotation.exact)}" is gone, or what stands before or after it.'

    def _record(self) -> None:
        """Write the measures of the text into source.yaml, each in its line, and keep the text at hand."""
        file = self.folder / "source.yaml"
        written = decode(file.read_bytes())
        for key, value in measures(self.text).items():
            line = re.compile(rf"^{key}:.*$", re.MULTILINE)
            if not line.search(written):
                raise ValueError(f"{self._told('source.yaml')} has no line that begins with {key}:; add one.")
            written = line.sub(f"{key}: {value}", written, count=1)
        _write(file, written)
        _write(self.folder / "source.txt", self.text.raw)


def _property_names(corpus: Corpus) -> dict[tuple[str, ...], str]:
    """The ids of the registry's properties by every name that texts use for them, in lower case."""
    return {
        words(name.lower()): item.name
        for item in corpus.entries("property")
        for name in (item.model.name, *item.model.aliases)
    }


def _write(file: Path, content: str) -> None:
    """Write a file alike on every system."""
    file.write_text(content, encoding="utf-8", newline="\n")
