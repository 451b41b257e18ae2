"""The pictures of the report: a timeline for each source, and for each property its figures side by side.

Vega-Lite draws them, and vl-convert turns them into SVG without a browser. Colours are stand-ins that the style sheet
of the page replaces, so that a picture follows the reader's scheme.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import vl_convert

INK, GRID = "#010101", "#020202"
COLOURS = ("#030301", "#030302", "#030303", "#030304", "#030305", "#030306")
"""Stand-ins, one after the other for the categories of a picture; style.css says what each becomes."""

_WIDTH = 860
_ROW = 22
_LABEL = 260
_SHORTEST = Fraction(1, 150)
"""The share of a picture's width below which a length is drawn as a dot."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a picture: from low to high, None where it is open. told: the same in words."""

    label: str
    category: str
    low: Fraction | None
    high: Fraction | None
    told: str
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn picture, and what it shows in words."""

    title: str
    svg: str
    bars: tuple[Bar, ...]


def _ends(bars: Sequence[Bar]) -> tuple[Fraction, Fraction]:
    """The stretch that a picture shows: from the lowest to the highest known end, and a little more."""
    known = [end for bar in bars for end in (bar.low, bar.high) if end is not None]
    lowest, highest = min(known), max(known)
    margin = (highest - lowest) / 20 or Fraction(1)
    # What is never below nothing has no room below it.
    return max(lowest - margin, Fraction(0)) if lowest >= 0 else lowest - margin, highest + margin


def _row(bar: Bar, low: Fraction, high: Fraction) -> dict[str, Any]:
    start, end = low if bar.low is None else bar.low, high if bar.high is None else bar.high
    short = end - start < (high - low) * _SHORTEST
    middle = float((start + end) / 2)
    arrows = ("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}" if bar.low is None else "") + (
        "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}" if bar.high is None else ""
    )
    return {
        "label": bar.label, "category": bar.category, "start": float(start), "end": float(end), "open": arrows,
        "at": float(high if bar.high is None else low), "middle": middle if short else None,
    }  # fmt: skip


def _encoding(field: str, axis: dict[str, Any], low: Fraction, high: Fraction) -> dict[str, Any]:
    scale = {"domain": [float(low), float(high)], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis, "title": None}


def _spec(bars: Sequence[Bar], axis: dict[str, Any]) -> dict[str, Any]:
    low, high = _ends(bars)
    categories = list(dict.fromkeys(bar.category for bar in bars))
    colour = {"domain": categories, "range": list(COLOURS[: len(categories)])}
    legend = {"title": None, "orient": "top", "direction": "horizontal", "labelLimit": _LABEL}
    labels = {
        "labelLimit": _LABEL,
        "minExtent": _LABEL,
        "maxExtent": _LABEL,
        "title": None,
        "ticks": False,
        "domain": False,
        "grid": True,
    }
    x = _encoding("start", axis, low, high)
    return {
        "width": _WIDTH - _LABEL,
        "height": {"step": _ROW},
        "background": None,
        "padding": 2,
        "data": {"values": [_row(bar, low, high) for bar in bars]},
        "encoding": {
            "y": {"field": "label", "type": "nominal", "sort": None, "axis": labels},
            "color": {"field": "category", "type": "nominal", "scale": colour, "legend": legend},
        },
        "layer": [
            {"mark": {"type": "bar", "size": 9, "cornerRadius": 2}, "encoding": {"x": x, "x2": {"field": "end"}}},
            {"mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
             "encoding": {"x": _encoding("middle", axis, low, high)}},
            {"mark": {"type": "text", "fontSize": 16, "fontWeight": "bold", "dy": -1},
             "encoding": {"x": _encoding("at", axis, low, high), "text": {"field": "open"}}},
        ],
        "config": {
            "font": "sans-serif",
            "view": {"stroke": None},
            "axis": {"labelColor": INK, "tickColor": GRID, "domainColor": GRID, "gridColor": GRID, "labelFontSize": 12},
            "legend": {"labelColor": INK, "labelFontSize": 12},
            "mark": {"aria": False},
        },
    }  # fmt: skip


def _drawn(title: str, bars: Sequence[Bar], axis: dict[str, Any]) -> Picture:
    svg: str = vl_convert.vegalite_to_svg(_spec(bars, axis), vl_version="5.20")
    return Picture(title, svg, tuple(bars))


_EPOCH = date(1970, 1, 1).toordinal()
_MANY_DAYS = 500
_LARGE = (("trillion", 10**12), ("billion", 10**9), ("million", 10**6))


def timeline(title: str, bars: Sequence[Bar]) -> Picture:
    """Bars of days, as ordinals, in the order of their first days."""
    known = [bar for bar in bars if bar.low is not None or bar.high is not None]
    ordered = sorted(known, key=lambda bar: (bar.low is not None, bar.low or bar.high, bar.high or 0, bar.label))
    low, high = _ends(ordered)
    pattern = "'%Y'" if high - low > _MANY_DAYS * 4 else "'%b %Y'" if high - low > _MANY_DAYS / 5 else "'%-d %b %Y'"
    # An axis of days as numbers: one of times would shift with the time zone of the machine that draws it.
    shown = f"utcFormat(toDate((datum.value - {_EPOCH}) * 86400000), {pattern})"
    axis = {"labelExpr": shown, "values": [float(tick) for tick in _days_marked(low, high)], "labelOverlap": True}
    return _drawn(title, ordered, axis)


def _days_marked(low: Fraction, high: Fraction) -> list[int]:
    """First days of years, quarters or weeks, whichever are about six in a stretch of days."""
    first, last = date.fromordinal(int(low)), date.fromordinal(int(high))
    if last.year - first.year >= 4:
        apart = max(1, (last.year - first.year) // 6)
        return [date(year, 1, 1).toordinal() for year in range(first.year + 1, last.year + 1, apart)]
    if (last - first).days > _MANY_DAYS / 5:
        months = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
        inside = [month.toordinal() for month in months if first <= month <= last]
        return inside[:: max(1, len(inside) // 6)]
    step = max(1, (last - first).days // 6)
    return [(first + timedelta(days=n)).toordinal() for n in range(0, (last - first).days + 1, step)]


def ladder(title: str, bars: Sequence[Bar], unit: str) -> Picture:
    """Bars of figures, the lowest first; large ones in millions, billions or trillions of their unit."""
    ordered = sorted(bars, key=lambda bar: (bar.low if bar.high is None else bar.high, bar.low or 0, bar.label))
    largest = max(abs(end) for bar in bars for end in (bar.low, bar.high) if end is not None)
    words, size = next(((f"{word} ", size) for word, size in _LARGE if largest >= 10 * size), ("", 1))
    shown = f"format(datum.value / {size}, ',~f')"
    return _drawn(f"{title}, in {words}{unit}", ordered, {"labelExpr": shown, "tickCount": 6})
