"""The list of phrases is whole, and the README has it."""

import re

import pytest

from steps.support.phrase_list import BEGIN, END, told_phrases, with_phrases
from steps.support.phrasebook import phrases
from tests.harness import ROOT

NOT_USED = "no feature yet"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_lists_the_phrases() -> None:
    """The README's list is what pytest --phrases prints."""
    listed = README.partition(BEGIN)[2].partition(END)[0]
    assert listed == told_phrases(ROOT), "run pytest --regenerate, and commit what it writes"


def test_every_phrase_is_listed_with_example_and_file() -> None:
    """None is left out; each names a scenario that uses it, and a file that exists."""
    lines = told_phrases(ROOT).splitlines()
    listed = {line.removeprefix("Given ").removeprefix("When ").removeprefix("Then ") for line in lines[::3]}
    ours = {
        re.sub(r"\(\?P<(\w+)>[^)]*\)", r"{\1}", one.parser.name)
        for one in phrases()
        if one.step_func.__module__.startswith("steps.")
    }
    assert {text for text in ours if text not in listed and f"the claims {text}" not in listed} == set()
    for use, home in zip(lines[1::3], lines[2::3], strict=True):
        file, _, title = use.removeprefix("    as in ").partition(", ")
        assert file == NOT_USED or title.strip('"') in (ROOT / file).read_text(encoding="utf-8"), use
        assert (ROOT / home.removeprefix("    defined in ")).is_file(), home


def test_a_readme_without_a_place_for_the_list_is_told() -> None:
    """Lost marks are an error, not a list that silently goes stale."""
    with pytest.raises(ValueError, match=r"README\.md needs the lines"):
        with_phrases(README.replace(END, ""), ROOT)
