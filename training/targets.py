"""Sentences as arrays: what the encoder reads and what each head should say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.learned.pieces import Pieces
from onrecord.learned.shapes import shape
from training.documents import Sentence
from training.heads import EVENTS, NAME_TAGS

NONE = -100  # no target: the corpus does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """One sentence. `pieces`: piece ids by word. All other arrays have one row a word; `heads` counts from the
    sentence's first word as 1, with 0 for the root. `names` is the set of allowed tags, all false where not known.
    `events` is the set of allowed types of the sentence, all false where not known."""

    pieces: tuple[tuple[int, ...], ...]
    shapes: np.ndarray
    classes: dict[str, np.ndarray]
    heads: np.ndarray
    relations: np.ndarray
    names: np.ndarray
    events: np.ndarray
    starts_paragraph: bool
    length: int


class Targets:
    """Encodes sentences with one set of labels."""

    def __init__(self, pieces: Pieces, labels: dict[str, tuple[str, ...]]) -> None:
        self._pieces = pieces
        self._index = {name: {label: i for i, label in enumerate(known)} for name, known in labels.items()}

    def of(self, sentence: Sentence) -> Encoded:
        """The arrays of one sentence."""
        words = sentence.words
        count = len(words)
        classes = {}
        for name in ("upos", "xpos", "feats"):
            known = self._index[name]
            values = [getattr(word, name) for word in words]
            unknown = known.get("_", NONE)
            classes[name] = np.array([NONE if v is None else known.get(v, unknown) for v in values], np.int64)
        nominals = np.full(count, NONE, np.int64)
        if sentence.nominals is not None:
            nominals[:] = 0
            for index, kind in sentence.nominals:
                nominals[index] = self._index["nominals"][kind]
        classes["nominals"] = nominals
        triggers = np.full(count, NONE if sentence.triggers is None else 0, np.int64)
        for start, end in sentence.triggers or ():
            triggers[start], triggers[start + 1 : end] = 1, 2
        classes["triggers"] = triggers
        events = np.array([label in (sentence.events or ()) for label in EVENTS])
        heads = np.array([NONE if w.head is None else w.head + 1 for w in words], np.int64)
        relations = np.array(
            [NONE if w.deprel is None else self._index["relations"].get(w.deprel, NONE) for w in words], np.int64
        )
        pieces = tuple(self._pieces.of(word.form) for word in words)
        return Encoded(
            pieces=pieces, shapes=np.array([shape(word.form) for word in words], np.int64), classes=classes,
            heads=heads, relations=relations, names=allowed_tags(sentence), events=events,
            starts_paragraph=sentence.starts_paragraph, length=sum(len(p) for p in pieces),
        )  # fmt: skip


def allowed_tags(sentence: Sentence) -> np.ndarray:
    """(words, tags) truth table of the tags that the annotation allows; a row of all false asks nothing."""
    count = len(sentence.words)
    allowed = np.zeros((count, len(NAME_TAGS)), bool)
    if sentence.names is None:
        return allowed
    allowed[:, 0] = True
    for index in sentence.unsure:
        allowed[index] = False
    for name in sentence.names:
        for index in range(name.start, name.end):
            if name.firm:
                if name.end - name.start == 1:
                    prefixes = "S"
                else:
                    prefixes = "B" if index == name.start else "E" if index == name.end - 1 else "I"
            else:
                prefixes = "BIES"
            allowed[index] = False
            for prefix in prefixes:
                for kind in name.kinds:
                    allowed[index, NAME_TAGS.index(f"{prefix}-{kind}")] = True
    return allowed
