"""The clerk's desk: what waits, what was read, what is true. Comparing with the original is in `comparison`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response
from sqlalchemy.orm import Session

from api.earlier_copies import copies_before, note_found, shown_copy
from api.pages import queries
from api.pages.access import Access, checked_form, container_of, document_for_staff
from api.pages.document_views import (
    document_types,
    document_view,
    failure_words,
    field_views,
    hint_views,
    is_working,
    page_views,
    version_of,
    working_on,
)
from api.pages.join_views import joined_view
from api.pages.outcomes import outcome_facts
from api.pages.page_groups import PageGroups
from api.pages.part_views import DivisionView, division_view, parting_view
from api.pages.rendering import redirect, render, state_answer
from api.pages.routing import new_page_router
from api.pages.uploads import Uploads, keep_uploads
from api.pages.views import Clash, Tally
from api.pages.visitor import Visitor
from api.pages.wording import moment
from api.problems import http_status
from certify.appointment import deadline_of, latest_appointment
from certify.deadlines import Deadline
from certify.policy_facts import settlements_of
from certify.refusal import REFUSABLE
from certify.refusal_letter import is_held
from certify.vault.access_log import Accessor
from digitize.arranging import standing_arrangement
from digitize.parting_files import may_part_by_files
from digitize.receiving import attach_counter_scan, open_dossier, receive_upload
from digitize.review import fields_awaiting_review
from models.entities import Appointment, Capture, CaptureSource, Document, Page, Refusal, Role
from models.errors import InvalidValueError, SaoyError
from models.values.document_state import BEFORE_FREEZE, CONTINUED_ELSEWHERE, DocumentState

router: APIRouter = new_page_router()

CLERK = Annotated[Visitor, Depends(Access(Role.CLERK))]

_S = DocumentState
# What a clerk can do something about comes first; the rest is for looking up.
_GROUPS: dict[str, tuple[str, tuple[DocumentState, ...]]] = {
    "waiting": ("chờ bạn", (_S.READ, _S.REVIEWED)),
    "reading": ("đang đọc", (_S.RECEIVED,)),
    "signing": ("chờ ký, đóng dấu", (_S.COMPARED, _S.ISSUING, _S.AWAITING_SEAL, _S.SEALING, _S.AWAITING_TIMESTAMP)),
    "done": ("đã xong", (_S.ISSUED, _S.REVOKED, _S.REFUSED, *CONTINUED_ELSEWHERE)),
}
_ENDED = frozenset({_S.ISSUED, _S.REVOKED, _S.REFUSED, *CONTINUED_ELSEWHERE})


class NotFromOriginalError(InvalidValueError):
    """The clerk did not state that the scan was made from the original."""

    code = "origin_not_stated"
    message = "Hãy đánh dấu xác nhận bản quét được chụp trực tiếp từ bản chính."
    message_en = "State that the scan was made from the original."


class RequesterMissingError(InvalidValueError):
    """The register needs the name of who asked."""

    code = "requester_missing"
    message = "Hãy ghi họ và tên người yêu cầu chứng thực."
    message_en = "Enter the name of the person who asks for the copy."


@router.get("/desk")
def show_queue(request: Request, visitor: CLERK, step: str = "waiting", code: str = "") -> Response:
    step = step if step in _GROUPS else "waiting"
    with container_of(request).database.read() as records:
        counts = queries.count_by_state(records, visitor.agency_id)
        if code.strip():
            found = queries.documents_with_code(records, visitor.agency_id, code)
        else:
            found = queries.documents_in_states(
                records, visitor.agency_id, _GROUPS[step][1], newest_first=step == "done"
            )
        agency_name = queries.agency_name(records, visitor.agency_id)
    tallies = [
        Tally(name, sum(counts.get(state, 0) for state in states), f"/desk?step={key}", key == step and not code)
        for key, (name, states) in _GROUPS.items()
    ]
    documents = [document_view(each.document, each.dossier, source=each.source) for each in found]
    context = {"tallies": tallies, "documents": documents, "agency_name": agency_name, "code": code}
    return render(request, "desk/queue.html", context)


@router.get("/desk/documents/{document_id}")
def show_document(request: Request, visitor: CLERK, document_id: str) -> Response:
    return document_page(request, visitor, document_id)


@router.get("/desk/documents/{document_id}/state")
def tell_state(request: Request, visitor: CLERK, document_id: str) -> Response:
    with container_of(request).database.read() as records:
        document, _ = document_for_staff(records, document_id, visitor)
        pages = queries.pages_of(records, document)
    return state_answer(version_of(document, pages))


@router.get("/desk/new")
def ask_for_scan(request: Request, visitor: CLERK) -> Response:
    return _walk_in_page(request)


@router.post("/desk/new", dependencies=[Depends(checked_form)])
def receive_walk_in(
    request: Request,
    visitor: CLERK,
    files: Uploads,
    requester_name: Annotated[str, Form()] = "",
    from_original: Annotated[str, Form()] = "",
) -> Response:
    container, name = container_of(request), " ".join(requester_name.split())
    try:
        _require_stated(from_original)
        if not name:
            raise RequesterMissingError
        with container.admission_gate:
            kept = keep_uploads(container, files)
        with container.database.begin() as records:
            opened = open_dossier(records, agency_id=visitor.agency_id, requester_name=name)
            document = receive_upload(
                records,
                opened.dossier,
                kept,
                source=CaptureSource.COUNTER_SCAN,
                captured_by=visitor.person.user_id,
            )
    except SaoyError as failure:
        return _walk_in_page(request, failure, name)
    return redirect(f"/desk/documents/{document.id}", "scanned")


@router.post("/desk/documents/{document_id}/scan", dependencies=[Depends(checked_form)])
def attach_scan(
    request: Request,
    visitor: CLERK,
    document_id: str,
    files: Uploads,
    from_original: Annotated[str, Form()] = "",
) -> Response:
    container = container_of(request)
    with container.database.read() as records:
        document_for_staff(records, document_id, visitor)
    try:
        _require_stated(from_original)
        with container.admission_gate:
            kept = keep_uploads(container, files)
        with container.database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            attach_counter_scan(records, document, kept, clerk_id=visitor.person.user_id)
    except SaoyError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "scanned")


def document_page(
    request: Request,
    visitor: Visitor,
    document_id: str,
    failure: SaoyError | None = None,
    clash: tuple[str, Clash] | None = None,
) -> Response:
    """The page where a clerk works on one document, with what went wrong or must be looked at again."""
    container = container_of(request)
    with container.database.read() as records:
        document, dossier = document_for_staff(records, document_id, visitor)
        earlier = copies_before(records, document, container.vault_keys)
        pages = queries.pages_of(records, document)
        required = fields_awaiting_review(records, document) if document.state is _S.READ else ()
        fields = field_views(document, queries.fields_of(records, document), required, clash)
        capture = queries.capture_of(records, document)
        source = capture.source if capture else None
        certificate = queries.certificate_of(records, document.id)
        outcome = outcome_facts(records, document, certificate)
        answers = {code: settled.reason for code, settled in settlements_of(records, document).items()}
        calendar = container_of(request).work_calendar
        deadline = deadline_of(records, document, calendar) if document.state not in CONTINUED_ELSEWHERE else None
        belonging = _what_belongs_together(records, document, capture, pages)
        slip = latest_appointment(records, document.id)
        refusal = records.get(Refusal, document.id)
    if earlier:
        with container.database.begin() as records:
            person = visitor.person
            note_found(records, earlier, dossier.code, Accessor(person.user_id, _office_name(records, visitor)))
    is_counter_scan = source is CaptureSource.COUNTER_SCAN
    shown = failure
    if shown is None and document.failure_code and document.state is _S.RECEIVED:
        shown = InvalidValueError(failure_words(document), code=document.failure_code)
    context: dict[str, Any] = {
        "document": document_view(document, dossier, source=source, pages=pages, certificate=certificate),
        "working": working_on(document, pages),
        "pages": page_views(document, pages),
        "fields": fields,
        "hints": hint_views(document, answers) if document.state in BEFORE_FREEZE else [],
        "earlier": [shown_copy(each) for each in earlier],
        "may_settle_hints": is_counter_scan and document.state in (_S.READ, _S.REVIEWED),
        "deadline": _deadline_words(deadline, slip),
        "may_appoint": deadline is not None and document.state not in _ENDED,
        "needs_slip": deadline is not None and deadline.needs_appointment_slip and slip is None,
        "letters": _letters(document, slip, is_received=deadline is not None, refusal=refusal),
        "open_count": len(required),
        "types": [(each.code, each.name) for each in document_types().types],
        "type_code": document.type_code or "",
        "may_review": document.state is _S.READ and is_counter_scan,
        "may_compare": document.state is _S.REVIEWED and is_counter_scan,
        "may_attach_scan": _may_attach_scan(document, is_counter_scan=is_counter_scan),
        "may_refuse": document.state in REFUSABLE,
        **belonging,
        "waits_for_signature": document.state is _S.COMPARED,
        "outcome": outcome,
        "failure": shown,
    }
    return render(request, "desk/document.html", context, status_code=http_status(failure) if failure else 200)


def _what_belongs_together(
    records: Session, document: Document, capture: Capture | None, pages: Sequence[Page]
) -> dict[str, Any]:
    """Whether these pages are one document: parted, joined, put in order, and what of it is possible now."""
    arranged = standing_arrangement(records, document) if document.state in BEFORE_FREEZE else None
    return {
        "home": "/desk",
        "may_part": document.is_read_or_failed and len(pages) > 1,
        "files_to_part": document.current_capture_id if may_part_by_files(records, document) else "",
        "several": _several(document, capture, pages),
        "parting": parting_view(records, document),
        "may_join": document.is_read_or_failed and bool(pages),
        "joined": joined_view(records, document),
        "is_arranged": arranged is not None,
    }


def _several(document: Document, capture: Capture | None, pages: Sequence[Page]) -> DivisionView | None:
    """The documents that the capture seems to hold, while nobody has parted it or said that it is one."""
    if capture is None or not capture.seems_several or not document.is_read_or_failed:
        return None
    return division_view(document, capture, pages, PageGroups.proposed(capture.proposal, ()))


def _office_name(records: Session, visitor: Visitor) -> str:
    """How an owner's log names a clerk: the person and the office."""
    return f"{visitor.display_name}, {queries.agency_name(records, visitor.agency_id)}"


def _deadline_words(deadline: Deadline | None, slip: Appointment | None) -> str:
    if slip is not None:
        return f"Hẹn trả lúc {moment(slip.due_at)}"
    return f"Hạn trả: {moment(deadline.due_at)}" if deadline is not None else ""


def _letters(
    document: Document, slip: Appointment | None, *, is_received: bool, refusal: Refusal | None
) -> list[tuple[str, str]]:
    """Name and address of what the person may take along in writing."""
    letters = []
    if is_received:
        letters.append(("Giấy tiếp nhận và hẹn trả kết quả (PDF)", f"/documents/{document.id}/reception"))
    if document.state in (_S.ISSUED, _S.REVOKED):
        letters.append(("Bảng kê phí (PDF)", f"/documents/{document.id}/fees"))
    if slip is not None:
        letters.append(("Phiếu hẹn (PDF)", f"/documents/{document.id}/appointment"))
    if refusal is not None:
        letters.append(("Thông báo từ chối (PDF)", f"/documents/{document.id}/refusal"))
        if is_held(refusal):
            letters.append(("Biên bản tạm giữ (PDF)", f"/documents/{document.id}/holding"))
    return letters


def _require_stated(from_original: str) -> None:
    if from_original != "yes":
        raise NotFromOriginalError


def _walk_in_page(request: Request, failure: SaoyError | None = None, requester_name: str = "") -> Response:
    context = {"failure": failure, "requester_name": requester_name}
    return render(request, "desk/new.html", context, status_code=http_status(failure) if failure else 200)


def _may_attach_scan(document: Document, *, is_counter_scan: bool) -> bool:
    """Before the freeze: a first scan of the original, or another one; never into a reading that is under way."""
    if document.state not in BEFORE_FREEZE:
        return False
    return not is_counter_scan or not is_working(document)
