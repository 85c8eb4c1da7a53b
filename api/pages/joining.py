"""A clerk, or the owner before a clerk has begun, joins documents that were received apart: a form that works without
scripts, one step at a time. The same pages at the desk and for the owner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Form, Request, Response
from sqlalchemy.orm import Session

from api.pages.access import checked_form, container_of, document_for_citizen, document_for_staff
from api.pages.citizen import CITIZEN
from api.pages.citizen import document_page as citizens_page
from api.pages.desk import CLERK
from api.pages.desk import document_page as clerks_page
from api.pages.document_views import document_view
from api.pages.join_views import join_view, may_join
from api.pages.piece_order import PieceOrder
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.visitor import Visitor
from api.problems import http_status
from digitize.derived_captures import CaptureChangedError
from digitize.joining import join_documents
from digitize.separating import undo_joining
from models.entities import Document, Dossier
from models.errors import ConflictError, InvalidValueError, SaoyError

router = new_page_router()

_JOIN = "join"
_Names = Annotated[list[str], Form(default_factory=list)]


@dataclass(frozen=True, slots=True)
class _Side:
    """Whose pages they are: where they lie, which documents are the visitor's, and what shows a failure."""

    home: str
    find: Callable[[Session, str, Visitor], tuple[Document, Dossier]]
    document_page: Callable[[Request, Visitor, str, SaoyError], Response]
    is_clerk: bool


_DESK = _Side("/desk", document_for_staff, clerks_page, is_clerk=True)
_MY = _Side("/my", document_for_citizen, citizens_page, is_clerk=False)


@router.get("/desk/documents/{document_id}/joining")
def choose_at_desk(request: Request, visitor: CLERK, document_id: str) -> Response:
    return _choice_page(request, visitor, _DESK, document_id)


@router.get("/my/documents/{document_id}/joining")
def choose_own(request: Request, visitor: CITIZEN, document_id: str) -> Response:
    return _choice_page(request, visitor, _MY, document_id)


@router.post("/desk/documents/{document_id}/joining", dependencies=[Depends(checked_form)])
def join_at_desk(
    request: Request,
    visitor: CLERK,
    document_id: str,
    piece: _Names,
    seen: _Names,
    act: Annotated[str, Form()] = "",
) -> Response:
    return _choose_or_join(request, visitor, _DESK, document_id, piece, seen, act)


@router.post("/my/documents/{document_id}/joining", dependencies=[Depends(checked_form)])
def join_own(
    request: Request,
    visitor: CITIZEN,
    document_id: str,
    piece: _Names,
    seen: _Names,
    act: Annotated[str, Form()] = "",
) -> Response:
    return _choose_or_join(request, visitor, _MY, document_id, piece, seen, act)


@router.post("/desk/documents/{document_id}/joining/undo", dependencies=[Depends(checked_form)])
def undo_at_desk(request: Request, visitor: CLERK, document_id: str) -> Response:
    return _undo(request, visitor, _DESK, document_id)


@router.post("/my/documents/{document_id}/joining/undo", dependencies=[Depends(checked_form)])
def undo_own(request: Request, visitor: CITIZEN, document_id: str) -> Response:
    return _undo(request, visitor, _MY, document_id)


def _choose_or_join(
    request: Request, visitor: Visitor, side: _Side, document_id: str, piece: list[str], seen: list[str], act: str
) -> Response:
    try:
        order = PieceOrder.shown(piece, seen)
        if act != _JOIN:
            return _choice_page(request, visitor, side, document_id, order, act=act)
        join = order.join()
        with container_of(request).database.begin() as records:
            for each in order.ids:
                side.find(records, each, visitor)
            made = join_documents(records, join, person_id=visitor.person.user_id, is_clerk=side.is_clerk)
    except InvalidValueError as failure:
        return _choice_page(request, visitor, side, document_id, failure=failure)
    except ConflictError as failure:
        return side.document_page(request, visitor, document_id, failure)
    return redirect(f"{side.home}/documents/{made.id}", "joined")


def _undo(request: Request, visitor: Visitor, side: _Side, document_id: str) -> Response:
    try:
        with container_of(request).database.begin() as records:
            document, _ = side.find(records, document_id, visitor)
            undo_joining(records, document, person_id=visitor.person.user_id, is_clerk=side.is_clerk)
    except ConflictError as failure:
        return side.document_page(request, visitor, document_id, failure)
    return redirect(f"{side.home}/documents/{document_id}", "separated")


def _choice_page(
    request: Request,
    visitor: Visitor,
    side: _Side,
    document_id: str,
    order: PieceOrder | None = None,
    failure: SaoyError | None = None,
    *,
    act: str = "",
) -> Response:
    """The form: this document alone where nobody has chosen yet. What is shown is what can be confirmed."""
    with container_of(request).database.read() as records:
        document, dossier = side.find(records, document_id, visitor)
        if not may_join(records, document, for_citizen=not side.is_clerk):
            return redirect(f"{side.home}/documents/{document_id}")
        before = order or PieceOrder(()).added(document.id, document.current_capture_id or "")
        chosen = [side.find(records, each, visitor) for each in _after(before, act, document_id)]
        if any(each.current_capture_id != _seen_of(before, each) for each, _ in chosen):
            failure = CaptureChangedError()
        shown = join_view(records, document, chosen)
    context = {
        "home": side.home,
        "is_clerk": side.is_clerk,
        "document": document_view(document, dossier, for_citizen=not side.is_clerk),
        "joining": shown,
        "failure": failure,
    }
    return render(request, "joining.html", context, status_code=http_status(failure) if failure else 200)


def _after(order: PieceOrder, act: str, open_id: str) -> tuple[str, ...]:
    """The documents in order after what the button says; the open one is never dropped."""
    verb, _, key = act.partition("-")
    if verb == "add":
        return order.added(key, "").ids
    if verb == "drop" and key != open_id:
        return order.dropped(key).ids
    if verb == "earlier":
        return order.earlier(key).ids
    return order.ids


def _seen_of(order: PieceOrder, document: Document) -> str | None:
    """The capture that the form showed; for a document that was just added, the one that is shown now."""
    seen = {piece.document_id: piece.capture_id for piece in order.pieces}
    return seen.get(document.id, document.current_capture_id)
