"""The weights that lie in the package: checked against their digests, then opened. Nothing here unpickles."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.learned.failures import WeightsDamaged

PACKAGED = Path(__file__).parent / "weights"
FILES = ("reader.onnx", "relations.onnx", "parts.onnx", "words.onnx", "vocabulary.json", "labels.json", "lemmas.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Open graphs and tables. `labels`: head name to its classes; `moves`: head name to a score for each class after
    each, of the heads whose best sequence depends on them."""

    reader: onnxruntime.InferenceSession
    relations: onnxruntime.InferenceSession
    words: onnxruntime.InferenceSession
    parts: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    labels: dict[str, tuple[str, ...]]
    moves: dict[str, NDArray[np.float32]]
    lemmas: dict[str, dict[str, str]]
    version: str


def open_weights(folder: Path = PACKAGED) -> Weights:
    """All files of `folder`, each with the SHA-256 that digests.json states.

    `version` is the first twelve digits of the digest over all of them. Raises `WeightsDamaged` where a file is
    missing or differs.
    """
    contents = {name: _bytes(folder / name) for name in (*FILES, "digests.json")}
    digests = json.loads(contents["digests.json"])
    for name in FILES:
        found = hashlib.sha256(contents[name]).hexdigest()
        if digests.get(name) != found:
            raise WeightsDamaged(f"{folder / name} has SHA-256 {found}, not {digests.get(name)}: reinstall the package")
    labels = json.loads(contents["labels.json"])
    return Weights(
        reader=_session(contents["reader.onnx"]),
        relations=_session(contents["relations.onnx"]),
        words=_session(contents["words.onnx"]),
        parts=_session(contents["parts.onnx"]),
        tokenizer=Tokenizer.from_str(contents["vocabulary.json"].decode()),
        labels={head["name"]: tuple(head["labels"]) for head in labels["heads"]},
        moves={name: np.array(rows, np.float32) for name, rows in labels["moves"].items()},
        lemmas=json.loads(contents["lemmas.json"]),
        version=hashlib.sha256("".join(digests[name] for name in FILES).encode()).hexdigest()[:12],
    )


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise WeightsDamaged(f"{file} cannot be read ({error}): reinstall the package") from error


def _session(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One thread: documents are read side by side in processes, and sums keep one order.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
