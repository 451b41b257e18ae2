"""Splits a text into classified words, and tells from the verbs around a date whether it lies behind or ahead."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from schemas.reading.date_tables import (
    ADJECTIVAL_AFTER,
    CAPITALISED,
    FUTURE,
    HOLIDAY_PHRASES,
    NO_INFINITIVE_AFTER_TO,
    NOT_FINITE,
    NOT_PAST,
    PAST,
    SYMBOLS,
    WORDS,
    Entry,
)

_TOKEN: Final = re.compile(
    r"[12]\d{3}-[01]\d-[0-3]\d(?!\d)"
    r"|(?<![\d/])1/2(?![\d/])"
    r"|\d{1,2}(?::[0-5]\d)? ?[apAP]\.?[mM]\b\.?"
    r"|\d+(?:,\d{3}(?!\d))+(?:\.\d+)?|\d+\.\d+"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\."
    r"|\w+(?:['\u2019]s\b)?"
    r"|\n[ \t\r]{0,8}\n"
    r"|[^\w\s]"
)

_CODES: Final = (
    (re.compile(r"([12]\d{2})0s\Z"), "decade"),
    (re.compile(r"([5-9])0s\Z"), "short_decade"),
    (re.compile(r"([1-9]|[12]\d|3[01])(?:st|nd|rd|th)\Z"), "ord"),
    (re.compile(r"q([1-4])\Z"), "quarter"),
    (re.compile(r"([1-4])q\Z"), "quarter"),
    (re.compile(r"h([12])\Z"), "halfyear"),
    (re.compile(r"([12])h\Z"), "halfyear"),
    (re.compile(r"j?fy([12]\d{3}|\d\d)\Z"), "fycode"),
)
"""Codes of letters and digits, in lower case."""


class Item(NamedTuple):
    """A word, or what the grammar made of several: its class, its value, its place, and the dates it was made from."""

    kind: str
    value: object
    start: int
    end: int
    inner: tuple["Item", ...] = ()


def words(text: str) -> tuple[list[Item], list[str]]:
    """The classified words of a text, and the same words in lower case, without possessives."""
    items: list[Item] = []
    lower: list[str] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind, value, word, cut = _classify(text[start:end])
        items.append(Item(kind, value, start, end - cut))
        lower.append(word)
    return _with_holidays(items, lower)


@lru_cache(maxsize=8192)
def _classify(written: str) -> tuple[str, object, str, int]:
    """The class and value of a word, the word as tables know it, and how many last letters are a possessive."""
    if written in SYMBOLS:
        return *SYMBOLS[written], written, 0
    cut = 2 if written[-2:] in ("'s", "\u2019s") else 0
    word = written[: len(written) - cut].lower().rstrip(".")
    if written[0].isdigit():
        return *_number(word), word, cut
    if written[0].isupper() and word in CAPITALISED:
        return *CAPITALISED[word], word, cut
    if word in WORDS:
        return *WORDS[word], word, cut
    if not word:
        return "stop", None, written, 0
    return *(_code(word) or ("name" if written[0].isupper() else "other", None)), word, cut


def _number(word: str) -> Entry:
    if word.isdigit() and word.isascii():
        return _whole_number(word)
    if "-" in word:
        return "iso", word
    return ("clock", None) if word[-1] == "m" else _code(word) or _separated(word)


def _whole_number(word: str) -> Entry:
    if len(word) == 4 and word[0] in "12":
        plain = word[2:] != "00" and 1800 < int(word) < 2200
        return "year" if plain else "oddyear", int(word)
    if len(word) > 4:
        return ("iso", f"{word[:4]}-{word[4:6]}-{word[6:]}") if len(word) == 8 else ("other", None)
    return "dom" if len(word) <= 2 and 1 <= int(word) <= 31 else "int", int(word)


def _separated(word: str) -> Entry:
    digits = word.replace(",", "")
    try:
        return ("decimal", Fraction(digits)) if len(digits) <= 6 else ("other", None)
    except ValueError:
        return "other", None


def _code(word: str) -> Entry | None:
    if len(word) > 7:
        return None
    for pattern, kind in _CODES:
        if match := pattern.match(word):
            number = int(match[1])
            if kind == "short_decade":
                return "decade", f"19{match[1]}"
            if kind == "decade":
                return "decade", match[1]
            return kind, number + 2000 if kind == "fycode" and number < 100 else number
    return None


_HOLIDAY_ENDS: Final = frozenset({"day", "eve", "year"})


def _with_holidays(items: list[Item], lower: list[str]) -> tuple[list[Item], list[str]]:
    """Puts the words of a holiday ("New Year's Eve") together as one."""
    if _HOLIDAY_ENDS.isdisjoint(lower):
        return items, lower
    for place in range(len(items) - 2, -1, -1):
        if lower[place + 1] not in _HOLIDAY_ENDS or not items[place].kind:
            continue
        for length in (3, 2):
            date = HOLIDAY_PHRASES.get(tuple(lower[place : place + length]))
            if date and place + length <= len(items):
                last = place + length - 1
                items[place] = Item("holiday", date, items[place].start, items[last].end)
                items[place + 1 : last + 1] = [Item("gone", None, 0, 0)] * (length - 1)
                break
    if any(item.kind == "gone" for item in items):
        kept = [place for place, item in enumerate(items) if item.kind != "gone"]
        return [items[place] for place in kept], [lower[place] for place in kept]
    return items, lower


_REACH: Final = 24
"""How many words a verb may stand away from its date; it also keeps the search linear."""


_VERB_LIKE: Final = frozenset({"other", "edge", "turn", "season", "schedule", "label", "ended", "half"})
"""The classes that may hold a verb after "to"; names and numbers do not."""


_SENTENCE_ENDS: Final = frozenset(word for word, (kind, _) in SYMBOLS.items() if kind in {"stop", "semicolon"})
_NEW_CLAUSE: Final = frozenset({"and", "but", "while", "whereas"})
"""Words after which, a comma before them, another clause with a tense of its own begins."""


def tense(items: Sequence[Item], lower: Sequence[str], first: int, end: int) -> int:
    """-1 if the words around first..end tell of the past, 1 if of the future, 0 if neither.

    The nearest verb before the date in its sentence decides, and the first after it where none stands before; a
    participle or infinitive after it ("On Monday the plan to close") belongs to something else.
    """
    if end - first == len(items):
        return 0
    before = range(first - 1, max(first - 1 - _REACH, -1), -1)
    after = range(end, min(end + _REACH, len(items)))
    return _first_cue(items, lower, before) or _first_cue(items, lower, after, finite=True)


def _first_cue(items: Sequence[Item], lower: Sequence[str], places: Iterable[int], *, finite: bool = False) -> int:
    for place in places:
        word = lower[place]
        cue = _cue(word)
        if finite and word in NOT_FINITE and lower[place - 1] not in {"is", "are"}:
            cue = 0
        if cue and (found := _in_context(cue, items, lower, place)):
            return found
        if word in _SENTENCE_ENDS or (word in _NEW_CLAUSE and place and lower[place - 1] == ","):
            break
    return 0


@lru_cache(maxsize=8192)
def _cue(word: str) -> int:
    """What a word tells of the tense where its neighbours do not speak against it."""
    if word in FUTURE or word == "to":
        return 1
    return -1 if word in PAST or (len(word) > 4 and word.endswith("ed") and word not in NOT_PAST) else 0


def _in_context(cue: int, items: Sequence[Item], lower: Sequence[str], place: int) -> int:
    if items[place].kind == "monthish":
        return 0
    if lower[place] == "to":
        after = place + 1
        if after < len(items) and lower[after] == "have":
            return -1
        verb = after < len(items) and items[after].kind in _VERB_LIKE and lower[after] not in NO_INFINITIVE_AFTER_TO
        cue = 1 if verb else 0
    before = lower[place - 1] if place else ""
    if cue > 0 and before in {"was", "were"}:
        return -1
    return 0 if cue < 0 and before in ADJECTIVAL_AFTER else cue
