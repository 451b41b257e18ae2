"""Fixtures of the suite's own tests."""

import shutil
from pathlib import Path

import pytest

from tests.harness import CLAIMS, ROOT


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """A copy of the claims to alter."""
    copy = tmp_path / "claims"
    shutil.copytree(CLAIMS, copy)
    return copy


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, without its own tests."""
    for folder in ("claims", "features", "report", "schemas", "steps"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a run can keep what it has read."""
    return tmp_path / "read.sqlite"
