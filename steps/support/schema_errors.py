"""Pydantic's errors as violations in plain English, each at its place in the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from schemas.drafts import NOT_YET
from schemas.guide import key_guide
from schemas.records import AnyRecord
from schemas.units import UNITS
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


def _choices(model: type[BaseModel] | None, path: Path) -> tuple[str, ...]:
    """The words that the field at the end of a path can be, if it is a choice."""
    fields = (
        [field for name, field in model.model_fields.items() if path[-1:] == (field.alias or name,)] if model else []
    )
    if not fields or get_origin(fields[0].annotation) is not Literal:
        return ()
    return tuple(map(str, get_args(fields[0].annotation)))


def _is_optional(model: type[BaseModel] | None, path: Path) -> bool:
    """Whether the field at the end of a path can be left out."""
    fields = model.model_fields.items() if model else ()
    return any(path[-1:] == (field.alias or name,) and not field.is_required() for name, field in fields)


def _example(model: type[BaseModel] | None, path: Path) -> str:
    """How the value of the last key of a path looks."""
    keys = max((place for place, step in enumerate(path) if isinstance(step, str)), default=0)
    holder = _model_at(model, path[:keys])
    guide = key_guide(holder, str(path[keys])) if holder and path else None
    return guide[1].removesuffix(".") if guide else ""


@dataclass(frozen=True, slots=True)
class _Fault:
    """One error of Pydantic's: what kind, the input at fault, the keys known where it stands, and their choices.

    optional: whether the key at fault can be left out. example: how its value looks. record_keys: those of the record
    itself, where the fault lies further in.
    """

    detail: ErrorDetails
    path: Path
    known_keys: list[str]
    choices: tuple[str, ...] = ()
    optional: bool = False
    example: str = ""
    record_keys: tuple[str, ...] = ()

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
    keys = f"The keys here are: {', '.join(fault.known_keys)}."
    # In YAML a comma ends a value inside { }; what comes after it then looks like a key without a value.
    if fault.given in (None, "") and " " in fault.key:
        keys = "If these words go on from those before them, put all of them into quotation marks."
    if fault.key in fault.record_keys:
        inside = str(fault.path[0])
        dated = fault.key == "time" and {"from", "to", "baseline"} <= set(fault.record_keys)
        hint = ": time is the date of what it comes to, baseline that of what it comes from" if dated else ""
        says = f'The key "{fault.key}" is not known inside {inside}.'
        return "unknown-key", says, f"Write it beside {inside}, as a key of the record{hint}."
    remedy = did_you_mean(fault.key, fault.known_keys, otherwise=keys)
    kinds = [kind for kind, model in RECORD_TYPES.items() if fault.key in _field_names(model)]
    elsewhere = f"; records of kind {' and '.join(kinds)} have it" if kinds and not fault.record_keys else ""
    return "unknown-key", f'The key "{fault.key}" is not known here{elsewhere}.', remedy


def _not_filled_in(fault: _Fault) -> Told:
    leave_out = ", or take the key out if there is nothing to say" if fault.optional else ""
    return "not-filled-in", f"{fault.key} is not filled in yet.", f"Write it{_for_example(fault)}{leave_out}."


def _missing_key(fault: _Fault) -> Told:
    return "missing-key", f'The key "{fault.key}" is missing.', f"Add it{_for_example(fault)}."


def _for_example(fault: _Fault) -> str:
    if fault.choices:
        return f": {fault.key} can be {', '.join(fault.choices)}"
    return f", such as {fault.key}: {fault.example}" if fault.example else f" with {fault.key}: and its value"


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


_WHICH_UNIT = "Things that are counted have the unit item, people person; docs/records.md lists every unit."


def _not_readable(fault: _Fault) -> Told:
    message = str(fault.detail.get("ctx", {}).get("error", fault.detail["msg"]))
    # Many of our own complaints have an example already, made of what was given.
    told = " such as " in message or "copy it again" in message
    whole = not any(isinstance(step, str) for step in fault.path)
    says = f"{message[:1].upper()}{message[1:]}." if whole else f"{fault.key}: {message}."
    if fault.key == "unit":
        return "value-not-readable", says, did_you_mean(str(fault.given), UNITS, otherwise=_WHICH_UNIT)
    return "value-not-readable", says, f"Correct {fault.key}." if told else f"Write it{_for_example(fault)}."


_SHAPES = {"dict": "several keys with values", "list": "a list", "str": "plain words"}


def _wrong_shape(fault: _Fault) -> Told:
    expected = {"string_type": "plain words", "tuple_type": "a list"}.get(fault.detail["type"], _SHAPES["dict"])
    found = _SHAPES.get(type(fault.given).__name__, "something else")
    what = f"An entry of {fault.key}" if fault.path and isinstance(fault.path[-1], int) else fault.key
    return "wrong-shape", f"{what} must be {expected}, and is {found}.", f"Write it{_for_example(fault)}."


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
        holder = _model_at(known, path[:-1])
        choices, optional = _choices(holder, path), _is_optional(holder, path)
        outer = tuple(_field_names(known)) if len(path) > 1 else ()
        fault = _Fault(detail, path, _field_names(holder), choices, optional, _example(known, path), outer)
        at_key = detail["type"] == "extra_forbidden"
        waits = detail["input"] == NOT_YET and not at_key
        code, says, remedy = (_not_filled_in if waits else _TELLERS.get(detail["type"], _not_readable))(fault)
        yield Violation(code, Spot(spot.file, (*spot.path, *path), at_key=at_key), claim, says, remedy)
