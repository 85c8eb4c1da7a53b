"""Fine-tune the recogniser on synthetic lines; resumes where it was stopped.

    python -m ocr.training.train --corpus DIR --source FILE.onnx --out DIR --seed 1

writes into `--out`: `last.pt` (to resume from), `best.pt` (lowest held-out error)
and `curve.jsonl`. The lines come in parts, each with a seed of its own; the network
is scored and saved between two of them. So a run that was stopped goes on with the
lines it would have seen, and ends where an uninterrupted one ends. Nothing the
service runs imports this module.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ocr.training.alphabet import decode, encode, vietnamese_letters
from ocr.training.batches import Batch, Line, as_input, batches, lines
from ocr.training.drawing import Faces, LineDrawer
from ocr.training.graph import Recogniser, load_source, replace_head, reshape
from ocr.training.scores import Tally
from ocr.training.shape import Shape, add_shape_options, shape_from
from ocr.training.texts import Corpus, LineWriter, load_corpus

_WANTED = vietnamese_letters() + "0123456789"
_WARM_UP_LINES = 600
_LINES_A_PART = 5_000
# GELU has become ReLU after this share of the lines; the rest is for getting used to it.
_HARD_FROM = 0.25
_AVERAGE_OVER = 100  # steps that the averaged weights remember, late in training
# Loss per character beyond which a line is taken for illegible, unless most of its batch
# is no better: one such line would otherwise fill its batch's clipped gradient.
_HOPELESS, _HOPELESS_AGAINST_MEDIAN = 4.0, 3.0
_HELD_OUT_SEED = 20_261_122  # fixed: every run is scored on the same lines


@dataclass(frozen=True)
class Plan:
    """What one run is asked to do."""

    corpus: Path
    source: Path
    out: Path
    fonts: tuple[Path, ...]
    shape: Shape
    seed: int
    lines: int
    pixels: int
    rate: float
    held_out_lines: int
    threads: int
    bfloat16: bool

    @classmethod
    def for_lines(cls, corpus: Path, fonts: tuple[Path, ...], shape: Shape) -> Plan:
        """Enough of a plan to draw lines by."""
        nowhere = Path()
        return cls(corpus, nowhere, nowhere, fonts, shape, 1, 0, 0, 0.0, 0, 1, False)


def synthetic_lines(plan: Plan, seed: int, *, held_out: bool) -> Iterator[Line]:
    """The lines of a seed, without end; held-out ones share neither text nor typefaces with training."""
    corpus, faces = _materials(plan.corpus, plan.fonts, held_out)
    writer, drawer = LineWriter(corpus, random.Random(seed)), LineDrawer(faces, random.Random(seed + 1))
    return lines(writer, drawer, seed + 2, plan.shape)


def held_out_lines(plan: Plan, count: int) -> list[Line]:
    """Always the same lines, for every run and every release."""
    return list(islice(synthetic_lines(plan, _HELD_OUT_SEED, held_out=True), count))


@lru_cache(maxsize=2)
def _materials(corpus: Path, fonts: tuple[Path, ...], held_out: bool) -> tuple[Corpus, Faces]:
    """Read once: looking into a thousand font files takes seconds."""
    return load_corpus(corpus, held_out=held_out), Faces.below(fonts, _WANTED, held_out=held_out)


def learning_rate(seen: int, lines: int, peak: float) -> float:
    """Straight up, then down a half cosine to a fiftieth of the peak, by lines seen of all."""
    if seen < _WARM_UP_LINES:
        return peak * (seen + 1) / _WARM_UP_LINES
    done = min(1.0, (seen - _WARM_UP_LINES) / max(1, lines - _WARM_UP_LINES))
    return peak * (0.02 + 0.98 * (1 + math.cos(math.pi * done)) / 2)


def ctc_loss(logits: Tensor, texts: tuple[str, ...]) -> Tensor:
    """Mean CTC loss per character of the batch; a line nobody could read teaches nothing."""
    codes = [torch.tensor(encode(text)) for text in texts]
    lengths = torch.tensor([len(code) for code in codes])
    steps = torch.full((len(texts),), logits.shape[1])
    scores = logits.float().log_softmax(2).permute(1, 0, 2)
    losses = functional.ctc_loss(scores, torch.cat(codes), steps, lengths, reduction="none", zero_infinity=True)
    per_character = losses / lengths
    hopeless = max(_HOPELESS, _HOPELESS_AGAINST_MEDIAN * float(per_character.detach().median()))
    return per_character.clamp(max=hopeless).mean()


def as_tensor(images: np.ndarray) -> Tensor:
    """Images in the memory order that makes depth-wise convolutions seven times quicker."""
    return torch.from_numpy(images).contiguous(memory_format=torch.channels_last)


class Trainer:
    """One run: network, its running average, optimiser, and how far it has come."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.step, self.seen, self.best = plan, 0, 0, 1.0
        model, old_alphabet = load_source(plan.source)
        replace_head(model, old_alphabet)
        reshape(model, plan.shape)
        self.network = Recogniser(model).to(memory_format=torch.channels_last)
        self.average = Recogniser(model).to(memory_format=torch.channels_last)
        head = [tensor for name, tensor in self.network.trained.items() if "linear_8" in name]
        body = [tensor for name, tensor in self.network.trained.items() if "linear_8" not in name]
        self._optimiser = torch.optim.AdamW(
            [{"params": body, "scale": 1.0}, {"params": head, "scale": 3.0}],
            betas=(0.9, 0.98),
            weight_decay=0.01,
        )
        self._started = time.monotonic()
        self._before = 0.0

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint of the same plan, if there is one. Raises `ValueError` for another plan's."""
        if path.exists():
            state = torch.load(path, weights_only=True)
            if state["plan"] != self._described_plan():
                raise ValueError(f"{path} belongs to another plan: {state['plan']}")
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self._optimiser.load_state_dict(state["optimiser"])
            self.step, self.seen, self.best = state["step"], state["seen"], state["best"]
            self._before = state["seconds"]
            self._harden()

    def save(self, path: Path) -> None:
        """Written beside and renamed, so that a stop half-way leaves the old one."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "step": self.step,
            "seen": self.seen,
            "best": self.best,
            "seconds": self.seconds(),
            "plan": self._described_plan(),
        }
        partial = path.with_suffix(".part")
        torch.save(state, partial)
        partial.replace(path)

    def _described_plan(self) -> dict[str, object]:
        plan = self.plan
        run = {"seed": plan.seed, "lines": plan.lines, "pixels": plan.pixels, "rate": plan.rate}
        return {**run, "shape": asdict(plan.shape)}

    def seconds(self) -> float:
        """Time spent training, earlier runs counted in."""
        return self._before + time.monotonic() - self._started

    def learn(self, batch: Batch) -> float:
        """One step; returns the loss."""
        for group in self._optimiser.param_groups:
            group["lr"] = group["scale"] * learning_rate(self.seen, self.plan.lines, self.plan.rate)
        self._harden()
        # Half precision is two thirds faster where the processor has it, and as good.
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.plan.bfloat16):
            logits = self.network(as_tensor(batch.images))
        loss = ctc_loss(logits, batch.texts)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self._optimiser.step()
        self.step += 1
        self.seen += len(batch.texts)
        self._remember()
        return float(loss.detach())

    def _harden(self) -> None:
        if self.plan.shape.activation == "relu":
            hardness = min(1.0, self.seen / (_HARD_FROM * self.plan.lines))
            self.network.hardness = self.average.hardness = hardness

    @torch.no_grad()
    def _remember(self) -> None:
        keep = min(1 - 1 / _AVERAGE_OVER, self.step / (self.step + 10))
        for mean, now in zip(self.average.parameters(), self.network.parameters(), strict=True):
            mean.lerp_(now, 1 - keep)


@torch.no_grad()
def score(network: Recogniser, held_out: list[Line]) -> Tally:
    """Character errors of greedy reading, each line alone at its own width."""
    tally = Tally()
    for line in held_out:
        logits = network(as_tensor(as_input(line)))
        tally.add(line.text, decode(logits[0].argmax(1).tolist()))
    return tally


def run(plan: Plan) -> None:
    """Train on the planned lines, part by part, scoring and saving after each; a finished run is only scored."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    plan.out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(plan)
    trainer.resume(plan.out / "last.pt")
    held_out = held_out_lines(plan, plan.held_out_lines)
    if trainer.seen >= plan.lines:
        print(json.dumps({"lines": trainer.seen, "held_out_cer": round(score(trainer.average, held_out).rate, 5)}))
    while trainer.seen < plan.lines:
        part = plan.seed * 1_000_003 + trainer.seen
        count = min(_LINES_A_PART, plan.lines - trainer.seen)
        drawn = islice(synthetic_lines(plan, part, held_out=False), count)
        losses = [trainer.learn(batch) for batch in batches(drawn, plan.pixels, part)]
        _report(trainer, held_out, losses)


def _report(trainer: Trainer, held_out: list[Line], losses: list[float]) -> None:
    tally, out = score(trainer.average, held_out), trainer.plan.out
    row = {
        "lines": trainer.seen,
        "step": trainer.step,
        "seconds": round(trainer.seconds()),
        "loss": round(sum(losses) / len(losses), 4),
        "held_out_cer": round(tally.rate, 5),
    }
    with (out / "curve.jsonl").open("a", encoding="utf-8") as curve:
        curve.write(json.dumps(row) + "\n")
    print(json.dumps(row), flush=True)
    if tally.rate <= trainer.best:
        trainer.best = tally.rate
        trainer.save(out / "best.pt")
    trainer.save(out / "last.pt")


def plan_from(arguments: list[str] | None = None) -> Plan:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder of texts")
    parser.add_argument("--source", type=Path, required=True, help="PP-OCRv6_rec_small.onnx")
    parser.add_argument("--out", type=Path, required=True, help="checkpoints and curve")
    parser.add_argument("--fonts", type=Path, nargs="+", default=[Path("/usr/share/fonts")])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lines", type=int, default=150_000, help="how many to train on")
    parser.add_argument("--pixels", type=int, default=8_000, help="width of a batch in all")
    parser.add_argument("--rate", type=float, default=1e-3, help="highest learning rate")
    parser.add_argument("--held-out-lines", type=int, default=200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action=argparse.BooleanOptionalAction, default=True)
    add_shape_options(parser)
    options = parser.parse_args(arguments)
    named = {name: value for name, value in vars(options).items() if name in Plan.__dataclass_fields__}
    return Plan(**{**named, "fonts": tuple(options.fonts), "shape": shape_from(options)})


if __name__ == "__main__":
    run(plan_from())
