"""Bytes to `Document`: formats, canonical text, zones, metadata."""

from onrecord.intake.documents import take_in
from onrecord.intake.metadata_sheet import Given, Metadata, SheetRow, read_metadata
from onrecord.intake.sources import Raw, collect

__all__ = ["Given", "Metadata", "Raw", "SheetRow", "collect", "read_metadata", "take_in"]
