"""Careless mutants: every record of a source, with one entry changed as a slip of the pen would; and changed roles."""

from collections.abc import Iterator
from itertools import combinations

from steps.support.corpus import Corpus
from steps.support.grounding import surroundings
from steps.support.yaml_files import Path
from tests.mutation.mutant import Mutant, Record, altered, written
from tests.mutation.slips import World, slips
from tests.mutation.slots import Slot, record_slots

Records = dict[str, Record]
"""The records of the files by their full name, each as the file has it."""


def _borrowed(records: Records) -> dict[str, tuple[str, ...]]:
    """The words of all records of a source by field."""
    found: dict[str, dict[str, None]] = {}
    for record in records.values():
        for slot in record_slots(record):
            if isinstance(slot.content, str) and slot.sort == "text":
                found.setdefault(slot.field, {})[slot.content] = None
    return {field: tuple(texts) for field, texts in found.items()}


def world_of(claim: str, records: Records, corpus: Corpus) -> World:
    """What else could stand in a record."""
    folder = claim.partition("/")[0]
    own = {name: record for name, record in records.items() if name.startswith(f"{folder}/")}
    text = corpus.texts.get(folder)
    near = surroundings(corpus.claims[claim], text) if text else ""
    return World(corpus, folder, claim, near, _borrowed(own))


def moved(slot: Slot, record: Record) -> Iterator[tuple[Path, str, Record]]:
    """An entry under another key of the same type that is left out, such as after for before: its path, the new key."""
    if not isinstance(slot.content, dict) or slot.in_list:
        return
    for other in record_slots(record):
        beside = other.path[:-1] == slot.path[:-1] and other.marks == slot.marks
        if beside and other.content is None:
            changed = altered(altered(record, slot.path, None), other.path, slot.content)
            yield slot.path, str(other.path[-1]), changed


def _of_entries(record: Record, world: World) -> Iterator[Mutant]:
    for slot in record_slots(record):
        before = written(slot.content)
        for operator, new in slips(slot, world):
            changed = altered(record, slot.path, new)
            yield Mutant(world.group, world.claim, slot.path, operator, before, written(new), changed)
        for path, key, changed in moved(slot, record):
            yield Mutant(world.group, world.claim, path, "under another key", str(path[-1]), key, changed)


def _of_records(record: Record, world: World) -> Iterator[Mutant]:
    yield Mutant(world.group, world.claim, (), "record deleted", record["id"], "", None)
    yield Mutant(world.group, world.claim, (), "record twice", record["id"], record["id"], record, twin=True)
    renamed = {**record, "id": f"{record['id']}-again"}
    yield Mutant(world.group, world.claim, (), "record again", record["id"], renamed["id"], renamed, twin=True)


def careless(record: Record, world: World) -> Iterator[Mutant]:
    """Every careless mutant of a record."""
    yield from _of_entries(record, world)
    yield from _of_records(record, world)


def _exchanged(record: Record, world: World) -> Iterator[Mutant]:
    """Two references of a record, each of which may stand where the other does, exchanged."""
    named = [slot for slot in record_slots(record) if isinstance(slot.content, str) and slot.groups]
    for one, other in combinations(named, 2):
        alike = set(one.groups) & set(other.groups)
        if alike and one.content != other.content and not (one.in_list and one.field == other.field):
            changed = altered(altered(record, one.path, other.content), other.path, one.content)
            operator = f"exchanged with {'.'.join(map(str, other.path))}"
            yield Mutant("roles", world.claim, one.path, operator, str(one.content), str(other.content), changed)


def roles(record: Record, world: World) -> Iterator[Mutant]:
    """Names changed to others of the same sentence, and names of a record exchanged. Needs the text."""
    for slot in record_slots(record):
        if not isinstance(slot.content, str) or not slot.groups:
            continue
        for name in world.other_names(slot):
            if world.stands_near(name):
                changed = altered(record, slot.path, name)
                yield Mutant("roles", world.claim, slot.path, "name of the sentence", slot.content, name, changed)
    yield from _exchanged(record, world)
