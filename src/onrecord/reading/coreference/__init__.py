"""Who and what the phrases of one document stand for: chains of names, descriptions and pronouns."""

from onrecord.reading.coreference.mentions import read_chains

__all__ = ["read_chains"]
