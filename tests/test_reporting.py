"""Violations reach people and programs whole, once, and in the order of the files."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

from steps.support.reporting import annotation
from tests.harness import run
from tests.test_seed_edits import SOURCE, edit

FEATURES = (
    "features/grounding/records.feature",
    "features/grounding/quantities.feature",
    "features/consistency/targets.feature",
)


def test_all_violations_of_a_run_are_told_by_file_and_line(project: Path) -> None:
    """Two slips, found by several rules, are told in one list, as annotations, in JSON and in JUnit XML."""
    edit(project / "claims", SOURCE, "value: P2Y", "value: P3Y")
    edit(project / "claims", SOURCE, "amount: 120,", "amount: 121,")
    github = {"GITHUB_ACTIONS": "true", "CLAIMS_TEXTS": ""}
    code, output = run(
        project, *FEATURES, "--violations=found.json", "--junitxml=junit.xml", "--color=yes", also=github
    )
    assert code == 1
    found = json.loads((project / "found.json").read_text(encoding="utf-8"))
    places = [(one["file"], one["line"], one["column"]) for one in found]
    assert places == sorted(places)
    assert {"amount-not-as-worded", "deadline-not-moved-as-said"} <= {one["code"] for one in found}
    assert all(one["rule"].startswith("features/") and one["claims"] and one["message"] for one in found)
    section = output.partition("violations, by file and line")[2]
    assert [section.count(f" [{one['code']}]") >= 1 for one in found] == [True] * len(found)
    assert "\x1b[1mclaims/japan-us-defence-2025/claims.yaml:" in section
    told = re.findall(r"^::error file=(\S+?),line=(\d+),col=(\d+),title=([a-z-]+)::", output, re.MULTILINE)
    assert [(file, int(line), int(column)) for file, line, column, _ in told] == places
    root = ET.parse(project / "junit.xml")  # noqa: S314 - we have just written it
    kept = [json.loads(str(one.get("value"))) for one in root.iter("property") if one.get("name") == "violation"]
    assert {one["message"] for one in kept} == {one["message"] for one in found}
    assert "the record says 121" in ET.tostring(root.getroot(), encoding="unicode")


def test_a_run_without_violations_writes_an_empty_list(project: Path) -> None:
    """A program that reads the list need not guess whether the run took place; nothing else is printed."""
    code, output = run(project, FEATURES[2], "--violations=found.json", also={"GITHUB_ACTIONS": "true"})
    assert code == 0, output
    assert json.loads((project / "found.json").read_text(encoding="utf-8")) == []
    assert "by file and line" not in output
    assert "::error" not in output


def test_annotations_are_escaped() -> None:
    """No sign of a message or file name can end the command, or begin another."""
    told = {"file": "claims/a,b:c.yaml", "line": 3, "column": 7, "code": "some-code"}
    message = "claims/a.yaml:3:7 x [some-code]\n  50% of it\r\n::error::forged\n  Do this."
    assert annotation({**told, "message": message}) == (
        "::error file=claims/a%2Cb%3Ac.yaml,line=3,col=7,title=some-code::50%25 of it%0D%0A::error::forged%0A  Do this."
    )
