"""Records of documents, pages and fields as people see them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from sqlalchemy.orm import Session

from api.pages.access import account_of
from api.pages.views import Clash, DocumentView, FieldView, HintView, PageView, Standing, Todo, Working
from api.pages.visitor import Visitor
from api.pages.wording import AWAITS_SCAN_STANDING, FAILURE_STANDING, date_for_people, moment, standing_of
from certify.policy import WARNING_ONLY
from certify.policy_facts import relatives_named
from classifiers.catalogue import UNKNOWN_CODE, DocumentTypeCatalogue
from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.reasons import REASON_SENTENCES, ReviewReason
from models.entities import CaptureSource, Certificate, Document, Dossier, Field, Page, StuckNote
from models.errors import NotFoundError
from models.refusals import REFUSALS
from models.values.document_state import DocumentState
from models.values.understanding import HintCode

UNKNOWN_TYPE = "Giấy tờ chưa rõ loại"
BEING_READ = "Giấy tờ đang đọc"

# Where a person who only looks at a filled-in value misses the error (READING.md 2d): key values that were written or
# stamped by hand are typed without seeing what the machine read.
TYPED_UNSEEN = frozenset({ReviewReason.HANDWRITTEN, ReviewReason.FILLED_IN, ReviewReason.STAMPED_OVER})
# A value of more letters gets a box of several lines.
_LONG_VALUE = 48
_CAPTURE_NAMES = {
    CaptureSource.CITIZEN_UPLOAD: "ảnh người dân gửi trước",
    CaptureSource.COUNTER_SCAN: "quét tại quầy từ bản chính",
}


_NOTE_WORDS = {
    StuckNote.WITH: "Ảnh còn giấy dán",
    StuckNote.WITHOUT: "Ảnh đã gỡ giấy dán",
}

_WITH_COPY = frozenset({DocumentState.ISSUED, DocumentState.REVOKED})
_MACHINES_TURN = frozenset(
    {DocumentState.RECEIVED, DocumentState.ISSUING, DocumentState.SEALING, DocumentState.AWAITING_TIMESTAMP}
)


@lru_cache(maxsize=1)
def document_types() -> DocumentTypeCatalogue:
    """The declared types, read once a process."""
    return DocumentTypeCatalogue.load()


def type_of(document: Document) -> DocumentType | None:
    """The declared type of a document; None while or where it is not known."""
    if not document.type_code or document.type_code == UNKNOWN_CODE:
        return None
    try:
        return document_types().type_with_code(document.type_code)
    except NotFoundError:
        return None


def named_like(records: Session, document: Document, visitor: Visitor) -> list[str]:
    """Labels of the fields that name somebody like who looks: perhaps a relative."""
    document_type = type_of(document)
    labels = {field.name: field.label for field in document_type.fields} if document_type else {}
    return [labels.get(each, each) for each in relatives_named(records, document, account_of(records, visitor))]


def type_name(document: Document) -> str:
    """What the document is called."""
    if document.type_code is None and is_working(document):
        return BEING_READ
    document_type = type_of(document)
    return document_type.name if document_type else UNKNOWN_TYPE


def is_working(document: Document) -> bool:
    """Whether the machine, not a person, has the next step."""
    if document.failure_code:
        return False
    return document.state in _MACHINES_TURN


def version_of(document: Document, pages: Sequence[Page] = ()) -> str:
    """Changes whenever a waiting page should load itself anew: with every step and every page read."""
    done = sum(not page.awaits_reading for page in pages)
    return f"{document.version}.{len(pages)}.{done}.{document.failure_code or ''}"


def document_view(
    document: Document,
    dossier: Dossier,
    *,
    source: CaptureSource | None = None,
    for_citizen: bool = False,
    note: str = "",
    pages: Sequence[Page] = (),
    certificate: Certificate | None = None,
) -> DocumentView:
    """The head of a document's page, or its line in a list."""
    state: Standing = standing_of(document.state, for_citizen=for_citizen)
    if document.failure_code and document.state is DocumentState.RECEIVED:
        state = FAILURE_STANDING
    elif source is CaptureSource.CITIZEN_UPLOAD and document.state is DocumentState.READ and not for_citizen:
        state = AWAITS_SCAN_STANDING
    has_copy = certificate is not None and document.state in _WITH_COPY
    return DocumentView(
        id=document.id,
        code=dossier.code,
        type_name=type_name(document),
        requester_name=dossier.requester_name,
        received_at=moment(document.created_at),
        state=state,
        version=version_of(document, pages),
        is_working=is_working(document),
        is_counter_scan=source is CaptureSource.COUNTER_SCAN,
        capture_name=_CAPTURE_NAMES[source] if source else "",
        note=note,
        download_address=f"/documents/{document.id}/copy" if has_copy else "",
        status_address=f"/v/{certificate.token}" if certificate is not None and has_copy else "",
    )


def page_views(document: Document, pages: Iterable[Page], attesters: dict[str, str] | None = None) -> list[PageView]:
    """The pages in order, with what their picture lacks and who attested them."""
    names = attesters or {}
    return [
        PageView(
            id=page.id,
            number=page.number,
            address=f"/documents/{document.id}/pages/{page.id}",
            width=page.width,
            height=page.height,
            issues=tuple(issue.message for issue in page.page_quality.issues) if page.page_quality else (),
            is_attested=page.is_attested,
            attested_by=names.get(page.attested_by or "", ""),
            attested_at=moment(page.attested_at),
            stuck_note=_NOTE_WORDS[page.stuck_note] if page.stuck_note else "",
        )
        for page in pages
    ]


def hint_views(document: Document, answers: Mapping[HintCode, str]) -> list[HintView]:
    """What a clerk should look at, in the order of the pages, with what was answered. One answer a kind of hint."""
    asked: set[HintCode] = set()
    views = []
    for hint in document.document_hints:
        points = _points(hint.box.as_lists() if hint.box else None)
        needs_answer = hint.code not in WARNING_ONLY and hint.code not in asked
        asked.add(hint.code)
        answer = answers.get(hint.code, "") if needs_answer else ""
        views.append(HintView(hint.message, hint.basis, hint.page, points, hint.code.value, needs_answer, answer))
    return views


def _points(box: list[list[float]] | None) -> str:
    """As the corners of a polygon are written."""
    return " ".join(f"{x:g},{y:g}" for x, y in box) if box else ""


def field_views(
    document: Document,
    fields: Sequence[Field],
    required: Collection[str] = (),
    clash: tuple[str, Clash] | None = None,
) -> list[FieldView]:
    """The values in the type's order, but those that `required` names first, and after them other doubtful ones."""
    document_type = type_of(document)
    views = [
        replace(
            field_view(document_type, field),
            is_required=field.name in required,
            clash=clash[1] if clash is not None and clash[0] == field.name else None,
        )
        for field in fields
    ]
    if not required:
        return views
    return sorted(views, key=lambda view: (not view.is_required, not view.is_uncertain))


def field_view(document_type: DocumentType | None, field: Field) -> FieldView:
    """One value with its standing in words, icon and colour."""
    specification = _specification(document_type, field.name)
    value = field.value or ""
    is_date = specification is not None and specification.kind is FieldKind.DATE
    display = date_for_people(value) if is_date else value
    is_blind = must_be_typed(field, specification)
    standing = _standing(field, is_blind=is_blind)
    return FieldView(
        name=field.name,
        label=specification.label if specification else field.name,
        display=display,
        shown="" if is_blind else display,
        level=standing.level,
        standing=standing.name,
        icon=standing.icon,
        reasons=_reasons(field, is_blind=is_blind),
        page=field.page,
        box_points=_points(field.box),
        is_settled=field.is_settled,
        is_blind=is_blind,
        is_long=len(display) > _LONG_VALUE,
        is_uncertain=_awaits_review(field),
    )


def must_be_typed(field: Field, specification: FieldSpecification | None) -> bool:
    """Whether a clerk types this value from the paper without being shown the reading."""
    if field.is_settled or not field.read_value or specification is None or not specification.key:
        return False
    return bool(TYPED_UNSEEN.intersection(field.reasons))


def specification_of(document: Document, name: str) -> FieldSpecification | None:
    """What is declared about a field of this document's type."""
    return _specification(type_of(document), name)


def _specification(document_type: DocumentType | None, name: str) -> FieldSpecification | None:
    if document_type is None:
        return None
    try:
        return document_type.field_named(name)
    except NotFoundError:
        return None


def _awaits_review(field: Field) -> bool:
    return field.needs_review and not field.is_settled


def _standing(field: Field, *, is_blind: bool) -> Standing:
    percent = f"{field.confidence * 100:.0f} %"
    if field.is_settled:
        words = (
            "Không có trên giấy"
            if field.unreadable
            else ("Đã sửa" if field.value != field.read_value else "Đã kiểm tra")
        )
        return Standing(words, "good", "check")
    if is_blind:
        return Standing("Gõ theo bản chính", "watch", "pen")
    if field.read_value is None:
        return Standing("Không thấy, cần kiểm tra" if field.needs_review else "Không thấy", "bad", "question")
    if field.needs_review:
        return Standing(f"Cần kiểm tra · {percent}", "watch", "warning")
    return Standing(f"Máy đọc rõ · {percent}", "", "info")


def _reasons(field: Field, *, is_blind: bool) -> tuple[str, ...]:
    if field.is_settled:
        return ()
    sentences = [REASON_SENTENCES[ReviewReason(code)].message for code in field.reasons if code in set(ReviewReason)]
    if is_blind:
        sentences.append("Không hiện kết quả máy đọc để bạn không đọc theo.")
    return tuple(sentences)


def working_on(document: Document, pages: Sequence[Page]) -> Working:
    """What the machine is doing, and how far it is."""
    if document.state is DocumentState.ISSUING:
        return Working("Đang ký và cấp số", "Hệ thống đang ký bản sao, đóng dấu cơ quan và gắn dấu thời gian.")
    if document.state is DocumentState.SEALING:
        return Working("Đang đóng dấu", "Hệ thống đang đóng dấu cơ quan lên bản đã ký và gắn dấu thời gian.")
    if document.state is DocumentState.AWAITING_TIMESTAMP:
        return Working(
            "Đã ký, chờ dấu thời gian",
            "Dịch vụ cấp dấu thời gian chưa phản hồi. Hệ thống tự thử lại; chưa có dấu thời gian thì chưa trả bản sao.",
        )
    done = sum(not page.awaits_reading for page in pages)
    return Working(
        "Đang đọc giấy tờ",
        "Thường mất chưa đến một phút. Bạn có thể đóng trang này, hệ thống vẫn đọc tiếp.",
        done=done,
        total=len(pages),
    )


def failure_words(document: Document) -> str:
    """Why the reading gave up, with what to do."""
    known = REFUSALS.get(document.failure_code or "")
    return known.message if known else "Hệ thống chưa đọc được giấy tờ này. Tệp vẫn được giữ."


_CITIZEN_TODO: dict[DocumentState, Todo] = {
    DocumentState.RECEIVED: Todo("Đang xử lý", (), icon="clock"),
    DocumentState.COMPARED: Todo("Đã đối chiếu, đang chờ ký", ("Bạn không phải làm gì thêm.",), icon="clock"),
    DocumentState.ISSUING: Todo("Đang ký", ("Bạn không phải làm gì thêm.",), icon="clock"),
    DocumentState.AWAITING_SEAL: Todo(
        "Đã ký, chờ đóng dấu", ("Bạn không phải làm gì thêm. Bản sao sẽ có khi cơ quan đóng dấu.",), icon="clock"
    ),
    DocumentState.SEALING: Todo("Đang đóng dấu", ("Bạn không phải làm gì thêm.",), icon="clock"),
    DocumentState.AWAITING_TIMESTAMP: Todo(
        "Đã ký, chờ dấu thời gian", ("Bạn không phải làm gì thêm. Bản sao sẽ có khi có dấu thời gian.",), icon="clock"
    ),
    DocumentState.ISSUED: Todo(
        "Bản sao chứng thực đã sẵn sàng",
        ("Gửi nguyên tệp này cho nơi cần. Đừng in ra rồi quét lại: chữ ký số chỉ nằm trong tệp.",),
        "good",
        "check",
    ),
    DocumentState.PARTED: Todo(
        "Ảnh bạn gửi gồm nhiều giấy tờ", ("Cán bộ đã tách riêng từng giấy tờ. Mỗi giấy tờ có trang theo dõi riêng.",)
    ),
    DocumentState.REJOINED: Todo(
        "Đã gộp lại vào giấy tờ ban đầu", ("Theo dõi giấy tờ ban đầu; trang này không còn dùng.",)
    ),
    DocumentState.JOINED: Todo(
        "Đã ghép vào giấy tờ khác", ("Các phần của giấy tờ được xử lý chung ở một trang theo dõi.",)
    ),
    DocumentState.SEPARATED: Todo("Đã bỏ ghép", ("Mỗi phần lại có trang theo dõi riêng; trang này không còn dùng.",)),
    DocumentState.REVOKED: Todo(
        "Bản sao này đã bị hủy bỏ giá trị pháp lý", ("Đừng dùng bản sao này nữa.",), "bad", "stop"
    ),
}


def citizen_todo(document: Document, agency_name: str) -> Todo:
    """What the citizen does next."""
    place = agency_name or "nơi tiếp nhận"
    if document.failure_code and document.state is DocumentState.RECEIVED:
        advice = (failure_words(document), f"Bạn vẫn có thể mang bản chính đến {place}.")
        return Todo("Chưa đọc được giấy tờ này", advice, "watch", "warning")
    if document.state in (DocumentState.READ, DocumentState.REVIEWED):
        advice = (
            f"Mang bản chính đến {place}. Cán bộ quét và đối chiếu tại chỗ.",
            "Ảnh bạn gửi không thay được bản chính.",
        )
        return Todo("Bây giờ: mang bản chính đến", advice)
    if document.state is DocumentState.REFUSED:
        return Todo("Không chứng thực được giấy tờ này", (document.refusal_ground or "",), "bad", "stop")
    return _CITIZEN_TODO[document.state]
