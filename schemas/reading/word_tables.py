"""Words that end a noun phrase, name things by number, or mark dates and changes."""

from schemas.reading.vocabulary import words

PREPOSITIONS = words(
    "in on at by for from to with without within into onto over under above below between among across through during"
    " until till since before after against about around near off per via than as like despite amid following"
    " including excluding regarding towards toward upon along beyond behind outside inside throughout worth because"
    " up down out away ago compared versus vs"
)
CONJUNCTIONS = words(
    "and or but nor so yet if when while where which who whom whose that because although though unless whether then"
    " how why what"
)
DETERMINERS = words(
    "the a an its their his her our my your this these those all both each every any some such no whose"
)
PRONOUNS = words("them those it us these which whom you they he she we i ours theirs")
VERBS = words(
    "is are was were be been being has have had do does did will would shall should can could may might must cannot"
    " come comes came go goes went say says said live lives lived want wants wanted remain remains remained need needs"
    " needed use uses used work works worked pay pays paid support supports back backs backed oppose opposes opposed"
    " die dies died leave left take takes took make makes made get gets got give gives gave rise rises rose fall falls"
    " fell grow grows grew sit sits sat lie lies stand stands stood vote votes voted flee fled lose lost lack lacks win"
    " wins won hold holds held face faces faced think thinks see sees saw know believe believes expect expects seem"
    " become became begin began start started end ended run runs ran keep keeps kept put sign signed agree agreed"
    " meet met join joined serve served reach reached spend spent show shows showed walked marched apply applies"
    " succeed own owns depend depends flow flows require requires costs not n't also only already still again"
    " respectively now today yesterday tomorrow"
) - {"votes", "costs", "vote", "use", "back", "end", "start", "lives", "support", "supports", "uses", "works", "runs"}
ENDS_DENOMINATOR = VERBS | words(
    "lives supports uses works runs backs support back use early late first last next once instead each annually yearly"
    " a this these those all both every any some no"
)

NOUN_STOPS = PREPOSITIONS | CONJUNCTIONS | VERBS | words("of ' \" each this every any no there here")
"""Words that cannot stand between a number and its noun."""

MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec"
)

LABELS = words(
    "article articles section sections chapter chapters title titles pillar type types phase phases tier tiers scope"
    " no nos number numbers resolution level levels category categories stage stages route flight page pages paragraph"
    " paragraphs clause clauses annex rule proposition highway interstate room order block mark class grade step part"
    " volume version line channel track schedule protocol amendment directive regulation bill act law case docket"
    " figure table item question lot district ward zone unit reactor fiscal fy day round appendix box form model group"
    " series season episode building gate terminal platform exit block window sector"
) - {"order", "law", "act", "case", "bill", "rule", "zone", "item", "lot", "unit", "class", "part", "line", "district"}
"""Nouns that a number after them names rather than counts."""

CAPITAL_LABELS = words(
    "order law act bill rule zone item lot unit class part line district case psalm apollo falcon formula group"
)
"""Nouns that do so where they are capitalised ("Unit 2", "Executive Order 14257")."""

NAME_PAIRS = frozenset(
    {
        ("five", "eyes"),
        ("three", "gorges"),
        ("two", "sessions"),
        ("seven", "sisters"),
        ("six", "nations"),
        ("ten", "commandments"),
        ("five", "power"),
        ("four", "corners"),
        ("seven", "seas"),
        ("nine", "dash"),
    }
)
GROUP_NAMES = words("group gang big committee council band rule quad power")
"""Nouns before "of seven" that make it a name."""

CHANGES = words(
    "rise rises rose rising risen raise raises raised raising increase increases increased increasing grow grows grew"
    " growing grown climb climbs climbed climbing jump jumps jumped jumping fall falls fell falling fallen drop drops"
    " dropped dropping decline declines declined declining cut cuts cutting lower lowers lowered lowering reduce"
    " reduces reduced reducing go goes went going gone move moves moved moving shrink shrinks shrank shrunk surge"
    " surges surged slip slips slipped slide slid tumble tumbled plunge plunged soar soared slow slows slowed widen"
    " widened narrow narrowed expand expands expanded expanding bring brings brought double doubled up down change"
    " changed decrease decreased decreasing boost boosts boosted hike hiked trim trimmed upgrade revised revise swing"
    " swung advance advanced rebound rebounded accelerate accelerated ease eased improve improved drop lift lifted"
    " downgrade downgraded upgraded extend extended extending hit switch switched"
)
"""Verbs and nouns of change: "rose from 40 to 50" is two values."""

VOTES = words("vote voted votes passed ruled ruling defeated approved rejected beat won lost score")
