"""Where reports of one fact differ in a way that cannot be right on both sides.

`find_discrepancies` gives every discrepancy of a fact, each with all its values and its weight.
"""

from onrecord.weighing.discrepancies.comparing import ComparedReport, Told, compare, made

__all__ = ["ComparedReport", "Told", "compare", "made"]
