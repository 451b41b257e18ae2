"""Tables of sentences and the quantities a reader should find: their notation, and how a sentence is judged.

Expected quantities stand in reading order, separated by "; ", each written as

    amount or low..high, then a unit, an ISO 4217 currency or "number" for none, then "of" and the denominator's words
    if there is one, then the approximation if there is one

such as "55000 person about; 120 site almost", "2 percent of GDP" or "1/2 share of American troops more-than".
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Literal

from schemas.approximation import Approximation
from schemas.reading.quantities import QuantityReading, read_quantities
from schemas.units import UNITS
from schemas.values import MAGNITUDES, read_amount

TABLE = Path(__file__).with_name("quantities.tsv")
HEADER = ["family", "sentence", "expected"]
NO_UNIT = "number"

_APPROXIMATIONS = {approximation.value: approximation for approximation in Approximation}

Verdict = Literal["right", "wrong", "unread"]
Amount = Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Expected:
    """What a quantity should be read as; low and high are equal for a single amount."""

    low: Amount
    high: Amount
    unit: str | None
    currency: str | None
    of: str | None
    approximation: Approximation | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table."""

    family: str
    sentence: str
    expected: str


def read_table(path: Path = TABLE) -> list[Row]:
    """The rows of a table. Raises ValueError, naming the line, where one is not as the notation wants it."""
    lines = list(csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    if not lines or lines[0] != HEADER:
        raise ValueError(f"{path.name} begins with the columns {', '.join(HEADER)}")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != len(HEADER):
            raise ValueError(f"{path.name}:{number} has {len(line)} columns, not {len(HEADER)}")
        try:
            read_expected(line[2])
        except ValueError as error:
            raise ValueError(f"{path.name}:{number}: {error}") from error
        rows.append(Row(*line))
    return rows


def read_expected(text: str) -> tuple[Expected, ...]:
    """The expected quantities of a sentence. Raises ValueError that says which part cannot be read."""
    return tuple(_expected(part) for part in text.split("; ")) if text else ()


def _expected(text: str) -> Expected:
    words = text.split()
    length = 1 + (len(words) > 1 and words[1].split("..")[0] in MAGNITUDES) if words else 0
    if words and ".." in " ".join(words[:3]):
        length = next(place for place, word in enumerate(words) if ".." in word) + 1
        length += len(words) > length and words[length] in MAGNITUDES
    amount, rest = " ".join(words[:length]), words[length:]
    if not rest:
        raise ValueError(f'"{text}" has no unit: write an amount, then a unit, a currency or "{NO_UNIT}"')
    low, dots, high = amount.partition("..")
    unit, currency = _unit(rest[0], text)
    approximation = _APPROXIMATIONS.get(rest[-1])
    rest = rest[:-1] if approximation else rest
    if rest[1:] and (rest[1] != "of" or not rest[2:]):
        raise ValueError(f'"{" ".join(rest[1:])}" in "{text}" is neither "of" with words nor an approximation')
    of = " ".join(rest[2:]) or None
    return Expected(read_amount(low), read_amount(high if dots else low), unit, currency, of, approximation)


def _unit(word: str, text: str) -> tuple[str | None, str | None]:
    if word == NO_UNIT:
        return None, None
    if word in UNITS:
        return word, None
    if len(word) == 3 and word.isupper():
        return None, word
    raise ValueError(f'"{word}" in "{text}" is neither a unit, nor a currency such as USD, nor "{NO_UNIT}"')


def found(reading: QuantityReading) -> Expected:
    """A reading in the terms of a table."""
    low, high = (reading.amount, reading.amount) if reading.amount is not None else (reading.low, reading.high)
    if low is None or high is None:
        raise ValueError(f'"{reading.words}" was read without an amount')
    return Expected(low, high, reading.unit, reading.currency, reading.of, reading.approximation)


def judge(sentence: str, expected: str) -> Verdict:
    """Whether the reader finds what is expected.

    "wrong": something was read that is not expected, or read differently. "unread": all that was read is expected, and
    something expected was not read.
    """
    wanted = list(read_expected(expected))
    readings = [found(reading) for reading in read_quantities(sentence)]
    if readings == wanted:
        return "right"
    remaining = iter(wanted)
    return "unread" if all(reading in remaining for reading in readings) else "wrong"
