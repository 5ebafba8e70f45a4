"""Quotations: what stands in quotation marks as speech, with its cue and its source. Needs no model.

`read_indirect` reads plain indirect speech by rule; it is apart from quotations and measured apart.
"""

from onrecord.reading.quotations.indirect import read_indirect
from onrecord.reading.quotations.reading import read_quotations

__all__ = ["read_indirect", "read_quotations"]
