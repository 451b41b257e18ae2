"""Fuzzes the loader and the two readers, guided by what code each input reaches; needs atheris (CPython on Linux).

    python -m tests.hostile.fuzz loader -runs=100000

What follows the name goes to libFuzzer. The first input that breaks the promise is told, and ends the run.
"""

import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from types import ModuleType

FOUND = Path(__file__).parent / "found"
"""Inputs that once broke a promise, by target; every run begins with them."""


def _atheris() -> ModuleType:
    import atheris  # noqa: PLC0415 - it is not there on every system

    return atheris


def loader(content: bytes) -> None:
    """Any bytes are read as YAML into records, or told by problems."""
    from pydantic import ValidationError  # noqa: PLC0415 - to be watched, the suite is imported late

    from schemas.records import RECORD  # noqa: PLC0415
    from steps.support.schema_errors import schema_violations  # noqa: PLC0415
    from steps.support.violations import Spot  # noqa: PLC0415
    from steps.support.yaml_files import YamlProblem, decode, places, read_yaml  # noqa: PLC0415

    try:
        text = decode(content)
        data, _ = read_yaml(text)
    except YamlProblem as problem:
        data, text, position = [], "", problem.position
    else:
        position = (1, 1)
    assert min(position) >= 1
    found = places(text)
    for number, entry in enumerate(data if isinstance(data, list) else [data]):
        try:
            RECORD.validate_python(entry)
        except ValidationError as error:
            for violation in schema_violations(error, Spot("file", (number,)), "entry"):
                assert min(found.of(violation.spot.path, at_key=violation.spot.at_key)) >= 1
                assert violation.says


def dates(content: bytes) -> None:
    """Any text is read for dates, and what is read can be read again from its own words and notation."""
    from schemas.periods import FiscalYearRule, Period, is_fiscal, read_duration, read_period  # noqa: PLC0415
    from schemas.reading.dates import read_date, read_dates  # noqa: PLC0415

    text, days = content.decode(errors="replace"), Period(date(2025, 10, 29), date(2025, 11, 2))
    rule = FiscalYearRule(4, 1, named_by_last_year=False)
    read_date(text, days, rule)
    for reading in read_dates(text, days, rule):
        assert reading.words in text
        if reading.kind == "duration":
            read_duration(reading.value)
        else:
            read_period(reading.value, rule if is_fiscal(reading.value) else None)


def quantities(content: bytes) -> None:
    """Any text is read for figures, each with its words."""
    from schemas.reading.quantities import read_quantities, read_quantity  # noqa: PLC0415

    text = content.decode(errors="replace")
    read_quantity(text)
    for reading in read_quantities(text):
        assert reading.words in text


TARGETS: dict[str, Callable[[bytes], None]] = {"loader": loader, "dates": dates, "quantities": quantities}


def seeds(target: str) -> Iterable[bytes]:
    """What a run begins with: inputs that once broke the promise, and common ones."""
    from tests.hostile.material import CLAIMS_FILE, TEXT  # noqa: PLC0415

    yield from (file.read_bytes() for file in sorted((FOUND / target).glob("*")))
    whole = CLAIMS_FILE if target == "loader" else TEXT
    yield from (part.encode() for part in (whole.split("\n- ") if target == "loader" else whole.split(". ")))


def main(target: str, arguments: list[str], corpus: Path) -> None:
    """Fuzz one target until an input breaks the promise, or the runs are done."""
    atheris = _atheris()
    with atheris.instrument_imports(include=["schemas", "steps"]):
        TARGETS[target](b"")
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    atheris.Setup([sys.argv[0], *arguments, str(corpus)], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        main(sys.argv[1], sys.argv[2:], Path(folder))
