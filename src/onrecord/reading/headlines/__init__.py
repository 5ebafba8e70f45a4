"""One clear sentence for one report of an event, cut out of the words of its own sentence."""

from onrecord.reading.headlines.making import LONGEST, Headlines

__all__ = ["LONGEST", "Headlines"]
