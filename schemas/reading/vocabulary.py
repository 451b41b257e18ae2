"""Sets of words, as the tables of the readers write them."""


def words(text: str) -> frozenset[str]:
    """The words of a spaced list."""
    return frozenset(text.split())
