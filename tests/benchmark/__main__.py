"""Measures the suite on made-up corpora: python -m tests.benchmark --sizes 1000 20000 1000s.

A size is a number of claims, or of sources with an s behind it. With --write the page and the picture go into docs/.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from steps.support.loading import load
from tests.benchmark.contenders import CONTENDERS, OF_ONE_SOURCE, Contender, Corpus, checked
from tests.benchmark.measuring import Samples, measure
from tests.benchmark.results import Size, merged
from tests.benchmark.telling import PICTURE, page, picture
from tests.corpora.found import compared
from tests.corpora.sources import write_corpus
from tests.corpora.writing import write
from tests.harness import CLAIMS, ROOT

DOCS = ROOT / "docs"
SEED = 1
ERRORS_PER_CLAIM = 1 / 200
LONG = 60
"""Seconds after which a contender is not run once more."""


def _made_up(size: str, folder: Path, work: Path) -> Corpus:
    """A corpus of a size."""
    wanted = {"sources": int(size[:-1])} if size.endswith("s") else {"claims": int(size)}
    written = write_corpus(folder, seed=SEED, **wanted)
    work.mkdir()
    return Corpus(folder, written.claims + len(load(CLAIMS).claims), written.sources, work)


def _measured(corpus: Corpus, contenders: list[Contender], repeat: int) -> Size:
    """All contenders in turns, so that no one has the machine at a better time."""
    found = {one.name: Samples() for one in contenders}
    for one in contenders:
        for command in one.commands(corpus, 0) if one.warms_up else ():
            measure(command)
    for run in range(1, repeat + 1):
        for one in contenders:
            if sum(found[one.name].seconds) < LONG:
                found[one.name].add([measure(command) for command in one.commands(corpus, run)])
                one.after(corpus)
                sys.stderr.write(f"{corpus.claims:,} claims, {one.name}: {found[one.name].seconds[-1]:.2f} s\n")
    seconds = {name: one.seconds for name, one in found.items()}
    kilobytes = {name: one.kilobytes for name, one in found.items()}
    return Size(corpus.claims, corpus.sources, seconds, kilobytes)


def _errors_found(size: str, folder: Path) -> dict[str, int]:
    """How many of the errors that are planted in a corpus of a size the suite finds."""
    errors = max(1, int(int(size) * ERRORS_PER_CLAIM))
    write_corpus(folder, seed=SEED, claims=int(size), errors=errors)
    told = folder / "found.json"
    measure(checked(Corpus(folder, int(size), 0, folder / "work"), told))
    missed, others = compared(folder, told)
    return {"planted": errors, "missed": len({claim for _, claim, _ in missed}), "unexpected": len(others)}


def _size(size: str, names: list[str], repeat: int) -> Size:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = _made_up(size, folder / "corpus", folder / "work")
        of_size = OF_ONE_SOURCE if size.endswith("s") else CONTENDERS
        chosen = [one for one in of_size if corpus.claims <= one.most * 1.1 and all(word in one.name for word in names)]
        measured = _measured(corpus, chosen, repeat)
        if not size.endswith("s") and not names and int(size) <= MOST_WITH_ERRORS:
            measured.found = _errors_found(size, folder / "with-errors")
    return measured


MOST_WITH_ERRORS = 100_000
"""How many claims a corpus has at most in which errors are planted too."""


def main() -> int:
    """Measure, print the page, and write what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("--sizes", nargs="*", default=["1000", "10000", "20000", "1000s"], metavar="SIZE")
    parser.add_argument("--repeat", type=int, default=5, help="how many runs of each, unless they take long")
    parser.add_argument("--only", nargs="*", default=[], metavar="WORD", help="contenders whose name has these words")
    parser.add_argument(
        "--results", type=Path, metavar="FILE", help="keep the results here, beside those of other sizes"
    )
    parser.add_argument("--write", action="store_true", help="write docs/benchmark.md and its picture")
    asked = parser.parse_args()
    sizes = merged([_size(size, asked.only, asked.repeat) for size in asked.sizes], asked.results)
    told = page(sizes)
    print(told)  # noqa: T201 - it is what was asked for
    if asked.write:
        write(DOCS / "benchmark.md", told)
        write(DOCS / PICTURE, picture(sizes))
    return 0


if __name__ == "__main__":
    sys.exit(main())
