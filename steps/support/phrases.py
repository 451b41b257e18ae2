"""How a phrase of the features is tied to the function behind it.

A phrase that selects (Given) is tied to a test of one claim or entry; a phrase that demands (Then) to a check: a pure
function from what was selected, and the corpus, to violations. Both can be called without pytest.
"""

from collections.abc import Callable, Collection, Iterable
from inspect import Signature, signature
from types import CodeType
from typing import Any, TypeVar

from pytest_bdd import given, then

from schemas.base import Group
from schemas.registry import Entry
from steps.support.corpus import Claim, Claims, Corpus, Item
from steps.support.verdicts import TOO_MANY_TO_NAME, Judge
from steps.support.violations import Violation

SelectedT = TypeVar("SelectedT", bound=Collection[Item[Any]])

ClaimTest = Callable[[Claim, Corpus], bool]
EntryTest = Callable[[Item[Entry], Corpus], bool]
Check = Callable[[SelectedT, Corpus], Iterable[Violation]]

_DECORATED_MODULE = 2
"""How many frames up pytest-bdd finds the module that a phrase is defined in: past our decorator."""


_SIGNATURES: dict[CodeType, Signature] = {}


def _named_after(step: Callable[..., object], function: Callable[..., object]) -> None:
    """Let a step be reported as the function it serves."""
    step.__name__, step.__module__, step.__doc__ = function.__name__, function.__module__, function.__doc__
    # pytest-bdd asks for the signature several times whenever a step runs; steps of one kind share theirs.
    if step.__code__ not in _SIGNATURES:
        _SIGNATURES[step.__code__] = signature(step)
    step.__signature__ = _SIGNATURES[step.__code__]  # type: ignore[attr-defined]


def rule_name(check: Callable[..., object]) -> str:
    """What findings call a rule: the name of its check, with hyphens."""
    return check.__name__.replace("_", "-")


def claims_that(phrase: str) -> Callable[[ClaimTest], ClaimTest]:
    """Tie a Given to a test of one claim; of the claims selected so far, those that pass stay selected.

    A phrase such as "with a deadline" can begin ("Given the claims with a deadline") and go on ("And with a deadline").
    """

    def tie(applies: ClaimTest) -> ClaimTest:
        def step(selection: Claims, corpus: Corpus) -> Claims:
            # Many scenarios begin with the same few selections, one after the other.
            last: tuple[Claims, Claims] | None = corpus.memo.get(step)
            if last is None or last[0] is not selection:
                last = selection, tuple(claim for claim in selection if applies(claim, corpus))
                corpus.memo[step] = last
            return last[1]

        _named_after(step, applies)
        for text in (f"the claims {phrase}", phrase):
            given(text, target_fixture="selection", stacklevel=_DECORATED_MODULE)(step)
        return applies

    return tie


def entries_that(phrase: str, group: Group) -> Callable[[EntryTest], EntryTest]:
    """Tie a Given to a test of one entry of a registry group; the entries that pass are selected."""

    def tie(applies: EntryTest) -> EntryTest:
        def step(corpus: Corpus) -> tuple[Item[Entry], ...]:
            return tuple(item for item in corpus.entries(group) if applies(item, corpus))

        _named_after(step, applies)
        given(phrase, target_fixture="selection", stacklevel=_DECORATED_MODULE)(step)
        return applies

    return tie


def must(
    phrase: str, *, tells: Callable[[Item[Any], Corpus], str | None] | None = None
) -> Callable[[Check[SelectedT]], Check[SelectedT]]:
    """Tie a Then to a check of what is selected.

    tells: what to print of a source that is selected at the end of a run that passes it, unless there are many.
    """

    def tie(check: Check[SelectedT]) -> Check[SelectedT]:
        def step(selection: SelectedT, corpus: Corpus, judge: Judge) -> None:
            if tells and not judge.settled.many:
                judge.settled.forget()
            judge(check(selection, corpus), judged=selection, rule=rule_name(check))
            if tells:
                lines = filter(None, (tells(item, corpus) for item in selection))
                judge.tell([TOO_MANY_TO_NAME] if judge.settled.many else lines)

        _named_after(step, check)
        then(phrase, stacklevel=_DECORATED_MODULE)(step)
        return check

    return tie
