"""Whether a run of the suite reported the errors that were planted in a corpus, and nothing else."""

import json
from pathlib import Path
from typing import Any

from tests.corpora.planting import CLASH

Place = tuple[str, str, int]
"""The code, the claim, and the line of its file."""

_CLASHES = (CLASH.code, "sources-exclude-each-other")


def expected(folder: Path, *, with_texts: bool) -> set[Place]:
    """What must be reported of a corpus."""
    planted: list[dict[str, Any]] = json.loads((folder / "errors.json").read_bytes())
    told = ((error, one) for error in planted for one in error["told"])
    return {(one["code"], error["claim"], one["line"]) for error, one in told if with_texts or not one["with_text"]}


def reported(violation: dict[str, Any], places: set[Place]) -> set[Place]:
    """Which of the expected places a violation reports: its own, or in a clash that of any claim in it."""
    if violation["code"] not in _CLASHES:
        return {(violation["code"], violation["claims"][0], violation["line"])} & places
    return {
        (code, claim, line)
        for code, claim, line in places
        if code == CLASH.code and claim in violation["claims"]
        if f"claims/{claim.partition('/')[0]}/claims.yaml:{line}:" in violation["message"]
    }


def compared(folder: Path, violations: Path, *, with_texts: bool = True) -> tuple[set[Place], list[str]]:
    """What was not reported, and the messages of what should not have been. violations: as --violations writes them."""
    places, told = expected(folder, with_texts=with_texts), json.loads(violations.read_bytes())
    found = [(one["message"], reported(one, places)) for one in told]
    missed = places - {place for _, of_it in found for place in of_it}
    return missed, [message for message, of_it in found if not of_it]
