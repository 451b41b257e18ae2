"""Every rule is held against decoys that it must reject and near misses that it must accept.

The cases stand in tests/rules/<feature>/<code>.yaml, one file for each way in which a claim can be wrong. The files of
a case are laid over a copy of the registry. A decoy must be rejected for its own fault alone: by the rules of its
feature, and by all that make sure that records can be read and agree with each other.
"""

import ast
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from steps.support.loading import load
from steps.support.phrasebook import phrases
from steps.support.phrases import rule_name
from steps.support.verdicts import in_file_order, told
from tests.harness import CLAIMS, ROOT, violations

RULES = Path(__file__).parent / "rules"
STEPS = ROOT / "steps"
ALWAYS_JUDGED_BY = ("features/grounding/records.feature", "features/consistency/")
LEAST = 2
"""How many decoys, and how many near misses, a rule needs at least."""

GIVING_A_CODE = {"violation", "Violation", "YamlProblem", "complain", "_problem", "_proof"}
"""The functions that take the code of a violation as their first argument."""

CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")
"""What a code looks like: words joined by hyphens."""

WITHOUT_CASES = {"stories"}
"""Steps that judge no claim by a rule: a story is held against its own article."""


@dataclass(frozen=True, slots=True)
class Case:
    """A small corpus, and the first line of every violation in it: none if it must be accepted."""

    feature: str
    name: str
    files: dict[str, str | bytes]
    violations: list[str]

    def write(self, claims: Path) -> None:
        """Lay the files over the claims. A file below a name such as meetings.yaml makes that name a folder."""
        for name, content in self.files.items():
            file = claims / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())


def case_files() -> list[Path]:
    """Every file of cases."""
    return sorted(RULES.glob("*/*.yaml"))


def cases_in(file: Path) -> dict[str, list[dict[str, Any]]]:
    """The decoys and near misses of one file."""
    loaded: dict[str, list[dict[str, Any]]] = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    return loaded


def cases() -> Iterator[Case]:
    """Every case of every file."""
    for file in case_files():
        for verdict, listed in cases_in(file).items():
            for number, one in enumerate(listed, start=1):
                name = f"{file.parent.name}/{file.stem}/{verdict}/{number}"
                yield Case(file.parent.name, name, one["files"], one.get("violations", []))


def first_lines(claims: Path, feature: str) -> list[str]:
    """Where every violation of a folder of claims stands, and its code."""
    corpus = load(claims)
    judged_by = (*ALWAYS_JUDGED_BY, f"/{feature}.feature")
    found = [violation for within in judged_by for violation in violations(corpus, within)]
    return [told(violation, claims.parent).partition("\n")[0] for violation in in_file_order(found, claims.parent)]


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases()])
def test_case(case: Case, tmp_path: Path) -> None:
    """A decoy is rejected at its place and for its fault alone; a near miss is accepted."""
    claims = tmp_path / "claims"
    shutil.copytree(CLAIMS / "registry", claims / "registry")
    case.write(claims)
    assert first_lines(claims, case.feature) == case.violations


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _given_codes(tree: ast.AST) -> Iterator[ast.expr]:
    """Every expression that stands where the code of a violation is given, or begins a tuple that is handed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in GIVING_A_CODE and node.args:
            yield node.args[0]
        elif isinstance(node, ast.Return | ast.Yield) and isinstance(node.value, ast.Tuple):
            first = node.value.elts[:1]
            yield from (one for one in first if isinstance(one, ast.Constant) and CODE.fullmatch(str(one.value)))


def _step_files() -> list[Path]:
    return sorted(file for file in STEPS.rglob("*.py") if file.stem not in WITHOUT_CASES)


def _feature(file: Path) -> str:
    """The feature that a file of steps serves; what all features share first shows when records are read."""
    return "records" if file.parent.name == "support" else file.stem


def codes() -> set[tuple[str, str]]:
    """Every code that a check can give, each with its feature."""
    return {
        (_feature(file), str(given.value))
        for file in _step_files()
        for given in _given_codes(ast.parse(file.read_bytes()))
        if isinstance(given, ast.Constant)
    }


def test_every_code_has_its_cases() -> None:
    """Each way to be wrong that a rule knows has a file of cases, and no file is left over."""
    tested = {(file.parent.name, file.stem) for file in case_files()}
    assert sorted(codes() - tested) == []
    assert sorted(tested - codes()) == []


def _rules_of_consistency() -> set[str]:
    """The names of the rules of all features that hold claims against each other."""
    modules = {f"steps.{file.stem}" for file in (ROOT / "features" / "consistency").glob("*.feature")}
    return {rule_name(one.step_func) for one in phrases() if one.type == "then" and one.step_func.__module__ in modules}


def test_a_finding_can_name_every_rule_of_consistency_by_its_code() -> None:
    """What stands in square brackets is the name of the rule, by which a finding is kept."""
    assert sorted(_rules_of_consistency() - {code for _, code in codes()}) == ["finding-of-nothing"]


@pytest.mark.parametrize("file", _step_files(), ids=lambda file: file.stem)
def test_codes_are_written_out(file: Path) -> None:
    """A code is plain words, or a name that hands them on; never put together, so that none goes unnoticed."""
    given = _given_codes(ast.parse(file.read_bytes()))
    composed = [one for one in given if not isinstance(one, ast.Constant | ast.Name | ast.Attribute)]
    assert [ast.unparse(one) for one in composed] == []


@pytest.mark.parametrize("file", case_files(), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_cases_are_enough(file: Path) -> None:
    """A file has decoys and near misses, each with its reason; only the decoys are rejected, and for its code."""
    listed = cases_in(file)
    assert set(listed) == {"rejects", "accepts"}
    assert min(map(len, listed.values())) >= LEAST
    assert all(set(one) == {"because", "files", "violations"} for one in listed["rejects"])
    assert all(set(one) == {"because", "files"} for one in listed["accepts"])
    for one in listed["rejects"]:
        assert any(line.endswith(f" [{file.stem}]") for line in one["violations"])
