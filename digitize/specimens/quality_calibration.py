"""Holds the measures of a page's quality against the reading errors they foretell.

    python -m digitize.specimens.quality_calibration [--picture FILE.png] [--pages N] [--seed N]

Clean pages with exact truth are spoilt along one axis in steps, measured and read. Printed: every step; for each axis
the value of its measure at which the reader makes 2 % and 10 % of character errors; and, for pages spoilt in several
ways at once, the share of words foretold (the score of `digitize.quality`) beside the share really read right. The
thresholds in `digitize.quality` come from there. Two to five minutes on one core; run it when the recogniser changes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from digitize.print_measures import PrintMeasures, measure_print
from digitize.quality import words_read
from digitize.specimens import faults
from digitize.specimens.fonts import available_families
from digitize.specimens.sheet import DRAWING_DPI, Sheet
from digitize.specimens.templates import administrative
from ocr.evaluation import character_errors, word_errors
from ocr.reader import PageReader

Image = NDArray[np.uint8]

# Where a person must look closer, and where taking the picture again costs less than mending the text.
DOUBTFUL, UNREADABLE = 0.02, 0.10
_SIZE_POINTS = 13.0
X_HEIGHT = faults.X_HEIGHT_OF_SIZE * _SIZE_POINTS / 72 * DRAWING_DPI


@dataclass(frozen=True, slots=True)
class CleanPage:
    """Print on white paper at 200 dpi, and what it says."""

    image: Image
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """One way to spoil a page: strengths from harmless to hopeless, the measure that should tell, whether it rises."""

    name: str
    strengths: tuple[float, ...]
    spoil: Callable[[Image, float, np.random.Generator], Image]
    measure: Callable[[PrintMeasures], float]
    rises: bool = True


def _usual_photo(page: Image, noise: np.random.Generator) -> Image:
    """Print as phones give it: half the pixels of a 200 dpi scan, a little soft, a little grainy."""
    return faults.grainy(faults.out_of_focus(faults.coarser(page, 0.55), 0.06, 0.55 * X_HEIGHT), 4.0, noise)


AXES: tuple[Axis, ...] = (
    Axis("focus", (0.0, 0.08, 0.12, 0.15, 0.18, 0.22, 0.27, 0.33),
         lambda page, x, _: faults.out_of_focus(page, x, X_HEIGHT), lambda m: m.edge_share),
    Axis("shake", (0.0, 0.25, 0.4, 0.5, 0.6, 0.75),
         lambda page, x, _: faults.shaken(page, x, X_HEIGHT), lambda m: m.edge_share),
    Axis("coarse focus", (0.0, 0.08, 0.12, 0.15, 0.18, 0.22, 0.27),
         lambda page, x, _: faults.out_of_focus(faults.coarser(page, 0.5), x, X_HEIGHT / 2), lambda m: m.edge_share),
    Axis("letter size", (0.8, 0.5, 0.42, 0.36, 0.31, 0.27, 0.22),
         lambda page, x, noise: faults.through_jpeg(faults.grainy(faults.coarser(page, x), 3.0, noise), 80),
         lambda m: m.x_height or 0.0, rises=False),
    Axis("light", (1.0, 0.5, 0.3, 0.2, 0.14, 0.1, 0.07),
         lambda page, x, noise: faults.darker(_usual_photo(page, noise), x, noise), lambda m: m.unrest),
    Axis("contrast", (1.0, 0.4, 0.25, 0.18, 0.13, 0.09, 0.06),
         lambda page, x, noise: faults.through_jpeg(faults.paler(_usual_photo(page, noise), x, noise), 80),
         lambda m: m.ink_depth, rises=False),
    Axis("grain", (0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0),
         lambda page, x, noise: faults.grainy(faults.coarser(page, 0.55), x, noise), lambda m: m.unrest),
    Axis("JPEG", (90.0, 25.0, 12.0, 8.0, 5.0, 3.0),
         lambda page, x, noise: faults.through_jpeg(_usual_photo(page, noise), round(x)), lambda m: m.edge_share),
    Axis("glare", (0.0, 0.005, 0.01, 0.02, 0.04, 0.08, 0.15),
         lambda page, x, noise: faults.under_glare(_usual_photo(page, noise), x, noise), lambda m: m.burnt_share),
)  # fmt: skip

MEASURE_NAMES = {
    "focus": "edge / x-height", "shake": "edge / x-height", "coarse focus": "edge / x-height",
    "letter size": "x-height, pixels", "light": "unrest / ink", "contrast": "ink depth, levels",
    "grain": "unrest / ink", "JPEG": "edge / x-height", "glare": "burnt share",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """One strength of one axis, over all pages: the measure's middle value, and the errors made."""

    axis: str
    strength: float
    value: float
    character_error: float
    word_error: float


def clean_pages(count: int, seed: int) -> list[CleanPage]:
    """A third of a page each: enough print to count errors on, little enough to read many."""
    return [_clean_page(Random(f"{seed}-{number}")) for number in range(count)]


def _clean_page(luck: Random) -> CleanPage:
    sheet = Sheet(190, 68, luck.choice(available_families()), cursor=8.0)
    sentences = [*administrative.BODY, *administrative.GROUNDS]
    luck.shuffle(sentences)
    for sentence in sentences:
        if sheet.cursor < 54:
            sheet.paragraph(sentence, 15, 160, size=_SIZE_POINTS)
    image = np.ascontiguousarray(np.asarray(sheet.image)[..., ::-1])
    return CleanPage(image, "\n".join(line.text for line in sheet.lines))


def points_of(axis: Axis, pages: Sequence[CleanPage], reader: PageReader, seed: int) -> Iterator[Point]:
    """The axis from its harmless to its hopeless end."""
    for strength in axis.strengths:
        values, characters, words = [], [], []
        for number, page in enumerate(pages):
            spoilt = axis.spoil(page.image, strength, np.random.default_rng([seed, number]))
            values.append(axis.measure(measure_print(spoilt)))
            text = reader.read_page(spoilt).text
            characters.append(character_errors(page.text, text).rate)
            words.append(word_errors(page.text, text).rate)
        yield Point(axis.name, strength, float(np.median(values)), float(np.mean(characters)), float(np.mean(words)))


def value_at(points: Sequence[Point], character_error: float) -> float | None:
    """The measure's value where the errors first pass this share, between two strengths; None when they never do."""
    for before, after in pairwise(points):
        if before.character_error <= character_error < after.character_error:
            # Errors grow by factors, not by steps: between two strengths their logarithm is taken as straight.
            low, high = np.log(max(before.character_error, 1e-3)), np.log(after.character_error)
            share = (np.log(character_error) - low) / max(1e-9, high - low)
            return float(before.value + np.clip(share, 0, 1) * (after.value - before.value))
    return None


def mixed(pages: Sequence[CleanPage], reader: PageReader, count: int, seed: int) -> Iterator[tuple[float, float]]:
    """Pages with two or three moderate faults each: the share of words foretold, and the share read right."""
    luck = Random(seed)
    for number in range(count):
        page = pages[number % len(pages)]
        noise = np.random.default_rng([seed, number])
        scale = luck.uniform(0.3, 1.0)
        picture = faults.out_of_focus(page.image, luck.uniform(0.0, 0.19), X_HEIGHT)
        picture = faults.coarser(picture, scale)
        picture = faults.darker(picture, luck.choice((1.0, 0.8, 0.5, 0.25, 0.15)), noise)
        picture = faults.grainy(picture, luck.uniform(0, 3), noise)
        text = reader.read_page(picture).text
        foretold = words_read(measure_print(picture, usual_x_height=X_HEIGHT * scale))
        yield foretold, max(0.0, 1.0 - word_errors(page.text, text).rate)


# The picture: one small panel an axis, errors against strength, with the lines of 2 and 10 %.

_PANEL_WIDTH, _PANEL_HEIGHT, _PANELS_A_ROW = 300, 210, 3
_INK, _PALE, _RED, _AMBER = (60, 50, 40), (225, 225, 225), (60, 60, 200), (40, 150, 220)
_FONT = cv2.FONT_HERSHEY_SIMPLEX


def draw_picture(curves: Sequence[Sequence[Point]]) -> Image:
    """The curves of all axes, in panels."""
    panels = [_panel(points) for points in curves]
    panels += [np.full((_PANEL_HEIGHT, _PANEL_WIDTH, 3), 255, np.uint8)] * (-len(panels) % _PANELS_A_ROW)
    rows = [np.hstack(panels[start : start + _PANELS_A_ROW]) for start in range(0, len(panels), _PANELS_A_ROW)]
    return np.vstack(rows)


def _panel(points: Sequence[Point]) -> Image:
    panel = np.full((_PANEL_HEIGHT, _PANEL_WIDTH, 3), 255, np.uint8)
    values = [point.value for point in points]
    low, high = min(values), max(values)
    if points[0].value > points[-1].value:
        low, high = high, low  # the hopeless end is always on the right

    def place(value: float, error: float) -> tuple[int, int]:
        # From 0.1 % to 100 % by factors.
        height = (np.log10(max(error, 0.001)) + 3) / 3
        return (
            round(42 + (value - low) / ((high - low) or 1) * (_PANEL_WIDTH - 62)),
            round(_PANEL_HEIGHT - 32 - height * (_PANEL_HEIGHT - 62)),
        )

    for error, colour in ((0.001, _PALE), (DOUBTFUL, _AMBER), (UNREADABLE, _RED), (1.0, _PALE)):
        cv2.line(panel, place(low, error), place(high, error), colour, 1)
        _write(panel, f"{error:.1%}" if error < 0.01 else f"{error:.0%}", (4, place(low, error)[1] + 4), colour=_INK)
    track = [place(point.value, point.character_error) for point in points]
    for start, end in pairwise(track):
        cv2.line(panel, start, end, _INK, 2, cv2.LINE_AA)
    for spot in track:
        cv2.circle(panel, spot, 3, _INK, -1, cv2.LINE_AA)
    _write(panel, f"{points[0].axis}: {MEASURE_NAMES[points[0].axis]}", (42, 16), colour=_INK)
    _write(panel, f"{low:.3g}", (38, _PANEL_HEIGHT - 14), colour=_INK)
    _write(panel, f"{high:.3g}", (_PANEL_WIDTH - 48, _PANEL_HEIGHT - 14), colour=_INK)
    return panel


def _write(panel: Image, text: str, at: tuple[int, int], *, colour: tuple[int, int, int]) -> None:
    cv2.putText(panel, text, at, _FONT, 0.38, colour, 1, cv2.LINE_AA)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command of this module."""
    parser = argparse.ArgumentParser(description="Hold quality measures against reading errors.")
    parser.add_argument("--picture", type=Path, help="write the curves to this PNG file")
    parser.add_argument("--pages", type=int, default=3, help="pages read at each step")
    parser.add_argument("--mixed", type=int, default=40, help="pages with several faults")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    from ocr.paddle_reader import PaddleReader

    reader = PaddleReader()
    pages = clean_pages(chosen.pages, chosen.seed)
    _say(f"{reader.name}\n")
    curves = [list(points_of(axis, pages, reader, chosen.seed)) for axis in AXES]
    for points in curves:
        _report(points)
    _report_mixed(list(mixed(clean_pages(chosen.pages, chosen.seed + 1), reader, chosen.mixed, chosen.seed)))
    if chosen.picture:
        cv2.imwrite(str(chosen.picture), draw_picture(curves), [cv2.IMWRITE_PNG_COMPRESSION, 9])
    return 0


def _report(points: Sequence[Point]) -> None:
    axis = points[0].axis
    _say(f"{axis} ({MEASURE_NAMES[axis]})")
    for point in points:
        _say(
            f"  strength {point.strength:6.3f}  measure {point.value:7.3f}"
            f"  CER {point.character_error:7.2%}  words right {max(0.0, 1 - point.word_error):4.0%}"
        )
    found = [(error, value_at(points, error)) for error in (DOUBTFUL, UNREADABLE)]
    _say("  " + "; ".join(f"{error:.0%} at {value:.3f}" for error, value in found if value is not None) + "\n")


def _report_mixed(pairs: Sequence[tuple[float, float]]) -> None:
    if not pairs:
        return
    foretold, read = np.array(pairs).T
    ranks = [np.argsort(np.argsort(values)).astype(float) for values in (foretold, read)]
    correlation = np.corrcoef(ranks[0], ranks[1])[0, 1]
    _say(f"{len(pairs)} pages with several faults: words right, foretold beside read")
    for low, high in ((0.0, 0.3), (0.3, 0.67), (0.67, 0.92), (0.92, 1.01)):
        inside = (foretold >= low) & (foretold < high)
        if inside.any():
            share = read[inside].mean()
            _say(f"  score {low:.2f} to {min(high, 1):.2f}: {inside.sum():3d} pages, {share:4.0%} read right")
    _say(f"  mean difference {np.abs(foretold - read).mean():.2f}, rank correlation {correlation:.2f}")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
