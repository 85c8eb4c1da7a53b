"""Which page is for whom. Every page route declares one `Access`; a test walks the routes and fails where one has none.

A page of another role answers 403, a page that needs somebody known sends to the sign-in page, and a record that
belongs to another person or agency answers 404: whether it exists is nobody else's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeVar, cast

from fastapi import Form, Request

from api.auth import check_form_secret, form_secret, require_same_origin
from api.pages.rendering import VISIT_COOKIE
from api.pages.visitor import Visitor
from api.sessions import SESSION_COOKIE, find_session, touch_session
from models.clock import utc_now
from models.entities import (
    Document,
    Dossier,
    RegisterEntry,
    RevocationDecision,
    Role,
    SignerAuthority,
    SigningAlarm,
    UserAccount,
    VoidRequest,
)
from models.errors import ForbiddenError, NotFoundError, UnauthenticatedError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from api.container import Container

_OfOffice = TypeVar(
    "_OfOffice", RegisterEntry, RevocationDecision, SignerAuthority, SigningAlarm, UserAccount, VoidRequest
)

STAFF = frozenset({Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER, Role.ADMIN, Role.AUDITOR})


def container_of(request: Request) -> Container:
    """What the application was built from."""
    return cast("Container", request.app.state.container)


class Access:
    """The access rule of one page route, used as its dependency: finds the visitor and refuses the wrong ones."""

    def __init__(self, *roles: Role, is_public: bool = False) -> None:
        if is_public == bool(roles):
            raise ValueError("a page is either public or for named roles")
        self.roles = frozenset(roles)
        self.is_public = is_public

    def __call__(self, request: Request) -> Visitor:
        visitor = find_visitor(request)
        request.state.visitor = visitor
        if self.is_public:
            return visitor
        if not visitor.is_known:
            raise UnauthenticatedError
        if visitor.role not in self.roles:
            raise ForbiddenError
        return visitor


PUBLIC = Access(is_public=True)


def find_visitor(request: Request) -> Visitor:
    """Who the session cookie belongs to. A session used again is written down, at most once a minute."""
    token = request.cookies.get(SESSION_COOKIE)
    if not token:
        return Visitor.nobody()
    database, now = container_of(request).database, utc_now()
    with database.read() as records:
        signed_in = find_session(records, token, now)
    if signed_in is not None and signed_in.is_due:
        with database.begin() as records:
            touch_session(records, token, now)
    return Visitor(signed_in)


def checked_form(request: Request, csrf_token: Annotated[str, Form()] = "") -> None:
    """Every form that changes something: sent from a page of ours, made for this visitor."""
    require_same_origin(request.headers, container_of(request).settings.public_base_address)
    visitor = find_visitor(request)
    if visitor.signed_in is not None:
        expected: str | None = visitor.signed_in.form_secret
    else:
        visit = request.cookies.get(VISIT_COOKIE)
        expected = form_secret(visit) if visit else None
    check_form_secret(expected, csrf_token)


def document_for_citizen(records: Session, document_id: str, visitor: Visitor) -> tuple[Document, Dossier]:
    """A document of the visitor's own. Raises NotFoundError for everybody else's."""
    document, dossier = _document(records, document_id)
    if dossier.owner_id is None or dossier.owner_id != visitor.person.user_id:
        raise NotFoundError
    return document, dossier


def document_for_staff(records: Session, document_id: str, visitor: Visitor) -> tuple[Document, Dossier]:
    """A document of the visitor's agency. Raises NotFoundError for every other agency's."""
    document, dossier = _document(records, document_id)
    if not visitor.agency_id or document.agency_id != visitor.agency_id:
        raise NotFoundError
    return document, dossier


def of_office(records: Session, entity: type[_OfOffice], key: str, visitor: Visitor) -> _OfOffice:
    """A row of the visitor's office. Raises NotFoundError for every other."""
    row = records.get(entity, key)
    if row is None or not visitor.agency_id or row.agency_id != visitor.agency_id:
        raise NotFoundError
    return row


def account_of(records: Session, visitor: Visitor) -> UserAccount:
    """The visitor's account as it is now, for use cases that check it themselves."""
    return records.get_one(UserAccount, visitor.person.user_id)


def _document(records: Session, document_id: str) -> tuple[Document, Dossier]:
    document = records.get(Document, document_id)
    dossier = records.get(Dossier, document.dossier_id) if document is not None else None
    if document is None or dossier is None:
        raise NotFoundError
    return document, dossier
