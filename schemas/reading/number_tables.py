"""The words of numbers: units and tens, magnitudes, parts, and what may stand around a part's name."""

from dataclasses import dataclass
from decimal import Decimal

from schemas.reading.vocabulary import words
from schemas.values import MAGNITUDES

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

NUMBER_WORDS = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), start=2)
}

MAGNITUDE_WORDS = MAGNITUDES | {
    "mn": 6,
    "mln": 6,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "trn": 12,
    "tln": 12,
    # Indian English: a lakh is 100,000 and a crore 10,000,000.
    "lakh": 5,
    "crore": 7,
}
"""Powers of ten by name; magnitude abbreviations that can mean nothing else stand here too."""

MONEY_MAGNITUDES = {"k": 3, "m": 6, "b": 9, "t": 12}
"""Letters that are magnitudes right after a sum of money ("$5m"); elsewhere only k is."""

VAGUE_PLURALS = {
    "dozens": (12, 0),
    "scores": (20, 0),
    "tens": (1, 1),
    "hundreds": (1, 2),
    "thousands": (1, 3),
    "millions": (1, 6),
    "billions": (1, 9),
    "trillions": (1, 12),
}
"""Mantissa and power of ten of one of each.

"Tens of thousands" bounds from below by one ten thousand: strictly the plural wants two, but writers use it for
15,000 too, and a bound that is too low raises no false alarm.
"""

VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_PART_NAMES = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(frozen=True, slots=True)
class Part:
    """A part's name: how many make a whole, and whether the name is a plural."""

    of: int
    plural: bool


FRACTION_PARTS = (
    {name: Part(of, plural=False) for of, name in enumerate(_PART_NAMES, start=3)}
    | {f"{name}s": Part(of, plural=True) for of, name in enumerate(_PART_NAMES, start=3)}
    | {"half": Part(2, plural=False), "halves": Part(2, plural=True), "fourth": Part(4, plural=False)}
    | {"fourths": Part(4, plural=True), "hundredth": Part(100, plural=False)}
)

ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth"
    " ninetieth hundredth"
)

NOT_A_FRACTION_AFTER = words(
    "first second third fourth latter last other next former later better past top bottom previous final this"
    " each every fiscal"
)
"""Words after which "half" and "three quarters" are periods or teams, not shares."""

FRACTION_FOLLOWERS = words(
    "of in by from to and or as at on for with than more less fewer lower higher smaller larger bigger cheaper faster"
    " over under is are was were will would had has have since compared between the a last this next while but that"
    " if when after before during its their his her our because amid into through per"
)
"""Words that cannot be a noun, so that "a third" before them is a share and not an ordinal."""

POSSESSIVES = words("the its their his her our my your that those these all as")
"""What follows "half" where "of" is left out: "half the population"."""
