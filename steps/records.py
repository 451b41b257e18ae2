"""The checks behind features/grounding/records.feature."""

from collections.abc import Iterator, Sequence

from pytest_bdd import given

from schemas.base import Group
from schemas.records import Record
from schemas.registry import REGISTRY, Entry
from schemas.values import Quantity
from steps.support.corpus import Claim, Claims, Corpus, Item, kind_of
from steps.support.indexes import grouped
from steps.support.phrases import must
from steps.support.suggestions import did_you_mean
from steps.support.violations import Violation
from steps.support.yaml_files import Path

SHARED_NAME = "id-twice"


@given("the entries of the registry", target_fixture="selection")
def whole_registry(corpus: Corpus) -> tuple[Item[Entry], ...]:
    """Every entry of every list of the registry, and of the own names of the sources under judgement."""
    own = (corpus.local_nouns.get(folder, {}) for folder in sorted(corpus.scope))
    lists = (entries for groups in (corpus.nouns, *own) for entries in groups.values())
    return tuple(item for entries in lists for item in entries.values())


@must("every file and every record must be readable")
def unreadable(_claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """What was found while loading, but for names given twice."""
    yield from (violation for violation in corpus.violations if violation.code != SHARED_NAME)


@must("two records must not share a name")
def name_shared(_claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Records whose id another record of the same folder has already."""
    yield from (violation for violation in corpus.violations if violation.code == SHARED_NAME)


@must("two records must not say the same")
def recorded_again(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Records that differ from an earlier one of their source in nothing but id, our own sentence and notes."""
    judged = {claim.name for claim in claims}
    for folder in dict.fromkeys(claim.folder for claim in claims):
        for alike in grouped(corpus.of_folder(folder), _quoted).values():
            known: dict[Record, Claim] = {}
            for claim in alike if len(alike) > 1 else ():
                said = claim.model.model_copy(update={"id": "", "says": "", "note": None})
                first = known.setdefault(said, claim)
                if first is not claim and claim.name in judged:
                    says = f"It says the same as {first.name}, in the same words of the source."
                    remedy = "Take one of the two out, or correct the one that was meant otherwise."
                    yield claim.violation("recorded-again", (), says, remedy, others=(first,))


def _quoted(claim: Claim) -> tuple[str, str | None]:
    """What is the same of all records that say the same, so that only those few are looked at closely."""
    return kind_of(claim), claim.model.quote.exact if claim.model.quote else None


def _known_names(groups: tuple[Group, ...], folder: str, corpus: Corpus) -> set[str]:
    lists = (corpus.nouns, corpus.local_nouns.get(folder, {}))
    names = {name for nouns in lists for group in groups for name in nouns.get(group, ())}
    if "claim" in groups:
        names |= {name.removeprefix(f"{folder}/") for name in corpus.claims}
    return names


def _is_known(group: Group, name: str, folder: str, corpus: Corpus) -> bool:
    if group != "claim":
        return corpus.noun(group, name, folder) is not None or name in corpus.unreadable
    full = name if "/" in name else f"{folder}/{name}"
    return full in corpus.claims or full in corpus.unreadable


_LISTED = {group: name for name, (group, _) in REGISTRY.items()}
"""For each group of the registry, the list it stands in."""


def _either(names: Sequence[str]) -> str:
    *others, last = names or ("",)
    return f"{', '.join(others)} or {last}" if others else last


@must("everyone and everything they name must be known")
def name_unknown(items: tuple[Item[Record | Entry], ...], corpus: Corpus) -> Iterator[Violation]:
    """References that lead nowhere, each with the nearest known name."""
    for item in items:
        for reference in item.model.references:
            if any(_is_known(group, reference.name, item.folder, corpus) for group in reference.groups):
                continue
            kinds = _either(reference.groups)
            key = next(step for step in reversed(reference.path) if isinstance(step, str))
            says = f'{key} names "{reference.name}", but no {kinds} has this name.'
            if other := next((one for one in _LISTED if corpus.noun(one, reference.name, item.folder)), None):
                says = f'{key} names "{reference.name}", which is known, but as {other} and not as {kinds}.'
            lists = _either([f"claims/registry/{_LISTED[one]}.yaml" for one in reference.groups if one in _LISTED])
            remedy = did_you_mean(
                reference.name,
                _known_names(reference.groups, item.folder, corpus),
                otherwise=f"Correct the name, or add the {kinds}{f' to {lists}' if lists else ''}.",
            )
            yield item.violation("name-unknown", reference.path, says, remedy)


@must("a list must not name one thing twice")
def named_twice(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Lists of a record that name the same thing more than once."""
    for claim in claims:
        seen: set[tuple[Path, str]] = set()
        for reference in claim.model.references:
            entry = (tuple(step for step in reference.path if isinstance(step, str)), reference.name)
            # One speaker may pass on what they said before, and two people may share a title.
            in_list = any(isinstance(step, int) for step in reference.path) and reference.path[0] != "attribution"
            in_list = in_list and reference.path[-1] != "title"
            if in_list and entry in seen:
                says = f"{reference.path[0]} names {reference.name} twice."
                yield claim.violation("named-twice", reference.path, says, "Name it once, or correct one of the two.")
            seen.add(entry)


NAMED_KINDS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("whole",): ("value",),
    ("before", "claim"): ("event", "office"),
    ("after", "claim"): ("event", "office"),
    ("first_since", "claim"): ("event",),
    ("parts",): ("value",),
    ("left",): ("value", "change"),
    ("right",): ("value", "change"),
    ("supersedes", "claim"): ("value", "change", "event"),
}
"""Which kinds of record an entry can refer to, where not every kind makes sense."""

TOLD_OTHERWISE = {
    "whole": " If the text tells it as a change, record the figure that it comes to as a value too, and name that.",
    "parts": " If the text tells one as a change, record the figure that it comes to as a value too, and name that.",
    "before": " If the text puts it before a figure, record what happened then as an event, or give it a time.",
    "after": " If the text puts it after a figure, record what happened then as an event, or give it a time.",
}
"""What to do where no record of the right kind is there yet."""


def _claims_named(claim: Claim, corpus: Corpus) -> Iterator[tuple[Path, Claim]]:
    """The other records that a record refers to as claims."""
    for reference in claim.model.references:
        if "claim" in reference.groups and (named := corpus.claim(reference.name, claim)):
            yield reference.path, named


def _in_circles(claims: Claims, corpus: Corpus, key: str) -> set[str]:
    """The claims from which a key that names another claim leads, from claim to claim, back to where it began."""
    found: set[str] = set()
    looked_at: set[str] = set()
    for claim in claims:
        chain: list[str] = []
        follows: Claim | None = claim
        while follows and follows.name not in looked_at:
            looked_at.add(follows.name)
            chain.append(follows.name)
            named = getattr(follows.model, key, None)
            follows = corpus.claim(named, follows) if named else None
        if follows and follows.name in chain:
            found.update(chain[chain.index(follows.name) :])
    return found


@must("a record must not refer to itself")
def refers_to_itself(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Records that name themselves where they should name another; and wholes and sames that lead back."""
    circles: dict[Path, set[str]] = {(key,): _in_circles(claims, corpus, key) for key in ("whole", "same_as")}
    for claim in claims:
        for path, named in _claims_named(claim, corpus):
            if path[0] != "supersedes" and (named is claim or claim.name in circles.get(path, ())):
                says = f"{'.'.join(map(str, path))} leads back to the record itself."
                yield claim.violation("refers-to-itself", path, says, "Name the other record that is meant.")


@must("whatever a record refers to must be of a kind that can be meant there")
def refers_to_another_kind(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """References to records of a kind that cannot be meant, such as an event as the whole of a part."""
    for claim in claims:
        for path, named in _claims_named(claim, corpus):
            kinds = NAMED_KINDS.get(tuple(step for step in path if isinstance(step, str)))
            kind = kind_of(named)
            if kinds and kind not in kinds:
                says = f"{path[0]} refers to {named.name}, which is of kind {kind}; it can be {' or '.join(kinds)}."
                remedy = f"Name the record that is meant.{TOLD_OTHERWISE.get(str(path[0]), '')}"
                yield claim.violation("refers-to-another-kind", path, says, remedy, others=(named,))


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
        for path, value in claim.model.values:
            # The time that a rate is for is worded where the rate itself stands.
            worded_elsewhere = path == ("at_rate", "per") or path[0] in claim.model.implied
            if value.surface is None and not worded_elsewhere:
                says = f"{'.'.join(map(str, path))} has a value, but not the words of the source that state it."
                yield claim.violation("words-missing", path, says, "Add surface: with the words as they stand there.")


WORDS_TELLING = ("qualifier", "statistic", "grain", "direction", "order", "rank", "class")
"""Keys, besides those of figures and dates, that are read in words and may be only understood."""


@must("whatever they leave to be understood must be part of the record")
def implied_not_used(claims: Claims, _corpus: Corpus) -> Iterator[Violation]:
    """Entries under implied that are neither a name in the record nor a key whose words may be missing."""
    for claim in claims:
        fields = type(claim.model).model_fields.items()
        given = {field.alias or name for name, field in fields if getattr(claim.model, name) is not None}
        worded = {str(path[0]) for path, _ in claim.model.values} | (given & {*WORDS_TELLING})
        worded |= {"currency" for _, value in claim.model.values if isinstance(value, Quantity) and value.currency}
        used = {reference.name for reference in claim.model.references} | worded
        for position, name in enumerate(claim.model.implied):
            if name in used:
                continue
            says = f'"{name}" is listed as implied, but the record does not use it.'
            remedy = did_you_mean(name, used, otherwise="Take it out.")
            if name in given:
                says = f"{name} cannot be left to be understood: words of the source must show it."
                remedy = (
                    "Take it out, and quote those words. Under implied stand ids that no word names, and the keys of "
                    f"figures and dates, {', '.join(WORDS_TELLING[:-1])} or {WORDS_TELLING[-1]} without words."
                )
            yield claim.violation("implied-not-used", ("implied", position), says, remedy)
