"""What the grammar makes of dates and lengths that stand together: parts, bounds and spans of time, and shifts."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from schemas.reading import date_meaning as mean
from schemas.reading import date_relations as relate
from schemas.reading import date_times as times
from schemas.reading.date_makers import Part, Several, Shift, Values
from schemas.reading.date_meaning import Reader
from schemas.reading.date_times import UnreadableError

_WHOLES: Final = frozenset({"week", "month", "quarter", "year", "decade", "century"})


def _whole(v: Values) -> Reader:
    """The time a rule speaks of, or the current unit where only "the year" stands."""
    if "point" in v:
        return v["point"][0]  # type: ignore[no-any-return]
    if v["unit"][-1] not in _WHOLES:
        raise UnreadableError
    return mean.relative_unit("this", v["unit"][-1])


def _part(v: Values) -> tuple[int, str, int]:
    part: Part = v["part"][0]
    return part.ordinal, part.unit, part.number


def part_of(v: Values) -> Reader:
    """As in "the third quarter of 2025"."""
    return relate.part_of(*_part(v), _whole(v))


def fiscal_part(v: Values) -> Reader:
    """As in "the fiscal second quarter"."""
    return relate.part_of(*_part(v), mean.relative_unit("this", "fiscal"))


def season_of(v: Values) -> Reader:
    """As in "the summer of last year"."""
    return relate.season_of(v["season"][0], v["point"][0])


def edge(v: Values) -> Reader:
    """As in "the end of 2022", "year-end"."""
    found = relate.with_mod(v["edge"][0], _whole(v), sharp=True)
    return found if "point" in v or v["edge"][0] != "end" else relate.not_past(found)


def third(v: Values) -> Reader | None:
    """As in "early 2026", "mid-year"; "mid-century" is no third of a century."""
    if "unit" in v and v["unit"][-1] == "century":
        return None
    return relate.with_mod(v["adj"][0], _whole(v), sharp=False)


def turn(v: Values) -> Reader:
    """As in "the turn of the century"."""
    return relate.turn_of(v["unit"][0])


def midyear(_: Values) -> Reader:
    """Midyear."""
    return relate.with_mod("mid", mean.relative_unit("this", "year"), sharp=False)


def rest_of(v: Values) -> Reader:
    """As in "later this year"."""
    return relate.rest_of(v["shift"][0], _whole(v))


def several_months(v: Values) -> Reader | Several:
    """As in "July and August", which are one time; "May and September" are two."""
    months: list[int] = v["month"]
    of, count = (v["year"][0] if "year" in v else None), len(months)
    if any((later - earlier) % 12 != 1 for earlier, later in pairwise(months)):
        one = mean.bare_month if of is None else lambda month: mean.fixed(times.of_month(of, month))
        return Several(tuple(map(one, months)))
    if of is None:
        return mean.yearly(lambda year: times.of_months(year, months[0], count))
    return mean.fixed(times.of_months(of - (months[-1] < months[0]), months[0], count))


def inside(v: Values) -> Reader:
    """As in "March of last year"."""
    return relate.inside(*v["point"])


def unit_of(v: Values) -> Reader:
    """As in "the week of 20 October"; "the month of March" is March."""
    inner: Reader = v["point"][0]
    return relate.week_of(inner) if v["unit"][0] == "week" else inner


def unit_beside(v: Values) -> Reader:
    """As in "the day before yesterday"."""
    return relate.shifted(times.STEP[v["unit"][0]], 1 if "after" in v else -1, v["point"][0])


def shift(v: Values) -> Shift:
    """As in "two years early", "three months ahead of schedule", "five years after"."""
    words = [v[kind][0] for kind in ("shift", "ahead", "behind", "advance", "before", "after", "adj") if kind in v]
    direction = {"before": "earlier", "after": "later", "start": "earlier", "end": "later"}
    return Shift(mean.duration(v["length"][0], direction.get(words[0], words[0])))


def beside(v: Values) -> Reader:
    """As in "two years after 2020"."""
    return relate.shifted(v["length"][0], 1 if "after" in v else -1, v["point"][0])


def ago(v: Values) -> Reader:
    """As in "two years ago"."""
    found: times.Length = v["length"][0]
    return mean.away(-1, found._replace(approx=found.approx or not v.keys().isdisjoint(("approx", "aboutish"))))


def ago_on(v: Values) -> Reader:
    """As in "five years ago today", "a year ago this month"."""
    return relate.shifted(v["length"][0], -1, v["point"][0])


def hence(v: Values) -> Reader:
    """As in "three days hence", "in two weeks' time"."""
    return mean.away(1, v["length"][0])


def within(v: Values) -> Reader:
    """As in "within two years"."""
    return relate.within_length(v["length"][0])


def in_length(v: Values) -> Reader:
    """As in "in two years"."""
    return relate.in_length(v["length"][0])


def took_length(v: Values) -> Reader:
    """As in "the first launch in seven months"."""
    return mean.duration(v["length"][0])


def same(v: Values) -> Reader:
    """The time itself; the other words add nothing."""
    return v["point"][0]  # type: ignore[no-any-return]


def approximate(v: Values) -> Reader:
    """As in "around 2030"."""
    return relate.approximate(v["point"][0])


def span(v: Values) -> Reader:
    """As in "from March to June"."""
    return relate.spanning(*v["point"])


def length_to(v: Values) -> Reader:
    """As in "the decade to 2030"."""
    found = v["length"][0] if "length" in v else times.STEP[v["unit"][0]]
    return relate.ending_with(found, v["point"][0])


def bound(kind: str) -> Callable[[Values], Reader]:
    """One side of a time: by, since, from, before, after."""
    return lambda v: relate.bounded(kind, v["point"][0])


def no_later_than(v: Values) -> Reader:
    """As in "no later than", "no earlier than"."""
    return relate.bounded("by" if v["shift"][0] == "later" else "since", v["point"][0])
