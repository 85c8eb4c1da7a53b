"""Who calls the API: a person by their session, or another system by its access token. Deny by default.

Every route declares one `Allow`; a test walks the routes and fails where one has none. A record of another person or
agency answers 404, a function of another role 403 (RELIABILITY.md section 5).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from fastapi import Request
from sqlalchemy import exists, or_, select

from api.auth import require_same_origin
from api.sessions import SESSION_COOKIE, find_session, touch_session
from api.tokens import TokenInvalidError
from models.clock import utc_now
from models.entities import APIClient, Certificate, Document, Dossier, Role, SealRequest
from models.errors import ForbiddenError, NotFoundError, UnauthenticatedError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from api.container import Container

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Principal:
    """A caller that is known. A system has no role; a citizen has no agency."""

    id: str
    role: Role | None
    agency_id: str | None
    scopes: frozenset[str] = frozenset()

    @property
    def is_system(self) -> bool:
        return self.role is None

    @property
    def actor(self) -> str:
        """For audit events: an id, never a name."""
        return f"client:{self.id}" if self.is_system else self.id


def container_of(request: Request) -> Container:
    """What the application was built from."""
    return cast("Container", request.app.state.container)


class Allow:
    """The access rule of one route, used as its dependency. `scope` lets systems in that were granted it."""

    def __init__(self, *roles: Role, scope: str | None = None) -> None:
        self.roles = frozenset(roles)
        self.scope = scope

    def __call__(self, request: Request) -> Principal:
        principal = find_principal(request)
        request.state.principal = principal
        if principal is None:
            raise UnauthenticatedError
        allowed = self.scope in principal.scopes if principal.is_system else principal.role in self.roles
        if not allowed:
            raise ForbiddenError
        return principal


class AllowAnybody:
    """The access rule of a public route."""

    def __call__(self) -> None:
        return None


def find_principal(request: Request) -> Principal | None:
    """Who calls. A bearer token wins over a cookie; a wrong one is an error and never falls back to the cookie."""
    authorization = request.headers.get("authorization", "")
    if authorization:
        return _system(request, authorization)
    token = request.cookies.get(SESSION_COOKIE)
    return _person(request, token) if token else None


def _system(request: Request, authorization: str) -> Principal:
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer":
        raise TokenInvalidError
    container = container_of(request)
    said = container.token_issuer.read(token.strip(), utc_now())
    with container.database.read() as records:
        client = records.get(APIClient, said.client_id)
    if client is None or not client.active:
        raise TokenInvalidError
    return Principal(client.id, None, client.agency_id, said.scopes)


def _person(request: Request, token: str) -> Principal | None:
    container, now = container_of(request), utc_now()
    if request.method not in SAFE_METHODS:
        # The browser sends a cookie whoever asks it to; a token is sent only by who holds it.
        require_same_origin(request.headers, container.settings.public_base_address)
    with container.database.read() as records:
        signed_in = find_session(records, token, now)
    if signed_in is None:
        return None
    if signed_in.is_due:
        with container.database.begin() as records:
            touch_session(records, token, now)
    return Principal(signed_in.user_id, signed_in.role, signed_in.agency_id)


def visible_document(records: Session, document_id: str, principal: Principal) -> tuple[Document, Dossier]:
    """A document the caller may see, with its dossier; the keeper of the seal sees what was signed for the seal, and
    copies. Raises NotFoundError for everything else."""
    query = select(Document, Dossier).join(Dossier, Document.dossier_id == Dossier.id).where(Document.id == document_id)
    if principal.role is Role.CITIZEN:
        query = query.where(Dossier.owner_id == principal.id)
    else:
        query = query.where(Document.agency_id == (principal.agency_id or ""))
    if principal.role is Role.SEAL_KEEPER:
        asked = exists().where(SealRequest.document_id == Document.id)
        query = query.where(or_(asked, exists().where(Certificate.document_id == Document.id)))
    row = records.execute(query).one_or_none()
    if row is None:
        raise NotFoundError
    document, dossier = row
    return document, dossier
