"""The checks behind features/grounding/records.feature."""

from collections.abc import Iterator

from pytest_bdd import given

from schemas.base import Group, references
from schemas.records import Record
from schemas.registry import Entry
from steps.support.corpus import Claims, Corpus, Item
from steps.support.grounding import values_of
from steps.support.loading import REGISTRY_FOLDER
from steps.support.phrases import must
from steps.support.suggestions import did_you_mean
from steps.support.violations import Violation
from steps.support.yaml_files import Path

SHARED_NAME = "id-twice"


@given("the whole registry", target_fixture="selection")
def whole_registry(corpus: Corpus) -> tuple[Item[Entry], ...]:
    """Every entry of every list of the registry, and of the sources' own names."""
    groups: tuple[Group, ...] = tuple(corpus.nouns)
    return tuple(item for group in groups for item in corpus.entries(group))


@must("every file and every record must be readable")
def unreadable(_claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """What was found while loading, but for names given twice."""
    yield from (violation for violation in corpus.violations if violation.code != SHARED_NAME)


@must("no two records must share a name")
def name_shared(_claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Records whose id another record of the same folder has already."""
    yield from (violation for violation in corpus.violations if violation.code == SHARED_NAME)


def _known_names(groups: tuple[Group, ...], folder: str, corpus: Corpus) -> set[str]:
    names = {item.name for group in groups if group != "claim" for item in corpus.entries(group)}
    if "claim" in groups:
        names |= {name.removeprefix(f"{folder}/") for name in corpus.claims}
    return names


@must("everyone and everything they name must be known")
def name_unknown(items: tuple[Item[Record | Entry], ...], corpus: Corpus) -> Iterator[Violation]:
    """References that lead nowhere, each with the nearest known name."""
    for item in items:
        for reference in references(item.model):
            known = any(
                corpus.claims.get(reference.name if "/" in reference.name else f"{item.folder}/{reference.name}")
                if group == "claim"
                else corpus.noun(group, reference.name, item.folder)
                for group in reference.groups
            )
            if known:
                continue
            kinds = " or ".join(reference.groups)
            where = "it is in no list of the registry" if item.folder == REGISTRY_FOLDER else "nothing has this name"
            yield item.violation(
                "name-unknown",
                reference.path,
                f'{reference.path[-1]} names the {kinds} "{reference.name}", but {where}.',
                did_you_mean(
                    reference.name,
                    _known_names(reference.groups, item.folder, corpus),
                    otherwise=f"Correct the name, or add the {kinds}.",
                ),
            )


@must("nothing must be named twice in one list")
def named_twice(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Lists of a record that name the same thing more than once."""
    for claim in claims:
        seen: set[tuple[Path, str]] = set()
        for reference in references(claim.model):
            entry = (reference.path[:-1], reference.name)
            if isinstance(reference.path[-1], int) and entry in seen:
                says = f"{reference.path[-2]} names {reference.name} twice."
                yield claim.violation("named-twice", reference.path, says, "Name it once, or correct one of the two.")
            seen.add(entry)


@must("each must quote its source and give the sentence")
def quotation_missing(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Claims of a source without a quotation or without the number of its sentence."""
    for claim in claims:
        for key, missing in (("quote", claim.model.quote is None), ("sentence", claim.model.sentence is None)):
            if missing:
                says = f"A claim of a source must show its words; this one has no {key}."
                yield claim.violation(
                    "quotation-missing", (), says, f"Add {key}:, or move the claim to the background."
                )


@must("each sentence must be one that the source has")
def sentence_beyond_text(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Sentence numbers that are larger than the number of sentences of the source."""
    for claim in claims:
        count = corpus.sources[claim.folder].model.sentences
        numbers: list[tuple[Path, int]] = [(("via", n), number) for n, number in enumerate(claim.model.via)]
        if claim.model.sentence is not None:
            numbers.append((("sentence",), claim.model.sentence))
        for path, number in numbers:
            if number > count:
                says = f"The record names sentence {number}, but the source has {count} sentences."
                yield claim.violation("sentence-beyond-text", path, says, "Count again, titles and captions included.")


@must("each must give a public reference")
def reference_missing(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Claims of the background that say nothing of where they can be looked up."""
    for claim in claims:
        if claim.model.reference is None:
            says = "No source makes this claim, and it names no public reference either."
            yield claim.violation("reference-missing", (), says, "Add reference: with a title and an address.")


@must("each figure and date must keep the words of the source")
def words_missing(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Figures, dates and durations without the source's words, unless the record says that they are implied."""
    for claim in claims:
        for path, value in values_of(claim.model):
            if value.surface is None and path[0] not in claim.model.implied:
                says = f"{'.'.join(map(str, path))} has a value, but not the words of the source that state it."
                yield claim.violation("words-missing", path, says, "Add surface: with the words as they stand there.")


@must("whatever they leave to be understood must be part of the record")
def implied_not_used(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Entries under implied that are neither a name in the record nor one of its keys."""
    for claim in claims:
        used = {reference.name for reference in references(claim.model)} | claim.model.model_fields_set
        for position, name in enumerate(claim.model.implied):
            if name not in used:
                says = f'"{name}" is listed as implied, but the record does not use it.'
                remedy = did_you_mean(name, used, otherwise="Take it out.")
                yield claim.violation("implied-not-used", ("implied", position), says, remedy)
