"""Where lines come from: texts, typefaces, damage, and a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from ocr.training.alphabet import vietnamese_letters
from ocr.training.batches import Line, Writer, lines
from ocr.training.damage import Damage
from ocr.training.drawing import FORM_PEN, OFFICE_PEN, Faces, LineDrawer
from ocr.training.marks import Marks
from ocr.training.pen_texts import PenLineWriter
from ocr.training.prior_texts import PriorLineWriter, Unit, load_units
from ocr.training.shape import Shape
from ocr.training.texts import Corpus, LineWriter, load_corpus

_WANTED = vietnamese_letters() + "0123456789"
_HELD_OUT_SEED = 20_261_122  # fixed: every run is scored on the same lines
FONTS = (Path("/usr/share/fonts"),)


@dataclass(frozen=True)
class Material:
    """What lines of a network's shape are drawn from."""

    corpus: Path
    fonts: tuple[Path, ...]
    shape: Shape
    pen: bool = False  # forms that people filled by hand, instead of office print

    def lines(self, seed: int, *, held_out: bool = False, views: int = 1) -> Iterator[Line]:
        """The lines of a seed, without end; held-out ones share neither text nor typefaces with training."""
        corpus, faces = _read(self.corpus, self.fonts, held_out)
        units = load_units(self.corpus, held_out=held_out) if self.pen else ()
        return drawn_lines(corpus, faces, seed, self.shape, views, units=units)

    def held_out_lines(self, count: int) -> list[Line]:
        """Always the same lines, for every run and every release."""
        return list(islice(self.lines(_HELD_OUT_SEED, held_out=True), count))


def drawn_lines(
    corpus: Corpus,
    faces: Faces,
    seed: int,
    shape: Shape,
    views: int = 1,
    *,
    units: Sequence[Unit] = (),
) -> Iterator[Line]:
    """Endless lines of these texts in these faces; with `units`, lines of forms that people of these places filled by
    hand."""
    rng = random.Random(seed)
    writer: Writer = LineWriter(corpus, rng)
    if units:
        writer = FormWriter(PenLineWriter(corpus, rng), PriorLineWriter(corpus, units, rng), rng)
    drawer = LineDrawer(faces, random.Random(seed + 1), pen=FORM_PEN if units else OFFICE_PEN)
    marks = Marks([str(face.path) for face in faces.printed], corpus.places, random.Random(seed + 3))
    return lines(writer, drawer, Damage(marks, seed + 2), seed + 4, shape, views)


class FormWriter:
    """Lines of forms: half of letters in any order, so that each is learned wherever it stands, half as forms are
    filled."""

    def __init__(self, any_order: PenLineWriter, as_filled: PriorLineWriter, rng: random.Random) -> None:
        self._writers, self._rng = (any_order, as_filled), rng

    def write(self) -> str:
        return self._rng.choice(self._writers).write()


@lru_cache(maxsize=2)
def _read(corpus: Path, fonts: tuple[Path, ...], held_out: bool) -> tuple[Corpus, Faces]:
    """Read once: looking into a thousand font files takes seconds."""
    return load_corpus(corpus, held_out=held_out), Faces.below(fonts, _WANTED, held_out=held_out)
