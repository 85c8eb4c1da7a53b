"""The clerk puts the pages of a document in order and turns them upright: a form that works without scripts, one step
at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, Form, Request, Response

from api.pages import queries
from api.pages.access import checked_form, container_of, document_for_staff
from api.pages.arranged_pages import ArrangedPages
from api.pages.desk import CLERK, document_page
from api.pages.document_views import document_view, page_views
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.views import PageView
from api.pages.visitor import Visitor
from api.problems import http_status
from digitize.arranging import arrange_pages, undo_arrangement
from digitize.derived_captures import CaptureChangedError
from models.errors import ConflictError, InvalidValueError, SaoyError
from models.values.arrangements import PlacedPage

router = new_page_router()

_SAVE = "save"
_Numbers = Annotated[list[int], Form(default_factory=list)]
_Words = Annotated[list[str], Form(default_factory=list)]


@dataclass(frozen=True, slots=True)
class ArrangedView:
    """A page in the form, as it would be turned."""

    page: PageView
    turn: int
    is_left_out: bool


@router.get("/desk/documents/{document_id}/arrangement")
def show_order(request: Request, visitor: CLERK, document_id: str) -> Response:
    return _order_page(request, visitor, document_id)


@router.post("/desk/documents/{document_id}/arrangement", dependencies=[Depends(checked_form)])
def arrange(
    request: Request,
    visitor: CLERK,
    document_id: str,
    page: _Numbers,
    turn: _Numbers,
    out: _Words,
    capture_id: Annotated[str, Form()] = "",
    act: Annotated[str, Form()] = "",
) -> Response:
    try:
        arranged = ArrangedPages.shown(page, turn, out)
        if act != _SAVE:
            return _order_page(request, visitor, document_id, _after(arranged, act), capture_id=capture_id)
        order = arranged.order()
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            arrange_pages(records, document, order, capture_id=capture_id, clerk_id=visitor.person.user_id)
    except InvalidValueError as failure:
        return _order_page(request, visitor, document_id, failure=failure)
    except ConflictError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "arranged")


@router.post("/desk/documents/{document_id}/arrangement/undo", dependencies=[Depends(checked_form)])
def undo(request: Request, visitor: CLERK, document_id: str) -> Response:
    try:
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            undo_arrangement(records, document, clerk_id=visitor.person.user_id)
    except ConflictError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "arrangement_undone")


def _after(arranged: ArrangedPages, act: str) -> ArrangedPages:
    """What the button says."""
    verb, _, number = act.partition("-")
    changes = {
        "earlier": arranged.earlier,
        "turn": arranged.turned,
        "drop": arranged.dropped,
        "take": arranged.taken_in,
    }
    return changes[verb](int(number)) if verb in changes and number.isdecimal() else arranged


def _order_page(
    request: Request,
    visitor: Visitor,
    document_id: str,
    arranged: ArrangedPages | None = None,
    failure: SaoyError | None = None,
    *,
    capture_id: str = "",
) -> Response:
    """The form, as the pages are where nobody has moved one yet."""
    with container_of(request).database.read() as records:
        document, dossier = document_for_staff(records, document_id, visitor)
        pages = queries.pages_of(records, document)
    if not document.is_read_or_failed or not pages:
        return redirect(f"/desk/documents/{document_id}")
    numbers = [page.number for page in pages]
    is_other = capture_id != document.current_capture_id
    if arranged is not None and (is_other or sorted(arranged.numbers) != sorted(numbers)):
        arranged, failure = None, CaptureChangedError()
    shown = arranged or ArrangedPages.unchanged(numbers)
    views = {view.number: view for view in page_views(document, pages)}
    context = {
        "document": document_view(document, dossier),
        "capture_id": document.current_capture_id,
        "leaves": [_leaf(views, page, is_left_out=False) for page in shown.pages],
        "left_out": [_leaf(views, page, is_left_out=True) for page in shown.left_out],
        "failure": failure,
    }
    return render(request, "desk/arrange.html", context, status_code=http_status(failure) if failure else 200)


def _leaf(views: dict[int, PageView], placed: PlacedPage, *, is_left_out: bool) -> ArrangedView:
    view = views[placed.number]
    return ArrangedView(replace(view, address=f"{view.address}?size=small"), placed.turn, is_left_out)
