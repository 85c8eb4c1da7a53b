"""Typefaces for specimens: Times-like ones of the system where there are any, else the ones this house ships."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from PIL import ImageFont

from models.pdfa_fonts import ASSETS

_FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("~/.local/share/fonts"))
# Each family by its file names, regular, bold, italic, bold italic. All of them draw every Vietnamese letter, and
# their widths are those of Times New Roman or near it.
_FAMILIES = (
    ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf",
     "LiberationSerif-BoldItalic.ttf"),
    ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"),
    ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    ("FreeSerif.ttf", "FreeSerifBold.ttf", "FreeSerifItalic.ttf", "FreeSerifBoldItalic.ttf"),
    ("texgyretermes-regular.otf", "texgyretermes-bold.otf", "texgyretermes-italic.otf",
     "texgyretermes-bolditalic.otf"),
)  # fmt: skip
# What cards are set in: without serifs.
_SANS_FAMILIES = (
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf",
     "LiberationSans-BoldItalic.ttf"),
    ("arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf"),
    ("FreeSans.ttf", "FreeSansBold.ttf", "FreeSansOblique.ttf", "FreeSansBoldOblique.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf", "DejaVuSans-BoldOblique.ttf"),
)  # fmt: skip
# What typewriters and matrix printers wrote, every letter as wide as another. (DejaVu Sans Mono sets the second mark of
# a letter beside it.)
_TYPEWRITER_FAMILIES = (
    ("FreeMono.ttf", "FreeMonoBold.ttf", "FreeMonoOblique.ttf", "FreeMonoBoldOblique.ttf"),
    ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf", "LiberationMono-Italic.ttf",
     "LiberationMono-BoldItalic.ttf"),
)  # fmt: skip
_SHIPPED_SANS = ("NotoSans-Regular.ttf",) * 4
# The face of machine readable zones, and what stands in where it is not installed.
_ZONE_FACES = ("OCRB.otf", "OCR-B.otf", "LiberationMono-Regular.ttf", "DejaVuSansMono.ttf", "FreeMono.ttf")
_SHIPPED = ("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf")


_TELLING_LETTERS = "ệốữẵợĐỰẨ"
_NOBODYS_LETTER = "\ufffe"


class Style(StrEnum):
    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold_italic"


@dataclass(frozen=True)
class FontFamily:
    """Four cuts of one typeface."""

    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path

    def at(self, style: Style, pixels: float) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(str(getattr(self, style.value)), max(4, round(pixels)))

    def writes_vietnamese(self) -> bool:
        """Some files of these names are older and draw a box for letters with two marks."""
        return all(_draws(self.at(style, 20), letter) for style in Style for letter in _TELLING_LETTERS)


def _draws(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    return bytes(font.getmask(letter)) != bytes(font.getmask(_NOBODYS_LETTER))


def shipped_family() -> FontFamily:
    """Always there; wider than Times."""
    return FontFamily(*(ASSETS / name for name in _SHIPPED))


@cache
def available_families() -> list[FontFamily]:
    """Times-like families of this system, in a fixed order; the shipped one when there are none."""
    return _installed(_FAMILIES) or [shipped_family()]


@cache
def sans_families() -> list[FontFamily]:
    """Families without serifs, in a fixed order; the shipped one when there are none."""
    return _installed(_SANS_FAMILIES) or [FontFamily(*(ASSETS / name for name in _SHIPPED_SANS))]


@cache
def typewriter_families() -> list[FontFamily]:
    """Families of one width, in a fixed order; Times-like ones when there are none."""
    return _installed(_TYPEWRITER_FAMILIES) or available_families()


@cache
def zone_face() -> Path:
    """What machine readable zones are printed in: OCR-B, else a face of one width, else the shipped one."""
    found = _find(set(_ZONE_FACES))
    return next((found[name] for name in _ZONE_FACES if name in found), ASSETS / _SHIPPED_SANS[0])


def font_folders() -> list[Path]:
    """Where this system keeps typefaces."""
    return [folder for path in _FONT_FOLDERS if (folder := path.expanduser()).is_dir()]


def _installed(wanted: tuple[tuple[str, ...], ...]) -> list[FontFamily]:
    found = _find({name for family in wanted for name in family})
    families = [FontFamily(*(found[n] for n in family)) for family in wanted if all(n in found for n in family)]
    return [family for family in families if family.writes_vietnamese()]


def _find(wanted: set[str]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in font_folders():
        for directory, _, names in os.walk(folder):
            for name in names:
                if name in wanted:
                    found.setdefault(name, Path(directory) / name)
    return found
