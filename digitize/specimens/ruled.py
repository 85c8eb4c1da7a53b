"""Ruled tables of forms whose cells hold values: a cell may hold several, each on a line of its own, and may be filled
in with another face than the form was printed with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

from digitize.specimens.civil_status import Run
from digitize.specimens.fonts import FontFamily
from digitize.specimens.sheet import Align, Sheet


@contextmanager
def filled_with(sheet: Sheet, fonts: FontFamily) -> Iterator[None]:
    """What is printed meanwhile is set in that face, as values from a typewriter on a printed form."""
    printed_with, sheet.fonts = sheet.fonts, fonts
    try:
        yield
    finally:
        sheet.fonts = printed_with


@dataclass(frozen=True)
class Ruling:
    """The columns' edges and the print of a table; lengths in millimetres, `size` in points.

    `values` is the face of all columns but the first, where it is another than the form's.
    """

    edges: tuple[float, ...]
    size: float = 11.5
    step: float = 5.4
    values: FontFamily | None = None
    align: Align = "left"

    def row(self, sheet: Sheet, *cells: Sequence[Run], least: float = 0.0) -> None:
        """One row from the cursor on, as high as its highest cell, at least `least`; each run begins a line."""
        columns = tuple(pairwise(self.edges))
        faces = [sheet.fonts, *[self.values or sheet.fonts] * (len(cells) - 1)]
        wrapped = [self._lines(sheet, *parts) for parts in zip(cells, columns, faces, strict=True)]
        height = max(least, self.step * max(len(lines) for lines in wrapped) + 2.2)
        for lines, (left, right), face in zip(wrapped, columns, faces, strict=True):
            sheet.frame(left, sheet.cursor, right, sheet.cursor + height)
            x = {"left": left + 2, "centre": (left + right) / 2, "right": right - 2}[self.align]
            for at, (text, run) in enumerate(lines):
                with filled_with(sheet, face):
                    sheet.print(text, x, sheet.cursor + 1 + at * self.step, size=self.size, style=run.style,
                                align=self.align, field=run.field)  # fmt: skip
        sheet.cursor += height

    def _lines(
        self, sheet: Sheet, runs: Sequence[Run], column: tuple[float, float], face: FontFamily
    ) -> list[tuple[str, Run]]:
        left, right = column
        with filled_with(sheet, face):
            return [(text, run) for run in runs
                    for text in sheet.wrap(run.text, right - left - 4, size=self.size, style=run.style)]  # fmt: skip
