"""Fine-tune the recogniser on synthetic lines; resumes where it was stopped.

    python -m ocr.training.train --corpus DIR --source FILE.onnx --out DIR --seed 1

writes into `--out`: `last.pt` (to resume from), `best.pt` (lowest held-out error)
and `curve.jsonl`. Nothing the service runs imports this module.
"""

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from ocr.training.alphabet import decode, encode, vietnamese_letters
from ocr.training.batches import Batch, Line, batches, lines, stack
from ocr.training.drawing import LineDrawer, find_faces
from ocr.training.graph import Recogniser, load_source, replace_head
from ocr.training.scores import Tally
from ocr.training.texts import LineWriter, load_corpus

_WANTED = vietnamese_letters() + "0123456789"
_WARM_UP_STEPS = 40
_AVERAGE_OVER = 100  # steps that the averaged weights remember, late in training
# Loss per character beyond which a line is taken for illegible: one such line would
# otherwise fill its batch's clipped gradient. The untrained head starts well below.
_HOPELESS = 4.0
_HELD_OUT_SEED = 20_261_122  # fixed: every run is scored on the same lines


@dataclass(frozen=True)
class Plan:
    """What one run is asked to do."""

    corpus: Path
    source: Path
    out: Path
    fonts: tuple[Path, ...]
    seed: int
    steps: int
    pixels: int
    rate: float
    score_every: int
    held_out_lines: int
    threads: int
    bfloat16: bool


def synthetic_lines(plan: Plan, seed: int, *, held_out: bool) -> Iterator[Line]:
    """The lines of a seed; held-out ones share neither text nor typefaces with training."""
    writer = LineWriter(load_corpus(plan.corpus, held_out=held_out), random.Random(seed))
    faces = find_faces(plan.fonts, _WANTED, held_out=held_out)
    return lines(writer, LineDrawer(faces, random.Random(seed + 1)), seed + 2)


def learning_rate(step: int, steps: int, peak: float) -> float:
    """Straight up, then down a half cosine to a fiftieth of the peak."""
    if step < _WARM_UP_STEPS:
        return peak * (step + 1) / _WARM_UP_STEPS
    done = min(1.0, (step - _WARM_UP_STEPS) / max(1, steps - _WARM_UP_STEPS))
    return peak * (0.02 + 0.98 * (1 + math.cos(math.pi * done)) / 2)


def ctc_loss(logits: Tensor, texts: tuple[str, ...]) -> Tensor:
    """Mean CTC loss per character of the batch; a line nobody could read teaches nothing."""
    codes = [torch.tensor(encode(text)) for text in texts]
    lengths = torch.tensor([len(code) for code in codes])
    steps = torch.full((len(texts),), logits.shape[1])
    scores = logits.float().log_softmax(2).permute(1, 0, 2)
    losses = functional.ctc_loss(scores, torch.cat(codes), steps, lengths, reduction="none", zero_infinity=True)
    return (losses / lengths).clamp(max=_HOPELESS).mean()


def as_tensor(batch: Batch) -> Tensor:
    """The images in the memory order that makes depth-wise convolutions seven times quicker."""
    return torch.from_numpy(batch.images).contiguous(memory_format=torch.channels_last)


class Trainer:
    """One run: network, its running average, optimiser and the step reached."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.step, self.best = plan, 0, 1.0
        model, old_alphabet = load_source(plan.source)
        replace_head(model, old_alphabet)
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
        """Go on from a checkpoint, if there is one; the number of steps may have changed."""
        if path.exists():
            state = torch.load(path, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self._optimiser.load_state_dict(state["optimiser"])
            self.step, self.best, self._before = state["step"], state["best"], state["seconds"]

    def save(self, path: Path) -> None:
        """Written beside and renamed, so that a stop half-way leaves the old one."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "step": self.step,
            "best": self.best,
            "seconds": self.seconds(),
            "seed": self.plan.seed,
        }
        partial = path.with_suffix(".part")
        torch.save(state, partial)
        partial.replace(path)

    def seconds(self) -> float:
        """Time spent training, earlier runs counted in."""
        return self._before + time.monotonic() - self._started

    def learn(self, batch: Batch) -> float:
        """One step; returns the loss."""
        for group in self._optimiser.param_groups:
            group["lr"] = group["scale"] * learning_rate(self.step, self.plan.steps, self.plan.rate)
        # Half precision is two thirds faster where the processor has it, and as good.
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.plan.bfloat16):
            logits = self.network(as_tensor(batch))
        loss = ctc_loss(logits, batch.texts)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self._optimiser.step()
        self.step += 1
        self._remember()
        return float(loss.detach())

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
        width = max(64, math.ceil(line.image.shape[1] / 8) * 8)
        logits = network(as_tensor(stack([line], width)))
        tally.add(line.text, decode(logits[0].argmax(1).tolist()))
    return tally


def run(plan: Plan) -> None:
    """Train until the planned step, scoring and saving on the way; a finished run is only scored."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    plan.out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(plan)
    trainer.resume(plan.out / "last.pt")
    source = synthetic_lines(plan, _HELD_OUT_SEED, held_out=True)
    held_out = [next(source) for _ in range(plan.held_out_lines)]
    if trainer.step >= plan.steps:
        print(json.dumps({"step": trainer.step, "held_out_cer": round(score(trainer.average, held_out).rate, 5)}))
        return
    # A resumed run must not see the lines again that it began with.
    fresh = plan.seed * 1_000_003 + trainer.step
    stream = batches(synthetic_lines(plan, fresh, held_out=False), plan.pixels, fresh)
    losses: list[float] = []
    seen = 0
    while trainer.step < plan.steps:
        batch = next(stream)
        seen += len(batch.texts)
        losses.append(trainer.learn(batch))
        if trainer.step % plan.score_every == 0 or trainer.step == plan.steps:
            _report(trainer, held_out, losses, seen)
            losses, seen = [], 0


def _report(trainer: Trainer, held_out: list[Line], losses: list[float], seen: int) -> None:
    tally, out = score(trainer.average, held_out), trainer.plan.out
    row = {
        "step": trainer.step,
        "seconds": round(trainer.seconds()),
        "lines": seen,
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
    parser.add_argument("--steps", type=int, default=4500)
    parser.add_argument("--pixels", type=int, default=8_000, help="width of a batch in all")
    parser.add_argument("--rate", type=float, default=1e-3, help="highest learning rate")
    parser.add_argument("--score-every", type=int, default=100)
    parser.add_argument("--held-out-lines", type=int, default=200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action=argparse.BooleanOptionalAction, default=True)
    options = vars(parser.parse_args(arguments))
    return Plan(**{**options, "fonts": tuple(options["fonts"])})


if __name__ == "__main__":
    run(plan_from())
