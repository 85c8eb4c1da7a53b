"""The recogniser's ONNX graph as a trainable torch module, and back again.

The module walks the very graph it was loaded from, so saving means writing the
trained numbers back into that graph: nothing is traced, and the released file
keeps the structure of the model it comes from.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from ocr.training.alphabet import alphabet, ancestors
from ocr.training.shape import Shape

_HEAD_WEIGHT, _HEAD_BIAS = "linear_8.w_0", "linear_8.b_0"
_BATCH_STATISTICS = ("w_1", "w_2")
# x / sqrt 2, erf, + 1, x *, * 0.5 are always found in this order in this graph.
_GELU = ["Div", "Erf", "Add", "Mul", "Mul"]

Attributes = dict[str, object]


def load_source(path: Path) -> tuple[onnx.ModelProto, str]:
    """The published model with its padding written out, and its alphabet from index 1 on."""
    model = onnx.load(str(path))
    characters = next(item.value for item in model.metadata_props if item.key == "character")
    for node in model.graph.node:
        _write_out_padding(node)
    return model, "".join(characters.split("\n")) + " "


def _write_out_padding(node: onnx.NodeProto) -> None:
    """SAME_UPPER of a 2 x 2 window at stride 1 is one row below and one column right."""
    for attribute in list(node.attribute):
        if attribute.name == "auto_pad":
            if attribute.s != b"SAME_UPPER":
                raise ValueError(f"{node.name}: unknown padding {attribute.s!r}")
            node.attribute.remove(attribute)
            node.attribute.append(onnx.helper.make_attribute("pads", [0, 0, 1, 1]))


def reshape(model: onnx.ModelProto, shape: Shape) -> None:
    """Other lines, other steps, other activations, the same weights: training gets them used to it."""
    model.graph.input[0].type.tensor_type.shape.dim[2].dim_value = shape.height
    for node in model.graph.node:
        if node.op_type == "AveragePool":
            rows = shape.rows_left
            _set_integers(node, "kernel_shape", [rows, 2])
            _set_integers(node, "strides", [rows, shape.step // 4])
    del model.graph.value_info[:]


def _set_integers(node: onnx.NodeProto, name: str, values: list[int]) -> None:
    next(attribute for attribute in node.attribute if attribute.name == name).ints[:] = values


def use_relu(model: onnx.ModelProto) -> None:
    """ReLU in the place of each GELU: it is free behind a convolution, in float32 and in 8 bits."""
    graph = model.graph
    nodes, kept, position = list(graph.node), [], 0
    while position < len(nodes):
        window = nodes[position : position + len(_GELU)]
        if [node.op_type for node in window] == _GELU:
            first, last = window[0], window[-1]
            kept.append(onnx.helper.make_node("Relu", first.input[:1], last.output, name=last.name))
            position += len(window)
        else:
            kept.append(nodes[position])
            position += 1
    del graph.node[:]
    graph.node.extend(kept)


def replace_head(model: onnx.ModelProto, old_alphabet: str) -> None:
    """Cut the head off and put ours there, each column copied from its nearest relative."""
    tensors = {item.name: item for item in model.graph.initializer}
    weight = numpy_helper.to_array(tensors[_HEAD_WEIGHT])
    bias = numpy_helper.to_array(tensors[_HEAD_BIAS])
    columns, offsets = [weight[:, 0]], [bias[0]]
    for character in alphabet():
        parent = next((name for name in ancestors(character) if name in old_alphabet), " ")
        index = old_alphabet.index(parent) + 1
        columns.append(weight[:, index])
        offsets.append(bias[index])
    new_weight = np.stack(columns, axis=1).astype(np.float32)
    tensors[_HEAD_WEIGHT].CopyFrom(numpy_helper.from_array(new_weight, _HEAD_WEIGHT))
    tensors[_HEAD_BIAS].CopyFrom(numpy_helper.from_array(np.array(offsets, np.float32), _HEAD_BIAS))
    model.graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(offsets)
    del model.graph.value_info[:]
    del model.metadata_props[:]


class Recogniser(nn.Module):
    """Runs the graph node by node; gives logits `(batch, steps, characters)`, no softmax."""

    def __init__(self, model: onnx.ModelProto) -> None:
        super().__init__()
        # Share of ReLU in each GELU's place, 0 to 1. Training raises it bit by bit: all at once the network forgets
        # what it knew (held-out errors stay at 98 % after 5,000 lines).
        self.hardness = 0.0
        self._source = model
        self._output = model.graph.node[-1].input[0]
        self._nodes = [
            (node.op_type, list(node.input), node.output[0], _attributes(node)) for node in model.graph.node[:-1]
        ]
        self._constants: dict[str, list[int]] = {}
        self.trained = nn.ParameterDict()
        for item in model.graph.initializer:
            self._take(item.name, np.array(numpy_helper.to_array(item)))
        self._fuse()

    def _take(self, name: str, array: np.ndarray) -> None:
        if array.dtype != np.float32:
            self._constants[name] = [int(number) for number in array.reshape(-1)]
        elif array.size == 1 or name.rsplit(".", 1)[-1] in _BATCH_STATISTICS:
            # Scalars are constants of a formula; batch statistics stay as published,
            # for batches of this size would only make them worse.
            self.register_buffer(_key(name), torch.from_numpy(array), persistent=False)
        else:
            self.trained[_key(name)] = nn.Parameter(torch.from_numpy(array))

    def _fuse(self) -> None:
        """Identities vanish, GELUs and biases become part of one operation: less memory moved."""
        self._nodes, self._aliases = _without_identities(self._nodes)
        self._nodes = _with_biases(_with_gelu(self._nodes), set(self.trained))
        self._output = self._aliases.get(self._output, self._output)

    def forward(self, images: Tensor) -> Tensor:
        """Logits for images `(batch, 3, height, width)` scaled to -1 to 1."""
        values: dict[str, Tensor | list[int]] = dict(self._constants)
        tensors = {**self.trained, **dict(self.named_buffers())}
        values |= {name.replace("|", "."): tensor for name, tensor in tensors.items()}
        values["x"] = images
        for kind, inputs, output, attributes in self._nodes:
            operands = [values[name] for name in inputs]
            values[output] = self._activate(operands[0]) if kind == "Gelu" else _OPERATIONS[kind](operands, attributes)
        return values[self._output]  # type: ignore[return-value]

    def _activate(self, values: Tensor) -> Tensor:
        if self.hardness >= 1:
            return functional.relu(values)
        soft = functional.gelu(values)
        return soft if self.hardness <= 0 else torch.lerp(soft, functional.relu(values), self.hardness)

    def to_onnx(self) -> onnx.ModelProto:
        """A copy of the graph that holds the trained numbers."""
        model = onnx.ModelProto()
        model.CopyFrom(self._source)
        for item in model.graph.initializer:
            if _key(item.name) in self.trained:
                array = self.trained[_key(item.name)].detach().float().numpy()
                item.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(array), item.name))
        if self.hardness >= 1:
            use_relu(model)
        return model


def _key(name: str) -> str:
    """Parameter names may not hold a full stop."""
    return name.replace(".", "|")


def _attributes(node: onnx.NodeProto) -> Attributes:
    return {item.name: onnx.helper.get_attribute_value(item) for item in node.attribute}


Node = tuple[str, list[str], str, Attributes]


def _without_identities(nodes: list[Node]) -> tuple[list[Node], dict[str, str]]:
    aliases: dict[str, str] = {}
    kept: list[Node] = []
    for kind, names, output, attributes in nodes:
        inputs = [aliases.get(name, name) for name in names]
        if kind == "Identity":
            aliases[output] = inputs[0]
        else:
            kept.append((kind, inputs, output, attributes))
    return kept, aliases


def _with_gelu(nodes: list[Node]) -> list[Node]:
    """The five operations of each GELU as one."""
    kept: list[Node] = []
    position = 0
    while position < len(nodes):
        window = [node[0] for node in nodes[position : position + 5]]
        if window == _GELU:
            kept.append(("Gelu", nodes[position][1][:1], nodes[position + 4][2], {}))
            position += 5
        else:
            kept.append(nodes[position])
            position += 1
    return kept


def _with_biases(nodes: list[Node], trained: set[str]) -> list[Node]:
    """A convolution whose one result only has a trained bias added takes it along."""
    kept: list[Node] = []
    for node in nodes:
        kind, inputs, output, _ = node
        before = kept[-1] if kept else node
        follows = before[0] == "Conv" and inputs[0] == before[2]
        if kind == "Add" and follows and _key(inputs[1]) in trained:
            kept[-1] = ("Conv", [*before[1], inputs[1]], output, before[3])
        else:
            kept.append(node)
    return kept


def _convolve(inputs: Sequence, attributes: Attributes) -> Tensor:
    image, weight = inputs[:2]
    bias = inputs[2].reshape(-1) if len(inputs) > 2 else None
    top, left, bottom, right = attributes["pads"]  # type: ignore[misc]
    if (top, left) != (bottom, right):
        image = functional.pad(image, (left, right, top, bottom))
        top = left = 0
    return functional.conv2d(
        image,
        weight,
        bias,
        stride=tuple(attributes["strides"]),  # type: ignore[arg-type]
        padding=(top, left),
        groups=attributes["group"],  # type: ignore[arg-type]
    )


def _max_pool(inputs: Sequence, attributes: Attributes) -> Tensor:
    # What is pooled has passed a ReLU, so padding with noughts changes no maximum.
    top, left, bottom, right = attributes["pads"]  # type: ignore[misc]
    padded = functional.pad(inputs[0], (left, right, top, bottom))
    return functional.max_pool2d(padded, attributes["kernel_shape"], attributes["strides"])


def _slice(inputs: Sequence, attributes: Attributes) -> Tensor | list[int]:
    data, starts, ends = inputs[:3]
    axes = inputs[3] if len(inputs) > 3 else list(range(len(starts)))
    if isinstance(data, list):
        return data[starts[0] : ends[0]]
    for start, end, axis in zip(starts, ends, axes, strict=True):
        data = data.narrow(axis, start, min(end, data.shape[axis]) - start)
    return data


def _squeeze(inputs: Sequence, attributes: Attributes) -> Tensor | list[int]:
    data = inputs[0]
    return data if isinstance(data, list) else data.squeeze(tuple(attributes["axes"]))


def _concatenate(inputs: Sequence, attributes: Attributes) -> Tensor | list[int]:
    if isinstance(inputs[0], list):
        return [number for part in inputs for number in part]
    return torch.cat(list(inputs), dim=attributes["axis"])  # type: ignore[call-overload]


def _reshape(inputs: Sequence, attributes: Attributes) -> Tensor | list[int]:
    data, shape = inputs
    if isinstance(data, list):
        return data
    return data.reshape([data.shape[i] if size == 0 else size for i, size in enumerate(shape)])


def _batch_norm(inputs: Sequence, attributes: Attributes) -> Tensor:
    image, weight, bias, mean, variance = inputs
    return functional.batch_norm(image, mean, variance, weight, bias, training=False, eps=attributes["epsilon"])


def _mean(inputs: Sequence, attributes: Attributes) -> Tensor:
    keep = bool(attributes.get("keepdims", 1))
    return inputs[0].mean(dim=tuple(attributes["axes"]), keepdim=keep)


def _average_pool(inputs: Sequence, attributes: Attributes) -> Tensor:
    return functional.avg_pool2d(inputs[0], attributes["kernel_shape"], attributes["strides"])


def _hard_sigmoid(inputs: Sequence, attributes: Attributes) -> Tensor:
    scaled = inputs[0] * attributes.get("alpha", 0.2) + attributes.get("beta", 0.5)
    return scaled.clamp(0.0, 1.0)


_OPERATIONS: dict[str, Callable[[Sequence, Attributes], Tensor | list[int]]] = {
    "Add": lambda inputs, _: inputs[0] + inputs[1],
    "Sub": lambda inputs, _: inputs[0] - inputs[1],
    "Mul": lambda inputs, _: inputs[0] * inputs[1],
    "Div": lambda inputs, _: inputs[0] / inputs[1],
    "Pow": lambda inputs, _: inputs[0] ** inputs[1],
    "Sqrt": lambda inputs, _: inputs[0].sqrt(),
    "Erf": lambda inputs, _: inputs[0].erf(),
    "Relu": lambda inputs, _: functional.relu(inputs[0]),
    "Sigmoid": lambda inputs, _: inputs[0].sigmoid(),
    "HardSigmoid": _hard_sigmoid,
    "MatMul": lambda inputs, _: inputs[0] @ inputs[1],
    "Softmax": lambda inputs, attributes: inputs[0].softmax(dim=attributes["axis"]),
    "Transpose": lambda inputs, attributes: inputs[0].permute(attributes["perm"]),
    "Shape": lambda inputs, _: list(inputs[0].shape),
    "Unsqueeze": lambda inputs, _: inputs[0],
    "Conv": _convolve,
    "MaxPool": _max_pool,
    "AveragePool": _average_pool,
    "BatchNormalization": _batch_norm,
    "ReduceMean": _mean,
    "Slice": _slice,
    "Squeeze": _squeeze,
    "Concat": _concatenate,
    "Reshape": _reshape,
}
