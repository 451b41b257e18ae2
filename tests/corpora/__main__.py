"""Writes a corpus: python -m tests.corpora FOLDER --claims 20000 --seed 1."""

import argparse
import sys
from pathlib import Path

from tests.corpora.sources import write_corpus


def main() -> int:
    """Write it, and say how much was written."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpora", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that is not there yet, or is empty")
    least = parser.add_mutually_exclusive_group(required=True)
    least.add_argument("--claims", type=int, default=0, help="how many claims at least, the project's own left out")
    least.add_argument("--sources", type=int, default=0, help="how many sources, the project's own left out")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same files")
    parser.add_argument("--errors", type=int, default=0, help="how many errors to plant; errors.json tells where")
    asked = parser.parse_args()
    if asked.folder.exists() and any(asked.folder.iterdir()):
        parser.error(f"{asked.folder} is not empty")
    size = {"claims": asked.claims, "sources": asked.sources, "errors": asked.errors}
    written = write_corpus(asked.folder, seed=asked.seed, **size)
    told = f"{written.claims:,} claims of {written.sources:,} sources and the background, {written.errors:,} errors"
    print(told)  # noqa: T201 - asked for
    return 0


if __name__ == "__main__":
    sys.exit(main())
