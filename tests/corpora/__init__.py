"""Corpora of any size, made up from a seed: claims as alike the recorded ones as can be, of a world that is consistent.

A world of countries, their offices and figures stands still; of it, affairs tell what happened between two countries,
and each affair is told by several sources in words of their own. Whatever two sources tell of one thing comes from the
one world, so their claims meet and agree, however each of them rounds, hedges and dates it.
"""
