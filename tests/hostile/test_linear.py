# ruff: noqa: RUF001 -- Characters that look alike are part of what these texts are made of.
"""Every regular expression and every reader takes time in proportion to the text, whatever the text is."""

import ast
import itertools
import re
import time
from collections.abc import Callable
from datetime import date

import pytest

from schemas.periods import Period
from schemas.reading.dates import read_date, read_dates
from schemas.reading.quantities import read_quantities, read_quantity
from schemas.text.normalise import normalise
from schemas.text.quoted import quoted_passages
from schemas.text.sentences import split_sentences
from schemas.text.sketch import make_sketch
from schemas.text.words import words
from tests.harness import ROOT
from tests.hostile.patterns import attacks, patterns
from tests.hostile.test_generated import time_limit

SHORTEST, LONGEST = 250, 16_000
"""The lengths between which a text is doubled until reading it takes long enough to be measured."""

MEASURABLE = 0.002
"""Seconds; what takes less tells more of the clock than of the reader."""

MOST_GROWTH = 3.2
"""How many times as long a text of double length may take: 2 is linear, 4 quadratic; the rest is for a busy machine."""

END = "\x00!"
"""What no pattern expects: it makes a repetition that has gone to the end of the text look for another way."""

NUMBERS = itertools.count()


def seconds(action: Callable[[str], object], text: str, times: int = 1) -> float:
    """The processor's time for one text, at the best of some tries; no two texts are the same, for readers remember."""
    tries = []
    for _ in range(times):
        new = f"{text}{next(NUMBERS)}"
        start = time.process_time()
        action(new)
        tries.append(time.process_time() - start)
    return min(tries)


def grows_too_fast(action: Callable[[str], object], start: str, part: str) -> bool:
    """Whether a text of twice as many parts takes much more than twice as long; measured again before it counts."""
    if not part:
        return False
    count = max(1, SHORTEST // len(part))
    with time_limit():
        while seconds(action, start + part * count + END) < MEASURABLE:
            count *= 2
            if count * len(part) > LONGEST:
                return False
        half, whole = start + part * count + END, start + part * 2 * count + END
        return all(seconds(action, whole, tries) > MOST_GROWTH * seconds(action, half, tries) for tries in (1, 3, 5))


def matching(pattern: re.Pattern[str]) -> Callable[[str], object]:
    """How a pattern is used at its worst: those that end with the text are only matched, the others look everywhere."""
    if pattern.pattern.endswith(r"\Z"):
        return pattern.match
    return lambda text: sum(1 for _ in pattern.finditer(text))


def test_every_pattern_is_found() -> None:
    """As many patterns are tried as the code compiles, and more, since tables are compiled in loops."""
    compiled = [
        node
        for package in ("schemas", "steps")
        for file in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
    ]
    assert len(patterns()) >= len(compiled) > 30


def test_the_measure_finds_what_is_not_linear() -> None:
    """A pattern that goes back and forth over the text is found out, by what it repeats itself."""
    slow = re.compile(r"(?:a|b|ab)*(?:a|b)*c")
    assert any(grows_too_fast(matching(slow), *attack) for attack in attacks(slow))


@pytest.mark.parametrize("source", sorted(patterns()), ids=lambda source: source[:40])
def test_a_pattern_is_linear(source: str) -> None:
    """Each pattern, on what it repeats itself and on common signs."""
    pattern = patterns()[source]
    slow = [attack for attack in attacks(pattern) if grows_too_fast(matching(pattern), *attack)]
    assert slow == []


SOME_DAYS = Period(date(2025, 10, 29), date(2025, 11, 2))

READERS: dict[str, Callable[[str], object]] = {
    "figures": read_quantities,
    "one figure": read_quantity,
    "dates": lambda text: read_dates(text, SOME_DAYS),
    "one date": lambda text: read_date(text, SOME_DAYS),
    "sentences": split_sentences,
    "quoted passages": quoted_passages,
    "words": words,
    "normalised": normalise,
    "sketch": lambda text: make_sketch(f"a b c {text}"),
}

PARTS = (
    *(
        "5 ",
        "5-",
        "5,",
        "5,000,",
        "5/",
        "$5 ",
        "-5 ",
        "(5) ",
        "5% ",
        "five ",
        "twenty-",
        "hundred ",
        "half of ",
        "1/2 ",
    ),
    *(
        "more than ",
        "about ",
        "not ",
        "to ",
        "from 5 to ",
        "between 5 and ",
        "of ",
        "and ",
        ", ",
        "- ",
        "million ",
        "st ",
    ),
    *("May ", "2025 ", "May 2025 ", "the end of ", "last ", "next year ", "by ", "FY2025 ", "Q1 ", "fiscal ", "-year "),
    *(
        "two years after ",
        "Monday, ",
        "the 1990s ",
        "21st century ",
        "early ",
        "mid-",
        "2025-",
        "2025/",
        "since ",
        "'25 ",
    ),
    *(
        "A. ",
        "U.S. ",
        ". ",
        "? ",
        "\n",
        "\n\n",
        "- a\n",
        "“",
        "‘a’ ",
        "a’s ",
        "“a",
        "(",
        "[1]",
        "é",
        "\u0301",
        "a\u200b",
    ),
)
"""What is repeated to try the readers: the words and signs they look for, one after the other without end."""


@pytest.mark.parametrize("name", READERS)
def test_a_reader_is_linear(name: str) -> None:
    """Each reader, on each of the words and signs it looks for."""
    slow = [part for part in PARTS if grows_too_fast(READERS[name], "", part)]
    assert slow == []
