"""What kinds of claims a folder of claims has, and how often: to hold made-up corpora against recorded ones."""

from collections import Counter
from collections.abc import Iterator, Mapping

from schemas.records import ValueRecord
from steps.support import variables
from steps.support.corpus import BACKGROUND, Claim, Corpus, kind_of
from steps.support.crosschecks import cross_checked
from steps.support.entailment import constraints

COUNTED_KEYS = """
    via place time deadline announced qualifier grain supersedes disputes same_as implied note attribution whole objects
    participants before after first_since lasts baseline by members others title jointly_with
""".split()
"""The entries of records that are counted: what relates a claim to others, and dates and places it."""


def _traits(claim: Claim) -> Iterator[str]:
    model = claim.model
    yield f"kind {kind_of(claim)}"
    yield f"status {model.status}"
    yield f"factuality {model.factuality}"
    yield f"speakers {min(2, len(model.attribution))}"
    for key in COUNTED_KEYS:
        if getattr(model, key, None):
            yield f"has {key}"
    if relation := getattr(model, "relation", None):
        yield f"relation {relation}"
    if isinstance(model, ValueRecord):
        yield f"hedge {model.value.approximation or 'none'}"


def mix(corpus: Corpus, prefix: str = "") -> Mapping[str, float]:
    """For every trait the share of the claims of sources that have it. prefix: of the sources called so alone."""
    claims = [one for one in corpus.claims.values() if one.folder != BACKGROUND and one.folder.startswith(prefix)]
    checked = cross_checked(constraints(corpus))
    counted = Counter(trait for claim in claims for trait in _traits(claim))
    confirmed = [claim for claim in claims if checked.get(claim.name)]
    counted["cross-checked"] = len(confirmed)
    counted.update(f"cross-checked {kind_of(claim)}" for claim in confirmed)
    return {trait: count / len(claims) for trait, count in counted.items()}


def figures_met(corpus: Corpus, prefix: str = "") -> float:
    """The share of the figures of sources that some other source tells too."""
    tellers: dict[object, set[str]] = {}
    told = []
    for claim in corpus.claims.values():
        figure = variables.amount(claim, corpus) if claim.folder.startswith(prefix) else None
        if figure and claim.folder != BACKGROUND:
            tellers.setdefault(figure, set()).add(claim.folder)
            told.append(figure)
    return sum(len(tellers[figure]) > 1 for figure in told) / len(told)
