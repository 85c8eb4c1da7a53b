"""Made registers of any size: numbered lines with their copies and results, and all that such a line rests on.

Written past the entities, with the drivers' own bulk ways, into a scratch database: ten million lines in minutes.
Everything follows from the number of the line, so that any of them can be looked up again without being remembered.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from hashlib import blake2b, sha256
from typing import Any, Final

from api.bulk_writing import BulkWriter, PostgreSQLBulk, SQLiteBulk
from models.database import Database

AGENCIES: Final = 100
LINES_OF_A_YEAR: Final = 20_000
REGISTER: Final = "electronic"
# One owner has two or three results on average.
OWNERS_PER_LINE: Final = 0.4
_FIRST_YEAR: Final = 2020
_FIRST_DAY: Final = datetime(2020, 1, 1)  # noqa: DTZ001 - written as the databases' own text, in UTC
_BATCH: Final = 20_000
_TYPES: Final = ("birth_certificate", "citizen_card", "university_degree", "land_use_certificate")

# What lookups read, and what the check of all promises reads besides.
LINE_TABLES: Final = ("register_entry", "certificate", "digital_result")
ALL_TABLES: Final = (
    "dossier", "document", "capture", "source_file", "page", "field", "freeze", *LINE_TABLES, "outbox_message",
    "audit_event",
)  # fmt: skip


@dataclass(frozen=True)
class MadeLine:
    """The line with this place, from 0. Agencies take turns; each fills year after year.

    `is_whole`: what it rests on is made too, so that its digest is the manifest's.
    """

    place: int
    is_whole: bool = False

    @property
    def agency_id(self) -> str:
        return agency_id(self.place % AGENCIES)

    @property
    def year(self) -> int:
        return _FIRST_YEAR + self.place // AGENCIES // LINES_OF_A_YEAR

    @property
    def number(self) -> int:
        return self.place // AGENCIES % LINES_OF_A_YEAR + 1

    @property
    def type_code(self) -> str:
        return _TYPES[self.place % len(_TYPES)]

    @cached_property
    def chance(self) -> str:
        """128 hex digits."""
        return blake2b(b"line %d" % self.place).hexdigest()

    @property
    def token(self) -> str:
        return self.chance[:27]

    @property
    def code(self) -> str:
        return f"{self.chance[27:31]}-{self.chance[31:35]}-{self.chance[35:39]}".upper().translate(_CROCKFORD)

    @property
    def number_key(self) -> str:
        return self.chance[40:72]

    def owner_key(self, lines: int) -> str:
        """Owners are shared by lines far apart."""
        owner = int(self.chance[72:84], 16) % max(1, int(lines * OWNERS_PER_LINE))
        return blake2b(b"owner %d" % owner, digest_size=16).hexdigest()

    @cached_property
    def at(self) -> str:
        return (_FIRST_DAY + timedelta(seconds=2 * self.place)).strftime("%Y-%m-%d %H:%M:%S.000000")

    def id(self, of: str) -> str:
        """Sorted by place, as identifiers of ours are by time."""
        return f"{self.place:012x}-{of}"

    @cached_property
    def manifest(self) -> dict[str, Any]:
        digest = self.chance[:64]
        page = {"number": 1, "capture_id": self.id("cap"), "original_sha256": digest, "clean_sha256": digest,
                "width": 1240, "height": 1754, "dpi": 150, "attested_by": "clerk"}  # fmt: skip
        field = {"name": "full_name", "value": "NGUYỄN THỊ HOA", "source": "ocr", "unreadable": False,
                 "settled_by": "clerk"}  # fmt: skip
        return {"schema": "saoy.manifest/1", "document_id": self.id("doc"), "agency_id": self.agency_id,
                "capture_id": self.id("cap"), "document_type": self.type_code, "title": "", "copies": 1,
                "pages": [page], "fields": [field]}  # fmt: skip

    @cached_property
    def digest(self) -> str:
        return _digest(self.manifest) if self.is_whole else self.chance[64:]


_CROCKFORD: Final = str.maketrans("ILOU", "1107")


def agency_id(place: int) -> str:
    """Of one of the made offices."""
    return f"agency-{place:04d}"


def _entry(line: MadeLine, lines: int) -> dict[str, Any]:
    return {
        "id": line.id("ent"), "agency_id": line.agency_id, "year": line.year, "register": REGISTER,
        "number": line.number, "document_id": line.id("doc"), "digest": line.digest, "state": "SIGNED",
        "requester_name": "Nguyễn Thị Hoa", "original_name": "Giấy khai sinh", "signer_name": "Trần Văn Minh",
        "signer_title": "Phó Chủ tịch", "copies": 1, "fee_dong": 2000, "note": "", "reserved_at": line.at,
        "signed_at": line.at,
    }  # fmt: skip


def _certificate(line: MadeLine, lines: int) -> dict[str, Any]:
    digest = line.chance[:64]
    return {
        "id": line.id("crt"), "document_id": line.id("doc"), "entry_id": line.id("ent"), "agency_id": line.agency_id,
        "token": line.token, "code": line.code, "blob_sha256": line.chance[64:], "record_sha256": digest,
        "signed_ranges": json.dumps([digest] * 3), "officer_certificate_sha256": digest,
        "seal_certificate_sha256": digest, "issued_at": line.at, "status": "in_force",
    }  # fmt: skip


def _result(line: MadeLine, lines: int) -> dict[str, Any]:
    return {
        "id": line.id("res"), "certificate_id": line.id("crt"), "document_id": line.id("doc"),
        "agency_id": line.agency_id, "type_code": line.type_code, "owner_kind": "person",
        "owner_key": line.owner_key(lines), "number_key": line.number_key, "issuer": "uyban", "issued_on": "2020-01-01",
        "status": "in_force", "recorded_at": line.at,
    }  # fmt: skip


def _document(line: MadeLine, lines: int) -> dict[str, Any]:
    return {
        "id": line.id("doc"), "dossier_id": line.id("dos"), "agency_id": line.agency_id, "state": "issued",
        "type_code": line.type_code, "title": "", "copies": 1, "current_capture_id": line.id("cap"), "hints": "[]",
        "version": 1, "created_at": line.at, "updated_at": line.at,
    }  # fmt: skip


def _page(line: MadeLine, lines: int) -> dict[str, Any]:
    digest = line.chance[:64]
    return {
        "id": line.id("pag"), "capture_id": line.id("cap"), "document_id": line.id("doc"), "number": 1,
        "original_sha256": digest, "clean_sha256": digest, "width": 1240, "height": 1754, "dpi": 150, "rotation": 0,
        "quality": "{}", "marks": "[]", "attested_by": "clerk", "attested_at": line.at,
    }  # fmt: skip


def _field(line: MadeLine, lines: int) -> dict[str, Any]:
    return {
        "id": line.id("fld"), "document_id": line.id("doc"), "capture_id": line.id("cap"), "ordinal": 1,
        "name": "full_name", "confidence": 0.9, "read_source": "ocr", "source": "ocr", "needs_review": False,
        "reasons": "[]", "value": "NGUYỄN THỊ HOA", "unreadable": False, "settled_by": "clerk",
    }  # fmt: skip


_MAKERS: Final[Mapping[str, Callable[[MadeLine, int], dict[str, Any]]]] = {
    "register_entry": _entry,
    "certificate": _certificate,
    "digital_result": _result,
    "document": _document,
    "page": _page,
    "field": _field,
    "dossier": lambda line, lines: {
        "id": line.id("dos"), "agency_id": line.agency_id, "code": line.id("dos"), "requester_name": "Nguyễn Thị Hoa",
        "created_at": line.at,
    },
    "capture": lambda line, lines: {
        "id": line.id("cap"), "document_id": line.id("doc"), "source": "counter_scan", "captured_at": line.at,
    },
    "source_file": lambda line, lines: {
        "id": line.id("src"), "capture_id": line.id("cap"), "ordinal": 1, "file_name": "a.png", "kind": "png",
        "blob_sha256": line.chance[:64], "byte_count": 1, "warnings": "[]",
    },
    "freeze": lambda line, lines: {
        "id": line.id("frz"), "document_id": line.id("doc"), "manifest": json.dumps(line.manifest),
        "digest": line.digest, "frozen_by": "clerk", "frozen_at": line.at,
    },
    "outbox_message": lambda line, lines: {
        "id": line.id("out"), "key": f"certificate.issued:{line.id('crt')}", "topic": "certificate.issued",
        "payload": "{}", "created_at": line.at,
    },
}  # fmt: skip
# An issued line leaves four acts in the trail.
_ACTS: Final = (
    ("document_frozen", "document", "doc"),
    ("number_reserved", "register_entry", "ent"),
    ("number_signed", "register_entry", "ent"),
    ("certificate_issued", "certificate", "crt"),
)


class _Trail:
    """The audit events of line after line, chained."""

    def __init__(self) -> None:
        self._sequence, self._previous = 0, "0" * 64

    def events(self, line: MadeLine) -> Iterator[dict[str, Any]]:
        at = f"{line.at.replace(' ', 'T')}+00:00"
        for action, subject_type, of in _ACTS:
            self._sequence += 1
            details = {"reference": line.id(of)}
            said = [self._sequence, at, "officer", action, subject_type, line.id(of), details, self._previous]
            digest = _digest(said)
            yield {
                "sequence": self._sequence, "at": line.at, "actor": "officer", "action": action,
                "subject_type": subject_type, "subject_id": line.id(of), "details": json.dumps(details),
                "previous_hash": self._previous, "hash": digest,
            }  # fmt: skip
            self._previous = digest


def _digest(content: Any) -> str:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # The audit trail writes microseconds, which a whole second has as zeros.
    return sha256(canonical.encode()).hexdigest()


def fill(database: Database, lines: int, tables: Sequence[str], progress: Callable[[int], None]) -> None:
    """So many lines into an empty scratch database with all tables."""
    with database.engine.connect() as connection:
        writer = SQLiteBulk(connection) if database.dialect == "sqlite" else PostgreSQLBulk(connection, tables)
        writer.prepare()
        _write_offices(writer, lines)
        trail, is_whole = _Trail(), "freeze" in tables
        for start in range(0, lines, _BATCH):
            made = [MadeLine(place, is_whole) for place in range(start, min(start + _BATCH, lines))]
            for name in tables:
                if name == "audit_event":
                    rows = [event for line in made for event in trail.events(line)]
                else:
                    rows = [_MAKERS[name](line, lines) for line in made]
                writer.write(name, rows)
            progress(start + len(made))
        writer.finish()


def _write_offices(writer: BulkWriter, lines: int) -> None:
    offices = range(min(AGENCIES, lines))
    at = _FIRST_DAY.strftime("%Y-%m-%d %H:%M:%S.000000")
    writer.write("agency", [
        {"id": agency_id(n), "code": f"H{n:02d}", "name": f"Xã {n}", "parent_name": "", "place": "", "created_at": at}
        for n in offices
    ])  # fmt: skip
    writer.write("user_account", [
        {"id": "clerk", "agency_id": agency_id(0), "login": "clerk", "display_name": "", "position_title": "",
         "role": "clerk", "password_hash": "", "active": True, "created_at": at}
    ])  # fmt: skip
    counters: dict[tuple[str, int], int] = {}
    for place in range(max(0, lines - AGENCIES * LINES_OF_A_YEAR), lines):
        line = MadeLine(place)
        counters[line.agency_id, line.year] = line.number
    # Years before the last ones are full.
    for year in range(_FIRST_YEAR, MadeLine(max(0, lines - 1)).year):
        counters |= {(agency_id(n), year): LINES_OF_A_YEAR for n in offices}
    writer.write("register_counter", [
        {"agency_id": office, "year": year, "register": REGISTER, "last_number": last}
        for (office, year), last in counters.items()
    ])  # fmt: skip
