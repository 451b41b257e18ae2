"""Pydantic's errors as violations in plain English, each at its place in the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from schemas.records import AnyRecord
from steps.support.suggestions import did_you_mean
from steps.support.violations import Spot, Violation
from steps.support.yaml_files import Path

RECORD_TYPES: dict[str, type[BaseModel]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(get_args(AnyRecord)[0])
}
"""Each kind of record with its model."""


def _field_names(model: type[BaseModel] | None) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _model_at(model: type[BaseModel] | None, path: Path) -> type[BaseModel] | None:
    """The model that holds the entry at a path, so that its field names can be offered."""
    for step in path:
        if model is None or isinstance(step, int):
            continue
        found = [field for name, field in model.model_fields.items() if step == (field.alias or name)]
        model = next(_models_in(found[0].annotation), None) if found else None
    return model


@dataclass(frozen=True, slots=True)
class _Fault:
    """One error of Pydantic's: what kind, the input at fault, and the keys that are known where it stands."""

    detail: ErrorDetails
    path: Path
    known_keys: list[str]

    @property
    def key(self) -> str:
        """The key at fault, or the entry."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "this entry")

    @property
    def given(self) -> object:
        return self.detail["input"]


Told = tuple[str, str, str]
"""A code, what is wrong, and what to do."""


def _unknown_key(fault: _Fault) -> Told:
    remedy = did_you_mean(fault.key, fault.known_keys, otherwise=f"The keys here are: {', '.join(fault.known_keys)}.")
    return "unknown-key", f'The key "{fault.key}" is not known here.', remedy


def _missing_key(fault: _Fault) -> Told:
    return "missing-key", f'The key "{fault.key}" is missing.', f"Add {fault.key}: and its value."


def _unknown_kind(fault: _Fault) -> Told:
    kind = fault.given.get("kind") if isinstance(fault.given, dict) else None
    kinds = f"The kinds are: {', '.join(RECORD_TYPES)}."
    if kind is None:
        return "missing-kind", "The record does not say what kind of statement it is.", f"Add kind:. {kinds}"
    return (
        "unknown-kind",
        f'"{kind}" is not a kind of statement.',
        did_you_mean(str(kind), RECORD_TYPES, otherwise=kinds),
    )


def _not_a_choice(fault: _Fault) -> Told:
    expected = str(fault.detail["ctx"]["expected"]).replace("'", "")
    choices = expected.replace(" or ", ", ").split(", ")
    remedy = did_you_mean(str(fault.given), choices, otherwise=f"Write {expected}.")
    return "not-a-choice", f'{fault.key} is "{fault.given}"; it can be {expected}.', remedy


def _not_readable(fault: _Fault) -> Told:
    message = str(fault.detail.get("ctx", {}).get("error", fault.detail["msg"]))
    return "value-not-readable", f"{fault.key}: {message}.", "Correct it."


_SHAPES = {"dict": "several keys with values", "list": "a list", "str": "plain words"}


def _wrong_shape(fault: _Fault) -> Told:
    expected = {"string_type": "plain words", "tuple_type": "a list"}.get(fault.detail["type"], _SHAPES["dict"])
    found = _SHAPES.get(type(fault.given).__name__, "something else")
    return "wrong-shape", f"{fault.key} must be {expected}, and is {found}.", "Correct it."


_TELLERS: dict[str, Callable[[_Fault], Told]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "union_tag_invalid": _unknown_kind,
    "union_tag_not_found": _unknown_kind,
    "literal_error": _not_a_choice,
    "enum": _not_a_choice,
    "value_error": _not_readable,
    "string_type": _wrong_shape,
    "tuple_type": _wrong_shape,
    "model_type": _wrong_shape,
    "model_attributes_type": _wrong_shape,
}
"""How each of Pydantic's error types is told."""


def schema_violations(
    error: ValidationError, spot: Spot, claim: str, model: type[BaseModel] | None = None
) -> Iterator[Violation]:
    """Every error of one record or entry. model: what it should be; a record's is found by its kind."""
    for detail in error.errors(include_url=False):
        path: Path = detail["loc"]
        known = model
        if model is None and path and path[0] in RECORD_TYPES:
            # The union puts the kind in front of the path, where the file has none.
            known, path = RECORD_TYPES[str(path[0])], path[1:]
        keys = _field_names(_model_at(known, path[:-1]))
        code, says, remedy = _TELLERS.get(detail["type"], _not_readable)(_Fault(detail, path, keys))
        at_key = detail["type"] == "extra_forbidden"
        yield Violation(code, Spot(spot.file, (*spot.path, *path), at_key=at_key), claim, says, remedy)
