"""A source is settled for a rule of grounding only until something changes that the rule can have seen."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_bdd.feature import get_feature

from steps.support.cache import Cache
from steps.support.corpus import BACKGROUND, REGISTRY_FOLDER, Corpus
from steps.support.loading import load
from steps.support.settled import GROUNDING, Settled, Settling, digests, rested_on, settles
from steps.support.verdicts import MOST_NAMED, TOO_MANY_TO_NAME
from tests.corpora.sources import write_corpus
from tests.harness import CLAIMS, FEATURES, ROOT, run, scenarios, violations
from tests.test_rules import cases
from tests.test_seed_edits import SOURCE, edit

STATEMENT, SUMMIT = "us-japan-joint-statement-2024", "leaders-summit-on-climate-2021"
KEY = b"a scenario"


def _alone(corpus: Corpus, folder: str, others: list[str]) -> Corpus:
    """A corpus of one folder under judgement, and of those that its grounding rests on."""
    return replace(
        corpus,
        claims={name: claim for name, claim in corpus.claims.items() if claim.folder in others},
        local_nouns={name: nouns for name, nouns in corpus.local_nouns.items() if name in others},
        sources={name: source for name, source in corpus.sources.items() if name in others},
        texts={name: text for name, text in corpus.texts.items() if name in others},
        findings=(),
        drafts=tuple(draft for draft in corpus.drafts if draft.folder in others),
        scope=frozenset({folder}),
        memo={},
    )


def _found(corpus: Corpus, within: str) -> list[tuple[str, object]]:
    return [(one.code, one.spot) for one in violations(corpus, within)]


def _assert_each_rests_on_nothing_else(corpus: Corpus, within: str) -> int:
    """That each folder alone is judged as it is among all; how many violations there were."""
    count = 0
    for folder, others in rested_on(corpus).items():
        found = _found(corpus.judging(frozenset({folder})), within)
        assert found == _found(_alone(corpus, folder, others), within), folder
        count += len(found)
    return count


def test_grounding_looks_at_nothing_else(tmp_path: Path) -> None:
    """In a made-up corpus with errors of all kinds, with its texts, each source alone is judged as among all."""
    write_corpus(tmp_path, seed=5, claims=600, errors=10)
    corpus = load(tmp_path / "claims", text_folders=(tmp_path / "texts",))
    assert len(rested_on(corpus)) > 12
    assert _assert_each_rests_on_nothing_else(corpus, f"/{GROUNDING}/")


_GROUNDED = [one for one in cases() if (ROOT / "features" / GROUNDING / f"{one.feature}.feature").exists()]


@pytest.mark.parametrize("feature", sorted({one.feature for one in _GROUNDED}))
def test_no_decoy_of_grounding_is_rejected_for_what_stands_elsewhere(feature: str, tmp_path: Path) -> None:
    """Each source of each decoy and near miss is judged as it is alone."""
    for number, case in enumerate(one for one in _GROUNDED if one.feature == feature):
        claims = tmp_path / str(number) / "claims"
        shutil.copytree(CLAIMS / REGISTRY_FOLDER, claims / REGISTRY_FOLDER)
        case.write(claims)
        _assert_each_rests_on_nothing_else(load(claims), f"/{feature}.feature")


def _changed(claims: Path, alter: Callable[[], object]) -> set[str]:
    """The folders that are no longer settled after a change."""

    def known() -> dict[str, str]:
        return dict(digests(load(claims, text_folders=(claims.parent / "texts",))))

    before = known()
    alter()
    after = known()
    return {folder for folder in before if after.get(folder) != before[folder]}


def _append(file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as opened:
        opened.write("# A remark.\n")


def test_a_change_unsettles_all_that_rests_on_it(claims: Path) -> None:
    """A source's own files and text, also for another that names it; the registry; and the background."""
    every = {folder.name for folder in claims.iterdir()} - {REGISTRY_FOLDER}
    naming = {one.name for one in claims.iterdir() if any("background/" in file.read_text() for file in one.iterdir())}
    for file in ("source.yaml", "claims.yaml", "names.yaml", "../../texts/{}.txt"):
        assert _changed(claims, lambda name=file: _append(claims / SUMMIT / name.format(SUMMIT))) == {SUMMIT}
        changed = _changed(claims, lambda name=file: _append(claims / STATEMENT / name.format(STATEMENT)))
        assert changed == {STATEMENT, "japan-us-defence-2025"}
    assert _changed(claims, lambda: _append(next((claims / REGISTRY_FOLDER).iterdir()))) == every
    changed = _changed(claims, lambda: _append(next((claims / BACKGROUND).iterdir())))
    assert changed == {BACKGROUND} | naming


def test_what_is_named_by_way_of_others_counts(claims: Path) -> None:
    """Of four copies of a source the first names the second, and that the third, as does the fourth."""
    first = re.search(r"(?m)^- id: (.+)$", (claims / STATEMENT / "claims.yaml").read_text())
    assert first
    for name, other in {"one": "two", "two": "three", "three": None, "four": "three"}.items():
        shutil.copytree(claims / STATEMENT, claims / name)
        if other:
            edit(claims / name, "claims.yaml", first[0], f"{first[0]}\n  same_as: {other}/{first[1]}")
    others = rested_on(load(claims))
    told = [BACKGROUND] if BACKGROUND in others["three"] else []
    for name, named in {"one": "one three two", "two": "three two", "three": "three", "four": "four three"}.items():
        assert others[name] == [REGISTRY_FOLDER, *sorted([*told, *named.split()])]


def _settled(corpus: Corpus, file: Path, settle: Callable[[Settled], None]) -> set[str]:
    """The folders that the next run need not look at again, after a scenario has run."""
    settled = Settled(replace(corpus, cache=Cache(file)), Settling(KEY))
    settle(settled)
    settled.save()
    settled.corpus.cache.save(everything=False)
    following = Settled(replace(corpus, cache=Cache(file)), Settling(KEY))
    return set(corpus.scope - following.corpus.scope)


def test_what_is_wrong_or_says_something_is_looked_at_in_every_run(claims: Path, tmp_path: Path) -> None:
    """So is each source of which a line is told, and all that a scenario has not judged to the end."""
    corpus, numbered = load(claims), iter(range(9))

    def after(settle: Callable[[Settled], None]) -> set[str]:
        return _settled(corpus, tmp_path / f"{next(numbered)}.sqlite", settle)

    def with_something_said(settled: Settled) -> None:
        settled.forget()
        settled.settle(corpus.judged(), [])

    every = after(lambda settled: settled.settle(corpus.judged(), []))
    assert every == corpus.scope
    wrong = corpus.of_folder(STATEMENT)[0].violation("wrong", (), "", "")
    involved = corpus.of_folder(BACKGROUND)[0].violation("wrong", (), "", "", others=corpus.of_folder(STATEMENT)[:1])
    assert after(lambda settled: settled.settle(corpus.judged(), [wrong])) == every - {STATEMENT}
    assert after(lambda settled: settled.settle(corpus.judged(), [involved])) == every - {STATEMENT, BACKGROUND}
    assert after(with_something_said) == after(lambda _: None) == set()


def test_a_claim_that_a_rule_awaited_is_told_in_every_run(claims: Path, tmp_path: Path) -> None:
    """A source in which the rule looked at something is not settled, for that is what must be told."""
    corpus = replace(load(claims), cache=Cache(tmp_path / "read.sqlite"))
    settled = Settled(corpus, Settling(KEY, awaiting=True))
    settled.settle(corpus.of_folder(STATEMENT), [])
    settled.save()
    corpus.cache.save(everything=False)
    following = Settled(replace(corpus, cache=Cache(tmp_path / "read.sqlite")), Settling(KEY, awaiting=True))
    assert STATEMENT in following.corpus.scope
    assert following.looked_at == 0


MORE = """
    Scenario: Borrowed
      Given the claims with a deadline
      Then a deadline must not have passed when it was announced

    Scenario: Twice
      Given all claims
      Then a list must not name one thing twice
      And a record must not refer to itself
"""


def test_only_what_grounding_asks_by_itself_settles_anything(project: Path) -> None:
    """A rule that compares sources settles none, wherever it stands, nor does a scenario with two checks."""
    told = {one.name: Path(one.feature.filename).parent for one in scenarios()}
    assert [one.name for one in scenarios() if settles(one, told[one.name])] == [
        name for name, folder in told.items() if folder.name == GROUNDING
    ]
    feature = project / "features" / GROUNDING / "relations.feature"
    feature.write_text(f"{feature.read_text()}{MORE}")
    found = get_feature(str(feature.parent), feature.name).scenarios.values()
    assert [one.name for one in found if not settles(one, FEATURES / GROUNDING)] == ["Borrowed", "Twice"]


def test_with_a_record_that_cannot_be_read_nothing_is_settled(claims: Path) -> None:
    """What is not known of one record can matter to any."""
    edit(claims, SOURCE, "value: P2Y", "value: nonsense")
    assert rested_on(load(claims)) == {}


def test_a_run_says_the_same_of_texts_that_are_gone(tmp_path: Path) -> None:
    """Cold, warm, and when the only source that is looked at again has lost its text, among settled ones."""
    write_corpus(tmp_path, seed=2, claims=120)
    options = (f"--claims={tmp_path / 'claims'}", "-q", "-p", "no:randomly", "features/grounding")
    kept, texts = ("-o", f"cache_dir={tmp_path / 'kept'}"), {"CLAIMS_TEXTS": str(tmp_path / "texts")}

    def printed(*also: str) -> str:
        code, output = run(ROOT, *options, *also, also=texts)
        assert code == 0, output
        return re.sub(r"in [\d.]+s", "", output)

    assert printed(*kept) == printed(*kept) == printed("--no-cache")
    first, *others = sorted((tmp_path / "texts").iterdir())
    first.unlink()
    assert printed(*kept) == printed("--no-cache")
    for text in others[1:]:
        text.unlink()
    assert printed(*kept) == printed("--no-cache")
    shutil.rmtree(tmp_path / "claims" / others[0].stem)
    assert printed(*kept) == printed("--no-cache")


def test_lines_about_a_source_are_told_after_it_was_corrected(claims: Path, tmp_path: Path) -> None:
    """A source of which a line is told is not settled while another has something wrong."""
    options = (
        f"--claims={claims}",
        "-q",
        "-o",
        f"cache_dir={tmp_path / 'kept'}",
        "features/grounding/quotations.feature",
    )
    aside = "  - {sentence: 14, reason: evaluation}\n"
    edit(claims / SUMMIT, "source.yaml", aside, "")
    assert run(ROOT, *options)[0] == 1
    edit(claims / SUMMIT, "source.yaml", "note:", f"{aside}note:")
    for _ in ("corrected", "warm"):
        code, output = run(ROOT, *options)
        assert code == 0
        assert f"{STATEMENT}: 2 of 20 sentences set aside, 10 %." in output


def test_of_many_sources_not_each_is_told(tmp_path: Path) -> None:
    """What is worth a line about one source is told of one, and of a few, but not of more than anybody reads."""
    write_corpus(tmp_path, seed=2, sources=MOST_NAMED)
    options = (f"--claims={tmp_path / 'claims'}", "-q", "-o", f"cache_dir={tmp_path / 'kept'}")
    for _ in ("cold", "warm"):
        _, many = run(ROOT, *options)
        assert "sentences set aside" not in many
        assert many.count(TOO_MANY_TO_NAME) == 1
    _, one = run(ROOT, *options, f"--source={STATEMENT}")
    assert f"{STATEMENT}: 2 of 20 sentences set aside, 10 %." in one
    assert TOO_MANY_TO_NAME not in one
    for source in sorted((tmp_path / "claims").glob("generated-*"))[2:]:
        shutil.rmtree(source)
    _, few = run(ROOT, *options, "features/grounding/quotations.feature")
    assert f"{STATEMENT}: 2 of 20 sentences set aside, 10 %." in few
