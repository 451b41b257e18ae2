"""The checks behind features/consistency/agreement.feature."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations
from typing import Any

from pytest_bdd import given

from schemas.approximation import Approximation
from schemas.constraints import Constraint, Variable
from schemas.findings import Finding
from schemas.proportions import meant, of_one_measure
from schemas.records import ChangeRecord, ComparisonRecord, ValueRecord
from schemas.values import Quantity
from steps import arithmetic, comparisons
from steps.support import variables
from steps.support.cache import Cache
from steps.support.corpus import BACKGROUND, Claim, Claims, Corpus, Item, of_type
from steps.support.entailment import constraints
from steps.support.features import rule_names
from steps.support.indexes import indexed, indexed_for_scope
from steps.support.phrases import ClaimTest, claims_that, must
from steps.support.solver import components, conflicts, needed
from steps.support.suggestions import did_you_mean
from steps.support.violations import NO_CLAIM, Involved, Spot, Violation


@claims_that("that limit a figure or a day")
def entailing(claim: Claim, corpus: Corpus) -> bool:
    """Whether the claim bounds some figure or day."""
    return claim.name in _entailing(corpus)


@indexed_for_scope
def _entailing(corpus: Corpus) -> frozenset[str]:
    return frozenset(constraint.claim for constraint in constraints(corpus))


def _disputes(corpus: Corpus) -> dict[str, str]:
    """The claims that dispute another, each with that other."""
    pairs = {
        claim.name: corpus.claim(claim.model.disputes.claim, claim)
        for claim in corpus.claims.values()
        if claim.model.disputes
    }
    return {name: other.name for name, other in pairs.items() if other}


AGREEMENT = ("claims-exclude-each-other", "sources-exclude-each-other")
"""The rules that tell clashes: between the claims of one source, and between those of several."""


def known_to_be_wrong(corpus: Corpus) -> frozenset[str]:
    """The claims that findings call wrong; what they entail is not held against other claims."""
    findings = [one for one in corpus.findings if one.model.rule in AGREEMENT]
    return frozenset(corpus.full_name(one.model.claims[0], one.folder) for one in findings)


def _only(names: Collection[str], entailed: Iterable[Constraint]) -> Iterator[Constraint]:
    """What some claims entail, and what follows from map, publication and definitions."""
    return (one for one in entailed if one.claim in names or NO_CLAIM in one.claim)


@indexed_for_scope
def _groups(corpus: Corpus) -> dict[str, list[Constraint]]:
    """For every claim, all the constraints that meet what it entails, directly or by way of others."""
    return {one.claim: group for group in components(constraints(corpus)) for one in group}


def _near(names: Iterable[str], corpus: Corpus) -> list[Constraint]:
    """All constraints that meet what some claims entail."""
    groups = {id(group): group for name in names if (group := _groups(corpus).get(name))}
    return [one for group in groups.values() for one in group]


def _conflicts_among(names: Collection[str], entailed: Iterable[Constraint], cache: Cache) -> Iterator[list[str]]:
    """The conflicts of what some claims entail with all that meets it."""
    for group in components(entailed):
        if any(one.claim in names for one in group):
            yield from conflicts(group, cache)


@indexed_for_scope
def clashes(corpus: Corpus) -> list[list[str]]:
    """Every smallest set of claims that cannot all be true, worked out once.

    What findings name is looked at by itself first, so that a claim known to be wrong hides no other clash. A claim
    that disputes another is held against all the rest.
    """
    entailed, wrong, disputes = constraints(corpus), known_to_be_wrong(corpus), _disputes(corpus)
    apart = wrong | disputes.keys()
    together = [corpus.finding_claims(one) for one in corpus.findings if one.model.rule in AGREEMENT]
    cache = corpus.cache
    found = [
        clash for names in together for clash in _conflicts_among(names, _only(names, _near(names, corpus)), cache)
    ]
    held = [one for one in entailed if one.claim not in apart]
    undisputed = list(conflicts(held, cache))
    taken = wrong.union(*undisputed)
    for name, other in disputes.items():
        near = (one for one in _near([name], corpus) if one.claim == name or one.claim not in disputes)
        against = (one for one in near if one.claim != other and one.claim not in taken)
        found += _conflicts_among({name}, against, cache)
    found += undisputed
    return list({frozenset(clash): clash for clash in found}.values())


_TOLD_BY: tuple[tuple[ClaimTest, Callable[[Any, Corpus], Iterable[Violation]]], ...] = (
    (comparisons.comparing_by_order, comparisons.compared_out_of_order),
    (comparisons.comparing_with_limit, comparisons.limit_passed),
    (comparisons.comparing_by_multiple, comparisons.multiple_not_of_figures),
    (arithmetic.made_up_of_others, arithmetic.sum_not_by_definition),
)
"""Readable rules, each with what it speaks to: what they tell is not told once more here."""


@indexed_for_scope
def _told_by_others(corpus: Corpus) -> list[tuple[str, set[str]]]:
    """The violations that those rules tell: each claim, and all that it has to do with."""
    found = [
        violation
        for applies, check in _TOLD_BY
        for violation in check(tuple(claim for claim in corpus.judged() if applies(claim, corpus)), corpus)
    ]
    return [(one.claim, {one.claim, *(it.name for it in one.others)}) for one in found]


def _told_already(clash: list[str], corpus: Corpus) -> bool:
    """Whether a readable rule judges what is wrong: within one change, in a comparison, or between all of a clash."""
    names = {name for name in clash if name in corpus.claims}
    by_itself = len(names) == 1 and all(isinstance(corpus.claims[name].model, ChangeRecord) for name in names)
    wrong = {name for name in names if isinstance(corpus.claims[name].model, ComparisonRecord)}
    return by_itself or any(names <= told or claim in wrong for claim, told in _told_by_others(corpus))


def _sources_in(clash: Iterable[str]) -> set[str]:
    return {name.partition("/")[0] for name in clash if NO_CLAIM not in name} - {BACKGROUND}


def _proof(code: str, clash: list[str], corpus: Corpus) -> Violation:
    """A clash as a violation: each claim with its place and its arithmetic in words."""
    told: dict[str, list[str]] = {name: [] for name in clash}
    for constraint in needed(one for one in constraints(corpus) if one.claim in told):
        if constraint.words not in told[constraint.claim]:
            told[constraint.claim].append(constraint.words)
    ordered = sorted(clash, key=lambda name: name.startswith(f"{BACKGROUND}/"))
    claims = [corpus.claims[name] for name in ordered if name in corpus.claims]
    lines = tuple(Involved(name, _spot(name, claims[0], corpus), "; ".join(told[name])) for name in ordered)
    count = len(claims)
    says = (
        f"These {count} claims cannot {'both' if count == 2 else 'all'} be true:"
        if count > 1
        else "It contradicts itself:"
    )
    remedy = "Correct the one that is not what its source says. If the source itself is wrong, keep it as a finding."
    return Violation(code, claims[0].spot, claims[0].name, says, remedy, lines)


def _spot(name: str, otherwise: Claim, corpus: Corpus) -> Spot:
    """Where a member of a clash stands; what follows from the map or a definition, where the clash is reported."""
    source = corpus.sources.get(name.partition(NO_CLAIM)[0])
    claim = corpus.claims.get(name.partition(NO_CLAIM)[0], otherwise)
    return source.spot.at("published") if source else claim.spot


@must("it must be possible for all claims of each source to be true")
def claims_exclude_each_other(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Smallest sets of claims of one source, and of the background, that exclude each other."""
    judged = {claim.name for claim in claims}
    for clash in clashes(corpus):
        if len(_sources_in(clash)) <= 1 and not judged.isdisjoint(clash) and not _told_already(clash, corpus):
            yield _proof("claims-exclude-each-other", clash, corpus)


@must("it must be possible for all claims of all sources to be true")
def sources_exclude_each_other(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Smallest sets of claims of several sources that exclude each other."""
    judged = {claim.name for claim in claims}
    for clash in clashes(corpus):
        if len(_sources_in(clash)) > 1 and not judged.isdisjoint(clash) and not _told_already(clash, corpus):
            yield _proof("sources-exclude-each-other", clash, corpus)


@must("a source must not give one figure two values")
def recorded_twice(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Two records of one source for the same figure at the same time whose values are not written the same."""
    figures: dict[tuple[str, Variable], list[tuple[Claim, ValueRecord]]] = {}
    for claim, record in of_type(claims, ValueRecord):
        variable = variables.amount(claim, corpus)
        if variable and claim.folder in corpus.sources and not record.whole:
            figures.setdefault((claim.folder, variable), []).append((claim, record))
    for same in figures.values():
        for (first, one), (second, other) in combinations(same, 2):
            if not (_may_be_one(one.value, other.value) or _linked(first, second, corpus)):
                says = f"{first.name} gives the same figure as {one.value.in_words()}, here {other.value.in_words()}."
                remedy = "Correct one of them; or tell them apart by qualifier, statistic or time."
                yield second.violation("recorded-twice", ("value",), says, remedy, others=(first,))


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    """Whether two values can be one figure told in two ways: the one rounded from the other, hedged or converted."""
    mine, its = one.base_interval(), other.base_interval()
    if _is_loose(one) or _is_loose(other) or one.unit != other.unit:
        return one.spread or other.spread or mine.meets(its)
    return mine.meet(its) in (mine, its)


def _is_loose(value: Quantity) -> bool:
    """Whether a value is hedged or a range."""
    return value.amount is None or value.approximation not in (None, Approximation.EXACT)


def _linked(one: Claim, other: Claim, corpus: Corpus) -> bool:
    """Whether one of two claims says that it disputes the other, or is the same."""
    pairs = (one, other), (other, one)
    links = [(getattr(claim.model.disputes, "claim", None), rest, claim) for claim, rest in pairs]
    links += [(claim.model.same_as, rest, claim) for claim, rest in pairs]
    return any(name and corpus.claim(name, claim) == rest for name, rest, claim in links)


def _change_told(claim: Claim, record: ChangeRecord, corpus: Corpus) -> tuple[object, ...] | None:
    """What tells a change from others: its matter and the time over which it happens; None if that is not known."""
    time = record.time or record.deadline
    times = [corpus.period(one) if one else None for one in (time, record.baseline)]
    if times[0] is None or (time and time.mod == "approx") or not variables.entails(record):
        return None
    # Of a change that is only aimed at or expected, another source may know another state of things.
    folder = "" if record.status == "fact" else claim.folder
    place = record.place and corpus.global_name(record.place, claim.folder)
    apart = (place, record.qualifier, record.statistic, record.grain, record.status, folder)
    return (*corpus.matter(claim), *apart, *times)


@indexed
def _changes_told(corpus: Corpus) -> dict[object, list[tuple[Claim, ChangeRecord]]]:
    """The changes of all sources, those together that are one and the same."""
    found: dict[object, list[tuple[Claim, ChangeRecord]]] = {}
    for claim, change in corpus.of(ChangeRecord):
        if (told := _change_told(claim, change, corpus)) is not None:
            found.setdefault(told, []).append((claim, change))
    return found


def _told_before(claim: Claim, record: ChangeRecord, corpus: Corpus) -> Iterator[tuple[Claim, ChangeRecord]]:
    """Other records of the same change: the one that it names, and those before it of the same matter and time."""
    same = corpus.claim(record.same_as, claim) if record.same_as else None
    if same and isinstance(same.model, ChangeRecord) and corpus.tells_the_same(claim, same):
        yield same, same.model
    for other, change in _changes_told(corpus).get(_change_told(claim, record, corpus), ()):
        if other == claim:
            break
        replaced = record.supersedes or change.supersedes
        if not replaced and not _linked(claim, other, corpus):
            yield other, change


@claims_that("about a change that another claim tells too")
def change_told_twice(claim: Claim, corpus: Corpus) -> bool:
    """Whether another record tells the same change."""
    return isinstance(claim.model, ChangeRecord) and any(_told_before(claim, claim.model, corpus))


@must("no change must be told with figures that exclude each other")
def change_told_otherwise(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Two records of one change that let it go two ways, or from, to or by two figures."""
    remedy = "Correct one of them; tell them apart by time or qualifier; or say that one disputes the other."
    for claim, record in of_type(claims, ChangeRecord):
        for other, change in _told_before(claim, record, corpus):
            if record.direction != change.direction:
                says = (
                    f"{other.name} tells the same change, which {change.direction} there and {record.direction} here."
                )
                yield claim.violation("change-told-otherwise", ("direction",), says, remedy, others=(other,))
            for key in ("from", "to", "by"):
                mine, its = (getattr(one, "from_" if key == "from" else key) for one in (record, change))
                if mine and its and _exclude(mine, its):
                    says = f"{other.name} tells the same change {key} {its.in_words()}, here {key} {mine.in_words()}."
                    yield claim.violation("change-told-otherwise", (key,), says, remedy, others=(other,))


def _exclude(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one measure have no number in common."""
    return of_one_measure(one, other) and not (one.spread or other.spread or meant(one).meets(meant(other)))


@given("the findings", target_fixture="selection")
def all_findings(corpus: Corpus) -> tuple[Item[Finding], ...]:
    """The findings of the sources under judgement."""
    return tuple(finding for finding in corpus.findings if finding.folder in corpus.scope)


@must("each must name a rule and claims that exist")
def finding_of_nothing(findings: tuple[Item[Finding], ...], corpus: Corpus) -> Iterator[Violation]:
    """Findings of an unknown rule, or with unknown claims."""
    rules = rule_names()
    for finding in findings:
        if finding.model.rule not in rules:
            says = f'There is no rule "{finding.model.rule}".'
            remedy = did_you_mean(
                finding.model.rule, rules, otherwise="The name of its rule stands behind every finding told."
            )
            yield finding.violation("finding-of-no-rule", ("rule",), says, remedy)
        for position, name in enumerate(finding.model.claims):
            full = name if "/" in name else f"{finding.folder}/{name}"
            if full not in corpus.claims:
                own = {one.removeprefix(f"{finding.folder}/") for one in corpus.claims}
                says = f'There is no claim "{name}".'
                yield finding.violation("finding-of-no-claim", ("claims", position), says, did_you_mean(name, own))
