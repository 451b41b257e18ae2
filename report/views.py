"""What the pages show, gathered from the corpus and from the results of a run."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from report.charts import Picture
from report.facts import Fact, facts_of, name_of, surety_of, told_by, voices_of
from report.links import Links
from report.passages import SentenceShown, sentences_shown
from report.pictures import timeline_of
from report.results import Scenario, Told
from schemas.findings import Finding
from schemas.source import Source
from steps.support.corpus import BACKGROUND, Claim, Corpus, Item, kind_of
from steps.support.crosschecks import cross_checked
from steps.support.entailment import constraints

Verdict = Literal["holds", "violated", "finding", "not checked"]


@dataclass(frozen=True, slots=True)
class Check:
    """One rule's verdict on one claim. number: the scenario's place in the specification."""

    number: int
    title: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A claim as a page shows it. verdict: that of the strictest rule; bounded: by other claims; link: to its line."""

    name: str
    id: str
    folder: str
    kind: str
    status: str
    says: str
    note: str
    voices: tuple[str, ...]
    surety: str
    people: tuple[str, ...]
    facts: tuple[Fact, ...]
    reference: str
    address: str
    bounded: bool
    verdict: Verdict
    checks: tuple[Check, ...]
    link: str

    def verdict_of(self, number: int) -> Verdict | None:
        """What the rule of that number says of the claim; None if it did not look at it."""
        return next((check.verdict for check in self.checks if check.number == number), None)


@dataclass(frozen=True, slots=True)
class FindingShown:
    """A finding as a page shows it."""

    note: str
    rule: str
    claims: tuple[str, ...]
    reference: str
    address: str
    reviewed: str


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A source as a page shows it, or the background. about: when and by whom it was published, and how long it is."""

    folder: str
    title: str
    about: str
    findings: tuple[FindingShown, ...]
    violations: tuple[Told, ...]
    sentences: tuple[SentenceShown, ...]
    claims: Mapping[str, ClaimShown]
    timeline: Picture | None

    @property
    def rules(self) -> list[tuple[int, str]]:
        """The rules that looked at some claim of the source: number and title, in the order of the specification."""
        return sorted({(check.number, check.title) for claim in self.claims.values() for check in claim.checks})

    def count(self, verdict: Verdict) -> int:
        """How many claims have this verdict."""
        return sum(claim.verdict == verdict for claim in self.claims.values())


def _about(source: Source) -> str:
    published = source.publication().in_words()
    publisher = f"{source.publisher}, " if source.publisher else ""
    return f"{publisher}published {published}; {source.sentences} sentences, {source.words} words."


@dataclass(frozen=True)
class Views:
    """Makes what is shown, from everything loaded and every scenario that ran."""

    corpus: Corpus
    scenarios: tuple[Scenario, ...]
    links: Links

    @cached_property
    def _checks(self) -> dict[str, list[Check]]:
        """Which rules looked at each claim, and what they found."""
        kept = [(one.model.rule, self.corpus.finding_claims(one)) for one in self.corpus.findings]
        found: dict[str, list[Check]] = {}
        for number, scenario in enumerate(self.scenarios, start=1):
            wrong = {name for violation in scenario.violations for name in violation.claims}
            known = {name for rule, names in kept if rule in scenario.rules for name in names}
            for name in scenario.judged:
                verdict: Verdict = "violated" if name in wrong else "finding" if name in known else "holds"
                found.setdefault(name, []).append(Check(number, scenario.title, verdict))
        return found

    @cached_property
    def _bounded(self) -> Mapping[str, bool]:
        return cross_checked(constraints(self.corpus))

    def _people(self, claim: Claim) -> Iterator[str]:
        """The people that a record names, as speakers too."""
        for found in claim.model.references:
            if "person" in found.groups and self.corpus.noun("person", found.name, claim.folder):
                yield name_of(found.name, ("person",), claim.folder, self.corpus)

    def claim(self, claim: Claim) -> ClaimShown:
        """One claim."""
        record, checks = claim.model, tuple(self._checks.get(claim.name, ()))
        verdicts = {check.verdict for check in checks}
        strictest: tuple[Verdict, ...] = ("violated", "finding", "holds")
        return ClaimShown(
            name=claim.name,
            id=record.id,
            folder=claim.folder,
            kind=kind_of(claim),
            status=record.status,
            says=record.says,
            note=record.note or "",
            voices=tuple(told_by(voice, claim, self.corpus) for voice in voices_of(record)),
            surety=surety_of(record),
            people=tuple(sorted(set(self._people(claim)))),
            facts=tuple(fact for fact in facts_of(claim, self.corpus) if fact.label != "note"),
            reference=record.reference.title if record.reference else "",
            address=(record.reference.address or "") if record.reference else "",
            bounded=self._bounded.get(claim.name, False),
            verdict=next((one for one in strictest if one in verdicts), "not checked"),
            checks=checks,
            link=self.links.to_record(claim.spot),
        )

    def _finding(self, finding: Item[Finding]) -> FindingShown:
        model = finding.model
        claims = tuple(self.corpus.full_name(name, finding.folder) for name in model.claims)
        reviewed = f"{model.reviewed_by}, {model.reviewed_on}"
        return FindingShown(
            model.note, model.rule, claims, model.reference.title, model.reference.address or "", reviewed
        )

    def _violations(self, folder: str) -> Iterator[Told]:
        """The violations whose place is in a folder of claims, each once."""
        found = (violation for scenario in self.scenarios for violation in scenario.violations)
        yield from dict.fromkeys(one for one in found if one.file.split("/")[1:2] == [folder])

    def _own(self, folder: str) -> Iterable[Claim]:
        return [claim for claim in self.corpus.judged() if claim.folder == folder]

    def source(self, source: Item[Source]) -> SourceShown:
        """One source, its claims in reading order."""
        own = self._own(source.folder)
        return SourceShown(
            source.folder,
            source.model.title,
            _about(source.model),
            tuple(self._finding(one) for one in self.corpus.findings if one.folder == source.folder),
            tuple(self._violations(source.folder)),
            tuple(sentences_shown(source, self.corpus)),
            {claim.name: self.claim(claim) for claim in own},
            timeline_of(source, own, self.corpus),
        )

    def background(self) -> SourceShown:
        """The claims that no source makes but rules need."""
        own = self._own(BACKGROUND)
        about = "Claims that no source makes but rules need, each with its reference."
        shown = {claim.name: self.claim(claim) for claim in own}
        return SourceShown(BACKGROUND, "Background", about, (), tuple(self._violations(BACKGROUND)), (), shown, None)

    def elsewhere(self) -> list[Told]:
        """The violations at places that belong to no source, such as the registry."""
        folders = {*self.corpus.sources, BACKGROUND}
        found = (violation for scenario in self.scenarios for violation in scenario.violations)
        return list(dict.fromkeys(one for one in found if one.file.split("/")[1:2] not in [[one] for one in folders]))
