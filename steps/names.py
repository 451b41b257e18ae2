"""The check behind features/grounding/names.feature."""

from collections.abc import Iterator

from schemas.base import Reference, references
from schemas.registry import Entry
from steps.support.corpus import Claim, Claims, Corpus, Item
from steps.support.grounding import is_named, surroundings
from steps.support.phrases import must
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
        for reference in references(claim.model):
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
