"""A register's year: further volumes while it runs, totals and closing when it is over (Decree 23/2015, art. 13)."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import sha256

from sqlalchemy.orm import Session

from certify.canonical import canonical_json
from certify.four_eyes import require_role
from certify.record_signing import order_signature
from certify.register import current_volume, locked_counter
from certify.register_search import RegisterQuery, find_lines
from certify.register_table import totals_of
from certify.vietnam_time import in_vietnam
from models import audit
from models.clock import utc_now
from models.entities import (
    Agency,
    RegisterClosing,
    RegisterEntry,
    RegisterState,
    RegisterVolume,
    Role,
    UserAccount,
)
from models.errors import ConflictError

CLOSING_SCHEMA = "saoy.register-closing/1"


class YearNotOverError(ConflictError):
    """The year still runs in Viet Nam."""

    code = "register_year_not_over"
    message = "Chỉ khóa sổ sau khi hết năm."
    message_en = "A register is closed when its year is over."


class LinesNotFinishedError(ConflictError):
    """A number is given out and neither signed nor voided."""

    code = "register_lines_not_finished"
    message = "Còn số đã cấp nhưng chưa ký hoặc chưa hủy. Hãy hoàn tất trước khi khóa sổ."
    message_en = "Some numbers are neither signed nor voided yet. Finish them before closing."


class VolumeEmptyError(ConflictError):
    """A volume without a line is not followed by another."""

    code = "register_volume_empty"
    message = "Quyển hiện tại chưa có dòng nào nên chưa mở quyển mới."
    message_en = "The present volume has no line yet."


def open_volume(session: Session, agency: Agency, register: str, *, actor: UserAccount) -> RegisterVolume:
    """The next volume of the running year; its numbers go on. Raises ForbiddenError, VolumeEmptyError."""
    require_role(actor, agency.id, (Role.OFFICER,))
    year = in_vietnam(utc_now()).year
    counter = locked_counter(session, agency.id, year, register)
    volume = current_volume(session, agency.id, year, register)
    began = session.get(RegisterVolume, (agency.id, year, register, volume))
    if counter.last_number < (began.first_number if began is not None else 1):
        raise VolumeEmptyError(detail=f"{register} {year} volume {volume}")
    opened = RegisterVolume(
        agency_id=agency.id,
        year=year,
        register=register,
        volume=volume + 1,
        first_number=counter.last_number + 1,
        opened_by=actor.id,
    )
    session.add(opened)
    _record(session, "register_volume_opened", agency, register, year, actor, {"volume": volume + 1})
    return opened


def close_year(session: Session, agency: Agency, register: str, year: int, *, actor: UserAccount) -> RegisterClosing:
    """Freezes the totals of a year that is over; its record is then signed by the officer and sealed.

    Raises ForbiddenError, YearNotOverError, LinesNotFinishedError, ConflictError the second time.
    """
    require_role(actor, agency.id, (Role.OFFICER,))
    now = utc_now()
    if in_vietnam(now).year <= year:
        raise YearNotOverError(detail=str(year))
    counter = locked_counter(session, agency.id, year, register)
    if session.get(RegisterClosing, (agency.id, year, register)) is not None:
        raise ConflictError(code="register_already_closed", detail=f"{register} {year}")
    lines = find_lines(session, RegisterQuery(agency.id, register, year))
    entries = [line.entry for line in lines]
    if any(entry.state is RegisterState.RESERVED for entry in entries):
        raise LinesNotFinishedError(detail=f"{register} {year}")
    record = {
        "schema": CLOSING_SCHEMA,
        "agency": {"code": agency.code, "name": agency.name},
        "register": register,
        "year": year,
        "volumes": current_volume(session, agency.id, year, register),
        "last_number": counter.last_number,
        **asdict(totals_of(lines)),
        "lines_sha256": lines_digest(entries),
        "closed_at": now.isoformat(),
    }
    closing = RegisterClosing(
        agency_id=agency.id, year=year, register=register, record=record, closed_by=actor.id, closed_at=now
    )
    session.add(closing)
    session.flush()
    order_signature(session, closing)
    _record(session, "register_year_closed", agency, register, year, actor, {"lines": len(entries)})
    return closing


def lines_digest(entries: list[RegisterEntry]) -> str:
    """SHA-256 over the canonical form of every line in the order of the numbers: what the closing vouches for."""
    running = sha256()
    for entry in entries:
        running.update(
            canonical_json(
                {
                    "number": entry.number,
                    "volume": entry.volume,
                    "digest": entry.digest,
                    "state": entry.state.value,
                    "requester_name": entry.requester_name,
                    "original_name": entry.original_name,
                    "signer_name": entry.signer_name,
                    "signer_title": entry.signer_title,
                    "copies": entry.copies,
                    "fee_dong": entry.fee_dong,
                }
            )
        )
    return running.hexdigest()


def _record(
    session: Session,
    action: str,
    agency: Agency,
    register: str,
    year: int,
    actor: UserAccount,
    details: dict[str, int],
) -> None:
    audit.record(
        session,
        actor=actor.id,
        action=action,
        subject_type="register",
        subject_id=f"{agency.id}/{year}/{register}",
        details=details,
    )
