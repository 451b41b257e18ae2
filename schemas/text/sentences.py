"""The one sentence splitter, for policy prose: titles, captions and list items are sentences, semicolons end none.

SPLITTER_VERSION changes with any rule here: records point at sentences by number, and are checked again with it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.text.abbreviations import ABBREVIATIONS, LABELS, REPORTING_VERBS, STARTERS, TIME_FOLLOWERS, Ends
from schemas.text.lines import paragraphs
from schemas.text.normalise import DOUBLE_MARKS, SINGLE_MARKS
from schemas.text.words import words_of_tidied

SPLITTER_VERSION = 1

_OPENING = f"([{DOUBLE_MARKS}{SINGLE_MARKS}"
_STOP = re.compile(rf"([.!?]{{1,10}})([)\]{DOUBLE_MARKS}{SINGLE_MARKS}]{{0,4}}(?:\[[0-9]{{1,3}}\])?[¹²³⁰-⁹]{{0,3}}) ")
_LETTERS = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"[-–—/]")  # noqa: RUF001 -- a dash before a number stays one
_SINGLE_LETTER = re.compile(r"[^\W\d_]")
_ACRONYM = re.compile(r"[A-Za-z](?:\.[A-Za-z]){1,5}")
_ENUMERATOR = re.compile(r"\(?(?:[0-9]{1,2}|[A-Za-z]|[ivxIVX]{1,4})")
_NUMBER = re.compile(r"[0-9]|[IVXLC]{2,6}\b|[VXLC]\b|I[,.;)]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its number from 1 up, its tidied text, and its words' positions in the whole text.

    The positions count from 0 and run from first up to, and without, end.
    """

    number: int
    text: str
    first: int
    end: int


def _starts(token: str) -> bool:
    """Whether a token begins sentences and hardly ever a name."""
    # "A-10" is an aircraft; "The" and "It's" are starters.
    match = _LETTERS.match(token)
    return match is not None and match[0].lower() in STARTERS and token[match.end() :][:1] != "-"


def _is_time(after: list[str]) -> bool:
    if (match := _LETTERS.match(after[0])) and match[0] in TIME_FOLLOWERS:
        return True
    return any(token.rstrip(",.;") in ("time", "Time", "Standard") for token in after[1:2])


def _abbreviation_ends(ends: Ends, after: list[str]) -> bool:
    match ends:
        case Ends.NEVER:
            return False
        case Ends.UNLESS_NUMBERED:
            return not _NUMBER.match(after[0])
        case Ends.UNLESS_TIME:
            return not _is_time(after)
        case Ends.BEFORE_STARTER:
            return _starts(after[0])


def _stop_ends(before: list[str], after: list[str]) -> bool:
    """Whether a single stop after the last of these tokens ends the sentence.

    before holds the sentence's last tokens, three at most; after, those that follow.
    """
    token = before[-1].lstrip(_OPENING)
    word = _JOINED.split(token)[-1]
    if not word:
        # A stop that stands alone is a spaced ellipsis, or else a detached full stop.
        return not (after[0].startswith(".") or (len(before) > 1 and before[-2].endswith(".")))
    if len(before) == 1 and _ENUMERATOR.fullmatch(before[0]):
        return False
    if ends := ABBREVIATIONS.get(word):
        return _abbreviation_ends(ends, after)
    if _SINGLE_LETTER.fullmatch(word):
        return (len(before) > 1 and before[-2] in LABELS) or _starts(after[0])
    return not _ACRONYM.fullmatch(word) or _starts(after[0])


def _is_reported(after: list[str]) -> bool:
    """Whether the words after a quoted question or exclamation say who asked or exclaimed it."""
    return not _starts(after[0]) and any(token.rstrip(",.") in REPORTING_VERBS for token in after)


def _following(text: str, position: int) -> list[str]:
    """The next six tokens from position on, lone dashes left out, the first one without its opening marks."""
    tokens = [item for item in text[position : position + 200].split(" ", 7)[:7] if not _JOINED.fullmatch(item)][:6]
    return [tokens[0].lstrip(_OPENING) or tokens[0], *tokens[1:]] if tokens else [""]


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the stop found in a paragraph ends the sentence that begins at start."""
    after = _following(text, stop.end())
    if after[0][:1].islower():
        return False
    marks, closing = stop[1], stop[2]
    if "!" in marks or "?" in marks:
        return not (closing.strip(")]") and _is_reported(after))
    before = text[start : stop.start()].rsplit(" ", 2)
    if len(marks) > 1:
        # An ellipsis with a space before it stands for words left out inside a sentence.
        return len(marks) > 3 or bool(before[-1])
    return _stop_ends(before, after)


def _split(paragraph: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(paragraph):
        if _ends(paragraph, start, stop):
            yield paragraph[start : stop.end() - 1]
            start = stop.end()
    yield paragraph[start:]


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order.

    A line without a letter or digit, such as a row of asterisks, is no sentence, though its words keep their positions.
    Raises ValueError as the normaliser does.
    """
    found: list[Sentence] = []
    position = 0
    for paragraph in paragraphs(text):
        for sentence in _split(paragraph):
            end = position + len(words_of_tidied(sentence))
            if any(map(str.isalnum, sentence)):
                found.append(Sentence(len(found) + 1, sentence, position, end))
            position = end
    return tuple(found)
