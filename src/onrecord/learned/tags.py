"""The best legal sequence of name tags (Viterbi), and its spans."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_NEVER = np.float32(-1e9)


@lru_cache(maxsize=4)
def _moves(labels: tuple[str, ...]) -> tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.bool_]]:
    """(from, to) 0 where the step is legal in BIOES and very low elsewhere; which tags may begin; which may end."""
    count = len(labels)
    legal = np.full((count, count), _NEVER, np.float32)
    begins = np.array([label[0] in "OBS" for label in labels])
    ends = np.array([label[0] in "OES" for label in labels])
    for a, before in enumerate(labels):
        for b, after in enumerate(labels):
            inside = before[0] in "BI"
            if (after[0] in "IE" and before[2:] == after[2:]) if inside else after[0] in "OBS":
                legal[a, b] = 0
    return legal, begins, ends


def best_tags(scores: NDArray[np.float32], labels: tuple[str, ...], starts: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The tag index of each word: the legal sequence of the highest sum of log-probabilities.

    `scores` is (words, labels); `starts` says where a sentence begins, which no name may cross. Where the best tag of
    every word is legal already, that is the answer and nothing more is computed.
    """
    count = len(scores)
    if count == 0:
        return np.zeros(0, np.int64)
    legal, begins, ends = _moves(labels)
    first = starts.copy()
    first[0] = True
    last = np.append(first[1:], True)
    greedy: NDArray[np.int64] = scores.argmax(1)
    right = legal[greedy[:-1], greedy[1:]] == 0
    fine = np.ones(count, bool)
    fine[1:] &= right
    fine &= ~first | begins[greedy]
    fine &= ~last | ends[greedy]
    if fine.all():
        return greedy
    best = greedy.copy()
    # Sentence by sentence, and only those whose greedy tags are not legal.
    borders = np.append(np.flatnonzero(first), count)
    for start, end in pairwise(borders.tolist()):
        if not fine[start:end].all():
            best[start:end] = _viterbi(scores[start:end], legal, begins, ends)
    return best


def _viterbi(
    scores: NDArray[np.float32], legal: NDArray[np.float32], begins: NDArray[np.bool_], ends: NDArray[np.bool_]
) -> NDArray[np.int64]:
    logs = (
        scores
        - np.log(np.exp(scores - scores.max(1, keepdims=True)).sum(1, keepdims=True))
        - scores.max(1, keepdims=True)
    )
    count = len(logs)
    back = np.zeros(logs.shape, np.int64)
    total = np.where(begins, logs[0], _NEVER)
    for index in range(1, count):
        paths = total[:, None] + legal
        back[index] = paths.argmax(0)
        total = paths[back[index], np.arange(len(total))] + logs[index]
    tag = int(np.where(ends, total, _NEVER * 4).argmax())
    path = np.zeros(count, np.int64)
    for index in range(count - 1, -1, -1):
        path[index] = tag
        tag = int(back[index, tag])
    return path


def tag_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(first word, end, kind) of each name in a legal BIOES sequence."""
    spans = []
    start = 0
    for index, tag in enumerate(tags):
        if tag[0] in "BS":
            start = index
        if tag[0] in "ES":
            spans.append((start, index + 1, tag[2:]))
    return spans
