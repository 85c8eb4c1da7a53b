"""What the desk hands out for a whole request: that it was received and when it is due, and what it costs.

The receipt has the fields of form 01 of Circular 01/2018/TT-VPCP, which offices go on using under Decree 118/2025. The
statement of fees is no tax document: the receipt for the money (biên lai) is issued by the office's receipt system.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.appointment import deadline_of, hour_and_day, latest_appointment, original_received_at
from certify.habits import AgencyHabits
from certify.letter import Letter, letter_as_pdf
from certify.money_words import dong_in_words
from models.clock import utc_now
from models.document_origin import joined_last_into
from models.entities import Agency, Capture, Document, Dossier, RegisterEntry, RegisterState, UserAccount
from models.errors import NotFoundError
from models.values.document_state import CONTINUED_ELSEWHERE, DocumentState


def reception_as_pdf(session: Session, dossier: Dossier, habits: AgencyHabits) -> bytes:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả, PDF/A-2u. Raises NotFoundError before an original was received."""
    agency = session.get_one(Agency, dossier.agency_id)
    received = [(each, at) for each in _documents(session, dossier) if (at := original_received_at(session, each))]
    if not received:
        raise NotFoundError(detail=f"nothing of {dossier.code} was received at the counter")
    first = min(at for _, at in received)
    due = max(_due_at(session, each, habits, at) for each, at in received)
    clerk = _receiver(session, received[0][0])
    return letter_as_pdf(
        Letter.of_agency(
            agency,
            first,
            title="Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
            subtitle=f"Mã hồ sơ: {dossier.code}",
            paragraphs=(
                f"Bộ phận tiếp nhận và trả kết quả: {agency.name}",
                f"Tiếp nhận hồ sơ của: {dossier.requester_name}",
                "Nội dung yêu cầu giải quyết: chứng thực bản sao điện tử từ bản chính",
                "Thành phần hồ sơ gồm:",
                *(f"{number}. {_line(session, each)}" for number, (each, _) in enumerate(received, 1)),
                "Số lượng hồ sơ: 01 (bộ)",
                "Thời gian giải quyết hồ sơ theo quy định: trong ngày; tiếp nhận sau 15 giờ thì trong ngày làm việc "
                "tiếp theo",
                f"Thời gian nhận hồ sơ: {hour_and_day(first)}",
                f"Thời gian trả kết quả giải quyết hồ sơ: {hour_and_day(due)}",
                "Nhận kết quả tại: nơi tiếp nhận hồ sơ"
                + (" hoặc kho giấy tờ điện tử của người yêu cầu" if dossier.owner_id else ""),
                "Căn cứ: Điều 7, Điều 21 Nghị định số 23/2015/NĐ-CP; Nghị định số 118/2025/NĐ-CP.",
            ),
            left_signature=("Người nộp hồ sơ", dossier.requester_name),
            signature=("Người tiếp nhận hồ sơ", clerk),
        )
    )


def fees_as_pdf(session: Session, dossier: Dossier, habits: AgencyHabits) -> bytes:
    """Bảng kê phí chứng thực, PDF/A-2u: each number with its fee as the register has it. Raises NotFoundError before
    anything was certified."""
    agency = session.get_one(Agency, dossier.agency_id)
    lines = _signed_lines(session, dossier)
    if not lines:
        raise NotFoundError(detail=f"nothing of {dossier.code} has a fee yet")
    total = sum(each.fee_dong for each in lines)
    return letter_as_pdf(
        Letter.of_agency(
            agency,
            max(each.signed_at or utc_now() for each in lines),
            title="Bảng kê phí chứng thực",
            subtitle=f"Mã hồ sơ: {dossier.code}",
            paragraphs=(
                f"Người nộp phí: {dossier.requester_name}",
                *(f"{number}. {_fee_line(each, habits)}" for number, each in enumerate(lines, 1)),
                f"Tổng cộng: {_dong(total)}",
                f"Bằng chữ: {dong_in_words(total).capitalize()}",
                *dict.fromkeys(f"Căn cứ: {each.fee_basis}" for each in lines if each.fee_basis),
                "Bảng kê này không phải là biên lai thu phí, lệ phí và không thay biên lai.",
            ),
            signature=("Người lập bảng kê", ""),
        )
    )


def _documents(session: Session, dossier: Dossier) -> Sequence[Document]:
    """One that was parted is there as its parts, one that was joined as the whole, or by itself where that is in
    another request."""
    hidden = CONTINUED_ELSEWHERE - {DocumentState.JOINED}
    query = select(Document).where(Document.dossier_id == dossier.id, Document.state.not_in(hidden))
    found = session.scalars(query.order_by(Document.created_at, Document.id)).all()
    return [each for each in found if each.state is not DocumentState.JOINED or _goes_on_in(session, each) != dossier]


def _goes_on_in(session: Session, document: Document) -> Dossier:
    """The request that has the document that this one was joined into."""
    whole = session.get_one(Document, joined_last_into(session, document.id))
    return session.get_one(Dossier, whole.dossier_id)


def _due_at(session: Session, document: Document, habits: AgencyHabits, received: datetime) -> datetime:
    slip, deadline = latest_appointment(session, document.id), deadline_of(session, document, habits.calendar)
    return slip.due_at if slip is not None else deadline.due_at if deadline is not None else received


def _receiver(session: Session, document: Document) -> str:
    capture = session.get(Capture, document.current_capture_id) if document.current_capture_id else None
    clerk = session.get(UserAccount, capture.captured_by) if capture is not None and capture.captured_by else None
    return clerk.display_name if clerk is not None else ""


def _line(session: Session, document: Document) -> str:
    name = document.title or "Giấy tờ, văn bản"
    if document.state is DocumentState.JOINED:
        return f"{name}, bản chính để đối chiếu; xử lý chung trong hồ sơ {_goes_on_in(session, document).code}"
    return f"{name}, bản chính để đối chiếu; số bản sao: {document.copies:02d}"


def _signed_lines(session: Session, dossier: Dossier) -> Sequence[RegisterEntry]:
    query = (
        select(RegisterEntry)
        .join(Document, Document.id == RegisterEntry.document_id)
        .where(Document.dossier_id == dossier.id, RegisterEntry.state == RegisterState.SIGNED)
    )
    return session.scalars(query.order_by(RegisterEntry.year, RegisterEntry.number)).all()


def _fee_line(entry: RegisterEntry, habits: AgencyHabits) -> str:
    number = habits.numbers_of(entry.register).number_text(entry.number)
    return f"{entry.original_name}, số chứng thực {number}, {entry.copies} bản: {_dong(entry.fee_dong)}"


def _dong(amount: int) -> str:
    return f"{amount:,} đồng".replace(",", ".")
