"""A citizen's store of results: what is in it, who may see it, who has seen it. All without scripts."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response
from sqlalchemy.orm import Session

from api.pages.access import Access, checked_form, container_of
from api.pages.rendering import PAGE_HEADERS, redirect, render
from api.pages.result_views import (
    access_view,
    consent_view,
    field_labels,
    link_view,
    look_view,
    result_view,
    value_facts,
)
from api.pages.routing import new_page_router
from api.pages.visitor import Visitor
from api.problems import http_status
from certify.vault import consents, links
from certify.vault.access_log import Accessor, accesses_of_owner, log_access
from certify.vault.consents import Scope
from certify.vault.identity import binding_of
from certify.vault.looks import looks_of_owner
from certify.vault.results import result_of_owner, results_of_owner
from models.clock import utc_now
from models.entities import AccessKind, IdentityBinding, Role
from models.errors import ForbiddenError, InvalidValueError, SaoyError

router: APIRouter = new_page_router()

_CITIZEN = Annotated[Visitor, Depends(Access(Role.CITIZEN))]
_CONSENT_DAYS = (1, 7, 30, 90, 365)


class IdentityUnknownError(ForbiddenError):
    """The account was not bound to a personal number by anybody who checked."""

    code = "identity_not_verified"
    message = "Tài khoản chưa được gắn với số định danh. Hãy mang thẻ căn cước đến quầy để cán bộ gắn."
    message_en = "This account is not bound to a personal number. Take your card to the counter."


@router.get("/my/results")
def list_results(request: Request, visitor: _CITIZEN) -> Response:
    with container_of(request).database.read() as records:
        owner = binding_of(records, visitor.person.user_id)
        results = [result_view(each) for each in results_of_owner(records, owner.owner_key)] if owner else []
    context = {"number_shown": owner.number_shown if owner else "", "results": results}
    return render(request, "vault/results.html", context)


@router.get("/my/results/{result_id}")
def show_result(request: Request, visitor: _CITIZEN, result_id: str) -> Response:
    return _result_page(request, visitor, result_id)


@router.get("/my/results/{result_id}/copy")
def download_copy(request: Request, visitor: _CITIZEN, result_id: str) -> Response:
    container = container_of(request)
    with container.database.begin() as records:
        owner = _owner(records, visitor)
        stored = result_of_owner(records, result_id, owner.owner_key)
        log_access(records, stored.result, AccessKind.OWNER_DOWNLOAD, _accessor(visitor), what=["copy"])
        digest = stored.certificate.archive_blob_sha256 or stored.certificate.blob_sha256
    return copy_answer(container.storage.get(digest), stored.certificate.code)


@router.post("/my/results/{result_id}/links", dependencies=[Depends(checked_form)])
def make_link(
    request: Request,
    visitor: _CITIZEN,
    result_id: str,
    recipient_name: Annotated[str, Form()] = "",
    purpose: Annotated[str, Form()] = "",
    days: Annotated[int, Form()] = 0,
) -> Response:
    container = container_of(request)
    try:
        with container.database.begin() as records:
            owner = _owner(records, visitor)
            made = links.make_link(records, owner, result_id, recipient_name=recipient_name, purpose=purpose, days=days)
    except InvalidValueError as failure:
        return _result_page(request, visitor, result_id, failure)
    # Shown once, on this answer: the token is kept nowhere, not in an address of this site either.
    address = f"{container.settings.public_base_address}/s/{made.token}"
    return _result_page(request, visitor, result_id, new_link=address)


@router.post("/my/links/{link_id}/withdraw", dependencies=[Depends(checked_form)])
def withdraw_link(request: Request, visitor: _CITIZEN, link_id: str) -> Response:
    with container_of(request).database.begin() as records:
        link = links.withdraw_link(records, link_id, _owner(records, visitor))
    return redirect(f"/my/results/{link.result_id}", "link_withdrawn")


@router.post("/my/results/{result_id}/consents", dependencies=[Depends(checked_form)])
def give_consent(
    request: Request,
    visitor: _CITIZEN,
    result_id: str,
    recipient_id: Annotated[str, Form()] = "",
    purpose: Annotated[str, Form()] = "",
    days: Annotated[int, Form()] = 0,
    fields: Annotated[list[str], Form()] = [],  # noqa: B006 - FastAPI copies it
    with_copy: Annotated[str, Form()] = "",
) -> Response:
    try:
        with container_of(request).database.begin() as records:
            consents.give_consent(
                records,
                _owner(records, visitor),
                recipient_id,
                purpose=purpose,
                scope=Scope((result_id,), tuple(fields), with_copy == "yes"),
                until=utc_now() + timedelta(days=max(0, min(days, 10_000))),
            )
    except InvalidValueError as failure:
        return _result_page(request, visitor, result_id, failure)
    return redirect("/my/consents", "consent_given")


@router.get("/my/consents")
def list_consents(request: Request, visitor: _CITIZEN) -> Response:
    with container_of(request).database.read() as records:
        owner = binding_of(records, visitor.person.user_id)
        given = consents.consents_of_owner(records, owner.owner_key) if owner else []
        views = [consent_view(consent, client) for consent, client in given]
    return render(request, "vault/consents.html", {"consents": views})


@router.post("/my/consents/{consent_id}/withdraw", dependencies=[Depends(checked_form)])
def withdraw_consent(request: Request, visitor: _CITIZEN, consent_id: str) -> Response:
    with container_of(request).database.begin() as records:
        consents.withdraw_consent(records, consent_id, _owner(records, visitor))
    return redirect("/my/consents", "consent_withdrawn")


@router.get("/my/access")
def show_accesses(request: Request, visitor: _CITIZEN) -> Response:
    with container_of(request).database.read() as records:
        owner = binding_of(records, visitor.person.user_id)
        accesses = accesses_of_owner(records, owner.owner_key) if owner else []
        results = results_of_owner(records, owner.owner_key) if owner else []
        looks = looks_of_owner(records, visitor.person.user_id, owner)
    labels = {each.result.id: field_labels(each.result.type_code) for each in results}
    rows = [
        *((each.at, access_view(each, labels.get(each.result_id, {}))) for each in accesses),
        *((each.look.at, look_view(each)) for each in looks),
    ]
    newest_first = [view for _, view in sorted(rows, key=lambda row: row[0], reverse=True)]
    return render(request, "vault/accesses.html", {"accesses": newest_first})


def copy_answer(copy: bytes, code: str) -> Response:
    """A certified copy to be kept by who asked for it."""
    headers = {
        **PAGE_HEADERS,
        "Content-Disposition": f'attachment; filename="ban-sao-{code}.pdf"',
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex, nofollow",
    }
    return Response(copy, media_type="application/pdf", headers=headers)


def _owner(records: Session, visitor: Visitor) -> IdentityBinding:
    """Raises IdentityUnknownError."""
    owner = binding_of(records, visitor.person.user_id)
    if owner is None:
        raise IdentityUnknownError
    return owner


def _accessor(visitor: Visitor) -> Accessor:
    return Accessor(visitor.person.user_id, visitor.display_name)


def _result_page(
    request: Request, visitor: Visitor, result_id: str, failure: SaoyError | None = None, new_link: str = ""
) -> Response:
    with container_of(request).database.read() as records:
        owner = _owner(records, visitor)
        stored = result_of_owner(records, result_id, owner.owner_key)
        values = consents.values_of(records, stored.result)
        recipients = [(client.id, client.name) for client in consents.recipients(records)]
        made = [link_view(link) for link in links.links_of_result(records, result_id, owner.owner_key)]
        accesses = accesses_of_owner(records, owner.owner_key, result_id=result_id)
    labels = field_labels(stored.result.type_code)
    context: dict[str, Any] = {
        "result": result_view(stored),
        "facts": value_facts(stored.result.type_code, values),
        "shareable": [(name, labels.get(name, name)) for name in values],
        "recipients": recipients,
        "consent_days": _CONSENT_DAYS,
        "link_days": range(1, links.LONGEST_LINK_DAYS + 1),
        "links": made,
        "accesses": [access_view(each, labels) for each in accesses],
        "new_link": new_link,
        "failure": failure,
    }
    return render(request, "vault/result.html", context, status_code=http_status(failure) if failure else 200)
