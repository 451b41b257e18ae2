"""Hostile and clumsy files, through the real command line: each is told at its place, and all others are checked."""

import itertools
import shutil
import threading
from pathlib import Path

from steps.support.loading import load
from steps.support.verdicts import in_file_order, told
from tests.harness import CLAIMS, ROOT
from tests.hostile.bad_features import FEATURES, FINE
from tests.hostile.bad_files import CLAIM, FORMS, PLACES, REGISTRY, Bad, lay
from tests.hostile.command import Run, assert_calm, run
from tests.test_seed_edits import edit

PLANTED = "two-percent-by-march-2026 [deadline-not-moved-as-said]"
"""What is wrong with the good source: it must be told whatever else stands in the folder."""

TARGETS = "features/consistency/targets.feature"
"""A good feature among the bad ones: it must run whatever stands beside it."""


def planted_claims(folder: Path) -> Path:
    """A copy of the claims with one slip in the first article."""
    claims = folder / "claims"
    shutil.copytree(CLAIMS, claims)
    edit(claims, "japan-us-defence-2025/claims.yaml", "value: P2Y", "value: P3Y")
    return claims


def is_told(done: Run, place: str) -> bool:
    """Whether a run told a place and a code, given as "file:line:column [code]"; the name between them is free."""
    place, bracket, code = place.partition("[")
    lines = done.output.splitlines()
    return any(line.startswith(place.strip()) and bracket + code in line for line in lines)


def test_bad_files_are_told_and_break_nothing(tmp_path: Path) -> None:
    """Of many bad files in one run each is told at its place and by its code, and the good source is still checked."""
    claims = planted_claims(tmp_path)
    for name, bad in FORMS.items():
        lay(claims, name, bad)
    done = run(f"--claims={claims}")
    assert_calm(done)
    assert PLANTED in done.output
    places = {name: bad.told if ".yaml" in bad.told else f"{bad.file}:{bad.told}" for name, bad in FORMS.items()}
    assert [name for name, place in places.items() if not is_told(done, f"claims/{name}/{place}")] == []


def test_bad_folders_are_told_and_break_nothing(tmp_path: Path) -> None:
    """Links, pipes, devices, missing files and folders in the place of files are told, and the good source checked."""
    claims = planted_claims(tmp_path)
    (tmp_path / "outside.yaml").write_text(CLAIM, encoding="utf-8")
    for name, (damage, _) in PLACES.items():
        lay(claims, name, Bad(CLAIM, ""))
        damage(claims / name)
    done = run(f"--claims={claims}")
    assert_calm(done)
    assert PLANTED in done.output
    assert [name for name, (_, place) in PLACES.items() if place and not is_told(done, f"claims/{name}/{place}")] == []


def test_a_bad_registry_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    """With each list of the registry and the background damaged in another way, each is told at its place."""
    claims = planted_claims(tmp_path)
    for bad in REGISTRY.values():
        file = claims / bad.file
        before = file.read_bytes() if file.is_file() else b""
        file.write_bytes(before + (bad.content if isinstance(bad.content, bytes) else bad.content.encode()))
    done = run(f"--claims={claims}")
    assert_calm(done)
    assert [name for name, bad in REGISTRY.items() if not is_told(done, f"claims/{bad.file}:{bad.told}")] == []


def _keep_changing(file: Path, stop: threading.Event) -> None:
    """Write, cut, empty and remove a file again and again."""
    for content in itertools.cycle((CLAIM, CLAIM[:50], "", None, CLAIM * 50, "\ufeff", "- [")):
        if stop.wait(0.002):
            return
        if content is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(content, encoding="utf-8")


def test_files_that_change_while_they_are_read_break_nothing(tmp_path: Path) -> None:
    """Files that are written, cut, emptied and removed during the run are told or not, and the good source checked."""
    claims, stop = planted_claims(tmp_path), threading.Event()
    for name in ("restless", "restless-too"):
        lay(claims, name, Bad(CLAIM, ""))
    files = (claims / "restless/claims.yaml", claims / "restless/source.txt", claims / "restless-too/source.yaml")
    threads = [threading.Thread(target=_keep_changing, args=(file, stop)) for file in files]
    for thread in threads:
        thread.start()
    try:
        done = run(f"--claims={claims}")
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert_calm(done)
    assert PLANTED in done.output


def test_what_is_gone_when_it_is_told_is_told_all_the_same(tmp_path: Path) -> None:
    """A file that was removed or changed after it was read leaves its violations, at its beginning or nearest entry."""
    claims = planted_claims(tmp_path)
    for name in ("gone", "cut"):
        lay(claims, name, Bad(CLAIM + CLAIM.replace("a-claim", "An id"), ""))
    corpus = load(claims)
    (claims / "gone/claims.yaml").unlink()
    (claims / "cut/claims.yaml").write_text("[]", encoding="utf-8")
    told_now = [told(one, claims.parent) for one in in_file_order(corpus.violations, claims.parent)]
    assert [line.partition(" ")[0] for line in told_now] == [
        "claims/cut/claims.yaml:1:1",
        "claims/gone/claims.yaml:1:1",
    ]


def test_bad_features_are_told_and_break_nothing(project: Path) -> None:
    """Of many bad feature files in one run each is told at its line, and all good ones run."""
    for feature in (project / "features").rglob("*.feature"):
        if feature != project / TARGETS:
            feature.unlink()
    for name, content in {**{name: bad for name, (bad, _) in FEATURES.items()}, **FINE}.items():
        path = project / f"features/{name}.feature"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (project / "features/link.feature").symlink_to("nowhere.feature")
    (project / "features/folder.feature").mkdir()
    done = run("-rA", folder=project)
    assert_calm(done)
    assert done.output.count(f"PASSED {TARGETS}") == (ROOT / TARGETS).read_text(encoding="utf-8").count("Scenario:")
    assert [name for name in FINE if f"PASSED features/{name}.feature" not in done.output] == []
    places = [f"features/{name}.feature:{place}" for name, (_, place) in FEATURES.items()]
    assert [place for place in places if place not in done.output] == []
