# ruff: noqa: RUF001, RUF002, RUF003 -- Characters that look alike are what this file is about.
"""The one normaliser: texts that differ only in how they were typed become equal, and no others.

NORMALISER_VERSION changes with any rule here: digests and sketches are of normalised words, and are made again with it.
"""

import re
from unicodedata import name, normalize

NORMALISER_VERSION = 1

DOUBLE_MARKS = '"“”„‟«»″‶＂'
SINGLE_MARKS = "'‘’‚‛‹›′‵`´ʼʻ＇"
CURRENCY_SIGNS = "$€£¥₩₹"

_STRAIGHT = dict.fromkeys(DOUBLE_MARKS, '"') | dict.fromkeys(SINGLE_MARKS, "'")

# Hyphens and the minus sign become the hyphen-minus of the keyboard, which is both: "−5" stays negative.
_HYPHENS = dict.fromkeys("‐‑−﹣－", "-")
# En and figure dash are one to the eye, and so are em dash and horizontal bar.
_DASHES = {"‒": "–", "―": "—"}
# Soft hyphen, zero-width space and (non-)joiner, word joiner, byte order mark: how a line may break, not what it says.
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
_CHARACTERS = _HYPHENS | _DASHES | _INVISIBLE | {"…": "..."}

_NUMBER_AHEAD = rf"(?=[{CURRENCY_SIGNS}]?\.?\d)"
_SIGN_STANDS_AFTER = rf"(?<![^\s(\[{{{CURRENCY_SIGNS}{DOUBLE_MARKS}{SINGLE_MARKS}])"
_DASH = re.compile("[–—]")
_AMBIGUOUS_DASH = re.compile(rf"{_SIGN_STANDS_AFTER}–{_NUMBER_AHEAD}|(?<!\d)—{_NUMBER_AHEAD}")

_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _fold_dash(match: re.Match[str]) -> str:
    return match[0] if _AMBIGUOUS_DASH.match(match.string, match.start()) else "-"


def refuse_bidirectional(text: str) -> None:
    """Raise ValueError for the invisible controls that reorder text."""
    if not text.isascii() and not _BIDIRECTIONAL.isdisjoint(text):
        place, control = next((place, control) for place, control in enumerate(text) if control in _BIDIRECTIONAL)
        raise ValueError(
            f"character {place + 1} is an invisible {name(control)} (U+{ord(control):04X}), which can make words look "
            "other than they are; remove it"
        )


def _replace(text: str, table: dict[str, str]) -> str:
    # A text holds few of the characters, and str.translate looks every one of its own up.
    for character in table.keys() & set(text):
        text = text.replace(character, table[character])
    return text


def tidy(text: str) -> str:
    """The text in Unicode NFC with plain hyphens and spaces; its quotation marks and inner line ends stay.

    A dash before a number stays a dash where it could be taken for a minus sign, "(–5" and "figure—5": it is for the
    reader of quantities to say what it is, and here no sign is lost or invented. Every other dash becomes a hyphen.
    Runs of white space, no-break spaces too, become one space; an ellipsis becomes three stops; what has no width is
    dropped. Raises ValueError for the invisible controls that reorder text, since dropping them silently would show a
    reader other words than the suite has checked.
    """
    if text.isascii():
        folded = text
    else:
        refuse_bidirectional(text)
        plain = _replace(normalize("NFC", text), _CHARACTERS)
        # Dropping a character can bring a letter and its accent together, hence NFC again.
        folded = normalize("NFC", _DASH.sub(_fold_dash, plain))
    return "\n".join(" ".join(line.split()) for line in folded.splitlines()).strip("\n")


def straighten(text: str) -> str:
    """The text with every quotation mark, prime and apostrophe straight, character by character."""
    return text if is_plain(text) else _replace(text, _STRAIGHT)


def is_plain(text: str) -> bool:
    """Whether the normaliser changes nothing of a text but its spaces: most have just the keyboard's characters."""
    return text.isascii() and "`" not in text


def normalise(text: str) -> str:
    """The text on one line as it is compared: tidied, with straight quotation marks and single spaces.

    Case, signs, brackets and word boundaries stay, so "[not]", "-5" and "130 million" remain what they are. Normalising
    twice changes nothing more. Raises ValueError as tidy does.
    """
    return " ".join(straighten(tidy(text)).split())
