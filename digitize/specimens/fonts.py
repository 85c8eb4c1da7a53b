"""Typefaces for specimens: Times-like ones of the system where there are any, else the ones this house ships."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
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


def available_families() -> list[FontFamily]:
    """Times-like families of this system, in a fixed order; the shipped one when there are none."""
    wanted = {name for family in _FAMILIES for name in family}
    found: dict[str, Path] = {}
    for folder in _FONT_FOLDERS:
        for directory, _, names in os.walk(folder.expanduser()):
            for name in names:
                if name in wanted:
                    found.setdefault(name, Path(directory) / name)
    families = [FontFamily(*(found[n] for n in family)) for family in _FAMILIES if all(n in found for n in family)]
    return [family for family in families if family.writes_vietnamese()] or [shipped_family()]
