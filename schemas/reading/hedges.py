"""The words that approximate or bound a number, before it and after it."""

from typing import NamedTuple

from schemas.approximation import Approximation
from schemas.reading.quantity_tables import TIME_UNITS
from schemas.reading.tokens import Tokens
from schemas.reading.vocabulary import words

_MORE = "more greater higher larger longer bigger better taller"
_LESS = "less fewer lower smaller shorter"

_BEFORE: dict[Approximation, str] = {
    # "Close to" may fall on either side, so it is "about" and not "almost": the wider reading raises no false alarm.
    Approximation.ABOUT: "about,around,roughly,approximately,approx,approx .,circa,some,estimated,an estimated,close to"
    ",in the region of,in the order of,on the order of,something like,in the vicinity of,in the neighborhood of"
    ",broadly,more or less,~,≈",
    Approximation.ALMOST: "almost,nearly,just under,just below,just short of,slightly under,slightly below"
    ",slightly less than,just less than,approaching,nearing,virtually,a little under,a little less than,not quite",
    Approximation.MORE_THAN: "over,above,exceeding,exceeds,exceed,exceeded,upwards of,upward of,in excess of,topping"
    ",topped,tops,could top,may top,will top,would top,might top,to top,surpassing,surpassed,surpasses,surpass"
    ",north of,>,beyond," + ",".join(f"{word} than" for word in _MORE.split()),
    Approximation.AT_LEAST: "at least,a minimum of,minimum of,a minimum,as little as,as few as,≥,at the least,no under",
    Approximation.LESS_THAN: "under,below,south of,<,short of," + ",".join(f"{word} than" for word in _LESS.split()),
    Approximation.AT_MOST: "up to,at most,as many as,as much as,as high as,a maximum of,maximum of,a maximum,≤"
    ",at the most,as long as,as large as",
    Approximation.EXACT: "exactly,precisely",
}

_NEGATED = {
    Approximation.MORE_THAN: Approximation.AT_MOST,
    Approximation.LESS_THAN: Approximation.AT_LEAST,
}
"""What a negation makes of a bound: "no more than", "not less than"."""

_NEGATORS = words(
    "no not never cannot neither nor none nobody can't won't don't doesn't didn't shouldn't mustn't can\u2019t"
    " won\u2019t don\u2019t doesn\u2019t didn\u2019t shouldn\u2019t mustn\u2019t"
)
_CLAUSE_BREAKERS = words(
    "that which who but because if whether and or evidence doubt only since despite amid with"
    ' , . ; : ( ) ! ? — when while " “ ”'
)
_NEGATION_REACH = 6
_DEFINITE = words("the its their his her our these those")
"""Words that shut a bound off from a negation: "does not cover the more than 300 firms"."""

_INTENSIFIERS = words(
    "well slightly just far significantly considerably substantially comfortably marginally much still way only"
)
_INTENSIFIED = frozenset({Approximation.MORE_THAN, Approximation.LESS_THAN})

_LASTING = words(
    "for lasted lasts lasting took takes taken take after well just slightly little far spent spending spans spanning"
    " aged in than"
)
"""Words before "over 60 years" that make it more than 60; otherwise it is during them."""

_WITH_IN = words("phased phase phasing brought rolled pour poured come coming came fly flown kick kicks")
_MOTION = words(
    "go goes went gone going push pushed pushes pushing add adds added move moved speed sped"
    " edge edges edged inch inched tick ticks ticked creep creeps crept"
)

_TOPICS = words(
    "dispute disputes row rows concern concerns talk talks worry worries worried question questions doubts anger war"
    " control sovereignty jurisdiction clash clashes fight battle negotiations information ask asked asking warnings"
    " complaints debate lawsuit lawsuits power flew fly flying protests tension tensions deal decision decisions"
)
_COMPARED = words("percent cent % times point points twice half thrice")

_UNDONE_AFTER = {
    ("up", "to"): _MOTION,
    ("over",): _TOPICS,
    ("about",): _TOPICS - {"power", "control"},
    ("more", "than"): _COMPARED,
    ("less", "than"): _COMPARED,
    ("fewer", "than"): _COMPARED,
    ("higher", "than"): _COMPARED,
    ("lower", "than"): _COMPARED,
    ("as", "many", "as"): _COMPARED,
    ("as", "much", "as"): _COMPARED,
}
"""Words before a phrase that make it something else: "goes up to", "a dispute over", "12 percent more than"."""

_AFTER_WORDS = {
    "more": Approximation.AT_LEAST,
    "higher": Approximation.AT_LEAST,
    "above": Approximation.AT_LEAST,
    "over": Approximation.AT_LEAST,
    "up": Approximation.AT_LEAST,
    "older": Approximation.AT_LEAST,
    "longer": Approximation.AT_LEAST,
    "larger": Approximation.AT_LEAST,
    "greater": Approximation.AT_LEAST,
    "better": Approximation.AT_LEAST,
    "upwards": Approximation.AT_LEAST,
    "less": Approximation.AT_MOST,
    "fewer": Approximation.AT_MOST,
    "below": Approximation.AT_MOST,
    "under": Approximation.AT_MOST,
    "lower": Approximation.AT_MOST,
    "smaller": Approximation.AT_MOST,
    "younger": Approximation.AT_MOST,
    "shorter": Approximation.AT_MOST,
    "so": Approximation.ABOUT,
    "thereabouts": Approximation.ABOUT,
}

_JOINED = {"plus": Approximation.AT_LEAST, "odd": Approximation.ABOUT, "ish": Approximation.ABOUT}


def _by_last_word() -> dict[str, tuple[tuple[tuple[str, ...], Approximation], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Approximation]]] = {}
    for approximation, listed in _BEFORE.items():
        for phrase in listed.split(","):
            parts = tuple(phrase.split())
            found.setdefault(parts[-1], []).append((parts, approximation))
    return {last: tuple(sorted(items, key=lambda item: -len(item[0]))) for last, items in found.items()}


_BY_LAST_WORD = _by_last_word()


class Hedge(NamedTuple):
    """An approximation and the token next to which its words end: the first one before a number, or the one after."""

    approximation: Approximation | None
    edge: int


def hedge_before(tokens: Tokens, first: int, unit: str | None) -> Hedge:
    """The hedge that ends right before a token; its edge is its own first token, or that token where there is none."""
    candidates = _BY_LAST_WORD.get(tokens.low[first - 1])
    if candidates is None:
        return Hedge(None, first)
    for phrase, approximation in candidates:
        start = first - len(phrase)
        if len(phrase) == 1 or tuple(tokens.low[start:first]) == phrase:
            if tokens.low[start - 1] in _UNDONE_AFTER.get(phrase, ()) or _is_during(tokens, start, first, unit):
                return Hedge(None, first)
            return _negated(tokens, start, approximation, unit)
    return Hedge(None, first)


def _is_during(tokens: Tokens, start: int, first: int, unit: str | None) -> bool:
    """Whether "over" says during and hedges nothing, as in "$550 billion over 10 years"."""
    if unit not in TIME_UNITS or first - start > 1 or tokens.low[start] != "over":
        return False
    before = tokens.low[start - 1]
    if not before:
        return tokens.raw[start] != "over"
    return before not in _LASTING or (before == "in" and tokens.low[start - 2] in _WITH_IN)


def _negated(tokens: Tokens, start: int, approximation: Approximation, unit: str | None) -> Hedge:
    """The hedge as a negation before it in the clause turns it, or as it is."""
    flipped = _NEGATED.get(approximation)
    negator = _negator(tokens, start, unit) if flipped else None
    if negator is not None:
        return Hedge(flipped, negator)
    while approximation in _INTENSIFIED and tokens.low[start - 1] in _INTENSIFIERS:
        start -= 1
    return Hedge(approximation, start)


def _negator(tokens: Tokens, start: int, unit: str | None) -> int | None:
    """The negation that reaches a bound: "no state may keep more than 5"; not "not seen in more than 30 years"."""
    if tokens.low[start - 1] in _DEFINITE:
        return None
    for place in range(start - 1, start - 1 - _NEGATION_REACH, -1):
        word = tokens.low[place]
        if word in _NEGATORS or (word == "without" and place == start - 1):
            return place
        if not word or word in _CLAUSE_BREAKERS or (word in {"in", "after"} and unit in TIME_UNITS):
            return None
    return None


def hedge_after(tokens: Tokens, after: int) -> Hedge:
    """The hedge that begins at a token ("or more", "-plus", "+"); its edge is the token after it."""
    word = tokens.low[after]
    if word == "+" and tokens.glued(after) and not tokens.low[after + 1].isdecimal():
        return Hedge(Approximation.AT_LEAST, after + 1)
    if word == "-" and tokens.low[after + 1] in _JOINED and tokens.joined(after):
        return Hedge(_JOINED[tokens.low[after + 1]], after + 2)
    if word in {"or", "and"}:
        found = _AFTER_WORDS.get(tokens.low[after + 1])
        if found is not None and (word == "or" or _ends_a_group(tokens, after + 1)):
            return Hedge(found, after + 2)
    return Hedge(None, after)


def _ends_a_group(tokens: Tokens, place: int) -> bool:
    """Whether "and over" ends a group ("aged 65 and over") and begins nothing else ("65 and over 10 years")."""
    following = tokens.low[place + 1]
    return tokens.low[place] in {"over", "above", "older", "under", "younger", "up"} and not (
        following[:1].isdecimal() or following in {"a", "the", "half"}
    )
