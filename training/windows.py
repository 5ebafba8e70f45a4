"""Windows of contiguous sentences, and batches of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from onrecord.learned.shapes import SHAPES
from training.heads import NAME_TAGS
from training.targets import NONE, Encoded


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Sentences that the encoder sees together. The last one may be cut short (`cut` words of it are kept; 0: whole).

    `real_sentences`: its sentence borders may be learned from. `hidden_breaks`: the encoder is not told of paragraphs.
    """

    sentences: tuple[Encoded, ...]
    cut: int = 0
    real_sentences: bool = True
    hidden_breaks: bool = False


def window_from(sentences: list[Encoded], first: int, limit: int, *, alone: bool = False) -> tuple[list[Encoded], int]:
    """Sentences from `first` on that fit in `limit` pieces, and how many words of the last one (0: all of them)."""
    taken: list[Encoded] = []
    room = limit - 2
    for sentence in sentences[first:]:
        if sentence.length <= room:
            taken.append(sentence)
            room -= sentence.length
            if alone:
                return taken, 0
            continue
        kept = 0
        for pieces in sentence.pieces:
            room -= len(pieces)
            if room < 0:
                break
            kept += 1
        if kept:
            taken.append(sentence)
            return taken, kept
        break
    return taken, 0


def collate(windows: list[Window], start: int, end: int) -> dict[str, torch.Tensor]:
    """One batch of tensors: inputs (`pieces`, `shapes`, `breaks`, `first`, `last`, `mask`) and a target per head."""
    counts, lengths = [], []
    for window in windows:
        n = [len(s.pieces) for s in window.sentences]
        if window.cut:
            n[-1] = window.cut
        counts.append(n)
        lengths.append(2 + sum(sum(len(p) for p in s.pieces[:k]) for s, k in zip(window.sentences, n, strict=True)))
    batch, words, length = len(windows), max(sum(n) for n in counts), max(lengths)
    pieces = np.zeros((batch, length), np.int64)
    shapes = np.full((batch, length), SHAPES, np.int64)
    breaks = np.zeros((batch, length), np.int64)
    first, last = np.zeros((batch, words), np.int64), np.zeros((batch, words), np.int64)
    sentence_of = np.full((batch, words), -1, np.int64)
    names = np.zeros((batch, words, len(NAME_TAGS)), bool)
    one = {name: np.full((batch, words), NONE, np.int64) for name in ("upos", "xpos", "feats", "nominals", "starts")}
    heads, relations = np.full((batch, words), NONE, np.int64), np.full((batch, words), NONE, np.int64)
    for row, window in enumerate(windows):
        pieces[row, 0] = start
        at, word = 1, 0
        for number, sentence in enumerate(window.sentences):
            kept, begin = counts[row][number], word
            rows = slice(begin, begin + kept)
            for name, values in sentence.classes.items():
                one[name][row, rows] = values[:kept]
            names[row, rows] = sentence.names[:kept]
            inside = sentence.heads[:kept]
            inside = np.where(inside > kept, NONE, inside)
            heads[row, rows] = np.where(inside > 0, inside + begin, inside)
            relations[row, rows] = np.where(inside == NONE, NONE, sentence.relations[:kept])
            sentence_of[row, rows] = number
            if window.real_sentences:
                one["starts"][row, rows] = 0
                one["starts"][row, begin] = 1
            for index in range(kept):
                ids = sentence.pieces[index]
                end_at = at + len(ids)
                pieces[row, at:end_at] = ids
                shapes[row, at:end_at] = sentence.shapes[index]
                if index == 0 and sentence.starts_paragraph and not window.hidden_breaks:
                    breaks[row, at:end_at] = 1
                first[row, word], last[row, word] = at, end_at - 1
                at, word = end_at, word + 1
        pieces[row, at] = end
    mask = np.arange(length)[None] < np.array(lengths)[:, None]
    arrays = {
        "pieces": pieces, "shapes": shapes, "breaks": breaks, "first": first, "last": last, "mask": mask,
        "sentence_of": sentence_of, "names": names, "arcs": heads, "relations": relations, **one,
    }  # fmt: skip
    return {name: torch.from_numpy(array) for name, array in arrays.items()}
