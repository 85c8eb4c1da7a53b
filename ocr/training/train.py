"""Fine-tune the recogniser on synthetic lines; resumes where it was stopped.

    python -m ocr.training.train --corpus DIR --source FILE.onnx --out DIR --seed 1
    python -m ocr.training.train --corpus DIR --source FILE.onnx --out DIR --seed 2 --start FIRST/average.pt \
        --device cuda --painters 15 --minutes 9

writes into `--out`: `last.pt` (to resume from), `average.pt` (what `export` takes) and `curve.jsonl`. The lines come in
parts, each with a seed of its own; the network is scored and saved between two of them. So a run that was stopped goes
on with the lines it would have seen, and ends where an uninterrupted one ends. With `--painters`, other processes draw
the lines, and while none is ready the network looks at earlier ones again, moved and grained. Nothing the service runs
imports this module.
"""

from __future__ import annotations

import argparse
import json
import queue
import random
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor, nn

from ocr.training.alphabet import decode
from ocr.training.batches import Batch, Line, as_input, batches, merged
from ocr.training.graph import Recogniser, load_source, replace_head, reshape
from ocr.training.learning import as_tensor, ctc_loss, learning_rate, looked_at_again
from ocr.training.painters import Painters, paint
from ocr.training.scores import Tally
from ocr.training.shape import Shape, add_shape_options, shape_from
from ocr.training.synthetic import FONTS, Material

_LINES_A_PART = 5_000
_SECONDS_A_PART = 60.0  # with painters
# GELU has become ReLU after this share of the lines; the rest is for getting used to it.
_HARD_FROM = 0.25
_AVERAGE_OVER = 200  # steps that the averaged weights remember, late in training
_REMEMBERED = 48  # batches that may be looked at again
_AHEAD = 3  # steps that may be on their way to the device
_READY = 6  # batches on the device before the network asks for them


@dataclass(frozen=True)
class Plan:
    """What one run is asked to do. It ends after `lines` or after `minutes` (0: no matter how long)."""

    corpus: Path
    source: Path
    out: Path
    fonts: tuple[Path, ...]
    shape: Shape
    start: Path | None
    seed: int
    lines: int
    minutes: float
    pixels: int
    rate: float
    held_out_lines: int
    threads: int
    bfloat16: bool
    device: str
    painters: int
    views: int
    pen: bool

    @property
    def material(self) -> Material:
        return Material(self.corpus, self.fonts, self.shape, self.pen)

    def described(self) -> dict[str, object]:
        """What decides the weights; the same in every stretch of a run."""
        named = ("seed", "lines", "minutes", "pixels", "rate", "views", "pen")
        return {**{name: getattr(self, name) for name in named}, "shape": asdict(self.shape)}


class Trainer:
    """One run: network, its running average, optimiser, and how far it has come."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.step, self.seen, self.repeated = plan, 0, 0, 0
        self.network, self.average = self._network(), self._network()
        head = [tensor for name, tensor in self.network.trained.items() if "linear_8" in name]
        body = [tensor for name, tensor in self.network.trained.items() if "linear_8" not in name]
        self._optimiser = torch.optim.AdamW(
            [{"params": body, "scale": 1.0}, {"params": head, "scale": 3.0}],
            betas=(0.9, 0.98),
            weight_decay=0.01,
            fused=True,
        )
        self._started = time.monotonic()
        self._before = 0.0
        self._load(plan.out / "last.pt")

    def _network(self) -> Recogniser:
        model, old_alphabet = load_source(self.plan.source)
        replace_head(model, old_alphabet)
        reshape(model, self.plan.shape)
        network = Recogniser(model)
        if self.plan.start:
            network.load_state_dict(torch.load(self.plan.start, weights_only=True, map_location="cpu")["average"])
        return network.to(self.plan.device, memory_format=torch.channels_last)

    def _load(self, path: Path) -> None:
        """Go on from a checkpoint of the same plan, if there is one. Raises `ValueError` for another plan's."""
        if not path.exists():
            return
        state = torch.load(path, weights_only=True, map_location=self.plan.device)
        if state["plan"] != self.plan.described():
            raise ValueError(f"{path} belongs to another plan: {state['plan']}")
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self._optimiser.load_state_dict(state["optimiser"])
        self.step, self.seen, self.repeated = state["step"], state["seen"], state["repeated"]
        self._before = state["seconds"]

    def save(self) -> None:
        """Written beside and renamed, so that a stop half-way leaves the old ones."""
        figures = {"plan": self.plan.described(), "step": self.step, "seen": self.seen, "repeated": self.repeated}
        average = {**figures, "average": self.average.state_dict(), "seconds": self.seconds()}
        rest = {"network": self.network.state_dict(), "optimiser": self._optimiser.state_dict()}
        for name, state in (("average.pt", average), ("last.pt", {**average, **rest})):
            partial_file = self.plan.out / f"{name}.part"
            torch.save(state, partial_file)
            partial_file.replace(self.plan.out / name)

    def seconds(self) -> float:
        """Time spent training, earlier stretches counted in."""
        return self._before + time.monotonic() - self._started

    def start_clock(self) -> None:
        """The time until here was spent getting ready."""
        self._started = time.monotonic()

    @property
    def done(self) -> float:
        """Share of the run."""
        by_time = self.seconds() / (60 * self.plan.minutes) if self.plan.minutes else 0.0
        return max(self.seen / self.plan.lines, by_time)

    def learn(self, images: Tensor, texts: tuple[str, ...], *, again: bool = False) -> Tensor:
        """One step; returns the loss, which is still to be waited for on a GPU."""
        done = self.done
        for group in self._optimiser.param_groups:
            group["lr"] = group["scale"] * learning_rate(done, self.plan.rate)
        self._harden(done)
        # Half precision is two thirds faster where the processor has it, and as good.
        with torch.autocast(self.plan.device, dtype=torch.bfloat16, enabled=self.plan.bfloat16):
            logits = self.network(images)
        loss = ctc_loss(logits, texts)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        # As a gradient scaler tells it: a step that is no number is left out, without waiting for the device.
        self._optimiser.found_inf = norm.isfinite().logical_not().float()
        self._optimiser.step()
        self._remember()
        self.step += 1
        self.seen += len(texts)
        self.repeated += len(texts) * again
        return loss.detach()

    def _harden(self, done: float) -> None:
        if self.plan.shape.activation == "relu":
            hardness = 1.0 if self.plan.start else min(1.0, done / _HARD_FROM)
            self.network.hardness = self.average.hardness = hardness

    @torch.no_grad()
    def _remember(self) -> None:
        keep = min(1 - 1 / _AVERAGE_OVER, self.step / (self.step + 10))
        torch._foreach_lerp_(list(self.average.parameters()), list(self.network.parameters()), 1 - keep)


@torch.no_grad()
def score(network: Recogniser, held_out: list[Line], device: str) -> Tally:
    """Character errors of greedy reading, each line alone at its own width."""
    tally = Tally()
    for line in held_out:
        images = torch.from_numpy(as_input(line)).to(device, memory_format=torch.channels_last)
        tally.add(line.text, decode(network(images)[0].argmax(1).tolist()))
    return tally


def run(plan: Plan) -> None:
    """Train as planned, part by part, scoring and saving after each."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    plan.out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(plan)
    held_out = plan.material.held_out_lines(plan.held_out_lines)
    parts = _painted_parts if plan.painters else _own_parts
    for losses in parts(trainer):
        _report(trainer, held_out, losses)


def _own_parts(trainer: Trainer) -> Iterator[list[Tensor]]:
    """The losses of each part, its lines drawn between two steps."""
    plan = trainer.plan
    trainer.start_clock()
    while trainer.done < 1:
        part = plan.seed * 1_000_003 + trainer.seen
        count = min(_LINES_A_PART, plan.lines - trainer.seen)
        drawn = islice(plan.material.lines(part, views=plan.views), count)
        yield [trainer.learn(_on(batch, plan.device), batch.texts) for batch in batches(drawn, plan.pixels)]


def _painted_parts(trainer: Trainer) -> Iterator[list[Tensor]]:
    """The losses of each minute, its lines drawn by others."""
    plan, chance = trainer.plan, random.Random(trainer.plan.seed)
    seen: deque[tuple[Tensor, tuple[str, ...]]] = deque(maxlen=_REMEMBERED)
    with _arriving(plan, plan.seed * 1_000_003 + trainer.seen) as arriving:
        seen.append(arriving.get())
        trainer.start_clock()
        while trainer.done < 1:
            losses, until = [], trainer.seconds() + _SECONDS_A_PART
            while trainer.seconds() < until and trainer.done < 1:
                try:
                    seen.append(arriving.get_nowait())
                    losses.append(trainer.learn(as_tensor(seen[-1][0]), seen[-1][1]))
                except queue.Empty:
                    pixels, texts = chance.choice(seen)
                    losses.append(trainer.learn(looked_at_again(as_tensor(pixels)), texts, again=True))
                if len(losses) > _AHEAD:
                    # A GPU is told what to do faster than it does it: without waiting, lines would seem never ready.
                    losses[-_AHEAD].item()
            yield losses


@contextmanager
def _arriving(plan: Plan, seed: int) -> Iterator[queue.Queue[tuple[Tensor, tuple[str, ...]]]]:
    """Batches on the device, brought there while the network learns."""
    ready: queue.Queue[tuple[Tensor, tuple[str, ...]]] = queue.Queue(_READY)
    left = threading.Event()

    def bring(painters: Painters) -> None:
        for batch in merged(painters.batches(), plan.pixels):
            brought = torch.from_numpy(batch.pixels).to(plan.device), batch.texts
            while not left.is_set():
                try:
                    ready.put(brought, timeout=1)
                    break
                except queue.Full:
                    continue
            if left.is_set():
                return

    # Small shares: a painter fills a dozen widths before its first one is full, while the device waits.
    share = max(2_000, plan.pixels // plan.painters // 4)
    with Painters(plan.painters, partial(paint, plan.material, plan.views, share), seed) as painters:
        carrier = threading.Thread(target=bring, args=(painters,), daemon=True)
        carrier.start()
        try:
            yield ready
        finally:
            left.set()
            carrier.join()


def _on(batch: Batch, device: str) -> Tensor:
    return as_tensor(torch.from_numpy(batch.pixels).to(device))


def _report(trainer: Trainer, held_out: list[Line], losses: list[Tensor]) -> None:
    trainer.save()
    tally = score(trainer.average, held_out, trainer.plan.device)
    row = {
        "lines": trainer.seen,
        "again": trainer.repeated,
        "step": trainer.step,
        "seconds": round(trainer.seconds()),
        "loss": round(float(torch.stack(losses).mean()), 4),
        "held_out_cer": round(tally.rate, 5),
    }
    with (trainer.plan.out / "curve.jsonl").open("a", encoding="utf-8") as curve:
        curve.write(json.dumps(row) + "\n")
    print(json.dumps(row), flush=True)


def plan_from(arguments: list[str] | None = None) -> Plan:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder of texts")
    parser.add_argument("--source", type=Path, required=True, help="PP-OCRv6_rec_small.onnx")
    parser.add_argument("--out", type=Path, required=True, help="checkpoints and curve")
    parser.add_argument("--fonts", type=Path, nargs="+", default=list(FONTS))
    parser.add_argument("--start", type=Path, help="average.pt of an earlier run to start from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lines", type=int, default=150_000, help="how many to train on at most")
    parser.add_argument("--minutes", type=float, default=0.0, help="how long to train at most")
    parser.add_argument("--pixels", type=int, default=8_000, help="width of a batch in all")
    parser.add_argument("--rate", type=float, default=1e-3, help="highest learning rate")
    parser.add_argument("--held-out-lines", type=int, default=200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--painters", type=int, default=0, help="processes that draw lines; 0: this one does")
    parser.add_argument("--views", type=int, default=1, help="pictures of each drawn line")
    parser.add_argument("--pen", action="store_true", help="lines of forms filled by hand")
    add_shape_options(parser)
    options = parser.parse_args(arguments)
    named = {name: value for name, value in vars(options).items() if name in Plan.__dataclass_fields__}
    return Plan(**{**named, "fonts": tuple(options.fonts), "shape": shape_from(options)})


if __name__ == "__main__":
    run(plan_from())
