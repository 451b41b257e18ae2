"""What is checked on GitHub is what .ci/run checks, and nobody's workflow can do more than read."""

import re

import yaml

from tests.harness import ROOT

WORKFLOW = ROOT / ".github/workflows/checks.yml"
LOCAL = (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_the_workflow_runs_what_the_local_checks_run() -> None:
    """Each command of .ci/run, and pytest as in the README, is a step of the matrix."""
    jobs = yaml.load(WORKFLOW.read_bytes(), Loader=yaml.CBaseLoader)["jobs"]  # noqa: S506 - makes strings only
    steps = [step["run"] for step in jobs["suite"]["steps"] if "run" in step]
    assert [command for command in re.findall(r"^\.venv/bin/(.+)$", LOCAL, re.MULTILINE) if command not in steps] == []
    assert {"pytest", "pytest tests"} <= set(steps)
    assert jobs["suite"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]


def test_the_workflow_is_safe_for_forks() -> None:
    """It may only read, keeps no credentials, uses no secret, and pins each action by its commit."""
    text = WORKFLOW.read_text(encoding="utf-8")
    workflow = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - makes strings only
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow["on"]
    assert not re.search(r"\bsecrets\b", text.partition("name: checks")[2])
    for step in (step for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]), step
        assert not step["uses"].startswith("actions/checkout") or step["with"]["persist-credentials"] == "false"


def test_hooks_use_the_pinned_linter() -> None:
    """The hooks' ruff is the one that .ci/run uses."""
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    pinned = re.findall(r'"(ruff==[^"]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(re.findall(r"ruff==[0-9.]+", hooks)) == set(pinned)
