"""Development figures during training, from the torch network with gold words and gold sentences.

The figures that count are made by `python -m evaluation.reader` with the shipped weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import torch

from onrecord.learned.tags import best_tags, tag_spans
from training.documents import Document
from training.labels import LOCATION
from training.losses import arc_scores
from training.network import Reader
from training.targets import NONE, Encoded, Targets
from training.windows import Window, collate

_LIMIT = 160
_LONGEST = 500  # pieces; a longer sentence is left out of the figures


def _windows(documents: Sequence[Document], targets: Targets) -> Iterator[Window]:
    for document in documents:
        taken: list[Encoded] = []
        room = _LIMIT
        for sentence in document.sentences:
            encoded = targets.of(sentence)
            if encoded.length > _LONGEST:
                continue
            if taken and encoded.length > room:
                yield Window(sentences=tuple(taken))
                taken, room = [], _LIMIT
            taken.append(encoded)
            room -= encoded.length
        if taken:
            yield Window(sentences=tuple(taken))


def _batches(
    documents: Sequence[Document], targets: Targets, ids: tuple[int, int], device: str
) -> Iterator[dict[str, torch.Tensor]]:
    windows = sorted(_windows(documents, targets), key=lambda w: sum(s.length for s in w.sentences))
    for first in range(0, len(windows), 24):
        batch = collate(windows[first : first + 24], *ids)
        yield {name: tensor.to(device) for name, tensor in batch.items()}


@torch.no_grad()
def syntax(
    model: Reader,
    documents: Sequence[Document],
    targets: Targets,
    ids: tuple[int, int],
    relations: Sequence[str],
    device: str,
) -> dict[str, float]:
    """Shares of words right: upos, xpos, uas, las (universal relations), las_full (with subtypes), and sentence F1."""
    right: Counter[str] = Counter()
    total = 0
    universal = np.array([sorted({r.split(":")[0] for r in relations}).index(r.split(":")[0]) for r in relations])
    model.eval()
    for batch in _batches(documents, targets, ids, device):
        words = _words(model, batch)
        scores = arc_scores(model, words, batch["sentence_of"])
        heads = scores.argmax(-1)
        dependents, governors = model.relations.halves(words)
        chosen = governors.gather(1, heads[..., None].expand(-1, -1, governors.shape[-1]))
        found = model.relations.pairs(dependents, chosen).argmax(-1).cpu().numpy()
        asked = (batch["arcs"] != NONE).cpu().numpy()
        arc = (heads == batch["arcs"]).cpu().numpy()[asked]
        gold = batch["relations"].cpu().numpy()[asked]
        relation = found[asked]
        total += int(asked.sum())
        right["uas"] += int(arc.sum())
        right["las"] += int((arc & (universal[relation] == universal[gold])).sum())
        right["las_full"] += int((arc & (relation == gold)).sum())
        for name in ("upos", "xpos", "feats"):
            made = model.classes[name](words).argmax(-1)
            right[name] += int((made == batch[name]).cpu().numpy()[asked].sum())
        begins = (model.classes["starts"](words).argmax(-1) == 1).cpu().numpy()
        gold_begins = (batch["starts"] == 1).cpu().numpy()
        begins[:, 0] = gold_begins[:, 0] = False
        right["start_hits"] += int((begins & gold_begins).sum())
        right["starts"] += int((begins & asked).sum()) + int(gold_begins.sum())
    figures = {name: 100 * right[name] / max(1, total) for name in ("upos", "xpos", "feats", "uas", "las", "las_full")}
    figures["starts_f1"] = 200 * right["start_hits"] / max(1, right["starts"])
    return figures


@torch.no_grad()
def names(
    model: Reader,
    documents: Sequence[Document],
    targets: Targets,
    ids: tuple[int, int],
    labels: tuple[str, ...],
    device: str,
) -> dict[str, float]:
    """Exact-span F1: "three" for person, organization, location (country and place as one), "all" kinds."""
    model.eval()
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        gold: set[tuple[int, int, str]] = set()
        made: set[tuple[int, int, str]] = set()
        at = 0
        for window in _windows([document], targets):
            batch = {name: t.to(device) for name, t in collate([window], *ids).items()}
            count = int((batch["sentence_of"] >= 0).sum())
            scores = model.classes["names"](_words(model, batch)).float().cpu().numpy()[0][:count]
            begins = np.diff(batch["sentence_of"].cpu().numpy()[0][:count], prepend=-1) > 0
            tags = [labels[i] for i in best_tags(scores, labels, begins)]
            made |= {(at + start, at + end, coarse(kind)) for start, end, kind in tag_spans(tags)}
            at += len(tags)
        at = 0
        for sentence in document.sentences:
            if targets.of(sentence).length <= _LONGEST:
                gold |= {(at + n.start, at + n.end, coarse(n.kinds[0])) for n in sentence.names or ()}
                at += len(sentence.words)
        for name in gold:
            counts["gold", name[2]] += 1
            counts["right", name[2]] += name in made
        for name in made:
            counts["made", name[2]] += 1
    three = ("person", "organization", "location")
    return {"three": _f1(counts, three), "all": _f1(counts, (*three, "people", "facility", "other"))}


def coarse(kind: str) -> str:
    """Country and place as one, as most corpora have it; facilities stay apart."""
    return "location" if kind in LOCATION and kind != "facility" else kind


def _f1(counts: Counter[tuple[str, str]], kinds: Sequence[str]) -> float:
    right, gold, made = (sum(counts[what, kind] for kind in kinds) for what in ("right", "gold", "made"))
    return 200 * right / max(1, gold + made)


def _words(model: Reader, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    mask = batch["mask"][:, None, None, :]
    return model.words(batch["pieces"], batch["shapes"], batch["breaks"], batch["first"], batch["last"], mask)
