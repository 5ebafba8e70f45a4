"""Scores the trained reader, as shipped, on public corpora that the user has fetched.

ONRECORD_CORPORA=DIR python -m evaluation.reader --out figures.json
"""
