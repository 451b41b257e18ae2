"""A sketch finds every trigram of its text, hardly any other, and says what is wrong with a broken one."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.text.sketch import TEXT_END, TEXT_START, Sketch, digest, make_sketch
from schemas.text.words import words

NUMBERED = " ".join(f"word{number}" for number in range(385))


@given(st.lists(st.sampled_from(["a", "b", "c", "-5", "5%", "[not]", "U.S", "é", "東京"]), min_size=1, max_size=60))
def test_every_run_of_words_is_found(row: list[str]) -> None:
    """What stands in a text is always found in its sketch, whole or in part, with the marks of its start and end."""
    sketch = Sketch.parse(make_sketch(" ".join(row)))
    padded = [TEXT_START, TEXT_START, *row, TEXT_END, TEXT_END]
    assert sketch.may_contain(padded)
    assert all(sketch.may_contain(padded[start : start + 4]) for start in range(len(padded) - 3))


def test_a_sketch_is_told_from_that_of_a_nearly_equal_text() -> None:
    """A word more, fewer or other is noticed, and so is a bit more; the size is left to whoever makes a sketch."""
    row = NUMBERED.split()
    sketch = Sketch.parse(make_sketch(NUMBERED))
    assert sketch.is_of(row)
    for place in (0, 1, 200, 384):
        assert not sketch.is_of(row[:place] + row[place + 1 :])
        assert not sketch.is_of([*row[:place], "other", *row[place + 1 :]])
        assert not sketch.is_of([*row[:place], "more", *row[place:]])
    zero = next(place for place, byte in enumerate(sketch.field) if not byte & 1)
    assert not Sketch(bytes([*sketch.field[:zero], sketch.field[zero] | 1, *sketch.field[zero + 1 :]])).is_of(row)


def test_a_sketch_never_changes() -> None:
    """The sketch and the digest are the same on every machine and in every run, whatever the typing."""
    text = "The fleet, they said, “will [not] sail” before 2027."
    assert make_sketch(text) == "1.1:+4MGyWESm+VEzQ=="
    assert digest(text) == "22db2317c583b054201f9db569abf9001c32da4f9a883d14a372e1b0acca7691"
    assert make_sketch('The fleet, they said,\n"will [not] sail" before 2027.') == make_sketch(text)


def test_a_sketch_is_small() -> None:
    """385 words take about 0.45 KB as text: five bits set per trigram, and about half of all bits."""
    assert 430 <= len(make_sketch(NUMBERED)) <= 490


def test_one_strange_trigram_in_32_is_found() -> None:
    """Of trigrams that are not in the text, about one in 32 passes."""
    sketch = Sketch.parse(make_sketch(NUMBERED))
    passed = sum(sketch.may_contain(("strange", "trigram", f"{number}")) for number in range(20_000))
    assert 1 / 45 < passed / 20_000 < 1 / 28


def test_a_word_left_out_is_noticed() -> None:
    """A sketch is chosen so that, as a rule, no single word of the text can be left out."""
    sketch, row = Sketch.parse(make_sketch(NUMBERED)), words(NUMBERED)
    assert not any(sketch.may_contain(row[place - 2 : place] + row[place + 1 : place + 3]) for place in range(2, 383))


@pytest.mark.parametrize(
    "near_miss",
    [
        "It cost 30 million dollars",
        "It cost -130 million dollars",
        "It cost [130] million dollars",
        "it cost 130 million",
    ],
)
def test_near_misses_are_not_found(near_miss: str) -> None:
    """Words that only look like those of the text are not found in its sketch."""
    sketch = Sketch.parse(make_sketch("It cost 130 million dollars"))
    assert sketch.may_contain(words("It cost “130 million” dollars."))
    assert not sketch.may_contain((TEXT_START, TEXT_START, *words(near_miss), TEXT_END, TEXT_END))


def test_a_quotation_without_prefix_begins_the_text() -> None:
    """The start and end marks hold only where the text starts and ends."""
    sketch = Sketch.parse(make_sketch("One two three four five"))
    assert sketch.may_contain((TEXT_START, "One", "two"))
    assert sketch.may_contain(("four", "five", TEXT_END))
    assert not sketch.may_contain((TEXT_START, "two", "three"))


def test_fewer_than_three_words_cannot_be_asked_for() -> None:
    """Two words are in no trigram, so the sketch refuses them rather than to say yes."""
    with pytest.raises(ValueError, match="at least three words are needed"):
        Sketch.parse(make_sketch(NUMBERED)).may_contain(("word1", "word2"))


def test_a_text_without_words_has_no_sketch() -> None:
    """Marks alone are nothing to look up."""
    with pytest.raises(ValueError, match="without words"):
        make_sketch(" … ")


BROKEN = {
    "no version": ("AAAA", 'begins with its version and a colon, such as "1.1:"'),
    "empty": ("", "begins with its version"),
    "other version": ("2.1:AAAA", 'has version "2.1", but this suite reads 1.1; make it again'),
    "other normaliser": ("1.9:AAAA", 'has version "1.9"'),
    "not base64": ("1.1:A*AA", "is not base64 text"),
    "cut inside": ("1.1:AAAAA", "is not base64 text"),
    "not ASCII": ("1.1:é", "is not base64 text"),
    "cut short": ("1.1:AAAA", "is cut short"),
    "all set": (f"1.1:{b64encode(bytes([255] * 400)).decode()}", "3200 of the sketch's 3200 bits are set"),
    "hardly any set": (f"1.1:{b64encode(bytes([1] * 400)).decode()}", "only 400 of the sketch's 3200 bits are set"),
    "huge": (f"1.1:{'A' * 2_000_000}", "is longer than 1048576 characters"),
}


@pytest.mark.parametrize(("written", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_sketches_are_refused(written: str, message: str) -> None:
    """A sketch that is cut, of another version, or too coarse or too fine is refused with the reason."""
    with pytest.raises(ValueError, match=message):
        Sketch.parse(written)
