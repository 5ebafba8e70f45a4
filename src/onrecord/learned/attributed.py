"""Who holds what: sources, cues and contents of attributions, from the scores of one window.

A word anchors each attribution: the first of its cue, or of its content where it has no cue. As seen from each anchor,
every word of the window is tagged as source, content, cue or none of them; the best sequence of tags is found with the
learned scores of tags that follow one another (Viterbi over a linear chain). So contents may have gaps, and one source
may serve several attributions. Known miss: an attribution never reaches into the next window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.learned.store import Weights
from onrecord.learned.windows import Part
from onrecord.records import Attribution, Span

Floats = NDArray[np.float32]

# Words farther from an anchor are all alike to it, as in training.
REACH = 64
# How likely a word must be to anchor an attribution.
ANCHORED = 0.35
# A word whose tags all lie this far (in log-odds) under "none" is passed over.
_ASIDE = 7.0
_NEVER = np.float32(-1e4)
_QUOTES = frozenset("\"'“”‘’„«»") | {"``", "''"}
_EDGES = _QUOTES | frozenset(".,;:!?…–—-()[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """One attribution in words of the whole text: half-open runs of indices, in order. `probability`: of its anchor."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    probability: float


class AttributionFinder:
    """Finds the attributions of a window."""

    def __init__(self, weights: Weights) -> None:
        self._session = weights.parts
        self._tags = weights.labels["parts"]
        moves = weights.moves["parts"].copy()
        begins = np.zeros(len(self._tags), np.float32)
        for index, tag in enumerate(self._tags):
            if tag.startswith("I-"):
                begins[index] = _NEVER
                for before, other in enumerate(self._tags):
                    if other[2:] != tag[2:]:
                        moves[before, index] = _NEVER
        self._moves, self._begins = moves, begins

    def find(self, part: Part) -> list[Attributed]:
        """Attributions whose anchor is a word of the part, in order of their anchors."""
        count = part.end - part.start
        scores = _softmax(part.scores["anchors"][:count].astype(np.float32))
        anchors = np.flatnonzero(scores[:, 0] < 1 - ANCHORED)
        if len(anchors) == 0:
            return []
        words = part.scores["part_words"]
        distance = np.arange(len(words))[None] - anchors[:, None]
        (tagged,) = self._session.run(
            None,
            {
                "part_anchors": part.scores["part_anchors"][anchors],
                "part_words": words,
                "distance": np.clip(distance, -REACH, REACH) + REACH,
            },
        )
        paths = self._best(tagged)
        found = []
        for anchor, path in zip(anchors.tolist(), paths, strict=True):
            runs: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
            for start, end, name in _runs(path, self._tags):
                runs[name].append((part.start + start, part.start + end))
            if runs["content"]:
                found.append(
                    Attributed(
                        source=tuple(runs["source"]),
                        cue=tuple(runs["cue"]),
                        content=tuple(runs["content"]),
                        probability=round(float(1 - scores[anchor, 0]), 4),
                    )
                )
        return _apart(found)

    def _best(self, scores: Floats) -> NDArray[np.int64]:
        """The best tags, (anchors, words), for scores of (anchors, words, tags)."""
        paths = np.zeros(scores.shape[:2], np.int64)
        near = np.flatnonzero((scores[..., 1:].max(-1) > scores[..., 0] - _ASIDE).any(0))
        if len(near) == 0:
            return paths
        start, end = int(near[0]), int(near[-1]) + 1
        inside = scores[:, start:end]
        back = np.zeros(inside.shape, np.int64)
        total = inside[:, 0] + self._begins
        for index in range(1, end - start):
            ways = total[:, :, None] + self._moves
            back[:, index] = ways.argmax(1)
            total = ways.max(1) + inside[:, index]
        tags = total.argmax(1)
        rows = np.arange(len(scores))
        for index in range(end - start - 1, -1, -1):
            paths[:, start + index] = tags
            tags = back[rows, index, tags]
        return paths


def _apart(found: Sequence[Attributed]) -> list[Attributed]:
    """Those of `found` that share no more than half of their content with a likelier one, in the order given."""
    kept: list[tuple[Attributed, frozenset[int]]] = []
    for one in sorted(found, key=lambda one: -one.probability):
        words = frozenset(index for start, end in one.content for index in range(start, end))
        if all(2 * len(words & others) <= min(len(words), len(others)) for _, others in kept):
            kept.append((one, words))
    return [one for one in found if any(one is other for other, _ in kept)]


def attribution_spans(
    found: Sequence[Attributed], first: Sequence[int], last: Sequence[int], forms: Sequence[str]
) -> tuple[Attribution, ...]:
    """The attributions as spans of text, without marks at the edges of their parts; one without content is left out."""
    made = []
    for one in found:
        content = _spans(one.content, first, last, forms, joined=True)
        if content:
            made.append(
                Attribution(
                    content=content,
                    source=_spans(one.source, first, last, forms),
                    cue=_spans(one.cue, first, last, forms),
                    probability=one.probability,
                )
            )
    return tuple(made)


def _spans(
    runs: Sequence[tuple[int, int]],
    first: Sequence[int],
    last: Sequence[int],
    forms: Sequence[str],
    *,
    joined: bool = False,
) -> tuple[Span, ...]:
    spans: list[Span] = []
    before = -1
    for start, end in runs:
        while start < end and forms[start] in _EDGES:
            start += 1
        while end > start and forms[end - 1] in _EDGES:
            end -= 1
        if start == end:
            continue
        # Parts with nothing but marks between them are one.
        if joined and spans and all(form in _EDGES for form in forms[before:start]):
            spans[-1] = Span(start=spans[-1].start, end=last[end - 1])
        else:
            spans.append(Span(start=first[start], end=last[end - 1]))
        before = end
    return tuple(spans)


def _runs(path: NDArray[np.int64], tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(first word, end, part) of each run of one part; a run ends where another begins."""
    borders = [0, *(np.flatnonzero(_breaks(path, tags)) + 1).tolist(), len(path)]
    return [(a, b, tags[path[a]][2:]) for a, b in pairwise(borders) if path[a] != 0]


def _breaks(path: NDArray[np.int64], tags: Sequence[str]) -> NDArray[np.bool_]:
    part = np.array([tag[2:] for tag in tags])[path]
    opens = np.array([tag.startswith("B-") for tag in tags])[path]
    return np.asarray((part[1:] != part[:-1]) | opens[1:])


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)
