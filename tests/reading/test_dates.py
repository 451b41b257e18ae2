"""The reader of dates: its table, its interface, and its limits."""

import time
from collections import Counter
from datetime import date, timedelta

import pytest

from schemas.periods import FiscalYearRule, Period
from schemas.reading.dates import DateReading, read_date, read_dates
from tests.reading.date_table import CALENDARS, judge, rows

JAPAN = FiscalYearRule(4, 1, named_by_last_year=False)
PUBLISHED = Period(date(2025, 10, 29), date(2025, 10, 29))


def one(surface: str, anchor: Period = PUBLISHED, fiscal: FiscalYearRule | None = None) -> DateReading:
    """The one reading of a surface, which must have one."""
    reading = read_date(surface, anchor, fiscal)
    assert reading is not None, surface
    return reading


def days(surface: str, anchor: Period = PUBLISHED, fiscal: FiscalYearRule | None = None) -> Period | None:
    """The days that a surface allows."""
    return one(surface, anchor, fiscal).period(fiscal)


def test_table_is_wide_and_long() -> None:
    """The table has enough rows and families to mean something, and each row names a known calendar or none."""
    table = rows()
    assert len(table) >= 350
    assert len({row.family for row in table}) >= 22
    assert {row.calendar for row in table} <= {"", *CALENDARS}
    assert len({(row.expression, row.anchor, row.calendar) for row in table}) == len(table)


def test_table_is_read_right() -> None:
    """More than 92 in 100 rows are read right, and fewer than 2 in 100 wrong."""
    verdicts = Counter(judge(row) for row in rows())
    total = verdicts.total()
    assert verdicts["right"] > 0.92 * total, verdicts
    assert verdicts["wrong"] < 0.02 * total, verdicts


def test_words_and_place_are_the_texts_own() -> None:
    """A reading says where its words stand, and the words that set the bound are among them."""
    text = "The minister, who took office last week, wants it done by the end of 2026."
    first, second = read_dates(text, PUBLISHED)
    assert (first.words, second.words) == ("last week", "by the end of 2026")
    assert [text[reading.start : reading.end] for reading in (first, second)] == [first.words, second.words]


def test_every_reading_of_the_table_stands_in_its_text() -> None:
    """Readings come in reading order, do not overlap, and quote the text."""
    for row in rows():
        day = date.fromisoformat(row.anchor)
        end = 0
        for reading in read_dates(row.expression, Period(day, day), CALENDARS.get(row.calendar)):
            assert end <= reading.start < reading.end
            assert reading.words == row.expression[reading.start : reading.end]
            end = reading.end


def test_values_are_in_the_recorded_notation() -> None:
    """Every date that is read can be read again from its value."""
    for row in rows():
        day, rule = date.fromisoformat(row.anchor), CALENDARS.get(row.calendar)
        for reading in read_dates(row.expression, Period(day, day), rule):
            if "FY" not in reading.value or rule:
                assert (reading.period(rule) is None) == (reading.kind == "duration")


@pytest.mark.parametrize(
    ("surface", "first", "last"),
    [
        ("next March", date(2026, 3, 1), date(2026, 3, 31)),
        ("last week", date(2025, 10, 20), date(2025, 10, 26)),
        ("in 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("by the end of the fiscal year, next March", None, date(2026, 3, 31)),
        ("since the end of 2022", date(2022, 12, 31), None),
        ("last March", date(2025, 3, 1), date(2025, 3, 31)),
    ],
)
def test_phrases_of_a_defence_story(surface: str, first: date | None, last: date | None) -> None:
    """Relative dates resolve against the day of publication and the country's fiscal year."""
    assert days(surface, fiscal=JAPAN) == Period(first, last)


def test_apposition_takes_the_more_exact() -> None:
    """Two expressions side by side that agree are one, and the more exact gives its value."""
    assert one("next year, in March 2026").value == "2026-03"
    assert one("Wednesday (29 October)").value == "2025-10-29"


def test_apposition_that_disagrees_is_not_one_date() -> None:
    """Two expressions side by side that name different times stay two."""
    surface = "by the end of the fiscal year, next June"
    assert read_date(surface, PUBLISHED, JAPAN) is None
    assert len(read_dates(surface, PUBLISHED, JAPAN)) == 2


def test_a_fiscal_year_needs_its_calendar() -> None:
    """Without a rule the current fiscal year is not guessed."""
    assert read_date("by the end of the fiscal year", PUBLISHED) is None
    assert one("fiscal 2027").value == "FY2027"
    with pytest.raises(ValueError, match="calendar"):
        one("fiscal 2027").period()


@pytest.mark.parametrize("month", [4, 5])
def test_last_march_is_ambiguous_in_spring(month: int) -> None:
    """In April and May "last March" may mean this year's or last year's."""
    reading = one("last March", Period(date(2025, month, 10), date(2025, month, 10)))
    assert (reading.value, reading.ambiguous) == ("2025-03", ("2024-03",))


def test_a_publication_window_gives_alternatives() -> None:
    """Where the days of the window differ, the first is the value and the others are alternatives."""
    window = Period(date(2025, 10, 29), date(2025, 11, 3))
    reading = one("last week", window)
    assert (reading.value, reading.ambiguous) == ("2025-W43", ("2025-W44",))
    assert one("next March", window).ambiguous == ()


def test_each_day_of_a_window_can_be_asked() -> None:
    """Asked for one day at a time, the days on which a phrase means a certain week are found."""
    week = Period(date(2025, 10, 20), date(2025, 10, 26))
    november = [date(2025, 10, 20) + timedelta(step) for step in range(21)]
    holds = [day for day in november if days("last week", Period(day, day)) == week]
    assert holds == [date(2025, 10, 27) + timedelta(step) for step in range(7)]


@pytest.mark.parametrize("anchor", [Period(), Period(date(2025, 1, 2), date(2025, 1, 1))])
def test_an_anchor_has_days(anchor: Period) -> None:
    """An open or empty anchor is refused."""
    with pytest.raises(ValueError, match="publication"):
        read_dates("last week", anchor)


def test_durations_say_their_direction() -> None:
    """A duration by which something shifts says which way, and names no days."""
    reading = one("two years early")
    assert (reading.kind, reading.value, reading.direction, reading.period()) == ("duration", "P2Y", "earlier", None)
    assert one("by two years").direction is None


def test_a_counted_period_keeps_its_length() -> None:
    """The words "the past five years" are an interval that remembers that it is five years long."""
    assert one("the past five years").length == "P5Y"


def test_a_weekday_that_contradicts_its_date_is_said() -> None:
    """A date whose weekday is wrong gives both days; one that fits is clear."""
    assert one("Wednesday, 29 October").ambiguous == ()
    assert one("Monday, 29 October 2025").ambiguous != ()


def test_a_list_of_days_gives_each() -> None:
    """Days that share a month are read one by one, each from its own words."""
    readings = read_dates("on 12, 13 and 20 October", PUBLISHED)
    assert [(reading.words, reading.value) for reading in readings] == [
        ("12", "2025-10-12"),
        ("13", "2025-10-13"),
        ("20 October", "2025-10-20"),
    ]


@pytest.mark.parametrize(
    ("surface", "values"),
    [
        ("10/29/25", {"2025-10-29"}),
        ("12/31/88", {"1988-12-31"}),
        ("03/04/25", {"2025-03-04", "2025-04-03"}),
        ("31/31/25", None),
    ],
)
def test_a_date_of_digits_is_clear_or_ambiguous(surface: str, values: set[str] | None) -> None:
    """Where either number may be the month both days are given; a year of two digits is the nearest."""
    reading = read_date(surface, PUBLISHED)
    assert (reading and {reading.value, *reading.ambiguous}) == values


def test_a_weekday_in_a_sentence_without_a_tense_is_ambiguous() -> None:
    """On its own a weekday has gone by; in a sentence that tells no tense it may also be to come."""
    assert one("Monday").ambiguous == ()
    assert one("The president speaks in Dakar on Monday.").ambiguous == ("2025-11-03",)


def test_a_near_date_stands_against_a_distant_tense() -> None:
    """A day of the coming weeks is meant even where the nearest verb tells of the past."""
    assert one("The board declared a dividend for holders of record Nov. 14.").value == "2025-11-14"


@pytest.mark.parametrize("surface", ["the previous year", "the next morning", "the quarter", "Black Monday"])
def test_what_depends_on_another_time_is_not_read(surface: str) -> None:
    """A time that only the rest of a text could tell is left alone."""
    assert read_dates(surface, PUBLISHED) == ()


@pytest.mark.parametrize("surface", ["31 February 2025", "30 February", "2025-13-45", "10,000 years ago", "", " "])
def test_impossible_dates_are_not_read(surface: str) -> None:
    """What names no day of the calendar is not read."""
    assert read_date(surface, PUBLISHED) is None


def test_an_expression_costs_little() -> None:
    """Short expressions are read, from nothing, in a small fraction of a millisecond each."""
    surfaces = [row.expression for row in rows() if len(row.expression.split()) <= 6]
    read_dates("warm up in 2025", PUBLISHED)
    begin = time.perf_counter()
    for number in range(5):
        for surface in surfaces:
            read_dates(surface + " " * number, PUBLISHED, JAPAN)
    assert (time.perf_counter() - begin) / (5 * len(surfaces)) < 250e-6


@pytest.mark.parametrize("piece", ["last ", "1", " ", "March ", "5 ", "the ", "2025-", "\n", "two and a half ", "a"])
def test_time_is_linear(piece: str) -> None:
    """Texts of 100 kilobytes that repeat one piece take no more than seconds."""
    begin = time.perf_counter()
    read_dates(piece * (100_000 // len(piece)), PUBLISHED)
    assert time.perf_counter() - begin < 5
