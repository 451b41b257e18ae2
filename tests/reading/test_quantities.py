"""The reader of quantities: its table, its interface, its precision and its speed."""

import time
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.approximation import Approximation
from schemas.reading import quantities
from schemas.reading.quantities import QuantityReading, read_quantities, read_quantity
from schemas.units import UNITS
from schemas.values import read_amount
from tests.reading.quantity_table import judge, read_expected, read_table

GENEROUS = 10
"""How much slower than here a machine may be before its tests fail."""


def one(surface: str) -> QuantityReading:
    """The one reading of a surface."""
    reading = read_quantity(surface)
    assert reading is not None, surface
    return reading


def kernel(reading: QuantityReading) -> tuple[object, ...]:
    """The amount and its approximation."""
    return reading.amount, reading.low, reading.high, reading.approximation


def test_the_table_is_read() -> None:
    """At least 95 in 100 sentences of the table are read right, and at most 2 wrong."""
    rows = read_table()
    verdicts = Counter(judge(row.sentence, row.expected) for row in rows)
    assert len(rows) >= 350
    assert len({row.family for row in rows}) >= 22
    assert verdicts["right"] >= 0.95 * len(rows), verdicts
    assert verdicts["wrong"] <= 0.02 * len(rows), verdicts


def test_words_read_alone_are_read_the_same() -> None:
    """A reading's own words, read alone, give the same amount and approximation."""
    different = []
    for row in read_table():
        for reading in read_quantities(row.sentence):
            alone = read_quantity(reading.words)
            if alone is None or kernel(alone) != kernel(reading):
                different.append(reading.words)
    assert different == []


def test_a_share_can_be_of_two_wholes() -> None:
    """A second whole that "and" joins to the first is read beside it; what begins another figure is none."""
    reading = one("about 80 percent of global emissions and global GDP")
    assert (reading.of, reading.also_of) == ("global emissions", "global GDP")
    first, _ = read_quantities("2 percent of GDP and 10 percent of spending")
    assert first.also_of is None
    assert one("40 bases and ports").also_of is None


def test_offsets_enclose_hedge_and_denominator() -> None:
    """The offsets of a reading are those of its words, hedge and denominator included."""
    text = "In all, more than half of American troops are there."
    (reading,) = read_quantities(text)
    assert reading.words == "more than half of American troops"
    assert text[reading.start : reading.end] == reading.words
    assert (reading.amount, reading.unit, reading.of) == (Fraction(1, 2), "share", "American troops")
    assert reading.approximation is Approximation.MORE_THAN


def test_readings_are_in_order_and_apart() -> None:
    """Readings come in the order of the text, do not overlap, and name known units."""
    for row in read_table():
        end = 0
        for reading in read_quantities(row.sentence):
            assert end <= reading.start < reading.end
            assert row.sentence[reading.start : reading.end] == reading.words
            assert reading.unit is None or reading.unit in UNITS
            assert (reading.amount is None) == (reading.low is not None) == (reading.high is not None)
            end = reading.end


PIECES = st.sampled_from(
    [
        *[
            "5",
            "55,000",
            "1.5",
            "2025",
            "0",
            "007",
            "1,5",
            "½",
            "²",
            "$",
            "€",
            "US$",
            "%",
            "-",
            "/",
            ".",
            ",",
            "(",
            "F",
        ],
        *[
            "half",
            "a",
            "of",
            "one",
            "two",
            "twenty",
            "in",
            "to",
            "and",
            "or",
            "million",
            "bn",
            "dozen",
            "third",
            "tens",
        ],
        *["thousands", "from", "between", "no", "more", "than", "percent", "points", "bases", "troops", "35", "May"],
        *["old", "over", "up", "twice", "\u2013", "minus", "per", "every", "out", "the", "us", "F", "s", "m"],
    ]
)


WITHOUT_MARKS = st.sampled_from(
    "a an $ US$ us can kroner hour and minute of per over more than the day percent about dollars troops - ,".split()
)
"""Words that stand in quantities, but in none without a digit or a number word beside them."""


@given(st.lists(st.one_of(PIECES, WITHOUT_MARKS), max_size=9).map(" ".join))
def test_what_the_quick_look_passes_over_has_no_quantity(text: str) -> None:
    """A text without a digit, a number word or a word that an article makes one holds none."""
    assert quantities.may_hold_quantities(text) or quantities.read_all(text) == ()


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=14))
def test_any_text_gives_well_formed_readings(pieces: list[tuple[str, str]]) -> None:
    """Whatever the text, readings are in order, in its words, and have one kind of unit and ordered ends."""
    text = "".join(word + space for word, space in pieces)
    end = 0
    for reading in read_quantities(text):
        assert end <= reading.start < reading.end
        assert text[reading.start : reading.end] == reading.words
        assert reading.unit is None or reading.currency is None
        assert reading.of is None or reading.unit in {"share", "percent"}
        assert reading.low is None or reading.high is None or Fraction(reading.low) < Fraction(reading.high)
        end = reading.end


@pytest.mark.parametrize(
    ("surface", "amount"),
    [
        ("43 trillion yen", "43 trillion"),
        ("¥9.9 trillion", "9.9 trillion"),
        ("$550 billion", "550 billion"),
        ("55,000 soldiers", "55,000"),
        ("2.50 percent", "2.50"),
        ("fifty-five thousand soldiers", "55 thousand"),
        ("half a million dollars", "0.5 million"),
    ],
)
def test_precision_as_printed_survives(surface: str, amount: str) -> None:
    """An amount has the digits and the exponent that a record of the same words has."""
    read, recorded = one(surface).amount, read_amount(amount)
    assert isinstance(read, Decimal)
    assert isinstance(recorded, Decimal)
    assert read.as_tuple() == recorded.as_tuple()


def test_a_range_keeps_both_ends() -> None:
    """A range has a low and a high end, and its first end takes the magnitude of the last."""
    reading = one("between $5 and $6 billion")
    assert (reading.amount, reading.low, reading.high) == (None, Decimal("5E9"), Decimal("6E9"))
    assert reading.currency == "USD"


@pytest.mark.parametrize(
    ("surface", "unit", "noun"),
    [
        ("almost 120 bases", "site", "bases"),
        ("approximately 55,000 US soldiers", "person", "soldiers"),
        ("400 Tomahawk missiles", "item", "missiles"),
        ("18 F-35s", "item", "F-35s"),
        ("27 member states", "item", "states"),
        ("900 service members", "person", "members"),
        ("by two years", "year", None),
        ("600 kilometers", "kilometre", None),
        ("20,000", None, None),
    ],
)
def test_a_count_names_its_noun(surface: str, unit: str | None, noun: str | None) -> None:
    """A count has the unit that its noun belongs to, and the noun as written."""
    reading = one(surface)
    assert (reading.unit, reading.noun) == (unit, noun)


@pytest.mark.parametrize(
    "surface", ["", "the bases", "F-35", "2025", "2+2", "29 October 2025", "2 or 5 bases, 3 ships"]
)
def test_what_is_not_one_quantity_is_none(surface: str) -> None:
    """A surface with no quantity, or with several, is not read."""
    assert read_quantity(surface) is None


@pytest.mark.parametrize("surface", ["500m", "1.5 degrees", "75 cents", "100 km/h", "15 mcm", "1.000.000"])
def test_what_cannot_be_told_is_left_out(surface: str) -> None:
    """A unit that may be one of several, or a number of unknown notation, is not guessed."""
    assert read_quantities(surface) == ()


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        ("55000", "no unit"),
        ("5 parsec", "neither a unit"),
        ("many item", "not an amount"),
        ("2 percent GDP", "neither"),
    ],
)
def test_a_table_says_what_is_wrong_with_it(expected: str, message: str) -> None:
    """An expectation that cannot be read is reported in words."""
    with pytest.raises(ValueError, match=message):
        read_expected(expected)


def test_judgement_tells_wrong_from_unread() -> None:
    """A different or unexpected reading is wrong; a missing one is unread."""
    assert judge("It has 120 bases.", "120 site") == "right"
    assert judge("It has 120 bases.", "121 site") == "wrong"
    assert judge("It has 120 bases.", "") == "wrong"
    assert judge("It has 120 bases.", "120 site; 3 item") == "unread"
    assert judge("It has bases.", "120 site") == "unread"


def test_reading_is_fast() -> None:
    """A quantity costs less than 50 microseconds, the rest of its sentence included."""
    sentences = [row.sentence for row in read_table()]
    count = sum(max(1, len(read_quantities(sentence))) for sentence in sentences)
    start = time.perf_counter()
    for sentence in sentences:
        read_quantities(sentence)
    assert (time.perf_counter() - start) / count < GENEROUS * 50e-6


@pytest.mark.parametrize(
    "unit",
    [
        *["5", "5,", "1-", "$", "-5", "x-", "U.", "'s", "(", " ", ",", "1,000", "a ", "just ", "million ", "F-35 "],
        *["one hundred ", "5 to ", "no more than ", "5 of the ", "half of ", "two and ", "5 or more ", "1 in 5 "],
        *["thousands of ", "tens of ", "two million three hundred ", "from 5 ", "half of the world of "],
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    """Text made to be slow takes time in proportion to its length: 100 KB in a second or so."""
    text = unit * (100_000 // len(unit))
    start = time.perf_counter()
    read_quantities(text)
    assert time.perf_counter() - start < GENEROUS
