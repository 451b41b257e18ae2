"""The nearest valid name for one that is not: generous in suggesting, never in judging."""

from collections.abc import Iterable
from difflib import get_close_matches

_MEANT: dict[str, str] = {
    # Orders, directions and relations.
    "largest": "highest biggest most greatest top first maximum max descending",
    "smallest": "lowest least fewest bottom last minimum min ascending",
    "rises": "up increase increases increased grow grows growth higher more upward raises positive",
    "falls": "down decrease decreases decreased decline declines reduce reduces cut cuts lower less downward negative",
    "more-than": "more greater higher larger above over exceeds exceed bigger",
    "less-than": "less fewer lower smaller below under",
    "equal-to": "equal equals same as-much-as",
    "at-most": "maximum max cap limit up-to no-more-than",
    "at-least": "minimum min floor no-less-than",
    "cause": "reason because causes caused-by leads-to result",
    "purpose": "aim goal intention for objective",
    "law": "legal basis legal-basis treaty based-on",
    "condition": "if unless requires depends-on",
    "membership": "member-of part-of belongs-to includes",
    "response": "reaction answer answers counter",
    "parties": "between signatories partners",
    "administration": "governs governed-by controls rules",
    # What is claimed of a statement, and how surely.
    "plan": "intention promise pledge commitment decision decided intends announced future announcement scheduled",
    "target": "goal objective aim",
    "forecast": "expectation prediction projection estimate expected possible",
    "request": "demand proposal suggestion call recommendation",
    "threat": "warning ultimatum",
    "fact": "true certain statement past",
    "probable": "likely reported apparently",
    "possible": "maybe may perhaps might",
    "certain": "sure true yes definite",
    "negative": "negated denied false no",
    "positive": "affirmed true yes",
    "direct": "quote quoted verbatim quotation",
    "indirect": "paraphrase paraphrased reported",
    "mixed": "partial partly",
    "takes": "took appointed elected becomes becoming sworn-in",
    "holds": "held is has",
    # Hedges, and how a date is meant.
    "about": "around approximately approx roughly some circa",
    "almost": "nearly close-to just-under",
    "exact": "exactly precisely",
    "on-or-before": "by until no-later-than latest deadline",
    "on-or-after": "since from starting",
    "start": "early beginning begin",
    "mid": "middle",
    "end": "late",
    "approx": "about around circa approximately",
    # What properties measure, and units.
    "time": "duration hours date when",
    "share": "percent percentage ratio rate fraction proportion",
    "money": "currency amount dollars euros cost price",
    "things": "count number items",
    "length": "distance height",
    "mass": "weight",
    "percent": "% percentage per-cent",
    "percentage-point": "points pp",
    "person": "people persons employees soldiers troops inhabitants",
    "item": "thing things number count",
    "flow": "yearly annual rate",
    "stock": "level amount",
    # Keys and kinds.
    "deadline": "due target-date by",
    "value": "figure number amount",
    "speech": "statement quote opinion view",
    "heading": "title headline caption",
    "evaluation": "opinion judgement",
}
"""For a valid name, words that people write for it."""


def did_you_mean(wrong: str, valid: Iterable[str], *, otherwise: str = "") -> str:
    """A remedy that offers what the word means here, else the closest valid names, else the other sentence."""
    known = sorted(valid)
    said = wrong.lower().replace(" ", "-")
    means = [name for name in known if name.removesuffix("s") == said.removesuffix("s")]
    means = means or [name for name in known if said in _MEANT.get(name, "").split()]
    close = means or get_close_matches(wrong, known, n=3, cutoff=0.6)
    if not close:
        return otherwise
    return f"Did you mean {' or '.join(close)}?"
