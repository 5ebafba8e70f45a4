"""Quotations: what stands in quotation marks as speech, with its cue and its source. Needs no model."""

from onrecord.reading.quotations.reading import read_quotations

__all__ = ["read_quotations"]
