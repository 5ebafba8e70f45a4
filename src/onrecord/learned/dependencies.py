"""Governors and relations of words, chosen together: a governor to which no relation fits well is given up."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.learned.trees import best_tree
from onrecord.learned.windows import Part

Ints = NDArray[np.int64]

# Another governor is weighed where its score comes this near to the best one's, and the log-probability of the best
# relation counts so many times. Chosen on the dev parts of EWT and GUM, 2026-11-21: LAS 89.9 and 90.4 by the scores of
# governors alone, 90.1 and 90.5 so; 5 and 8 for the first, 2 and 4 for the second are alike there.
NEAR = 3.0
WEIGHT = 3.0
# What the governors of an unsure word lose that are not near, about what a relation costs the others.
FAR = 2.0


def dependencies(part: Part, relations: onnxruntime.InferenceSession, root: int) -> tuple[Ints, Ints]:
    """Governor of each word within the part (-1 for roots), and the class of its relation (`root` for roots alone).

    Every sentence is a tree with one root. The relation graph is asked of each word's best governor and of those near
    it: 1.2 governors a word.
    """
    count = part.end - part.start
    arcs = _inside_sentences(cast("NDArray[np.float32]", part.scores["arcs"])[:count, : count + 1], part.starts)
    near = arcs > arcs.max(1, keepdims=True) - NEAR
    unsure = near.sum(1) > 1
    dependents, governors = np.nonzero(near)
    fits, labels = _relations(part, relations, root, dependents, governors)
    arcs[unsure] -= FAR
    alternatives = unsure[dependents]
    arcs[dependents[alternatives], governors[alternatives]] += FAR + WEIGHT * fits[alternatives]
    heads = np.zeros(count, np.int64)
    for start, end in pairwise([*np.flatnonzero(part.starts).tolist(), count]):
        block = np.empty((end - start, 1 + end - start), np.float32)
        block[:, 0] = arcs[start:end, 0]
        block[:, 1:] = arcs[start:end, 1 + start : 1 + end]
        found = best_tree(block)
        heads[start:end] = np.where(found > 0, found + start, 0)
    chosen = np.full(count, -1, np.int64)
    taken = heads[dependents] == governors
    chosen[dependents[taken]] = labels[taken]
    # A tree that had to be repaired may take a governor from afar.
    left = np.flatnonzero(chosen < 0)
    if len(left):
        chosen[left] = _relations(part, relations, root, left, heads[left])[1]
    return heads - 1, chosen


def _inside_sentences(arcs: NDArray[np.float32], starts: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The scores with those of governors in another sentence, and of a word as its own, out of reach."""
    sentence = np.cumsum(starts)
    inside = arcs.copy()
    inside[:, 1:][sentence[:, None] != sentence[None, :]] = -np.inf
    np.fill_diagonal(inside[:, 1:], -np.inf)
    return inside


def _relations(
    part: Part, relations: onnxruntime.InferenceSession, root: int, dependents: Ints, governors: Ints
) -> tuple[NDArray[np.float32], Ints]:
    """For each pair, the log-probability of the likeliest relation and its class; 0 and `root` below the root."""
    asked = {"dependents": part.scores["dependents"][dependents], "governors": part.scores["governors"][governors]}
    (scores,) = relations.run(None, asked)
    scores[:, root] = -np.inf
    labels = scores.argmax(1)
    best = scores[np.arange(len(scores)), labels]
    fits = -np.log(np.exp(scores - best[:, None]).sum(1))
    top = governors == 0
    fits[top], labels[top] = 0.0, root
    return fits, labels
