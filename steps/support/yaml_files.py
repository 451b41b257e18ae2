"""The one strict YAML loader: every scalar is a string, and whatever YAML does behind a reader's back is refused.

Refused: duplicate keys, anchors, aliases, merge keys, tags, several documents, and text that is not plain UTF-8.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path as FilePath

import yaml

Data = dict[str, "Data"] | list["Data"] | str
"""What a file holds: mappings, lists, and strings."""

Path = tuple[str | int, ...]
"""The way to an entry of a file: keys and list positions."""

Position = tuple[int, int]
"""Line and column, both from 1."""

DEEPEST = 20
"""How deep mappings and lists may nest; records need 6."""

LARGEST = 2_000_000
"""The most bytes a file may have: some thousand records, or a text of 300,000 words."""

MOST_ENTRIES = 50_000
"""The most scalars, mappings and lists a file may have; a thousand records have 20,000."""


@dataclass(eq=False)
class YamlProblem(Exception):  # noqa: N818 - it is a problem of the file, told to its author
    """What is wrong with a file as YAML, and where."""

    code: str
    position: Position
    message: str
    remedy: str


@dataclass(slots=True)
class _Container:
    """A mapping or list being read; key is the mapping key whose value comes next."""

    data: dict[str, Data] | list[Data]
    path: Path
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Where the entries of a file stand, and the keys of those that have one."""

    entries: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)

    def of(self, path: Path, *, at_key: bool = False) -> Position:
        """Where the entry at a path stands, or its key; where there is none, the nearest entry around it."""
        if at_key and path in self.keys:
            return self.keys[path]
        return next((self.entries[path[:n]] for n in range(len(path), -1, -1) if path[:n] in self.entries), (1, 1))


@dataclass(slots=True)
class _Builder:
    """Builds the data of a file from YAML events; keeps the places of entries only if asked to."""

    places: Places | None = None
    count: int = 0
    open: list[_Container] = field(default_factory=list)
    root: Data | None = None
    problems: list[YamlProblem] = field(default_factory=list)

    def begin(self, event: yaml.Event, data: dict[str, Data] | list[Data]) -> None:
        if len(self.open) >= DEEPEST:
            raise _problem(
                "nested-too-deep", event, "This is nested too deeply.", "Records need no more than 6 levels."
            )
        if self.open and isinstance(self.open[-1].data, dict) and self.open[-1].key is None:
            raise _problem("key-not-plain", event, "A key must be plain words.", "Write key: value.")
        self.open.append(_Container(data, self.place(event, data)))

    def place(self, event: yaml.Event, item: Data) -> Path:
        """Put an item into the container that is open, and say where that is."""
        self.count += 1
        if self.count > MOST_ENTRIES:
            message = f"The file has more than {MOST_ENTRIES:,} entries, so it is not read."
            raise _problem("file-not-readable", event, message, "Divide it.")
        path: Path = ()
        if not self.open:
            self.root = item
        else:
            into = self.open[-1]
            if self.places is not None:
                path = (*into.path, len(into.data) if into.key is None else into.key)
            if isinstance(into.data, list):
                into.data.append(item)
            else:
                into.data[str(into.key)], into.key = item, None
        if self.places is not None:
            self.places.entries[path] = _position(event)
        return path

    def scalar(self, event: yaml.ScalarEvent) -> None:
        into = self.open[-1] if self.open else None
        if into is None or isinstance(into.data, list) or into.key is not None:
            self.place(event, event.value)
            return
        key = event.value
        if key in into.data:
            message = f'The key "{key}" stands twice in the same entry; only one of the two would count.'
            self.problems.append(_problem("duplicate-key", event, message, "Keep one of them."))
        if key == "<<" and not event.style:
            raise _problem("merge-key", event, "Merge keys (<<) hide what a record says.", "Write the keys out.")
        into.key = key
        if self.places is not None:
            self.places.keys[(*into.path, key)] = _position(event)


def _position(event: yaml.Event) -> Position:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _problem(code: str, event: yaml.Event, message: str, remedy: str) -> YamlProblem:
    return YamlProblem(code, _position(event), message, remedy)


def _hidden_meaning(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> YamlProblem:
    """What an event says beyond its words: an anchor or a tag."""
    if event.anchor:
        return _problem("anchor", event, f"The anchor &{event.anchor} is not used here.", "Take it out.")
    message = f"The tag {event.tag} is not used here: every value is plain words."
    return _problem("tag", event, message, "Take it out.")


_REMEDY = "Check indentation, colons and quotation marks."
_REMEDIES = {
    "mapping values are not allowed": "Put words that have a colon and a space in them into quotation marks.",
    "tab character": "Indent with spaces, not with tabs.",
    "cannot start any token": "Indent with spaces, and put words that begin with a sign into quotation marks.",
    "did not find expected '-' indicator": "Indent the line as the other keys of its entry.",
    "did not find expected key": "Indent the line as the other keys of its entry, and close every quotation mark.",
    "did not find expected ',' or": "Close the bracket or quotation mark that is open, or add the missing comma.",
    "unexpected end of stream": "Close the quotation mark that is open.",
}
"""What to do about the parser's commonest complaints, in words for people who do not know YAML."""


@contextmanager
def _complaints(text: str) -> Iterator[None]:
    """The parser's own complaints about a text as problems."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        begun = error.context_mark.line + 1 if error.context_mark else position[0]
        where = f", in what begins in line {begun}" if begun != position[0] else ""
        message = f"This is not YAML: {error.problem or 'it cannot be read'}{where}."
        remedies = (remedy for problem, remedy in _REMEDIES.items() if problem in str(error.problem))
        raise YamlProblem("not-yaml", position, message, next(remedies, _REMEDY)) from None
    except yaml.reader.ReaderError as error:
        # The parser counts bytes of UTF-8.
        before = text.encode()[: error.position].decode(errors="ignore")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"The character U+{ord(text[len(before) : len(before) + 1] or chr(0)):04X} is not allowed in YAML."
        raise YamlProblem("character-not-allowed", (line, column), message, "Delete it.") from None


def _build(text: str, builder: _Builder) -> None:
    documents = 0
    with _complaints(text):
        # Most of the time that a large corpus takes to load is spent in this loop.
        next_event = yaml.CBaseLoader(text).get_event
        while (event := next_event()) is not None:
            if isinstance(event, yaml.ScalarEvent):
                if event.anchor or event.tag:
                    builder.problems.append(_hidden_meaning(event))
                builder.scalar(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                builder.open.pop()
            elif isinstance(event, yaml.CollectionStartEvent):
                if event.anchor or event.tag:
                    builder.problems.append(_hidden_meaning(event))
                builder.begin(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
            elif isinstance(event, yaml.AliasEvent):
                raise _problem("alias", event, f"The alias *{event.anchor} hides what a record says.", "Write it out.")
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _problem("several-documents", event, "A file holds one document.", "Take out the line ---.")


def _leads_out_of(folder: FilePath, file: FilePath) -> bool:
    """Whether a file below a folder lies elsewhere, because it is a link or stands in a folder that is one."""
    way = (file, *islice(file.parents, len(file.parts) - len(folder.parts) - 1))
    # To follow links takes far longer than to see that there are none.
    behind_link = any(one.is_symlink() for one in way)
    return behind_link and not FilePath(os.path.realpath(file)).is_relative_to(os.path.realpath(folder))


def read_file(file: FilePath, within: FilePath | None = None) -> str:
    """The text of a file. within: the folder that it must lie in, links followed.

    Raises YamlProblem where it is not an ordinary file, lies elsewhere, is too large, or is not plain UTF-8.
    """
    if within and _leads_out_of(within, file):
        message = f"This is a link to a file outside the folder {within.name}/, which others do not have."
        raise YamlProblem("file-not-readable", (1, 1), message, "Put the file itself here.")
    # To open a pipe or a device could wait, or read, for ever.
    if not file.is_file():
        message = "This is no file that can be read: it is a folder, a device, or a link that leads nowhere."
        raise YamlProblem("file-not-readable", (1, 1), message, "Put a file of text here.")
    try:
        with file.open("rb") as opened:
            size = os.fstat(opened.fileno()).st_size
            content = opened.read() if size <= LARGEST else b""
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        raise YamlProblem("file-not-readable", (1, 1), message, "Check whether you may open it.") from None
    if size > LARGEST:
        message = f"The file is larger than {LARGEST // 10**6} million bytes, so it is not read."
        raise YamlProblem("file-not-readable", (1, 1), message, "Take out what does not belong here, or divide it.")
    return decode(content)


def decode(content: bytes) -> str:
    """The text of a file. Raises YamlProblem where it is not UTF-8 or begins with a byte order mark."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        message = "The file is not in UTF-8, so its words cannot be read for certain."
        raise YamlProblem("not-utf-8", (line, column), message, "Save it as UTF-8.") from None
    if text.startswith("\ufeff"):
        message = "The file begins with a byte order mark."
        raise YamlProblem("byte-order-mark", (1, 1), message, "Save it as UTF-8 without a byte order mark.")
    return text


def read_yaml(text: str) -> tuple[Data, list[YamlProblem]]:
    """The data of a YAML text, every scalar a string, and what is refused in it but could be passed over.

    Raises YamlProblem where reading cannot go on.
    """
    builder = _Builder()
    _build(text, builder)
    if builder.root is None:
        raise YamlProblem("empty-file", (1, 1), "The file is empty.", "Fill it; for a list without entries write [].")
    return builder.root, builder.problems


def places(text: str) -> Places:
    """Where everything in a YAML text stands, up to the first problem: after it nobody asks."""
    builder = _Builder(places=Places())
    with suppress(YamlProblem):
        _build(text, builder)
    return builder.places or Places()
