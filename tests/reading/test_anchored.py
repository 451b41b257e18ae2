"""Dates counted from another event than the day of publication."""

from datetime import date

import pytest

from schemas.periods import Period, read_period
from schemas.reading.anchored import read_anchored, read_shifted

SUMMIT = Period(date(2021, 4, 22), date(2021, 4, 23))


@pytest.mark.parametrize(
    ("surface", "first", "last"),
    [
        ("On Day One", 22, 22),
        ("day 2", 23, 23),
        ("On the first day of the summit", 22, 22),
        ("its second day", 23, 23),
        ("the opening day", 22, 22),
        ("the summit's final day", 23, 23),
        ("on the last day", 23, 23),
        ("during the summit", 22, 23),
        ("Throughout his stay", 22, 23),
    ],
)
def test_words_name_a_day_or_all_days(surface: str, first: int, last: int) -> None:
    """A day by its number or as an end of the time, or the whole time."""
    assert read_anchored(surface, SUMMIT) == Period(date(2021, 4, first), date(2021, 4, last))


@pytest.mark.parametrize(
    "surface", ["the third day", "day zero", "day 0", "day 99999", "two days", "in 2021", "", "day"]
)
def test_other_words_name_nothing(surface: str) -> None:
    """Days that the time does not have, and words that count no day."""
    assert read_anchored(surface, SUMMIT) is None


def test_a_time_without_ends_has_no_days() -> None:
    """No first day is counted from a time that nobody knows, nor a last one from one that goes on."""
    assert read_anchored("the first day", Period()) is None
    assert read_anchored("during the summit", Period()) is None
    assert read_anchored("the last day", Period(date(2021, 4, 22))) is None


@pytest.mark.parametrize(
    ("surface", "whole", "expected"),
    [
        ("a year earlier", "2025-07/2025-08", ["2024-07/2024-08"]),
        ("two months later", "2025-12", ["2026-02"]),
        ("a week earlier", "2025-10-22", ["2025-10-15"]),
        ("a year earlier", "2025-10-22", ["2024-10-22", "2024-10", "2024"]),
        ("three months later", "2025-10-22", ["2026-01-22", "2026-01"]),
        ("a year", "2025-10-22", []),
        ("a year earlier", "2025-10-22/..", []),
    ],
)
def test_words_tell_how_much_earlier_or_later(surface: str, whole: str, expected: list[str]) -> None:
    """A time as long as the other; beside a single day also the month and the year."""
    assert read_shifted(surface, read_period(whole)) == tuple(map(read_period, expected))
