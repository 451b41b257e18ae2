"""JSON Schemas of the files under claims/, made from the models: what editors complete, explain and check keys by.

They are kept in schemas/json/ so that an editor finds them without Python; `pytest --regenerate` writes them again.
"""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Annotated, Any, Union, get_args

from pydantic import Field, TypeAdapter, create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from schemas.base import Model
from schemas.drafts import Draft
from schemas.findings import Finding
from schemas.guide import key_guide
from schemas.records import AnyRecord
from schemas.registry import REGISTRY
from schemas.source import Source
from steps.support.corpus import BACKGROUND
from steps.support.loading import OWN_LISTS
from steps.support.yaml_files import read_yaml

FOLDER = "schemas/json"
MODELINE = "# yaml-language-server: $schema="
"""What begins the line that tells an editor the schema of a YAML file."""

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that the YAML language server reads."""

_LISTS: dict[str, Any] = {name: list[model] for name, (_, model) in REGISTRY.items()}  # type: ignore[valid-type]
_NAMES: Any = create_model(  # type: ignore[call-overload]
    "Names", __base__=Model, **{name: (_LISTS[name], []) for name in OWN_LISTS}
)
# One choice of all kinds, so that an editor offers them all.
_ENTRY: Any = Annotated[Union[(*get_args(get_args(AnyRecord)[0]), Draft)], Field(discriminator="kind")]
_FILES: dict[str, tuple[Any, str]] = {
    "source": (Source, "The document: who published it and when, and what is kept of its text"),
    "claims": (list[_ENTRY], "Claims, in the order of the text"),
    "names": (_NAMES, "People, organisations, places and documents of one source"),
    "findings": (list[Finding], "Violations that are the source's own"),
    **{name: (entries, f"The registry's {name}") for name, entries in _LISTS.items()},
}


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, with what the guide says of each key."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The schema of a model, its keys explained."""
        made = super().model_schema(schema)
        for key, value in made.get("properties", {}).items():
            guide = key_guide(schema["cls"], key)
            if guide:
                value["description"] = guide[0]
                if "const" not in value:
                    value["examples"] = [read_yaml(example)[0] for example in guide[1:]]
        made["title"] = schema["cls"].__name__.removesuffix("Record")
        return made


def _for_editors(node: Any) -> Any:  # noqa: ANN401 - any JSON
    """A schema without null, which YAML has and our files have not, and with each reference by itself."""
    if isinstance(node, list):
        return [_for_editors(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _for_editors(value) for key, value in node.items() if key != "default" or value}
    node.pop("discriminator", None)
    if options := [option for option in node.get("anyOf", ()) if option != {"type": "null"}]:
        node["anyOf"] = options
        if len(options) == 1:
            del node["anyOf"]
            node = {**options[0], **node}
    if "$ref" in node and len(node) > 1:
        # Draft 7 passes over what stands beside a reference.
        node["allOf"] = [{"$ref": node.pop("$ref")}]
    return node


def json_schemas() -> Iterator[tuple[str, str]]:
    """Every schema: the name of its file, and what the file holds."""
    for name, (model, title) in _FILES.items():
        made = TypeAdapter(model).json_schema(schema_generator=_Generator, ref_template="#/definitions/{model}")
        made["definitions"] = made.pop("$defs", {})
        yield f"{name}.schema.json", _written(made, title)


def _written(made: dict[str, Any], title: str) -> str:
    whole = {
        "$schema": _DIALECT,
        "title": title,
        **{key: part for key, part in _for_editors(made).items() if key != "title"},
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def schema_of(file: PurePosixPath) -> str:
    """The path of the schema of a file under claims/, as its first line names it. file: relative to claims/."""
    name = "claims" if file.parts[0] == BACKGROUND else file.stem
    up = "/".join([".."] * len(file.parts))
    return f"{up}/{FOLDER}/{name}.schema.json"


def modeline(file: PurePosixPath) -> str:
    """The line that tells an editor the schema of a file under claims/."""
    return f"{MODELINE}{schema_of(file)}"
