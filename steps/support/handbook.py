"""Tables that the handbooks show, made from those the suite goes by; `pytest --regenerate` writes them again."""

from collections.abc import Iterable

from schemas.cues import STATUS_CUES

STATUS_TABLE, KEYS = "the words for each status", "every key"
"""What CONTRIBUTING.md and docs/records.md show."""


def marks(what: str) -> tuple[str, str]:
    """The lines around a table that is made, by what it shows; a reader of the page does not see them."""
    return f"<!-- Made by pytest --regenerate: {what} -->\n", f"<!-- End of {what} -->"


def with_made(text: str, what: str, made: str) -> str:
    """A page with a table as it is now. Raises ValueError where the page has no place for it."""
    begin, end = marks(what)
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"The page needs the lines {begin.strip()} and {end}.")
    return f"{before}{begin}\n{made}\n{end}{after}"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = (head, ("---",) * len(head), *rows)
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def status_table() -> str:
    """For every status but fact, the words that show it, the most usual first."""
    return table(
        ("status", "words that show it"), ((status, ", ".join(words)) for status, words in STATUS_CUES.items())
    )
