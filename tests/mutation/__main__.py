"""The mutation run as a command: python -m tests.mutation [SOURCE ...] [--json FILE]."""

import argparse
import json
import sys
from pathlib import Path

from steps.support.corpus import BACKGROUND
from steps.support.loading import source_folders
from tests.harness import CLAIMS
from tests.mutation.run import run


def main() -> int:
    """Run it, print the report, and say by the exit code whether the run itself was without fault."""
    known = [*source_folders(CLAIMS), BACKGROUND]
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="the sources to alter (default: all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report to this file too, as JSON")
    parser.add_argument("--share", type=float, default=1, help="judge only this share of the mutants, always the same")
    parser.add_argument("--without-texts", action="store_true", help="as from a clone that has no texts")
    parser.add_argument("--survivors", action="store_true", help="list every mutant that survives")
    asked = parser.parse_args()
    if unknown := set(asked.sources) - set(known):
        parser.error(f"there is no source {', '.join(sorted(unknown))}; the sources are {', '.join(known)}")
    report = run(asked.sources or known, with_texts=not asked.without_texts, share=asked.share)
    print(report.as_text())  # noqa: T201 - it is what was asked for
    if asked.survivors:
        for group, names in report.as_data()["survivors"].items():
            print(f"Survivors, {group}:", *names, sep="\n  ")  # noqa: T201 - likewise
    if asked.json:
        asked.json.write_text(json.dumps(report.as_data(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return bool(report.faults() or report.unhurt())


if __name__ == "__main__":
    sys.exit(main())
