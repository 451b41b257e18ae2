"""The nearest valid name for one that is not: generous in suggesting, never in judging."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(wrong: str, valid: Iterable[str], *, otherwise: str = "") -> str:
    """A remedy that offers the closest valid names, or the other sentence where none is close."""
    close = get_close_matches(wrong, sorted(valid), n=3, cutoff=0.6)
    if not close:
        return otherwise
    return f"Did you mean {' or '.join(close)}?"
