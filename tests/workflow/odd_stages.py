"""Stages that misbehave, for the tests of the build. Workers import them by name."""

from __future__ import annotations

import os
import signal
from dataclasses import replace

from onrecord.intake import Given, Raw, take_in
from onrecord.reading.pipeline import read
from onrecord.records import Document, Reading, Span
from onrecord.workflow.stages import STAGES

COUNTED: list[str] = []


def counting_take_in(raw: Raw, given: Given | None = None) -> Document:
    """Notes which sources are taken in."""
    COUNTED.append(raw.source)
    return take_in(raw, given)


def raising_read(document: Document) -> Reading:
    """Trips over one article, as a library does on odd input."""
    if "article-002" in document.source:
        raise IndexError("list index out of range")
    return read(document)


def astray_read(document: Document) -> Reading:
    """Points outside the text of one article."""
    if "article-002" not in document.source:
        return read(document)
    return Reading(document_id=document.id, sentences=(Span(start=0, end=len(document.text) + 1),))


def deadly_read(document: Document) -> Reading:
    """Ends its process at one article, as a crash in compiled code does."""
    if "article-002" in document.source:
        os._exit(11)
    return read(document)


def newer_read(document: Document) -> Reading:
    """A reader that finds no events."""
    return replace(read(document), events=())


COUNTING = replace(STAGES, take_in=counting_take_in)
RAISING = replace(STAGES, read=raising_read)
ASTRAY = replace(STAGES, read=astray_read)
DEADLY = replace(STAGES, read=deadly_read)
NEWER = replace(STAGES, read=newer_read, reader_version="newer", take_in=counting_take_in)


def process_of() -> int:
    """The number of the process that asks."""
    return os.getpid()


def unless_elsewhere(process: int, words: str) -> str:
    """The words, in this process; any other is killed."""
    if os.getpid() != process:
        os.kill(os.getpid(), signal.SIGKILL)
    return words
