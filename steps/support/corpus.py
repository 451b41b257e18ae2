"""The corpus: every source, claim and noun that was loaded, with look-ups that all rules share."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from schemas.base import Group
from schemas.drafts import Draft
from schemas.findings import Finding
from schemas.periods import FiscalYearRule, Period
from schemas.records import Record
from schemas.registry import Calendar, Document, Entry, Office, Organisation, Place, Property
from schemas.source import Source
from schemas.values import DateValue
from steps.support import indexes
from steps.support.cache import NOTHING_KEPT, Cache
from steps.support.readings import Readings
from steps.support.texts import SourceText
from steps.support.violations import Involved, Spot, Violation
from steps.support.yaml_files import Path

BACKGROUND, REGISTRY_FOLDER = "background", "registry"
"""The folders beside those of the sources."""

MOST_OF_ONE_THING = 100
"""How far records of the same thing are followed from one to the next; no source speaks of one thing so often."""

ModelT_co = TypeVar("ModelT_co", bound=Record | Entry | Source | Finding | Draft, covariant=True)
RecordT = TypeVar("RecordT", bound=Record)
EntryT = TypeVar("EntryT", bound=Entry)


@dataclass(frozen=True, slots=True)
class Item(Generic[ModelT_co]):
    """A record, registry entry or source with where it stands.

    name: how messages and other records call it; a claim's is folder/id. folder: the source it belongs to,
    "background", or "registry".
    """

    name: str
    folder: str
    model: ModelT_co
    spot: Spot

    def violation(
        self,
        code: str,
        path: Path,
        says: str,
        remedy: str,
        *,
        others: Iterable["Item[Record | Entry | Source | Finding | Draft]"] = (),
    ) -> Violation:
        """A violation at an entry of this item. others: the other items involved."""
        involved = tuple(Involved(other.name, other.spot) for other in others)
        return Violation(code, self.spot.at(*path), self.name, says, remedy, involved)


Claim = Item[Record]
Claims = tuple[Claim, ...]


def kind_of(claim: Claim) -> str:
    """The kind that a record says it is of."""
    kind: str = getattr(claim.model, "kind", "")
    return kind


def of_type(items: Iterable[Item[Record]], model: type[RecordT]) -> Iterator[tuple[Claim, RecordT]]:
    """The items whose record is of a type, each with that record."""
    for item in items:
        if isinstance(item.model, model):
            yield item, item.model


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything loaded.

    texts: those of the sources that are at hand. scope: the folders whose claims are judged; the others lend facts.
    drafts: the sentences that wait to be recorded.
    left_out: how many sources were not read, because nothing under judgement refers to them.
    contents: a digest of all that was read of each folder.
    unreadable: the names of records that are there but could not be read. cache: what earlier runs found. memo: what
    this run has worked out.
    """

    claims: Mapping[str, Claim]
    nouns: Mapping[Group, Mapping[str, Item[Entry]]]
    local_nouns: Mapping[str, Mapping[Group, Mapping[str, Item[Entry]]]]
    sources: Mapping[str, Item[Source]]
    texts: Mapping[str, SourceText]
    findings: tuple[Item[Finding], ...]
    scope: frozenset[str]
    drafts: tuple[Item[Draft], ...] = ()
    unreadable: frozenset[str] = frozenset()
    violations: tuple[Violation, ...] = ()
    left_out: int = 0
    contents: Mapping[str, bytes] = field(default_factory=dict)
    cache: Cache = NOTHING_KEPT
    memo: dict[Any, Any] = field(default_factory=dict)

    def judging(self, scope: frozenset[str]) -> "Corpus":
        """The same corpus with other folders under judgement."""
        return replace(self, scope=scope)

    def judged(self) -> Claims:
        """The claims under judgement, in the order of their files."""
        return indexes.judged(self)

    def of_folder(self, folder: str) -> Claims:
        """The claims of a source or of the background, in the order of its file."""
        return indexes.by_folder(self).get(folder, ())

    def drafts_of(self, folder: str) -> tuple[Item[Draft], ...]:
        """The sentences of a source that wait to be recorded."""
        return indexes.drafts_by_folder(self).get(folder, ())

    def of(self, model: type[RecordT]) -> tuple[tuple[Claim, RecordT], ...]:
        """All claims of a type of record, each with the record."""
        return indexes.by_type(self).get(model, ())

    def readings(self, folder: str) -> Readings:
        """What the words of a source, or of the background, mean."""
        known: dict[str, Readings] = self.memo.setdefault(Readings, {})
        if folder not in known:
            known[folder] = Readings(folder, self.cache)
        return known[folder]

    def judged_sources(self) -> tuple[Item[Source], ...]:
        """The sources under judgement."""
        return indexes.judged_sources(self)

    def closed(self, source: Item[Source]) -> set[int]:
        """The sentences of which not every word is asked for: set aside, or waiting as a whole as drafts.

        All of them where some file or record of the source could not be read: what it claims is not known then.
        """
        if source.folder in indexes.faulty(self):
            return set(range(source.model.sentences + 1))
        claimed = {claim.model.sentence for claim in self.of_folder(source.folder)}
        waiting = {draft.model.sentence for draft in self.drafts_of(source.folder)}
        return {entry.sentence for entry in source.model.set_aside} | (waiting - claimed)

    def claim(self, name: str, beside: Claim) -> Claim | None:
        """The claim that a record calls by this name: one of its own folder, or folder/id."""
        return self.claims.get(self.full_name(name, beside.folder))

    def are_judged(self, names: Iterable[str]) -> bool:
        """Whether all these claims exist and are under judgement."""
        return all(name in self.claims and self.claims[name].folder in self.scope for name in names)

    def finding_claims(self, finding: Item[Finding]) -> frozenset[str]:
        """The full names of the claims that a finding involves."""
        return frozenset(self.full_name(name, finding.folder) for name in finding.model.claims)

    def full_name(self, name: str, folder: str) -> str:
        """The name of a claim with its folder."""
        return name if "/" in name else f"{folder}/{name}"

    def noun(self, group: Group, name: str, folder: str = "") -> Item[Entry] | None:
        """The entry of a group by its id, of the registry or of the source's own names."""
        return self.nouns[group].get(name) or self.local_nouns.get(folder, {}).get(group, {}).get(name)

    def global_name(self, name: str, folder: str) -> str:
        """The name of a thing with the folder of its source, if only that source knows it."""
        if name in indexes.shared_names(self):
            return name
        local = self.local_nouns.get(folder, {}).values()
        return f"{folder}/{name}" if any(name in entries for entries in local) else name

    def matter(self, claim: Claim) -> tuple[str, str]:
        """The subject and the property of a claim, empty where it has none; the subject as all sources can call it."""
        subject, prop = (getattr(claim.model, key, "") for key in ("subject", "property"))
        return self.global_name(subject, claim.folder), prop

    def entries(self, group: Group) -> Iterator[Item[Entry]]:
        """All entries of a group, the registry's first."""
        yield from self.nouns[group].values()
        for groups in self.local_nouns.values():
            yield from groups.get(group, {}).values()

    def entry(self, group: Group, name: str, model: type[EntryT], folder: str = "") -> EntryT | None:
        """The entry of a group by its id, as the model that the group has."""
        item = self.noun(group, name, folder)
        return item.model if item and isinstance(item.model, model) else None

    def office(self, name: str) -> Office | None:
        """An office by its id."""
        return self.entry("office", name, Office)

    def place(self, name: str, folder: str = "") -> Place | None:
        """A place by its id."""
        return self.entry("place", name, Place, folder)

    def property(self, name: str) -> Property | None:
        """A property by its id."""
        return self.entry("property", name, Property)

    def calendar(self, name: str) -> Calendar | None:
        """A fiscal calendar by its id."""
        return self.entry("calendar", name, Calendar)

    def fiscal_rule(self, value: DateValue) -> FiscalYearRule | None:
        """The rule of the calendar that a date follows, if it names one."""
        calendar = self.calendar(value.calendar) if value.calendar else None
        return calendar.rule() if calendar else None

    def fiscal_rule_of(self, country: str) -> FiscalYearRule | None:
        """How the fiscal years of a country run, if the registry knows its calendar."""
        return indexes.fiscal_rules(self).get(country)

    def period(self, value: DateValue) -> Period | None:
        """The days that a date allows; None if it follows a calendar that is not known."""
        return self._resolve(value, DateValue.period)

    def named_period(self, value: DateValue) -> Period | None:
        """The period that a date names, its modifier not applied; None if its calendar is not known."""
        return self._resolve(value, DateValue.named_period)

    def _resolve(self, value: DateValue, read: Callable[[DateValue, FiscalYearRule | None], Period]) -> Period | None:
        rule = self.fiscal_rule(value)
        if value.calendar and rule is None:
            return None
        try:
            return read(value, rule)
        except ValueError:
            return None  # By this calendar it ends before it begins; consistency/calendars says so.

    def publication(self, claim: Claim) -> Period | None:
        """The days on which a claim's source can have been published; None for background."""
        source = self.sources.get(claim.folder)
        return source.model.publication() if source else None

    def announced(self, claim: Claim) -> Period:
        """When a claim was made: as it says, or by its source; any day if nobody knows."""
        own = self.period(claim.model.announced) if claim.model.announced else self.publication(claim)
        return own or Period()

    def broadenings(self, name: str) -> list[str]:
        """A property and, one after the other, those that the registry calls broader."""
        chain = [name]
        while (current := self.property(chain[-1])) and current.broader and current.broader not in chain:
            chain.append(current.broader)
        return chain

    def tells_the_same(self, one: Claim, other: Claim) -> bool:
        """Whether two records of one thing speak of it alike: plans may come otherwise, what is denied never came."""
        alike = (one.model.status == "fact") == (other.model.status == "fact")
        return alike and one.model.is_firm and other.model.is_firm

    def identity(self, claim: Claim) -> Claims:
        """The claim and those that it says are about the same thing, followed to the end."""
        chain = {claim.name: claim}
        last = claim
        while last.model.same_as and len(chain) < MOST_OF_ONE_THING:
            following = self.claim(last.model.same_as, last)
            if following is None or following.name in chain or not self.tells_the_same(last, following):
                break
            chain[following.name] = last = following
        return tuple(chain.values())

    def same_thing(self, claim: Claim) -> Claim:
        """The one record that stands for all those of the same thing as a claim."""
        chain = self.identity(claim)
        last = chain[-1]
        following = self.claim(last.model.same_as, last) if last.model.same_as else None
        if following in chain and following is not None and self.tells_the_same(last, following):
            # They name each other in a circle, which each of them enters elsewhere.
            return min(chain[chain.index(following) :], key=lambda one: one.name)
        return last

    def time(self, claim: Claim) -> Period:
        """The days on which what a claim says can be, all records of the same thing taken together."""
        known: dict[str, Period] = self.memo.setdefault("times", {})
        if claim.name not in known:
            days = Period()
            for same in self.identity(claim):
                if same.model.time and (period := self.period(same.model.time)):
                    # Two that exclude each other are a violation of their own; the nearest then counts here.
                    days = days.meet(period) if days.meets(period) else days
            known[claim.name] = days
        return known[claim.name]

    def country_of(self, name: str, folder: str = "") -> str | None:
        """The country that a thing belongs to: a place's own or the one around it, an organisation's, a document's."""
        known: dict[tuple[str, str], str | None] = self.memo.setdefault("countries", {})
        if (name, folder) not in known:
            known[name, folder] = self._country_of(name, folder)
        return known[name, folder]

    def _country_of(self, name: str, folder: str) -> str | None:
        for group in ("organisation", "document"):
            item = self.noun(group, name, folder)
            if item and isinstance(item.model, Organisation | Document):
                return item.model.country
        seen: set[str] = set()
        place = self.place(name, folder)
        while place and place.type != "country" and place.id not in seen:
            seen.add(place.id)
            place = self.place(place.within, folder) if place.within else None
        return place.id if place else None

    def around(self, name: str, folder: str = "") -> list[str]:
        """A place and, one after the other, those that it lies within, as the registry nests them."""
        chain: list[str] = []
        current: str | None = name
        while current and current not in chain:
            chain.append(current)
            place = self.place(current, folder)
            current = place.within if place else None
        return chain

    def lies_within(self, inner: str, outer: str, folder: str = "") -> bool:
        """Whether one place is the other or lies inside it, as the registry nests them."""
        return outer in self.around(inner, folder)

    def lie_apart(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether two places, each with the folder that names it, are known to have nothing in common.

        Two countries, subdivisions, cities or islands directly within one place are; regions may overlap, and of a
        city beside an island the registry may not say that it lies on it.
        """
        mine, its = self.around(*one), self.around(*other)
        while mine and its and mine[-1] == its[-1]:
            mine.pop()
            its.pop()
        if not mine or not its or len(mine) == len(self.around(*one)):
            return False
        places = self.place(mine[-1], one[1]), self.place(its[-1], other[1])
        types = {place.type if place else "unknown" for place in places}
        return len(types) == 1 and types <= {"country", "subdivision", "island", "city"}
