# ruff: noqa: RUF001 -- Characters that look alike are what these tests are about.
"""The normaliser makes typing differences disappear, and nothing else."""

import pytest
from hypothesis import given

from schemas.text.normalise import normalise, tidy
from schemas.text.sketch import digest

from .strategies import TEXTS

ALIKE = {
    "curly double marks": ("a “firm” promise", 'a "firm" promise'),
    "guillemets": ("a «firm» promise", 'a "firm" promise'),
    "apostrophe": ("Seoul’s plan", "Seoul's plan"),
    "primes": ("Xi′an, 5″", "Xi'an, 5\""),
    "spaced en dash": ("the fleet – all of it – sailed", "the fleet - all of it - sailed"),
    "closed-up em dash": ("the fleet—all of it—sailed", "the fleet-all of it-sailed"),
    "range with en dash": ("2027–2031", "2027-2031"),
    "percent range with en dash": ("3%–5%", "3%-5%"),
    "money range with en dash": ("$3–$5", "$3-$5"),
    "range with figure dash": ("4‒6", "4-6"),
    "non-breaking hyphen": ("F‑16", "F-16"),
    "compound with en dash": ("mid–2027", "mid-2027"),
    "minus sign": ("growth of −5 percent", "growth of -5 percent"),
    "no-break space": ("40\u00a0million", "40 million"),
    "line ends": ("one\r\ntwo\u2028three\n\nfour", "one two three four"),
    "soft hyphen": ("co\u00adoperation", "cooperation"),
    "zero-width space": ("a\u200bb", "ab"),
    "accents composed": ("cafe\u0301", "café"),
    "accent behind a soft hyphen": ("cafe\u00ad\u0301", "café"),
    "ellipsis": ("well…", "well..."),
}

UNLIKE = {
    "minus and plus": ("−5", "5"),
    "en dash as minus is not invented": ("(–5", "(-5"),
    "en dash as minus is not lost": ("–5", "5"),
    "en dash before money": ("–$5", "-$5"),
    "em dash before a number": ("the figure—5 percent", "the figure -5 percent"),
    "em dash is no sign": ("—5", "-5"),
    "brackets": ("[not]", "not"),
    "percent": ("5%", "5"),
    "word boundary": ("every day", "everyday"),
    "no-break space is a boundary": ("10\u00a0000", "10000"),
    "case": ("Polish", "polish"),
    "fraction sign": ("½", "1/2"),
}


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE)
def test_typing_differences_vanish(one: str, other: str) -> None:
    """Two ways to type the same words become equal, and have one digest."""
    assert normalise(one) == normalise(other) == other
    assert digest(one) == digest(other)


@pytest.mark.parametrize(("one", "other"), UNLIKE.values(), ids=UNLIKE)
def test_meaning_stays(one: str, other: str) -> None:
    """Signs, brackets, case and word boundaries stay as they are."""
    assert normalise(one) != normalise(other)
    assert digest(one) != digest(other)


@given(TEXTS)
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A normalised text is its own normalised text, and so is a tidied one."""
    assert normalise(normalise(text)) == normalise(text)
    assert tidy(tidy(text)) == tidy(text)
    assert normalise(tidy(text)) == normalise(text)


@given(TEXTS)
def test_digits_signs_and_brackets_are_kept(text: str) -> None:
    """No digit, bracket or percent sign is lost or added."""
    for character in "5[]()%$":
        assert normalise(text).count(character) == text.count(character)


def test_bidirectional_controls_are_refused() -> None:
    """A control that reorders what a reader sees is named, and never dropped silently."""
    with pytest.raises(
        ValueError, match=r"character 4 is an invisible RIGHT-TO-LEFT OVERRIDE \(U\+202E\), .* remove it"
    ):
        normalise("of \u202e55")
