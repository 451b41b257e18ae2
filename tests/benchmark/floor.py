"""The least that any check of these records takes: every file parsed, and every record validated once.

python -m tests.benchmark.floor FOLDER [drop]

Rules compare claims, so all that is loaded is kept; with drop, each record goes at once.
"""

import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from schemas.records import RECORD
from schemas.registry import REGISTRY
from schemas.source import Source


class Strings(yaml.CSafeLoader):
    """PyYAML's C loader, with every scalar a string as the records have them."""


Strings.yaml_implicit_resolvers = {}


def _load(file: Path) -> object:
    with file.open("rb") as opened:
        return yaml.load(opened, Loader=Strings)  # noqa: S506 - it is a CSafeLoader


def loaded(folder: Path) -> Iterator[object]:
    """Everything under a folder of claims, parsed and validated."""
    nouns = {name: TypeAdapter(shape) for name, (_, shape) in REGISTRY.items()}
    about = TypeAdapter(Source)
    for file in folder.rglob("*.yaml"):
        data = _load(file)
        if file.name == "source.yaml":
            yield about.validate_python(data)
        elif file.name == "names.yaml" and isinstance(data, dict):
            for name, entries in data.items():
                yield from map(nouns[name].validate_python, entries)
        elif isinstance(data, list) and file.name != "findings.yaml":
            model = nouns[file.stem] if file.parent.name == "registry" else RECORD
            yield from map(model.validate_python, data)


if __name__ == "__main__":
    deque(loaded(Path(sys.argv[1])), maxlen=0 if "drop" in sys.argv else None)
