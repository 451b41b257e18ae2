"""Words that show what is claimed of a statement, and what connects things: the one table of cues, and of hedges.

After the attribution cues of PolNeAR and the factuality scale of FactBank, cut to what policy news writes.
"""

STATUS_CUES: dict[str, frozenset[str]] = {
    status: frozenset(cues.split())
    for status, cues in {
        "plan": """will would plan plans planned planning intend intends intended intention intentions aim aims aimed
            determination determined efforts effort commit commits committed commitment commitments pledge pledges
            pledged promise promised announce announces announced announcement agreed going set prepare preparing seek
            seeks seeking vow vows vowed hope hopes scheduled due slated shall considering exploring mulling weighing
            decide decides decided decision outline outlines outlined they'll we'll it'll he'll she'll won't""",
        "target": """target targets targeted goal goals objective objectives intention intends intend aim aims aimed
            aiming plan plans planned commit committed commitment commitments pledge pledged vow vows vowed""",
        "forecast": """forecast forecasts expected expects expect projected projects projection estimate estimates
            estimated predict predicts predicted likely will would outlook""",
        "request": """ask asks asked request requests requested suggest suggests suggested urge urges urged demand
            demands demanded call calls called invite invited propose proposed want wants wanted press pressed
            must should ought""",
        "threat": """threat threats threaten threatens threatened warn warns warned would will unless otherwise""",
    }.items()
}
"""For each status but fact, the words of which one must be quoted, or be the word of a speaker."""

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

DENIALS = frozenset("not never no neither nor cannot without none nobody nothing".split())
"""Words that deny what a statement says, unless they belong to a bound such as "no more than"."""

RELATION_CUES: dict[str, frozenset[str]] = {
    relation: frozenset(cues.split())
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

DIRECTION_CUES: dict[str, frozenset[str]] = {
    direction: frozenset(cues.split())
    for direction, cues in {
        "rises": """rise rises rose rising risen raise raises raised raising increase increases increased increasing
            grow grows grew grown growing growth climb climbs climbed climbing gain gains gained gaining expand expands
            expanded expanding expansion boost boosts boosted boosting add adds added adding higher more up upward
            double doubles doubled doubling triple tripled tripling grow jump jumped surge surged soar soared""",
        "falls": """fall falls fell fallen falling reduce reduces reduced reducing reduction reductions cut cuts cutting
            lower lowers lowered lowering decline declines declined declining decrease decreases decreased decreasing
            drop drops dropped dropping shrink shrinks shrank shrinking slash slashed halve halves halved halving bend
            bends bent curb curbs curbed less fewer down downward plunge plunged slump slumped slid""",
    }.items()
}
"""For each direction of a change, the words of which one must be quoted."""

ORDER_CUES: dict[str, frozenset[str]] = {
    order: frozenset(cues.split())
    for order, cues in {
        "largest": """largest biggest highest most greatest heaviest richest strongest top leading busiest first second
            third fourth fifth sixth seventh eighth ninth tenth record""",
        "smallest": "smallest lowest least fewest lightest poorest weakest cheapest bottom last",
    }.items()
}
"""For each order of a rank, the words of which one must be quoted: "second only to China" tells a largest."""

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""The words for the first ten ranks."""

CLASS_CUES: dict[str, frozenset[str]] = {
    kind: frozenset(cues.split())
    for kind, cues in {
        "region": "region regions",
        "country": "country countries nation nations state states ally allies power powers economy economies",
        "subdivision": "state states province provinces prefecture prefectures county counties territory territories",
        "island": "island islands",
        "city": "city cities town towns capital capitals metropolis",
    }.items()
}
"""For each class of places that are ranked, the words of which one must be quoted."""

TAKING_CUES = frozenset(
    """took take takes taken taking become becomes became becoming sworn appointed appoints appointment elected
    elects election inaugurated inauguration assumed assumes assuming succeeded succeeds succeeding successor named
    new nominated enters entered entering since""".split()
)
"""Words of which one must stand in a sentence that says that somebody takes an office."""
