"""The record types: one class per kind, a union discriminated on `kind`, with `status` beside it."""

from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from schemas.base import (
    ActorName,
    ClaimName,
    Count,
    DomainName,
    EventTypeName,
    Flag,
    Key,
    Model,
    OfficeName,
    PersonName,
    PlaceName,
    PropertyName,
    Slug,
    SubjectName,
    Text,
    ThingName,
)
from schemas.registry import Citation
from schemas.text.quotations import Quotation
from schemas.values import BearingValue, DateValue, DurationValue, StatedQuantity, Value, values_in

Status = Literal["fact", "plan", "target", "forecast", "request", "threat"]
"""What is claimed of what a record says: that it is so, is meant, aimed at, expected, asked for, or threatened."""


class Quote(Model):
    """The source's words (TextQuoteSelector): the exact passage, with a word before and after to find it by."""

    exact: Text
    prefix: Text | None = None
    suffix: Text | None = None

    @cached_property
    def quotation(self) -> Quotation | None:
        """The quotation as words; None if it has none that can be read."""
        try:
            return Quotation.read(self.exact, self.prefix or "", self.suffix or "")
        except ValueError:
            return None


class Participant(Model):
    """Someone who takes part in an event, or in a statement of several, with the office named beside them."""

    who: ActorName
    title: OfficeName | None = None


class Voice(Model):
    """Someone whose words or view are reported: named, or unnamed and then in the text's own words.

    jointly_with: who else says it in the same words, as the signatories of a joint statement do.
    """

    speaker: ActorName | None = None
    unnamed: Text | None = None
    title: OfficeName | None = None
    jointly_with: tuple[Participant, ...] = ()
    cue: Text
    addressee: ActorName | None = None

    @model_validator(mode="after")
    def _one_speaker(self) -> Self:
        if (self.speaker is None) == (self.unnamed is None):
            raise ValueError("name one speaker, or put the text's words for an unnamed one under unnamed")
        if self.jointly_with and len(set(self.speakers())) <= len(self.jointly_with):
            raise ValueError("jointly_with names a speaker twice; name everyone who says it once")
        return self

    def speakers(self) -> tuple[str | None, ...]:
        """Everyone who says it; None for somebody without a name."""
        return (self.speaker, *(other.who for other in self.jointly_with))


class Attribution(Voice):
    """One link of the chain of speakers through which a claim reaches the reader."""

    mode: Literal["direct", "indirect", "mixed"] = "indirect"


class Supersedes(Model):
    """The earlier claim that this one replaces, and how much earlier or later its deadline is."""

    claim: ClaimName
    earlier_by: DurationValue | None = None
    later_by: DurationValue | None = None

    @model_validator(mode="after")
    def _one_direction(self) -> Self:
        if self.earlier_by and self.later_by:
            raise ValueError("a deadline is moved earlier or later, not both")
        return self


class Order(Model):
    """Another event that this one comes before or after; by: the time between, where the text says it."""

    claim: ClaimName
    cue: Text | None = None
    by: DurationValue | None = None


class FirstSince(Model):
    """The last event of the same type and object before this one, and when the text puts it."""

    claim: ClaimName
    time: DateValue


class AtRate(Model):
    """The rate at which a total comes together: the claim that gives it, the time that it is for, and for how long.

    over: where it is not the time of the total itself.
    """

    claim: ClaimName
    per: DurationValue
    over: DurationValue | None = None


class Dispute(Model):
    """Another claim that this one contradicts, knowingly."""

    claim: ClaimName
    note: Text


class Record(Model):
    """What every record has. A source's record has a sentence and a quotation, a background record a reference.

    time: when what is said is so, or happens. announced: when a plan or target was made known, if not by the source.
    """

    id: Slug
    status: Status = "fact"
    says: Text
    sentence: Count | None = None
    via: tuple[Count, ...] = ()
    quote: Quote | None = None
    reference: Citation | None = None
    attribution: tuple[Attribution, ...] = ()
    factuality: Literal["certain", "probable", "possible", "unknown"] = "certain"
    polarity: Literal["positive", "negative"] = "positive"
    place: PlaceName | None = None
    qualifier: Text | None = None
    statistic: Text | None = None
    grain: Text | None = None
    time: DateValue | None = None
    announced: DateValue | None = None
    deadline: DateValue | None = None
    supersedes: Supersedes | None = None
    disputes: Dispute | None = None
    same_as: ClaimName | None = None
    implied: tuple[Text, ...] = ()
    sic: Text | None = None
    note: Text | None = None

    @cached_property
    def values(self) -> tuple[tuple[Key, Value], ...]:
        """Every figure, date, length of time and direction of the record, with where it stands."""
        return tuple(values_in(self))

    @property
    def is_firm(self) -> bool:
        """Whether the record is neither denied nor hedged, whatever its status."""
        return self.polarity == "positive" and self.factuality == "certain"

    @property
    def is_asserted(self) -> bool:
        """Whether the record states that something is so: a fact, neither denied nor hedged."""
        return self.status == "fact" and self.is_firm


class ValueRecord(Record):
    """A property of a subject has a value; a share names its whole, a total the rate at which it comes together."""

    kind: Literal["value"]
    subject: ThingName
    property: PropertyName
    value: StatedQuantity
    whole: ClaimName | None = None
    at_rate: AtRate | None = None


class ChangeRecord(Record):
    """A property of a subject moves: its direction, from what, to what, by how much."""

    kind: Literal["change"]
    subject: ThingName
    property: PropertyName
    direction: Literal["rises", "falls"]
    from_: StatedQuantity | None = Field(default=None, alias="from")
    to: StatedQuantity | None = None
    by: StatedQuantity | None = None
    baseline: DateValue | None = None


class ComparisonRecord(Record):
    """One claim's value beside another's. at-most, at-least: the other is a limit that it keeps to."""

    kind: Literal["comparison"]
    left: ClaimName
    relation: Literal["more-than", "less-than", "equal-to", "at-most", "at-least"]
    right: ClaimName
    factor: StatedQuantity | None = None
    difference: StatedQuantity | None = None


class RankRecord(Record):
    """How a property of a subject at one place stands among the places of a domain: the largest, the second.

    behind: the places ahead of it, where the text names every one ("second only to").
    """

    kind: Literal["rank"]
    subject: ThingName
    property: PropertyName
    place: PlaceName
    order: Literal["largest", "smallest"] = "largest"
    rank: Count = 1
    class_: Literal["region", "country", "subdivision", "island", "city"] | None = Field(default=None, alias="class")
    domain: DomainName
    behind: tuple[PlaceName, ...] = ()


class EventRecord(Record):
    """Something happens, has happened or is planned. lasts: how long it goes on."""

    kind: Literal["event"]
    type: EventTypeName
    objects: tuple[ThingName, ...] = ()
    participants: tuple[Participant, ...] = ()
    before: Order | None = None
    after: Order | None = None
    first_since: FirstSince | None = None
    lasts: DurationValue | None = None


class StateRecord(Record):
    """A relation holds between a subject and others, or between a subject and what only the quotation says."""

    kind: Literal["state"]
    subject: SubjectName
    relation: Literal[
        "cause", "response", "purpose", "law", "condition", "membership", "parties", "alignment", "administration"
    ]
    objects: tuple[SubjectName, ...] = ()


class OfficeRecord(Record):
    """Someone holds or takes an office."""

    kind: Literal["office"]
    holder: PersonName
    office: OfficeName
    act: Literal["holds", "takes"]


class DistanceRecord(Record):
    """How far one place is from another, and in which direction."""

    kind: Literal["distance"]
    from_: PlaceName = Field(alias="from")
    to: PlaceName
    value: StatedQuantity
    bearing: BearingValue | None = None

    @model_validator(mode="after")
    def _is_a_length(self) -> Self:
        if self.value.dimension != "length":
            raise ValueError("a distance is a length: its unit is kilometre, mile or the like")
        return self


class SpeechRecord(Voice, Record):
    """Words spoken, or a view held, as the quotation has them. mode: direct where they stand in quotation marks."""

    kind: Literal["speech"]
    mode: Literal["direct", "indirect"]
    about: tuple[SubjectName, ...] = ()


class ListRecord(Record):
    """An enumeration: its members, how many more there are that the text does not name, how many in all.

    parts, whole: claims that are parts of another, none overlapping; complete: nothing of the whole is left out.
    """

    kind: Literal["list"]
    members: tuple[ThingName, ...] = ()
    parts: tuple[ClaimName, ...] = ()
    whole: ClaimName | None = None
    complete: Flag = False
    others: StatedQuantity | None = None
    count: StatedQuantity | None = None

    @model_validator(mode="after")
    def _completes_a_whole(self) -> Self:
        if self.complete and self.whole is None:
            raise ValueError("complete says that the parts leave nothing of a whole; name it under whole")
        return self


AnyRecord = Annotated[
    ValueRecord
    | ChangeRecord
    | ComparisonRecord
    | RankRecord
    | EventRecord
    | StateRecord
    | OfficeRecord
    | DistanceRecord
    | SpeechRecord
    | ListRecord,
    Field(discriminator="kind"),
]

RECORD: TypeAdapter[AnyRecord] = TypeAdapter(AnyRecord)
"""Validates one record of any kind."""
