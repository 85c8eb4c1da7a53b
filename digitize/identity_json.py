"""Codes and machine readable zones in `saoy.document/1`: what they hold, and what the papers they belong to say in it.

Shared by the pipeline and by the records, so that both tell the same. Days are ISO 8601.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from models.values.reading import Code, PageReading
from ocr.citizen_qr import CitizenCard, contradictions_of, parse_citizen_qr
from ocr.mrz import MRZ, find_mrz


def codes_json(reading: PageReading) -> list[dict[str, Any]]:
    """Every code with its text as data; `kind` and `values` are null unless it is known what it is."""
    return [_code_json(code) for code in reading.codes]


def mrz_json(reading: PageReading, today: date) -> dict[str, Any] | None:
    """The zone of the page, or null. `today` decides the centuries of its two-digit years."""
    mrz = find_mrz(reading, today=today)
    if mrz is None:
        return None
    return {
        "format": mrz.format.value,
        "values": _zone_values(mrz),
        "checks": {name.value: holds for name, holds in mrz.checks},
        "repairs": [
            {"line": repair.line, "position": repair.position, "read": repair.read, "taken": repair.taken}
            for repair in mrz.repairs
        ],
        "lines": list(mrz.lines),
        "box": mrz.box.as_lists(),
    }


def _code_json(code: Code) -> dict[str, Any]:
    card = parse_citizen_qr(code.text)
    return {
        "symbology": code.symbology,
        "text": code.text,
        "box": code.box.as_lists(),
        "kind": "citizen_card" if card else None,
        "values": _card_values(card) if card else None,
    }


def _card_values(card: CitizenCard) -> dict[str, Any]:
    """`contradictions`: the values that the personal number's own digits speak against."""
    return {
        "personal_number": card.personal_number,
        "old_number": card.old_number,
        "full_name": card.full_name,
        "birth_date": card.birth_date.isoformat(),
        "sex": card.sex,
        "residence": card.residence,
        "issued_on": card.issued_on.isoformat(),
        "further": list(card.further),
        "contradictions": [each.value for each in contradictions_of(card.personal_number, card.birth_date, card.sex)],
    }


def _zone_values(mrz: MRZ) -> dict[str, Any]:
    return {
        "document_code": mrz.document_code,
        "issuer": mrz.issuer,
        "document_number": mrz.document_number,
        "personal_number": mrz.personal_number,
        "optional_data": mrz.optional_data,
        "surname": mrz.surname,
        "given_names": mrz.given_names,
        "nationality": mrz.nationality,
        "birth_date": mrz.birth_date.isoformat() if mrz.birth_date else None,
        "sex": mrz.sex,
        "expiry_date": mrz.expiry_date.isoformat() if mrz.expiry_date else None,
        "has_no_expiry": mrz.has_no_expiry,
    }
