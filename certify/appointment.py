"""When to come back, and the slip that says so (Decree 23/2015, art. 7 and 21; Circular 01/2020, art. 2)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.comparison import require_clerk_of
from certify.deadlines import LONGEST_AGREED_DAYS, LONGEST_EXTENSION_DAYS, Deadline, deadline_for
from certify.four_eyes import required_words
from certify.letter import Letter, letter_as_pdf
from certify.vietnam_time import in_vietnam
from certify.work_calendar import WorkCalendar
from models import audit
from models.clock import utc_now
from models.document_origin import with_origins
from models.entities import Agency, Appointment, Capture, CaptureSource, Document, Dossier, UserAccount
from models.errors import InvalidValueError, NotFoundError, TransitionError
from models.values.document_state import CONTINUED_ELSEWHERE


def original_received_at(session: Session, document: Document) -> datetime | None:
    """When the original first lay on the counter: the clock of the deadline. None before."""
    whole = with_origins(session, document.id)
    scans = select(Capture.captured_at).where(
        Capture.document_id.in_(whole), Capture.source == CaptureSource.COUNTER_SCAN
    )
    return session.scalar(scans.order_by(Capture.captured_at).limit(1))


def deadline_of(session: Session, document: Document, calendar: WorkCalendar) -> Deadline | None:
    """By when the copy is due without an extension; None before the original was there."""
    received = original_received_at(session, document)
    return deadline_for(received, calendar=calendar) if received is not None else None


def make_appointment(
    session: Session,
    document: Document,
    *,
    clerk: UserAccount,
    calendar: WorkCalendar,
    extension_days: int = 0,
    reason: str = "",
    agreed_in_writing: bool = False,
) -> Appointment:
    """Says when the copy is due; an extension needs its reason, one of more than two days a written agreement.

    Raises ForbiddenError, InvalidValueError, NotFoundError before the original was received, TransitionError for a
    document that goes on as its parts or in another one.
    """
    require_clerk_of(document, clerk)
    # Who takes a parting back looks for slips under the same lock.
    session.refresh(document, with_for_update=True)
    if document.state in CONTINUED_ELSEWHERE:
        raise TransitionError(detail=f"no slip for a document that is {document.state}")
    longest = LONGEST_AGREED_DAYS if agreed_in_writing else LONGEST_EXTENSION_DAYS
    if not 0 <= extension_days <= longest:
        raise InvalidValueError(
            f"Chỉ được kéo dài thêm tối đa {longest} ngày làm việc.",
            f"An extension has at most {longest} working days.",
            code="extension_too_long",
        )
    words = required_words(reason) if extension_days else " ".join(reason.split())
    received = original_received_at(session, document)
    if received is None:
        raise NotFoundError(detail="the original was not received yet")
    deadline = deadline_for(
        received, calendar=calendar, extension_days=extension_days, agreed_in_writing=agreed_in_writing
    )
    made = Appointment(
        document_id=document.id,
        received_at=received,
        due_at=deadline.due_at,
        extension_days=extension_days,
        reason=words,
        agreed_in_writing=agreed_in_writing,
        made_by=clerk.id,
        made_at=utc_now(),
    )
    session.add(made)
    audit.record(
        session,
        actor=clerk.id,
        action="appointment_made",
        subject_type="document",
        subject_id=document.id,
        details={"extension_days": extension_days, "agreed_in_writing": agreed_in_writing},
    )
    return made


def latest_appointment(session: Session, document_id: str) -> Appointment | None:
    """The slip that counts; one that was given before the document was parted holds for its parts."""
    query = select(Appointment).where(Appointment.document_id.in_(with_origins(session, document_id)))
    return session.scalar(query.order_by(Appointment.made_at.desc()).limit(1))


def appointment_as_pdf(session: Session, document: Document) -> bytes:
    """The slip, PDF/A-2u. Raises NotFoundError when none was made."""
    slip = latest_appointment(session, document.id)
    if slip is None:
        raise NotFoundError(detail=f"document {document.id} has no appointment")
    agency = session.get_one(Agency, document.agency_id)
    dossier = session.get_one(Dossier, document.dossier_id)
    clerk = session.get_one(UserAccount, slip.made_by)
    return letter_as_pdf(
        Letter(
            agency_name=agency.name,
            parent_name=agency.parent_name,
            place=agency.place,
            dated=slip.made_at,
            title="Phiếu hẹn trả kết quả",
            subtitle="chứng thực bản sao từ bản chính",
            paragraphs=(
                f"Mã hồ sơ: {dossier.code}",
                f"Người yêu cầu: {dossier.requester_name}",
                f"Giấy tờ, văn bản: {document.title}" if document.title else "",
                f"Số bản sao: {document.copies}",
                f"Tiếp nhận lúc: {hour_and_day(slip.received_at)}",
                f"Trả kết quả lúc: {hour_and_day(slip.due_at)}",
                f"Lý do kéo dài: {slip.reason}" if slip.reason else "",
                "Thời hạn đã được thỏa thuận bằng văn bản với người yêu cầu." if slip.agreed_in_writing else "",
                "Căn cứ: Điều 7, Điều 21 Nghị định số 23/2015/NĐ-CP; Điều 2 Thông tư số 01/2020/TT-BTP.",
            ),
            signature=(clerk.position_title or "Người tiếp nhận hồ sơ", clerk.display_name),
        )
    )


def hour_and_day(moment: datetime) -> str:
    """On Vietnam's clock, as slips write it."""
    local = in_vietnam(moment)
    return (
        f"{local.hour:02d} giờ {local.minute:02d} phút, ngày {local.day:02d} tháng {local.month:02d} năm {local.year}"
    )
