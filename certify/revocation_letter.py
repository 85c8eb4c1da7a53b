"""The decision of revocation as a file to publish: PDF/A-3 with its signed record inside (Circular 01/2020, art. 7)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from certify.canonical import canonical_json
from certify.habits import AgencyHabits
from certify.letter import Letter, letter_as_pdf
from certify.vietnam_time import in_vietnam
from models.entities import Agency, Certificate, RegisterEntry, RequestState, RevocationDecision
from models.errors import NotFoundError
from models.pdfa import Attachment

SIGNED_RECORD_NAME = "revocation.jws.json"


def decision_as_pdf(session: Session, decision: RevocationDecision, habits: AgencyHabits) -> bytes:
    """PDF/A-3u once the record is signed, PDF/A-2u before. Raises NotFoundError unless the decision was approved."""
    if decision.state is not RequestState.APPROVED or decision.decided_at is None:
        raise NotFoundError(detail=f"decision {decision.id} is {decision.state}")
    agency = session.get_one(Agency, decision.agency_id)
    certificate = session.get_one(Certificate, decision.certificate_id)
    entry = session.get_one(RegisterEntry, certificate.entry_id)
    signer, _, title = decision.signed_by.partition(",")
    numbers = habits.numbers_of(entry.register)
    number, book = numbers.number_text(entry.number), numbers.volume_text(entry.volume, entry.year)
    decided = decision.decided_on.strftime("%d/%m/%Y")
    return letter_as_pdf(
        Letter(
            agency_name=agency.name,
            parent_name=agency.parent_name,
            place=agency.place,
            dated=decision.decided_at,
            title="Hủy bỏ giá trị pháp lý",
            subtitle="của bản sao điện tử được chứng thực từ bản chính",
            paragraphs=(
                f"Theo Quyết định số {decision.decision_number} ngày {decided}, do {decision.signed_by} ký.",
                f"Bản sao điện tử số chứng thực {number}, quyển số {book}, "
                f"cấp ngày {in_vietnam(certificate.issued_at):%d/%m/%Y}, mã tra cứu {certificate.code}.",
                f"Lý do: {decision.reason}",
                f"Hủy bỏ kể từ {in_vietnam(decision.decided_at):%H:%M ngày %d/%m/%Y}. "
                "Bản sao này không còn giá trị sử dụng.",
                f"Đăng tải tại: {decision.publication}" if decision.publication else "",
                "Căn cứ: Điều 7 Thông tư số 01/2020/TT-BTP.",
            ),
            signature=(title.strip() or "Người ký quyết định", signer.strip()),
            attachments=_signed_record(decision),
        )
    )


def _signed_record(decision: RevocationDecision) -> tuple[Attachment, ...]:
    if decision.signed_record is None or decision.decided_at is None:
        return ()
    data = canonical_json(decision.signed_record)
    return (Attachment(SIGNED_RECORD_NAME, data, "application/json", "Bản ghi có chữ ký", decision.decided_at),)
