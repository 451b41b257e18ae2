"""What the suite tells people who make a mistake: the whole message, which says where, what is wrong, what to do.

Where messages were changed on purpose, python -m tests.test_mistakes writes them into the table; read the difference.
"""

import re
import shutil
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent

import pytest
import yaml

from steps.support.loading import load
from steps.support.verdicts import in_file_order, told
from tests.harness import ROOT, violations

EXAMPLE = ROOT / "tests/example"
SOURCE = "larmouth-port"
TABLE = ROOT / "tests/mistakes.yaml"
MISTAKES: list[dict[str, str]] = yaml.load(TABLE.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - makes strings only
MESSAGE = re.compile(r"claims/\S+\.yaml:\d+:\d+( [^\n\[]+)? \[[a-z-]+\]\n  \S[^\n]+\.\n  \S[^\n]+\Z")
"""A place with its code, a sentence or more, and what to do."""


def copy_example(folder: Path) -> Path:
    """A copy of the example's claims, its text beside them."""
    claims = folder / "claims"
    shutil.copytree(EXAMPLE / "claims", claims)
    shutil.copy(EXAMPLE / f"{SOURCE}.txt", claims / SOURCE / "source.txt")
    return claims


def messages(claims: Path) -> str:
    """Every message of a run, but for those of stories, which are about other sources."""
    corpus = load(claims)
    found = [one for group in ("features/grounding", "features/consistency") for one in violations(corpus, group)]
    return "\n\n".join(told(one, claims.parent) for one in in_file_order(found, claims.parent))


def told_of(mistake: dict[str, str], folder: Path) -> str:
    """The messages that a mistake gets, made in a copy of the example."""
    claims = copy_example(folder)
    file = claims / mistake["file"]
    text = file.read_text(encoding="utf-8") if "find" in mistake else ""
    if "find" in mistake:
        assert text.count(mistake["find"]) == 1, "the words under find must stand once"
    file.write_text(text.replace(mistake.get("find", ""), mistake["write"]), encoding="utf-8")
    return messages(claims)


def test_the_example_has_no_mistake(tmp_path: Path) -> None:
    """What the mistakes are made in is right, so that each message is about its mistake."""
    assert messages(copy_example(tmp_path)) == ""


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["mistake"])
def test_a_mistake_is_told(tmp_path: Path, mistake: dict[str, str]) -> None:
    """Each is told in full, as the table has it."""
    assert told_of(mistake, tmp_path) == mistake["told"].rstrip("\n"), "see the first lines of this file"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["mistake"])
def test_a_message_says_where_what_and_what_to_do(mistake: dict[str, str]) -> None:
    """Each message names file, line and code, says what is wrong, and then what to do."""
    for message in mistake["told"].rstrip("\n").split("\n\n"):
        own = "\n".join(line for line in message.splitlines() if not line.startswith(("  See ", "    claims/")))
        assert MESSAGE.match(own), message


def test_the_table_is_long_enough() -> None:
    """At least sixty mistakes, each of them once."""
    assert len({mistake["mistake"] for mistake in MISTAKES}) == len(MISTAKES) >= 60


def main() -> None:
    """Write the messages of today into the table."""
    for name in ("support.selections", *(file.stem for file in sorted((ROOT / "steps").glob("[a-z]*.py")))):
        import_module(f"steps.{name}")
    text = TABLE.read_text(encoding="utf-8")
    for mistake in MISTAKES:
        with TemporaryDirectory() as folder:
            new = told_of(mistake, Path(folder))
        head, name, rest = text.partition(f"- mistake: {mistake['mistake']}\n")
        text = head + name + rest.replace(indent(mistake["told"], "    "), indent(f"{new}\n", "    "), 1)
    TABLE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
