# ruff: noqa: RUF001 -- Characters that look alike are part of what these texts are made of.
"""The text functions are quick on common texts, and take no endless time over strange ones."""

import time
from collections.abc import Callable

import pytest

from schemas.text.normalise import normalise
from schemas.text.quotations import quotation_at
from schemas.text.quoted import quoted_positions
from schemas.text.sentences import split_sentences
from schemas.text.sketch import Sketch, make_sketch
from schemas.text.words import words

SENTENCE = (
    "Minister Ito – who took office last week – said “we will spend 2.5% of GDP on the U.S. bases by 2031,” in Kobe. "
)
TEXT = SENTENCE * 46


def seconds(action: Callable[[], object], times: int) -> float:
    """The time that one of so many repetitions takes, at the best of five tries."""
    tries = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(times):
            action()
        tries.append((time.perf_counter() - start) / times)
    return min(tries)


def test_a_text_is_read_in_milliseconds() -> None:
    """Normalising and splitting a text of 1,000 words and taking its words costs less than 5 ms."""
    assert len(words(TEXT)) > 1000
    assert seconds(lambda: (normalise(TEXT), split_sentences(TEXT), words(TEXT)), 5) < 0.005


def test_a_quotation_is_looked_up_in_microseconds() -> None:
    """Looking up a quotation of 20 words in a sketch costs less than 100 µs."""
    sketch = Sketch.parse(make_sketch(TEXT))
    row = quotation_at(words(TEXT), 100, 120).row
    assert sketch.may_contain(row)
    assert seconds(lambda: sketch.may_contain(row), 100) < 0.0001


@pytest.mark.parametrize(
    "part", ["“", "‘a ", "a’s ’ ", "‘as’ ", ".", ". ", "- a\n", "a.b.", "–", "([{", "• ", "J. ", "”"]
)
def test_strange_texts_do_not_hang(part: str) -> None:
    """20,000 marks in a row are read in seconds."""
    start = time.perf_counter()
    split_sentences(part * 20_000 + " A")
    quoted_positions(part * 20_000 + " A")
    assert time.perf_counter() - start < 3
