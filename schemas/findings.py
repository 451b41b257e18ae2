"""Findings: violations that are the source's own, kept because they are what a fact-checker looks for."""

from typing import Self

from pydantic import model_validator

from schemas.base import ClaimName, Model, Slug, Text
from schemas.notation import PeriodText
from schemas.registry import Citation


class Finding(Model):
    """A violation that stays, because the record is right and the source is wrong.

    rule: the name of the rule that finds it. claims: exactly those involved, first the one that is wrong, which then
    counts against no other. note: what is wrong, in a sentence for readers. reviewed_by, reviewed_on: who looked at
    it, and on what day.
    """

    rule: Slug
    claims: tuple[ClaimName, ...]
    note: Text
    reference: Citation
    reviewed_by: Text
    reviewed_on: PeriodText

    @model_validator(mode="after")
    def _involves_claims(self) -> Self:
        if not self.claims:
            raise ValueError("a finding names the claims involved, first the one that is wrong")
        return self
