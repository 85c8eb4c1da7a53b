"""One HTTP exchange with a service that may be slow, lie or never stop talking: bounded in time and in size.

No redirects are followed and no proxy is asked: the addresses are configuration, or on a list of allowed hosts.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from models.errors import UnavailableError


class ExchangeFailedError(UnavailableError):
    """Nothing whole came back in time."""

    code = "service_unavailable"


class ReplyTooLargeError(UnavailableError):
    """More came back than any honest answer holds."""

    code = "reply_too_large"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whole."""

    status: int
    content_type: str
    body: bytes


def exchange(
    method: str,
    url: str,
    *,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    timeout_seconds: float,
    largest_reply: int,
) -> Reply:
    """Raises ExchangeFailedError, or ReplyTooLargeError. The time limit is for the whole exchange."""
    deadline = time.monotonic() + timeout_seconds
    connection = _connection(url, timeout_seconds)
    try:
        connection.request(method, _path(url), body=body, headers={**(headers or {}), "Connection": "close"})
        response = connection.getresponse()
        content_type = (response.getheader("Content-Type") or "").split(";")[0].strip()
        return Reply(response.status, content_type, _read_all(response, connection, deadline, largest_reply))
    except (OSError, http.client.HTTPException) as error:
        raise ExchangeFailedError(detail=type(error).__name__) from error
    finally:
        connection.close()


def _connection(url: str, timeout_seconds: float) -> http.client.HTTPConnection:
    parts = urlsplit(url)
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(parts.netloc, timeout=timeout_seconds, context=context)
    return http.client.HTTPConnection(parts.netloc, timeout=timeout_seconds)


def _path(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _read_all(response: http.client.HTTPResponse, connection: Any, deadline: float, largest: int) -> bytes:
    """A socket's own time limit starts anew with every byte; this one does not."""
    body = bytearray()
    while True:
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            raise ExchangeFailedError(detail="the reply took too long")
        if isinstance(connection.sock, socket.socket):
            connection.sock.settimeout(remaining)
        piece = response.read1(8192)
        if not piece:
            break
        body += piece
        if len(body) > largest:
            raise ReplyTooLargeError(detail=f"more than {largest} bytes")
    if response.length not in (None, 0):
        raise ExchangeFailedError(detail="the reply was cut off")
    return bytes(body)
