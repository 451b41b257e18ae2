# ruff: noqa: RUF001 -- Characters that look alike are what this file is about.
"""Where quotation marks stand: which words of a text are inside them."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from schemas.text.lines import paragraphs
from schemas.text.normalise import DOUBLE_MARKS, SINGLE_MARKS, straighten
from schemas.text.words import bare_word, words_of_tidied

_CLOSERS = {
    "“": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": '»"',
    '"': '"”',
    "＂": "＂",
    "‘": "’'",
    "‚": "‘’'",
    "‛": "’'",
    "‹": "›'",
    "'": "'’",
    "`": "'´’",
}
"""What each opening mark is closed by; mixed pairs occur where a text was only partly typeset."""

_MARK = re.compile(f"[{DOUBLE_MARKS}{SINGLE_MARKS}]")
_OPENS_AFTER = f" ([{{-–—/{DOUBLE_MARKS}{SINGLE_MARKS}"
_DEEPEST = 8
"""How deep quotations nest: no prose does, and marks without end must not take time without end."""

_DECADE = re.compile(r"[0-9]{2}s\b")
_CHARACTER = re.compile(r"[^\W_]")
_TOKEN = re.compile(r"[^ ]+")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark in a paragraph: the character, its place, and what it can be by its neighbours."""

    character: str
    place: int
    can_open: bool
    can_close: bool
    after_s: bool

    @property
    def is_single(self) -> bool:
        return self.character in SINGLE_MARKS


def _mark(paragraph: str, place: int) -> _Mark:
    """What the mark at a place can be; an apostrophe inside a word, or before a decade ('90s), can be neither."""
    character = paragraph[place]
    before, after = paragraph[place - 1] if place else " ", paragraph[place + 1 : place + 2] or " "
    apostrophe = character in SINGLE_MARKS and bool(
        (before.isalnum() and after.isalnum()) or _DECADE.match(paragraph, place + 1)
    )
    return _Mark(
        character,
        place,
        can_open=character in _CLOSERS and before in _OPENS_AFTER and after != " " and not apostrophe,
        can_close=before not in " ([{" and not apostrophe,
        after_s=before in "sS",
    )


def _is_possessive(later: list[_Mark]) -> bool:
    """Whether a single mark after an s, inside single quotation marks, is rather an apostrophe ("allies' bases").

    It is if a mark follows that must be the closing one, before another quotation opens or the one around it closes.
    """
    for mark in later:
        if not mark.is_single or mark.can_open:
            return False
        if mark.can_close and not mark.after_s:
            return True
    return False


def _pairs(paragraph: str) -> list[tuple[int, int]]:
    """The stretches inside quotation marks as offsets, in the order in which they open.

    A double mark that nothing closes holds to the paragraph's end, as where a quotation goes on in the next paragraph,
    which then opens anew. A single mark that nothing closes is an apostrophe.
    """
    marks = [_mark(paragraph, match.start()) for match in _MARK.finditer(paragraph)]
    opened: list[_Mark] = []
    found: list[tuple[int, int]] = []
    for number, mark in enumerate(marks):
        closes = [other for other in opened if mark.can_close and mark.character in _CLOSERS[other.character]]
        if closes:
            if mark.is_single and mark.after_s and _is_possessive(marks[number + 1 :]):
                continue
            found.append((closes[-1].place + 1, mark.place))
            del opened[opened.index(closes[-1]) :]
        elif mark.can_open and len(opened) < _DEEPEST:
            opened.append(mark)
    found.extend((mark.place + 1, len(paragraph)) for mark in opened if not mark.is_single)
    return sorted(found)


def _word_bounds(paragraph: str) -> tuple[list[int], list[int]]:
    """For every word of a paragraph, the offsets of its first and of its last letter or digit."""
    firsts, lasts = [], []
    for token in _TOKEN.finditer(paragraph):
        if bare_word(straighten(token[0])):
            places = [match.start() for match in _CHARACTER.finditer(token[0])] or [0, len(token[0]) - 1]
            firsts.append(token.start() + places[0])
            lasts.append(token.start() + places[-1])
    return firsts, lasts


def quoted_passages(text: str) -> tuple[range, ...]:
    """The passages inside quotation marks as positions of the text's words, nested ones too, in the order of opening.

    A word is inside if all its letters and digits are. Curly and straight, double and single marks are understood; an
    apostrophe is none. A text that has been normalised can be read, but curly marks say more. Raises ValueError as the
    normaliser does.
    """
    found: list[range] = []
    position = 0
    for paragraph in paragraphs(text):
        pairs = _pairs(paragraph)
        if not pairs:
            position += len(words_of_tidied(paragraph))
            continue
        firsts, lasts = _word_bounds(paragraph)
        for start, end in pairs:
            passage = range(position + bisect_left(firsts, start), position + bisect_left(lasts, end))
            if passage:
                found.append(passage)
        position += len(firsts)
    return tuple(found)


def quoted_positions(text: str) -> frozenset[int]:
    """The positions of all words that stand inside quotation marks."""
    return frozenset(position for passage in quoted_passages(text) for position in passage)
