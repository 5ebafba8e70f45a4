"""Writes the weights of the package from a checkpoint.

    python -m training.export --checkpoint FILE --cutter FILE --encoder DIR --corpora DIR --out DIR

Makes reader.onnx, relations.onnx, parts.onnx, words.onnx, vocabulary.json, labels.json, lemmas.json and digests.json.
`--exact` keeps 32-bit weights: for measuring what the 8-bit form loses, never for shipping.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto

from onrecord.learned.characters import CLASSES
from onrecord.learned.shapes import SHAPES
from training.graph import Graph
from training.heads import HEADS
from training.lemmatable import lemma_table
from training.network import ATTENTION, HIDDEN, LAYERS
from training.wordcutter import KERNEL
from training.wordcutter import LAYERS as CUTTER_LAYERS

State = dict[str, np.ndarray]
FLOAT, INT = TensorProto.FLOAT, TensorProto.INT64


def reader_model(state: State, labels: dict[str, list[str]], *, exact: bool = False) -> onnx.ModelProto:
    """One window in: `pieces`, `shapes`, `breaks` (pieces,), `first`, `last` (words,). Every head's scores out."""
    g = Graph(exact=exact)
    words = _words(g, state)
    outputs: dict[str, tuple[str, int, list[str | int]]] = {}
    for head in HEADS:
        if head.loss in {"one", "any", "sentence"}:
            scores = _classes(g, state, f"classes.{head.name}.", words, head.reach)
            if head.decoder == "argmax":
                outputs[head.name] = (g.node("ArgMax", scores, axis=-1, keepdims=0), INT, ["words"])
            else:
                # Heads over sentences have one score more: how much a word weighs.
                count = len(labels[head.name]) + (head.loss == "sentence")
                outputs[head.name] = (scores, FLOAT, ["words", count])
        elif head.loss in {"arc", "antecedent"}:
            outputs[head.name] = (_arcs(g, state, f"{head.name}.", words), FLOAT, ["words", "governors"])
        elif head.loss == "parts":
            for side in ("anchor", "word"):
                made = g.linear(words, state[f"parts.{side}.weight"], state[f"parts.{side}.bias"])
                outputs[f"part_{side}s"] = (made, FLOAT, ["words", 2 * head.width])
        else:
            rooted = g.node("Concat", g.constant(state["relations.root"][None], "root"), words, axis=0)
            width = state["relations.dependent.bias"].shape[0]
            dependents = g.linear(words, state["relations.dependent.weight"], state["relations.dependent.bias"])
            governors = g.linear(rooted, state["relations.governor.weight"], state["relations.governor.bias"])
            outputs["dependents"] = (dependents, FLOAT, ["words", width])
            outputs["governors"] = (governors, FLOAT, ["governors", width])
    inputs = {name: (INT, ["pieces"]) for name in ("pieces", "shapes", "breaks")}
    inputs |= {name: (INT, ["words"]) for name in ("first", "last")}
    return g.model(inputs, outputs)


def _words(g: Graph, state: State) -> str:
    length = g.node("Shape", "pieces")
    positions = g.node(
        "Slice",
        g.constant(state["encoder.positions.weight"].astype(np.float16), "positions"),
        g.ints(0),
        length,
        g.ints(0),
    )
    x = g.node("Add", g.rows(state["encoder.words.weight"], "pieces"), g.node("Cast", positions, to=FLOAT))
    # The shape of the special pieces is the last row.
    x = g.node("Add", x, g.rows(state["encoder.shapes.weight"], "shapes", exact=True))
    x = g.node("Add", x, g.rows(state["encoder.breaks.weight"], "breaks", exact=True))
    x = g.norm(x, state["encoder.norm.weight"], state["encoder.norm.bias"], 1e-12)
    for number in range(LAYERS):
        x = _layer(
            g,
            {name.split(".", 3)[3]: a for name, a in state.items() if name.startswith(f"encoder.layers.{number}.")},
            x,
        )
    both = g.node("Add", g.node("Gather", x, "first", axis=0), g.node("Gather", x, "last", axis=0))
    shape = g.rows(state["shapes.weight"], g.node("Gather", "shapes", "first", axis=0), exact=True)
    mixed = g.node("Add", g.node("Mul", both, g.constant(np.float32([0.5]))), shape)
    return g.norm(mixed, state["norm.weight"], state["norm.bias"], 1e-5)


def _layer(g: Graph, state: State, x: str) -> str:
    three = g.linear(x, state["qkv.weight"], state["qkv.bias"])
    three = g.node("Reshape", three, g.ints(0, 3, ATTENTION, HIDDEN // ATTENTION))
    three = g.node("Transpose", three, perm=[1, 2, 0, 3])
    query, key, value = (g.node("Gather", three, g.constant(np.array(i, np.int64)), axis=0) for i in range(3))
    query = g.node("Mul", query, g.constant(np.float32([(HIDDEN // ATTENTION) ** -0.5])))
    weights = g.node("Softmax", g.node("MatMul", query, g.node("Transpose", key, perm=[0, 2, 1])), axis=-1)
    mixed = g.node("Transpose", g.node("MatMul", weights, value), perm=[1, 0, 2])
    mixed = g.node("Reshape", mixed, g.ints(0, HIDDEN))
    x = g.node("Add", x, g.linear(mixed, state["out.weight"], state["out.bias"]))
    x = g.norm(x, state["norm1.weight"], state["norm1.bias"], 1e-12)
    inner = g.node("Gelu", g.linear(x, state["up.weight"], state["up.bias"]))
    x = g.node("Add", x, g.linear(inner, state["down.weight"], state["down.bias"]))
    return g.norm(x, state["norm2.weight"], state["norm2.bias"], 1e-12)


def _classes(g: Graph, state: State, at: str, words: str, reach: int) -> str:
    if reach == 3:
        edge = g.constant(np.zeros((1, HIDDEN), np.float32), "edge")
        before = g.node("Slice", g.node("Concat", edge, words, axis=0), g.ints(0), g.ints(-1), g.ints(0))
        after = g.node("Slice", g.node("Concat", words, edge, axis=0), g.ints(1), g.ints(2**31), g.ints(0))
        words = g.node("Concat", before, words, after, axis=1)
    hidden = g.node("Gelu", g.linear(words, state[f"{at}hidden.weight"], state[f"{at}hidden.bias"]))
    return g.linear(hidden, state[f"{at}out.weight"], state[f"{at}out.bias"])


def _arcs(g: Graph, state: State, at: str, words: str) -> str:
    rooted = g.node("Concat", g.constant(state[f"{at}root"][None], "root"), words, axis=0)
    governors = g.node("Gelu", g.linear(rooted, state[f"{at}governor.weight"], state[f"{at}governor.bias"]))
    dependents = g.node("Gelu", g.linear(words, state[f"{at}dependent.weight"], state[f"{at}dependent.bias"]))
    pair = state[f"{at}pair.weight"] * state[f"{at}pair.weight"].shape[0] ** -0.5
    scores = g.node("MatMul", g.linear(dependents, pair, None), g.node("Transpose", governors, perm=[1, 0]))
    prior = g.linear(governors, state[f"{at}prior.weight"], state[f"{at}prior.bias"])
    return g.node("Add", scores, g.node("Transpose", prior, perm=[1, 0]))


def relations_model(state: State, *, exact: bool = False) -> onnx.ModelProto:
    """Matching rows of `dependents` and `governors` in, `scores` of each relation out."""
    g = Graph(exact=exact)
    width = state["relations.dependent.bias"].shape[0] // 2
    low, high, axis = (g.ints(0), g.ints(width)), (g.ints(width), g.ints(2 * width)), g.ints(1)

    def half(name: str, part: tuple[str, str]) -> str:
        return g.node("Slice", name, part[0], part[1], axis)

    added = g.node("Gelu", g.node("Add", half("dependents", low), half("governors", low)))
    times = g.node("Mul", half("dependents", high), half("governors", high))
    both = g.node("Concat", added, times, axis=1)
    scores = g.linear(both, state["relations.out.weight"], state["relations.out.bias"])
    shape = {name: (FLOAT, ["words", 2 * width]) for name in ("dependents", "governors")}
    return g.model(shape, {"scores": (scores, FLOAT, ["words", len(state["relations.out.bias"])])})


def parts_model(state: State, *, exact: bool = False) -> onnx.ModelProto:
    """Rows of `part_anchors` and of all `part_words` and their `distance` (anchors, words; cut to the reach, and from
    zero up) in; `scores` (anchors, words, tags) out."""
    g = Graph(exact=exact)
    width = state["parts.far.weight"].shape[1]
    low, high = (g.ints(0), g.ints(width)), (g.ints(width), g.ints(2 * width))

    def half(name: str, part: tuple[str, str]) -> str:
        return g.node("Slice", name, part[0], part[1], g.ints(1))

    mine = {part: g.node("Unsqueeze", half("part_anchors", part), g.ints(1)) for part in (low, high)}
    theirs = {part: g.node("Unsqueeze", half("part_words", part), g.ints(0)) for part in (low, high)}
    far = g.rows(state["parts.far.weight"], "distance", exact=True)
    added = g.node("Gelu", g.node("Add", g.node("Add", mine[low], theirs[low]), far))
    hidden = g.node("Concat", added, g.node("Mul", mine[high], theirs[high]), axis=2)
    # The words before and after, as sums of three products: shorter than joining the rows.
    weight = state["parts.out.weight"]
    beside = [g.linear(hidden, weight[:, n * 2 * width : (n + 1) * 2 * width], None) for n in range(3)]
    edge = g.node("Mul", g.node("Slice", beside[0], g.ints(0), g.ints(1), g.ints(1)), g.constant(np.float32([0])))
    before = g.node("Slice", g.node("Concat", edge, beside[0], axis=1), g.ints(0), g.ints(-1), g.ints(1))
    after = g.node("Slice", g.node("Concat", beside[2], edge, axis=1), g.ints(1), g.ints(2**31), g.ints(1))
    total = g.node("Add", g.node("Add", before, beside[1]), after)
    scores = g.node("Add", total, g.constant(state["parts.out.bias"], "b"))
    inputs: dict[str, tuple[int, list[str | int]]] = {
        "part_anchors": (FLOAT, ["anchors", 2 * width]),
        "part_words": (FLOAT, ["words", 2 * width]),
        "distance": (INT, ["anchors", "words"]),
    }
    return g.model(inputs, {"scores": (scores, FLOAT, ["anchors", "words", len(state["parts.out.bias"])])})


def cutter_model(state: State) -> onnx.ModelProto:
    """`classes` (1, characters) in, `scores` (characters,) out: above zero where a word starts."""
    g = Graph()
    assert state["embed.weight"].shape[0] == CLASSES
    x = g.rows(state["embed.weight"], "classes", exact=True)
    x = g.node("Transpose", x, perm=[0, 2, 1])
    for number in range(CUTTER_LAYERS):
        weight, bias = state[f"layers.{number}.weight"], state[f"layers.{number}.bias"]
        made = g.node("Conv", x, g.constant(weight, "w"), g.constant(bias, "b"), pads=[KERNEL // 2, KERNEL // 2])
        x = g.node("Add", x, g.node("Relu", made))
    scores = g.node("Conv", x, g.constant(state["out.weight"], "w"), g.constant(state["out.bias"], "b"))
    scores = g.node("Reshape", scores, g.ints(-1))
    return g.model({"classes": (INT, [1, "characters"])}, {"scores": (scores, FLOAT, ["characters"])})


def vocabulary(encoder: Path) -> str:
    """The tokenizer without padding and truncation, as compact JSON."""
    tokenizer = json.loads((encoder / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["padding"] = tokenizer["truncation"] = None
    return json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))


def _arrays(state: dict[str, torch.Tensor]) -> State:
    return {name: tensor.float().numpy() for name, tensor in state.items()}


def export(
    checkpoint_file: Path, cutter: Path, encoder: Path, corpora: Path, out: Path, *, exact: bool = False
) -> None:
    """Write all files of the package's weights into `out`."""
    checkpoint = torch.load(checkpoint_file, weights_only=True, map_location="cpu")
    # The mean over the last steps; a checkpoint older than that has its newest weights alone.
    state = _arrays(checkpoint.get("average", checkpoint["model"]))
    labels = {name: list(known) for name, known in checkpoint["labels"].items()}
    assert state["shapes.weight"].shape[0] == SHAPES + 1
    files = {
        "reader.onnx": reader_model(state, labels, exact=exact).SerializeToString(),
        "relations.onnx": relations_model(state, exact=exact).SerializeToString(),
        "parts.onnx": parts_model(state, exact=exact).SerializeToString(),
        "words.onnx": cutter_model(_arrays(torch.load(cutter, weights_only=True))).SerializeToString(),
        "vocabulary.json": vocabulary(encoder).encode(),
        "labels.json": json.dumps(
            {
                "heads": [{"name": h.name, "decoder": h.decoder, "labels": labels.get(h.name, [])} for h in HEADS],
                "moves": {"parts": np.round(state["parts.moves"].astype(float), 4).tolist()},
            },
            indent=1,
        ).encode(),
        "lemmas.json": json.dumps(lemma_table(corpora), ensure_ascii=False, separators=(",", ":")).encode(),
    }
    out.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (out / name).write_bytes(data)
        print(f"{name}: {len(data) / 1e6:.2f} MB")
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    (out / "digests.json").write_text(json.dumps(digests, indent=1) + "\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "cutter", "encoder", "corpora", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--exact", action="store_true")
    given = parser.parse_args()
    export(given.checkpoint, given.cutter, given.encoder, given.corpora, given.out, exact=given.exact)


if __name__ == "__main__":
    main()
