"""The checks behind features/grounding/names.feature."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from schemas.base import Group, Reference
from schemas.cues import STATUS_CUES
from schemas.records import ChangeRecord, OfficeRecord, ValueRecord
from schemas.registry import Entry, Office
from schemas.source import Source
from steps.attribution import cues_of, voices
from steps.quantities import words_telling_apart
from steps.support.corpus import REGISTRY_FOLDER, Claim, Claims, Corpus, Item
from steps.support.grounding import BETWEEN_SENTENCES, cased, cue_words, is_named, plain, stands_in, surroundings
from steps.support.indexes import grouped, indexed
from steps.support.passages import record_to_complete
from steps.support.phrases import claims_that, must
from steps.support.violations import Violation

UNNAMED_GROUPS = frozenset({"claim", "calendar"})
"""What a text does not name: other records, and the calendar by which a date is read."""


def _named(reference: Reference, claim: Claim, corpus: Corpus) -> Item[Entry] | None:
    """The entry that a reference names, if texts must name it too."""
    for group in reference.groups:
        if group not in UNNAMED_GROUPS and (item := corpus.noun(group, reference.name, claim.folder)):
            return item
    return None


@must("everyone and everything in each record must be named in its sentence, or in one it refers to")
def name_not_in_sentence(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Nouns of a record none of whose names stands in its sentence, or in one that it names under via."""
    for claim in claims:
        near = surroundings(claim, corpus.texts[claim.folder])
        for reference in claim.model.references:
            item = _named(reference, claim, corpus)
            if item is None or reference.name in claim.model.implied:
                continue
            names = (item.model.name, *item.model.aliases)
            if not any(is_named(name, near) for name in names):
                says = (
                    f"{item.name} is not named in sentence {claim.model.sentence}"
                    f"{' or those under via' if claim.model.via else ''}; it is known as {', '.join(names)}."
                )
                remedy = (
                    "Correct the name; or put the number of the sentence that names it under via; or add the name that "
                    f"the text uses to its aliases; or list {item.name} under implied if it is only understood."
                )
                yield claim.violation("name-not-in-sentence", reference.path, says, remedy)


PROPER: tuple[Group, ...] = ("person", "organisation", "place", "document", "office")
"""What has names of its own, written with capitals."""

UNCOVERED: tuple[Group, ...] = ("place", "office")
"""What a sentence may name without saying anything of it: "American industries", "the President's trip"."""

Entries = tuple[Item[Entry], ...]
ProperNames = Mapping[str, Sequence[tuple[tuple[str, ...], Item[Entry]]]]
"""By their first word, names as words, each with an entry that is called so."""


def _by_first_word(nouns: Mapping[Group, Mapping[str, Item[Entry]]], *, capitals: bool) -> ProperNames:
    """The proper names among some nouns. capitals: only those that have some."""
    entries = (item for group in PROPER for item in nouns.get(group, {}).values())
    named = (
        (cased(name), item)
        for item in entries
        for name in {item.model.name, *item.model.aliases}
        if not capitals or any(map(str.isupper, name))
    )
    return grouped((pair for pair in named if pair[0]), lambda pair: pair[0][0])


@indexed
def _proper_names(corpus: Corpus) -> dict[str, ProperNames]:
    """The proper names of the registry, those with capitals; and by its folder, all that a source has of its own."""
    own = {folder: _by_first_word(nouns, capitals=False) for folder, nouns in corpus.local_nouns.items()}
    return {REGISTRY_FOLDER: _by_first_word(corpus.nouns, capitals=True), **own}


def _names_in(text: str, folder: str, corpus: Corpus) -> Iterator[tuple[str, Entries]]:
    """The proper names that stand in a text of a source, the longest at each place, with all that are called so."""
    row, place, known = cased(text), 0, _proper_names(corpus)
    lists = (known[REGISTRY_FOLDER], known.get(folder, {}))
    while place < len(row):
        here = [
            one for names in lists for one in names.get(row[place], ()) if row[place : place + len(one[0])] == one[0]
        ]
        longest = max((name for name, _ in here), key=len, default=())
        if longest:
            yield " ".join(longest), tuple(item for name, item in here if name == longest)
        place += len(longest) or 1


def _claimed(source: Item[Source], corpus: Corpus) -> dict[int, set[str]]:
    """By sentence, everyone and everything that its claims name."""
    claimed: dict[int, set[str]] = {}
    for claim in corpus.of_folder(source.folder):
        if claim.model.sentence:
            claimed.setdefault(claim.model.sentence, set()).update(one.name for one in claim.model.references)
    return claimed


def _to_be_claimed(source: Item[Source], claimed: Iterable[set[str]], corpus: Corpus) -> set[str]:
    """Whom a source speaks of: those of its own names and those in some claim of it, but for places and offices."""
    own = corpus.local_nouns.get(source.folder, {})
    spoken_of = {name for group in PROPER for name in own.get(group, ())}.union(*claimed)
    return {name for name in spoken_of if not any(corpus.noun(group, name, source.folder) for group in UNCOVERED)}


@must("everyone and everything that a sentence names must be in a claim of it")
def name_not_claimed(sources: tuple[Item[Source], ...], corpus: Corpus) -> Iterator[Violation]:
    """People, organisations and documents of a source that a sentence names and no claim of that sentence has."""
    for source in sources:
        closed, claimed = corpus.closed(source), _claimed(source, corpus)
        spoken_of = _to_be_claimed(source, claimed.values(), corpus)
        text = corpus.texts[source.folder]
        for sentence in text.sentences:
            if sentence.number in closed:
                continue
            for name, called in _names_in(sentence.text, source.folder, corpus):
                ids = {item.name for item in called}
                if ids <= spoken_of and ids.isdisjoint(claimed.get(sentence.number, ())):
                    says = f"{name} is named in sentence {sentence.number}, but no claim of that sentence has it."
                    ones = " or ".join(sorted(ids))
                    place = record_to_complete(source, text, range(sentence.first, sentence.end), corpus)
                    remedy = f"Record in claims.yaml what is said of {ones}."
                    if place is not source:
                        remedy = f"Name {ones} in this record, if it is about them; or add one of what is said of them."
                    yield place.violation("name-not-claimed", (), says, remedy)


ABOUT = ("subject", "objects", "about", "left", "right", "parts")
"""Where a record has the claims that it speaks of, so that it need not repeat whom they are about."""


def _recorded(claim: Claim, corpus: Corpus, keys: Collection[str] | None = None) -> set[str]:
    """The ids of all that a claim names, itself or by way of the claims that it refers to (under these keys alone)."""
    found = {reference.name for reference in claim.model.references}
    for reference in claim.model.references:
        if keys is None or reference.path[0] in keys:
            other = corpus.claim(reference.name, claim)
            found |= {one.name for one in other.model.references} if other else set()
    return found


def _entries(names: Iterable[str], claim: Claim, corpus: Corpus) -> Iterator[Item[Entry]]:
    """The entries with these ids that texts call by names of their own."""
    found = (corpus.noun(group, name, claim.folder) for name in names for group in PROPER)
    return (item for item in found if item)


def _names_of(items: Iterable[Item[Entry]]) -> str:
    """The names of people, places and things, side by side."""
    return BETWEEN_SENTENCES.join(name for item in items for name in (item.model.name, *item.model.aliases))


def _unknown_names(
    text: str, recorded: Collection[str], near: Callable[[], str], claim: Claim, corpus: Corpus
) -> Iterator[str]:
    """The proper names in a text of those who are not recorded and have no name among the words near."""
    for name, called in _names_in(text, claim.folder, corpus):
        names = (name for item in called for name in (item.model.name, *item.model.aliases))
        if not any(item.name in recorded for item in called) and not any(is_named(one, near()) for one in names):
            yield name


BESIDE_A_FIGURE = (
    "Who pays or owns has no key beside a figure: end the quotation before the name and put the words for it under "
    'qualifier ("from the Union"); an event of its own has the name under participants.'
)
"""What to do with those who are named beside a figure but are not what it measures."""


@must("everyone and everything that a quotation names must be in its record")
def quoted_name_not_recorded(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Quotations with the name of somebody, or of a place or thing, that the record and its figures leave out."""

    def near(claim: Claim, recorded: set[str]) -> str:
        # A President of the United States does not stand for the United States, but a treaty of theirs does.
        of_office = isinstance(claim.model, OfficeRecord)
        entries = (one for one in _entries(recorded, claim, corpus) if of_office or not isinstance(one.model, Office))
        counted = [value.surface for _, value in claim.model.values if value.surface]
        return BETWEEN_SENTENCES.join((_names_of(entries), *counted))

    for claim in claims:
        exact, recorded = claim.model.quote.exact if claim.model.quote else "", _recorded(claim, corpus, ABOUT)
        for name in _unknown_names(exact, recorded, partial(near, claim, recorded), claim, corpus):
            says = f"The quotation names {name}, but the record does not."
            remedy = "Add whoever or whatever is meant to the record, or quote only what the record says."
            if isinstance(claim.model, ValueRecord | ChangeRecord):
                remedy = f"{remedy} {BESIDE_A_FIGURE}"
            yield claim.violation("quoted-name-not-recorded", ("quote", "exact"), says, remedy)


@claims_that("with sentences under via")
def with_via(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim names further sentences."""
    return bool(claim.model.via)


def _found_in(claim: Claim, numbers: Collection[int], corpus: Corpus) -> set[str]:
    """What the record has of which the sentences of these numbers have a word: names, cues, and claims they make."""
    model, text = claim.model, corpus.texts[claim.folder]
    sentences = [one.text for number in numbers if (one := text.sentence(number))]
    near = BETWEEN_SENTENCES.join(sentences)
    row, found = plain(near), set()
    for reference in model.references:
        item, other = _named(reference, claim, corpus), corpus.claim(reference.name, claim)
        names = (item.model.name, *item.model.aliases) if item else ()
        if any(is_named(name, near) for name in names) or (other and (other.model.sentence or 0) in numbers):
            found.add(reference.name)
    said = [cue for _, cue in cues_of(claim)] + [voice.unnamed for _, voice in voices(claim) if voice.unnamed]
    found |= {words for words in (*said, *(one for _, one in words_telling_apart(claim))) if stands_in(words, row)}
    return found | (
        {model.status} if not STATUS_CUES.get(model.status, frozenset()).isdisjoint(cue_words(near)) else set()
    )


@must("each sentence under via must have a word that the record needs")
def via_not_needed(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Sentences under via without which the record has all its words as well."""
    for claim in claims:
        numbers = (claim.model.sentence or 0, *claim.model.via)
        everything = _found_in(claim, numbers, corpus)
        for position, number in enumerate(claim.model.via):
            if _found_in(claim, [one for one in numbers if one != number], corpus) == everything:
                says = f"Sentence {number} has no word for the record that the other sentences do not have."
                remedy = "Take it out of via; or correct the number."
                yield claim.violation("via-not-needed", ("via", position), says, remedy)


def _brought_along(claim: Claim, corpus: Corpus) -> Iterator[str]:
    """The names of the countries and places to which the things that a claim names belong."""
    for reference in claim.model.references:
        item = next((one for group in PROPER if (one := corpus.noun(group, reference.name, claim.folder))), None)
        name = getattr(item.model, "country", None) or getattr(item.model, "within", None) if item else None
        seen: set[str] = set()
        while name and name not in seen and (place := corpus.place(name, claim.folder)):
            seen.add(name)
            yield from (place.name, *place.aliases)
            name = place.within


@must("every name in our own sentence must be one of the record")
def own_sentence_names_others(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Names under says of somebody whom the record does not have, nor a thing of whose country or place it is."""

    def near(claim: Claim, recorded: set[str]) -> str:
        names = _names_of(_entries(recorded, claim, corpus))
        return BETWEEN_SENTENCES.join((names, *_brought_along(claim, corpus)))

    for claim in claims:
        recorded = _recorded(claim, corpus)
        for name in _unknown_names(claim.model.says, recorded, partial(near, claim, recorded), claim, corpus):
            says = f"{name} stands in our own sentence, but not in the record."
            remedy = "Correct the sentence under says; or add to the record whom or what it is about."
            yield claim.violation("own-sentence-names-others", ("says",), says, remedy)


ACTING = (("speaker",), ("holder",), ("participants", "who"))
"""Where a record has those who speak, hold an office or take part."""

LEAST_LETTERS = 4
"""So long a word of a name must be to stand for all of it, as in "the forum"."""


def _is_told(item: Item[Entry], says: str) -> bool:
    """Whether a sentence has a name of somebody, or a word of one."""
    row = set(plain(says))
    names = (item.model.name, *item.model.aliases)
    telling = {word for name in names for word in plain(name) if len(word) >= LEAST_LETTERS}
    return not row.isdisjoint(telling) or any(is_named(name, says) for name in names)


@must("our own sentence must name whoever speaks, takes part or holds an office")
def own_sentence_leaves_out(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Speakers, participants and holders whom the sentence under says does not name."""
    for claim in claims:
        for reference in claim.model.references:
            keys = tuple(step for step in reference.path if isinstance(step, str))
            item = _named(reference, claim, corpus) if keys in ACTING else None
            if item and not _is_told(item, claim.model.says):
                says = f"Our own sentence does not name {item.model.name}, who is in the record."
                yield claim.violation("own-sentence-leaves-out", ("says",), says, "Say under says who it is.")
