"""Writes the reader as ONNX graphs, node by node, so that the form of the weights is ours to choose.

Matrices are stored as 8-bit integers with one scale a row of outputs, and widened to 32-bit floats when the graph is
loaded (Cast and Mul of constants are folded by the runtime). All arithmetic is in 32-bit floats: no activation is
quantised, so no result depends on what shares a batch or on a processor's integer kernels.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 20


class Graph:
    """An ONNX graph in the making: each method adds nodes and returns the name of the result."""

    def __init__(self, *, exact: bool = False) -> None:
        """With `exact`, matrices and tables are stored in 32 bits: to measure what the 8-bit form loses."""
        self._exact = exact
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._count = 0
        self._known: dict[bytes, str] = {}

    def name(self, hint: str) -> str:
        """A fresh name."""
        self._count += 1
        return f"{hint}_{self._count}"

    def constant(self, array: np.ndarray, hint: str = "c") -> str:
        """The name of a stored array; equal small arrays are stored once."""
        key = array.dtype.str.encode() + str(array.shape).encode() + array.tobytes() if array.size < 64 else b""
        if key and key in self._known:
            return self._known[key]
        name = self.name(hint)
        self.constants.append(numpy_helper.from_array(np.asarray(array, order="C"), name))
        if key:
            self._known[key] = name
        return name

    def node(self, kind: str, *inputs: str, **attributes: object) -> str:
        """Add one node with one output."""
        output = self.name(kind.lower())
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def ints(self, *values: int) -> str:
        """A constant vector of 64-bit integers."""
        return self.constant(np.array(values, np.int64))

    def matrix(self, weight: np.ndarray) -> str:
        """The transpose of a (outputs, inputs) weight, stored in 8 bits."""
        if self._exact:
            return self.constant(np.ascontiguousarray(weight.T), "w")
        quantised, scale = quantise(weight)
        wide = self.node("Cast", self.constant(np.ascontiguousarray(quantised.T), "w"), to=TensorProto.FLOAT)
        return self.node("Mul", wide, self.constant(scale[None, :], "scale"))

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray | None) -> str:
        """x @ weight.T + bias."""
        product = self.node("MatMul", x, self.matrix(weight))
        return product if bias is None else self.node("Add", product, self.constant(bias, "b"))

    def rows(self, table: np.ndarray, index: str, *, exact: bool = False) -> str:
        """Rows of an embedding table; stored in 8 bits a row unless `exact`."""
        if exact or self._exact:
            return self.node("Gather", self.constant(table, "table"), index, axis=0)
        quantised, scale = quantise(table)
        found = self.node("Gather", self.constant(quantised, "table"), index, axis=0)
        wide = self.node("Cast", found, to=TensorProto.FLOAT)
        return self.node("Mul", wide, self.node("Gather", self.constant(scale[:, None], "scale"), index, axis=0))

    def norm(self, x: str, weight: np.ndarray, bias: np.ndarray, epsilon: float) -> str:
        """Layer normalisation over the last axis."""
        return self.node(
            "LayerNormalization", x, self.constant(weight, "n"), self.constant(bias, "n"), axis=-1, epsilon=epsilon
        )

    def model(
        self,
        inputs: dict[str, tuple[int, Sequence[str | int]]],
        outputs: dict[str, tuple[str, int, Sequence[str | int]]],
    ) -> onnx.ModelProto:
        """The finished model. `inputs`: name to (type, shape); `outputs`: name to (made by, type, shape)."""
        for name, (source, _, _) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [source], [name]))
        graph = helper.make_graph(
            self.nodes, "reader",
            [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(name, kind, shape) for name, (_, kind, shape) in outputs.items()],
            self.constants,
        )  # fmt: skip
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
        onnx.checker.check_model(model)
        return model


def quantise(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(int8 table, scale by row) with table ≈ int8 * scale; symmetric, so zero stays zero."""
    scale = np.abs(table).max(1) / 127
    scale[scale == 0] = 1
    return np.clip(np.round(table / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)
