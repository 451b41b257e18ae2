"""pytest --phrases: every phrase that features can use, with an example and the file that defines it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd.feature import get_feature
from pytest_bdd.steps import StepFunctionContext

from steps.support.phrasebook import phrases

BEGIN, END = "<!-- The phrases, as pytest --phrases prints them -->\n```text\n", "```\n<!-- End of the phrases -->"
"""What stands around the list in the README."""

_KINDS = ("given", "when", "then")
_SELECTING = "the claims "


_ARGUMENT = re.compile(r"\(\?P<(\w+)>[^)]*\)")
"""An argument in a phrase that is written as a regular expression."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option to print the phrases."""
    parser.getgroup("policy claims").addoption(
        "--phrases", action="store_true", help="print the phrases of the features, each with an example and its file"
    )


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Answer --phrases, and run nothing."""
    if not config.getoption("--phrases"):
        return None
    print(told_phrases(config.rootpath), end="")  # noqa: T201 - it is what was asked for
    return 0


def _uses(features: Path) -> Iterator[tuple[str, str, str]]:
    """Every step of every feature: its kind, its text, and where it is used."""
    for file in sorted(features.rglob("*.feature")):
        for scenario in get_feature(str(file.parent), file.name).scenarios.values():
            place = f'{file.relative_to(features.parent).as_posix()}, "{scenario.name}"'
            yield from ((step.type, step.name, place) for step in scenario.render({}).steps)


def _listed(known: list[StepFunctionContext]) -> Iterator[tuple[str, str, list[StepFunctionContext]]]:
    """Each phrase by kind and text, with its definitions: "the claims with a deadline" is "with a deadline" too."""
    texts = {(str(one.type), one.parser.name): one for one in known}
    for (kind, text), one in sorted(texts.items(), key=lambda pair: (_KINDS.index(pair[0][0]), pair[0][1])):
        longer = texts.get((kind, _SELECTING + text))
        shorter = texts.get((kind, text.removeprefix(_SELECTING)))
        if longer is None:
            yield kind, text, [one, *([shorter] if shorter and shorter is not one else [])]


def told_phrases(root: Path) -> str:
    """The list, three lines for each phrase. Only those that the project defines: tests have some of their own."""
    known = [one for one in phrases() if one.type and one.step_func.__module__.startswith("steps.")]
    uses = list(_uses(root / "features"))
    lines = []
    for kind, text, definitions in _listed(known):
        used = (
            place for how, step, place in uses for one in definitions if how == kind and one.parser.is_matching(step)
        )
        readable = _ARGUMENT.sub(r"{\1}", text)
        module = definitions[0].step_func.__module__.replace(".", "/")
        lines += [
            f"{kind.title()} {readable}",
            f"    as in {next(used, 'no feature yet')}",
            f"    defined in {module}.py",
        ]
    return "\n".join(lines) + "\n"


def with_phrases(readme: str, root: Path) -> str:
    """The README with the list as it is now. Raises ValueError where the README has no place for it."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"README.md needs the lines {BEGIN.splitlines()[0]} and {END.splitlines()[-1]}.")
    return f"{before}{begin}{told_phrases(root)}{end}{after}"
