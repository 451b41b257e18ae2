"""What a record says, entry by entry, in words for a reader who does not read YAML."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.base import Model, Reference
from schemas.records import Attribution, Record, SpeechRecord, Voice
from schemas.units import UNITS
from schemas.values import BEARING_WORDS, BearingValue, DateValue, DurationValue, Quantity
from steps.support.corpus import Claim, Corpus
from steps.support.yaml_files import Path

_TOLD_ELSEWHERE = {
    "id", "kind", "says", "sentence", "via", "quote", "reference", "attribution", "factuality", "polarity", "status",
    "speaker", "unnamed", "title", "cue", "addressee", "mode",
}  # fmt: skip
"""Entries that the report shows in places of their own."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry: its label, the words for it, what they mean exactly, and the claim that it leads to."""

    label: str
    words: str
    meaning: str = ""
    claim: str = ""


def label_of(path: Path) -> str:
    """What an entry is called: its key in words, or for an entry called claim that of the link which holds it."""
    keys = [str(key) for key in path if isinstance(key, str) and key not in ("claim", "who")]
    return keys[-1].replace("_", " ") if keys else ""


def name_of(name: str, groups: tuple[str, ...], folder: str, corpus: Corpus) -> str:
    """The name by which a reader knows an entry of the registry."""
    for group, nouns in (*corpus.nouns.items(), *corpus.local_nouns.get(folder, {}).items()):
        if group in groups and name in nouns:
            return nouns[name].model.name
    return name


def _of_quantity(label: str, value: Quantity, corpus: Corpus, *, exact: bool) -> Fact:
    unit = UNITS[value.unit].written if value.unit else str(value.currency)
    whole = f" of {name_of(value.of, ('property',), '', corpus)}" if value.of else ""
    return Fact(label, value.in_words(), f"{value.interval(exact=exact).in_words()} {unit}{whole}")


def _of_date(label: str, value: DateValue, corpus: Corpus) -> Fact:
    period = corpus.period(value)
    return Fact(label, value.in_words(), period.in_words() if period else "")


def _of_words(label: str, surface: str | None, meaning: str) -> Fact:
    """The source's words with what they mean, or what is recorded without any."""
    return Fact(label, f'"{surface}"', meaning) if surface else Fact(label, meaning)


def _of_reference(label: str, found: Reference, claim: Claim, corpus: Corpus) -> Fact:
    full = corpus.full_name(found.name, claim.folder)
    if "claim" in found.groups and full in corpus.claims:
        return Fact(label, found.name, claim=full)
    return Fact(label, name_of(found.name, found.groups, claim.folder, corpus))


def _entries(model: Model, path: Path, claim: Claim, corpus: Corpus) -> Iterator[Fact]:
    referring = {(*path, *found.path): found for found in model.references}
    for name, field in type(model).model_fields.items():
        here, value = (*path, field.alias or name), getattr(model, name)
        if value in (None, (), False) or (not path and name in _TOLD_ELSEWHERE):
            continue
        items = [((*here, n), one) for n, one in enumerate(value)] if isinstance(value, tuple) else [(here, value)]
        for place, item in items:
            yield from _of_entry(place, item, referring, claim, corpus)


def _of_entry(
    path: Path, item: object, referring: dict[Path, Reference], claim: Claim, corpus: Corpus
) -> Iterator[Fact]:
    label = label_of(path)
    match item:
        case Quantity():
            meant = claim.model.status == "target" and item.approximation is None
            yield _of_quantity(label, item, corpus, exact=meant)
        case DateValue():
            yield _of_date(label, item, corpus)
        case DurationValue():
            yield _of_words(label, item.surface, item.duration().in_words())
        case BearingValue():
            yield _of_words(label, item.surface, BEARING_WORDS[item.value])
        case Model() if isinstance(path[-1], int):
            # One of several alike: who takes part, and as what.
            yield Fact(label_of(path), ", ".join(fact.words for fact in _entries(item, path, claim, corpus)))
        case Model():
            yield from _entries(item, path, claim, corpus)
        case _ if path in referring:
            yield _of_reference(label, referring[path], claim, corpus)
        case _:
            yield Fact(label, "yes" if item is True else str(item))


def facts_of(claim: Claim, corpus: Corpus) -> list[Fact]:
    """What a record says, entry by entry, in the order of its model; its own text and its speakers left out."""
    return list(_entries(claim.model, (), claim, corpus))


def voices_of(record: Record) -> tuple[Voice, ...]:
    """The speakers through which a claim reaches the reader, the outermost first."""
    return (record,) if isinstance(record, SpeechRecord) else record.attribution


def told_by(voice: Voice, claim: Claim, corpus: Corpus) -> str:
    """One speaker in words: who, the cue, and to whom."""
    groups = ("person", "organisation", "place")
    who = name_of(voice.speaker, groups, claim.folder, corpus) if voice.speaker else f'"{voice.unnamed}"'
    to = f", to {name_of(voice.addressee, groups, claim.folder, corpus)}" if voice.addressee else ""
    words = ", in their own words" if isinstance(voice, Attribution | SpeechRecord) and voice.mode == "direct" else ""
    return f"{who} ({voice.cue}{to}{words})"


def surety_of(record: Record) -> str:
    """How surely a claim is made, in words."""
    denied = "denied" if record.polarity == "negative" else ""
    hedged = "" if record.factuality == "certain" else record.factuality
    return ", ".join(word for word in (denied, hedged) if word) or "stated as certain"
