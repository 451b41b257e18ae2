"""The results as a page: tables, goals, and a picture."""

import os
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import vl_convert

from tests.benchmark.contenders import BARE, CONTENDERS, FLOOR
from tests.benchmark.goals import GOALS
from tests.benchmark.results import KILOBYTE, Size

PICTURE = "benchmark.svg"
_WITHOUT_SIZE = (BARE.name,)
"""What takes as long whatever the corpus is."""

_INTRODUCTION = """\
# How fast it is

`python -m tests.benchmark` measures the suite on made-up corpora, beside what others take for the same files or
for less. Every run is a process of its own; of several runs the median is told, and contenders take turns. All
rules run, with the texts at hand. Memory is that of the largest process at its peak; beside it the other process of
a first run takes about half as much again.

- **The floor** is the least that any check of these records takes: PyYAML's C loader reads every file (with
  every scalar a string, as the records have them), Pydantic validates every record once by the suite's own
  models, and all of them are kept, for rules compare claims. A third or more of it is Python's garbage collector, which
  looks through what is kept again and again; the next line is the same with each record dropped at once.
- **Cold** is a first run: there is no cache, and it is written. **Warm** is the next one, with nothing changed:
  every file is read as it was kept, every record is validated and every rule runs, but those of grounding look only
  at sources that are new to them. A first run shares reading and grounding among the processors, and the suite on
  two processes has two; all other contenders have one.
  **One edited source** is `pytest claims/<source>` after a digit in it was changed, and finds what is wrong
  with it.
- **Grounding of a quarter** is what each of four machines does that share the sources, and **claims against each
  other** what a fifth does meanwhile, for all sources. Together they find what one run finds.
- **check-jsonschema** holds the same files against [schemas/json](../schemas/json), which checks their shape
  alone; the registry is left out.
- **behave** runs the same features, whose phrases call the same checks.
- **One scenario per claim, every rule** is the other way to write this very suite: a project of plain pytest-bdd
  in which every claim has a scenario of its own. Its steps are those of all our scenarios that begin with claims, one
  after another; they call the functions that the suite calls, on this one claim, and list all that is wrong with
  it. The corpus is loaded once, and what a rule asks of all claims is worked out once. Left out are the rules on
  sources, registry and findings, and the stories; and a rule that holds the selected claims against each other, such as
  two values for one figure, has only one to look at. Nearly all of its time is pytest-bdd's own, which holds each
  step against every phrase. It is measured only as far as it comes in minutes, and the goals on it are told at the
  largest size at which it was.
- **One scenario per claim, validated alone** is such a project that only validates each record, as the floor
  does, and asks no rule. It does less than the suite, so no goal is told by it.
"""


def page(sizes: Sequence[Size]) -> str:
    """The page in Markdown."""
    parts = [
        _INTRODUCTION,
        f"Measured on a machine with {machine()}.\n",
        *map(_table, sizes),
        _slopes(sizes),
        goals(sizes),
    ]
    return "\n".join(
        (*parts, f"![Seconds by the number of claims, both logarithmic, a line for each contender]({PICTURE})\n")
    )


def machine() -> str:
    """What there is to measure with."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / KILOBYTE**3
    return f"{os.cpu_count()} cores and {memory:.0f} GB of memory"


def _seconds(time: float) -> str:
    return f"{time:.2f}" if time < 100 else f"{time:,.0f}"


def _table(size: Size) -> str:
    floor = size.time(FLOOR.name)
    lines = [
        f"## {size.claims:,} claims of {size.sources:,} sources\n",
        "| | seconds | times the floor | µs per claim | peak MB | runs |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for contender in CONTENDERS:
        time = size.time(contender.name)
        if time is not None:
            times = f"{time / floor:.2f}" if floor else ""
            memory = size.kilobytes[contender.name] / KILOBYTE
            cost, runs = size.per_claim(contender.name), len(size.seconds[contender.name])
            lines.append(f"| {contender.name} | {_seconds(time)} | {times} | {cost:,.0f} | {memory:,.0f} | {runs} |")
    if size.found:
        planted, missed = size.found["planted"], size.found["missed"]
        told = f"Of {planted} planted errors {planted - missed} are reported at their place"
        lines.append(f"\n{told}, and {size.found['unexpected']} other violations.")
    return "\n".join((*lines, ""))


def _slopes(sizes: Sequence[Size]) -> str:
    """What each further claim costs, from one size to the next."""
    pairs = list(pairwise(sizes))
    if not pairs:
        return ""
    heads = (f"{one.claims:,} to {other.claims:,}" for one, other in pairs)
    lines = ["## µs for each further claim\n", f"| | {' | '.join(heads)} |", f"|---|{'---:|' * len(pairs)}"]
    for contender in CONTENDERS:
        costs = [_slope(contender.name, one, other) for one, other in pairs]
        if any(costs) and contender.name not in _WITHOUT_SIZE:
            lines.append(f"| {contender.name} | {' | '.join(costs)} |")
    return "\n".join((*lines, ""))


def _slope(name: str, one: Size, other: Size) -> str:
    times = one.time(name), other.time(name)
    if times[0] is None or times[1] is None:
        return ""
    return f"{(times[1] - times[0]) * 1e6 / (other.claims - one.claims):,.0f}"


def goals(sizes: Sequence[Size]) -> str:
    """The goals, each met or not."""
    lines = ["## Goals\n", "| | at most | measured | |", "|---|---:|---:|---|"]
    return "\n".join((*lines, *(goal.told(sizes) for goal in GOALS), ""))


def _points(sizes: Sequence[Size]) -> Iterator[dict[str, Any]]:
    for size in sizes:
        for contender in CONTENDERS:
            time = size.time(contender.name)
            if time is not None and contender.name not in _WITHOUT_SIZE:
                whose = "ours" if contender.name.startswith("the suite") else "others"
                yield {"claims": size.claims, "seconds": round(time, 3), "contender": contender.name, "whose": whose}


def picture(sizes: Sequence[Size]) -> str:
    """Seconds by claims as SVG."""
    order = [contender.name for contender in CONTENDERS if contender.name not in _WITHOUT_SIZE]
    axis = {"scale": {"type": "log"}, "type": "quantitative"}
    spec = {
        "data": {"values": list(_points(sizes))},
        "width": 620,
        "height": 380,
        "background": "white",
        "mark": {"type": "line", "point": True},
        "encoding": {
            "x": {"field": "claims", "title": "claims", **axis},
            "y": {"field": "seconds", "title": "seconds", **axis},
            "color": {
                "field": "contender",
                "type": "nominal",
                "sort": order,
                "scale": {"scheme": "tableau20"},
                "title": None,
                "legend": {"labelLimit": 400},
            },
            "strokeDash": {"field": "whose", "type": "nominal", "sort": ["ours", "others"], "legend": None},
        },
    }
    svg: str = vl_convert.vegalite_to_svg(spec, vl_version="5.20")
    return svg
