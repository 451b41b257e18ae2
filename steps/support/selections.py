"""The Givens that features share: what a rule speaks to."""

import pytest
from pytest_bdd import given

from schemas.records import EventRecord, ListRecord, OfficeRecord, RankRecord
from schemas.source import Source
from steps.support.corpus import BACKGROUND, Claim, Claims, Corpus, Item
from steps.support.phrases import claims_that
from steps.support.settled import WITH_TEXT, Settled


@given("all claims", target_fixture="selection")
def all_claims(corpus: Corpus) -> Claims:
    """Every claim under judgement."""
    return corpus.judged()


@given("the sources", target_fixture="selection")
def all_sources(corpus: Corpus) -> tuple[Item[Source], ...]:
    """Every source under judgement."""
    return corpus.judged_sources()


@given(WITH_TEXT, target_fixture="selection")
def with_text(
    selection: tuple[Claim | Item[Source], ...], corpus: Corpus, settled: Settled
) -> tuple[Claim | Item[Source], ...]:
    """Of what is selected, the sources, or their claims, whose text can be read now; skips where there is none."""
    found = tuple(item for item in selection if item.folder in corpus.texts)
    if selection and not found and not settled.looked_at:
        pytest.skip("needs the text of a source: name the folder of texts in CLAIMS_TEXTS")
    return found


@claims_that("of a source")
def of_a_source(claim: Claim, corpus: Corpus) -> bool:
    """Whether a source makes the claim."""
    return claim.folder in corpus.sources


@claims_that("of the background")
def of_the_background(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim is background."""
    return claim.folder == BACKGROUND


@claims_that("with a deadline")
def with_a_deadline(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim has a deadline."""
    return claim.model.deadline is not None and claim.model.is_firm


@claims_that("that replace an earlier target")
def replacing(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim supersedes another."""
    return claim.model.supersedes is not None


@claims_that("that list things")
def listing(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim is a firm enumeration."""
    return isinstance(claim.model, ListRecord) and claim.model.is_firm


@claims_that("about something that has happened")
def happened(claim: Claim, corpus: Corpus) -> bool:
    """Whether a source tells something as a fact, hedged or not, and gives it a time, or reports an event."""
    dated = claim.model.time is not None or isinstance(claim.model, EventRecord)
    return dated and claim.model.status == "fact" and claim.folder in corpus.sources


@claims_that("about something still to happen")
def still_to_happen(claim: Claim, corpus: Corpus) -> bool:
    """Whether a source announces something for a time of its own: a plan, target, forecast, request or threat."""
    return (
        claim.model.status != "fact"
        and claim.model.is_firm
        and claim.folder in corpus.sources
        and corpus.time(claim).last is not None
    )


@claims_that("that speak of the same thing as another")
def same_as_another(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim names another record of the same thing."""
    return claim.model.same_as is not None


@claims_that("that leave something to be understood")
def with_implied(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the record lists something as implied."""
    return bool(claim.model.implied)


@claims_that("that someone takes an office")
def taking(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim says that someone took an office."""
    return isinstance(claim.model, OfficeRecord) and claim.model.act == "takes" and claim.model.is_asserted


@claims_that("that rank a place")
def ranking(claim: Claim, _corpus: Corpus) -> bool:
    """Whether the claim states a rank as a fact."""
    return isinstance(claim.model, RankRecord) and claim.model.is_asserted
