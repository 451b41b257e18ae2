"""The table of bad feature files: what stands in each, and on which line what must be told of it."""

from steps.support.yaml_files import LARGEST

GOOD = """\
Feature: A
  Scenario: One
    Given all claims
    Then every file and every record must be readable
"""

OUTLINE = GOOD.replace("Scenario:", "Scenario Outline:")
STEPS = GOOD.partition("\n")[2]


def _good(before: str, after: str) -> str:
    assert before in GOOD
    return GOOD.replace(before, after, 1)


FEATURES: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "1: The file has no Feature."),
    "comment": ("# nothing\n", "1: The file has no Feature."),
    "prose": ("Once upon a time.\n", "1: "),
    "binary": (bytes(range(256)), "2: The file is not in UTF-8"),
    "latin-1": (_good("A", "é").encode("latin-1"), "1: The file is not in UTF-8"),
    "utf-16": (GOOD.encode("utf-16"), "1: The file is not in UTF-8"),
    "byte-order-mark": ("\ufeff" + GOOD, "1: The file begins with a byte order mark."),
    "null": (_good("One", "O\x00ne"), "2: The line has the invisible character U+0000"),
    "bidirectional": (_good("One", "\u202eOne"), "2: The line has the invisible character U+202E"),
    "zero-width": (_good("Given", "G\u200biven"), "3: The line has the invisible character U+200B"),
    "homoglyph": (_good("Given", "G\u0456ven"), '3: "G\u0456ven all claims" is not a step'),
    "homoglyph-later": (_good("Then", "Th\u0435n"), "4: This line is not expected here"),
    "carriage-returns": (GOOD.replace("\n", "\r"), "1: The line has the invisible character U+000D"),
    "no-feature": (STEPS, "1: This line is not expected here"),
    "two-features": (GOOD + GOOD, "5: This line is not expected here"),
    "text-open": (GOOD + '    """\n    x\n', "7: This line is not expected here"),
    "text": (GOOD + '    """\n    x\n    """\n', "5: No phrase reads a table or a text"),
    "table": (GOOD + "    | a |\n", "5: No phrase reads a table or a text"),
    "table-uneven": (GOOD + "    | a | b |\n    | c |\n", "6: This line is not expected here"),
    "language-unknown": ("# language: xx\n" + GOOD, "1: This line is not expected here"),
    "language-another": ("# language: de\n" + GOOD, "2: This line is not expected here"),
    "tag-of-two-words": ("@a b\n" + GOOD, "1: This line is not expected here"),
    "tag-unknown": ("@awiting\n" + GOOD, "1: The tag @awiting is not known"),
    "outline-without-examples": (OUTLINE, "2: The scenario is an outline, but"),
    "outline-without-rows": (OUTLINE + "    Examples:\n      | a |\n", "2: The scenario is an outline, but"),
    "outline-of-another-word": (
        OUTLINE.replace("all claims", "<b>") + "    Examples:\n      | a |\n      | all claims |\n",
        '3: No phrase "<b>" is defined',
    ),
    "no-scenario": ("Feature: A\n  Rule: B\n", "1: The feature has no scenario"),
    "pattern": (_good("all claims", "{x} %s (?P<"), '3: No phrase "{x} %s (?P<" is defined'),
    "star": (_good("Given", "*"), '3: "*" comes first'),
    "many-unknown-steps": (
        GOOD + "".join(f"    And thing {n} with a deadline\n" for n in range(20_000)),
        '5: No phrase "thing 0 with',
    ),
    "long-step": (_good("all claims", "all claims " * 90_000), '3: No phrase "all claims all claims'),
    "too-large": (GOOD + "# x\n" * (LARGEST // 4), "1: The file is larger than"),
}
"""For every feature file, by name, what stands in it, and what must be told: the line, and how the message begins."""

FINE: dict[str, str] = {
    "dos-lines": GOOD.replace("\n", "\r\n"),
    "signs-for-a-title": _good("One", "!!!"),
    "keyword-for-a-title": _good("One", "class"),
    "brackets-in-a-title": _good("One", "a::b[c]"),
    "accents-in-a-title": _good("One", "\u00e4\u00df \u4f1a\u8ac7"),
    "long-title": _good("One", "One " * 2_000),
    "comments": "# x\n" * 20_000 + GOOD,
    "outline": OUTLINE.replace("all claims", "<a>") + "    Examples:\n      | a |\n      | all claims |\n",
}
"""Feature files that are unusual, and must run."""
