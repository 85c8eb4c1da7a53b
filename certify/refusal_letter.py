"""The refusal in writing that the person takes along: ground, article, explanation, who and when (art. 9 and 22); and
the record of a paper that the office holds back (biên bản tạm giữ)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from certify.appointment import hour_and_day
from certify.letter import Letter, letter_as_pdf
from certify.refusal import GROUND_ARTICLES, GROUND_SENTENCES, HELD_GROUNDS, RefusalGround
from models.entities import Agency, Document, Dossier, Refusal, UserAccount
from models.errors import NotFoundError

_HELD_BY = "khoản 6 Điều 9 Nghị định số 23/2015/NĐ-CP"
_BLANK = "." * 60


def refusal_as_pdf(session: Session, document: Document) -> bytes:
    """PDF/A-2u. Raises NotFoundError unless the document was refused by a clerk."""
    refusal = session.get(Refusal, document.id)
    if refusal is None:
        raise NotFoundError(detail=f"document {document.id} was not refused in writing")
    agency, dossier, clerk = _parties(session, document, refusal)
    ground = RefusalGround(refusal.ground)
    return letter_as_pdf(
        Letter.of_agency(
            agency,
            refusal.refused_at,
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


def holding_as_pdf(session: Session, document: Document) -> bytes:
    """PDF/A-2u, to be completed and signed by hand by both. Raises NotFoundError unless the paper is one to hold."""
    refusal = session.get(Refusal, document.id)
    if refusal is None or not is_held(refusal):
        raise NotFoundError(detail=f"nothing of document {document.id} is held")
    agency, dossier, clerk = _parties(session, document, refusal)
    ground = RefusalGround(refusal.ground)
    return letter_as_pdf(
        Letter.of_agency(
            agency,
            refusal.refused_at,
            title="Biên bản tạm giữ giấy tờ, văn bản",
            subtitle=f"Mã hồ sơ: {dossier.code}",
            paragraphs=(
                f"Hôm nay, {hour_and_day(refusal.refused_at)}, tại {agency.name}",
                f"Người lập biên bản: {clerk.display_name}{_titled(clerk)}",
                f"Người xuất trình giấy tờ, văn bản: {dossier.requester_name or _BLANK}",
                f"Giấy tờ tùy thân của người xuất trình, số: {_BLANK}",
                f"Giấy tờ, văn bản bị tạm giữ: {document.title or _BLANK}; số lượng: 01 bản",
                f"Tình trạng giấy tờ, văn bản khi tạm giữ: {_BLANK}",
                f"Lý do tạm giữ: {GROUND_SENTENCES[ground]} {refusal.explanation}",
                f"Căn cứ: {_articles(ground)}.",
                f"Ý kiến của người xuất trình: {_BLANK}",
                f"Chuyển hồ sơ đến cơ quan có thẩm quyền xử lý: {_BLANK}",
                "Biên bản lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản; đã đọc lại cho những người có tên "
                "trên cùng nghe và cùng ký.",
            ),
            left_signature=("Người xuất trình", dossier.requester_name),
            signature=("Người lập biên bản", clerk.display_name),
        )
    )


def _parties(session: Session, document: Document, refusal: Refusal) -> tuple[Agency, Dossier, UserAccount]:
    return (
        session.get_one(Agency, document.agency_id),
        session.get_one(Dossier, document.dossier_id),
        session.get_one(UserAccount, refusal.refused_by),
    )


def _articles(ground: RefusalGround) -> str:
    own = GROUND_ARTICLES[ground]
    return own if own.startswith(_HELD_BY) else f"{_HELD_BY}; {own}"


def is_held(refusal: Refusal) -> bool:
    """Whether the paper stays with the office."""
    return refusal.ground in HELD_GROUNDS


def _titled(clerk: UserAccount) -> str:
    return f", {clerk.position_title}" if clerk.position_title else ""
