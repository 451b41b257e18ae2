"""Words that show what is claimed of a statement: the one table of status cues, and of hedges.

After the attribution cues of PolNeAR and the factuality scale of FactBank, cut to what policy news writes.
"""

STATUS_CUES: dict[str, frozenset[str]] = {
    status: frozenset(cues.split())
    for status, cues in {
        "plan": """will would plan plans planned planning intend intends intended intention intentions aim aims aimed
            determination determined efforts effort commit commits committed commitment commitments pledge pledges
            pledged promise promised announce announces announced announcement agreed going set prepare preparing seek
            seeks seeking vow vows vowed hope hopes scheduled due slated shall considering exploring mulling weighing
            they'll we'll it'll he'll she'll won't""",
        "target": """target targets targeted goal goals objective objectives intention intends intend aim aims aimed
            aiming plan plans planned commit committed commitment commitments pledge pledged vow vows vowed""",
        "forecast": """forecast forecasts expected expects expect projected projects projection estimate estimates
            estimated predict predicts predicted likely will would outlook""",
        "request": """ask asks asked request requests requested suggest suggests suggested urge urges urged demand
            demands demanded call calls called invite invited propose proposed want wants wanted press pressed""",
        "threat": """threat threats threaten threatens threatened warn warns warned would will unless otherwise""",
    }.items()
}
"""For each status but fact, the words of which one must stand in the sentence."""

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
