"""Windows of contiguous sentences, and batches of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from onrecord.learned.shapes import SHAPES
from training.documents import Document
from training.heads import EVENTS, NAME_TAGS, PARTS
from training.targets import NONE, Encoded

_ONE = ("upos", "xpos", "feats", "nominals", "starts", "triggers", "anchors", "referents")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Sentences that the encoder sees together. The last one may be cut short (`cut` words of it are kept; 0: whole).

    `real_sentences`: its sentence borders may be learned from. `hidden_breaks`: the encoder is not told of paragraphs.
    `document` and `first_word`: where the window's words begin in it, for the layers that count words of a document.
    """

    sentences: tuple[Encoded, ...]
    cut: int = 0
    real_sentences: bool = True
    hidden_breaks: bool = False
    document: Document | None = None
    first_word: int = 0


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
    # Few sizes: the matrix library makes a kernel for every new one.
    batch, words, length = len(windows), _rounded(max(sum(n) for n in counts)), _rounded(max(lengths))
    pieces = np.zeros((batch, length), np.int64)
    shapes = np.full((batch, length), SHAPES, np.int64)
    breaks = np.zeros((batch, length), np.int64)
    first, last = np.zeros((batch, words), np.int64), np.zeros((batch, words), np.int64)
    sentence_of = np.full((batch, words), -1, np.int64)
    chains = np.full((batch, words), NONE, np.int64)
    parts: list[tuple[int, int, np.ndarray]] = []
    asked: list[tuple[int, int]] = []
    events: list[np.ndarray] = []
    names = np.zeros((batch, words, len(NAME_TAGS)), bool)
    one = {name: np.full((batch, words), NONE, np.int64) for name in _ONE}
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
            if sentence.events.any() and kept == len(sentence.pieces):
                asked.append((row, number))
                events.append(sentence.events)
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
        if window.document is not None:
            parts.extend((row, *found) for found in _attributions(window, word, words, one["anchors"][row]))
            _chains(window, word, chains[row], one["referents"][row])
    mask = np.arange(length)[None] < np.array(lengths)[:, None]
    arrays = {
        "pieces": pieces, "shapes": shapes, "breaks": breaks, "first": first, "last": last, "mask": mask,
        "sentence_of": sentence_of, "names": names, "arcs": heads, "relations": relations, "chains": chains,
        "part_anchors": np.array([(row, anchor) for row, anchor, _ in parts], np.int64).reshape(-1, 2),
        "parts": np.array([tags for _, _, tags in parts], np.int64).reshape(-1, words),
        "event_sentences": np.array(asked, np.int64).reshape(-1, 2),
        "events": np.array(events, bool).reshape(-1, len(EVENTS)), **one,
    }  # fmt: skip
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def _rounded(size: int) -> int:
    return -(-size // 16) * 16


def _attributions(window: Window, count: int, width: int, anchors: np.ndarray) -> list[tuple[int, np.ndarray]]:
    """(anchor, tag of each word) of the attributions anchored in the window; fills `anchors`."""
    assert window.document is not None
    if window.document.attributions is None:
        return []
    anchors[:count] = 0
    found = {}
    for attribution in window.document.attributions:
        anchor = (attribution.cue or attribution.content)[0] - window.first_word
        if not 0 <= anchor < count or anchor in found:
            continue
        anchors[anchor] = 1 if attribution.cue else 2
        tags = np.full(width, NONE, np.int64)
        tags[:count] = 0
        for name in ("content", "source", "cue"):
            before = None
            for flat in getattr(attribution, name):
                index = flat - window.first_word
                if 0 <= index < count:
                    tags[index] = PARTS.index(f"{'I' if before == flat - 1 else 'B'}-{name}")
                before = flat
        _mend(tags, count)
        found[anchor] = tags
    return list(found.items())


def _mend(tags: np.ndarray, count: int) -> None:
    """A run that goes on after another part inside it, or after the window's start, begins anew."""
    for index in range(count):
        if tags[index] > 0 and tags[index] % 2 == 0 and (index == 0 or (tags[index - 1] + 1) // 2 != tags[index] // 2):
            tags[index] -= 1


def _chains(window: Window, count: int, chains: np.ndarray, referents: np.ndarray) -> None:
    """Numbers the chain of each word that heads a mention; says of every word whether it does."""
    assert window.document is not None
    if window.document.chains is None:
        return
    referents[:count] = 0
    for number, chain in enumerate(window.document.chains):
        for phrase in chain:
            index = phrase.head - window.first_word
            if 0 <= index < count:
                chains[index], referents[index] = number, 1
