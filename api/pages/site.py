"""Puts the pages into the application."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.pages import (
    approvals,
    arranging,
    authorities,
    citizen,
    comparison,
    desk,
    home,
    joining,
    key_copies,
    letters,
    offline,
    parting,
    pictures,
    register,
    register_acts,
    reuse,
    review,
    sealing,
    sealing_list,
    shared,
    signing,
    signing_batch,
    staff,
    vault,
    verify,
)
from api.pages.rendering import STATIC_ADDRESS, STATIC_FOLDER
from api.pages.routing import answer_error
from models.errors import NotFoundError

_NOT_FOUND: Final = 404
ROUTERS: Final = (
    home.router,
    verify.router,
    offline.router,
    citizen.router,
    desk.router,
    review.router,
    comparison.router,
    parting.router,
    joining.router,
    arranging.router,
    signing_batch.router,  # before the routes of single documents, whose addresses look alike
    signing.router,
    sealing_list.router,  # as above
    sealing.router,
    approvals.router,
    authorities.router,
    staff.router,
    key_copies.router,
    register.router,
    register_acts.router,
    letters.router,
    pictures.router,
    vault.router,
    shared.router,
    reuse.router,
)

_STATIC_HEADERS: Mapping[str, str] = {
    # The content's digest is in the address, so what is under an address never changes.
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class KeptFiles(StaticFiles):
    """Static files that a browser may keep for ever."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers.update(_STATIC_HEADERS)
        return answer


def install(app: FastAPI) -> None:
    """Adds the routes of every page and the static files. `app.state.container` must be set."""
    for router in ROUTERS:
        app.include_router(router)
    app.mount(STATIC_ADDRESS, KeptFiles(directory=STATIC_FOLDER), name="static")


def page_for_unknown_address(request: Request, error: HTTPException) -> Response | None:
    """The page for an address that nothing answers, when a person's browser asks; None for everybody else."""
    wants_page = "text/html" in request.headers.get("accept", "")
    if error.status_code == _NOT_FOUND and wants_page and not request.url.path.startswith("/api/"):
        return answer_error(request, NotFoundError())
    return None
