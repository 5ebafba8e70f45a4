"""Reads what happened, is planned, threatened or denied: who did what to whom, when and where."""

from onrecord.reading.events.reading import read_events

__all__ = ["read_events"]
