"""The register of certifications: numbers 1, 2, 3 … per agency, year and register, without gaps.

Intent first: the line is RESERVED for one digest and committed before anything is signed, so that a crash at any
point finds the same number again. Counter, signature and line in one transaction would hand a number out twice after
a roll-back, although a copy with it already exists (measured: RELIABILITY.md section 0).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from certify.folded_text import folded
from certify.log import leaves
from certify.log.appending import append
from certify.series import ELECTRONIC
from certify.vietnam_time import in_vietnam
from models import audit
from models.clock import utc_now
from models.entities import (
    Agency,
    Document,
    RegisterClosing,
    RegisterCounter,
    RegisterEntry,
    RegisterState,
    RegisterVolume,
)
from models.errors import ConflictError


class NumberTakenError(ConflictError):
    """The document's number was given for other content, or was voided."""

    code = "number_for_other_content"
    message = "Số chứng thực của hồ sơ này đã cấp cho nội dung khác nên không dùng được. Hãy báo cán bộ kỹ thuật."
    message_en = "This document's number was given for other content. Tell the maintainers."


class YearClosedError(ConflictError):
    """The register's year was closed, so it takes no further line (Decree 23/2015, art. 13)."""

    code = "register_year_closed"
    message = "Sổ chứng thực của năm này đã khóa nên không cấp thêm số."
    message_en = "This year of the register is closed and gives out no further number."


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """The columns of a line that people read (DOMAIN.md 1.5), and what the fee rests on."""

    requester_name: str
    original_name: str
    signer_name: str
    signer_title: str
    copies: int
    fee_dong: int
    note: str = ""
    fee_basis: str = ""
    type_code: str | None = None


def reserve(
    session: Session,
    document: Document,
    *,
    digest: str,
    line: RegisterLine,
    now: datetime | None = None,
    register: str = ELECTRONIC,
) -> RegisterEntry:
    """The document's line: the one it has, or a new one with the next number of the year (by Vietnam's date).

    The caller commits before it signs. Raises NumberTakenError when the document's number is for another digest or
    was voided.
    """
    moment = now or utc_now()
    # Two attempts for one document wait here for each other; the later finds the line of the earlier.
    session.execute(select(Document.id).where(Document.id == document.id).with_for_update())
    known = entry_of(session, document.id)
    if known is not None:
        if known.digest != digest or known.state is RegisterState.VOIDED:
            raise NumberTakenError(detail=known.id)
        if known.state is RegisterState.RESERVED:
            # Ordered again by another officer: the line names who signs.
            known.signer_name, known.signer_title = line.signer_name, line.signer_title
        return known
    return add_line(
        session,
        agency_id=document.agency_id,
        register=register,
        document_id=document.id,
        digest=digest,
        line=line,
        moment=moment,
    )


def add_line(
    session: Session,
    *,
    agency_id: str,
    register: str,
    document_id: str | None,
    digest: str,
    line: RegisterLine,
    moment: datetime,
    actor: str = "system",
) -> RegisterEntry:
    """A new RESERVED line with the next number of the year of `moment`, by Vietnam's date. Raises YearClosedError."""
    year = in_vietnam(moment).year
    number = _next_number(session, agency_id, year, register)
    if session.get(RegisterClosing, (agency_id, year, register)) is not None:
        raise YearClosedError(detail=f"{register} {year}")
    entry = RegisterEntry(
        agency_id=agency_id,
        year=year,
        register=register,
        number=number,
        volume=current_volume(session, agency_id, year, register),
        document_id=document_id,
        digest=digest,
        requester_name=line.requester_name,
        original_name=line.original_name,
        signer_name=line.signer_name,
        signer_title=line.signer_title,
        copies=line.copies,
        fee_dong=line.fee_dong,
        fee_basis=line.fee_basis,
        type_code=line.type_code,
        note=line.note,
        search_text=folded(f"{line.requester_name} {line.original_name}"),
        reserved_at=moment,
    )
    session.add(entry)
    session.flush()
    append(session, leaves.number_reserved(session.get_one(Agency, entry.agency_id), entry))
    _note(session, "number_reserved", entry, actor=actor)
    return entry


def current_volume(session: Session, agency_id: str, year: int, register: str) -> int:
    """The volume that is written in: the first until another was opened."""
    key = {"agency_id": agency_id, "year": year, "register": register}
    return session.scalar(select(func.max(RegisterVolume.volume)).filter_by(**key)) or 1


def entry_of(session: Session, document_id: str) -> RegisterEntry | None:
    """The document's line, or None."""
    return session.execute(select(RegisterEntry).where(RegisterEntry.document_id == document_id)).scalar_one_or_none()


def record_signed(session: Session, entry: RegisterEntry, at: datetime, *, actor: str = "system") -> None:
    """The copy with this number is signed and stored. Raises TransitionError unless the line is reserved."""
    entry.mark_signed(at)
    _note(session, "number_signed", entry, actor=actor)


def void(session: Session, entry: RegisterEntry, *, reason: str, actor: str) -> None:
    """The number will never stand on a copy; its line stays, with the reason. Raises TransitionError."""
    entry.void(reason, actor)
    agency = session.get_one(Agency, entry.agency_id)
    append(session, leaves.line_voided(agency, entry, leaves.moment(utc_now())))
    _note(session, "number_voided", entry, actor=actor)


def locked_counter(session: Session, agency_id: str, year: int, register: str) -> RegisterCounter:
    """The counter under its row lock: whoever writes into, rebinds or closes a register waits here in line."""
    key = {"agency_id": agency_id, "year": year, "register": register}
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    session.execute(insert(RegisterCounter).values(**key, last_number=0).on_conflict_do_nothing())
    query = select(RegisterCounter).filter_by(**key).with_for_update()
    return session.execute(query, execution_options={"populate_existing": True}).scalar_one()


def _next_number(session: Session, agency_id: str, year: int, register: str) -> int:
    counter = locked_counter(session, agency_id, year, register)
    counter.last_number += 1
    session.flush()
    return counter.last_number


def _note(session: Session, action: str, entry: RegisterEntry, *, actor: str) -> None:
    details = {"number": entry.number, "year": entry.year, "register": entry.register, "digest": entry.digest}
    audit.record(
        session,
        actor=actor,
        action=action,
        subject_type="register_entry",
        subject_id=entry.id,
        details={**details, "document_id": entry.document_id},
    )
