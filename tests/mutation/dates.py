"""Recorded dates and lengths of time as a slip of the pen would write them: a day, month, year or fiscal year off."""

import re
from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_DURATION_UNITS = "YMWD"
STEPS = ("days", "months", "years")

DATE = re.compile(r"(\.\.|(FY)?[12]\d{2}[\dX](-[\dQW]{2,3}){0,2})(/(\.\.|(FY)?[12]\d{2}[\dX](-[\dQW]{2,3}){0,2}))?\Z")
"""What a recorded date looks like."""


def _shifted(point: str) -> Iterator[tuple[str, str]]:
    """One end of a date, by a day, month or year; a fiscal year, quarter or week by one."""
    parts = point.split("-")
    if not all(part.isdigit() for part in parts):
        for match in _NUMBER.finditer(point):
            for step in (1, -1):
                number = f"{int(match[0]) + step:0{len(match[0])}d}"
                yield f"by {step:+}", point[: match.start()] + number + point[match.end() :]
        return
    day = date(*map(int, [*parts, "1", "1"][:3]))
    for unit in STEPS[3 - len(parts) :]:
        for step in (1, -1):
            moved: date = day + relativedelta(**{unit: step})  # type: ignore[arg-type] - days, months and years
            yield f"by {step:+} {unit}", moved.isoformat()[: len(point)]


def dates_off(text: str) -> Iterator[tuple[str, str]]:
    """A date with one of its ends shifted; and a year taken for a fiscal year, or the other way round."""
    ends = text.split("/")
    for position, end in enumerate(ends):
        for operator, moved in _shifted(end) if end != ".." else ():
            yield operator, "/".join((*ends[:position], moved, *ends[position + 1 :]))
    if len(text) == len("2026"):
        yield "fiscal year for year", f"FY{text}"
    if text.startswith("FY"):
        yield "year for fiscal year", text.removeprefix("FY")


def durations_off(text: str) -> Iterator[tuple[str, str]]:
    """A length of time one longer, one shorter, tenfold, or in another unit."""
    for match in _NUMBER.finditer(text):
        number = int(match[0])
        for changed in (number + 1, number - 1, number * 10):
            yield "number", f"{text[: match.start()]}{changed}{text[match.end() :]}"
    for position, sign in enumerate(text):
        if sign in _DURATION_UNITS:
            yield from (
                ("unit", f"{text[:position]}{other}{text[position + 1 :]}")
                for other in _DURATION_UNITS
                if other != sign
            )
