"""Trains the small character network that cuts text into words.

    python -m training.wordcutter --corpora DIR --out FILE

A stack of convolutions over characters says at each character whether a word starts there. It learns from the
treebanks' running text, with quotation marks changed to typographic ones, spaces between sentences lost now and then,
and capitals, so that ugly text is no surprise.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from onrecord.learned.characters import CLASSES, character_classes
from training.documents import Document
from training.treebanks import read_treebank

WIDTH, KERNEL, LAYERS = 64, 5, 4
CHUNK = 512
_MARGIN = " " * (KERNEL // 2 * LAYERS)


class WordCutter(nn.Module):
    """(batch, characters) classes to (batch, characters) logits of "a word starts here"."""

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Embedding(CLASSES, WIDTH, padding_idx=0)
        self.layers = nn.ModuleList(nn.Conv1d(WIDTH, WIDTH, KERNEL, padding=KERNEL // 2) for _ in range(LAYERS))
        self.out = nn.Conv1d(WIDTH, 1, 1)

    def forward(self, classes: torch.Tensor) -> torch.Tensor:
        x = self.embed(classes).transpose(1, 2)
        for layer in self.layers:
            x = x + F.relu(layer(x))
        return self.out(x).squeeze(1)


def running_text(document: Document, chance: random.Random | None = None) -> tuple[str, list[tuple[int, int]]]:
    """The document's text as the treebank spaces it, and each word's (start, end).

    Paragraphs part with a blank line. With `chance`, typography is varied.
    """
    parts: list[str] = []
    offsets: list[tuple[int, int]] = []
    position = 0
    curly = chance is not None and chance.random() < 0.5
    shout = chance is not None and chance.random() < 0.04
    small = chance is not None and chance.random() < 0.06
    opened = False
    for number, sentence in enumerate(document.sentences):
        for index, word in enumerate(sentence.words):
            gap = " " if word.space_before else ""
            if index == 0:
                gap = "\n\n" if sentence.starts_paragraph else gap
                if chance is not None and gap == " " and chance.random() < 0.02:
                    gap = ""
                if number == 0:
                    gap = ""
            form = word.form
            if curly:
                if form == '"':
                    form = "”" if opened else "“"
                    opened = not opened
                form = form.replace("'", "’")
            if shout:
                form = form.upper() if len(form.upper()) == len(form) else form
            elif small:
                form = form.lower() if len(form.lower()) == len(form) else form
            parts.append(gap + form)
            position += len(gap)
            offsets.append((position, position + len(form)))
            position += len(form)
    return "".join(parts), offsets


def examples(documents: list[Document], chance: random.Random | None) -> tuple[np.ndarray, np.ndarray]:
    """Chunks of `CHUNK` characters: classes, and targets 1 start / 0 inside / -1 not asked (spaces, first of a run)."""
    classes, targets = [], []
    for document in documents:
        text, offsets = running_text(document, chance)
        kinds = character_classes(text)
        target = np.zeros(len(text), dtype=np.int8)
        for start, _ in offsets:
            target[start] = 1
        space = np.array([c.isspace() for c in text])
        after = np.concatenate([[True], space[:-1]])
        target[space | after] = -1
        classes.append(kinds)
        targets.append(target)
    flat, aim = np.concatenate(classes), np.concatenate(targets)
    shift = chance.randrange(CHUNK) if chance else 0
    flat, aim = flat[shift:], aim[shift:]
    count = len(flat) // CHUNK
    return flat[: count * CHUNK].reshape(count, CHUNK), aim[: count * CHUNK].reshape(count, CHUNK)


def cut(model: WordCutter, text: str) -> list[tuple[int, int]]:
    """Words of `text` by the torch model (the runtime has its own, over ONNX)."""
    if not text:
        return []
    with torch.no_grad():
        # Spaces on both sides: the network has never seen the bare end of a text.
        classes = character_classes(f"{_MARGIN}{text}{_MARGIN}").astype(np.int64)
        starts = (model(torch.from_numpy(classes)[None])[0] > 0).numpy()[len(_MARGIN) :]
    found: list[tuple[int, int]] = []
    begin = -1
    for index, character in enumerate(text):
        if character.isspace():
            if begin >= 0:
                found.append((begin, index))
            begin = -1
        elif begin < 0:
            begin = index
        elif starts[index]:
            found.append((begin, index))
            begin = index
    if begin >= 0:
        found.append((begin, len(text)))
    return found


def word_f1(model: WordCutter, documents: list[Document]) -> float:
    """F1 of exact word spans over the running text of the documents."""
    right = gold = made = 0
    for document in documents:
        text, offsets = running_text(document)
        mine = set(cut(model, text))
        theirs = set(offsets)
        right, gold, made = right + len(mine & theirs), gold + len(theirs), made + len(mine)
    return 2 * right / (gold + made)


def train(corpora: Path, out: Path, *, passes: int, seed: int) -> None:
    """Fit on EWT and GUM train, print dev figures, write a state dict."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    chance = random.Random(seed)
    ewt, gum = read_treebank(corpora / "ud-ewt/train.conllu", "ewt"), read_treebank(corpora / "gum/train/dep", "gum")
    ewt_dev = read_treebank(corpora / "ud-ewt/dev.conllu", "ewt")
    gum_dev = read_treebank(corpora / "gum/dev/dep", "gum")
    model = WordCutter()
    steps = passes * 55
    optimizer = torch.optim.AdamW(model.parameters(), lr=4e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, total_steps=steps + 5, pct_start=0.1)
    done, began = 0, time.monotonic()
    while done < steps:
        documents = ewt + gum
        chance.shuffle(documents)
        inputs, targets = examples(documents, chance)
        order = np.random.default_rng(chance.randrange(1 << 30)).permutation(len(inputs))
        for first in range(0, len(order), 64):
            chosen = order[first : first + 64]
            logits = model(torch.from_numpy(inputs[chosen].astype(np.int64)))
            aim = torch.from_numpy(targets[chosen].astype(np.float32))
            asked = aim >= 0
            loss = F.binary_cross_entropy_with_logits(logits[asked], aim[asked])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            done += 1
            if done >= steps:
                break
        print(f"{done}/{steps} loss {loss.item():.5f} {time.monotonic() - began:.0f}s", flush=True)
    model.eval()
    print("word F1 ewt dev", word_f1(model, ewt_dev), "gum dev", word_f1(model, gum_dev))
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), out)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    train(given.corpora, given.out, passes=given.passes, seed=given.seed)


if __name__ == "__main__":
    main()
