"""Routes of pages: an error becomes a page with its stable code, or a problem for the scripts of a page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from api.pages.rendering import language_of, redirect, render
from api.problems import RequestInvalidError, http_status, problem_response
from models.errors import ErrorKind, NotFoundError, SaoyError
from models.identifiers import new_id

log = logging.getLogger(__name__)

_HEADINGS: dict[ErrorKind, tuple[str, str]] = {
    ErrorKind.REFUSED_INPUT: ("Chưa nhận được", "Not accepted"),
    ErrorKind.CONFLICT: ("Hồ sơ đã thay đổi", "The record has changed"),
    ErrorKind.NOT_FOUND: ("Không tìm thấy", "Not found"),
    ErrorKind.FORBIDDEN: ("Không có quyền", "Not allowed"),
    ErrorKind.UNAUTHENTICATED: ("Cần đăng nhập", "Sign in first"),
    ErrorKind.TOO_MANY: ("Vui lòng đợi", "Please wait"),
    ErrorKind.UNAVAILABLE: ("Tạm thời gián đoạn", "Interrupted for a moment"),
    ErrorKind.INTERNAL: ("Hệ thống gặp lỗi", "The system failed"),
}

_NOT_FOUND = 404

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class PageRoute(APIRoute):
    """Turns what goes wrong in a page into something a person can read."""

    def get_route_handler(self) -> Handler:
        handle = super().get_route_handler()

        async def handle_for_people(request: Request) -> Response:
            try:
                return await handle(request)
            except SaoyError as error:
                return answer_error(request, error)
            except RequestValidationError:
                return answer_error(request, RequestInvalidError())
            except HTTPException as error:
                if error.status_code == _NOT_FOUND:
                    return answer_error(request, NotFoundError())
                raise
            except Exception as error:
                # Ours to mend: the person gets a reference, the log gets the trace.
                reference = new_id()
                log.error("unexpected error", extra={"reference": reference}, exc_info=error)
                return answer_error(request, SaoyError(), reference=reference)

        return handle_for_people


def new_page_router() -> APIRouter:
    """A router whose routes answer as pages and stay out of the API's description."""
    return APIRouter(route_class=PageRoute, include_in_schema=False, default_response_class=HTMLResponse)


def wants_json(request: Request) -> bool:
    """Whether a script of ours is asking, not a person's browser."""
    return "application/json" in request.headers.get("accept", "")


def answer_error(request: Request, error: SaoyError, *, reference: str = "") -> Response:
    """The error as a page. Who is not signed in is sent to sign in, and comes back afterwards."""
    if error.kind is ErrorKind.INTERNAL and not reference:
        log.error("internal error", extra={"code": error.code, "detail": error.detail}, exc_info=error)
    if wants_json(request):
        return problem_response(error)
    if error.kind is ErrorKind.UNAUTHENTICATED and request.method == "GET":
        return redirect(f"/login?next={quote(request.url.path)}")
    heading, heading_en = _HEADINGS[error.kind]
    context = {
        "failure": error,
        "heading": heading_en if language_of(request) == "en" else heading,
        "symbol": "question" if error.kind is ErrorKind.NOT_FOUND else "warning",
        "reference": reference,
        "back": request.url.path if request.method == "GET" and error.kind is ErrorKind.UNAVAILABLE else "",
    }
    return render(request, "public/error.html", context, status_code=http_status(error))
