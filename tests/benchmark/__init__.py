"""Measures the suite on made-up corpora, beside what others take for the same or for less."""
