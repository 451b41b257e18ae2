"""Which claims a run judges: those of all sources, of some, or of one share of them all."""

import gc
import re
from hashlib import blake2b
from pathlib import Path

import pytest

from steps.support.ahead import read_ahead
from steps.support.cache import CACHE, NOTHING_KEPT
from steps.support.corpus import BACKGROUND, Corpus
from steps.support.loading import load, source_folders
from steps.support.progress import Progress, nobody
from steps.support.suggestions import did_you_mean
from steps.support.texts import FOLDERS, folders_named

ROOT = Path(__file__).parents[2]

CORPUS = pytest.StashKey[Corpus]()

_SHARD = re.compile(r"([1-9]\d{0,4})/([1-9]\d{0,4})\Z", re.ASCII)


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options that choose what is judged."""
    group = parser.getgroup("policy claims")
    group.addoption(
        "--claims", default="claims", metavar="FOLDER", help="the folder of claims to check (default: claims)"
    )
    group.addoption(
        "--source",
        action="append",
        default=[],
        metavar="NAME",
        help="judge the claims of this source alone; the same as naming its folder",
    )
    group.addoption(
        "--shard",
        metavar="K/N",
        help="judge the sources of one of N shares alone, such as 1/4, where several machines share the work",
    )


def claims_folder(config: pytest.Config) -> Path:
    """The folder of claims."""
    folder: str = config.getoption("--claims")
    return ROOT / folder


def sources_asked(config: pytest.Config) -> list[str]:
    """The folders whose claims are judged; none where all are."""
    names: list[str] = config.getoption("--source")
    return names


def loaded_corpus(config: pytest.Config, tell: Progress = nobody) -> Corpus:
    """What the run judges, and what that needs; loaded once."""
    if CORPUS not in config.stash:
        cache = config.stash[CACHE]
        # All of it stays to the end, so the collector need not look through it.
        gc.disable()
        if not sources_asked(config) and not hasattr(config, "workerinput"):
            read_ahead(claims_folder(config), cache, tell)
        config.stash[CORPUS] = load(claims_folder(config), sources_asked(config), folders_named(), cache, tell)
        gc.freeze()
        gc.enable()
    return config.stash[CORPUS]


def pytest_configure(config: pytest.Config) -> None:
    """Take folders of claims among the arguments as the sources to judge, and run the features on them."""
    folder = claims_folder(config)
    if not folder.is_dir():
        raise pytest.UsageError(f"There is no folder of claims {folder}.")
    for missing in (text_folder for text_folder in folders_named() if not text_folder.is_dir()):
        raise pytest.UsageError(f"There is no folder {missing}, which {FOLDERS} names.")
    if shard := config.getoption("--shard"):
        config.option.source.extend(of_shard(shard, folder))
    arguments = {argument: Path(config.invocation_params.dir, argument).resolve() for argument in config.args}
    in_claims = {arg: path.relative_to(folder) for arg, path in arguments.items() if path.is_relative_to(folder)}
    if not in_claims:
        return
    names = [path.parts[0] for path in in_claims.values() if path.parts]
    known = [*source_folders(folder), BACKGROUND]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known, otherwise=f"The sources are: {', '.join(known)}.")
            raise pytest.UsageError(f"There is no source {name}. {hint}")
    config.option.source.extend(names)
    rest = [argument for argument in config.args if argument not in in_claims]
    config.args[:] = rest or [str(ROOT / "features")]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Keep what was read. What a run over all sources did not ask for is old; any other run knows of its own alone."""
    everything = CORPUS in config.stash and not sources_asked(config)
    config.stash.get(CACHE, NOTHING_KEPT).save(everything=everything)


def of_shard(shard: str, folder: Path) -> list[str]:
    """The sources of a share, by their names alone: a new source moves no other. The background is in the first."""
    match = _SHARD.match(shard)
    if match is None or int(match[1]) > int(match[2]):
        raise pytest.UsageError(f"--shard {shard} is not one share of several, such as 1/4, 2/4, 3/4 or 4/4.")
    number, count = int(match[1]), int(match[2])
    names = [BACKGROUND] if number == 1 else []
    for name in source_folders(folder):
        digest = blake2b(name.encode(), digest_size=8).digest()
        if int.from_bytes(digest, "big") % count == number - 1:
            names.append(name)
    if not names:
        raise pytest.UsageError(f"Share {shard} has no source; divide the sources into fewer shares.")
    return names
