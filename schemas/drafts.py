"""Drafts: sentences of a source that wait to be recorded, with what was found in them so far."""

from typing import Literal

from schemas.base import Count, Model, Text
from schemas.records import Quote
from schemas.values import DateValue, DurationValue, Quantity

NOT_YET = "?"
"""Stands for what is not known yet. As a record's kind it makes the record a draft."""


class Found(Model):
    """Words that some record of the sentence must claim: what they are, and what they mean as far as it was read."""

    what: Text
    quote: Quote
    value: Quantity | None = None
    time: DateValue | None = None
    length: DurationValue | None = None


class Draft(Model):
    """A sentence that waits. begins: its first words, to find it by."""

    kind: Literal["?"]
    sentence: Count
    begins: Text | None = None
    found: tuple[Found, ...] = ()
