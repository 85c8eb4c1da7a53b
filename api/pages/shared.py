"""A one-time link in the hands of whoever got it: looked at with GET, opened with POST, once."""

from __future__ import annotations

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from api.masked_results import masked_facts, masked_page
from api.pages.access import PUBLIC, checked_form, container_of
from api.pages.pictures import smaller_picture
from api.pages.rendering import PAGE_HEADERS, render
from api.pages.result_views import result_view
from api.pages.routing import new_page_router
from api.pages.vault import copy_answer
from api.pages.visitor import Visitor
from api.pages.wording import date_for_people, moment
from certify.vault import links
from certify.vault.links import LinkSpentError
from models.clock import utc_now

router: APIRouter = new_page_router()

_ANYBODY = Annotated[Visitor, Depends(PUBLIC)]
_NO_STORE_BY_SEARCH_ENGINES = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}


@router.get("/s/{token}")
def show_preview(request: Request, visitor: _ANYBODY, token: str) -> Response:
    container = container_of(request)
    with _Tries(request, token), container.database.begin() as records:
        link, shared = links.find_link(records, token)
        links.note_preview(records, link, shared)
        facts = masked_facts(records, shared.result)
    context = {
        "token": token,
        "result": result_view(shared),
        "facts": [(label, date_for_people(value)) for label, value in facts],
        "recipient": link.recipient_name,
        "purpose": link.purpose,
        "until": moment(link.expires_at),
    }
    page = render(request, "vault/shared.html", context)
    page.headers.update(_NO_STORE_BY_SEARCH_ENGINES)
    return page


@router.get("/s/{token}/preview")
def show_masked_page(request: Request, visitor: _ANYBODY, token: str) -> Response:
    container = container_of(request)
    with _Tries(request, token), container.database.read() as records:
        _, shared = links.find_link(records, token)
        picture = masked_page(records, container.storage, shared.result, 1)
    headers = {**PAGE_HEADERS, **_NO_STORE_BY_SEARCH_ENGINES}
    return Response(smaller_picture(picture), media_type="image/jpeg", headers=headers)


@router.post("/s/{token}/open", dependencies=[Depends(checked_form)])
def open_link(request: Request, visitor: _ANYBODY, token: str) -> Response:
    container = container_of(request)
    with _Tries(request, token):
        with container.database.read() as records:
            _, shared = links.find_link(records, token)
        # Fetched before the link is spent: a store that is away must not cost the recipient the copy.
        copy = container.storage.get(shared.certificate.archive_blob_sha256 or shared.certificate.blob_sha256)
        with container.database.begin() as records:
            links.open_link(records, token)
    return copy_answer(copy, shared.certificate.code)


class _Tries:
    """Counts links that open nothing: by link, so that one is not asked for ever, and by address, against guessing.

    Raises TooManyAttemptsError.
    """

    def __init__(self, request: Request, token: str) -> None:
        self._throttle = container_of(request).link_throttle
        self._name = f"link:{hashlib.sha256(token.encode()).hexdigest()}"
        self._address = request.client.host if request.client else ""

    def __enter__(self) -> None:
        self._throttle.check(self._name, self._address, utc_now())

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, LinkSpentError):
            self._throttle.record_failure(self._name, self._address, utc_now())
