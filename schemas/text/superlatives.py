"""Words that set one thing above all others: claims that can be checked, and so must be recorded."""

SUPERLATIVES = frozenset(
    """
    best biggest cheapest closest deadliest dirtiest earliest fastest fewest first foremost greatest heaviest highest
    hottest largest least longest lowest most nearest newest oldest only poorest record richest second-largest
    shortest slowest smallest strongest third-largest toughest unprecedented weakest wealthiest worst youngest
    """.split()
)
"""Superlatives, ordinals that claim priority, and "record" and "unprecedented", as policy news uses them."""
