"""Which figures of targets and forecasts were replaced by others for the same time, so that they exclude nothing."""

from datetime import date

from schemas.constraints import Variable
from schemas.records import ValueRecord
from steps.support.corpus import Claim, Corpus

Replacing = dict[Variable, list[tuple[Claim, Claim]]]
"""For a figure, each claim that replaces another about it, with the one that it replaces."""


def told(claim: Claim, corpus: Corpus) -> date | None:
    """The first day on which a claim can have been made known."""
    return corpus.announced(claim).first


def replacing(figures: dict[str, Variable], corpus: Corpus) -> Replacing:
    """The claims that replace others about the same figure. figures: the figure that each claim is about, by name."""
    found: Replacing = {}
    for claim, record in corpus.of(ValueRecord):
        other = corpus.claim(record.supersedes.claim, claim) if record.supersedes else None
        if other and figures.get(claim.name) and figures.get(claim.name) == figures.get(other.name):
            found.setdefault(figures[claim.name], []).append((claim, other))
    return found


def generation(claim: Claim, pairs: list[tuple[Claim, Claim]], corpus: Corpus) -> int | None:
    """How many replacements of a figure a claim already knows of; None where nobody can tell.

    A claim that replaces another knows of one more than that; one that is replaced of one less. Any other knows of
    those told by its day.
    """
    links = {new.name: old for new, old in pairs}
    own = _replacements_before(claim, links)
    if own:
        return own
    later = [_replacements_before(new, links) - 1 for new, old in pairs if old == claim]
    day = told(claim, corpus)
    if day is None:
        return min(later, default=None)
    by_then = [_replacements_before(new, links) for new, _ in pairs if (its := told(new, corpus)) and its <= day]
    return min([max(by_then, default=0), *later])


def _replacements_before(claim: Claim, links: dict[str, Claim]) -> int:
    """How many claims, one after the other, a claim replaces."""
    seen: set[str] = set()
    name = claim.name
    while name in links and name not in seen:
        seen.add(name)
        name = links[name].name
    return len(seen)
