"""Cuts text into words with a small network over characters."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.learned.characters import SPACE, character_classes

# What the convolutions see on either side of a character, and how many characters go in one call.
_MARGIN = 8
_SLICE = 4096

# Titles with a full stop, before a capital letter.
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|St|Sr|Jr)\.(?=\s+[^\W\d_a-z])"
)

Offsets = NDArray[np.int64]


def cut_words(session: onnxruntime.InferenceSession, text: str, breaks: Iterable[int] = ()) -> tuple[Offsets, Offsets]:
    """Starts and ends of the words of `text`, in order, never overlapping.

    Every character that is no white space lies in exactly one word. A word never goes on over white space or over an
    offset in `breaks`. Both arrays are empty where the text has nothing but white space.
    """
    classes = character_classes(text)
    space = classes == SPACE
    if space.all():
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    after_space = np.concatenate([[True], space[:-1]])
    start = (_starts(session, classes) | after_space) & ~space
    for offset in breaks:
        if 0 < offset < len(text) and not space[offset]:
            start[offset] = True
    _join_titles(text, start)
    starts = np.flatnonzero(start)
    borders = np.append(np.flatnonzero(start | space), len(text))
    ends = borders[np.searchsorted(borders, starts, side="right")]
    return starts, ends


def _join_titles(text: str, start: NDArray[np.bool_]) -> None:
    """Take back the cut before the full stop of a title: "Gen." before a name is one word."""
    for match in _TITLE.finditer(text):
        start[match.end() - 1] = False


def _starts(session: onnxruntime.InferenceSession, classes: NDArray[np.uint8]) -> NDArray[np.bool_]:
    margin = np.full(_MARGIN, SPACE, np.int64)
    padded = np.concatenate([margin, classes.astype(np.int64), margin])
    found = []
    for first in range(0, len(classes), _SLICE):
        part = padded[first : min(first + _SLICE, len(classes)) + 2 * _MARGIN]
        (scores,) = session.run(None, {"classes": part[None]})
        found.append(scores[_MARGIN : len(part) - _MARGIN] > 0)
    return np.concatenate(found)
