"""Machines that share the sources tell together what one run tells of all."""

import json
from pathlib import Path

import pytest

from steps.support.corpus import BACKGROUND
from steps.support.scope import of_shard
from tests.corpora.found import compared
from tests.corpora.planting import CLASH
from tests.corpora.sources import write_corpus
from tests.harness import CLAIMS, ROOT, run

SHARES = 3
TOGETHER = ("features/grounding/records.feature", "features/consistency", "features/stories")
"""What one machine checks in all sources. Where a record cannot be read, rules judge only if it is told on the spot."""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus with errors of all kinds."""
    folder = tmp_path_factory.mktemp("made-up")
    write_corpus(folder, seed=6, claims=1200, errors=20)
    return folder


def _told(corpus: Path, *arguments: str) -> dict[str, str]:
    """The violations of a run by their messages, each with its code."""
    file = corpus / "told.json"
    options = (f"--claims={corpus / 'claims'}", f"--violations={file}", "--no-cache")
    code, output = run(ROOT, *options, *arguments, also={"CLAIMS_TEXTS": str(corpus / "texts")})
    assert code in (0, 1), output
    return {one["message"]: one["code"] for one in json.loads(file.read_bytes())}


def test_shares_and_what_all_say_together_are_as_good_as_one_run(made_up: Path) -> None:
    """As the README divides the work, nothing is missed, least of all where claims of two shares meet."""
    everything = _told(made_up)
    assert f"pytest {' '.join(TOGETHER)}\n" in (ROOT / "README.md").read_text("utf-8")
    assert compared(made_up, made_up / "told.json") == (set(), [])
    shares = [_told(made_up, f"--shard={number}/{SHARES}", "features/grounding") for number in (1, 2, 3)]
    together = _told(made_up, *TOGETHER)
    assert all(shares), "each share has an error to find"
    assert CLASH.code in together.values()
    assert together | shares[0] | shares[1] | shares[2] == everything
    assert not set(shares[0]) & set(shares[1])


def test_the_claims_of_the_project_pass_in_every_share() -> None:
    """A finding that is of another share, or of a rule that is not asked, is not missed."""
    for number in (1, 2):
        code, output = run(ROOT, f"--shard={number}/2", "features/grounding")
        assert code == 0, output


def test_every_source_is_in_one_share(tmp_path: Path) -> None:
    """The background too; and a source that is added moves no other into another share."""
    names = [f"source-{number}" for number in range(60)]
    for name in names:
        (tmp_path / name).mkdir()
    shares = [of_shard(f"{number}/{SHARES}", tmp_path) for number in range(1, SHARES + 1)]
    assert sorted(name for share in shares for name in share) == sorted([BACKGROUND, *names])
    assert max(map(len, shares)) < len(names) / 2
    (tmp_path / "another").mkdir()
    again = [of_shard(f"{number}/{SHARES}", tmp_path) for number in range(1, SHARES + 1)]
    assert [[name for name in share if name != "another"] for share in again] == shares


@pytest.mark.parametrize("shard", ["0/4", "5/4", "1", "1/0", "a/b", "1/4/4", "-1/4"])
def test_what_is_no_share_is_refused(shard: str) -> None:
    """With what it should look like."""
    with pytest.raises(pytest.UsageError, match="is not one share of several, such as 1/4"):
        of_shard(shard, CLAIMS)


def test_a_share_without_any_source_is_refused() -> None:
    """Checking nothing would pass."""
    with pytest.raises(pytest.UsageError, match="divide the sources into fewer shares"):
        of_shard("997/999", CLAIMS)
