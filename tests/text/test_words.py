# ruff: noqa: RUF001 -- Characters that look alike are what these tests are about.
"""Words are compared whole, and where quotation marks stand is known apart."""

from textwrap import fill

import pytest
from hypothesis import given

from schemas.text.normalise import straighten, tidy
from schemas.text.quoted import quoted_passages, quoted_positions
from schemas.text.words import find_words, words

from .strategies import TEXTS

WORDS = {
    "outer marks fall": ("“Never,” she said; “never!”", "Never she said never"),
    "abbreviation": ("the U.S. Navy", "the U.S Navy"),
    "inner marks stay": ("1,500 ships at 2.5% in the People’s Navy", "1,500 ships at 2.5% in the People's Navy"),
    "signs stay": ("-5, +3, $40, ¥7, 9%.", "-5 +3 $40 ¥7 9%"),
    "brackets stay": ("will [not] pay (yet).", "will [not] pay (yet)"),
    "leading point stays": ("up .5 percent", "up .5 percent"),
    "ellipsis falls": ("...the 5 ... 6...", "the 5 6"),
    "ellipsis is no decimal point": ("...5", "5"),
    "lone dash is a word": ("ships – many – sailed", "ships - many - sailed"),
    "plural possessive": ("the allies’ fleets", "the allies fleets"),
}

NEAR_MISSES = [
    ("30 million", "130 million"),
    ("30 million", "1.30 million"),
    ("5", "-5"),
    ("-5", "5"),
    ("5", "5%"),
    ("5", ".5"),
    ("5", "−5"),
    ("5", "–5"),
    ("will not pay", "will [not] pay"),
    ("will pay", "will [not] pay"),
    ("will pay", "will not pay"),
    ("no one", "no-one"),
    ("US", "U.S."),
    ("the us", "the US"),
    ("20", "2027"),
    ("F-3", "F-35"),
    ("a b c", "a b"),
]

QUOTED = {
    "curly": ("He called it “a very firm promise” today.", "a very firm promise"),
    "marks inside the stop": ("“We agreed,” he said. “Soon.”", "We agreed Soon"),
    "straight": ('He called it "a firm promise" today, "maybe".', "a firm promise maybe"),
    "guillemets": ("a «firm» promise", "firm"),
    "single curly": ("He called it ‘firm’, the ministers’ friend’s view.", "firm"),
    "single straight": ("He called it 'a firm word' in the countries' name", "a firm word"),
    "nested": ("“They said ‘never again’ to us,” he said", "They said never again to us"),
    "nested straight": ("\"They said 'never' to us,\" he said", "They said never to us"),
    "nested at both ends": ("He said: “‘Never’ is what I say, ‘never.’” End", "Never is what I say never"),
    "apostrophes": ("China’s and the allies’ ships in the ’90s didn't", ""),
    "possessive in single marks": ("the ‘allies’ bases plan’ of China’s", "allies bases plan"),
    "single marks end after s": ("the ‘new allies’ and the ‘old foes’ met", "new allies old foes"),
    "unclosed runs to the paragraph's end": ("He said: “We go on.\n\n“And on.” End", "We go on And on"),
    "unclosed straight": ('He said: "We go on.\n\n"And on." End', "We go on And on"),
    "bracket inside": ("the “(so-called) plan” and (“odd”) one", "(so-called) plan (“odd”)"),
    "half a word is not quoted": ("a “semi”-official “no”", "no"),
    "inches": ('a 5\'10" man and a 6" gun', ""),
    "decade": ("in the '90s and 'bad' '80s", "bad"),
    "dashes around": ("the bloc—“friends of peace”—met", "of"),
    "across wrapped lines": (
        fill("The minister said that his fleet is “of the utmost worth to us all” and would go out again today", 50),
        "of the utmost worth to us all",
    ),
}


@pytest.mark.parametrize(("text", "expected"), WORDS.values(), ids=WORDS)
def test_words(text: str, expected: str) -> None:
    """A word is a token without outer commas, stops and quotation marks; all else stays."""
    assert words(text) == tuple(expected.split())


@pytest.mark.parametrize(("needle", "haystack"), NEAR_MISSES)
def test_near_misses_are_not_found(needle: str, haystack: str) -> None:
    """Words that only look like those of the text are not found in it."""
    assert find_words(words(needle), words(f"It was {haystack} in all")) == ()
    assert find_words(words(haystack), words(f"It was {haystack} in all")) == (2,)


def test_find_words_gives_every_place() -> None:
    """All places are found, overlapping ones too, in tuples as in lists; no words are nowhere."""
    assert find_words(("a", "b", "a"), ("a", "b", "a", "b", "a")) == (0, 2)
    assert find_words(["a"], ["a", "a"]) == (0, 1)
    assert find_words((), ("a",)) == ()
    assert find_words(("a",), ()) == ()


@pytest.mark.parametrize(("text", "expected"), QUOTED.values(), ids=QUOTED)
def test_quoted_words(text: str, expected: str) -> None:
    """The words inside quotation marks are exactly those."""
    found = words(text)
    assert [found[position] for position in sorted(quoted_positions(text))] == [
        straighten(token) for token in expected.split()
    ]


def test_nested_passages_are_listed_apart() -> None:
    """A quotation in a quotation is a passage of its own, after the one around it."""
    assert quoted_passages("“They said ‘never again’ to us,” he said") == (range(6), range(2, 4))


@given(TEXTS)
def test_quoted_positions_are_word_positions(text: str) -> None:
    """Whatever marks a text holds, quoted positions are positions of its words."""
    assert all(0 <= position < len(words(text)) for position in quoted_positions(text))


@given(TEXTS)
def test_words_are_the_same_after_tidying(text: str) -> None:
    """Tidying does not change the words, and a word is its own only word."""
    assert words(tidy(text)) == words(text)
    assert all(words(word) == (word,) for word in words(text))
