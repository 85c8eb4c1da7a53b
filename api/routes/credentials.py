"""Credentials of issued copies for their holders; keys and status lists for whoever checks them."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Annotated, Any, Final

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.credential_download import credential_download
from api.principals import Allow, AllowAnybody, Principal, container_of, visible_document
from api.routes.certification import certificate_of
from certify.credentials.status_list import FRESH_SECONDS
from models.clock import utc_now
from models.entities import Role
from models.errors import NotFoundError

if TYPE_CHECKING:
    from certify.credentials.es256 import PublicKey

router = APIRouter(tags=["credentials"])
of_document = APIRouter(prefix="/api/v1/documents/{document_id}", tags=["credentials"])

JWT_LIST, CWT_LIST = "application/statuslist+jwt", "application/statuslist+cwt"
# Public and the same for all: pages of other sites may check too (section 8.1 of the status list draft).
_PUBLIC_HEADERS: Final = {
    "Cache-Control": f"public, max-age={FRESH_SECONDS}",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}

Holders = Annotated[Principal, Depends(Allow(Role.CITIZEN, Role.CLERK, scope="documents:read"))]
Anybody = Annotated[None, Depends(AllowAnybody())]


class HolderKey(BaseModel):
    """The public key of the holder's wallet, as a JWK (RFC 7517)."""

    model_config = ConfigDict(extra="forbid")

    kty: str = Field(pattern="^EC$")
    crv: str = Field(pattern="^P-256$")
    x: str = Field(min_length=43, max_length=43)
    y: str = Field(min_length=43, max_length=43)


class HolderBinding(BaseModel):
    """To whom the credential is bound."""

    model_config = ConfigDict(extra="forbid")

    holder_key: HolderKey


@of_document.get("/credential", response_class=Response)
def get_credential(request: Request, principal: Holders, document_id: str) -> Response:
    """The verified fields as an SD-JWT VC, each to be shown or kept by its holder."""
    return _credential(request, principal, document_id, None)


@of_document.post("/credential", response_class=Response)
def get_bound_credential(request: Request, principal: Holders, document_id: str, binding: HolderBinding) -> Response:
    """The same, bound to the holder's key: who presents it proves to have that key."""
    from certify.credentials.es256 import PublicKey

    return _credential(request, principal, document_id, PublicKey.from_jwk(binding.holder_key.model_dump()))


@router.get("/credentials/status/{number}", response_class=Response)
def get_status_list(request: Request, number: int, _: Anybody) -> Response:
    """A Token Status List: one bit a copy, 1 for one that was revoked. A JWT, or a CWT where that is accepted."""
    container = container_of(request)
    if container.status_lists is None:
        raise NotFoundError
    accepted = request.headers.get("accept", "")
    wants_cwt = CWT_LIST in accepted and JWT_LIST not in accepted
    body = container.status_lists.cwt(number) if wants_cwt else container.status_lists.token(number).encode()
    headers = {**_PUBLIC_HEADERS, "Vary": "Accept, Accept-Encoding"}
    if not wants_cwt and "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, 6)
        headers["Content-Encoding"] = "gzip"
    return Response(body, media_type=CWT_LIST if wants_cwt else JWT_LIST, headers=headers)


@router.get("/.well-known/jwt-vc-issuer")
def get_issuer(request: Request, response: Response, _: Anybody) -> dict[str, Any]:
    """Whose keys check credentials, codes and status lists (draft-ietf-oauth-sd-jwt-vc, JWT VC Issuer Metadata).

    Keys that the office no longer signs with stay, for what they signed. `x5c` leads to the agency's authority.
    """
    container = container_of(request)
    response.headers.update(_PUBLIC_HEADERS)
    keys = [key.as_jwk() for key in container.credential_keys.keys]
    return {"issuer": container.settings.public_base_address, "jwks": {"keys": keys}}


@router.get("/credentials/trust")
def get_trust_bundle(request: Request, response: Response, _: Anybody) -> dict[str, Any]:
    """`saoy.trust/1`: keys, roots and status lists in one file, for `saoy verify --offline`."""
    container = container_of(request)
    response.headers.update(_PUBLIC_HEADERS)
    bundle: dict[str, Any] = container.trust_bundle().as_json()
    return bundle


def _credential(request: Request, principal: Principal, document_id: str, holder: PublicKey | None) -> Response:
    container = container_of(request)
    with container.database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        certificate = certificate_of(session, document.id)
        text = container.credential_of(session, certificate, actor=principal.actor, now=utc_now(), holder=holder)
    return credential_download(text, dossier.code)
