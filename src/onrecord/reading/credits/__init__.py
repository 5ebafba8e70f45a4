"""Credits: where a document says that a report was taken from an outlet, or given to one."""

from onrecord.reading.credits.reading import read_credits

__all__ = ["read_credits"]
