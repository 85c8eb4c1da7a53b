"""What a trained network looks like from outside: the height of a line, the width of an answer, the activation.

Each is a trade between time and letters; `README.md` has the table of what each costs and gains.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

ACTIVATIONS = ("relu", "gelu")


@dataclass(frozen=True)
class Shape:
    """`height`: rows of a line. `step`: columns for one output. `activation`: of the backbone's inner layers.

    `stretch`: how many times taller than wide a square of the page becomes: more rows for accents, no more columns.
    """

    height: int = 32
    step: int = 4
    activation: str = "relu"
    stretch: float = 1.0

    def __post_init__(self) -> None:
        if self.step not in (4, 8) or self.activation not in ACTIVATIONS or self.height < 16 or self.stretch < 1:
            raise ValueError(f"no such network: {self}")

    @property
    def rows_left(self) -> int:
        """Rows before the last pooling: four layers halve the height, rounding up."""
        rows = self.height
        for _ in range(4):
            rows = (rows + 1) // 2
        return rows

    @property
    def widest(self) -> int:
        """Columns: an A4 line of 12-point print is about 27 heights long."""
        return int(self.height / self.stretch) * 100 // 3

    def steps(self, width: int) -> int:
        """Outputs for a line of so many columns: the last pooling looks at eight of them."""
        return width // 8 if self.step == 8 else max(0, width // 4 - 1)


def add_shape_options(parser: argparse.ArgumentParser) -> None:
    """The options that `shape_from` reads."""
    parser.add_argument("--height", type=int, default=Shape.height, help="rows of a line")
    parser.add_argument("--step", type=int, default=Shape.step, choices=(4, 8), help="columns for one output")
    parser.add_argument("--activation", default=Shape.activation, choices=ACTIVATIONS)
    parser.add_argument("--stretch", type=float, default=Shape.stretch, help="rows for each column of a square")


def shape_from(options: argparse.Namespace) -> Shape:
    return Shape(options.height, options.step, options.activation, options.stretch)
