"""The trained network in 8 bits: convolutions in whole numbers, everything between in float32.

Weights have one scale a channel, activations one scale a tensor, found by showing the network lines it was trained on.
Processors with 8-bit dot products (AVX-512 VNNI, AVX-VNNI, Arm dot product) run it in half the time of float32. Those
without add pairs of products in 16 bits, which overflow when weights use all of their 8: weights are kept to 7 bits,
so that every processor gives the same letters.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import version_converter
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from ocr.training.batches import Line, as_input

# Scales for each channel of a weight exist from operator set 13 on.
_OPERATORS = 17


class _Lines(CalibrationDataReader):
    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines: Iterator[Line] = iter(lines)

    def get_next(self) -> dict[str, np.ndarray] | None:
        line = next(self._lines, None)
        return None if line is None else {"x": as_input(line)}


def in_8_bits(model: onnx.ModelProto, lines: Iterable[Line]) -> onnx.ModelProto:
    """The model with 8-bit convolutions, scales taken from what these lines cause inside it."""
    with tempfile.TemporaryDirectory(prefix="saoy-quantise-") as name:
        folder = Path(name)
        newer = version_converter.convert_version(model, _OPERATORS)
        onnx.save(newer, str(folder / "newer.onnx"))
        quant_pre_process(folder / "newer.onnx", folder / "prepared.onnx", skip_symbolic_shape=True)
        prepared = onnx.load(str(folder / "prepared.onnx"))
        quantize_static(
            folder / "prepared.onnx",
            folder / "small.onnx",
            _Lines(lines),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=["Conv"],
            nodes_to_exclude=_gates(prepared.graph),
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            reduce_range=True,
            extra_options={"CalibMovingAverage": True},
        )
        return onnx.load(str(folder / "small.onnx"))


def _gates(graph: onnx.GraphProto) -> list[str]:
    """Convolutions of one pixel that weigh channels (squeeze and excitation): no time to gain, accuracy to lose."""
    narrow = {node.output[0] for node in graph.node if node.op_type in ("ReduceMean", "GlobalAveragePool")}
    names = []
    for node in graph.node:
        if node.op_type == "Conv" and node.input[0] in narrow:
            names.append(node.name)
            narrow.add(node.output[0])
        elif node.op_type in ("Relu", "Add") and node.input[0] in narrow:
            narrow.add(node.output[0])
    return names
