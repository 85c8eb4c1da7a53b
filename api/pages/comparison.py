"""Each page held against the paper original, one statement a page; then everything is fixed and goes to be signed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from api.earlier_copies import copies_before, shown_copy
from api.pages import queries
from api.pages.access import account_of, checked_form, container_of, document_for_staff
from api.pages.desk import CLERK, document_page
from api.pages.document_views import document_view, named_like, page_views
from api.pages.fees import fee_now
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.views import Facts, PageView
from api.pages.wording import dong
from certify.comparison import attest_page, freeze
from certify.fees import Fee
from certify.policy import PolicyRefusedError
from certify.vault.facts import facts_of
from certify.vault.reuse import require_reason_to_certify_again
from models.entities import Document, Page, StuckNote
from models.errors import InvalidValueError, NotFoundError
from models.values.document_state import DocumentState

router: APIRouter = new_page_router()


_NO_OWNER = "chưa rõ chủ giấy tờ, không vào kho của ai"


class NotStatedError(InvalidValueError):
    """The form came without the clerk's statement."""

    code = "attestation_missing"
    message = "Hãy đánh dấu vào câu xác nhận sau khi đã đối chiếu trang với bản chính."
    message_en = "Tick the statement after comparing the page with the original."


@router.get("/desk/documents/{document_id}/compare")
def show_page_to_compare(request: Request, visitor: CLERK, document_id: str, page: int = 0) -> Response:
    container = container_of(request)
    with container.database.read() as records:
        document, dossier = document_for_staff(records, document_id, visitor)
        earlier = copies_before(records, document, container.vault_keys)
        owner = facts_of(records, document, container.vault_keys).owner
        pages = queries.pages_of(records, document)
        names = queries.names_of(records, (each.attested_by for each in pages))
        relatives = named_like(records, document, visitor)
        fee = fee_now(container_of(request), records, document, len(pages), document.copies)
    if document.state is not DocumentState.REVIEWED or not pages:
        return redirect(f"/desk/documents/{document_id}")
    views = page_views(document, pages, names)
    chosen = _chosen(views, page)
    waiting = [each.number for each in views if not each.is_attested and each.number != chosen.number]
    context = {
        "document": document_view(document, dossier),
        "pages": views,
        "page": chosen,
        "next_page": waiting[0] if waiting else 0,
        "attested_count": sum(each.is_attested for each in views),
        "fee_rows": (
            *_fee_rows(fee, document, len(views)),
            ("Kết quả vào kho của", owner.shown if owner else _NO_OWNER),
        ),
        "named_alike": relatives,
        "earlier": [shown_copy(each) for each in earlier],
    }
    return render(request, "desk/compare.html", context)


@router.post("/desk/documents/{document_id}/pages/{page_id}/attest", dependencies=[Depends(checked_form)])
def attest(
    request: Request,
    visitor: CLERK,
    document_id: str,
    page_id: str,
    attested: Annotated[str, Form()] = "",
    stuck_note: Annotated[str, Form()] = "",
) -> Response:
    if attested != "yes" or stuck_note not in ("", *StuckNote):
        raise NotStatedError
    with container_of(request).database.begin() as records:
        document, _ = document_for_staff(records, document_id, visitor)
        page = records.get(Page, page_id)
        if page is None or page.capture_id != document.current_capture_id:
            raise NotFoundError
        note = StuckNote(stuck_note) if stuck_note else None
        attest_page(records, document, page.number, account_of(records, visitor), stuck_note=note)
    return redirect(f"/desk/documents/{document_id}/compare", "attested")


@router.post("/desk/documents/{document_id}/freeze", dependencies=[Depends(checked_form)])
def fix(request: Request, visitor: CLERK, document_id: str, again: Annotated[str, Form()] = "") -> Response:
    container = container_of(request)
    try:
        with container.database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            clerk = account_of(records, visitor)
            require_reason_to_certify_again(records, document, reason=again, clerk=clerk, keys=container.vault_keys)
            freeze(records, container.storage, document, clerk, keys=container.vault_keys)
    except PolicyRefusedError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "frozen")


def _chosen(pages: list[PageView], number: int) -> PageView:
    """The page asked for, else the first that waits, else the first."""
    asked = [page for page in pages if page.number == number]
    waiting = [page for page in pages if not page.is_attested]
    return (asked or waiting or pages)[0]


def _fee_rows(fee: Fee, document: Document, page_count: int) -> Facts:
    return (
        ("Số trang", str(page_count)),
        ("Số bản", str(document.copies)),
        *((line.words, dong(line.amount)) for line in fee.lines),
        ("Lệ phí", dong(fee.amount)),
        ("Căn cứ", fee.basis),
    )
