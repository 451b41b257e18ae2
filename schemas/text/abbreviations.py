"""Words with a stop that need not end a sentence, by what has to follow for it to end one."""

from enum import StrEnum


class Ends(StrEnum):
    """When the stop of an abbreviation, before a word that is not in lower case, is also a sentence's."""

    NEVER = "never"
    UNLESS_NUMBERED = "unless a number follows"
    UNLESS_TIME = "unless a day, a month or a time zone follows"
    BEFORE_STARTER = "before a word that begins sentences and hardly ever a name"


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _table(groups: dict[Ends, str]) -> dict[str, Ends]:
    return {word: ends for ends, listed in groups.items() for word in listed.split()}


ABBREVIATIONS = _table(
    {
        Ends.NEVER: """
            Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Fr Hon Pres Gov Govs Sen Sens Rep Reps Amb Sec Atty Supt Gen Lt Maj Col
            Capt Cmdr Cdr Adm Brig Sgt Cpl Pvt Mt Ft vs v e.g i.e eg ie cf viz Approx approx ca
        """,
        Ends.UNLESS_NUMBERED: """
            No Nos no nos Art Arts art Secs Sect sec Fig Figs fig Vol vol Ch ch Para Paras para p pp c Eq Doc Res
            Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
        """,
        Ends.UNLESS_TIME: "a.m p.m A.M P.M",
        Ends.BEFORE_STARTER: """
            Inc Co Cos Corp Ltd Bros Jr Sr St Ste Ave Blvd Rd Dept Div Univ Assn Natl Intl Gov't Govt Ph.D Esq al
            Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev
            Okla Ore Pa Tenn
            Tex Va Vt Wash Wis Wyo
        """,
    }
)
"""Without the last stop; capitals matter ("Ft. Worth", but "5,000 ft."). Single letters and U.S. need no entry."""

STARTERS = _listed(
    """
    a about according across after against all almost also although amid among an and another any as asked at
    because before between both but by despite during each earlier even every finally for from furthermore given he
    her here his how however i if in indeed instead it its last later like many meanwhile more moreover most my
    nearly neither nevertheless no none nor not now of on once only or others our over recently separately several
    she similarly since so some still such that the their then there therefore these they this those though through
    thus to today together tomorrow unlike until we what when where whether which while who why with without
    yesterday yet you your
    """
)
"""Words, in lower case, that begin sentences and hardly ever names: after "the U.S." they tell where a sentence ends.

Not "under", "first" or "new", as in "U.S. Under Secretary" and "U.S. First Fleet".
"""

LABELS = _listed(
    "Annex Appendix Article Category Chapter Class Grade Group Option Part Phase Pillar Plan Schedule Title War"
)
"""Words that a single letter numbers, as in "Article V" and "World War I": its stop is a sentence's."""

TIME_FOLLOWERS = _listed(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST JST KST HKT IST AEST Eastern Central
    Mountain Pacific
    Greenwich
    """
)

REPORTING_VERBS = _listed(
    """
    added announced asked asks boasted cried declared demanded exclaimed posted promised replied said says shouted told
    tweeted warned wondered wrote
    """
)
"""After a quotation that ends in ! or ?, these mark the words that belong to it: “Why now?” Takaichi asked."""
