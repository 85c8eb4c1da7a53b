"""Errors as people and systems meet them: problem details (RFC 9457), exit codes, error lines.

The kind of a `SaoyError` decides the HTTP status and the exit code; its code and sentences go out as they are.
Anything that is not a `SaoyError` is ours to mend: the caller gets a reference, the log gets the trace.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from models.errors import ErrorKind, SaoyError
from models.identifiers import new_id

if TYPE_CHECKING:
    from fastapi import FastAPI, Request, Response
    from fastapi.responses import JSONResponse
    from starlette.exceptions import HTTPException

    PageFor = Callable[[Request, HTTPException], Response | None]

log = logging.getLogger(__name__)

PROBLEM_MEDIA_TYPE = "application/problem+json"

HTTP_STATUS: dict[ErrorKind, int] = {
    ErrorKind.REFUSED_INPUT: 422,
    ErrorKind.CONFLICT: 409,
    ErrorKind.NOT_FOUND: 404,
    ErrorKind.FORBIDDEN: 403,
    ErrorKind.UNAUTHENTICATED: 401,
    ErrorKind.TOO_MANY: 429,
    ErrorKind.UNAVAILABLE: 503,
    ErrorKind.INTERNAL: 500,
}

# A few codes have a status of their own in HTTP, more exact than their kind's.
STATUS_OF_CODE: dict[str, int] = {
    "file_too_large": 413,
    "type_unsupported": 415,
}

EXIT_DONE, EXIT_NEGATIVE, EXIT_USAGE, EXIT_REFUSED, EXIT_UNAVAILABLE = 0, 1, 2, 3, 4

EXIT_CODES: dict[ErrorKind, int] = {
    ErrorKind.REFUSED_INPUT: EXIT_REFUSED,
    ErrorKind.CONFLICT: EXIT_REFUSED,
    ErrorKind.NOT_FOUND: EXIT_REFUSED,
    ErrorKind.FORBIDDEN: EXIT_REFUSED,
    ErrorKind.UNAUTHENTICATED: EXIT_REFUSED,
    ErrorKind.TOO_MANY: EXIT_UNAVAILABLE,
    ErrorKind.UNAVAILABLE: EXIT_UNAVAILABLE,
    ErrorKind.INTERNAL: EXIT_UNAVAILABLE,
}

# Retry-After for problems that pass by themselves.
RETRY_AFTER_SECONDS = 30


def http_status(error: SaoyError) -> int:
    """The HTTP status of an error."""
    return STATUS_OF_CODE.get(error.code, HTTP_STATUS[error.kind])


def exit_code(error: SaoyError) -> int:
    """The exit code of the command line for an error."""
    return EXIT_CODES[error.kind]


def error_line(error: SaoyError, *, file: str | None = None) -> dict[str, Any]:
    """`saoy.error/1`: what a command prints with `--json` in place of a result."""
    return {
        "schema": "saoy.error/1",
        "file": file,
        "code": error.code,
        "kind": error.kind.value,
        "message": error.message,
        "message_en": error.message_en,
    }


def problem_body(error: SaoyError, *, instance: str | None = None) -> dict[str, Any]:
    """The members of a problem details object. `detail` of the error stays in the log."""
    body: dict[str, Any] = {
        "type": f"urn:saoy:problem:{error.code}",
        "title": error.message_en,
        "status": http_status(error),
        "detail": error.message,
        "code": error.code,
        "message": error.message,
        "message_en": error.message_en,
    }
    if instance:
        body["instance"] = instance
    return body


def problem_response(error: SaoyError, *, instance: str | None = None) -> JSONResponse:
    """The HTTP answer for an error."""
    from fastapi.responses import JSONResponse

    headers = {"Cache-Control": "no-store"}
    if error.kind in (ErrorKind.TOO_MANY, ErrorKind.UNAVAILABLE):
        headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    if error.kind is ErrorKind.UNAUTHENTICATED:
        headers["WWW-Authenticate"] = 'Bearer realm="saoy"'
    return JSONResponse(
        problem_body(error, instance=instance),
        status_code=http_status(error),
        media_type=PROBLEM_MEDIA_TYPE,
        headers=headers,
    )


class RequestInvalidError(SaoyError):
    """The request does not have the shape of the OpenAPI description."""

    kind = ErrorKind.REFUSED_INPUT
    code = "request_invalid"
    message = "Yêu cầu không đúng định dạng. Hãy kiểm tra các trường được nêu."
    message_en = "The request does not have the described shape. Check the members named."


def install_problem_handlers(app: FastAPI, page_for: PageFor) -> None:
    """Answer every error of `app` with problem details; nothing ever shows a stack trace.

    `page_for` may answer with a page where a person's browser asked for an unknown address.
    """
    from fastapi.exceptions import RequestValidationError
    from starlette.exceptions import HTTPException

    @app.exception_handler(SaoyError)
    async def on_expected(request: Request, error: SaoyError) -> JSONResponse:
        if error.kind is ErrorKind.INTERNAL:
            log.error("internal error", extra={"code": error.code, "detail": error.detail}, exc_info=error)
        return problem_response(error, instance=request.url.path)

    @app.exception_handler(RequestValidationError)
    async def on_invalid_request(request: Request, error: RequestValidationError) -> JSONResponse:
        body = problem_body(RequestInvalidError(), instance=request.url.path)
        # The rejected values stay out: they may be personal data or secrets.
        body["errors"] = [
            {"at": [str(part) for part in problem["loc"]], "reason": problem["msg"]} for problem in error.errors()
        ]
        return _json(body)

    @app.exception_handler(HTTPException)
    async def on_http_error(request: Request, error: HTTPException) -> Response:
        if isinstance(error.__cause__, SaoyError):
            # The framework wraps what goes wrong while it reads a body.
            return problem_response(error.__cause__, instance=request.url.path)
        page = page_for(request, error)
        if page is not None:
            return page
        return _json(_plain_problem(error.status_code, request.url.path), headers=error.headers)

    @app.exception_handler(Exception)
    async def on_unexpected(request: Request, error: Exception) -> JSONResponse:
        reference = new_id()
        log.error("unexpected error", extra={"reference": reference, "path": request.url.path}, exc_info=error)
        body = problem_body(SaoyError(), instance=request.url.path)
        body["reference"] = reference
        return _json(body)


_PLAIN: dict[int, tuple[str, str, str]] = {
    404: ("not_found", "Không tìm thấy. Hãy kiểm tra lại mã hoặc đường dẫn.", "Not found."),
    405: ("method_not_allowed", "Đường dẫn này không nhận cách gọi đó.", "This address does not take that method."),
    413: ("file_too_large", "Dữ liệu gửi lên quá lớn.", "The request is too large."),
}


def _plain_problem(status: int, instance: str) -> dict[str, Any]:
    """A problem for an error the framework raised by itself."""
    code, message, message_en = _PLAIN.get(
        status, (f"http_{status}", "Yêu cầu không thực hiện được.", "The request could not be served.")
    )
    return {
        "type": f"urn:saoy:problem:{code}",
        "title": message_en,
        "status": status,
        "detail": message,
        "code": code,
        "message": message,
        "message_en": message_en,
        "instance": instance,
    }


def _json(body: dict[str, Any], headers: Mapping[str, str] | None = None) -> JSONResponse:
    from fastapi.responses import JSONResponse

    merged = {"Cache-Control": "no-store", **(headers or {})}
    return JSONResponse(body, status_code=body["status"], media_type=PROBLEM_MEDIA_TYPE, headers=merged)
