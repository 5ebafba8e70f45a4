"""Compare two names: by structure, transliteration, translation and acronym, with reasons."""

from onrecord.linking.names.comparing import compare
from onrecord.linking.names.places import code_of
from onrecord.linking.names.verdicts import NameVerdict

__all__ = ["NameVerdict", "code_of", "compare"]
