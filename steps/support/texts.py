"""The texts of sources, where they are at hand: never part of the project, read from the folders a user names.

CLAIMS_TEXTS names folders (as PATH does) that hold <source>.txt; claims/<source>/source.txt is read too.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from schemas.text.quotations import Quotation, locate
from schemas.text.quoted import quoted_passages
from schemas.text.sentences import Sentence, split_sentences
from schemas.text.sketch import digest, make_sketch
from schemas.text.words import words

FOLDERS = "CLAIMS_TEXTS"
"""The environment variable that names the folders of texts."""


@dataclass(frozen=True)
class SourceText:
    """The text of a source, taken apart only as far as a rule asks."""

    raw: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in order."""
        return words(self.raw)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in order, titles and captions included."""
        return split_sentences(self.raw)

    @cached_property
    def quoted(self) -> tuple[range, ...]:
        """The passages inside quotation marks, as positions of words."""
        return quoted_passages(self.raw)

    @cached_property
    def digest(self) -> str:
        """The digest that the source must record."""
        return digest(self.raw)

    @cached_property
    def sketch(self) -> str:
        """The sketch that the source must record."""
        return make_sketch(self.raw)

    def sentence(self, number: int) -> Sentence | None:
        """The sentence of that number, counted from 1."""
        return self.sentences[number - 1] if number <= len(self.sentences) else None

    def places(self, quotation: Quotation, sentence: int | None = None) -> tuple[int, ...]:
        """The positions at which a quotation stands, in the whole text or in one sentence."""
        found = locate(quotation, self.words)
        within = self.sentence(sentence) if sentence else None
        if within is None:
            return found
        return tuple(place for place in found if within.first <= place and place + len(quotation.exact) <= within.end)


def folders_named(environment: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """The folders of texts that the environment names."""
    return tuple(Path(folder) for folder in environment.get(FOLDERS, "").split(os.pathsep) if folder)


def find_text(source: Path, folders: Iterable[Path]) -> Path | None:
    """The file that holds the text of a source, if it is at hand: beside its records, or in one of the folders."""
    candidates = (source / "source.txt", *(folder / f"{source.name}.txt" for folder in folders))
    return next((file for file in candidates if file.is_file()), None)
