"""Sentences, words, syntax and mentions of a document, by the trained reader."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.learned import Analysis, Network, paragraph_breaks
from onrecord.reading.reader import blanked
from onrecord.records import Span


def read_analysis(text: str, *, spans: Sequence[Span] = ()) -> Analysis:
    """The analysis of the readable stretches (all of the text where `spans` is empty).

    A sentence never runs from one stretch into another, nor over the end of a paragraph. Offsets
    refer to `text`.
    """
    readable = blanked(text, spans)
    breaks = {*paragraph_breaks(readable), *(span.start for span in spans)}
    return _network().read(readable, breaks)


@cache
def _network() -> Network:
    """The network, opened once a process, when the first document is read. It remembers no document."""
    return Network.load()
