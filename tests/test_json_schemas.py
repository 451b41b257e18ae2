"""The JSON Schemas that editors use are current, explain every key, and agree with the suite on what is valid."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml
from jsonschema import Draft7Validator
from pydantic import BaseModel, TypeAdapter

from schemas.base import Model
from schemas.guide import GUIDE, key_guide
from steps.support.json_schemas import FOLDER, MODELINE
from steps.support.regenerate import generated
from steps.support.yaml_files import read_yaml
from tests.harness import CLAIMS, ROOT

HINT = "run pytest --regenerate, and commit what it writes"
FILES = sorted((*CLAIMS.rglob("*.yaml"), *(ROOT / "tests/example").rglob("*.yaml")))


class _AsEditorsReadIt(yaml.SafeLoader):
    """YAML 1.2 by its core schema, as editors read it: 2025-10-29 and no are words, 4 is a number."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - as the class above declares it


for tag, pattern in {
    "bool": r"(?:true|True|TRUE|false|False|FALSE)\Z",
    "int": r"[-+]?[0-9]+\Z",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z",
    "null": r"(?:~|null|Null|NULL|)\Z",
}.items():
    _AsEditorsReadIt.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), None)


def models(model: type[BaseModel] = Model) -> Iterator[type[BaseModel]]:
    """Every model of the project."""
    for one in model.__subclasses__():
        if one.__module__.startswith("schemas."):
            yield one
        yield from models(one)


@cache
def schema(name: str) -> dict[str, Any]:
    """A committed schema."""
    loaded: dict[str, Any] = json.loads((ROOT / FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return loaded


def errors(content: bytes | str, name: str) -> list[str]:
    """What the independent validator says of a file, read as our loader reads it and as an editor does."""
    text = content if isinstance(content, str) else content.decode()
    read = (read_yaml(text)[0], yaml.load(text, Loader=_AsEditorsReadIt))  # noqa: S506 - it is a safe loader
    validator = Draft7Validator(schema(name))
    return [f"{error.json_path}: {error.message}" for data in read for error in validator.iter_errors(data)]


def test_what_is_generated_is_current() -> None:
    """Schemas and the first lines of the YAML files are what the suite would write now, and no schema is left over."""
    expected = dict(generated(ROOT))
    found = {name for name in expected if (ROOT / name).exists()}
    assert sorted(expected.keys() - found) == [], HINT
    stale = [name for name, content in expected.items() if (ROOT / name).read_text(encoding="utf-8") != content]
    assert stale == [], HINT
    assert {f"{FOLDER}/{file.name}" for file in (ROOT / FOLDER).iterdir()} <= expected.keys()


@pytest.mark.parametrize("name", sorted(file.name.partition(".")[0] for file in (ROOT / FOLDER).glob("*.json")))
def test_a_schema_is_one(name: str) -> None:
    """Each is a valid schema of the draft it names."""
    Draft7Validator.check_schema(schema(name))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_file_is_valid(file: Path) -> None:
    """Every YAML file of claims is valid by the schema that its first line names."""
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    named = (file.parent / first.removeprefix(MODELINE)).resolve()
    assert named.parent == ROOT / FOLDER, first
    assert errors(file.read_bytes(), named.name.partition(".")[0]) == []


@pytest.mark.parametrize("model", list(models()), ids=lambda model: model.__name__)
def test_every_key_is_explained(model: type[BaseModel]) -> None:
    """Each key has a sentence and an example, and each example is one that the suite reads."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        guide = key_guide(model, key)
        assert guide, f"schemas/guide.py does not explain {model.__name__}.{key}"
        assert guide[0].endswith("."), guide
        assert len(guide) > 1, f"schemas/guide.py has no example of {model.__name__}.{key}"
        adapter: TypeAdapter[Any] = TypeAdapter(Annotated[field.annotation, "", *field.metadata])
        for example in guide[1:] if key != "kind" else ():
            adapter.validate_python(read_yaml(example)[0])


def test_the_guide_explains_nothing_else() -> None:
    """Every entry of the guide is a key of a model, or of one that builds on it."""
    known = {
        (base.__name__, field.alias or name)
        for model in models()
        for name, field in model.model_fields.items()
        for base in model.__mro__
    }
    assert [(name, key) for name, keys in GUIDE.items() for key in keys if (name, key) not in known] == []


def _keys(node: object) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that a schema has, with what it says of it."""
    if isinstance(node, dict):
        properties = node.get("properties")
        if isinstance(properties, dict) and "additionalProperties" in node:
            yield from properties.items()
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _keys(part)


@pytest.mark.parametrize("name", ["source", "claims", "findings", "offices", "places", "properties"])
def test_every_key_of_a_schema_has_title_description_and_example(name: str) -> None:
    """What an editor shows of a key is there, and its examples are valid."""
    whole = schema(name)
    for key, said in _keys(whole):
        assert said.get("title") or "allOf" in said, key
        assert said.get("description"), key
        assert said.get("examples") or "const" in said, key
        validator = Draft7Validator({**said, "definitions": whole["definitions"]})
        for example in said.get("examples", ()):
            assert list(validator.iter_errors(example)) == [], (key, example)


QUOTE = "quote: {prefix: the, exact: talks were held, suffix: in}"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("claims", f"[{{id: a, kind: event, says: S, sentence: 1, {QUOTE}, type: talks, tme: x}}]", "tme"),
        ("claims", f"[{{id: a, kind: evnt, says: S, sentence: 1, {QUOTE}, type: talks}}]", "not valid"),
        ("claims", f"[{{id: a, kind: event, says: S, sentence: 0, {QUOTE}, type: talks}}]", "not valid"),
        ("claims", f"[{{id: A b, kind: event, says: S, sentence: 1, {QUOTE}, type: talks}}]", "not valid"),
        ("claims", f"[{{kind: event, says: S, sentence: 1, {QUOTE}, type: talks}}]", "not valid"),
        ("people", "[{id: ann-lee}]", "'name' is a required property"),
        ("places", "[{id: a, name: A, type: town}]", "'town' is not one of"),
        ("source", "{title: A, published: 2025, language: en, rights: mine, sentences: 1, words: 1}", "'mine' is not"),
        ("names", "{ships: []}", "'ships' was unexpected"),
    ],
)
def test_what_is_wrong_is_not_valid(name: str, text: str, told: str) -> None:
    """The schemas reject what the suite rejects for its shape."""
    assert any(told in error for error in errors(text, name)), errors(text, name)


def test_a_draft_and_numbers_are_valid() -> None:
    """What an editor takes for a number or a truth value is valid where the suite takes it for words."""
    text = """
- {kind: "?", sentence: 3, begins: In 2024}
- {id: a, kind: value, says: 2030, sentence: 1, quote: {exact: 3}, subject: japan, property: gdp,
   value: {surface: 3, amount: 3.5, unit: percent, spread: true}, time: {surface: 2030, value: 2030}}
"""
    assert errors(text, "claims") == []
