"""Many copies with one confirmation: the officer sees the list with each document's digest, and signs exactly it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query, Request, Response
from sqlalchemy.orm import Session

from api.auth import WrongCredentialsError
from api.pages import queries
from api.pages.access import Access, account_of, checked_form, container_of, document_for_staff
from api.pages.document_views import type_name
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.signing import confirm_person, digests_agreed
from api.pages.views import BatchLine
from api.pages.visitor import Visitor
from api.problems import http_status
from certify.issuing_batch import BatchChangedError, BatchTooLargeError, start_batch
from certify.ordering import TimestampOutageError
from certify.policy import PolicyRefusedError
from models.entities import Role
from models.errors import NotFoundError, SaoyError, TransitionError
from models.values.document_state import DocumentState

router: APIRouter = new_page_router()

_OFFICER = Annotated[Visitor, Depends(Access(Role.OFFICER))]
# What the officer can mend by looking at the list again.
_SHOWN = (
    WrongCredentialsError,
    BatchChangedError,
    BatchTooLargeError,
    PolicyRefusedError,
    TimestampOutageError,
    TransitionError,
)


@router.get("/signing/batch")
def show_list(request: Request, visitor: _OFFICER, document: Annotated[list[str] | None, Query()] = None) -> Response:
    chosen = list(dict.fromkeys(document or ()))
    if not chosen:
        return redirect("/signing", "nothing_chosen")
    most = container_of(request).settings.signing_batch_max
    failure = BatchTooLargeError(detail=f"{len(chosen)} of at most {most}") if len(chosen) > most else None
    return _list_page(request, visitor, chosen, failure)


@router.post("/signing/batch", dependencies=[Depends(checked_form)])
def sign_list(
    request: Request,
    visitor: _OFFICER,
    agreed: Annotated[list[str] | None, Form()] = None,
    password: Annotated[str, Form()] = "",
) -> Response:
    """`agreed` holds one `document:digest` for each line that was shown."""
    container = container_of(request)
    shown = digests_agreed(agreed)
    try:
        confirm_person(request, visitor, password)
        with container.database.begin() as records:
            start_batch(
                records,
                shown,
                account_of(records, visitor),
                most=container.settings.signing_batch_max,
                timestamp_grace=container.settings.timestamp_grace,
                keys=container.vault_keys,
            )
    except _SHOWN as failure:
        return _list_page(request, visitor, list(shown), failure)
    return redirect("/signing", "batch_signing")


def _list_page(request: Request, visitor: Visitor, chosen: Sequence[str], failure: SaoyError | None = None) -> Response:
    container = container_of(request)
    with container.database.read() as records:
        lines = [_line(records, document_id, visitor) for document_id in chosen]
    waiting = [line for line in lines if line.may_sign]
    context: dict[str, Any] = {
        "lines": lines,
        "agreed": [f"{line.id}:{line.digest}" for line in waiting],
        "pages": sum(line.pages for line in waiting),
        "may_sign": bool(waiting) and len(waiting) == len(lines) <= container.settings.signing_batch_max,
        "most": container.settings.signing_batch_max,
        "failure": failure,
    }
    return render(request, "signing/batch.html", context, status_code=http_status(failure) if failure else 200)


def _line(records: Session, document_id: str, visitor: Visitor) -> BatchLine:
    """A compared document of the officer's agency. Raises NotFoundError for every other."""
    document, dossier = document_for_staff(records, document_id, visitor)
    frozen = queries.freeze_of(records, document.id)
    if frozen is None:
        raise NotFoundError
    hindrance = ""
    if document.state is not DocumentState.COMPARED:
        hindrance = "Hồ sơ này không còn chờ ký."
    elif frozen.frozen_by == visitor.person.user_id:
        hindrance = "Bạn đã đối chiếu hồ sơ này nên người khác phải ký."
    return BatchLine(
        id=document.id,
        code=dossier.code,
        type_name=type_name(document),
        title=document.title,
        requester_name=dossier.requester_name,
        pages=len(frozen.manifest["pages"]),
        digest=frozen.digest,
        picture=f"/documents/{document.id}/pages/{queries.pages_of(records, document)[0].id}?size=small",
        hindrance=hindrance,
    )
