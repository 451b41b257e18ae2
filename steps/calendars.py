"""The checks behind features/consistency/calendars.feature."""

from collections.abc import Iterator

from schemas.periods import day_in_words
from schemas.registry import Calendar, Entry
from schemas.values import DateValue
from steps.support.corpus import Claim, Claims, Corpus, Item
from steps.support.phrases import claims_that, entries_that, must
from steps.support.violations import Violation
from steps.support.yaml_files import Path


def _fiscal_dates(claim: Claim) -> Iterator[tuple[Path, DateValue]]:
    """The dates of a claim that follow a fiscal calendar, each with where it stands."""
    for path, value in claim.model.values:
        if isinstance(value, DateValue) and value.calendar is not None:
            yield path, value


@claims_that("with a fiscal date")
def with_a_fiscal_date(claim: Claim, _corpus: Corpus) -> bool:
    """Whether some date of the claim follows a fiscal calendar."""
    return any(_fiscal_dates(claim))


@must("each fiscal date must follow the calendar of its subject's country")
def calendar_of_another_country(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Fiscal dates read by the calendar of a country that the claim is not about."""
    for claim in claims:
        subject = getattr(claim.model, "subject", None)
        country = corpus.country_of(subject, claim.folder) if subject else None
        for path, value in _fiscal_dates(claim):
            calendar = corpus.calendar(value.calendar or "")
            if calendar and country and calendar.country != country:
                says = f"The date follows the calendar of {calendar.country}, but the claim is about {country}."
                remedy = "Name the calendar of that country, and read the date by it."
                yield claim.violation("calendar-of-another-country", (*path, "calendar"), says, remedy)


@must("each day must be the first or last day of a fiscal year")
def not_the_end_of_a_fiscal_year(claims: Claims, corpus: Corpus) -> Iterator[Violation]:
    """Single days that follow a fiscal calendar, but neither begin nor end a year of it."""
    for claim in claims:
        for path, value in _fiscal_dates(claim):
            rule, named = corpus.fiscal_rule(value), corpus.named_period(value)
            if rule is not None and named is None:
                says = f"{value.value} ends before it begins, read by the calendar of {value.calendar}."
                yield claim.violation(
                    "fiscal-date-backwards", (*path, "value"), says, "Exchange or correct the two ends."
                )
            if rule is None or named is None or named.first is None or named.first != named.last:
                continue
            year = rule.year(rule.number(named.first))
            if named.first not in (year.first, year.last):
                says = (
                    f"{day_in_words(named.first)} is neither the first nor the last day of a fiscal year of "
                    f"{value.calendar}, which runs {year.in_words()}."
                )
                remedy = "Correct the day, or leave the calendar out if no fiscal year is meant."
                yield claim.violation("not-the-end-of-a-fiscal-year", (*path, "value"), says, remedy)


@entries_that("the fiscal calendars of the registry", "calendar")
def fiscal_calendars(_item: Item[Entry], _corpus: Corpus) -> bool:
    """Every fiscal calendar."""
    return True


@must("two of them must not belong to the same country")
def country_with_two_calendars(items: tuple[Item[Entry], ...], _corpus: Corpus) -> Iterator[Violation]:
    """Calendars of a country that has one already."""
    first: dict[str, Item[Entry]] = {}
    for item in items:
        if isinstance(item.model, Calendar) and first.setdefault(item.model.country, item) is not item:
            other = first[item.model.country]
            says = f"{item.model.country} has a fiscal calendar already: {other.name}."
            yield item.violation("country-with-two-calendars", ("country",), says, "Keep one.", others=(other,))
