"""What each head is asked, and the sum of it. A head without a target in the batch costs nothing."""

from __future__ import annotations

import torch
from torch.nn import functional as F

from training.heads import Head
from training.network import Reader
from training.targets import NONE

_NEVER = -1e4


def losses(model: Reader, batch: dict[str, torch.Tensor], heads: tuple[Head, ...]) -> dict[str, torch.Tensor]:
    """Mean loss of each head over the words that have a target for it."""
    mask = batch["mask"][:, None, None, :]
    words = model.words(batch["pieces"], batch["shapes"], batch["breaks"], batch["first"], batch["last"], mask)
    found = {}
    for head in heads:
        if head.loss == "one":
            target = batch[head.name]
            if (target != NONE).any():
                scores = model.classes[head.name](words).float()
                found[head.name] = F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=NONE)
        elif head.loss == "any":
            asked = batch[head.name].any(-1)
            if asked.any():
                logs = torch.log_softmax(model.classes[head.name](words).float()[asked], -1)
                allowed = batch[head.name][asked]
                found[head.name] = -torch.logsumexp(logs.masked_fill(~allowed, _NEVER), -1).mean()
        elif head.loss == "arc":
            asked = batch["arcs"] != NONE
            if asked.any():
                scores = arc_scores(model, words, batch["sentence_of"])
                found[head.name] = F.cross_entropy(scores[asked], batch["arcs"][asked])
        else:
            asked = batch["relations"] != NONE
            if asked.any():
                dependents, governors = model.relations.halves(words)
                rows = asked.nonzero()
                scores = model.relations.pairs(
                    dependents[rows[:, 0], rows[:, 1]], governors[rows[:, 0], batch["arcs"][rows[:, 0], rows[:, 1]]]
                )
                found[head.name] = F.cross_entropy(scores.float(), batch["relations"][asked])
    return found


def arc_scores(model: Reader, words: torch.Tensor, sentence_of: torch.Tensor) -> torch.Tensor:
    """(batch, words, 1 + words): only the root and other words of the same sentence may govern."""
    scores = model.arcs(words)
    same = sentence_of[:, :, None] == sentence_of[:, None, :]
    same &= ~torch.eye(same.shape[1], dtype=torch.bool)[None].to(same.device)
    allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
    return scores.masked_fill(~allowed, _NEVER)
