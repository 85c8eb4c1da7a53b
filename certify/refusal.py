"""Refusing in writing: the grounds of Decree 23/2015 art. 9(6) and 22, and the explanation that art. 9(7) asks for."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Session

from certify.comparison import require_clerk_of
from models import audit
from models.entities import Document, Refusal, UserAccount
from models.errors import InvalidValueError, TransitionError
from models.values.document_state import DocumentState

# Once a number is reserved, a refusal is a voided line of the register and no longer the clerk's to make.
REFUSABLE = frozenset({DocumentState.RECEIVED, DocumentState.READ, DocumentState.REVIEWED, DocumentState.COMPARED})
_LONGEST_EXPLANATION = 2000


class RefusalGround(StrEnum):
    """Why an original may not be the basis of a certified copy. Public and stable."""

    ALTERED = "altered"
    DAMAGED = "damaged"
    SECRET = "secret"  # noqa: S105 - the office's word for a classified paper, no secret of ours
    UNLAWFUL = "unlawful"
    NOT_LEGALISED = "not_legalised"
    PRIVATE = "private"
    NOT_ORIGINAL = "not_original"
    FORGED = "forged"


GROUND_ARTICLES: dict[RefusalGround, str] = {
    RefusalGround.ALTERED: "khoản 1 Điều 22 Nghị định số 23/2015/NĐ-CP",
    RefusalGround.DAMAGED: "khoản 2 Điều 22 Nghị định số 23/2015/NĐ-CP",
    RefusalGround.SECRET: "khoản 3 Điều 22 Nghị định số 23/2015/NĐ-CP",
    RefusalGround.UNLAWFUL: "khoản 4 Điều 22 Nghị định số 23/2015/NĐ-CP",
    RefusalGround.NOT_LEGALISED: "khoản 5 Điều 22 Nghị định số 23/2015/NĐ-CP và Điều 6 Thông tư số 01/2020/TT-BTP",
    RefusalGround.PRIVATE: "khoản 6 Điều 22 Nghị định số 23/2015/NĐ-CP",
    RefusalGround.NOT_ORIGINAL: "khoản 5 Điều 2 và Điều 18 Nghị định số 23/2015/NĐ-CP",
    RefusalGround.FORGED: "khoản 6 Điều 9 Nghị định số 23/2015/NĐ-CP và Điều 11 Thông tư số 01/2020/TT-BTP",
}

GROUND_SENTENCES: dict[RefusalGround, str] = {
    RefusalGround.ALTERED: "Bản chính bị tẩy xóa, sửa chữa, thêm, bớt nội dung không hợp lệ.",
    RefusalGround.DAMAGED: "Bản chính bị hư hỏng, cũ nát, không xác định được nội dung.",
    RefusalGround.SECRET: "Bản chính đóng dấu mật, hoặc không đóng dấu mật nhưng ghi rõ không được sao chụp.",
    RefusalGround.UNLAWFUL: (
        "Bản chính có nội dung trái pháp luật, đạo đức xã hội hoặc nội dung khác mà Điều 22 không cho phép."
    ),
    RefusalGround.NOT_LEGALISED: (
        "Giấy tờ do nước ngoài cấp, công chứng hoặc chứng nhận chưa được hợp pháp hóa lãnh sự."
    ),
    RefusalGround.PRIVATE: "Giấy tờ do cá nhân tự lập, không có xác nhận và đóng dấu của cơ quan có thẩm quyền.",
    # Not in article 22: articles 2(5) and 20 let copies be made from originals only.
    RefusalGround.NOT_ORIGINAL: "Giấy tờ xuất trình không phải là bản chính.",
    RefusalGround.FORGED: "Giấy tờ, văn bản bị giả mạo hoặc được cấp sai thẩm quyền.",
}

# Such a paper stays with the office, with a record (Decree 23/2015 art. 9(6)).
HELD_GROUNDS = frozenset({RefusalGround.FORGED, RefusalGround.UNLAWFUL})


def refuse_document(session: Session, document: Document, *, ground: str, explanation: str, clerk: UserAccount) -> None:
    """The office does not certify this document, and the person who asked is told why.

    Raises ForbiddenError, InvalidValueError without a known ground or an explanation, TransitionError.
    """
    require_clerk_of(document, clerk)
    if ground not in set(RefusalGround):
        raise InvalidValueError("Hãy chọn một lý do từ chối.", "Choose a ground of refusal.", code="ground_missing")
    words = " ".join(explanation.split())
    if not words or len(words) > _LONGEST_EXPLANATION:
        raise InvalidValueError(
            "Hãy giải thích lý do từ chối cho người yêu cầu.",
            "Explain the refusal to the person who asked.",
            code="explanation_missing",
        )
    if document.state not in REFUSABLE:
        raise TransitionError(detail=f"a document {document.state} is not refused by a clerk")
    document.refuse(f"{GROUND_SENTENCES[RefusalGround(ground)]} {words}")
    session.add(Refusal(document_id=document.id, ground=ground, explanation=words, refused_by=clerk.id))
    audit.record(
        session,
        actor=clerk.id,
        action="document_refused",
        subject_type="document",
        subject_id=document.id,
        details={"ground": ground},
    )
