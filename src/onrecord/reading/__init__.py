"""Document to Reading: pure, one document at a time."""

from onrecord.reading.pipeline import READER_VERSION, explain_readers, read

__all__ = ["READER_VERSION", "explain_readers", "read"]
