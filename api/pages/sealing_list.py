"""Many seals with one confirmation: the keeper sees the list with each file's digest, and has exactly it sealed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query, Request, Response

from api.pages import queries
from api.pages.access import account_of, checked_form, container_of
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.sealing import KEEPER, SHOWN, held, seal_line
from api.pages.signing import confirm_person, digests_agreed
from api.pages.visitor import Visitor
from api.problems import http_status
from certify.sealing import SealListTooLongError, order_seals
from models.errors import SaoyError

router: APIRouter = new_page_router()


@router.get("/sealing/batch")
def show_list(request: Request, visitor: KEEPER, document: Annotated[list[str] | None, Query()] = None) -> Response:
    chosen = list(dict.fromkeys(document or ()))
    if not chosen:
        return redirect("/sealing", "nothing_chosen")
    most = container_of(request).settings.signing_batch_max
    failure = SealListTooLongError(detail=f"{len(chosen)} of at most {most}") if len(chosen) > most else None
    return _list_page(request, visitor, chosen, failure)


@router.post("/sealing/batch", dependencies=[Depends(checked_form)])
def seal_list(
    request: Request,
    visitor: KEEPER,
    agreed: Annotated[list[str] | None, Form()] = None,
    password: Annotated[str, Form()] = "",
) -> Response:
    """`agreed` holds one `document:digest` for each line that was shown."""
    container = container_of(request)
    shown = digests_agreed(agreed)
    try:
        confirm_person(request, visitor, password)
        with container.database.begin() as records:
            order_seals(
                records,
                shown,
                account_of(records, visitor),
                most=container.settings.signing_batch_max,
                timestamp_grace=container.settings.timestamp_grace,
            )
    except SHOWN as failure:
        return _list_page(request, visitor, list(shown), failure)
    return redirect("/sealing", "sealing")


def _list_page(request: Request, visitor: Visitor, chosen: Sequence[str], failure: SaoyError | None = None) -> Response:
    container = container_of(request)
    most = container.settings.signing_batch_max
    with container.database.read() as records:
        lines = []
        for document_id in chosen:
            document, dossier, _ = held(records, document_id, visitor)
            lines.append(seal_line(records, queries.QueuedDocument(document, dossier, None), visitor))
    context: dict[str, Any] = {
        "lines": lines,
        "agreed": [f"{line.id}:{line.digest}" for line in lines],
        "may_seal": bool(lines) and len(lines) <= most and all(line.may_seal for line in lines),
        "most": most,
        "failure": failure,
    }
    return render(request, "sealing/batch.html", context, status_code=http_status(failure) if failure else 200)
