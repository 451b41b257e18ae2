"""Measures a reader on a table: python -m tests.reading.evaluate dates|quantities [TABLE.tsv].

Prints, for each family of expressions and for all, how many are read right, wrong (read as something else, or read
where there is nothing) and not read, and what reading one costs. The columns of a table are those of dates.tsv
(family, expression, anchor, calendar, expected) or of quantities.tsv (family, sentence, expected) beside this file;
date_table.py and quantity_table.py say how expected is written.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter

from tests.reading import date_table, quantity_table

Verdict = tuple[str, str]
"""A family, and whether one of its rows is read right, wrong or not at all."""


def dates(path: Path) -> list[tuple[str, Callable[[], str]]]:
    """The rows of a table of dates, each with its family."""
    return [(row.family, lambda row=row: date_table.judge(row)) for row in date_table.rows(path)]


def quantities(path: Path) -> list[tuple[str, Callable[[], str]]]:
    """The rows of a table of quantities, each with its family."""
    rows = quantity_table.read_table(path)
    return [(row.family, lambda row=row: quantity_table.judge(row.sentence, row.expected)) for row in rows]


TABLES = {"dates": (dates, date_table.TABLE), "quantities": (quantities, quantity_table.TABLE)}


def _line(family: str, counts: Counter[str]) -> str:
    total = counts.total()
    shares = (f"{counts[verdict]:5} {100 * counts[verdict] / total:5.1f}%" for verdict in ("right", "wrong", "unread"))
    return f"{family:32} {total:5}  {'  '.join(shares)}"


def report(verdicts: Iterable[Verdict]) -> list[str]:
    """Accuracy by family and in all, a line each."""
    families: dict[str, Counter[str]] = {}
    for family, verdict in verdicts:
        families.setdefault(family, Counter())[verdict] += 1
    head = f"{'family':32} {'rows':>5}  {'right':>12}  {'wrong':>12}  {'not read':>12}"
    total: Counter[str] = sum(families.values(), Counter())
    return [head, *(_line(family, families[family]) for family in sorted(families)), _line("all", total)]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Measure a reader on a table of expressions.")
    parser.add_argument("reader", choices=TABLES)
    parser.add_argument("table", nargs="?", type=Path, help="a table of your own; without it, the project's")
    arguments = parser.parse_args()
    read_table, default = TABLES[arguments.reader]
    rows = read_table(arguments.table or default)
    start = perf_counter()
    verdicts = [(family, judge()) for family, judge in rows]
    each = (perf_counter() - start) / max(len(rows), 1)
    print("\n".join(report(verdicts)))  # noqa: T201 - its output is what it is for
    print(f"{each * 1e6:.0f} microseconds a row, judging included")  # noqa: T201


if __name__ == "__main__":
    main()
