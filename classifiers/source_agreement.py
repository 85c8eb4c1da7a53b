"""The same value from three sources of one card or passport: its print, its QR code, its machine readable zone.

The code and the zone hold what the issuer knew, the print is what was read: where they differ, a person looks. What is
not there, or not proven by its check digit, cannot disagree.
"""

from __future__ import annotations

import re
from datetime import date

from classifiers.declarations import FieldKind
from classifiers.folding import comparable, fold, squeeze
from classifiers.reasons import ReviewReason
from ocr.citizen_qr import CitizenCard
from ocr.identity_agreement import LETTERS_LIKE
from ocr.mrz import MRZ
from ocr.mrz_layout import VIET_NAM, CheckName
from ocr.mrz_rows import plain_capitals

_DIGITS_OF = {
    "personal_number": CheckName.PERSONAL_NUMBER,
    "document_number": CheckName.DOCUMENT_NUMBER,
    "birth_date": CheckName.BIRTH_DATE,
    "expiry_date": CheckName.EXPIRY_DATE,
}
_NUMBERS = frozenset(
    {FieldKind.PERSONAL_NUMBER, FieldKind.PASSPORT_NUMBER, FieldKind.DOCUMENT_NUMBER, FieldKind.REGISTER_NUMBER}
)
# The name's line of a card's zone has 30 characters, with "<<" where one blank stands here; a name that fills it may
# have been cut off.
_NAME_FILLS_LINE = 29
NO_EXPIRY = "Không thời hạn"
_NATIONS = {VIET_NAM: "viet nam"}


def qr_value(card: CitizenCard | None, name: str) -> str | None:
    """What the code says under the name that a type file gives in `qr`, as a field's value. Unknown names raise
    AttributeError: a type file names what `CitizenCard` has."""
    return _as_value(getattr(card, name)) if card is not None and name else None


def mrz_value(mrz: MRZ | None, name: str) -> str | None:
    """What the zone says under the name that a type file gives in `mrz`; None where its check digit does not hold."""
    if mrz is None or not name or (name in _DIGITS_OF and _DIGITS_OF[name] not in mrz.holding):
        return None
    if name == "expiry_date" and mrz.has_no_expiry:
        return NO_EXPIRY
    return _as_value(getattr(mrz, name))


def compare_sources(kind: FieldKind, printed: str | None, qr: str | None, mrz: str | None) -> tuple[ReviewReason, ...]:
    """Which of the three contradict each other, empty where nothing does. Values as `qr_value` and `mrz_value` give
    them: ISO dates, Nam or Nữ, numbers without blanks.

    Numbers, dates and sexes agree exactly. The code repeats the print with its marks, capitals aside; the zone holds a
    name without marks, cut off where its line ended.
    """
    reasons = []
    if printed and qr and not _same_print(kind, printed, qr):
        reasons.append(ReviewReason.PRINT_AGAINST_QR)
    if printed and mrz and not _same_in_zone(kind, printed, mrz):
        reasons.append(ReviewReason.PRINT_AGAINST_MRZ)
    if qr and mrz and not _same_in_zone(kind, qr, mrz):
        reasons.append(ReviewReason.QR_AGAINST_MRZ)
    return tuple(reasons)


def _as_value(value: object) -> str | None:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if value else None


def _same_print(kind: FieldKind, printed: str, qr: str) -> bool:
    if kind in _NUMBERS:
        return _compact(printed) == _compact(qr)
    if kind in (FieldKind.DATE, FieldKind.SEX):
        return comparable(printed) == comparable(qr)
    # Blanks and commas fall where a line was broken.
    return _words(printed) == _words(qr)


def _same_in_zone(kind: FieldKind, other: str, mrz: str) -> bool:
    if kind is FieldKind.NAME:
        return _is_name_in_zone(other, mrz)
    if kind in _NUMBERS:
        return _compact(other) == _compact(mrz)
    if kind in (FieldKind.DATE, FieldKind.SEX):
        return comparable(other) == comparable(mrz)
    return squeeze(other) in (squeeze(mrz), squeeze(_NATIONS.get(mrz, mrz)))


def _is_name_in_zone(name: str, zone: str) -> bool:
    read, full = zone.replace(" ", ""), plain_capitals(name).replace(" ", "")
    if len(read) > len(full) or (len(read) < len(full) and len(zone) < _NAME_FILLS_LINE):
        return False
    pairs = zip(read, full, strict=False)
    return all(one == other or other in LETTERS_LIKE.get(one, "") for one, other in pairs)


def _compact(number: str) -> str:
    return re.sub(r"[\s.\-]", "", number).upper()


def _words(text: str) -> str:
    return comparable(" ".join(re.sub(r"[,.;:]", " ", text).split())) if fold(text) else ""
