"""Sentences that calculate and compare: as they should be they pass, and one slip in any of them is told, once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from steps.support.verdicts import told
from tests.harness import ROOT, violations
from tests.small_corpora import corpus

SENTENCES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "slips.yaml").read_bytes(), Loader=yaml.CSafeLoader
)

PROPERTIES = """
- {id: outlays, dimension: money, kind: flow}
- {id: receipts, dimension: money, kind: flow}
- {id: deficit, dimension: money, kind: flow, plus: [outlays], minus: [receipts]}
- {id: exports, dimension: money, kind: flow}
- {id: imports, dimension: money, kind: flow}
- {id: trade-balance, dimension: money, kind: flow, plus: [exports], minus: [imports]}
- {id: profit, dimension: money, kind: flow, signed: "true"}
- {id: wage, dimension: money, kind: stock, steady_for: P1M}
- {id: unemployment, dimension: share, kind: stock, steady_for: P1M}
- {id: policy-rate, dimension: share, kind: stock, steady_for: P1M}
- {id: population, dimension: people, kind: stock, steady_for: P1Y, comparable_for: P1Y}
- {id: capacity, dimension: power, kind: stock, steady_for: P6M, comparable_for: P1Y}
- {id: forest, dimension: area, kind: stock, steady_for: P1Y, comparable_for: P1Y}
- {id: emissions, dimension: mass, kind: flow}
- {id: oil-output, dimension: volume, kind: flow}
- {id: dollar, dimension: money, kind: stock, price_of: USD}
- {id: euro, dimension: money, kind: stock, price_of: EUR}
"""

RATES = """
- {id: yen-of-2025, kind: value, subject: japan, property: dollar,
   value: {low: 140, high: 159, currency: JPY, spread: "true"}, time: {value: "2025"}}
- {id: dollars-of-2025, kind: value, subject: germany, property: euro,
   value: {low: 1.02, high: 1.19, currency: USD, spread: "true"}, time: {value: "2025"}}
"""


def _found(records: str) -> Iterator[str]:
    small = corpus({"background": RATES + records}, registry={"properties": PROPERTIES})
    return (told(violation, ROOT) for violation in violations(small, "/consistency/"))


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: str(sentence["says"]))
def test_what_is_right_passes(sentence: dict[str, Any]) -> None:
    """No rule has anything to say."""
    assert list(_found(sentence["records"])) == []


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: str(sentence["says"]))
def test_a_slip_is_told_once(sentence: dict[str, Any]) -> None:
    """One rule tells it, and no other tells it again."""
    right, wrong = sentence["slip"]
    assert right in sentence["records"]
    assert len(list(_found(sentence["records"].replace(right, wrong, 1)))) == 1
