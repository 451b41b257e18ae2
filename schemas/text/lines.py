"""Lines and paragraphs: which line ends mean something and which only keep lines short."""

import re
from itertools import pairwise

from schemas.text.normalise import tidy

_BULLETS = "•‣\N{HYPHEN BULLET}◦▪●■►"
_STRONG_BULLET = re.compile(rf"(?<= )(?=[{_BULLETS}] )")
_WEAK_BULLET = re.compile(r"(?:[-*·]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}\)) ")
_BLANK_LINES = re.compile(r"\n{2,}")

_NARROWEST, _WIDEST = 40, 120
"""Widths, in characters, at which prose is wrapped by hand or by a mail program."""


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are one paragraph of prose broken to a width.

    Each line but the last must have had no room for the next one's first word, and one must go on in lower case, as a
    title over a subtitle does not.
    """
    width = max(map(len, lines))
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return False
    full = all(len(line) + 1 + len(after.split(" ", 1)[0]) > width for line, after in pairwise(lines))
    return full and any(line.lstrip("- ")[:1].islower() for line in lines[1:])


def _starts_item(line: str, before: str, first: str) -> bool:
    """Whether a line opens a list item; before is the line above it and first the block's first line.

    A dash or number at a line's start may also be prose that was wrapped there: it opens an item only after a finished
    line, or in a block that began with one.
    """
    if line[0] in _BULLETS:
        return True
    return bool(_WEAK_BULLET.match(line)) and (before[-1] in ".:;!?" or bool(_WEAK_BULLET.match(first)))


def _items(lines: list[str]) -> list[list[str]]:
    items = [[lines[0]]]
    for before, line in pairwise(lines):
        if _starts_item(line, before, lines[0]):
            items.append([line])
        else:
            items[-1].append(line)
    return items


def paragraphs(text: str) -> tuple[str, ...]:
    """The text's paragraphs, titles, captions and list items in order, each on one line and tidied.

    A line is a paragraph of its own, unless the lines between two blank lines are evidently prose broken to a width.
    Raises ValueError as the normaliser does.
    """
    found: list[str] = []
    for block in _BLANK_LINES.split(tidy(text)):
        for item in _items(block.split("\n")) if block else ():
            for paragraph in [" ".join(item)] if _is_wrapped(item) else item:
                found.extend(part.strip() for part in _STRONG_BULLET.split(paragraph))
    return tuple(found)
