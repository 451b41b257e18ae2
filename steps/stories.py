"""The phrases of features/stories/: what one article says, told claim by claim.

A claim is called by its id in words: "two percent by March 2026" is two-percent-by-march-2026.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, NoReturn

import pytest
from pytest_bdd import given, parsers, then, when

from schemas.intervals import Interval
from schemas.periods import MONTHS, Duration, Period, day_in_words, read_period
from schemas.records import EventRecord, ListRecord, ValueRecord
from schemas.registry import Calendar, Office
from schemas.values import read_amount
from steps.chronology import ZONE_DAYS
from steps.offices import terms_of
from steps.parts_and_wholes import list_length, part_in_numbers
from steps.support.corpus import BACKGROUND, Claim, Corpus
from steps.support.suggestions import did_you_mean
from steps.support.verdicts import Judge
from steps.support.yaml_files import Path
from steps.targets import deadline_day, is_later_by, shift_between

CLAIM = r'the claim "(?P<words>[^"]+)"'
CLAIM_OF = rf'{CLAIM} of "(?P<title>[^"]+)"'
"""How stories name a claim of their article, and one of a source by its title."""

REMEDY = "Correct the record; or the story, if the source says otherwise."


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim of a story, with what is needed to judge it."""

    claim: Claim
    corpus: Corpus
    judge: Judge

    def demand(self, holds: bool, path: Path, says: str, *others: Claim) -> None:  # noqa: FBT001 - it reads as one
        """Fail at an entry of the claim unless what the story demands holds."""
        __tracebackhide__ = True
        if not holds:
            self.refuse(path, says, *others)
        self.judge((), judged=(self.claim,))

    def refuse(self, path: Path, says: str, *others: Claim) -> NoReturn:
        """Fail at an entry of the claim."""
        __tracebackhide__ = True
        self.judge(
            [self.claim.violation("story-told-otherwise", path, says, REMEDY, others=others)], judged=(self.claim,)
        )
        raise AssertionError(says)


def _called(words: str, folder: str, corpus: Corpus) -> Claim:
    """The claim of a folder that is called by these words."""
    __tracebackhide__ = True
    name = words.lower().replace(" ", "-")
    if found := corpus.claims.get(f"{folder}/{name}"):
        return found
    names = [one.removeprefix(f"{folder}/").replace("-", " ") for one in corpus.claims if one.startswith(f"{folder}/")]
    hint = did_you_mean(words, names, otherwise="A claim is called by its id, with spaces for hyphens.")
    pytest.fail(f'{folder} has no claim "{words}". {hint}', pytrace=False)


def _folder(title: str, corpus: Corpus) -> str:
    """The source of that title."""
    __tracebackhide__ = True
    for folder, source in corpus.sources.items():
        if source.model.title == title:
            return folder
    if corpus.left_out:
        pytest.skip("tells another source")
    titles = [source.model.title for source in corpus.sources.values()]
    hint = did_you_mean(title, titles, otherwise="The title stands in source.yaml.")
    pytest.fail(f'There is no source titled "{title}". {hint}', pytrace=False)


@given(parsers.parse('the article "{title}"'), target_fixture="folder")
def article(title: str, corpus: Corpus) -> str:
    """The source of that title."""
    __tracebackhide__ = True
    folder = _folder(title, corpus)
    if folder not in corpus.scope:
        pytest.skip("tells another source")
    return folder


@given(parsers.re(CLAIM_OF), target_fixture="telling")
def claim_of(words: str, title: str, corpus: Corpus, judge: Judge) -> Telling:
    """A claim of a source, where the story tells more than one."""
    __tracebackhide__ = True
    return Telling(_called(words, article(title, corpus), corpus), corpus, judge)


@given(parsers.re(CLAIM), target_fixture="telling")
def claim_of_the_article(words: str, folder: str, corpus: Corpus, judge: Judge) -> Telling:
    """A claim of the article."""
    return Telling(_called(words, folder, corpus), corpus, judge)


@given(parsers.parse('the background claim "{words}"'), target_fixture="telling")
def background_claim(words: str, corpus: Corpus, judge: Judge) -> Telling:
    """A claim of the background."""
    return Telling(_called(words, BACKGROUND, corpus), corpus, judge)


@when(parsers.re(f"it is held against {CLAIM_OF}"), target_fixture="other")
def against_another_source(words: str, title: str, corpus: Corpus) -> Claim:
    """A claim of another source, to compare with."""
    __tracebackhide__ = True
    return _called(words, _folder(title, corpus), corpus)


@when(parsers.re(f"it is held against {CLAIM}"), target_fixture="other")
def against_a_claim(words: str, folder: str, corpus: Corpus) -> Claim:
    """Another claim of the article, to compare with."""
    return _called(words, folder, corpus)


@when(parsers.parse('it is held against the background claim "{words}"'), target_fixture="other")
def against_background(words: str, corpus: Corpus) -> Claim:
    """A claim of the background, to compare with."""
    return _called(words, BACKGROUND, corpus)


def _deadline(telling: Telling) -> date:
    __tracebackhide__ = True
    day = deadline_day(telling.claim, telling.corpus)
    if day is None:
        telling.refuse((), "The story speaks of a deadline, but the record has none.")
    return day


def read_when(words: str) -> Period:
    """A year, a month and year, or a day, as a feature writes it: "2026", "March 2025", "31 March 2026"."""
    *rest, year = words.split()
    month = f"-{MONTHS.index(rest[-1]) + 1:02}" if rest else ""
    day = f"-{int(rest[0]):02}" if len(rest) == 2 else ""
    return read_period(f"{year}{month}{day}")


@then(parsers.parse("its deadline must be the day {words}"))
def deadline_is(words: str, telling: Telling) -> None:
    """The last day on which the deadline is kept."""
    __tracebackhide__ = True
    day, expected = _deadline(telling), read_when(words)
    says = f"The deadline is {day_in_words(day)}; the story has {words}."
    telling.demand(expected == Period(day, day), ("deadline", "value"), says)


@then(parsers.parse("its deadline must be the last day of {country}'s fiscal {year:d}"))
def deadline_ends_fiscal_year(country: str, year: int, telling: Telling) -> None:
    """The deadline against the fiscal calendar of a country."""
    __tracebackhide__ = True
    calendar = telling.corpus.entry("calendar", _named(country, "calendar", telling.corpus), Calendar)
    last, day = calendar.rule().year(year).last if calendar else None, _deadline(telling)
    says = f"The deadline is {day_in_words(day)}; {country}'s fiscal {year} ends on {day_in_words(last or day)}."
    telling.demand(day == last, ("deadline", "value"), says)


def _named(name: str, group: Literal["person", "office", "calendar", "organisation"], corpus: Corpus) -> str:
    """The id of the entry that a feature calls by its name; a calendar is called by its country."""
    __tracebackhide__ = True
    for item in corpus.entries(group):
        if item.model.name == name or (group == "calendar" and item.name == name.lower().replace(" ", "-")):
            return item.name
    hint = did_you_mean(name, [item.model.name for item in corpus.entries(group)])
    pytest.fail(f'The registry has no {group} called "{name}". {hint}', pytrace=False)


@then(parsers.parse("the words must say that it is {count:d} years earlier"))
def words_say_earlier(count: int, telling: Telling, other: Claim) -> None:
    """The length of time that the source states."""
    __tracebackhide__ = True
    replaced = telling.claim.model.supersedes
    stated = replaced.earlier_by.duration() if replaced and replaced.earlier_by else Duration()
    says = f"The record says {stated.in_words()} earlier; the story has {count} years."
    telling.demand(stated == Duration(years=count), ("supersedes", "earlier_by", "value"), says, other)


@then(parsers.parse("its deadline must be {count:d} years earlier"))
def deadline_is_earlier(count: int, telling: Telling, other: Claim) -> None:
    """The deadline against that of the other claim."""
    __tracebackhide__ = True
    new, old = _deadline(telling), _deadline(Telling(other, telling.corpus, telling.judge))
    says = (
        f"The deadline is {day_in_words(new)}, that of {other.name} {day_in_words(old)}: {shift_between(old, new)}. "
        f"The story has {count} years earlier."
    )
    telling.demand(is_later_by(new, old, Duration(years=count)), ("deadline", "value"), says, other)


def _figures(telling: Telling, other: Claim) -> tuple[Interval, Interval]:
    """What the two claims' values can be, in base units; targets are exact."""
    __tracebackhide__ = True
    mine, its = telling.claim.model, other.model
    if not (isinstance(mine, ValueRecord) and isinstance(its, ValueRecord)):
        telling.refuse((), "The story compares two figures, but one of the two claims has none.", other)
    return mine.value.base_interval(exact=mine.status == "target"), its.value.base_interval(
        exact=its.status == "target"
    )


@then(parsers.parse("its deadline must lie {count:d} of {country}'s fiscal years earlier"))
def fiscal_years_earlier(count: int, country: str, telling: Telling, other: Claim) -> None:
    """The fiscal year in which the deadline ends against that of the other claim."""
    __tracebackhide__ = True
    calendar = telling.corpus.entry("calendar", _named(country, "calendar", telling.corpus), Calendar)
    days = _deadline(telling), _deadline(Telling(other, telling.corpus, telling.judge))
    new, old = (calendar.rule().number(day) if calendar else 0 for day in days)
    says = (
        f"The deadline is in {country}'s fiscal {new}, that of {other.name} in fiscal {old}. "
        f"The story has {count} fiscal years earlier."
    )
    telling.demand(old - new == count, ("deadline", "value"), says, other)


@then("both must give the same figure")
def same_figure(telling: Telling, other: Claim) -> None:
    """Two values that must be one."""
    __tracebackhide__ = True
    mine, its = _figures(telling, other)
    says = f"The figure is {mine.in_words()}, that of {other.name} {its.in_words()}, in the same base unit."
    telling.demand(mine == its, ("value", "amount"), says, other)


@then("its figure must allow more than the other")
def reaches_more(telling: Telling, other: Claim) -> None:
    """A value whose upper end lies above the other's."""
    __tracebackhide__ = True
    mine, its = _figures(telling, other)
    more = mine.high is None or (its.high is not None and mine.high > its.high)
    says = f"The figure is {mine.in_words()}, which does not reach above {its.in_words()}, that of {other.name}."
    telling.demand(more, ("value", "amount"), says, other)


@then(parsers.parse("it must be a {status}"))
def has_status(status: str, telling: Telling) -> None:
    """What is claimed of the claim: a fact, plan, target, forecast, request or threat."""
    __tracebackhide__ = True
    says = f"The record is a {telling.claim.model.status}; the story has a {status}."
    telling.demand(telling.claim.model.status == status, ("status",), says)


@then(parsers.parse("it must come through {count:d} speakers"))
def number_of_speakers(count: int, telling: Telling) -> None:
    """The length of the attribution chain."""
    __tracebackhide__ = True
    chain = telling.claim.model.attribution
    says = f"The claim comes through {len(chain)} speakers; the story has {count}."
    telling.demand(len(chain) == count, ("attribution",), says)


@then(parsers.parse("the last of them must be the {name}"))
def last_speaker(name: str, telling: Telling) -> None:
    """The innermost speaker of the attribution chain."""
    __tracebackhide__ = True
    chain = telling.claim.model.attribution
    speaker = chain[-1].speaker if chain else None
    expected = _named(name, "organisation", telling.corpus)
    says = f"The last speaker is {speaker or 'nobody named'}; the story has the {name}."
    telling.demand(speaker == expected, ("attribution",), says)


@then("it must happen later")
def happens_later(telling: Telling, other: Claim) -> None:
    """The time of the claim against that of the other."""
    __tracebackhide__ = True
    mine, its = telling.corpus.time(telling.claim), telling.corpus.time(other)
    says = f"It is dated {mine.in_words()}, which is not surely after {other.name}: {its.in_words()}."
    telling.demand(its.surely_before(mine), ("time",), says, other)


@then("it must happen after the other was announced")
def happens_after_announcement(telling: Telling, other: Claim) -> None:
    """The time of the claim against the day on which the other was made known."""
    __tracebackhide__ = True
    time, announced = telling.corpus.time(telling.claim), telling.corpus.announced(other)
    says = f"It is dated {time.in_words()}, not surely after {other.name} was announced: {announced.in_words()}."
    telling.demand(announced.surely_before(time), ("time",), says, other)


@then("it must be said to come after the other")
def said_to_come_after(telling: Telling, other: Claim) -> None:
    """The order of two events, where the source itself puts them in one."""
    __tracebackhide__ = True
    order = telling.claim.model.after if isinstance(telling.claim.model, EventRecord) else None
    named = telling.corpus.claim(order.claim, telling.claim) if order else None
    says = f"The record puts it after {named.name if named else 'nothing'}; the story after {other.name}."
    telling.demand(named is other, ("after",), says, other)


@then("it must be said of the other")
def said_of(telling: Telling, other: Claim) -> None:
    """A state or a view, and a claim that it is about."""
    __tracebackhide__ = True
    about = [one.name for one in telling.claim.model.references if one.path[0] in ("subject", "objects", "about")]
    says = f"The record is about {', '.join(about) or 'nothing'}; the story has {other.name}."
    telling.demand(any(telling.corpus.claim(name, telling.claim) is other for name in about), (), says, other)


@then("both must be known as one thing")
def known_as_one(telling: Telling, other: Claim) -> None:
    """Two records of one thing: the one names the other as the same."""
    __tracebackhide__ = True
    named = telling.claim.model.same_as
    says = f"The record gives {named or 'nothing'} as the same; the story has {other.name}."
    telling.demand(telling.corpus.claim(named or "", telling.claim) is other, ("same_as",), says, other)


@then("both must happen on the same day")
def on_the_same_day(telling: Telling, other: Claim) -> None:
    """Two events that are one: each is dated by itself, and by the records of the same thing."""
    __tracebackhide__ = True
    mine, its = telling.corpus.time(telling.claim), telling.corpus.time(other)
    says = f"It is dated {mine.in_words()}, {other.name} {its.in_words()}."
    telling.demand(mine == its and mine.first == mine.last, ("same_as",), says, other)


@then("both must happen to the same thing")
def same_objects(telling: Telling, other: Claim) -> None:
    """The objects of two events."""
    __tracebackhide__ = True
    mine, its = (one.model.objects if isinstance(one.model, EventRecord) else () for one in (telling.claim, other))
    says = f"It happens to {', '.join(mine) or 'nothing'}; {other.name} to {', '.join(its) or 'nothing'}."
    telling.demand(bool(mine) and set(mine) == set(its), ("objects",), says, other)


@then("the article must not be published before the other happened")
def published_after(telling: Telling, other: Claim) -> None:
    """The first day of publication against the time of the other claim; between time zones a day proves nothing."""
    __tracebackhide__ = True
    published, time = telling.corpus.publication(telling.claim) or Period(), telling.corpus.time(other)
    first = Period(published.first, published.first).widened(ZONE_DAYS)
    says = f"It can have been published {published.in_words()}; {other.name} is dated {time.in_words()}."
    telling.demand(bool(published.first) and not first.surely_before(time), ("time",), says, other)


@then(parsers.parse("it must happen on {words}"))
@then(parsers.parse("it must happen in {words}"))
def happens_in(words: str, telling: Telling) -> None:
    """The time of the claim within a month or year."""
    __tracebackhide__ = True
    time = telling.corpus.time(telling.claim)
    says = f"It is dated {time.in_words()}; the story has {words}."
    telling.demand(time.within(read_when(words)), ("time", "value"), says)


@then("it must happen before the article is published")
def happens_before_publication(telling: Telling) -> None:
    """The time of the claim against the days of publication."""
    __tracebackhide__ = True
    time, published = telling.corpus.time(telling.claim), telling.corpus.publication(telling.claim) or Period()
    says = f"It is dated {time.in_words()}, not surely before the article is published: {published.in_words()}."
    telling.demand(time.surely_before(published), ("time", "value"), says)


@then(parsers.parse("{person} must be {office} that day"))
def holds_office(person: str, office: str, telling: Telling) -> None:
    """A person's terms in an office against the time of the claim."""
    __tracebackhide__ = True
    known = telling.corpus.entry("office", _named(office, "office", telling.corpus), Office)
    time = telling.corpus.time(telling.claim)
    terms = terms_of(_named(person, "person", telling.corpus), known) if known else []
    says = f"{person} was not {office} {time.in_words()}, as the registry has it."
    telling.demand(any(time.within(term) for term in terms), ("participants",), says)


@then("both must list the same number of things")
def lists_as_long(telling: Telling, other: Claim) -> None:
    """The lengths of two lists."""
    __tracebackhide__ = True
    lengths = [list_length(one.model) for one in (telling.claim, other) if isinstance(one.model, ListRecord)]
    says = f"The two lists come to {' and '.join(length.in_words() for length in lengths) or 'nothing'}."
    telling.demand(len(lengths) == 2 and lengths[0] == lengths[1], ("members",), says, other)


@then(parsers.parse("it must come to more than {low} and at most {high}"))
def part_comes_to(low: str, high: str, telling: Telling) -> None:
    """What a part of a whole comes to in numbers."""
    __tracebackhide__ = True
    record = telling.claim.model
    whole = telling.corpus.claim(record.whole or "", telling.claim) if isinstance(record, ValueRecord) else None
    if not (isinstance(record, ValueRecord) and whole and isinstance(whole.model, ValueRecord)):
        telling.refuse((), "The story speaks of a part of a whole, but the record names no whole.")
    part = part_in_numbers(record, whole.model)
    expected = Interval(Fraction(read_amount(low)), Fraction(read_amount(high)), low_open=True)
    says = f"The part comes to {part.in_words()}; the story has {expected.in_words()}."
    telling.demand(part.meet(expected) == part, ("value", "amount"), says, whole)
