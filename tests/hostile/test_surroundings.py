"""The suite gives the same result in any order and folder, at any time and place, and without the network."""

import json
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.harness import CLAIMS, ROOT
from tests.hostile.command import run
from tests.test_seed_edits import edit

TOLD = "|".join(("Claims of ", "Cross-checked ", "Finding, ", *(f"{one.name}: " for one in CLAIMS.iterdir())))
"""How the lines begin that a run tells at its end."""

Result = tuple[int, Any, set[str], tuple[str, ...]]
"""Exit code, violations, what was told at the end, and how many scenarios ended how."""


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Claims with a slip in a date and one in a figure, so that there is something to tell."""
    copy = tmp_path_factory.mktemp("surroundings") / "claims"
    shutil.copytree(CLAIMS, copy)
    edit(copy, "japan-us-defence-2025/claims.yaml", "value: P2Y", "value: P3Y")
    edit(copy, "japan-us-defence-2025/claims.yaml", "amount: 600,", "amount: 60,")
    return copy


def result(claims: Path, *arguments: str, folder: Path = ROOT, **environment: str) -> Result:
    """What a run on the claims found, however it got there."""
    file = claims.parent / "violations.json"
    file.unlink(missing_ok=True)
    done = run(f"--claims={claims}", f"--violations={file}", *arguments, folder=folder, **environment)
    told = {line for line in done.output.splitlines() if re.match(TOLD, line)}
    ends = tuple(re.findall(r"\d+ (?:failed|passed|skipped|error)", done.output.splitlines()[-1]))
    assert file.is_file(), done.output
    return done.code, json.loads(file.read_text(encoding="utf-8")), told, ends


@pytest.fixture(scope="module")
def usual(claims: Path) -> Result:
    """What a plain run finds."""
    found = result(claims)
    assert found[0] == 1
    assert len(found[1]) > 2
    return found


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where and how the suite is run: its arguments, its folder, and its environment."""

    arguments: tuple[str, ...] = ()
    folder: Path = ROOT
    environment: dict[str, str] = field(default_factory=dict)


SURROUNDINGS = {
    "another order": Surroundings(("-p", "tests.hostile.shuffled"), environment={"PYTHONHASHSEED": "1"}),
    "two workers": Surroundings(("-n", "2"), environment={"PYTHONHASHSEED": "2"}),
    "another folder, zone and language": Surroundings(
        (str(ROOT / "features"),),
        Path("/"),
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"},
    ),
    "a terminal that only knows ASCII": Surroundings(
        folder=ROOT / "claims",
        arguments=(str(ROOT / "features"),),
        environment={"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "TZ": "America/Adak"},
    ),
    "another year, without the network": Surroundings(("-p", "tests.hostile.elsewhere")),
}


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_the_result_is_the_same(claims: Path, usual: Result, name: str) -> None:
    """The same violations, counts and exit code in each surroundings."""
    here = SURROUNDINGS[name]
    assert result(claims, *here.arguments, folder=here.folder, **here.environment) == usual


def test_a_source_can_be_named_from_its_own_folder() -> None:
    """Inside claims/ a source goes by its name, and inside features/ a feature."""
    inside = run("japan-us-defence-2025", folder=ROOT / "claims")
    assert inside.code == 0, inside.output
    assert "Claims of japan-us-defence-2025: " in inside.output
    inside = run("targets.feature", folder=ROOT / "features/consistency")
    assert inside.code == 0, inside.output


def test_the_plugin_moves_the_clock_and_cuts_the_network(tmp_path: Path) -> None:
    """A run with the plugin lives fifty years on, and reaches nobody; else it would have shown nothing."""
    test = tmp_path / "test_elsewhere.py"
    test.write_text(
        "import datetime, socket, time, pytest\n"
        "def test_elsewhere():\n"
        "    assert datetime.date.today().year >= 2070 and time.gmtime(time.time()).tm_year >= 2070\n"
        "    with pytest.raises(AssertionError): socket.create_connection(('example.org', 80))\n",
        encoding="utf-8",
    )
    done = run("-p", "tests.hostile.elsewhere", str(test), f"--rootdir={tmp_path}", PYTHONPATH=str(ROOT))
    assert done.code == 0, done.output
