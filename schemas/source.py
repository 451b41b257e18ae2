"""A source: the document whose claims are recorded."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, model_validator

from schemas.base import Count, Model, Text
from schemas.notation import PeriodText
from schemas.periods import Period, read_period
from schemas.text.sketch import Sketch


class SetAside(Model):
    """A sentence that makes no claim of its own, and why."""

    sentence: Count
    reason: Literal["heading", "restatement", "evaluation", "colour", "boilerplate"]
    note: Text | None = None


def _language(text: str) -> str:
    if not (len(text) in (2, 3) and text.isascii() and text.isalpha() and text.islower()):
        raise ValueError(f'"{text}" is not the code of a language, such as en (ISO 639)')
    return text


def _digest(text: str) -> str:
    if not (len(text) == 64 and set(text) <= set("0123456789abcdef")):
        raise ValueError("the digest is not a SHA-256 of 64 digits from 0 to f; copy it again, whole")
    return text


def _sketch(text: str) -> str:
    Sketch.parse(text)
    return text


class Source(Model):
    """The document: who published it and when, how long it is, and which of its sentences are set aside.

    published: a day, or the period it must lie in where the document does not say. sentences, words: how many the
    text has, titles and captions included. digest, sketch: what is kept of the text, so that quotations can be checked
    against it.
    """

    title: Text
    publisher: Text | None = None
    address: Text | None = None
    published: PeriodText
    zone: Text | None = None
    language: Annotated[str, AfterValidator(_language)]
    rights: Literal["copyrighted", "public-domain", "open-licence"]
    sentences: Count
    words: Count
    digest: Annotated[str, AfterValidator(_digest)] | None = None
    sketch: Annotated[str, AfterValidator(_sketch)] | None = None
    set_aside: tuple[SetAside, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _published_between_two_days(self) -> Self:
        published = self.publication()
        if published.first is None or published.last is None:
            raise ValueError("published needs a first and a last day it can have been, such as 2025-10-29/2025-11-02")
        return self

    @model_validator(mode="after")
    def _set_aside_sentences_exist(self) -> Self:
        beyond = [entry.sentence for entry in self.set_aside if entry.sentence > self.sentences]
        if beyond:
            raise ValueError(f"sentence {beyond[0]} is set aside, but the text has only {self.sentences} sentences")
        return self

    def publication(self) -> Period:
        """The days on which the document can have been published."""
        return read_period(self.published)
