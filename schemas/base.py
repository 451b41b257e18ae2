"""What all models share: frozen, no unknown keys, and fields that say what they refer to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, WithJsonSchema

from schemas.text.normalise import refuse_bidirectional

MOST_CHARACTERS = 10_000
"""The most characters that the words of one entry may have."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


def _slug(text: str) -> str:
    if not _SLUG.match(text):
        example = "-".join(re.findall("[a-z0-9]+", text.lower())) or "two-percent-by-march-2026"
        raise ValueError(f'"{text}" must be lower-case words joined by hyphens, such as {example}')
    return text


def _claim_name(text: str) -> str:
    for part in text.split("/", maxsplit=1):
        _slug(part)
    return text


def _words(text: str) -> str:
    if text == "?":
        raise ValueError("is not filled in yet")
    if not text.strip():
        raise ValueError("is empty; write its words, or leave the key out")
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"has {len(text):,} characters, and a record holds a few sentences; make it shorter")
    refuse_bidirectional(text)
    return text


def _true_or_false(value: object) -> object:
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, bool):
        return value
    raise ValueError(f'"{value}" must be true or false')


def _whole_number(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not (isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 6 and int(value) > 0):
        raise ValueError(f'"{value}" is not a whole number from 1 to 999999, such as 4')
    return int(value)


Slug = Annotated[
    str, AfterValidator(_slug), WithJsonSchema({"type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})
]
"""A name for machines that people can read: lower-case words joined by hyphens."""

# An editor takes 2030 for a number and true for a truth value; in our files both are words.
Text = Annotated[str, AfterValidator(_words), WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1})]
"""Words; never empty."""

Flag = Annotated[
    bool,
    BeforeValidator(_true_or_false),
    WithJsonSchema({"type": ["boolean", "string"], "enum": [True, False, "true", "false"]}),
]
"""Exactly "true" or "false": YAML's yes, no, on and off are words here."""

Count = Annotated[
    int,
    BeforeValidator(_whole_number),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1, "maximum": 999_999, "pattern": "^[0-9]{1,6}$"}),
]
"""A whole number from 1 up, such as a sentence's number."""

Group = Literal["claim", "person", "organisation", "place", "document", "office", "calendar", "property", "event-type"]
"""What a reference can name: a claim, or an entry of one of the registry's lists."""


@dataclass(frozen=True, slots=True)
class Names:
    """Marks a field as a reference: it holds the id of an entry of one of these groups."""

    groups: tuple[Group, ...]


_CLAIM_NAME = WithJsonSchema({"type": ["string", "integer"], "pattern": "^[a-z0-9-]+(/[a-z0-9-]+)?$"})

ClaimName = Annotated[str, AfterValidator(_claim_name), Names(("claim",)), _CLAIM_NAME]
"""A claim's id; one of another folder is written folder/id, such as background/three-documents-of-2022."""

PersonName = Annotated[Slug, Names(("person",))]
PlaceName = Annotated[Slug, Names(("place",))]
OfficeName = Annotated[Slug, Names(("office",))]
CalendarName = Annotated[Slug, Names(("calendar",))]
PropertyName = Annotated[Slug, Names(("property",))]
EventTypeName = Annotated[Slug, Names(("event-type",))]
DomainName = Annotated[Slug, Names(("place", "organisation"))]
"""Among whose places something is ranked: those of a place, or the members of an organisation."""
ActorName = Annotated[Slug, Names(("person", "organisation", "place"))]
"""Who can speak or act: a person, an organisation, or a country."""
ThingName = Annotated[Slug, Names(("person", "organisation", "place", "document"))]
"""A thing of the registry that a claim can be about."""
SubjectName = Annotated[
    str, AfterValidator(_claim_name), Names(("claim", "person", "organisation", "place", "document")), _CLAIM_NAME
]
"""A claim, or a thing of the registry."""


Key = tuple[str | int, ...]
"""Where something stands in a model, as keys and list positions."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference found in a model.

    path: where it stands. name: what it names. groups: what kinds of thing it may name.
    """

    path: Key
    name: str
    groups: tuple[Group, ...]


@cache
def _reference_fields(model: type[BaseModel]) -> tuple[tuple[str, str, tuple[Group, ...]], ...]:
    """The fields of a model that are references or lists or options of them, or can have some inside.

    Each with its key and the groups that it allows; none for a model inside.
    """

    def groups_in(annotation: object, metadata: Iterable[object]) -> tuple[Group, ...]:
        for mark in metadata:
            if isinstance(mark, Names):
                return mark.groups
        # Of Annotated[X, marks] the arguments are X and then the marks; of a union or tuple, its members.
        marks = getattr(annotation, "__metadata__", ())
        inner = get_args(annotation)
        return groups_in(inner[0], marks) if marks else next(filter(None, (groups_in(a, ()) for a in inner)), ())

    found = [
        (name, field.alias or name, groups_in(field.annotation, field.metadata))
        for name, field in model.model_fields.items()
    ]
    return tuple(one for one in found if one[2] or models_in(model.model_fields[one[0]].annotation))


def models_in(annotation: object) -> list[type[BaseModel]]:
    """The models that a field of this type can hold, those in lists, unions and options included."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in models_in(inner)]


def _references(model: BaseModel, path: Key = ()) -> Iterator[Reference]:
    for name, key, groups in _reference_fields(type(model)):
        value = getattr(model, name)
        if value is None or value == ():
            continue
        for position, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            here = (*path, key) if position is None else (*path, key, position)
            if isinstance(item, BaseModel):
                yield from _references(item, here)
            elif groups and isinstance(item, str):
                yield Reference(here, item, groups)


@cache
def _fields_naming(model: type[BaseModel], group: Group) -> frozenset[str]:
    """The fields of a model that can name something of a group, themselves or in the models inside."""
    return frozenset(
        name
        for name, _, groups in _reference_fields(model)
        if group in groups
        or any(_fields_naming(inner, group) for inner in models_in(model.model_fields[name].annotation))
    )


def names_in(model: BaseModel, group: Group) -> Iterator[str]:
    """Every name in a model that can be one of a group, in no order; faster than to ask for all its references."""
    for name in _fields_naming(type(model), group) & model.model_fields_set:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from names_in(item, group)
            elif isinstance(item, str):
                yield item


class Model(BaseModel):
    """A frozen model that refuses unknown keys. Every scalar reaches it as a string."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference that the model holds, those of the models inside it included."""
        return tuple(_references(self))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As Pydantic's, but what was worked out for the original does not come along."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields:
            del copied.__dict__[name]
        return copied
