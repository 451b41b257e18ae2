"""Which claims can bear on those under judgement: a run over one source works out what these entail, and no more.

Figures and days are shared, and so can clash, only where claims are tied: one names the other, both are about one
property of one subject or about events of one kind, or one source tells both. Whatever entails something about further
claims needs a tie here; the tests hold the ties against all that made-up and recorded claims entail.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from schemas.base import names_in
from schemas.records import ChangeRecord, EventRecord, RankRecord, ValueRecord
from steps.chronology import marks
from steps.support.corpus import Claim, Claims, Corpus
from steps.support.indexes import indexed, indexed_for_scope

Tie = tuple[object, ...]
"""What claims have in common that can bear on each other."""


@indexed
def _defined(corpus: Corpus) -> dict[str, str]:
    """For every property that is made up of others, or is a part of one that is, one name for all of these."""
    names: dict[str, str] = {}
    for item in corpus.entries("property"):
        known = corpus.property(item.name)
        made_up = (known.id, *known.plus, *known.minus) if known and (known.plus or known.minus) else ()
        same = {names.get(name, name) for name in made_up}
        names |= {name: min(same) for name in (*made_up, *(one for one, its in names.items() if its in same))}
    return names


def _ties(claim: Claim, corpus: Corpus) -> Iterator[Tie]:
    yield (claim.name,)
    for name in names_in(claim.model, "claim"):
        yield (corpus.full_name(name, claim.folder),)
    if isinstance(claim.model, ValueRecord | ChangeRecord | RankRecord):
        subject, prop = corpus.matter(claim)
        yield subject, _defined(corpus).get(prop, prop)
    if isinstance(claim.model, EventRecord):
        yield from ((claim.model.type, mark) for mark in marks(claim, claim.model, corpus))
    if claim.folder in corpus.sources:
        yield claim.folder, "published"


@indexed
def _tied(corpus: Corpus) -> dict[Tie, list[Claim]]:
    """The claims that have each tie."""
    tied: dict[Tie, list[Claim]] = defaultdict(list)
    for claim in corpus.claims.values():
        for tie in _ties(claim, corpus):
            tied[tie].append(claim)
    return tied


def near(claims: Iterable[Claim], corpus: Corpus) -> set[str]:
    """The names of some claims and of all that can bear on them, directly or by way of others."""
    tied, followed = _tied(corpus), set[Tie]()
    waiting = list(claims)
    found = {claim.name for claim in waiting}
    while waiting:
        ties = set(_ties(waiting.pop(), corpus)) - followed
        followed |= ties
        reached = {one.name: one for tie in ties for one in tied.get(tie, ()) if one.name not in found}
        found |= reached.keys()
        waiting += reached.values()
    return found


@indexed_for_scope
def near_judgement(corpus: Corpus) -> Claims:
    """The claims under judgement and all that can bear on them, in the order of their files."""
    judged = corpus.judged()
    if len(judged) == len(corpus.claims):
        return judged
    names = near(judged, corpus)
    return tuple(claim for claim in corpus.claims.values() if claim.name in names)
