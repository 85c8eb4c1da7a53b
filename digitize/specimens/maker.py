"""Makes specimens: NAME.png, .jpg or .pdf, the text as NAME.gt.txt and the values as NAME.fields.json."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from random import Random

from PIL import Image

from digitize.specimens.capture import Capture, Captured, capture, choose_capture
from digitize.specimens.damage import Damage, damaged
from digitize.specimens.fonts import available_families
from digitize.specimens.prose import TEMPLATES as TEXT_PAGES
from digitize.specimens.prose import TEXT_PAGE
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import templates_by_type
from models.errors import InvalidValueError

# The documents that are classified and understood; a page of prose is neither.
SPECIMEN_TYPES = tuple(templates_by_type())
_TEMPLATES: dict[str, tuple[Template, ...]] = {**templates_by_type(), TEXT_PAGE: TEXT_PAGES}
Box = tuple[float, float, float, float]


def make_specimens(
    directory: Path,
    *,
    count: int,
    seed: int,
    types: Sequence[str] | None = None,
    held_out: bool | None = None,
    damages: Sequence[Damage] = (),
    captures: Sequence[Capture] = (),
) -> tuple[Path, ...]:
    """Draws `count` specimens into the directory, types in turn, and answers the scans' paths.

    The same seed draws the same documents where the same typefaces are installed. `held_out` keeps to the templates
    that rules are never tuned on, or to the others; None takes both. `captures` says how they become pictures, any way
    by default. With `damages`, each document is written once for each of them as NAME-DAMAGE.png, its first sheet only.
    Raises InvalidValueError for an unknown type.
    """
    chosen = tuple(types or SPECIMEN_TYPES)
    unknown = [code for code in chosen if code not in _TEMPLATES]
    if unknown:
        raise InvalidValueError(detail=f"no specimens of type {', '.join(unknown)}")
    directory.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for number, code in zip(range(count), cycle(chosen), strict=False):
        drawn = draw_specimen(code, seed=f"{seed}-{number}", held_out=held_out, captures=captures)
        if damages:
            written += _write_damaged(directory, number, drawn[0], damages, seed)
        else:
            written.append(_write(directory, number, drawn))
    return tuple(written)


def draw_specimen(
    code: str, *, seed: str, held_out: bool | None = None, captures: Sequence[Capture] = ()
) -> tuple[Specimen, Capture, Random]:
    """One specimen, printed but not yet scanned, and how it is to be captured."""
    luck = Random(seed)
    templates = [t for t in _TEMPLATES[code] if held_out is None or t.held_out is held_out]
    specimen = luck.choice(templates).draw(luck, luck.choice(available_families()))
    how = choose_capture(luck)
    return specimen, luck.choice(captures) if captures else how, luck


def _write(directory: Path, number: int, drawn: tuple[Specimen, Capture, Random]) -> Path:
    specimen, how, luck = drawn
    captured = [capture(sheet.image, how, luck) for sheet in specimen.sheets]
    pictures, dpi = [one.picture for one in captured], captured[0].dpi
    stem = f"{number:04d}-{specimen.variant}-{how.value}"
    path = _save(directory, stem, pictures, dpi, how, luck)
    _write_text(directory, stem, specimen.sheets)
    (directory / f"{stem}.fields.json").write_text(_truth(specimen, how, captured), encoding="utf-8")
    return path


def _write_damaged(
    directory: Path, number: int, specimen: Specimen, damages: Sequence[Damage], seed: int
) -> list[Path]:
    """One sheet in every state, so that only the damage differs. Values are not judged on such pages: text is."""
    written = []
    for how in damages:
        # Chance of its own for each kind: another choice of kinds must not change this one's picture.
        picture, dpi = damaged(specimen.sheets[0], how, Random(f"{seed}-{number}-{how.value}"))
        stem = f"{number:04d}-{specimen.variant}-{how.value}"
        path = directory / f"{stem}.png"
        picture.save(path, dpi=(dpi, dpi) if dpi else None)
        _write_text(directory, stem, specimen.sheets[:1])
        written.append(path)
    return written


def _write_text(directory: Path, stem: str, sheets: Sequence[Sheet]) -> None:
    text = "\n".join(line.text for sheet in sheets for line in sheet.lines)
    (directory / f"{stem}.gt.txt").write_text(unicodedata.normalize("NFC", text) + "\n", encoding="utf-8")


def _save(directory: Path, stem: str, pictures: list[Image.Image], dpi: int, how: Capture, luck: Random) -> Path:
    if len(pictures) > 1 or (how is not Capture.PHOTO and luck.random() < 0.4):
        path = directory / f"{stem}.pdf"
        pictures[0].save(path, "PDF", resolution=dpi, save_all=True, append_images=pictures[1:], quality=85)
    elif how in (Capture.CLEAN, Capture.ONE_BIT_SCAN):
        path = directory / f"{stem}.png"
        pictures[0].save(path, dpi=(dpi, dpi), optimize=True)
    else:
        path = directory / f"{stem}.jpg"
        pictures[0].save(path, quality=85, dpi=(dpi, dpi))
    return path


def _truth(specimen: Specimen, how: Capture, captured: Sequence[Captured]) -> str:
    truth = {
        "document_type": specimen.document_type,
        "fields": {name: unicodedata.normalize("NFC", value) for name, value in specimen.fields.items()},
        "boxes": _boxes(specimen, captured),
        "writings": {name: how.value for name, how in sorted(specimen.writings.items())},
        "must_review": sorted(specimen.must_review),
        "variant": specimen.variant,
        "capture": how.value,
    }
    return json.dumps(truth, ensure_ascii=False, indent=1) + "\n"


def _boxes(specimen: Specimen, captured: Sequence[Captured]) -> dict[str, dict[str, object]]:
    """Where each value stands: page from 1, and four corners in pixels of the picture, clockwise from the upper left.

    A value that stands on several pages is told where it stands first.
    """
    found: dict[str, dict[str, object]] = {}
    for number, (sheet, picture) in enumerate(zip(specimen.sheets, captured, strict=True), start=1):
        for name in dict.fromkeys(line.field for line in sheet.lines if line.field):
            if name in specimen.fields and name not in found:
                left, top, right, bottom = _around(sheet, name)
                corners = ((left, top), (right, top), (right, bottom), (left, bottom))
                found[name] = {"page": number, "box": [[round(at) for at in picture.place(*c)] for c in corners]}
    return found


def _around(sheet: Sheet, name: str) -> Box:
    boxes = [word.box for line in sheet.lines if line.field == name for word in line.words]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
