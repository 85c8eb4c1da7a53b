"""Handwriting for line specimens: figures and letters as strokes of a pen, or letters from handwriting fonts.

No handwriting font in Debian has the Vietnamese letters, so the plain letter comes from the font and its marks are
strokes set over it, as a hand sets them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ocr.alignment import base_of
from ocr.training.pen_strokes import WAYS
from ocr.training.stroke_hand import Point, StrokeHand, Written, is_crowned, marks_of
from ocr.training.unsteady import another_hand

# What file names of handwriting faces start with; those held out are never trained on.
_FAMILIES = ("Breip", "femkeklaver", "dkg", "Kristi", "KleeOne-Regular", "Rufscript", "DancingScript",
             "Ecolier-court", "KaushanScript", "ComicNeue-Regular", "Humor-Sans", "BecauseWe", "TomsonTalks",
             "caveat-", "covered-by-your-grace-", "gloria-hallelujah-", "handlee-", "indie-flower-", "kalam-",
             "marck-script-", "nothing-you-could-do-", "patrick-hand-", "reenie-beanie-", "shadows-into-light-",
             "cedarville-cursive-", "architects-daughter-", "homemade-apple-", "coming-soon-", "schoolbell-",
             "la-belle-aurore-", "over-the-rainbow-", "waiting-for-the-sunrise-", "zeyada-",
             "dawning-of-a-new-day-", "give-you-glory-", "just-me-again-down-here-", "the-girl-next-door-",
             "annie-use-your-telescope-", "bad-script-", "playwrite-", "mali-", "nanum-pen-script-", "mynerve-",
             "alex-brush-", "allura-", "beth-ellen-", "bilbo-", "charm-", "charmonman-", "cookie-", "crafty-girls-",
             "dekko-", "delius-", "edu-", "gaegu-", "gamja-flower-", "gochi-hand-", "grechen-fuemen-", "hi-melody-",
             "inspiration-", "italianno-", "itim-", "julee-", "kolker-brush-", "licorice-", "lovers-quarrel-",
             "loved-by-the-king-", "mansalva-", "meddon-", "merienda-", "mr-dafoe-", "ms-madi-", "nanum-brush-script-",
             "neucha-", "niconne-", "norican-", "oooh-baby-", "pangolin-", "parisienne-", "qwigley-", "rock-salt-",
             "rouge-script-", "ruthie-", "sacramento-", "satisfy-", "sedgwick-ave-", "send-flowers-", "short-stack-",
             "single-day-", "square-peg-", "sriracha-", "sue-ellen-francisco-", "swanky-and-moo-moo-", "tangerine-",
             "vibur-", "waterfall-", "yellowtail-", "yomogi-", "zen-kurenaido-")  # fmt: skip
_HELD_OUT = ("femkeklaver", "cedarville-cursive-", "Breip", "Rufscript", "dkg")
# Faces that draw a capital for a small letter: what they show is read as capitals.
_ONLY_CAPITALS = ("Humor-Sans", "BecauseWe", "TomsonTalks", "rock-salt-")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_POINTS = frozenset(",./-:()")

_MIXED = 0.35  # of unsteady lines take their letters from two hands
_ALL_STROKES = 0.4  # of unsteady lines are written without a face


def find_hands(folders: Iterable[Path], *, held_out: bool) -> list[Path]:
    """Font files of handwriting; the held-out ones are other hands than those trained on."""
    files = sorted(path for folder in folders for path in folder.rglob("*.[ot]tf"))
    hands = [path for path in files if path.stem.startswith(_FAMILIES)]
    return [path for path in hands if path.stem.startswith(_HELD_OUT) == held_out]


class Hand:
    """Writes with a pen; sizes in pixels. The random generator decides every stroke."""

    def __init__(self, hands: list[Path], rng: random.Random, *, unsteady: bool = False) -> None:
        """`unsteady`: every line as another person with such letters might write it, and punctuation too. Without
        faces all is written as strokes."""
        self._rng, self._unsteady = rng, unsteady
        self._hands = hands
        self._small = [path for path in hands if not path.stem.startswith(_ONLY_CAPITALS)]
        self._noise = np.random.default_rng(rng.getrandbits(32)) if unsteady else None
        self._fonts: dict[tuple[Path, int], ImageFont.FreeTypeFont] = {}

    def can_write(self, text: str) -> bool:
        """Letters with or without marks, digits and blanks; of punctuation what an unsteady hand writes."""
        known = _LETTERS | _POINTS if self._unsteady or not self._hands else _LETTERS
        return all(base_of(character) in known | {" "} for character in text)

    def write(self, text: str, em: float) -> tuple[np.ndarray, int]:
        """Coverage 0 to 255 of the text, and the row of its baseline."""
        size = max(8, round(em * self._rng.uniform(1.0, 1.5)))
        canvas = Image.new("L", (int((len(text) + 3) * size), 4 * size))
        self._fill(ImageDraw.Draw(canvas), text, size)
        image = np.asarray(canvas)
        if self._noise is not None:
            image = another_hand(image, size, self._rng, self._noise)
        columns = np.flatnonzero(image.any(axis=0))
        return image[:, columns[0] : columns[-1] + 1], round(2.5 * size)

    def _fill(self, pen: ImageDraw.ImageDraw, text: str, size: int) -> None:
        hand, other = self._two_hands(text)
        person = StrokeHand(self._rng, max(1, round(size * self._rng.uniform(0.04, 0.09))))
        spacing, unit = self._rng.uniform(-0.02, 0.12) * size, 0.44 * size
        stroked = self._stroked(text)
        x, joined_to = float(size), None
        for character, following in zip(text, [*text[1:], " "], strict=True):
            base = 2.5 * size + self._rng.gauss(0, 0.03) * size
            if character == " ":
                x += 0.35 * size
            elif hand is None or other is None or base_of(character) in stroked:
                written = self._by_strokes(pen, person, character, (x, base), unit, joined_to)
                joins = person.joins and character.islower() and following.islower() and _ends_low(character)
                joined_to = written.end if joins else None
                x += written.advance + (0.2 if joins else 1.0) * spacing + 0.04 * size
            else:
                letters = hand if hand is other else self._rng.choice((hand, other))
                font = self._font(letters, self._letter_size(size))
                x += self._by_face(pen, person, character, (x, base), font) + 0.3 * spacing

    def _two_hands(self, text: str) -> tuple[Path | None, Path | None]:
        """The faces letters come from, mostly twice the same; none where there are no faces for such a text."""
        faces = self._hands if text == text.upper() else self._small
        if not faces:
            return None, None
        hand = self._rng.choice(faces)
        return hand, self._rng.choice(faces) if self._unsteady and self._rng.random() < _MIXED else hand

    def _stroked(self, text: str) -> frozenset[str]:
        """Which characters are written as strokes, not taken from a handwriting face."""
        if self._unsteady and self._rng.random() < _ALL_STROKES:
            return _LETTERS | _POINTS
        by_strokes = self._rng.random() < (0.65 if text.isdigit() else 0.4 if self._unsteady else 0.0)
        return frozenset("0123456789") if by_strokes else frozenset()

    def _letter_size(self, size: int) -> int:
        return max(8, round(size * self._rng.gauss(1, 0.06))) if self._unsteady else size

    def _font(self, hand: Path, size: int) -> ImageFont.FreeTypeFont:
        key = (hand, size)
        if key not in self._fonts:
            if len(self._fonts) > 400:
                self._fonts.clear()
            self._fonts[key] = ImageFont.truetype(str(hand), size, layout_engine=ImageFont.Layout.BASIC)
        return self._fonts[key]

    def _by_strokes(
        self,
        pen: ImageDraw.ImageDraw,
        person: StrokeHand,
        character: str,
        at: Point,
        unit: float,
        joined_to: Point | None,
    ) -> Written:
        plain, marks = base_of(character), marks_of(character)
        written = person.letter(pen, plain, at, unit, crowned=is_crowned(marks), joined_to=joined_to)
        person.marks(pen, marks, written.box, unit)
        if character in "đĐ":
            person.bar(pen, character, written.box, unit)
        return written

    def _by_face(
        self, pen: ImageDraw.ImageDraw, person: StrokeHand, letter: str, at: Point, font: ImageFont.FreeTypeFont
    ) -> float:
        plain, marks = base_of(letter), marks_of(letter)
        if plain == "i" and is_crowned(marks) and _has_dotless(str(font.path)):
            plain = "ı"
        pen.text(at, plain, font=font, fill=255, anchor="ls")
        left, top, right, bottom = font.getbbox(plain, anchor="ls")
        box = (at[0] + left, at[1] + top, at[0] + right, at[1] + bottom)
        unit = 0.5 * font.size
        person.marks(pen, marks, box, unit)
        if letter in "đĐ":
            person.bar(pen, letter, box, unit)
        return float(font.getlength(plain))


def _ends_low(character: str) -> bool:
    """Whether a pen goes on from the letter's end without lifting: not after letters that stop at their left."""
    return base_of(character) in WAYS and base_of(character) not in "bgjpsxyzđ"


@lru_cache(maxsize=256)
def _has_dotless(path: str) -> bool:
    """Whether the face has a dotless i: another picture than what it shows for a letter it lacks."""
    font = ImageFont.truetype(path, 40, layout_engine=ImageFont.Layout.BASIC)
    return bytes(font.getmask("ı")) != bytes(font.getmask("\uffff"))
