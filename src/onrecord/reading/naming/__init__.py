"""Which names of one document are one entity's: full names, short forms, acronyms, "also known as"."""

from onrecord.reading.naming.chaining import chain_names

__all__ = ["chain_names"]
