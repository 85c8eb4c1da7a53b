"""Results for other systems: only what their owners consented to, field by field, and every access written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.container import habits_for
from api.pages.reuse import year_of
from api.principals import Allow, Principal, container_of
from certify.vault.access_log import Accessor, log_access
from certify.vault.consents import consented_results, consents_in_force, values_of
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import AccessKind, APIClient, OwnerKind, Role
from models.errors import NotFoundError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from certify.vault.results import StoredResult
    from models.entities import Consent

router = APIRouter(prefix="/api/v1/results", tags=["results"])

Systems = Annotated[Principal, Depends(Allow(scope="results:read"))]
Figures = Annotated[Principal, Depends(Allow(Role.ADMIN, Role.AUDITOR, Role.OFFICER))]


class Search(BaseModel):
    """Whose results, and which. In the body: a personal number in an address would end up in logs."""

    model_config = ConfigDict(extra="forbid")

    owner_number: str = Field(min_length=9, max_length=20)
    owner_kind: OwnerKind = OwnerKind.PERSON
    type_code: str = Field(default="", max_length=64)
    number: str = Field(default="", max_length=100)


@router.get("")
def list_results(
    request: Request,
    principal: Systems,
    consent: Annotated[str, Query(max_length=36)] = "",
    type_code: Annotated[str, Query(max_length=64)] = "",
) -> dict[str, Any]:
    """Every result that a consent in force gives to the caller; of one consent or type where these are named."""
    with container_of(request).database.begin() as session:
        given = [
            (each, stored)
            for each, stored in _given_to(session, principal)
            if consent in ("", each.id) and type_code in ("", stored.result.type_code)
        ]
        return {"results": _told(session, principal, given)}


@router.post("/search")
def search_results(request: Request, principal: Systems, search: Search) -> dict[str, Any]:
    """The results of one owner, by type and number, as far as the owner consented."""
    container = container_of(request)
    keys = container.vault_keys
    owner_key = keys.owner(search.owner_kind, search.owner_number)
    with container.database.begin() as session:
        given = [
            (each, stored)
            for each, stored in _given_to(session, principal)
            if stored.result.owner_key == owner_key
            and search.type_code in ("", stored.result.type_code)
            and (not search.number or stored.result.number_key == keys.number(stored.result.type_code, search.number))
        ]
        return {"results": _told(session, principal, given)}


@router.get("/figures")
def show_figures(
    request: Request, principal: Figures, year: Annotated[int, Query(ge=2020, le=9999)] = 0
) -> dict[str, Any]:
    """What the agency used again in a year: the counts behind figures 4.3 and 4.4 of the national index."""
    from certify.vault.reuse import reuse_figures

    shown = year or in_vietnam(utc_now()).year
    with container_of(request).database.read() as session:
        figures = reuse_figures(session, principal.agency_id or "", *year_of(shown))
    return {
        "year": shown,
        "dossiers": figures.dossiers,
        "dossiers_with_reuse": figures.dossiers_with_reuse,
        "dossier_rate": round(figures.dossier_rate, 4),
        "components": figures.components,
        "components_reused": figures.components_reused,
        "component_rate": round(figures.component_rate, 4),
        "certified_again": figures.certified_again,
        "given_out": figures.given_out,
    }


@router.get("/{result_id}/copy", response_class=Response)
def download_copy(request: Request, principal: Systems, result_id: str) -> Response:
    """The certified copy, where a consent in force includes it."""
    container = container_of(request)
    with container.database.begin() as session:
        given = [
            (consent, stored)
            for consent, stored in _given_to(session, principal)
            if stored.result.id == result_id and consent.with_copy
        ]
        if not given:
            raise NotFoundError
        consent, stored = given[0]
        log_access(
            session,
            stored.result,
            AccessKind.CONSENT_COPY,
            _accessor(session, principal),
            purpose=consent.purpose,
            what=["copy"],
            grounds=consent,
        )
        digest, code = stored.certificate.blob_sha256, stored.certificate.code
    headers = {"Content-Disposition": f'attachment; filename="{code}.pdf"', "Cache-Control": "private, no-store"}
    return Response(container.storage.get(digest), media_type="application/pdf", headers=headers)


def _given_to(session: Session, principal: Principal) -> list[tuple[Consent, StoredResult]]:
    return [
        (consent, stored)
        for consent in consents_in_force(session, principal.id, utc_now())
        for stored in consented_results(session, consent)
    ]


def _told(session: Session, principal: Principal, given: list[tuple[Consent, StoredResult]]) -> list[dict[str, Any]]:
    """As JSON, each with a line in its owner's log."""
    by = _accessor(session, principal)
    told = []
    for consent, stored in given:
        log_access(
            session,
            stored.result,
            AccessKind.CONSENT_FIELDS,
            by,
            purpose=consent.purpose,
            what=consent.field_names,
            grounds=consent,
        )
        told.append(_result_json(session, consent, stored))
    return told


def _result_json(session: Session, consent: Consent, stored: StoredResult) -> dict[str, Any]:
    result, certificate = stored.result, stored.certificate
    return {
        "schema": "saoy.result/1",
        "id": result.id,
        "consent": {"id": consent.id, "purpose": consent.purpose, "until": consent.valid_until.isoformat()},
        "document_type": result.type_code,
        "certificate": {
            "number": habits_for(stored.agency).numbers.number_text(stored.entry.number),
            "agency": stored.agency.name,
            "issued_at": certificate.issued_at.isoformat(),
            "status": certificate.status.value,
        },
        "valid_until": result.valid_until.isoformat() if result.valid_until else None,
        "fields": values_of(session, result, consent.field_names),
        "copy": f"/api/v1/results/{result.id}/copy" if consent.with_copy else None,
    }


def _accessor(session: Session, principal: Principal) -> Accessor:
    return Accessor(principal.actor, session.get_one(APIClient, principal.id).name)
