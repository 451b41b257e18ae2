"""Coherent mutants: words and value changed together, as if the source itself had said otherwise.

Nothing in the words can then give the change away: only other claims, the calendar, the map and the registry can.
"""

from collections.abc import Iterator

from steps.support.yaml_files import Data
from tests.mutation.careless import moved
from tests.mutation.dates import DATE
from tests.mutation.mutant import Mutant, Record, altered, entry, written
from tests.mutation.slips import MOST, World, slips
from tests.mutation.slots import Slot, Sort, record_slots

MEANING: frozenset[Sort] = frozenset(
    {"reference", "choice", "amount", "count", "unit", "currency", "period", "duration", "flag"}
)
"""The sorts of entries that say what a claim means; words and names for records do not."""

OF_THE_WORDS = ("sentence", "via", "implied", "quote", "attribution")
"""Keys that say where and how the words stand, not what they mean."""


def _means(slot: Slot) -> bool:
    dated = isinstance(slot.content, str) and slot.sort == "text" and DATE.match(slot.content)
    return slot.path[0] not in OF_THE_WORDS and bool(slot.sort in MEANING or dated)


def _otherwise(slot: Slot, world: World) -> Iterator[tuple[str, Data]]:
    """What else the source could have said at an entry."""
    if slot.groups and isinstance(slot.content, str):
        # What follows from a reference to a claim hangs on which one it is, so every one of the kind is tried.
        most = None if slot.groups == ("claim",) else MOST
        yield from (("another name", name) for name in world.other_names(slot, most=most))
    for operator, new in slips(slot, world):
        if isinstance(new, str) and not slot.groups:
            yield operator, new


def _in_other_words(record: Record, slot: Slot) -> Record:
    """A record whose entry no longer has the words of the source beside it: they have changed with it."""
    words = (*slot.path[:-1], "surface")
    return altered(record, words, None) if entry(record, words) is not None else record


def coherent(record: Record, world: World) -> Iterator[Mutant]:
    """Every coherent mutant of a record."""
    for slot in record_slots(record):
        if not _means(slot):
            continue
        for operator, new in _otherwise(slot, world):
            changed = _in_other_words(altered(record, slot.path, new), slot)
            yield Mutant("coherent", world.claim, slot.path, operator, written(slot.content), written(new), changed)
        for path, key, changed in moved(slot, record):
            yield Mutant("coherent", world.claim, path, "under another key", str(path[-1]), key, changed)
