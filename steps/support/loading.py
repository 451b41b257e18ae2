"""From a folder of claims to a corpus: every file is read and every record validated on its own.

One bad record never hides the others: what cannot be read becomes a violation, and the rest is loaded.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path as FilePath
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import from_json, to_json

from schemas.base import Group, names_in
from schemas.drafts import NOT_YET, Draft
from schemas.findings import Finding
from schemas.records import RECORD
from schemas.registry import REGISTRY, Entry
from schemas.source import Source
from schemas.text.normalise import tidy
from schemas.text.words import words
from steps.support.cache import NOTHING_KEPT, Cache, digest, key_of
from steps.support.corpus import BACKGROUND, REGISTRY_FOLDER, Claim, Corpus, Item
from steps.support.progress import Progress, nobody
from steps.support.schema_errors import schema_violations
from steps.support.suggestions import did_you_mean
from steps.support.texts import SourceText, find_text
from steps.support.violations import Spot, Violation
from steps.support.yaml_files import Data, YamlProblem, read_file, read_yaml

OWN_LISTS = ("people", "organisations", "places", "documents")
"""The lists that a source may have in its names.yaml; offices, calendars and the like are facts for all."""
SOURCE_FILES = ("source.yaml", "claims.yaml", "names.yaml", "findings.yaml")

MOST_FAULTS = 200
"""How many faults of one file are told; more are none of its records, but of how it was made."""

ModelT = TypeVar("ModelT", bound=BaseModel)

Nouns = dict[Group, dict[str, Item[Entry]]]


def kept_as(text: str) -> bytes:
    """The key under which the data of a file is kept."""
    return key_of("file", text)


def _no_nouns() -> Nouns:
    return {group: {} for group, _ in REGISTRY.values()}


@dataclass(slots=True)
class _Loading:
    """What has been loaded so far."""

    root: FilePath
    cache: Cache
    claims: dict[str, Claim] = field(default_factory=dict)
    nouns: Nouns = field(default_factory=_no_nouns)
    local_nouns: dict[str, Nouns] = field(default_factory=dict)
    sources: dict[str, Item[Source]] = field(default_factory=dict)
    texts: dict[str, SourceText] = field(default_factory=dict)
    findings: list[Item[Finding]] = field(default_factory=list)
    drafts: list[Item[Draft]] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    folders: list[str] = field(default_factory=list)
    read: set[FilePath] = field(default_factory=set)
    violations: list[Violation] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    contents: dict[str, list[str | bytes]] = field(default_factory=dict)

    def complain(self, code: str, spot: Spot, says: str, remedy: str, claim: str = "") -> None:
        self.keep([Violation(code, spot, claim, says, remedy)], spot.file)

    def keep(self, violations: Iterable[Violation], file: str) -> None:
        """Keep the violations of a file, unless there are so many already that nobody would read them."""
        kept = list(islice(violations, max(0, MOST_FAULTS - self.faults[file])))
        self.violations.extend(kept)
        self.faults[file] += len(kept)

    def file_name(self, file: FilePath) -> str:
        return file.relative_to(self.root.parent).as_posix()

    def data(self, file: FilePath) -> Data | None:
        """The data of a file, or None with a violation."""
        name = self.file_name(file)
        self.read.add(file)
        try:
            text = read_file(file, self.root)
            self.contents.setdefault(name.split("/")[1], []).extend((file.name, text))
            return self._content(text, name)
        except YamlProblem as problem:
            self._tell(problem, name)
            return None

    def _content(self, text: str, name: str) -> Data:
        """The data of a text; of one without problems it is kept what it was."""
        key = kept_as(text)
        if (known := self.cache.get(key)) is not None:
            kept: Data = from_json(known)
            return kept
        data, problems = read_yaml(text)
        if not problems:
            self.cache.put(key, to_json(data))
        for problem in problems:
            self._tell(problem, name)
        return data

    def _tell(self, problem: YamlProblem, name: str) -> None:
        self.complain(problem.code, Spot(name, position=problem.position), problem.message, problem.remedy)

    def entries(self, file: FilePath) -> list[Data]:
        """The entries of a file that holds a list."""
        data = self.data(file)
        if data is None or isinstance(data, list):
            return data or []
        self.complain(
            "not-a-list", Spot(self.file_name(file)), "The file must hold a list.", "Begin entries with - id:."
        )
        return []

    def model(
        self, adapter: TypeAdapter[ModelT], data: Data, spot: Spot, name: str, shape: type[BaseModel] | None = None
    ) -> ModelT | None:
        """The validated model of an entry, or None with violations. shape: as schema_violations takes it."""
        try:
            return adapter.validate_python(data)
        except ValidationError as error:
            self.keep(schema_violations(error, spot, name, shape), spot.file)
            return None


def _entry_name(data: Data, position: int) -> str:
    name = data.get("id") if isinstance(data, dict) else None
    return name if isinstance(name, str) else f"entry {position + 1}"


def _add_nouns(
    loading: _Loading, nouns: Nouns, list_name: str, entries: Iterable[tuple[Spot, Data]], folder: str
) -> None:
    group, shape = REGISTRY[list_name]
    adapter = TypeAdapter(shape)
    for position, (spot, data) in enumerate(entries):
        name = _entry_name(data, position)
        model = loading.model(adapter, data, spot, name, shape)
        if model is None:
            loading.unreadable.add(name)
            continue
        if model.id in nouns[group] or model.id in loading.nouns[group]:
            loading.complain(
                "id-twice", spot.at("id"), f'"{model.id}" is in the {list_name} already.', "Keep one.", name
            )
            continue
        nouns[group][model.id] = Item(model.id, folder, model, spot)


def _load_registry(loading: _Loading, folder: FilePath) -> None:
    for file in sorted(folder.glob("*.yaml")):
        name = loading.file_name(file)
        if file.stem not in REGISTRY:
            remedy = did_you_mean(file.stem, REGISTRY, otherwise=f"The lists are: {', '.join(REGISTRY)}.")
            loading.complain("unknown-file", Spot(name), f'The registry has no list "{file.stem}".', remedy)
            loading.read.add(file)
            continue
        entries = ((Spot(name, (position,)), data) for position, data in enumerate(loading.entries(file)))
        _add_nouns(loading, loading.nouns, file.stem, entries, REGISTRY_FOLDER)


def _load_names(loading: _Loading, file: FilePath, folder: str) -> None:
    data = loading.data(file)
    nouns = loading.local_nouns.setdefault(folder, _no_nouns())
    if data is not None and not isinstance(data, dict):
        says = "The file must hold lists, each with its name."
        loading.complain("wrong-shape", Spot(loading.file_name(file)), says, "Begin with people: or places:.")
    for list_name, entries in data.items() if isinstance(data, dict) else ():
        spot = Spot(loading.file_name(file), (list_name,))
        if list_name not in OWN_LISTS:
            remedy = did_you_mean(list_name, OWN_LISTS, otherwise=f"A source may list {', '.join(OWN_LISTS)}.")
            loading.complain("unknown-key", spot, f'"{list_name}" is not a list of names.', remedy)
            continue
        if not isinstance(entries, list):
            loading.complain("not-a-list", spot, f'"{list_name}" must be a list.', "Begin its entries with - id:.")
            continue
        _add_nouns(loading, nouns, list_name, ((spot.at(n), entry) for n, entry in enumerate(entries)), folder)


def _load_draft(loading: _Loading, data: Data, spot: Spot, folder: str) -> None:
    if draft := loading.model(TypeAdapter(Draft), data, spot, f"{folder}/draft", Draft):
        loading.drafts.append(Item(f"{folder}/sentence {draft.sentence}", folder, draft, spot))


def _load_claims(loading: _Loading, file: FilePath, folder: str) -> None:
    file_name = loading.file_name(file)
    for position, data in enumerate(loading.entries(file)):
        spot = Spot(file_name, (position,))
        if isinstance(data, dict) and data.get("kind") == NOT_YET and "id" not in data:
            _load_draft(loading, data, spot, folder)
            continue
        name = f"{folder}/{_entry_name(data, position)}"
        model = loading.model(RECORD, data, spot, name)
        if model is None:
            loading.unreadable.add(name)
            continue
        if name in loading.claims:
            first = loading.claims[name].spot
            says = f'The id "{model.id}" is taken: entry {first.path[0] + 1} of {first.file} has it.'  # type: ignore[operator]
            loading.complain("id-twice", spot.at("id"), says, "Give this record an id of its own.", name)
            continue
        loading.claims[name] = Item(name, folder, model, spot)


def _load_findings(loading: _Loading, file: FilePath, folder: str) -> None:
    adapter = TypeAdapter(Finding)
    for position, data in enumerate(loading.entries(file)):
        spot = Spot(loading.file_name(file), (position,))
        name = f"{folder}/finding {position + 1}"
        if finding := loading.model(adapter, data, spot, name, Finding):
            loading.findings.append(Item(name, folder, finding, spot))


def _load_source(loading: _Loading, folder: FilePath) -> None:
    loading.folders.append(folder.name)
    # What has the name of a file but cannot be read, such as a link that leads nowhere, is there all the same.
    files = {name: folder / name for name in SOURCE_FILES if os.path.lexists(folder / name)}
    for required in SOURCE_FILES[:2]:
        if required not in files:
            spot = Spot(loading.file_name(folder / required))
            loading.complain("missing-file", spot, f"The source has no {required}.", "Add it, or remove the folder.")
    if (file := files.get("source.yaml")) and (data := loading.data(file)) is not None:
        spot = Spot(loading.file_name(file))
        source = loading.model(TypeAdapter(Source), data, spot, folder.name, Source)
        if source:
            loading.sources[folder.name] = Item(folder.name, folder.name, source, spot)
    loaders = {"names.yaml": _load_names, "claims.yaml": _load_claims, "findings.yaml": _load_findings}
    for name, load_file in loaders.items():
        if name in files:
            load_file(loading, files[name], folder.name)


def _has_words(text: str, cache: Cache) -> bool:
    """Whether a text has words, which is looked for once. Raises ValueError as the normaliser does."""
    key = key_of("text", text)
    if cache.get(key) is None:
        if not words(tidy(text)):
            return False
        cache.put(key, b"has words")
    return True


def _load_text(loading: _Loading, folder: FilePath, text_folders: Iterable[FilePath]) -> None:
    file = find_text(folder, text_folders)
    if file is None:
        return
    spot = Spot(loading.file_name(folder / "source.yaml"))
    try:
        text = read_file(file)
        wrong = "" if _has_words(text, loading.cache) else "It has no words."
    except YamlProblem as problem:
        loading.complain("text-not-readable", spot, f"{file.name}: {problem.message}", problem.remedy)
        return
    except ValueError as error:
        wrong = f"{error}."
    if wrong:
        loading.complain("text-not-readable", spot, f"{file.name}: {wrong}", "Put the text of the source there.")
        return
    loading.contents.setdefault(folder.name, []).extend(("text", text))
    loading.texts[folder.name] = SourceText(text)


def _referred_to(loading: _Loading) -> list[str]:
    """The folders of which what has been loaded names claims, in order."""
    names = {name for claim in loading.claims.values() for name in names_in(claim.model, "claim")}
    names.update(name for finding in loading.findings for name in finding.model.claims)
    return sorted({name.partition("/")[0] for name in names if "/" in name})


def _complain_of_files_not_read(loading: _Loading, everywhere: Iterable[FilePath]) -> None:
    """Files that look like records but stand where nothing reads them.

    everywhere: where to look; none means in the folders that were read.
    """
    read = (loading.root / folder for folder in (REGISTRY_FOLDER, BACKGROUND, *loading.folders))
    walked = (entry for start in everywhere or read for entry in os.walk(start))
    found = {FilePath(folder, name) for folder, _, names in walked for name in names}
    for file in sorted(found):
        hidden = any(part.startswith(".") for part in file.relative_to(loading.root).parts)
        if file not in loading.read and file.suffix.lower() in (".yaml", ".yml") and not hidden:
            loading.complain("unknown-file", Spot(loading.file_name(file)), *_why_not_read(loading, file))


def _why_not_read(loading: _Loading, file: FilePath) -> tuple[str, str]:
    """Why nothing reads a file where it stands, and what to do."""
    place, otherwise = file.parent.relative_to(loading.root).parts, f"A source has {', '.join(SOURCE_FILES)}."
    if not place:
        return "Records stand in the folder of a source, and this file stands beside them.", f"Move it. {otherwise}"
    if len(place) > 1:
        return "The folder of a source has no folders of its own, so this file is not read.", f"Move it. {otherwise}"
    says = f'Nothing reads a file that is called "{file.name}".'
    if place[0] in (BACKGROUND, REGISTRY_FOLDER):
        return says, f"Give it a name that ends in .yaml, such as {file.stem.lower()}.yaml."
    return says, did_you_mean(file.name.lower(), SOURCE_FILES, otherwise=otherwise)


def source_folders(root: FilePath) -> Iterator[str]:
    """The names of the folders under claims/ that are sources, in order."""
    with os.scandir(root) as entries:
        folders = sorted(one.name for one in entries if one.is_dir(follow_symlinks=False) or FilePath(one).is_dir())
    for name in folders:
        if name not in (BACKGROUND, REGISTRY_FOLDER) and not name.startswith("."):
            yield name


def load(
    root: FilePath,
    scope: Iterable[str] = (),
    text_folders: Iterable[FilePath] = (),
    cache: Cache = NOTHING_KEPT,
    tell: Progress = nobody,
) -> Corpus:
    """The corpus of a folder of claims.

    scope: the folders whose claims are judged; none means all of them. With a scope only its sources are read, and
    those that they refer to. text_folders: where texts may be at hand. cache: what earlier runs have read.
    tell: is told how far it has come.
    """
    loading, scope = _Loading(root, cache), frozenset(scope)
    _load_registry(loading, root / REGISTRY_FOLDER)
    for file in sorted((root / BACKGROUND).glob("*.yaml")):
        _load_claims(loading, file, BACKGROUND)
    folders = list(source_folders(root))
    asked = [folder for folder in folders if folder in scope] if scope else folders
    while asked:
        total = len(loading.folders) + len(asked)
        for folder in asked:
            _load_source(loading, root / folder)
            _load_text(loading, root / folder, text_folders)
            tell("reading sources", len(loading.folders), total)
        known = set(folders) - set(loading.folders)
        asked = [folder for folder in _referred_to(loading) if folder in known] if known else []
    _complain_of_files_not_read(loading, () if scope else (root,))
    return Corpus(
        claims=loading.claims,
        nouns=loading.nouns,
        local_nouns=loading.local_nouns,
        sources=loading.sources,
        texts=loading.texts,
        findings=tuple(loading.findings),
        drafts=tuple(loading.drafts),
        scope=scope or frozenset((*folders, BACKGROUND)),
        left_out=len(folders) - len(loading.folders),
        contents={folder: digest(*parts) for folder, parts in loading.contents.items()},
        unreadable=frozenset(loading.unreadable),
        cache=cache,
        violations=tuple(loading.violations),
    )
