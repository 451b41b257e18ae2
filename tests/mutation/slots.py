"""Every entry that a record has or could have, and what may stand there: read off the models, not off a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from schemas.base import Count, Flag, Names, Slug, Text
from schemas.notation import DurationText, PeriodText
from schemas.values import Amount, Currency, Unit
from steps.support.schema_errors import RECORD_TYPES
from steps.support.yaml_files import Data, Path

Sort = Literal[
    "reference",
    "kind",
    "choice",
    "amount",
    "count",
    "unit",
    "currency",
    "period",
    "duration",
    "flag",
    "text",
    "name",
    "model",
]
"""What may stand at an entry, as far as it matters for how a slip of the pen would change it."""

MARKED: tuple[tuple[object, Sort], ...] = (
    (Amount, "amount"),
    (Count, "count"),
    (Unit, "unit"),
    (Currency, "currency"),
    (PeriodText, "period"),
    (DurationText, "duration"),
    (Flag, "flag"),
    (Text, "text"),
    (Slug, "name"),
)
"""The annotated types of the schemas, each known by its first mark (the function that reads it)."""


@dataclass(frozen=True, slots=True)
class Slot:
    """An entry of a record: where it stands, what it holds (None where the key is left out), and what it may hold.

    marks: the types and marks of its annotation. default: what counts where the key is left out. in_list: it is one
    of several in a list, which the key holds.
    """

    path: Path
    content: Data | None
    marks: tuple[object, ...]
    required: bool
    default: str = ""
    in_list: bool = False

    @property
    def field(self) -> str:
        """The key with those around it, without positions in lists, such as attribution.cue."""
        return ".".join(step for step in self.path if isinstance(step, str))

    @property
    def groups(self) -> tuple[str, ...]:
        """What a reference may name; nothing for other entries."""
        return next((mark.groups for mark in self.marks if isinstance(mark, Names)), ())

    @property
    def choices(self) -> tuple[str, ...]:
        """What a choice can be."""
        for mark in self.marks:
            if get_origin(mark) is Literal:
                return get_args(mark)
            if isinstance(mark, type) and issubclass(mark, Enum):
                return tuple(str(one.value) for one in mark)
        return ()

    @property
    def sort(self) -> Sort:
        """What sort of thing stands here. Raises LookupError for a type that nobody has taught how to mutate."""
        if self.groups:
            return "reference"
        if self.choices:
            return "kind" if set(self.choices) <= set(RECORD_TYPES) else "choice"
        for known, sort in MARKED:
            if get_args(known)[1] in self.marks:
                return sort
        if any(isinstance(mark, type) and issubclass(mark, BaseModel) for mark in self.marks):
            return "model"
        raise LookupError(f"no mutation is known for {self.field}: {self.marks}")


def _flattened(annotation: object, marks: Sequence[object] = ()) -> Iterator[object]:
    """The marks of an annotation and of what it is made of, then the types themselves."""
    yield from marks
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _flattened(arguments[0], arguments[1:])
    elif origin is Literal or not arguments:
        yield annotation
    else:
        for argument in arguments:
            yield from _flattened(argument)


def slots(model: type[BaseModel], data: dict[str, Data], path: Path = ()) -> Iterator[Slot]:
    """Every key of a model, given or left out, every member of its lists, and so on for the models inside."""
    for name, field in model.model_fields.items():
        yield from _slots_of(field, field.alias or name, data, path)


def _slots_of(field: FieldInfo, key: str, data: dict[str, Data], path: Path) -> Iterator[Slot]:
    marks = tuple(_flattened(field.annotation, field.metadata))
    content, here = data.get(key), (*path, key)
    default = field.default if isinstance(field.default, str) else ""
    yield Slot(here, content, marks, field.is_required(), default)
    inner = next((mark for mark in marks if isinstance(mark, type) and issubclass(mark, BaseModel)), None)
    if isinstance(content, dict) and inner:
        yield from slots(inner, content, here)
    for position, item in enumerate(content) if isinstance(content, list) else ():
        yield Slot((*here, position), item, marks, required=False, in_list=True)
        if isinstance(item, dict) and inner:
            yield from slots(inner, item, (*here, position))


def record_slots(data: dict[str, Any]) -> Iterator[Slot]:
    """Every entry of a record of any kind."""
    yield from slots(RECORD_TYPES[data["kind"]], data)
