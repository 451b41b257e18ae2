"""Whole articles against all rules: what cannot be true together is found, and nothing else is said about them."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from steps.support.corpus import Corpus
from steps.support.drafting import measures
from steps.support.loading import load
from steps.support.texts import SourceText
from steps.support.verdicts import told
from steps.support.violations import Violation
from tests.harness import CLAIMS, violations

ARTICLES: dict[str, list[dict[str, Any]]] = yaml.load(
    (Path(__file__).parent / "articles.yaml").read_bytes(), Loader=yaml.CSafeLoader
)
PUBLISHED = "2025-06-15"


def _with_words_around(exact: str, text: str) -> dict[str, str]:
    """A quotation with the word before and after it; each is long enough for one."""
    before, found, after = text.partition(exact)
    assert found
    around = {"prefix": "".join(before.split()[-1:]), "suffix": "".join(after.lstrip(".,").split()[:1])}
    return {"exact": exact, **{key: words for key, words in around.items() if words}}


def _write(claims: Path, folder: str, article: dict[str, Any]) -> None:
    """The files of an article: its records, its text and what source.yaml keeps of it."""
    text = article["text"]
    records = yaml.load(article["claims"], Loader=yaml.CBaseLoader)  # noqa: S506 - makes strings, lists and mappings only
    for record in records:
        record["quote"] = _with_words_around(record["quote"], text)
    about = {"title": folder.title(), "published": str(article.get("published", PUBLISHED)), "language": "en"}
    source = {**about, "rights": "public-domain", **measures(SourceText(text))}
    (claims / folder).mkdir()
    (claims / folder / "source.txt").write_text(text, encoding="utf-8")
    (claims / folder / "source.yaml").write_text(yaml.safe_dump(source), encoding="utf-8")
    (claims / folder / "claims.yaml").write_text(yaml.safe_dump(records, allow_unicode=True), encoding="utf-8")


def _corpus(case: dict[str, Any], folder: Path) -> Corpus:
    claims = folder / "claims"
    shutil.copytree(CLAIMS / "registry", claims / "registry")
    if "background" in case:
        (claims / "background").mkdir()
        (claims / "background" / "known.yaml").write_text(case["background"], encoding="utf-8")
    for name, article in case["articles"].items():
        _write(claims, name, article)
    return load(claims)


def _all_violations(corpus: Corpus) -> list[Violation]:
    """What all rules find; stories are told of our own articles only."""
    return [one for part in ("/grounding/", "/consistency/") for one in violations(corpus, part)]


@pytest.mark.parametrize("case", ARTICLES["silences"], ids=lambda case: str(case["because"]))
def test_what_can_be_true_passes_every_rule(case: dict[str, Any], tmp_path: Path) -> None:
    """No rule has anything to say."""
    found = _all_violations(_corpus(case, tmp_path))
    assert [told(one, tmp_path) for one in found] == []


@pytest.mark.parametrize("case", ARTICLES["conflicts"], ids=lambda case: str(case["because"]))
def test_what_cannot_be_true_is_told_with_exactly_the_claims_involved(case: dict[str, Any], tmp_path: Path) -> None:
    """One conflict is found, and besides it only what another rule has to say about the same claims.

    It is that of all claims together, unless the case names the readable rule that tells it alone.
    """
    found = _all_violations(_corpus(case, tmp_path))
    several = len(case["articles"]) > 1
    code = case.get("told_by", "sources-exclude-each-other" if several else "claims-exclude-each-other")
    (conflict,) = [one for one in found if one.code.endswith("-exclude-each-other") or one.code == code]
    assert conflict.code == code
    involved = {name if "/" in name else f"paper/{name}" for name in case["involved"]}
    assert {conflict.claim, *(one.name for one in conflict.others)} == involved
    rest = [one for one in found if one is not conflict]
    assert {one.code for one in rest} == set(case.get("also", ())), [told(one, tmp_path) for one in rest]
