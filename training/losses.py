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
        elif head.loss == "sentence":
            if len(batch["event_sentences"]):
                scores = model.classes[head.name](words).float()
                found[head.name] = _sentence_loss(scores, batch)
        elif head.loss == "antecedent":
            if (batch["chains"] != NONE).any():
                found[head.name] = _antecedent_loss(model.antecedents(words), batch["chains"])
        elif head.loss == "parts":
            if len(batch["parts"]):
                scores = model.parts(words, batch["part_anchors"]).float()
                found[head.name] = crf_loss(scores, model.parts.moves.float(), batch["parts"])
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


def sentence_scores(scores: torch.Tensor, inside: torch.Tensor) -> torch.Tensor:
    """(sentences, classes): the words' scores in the mean that their last score weighs; `inside` is (sentences, words)
    and `scores` (sentences, words, classes + 1)."""
    weights = torch.softmax(scores[..., -1].masked_fill(~inside, _NEVER), -1)
    return (weights[..., None] * scores[..., :-1]).sum(1)


def _sentence_loss(scores: torch.Tensor, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    rows, numbers = batch["event_sentences"].T
    inside = batch["sentence_of"][rows] == numbers[:, None]
    logs = torch.log_softmax(sentence_scores(scores[rows], inside), -1)
    return -torch.logsumexp(logs.masked_fill(~batch["events"], _NEVER), -1).mean()


def _antecedent_loss(scores: torch.Tensor, chains: torch.Tensor) -> torch.Tensor:
    """All earlier mentions of the same chain are right together; where there is none, column 0 is (Lee et al. 2017,
    over words as in Dobrovolskii 2021)."""
    count = chains.shape[1]
    earlier = torch.ones(count, count, dtype=torch.bool, device=chains.device).tril(-1)
    asked = chains != NONE
    same = (chains[:, :, None] == chains[:, None, :]) & asked[:, :, None] & earlier
    right = torch.cat([~same.any(-1, keepdim=True), same], 2)[asked]
    open_ = torch.cat([torch.ones_like(earlier[:, :1]), earlier], 1)
    logs = torch.log_softmax(scores.masked_fill(~open_, _NEVER)[asked], -1)
    return -torch.logsumexp(logs.masked_fill(~right, _NEVER), -1).mean()


def crf_loss(scores: torch.Tensor, moves: torch.Tensor, tags: torch.Tensor) -> torch.Tensor:
    """Mean negative log-probability per sequence of the gold tags, over a tenth of its mean length, so that it weighs
    about as much as a loss per word. `tags` is NONE past a sequence's end."""
    moves = moves + _illegal(moves.shape[0]).to(moves.device)
    begin = torch.zeros(moves.shape[0], device=moves.device)
    begin[2::2] = _NEVER
    real = tags != NONE
    gold = tags.clamp(min=0)
    picked = scores.gather(2, gold[..., None]).squeeze(-1)
    steps = moves[gold[:, :-1], gold[:, 1:]]
    right = (picked * real).sum(1) + (steps * real[:, 1:]).sum(1)
    total = scores[:, 0] + begin
    for index in range(1, scores.shape[1]):
        moved = torch.logsumexp(total[:, :, None] + moves, 1) + scores[:, index]
        total = torch.where(real[:, index, None], moved, total)
    return (torch.logsumexp(total, 1) - right).mean() / 10


def _illegal(classes: int) -> torch.Tensor:
    """Very low where "I" follows neither "B" nor "I" of its own part; tags are O, B-a, I-a, B-b, I-b, …"""
    never = torch.zeros(classes, classes)
    for inside in range(2, classes, 2):
        never[:, inside] = _NEVER
        never[inside - 1 : inside + 1, inside] = 0
    return never
