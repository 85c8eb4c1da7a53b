"""The clerk says which pages of a capture are which document: a form that works without scripts, one step at a time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from api.pages import queries
from api.pages.access import checked_form, container_of, document_for_staff
from api.pages.desk import CLERK, document_page
from api.pages.document_views import document_view
from api.pages.page_groups import PageGroups
from api.pages.part_views import division_view
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.visitor import Visitor
from api.problems import http_status
from digitize.derived_captures import CaptureChangedError
from digitize.parting import hold_whole, part_document
from digitize.parting_files import part_by_files
from digitize.rejoining import undo_parting
from models.errors import ConflictError, InvalidValueError, SaoyError
from models.values.parts import PagesNotDividedError

router: APIRouter = new_page_router()

_PART, _BEGIN, _JOIN, _EARLIER = "part", "begin-", "join-", "earlier-"
_Numbers = Annotated[list[int], Form(default_factory=list)]
_Names = Annotated[list[str], Form(default_factory=list)]


class LookAgainError(InvalidValueError):
    """What is confirmed is what was seen: choices that the page did not show yet are shown first."""

    code = "division_not_shown"
    message = "Cách chia vừa thay đổi. Hãy xem lại các nhóm bên dưới rồi xác nhận."
    message_en = "The division has changed. Look at the groups again and confirm."


@router.get("/desk/documents/{document_id}/parting")
def show_division(request: Request, visitor: CLERK, document_id: str) -> Response:
    return _division_page(request, visitor, document_id)


@router.post("/desk/documents/{document_id}/parting", dependencies=[Depends(checked_form)])
def divide(
    request: Request,
    visitor: CLERK,
    document_id: str,
    page: _Numbers,
    shown: _Names,
    part: _Names,
    capture_id: Annotated[str, Form()] = "",
    act: Annotated[str, Form()] = "",
) -> Response:
    try:
        seen = PageGroups.shown(page, shown)
        groups = _after(seen, act, _choices(page, part))
        if act != _PART:
            return _division_page(request, visitor, document_id, groups, capture_id=capture_id)
        if groups != seen:
            return _division_page(request, visitor, document_id, groups, LookAgainError(), capture_id=capture_id)
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            clerk_id = visitor.person.user_id
            part_document(records, document, groups.division(), capture_id=capture_id, clerk_id=clerk_id)
    except InvalidValueError as failure:
        return _division_page(request, visitor, document_id, failure=failure)
    except ConflictError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "parted")


@router.post("/desk/documents/{document_id}/parting/files", dependencies=[Depends(checked_form)])
def part_files(request: Request, visitor: CLERK, document_id: str, capture_id: Annotated[str, Form()] = "") -> Response:
    try:
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            part_by_files(records, document, capture_id=capture_id, clerk_id=visitor.person.user_id)
    except ConflictError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "parted")


@router.post("/desk/documents/{document_id}/parting/whole", dependencies=[Depends(checked_form)])
def say_it_is_one(
    request: Request, visitor: CLERK, document_id: str, capture_id: Annotated[str, Form()] = ""
) -> Response:
    try:
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            hold_whole(records, document, capture_id=capture_id, clerk_id=visitor.person.user_id)
    except ConflictError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "held_whole")


@router.post("/desk/documents/{document_id}/parting/undo", dependencies=[Depends(checked_form)])
def undo(request: Request, visitor: CLERK, document_id: str) -> Response:
    try:
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            undo_parting(records, document, clerk_id=visitor.person.user_id)
    except ConflictError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "rejoined")


def _choices(pages: list[int], groups: list[str]) -> dict[int, str]:
    if len(pages) != len(groups):
        raise PagesNotDividedError(detail="a form with other pages than it was given")
    return dict(zip(pages, groups, strict=True))


def _after(seen: PageGroups, act: str, choices: dict[int, str]) -> PageGroups:
    """The choices first, then what the button says."""
    moved = seen.moved(choices)
    for prefix, change in ((_BEGIN, moved.begun_at), (_JOIN, moved.joined_at), (_EARLIER, moved.earlier_at)):
        number = act.removeprefix(prefix)
        if number != act and number.isdecimal():
            return change(int(number))
    return moved


def _division_page(
    request: Request,
    visitor: Visitor,
    document_id: str,
    groups: PageGroups | None = None,
    failure: SaoyError | None = None,
    *,
    capture_id: str = "",
) -> Response:
    """The form, as the machine proposes where nobody has chosen yet."""
    with container_of(request).database.read() as records:
        document, dossier = document_for_staff(records, document_id, visitor)
        capture, pages = queries.capture_of(records, document), queries.pages_of(records, document)
    if capture is None or not document.is_read_or_failed or len(pages) < 2:
        return redirect(f"/desk/documents/{document_id}")
    numbers = [page.number for page in pages]
    if groups is not None and (capture_id != capture.id or not _is_about(groups, numbers)):
        groups, failure = None, CaptureChangedError()
    shown = groups or PageGroups.proposed(capture.proposal, numbers)
    context = {
        "document": document_view(document, dossier),
        "division": division_view(document, capture, pages, shown),
        "proposed": len(capture.proposal),
        "failure": failure,
    }
    return render(request, "desk/parting.html", context, status_code=http_status(failure) if failure else 200)


def _is_about(groups: PageGroups, numbers: list[int]) -> bool:
    named = [*(number for part in groups.parts for number in part), *groups.left_out]
    return sorted(named) == sorted(numbers)
