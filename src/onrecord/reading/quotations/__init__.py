"""Statements: quotations and indirect speech, with cue and source, by rule and by the trained reader.

`read_quotations` reads what stands in quotation marks and needs no model, `read_indirect` plain indirect speech;
`read_statements` joins both with the attributions of the trained reader.
"""

from onrecord.reading.quotations.indirect import read_indirect
from onrecord.reading.quotations.reading import read_quotations
from onrecord.reading.quotations.statements import read_attributions, read_statements

__all__ = ["read_attributions", "read_indirect", "read_quotations", "read_statements"]
