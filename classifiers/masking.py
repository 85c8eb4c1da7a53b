"""Which regions of a page and which values a viewer may not see, and the page without them (Law 91/2025/QH15).

What is not known to be public is hidden: of a paper of unknown type, or one whose personal value was not found, the
whole page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from classifiers.declarations import DocumentType, FieldKind, FieldSpecification, Layout, Visibility
from classifiers.folding import squeeze
from classifiers.ink_layers import Image, opencv
from models.values.geometry import Quad
from models.values.reading import Line, PageReading
from models.values.understanding import FieldReading, Mark, MarkKind
from ocr.mrz import find_mrz

_ORDER = (Visibility.PUBLIC, Visibility.PERSONAL, Visibility.SENSITIVE)
# Whatever a type file says: who has such a number finds the person.
_ALWAYS_PERSONAL = frozenset({FieldKind.PERSONAL_NUMBER, FieldKind.PASSPORT_NUMBER})
_PERSONAL_MARKS = frozenset({MarkKind.PHOTOGRAPH, MarkKind.HANDWRITING})
# Shorter values stand in other words by chance.
_SHORTEST_REPEATED = 5
_PERSONAL_NUMBER = re.compile(r"(?<!\d)(\d{9}|\d{12})(?!\d)")
_LONG = 10
_HIDDEN = "***"


@dataclass(frozen=True, slots=True)
class MaskedRegion:
    """A place on a page (from 1) that is blacked out, and who may see it."""

    page: int
    box: Quad
    visibility: Visibility


def visibility_of(specification: FieldSpecification) -> Visibility:
    """What the type declares, and never less than the kind of value asks for."""
    floor = Visibility.PERSONAL if specification.kind in _ALWAYS_PERSONAL else Visibility.PUBLIC
    return max(specification.visibility, floor, key=_ORDER.index)


def is_hidden(visibility: Visibility, may_see: Visibility) -> bool:
    """`may_see` is the most that the viewer may see without a reason."""
    return _ORDER.index(visibility) > _ORDER.index(may_see)


def regions_to_mask(
    document_type: DocumentType | None,
    fields: Sequence[FieldReading],
    readings: Sequence[PageReading],
    marks: Sequence[Mark],
    *,
    may_see: Visibility,
    today: date,
) -> tuple[MaskedRegion, ...]:
    """Everything that a viewer may not see. `today` decides the centuries of a machine readable zone."""
    if may_see is Visibility.SENSITIVE:
        return ()
    if document_type is None:
        return tuple(_whole_pages(readings, Visibility.SENSITIVE))
    found = [
        *_of_fields(document_type, fields, readings, may_see),
        *_of_marks(document_type, marks),
        *_of_codes(document_type, readings, today),
    ]
    return tuple(region for region in found if is_hidden(region.visibility, may_see))


def masked_text(value: str, kind: FieldKind) -> str:
    """A value that still can be told from another and no longer names anybody: `0123******89`, `N*** V*** A***`."""
    if kind is FieldKind.NAME:
        return " ".join(f"{word[0]}{_HIDDEN}" for word in value.split())
    if kind is FieldKind.DATE and len(value) == _LONG:
        return f"{value[:4]}-**-**"
    letters = sum(letter.isalnum() for letter in value)
    if " " in value or letters < _SHORTEST_REPEATED or not any(letter.isdigit() for letter in value):
        return _HIDDEN
    kept = 4 if len(value) >= _LONG else 1
    return f"{value[:kept]}{'*' * (len(value) - kept - 2)}{value[-2:]}"


def masked_values(
    document_type: DocumentType | None, fields: Sequence[FieldReading], *, may_see: Visibility
) -> dict[str, str | None]:
    """Every value by its name, hidden ones masked; of an unknown type all of them."""
    kinds = {one.name: one for one in document_type.fields} if document_type is not None else {}
    shown: dict[str, str | None] = {}
    for field in fields:
        declared = kinds.get(field.name)
        hides = declared is None or is_hidden(visibility_of(declared), may_see)
        kind = declared.kind if declared is not None else FieldKind.TEXT
        shown[field.name] = masked_text(field.value, kind) if hides and field.value else field.value
    return shown


def mask_page(image: Image, page: int, regions: Sequence[MaskedRegion]) -> Image:
    """A copy of the page's picture with its regions blacked out, a little larger than the print."""
    cv2, masked = opencv(), image.copy()
    for region in regions:
        if region.page == page:
            room = 0.15 * min(region.box.height, 60.0) + 2
            corners = (
                (int(region.box.left - room), int(region.box.top - room)),
                (int(region.box.right + room) + 1, int(region.box.bottom + room) + 1),
            )
            cv2.rectangle(masked, *corners, (0, 0, 0), thickness=-1)
    return masked


def _whole_pages(readings: Sequence[PageReading], visibility: Visibility) -> Iterator[MaskedRegion]:
    for number, reading in enumerate(readings, start=1):
        yield MaskedRegion(number, Quad.from_rectangle(0, 0, reading.width, reading.height), visibility)


def _of_fields(
    document_type: DocumentType,
    fields: Sequence[FieldReading],
    readings: Sequence[PageReading],
    may_see: Visibility,
) -> Iterator[MaskedRegion]:
    read = {field.name: field for field in fields}
    for specification in document_type.fields:
        visibility = visibility_of(specification)
        if visibility is Visibility.PUBLIC:
            continue
        field = read.get(specification.name)
        if field is None or field.box is None or field.page is None:
            if (specification.key or specification.expected) and is_hidden(visibility, may_see):
                # It stands somewhere, and nobody knows where.
                yield from _whole_pages(readings, visibility)
            continue
        yield MaskedRegion(field.page, field.box, visibility)
        yield from _repeated(field.value or "", readings, visibility)
    for number, reading in enumerate(readings, start=1):
        for line in reading.lines:
            if _holds_personal_number(line):
                yield MaskedRegion(number, line.box, Visibility.PERSONAL)


def _repeated(value: str, readings: Sequence[PageReading], visibility: Visibility) -> Iterator[MaskedRegion]:
    """Lines that say the value again: on a stub, in a statement, on the next page."""
    wanted = squeeze(value)
    if len(wanted) < _SHORTEST_REPEATED:
        return
    for number, reading in enumerate(readings, start=1):
        for line in reading.lines:
            if wanted in squeeze(line.text):
                yield MaskedRegion(number, line.box, visibility)


def _holds_personal_number(line: Line) -> bool:
    """Also a line of a machine readable zone that was read too badly to be known for one."""
    return "<<" in line.text or bool(_PERSONAL_NUMBER.search(line.text))


def _of_marks(document_type: DocumentType, marks: Sequence[Mark]) -> Iterator[MaskedRegion]:
    """People's faces and hands. Signatures under a decision are an official's, others may be anybody's."""
    is_private = document_type.layout is not Layout.ADMINISTRATIVE
    for mark in marks:
        if mark.kind in _PERSONAL_MARKS or (mark.kind is MarkKind.SIGNATURE and is_private):
            yield MaskedRegion(mark.page, mark.box, Visibility.PERSONAL)


def _of_codes(document_type: DocumentType, readings: Sequence[PageReading], today: date) -> Iterator[MaskedRegion]:
    """Codes and machine readable zones hold what the fields that name them hold, and never less than a person."""
    in_codes = [visibility_of(one) for one in document_type.fields if one.qr]
    in_zone = [visibility_of(one) for one in document_type.fields if one.mrz]
    for number, reading in enumerate(readings, start=1):
        for code in reading.codes:
            yield MaskedRegion(number, code.box, max([Visibility.PERSONAL, *in_codes], key=_ORDER.index))
        zone = find_mrz(reading, today=today)
        if zone is not None:
            yield MaskedRegion(number, zone.box, max([Visibility.PERSONAL, *in_zone], key=_ORDER.index))
