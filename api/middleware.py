"""What holds for every request: a bounded body, safe headers, and a log line without personal data."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import problem_response
from models.errors import RefusedFileError
from models.refusals import refused

log = logging.getLogger(__name__)

# A JSON body is a few fields; only uploads may be larger.
PLAIN_BODY_MAX_BYTES: Final = 1024 * 1024
# The boundary lines and part headers of a multipart body, on top of the files.
MULTIPART_OVERHEAD_BYTES: Final = 64 * 1024

SECURITY_HEADERS: Final[Mapping[str, str]] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
}


class BodyLimitMiddleware:
    """Refuses a body as soon as it is known to be too large, by its announced length or while it comes in."""

    def __init__(self, app: ASGIApp, upload_max_bytes: int) -> None:
        self._app = app
        self._upload_max_bytes = upload_max_bytes + MULTIPART_OVERHEAD_BYTES

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        is_upload = headers.get("content-type", "").startswith("multipart/form-data")
        limit = self._upload_max_bytes if is_upload else PLAIN_BODY_MAX_BYTES
        announced = headers.get("content-length", "")
        if announced.isdigit() and int(announced) > limit:
            await problem_response(refused("file_too_large"), instance=scope["path"])(scope, receive, send)
            return
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > limit:
                # The length may be absent or a lie; the handler of refusals answers 413.
                raise refused("file_too_large")
            return message

        try:
            await self._app(scope, counted, send)
        except RefusedFileError as error:
            # Raised while a middleware, not a route, was reading.
            await problem_response(error, instance=scope["path"])(scope, receive, send)


class SafeHeadersMiddleware:
    """Adds the headers that keep a browser from guessing, framing or leaking; a route may set its own."""

    def __init__(self, app: ASGIApp, is_production: bool) -> None:
        self._app = app
        self._headers = dict(SECURITY_HEADERS)
        if is_production:
            self._headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.monotonic()

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                _log_request(scope, message["status"], time.monotonic() - started)
            await send(message)

        await self._app(scope, receive, with_headers)


def _log_request(scope: Scope, status: int, seconds: float) -> None:
    """The route's pattern, not the path: a path may hold a verification token."""
    route = scope.get("route")
    log.info(
        "request",
        extra={
            "method": scope["method"],
            "path": getattr(route, "path", "-"),
            "status": status,
            "duration_seconds": round(seconds, 4),
        },
    )
