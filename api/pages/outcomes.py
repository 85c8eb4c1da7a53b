"""How a document ended, in rows of label and value: certified, refused, revoked."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.container import habits_for
from api.pages.views import Facts
from api.pages.wording import dong, moment
from models.entities import Agency, Certificate, Document, RegisterEntry
from models.values.document_state import DocumentState

_GOES_ON: dict[DocumentState, str] = {
    DocumentState.PARTED: "Đã tách thành nhiều giấy tờ, mỗi giấy tờ xử lý riêng",
    DocumentState.REJOINED: "Đã gộp lại vào giấy tờ ban đầu",
    DocumentState.JOINED: "Đã ghép vào giấy tờ khác, xử lý ở đó",
    DocumentState.SEPARATED: "Đã bỏ ghép, từng phần xử lý riêng",
}


def outcome_facts(records: Session, document: Document, certificate: Certificate | None) -> Facts:
    """The end of a document; empty while it is on its way."""
    if document.state is DocumentState.REFUSED:
        return (("Từ chối vì", document.refusal_ground or ""),)
    if document.state in _GOES_ON:
        return (("Kết thúc", _GOES_ON[document.state]),)
    if certificate is None:
        return ()
    entry = records.scalar(select(RegisterEntry).where(RegisterEntry.id == certificate.entry_id))
    facts = [
        ("Số chứng thực", number_text(records, entry) if entry else ""),
        ("Cấp lúc", moment(certificate.issued_at)),
        ("Lệ phí", dong(entry.fee_dong) if entry else ""),
        ("Mã tra cứu", certificate.code),
    ]
    if certificate.revoked_at is not None:
        facts += [
            ("Hủy bỏ lúc", moment(certificate.revoked_at)),
            ("Theo quyết định", certificate.revocation_decision or ""),
            ("Lý do", certificate.revocation_reason or ""),
        ]
    return tuple(facts)


def number_text(records: Session, entry: RegisterEntry) -> str:
    """The certification number as the agency writes it."""
    habits = habits_for(records.get_one(Agency, entry.agency_id))
    return habits.numbers_of(entry.register).number_text(entry.number)
