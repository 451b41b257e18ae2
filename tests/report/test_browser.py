"""The report in a real browser: as a reader finds, filters, links, prints and reads it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize

from tests.report.hostile import SCRIPT

WIDE, NARROW = ViewportSize(width=1200, height=900), ViewportSize(width=360, height=740)
Scheme = Literal["light", "dark"]
TARGET = "japan-us-defence-2025/two-percent-by-march-2026"


class Watched:
    """A page with everything that went wrong in it and every request it made."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: list[str] = []
        self.requests: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", self._requested)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)

    def _requested(self, request: Request) -> None:
        if not request.url.startswith("data:"):
            self.requests.append(request.url)

    def open(self, file: Path, at: str = "") -> Page:
        """Open a file at a place of it."""
        self.page.goto(f"{file.as_uri()}{at}")
        return self.page


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A wide page in the light scheme, in which nothing may go wrong and from which no request may leave."""
    page = browser.new_page(viewport=WIDE, color_scheme="light")
    found = Watched(page)
    yield found
    assert found.wrong == []
    assert [url for url in found.requests if not url.startswith("file:")] == []
    page.close()


def shown(page: Page, selector: str = ".claim") -> int:
    """How many elements are to be seen."""
    return page.locator(f"{selector}:visible").count()


def test_a_search_shows_the_claims_that_have_all_its_words(watched: Watched, page_file: Path) -> None:
    """Searching narrows the claims, says how many are left, and keeps the search in the address."""
    page = watched.open(page_file)
    everything = shown(page)
    page.get_by_label("Search", exact=True).fill("march 2026")
    assert 0 < shown(page) < everything
    assert page.locator(f"[id='{TARGET}']").is_visible()
    told = page.locator("#shown").inner_text()
    assert re.match(rf"{shown(page)} of {everything} claims and \d+ of \d+ scenarios shown", told)
    assert page.url.endswith("#?q=march+2026")
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("!document.querySelector('.claim[hidden]')")
    assert shown(page) == everything
    assert "?" not in page.url


@pytest.mark.parametrize(
    ("label", "choice", "attribute"),
    [
        ("Source", "background", "data-source"),
        ("Kind", "office", "data-kind"),
        ("Status", "target", "data-status"),
        ("Verdict", "finding", "data-verdict"),
    ],
)
def test_a_filter_shows_what_it_names_alone(
    watched: Watched, page_file: Path, label: str, choice: str, attribute: str
) -> None:
    """Each filter leaves only the claims of that source, kind, status or verdict."""
    page = watched.open(page_file)
    page.get_by_label(label, exact=True).select_option(choice)
    left = page.locator(".claim:visible")
    assert left.count() > 0
    assert {one.get_attribute(attribute) for one in left.all()} == {choice}


def test_a_scenario_leads_to_the_claims_it_looked_at(watched: Watched, page_file: Path) -> None:
    """The count beside a scenario shows those claims alone, as many as it says, and the scenario."""
    page = watched.open(page_file)
    link = page.locator(".scenario", has_text="No deadline has passed when its target is announced").get_by_role(
        "link", name="looked at"
    )
    count = int(link.inner_text().removeprefix("looked at "))
    link.click()
    page.wait_for_function("document.querySelector('.claim[hidden]')")
    assert (shown(page), shown(page, ".scenario")) == (count, 1)


def test_a_person_is_found_where_they_speak_or_act(watched: Watched, page_file: Path) -> None:
    """The filter for people finds speakers, holders of offices and those who take part."""
    page = watched.open(page_file)
    page.get_by_label("Person", exact=True).select_option("Pete Hegseth")
    kinds = {one.get_attribute("data-kind") for one in page.locator(".claim:visible").all()}
    assert {"office", "event"} <= kinds


def test_a_view_can_be_sent_to_someone(watched: Watched, page_file: Path) -> None:
    """The address brings back the filters and the claim that was looked at."""
    page = watched.open(page_file, f"#{TARGET}?status=target&q=koizumi")
    assert page.get_by_label("Status", exact=True).input_value() == "target"
    assert page.get_by_label("Search", exact=True).input_value() == "koizumi"
    assert page.locator(f"[id='{TARGET}']").evaluate("one => one === document.activeElement")
    assert page.locator(f"[id='{TARGET}']").is_visible()
    assert shown(page) < page.locator(".claim").count()


def test_a_link_to_a_claim_leads_to_it_even_if_it_is_filtered_out(watched: Watched, page_file: Path) -> None:
    """A relation leads to its claim; a filter that hides it gives way."""
    page = watched.open(page_file, "#?status=target&source=japan-us-defence-2025")
    link = page.locator(f"[id='{TARGET}'] dd a").first
    other = (link.get_attribute("href") or "").removeprefix("#")
    assert not page.locator(f"[id='{other}']").is_visible()
    link.click()
    page.wait_for_function(f"document.activeElement.id === '{other}'")
    assert page.locator(f"[id='{other}']").is_visible()


def test_every_inner_link_leads_somewhere(watched: Watched, page_file: Path) -> None:
    """No link within the page is broken, and no name stands twice."""
    page = watched.open(page_file)
    links = page.eval_on_selector_all("a[href^='#']", "all => all.map(one => one.getAttribute('href').slice(1))")
    names = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    assert {link for link in links if not link.startswith("?")} <= set(names)
    assert len(names) == len(set(names))


def test_a_claim_links_to_its_line(watched: Watched, page_file: Path) -> None:
    """The link to the record names the file and the line on which it begins."""
    page = watched.open(page_file)
    link = page.locator(f"[id='{TARGET}']").get_by_role("link", name="record of").get_attribute("href") or ""
    file, _, line = link.partition("#L")
    record = (page_file.parent / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert record == f"- id: {TARGET.partition('/')[2]}"


def test_the_keyboard_reaches_the_claims_and_the_filters(watched: Watched, page_file: Path) -> None:
    """The first stop skips to the claims; the filters can be set without a mouse."""
    page = watched.open(page_file)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the claims"
    assert page.locator(".skip").evaluate("one => one.getBoundingClientRect().x") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.get_by_label("Kind", exact=True).focus()
    page.keyboard.type("dist")
    assert {one.get_attribute("data-kind") for one in page.locator(".claim:visible").all()} == {"distance"}


def test_a_narrow_screen_needs_no_scrolling_sideways(browser: Browser, page_file: Path) -> None:
    """On a phone only pictures and tables scroll sideways, each in its own frame."""
    page = browser.new_page(viewport=NARROW)
    page.goto(page_file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    page.close()


def test_the_dark_scheme_is_dark_and_the_pictures_follow(browser: Browser, page_file: Path) -> None:
    """With a dark scheme the paper is dark and the ink of pictures light."""
    page = browser.new_page(color_scheme="dark")
    page.goto(page_file.as_uri())
    colours = page.evaluate(
        """() => [document.body, document.querySelector("svg text")].map((one, n) => {
             const style = getComputedStyle(one);
             return (n ? style.fill : style.backgroundColor).match(/\\d+/g).slice(0, 3).map(Number);
           })"""
    )
    assert max(colours[0]) < 60
    assert min(colours[1]) > 180
    page.close()


def test_printed_it_has_all_claims_and_no_controls(watched: Watched, page_file: Path) -> None:
    """On paper there is nothing to click, and nothing is missing."""
    page = watched.open(page_file)
    claims = page.locator(".claim").count()
    page.emulate_media(media="print")
    assert shown(page) == claims
    assert shown(page, "form") == 0


@pytest.mark.parametrize(
    ("which", "size", "scheme"),
    [
        ("page_file", WIDE, "light"),
        ("page_file", NARROW, "dark"),
        ("wrong_file", WIDE, "dark"),
        ("wrong_file", NARROW, "light"),
        ("many_file", WIDE, "light"),
    ],
)
def test_nothing_stands_in_the_way_of_any_reader(
    browser: Browser, request: pytest.FixtureRequest, which: str, size: ViewportSize, scheme: Scheme
) -> None:
    """axe-core finds no violation of WCAG 2.2, level AA."""
    page = browser.new_page(viewport=size, color_scheme=scheme)
    page.goto(request.getfixturevalue(which).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()[:4000]
    page.close()


def test_no_text_of_a_record_runs_as_a_script(watched: Watched, hostile_file: Path) -> None:
    """Texts are shown letter for letter, whatever they are made of."""
    page = watched.open(hostile_file)
    assert page.evaluate("window.broken") is None
    assert page.locator("img, script:not(:last-child)").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    for place in (".says", "blockquote", "dd", ".findings", "h2", "svg"):
        assert SCRIPT in (page.locator(place).first.text_content() or "") or place == "svg"


def test_many_sources_have_a_page_each(watched: Watched, many_file: Path) -> None:
    """The first page lists the sources; each leads to its own page, which leads back and to the rules."""
    page = watched.open(many_file)
    assert page.locator("table.list tbody tr").count() == len(list(many_file.with_suffix("").glob("*.html")))
    page.locator("a[href$='copy-7.html']").click()
    assert page.locator(".claim").count() > 0
    page.locator(".claim a[href*='#r']").first.click()
    page.wait_for_function("document.activeElement.className.includes('scenario')")
    assert page.url.startswith(many_file.as_uri())
