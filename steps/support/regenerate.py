"""pytest --regenerate: writes again what is made from other files, and must be committed with them."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from steps.support.handbook import KEYS, STATUS_TABLE, status_table, with_made
from steps.support.json_schemas import FOLDER, MODELINE, json_schemas, modeline
from steps.support.key_tables import key_tables
from steps.support.phrase_list import with_phrases

MADE = (("CONTRIBUTING.md", STATUS_TABLE, status_table), ("docs/records.md", KEYS, key_tables))
"""Tables that pages show: the page, what the table shows, and what makes it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option to write what is generated."""
    parser.getgroup("policy claims").addoption(
        "--regenerate",
        action="store_true",
        help="write the JSON Schemas, the lines that name them, and the lists and tables that the handbooks show again",
    )


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Answer --regenerate, and run nothing."""
    if not config.getoption("--regenerate"):
        return None
    for name, content in generated(config.rootpath):
        file = config.rootpath / name
        if not file.exists() or file.read_text(encoding="utf-8") != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8", newline="\n")
            print(f"{name} is written.")  # noqa: T201 - it is what was asked for
    return 0


def generated(root: Path) -> Iterator[tuple[str, str]]:
    """Every file of the project that is made from others, or begins with a line that is, and what it must hold."""
    for name, content in json_schemas():
        yield f"{FOLDER}/{name}", content
    readme = root / "README.md"
    if readme.exists():
        yield readme.name, with_phrases(readme.read_text(encoding="utf-8"), root)
    for name, what, make in MADE:
        page = root / name
        if page.exists():
            yield name, with_made(page.read_text(encoding="utf-8"), what, make())
    for file in sorted((root / "claims").rglob("*.yaml")):
        path = PurePosixPath(file.relative_to(root).as_posix())
        yield str(path), _with_modeline(file.read_text(encoding="utf-8"), modeline(path.relative_to("claims")))


def _with_modeline(text: str, line: str) -> str:
    """The text of a YAML file with the line that names its schema on top."""
    first, _, rest = text.partition("\n")
    return f"{line}\n{rest if first.startswith(MODELINE) else text}"
