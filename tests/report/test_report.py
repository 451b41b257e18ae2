"""What the report says is what the run found."""

import html
import re
from pathlib import Path

import pytest

from report.passages import sentences_shown
from steps.support.loading import load
from steps.support.texts import SourceText, folders_named
from tests.harness import CLAIMS, scenarios
from tests.report.conftest import make_report

MOST_BYTES = 1_000_000


def text_of(page: Path) -> str:
    """The words of a page."""
    return html.unescape(re.sub(r"<[^>]+>", "", page.read_text(encoding="utf-8")))


def test_every_claim_and_every_scenario_is_on_the_page(page_file: Path) -> None:
    """Nothing that ran or was judged is left out."""
    page = page_file.read_text(encoding="utf-8")
    assert set(re.findall(r'class="claim" id="([^"]+)"', page)) == set(load(CLAIMS, (), ()).claims)
    assert len(re.findall(r'class="scenario" id="r\d+"', page)) == len(scenarios())


def test_the_page_is_small(page_file: Path) -> None:
    """The page of the sources of this project stays below a megabyte."""
    assert page_file.stat().st_size < MOST_BYTES


def test_violations_are_worded_as_on_the_terminal(wrong_file: Path) -> None:
    """Both show the same sentences, the step that failed, and the claim as violated."""
    page = text_of(wrong_file)
    assert "The record says 3 years earlier." in page
    assert "violated: ✕" not in page
    raw = wrong_file.read_text(encoding="utf-8")
    assert re.search(r'id="japan-us-defence-2025/two-percent-by-march-2026"[^>]*data-verdict="violated"', raw)
    assert re.search(r'<li class="violated">.{0,200}deadlines must', raw) or '<li class="violated">' in raw


def test_a_run_on_two_processes_gives_the_same_page(page_file: Path, folder: Path) -> None:
    """What is shown does not depend on who ran it."""
    again = folder / "again.html"
    assert make_report(again, "-n", "2").returncode == 0
    assert again.read_bytes() == page_file.read_bytes()


def test_links_can_lead_to_a_repository(folder: Path) -> None:
    """Files are linked to the address that is asked for."""
    page = folder / "linked.html"
    make_report(page, "--report-links=https://example.org/blob/main", "features/grounding/names.feature")
    record = r'href="https://example\.org/blob/main/claims/japan-us-defence-2025/claims\.yaml#L\d+"'
    assert re.search(record, page.read_text(encoding="utf-8"))


def test_words_left_out_are_counted() -> None:
    """With the text at hand, quoted and unquoted words come together to all of them."""
    corpus = load(CLAIMS, (), folders_named())
    if not corpus.texts:
        pytest.skip("needs the texts of the sources")
    for folder, text in corpus.texts.items():
        assert isinstance(text, SourceText)
        for shown in sentences_shown(corpus.sources[folder], corpus):
            sentence = text.sentence(shown.number)
            assert sentence
            gaps = sum(passage.gap or 0 for passage in shown.passages) + (shown.rest or 0)
            quoted = sum(len(passage.exact.split()) for passage in shown.passages)
            assert gaps <= sentence.end - sentence.first <= gaps + quoted
