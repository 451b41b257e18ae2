"""Records that try to run a script in the report."""

from pathlib import Path

import yaml

SCRIPT = "\"'><script>window.broken=1</script><img src=x onerror=window.broken=1>{{7*7}}"
"""Breaks out of attributes and elements where it is not escaped."""

ADDRESS = "javascript:window.broken=1"

_TEXTS = {
    "says", "exact", "prefix", "suffix", "surface", "cue", "note", "unnamed", "qualifier", "statistic", "grain", "sic",
    "title", "publisher", "zone", "name", "reviewed_by",
}  # fmt: skip
_LISTS_OF_TEXTS = {"aliases", "implied"}


def _spoiled(data: object, key: str = "") -> object:
    if isinstance(data, dict):
        # An office is called title too where someone speaks or takes part, and is no text.
        office = "who" in data or "cue" in data
        return {name: _spoiled(one, "" if office and name == "title" else name) for name, one in data.items()}
    if isinstance(data, list):
        return [_spoiled(one, "name" if key in _LISTS_OF_TEXTS else "") for one in data]
    if key == "address":
        return ADDRESS
    return f"{data}{SCRIPT}" if key in _TEXTS else data


def make_hostile(claims: Path) -> None:
    """Put a script into every text of every record, source and noun below a folder."""
    for file in sorted(claims.rglob("*.yaml")):
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes only strings
        file.write_text(yaml.safe_dump(_spoiled(data), allow_unicode=True, sort_keys=False), encoding="utf-8")
