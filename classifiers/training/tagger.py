"""Trains a small LiLT from scratch on tagged pages, and tags pages with it.

    python -m classifiers.training.tagger train PAGES.jsonl OUT --minutes 15
    python -m classifiers.training.tagger tag OUT PAGES.jsonl TAGGED.jsonl

`train` writes `vocabulary.json`, `tags.json`, `weights.pt` and `curve.jsonl`. `tag` writes the same documents with
`tags` guessed and how sure each guess is in `certainties`. One thread; the service imports nothing of this.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor
from transformers import LiltConfig, LiltForTokenClassification

from classifiers.training.sequences import (
    LONGEST,
    UNJUDGED,
    Sequence512,
    documents_in,
    sequences_of,
    tags_of,
    vocabulary_of,
)

_HIDDEN, _LAYERS, _HEADS = 144, 4, 6
_PEAK_RATE, _WARM_UP, _PIECES_A_BATCH = 1.0e-3, 0.06, 1000
_STEPS_A_ROW = 50
_OUTSIDE_WEIGHT = 0.5  # four words in five are outside


def make_network(vocabulary: int, tags: int) -> LiltForTokenClassification:
    """LiLT (arXiv 2202.13669), about two million parameters, nothing learnt yet."""
    return LiltForTokenClassification(
        LiltConfig(
            vocab_size=vocabulary, hidden_size=_HIDDEN, num_hidden_layers=_LAYERS, num_attention_heads=_HEADS,
            intermediate_size=4 * _HIDDEN, max_position_embeddings=LONGEST + 8, max_2d_position_embeddings=1024,
            channel_shrink_ratio=4, num_labels=tags, pad_token_id=0, hidden_dropout_prob=0.05,
            attention_probs_dropout_prob=0.0, attn_implementation="eager",
        )
    )  # fmt: skip


def as_batch(parts: Sequence[Sequence512]) -> tuple[dict[str, Tensor], Tensor]:
    longest = max(len(part.pieces) for part in parts)
    shape = (len(parts), longest)
    pieces, tags = torch.zeros(shape, dtype=torch.long), torch.full(shape, UNJUDGED)
    boxes, seen = torch.zeros((*shape, 4), dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    for row, part in enumerate(parts):
        length = len(part.pieces)
        pieces[row, :length] = torch.tensor(part.pieces)
        boxes[row, :length] = torch.tensor(part.boxes)
        tags[row, :length] = torch.tensor(part.tags)
        seen[row, :length] = 1
    return {"input_ids": pieces, "bbox": boxes, "attention_mask": seen}, tags


def shuffled_batches(parts: Sequence[Sequence512], luck: random.Random) -> list[list[Sequence512]]:
    """Pages of similar length together, about the same work in each batch."""
    batches: list[list[Sequence512]] = [[]]
    for part in sorted(parts, key=lambda p: len(p.pieces) + luck.uniform(0, 24)):
        if batches[-1] and (len(batches[-1]) + 1) * len(part.pieces) > _PIECES_A_BATCH:
            batches.append([])
        batches[-1].append(part)
    luck.shuffle(batches)
    return batches


def shaken(inputs: dict[str, Tensor]) -> dict[str, Tensor]:
    """The page a little moved and stretched, so that no place is learnt by heart."""
    boxes, rows = inputs["bbox"].float(), len(inputs["bbox"])
    stretch = 1 + 0.12 * (torch.rand(rows, 1, 2) - 0.5)
    move = 80 * (torch.rand(rows, 1, 2) - 0.5)
    moved = (boxes * stretch.repeat(1, 1, 2) + move.repeat(1, 1, 2)).round().clamp(0, 1000).long()
    return {**inputs, "bbox": moved}


def learning_rate(done: float) -> float:
    """By the share of the run that is done: up, then down half a cosine."""
    if done < _WARM_UP:
        return _PEAK_RATE * max(0.02, done / _WARM_UP)
    return _PEAK_RATE * max(0.01, (1 + math.cos(math.pi * min(1.0, (done - _WARM_UP) / (1 - _WARM_UP)))) / 2)


def train(pages: Path, out: Path, *, minutes: float, seed: int) -> None:
    """Stops by the clock, so that the rate has come down when it does. Vocabulary and tags are the pages' own.

    The file may be growing: what has been added since is read before each round.
    """
    torch.manual_seed(seed)
    luck = random.Random(seed)
    out.mkdir(parents=True, exist_ok=True)
    documents = list(documents_in(pages))
    tokenizer, tags = vocabulary_of(documents), tags_of(documents)
    tokenizer.save(str(out / "vocabulary.json"))
    (out / "tags.json").write_text(json.dumps(tags), encoding="utf-8")
    network = make_network(tokenizer.get_vocab_size(), len(tags))
    rounds = _rounds(pages, tokenizer, tags, luck)
    _run(network, rounds, minutes, out)
    torch.save(network.state_dict(), out / "weights.pt")


def _rounds(pages: Path, tokenizer: Tokenizer, tags: Sequence[str], luck: random.Random) -> Iterator[list[Sequence512]]:
    """Batches without end."""
    parts: list[Sequence512] = []
    known = 0
    while True:
        for document in islice(documents_in(pages), known, None):
            parts += [part for page in document["pages"] for part in sequences_of(page, tokenizer, tags)]
            known += 1
        yield from shuffled_batches(parts, luck)


def _run(network: LiltForTokenClassification, batches: Iterator[list[Sequence512]], minutes: float, out: Path) -> None:
    weight = torch.ones(network.config.num_labels)
    weight[0] = _OUTSIDE_WEIGHT
    loss_of = torch.nn.CrossEntropyLoss(weight=weight, ignore_index=UNJUDGED)
    optimiser = torch.optim.AdamW(network.parameters(), lr=_PEAK_RATE, weight_decay=0.01)
    began, steps, seen, mean = time.monotonic(), 0, 0, 0.0
    network.train()
    with (out / "curve.jsonl").open("w", encoding="utf-8") as curve:
        for batch in batches:
            done = (time.monotonic() - began) / 60 / minutes
            if done >= 1:
                return
            for group in optimiser.param_groups:
                group["lr"] = learning_rate(done)
            inputs, tags = as_batch(batch)
            with torch.autocast("cpu", torch.bfloat16):  # 0.09 instead of 0.17 s a step
                logits = network(**shaken(inputs)).logits
            loss = loss_of(logits.float().flatten(0, 1), tags.flatten())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            steps, seen = steps + 1, seen + len(batch)
            mean = loss.item() if steps == 1 else 0.97 * mean + 0.03 * loss.item()
            if steps % _STEPS_A_ROW == 0:
                row = {"steps": steps, "pages": seen, "loss": round(mean, 4), "minutes": round(done * minutes, 2)}
                curve.write(json.dumps(row) + "\n")
                curve.flush()
                torch.save(network.state_dict(), out / "weights.pt")


class Tagger:
    """A trained network with its vocabulary."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "vocabulary.json"))
        self._tags: list[str] = json.loads((folder / "tags.json").read_text(encoding="utf-8"))
        self._network = make_network(self._tokenizer.get_vocab_size(), len(self._tags))
        self._network.load_state_dict(torch.load(folder / "weights.pt", weights_only=True))
        self._network.eval()

    def tag(self, page: dict[str, Any]) -> dict[str, Any]:
        """The page with a tag and a certainty, 0 to 1, for each word."""
        tags, sure = [], []
        for part in sequences_of(page, self._tokenizer, self._tags):
            with torch.inference_mode():
                shares = self._network(**as_batch([part])[0]).logits[0].softmax(-1)
            best, at = shares.max(-1)
            tags += [self._tags[int(at[first])] for first in part.first]
            sure += [round(float(best[first]), 4) for first in part.first]
        return {**page, "tags": tags, "certainties": sure}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m classifiers.training.tagger")
    commands = parser.add_subparsers(dest="command", required=True)
    training = commands.add_parser("train")
    training.add_argument("pages", type=Path)
    training.add_argument("out", type=Path)
    training.add_argument("--minutes", type=float, default=15.0)
    training.add_argument("--seed", type=int, default=1)
    tagging = commands.add_parser("tag")
    tagging.add_argument("network", type=Path)
    tagging.add_argument("pages", type=Path)
    tagging.add_argument("tagged", type=Path)
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    if options.command == "train":
        train(options.pages, options.out, minutes=options.minutes, seed=options.seed)
        return 0
    tagger, count = Tagger(options.network), 0
    with options.tagged.open("w", encoding="utf-8") as file:
        for document in documents_in(options.pages):
            tagged = {**document, "pages": [tagger.tag(page) for page in document["pages"]]}
            file.write(json.dumps(tagged, ensure_ascii=False) + "\n")
            count += 1
    sys.stdout.write(f"{count} documents\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
