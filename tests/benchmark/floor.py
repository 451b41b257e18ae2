"""The least that any check of these records takes: every file parsed, every record validated once, and nothing kept.

python -m tests.benchmark.floor FOLDER
"""

import sys
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


def main(folder: Path) -> None:
    """Parse and validate everything under a folder of claims."""
    nouns = {name: TypeAdapter(shape) for name, (_, shape) in REGISTRY.items()}
    about = TypeAdapter(Source)
    for file in folder.rglob("*.yaml"):
        data = _load(file)
        if file.name == "source.yaml":
            about.validate_python(data)
        elif file.name == "names.yaml" and isinstance(data, dict):
            for name, entries in data.items():
                for entry in entries:
                    nouns[name].validate_python(entry)
        elif isinstance(data, list) and file.name != "findings.yaml":
            model = nouns[file.stem] if file.parent.name == "registry" else RECORD
            for record in data:
                model.validate_python(record)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
