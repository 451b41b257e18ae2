# ruff: noqa: RUF001 -- Characters that look alike are what these texts are made of.
"""Texts that try the text functions: any at all, and many of the marks that they treat in particular."""

from hypothesis import strategies as st

BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_MARKS = "a5é–—‒―−-‐‑“”‘’'\"′″«».,…[]()%$£ \n\r\t\u00a0\u2009\u2028\u00ad\u200b\u0301\u0338<=sS•!?"

TEXTS = st.text(st.sampled_from(_MARKS), max_size=40) | st.text(max_size=40).filter(
    lambda text: not set(text) & BIDIRECTIONAL
)
"""Any text that the normaliser does not refuse."""
