"""The best dependency tree of a sentence from scores of every word as governor of every word."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_NEVER = -1e9

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def best_tree(scores: Scores) -> Heads:
    """Governor of each word: 0 for the root, else 1 + the governor's index. Exactly one word hangs from the root.

    `scores` is (words, 1 + words), column 0 for the root. Where every word's best governor makes a tree already, that
    is the answer; else the words' scores are made into log-probabilities, the likeliest root is chosen, and the best
    tree below it found (Chu & Liu 1965, Edmonds 1967).
    """
    count = len(scores)
    if count == 1:
        return np.zeros(1, np.int64)
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores[:, 1:], _NEVER)
    heads: Heads = scores.argmax(1)
    if is_tree(heads):
        return heads
    top = scores.max(1, keepdims=True)
    logs = scores - top - np.log(np.exp(scores - top).sum(1, keepdims=True))
    root = int(logs[:, 0].argmax())
    # Rows and columns are nodes now, the root word first, so that the tree hangs from a word.
    order = np.concatenate([[root], np.delete(np.arange(count), root)])
    between = logs[:, 1:][np.ix_(order, order)]
    found = _arborescence(between)
    heads = np.zeros(count, np.int64)
    heads[order[1:]] = order[found[1:]] + 1
    return heads


def is_tree(heads: Heads) -> bool:
    """True where exactly one word hangs from the root and every word hangs from it in the end."""
    count = len(heads)
    if np.count_nonzero(heads == 0) != 1:
        return False
    # Following governors, doubling the stride each time, every word must arrive at the root.
    above = np.concatenate([[0], heads])
    for _ in range(int(count).bit_length()):
        above = above[above]
    return not above.any()


def _arborescence(scores: NDArray[np.float64]) -> Heads:
    """Best governor of each node but node 0, which governs all in the end; `scores[dependent, governor]`."""
    count = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(count, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    # One node stands for the cycle: entered where that costs the cycle least, left from its best member.
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    leave = scores[np.ix_(outside, cycle)]
    smaller[:-1, -1] = leave.max(1)
    enter = scores[np.ix_(cycle, outside)] - kept[:, None]
    smaller[-1, :-1] = enter.max(0)
    found = _arborescence(smaller)
    result = heads.copy()
    for position, node in enumerate(outside):
        if position == 0:
            continue
        governor = found[position]
        result[node] = cycle[int(leave[position].argmax())] if governor == len(outside) else outside[governor]
    entry = int(found[-1])
    result[cycle[int(enter[:, entry].argmax())]] = outside[entry]
    return result


def _cycle(heads: Heads) -> NDArray[np.int64] | None:
    """The nodes of one cycle, or None. Node 0 is the root."""
    state = np.zeros(len(heads), np.int8)
    state[0] = 2
    for first in range(1, len(heads)):
        path = []
        node = first
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return np.array(path[path.index(node) :], np.int64)
        state[path] = 2
    return None
