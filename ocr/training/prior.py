"""Teach the language prior of handwriting, and write it as ONNX beside its manifest.

    python -m ocr.training.prior --corpus DIR --out ocr/language_weights --minutes 20 --commit HASH

One layer of gated recurrent units over letters. Figures are one letter to it: it may say that a figure stands here,
never which. Scored on texts that share neither names nor places nor prose with those it learned from.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from ocr.language_prior import END, MODEL_FILE, letter_codes
from ocr.training.alphabet import alphabet
from ocr.training.learning import learning_rate
from ocr.training.prior_texts import PriorLineWriter, load_units
from ocr.training.texts import load_corpus
from ocr.weights_manifest import MANIFEST_NAME, sha256_of

_EMBEDDING, _STATE = 64, 256
_BATCH, _POOL = 64, 4096
_PEAK_RATE = 3e-3
_HELD_OUT_LINES, _HELD_OUT_SEED = 4000, 20_261_127
_TOLERANCE = 1e-3
_LICENCE = (
    "Apache-2.0: taught by lines of the training's own generator; its names and places from lists under MIT, its words"
    " from a list under GPL-2, its prose from papers of public bodies"
)


class Prior(nn.Module):
    """Logits of the next letter, `(lines, letters, classes)`, from letters before it, `(lines, letters)`."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(classes, _EMBEDDING)
        self.memory = nn.GRU(_EMBEDDING, _STATE, batch_first=True)
        self.answer = nn.Linear(_STATE, classes)

    def forward(self, letters: Tensor) -> Tensor:
        logits: Tensor = self.answer(self.memory(self.embedding(letters))[0])
        return logits


def written_lines(corpus: Path, seed: int, *, held_out: bool) -> Iterator[str]:
    """Endless lines of a seed."""
    texts, units = load_corpus(corpus, held_out=held_out), load_units(corpus, held_out=held_out)
    writer = PriorLineWriter(texts, units, random.Random(seed))
    while True:
        yield writer.write()


def batches(lines: Iterator[str], codes: dict[str, int]) -> Iterator[Tensor]:
    """Lines of about one length together, each between two ends, filled up with -1: `(lines, letters)`."""
    while True:
        pool = sorted(([END, *(codes[letter] for letter in line), END] for line in islice(lines, _POOL)), key=len)
        parts = [pool[start : start + _BATCH] for start in range(0, len(pool), _BATCH)]
        random.Random(len(pool[0])).shuffle(parts)
        for part in parts:
            rows = [torch.tensor(row) for row in part]
            yield nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=-1)


def loss_of(prior: Prior, batch: Tensor) -> Tensor:
    """Nats a letter."""
    logits = prior(batch[:, :-1].clamp(min=END))
    return functional.cross_entropy(logits.flatten(0, 1), batch[:, 1:].flatten(), ignore_index=-1)


def held_out_loss(prior: Prior, corpus: Path, codes: dict[str, int]) -> float:
    """Nats a letter on texts that no training sees."""
    lines = islice(written_lines(corpus, _HELD_OUT_SEED, held_out=True), _HELD_OUT_LINES)
    total = count = 0.0
    with torch.no_grad():
        for batch in islice(batches(iter(list(lines)), codes), _HELD_OUT_LINES // _BATCH):
            letters = int((batch[:, 1:] >= 0).sum())
            total, count = total + float(loss_of(prior, batch)) * letters, count + letters
    return round(total / count, 4)


def train(options: argparse.Namespace, codes: dict[str, int]) -> tuple[Prior, dict[str, object]]:
    """Learn for so many minutes; the second answer says how."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    prior = Prior(1 + max(codes.values()))
    optimiser = torch.optim.AdamW(prior.parameters(), lr=_PEAK_RATE, weight_decay=0.01)
    start, steps, letters, recent = time.monotonic(), 0, 0, 0.0
    for batch in batches(written_lines(options.corpus, options.seed, held_out=False), codes):
        done = (time.monotonic() - start) / (60 * options.minutes)
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(done, _PEAK_RATE)
        loss = loss_of(prior, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(prior.parameters(), 1.0)
        optimiser.step()
        steps, letters = steps + 1, letters + int((batch[:, 1:] >= 0).sum())
        recent += (float(loss.detach()) - recent) / min(steps, 200)
        if steps % 500 == 0:
            print(
                json.dumps({"steps": steps, "letters": letters, "done": round(done, 3), "loss": round(recent, 4)}),
                flush=True,
            )
    told = {"seed": options.seed, "minutes": options.minutes, "steps": steps, "letters_seen": letters}
    return prior.eval(), {**told, "commit": options.commit, "machine": options.machine}


def to_onnx(prior: Prior) -> onnx.ModelProto:
    """One step: `letter (N)`, `state (1, N, 256)` to `scores (N, classes)` in nats, `next_state (1, N, 256)`."""
    tensors = {name: value.detach().numpy() for name, value in prior.state_dict().items()}
    weights = {
        "embedding": tensors["embedding.weight"],
        "input_weights": _as_onnx(tensors["memory.weight_ih_l0"])[None],
        "state_weights": _as_onnx(tensors["memory.weight_hh_l0"])[None],
        "biases": np.concatenate([_as_onnx(tensors["memory.bias_ih_l0"]), _as_onnx(tensors["memory.bias_hh_l0"])])[
            None
        ],
        "answer_weights": tensors["answer.weight"].T,
        "answer_bias": tensors["answer.bias"],
        "first_axis": np.array([0]),
    }
    nodes = [
        helper.make_node("Gather", ["embedding", "letter"], ["embedded"]),
        helper.make_node("Unsqueeze", ["embedded", "first_axis"], ["sequence"]),
        helper.make_node(
            "GRU", ["sequence", "input_weights", "state_weights", "biases", "", "state"], ["", "next_state"],
            hidden_size=_STATE, linear_before_reset=1,
        ),
        helper.make_node("Squeeze", ["next_state", "first_axis"], ["memory"]),
        helper.make_node("Gemm", ["memory", "answer_weights", "answer_bias"], ["logits"]),
        helper.make_node("LogSoftmax", ["logits"], ["scores"], axis=1),
    ]  # fmt: skip
    graph = helper.make_graph(
        nodes,
        "language_prior",
        [_value("letter", TensorProto.INT64, ["N"]), _value("state", TensorProto.FLOAT, [1, "N", _STATE])],
        [
            _value("scores", TensorProto.FLOAT, ["N", len(tensors["embedding.weight"])]),
            _value("next_state", TensorProto.FLOAT, [1, "N", _STATE]),
        ],
        [numpy_helper.from_array(np.ascontiguousarray(array), name) for name, array in weights.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    entry = model.metadata_props.add()
    entry.key, entry.value = "alphabet", alphabet()
    onnx.checker.check_model(model)
    return model


def _as_onnx(gates: np.ndarray) -> np.ndarray:
    """PyTorch keeps reset, update, new; ONNX wants update, reset, new."""
    reset, update, new = np.split(gates, 3)
    return np.concatenate([update, reset, new])


def _value(name: str, kind: int, shape: list[int | str]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)


def difference(prior: Prior, model: onnx.ModelProto, classes: int) -> float:
    """The largest gap between torch's and ONNX Runtime's scores along a line."""
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    letters = torch.randint(0, classes, (3, 40), generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        expected = prior(letters).log_softmax(2).numpy()
    state, worst = np.zeros((1, 3, _STATE), np.float32), 0.0
    for place in range(letters.shape[1]):
        scores, state = session.run(None, {"letter": letters[:, place].numpy(), "state": state})
        worst = max(worst, float(np.abs(scores - expected[:, place]).max()))
    return worst


def release(options: argparse.Namespace) -> None:
    """Train, export, check against torch, write the manifest."""
    codes = letter_codes(alphabet())
    prior, training = train(options, codes)
    model = to_onnx(prior)
    gap = difference(prior, model, 1 + max(codes.values()))
    if gap > _TOLERANCE:
        raise ValueError(f"ONNX differs from torch by {gap}")
    options.out.mkdir(parents=True, exist_ok=True)
    path = options.out / MODEL_FILE
    onnx.save(model, str(path))
    manifest = {
        "licence": _LICENCE,
        "files": {MODEL_FILE: {"sha256": sha256_of(path), "bytes": path.stat().st_size, "licence": "Apache-2.0"}},
        "training": {**training, "largest_difference_from_torch": gap},
        "scores": {"measure": "nats a letter", "held_out": held_out_loss(prior, options.corpus, codes)},
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (options.out / MANIFEST_NAME).write_text(text, "utf-8")
    print(text)


def options_from(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--machine", default="one core")
    parser.add_argument("--commit", default="")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    release(options_from())
