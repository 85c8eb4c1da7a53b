"""Access tokens for other systems (OAuth 2.0 client credentials, RFC 6749 section 4.4).

A token is short-lived, encrypted and authenticated (AES and HMAC, by Fernet) and means nothing to its holder. The
client is looked up again at every call, so switching a client off takes effect at once.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.fernet import Fernet, InvalidToken

from models.errors import UnauthenticatedError

SCOPES: Final = frozenset({"documents:write", "documents:read", "results:read", "verify"})


class WrongClientError(UnauthenticatedError):
    """Client and secret do not belong together, or the client was switched off."""

    code = "invalid_client"
    message = "Mã hệ thống hoặc khóa bí mật chưa đúng."
    message_en = "The client or its secret is wrong."


class TokenInvalidError(UnauthenticatedError):
    """The access token is not ours, was altered or has run out."""

    code = "invalid_token"
    message = "Mã truy cập không hợp lệ hoặc đã hết hạn. Hãy xin mã mới."
    message_en = "The access token is not valid or has expired. Ask for a new one."


@dataclass(frozen=True, slots=True)
class AccessToken:
    """What a token says."""

    client_id: str
    scopes: frozenset[str]


class TokenIssuer:
    """Makes and reads access tokens with one 32-byte key, shared by all site processes."""

    def __init__(self, key: bytes, lifetime_seconds: int) -> None:
        self._fernet = Fernet(base64.urlsafe_b64encode(key))
        self.lifetime_seconds = lifetime_seconds

    def issue(self, client_id: str, scopes: Iterable[str], now: datetime) -> str:
        """A token that runs out after the lifetime."""
        content = json.dumps({"client": client_id, "scopes": sorted(scopes)})
        return self._fernet.encrypt_at_time(content.encode(), int(now.timestamp())).decode()

    def read(self, token: str, now: datetime) -> AccessToken:
        """Raises TokenInvalidError."""
        try:
            content = self._fernet.decrypt_at_time(token.encode(), self.lifetime_seconds, int(now.timestamp()))
        except InvalidToken as error:
            raise TokenInvalidError from error
        said = json.loads(content)
        return AccessToken(said["client"], frozenset(said["scopes"]))
