"""What training does with a batch, whatever the device: pictures to tensors, loss, another look at the same lines."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

from ocr.training.alphabet import encode

# Loss per character beyond which a line is taken for illegible, unless most of its batch
# is no better: one such line would otherwise fill its batch's clipped gradient.
_HOPELESS, _HOPELESS_AGAINST_MEDIAN = 4.0, 3.0
_WARM_UP = 0.005  # share of a run


def learning_rate(done: float, peak: float) -> float:
    """Straight up, then down a half cosine to a fiftieth of the peak; `done`: share of the run."""
    if done < _WARM_UP:
        return peak * (0.02 + done / _WARM_UP)
    after = min(1.0, (done - _WARM_UP) / (1 - _WARM_UP))
    return peak * (0.02 + 0.98 * (1 + math.cos(math.pi * after)) / 2)


def ctc_loss(logits: Tensor, texts: tuple[str, ...]) -> Tensor:
    """Mean CTC loss per character of the batch; a line nobody could read teaches nothing."""
    codes = [torch.tensor(encode(text)) for text in texts]
    lengths = torch.tensor([len(code) for code in codes])
    steps = torch.full((len(texts),), logits.shape[1])
    scores = logits.float().log_softmax(2).permute(1, 0, 2)
    truth = torch.cat(codes).to(logits.device)
    losses = functional.ctc_loss(scores, truth, steps, lengths, reduction="none", zero_infinity=True)
    per_character = losses / lengths.to(logits.device)
    hopeless = (_HOPELESS_AGAINST_MEDIAN * per_character.detach().median()).clamp(min=_HOPELESS)
    return torch.minimum(per_character, hopeless).mean()


def as_tensor(pixels: Tensor) -> Tensor:
    """Pictures `(lines, height, width, 3)` as the network takes them, -1 to 1.

    They keep the memory order that makes depth-wise convolutions seven times quicker: channels last.
    """
    return pixels.permute(0, 3, 1, 2).float() / 127.5 - 1


def looked_at_again(images: Tensor) -> Tensor:
    """Images (-1 to 1) of lines seen before, each moved, stretched, paled and grained a little in its own way."""
    count, device = len(images), images.device

    def between(low: float, high: float) -> Tensor:
        return torch.rand(count, device=device) * (high - low) + low

    places = torch.zeros(count, 2, 3, device=device)
    places[:, 0, 0], places[:, 1, 1] = between(0.97, 1.03), between(0.9, 1.1)
    places[:, 0, 1], places[:, 1, 2] = between(-0.008, 0.008), between(-0.08, 0.08)
    grid = functional.affine_grid(places, list(images.shape), align_corners=False)
    moved = functional.grid_sample(images, grid, padding_mode="border", align_corners=False)
    gain, grain = between(0.6, 1.05).view(-1, 1, 1, 1), between(0.0, 0.12).view(-1, 1, 1, 1)
    varied = 1 - (1 - moved) * gain + grain * torch.randn_like(moved)
    return varied.clamp(-1, 1).contiguous(memory_format=torch.channels_last)
