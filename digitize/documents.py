"""The result of digitising: one document, as `saoy.document/1` (DESIGN.md section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from digitize.identity_json import codes_json, mrz_json
from digitize.page_pictures import PictureFolder
from models.refusals import FileWarning
from models.values.codec import hint_to_json
from models.values.reading import Line, PageQuality, PageReading
from models.values.understanding import FieldReading, Hint, Mark, Understanding

SCHEMA = "saoy.document/1"


@dataclass(frozen=True, slots=True)
class DocumentSource:
    """A file the document came from, and which of the file's pages, counted from 1, are the document's."""

    file: str
    sha256: str
    pages: tuple[int, ...]

    def as_json(self) -> dict[str, Any]:
        return {"file": self.file, "sha256": self.sha256, "pages": list(self.pages)}


@dataclass(frozen=True, slots=True)
class DigitizedPage:
    """One page: its picture, in a file, and what was read. `number` counts from 1 within the document."""

    number: int
    picture: Path
    width: int
    height: int
    dpi: int
    rotation: int
    quality: PageQuality
    reading: PageReading

    @property
    def clean_png(self) -> bytes:
        """The cleaned page. All boxes are pixels of it."""
        return self.picture.read_bytes()

    def as_json(self, marks: tuple[Mark, ...], read_on: date) -> dict[str, Any]:
        """`read_on` is the day of reading: two-digit years of a machine readable zone are counted from it."""
        return {
            "number": self.number,
            "width": self.width,
            "height": self.height,
            "dpi": self.dpi,
            "rotation": self.rotation,
            "quality": _quality_json(self.quality),
            "lines": [_line_json(line) for line in self.reading.lines],
            "marks": [mark_json(mark) for mark in marks if mark.page == self.number],
            "codes": codes_json(self.reading),
            "mrz": mrz_json(self.reading, read_on),
        }


@dataclass(frozen=True, slots=True)
class DigitizedDocument:
    """A document read and understood. Nothing in it is settled: a clerk does that.

    `pictures` is the folder of its pages' pictures, where this document must keep it alive.
    """

    sources: tuple[DocumentSource, ...]
    understanding: Understanding
    pages: tuple[DigitizedPage, ...]
    warnings: tuple[FileWarning, ...]
    read_on: date
    hints: tuple[Hint, ...] = ()
    pictures: PictureFolder | None = None

    def as_json(self) -> dict[str, Any]:
        """`saoy.document/1`. Public: its keys never change meaning."""
        guess = self.understanding.document_type
        return {
            "schema": SCHEMA,
            "sources": [source.as_json() for source in self.sources],
            "document_type": {"code": guess.code, "name": guess.name, "confidence": _share(guess.confidence)},
            "fields": {field.name: _field_json(field) for field in self.understanding.fields},
            "pages": [page.as_json(self.understanding.marks, self.read_on) for page in self.pages],
            "warnings": [warning.as_json() for warning in self.warnings],
            "hints": [hint_to_json(told) for told in self.hints],
        }


def _share(confidence: float) -> float:
    return round(confidence, 4)


def _field_json(field: FieldReading) -> dict[str, Any]:
    return {
        "value": field.value,
        "text": field.text,
        "confidence": _share(field.confidence),
        "page": field.page,
        "box": field.box.as_lists() if field.box else None,
        "source": field.source.value,
        "needs_review": field.needs_review,
        "reasons": list(field.reasons),
        "readers_agree": field.readers_agree,
    }


def _line_json(line: Line) -> dict[str, Any]:
    return {"text": line.text, "confidence": _share(line.confidence), "box": line.box.as_lists()}


def mark_json(mark: Mark) -> dict[str, Any]:
    """A mark of a page; the page tells its number. `stamp` and `text` are what was read on a stamp."""
    return {
        "kind": mark.kind.value,
        "colour": mark.colour,
        "confidence": _share(mark.confidence),
        "box": mark.box.as_lists(),
        "stamp": mark.stamp.value if mark.stamp else None,
        "text": mark.text or None,
        "touches_signature": mark.touches_signature,
    }


def _quality_json(quality: PageQuality) -> dict[str, Any]:
    issues = [
        {"code": issue.code, "message": issue.message, "message_en": issue.message_en} for issue in quality.issues
    ]
    return {"score": _share(quality.score), "issues": issues}
