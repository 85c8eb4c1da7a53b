"""A log at an address: heads and tiles over HTTP, from our own site or from any static server."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request

from certify.log.merkle import HASH_BYTES
from certify.log.notes import LARGEST_NOTE
from certify.log.tiles import LARGEST_BUNDLE, TileName
from models.errors import InvalidValueError, UnavailableError

_TIMEOUT_SECONDS = 30.0


class LogUnavailableError(UnavailableError):
    """The log does not answer, or not with what was asked for."""

    code = "log_unavailable"
    message = "Không đọc được nhật ký minh bạch tại địa chỉ đã cho. Hãy thử lại sau."
    message_en = "The transparency log cannot be read at the given address. Try again later."


class LogAddress:
    """`tiles.TileSource` and `tiles.EntrySource` over HTTP. `address` is what `/checkpoint` is appended to."""

    def __init__(self, address: str) -> None:
        if not address.startswith(("http://", "https://")):
            raise InvalidValueError(code="log_address_invalid", detail="http:// or https:// is needed")
        self._address = address.rstrip("/")

    def checkpoint(self) -> str:
        """The signed head. Raises LogUnavailableError."""
        try:
            return self._get("checkpoint", LARGEST_NOTE).decode()
        except UnicodeDecodeError as error:
            raise LogUnavailableError(detail="the checkpoint is no text") from error

    def read_tile(self, name: TileName) -> bytes:
        """See `TileSource.read_tile`."""
        tile = self._get(name.path, name.width * HASH_BYTES)
        if len(tile) != name.width * HASH_BYTES:
            raise LogUnavailableError(detail=f"{name.path} is short")
        return tile

    def read_entries(self, name: TileName) -> bytes:
        """See `EntrySource.read_entries`."""
        return self._get(name.path, LARGEST_BUNDLE)

    def submit(self, note: str) -> None:
        """Hands a cosigned head back to the log. Raises LogUnavailableError when it does not take it."""
        self._get("cosignatures", LARGEST_NOTE, note.encode())

    def _get(self, path: str, most: int, body: bytes | None = None) -> bytes:
        headers = {"Content-Type": "text/plain; charset=utf-8"} if body is not None else {}
        request = urllib.request.Request(f"{self._address}/{path}", data=body, headers=headers)  # noqa: S310 - checked above
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT_SECONDS) as answer:  # noqa: S310 - checked above
                content: bytes = answer.read(most + 1)
        except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as error:
            raise LogUnavailableError(detail=f"{path}: {type(error).__name__}: {error}") from error
        if len(content) > most:
            raise LogUnavailableError(detail=f"{path} is longer than {most} bytes")
        return content
