# ruff: noqa: RUF001 -- Characters that look alike are part of what these files are made of.
"""The table of bad files: what stands in a source's claims.yaml, and where and how it must be told."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from schemas.text.sketch import digest, make_sketch
from steps.support.yaml_files import LARGEST

TEXT = "The mayor said President Donald Trump and all five soldiers came then.\n"

SOURCE = f"""\
title: A source
published: 2025-10-29
language: en
rights: public-domain
sentences: 1
words: 12
digest: {digest(TEXT)}
sketch: {make_sketch(TEXT)}
"""

QUOTE = "{prefix: said, exact: President Donald Trump, suffix: and}"

CLAIM = f"""\
- id: a-claim
  kind: office
  says: Donald Trump is President.
  sentence: 1
  quote: {QUOTE}
  holder: donald-trump
  office: president-of-the-united-states
  act: holds
"""

DATED = CLAIM + "  time: {surface: then, value: VALUE}\n"
VALUED = """\
- id: a-value
  kind: value
  says: It is so.
  sentence: 1
  quote: {prefix: all, exact: five soldiers, suffix: came}
  subject: us-armed-forces
  property: military-personnel
  value: {surface: five soldiers, amount: VALUE, unit: person}
"""
SHIFTED = CLAIM + "  supersedes: {claim: other, earlier_by: {value: VALUE}}\n"


@dataclass(frozen=True, slots=True)
class Bad:
    """A bad file of a source, and what must be told of it: place and code; of the bad file unless another is named."""

    content: bytes | str
    told: str
    file: str = "claims.yaml"


def _with(template: str, value: str) -> str:
    return template.replace("VALUE", value)


def _claim(before: str, after: str) -> str:
    assert before in CLAIM
    return CLAIM.replace(before, after, 1)


def _source(before: str, after: str) -> str:
    assert before in SOURCE
    return SOURCE.replace(before, after, 1)


def _quoting(words: str) -> str:
    return _claim("exact: President Donald Trump", f'exact: "{words}"')


def _large(template: str, value: str) -> str:
    """A file just small enough to be read, with one value that fills it."""
    room = LARGEST - len(template) - 10
    return _with(template, (value * (room // len(value))).strip())


_LAUGHS = "".join(f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else 'lol'}]\n" for n in range(30))

FORMS: dict[str, Bad] = {
    "bracket-open": Bad(CLAIM + "- {id: x\n", "10:1 [not-yaml]"),
    "tab": Bad(CLAIM + "\t- id: x\n", "9:1 [not-yaml]"),
    "quote-open": Bad(CLAIM + '- id: "x\n', "10:1 [not-yaml]"),
    "binary": Bad(bytes(range(1, 256)), "[not-utf-8]"),
    "random-words": Bad("once upon a time", "1:1 [not-a-list]"),
    "mapping": Bad("id: x\n", "1:1 [not-a-list]"),
    "list-of-words": Bad("- a\n- b\n" + CLAIM, "2:3 "),
    "list-of-lists": Bad("- [a]\n" + CLAIM, "1:3 "),
    "words-for-a-mapping": Bad(
        _claim("{prefix: said, exact: President Donald Trump, suffix: and}", "said"), "5:10 [wrong-shape]"
    ),
    "list-for-words": Bad(_claim("Donald Trump is President.", "[a, b]"), "3:9 [wrong-shape]"),
    "mapping-for-words": Bad(_claim("donald-trump", "{a: b}"), "6:11 [wrong-shape]"),
    "words-for-a-list": Bad(CLAIM + "  via: yes\n", "9:8 [wrong-shape]"),
    "list-for-a-number": Bad(_claim("sentence: 1", "sentence: [1]"), "4:13 [value-not-readable]"),
    "key-twice": Bad(_claim("  act: holds", "  act: holds\n  act: takes"), "9:3 [duplicate-key]"),
    "mapping-key": Bad("- {[a]: b}\n" + CLAIM, "1:4 [key-not-plain]"),
    "alias-bomb": Bad(_LAUGHS, "[alias]"),
    "alias-of-itself": Bad("- &a [*a]\n", "1:7 [alias]"),
    "anchor": Bad(_claim("id: a-claim", "id: &x a-claim"), "1:7 [anchor]"),
    "tag": Bad(_claim("id: a-claim", "id: !!python/object/apply:os.system x"), "1:7 [tag]"),
    "merge": Bad(_claim("  act: holds", "  <<: {act: holds}"), "8:3 [merge-key]"),
    "two-documents": Bad(CLAIM + "---\n" + CLAIM, "9:1 [several-documents]"),
    "deep-flow": Bad("[" * 100_000, "1:21 [nested-too-deep]"),
    "deep-block": Bad("".join(" " * n + "a:\n" for n in range(500)), "21:21 [nested-too-deep]"),
    "empty": Bad("", "1:1 [empty-file]"),
    "blank": Bad("\n\n  \n# nothing\n", "1:1 [empty-file]"),
    "null-byte": Bad(_claim("Trump is", "Trump\x00 is"), "3:21 [character-not-allowed]"),
    "control": Bad(_claim("Trump is", "Trump\x07 is"), "3:21 [character-not-allowed]"),
    "escaped-null-in-an-id": Bad(_claim("a-claim", '"a-\\0claim"'), "1:7 [value-not-readable]"),
    "latin-1": Bad(_claim("Trump is", "Trump é is").encode("latin-1"), "3:22 [not-utf-8]"),
    "utf-16": Bad(CLAIM.encode("utf-16"), "1:1 [not-utf-8]"),
    "utf-16-without-mark": Bad(CLAIM.encode("utf-16-le"), "1:2 [character-not-allowed]"),
    "surrogate": Bad(CLAIM.encode() + b"- \xed\xa0\x80\n", "9:3 [not-utf-8]"),
    "byte-order-mark": Bad("\ufeff" + CLAIM, "1:1 [byte-order-mark]"),
    "byte-order-mark-inside": Bad(CLAIM + "\ufeff" + CLAIM, "9:"),
    "bidirectional-quotation": Bad(_quoting("President\u202e Donald Trump"), "5:32 [value-not-readable]"),
    "bidirectional-sentence": Bad(_claim("Trump is", "Trump \u2066is\u2069"), "3:9 [value-not-readable]"),
    "homoglyph-quotation": Bad(_quoting("President Dоnald Trump"), "5:32 [quotation-not-in-source]"),
    "ligature-quotation": Bad(_quoting("Presﬁdent Donald Trump"), "5:32 [quotation-not-in-source]"),
    "accented-quotation": Bad(_quoting("President Donáld Trump"), "5:32 [quotation-not-in-source]"),
    "fullwidth-quotation": Bad(_quoting("President Donald Ｔrump"), "5:32 [quotation-not-in-source]"),
    "escaped-control-in-quotation": Bad(_quoting("President\\x07 Donald Trump"), "5:32 ["),
    "homoglyph-id": Bad(_claim("a-claim", "а-claim"), "1:7 [value-not-readable]"),
    "homoglyph-name": Bad(_claim("holder: donald", "holder: dоnald"), "6:11 [value-not-readable]"),
    "zero-width-name": Bad(_claim("holder: donald", "holder: don\u200bald"), "6:11 [value-not-readable]"),
    "zero-width-key": Bad(_claim("holder:", "hol\u200bder:"), "6:3 [unknown-key]"),
    "id-is-a-path": Bad(_claim("a-claim", "../x"), "1:7 [value-not-readable]"),
    "id-is-absolute": Bad(_claim("a-claim", "/etc/passwd"), "1:7 [value-not-readable]"),
    "reference-is-a-path": Bad(CLAIM + "  same_as: ../../x\n", "9:12 [value-not-readable]"),
    "ids-differ-by-case": Bad(CLAIM + _claim("a-claim", "A-claim"), "9:7 [value-not-readable]"),
    "ids-equal": Bad(CLAIM + CLAIM, "9:7 [id-twice]"),
    "windows-device": Bad(_claim("a-claim", "NUL"), "1:7 [value-not-readable]"),
    "long-line": Bad(CLAIM + "  note: " + "word " * 200_000 + "\n  nte: x\n", "10:3 [unknown-key]"),
    "long-sentence": Bad(_large(_claim("Donald Trump is President.", "VALUE"), "5 "), "3:9 [value-not-readable]"),
    "long-quotation": Bad(_large(_claim("President Donald Trump", "VALUE"), "5 "), "5:32 [value-not-readable]"),
    "long-figure": Bad(_large(VALUED, "9"), "8:43 [value-not-readable]"),
    "long-date": Bad(_large(DATED, "9"), "9:32 [value-not-readable]"),
    "long-name": Bad(_large(_claim("donald-trump", "VALUE"), "a-b-"), "6:11 [value-not-readable]"),
    "long-key": Bad(_large(_claim("holder", "VALUE"), "k"), "[not-yaml]"),
    "ten-megabytes": Bad(CLAIM + "  note: " + "word " * 2_000_000 + "\n", "1:1 [file-not-readable]"),
    "many-entries": Bad("- a\n" * 300_000, "50000:3 [file-not-readable]"),
    "many-faults": Bad("- a\n" * 40_000, "200:3 [wrong-shape]"),
    "many-keys": Bad("- k:\n" + "".join(f"  k{n}: v\n" for n in range(40_000)), "1:3 "),
    "many-unknown-keys": Bad(CLAIM + "".join(f"  k{n}: v\n" for n in range(40_000)), "9:3 [unknown-key]"),
    "many-sentences": Bad(CLAIM + f"  via: [{'3, ' * 40_000}3]\n", "9:9 [sentence-beyond-text]"),
    "many-anchors": Bad("".join(f"- &a{n} x\n" for n in range(40_000)), "1:3 [anchor]"),
    "many-keys-twice": Bad("- {" + "id: x, " * 40_000 + "}\n", "1:11 [duplicate-key]"),
    "many-records": Bad(CLAIM * 2_000, "9:7 [id-twice]"),
    "long-id": Bad(_claim("a-claim", "a-" * 2_000), "1:7 [value-not-readable]"),
    "carriage-returns": Bad(_claim("sentence: 1", "sentence: one").replace("\n", "\r"), "4:13 [value-not-readable]"),
    "dos-lines": Bad(_claim("sentence: 1", "sentence: one").replace("\n", "\r\n"), "4:13 [value-not-readable]"),
    "year-0": Bad(_with(DATED, "0000-01-01"), "9:9 [value-not-readable]"),
    "year-1": Bad(_with(DATED, "0001-01-01"), "9:9 [value-not-readable]"),
    "year-9999": Bad(_with(DATED, "9999-12-31"), "9:9 [value-not-readable]"),
    "fiscal-9999": Bad(_with(DATED, "FY9999, calendar: japan"), "9:"),
    "fiscal-without-calendar": Bad(_with(DATED, "FY2025"), "9:"),
    "31-february": Bad(_with(DATED, "2025-02-31"), "9:9 [value-not-readable]"),
    "month-13": Bad(_with(DATED, "2025-13"), "9:9 [value-not-readable]"),
    "digits-of-another-script": Bad(_with(DATED, "２０２５"), "9:9 [value-not-readable]"),
    "1e999": Bad(_with(VALUED, "1e999"), "8:43 [value-not-readable]"),
    "nan": Bad(_with(VALUED, "NaN"), "8:43 [value-not-readable]"),
    "infinity": Bad(_with(VALUED, "-.inf"), "8:43 [value-not-readable]"),
    "400-digits": Bad(_with(VALUED, "9" * 400), "8:43 [value-not-readable]"),
    "minus-nothing": Bad(_with(VALUED, "-0"), "8:43 [amount-not-as-worded]"),
    "by-nothing": Bad(_with(VALUED, "1/0"), "8:43 [value-not-readable]"),
    "p99999y": Bad(_with(SHIFTED, "P99999Y"), "9:50 [value-not-readable]"),
    "p9999y": Bad(_with(SHIFTED, "P9999Y"), "9:50 [value-not-readable]"),
    "source-empty": Bad("", "1:1 [empty-file]", "source.yaml"),
    "source-a-list": Bad("- a\n", "1:1 [wrong-shape]", "source.yaml"),
    "source-without-sentences": Bad(
        SOURCE.replace("sentences: 1", "sentences: 0"), "5:12 [value-not-readable]", "source.yaml"
    ),
    "source-of-year-0": Bad(SOURCE.replace("2025-10-29", "0000"), "2:12 [value-not-readable]", "source.yaml"),
    "names-a-list": Bad("- a\n", "1:1 [wrong-shape]", "names.yaml"),
    "names-of-nothing": Bad("peple: []\n", "[unknown-key]", "names.yaml"),
    "findings-of-nothing": Bad("- rule\n", "1:3 ", "findings.yaml"),
    "text-in-latin-1": Bad("é".encode("latin-1"), "source.yaml:1:1 [text-not-readable]", "source.txt"),
    "text-with-mark": Bad("\ufeff" + TEXT, "source.yaml:1:1 [text-not-readable]", "source.txt"),
    "text-bidirectional": Bad(TEXT + "\u202e", "source.yaml:1:1 [text-not-readable]", "source.txt"),
    "text-of-ten-megabytes": Bad("5 words. " * 1_200_000, "source.yaml:1:1 [text-not-readable]", "source.txt"),
    "text-empty": Bad("", "source.yaml:1:1 [text-not-readable]", "source.txt"),
    "text-of-blanks": Bad(" \n\u00a0\u200b\n", "source.yaml:1:1 [text-not-readable]", "source.txt"),
    "text-of-control-characters": Bad("\x00\x07\x1b[2J", "source.yaml:7:9 [text-not-the-recorded-one]", "source.txt"),
    "text-of-figures": Bad("5 " * 30_000, "source.yaml:7:9 [text-not-the-recorded-one]", "source.txt"),
    "text-of-dates": Bad("May 2025 " * 5_000, "source.yaml:7:9 [text-not-the-recorded-one]", "source.txt"),
    "text-of-quotation-marks": Bad("“a‘b'\" " * 50_000, "source.yaml:7:9 [text-not-the-recorded-one]", "source.txt"),
    "stray-file-in-capitals": Bad("[]", "1:1 [unknown-file]", "Names.YAML"),
    "stray-file": Bad(CLAIM, "1:1 [unknown-file]", "claim.yaml"),
    "stray-folder": Bad(CLAIM, "1:1 [unknown-file]", "more/claims.yaml"),
}
"""For every source that has it, by name, its bad file."""


def lay(claims: Path, name: str, bad: Bad) -> None:
    """Make a source that is as it should be but for one bad file."""
    folder = claims / name
    folder.mkdir()
    for file, text in (("source.yaml", SOURCE), ("claims.yaml", CLAIM), ("source.txt", TEXT)):
        (folder / file).write_text(text, encoding="utf-8")
    path = folder / bad.file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(bad.content if isinstance(bad.content, bytes) else bad.content.encode())


def _folder_named_as_file(folder: Path) -> None:
    (folder / "claims.yaml").unlink()
    (folder / "claims.yaml").mkdir()


def _link(target: str, file: str = "claims.yaml") -> Callable[[Path], None]:
    def lay_link(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        (folder / file).symlink_to(target)

    return lay_link


def _emptied(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def _pipe(folder: Path) -> None:
    (folder / "claims.yaml").unlink()
    os.mkfifo(folder / "claims.yaml")


PLACES: dict[str, tuple[Callable[[Path], None], str]] = {
    "folder-named-as-file": (_folder_named_as_file, "claims.yaml:1:1 [file-not-readable]"),
    "without-claims": (lambda folder: (folder / "claims.yaml").unlink(), "claims.yaml:1:1 [missing-file]"),
    "without-source": (lambda folder: (folder / "source.yaml").unlink(), "source.yaml:1:1 [missing-file]"),
    "empty-folder": (_emptied, "source.yaml:1:1 [missing-file]"),
    "link-to-nothing": (_link("nowhere.yaml"), "claims.yaml:1:1 [file-not-readable]"),
    "link-to-itself": (_link("claims.yaml"), "claims.yaml:1:1 [file-not-readable]"),
    "link-to-a-folder": (_link(".."), "claims.yaml:1:1 [file-not-readable]"),
    "link-to-a-device": (_link("/dev/zero"), "claims.yaml:1:1 [file-not-readable]"),
    "link-outside": (_link("/etc/passwd"), "claims.yaml:1:1 [file-not-readable]"),
    "link-out-by-steps": (_link("../../outside.yaml"), "claims.yaml:1:1 [file-not-readable]"),
    "names-outside": (_link("/etc/passwd", "names.yaml"), "names.yaml:1:1 [file-not-readable]"),
    "source-outside": (_link("/etc/passwd", "source.yaml"), "source.yaml:1:1 [file-not-readable]"),
    "text-on-a-device": (_link("/dev/zero", "source.txt"), ""),
    "circle-of-folders": (_link("..", "more"), ""),
    "pipe": (_pipe, "claims.yaml:1:1 [file-not-readable]"),
}
"""For every source, by name, what is done to its folder, and what must be told of it."""

REGISTRY: dict[str, Bad] = {
    "control": Bad("# \x01\n", "[character-not-allowed]", "registry/people.yaml"),
    "latin-1": Bad(b"# \xe9\n", "[not-utf-8]", "registry/places.yaml"),
    "bracket-open": Bad("- {id: x\n", "[not-yaml]", "registry/offices.yaml"),
    "alias": Bad("- *a\n", "[alias]", "registry/organisations.yaml"),
    "deep": Bad("- " + "[" * 50 + "\n", "[nested-too-deep]", "registry/documents.yaml"),
    "half": Bad("- {id: a, name: [b]}\n", "[wrong-shape]", "registry/properties.yaml"),
    "unknown-key": Bad("- {id: a, name: b, nmae: c}\n", "[unknown-key]", "registry/event-types.yaml"),
    "month-13": Bad(
        "- {id: a, name: a, country: japan, begins: --13-40, named_by: last-year}\n", "[", "registry/calendars.yaml"
    ),
    "new-list": Bad("[]", "1:1 [unknown-file]", "registry/poeple.yaml"),
    "empty": Bad("", "1:1 [empty-file]", "background/empty.yaml"),
    "words": Bad("x", "1:1 [not-a-list]", "background/words.yaml"),
    "absurd": Bad(VALUED.replace("VALUE", "1e999"), "8:43 [value-not-readable]", "background/absurd.yaml"),
    "beside": Bad("[]", "1:1 [unknown-file]", "stray.yml"),
}
"""Damage at the end of each file of the registry, and in files of the background, and what must be told of it."""
