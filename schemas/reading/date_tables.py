"""The vocabulary of dates in English policy text: which class each word belongs to, and what it says.

A class is a name that the grammar's patterns use. A word outside these tables is of the class "other".
"""

from fractions import Fraction
from typing import Final

Entry = tuple[str, object]
"""The class of a word, and its value within the class."""


def _list(words: str) -> list[str]:
    return words.split()


_MONTHS: Final = _list("january february march april may june july august september october november december")
_WEEKDAYS: Final = _list("monday tuesday wednesday thursday friday saturday sunday")
_NUMBERS: Final = _list(
    "one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS: Final = _list("twenty thirty forty fifty sixty seventy eighty ninety")
_DECADES: Final = _list("twenties thirties forties fifties sixties seventies eighties nineties")
_ORDINALS: Final = _list("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
_CENTURIES: Final = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}

CAPITALISED: Final[dict[str, Entry]] = {
    **{name: ("month", number) for number, name in enumerate(_MONTHS, 1) if name not in {"march", "may"}},
    "march": ("monthish", 3),
    "may": ("monthish", 5),
    **{name[:3]: ("monthish", number) for number, name in enumerate(_MONTHS, 1) if name != "may"},
    "sept": ("monthish", 9),
    **{name: ("weekday", number) for number, name in enumerate(_WEEKDAYS)},
    **{name[:3]: ("weekdayish", number) for number, name in enumerate(_WEEKDAYS)},
    "tues": ("weekdayish", 1),
    "thur": ("weekdayish", 3),
    "thurs": ("weekdayish", 3),
    **dict.fromkeys(_list("black good bloody easter palm ash super cyber maundy whit shrove"), ("feast", None)),
    "christmas": ("holiday", (12, 25)),
    "halloween": ("holiday", (10, 31)),
}
"""Words that name a time only with a capital; "-ish" classes are other words too, and ask for a context."""

HOLIDAY_PHRASES: Final[dict[tuple[str, ...], tuple[int, int]]] = {
    ("new", "year", "day"): (1, 1),
    ("new", "year", "eve"): (12, 31),
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("may", "day"): (5, 1),
    ("bastille", "day"): (7, 14),
    ("armistice", "day"): (11, 11),
    ("valentine", "day"): (2, 14),
}
"""Holidays of one fixed day, word by word without possessives: (month, day). Movable feasts are not read."""

_UNIT_WORDS: Final = _list("hour day week fortnight month quarter year decade")


WORDS: Final[dict[str, Entry]] = {
    **{name: ("unit", name) for name in _UNIT_WORDS},
    **{name + "s": ("units", name) for name in _UNIT_WORDS},
    "century": ("unit", "century"),
    "weekend": ("weekend", "weekend"),
    "centuries": ("units", "century"),
    "half": ("half", Fraction(1, 2)),
    "spring": ("season", 21),
    "summer": ("season", 22),
    "autumn": ("season", 23),
    "fall": ("fall", 23),
    "winter": ("season", 24),
    **{name: ("num", number) for number, name in enumerate(_NUMBERS, 1)},
    **{name: ("tens", 10 * number) for number, name in enumerate(_TENS, 2)},
    "hundred": ("hundred", 100),
    "dozen": ("dozen", 12),
    **{name: ("ord", number) for number, name in enumerate(_ORDINALS, 1)},
    **{name: ("ord", number) for name, number in _CENTURIES.items()},
    **{name: ("decadish", f"19{number}") for number, name in enumerate(_DECADES, 2)},
    "final": ("ord", -1),
    **dict.fromkeys(_list("will would could might should must may can shall"), ("modal", None)),
    **dict.fromkeys(
        _list(
            "highest lowest biggest largest worst best fastest slowest strongest weakest deadliest steepest sharpest "
            "longest hottest driest smallest greatest warmest coldest wettest most least"
        ),
        ("most", None),
    ),
    "fiscal": ("fiscal", None),
    "financial": ("fiscal", None),
    "fy": ("fiscal", None),
    "jfy": ("fiscal", "japan"),
    "last": ("rel", "last"),
    "previous": ("rel", "previous"),
    "latest": ("rel", "latest"),
    "prior": ("prior", "previous"),
    "past": ("rel", "past"),
    "next": ("rel", "next"),
    **dict.fromkeys(("coming", "upcoming"), ("rel", "coming")),
    **dict.fromkeys(("this", "current"), ("rel", "this")),
    **dict.fromkeys(("today", "now", "currently", "nowadays"), ("today", 0)),
    **dict.fromkeys(("noon", "midnight"), ("clock", None)),
    "tonight": ("today", 0),
    "yesterday": ("today", -1),
    "tomorrow": ("today", 1),
    **dict.fromkeys(("present", "moment"), ("present", None)),
    **dict.fromkeys(("morning", "afternoon", "evening", "night"), ("daytime", None)),
    "a": ("a", 1),
    "an": ("a", 1),
    "the": ("the", None),
    "of": ("of", None),
    **dict.fromkeys(("and", "&"), ("and", None)),
    "or": ("or", None),
    "in": ("in", None),
    "at": ("at", None),
    **dict.fromkeys(("on", "during", "over", "under", "for", "throughout", "with"), ("prep", None)),
    "by": ("by", "by"),
    "since": ("since", "since"),
    **dict.fromkeys(("until", "till"), ("until", "by")),
    "before": ("before", "before"),
    "after": ("after", "after"),
    "up": ("up", None),
    "beyond": ("beyond", "after"),
    "within": ("within", None),
    "from": ("from", "since"),
    "to": ("to", None),
    **dict.fromkeys(("ended", "ending"), ("ended", None)),
    **dict.fromkeys(("through", "thru"), ("through", "by")),
    "between": ("between", None),
    **dict.fromkeys(_list("his her their our my"), ("own", None)),
    **dict.fromkeys(
        _list("more full additional consecutive straight extra long further trading business working calendar"),
        ("stretch", None),
    ),
    "no": ("no", None),
    "not": ("no", None),
    "than": ("than", None),
    **dict.fromkeys(("onward", "onwards"), ("onward", None)),
    "starting": ("starting", "since"),
    "early": ("adj", "start"),
    "mid": ("adj", "mid"),
    "late": ("adj", "end"),
    "midyear": ("midyear", "mid"),
    "beginning": ("beginning", "start"),
    "start": ("edge", "start"),
    "middle": ("edge", "mid"),
    **dict.fromkeys(("end", "close"), ("edge", "end")),
    "turn": ("turn", None),
    "ago": ("ago", -1),
    "hence": ("hence", 1),
    **dict.fromkeys(("earlier", "sooner"), ("shift", "earlier")),
    **dict.fromkeys(("later", "overdue"), ("shift", "later")),
    "ahead": ("ahead", "earlier"),
    "advance": ("advance", "earlier"),
    "behind": ("behind", "later"),
    **dict.fromkeys(("schedule", "time", "plan", "target"), ("schedule", None)),
    **dict.fromkeys(("approximately", "roughly", "nearly", "almost", "circa", "around"), ("approx", None)),
    **dict.fromkeys(("about", "some"), ("aboutish", None)),
    **dict.fromkeys(("few", "several", "many", "couple", "recent"), ("vague", None)),
    **dict.fromkeys(("each", "every", "per"), ("every", None)),
    **dict.fromkeys(
        _list(
            "article section resolution route flight page paragraph chapter rule regulation directive agenda vision "
            "horizon bill room boeing airbus highway order decree number protocol law"
        ),
        ("label", None),
    ),
    **dict.fromkeys(
        _list(
            "troops people tonnes tons jobs percent per million billion trillion thousand homes houses km kilometres "
            "kilometers miles metres meters mw gw megawatts soldiers workers employees patients deaths cases euros "
            "dollars pounds yen yuan rupees seats votes members witnesses visitors households families students "
            "pupils teachers officers ships aircraft hectares acres barrels litres kg points degrees men women "
            "children refugees migrants companies firms schools hospitals villages shares delegates square cubic"
        ),
        ("counted", None),
    ),
}

SYMBOLS: Final[dict[str, Entry]] = {
    ",": ("comma", None),
    ".": ("stop", None),
    "!": ("stop", None),
    "?": ("stop", None),
    ";": ("semicolon", None),
    "-": ("hyphen", None),
    "\N{HYPHEN}": ("hyphen", None),
    "\N{NON-BREAKING HYPHEN}": ("hyphen", None),
    "\N{EN DASH}": ("hyphen", None),
    "1/2": ("half", Fraction(1, 2)),
    "/": ("slash", None),
    "(": ("open", None),
    ")": ("close", None),
    "'": ("mark", None),
    "\N{RIGHT SINGLE QUOTATION MARK}": ("mark", None),
    **dict.fromkeys("$\N{EURO SIGN}\N{POUND SIGN}\N{YEN SIGN}#", ("money", None)),
}

FUTURE: Final = frozenset(
    _list(
        "will shall would could might can should must may due scheduled slated poised planned expects expected hopes "
        "aims intends wants projected predicted likely upcoming expires begins starts opens meets convenes "
        "resumes takes runs payable effective faces meet convene expire"
    )
)
"""Words that put what follows in the time to come."""

NOT_FINITE: Final = frozenset(
    _list("to due scheduled slated poised planned expected projected predicted likely upcoming payable")
)
"""Words of the time to come that are no verb by themselves."""

PAST: Final = frozenset(
    _list(
        "was were had did said told fell rose began became came drew went made held took won lost met left gave "
        "got grew kept knew led paid ran saw sent sold spent spoke stood struck threw understood wrote broke "
        "brought built "
        "bought chose dealt felt fought sank sought shook shot slid sprang swore taught wore "
        "died fled tied lied shrank sang hid swam swung hung bore tore blew threw flew woke froze stole spun stuck "
        "clung caught crept bent lent sped swept wept ate forgot forgave arose withdrew overcame overtook undertook "
        "heard thought meant laid sat found rode drove sued owed used dug fed bred bled wound drank shone sworn "
        "known thrown worn torn stolen flown drawn withdrawn chosen forgotten beaten undergone undertaken wed "
        "been gone taken fallen risen grown given shown broken spoken written driven frozen begun done seen"
    )
)
"""Verbs of the past that do not end in -ed, or are too short to be told by that; none of one form ("cut", "put")."""

NOT_PAST: Final = frozenset(
    _list(
        "need indeed exceed proceed succeed speed feed seed breed united hundred unprecedented limited bed red shed "
        "embed weed agreed-upon related based"
    )
)
"""Words in -ed that tell nothing of the tense."""

ADJECTIVAL_AFTER: Final = frozenset(
    _list("a an the this that its their his her our my your of new more by with for in be been being is are to")
)
"""Words after which a form in -ed or a participle is no finite verb of the past."""

NO_INFINITIVE_AFTER_TO: Final = frozenset(
    _list(
        "the a an this that its their his her our last next early late mid one two three four five six new "
        "all any every each most more less about over only other some many several both high low record"
    )
)
"""Words before which "to" is a preposition and not the mark of an infinitive."""
