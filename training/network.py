"""The network: a MiniLM encoder that is told the shape of words, and light heads over words."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from onrecord.learned.shapes import SHAPES
from training.heads import Head

HIDDEN, LAYERS, ATTENTION, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512


_CHANCE = np.random.default_rng(0)


def reseed(seed: int) -> None:
    """Begin a new stream of dropped units."""
    global _CHANCE
    _CHANCE = np.random.default_rng(seed)


def dropout(x: torch.Tensor, share: float, training: bool) -> torch.Tensor:
    """Dropout with chances in steps of 1/256: on a CPU, drawing bytes takes a fifth of the time of torch's own."""
    if not training:
        return x
    if x.is_cuda:
        return F.dropout(x, share)
    limit = round(share * 256)
    drawn = np.frombuffer(_CHANCE.bytes(x.numel()), np.uint8) >= limit
    kept = torch.from_numpy(drawn).view(x.shape)
    return x * kept.to(x.dtype).mul_(256 / (256 - limit))


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        batch, length, _ = x.shape
        heads = self.qkv(x).view(batch, length, 3, ATTENTION, HIDDEN // ATTENTION).permute(2, 0, 3, 1, 4)
        query, key, value = heads[0], heads[1], heads[2]
        # Written out: the fused kernel's backward pass is several times slower on a CPU at these sizes.
        scores = (query * (HIDDEN // ATTENTION) ** -0.5) @ key.transpose(2, 3)
        if mask is not None:
            scores = scores + torch.where(mask, 0.0, -1e4).to(scores.dtype)
        mixed = torch.softmax(scores, -1).to(value.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + dropout(self.out(mixed), self.dropout, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.norm2(x + dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces, their words' shapes and paragraph starts to vectors."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPES + 1, HIDDEN)
        self.breaks = nn.Embedding(2, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.breaks.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = dropout

    def forward(
        self, pieces: torch.Tensor, shapes: torch.Tensor, breaks: torch.Tensor, mask: torch.Tensor | None
    ) -> torch.Tensor:
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]] + self.shapes(shapes) + self.breaks(breaks)
        x = dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_minilm(self, weights: dict[str, np.ndarray]) -> None:
        """Take the weights of the published encoder."""

        def put(target: torch.Tensor, array: np.ndarray) -> None:
            with torch.no_grad():
                target.copy_(torch.from_numpy(array.copy()))

        base = "embeddings."
        put(self.words.weight, weights[base + "word_embeddings.weight"])
        # Kept as published: words that the corpora do not hold stay comparable with those they hold, and no step
        # has to write its gradient.
        self.words.weight.requires_grad_(False)
        kind = weights[base + "token_type_embeddings.weight"][0]
        put(self.positions.weight, weights[base + "position_embeddings.weight"] + kind)
        put(self.norm.weight, weights[base + "LayerNorm.weight"])
        put(self.norm.bias, weights[base + "LayerNorm.bias"])
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                three = [weights[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                put(getattr(layer.qkv, part), np.concatenate(three))
                put(getattr(layer.out, part), weights[f"{at}attention.output.dense.{part}"])
                put(getattr(layer.norm1, part), weights[f"{at}attention.output.LayerNorm.{part}"])
                put(getattr(layer.up, part), weights[f"{at}intermediate.dense.{part}"])
                put(getattr(layer.down, part), weights[f"{at}output.dense.{part}"])
                put(getattr(layer.norm2, part), weights[f"{at}output.LayerNorm.{part}"])


class Classes(nn.Module):
    """A hidden layer over `reach` words and a score per class."""

    def __init__(self, head: Head, classes: int, dropout: float) -> None:
        super().__init__()
        self.reach = head.reach
        self.hidden = nn.Linear(HIDDEN * head.reach, head.width)
        self.out = nn.Linear(head.width, classes)
        self.dropout = dropout

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        if self.reach == 3:
            edge = torch.zeros_like(words[:, :1])
            before, after = torch.cat([edge, words[:, :-1]], 1), torch.cat([words[:, 1:], edge], 1)
            words = torch.cat([before, words, after], -1)
        return self.out(dropout(F.gelu(self.hidden(words)), self.dropout, self.training))


class Arcs(nn.Module):
    """Biaffine scores of every word (or the root, position 0) as governor of every word (Dozat & Manning 2017)."""

    def __init__(self, head: Head, dropout: float) -> None:
        super().__init__()
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.dependent = nn.Linear(HIDDEN, head.width)
        self.governor = nn.Linear(HIDDEN, head.width)
        self.pair = nn.Linear(head.width, head.width, bias=False)
        self.prior = nn.Linear(head.width, 1)
        self.scale = head.width**-0.5
        self.dropout = dropout

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        root = self.root.expand(words.shape[0], 1, HIDDEN)
        governors = dropout(
            F.gelu(self.governor(torch.cat([root.to(words.dtype), words], 1))), self.dropout, self.training
        )
        dependents = dropout(F.gelu(self.dependent(words)), self.dropout, self.training)
        # "prior" is how likely a word is to govern at all.
        scores = self.pair(dependents) @ governors.transpose(1, 2) * self.scale
        return scores.float() + self.prior(governors).transpose(1, 2).float()


class Relations(nn.Module):
    """Scores of relations for (dependent, governor) pairs, in two halves, so that pairs can be chosen between."""

    def __init__(self, head: Head, classes: int, dropout: float) -> None:
        super().__init__()
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.dependent = nn.Linear(HIDDEN, 2 * head.width)
        self.governor = nn.Linear(HIDDEN, 2 * head.width)
        self.out = nn.Linear(2 * head.width, classes)
        self.width = head.width
        self.dropout = dropout

    def halves(self, words: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(batch, words, 2 * width) for words as dependents; (batch, 1 + words, 2 * width) as governors."""
        root = self.root.expand(words.shape[0], 1, HIDDEN).to(words.dtype)
        return self.dependent(words), self.governor(torch.cat([root, words], 1))

    def pairs(self, dependents: torch.Tensor, governors: torch.Tensor) -> torch.Tensor:
        """Scores for matching rows: half of the units add the two sides, half multiply them."""
        width = self.width
        added = F.gelu(dependents[..., :width] + governors[..., :width])
        times = dependents[..., width:] * governors[..., width:]
        return self.out(dropout(torch.cat([added, times], -1), self.dropout, self.training))


REACH = 64


class Parts(nn.Module):
    """A score per tag for every word as seen from an anchor, and of tags following one another (a linear-chain CRF)."""

    def __init__(self, head: Head, classes: int, dropout: float) -> None:
        super().__init__()
        self.anchor = nn.Linear(HIDDEN, 2 * head.width)
        self.word = nn.Linear(HIDDEN, 2 * head.width)
        self.far = nn.Embedding(2 * REACH + 1, head.width)
        nn.init.normal_(self.far.weight, std=0.02)
        self.out = nn.Linear(6 * head.width, classes)
        self.moves = nn.Parameter(torch.zeros(classes, classes))
        self.width = head.width
        self.dropout = dropout

    def forward(self, words: torch.Tensor, anchors: torch.Tensor) -> torch.Tensor:
        """(anchors, words, classes) for `anchors` as (row, word)."""
        rows, at = anchors[:, 0], anchors[:, 1]
        width = self.width
        mine = self.anchor(words[rows, at])[:, None]
        theirs = self.word(words)[rows]
        distance = torch.arange(words.shape[1], device=words.device)[None] - at[:, None]
        far = self.far(distance.clamp(-REACH, REACH) + REACH)
        hidden = torch.cat(
            [F.gelu(mine[..., :width] + theirs[..., :width] + far), mine[..., width:] * theirs[..., width:]], -1
        )
        hidden = dropout(hidden, self.dropout, self.training)
        edge = torch.zeros_like(hidden[:, :1])
        before, after = torch.cat([edge, hidden[:, :-1]], 1), torch.cat([hidden[:, 1:], edge], 1)
        return self.out(torch.cat([before, hidden, after], -1))


class Reader(nn.Module):
    """The whole network."""

    def __init__(self, heads: tuple[Head, ...], labels: dict[str, tuple[str, ...]], dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.shapes = nn.Embedding(SHAPES + 1, HIDDEN)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN)
        self.classes = nn.ModuleDict()
        self.head_dropout = 0.2
        for head in heads:
            if head.loss in {"one", "any"}:
                self.classes[head.name] = Classes(head, len(labels[head.name]), 0.2)
            elif head.loss == "sentence":
                self.classes[head.name] = Classes(head, len(labels[head.name]) + 1, 0.2)
            elif head.loss == "arc":
                self.arcs = Arcs(head, 0.2)
            elif head.loss == "antecedent":
                self.antecedents = Arcs(head, 0.2)
            elif head.loss == "parts":
                self.parts = Parts(head, len(labels[head.name]), 0.2)
            else:
                self.relations = Relations(head, len(labels[head.name]), 0.2)

    def words(
        self, pieces: torch.Tensor, shapes: torch.Tensor, breaks: torch.Tensor, first: torch.Tensor, last: torch.Tensor,
        mask: torch.Tensor | None,
    ) -> torch.Tensor:  # fmt: skip
        """Vectors of words: the mean of the first and the last piece, and the shape."""
        x = self.encoder(pieces, shapes, breaks, mask)
        wide = (-1, -1, HIDDEN)
        both = x.gather(1, first[..., None].expand(wide)) + x.gather(1, last[..., None].expand(wide))
        shape = self.shapes(shapes.gather(1, first))
        return dropout(self.norm(both / 2 + shape), self.head_dropout, self.training)


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """Arrays of a safetensors file (32-bit floats; others are left out)."""
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    arrays = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            first, end = entry["data_offsets"]
            arrays[name] = np.frombuffer(raw[8 + length + first : 8 + length + end], np.float32).reshape(entry["shape"])
    return arrays
