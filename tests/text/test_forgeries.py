"""A quotation forged by one word hardly ever passes the sketch: the measure of what it can be trusted with."""

import os
import sys
import time
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from random import Random

import pytest

from schemas.text.sketch import Sketch, make_sketch
from schemas.text.words import words

from .forgeries import KINDS, Source, forgeries

PER_TEXT_AND_KIND = 2_500
ALLOWED = 0.001
"""The share of forgeries that may pass, all kinds together, and of each kind but one."""

ALLOWED_OF_A_KIND = {"drop": 0.002}
"""A word left out makes only two strange trigrams; and where the text nearly repeats itself ("ships from Japan and
Korea", "ships from Japan, Korea and Guam"), one of the two or both may stand elsewhere. Only the text can tell those.
"""

_SUBJECTS = ("The cabinet", "Minister Ito", "The navy", "Parliament", "The governor of Kyushu", "An adviser to Hill")
_VERBS = ("will spend", "has announced", "opposes", "may delay", "promised", "asked the United States for")
_OBJECTS = ("a budget of", "aid of almost", "a base for", "a cut of more than", "sites for up to", "a loan worth")
_UNITS = ("billion yen", "percent of GDP", "soldiers", "ships", "million dollars", "planes in the western islands")
_ENDS = (
    "by the end of",
    "before the summit in",
    "as promised in",
    "despite the talks of",
    "for the fiscal year",
    "since",
)


def synthetic_text(random: Random) -> str:
    """About 400 words in the manner of policy news, as repetitive as it is."""
    return " ".join(
        " ".join(random.choice(part) for part in (_SUBJECTS, _VERBS, _OBJECTS))
        + f" {random.randint(2, 900)} {random.choice(_UNITS)} {random.choice(_ENDS)} {random.randint(2019, 2035)}."
        for _ in range(28)
    )


def read_texts() -> Iterator[str]:
    """The texts in the folders that the environment variable CLAIMS_TEXTS names."""
    for folder in os.environ.get("CLAIMS_TEXTS", "").split(os.pathsep):
        if folder:
            for path in sorted(Path(folder).glob("*.txt")):
                yield path.read_text(encoding="utf-8")


def measure(texts: list[str], per_text_and_kind: int) -> dict[str, tuple[int, int, float]]:
    """For each kind of forgery: how many were made, how many passed, and how many chance alone lets pass.

    Chance alone: where k trigrams of a forgery are strange to its text, (share of bits set)**5k.
    """
    random = Random(20_250_301)  # noqa: S311 -- repeatable, not secret
    found = dict.fromkeys(KINDS, (0, 0, 0.0))
    for text in texts:
        source = Source.of(words(text))
        sketch = Sketch.parse(make_sketch(text))
        chance = (int.from_bytes(sketch.field, "little").bit_count() / (8 * len(sketch.field))) ** 5
        own = set(zip(source.words, source.words[1:], source.words[2:], strict=False))
        for kind in KINDS:
            made, passed, expected = found[kind]
            for quotation in forgeries(source, kind, per_text_and_kind, random):
                row = quotation.row
                passed += sketch.may_contain(row)
                expected += chance ** sum(trigram not in own for trigram in zip(row, row[1:], row[2:], strict=False))
            found[kind] = (made + per_text_and_kind, passed, expected)
    return found


def check(found: dict[str, tuple[int, int, float]]) -> None:
    """Print the measure, and hold it against what is allowed and what chance gives."""
    for kind, (made, passed, expected) in found.items():
        sys.stdout.write(
            f"{kind:8} {made:7,} forged, {passed:4} passed ({passed / made:.4%}), by chance {expected:.1f}\n"
        )
        assert passed / made < ALLOWED_OF_A_KIND.get(kind, ALLOWED)
    made, passed, expected = (sum(column) for column in zip(*found.values(), strict=True))
    sys.stdout.write(f"{'all':8} {made:7,} forged, {passed:4} passed ({passed / made:.4%}), by chance {expected:.1f}\n")
    assert made >= 20_000
    assert passed / made < ALLOWED
    assert expected / made < ALLOWED
    assert passed - expected < 4 * sqrt(expected) + 2


def test_forgeries_of_a_made_up_text() -> None:
    """Fewer than one in 1,000 one-word forgeries pass, no more than chance lets pass, in seconds."""
    start = time.perf_counter()
    check(measure([synthetic_text(Random(seed)) for seed in (1, 2)], PER_TEXT_AND_KIND))  # noqa: S311 -- repeatable
    assert time.perf_counter() - start < 5


def test_forgeries_of_the_sources() -> None:
    """Fewer than one in 1,000 one-word forgeries of the texts at hand pass."""
    texts = list(read_texts())
    if not texts:
        pytest.skip("needs the source texts: set CLAIMS_TEXTS to the folder that holds them")
    start = time.perf_counter()
    check(measure(texts, max(PER_TEXT_AND_KIND, 20_000 // (len(texts) * len(KINDS)) + 1)))
    assert time.perf_counter() - start < 5 * max(1, len(texts) / 4)
