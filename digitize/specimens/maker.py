"""Makes specimens: NAME.png, .jpg or .pdf, the text as NAME.gt.txt and the values as NAME.fields.json."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from random import Random

from PIL import Image

from digitize.specimens import administrative, birth_certificate, university_degree
from digitize.specimens.capture import Capture, capture, choose_capture
from digitize.specimens.damage import Damage, damaged
from digitize.specimens.fonts import available_families
from digitize.specimens.prose import TEMPLATES as TEXT_PAGES
from digitize.specimens.prose import TEXT_PAGE
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from models.errors import InvalidValueError

_TEMPLATES: dict[str, tuple[Template, ...]] = {
    "decision": administrative.templates("decision"),
    "birth_certificate": birth_certificate.TEMPLATES,
    "university_degree": university_degree.TEMPLATES,
    **{
        code: administrative.templates(code)
        for code in ("directive", "notice", "report", "submission", "official_letter", "plan", "resolution")
    },
}
# The documents that are classified and understood; a page of prose is neither.
SPECIMEN_TYPES = tuple(_TEMPLATES)
_TEMPLATES[TEXT_PAGE] = TEXT_PAGES
USUAL_TYPES = ("decision", "birth_certificate", "university_degree")


def make_specimens(
    directory: Path,
    *,
    count: int,
    seed: int,
    types: Sequence[str] | None = None,
    held_out: bool | None = None,
    damages: Sequence[Damage] = (),
) -> tuple[Path, ...]:
    """Draws `count` specimens into the directory, types in turn, and answers the scans' paths.

    The same seed draws the same documents where the same typefaces are installed. `held_out` keeps to the templates
    that rules are never tuned on, or to the others; None takes both. With `damages`, each document is written once for
    each of them as NAME-DAMAGE.png, its first sheet only. Raises InvalidValueError for an unknown type.
    """
    chosen = tuple(types or USUAL_TYPES)
    unknown = [code for code in chosen if code not in _TEMPLATES]
    if unknown:
        raise InvalidValueError(detail=f"no specimens of type {', '.join(unknown)}")
    directory.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for number, code in zip(range(count), cycle(chosen), strict=False):
        drawn = draw_specimen(code, seed=f"{seed}-{number}", held_out=held_out)
        if damages:
            written += _write_damaged(directory, number, drawn[0], damages, seed)
        else:
            written.append(_write(directory, number, drawn))
    return tuple(written)


def draw_specimen(code: str, *, seed: str, held_out: bool | None = None) -> tuple[Specimen, Capture, Random]:
    """One specimen, printed but not yet scanned, and how it is to be captured."""
    luck = Random(seed)
    templates = [t for t in _TEMPLATES[code] if held_out is None or t.held_out is held_out]
    specimen = luck.choice(templates).draw(luck, luck.choice(available_families()))
    return specimen, choose_capture(luck), luck


def _write(directory: Path, number: int, drawn: tuple[Specimen, Capture, Random]) -> Path:
    specimen, how, luck = drawn
    captured = [capture(sheet.image, how, luck) for sheet in specimen.sheets]
    pictures, dpi = [picture for picture, _ in captured], captured[0][1]
    stem = f"{number:04d}-{specimen.variant}-{how.value}"
    path = _save(directory, stem, pictures, dpi, how, luck)
    _write_text(directory, stem, specimen.sheets)
    (directory / f"{stem}.fields.json").write_text(_truth(specimen, how), encoding="utf-8")
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


def _truth(specimen: Specimen, how: Capture) -> str:
    truth = {
        "document_type": specimen.document_type,
        "fields": {name: unicodedata.normalize("NFC", value) for name, value in specimen.fields.items()},
        "must_review": sorted(specimen.must_review),
        "variant": specimen.variant,
        "capture": how.value,
    }
    return json.dumps(truth, ensure_ascii=False, indent=1) + "\n"
