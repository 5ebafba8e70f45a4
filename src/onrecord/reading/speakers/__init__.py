"""Whose statement it is: the chain of what its source names, describes or points at."""

from onrecord.reading.speakers.reading import read_speakers

__all__ = ["read_speakers"]
