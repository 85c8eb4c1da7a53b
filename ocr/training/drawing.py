"""Draws a line of text as a scanner and a text detector would hand it over.

A line is drawn at the size it has on a real page (12 to 60 pixels an em, most at
100 to 200 dpi), harmed at that size, and only then scaled to the network's
height: the order in which it happens to a real line.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ocr.training import paper
from ocr.training.handwriting import Hand, find_hands

Font = ImageFont.FreeTypeFont

_EMS = (13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30, 33, 36, 40, 45, 54)

# Share of lines by family: what the name starts with, and how often it is drawn.
# Times New Roman is the face that Decree 30/2020 prescribes.
_FAMILIES = (
    ("LiberationSerif", 16), ("Tinos", 14), ("texgyretermes", 16), ("NotoSerif-", 4),
    ("DejaVuSerif", 3), ("CharisSIL", 2), ("DoulosSIL", 3), ("Vollkorn", 1), ("EBGaramond", 1),
    ("LinLibertine", 3), ("texgyrepagella", 2), ("texgyrebonum", 1), ("Junicode", 1),
    ("cmun", 2), ("RobotoSlab", 1), ("NotoSerifDisplay", 1),
    ("Arimo", 5), ("LiberationSans", 5), ("texgyreheros", 4), ("FreeSans", 2), ("Carlito", 4),
    ("NotoSans-", 3), ("NotoSansDisplay", 1), ("DejaVuSans", 4), ("Roboto-", 3), ("Lato", 2),
    ("Manrope", 1), ("Andika", 1), ("Cantarell", 1), ("LeagueSpartan", 1),
    ("Quicksand", 1), ("texgyreadventor", 1), ("LinBiolinum", 1), ("RobotoCondensed", 2),
    ("LiberationMono", 2), ("Cousine", 2), ("DejaVuSansMono", 1), ("JetBrainsMono", 1),
    ("texgyrecursor", 3), ("NotoMono", 1), ("NotoSansMono", 1), ("FreeMono", 3), ("Hack-", 1),
    ("FiraCode", 1), ("LiberationSansNarrow", 1),
)  # fmt: skip
# Never trained on: a Times, two book faces, two sans.
_HELD_OUT = ("FreeSerif", "Gentium", "texgyreschola", "OpenSans", "Inter")
# The face of machine-readable zones, and those that stand for it. It has no Vietnamese letters and needs none.
_MACHINE_READABLE = ("OCRB", "LiberationMono-Regular", "DejaVuSansMono", "FreeMono")
# What a pen fills in on official documents: the number, day and month; on forms, what follows a label.
_FILLED_IN = re.compile(r"(?<=Số: )\d+(?=/)|(?<=Số:)\d+(?=/)|(?<=ngày )\d+(?= tháng)|(?<=tháng )\d+(?= năm)")
_ANSWER = re.compile(r"(?<=: )[^:…/@()]{2,30}$")
_LONG_ANSWER = re.compile(r"(?<=: )[^:…@]{1,80}$")
_REFUSED = ("Thin", "Hairline", "ExtraLight", "Black", "cmunvi", "cmunui", "cmunci", "cmunbtl",
            "cmuntb", "cmunbto", "cmunst", "cmunobi", "chorus", "RZ", "Math")  # fmt: skip


@dataclass(frozen=True)
class Face:
    """One font file and how often it is drawn."""

    path: Path
    share: float
    characters: frozenset[str]


def find_faces(folders: Iterable[Path], wanted: str, *, held_out: bool) -> list[Face]:
    """The usable faces below the folders that hold every character of `wanted`."""
    groups = [(name, 1) for name in _HELD_OUT] if held_out else _FAMILIES
    files = sorted(path for folder in folders for path in folder.rglob("*.[ot]tf"))
    faces: list[Face] = []
    for prefix, share in groups:
        # By name: two versions of a face may be installed, of which one lacks our letters.
        members: dict[str, Face] = {}
        for path in files:
            if path.stem.startswith(prefix) and not any(part in path.stem for part in _REFUSED):
                face = _open(path)
                if set(wanted) <= face.characters:
                    members.setdefault(path.stem, face)
        usable = list(members.values())
        weights = [0.5 if "Italic" in f.path.stem or "italic" in f.path.stem else 1 for f in usable]
        total = sum(weights)
        faces += [
            Face(face.path, share * weight / total, face.characters)
            for face, weight in zip(usable, weights, strict=True)
        ]
    return faces


def _open(path: Path) -> Face:
    # Only to read which characters a file has; drawing itself is Pillow's.
    from fontTools.ttLib import TTFont

    font = TTFont(path, lazy=True)
    characters = frozenset(chr(code) for code in (font.getBestCmap() or {}))
    font.close()
    return Face(path, 0.0, characters)


@dataclass(frozen=True)
class Faces:
    """What lines are written with: print, machine-readable zones, handwriting."""

    printed: list[Face]
    machine_readable: list[Face]
    hands: list[Path]

    @classmethod
    def below(cls, folders: Iterable[Path], wanted: str, *, held_out: bool) -> Faces:
        """Every usable face below the folders; held-out ones are never trained on."""
        folders = list(folders)
        files = sorted(path for folder in folders for path in folder.rglob("*.[ot]tf"))
        machine = [_open(path) for path in files if path.stem.startswith(_MACHINE_READABLE)]
        return cls(find_faces(folders, wanted, held_out=held_out), machine, find_hands(folders, held_out=held_out))


@dataclass(frozen=True)
class PenShares:
    """How often a pen writes where it may: numbers and days, answers after a label, whole lines (of so many letters at
    most), and what is filled in at all (the rest is stamped or typed); how often a rule runs under what it wrote."""

    number: float
    answer: float
    whole: float
    longest: int
    by_hand: float
    ruled: float


OFFICE_PEN = PenShares(number=0.45, answer=0.35, whole=0.08, longest=28, by_hand=0.6, ruled=0.0)
FORM_PEN = PenShares(number=0.8, answer=0.85, whole=0.75, longest=60, by_hand=1.0, ruled=0.5)


@dataclass(frozen=True)
class Drawing:
    """Coverage 0 to 255 of a line, what is printed and what a pen wrote, both of one size."""

    printed: np.ndarray
    written: np.ndarray


@dataclass(frozen=True)
class _Run:
    """A stretch of a line in one face, or by hand or stamp where there is none."""

    left: float
    text: str
    font: Font | None
    picture: np.ndarray | None = None
    base: int = 0


class LineDrawer:
    """Draws texts with random faces, sizes, neighbours and crops; the seed decides all."""

    def __init__(self, faces: Faces, rng: random.Random, *, pen: PenShares = OFFICE_PEN) -> None:
        self._faces, self._machine_faces = faces.printed, faces.machine_readable
        self._hand, self._rng, self._pen = Hand(faces.hands, rng, unsteady=pen is FORM_PEN), rng, pen
        self._shares = [face.share for face in faces.printed]
        self._fonts: dict[tuple[Path, int], Font] = {}

    def draw(self, text: str, neighbours: tuple[str, str]) -> Drawing | None:
        """A line cropped as a detector would, or nothing if it cannot be drawn."""
        if "<<" in text and self._machine_faces:
            face = self._rng.choice(self._machine_faces)
        else:
            face = self._rng.choices(self._faces, self._shares)[0]
        if not set(text) <= face.characters | {" "}:
            return None
        # Screens draw small; scanners see large print through a small window.
        em = self._rng.choice(_EMS)
        enlarge = self._rng.choice((1, 1, 2)) if em < 36 else 1
        second = self._sibling(face) if self._rng.random() < 0.1 else face
        fonts = self._font(face, em * enlarge), self._font(second, em * enlarge)
        canvas, box = self._page(text, neighbours, fonts, em * enlarge)
        if enlarge > 1:
            size = (max(8, canvas.shape[1] // enlarge), max(8, canvas.shape[0] // enlarge))
            canvas = cv2.resize(canvas, size, interpolation=cv2.INTER_AREA)
            box = tuple(edge / enlarge for edge in box)
        return self._crop(self._lean(canvas, box), box, em)

    def _sibling(self, face: Face) -> Face:
        """Another weight or slant of the same family, or the face itself."""
        family = face.path.stem.split("-")[0]
        siblings = [other for other in self._faces if other.path.stem.split("-")[0] == family]
        return self._rng.choice(siblings or [face])

    def _font(self, face: Face, size: int) -> Font:
        key = (face.path, size)
        if key not in self._fonts:
            if len(self._fonts) > 1500:
                self._fonts.clear()
            self._fonts[key] = ImageFont.truetype(str(face.path), size, layout_engine=ImageFont.Layout.BASIC)
        return self._fonts[key]

    def _page(
        self, text: str, neighbours: tuple[str, str], fonts: tuple[Font, Font], em: int
    ) -> tuple[np.ndarray, tuple[float, ...]]:
        """The line on a piece of page, print and pen as two channels, and the box of its own ink."""
        runs = self._set(self._spread(text), fonts, em)
        boxes = [_extent(run) for run in runs]
        start, base = 2 * em - min(0, boxes[0][0]), 3 * em
        right = start + runs[-1].left + boxes[-1][2]
        image, ink = (Image.new("L", (int(right + 2 * em), 5 * em)) for _ in range(2))
        pen = ImageDraw.Draw(image)
        for run in runs:
            if run.picture is not None:
                ink.paste(255, (round(start + run.left), base - run.base), Image.fromarray(run.picture))
            else:
                pen.text((start + run.left, base), run.text, font=run.font, fill=255, anchor="ls")
        if self._rng.random() < 0.45:
            self._neighbours(pen, neighbours, fonts[0], (start, base), em)
        if ink.getbbox() and self._rng.random() < self._pen.ruled:
            self._rule_under(pen, ink.getbbox(), base, em)
        box = (start, base + min(box[1] for box in boxes), right, base + max(box[3] for box in boxes))
        if self._rng.random() < 0.04:
            under = box[3] + self._rng.uniform(0.0, 0.1) * em
            pen.line((box[0], under, box[2], under), fill=255, width=max(1, em // 18))
        return np.dstack([np.asarray(image), np.asarray(ink)]), box

    def _rule_under(self, pen: ImageDraw.ImageDraw, written: tuple[int, int, int, int], base: int, em: int) -> None:
        """The line or row of dots that forms give a pen to write on; it ends near what is written."""
        left, right = written[0] - self._rng.uniform(0, 0.6) * em, written[2] + self._rng.uniform(0, 0.8) * em
        y, width = base + self._rng.uniform(0.0, 0.18) * em, max(1, em // self._rng.randint(12, 24))
        if self._rng.random() < 0.3:
            pen.line((left, y, right, y), fill=255, width=width)
            return
        pitch = self._rng.uniform(0.12, 0.3) * em
        for step in range(int((right - left) / pitch)):
            x = left + step * pitch
            pen.ellipse((x, y, x + width, y + width), fill=255)

    def _neighbours(
        self, pen: ImageDraw.ImageDraw, texts: tuple[str, str], font: Font, at: tuple[float, float], em: int
    ) -> None:
        """The lines above and below, as near as lines are set."""
        pitch = self._rng.uniform(1.1, 1.5) * em
        x = at[0] + self._rng.choice((-1.0, 0.0, 0.0, 2.0)) * em
        for sign, neighbour in zip((-1, 1), texts, strict=True):
            if self._rng.random() < 0.7:
                pen.text((x, at[1] + sign * pitch), neighbour, font=font, fill=255, anchor="ls")

    def _set(self, text: str, fonts: tuple[Font, Font], em: int) -> list[_Run]:
        """Runs with their left edges: justified lines have wider gaps, labels another weight, a pen fills in."""
        filled = self._filled_in(text)
        if filled:
            return self._set_with_pen(text, filled, fonts[0], em)
        words = text.split()
        justified, labelled = self._rng.random() < 0.25, fonts[0] is not fonts[1]
        if len(words) < 2 or "  " in text or not (justified or labelled):
            return [_Run(0.0, text, fonts[0])]
        wider = self._rng.uniform(1.0, 2.8) if justified else 1.0
        change = self._rng.randrange(1, len(words)) if labelled else len(words)
        runs, x = [], 0.0
        for position, word in enumerate(words):
            font = fonts[0] if position < change else fonts[1]
            runs.append(_Run(x, word, font))
            x += font.getlength(word) + wider * font.getlength(" ")
        return runs

    def _filled_in(self, text: str) -> list[tuple[int, int]]:
        """Where in the text a pen writes; mostly nowhere."""
        spans = [found.span() for found in _FILLED_IN.finditer(text)]
        if spans and self._rng.random() < self._pen.number:
            return spans
        answer = (_ANSWER if self._pen is OFFICE_PEN else _LONG_ANSWER).search(text)
        if answer and self._rng.random() < self._pen.answer:
            return [answer.span()]
        short = len(text) <= self._pen.longest
        whole = short and self._hand.can_write(text) and self._rng.random() < self._pen.whole
        return [(0, len(text))] if whole else []

    def _set_with_pen(self, text: str, spans: list[tuple[int, int]], font: Font, em: int) -> list[_Run]:
        runs, x, position = [], 0.0, 0
        for start, end in spans:
            if start > position:
                runs.append(_Run(x, text[position:start], font))
                x += font.getlength(text[position:start])
            picture, base = self._filled(text[start:end], em)
            gap = self._rng.uniform(0.0, 0.5) * em if start else 0.0
            runs.append(_Run(x + gap, text[start:end], None, picture, base + round(self._rng.gauss(0, 0.05) * em)))
            x, position = x + gap + picture.shape[1] + self._rng.uniform(0.0, 0.5) * em, end
        if position < len(text):
            runs.append(_Run(x, text[position:], font))
        return runs

    def _filled(self, text: str, em: int) -> tuple[np.ndarray, int]:
        """By hand, or by a stamp or another machine: other face, other size, a little askew. And its baseline's row."""
        if self._hand.can_write(text) and self._rng.random() < self._pen.by_hand:
            return self._hand.write(text, em)
        faces = [face for face in self._rng.choices(self._faces, k=4) if set(text) <= face.characters | {" "}]
        font = self._font((faces or self._faces)[0], round(em * self._rng.uniform(0.8, 1.3)))
        tile = Image.new("L", (int(font.getlength(text)) + 4, 3 * em))
        ImageDraw.Draw(tile).text((2, 2 * em), text, font=font, fill=255, anchor="ls")
        turned = tile.rotate(self._rng.gauss(0, min(2.0, 40 / len(text))), resample=Image.Resampling.BILINEAR)
        return np.asarray(turned), 2 * em

    def _spread(self, text: str) -> str:
        """Gaps as wide as forms leave them, and leaders as long as lines leave them."""
        if "…" in text:
            leader = self._rng.choice((".", "…")) * self._rng.randint(3, 20)
            text = text.replace("…", "…" if self._rng.random() < 0.2 else leader)
        if self._rng.random() < 0.06 and " " in text:
            places = [i for i, character in enumerate(text) if character == " "]
            at = self._rng.choice(places)
            text = text[:at] + " " * self._rng.randint(2, 8) + text[at:]
        return text

    def _lean(self, canvas: np.ndarray, box: tuple[float, ...]) -> np.ndarray:
        """A degree of turn and shear about the middle of the line."""
        if self._rng.random() < 0.45:
            return canvas
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        # A long line can only lean as far as its own height before a detector follows it.
        most = min(0.03, 0.25 * (box[3] - box[1]) / max(1.0, box[2] - box[0]))
        turn, shear = self._rng.uniform(-most, most), self._rng.gauss(0, 0.06)
        matrix = np.array([[1, -shear, shear * y], [turn, 1, -turn * x]], np.float32)
        if self._rng.random() < 0.1:
            canvas = paper.bent(canvas, self._rng, self._rng.uniform(0.02, 0.1) * (box[3] - box[1]))
        return cv2.warpAffine(canvas, matrix, (canvas.shape[1], canvas.shape[0]))

    def _crop(self, canvas: np.ndarray, box: tuple[float, ...], em: int) -> Drawing | None:
        """Now tight, now loose: around one line a detector cuts accents, around the next
        it leaves as much paper as print."""
        height = box[3] - box[1]
        most = self._rng.choice((0.1, 0.25, 0.25, 0.5))
        above, below = (self._rng.uniform(-0.05, most) * height for _ in range(2))
        before, after = (self._rng.uniform(-0.02, 0.45) * height for _ in range(2))
        if height < 0.6 * em:
            # Lines without tall letters or tails: the detector's box is taller than the ink.
            above, below = (self._rng.uniform(0.0, 0.3) * em for _ in range(2))
        top, bottom = round(box[1] - above), round(box[3] + below)
        left, right = round(box[0] - before), round(box[2] + after)
        top, left = max(0, top), max(0, left)
        piece = canvas[top:bottom, left:right]
        return Drawing(piece[:, :, 0], piece[:, :, 1]) if min(piece.shape[:2]) >= 6 else None


def _extent(run: _Run) -> tuple[float, float, float, float]:
    """Of the run's ink, from its left edge and the baseline."""
    if run.font is not None:
        return run.font.getbbox(run.text, anchor="ls")
    if run.picture is None:
        return 0.0, 0.0, 0.0, 0.0
    rows = np.flatnonzero(run.picture.any(axis=1))
    return 0.0, float(rows[0] - run.base), float(run.picture.shape[1]), float(rows[-1] + 1 - run.base)


def scale(image: np.ndarray, height: int, stretch: float = 1.0) -> np.ndarray:
    """To the network's height as the reader does it: averaged down, drawn larger by cubic curves. `stretch`: how many
    times taller than wide a square becomes."""
    width = max(8, int(np.ceil(height * image.shape[1] / image.shape[0] / stretch)))
    how = cv2.INTER_AREA if image.shape[0] * stretch > 1.25 * height else cv2.INTER_CUBIC
    return cv2.resize(image, (width, height), interpolation=how)
