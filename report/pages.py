"""Writes the report: one page, or with many sources an index and a page for each."""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from report.links import Links, way_to
from report.pictures import ladders
from report.results import Scenario
from report.views import SourceShown, Views
from steps.support.corpus import BACKGROUND, Corpus

MOST_ON_ONE_PAGE = 20
"""How many sources share one page; with more of them each has its own, and the first page lists them."""

TITLE = "Policy claims"

SYMBOLS = {"holds": "✓", "violated": "✕", "finding": "◆", "not checked": "\N{EN DASH}", "not run": "\N{EN DASH}"}
"""What stands beside a verdict in colour, for those who do not see the colour."""

Numbered = tuple[int, Scenario]


def _paragraphs(text: str) -> list[str]:
    """Prose as its paragraphs, the lines of each joined."""
    return [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


def _without_indent(text: str) -> str:
    """A message without the spaces that its lines begin with."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _slug(file: str) -> str:
    return file.removesuffix(".feature").replace("/", "-")


@cache
def _asset(name: str) -> Markup:
    return Markup(files("report").joinpath("templates", name).read_text(encoding="utf-8"))  # noqa: S704 - our own file


def _policy() -> str:
    """What a browser may do on the page: run our script and no other, and fetch nothing."""
    digest = base64.b64encode(hashlib.sha256(_asset("page.js").encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{digest}'; base-uri 'none'"
    )


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.globals |= {
        "symbols": SYMBOLS, "style": _asset("style.css"), "script": _asset("page.js"), "policy": _policy()
    }  # fmt: skip
    found.filters |= {"dedent": _without_indent, "paragraphs": _paragraphs, "slug": _slug}
    return found


def _specification(scenarios: Sequence[Scenario]) -> list[tuple[str, list[tuple[str, list[Numbered]]]]]:
    """Feature files with their rules, and these with their scenarios, each with its number."""
    numbered = list(enumerate(scenarios, start=1))
    by_file = [list(group) for _, group in groupby(numbered, key=lambda pair: pair[1].file)]
    return [
        (group[0][1].file, [(rule, list(own)) for rule, own in groupby(group, key=lambda pair: pair[1].rule)])
        for group in by_file
    ]


def _choices(sources: Iterable[SourceShown]) -> dict[str, list[str]]:
    """What can be chosen in each filter."""
    claims = [claim for source in sources for claim in source.claims.values()]
    return {
        "kind": sorted({claim.kind for claim in claims}),
        "status": sorted({claim.status for claim in claims}),
        "person": sorted({person for claim in claims for person in claim.people}),
    }


def _summary(corpus: Corpus, scenarios: Sequence[Scenario]) -> str:
    violated = sum(one.outcome == "violated" for one in scenarios)
    verdict = f"{violated} of them are violated" if violated else "none of them is violated"
    sources = len(corpus.judged_sources())
    return (
        f"{len(corpus.judged())} claims of {sources} {'source' if sources == 1 else 'sources'} and the background, "
        f"held against {len(scenarios)} rules and stories: {verdict}. A claim that holds can still be untrue."
    )


def _render(title: str, sources: Sequence[SourceShown], content: Mapping[str, object]) -> str:
    """A page. content: what the template needs besides the sources on it."""
    here = {name for source in sources for name in source.claims}
    elsewhere = str(content.get("home", ""))

    def place(claim: str) -> str:
        folder = claim.partition("/")[0]
        beside = f"{content['folder']}{folder}.html" if folder != BACKGROUND else elsewhere
        return f"#{claim}" if claim in here else f"{beside}#{claim}"

    def rule_place(number: int) -> str:
        return f"{elsewhere}#r{number}"

    page = {"title": title, "sources": sources, "every": _choices(sources), "place": place, "rule_place": rule_place}
    return _environment().get_template("page.html.j2").render({**page, **content})


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def write_report(page: Path, corpus: Corpus, scenarios: Sequence[Scenario], root: Path, links: str | None) -> None:
    """Write the report of a run.

    page: the file to write; pages of single sources stand in a folder beside it, named after it. root: the folder that
    the names of files are relative to. links: what to link them to, or None for the files on this machine.
    """
    views = Views(corpus, tuple(scenarios), Links(root, links or way_to(root, page)))
    deeper = Views(corpus, tuple(scenarios), Links(root, links or way_to(root, page.with_suffix("") / "source.html")))
    background = [views.background()] if BACKGROUND in corpus.scope else []
    sources = corpus.judged_sources()
    alone = len(sources) > MOST_ON_ONE_PAGE
    shown = [(deeper if alone else views).source(source) for source in sources]
    summary = _summary(corpus, scenarios)
    nothing: dict[str, object] = {"features": [], "elsewhere": [], "ladders": [], "listed": []}
    for one in shown if alone else ():
        own = nothing | {"summary": "", "links": deeper.links, "folder": "", "home": f"../{page.name}"}
        _write(page.with_suffix("") / f"{one.folder}.html", _render(one.title, [one], own))
    content: dict[str, object] = {
        "summary": summary, "links": views.links, "features": _specification(scenarios), "elsewhere": views.elsewhere(),
        "ladders": ladders(corpus.judged(), corpus), "folder": f"{page.stem}/", "listed": shown if alone else [],
    }  # fmt: skip
    _write(page, _render(TITLE, background if alone else [*shown, *background], content))
