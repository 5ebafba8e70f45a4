"""Runs the network over a text of any length, window by window, each window beginning where a sentence begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.learned.pieces import Pieces
from onrecord.learned.shapes import SHAPES, shape

# Pieces in a window: as many as the network was trained on at most; and for a sentence that does not fit, as many as
# it has positions for.
LIMIT = 192
MOST = 510
# How sure (in log-odds) a sentence's start must be where paragraphs are told: most starts are known then. Tuned on the
# dev parts of GUM (sentences F1 94.6 at 0) and EWT, 2026-11-20.
TOLD = 0.7
_CLOSING = frozenset({'"', "'", "”", "’", ")", "]", "''"})
# A paragraph's end closes a window that is at least this full.
_FULL = 0.6
# Words between a window's last sentence start and its end, below which the sentence before is where the next begins.
_ASIDE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words [start, end) of the text, whole sentences, with the network's scores for them.

    `starts`: where sentences begin. `scores`: head name to rows for the words [start, ...), of which those past `end`
    are to be ignored.
    """

    start: int
    end: int
    starts: NDArray[np.bool_]
    scores: dict[str, NDArray[np.generic]]


class Encoded:
    """The words of one text as the network takes them."""

    def __init__(
        self, words: Sequence[str], pieces: Pieces, begins: NDArray[np.bool_], paragraphs: NDArray[np.bool_]
    ) -> None:
        """`begins`: words at which a sentence must begin, the first among them; `paragraphs`: those of them that the
        encoder is told begin a paragraph (none where nothing is known of paragraphs)."""
        cut = [pieces.of(word) for word in words]
        counts = np.fromiter(map(len, cut), np.int64, len(cut))
        self.ends = np.cumsum(counts)
        self.ids = np.fromiter((piece for word in cut for piece in word), np.int64, int(self.ends[-1]))
        by_word = np.fromiter(map(shape, words), np.int64, len(words))
        self.shapes = np.repeat(by_word, counts)
        self.begins = begins
        self.margin = TOLD if paragraphs.any() else 0.0
        # Words at which no sentence may begin, whatever the network says.
        self.barred = np.zeros(len(words), np.bool_)
        self.marks = np.array([word in _CLOSING for word in words])
        self.breaks = np.repeat(paragraphs.astype(np.int64), counts)
        self.special = (pieces.start, pieces.end)

    def inputs(self, start: int, end: int) -> dict[str, NDArray[np.int64]]:
        """What the graph takes for the words [start, end)."""
        first_piece = int(self.ends[start - 1]) if start else 0
        last_piece = int(self.ends[end - 1])
        ends = self.ends[start:end] - first_piece
        firsts = np.concatenate([[0], ends[:-1]])
        return {
            "pieces": np.concatenate([[self.special[0]], self.ids[first_piece:last_piece], [self.special[1]]]),
            "shapes": np.concatenate([[SHAPES], self.shapes[first_piece:last_piece], [SHAPES]]),
            "breaks": np.concatenate([[0], self.breaks[first_piece:last_piece], [0]]),
            "first": firsts + 1,
            "last": ends,
        }


def parts(session: onnxruntime.InferenceSession, encoded: Encoded, *, known_sentences: bool = False) -> Iterator[Part]:
    """The text part by part: every word in exactly one, in order.

    With `known_sentences`, sentences begin where `encoded.begins` says and nowhere else.

    One window goes through the network at a time, at its own length, so that what it says of a window depends on that
    window alone. A sentence longer than the network's longest window is cut where the window ends.
    """
    names = [output.name for output in session.get_outputs()]
    count = len(encoded.ends)
    borders = np.append(np.flatnonzero(encoded.begins), count)
    start = 0
    limit = LIMIT
    while start < count:
        end, closed = _end(encoded.ends, borders, start, limit)
        scores = dict(zip(names, session.run(None, encoded.inputs(start, end)), strict=True))
        logits = scores["starts"]
        starts = encoded.begins[start:end].copy()
        if not known_sentences:
            starts |= (logits[:, 1] - logits[:, 0] > encoded.margin) & ~encoded.barred[start:end]
            # A closing mark alone is no sentence: it stays with the one before it.
            lone = starts[:-1] & starts[1:] & encoded.marks[start : end - 1] & ~encoded.begins[start : end - 1]
            starts[:-1] &= ~lone
        starts[0] = True
        if closed:
            stop = end
        else:
            inner = np.flatnonzero(starts)[1:]
            if len(inner) == 0 and limit < MOST:
                limit = MOST
                continue
            aside = inner[inner <= end - start - _ASIDE]
            kept = aside if len(aside) else inner
            stop = start + int(kept[-1]) if len(kept) else end
        limit = LIMIT
        yield Part(start=start, end=stop, starts=starts[: stop - start], scores=scores)
        start = stop


def _end(ends: NDArray[np.int64], borders: NDArray[np.int64], start: int, limit: int) -> tuple[int, bool]:
    """Where the window from `start` ends, and whether a sentence surely ends there."""
    before = int(ends[start - 1]) if start else 0
    end = max(start + 1, int(np.searchsorted(ends, before + limit - 2, side="right")))
    if end >= len(ends):
        return len(ends), True
    border = int(borders[np.searchsorted(borders, end, side="right") - 1])
    if border > start and (border - start) >= _FULL * (end - start):
        return border, True
    return end, False
