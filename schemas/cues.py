"""Words that show what is claimed of a statement, and what connects things: the one table of cues, and of hedges.

After the attribution cues of PolNeAR and the factuality scale of FactBank, cut to what policy news writes.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import islice


def _usual_first(words: str) -> AbstractSet[str]:
    """Words in the order of a table, the most usual first; two that belong together are joined by _."""
    return dict.fromkeys(word.replace("_", " ") for word in words.split()).keys()


def usual(cues: AbstractSet[str]) -> str:
    """The most usual words of a table, for messages."""
    return ", ".join(islice(cues, 8))


STATUS_CUES: dict[str, AbstractSet[str]] = {
    status: _usual_first(cues)
    for status, cues in {
        "plan": """will is_to are_to plans intends announced agreed aims set decided commitment pledged was_to were_to
            would plan planned planning intend intended intention intentions aim aimed
            determination determined efforts effort commit commits committed commitments pledge pledges
            promise promised announce announces announcement going prepare preparing seek
            seeks seeking vow vows vowed hope hopes scheduled due slated shall considering exploring mulling weighing
            decide decides decision outline outlines outlined they'll we'll it'll he'll she'll won't
            voted votes approved approves adopted adopts ordered orders authorised authorized unveiled unveils""",
        "target": """target goal objective aims intends plans committed pledged targets targeted goals objectives
            intention intend aim aimed aiming plan planned commit commitment commitments pledge vow vows vowed""",
        "forecast": """expected forecast likely projected estimates will would should may predicts could might forecasts
            expects expect projects projection estimate estimated predict predicted outlook""",
        "request": """asked called demanded urged suggested proposed should must wants requested ask asks request
            requests suggest suggests urge urges demand demands call calls invite invited propose want wanted press
            pressed ought""",
        "threat": "threatened warned unless threat threats threaten threatens warn warns would will otherwise",
    }.items()
}
"""For each status but fact, the words of which one must be quoted, or be a speaker's word; the most usual first."""
TO_COME = frozenset({"will", "shall", "is to", "are to"})
"""Words that put into the future what they are said of."""

_TO_AND_NO_MORE = frozenset({"blame", "date", "do"})
"""Words after which "is to" tells no plan: "the drought is to blame", "as it is to date", "has to do"."""


def with_pairs(row: Sequence[str]) -> frozenset[str]:
    """The words of a row and, since some cues have two ("is to"), every pair of them."""
    pairs = zip(row, row[1:], (*row[2:], ""), strict=False)
    return frozenset(row) | {f"{first} {second}" for first, second, third in pairs if third not in _TO_AND_NO_MORE}


INTENTION_CUES = frozenset(
    """plan plans planned planning intend intends intended intention intentions aim aims aimed determination commitment
    commitments pledge pledges pledged promise promised vow vows vowed goal goals target targets decision considering
    exploring mulling weighing""".split()
)
"""Words for what somebody means to do, or only weighs, which tell no fact; "announced" or "agreed" may tell one."""

_WEIGHING = "considering exploring mulling weighing".split()

HEDGES: dict[str, str] = (
    dict.fromkeys("may might possibly perhaps conceivably maybe".split(), "possible")
    # What is only weighed may come or not: "are considering cooperation", but not "considering the risks".
    | {f"{be} {weighing}": "possible" for be in ("is", "are", "was", "were", "be", "been") for weighing in _WEIGHING}
    | dict.fromkeys("probably likely apparently seemingly presumably reportedly allegedly".split(), "probable")
)
"""Words that make a statement less than certain, and the factuality that each shows (FactBank's PS and PR)."""

DENIALS = _usual_first("not no never cannot without none nobody nothing neither nor")
"""Words that deny what a statement says, unless they belong to a bound such as "no more than"."""

RELATION_CUES: dict[str, AbstractSet[str]] = {
    relation: _usual_first(cues)
    for relation, cues in {
        "cause": """because given cause causes caused causing due owing result results resulted resulting lead leads
            led drive drives driven thanks contribute contributes contributed therefore thus hence consequence
            make makes made bring brings brought raise raises raised elevate elevates elevated boost boosts""",
        "response": """response respond responds responding responded answer answers answering reaction react
            amid against facing counter countering address addresses addressing retaliation retaliate""",
        "purpose": """to for aim aims aimed aiming so purpose ensure ensuring designed intended meant implement
            implements implementing implemented advance advances advancing help helping towards toward""",
        "law": """law light under accordance according pursuant treaty act article based basis agreement
            convention constitution statute rule rules mandate""",
        "condition": """if unless provided providing condition conditions conditional until once when only
            subject depends depending dependent contingent assuming""",
        "membership": """member members membership part parts among belong belongs belonging include includes
            including consist consists comprise comprises one join joins joined together along alongside""",
        "parties": "between among party parties partner partners signatory signatories bind binds bound",
        "alignment": """direction same line lines align aligns aligned alignment consistent accordance conform
            conforms support supports similarly likewise build builds reflect reflects""",
        "administration": """administer administers administered administration administering govern governs governed
            control controls controlled rule rules ruled""",
    }.items()
}
"""For each relation of a state, the words of which one must stand in the sentence. A word may show several."""

DIRECTION_CUES: dict[str, AbstractSet[str]] = {
    direction: _usual_first(cues)
    for direction, cues in {
        "rises": """rises rose increases grew more higher up doubled
            rise rose rising risen raise raises raised raising increase increases increased increasing
            grow grows grew grown growing growth climb climbs climbed climbing gain gains gained gaining expand expands
            expanded expanding expansion boost boosts boosted boosting add adds added adding higher more up upward
            double doubles doubled doubling triple tripled tripling grow jump jumped surge surged soar soared""",
        "falls": """falls fell cuts reduced less lower down halved
            fall fell fallen falling reduce reduces reduced reducing reduction reductions cut cuts cutting
            lower lowers lowered lowering decline declines declined declining decrease decreases decreased decreasing
            drop drops dropped dropping shrink shrinks shrank shrinking slash slashed halve halves halved halving bend
            bends bent curb curbs curbed less fewer down downward plunge plunged slump slumped slid""",
    }.items()
}
"""For each direction of a change, the words of which one must be quoted."""

ORDER_CUES: dict[str, AbstractSet[str]] = {
    order: _usual_first(cues)
    for order, cues in {
        "largest": """largest biggest highest most greatest heaviest richest strongest top leading busiest first second
            third fourth fifth sixth seventh eighth ninth tenth record oldest longest""",
        "smallest": "smallest lowest least fewest lightest poorest weakest cheapest bottom last youngest shortest",
    }.items()
}
"""For each order of a rank, the words of which one must be quoted: "second only to China" tells a largest."""

COMPARATIVES: dict[str, str] = {
    word: order
    for order, words in {
        "largest": "more larger bigger higher greater",
        "smallest": "less fewer smaller lower",
    }.items()
    for word in words.split()
}
"""Words that tell of one that is ahead, each with the order: "only Greece spent less"."""

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""The words for the first ten ranks."""

CLASS_CUES: dict[str, AbstractSet[str]] = {
    kind: _usual_first(cues)
    for kind, cues in {
        "region": "region regions",
        "country": "country countries nation nations state states ally allies power powers economy economies",
        "subdivision": "state states province provinces prefecture prefectures county counties territory territories",
        "island": "island islands",
        "city": "city cities town towns capital capitals metropolis",
    }.items()
}
"""For each class of places that are ranked, the words of which one must be quoted."""

TAKING_CUES = _usual_first(
    """took becomes became sworn appointed elected named new take takes taken taking become becoming
    appoints appointment elects election inaugurated inauguration assumed assumes assuming succeeded succeeds
    succeeding successor nominated enters entered entering since"""
)
"""Words of which one must stand in a sentence that says that somebody takes an office."""
