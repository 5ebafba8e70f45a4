"""Trains the reader.

    ONRECORD_CORPORA=DIR python -m training.train --out DIR

First the word cutter, then the reader, then the export: DIR/weights holds what goes into the package. Checkpoints,
figures and the report of inputs go to DIR; run the same command again to go on from the last checkpoint. The encoder
comes from the installed package that the configuration names. A GPU is used where there is one.

`--steps` shortens the schedule for a trial; `--minutes` ends it early on a busy machine, with the learning rate falling
to zero by then (the log tells the steps reached).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import time
import tomllib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import accumulate
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from onrecord.learned.pieces import Pieces
from training import scores
from training.augment import Augment, pools
from training.corpora import read, read_all
from training.documents import Document, Sentence
from training.export import export
from training.heads import HEADS, counted_labels
from training.labels import load_countries
from training.losses import losses
from training.network import Reader, read_safetensors, reseed
from training.recut import recut
from training.targets import Encoded, Targets
from training.windows import Window, collate, window_from
from training.wordcutter import WordCutter, cut
from training.wordcutter import train as train_cutter

MASK = 103


class Stream:
    """Windows of one corpus, each sentence once as the first of a window before any is again."""

    def __init__(self, documents: list[Document], targets: Targets, augment: Augment, seed: int) -> None:
        self._documents = documents
        self._targets, self._augment = targets, augment
        self._chance = random.Random(seed)
        self._starts = [
            (d, s)
            for d, document in enumerate(documents)
            for s, sentence in enumerate(document.sentences)
            if document.attributions is not None or _says_something(sentence)
        ]
        self._flat = [list(accumulate((len(s.words) for s in document.sentences), initial=0)) for document in documents]
        self._queue: list[tuple[int, int]] = []
        self._kept: dict[int, Encoded] = {}

    def reseed(self, seed: int) -> None:
        """Start a new order of windows."""
        self._chance.seed(seed)
        self._augment.reseed(seed)
        self._queue = []

    def _encoded(self, sentence: Sentence) -> Encoded:
        varied = self._augment.vary(sentence)
        if varied is not sentence:
            return self._targets.of(varied)
        found = self._kept.get(id(sentence))
        if found is None:
            found = self._kept[id(sentence)] = self._targets.of(sentence)
        return found

    def window(self, limit: int, *, alone: bool, hidden_breaks: bool) -> Window | None:
        """The next window, or None where nothing of it fits."""
        if not self._queue:
            self._queue = self._starts.copy()
            self._chance.shuffle(self._queue)
        number, first = self._queue.pop()
        document = self._documents[number]
        some = [self._encoded(sentence) for sentence in document.sentences[first : first + 1 + limit // 6]]
        taken, kept = window_from(some, 0, limit, alone=alone)
        if not taken:
            return None
        return Window(
            sentences=tuple(taken), cut=kept, real_sentences=document.real_sentences, hidden_breaks=hidden_breaks,
            document=document, first_word=self._flat[number][first],
        )  # fmt: skip


def _says_something(sentence: Sentence) -> bool:
    """True where the corpus annotates the sentence: others stand there as its context."""
    layers = (sentence.names, sentence.nominals, sentence.triggers, sentence.events)
    return sentence.words[0].upos is not None or any(layer is not None for layer in layers)


def device_name() -> str:
    """cuda where there is a GPU, else cpu."""
    return "cuda" if torch.cuda.is_available() else "cpu"


def mixed_precision(device: str) -> AbstractContextManager[Any]:
    """Matrix products in bfloat16, where the processor multiplies such numbers: without that they take several times as
    long as 32-bit ones."""
    able = device == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.autocast(device, dtype=torch.bfloat16, enabled=able)


def detached(model: torch.nn.Module) -> dict[str, torch.Tensor]:
    """A copy of the weights."""
    return {name: tensor.detach().clone() for name, tensor in model.state_dict().items()}


class Average:
    """The running mean of the weights over about the last `steps` steps: what is measured and shipped.

    Exponential moving average, as in Tarvainen & Valpola 2017. A young average is nearer to the newest weights.
    """

    def __init__(self, model: torch.nn.Module, steps: int) -> None:
        self.state = detached(model)
        self._steps, self._taken = steps, 0

    def take(self, model: torch.nn.Module) -> None:
        """Move the mean towards the weights of `model`."""
        self._taken += 1
        share = 1 / min(self._steps, 10 + self._taken)
        learned = [name for name, tensor in model.named_parameters() if tensor.requires_grad]
        now = dict(model.named_parameters())
        with torch.no_grad():
            torch._foreach_lerp_([self.state[name] for name in learned], [now[name] for name in learned], share)

    @contextmanager
    def of(self, model: torch.nn.Module) -> Iterator[None]:
        """The mean's weights in `model` for the length of a block."""
        kept = detached(model)
        model.load_state_dict(self.state)
        try:
            yield
        finally:
            model.load_state_dict(kept)


class Training:
    """One run: data, network, optimiser, and where it stands."""

    def __init__(self, config: dict[str, Any], given: argparse.Namespace) -> None:
        self.config, self.out, self.device = config, given.out, device_name()
        self.plan = config["schedule"]
        self.steps = given.steps or self.plan["steps"]
        torch.manual_seed(config["seed"])
        reseed(config["seed"])
        self.chance = random.Random(config["seed"])
        cutter = WordCutter()
        cutter.load_state_dict(torch.load(given.cutter, weights_only=True))
        cutter.eval()
        self._cut = lambda text: cut(cutter, text)
        self.documents, self.report = read_all(config, given.corpora, self._cut)
        self.labels = {head.name: head.labels for head in HEADS}
        self.labels.update(counted_labels(d for documents in self.documents.values() for d in documents))
        self.pieces = Pieces(Tokenizer.from_file(str(given.encoder / "tokenizer.json")))
        self.ids = (self.pieces.start, self.pieces.end)
        self.targets = Targets(self.pieces, self.labels)
        self.model = Reader(HEADS, self.labels, self.plan["dropout"])
        self.model.encoder.load_minilm(read_safetensors(given.encoder / "model.safetensors"))
        self.model.to(self.device)
        self.average = Average(self.model, self.plan["averaged_steps"])
        self.done = self.done_before = 0
        self.minutes, self.began = given.minutes, time.monotonic()
        self.optimizer, self.schedule = self._optimizer()
        self._streams(config)
        self.dev = self._dev(given.corpora)

    def _optimizer(self) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
        encoder = [(n, p) for n, p in self.model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
        heads = [(n, p) for n, p in self.model.named_parameters() if not n.startswith("encoder.")]
        fresh = ("encoder.shapes", "encoder.breaks")
        decay = self.plan["weight_decay"]
        groups = [
            {
                "params": [p for n, p in encoder if not n.startswith(fresh)],
                "lr": self.plan["encoder_rate"],
                "weight_decay": decay,
            },
            {
                "params": [p for n, p in encoder if n.startswith(fresh)],
                "lr": self.plan["head_rate"],
                "weight_decay": 0.0,
            },
            {"params": [p for _, p in heads], "lr": self.plan["head_rate"], "weight_decay": decay},
        ]
        optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
        warmup, steps = self.plan["warmup"], self.steps

        def rate(step: int) -> float:
            return min((step + 1) / warmup, max(0.0, (steps - step) / max(1, steps - warmup)), self.time_left())

        return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, rate)

    def time_left(self) -> float:
        """Share of `--minutes` that is left times the rate at which this run began; 1 where no minutes are given."""
        if not self.minutes:
            return 1.0
        share = 1 - (time.monotonic() - self.began) / (60 * self.minutes)
        return max(0.0, share) * (1 - self.done_before / self.steps)

    def over(self) -> bool:
        """True at the last step, or when the minutes are up."""
        return self.done >= self.steps or self.time_left() <= 0.0

    def _streams(self, config: dict[str, Any]) -> None:
        known = pools(d for documents in self.documents.values() for d in documents)
        augment = Augment(known, config["seed"], **config["augment"])
        self.streams, self.shares = [], []
        for number, entry in enumerate(config["corpora"]):
            self.streams.append(Stream(self.documents[entry["name"]], self.targets, augment, config["seed"] + number))
            self.shares.append((entry["share"], entry.get("longest", self.plan["window_limits"][-1])))

    def _dev(self, corpora: Path) -> dict[str, list[Document]]:
        held_out = frozenset(self.config["held_out"]["worldwide"])
        worldwide = read("worldwide", corpora / "worldwide-newswire", "worldwide", held_out, "dev")
        return {
            "ewt": read("treebank", corpora / "ud-ewt/dev.conllu", "ewt", held_out),
            "gum": read("treebank", corpora / "gum/dev/dep", "gum", held_out),
            "worldwide": recut(worldwide, self._cut, {}),
            "crossner": recut(
                read("crossner", corpora / "crossner-politics/dev.txt", "crossner", held_out), self._cut, {}
            ),
        }

    def batch(self) -> dict[str, torch.Tensor]:
        """The next batch, pieces masked by chance."""
        limit = self.chance.choice(self.plan["window_limits"])
        wanted = max(1, self.plan["pieces_per_batch"] // limit)
        windows: list[Window] = []
        shares = [share if limit <= longest else 0.0 for share, longest in self.shares]
        while len(windows) < wanted:
            stream = self.chance.choices(self.streams, shares)[0]
            window = stream.window(
                limit, alone=self.chance.random() < self.plan["alone"],
                hidden_breaks=self.chance.random() < self.plan["hidden_breaks"],
            )  # fmt: skip
            if window is not None:
                windows.append(window)
        batch = {name: tensor.to(self.device) for name, tensor in collate(windows, *self.ids).items()}
        hide = (torch.rand(batch["pieces"].shape, device=self.device) < self.plan["masked_pieces"]) & batch["mask"]
        special = (batch["pieces"] == self.ids[0]) | (batch["pieces"] == self.ids[1])
        batch["pieces"] = batch["pieces"].masked_fill(hide & ~special, MASK)
        return batch

    def step(self) -> dict[str, float]:
        """One update; the loss of each head."""
        self.model.train()
        batch = self.batch()
        with mixed_precision(self.device):
            found = losses(self.model, batch, HEADS)
            weight = {head.name: head.weight for head in HEADS}
            total = torch.stack([weight[name] * loss for name, loss in found.items()]).sum()
        self.optimizer.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_([p for p in self.model.parameters() if p.grad is not None], 2.0)
        self.optimizer.step()
        self.schedule.step()
        self.average.take(self.model)
        self.done += 1
        return {name: loss.item() for name, loss in found.items()}

    def figures(self, share: float = 1.0) -> dict[str, dict[str, float]]:
        """Development figures on the first `share` of each dev set."""
        some = {name: documents[: max(1, int(len(documents) * share))] for name, documents in self.dev.items()}
        found = {}
        with self.average.of(self.model), mixed_precision(self.device):
            for name in ("ewt", "gum"):
                found[name] = scores.syntax(
                    self.model, some[name], self.targets, self.ids, self.labels["relations"], self.device
                )
            for name in ("worldwide", "crossner"):
                found[name] = scores.names(
                    self.model, some[name], self.targets, self.ids, self.labels["names"], self.device
                )
        return found

    def save(self, path: Path) -> None:
        """Write everything needed to go on, whole or not at all."""
        state = {
            "model": self.model.state_dict(), "average": self.average.state, "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(), "done": self.done, "labels": self.labels,
        }  # fmt: skip
        part = path.with_suffix(".part")
        torch.save(state, part)
        part.replace(path)

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint. The streams start anew with another seed, so that no window order is repeated."""
        state = torch.load(path, weights_only=True, map_location=self.device)
        self.model.load_state_dict(state["model"])
        self.average.state = state.get("average") or detached(self.model)
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.done = self.done_before = state["done"]
        torch.manual_seed(self.config["seed"] + self.done)
        reseed(self.config["seed"] + self.done)
        self.chance.seed(self.config["seed"] + self.done)
        for stream in self.streams:
            stream.reseed(self.chance.randrange(1 << 30))


def run(training: Training) -> None:
    """Train to the end of the schedule, logging, checkpointing and measuring on the way."""
    training.out.mkdir(parents=True, exist_ok=True)
    last = training.out / "last.pt"
    if last.exists():
        training.resume(last)
    (training.out / "inputs.json").write_text(json.dumps(training.report, indent=1))
    (training.out / "labels.json").write_text(json.dumps(training.labels, indent=1))
    print(json.dumps(training.report), flush=True)
    sums: dict[str, float] = {}
    began, since = time.monotonic(), training.done
    while not training.over():
        for name, loss in training.step().items():
            sums[name] = 0.98 * sums.get(name, loss) + 0.02 * loss
        if training.done % 50 == 0:
            pace = (time.monotonic() - began) / (training.done - since)
            shown = " ".join(f"{name} {loss:.3f}" for name, loss in sorted(sums.items()))
            print(f"{training.done}/{training.steps} {pace:.2f} s/step | {shown}", flush=True)
        if training.done % training.plan["checkpoint_every"] == 0 or training.over():
            training.save(last)
        if training.done % training.plan["evaluate_every"] == 0 or training.over():
            figures = training.figures(1.0 if training.over() else 0.4)
            line = json.dumps({"step": training.done, "figures": figures})
            with (training.out / "figures.jsonl").open("a") as log:
                log.write(line + "\n")
            print(line, flush=True)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, default=Path("training/config.toml"))
    parser.add_argument("--corpora", type=Path, default=Path(os.environ.get("ONRECORD_CORPORA", "corpora")))
    parser.add_argument("--cutter", type=Path, help="a trained word cutter, instead of training one")
    parser.add_argument("--encoder", type=Path, help="the encoder's files, instead of the installed package's")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0.0, help="let the learning rate reach zero by then")
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    load_countries(given.corpora)
    config = tomllib.loads(given.config.read_text())
    given.encoder = given.encoder or encoder_folder(config["encoder"])
    if given.cutter is None:
        given.cutter = given.out / "cutter.pt"
        if not given.cutter.exists():
            train_cutter(given.corpora, given.cutter, passes=config["cutter"]["passes"], seed=config["seed"])
    training = Training(config, given)
    run(training)
    export(given.out / "last.pt", given.cutter, given.encoder, given.corpora, given.out / "weights")


def encoder_folder(package: str) -> Path:
    """The folder of model files inside the installed package."""
    found = importlib.util.find_spec(package.replace("-", "_"))
    if found is None or found.origin is None:
        raise SystemExit(f"the encoder is not installed: pip install {package}")
    return Path(found.origin).parent / "model"


if __name__ == "__main__":
    main()
