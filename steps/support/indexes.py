"""What is worked out once for each corpus: the indexes of its claims and nouns that look-ups and rules ask."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from schemas.drafts import Draft
from schemas.periods import FiscalYearRule
from schemas.records import Record, ValueRecord
from schemas.registry import Calendar
from schemas.source import Source

if TYPE_CHECKING:
    from steps.support.corpus import Claim, Claims, Corpus, Item

FoundT = TypeVar("FoundT")
KeyT = TypeVar("KeyT")


def indexed(work: Callable[["Corpus"], FoundT]) -> Callable[["Corpus"], FoundT]:
    """Work something out once for each corpus, such as an index of its claims."""

    @wraps(work)
    def known(corpus: "Corpus") -> FoundT:
        if known not in corpus.memo:
            corpus.memo[known] = work(corpus)
        found: FoundT = corpus.memo[known]
        return found

    return known


def indexed_for_scope(work: Callable[["Corpus"], FoundT]) -> Callable[["Corpus"], FoundT]:
    """Work something out once for a corpus and what is under judgement in it, on which it depends too."""

    @wraps(work)
    def known(corpus: "Corpus") -> FoundT:
        told: dict[frozenset[str], FoundT] = corpus.memo.setdefault(known, {})
        if corpus.scope not in told:
            told[corpus.scope] = work(corpus)
        return told[corpus.scope]

    return known


def known_of_claims(work: Callable[["Claim", "Corpus"], FoundT]) -> Callable[["Claim", "Corpus"], FoundT]:
    """Work something out once for each claim of a corpus."""

    @wraps(work)
    def known(claim: "Claim", corpus: "Corpus") -> FoundT:
        told: dict[str, FoundT] = corpus.memo.setdefault(known, {})
        if claim.name not in told:
            told[claim.name] = work(claim, corpus)
        return told[claim.name]

    return known


def grouped(items: Iterable[FoundT], key: Callable[[FoundT], KeyT]) -> dict[KeyT, tuple[FoundT, ...]]:
    """Items in groups of the same key, in their order."""
    groups: dict[KeyT, list[FoundT]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(group) for name, group in groups.items()}


@indexed_for_scope
def judged(corpus: "Corpus") -> "Claims":
    """The claims under judgement, in the order of their files."""
    return tuple(claim for folder, claims in by_folder(corpus).items() if folder in corpus.scope for claim in claims)


@indexed_for_scope
def judged_sources(corpus: "Corpus") -> "tuple[Item[Source], ...]":
    """The sources under judgement."""
    return tuple(source for folder, source in corpus.sources.items() if folder in corpus.scope)


@indexed
def by_folder(corpus: "Corpus") -> "dict[str, Claims]":
    """The claims of each source, and of the background."""
    return grouped(corpus.claims.values(), lambda claim: claim.folder)


@indexed
def drafts_by_folder(corpus: "Corpus") -> "dict[str, tuple[Item[Draft], ...]]":
    """The sentences of each source that wait to be recorded."""
    return grouped(corpus.drafts, lambda draft: draft.folder)


@indexed
def by_type(corpus: "Corpus") -> "dict[type[Record], tuple[tuple[Claim, Any], ...]]":
    """The claims of each type of record, each with the record."""
    return grouped(((claim, claim.model) for claim in corpus.claims.values()), lambda pair: type(pair[1]))


@indexed
def faulty(corpus: "Corpus") -> frozenset[str]:
    """The folders of which some file or record could not be read."""
    return frozenset(name for one in corpus.violations for name in one.spot.file.split("/")[1:2])


@indexed
def shared_names(corpus: "Corpus") -> frozenset[str]:
    """The ids of all that the registry knows."""
    return frozenset(name for entries in corpus.nouns.values() for name in entries)


@indexed
def fiscal_rules(corpus: "Corpus") -> dict[str, FiscalYearRule]:
    """How the fiscal years of each country run; of two calendars of one country, the first counts."""
    calendars = [item.model for item in corpus.entries("calendar") if isinstance(item.model, Calendar)]
    return {calendar.country: calendar.rule() for calendar in reversed(calendars)}


@indexed
def figures_by_matter(corpus: "Corpus") -> "dict[tuple[str, str], tuple[tuple[Claim, ValueRecord], ...]]":
    """All figures, by their subject and property."""
    return grouped(corpus.of(ValueRecord), lambda pair: corpus.matter(pair[0]))
