"""What CONTRIBUTING.md and HACKING.md show is so."""

import re
from textwrap import dedent

import pytest

from schemas.records import RECORD
from schemas.text.words import find_words, words
from steps.support.schema_errors import RECORD_TYPES
from steps.support.yaml_files import read_yaml
from tests.harness import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECORDS = (ROOT / "docs/records.md").read_text(encoding="utf-8")
HACKING = (ROOT / "HACKING.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "tests/example/claims/larmouth-port"
WALK = CONTRIBUTING.partition("## From an article")[2].partition("\n## ")[0]


@pytest.mark.parametrize("block", [dedent(one) for one in re.findall(r"```yaml\n(.*?)```", WALK, re.DOTALL)])
def test_the_walk_shows_the_example(block: str) -> None:
    """Every record and entry of the walk stands in the worked example, which is checked with the text at hand."""
    files = [(EXAMPLE / name).read_text(encoding="utf-8") for name in ("claims.yaml", "source.yaml")]
    assert any(dedent(block) in text for text in files), block


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(.*?)```", RECORDS, re.DOTALL))
def test_the_shapes_by_example_are_records(block: str) -> None:
    """Every record shown is one, and the words of its figures and dates stand in what it quotes."""
    for data in read_yaml(block)[0]:
        record = RECORD.validate_python(data)
        quoted = words(record.quote.exact) if record.quote else ()
        assert (record.quote is None) == (record.reference is not None)
        assert [
            value for _, value in record.values if value.surface and not find_words(words(value.surface), quoted)
        ] == []


def test_every_kind_and_its_keys_are_in_the_table() -> None:
    """The table of kinds has a row for each, and the row has each key that only some records have."""
    rows = dict(re.findall(r"^\| (\w+) \| [^|]+ \| ([^|]+) \|$", CONTRIBUTING, re.MULTILINE))
    common = set.intersection(*(set(model.model_fields) for model in RECORD_TYPES.values()))
    for kind, model in RECORD_TYPES.items():
        own = {field.alias or name for name, field in model.model_fields.items() if name not in common} - {"kind"}
        listed = set(re.findall(r"\w+", rows[kind]))
        # A speech has the keys of an attribution, which the text below the table explains.
        assert own - listed - {"unnamed", "title", "jointly_with"} == set(), kind


@pytest.mark.parametrize("text", [CONTRIBUTING, HACKING], ids=["CONTRIBUTING", "HACKING"])
def test_what_is_linked_or_named_exists(text: str) -> None:
    """Links and the files named lead somewhere."""
    links = re.findall(r"\]\((?!http)([^)#]+)\)", text)
    named = re.findall(r"`((?:schemas|steps|tests|features|claims|\.ci)/[\w./-]+)`", text)
    made = ("claims/larmouth-port", "claims/<", "steps/X")
    assert [path for path in (*links, *named) if not path.startswith(made) and not (ROOT / path).exists()] == []
