"""Things in groups."""

from collections.abc import Callable, Iterable
from typing import TypeVar

ThingT = TypeVar("ThingT")
KeyT = TypeVar("KeyT")


def grouped(items: Iterable[ThingT], key: Callable[[ThingT], KeyT]) -> dict[KeyT, tuple[ThingT, ...]]:
    """Items in groups of the same key, in their order."""
    groups: dict[KeyT, list[ThingT]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(group) for name, group in groups.items()}
