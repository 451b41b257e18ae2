"""The table of dates: its rows, and whether the reader gets each of them right."""

import csv
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, cast

from schemas.periods import FiscalYearRule, Period, read_duration, read_period
from schemas.reading.dates import DateReading, read_dates
from schemas.values import DateValue, Modifier

TABLE = Path(__file__).with_name("dates.tsv")

CALENDARS = {
    "japan": FiscalYearRule(4, 1, named_by_last_year=False),
    "india": FiscalYearRule(4, 1, named_by_last_year=True),
    "united-states": FiscalYearRule(10, 1, named_by_last_year=True),
    "australia": FiscalYearRule(7, 1, named_by_last_year=True),
    "germany": FiscalYearRule(1, 1, named_by_last_year=False),
}
"""The fiscal years of the countries that the table names."""

Verdict = Literal["right", "wrong", "unread"]


class Row(NamedTuple):
    """A row of the table: an expression, the day it is read on, and what it should mean."""

    family: str
    expression: str
    anchor: str
    calendar: str
    expected: str


def rows(path: Path = TABLE) -> list[Row]:
    """All rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(lines)
        return [Row(*line) for line in lines]


def readings(row: Row) -> tuple[DateReading, ...]:
    """What the reader makes of a row."""
    day = date.fromisoformat(row.anchor)
    return read_dates(row.expression, Period(day, day), CALENDARS.get(row.calendar))


def judge(row: Row) -> Verdict:
    """Whether all of a row's dates are read as expected.

    "wrong" is something read otherwise, or read where nothing is; "unread" is something not read, or called
    ambiguous where the words are clear.
    """
    rule = CALENDARS.get(row.calendar)
    expected = [part.strip() for part in row.expected.split(";")] if row.expected else []
    found = readings(row)
    verdict: Verdict = "right"
    for reading in found:
        while expected and not _meant(expected[0], reading, rule) and len(expected) > len(found):
            expected.pop(0)
            verdict = "unread"
        if not expected:
            return "wrong"
        wanted = expected.pop(0)
        if not _meant(wanted, reading, rule):
            return "unread" if reading.ambiguous and not wanted.startswith("ambiguous") else "wrong"
    return "unread" if expected else verdict


def _meant(wanted: str, reading: DateReading, rule: FiscalYearRule | None) -> bool:
    if wanted.startswith("ambiguous "):
        values = {value.strip() for value in wanted.removeprefix("ambiguous ").split("|")}
        return values == {reading.value, *reading.ambiguous}
    if reading.ambiguous:
        return False
    value, _, more = wanted.partition(" ")
    if value.startswith("P"):
        mod = more if more == "approx" else ""
        direction = "" if more == "approx" else more
        return (
            reading.kind == "duration"
            and (reading.mod or "", reading.direction or "") == (mod, direction)
            and _size(value) == _size(reading.value)
        )
    if reading.kind == "duration":
        return False
    return _days(value, more, rule) == _days(reading.value, reading.mod or "", rule)


def _size(value: str) -> tuple[int, int]:
    length = read_duration(value)
    return 12 * length.years + length.months, 7 * length.weeks + length.days


def _days(value: str, mod: str, rule: FiscalYearRule | None) -> tuple[object, ...]:
    """What a value and modifier allow; a bound is told by its days alone, other modifiers by their name too."""
    if "FY" in value and rule is None:
        return value, mod
    named = read_period(value, rule)
    if mod in {"before", "after", "on-or-before", "on-or-after"}:
        return "bound", DateValue.model_construct(value=value, mod=cast("Modifier", mod)).period(rule)
    return named, mod
