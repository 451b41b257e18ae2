"""What made-up sources say again and again: phrases without a name, figure, date, superlative or word for a status."""


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in listed.split("|"))


PURPOSES = _phrases(
    """
    strengthen the coast guard|modernise the railways|protect the fisheries|expand the supply of drinking water
    |open the labour market to young people|restore the wetlands along the coast|shorten the wait for permits
    |bring fibre networks to rural districts|train nurses and midwives|clear mines from farmland
    |lower the price of medicines|link the power grids of the region|keep village schools open
    |help small farms buy seed|make the ports safer for crews|share the data of weather stations
    |save the forests of the highlands|improve the care of the elderly|fight the smuggling of weapons
    |ease the shortage of housing|give fishing villages a safe harbour|bring home the refugees of the drought
    |widen the choice of apprentices|cool the crowded wards|spare travellers the long detour
    """
)
"""What things are done for."""

REASONS = _phrases(
    """
    the old one had become too small|the river had flooded the lower town|fuel had become scarce
    |the bridge had given way|neighbours had complained for years|the storm had torn off the roof
    |trade had moved inland|the harbour had silted up
    """
)
"""Why things are done."""

OCCASIONS = _phrases(
    "protests by farmers|complaints from shippers|the shortage of nurses|the fires in the hills|appeals from teachers"
)
"""What things are done in response to."""

CONDITIONS = _phrases("the permits are there|parliament has agreed|the ground has dried|the two sides have ratified it")
"""On what things depend."""

THINGS = _phrases(
    """
    a ferry terminal|a water treatment plant|a research reactor|a rail depot|a solar park|a fish market|a border post
    |a training centre|a data centre|a grain silo|a tram line|a teaching hospital|a desalination plant|a radar station
    |a storm shelter|a seed bank|a cable factory|a dry dock|a rescue station|a freight yard|a weather station
    """
)
"""What is built, opened and closed."""

VIEWS = _phrases(
    """
    a milestone for both nations|proof that patience pays|good news for every household|a matter of trust
    |a step that our partners can rely on|the fruit of long and difficult work|a sign of friendship
    |a lesson in good faith|an example to the whole region
    """
)
"""How things are seen."""

PARTS = _phrases("bridges|harbours|tunnels|vessels|sensors|orchards|libraries|dykes|laboratories|turbines|pipelines")
"""What money is spent on."""

ASIDES = (
    ("The mood in the hall was cheerful.", "colour"),
    ("A thin rain fell on the square outside.", "colour"),
    ("Children waved paper flags along the quay.", "colour"),
    ("It was a good day for those who had waited so long.", "evaluation"),
    ("Much of this has been said before, and it bears repeating.", "restatement"),
    ("Readers find the documents on our pages.", "boilerplate"),
    ("Old men on the benches shook their heads and went on with their game of chess.", "colour"),
    ("The coffee was thin and the biscuits were gone before the speeches had begun.", "colour"),
    ("Somebody had left a red umbrella beside the door, and nobody came back for it.", "colour"),
    ("Whoever remembers how it was before will find it hard not to be glad of this.", "evaluation"),
    ("Such patience is rare, and it deserves more praise than it has been given so far.", "evaluation"),
    ("As we have said here and elsewhere, these things take their time and cannot be hurried.", "restatement"),
    ("Letters to the editors are welcome and may be shortened before they are printed.", "boilerplate"),
)
"""Sentences that make no claim, each with why it is set aside."""

HEADLINES = (
    "What is planned and what was done",
    "A week of talks",
    "Promises and figures",
    "Works under way",
    "Two neighbours and their plans",
)

NOTES = (
    "Other papers tell it in the same way.",
    "The ministry has not commented.",
    "The text names the source of this in a footnote.",
    "Counts differ with the way of counting.",
)
"""What records say for their readers."""

CASES = {"opening": "opened", "closure": "closed", "repair": "repaired", "inspection": "inspected"}
"""Types of events, each with the word for what was done."""

TO_COME = {
    "opening": "open",
    "closure": "close",
    "repair": "repair",
    "inspection": "inspect",
    "construction": "construct",
}
"""Types of events, each with the word for what is to be done."""
