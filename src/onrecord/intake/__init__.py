"""Bytes to `Document`: formats, canonical text, zones, metadata."""

from onrecord.intake.documents import take_in
from onrecord.intake.metadata_sheet import Given, Metadata, SheetRow, read_metadata
from onrecord.intake.sources import Raw, collect

INTAKE_VERSION = "7"
"""Raise it whenever the same bytes could give another document: then a build takes every source in again."""

__all__ = ["INTAKE_VERSION", "Given", "Metadata", "Raw", "SheetRow", "collect", "read_metadata", "take_in"]
