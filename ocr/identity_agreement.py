"""Whether the code and the machine readable zone of a card, or of a card and a passport, speak of the same person."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from ocr.citizen_qr import CitizenCard
from ocr.mrz import MRZ
from ocr.mrz_layout import VIET_NAM, CheckName, MRZFormat
from ocr.mrz_rows import plain_capitals

# No digit stands in a name: one that was read there may be any letter of its likeness.
LETTERS_LIKE = {"0": "ODQ", "1": "IL", "2": "Z", "5": "S", "6": "G", "8": "B"}


class IdentityField(StrEnum):
    """A value that both tell. Public: stable names for those who report them."""

    PERSONAL_NUMBER = "personal_number"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    EXPIRY_DATE = "expiry_date"
    FULL_NAME = "full_name"


def disagreements(card: CitizenCard, mrz: MRZ) -> tuple[IdentityField, ...]:
    """The values that differ, in a fixed order; empty when nothing speaks against one person.

    A value of the zone that is not there, or whose check digit does not hold, cannot disagree: it is not known. The
    code holds no expiry; the zone's is held against the day of issue, which it must follow (`EXPIRY_DATE`, for a card
    only: a passport may have ended before the card was issued). Names agree without marks, case and blanks; the zone's
    may be cut off where its line ended.
    """
    return tuple(_differing(card, mrz))


def _differing(card: CitizenCard, mrz: MRZ) -> Iterator[IdentityField]:
    if _differs_in_number(card, mrz):
        yield IdentityField.PERSONAL_NUMBER
    if CheckName.BIRTH_DATE in mrz.holding and mrz.birth_date and mrz.birth_date != card.birth_date:
        yield IdentityField.BIRTH_DATE
    if mrz.sex and mrz.sex != card.sex:
        yield IdentityField.SEX
    if _ended_before_issue(card, mrz):
        yield IdentityField.EXPIRY_DATE
    if mrz.full_name and not _is_name(mrz, card.full_name):
        yield IdentityField.FULL_NAME


def _differs_in_number(card: CitizenCard, mrz: MRZ) -> bool:
    """A card's zone also holds the last nine digits as the document number."""
    if CheckName.PERSONAL_NUMBER in mrz.holding and mrz.personal_number not in (None, card.personal_number):
        return True
    has_nine = mrz.format is MRZFormat.TD1 and mrz.issuer == VIET_NAM and CheckName.DOCUMENT_NUMBER in mrz.holding
    return has_nine and mrz.document_number != card.personal_number[3:]


def _ended_before_issue(card: CitizenCard, mrz: MRZ) -> bool:
    if mrz.format is not MRZFormat.TD1 or CheckName.EXPIRY_DATE not in mrz.holding:
        return False
    return mrz.expiry_date is not None and mrz.expiry_date <= card.issued_on


def _is_name(mrz: MRZ, printed: str) -> bool:
    read = mrz.full_name.replace(" ", "")
    name = plain_capitals(printed).replace(" ", "")
    line = mrz.lines[2] if mrz.format is MRZFormat.TD1 else mrz.lines[0]
    if len(read) > len(name) or (len(read) < len(name) and line.endswith("<")):
        return False
    pairs = zip(read, name, strict=False)
    return all(one == other or other in LETTERS_LIKE.get(one, "") for one, other in pairs)
