"""Quotations: their words, where they stand in a text, and how much of it they repeat."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from schemas.text.sketch import TEXT_END, TEXT_START
from schemas.text.words import find_words, words

MOST_WORDS = 25
"""The words one quotation may have; prefix and suffix are not counted."""

SHARE_QUOTED = (2, 3)
"""The share of a copyrighted text's words that all quotations together may repeat: numerator, denominator."""


def affix_size(exact_size: int) -> int:
    """How many words of prefix, and of suffix, a quotation of so many words needs: one, and two below three words.

    Every word of it is then in two trigrams of the sketch or more.
    """
    return 2 if exact_size < 3 else 1


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words quoted, and those just before and after, as in the Web Annotation TextQuoteSelector.

    Without a prefix the quotation begins the text, without a suffix it ends it. The words before the first word of a
    sentence are those of the sentence, title or caption above.
    """

    exact: tuple[str, ...]
    prefix: tuple[str, ...] = ()
    suffix: tuple[str, ...] = ()

    @classmethod
    def read(cls, exact: str, prefix: str = "", suffix: str = "") -> Self:
        """A quotation from its written parts. Raises ValueError if exact has no words, and as the normaliser does."""
        quoted = words(exact)
        if not quoted:
            raise ValueError(f'"{exact}" has no words to quote')
        return cls(quoted, words(prefix), words(suffix))

    @property
    def before(self) -> tuple[str, ...]:
        """What must stand before exact, start marks included where the prefix is shorter than needed."""
        return (TEXT_START,) * (affix_size(len(self.exact)) - len(self.prefix)) + self.prefix

    @property
    def after(self) -> tuple[str, ...]:
        """What must stand after exact, end marks included where the suffix is shorter than needed."""
        return self.suffix + (TEXT_END,) * (affix_size(len(self.exact)) - len(self.suffix))

    @property
    def row(self) -> tuple[str, ...]:
        """Prefix, exact and suffix in one row: what the sketch is asked for."""
        return (*self.before, *self.exact, *self.after)


def quotation_at(text_words: Sequence[str], first: int, end: int) -> Quotation:
    """The quotation of a text's words from position first up to end, with the prefix and suffix that it needs."""
    size = affix_size(end - first)
    return Quotation(
        tuple(text_words[first:end]),
        tuple(text_words[max(0, first - size) : first]),
        tuple(text_words[end : end + size]),
    )


def locate(quotation: Quotation, text_words: Sequence[str]) -> tuple[int, ...]:
    """Every position in the text at which exact begins and prefix and suffix stand around it.

    None means that it is not in the text; more than one, that it does not say which passage it means.
    """
    found = find_words(quotation.exact, text_words)
    if not found:
        return ()
    before, after, size = quotation.before, quotation.after, len(quotation.exact)

    def stands(position: int) -> bool:
        end = position + size
        just_before = tuple(text_words[max(position - len(before), 0) : position])
        just_after = tuple(text_words[end : end + len(after)])
        begins = (TEXT_START,) * (len(before) - len(just_before)) + just_before
        return begins == before and just_after + (TEXT_END,) * (len(after) - len(just_after)) == after

    return tuple(filter(stands, found))


def words_allowed(text_size: int) -> int:
    """How many of a copyrighted text's words all quotations together may repeat."""
    share, whole = SHARE_QUOTED
    return text_size * share // whole


def quoted_words(quotations: Iterable[Quotation], text_words: Sequence[str]) -> frozenset[int]:
    """The positions of the text's words that some quotation repeats: the union of their exact words.

    A quotation that stands at several places counts at the first, one that stands at none not at all; either is a
    violation of its own.
    """
    found: set[int] = set()
    for quotation in set(quotations):
        if places := locate(quotation, text_words):
            found.update(range(places[0], places[0] + len(quotation.exact)))
    return frozenset(found)


def most_words_quoted(quotations: Iterable[tuple[int, Quotation]]) -> int:
    """An upper bound of how many words the quotations repeat, from them and their sentences' numbers alone.

    Within one sentence, a quotation that stands with its prefix and suffix in another one's words is not counted again,
    so the bound holds wherever quotations are unique. Those that overlap otherwise count in full.
    """
    total = 0
    kept: dict[int, list[Quotation]] = {}
    for sentence, quotation in sorted(set(quotations), key=lambda pair: -len(pair[1].exact)):
        longer = kept.setdefault(sentence, [])
        if not any(find_words(quotation.row, other.row) for other in longer):
            longer.append(quotation)
            total += len(quotation.exact)
    return total
