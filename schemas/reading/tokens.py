"""English text cut into words, numbers and signs, with their places."""

import re
from dataclasses import dataclass

PAD = 8
"""Empty tokens before and after a text, so that looking a few tokens around needs no bounds."""

# Each alternative begins with its own class of characters and repeats without overlap, so the scan is linear.
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,4}"  # U.S., a.m.
    r"|[^\W\d_]\w*(?:['\u2019]\w+)*"  # troops, world's, G7, km², ½
    r"|\d+(?:[.,\u00a0\u2009\u202f]\d+)*"  # 55,000 and 3.2.1; the spaces are those that group digits
    r"|\S"
)
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
"""Hyphens, figure and en dashes, and the minus sign; the em dash is punctuation."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens: as written, in lower case (every short dash as a hyphen), and where each starts and ends."""

    text: str
    raw: list[str]
    low: list[str]
    start: list[int]
    end: list[int]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return self.start[index] == self.end[index - 1]

    def joined(self, index: int) -> bool:
        """Whether a hyphen stands here that ties the two tokens around it."""
        return self.low[index] == "-" and self.glued(index) and self.glued(index + 1)

    def after_joiner(self, index: int) -> int:
        """The token after a tying hyphen, or this one where there is none."""
        return index + 1 if self.low[index] == "-" and self.joined(index) else index

    def words(self, first: int, after: int) -> str:
        """The text from one token up to another."""
        return self.text[self.start[first] : self.end[after - 1]]


def tokens_of(text: str) -> list[str]:
    """The tokens of a text as written, without their places."""
    return _TOKEN.findall(text)


def tokenize(text: str) -> Tokens:
    """The tokens of a text, with empty ones around it."""
    raw, start, end = [""] * PAD, [-9] * PAD, [-8] * PAD
    for match in _TOKEN.finditer(text):
        raw.append(match.group())
        start.append(match.start())
        end.append(match.end())
    far = len(text) + 8
    raw += [""] * PAD
    start += [far] * PAD
    end += [far - 1] * PAD
    return Tokens(text, raw, [_DASHES.get(word, word) for word in map(str.lower, raw)], start, end)
