"""Where the words of a claim must stand: in its quotation, in its sentence, or in a sentence it names under via."""

from collections.abc import Iterator
from functools import lru_cache

from pydantic import BaseModel

from schemas.text.words import find_words, words
from schemas.values import BearingValue, DateValue, DurationValue, Quantity
from steps.support.corpus import Claim
from steps.support.texts import SourceText
from steps.support.yaml_files import Path

Value = Quantity | DateValue | DurationValue | BearingValue


def values_of(model: BaseModel, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    """Every figure, date, duration and direction of a record, with where it stands."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        here = (*path, field.alias or name)
        if isinstance(value, Quantity | DateValue | DurationValue | BearingValue):
            yield here, value
        elif isinstance(value, BaseModel):
            yield from values_of(value, here)


@lru_cache(maxsize=65_536)
def plain(text: str) -> tuple[str, ...]:
    """Words as names and cues are compared: without case, and without the 's of a possessive."""
    return tuple(word.removesuffix("'s").casefold() for word in words(text))


def stands_in(needle: str, haystack: tuple[str, ...]) -> bool:
    """Whether words stand in a row among plain words."""
    return bool(find_words(plain(needle), haystack))


def surroundings(claim: Claim, text: SourceText) -> tuple[str, ...]:
    """The plain words of a claim's sentence and of those it names under via, a mark between them."""
    numbers = (claim.model.sentence, *claim.model.via)
    sentences = [text.sentence(number) for number in numbers if number]
    return tuple(word for one in sentences if one for word in (*plain(one.text), "\n"))
