"""The quotations of a source in reading order, with what lies unquoted between them only counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemas.source import Source
from schemas.text.quotations import Quotation
from schemas.text.words import find_words
from steps.quotations import quotation_of
from steps.support.corpus import Claim, Corpus, Item
from steps.support.texts import SourceText


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation with the claims that quote it or a part of it.

    gap: how many words lie unquoted between it and the passage before; None where no text is at hand to count them.
    """

    exact: str
    claims: tuple[Claim, ...]
    gap: int | None


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """A sentence by its number. rest: the words after its last passage, or all of them; None where nobody can count."""

    number: int
    passages: tuple[Passage, ...]
    rest: int | None
    set_aside: str = ""


def _by_passage(claims: Iterable[Claim]) -> list[tuple[Quotation, list[Claim]]]:
    """The quotations of one sentence that lie in no longer one, each with the claims that quote some of it."""
    quoted = [(quotation, claim) for claim in claims if (quotation := quotation_of(claim))]
    kept: list[tuple[Quotation, list[Claim]]] = []
    for quotation, claim in sorted(quoted, key=lambda pair: -len(pair[0].exact)):
        around = next((known for longer, known in kept if find_words(quotation.exact, longer.exact)), None)
        if around is None:
            kept.append((quotation, [claim]))
        else:
            around.append(claim)
    return kept


def _in_order(
    found: list[tuple[Quotation, list[Claim]]], order: dict[str, int], places: dict[Quotation, int]
) -> Iterator[tuple[Quotation, tuple[Claim, ...]]]:
    """Passages as they stand in the text; without it, as the file has their claims."""
    sorted_claims = [(quotation, tuple(sorted(own, key=lambda one: order[one.name]))) for quotation, own in found]
    return iter(sorted(sorted_claims, key=lambda pair: (places.get(pair[0], 0), order[pair[1][0].name])))


def _sentence(number: int, claims: list[Claim], text: SourceText | None, set_aside: str) -> SentenceShown:
    order = {claim.name: position for position, claim in enumerate(claims)}
    by_passage = _by_passage(claims)
    sentence = text.sentence(number) if text else None
    places = {
        quotation: found[0]
        for quotation, _ in by_passage
        if text and sentence and (found := text.places(quotation, number))
    }
    passages, reached = [], sentence.first if sentence else 0
    for quotation, own in _in_order(by_passage, order, places):
        exact = max((one.model.quote.exact for one in own if one.model.quote), key=len)
        gap = max(0, places[quotation] - reached) if quotation in places else None
        reached = max(reached, places[quotation] + len(quotation.exact)) if quotation in places else reached
        passages.append(Passage(exact, own, gap))
    return SentenceShown(number, tuple(passages), sentence.end - reached if sentence else None, set_aside)


def sentences_shown(source: Item[Source], corpus: Corpus) -> list[SentenceShown]:
    """All sentences of a source in order, those set aside with the reason."""
    text = corpus.texts.get(source.folder)
    aside = {one.sentence: one.reason for one in source.model.set_aside}
    claims: dict[int, list[Claim]] = {}
    for claim in corpus.judged():
        if claim.folder == source.folder and claim.model.sentence:
            claims.setdefault(claim.model.sentence, []).append(claim)
    return [
        _sentence(number, claims.get(number, []), text, aside.get(number, ""))
        for number in range(1, source.model.sentences + 1)
    ]
