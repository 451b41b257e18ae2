"""From a folder of claims to a corpus: every file is read and every record validated on its own.

One bad record never hides the others: what cannot be read becomes a violation, and the rest is loaded.
"""

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from schemas.base import Group
from schemas.drafts import NOT_YET, Draft
from schemas.findings import Finding
from schemas.records import RECORD
from schemas.registry import REGISTRY, Entry
from schemas.source import Source
from schemas.text.normalise import tidy
from steps.support.corpus import BACKGROUND, Claim, Corpus, Item
from steps.support.schema_errors import schema_violations
from steps.support.suggestions import did_you_mean
from steps.support.texts import SourceText, find_text
from steps.support.violations import Spot, Violation
from steps.support.yaml_files import Data, YamlProblem, decode, read_yaml

REGISTRY_FOLDER = "registry"
OWN_LISTS = ("people", "organisations", "places", "documents")
"""The lists that a source may have in its names.yaml; offices, calendars and the like are facts for all."""
SOURCE_FILES = ("source.yaml", "claims.yaml", "names.yaml", "findings.yaml")

ModelT = TypeVar("ModelT", bound=BaseModel)

Nouns = dict[Group, dict[str, Item[Entry]]]


def _no_nouns() -> Nouns:
    return {group: {} for group, _ in REGISTRY.values()}


@dataclass(slots=True)
class _Loading:
    """What has been loaded so far."""

    root: FilePath
    claims: dict[str, Claim] = field(default_factory=dict)
    nouns: Nouns = field(default_factory=_no_nouns)
    local_nouns: dict[str, Nouns] = field(default_factory=dict)
    sources: dict[str, Item[Source]] = field(default_factory=dict)
    texts: dict[str, SourceText] = field(default_factory=dict)
    findings: list[Item[Finding]] = field(default_factory=list)
    drafts: list[Item[Draft]] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    read: set[FilePath] = field(default_factory=set)
    violations: list[Violation] = field(default_factory=list)

    def complain(self, code: str, spot: Spot, says: str, remedy: str, claim: str = "") -> None:
        self.violations.append(Violation(code, spot, claim, says, remedy))

    def file_name(self, file: FilePath) -> str:
        return file.relative_to(self.root.parent).as_posix()

    def data(self, file: FilePath) -> Data | None:
        """The data of a file, or None with a violation."""
        name = self.file_name(file)
        self.read.add(file)
        try:
            data, problems = read_yaml(decode(file.read_bytes()))
        except YamlProblem as error:
            data, problems = None, [error]
        except OSError as error:
            self.complain("file-not-readable", Spot(name), f"The file cannot be read: {error.strerror}.", "Check it.")
            return None
        for problem in problems:
            self.complain(problem.code, Spot(name, position=problem.position), problem.message, problem.remedy)
        return data

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
            self.violations.extend(schema_violations(error, spot, name, shape))
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
    for position, data in enumerate(loading.entries(file)):
        spot = Spot(loading.file_name(file), (position,))
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
    for required in SOURCE_FILES[:2]:
        if not (folder / required).is_file():
            spot = Spot(loading.file_name(folder / required))
            loading.complain("missing-file", spot, f"The source has no {required}.", "Add it, or remove the folder.")
    if (folder / "source.yaml").is_file() and (data := loading.data(folder / "source.yaml")) is not None:
        spot = Spot(loading.file_name(folder / "source.yaml"))
        source = loading.model(TypeAdapter(Source), data, spot, folder.name, Source)
        if source:
            loading.sources[folder.name] = Item(folder.name, folder.name, source, spot)
    if (folder / "names.yaml").is_file():
        _load_names(loading, folder / "names.yaml", folder.name)
    if (folder / "claims.yaml").is_file():
        _load_claims(loading, folder / "claims.yaml", folder.name)
    if (folder / "findings.yaml").is_file():
        _load_findings(loading, folder / "findings.yaml", folder.name)


def _load_text(loading: _Loading, folder: FilePath, text_folders: Iterable[FilePath]) -> None:
    file = find_text(folder, text_folders)
    if file is None:
        return
    try:
        text = decode(file.read_bytes())
        loading.texts[folder.name] = SourceText(tidy(text) and text)
    except (YamlProblem, ValueError, OSError) as error:
        says = f"The text of the source cannot be read: {str(getattr(error, 'message', error)).rstrip('.')}."
        loading.complain(
            "text-not-readable", Spot(loading.file_name(folder / "source.yaml")), says, "Save it as UTF-8."
        )


def _complain_of_files_not_read(loading: _Loading) -> None:
    """Files that look like records but stand where nothing reads them."""
    for file in sorted(loading.root.rglob("*.y*ml")):
        hidden = any(part.startswith(".") for part in file.relative_to(loading.root).parts)
        if file not in loading.read and file.suffix in (".yaml", ".yml") and not hidden:
            says = "Nothing reads a file of this name at this place."
            remedy = f"A source has {', '.join(SOURCE_FILES)}; background/ has files that end in .yaml."
            loading.complain("unknown-file", Spot(loading.file_name(file)), says, remedy)


def source_folders(root: FilePath) -> Iterator[str]:
    """The names of the folders under claims/ that are sources, in order."""
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and folder.name not in (BACKGROUND, REGISTRY_FOLDER) and not folder.name.startswith("."):
            yield folder.name


def load(root: FilePath, scope: Iterable[str] = (), text_folders: Iterable[FilePath] = ()) -> Corpus:
    """The corpus of a folder of claims.

    scope: the folders whose claims are judged; none means all of them. text_folders: where texts may be at hand.
    """
    loading = _Loading(root)
    # Nothing that is loaded is dropped again, so the collector would only look in vain.
    gc.disable()
    try:
        _load_registry(loading, root / REGISTRY_FOLDER)
        for file in sorted((root / BACKGROUND).glob("*.yaml")):
            _load_claims(loading, file, BACKGROUND)
        folders = list(source_folders(root))
        for folder in folders:
            _load_source(loading, root / folder)
            _load_text(loading, root / folder, text_folders)
        _complain_of_files_not_read(loading)
    finally:
        gc.enable()
    return Corpus(
        claims=loading.claims,
        nouns=loading.nouns,
        local_nouns=loading.local_nouns,
        sources=loading.sources,
        texts=loading.texts,
        findings=tuple(loading.findings),
        drafts=tuple(loading.drafts),
        scope=frozenset(scope) or frozenset((*folders, BACKGROUND)),
        unreadable=frozenset(loading.unreadable),
        violations=tuple(loading.violations),
    )
