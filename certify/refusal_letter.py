"""The refusal in writing that the person takes along: ground, article, explanation, who and when (art. 9 and 22)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from certify.letter import Letter, letter_as_pdf
from certify.refusal import GROUND_ARTICLES, GROUND_SENTENCES, RefusalGround
from models.entities import Agency, Document, Dossier, Refusal, UserAccount
from models.errors import NotFoundError


def refusal_as_pdf(session: Session, document: Document) -> bytes:
    """PDF/A-2u. Raises NotFoundError unless the document was refused by a clerk."""
    refusal = session.get(Refusal, document.id)
    if refusal is None:
        raise NotFoundError(detail=f"document {document.id} was not refused in writing")
    agency = session.get_one(Agency, document.agency_id)
    dossier = session.get_one(Dossier, document.dossier_id)
    clerk = session.get_one(UserAccount, refusal.refused_by)
    ground = RefusalGround(refusal.ground)
    return letter_as_pdf(
        Letter(
            agency_name=agency.name,
            parent_name=agency.parent_name,
            place=agency.place,
            dated=refusal.refused_at,
            title="Thông báo từ chối chứng thực",
            subtitle="bản sao từ bản chính",
            paragraphs=(
                f"Kính gửi: {dossier.requester_name or 'Người yêu cầu chứng thực'}",
                f"Mã hồ sơ: {dossier.code}",
                f"Giấy tờ, văn bản: {document.title}" if document.title else "",
                "Sau khi kiểm tra giấy tờ, văn bản do ông/bà xuất trình, cơ quan từ chối chứng thực bản sao vì lý do "
                "sau đây:",
                f"{GROUND_SENTENCES[ground]}",
                f"Căn cứ: {GROUND_ARTICLES[ground]}.",
                f"Giải thích: {refusal.explanation}",
                "Ông/bà có quyền khiếu nại việc từ chối này theo quy định của pháp luật về khiếu nại.",
            ),
            signature=(clerk.position_title or "Người tiếp nhận hồ sơ", clerk.display_name),
        )
    )
