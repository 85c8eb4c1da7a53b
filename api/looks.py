"""Every answer that shows a document to staff or to a system is noted for its owner before it goes out.

By the address and not by each route, so that a page that somebody adds later is noted too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import problem_response
from certify.vault.looks import Looker, documents_of_dossier, documents_of_line, note_look
from models.clock import utc_now
from models.entities import LookPurpose, Role
from models.errors import SaoyError

if TYPE_CHECKING:
    from api.container import Container

_SHOWN: Final = frozenset({200, 206, 304})
# The first that fits the route's address.
_PURPOSES: Final = (
    ("/compare", LookPurpose.COMPARISON),
    ("/desk/", LookPurpose.RECEPTION),
    ("/signing/", LookPurpose.SIGNING),
    ("/pages/", LookPurpose.PAGE),
    ("/documents/", LookPurpose.LETTER),
    ("/register/", LookPurpose.REGISTER),
)
# Progress of work, and copies that the owner's log of results has already.
_NOT_SHOWN: Final = ("/state", "/copy", "/certified-copy")


class LooksMiddleware:
    """Asks the route that answered which document it was about."""

    def __init__(self, app: ASGIApp, container: Container) -> None:
        self._app = app
        self._container = container

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return

        kept_back = False

        async def noted(message: Message) -> None:
            nonlocal kept_back
            looker = _looker(scope) if message["type"] == "http.response.start" else None
            if looker is not None and message["status"] in _SHOWN and not scope["path"].endswith(_NOT_SHOWN):
                try:
                    await run_in_threadpool(self._note, scope, looker)
                except SaoyError as error:
                    kept_back = True
                    await problem_response(error, instance=scope["path"])(scope, receive, send)
            if not kept_back:
                await send(message)

        await self._app(scope, receive, noted)

    def _note(self, scope: Scope, looker: Looker) -> None:
        keep = self._container.settings.looks_keep
        for document_id in self._documents({**scope.get("path_params", {}), **scope.get("state", {})}):
            note_look(self._container.database, document_id, looker, _purpose(scope), now=utc_now(), keep=keep)

    def _documents(self, named: Mapping[str, str]) -> Sequence[str]:
        """By the route's address, or by what the route itself has put into the request's state."""
        if "document_id" in named:
            return [named["document_id"]]
        if not named.keys() & {"entry_id", "dossier_id"}:
            return []
        with self._container.database.read() as session:
            if "entry_id" in named:
                return documents_of_line(session, named["entry_id"])
            return documents_of_dossier(session, named["dossier_id"])


def _looker(scope: Scope) -> Looker | None:
    """Staff on a page, staff or a system at the API; None for citizens and for nobody."""
    state: dict[str, Any] = scope.get("state", {})
    visitor, principal = state.get("visitor"), state.get("principal")
    if visitor is not None and visitor.role not in (None, Role.CITIZEN):
        return Looker(visitor.person.user_id, visitor.agency_id)
    if principal is not None and principal.role is not Role.CITIZEN:
        return Looker(principal.actor, principal.agency_id)
    return None


def _purpose(scope: Scope) -> LookPurpose:
    if scope["path"].startswith("/api/"):
        return LookPurpose.INTERFACE
    return next((purpose for part, purpose in _PURPOSES if part in scope["path"]), LookPurpose.OTHER)
