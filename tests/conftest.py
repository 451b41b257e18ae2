"""Fixtures of the suite's own tests."""

import shutil
from pathlib import Path

import pytest

from tests.harness import CLAIMS


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """A copy of the claims to alter."""
    copy = tmp_path / "claims"
    shutil.copytree(CLAIMS, copy)
    return copy
