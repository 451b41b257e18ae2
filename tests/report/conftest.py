"""The pages that the tests look at, each made once by a real run, and a browser to look at them with."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.harness import CLAIMS, ROOT
from tests.report.hostile import make_hostile
from tests.test_seed_edits import edit

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def make_report(page: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the suite from the project's root, and have it write a report."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--report={page}", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - it runs ourselves


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pages are written."""
    return tmp_path_factory.mktemp("report")


@pytest.fixture(scope="session")
def page_file(folder: Path) -> Path:
    """The page of the real sources."""
    page = folder / "report.html"
    done = make_report(page)
    assert done.returncode == 0, done.stdout
    return page


@pytest.fixture(scope="session")
def wrong_file(folder: Path) -> Path:
    """The page of a run in which a deadline is moved by a year too many."""
    claims = folder / "wrong" / "claims"
    shutil.copytree(CLAIMS, claims)
    edit(claims, "japan-us-defence-2025/claims.yaml", "value: P2Y", "value: P3Y")
    page = folder / "wrong.html"
    assert make_report(page, f"--claims={claims}").returncode == 1
    return page


@pytest.fixture(scope="session")
def hostile_file(folder: Path) -> Path:
    """The page of sources with a script in every text of every record."""
    claims = folder / "hostile" / "claims"
    shutil.copytree(CLAIMS, claims)
    make_hostile(claims)
    page = folder / "hostile.html"
    assert make_report(page, f"--claims={claims}").returncode == 1
    return page


@pytest.fixture(scope="session")
def many_file(folder: Path) -> Path:
    """The first page of a corpus of more sources than share one page."""
    claims = folder / "many" / "claims"
    shutil.copytree(CLAIMS, claims)
    for number in range(25):
        shutil.copytree(CLAIMS / "japan-us-defence-2025", claims / f"copy-{number}")
        (claims / f"copy-{number}" / "findings.yaml").unlink()
    page = folder / "many.html"
    make_report(page, f"--claims={claims}", "features/grounding")
    return page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, without a window."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.skip("needs a browser: apt-get install chromium")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        # Chromium's own sandbox needs another user than root.
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"] if root else [])
        yield started
        started.close()
