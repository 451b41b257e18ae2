"""Quotations are located by their surroundings, and their union is counted once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.text.quotations import (
    Quotation,
    affix_size,
    locate,
    most_words_quoted,
    quotation_at,
    quoted_words,
    words_allowed,
)
from schemas.text.sketch import Sketch, make_sketch
from schemas.text.words import words

TEXT = words(
    "Ito met Hill. Hill said Ito would pay 130 million, not 30 million. Ito would pay 40 million later, Ito said"
)


def test_exact_is_located_by_prefix_and_suffix() -> None:
    """The same words at two places are told apart by the words around them."""
    assert locate(Quotation.read("Ito would pay", "said", "130"), TEXT) == (5,)
    assert locate(Quotation.read("Ito would pay", "million.", "40"), TEXT) == (13,)
    assert locate(Quotation.read("Ito would pay", "said", "40"), TEXT) == ()


def test_part_of_a_word_is_not_located() -> None:
    """30 million stands once in the text, and not inside 130 million."""
    assert locate(Quotation.read("30 million", "million, not", "Ito would"), TEXT) == (11,)
    assert locate(Quotation.read("30 million", "would pay", "not 30"), TEXT) == ()


def test_start_and_end_of_the_text() -> None:
    """Without a prefix a quotation begins the text, and without a suffix it ends it."""
    assert locate(Quotation.read("Ito met Hill", "", "Hill"), TEXT) == (0,)
    assert locate(Quotation.read("Ito", "", "met Hill"), TEXT) == (0,)
    assert locate(Quotation.read("met", "Ito", "Hill Hill"), TEXT) == (1,)
    assert locate(Quotation.read("later, Ito said", "million"), TEXT) == (18,)
    assert locate(Quotation.read("Ito would pay", "", "40"), TEXT) == ()
    assert locate(Quotation.read("Ito would pay", "said"), TEXT) == ()


def test_short_quotations_need_two_words_on_either_side() -> None:
    """Below three words one word of prefix is too few, except next to the text's start."""
    assert [affix_size(size) for size in (1, 2, 3, 25)] == [2, 2, 1, 1]
    assert locate(Quotation.read("40 million", "pay", "later, Ito"), TEXT) == ()
    assert locate(Quotation.read("40 million", "would pay", "later, Ito"), TEXT) == (16,)


def test_ambiguous_quotations_have_several_places() -> None:
    """A quotation that fits twice says so."""
    assert locate(Quotation.read("b c d", "a", "a"), words("a b c d a b c d a")) == (1, 5)


def test_a_quotation_has_words() -> None:
    """Marks alone quote nothing."""
    with pytest.raises(ValueError, match="has no words to quote"):
        Quotation.read("“…”")


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=20), st.data())
def test_a_quotation_taken_from_a_text_is_found_in_it(row: list[str], data: st.DataObject) -> None:
    """Whatever passage is quoted, it is located there, with the text and by the sketch."""
    first = data.draw(st.integers(0, len(row) - 1))
    quotation = quotation_at(row, first, data.draw(st.integers(first + 1, len(row))))
    assert first in locate(quotation, row)
    assert Sketch.parse(make_sketch(" ".join(row))).may_contain(quotation.row)


def test_the_budget_is_two_thirds() -> None:
    """Two thirds of 385 words are 256 whole words."""
    assert words_allowed(385) == 256
    assert words_allowed(3) == 2


def test_the_union_counts_each_word_once() -> None:
    """Overlapping and equal quotations count each word once; one that is not in the text counts none."""
    quotations = [
        quotation_at(TEXT, 3, 9),
        quotation_at(TEXT, 5, 11),
        quotation_at(TEXT, 3, 9),
        Quotation.read("never said", "Hill Ito", "this much"),
    ]
    assert quoted_words(quotations, TEXT) == frozenset(range(3, 11))


def test_the_bound_counts_a_contained_quotation_once() -> None:
    """One quotation inside another of its sentence adds nothing; in another sentence, or in other words, it does."""
    long, inside = quotation_at(TEXT, 3, 11), quotation_at(TEXT, 5, 8)
    elsewhere = quotation_at(TEXT, 13, 16)
    assert long.exact[2:5] == inside.exact == elsewhere.exact
    assert most_words_quoted([(2, long), (2, inside), (2, inside)]) == 8
    assert most_words_quoted([(2, inside), (2, long)]) == 8
    assert most_words_quoted([(2, long), (2, elsewhere)]) == 11
    assert most_words_quoted([(2, long), (3, inside)]) == 11
    assert most_words_quoted([]) == 0


@given(
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 8)), max_size=12), st.permutations([*range(15), *range(15)])
)
def test_the_bound_is_never_below_the_union(spans: list[tuple[int, int]], row: list[int]) -> None:
    """However quotations overlap and words recur, the bound without the text covers the union with it."""
    text = tuple(map(str, row))
    quotations = [quotation_at(text, first, min(first + size, len(text))) for first, size in spans]
    unique = [quotation for quotation in quotations if len(locate(quotation, text)) == 1]
    assert most_words_quoted((1, quotation) for quotation in unique) >= len(quoted_words(unique, text))
