"""The site as one application: the JSON API, the pages, and what holds for every request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fastapi import FastAPI

from api.description import AUTHENTICATED, DESCRIPTION, PROBLEMS
from api.looks import LooksMiddleware
from api.middleware import BodyLimitMiddleware, SafeHeadersMiddleware
from api.pages.site import install as install_pages
from api.pages.site import page_for_unknown_address
from api.problems import install_problem_handlers
from api.routes import (
    arranging,
    certification,
    credentials,
    decisions,
    documents,
    health,
    joining,
    national,
    parting,
    register_log,
    results,
    sealing,
    token,
    verification,
)

if TYPE_CHECKING:
    from api.container import Container

OPEN_ROUTERS: Final = (
    health.router,
    token.router,
    verification.router,
    register_log.router,
    credentials.router,
)
CLOSED_ROUTERS: Final = (
    documents.router,
    national.router,
    parting.router,
    joining.router,
    arranging.router,
    certification.router,
    decisions.router,
    sealing.router,
    results.router,
    credentials.of_document,
)
ROUTERS: Final = (*OPEN_ROUTERS, *CLOSED_ROUTERS)


def create_app(container: Container) -> FastAPI:
    """The application over the objects of `container`."""
    app = FastAPI(
        title="SaoY",
        version="1",
        description=DESCRIPTION,
        openapi_url="/api/openapi.json",
        # The interactive pages load scripts from elsewhere, which our content policy forbids.
        docs_url=None,
        redoc_url=None,
    )
    app.state.container = container
    app.state.is_development = not container.settings.is_production
    install_problem_handlers(app, page_for_unknown_address)
    app.add_middleware(LooksMiddleware, container=container)
    app.add_middleware(BodyLimitMiddleware, upload_max_bytes=_upload_max_bytes(container))
    app.add_middleware(SafeHeadersMiddleware, is_production=container.settings.is_production)
    for router in OPEN_ROUTERS:
        app.include_router(router, responses=PROBLEMS)
    for router in CLOSED_ROUTERS:
        app.include_router(router, responses=PROBLEMS, dependencies=AUTHENTICATED)
    install_pages(app)
    return app


def _upload_max_bytes(container: Container) -> int:
    """Several photos of one document in one request, each within its own limit, all within twice that."""
    return 2 * container.settings.upload_max_bytes
