"""The calls of the CSC API version 2 that signing needs, each strictly read and bounded in time and size."""

from __future__ import annotations

import json
import threading
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from certify.bounded_http import Reply, exchange
from certify.keys import SigningKeyError
from models.errors import UnavailableError

LARGEST_REPLY = 1024 * 1024
_ACCEPTED = 202
# An access token is renewed this long before it ends, so that none runs out on its way.
_RENEWED_BEFORE_SECONDS = 30.0
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class RemoteSigningUnavailableError(UnavailableError):
    """The service did not answer, or not with anything that can be read. It may have signed all the same."""

    code = "remote_signing_unavailable"
    message = "Dịch vụ ký số từ xa chưa phản hồi. Hồ sơ được giữ nguyên và sẽ tự động thử lại đúng nội dung đó."
    message_en = "The remote signing service does not answer. The very same request is tried again by itself."


class RemoteSigningRefusedError(SigningKeyError):
    """The service answered that it does not sign: wrong authorisation, unknown credential, its owner refused."""

    code = "remote_signing_refused"
    message = "Dịch vụ ký số từ xa từ chối ký. Hãy xác nhận trên điện thoại và kiểm tra mã PIN rồi thử lại."
    message_en = "The remote signing service refuses. Confirm on the phone, check the PIN, then try again."


@dataclass(frozen=True, slots=True)
class ServiceAccount:
    """Where the service is, and as whom this system signs in there (OAuth 2.0 client credentials)."""

    address: str
    client_id: str
    read_client_secret: Callable[[], str]
    timeout_seconds: float = 60.0


class RemoteSigningService:
    """One account at one service. Safe to share between threads."""

    def __init__(self, account: ServiceAccount, clock: Callable[[], float] = time.monotonic) -> None:
        """Raises SigningKeyError for an address that is neither https nor this machine."""
        parts = urlsplit(account.address)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise SigningKeyError(detail="a remote signing service is reached by https")
        self._account = account
        self._clock = clock
        self._lock = threading.Lock()
        self._token = ""
        self._token_until = 0.0

    def credential_info(self, credential: str) -> dict[str, Any]:
        """`credentials/info`: the certificate chain, the key's algorithms, how its use is authorised."""
        wanted = {"credentialID": credential, "certificates": "chain", "certInfo": False, "authInfo": True}
        return self._call("credentials/info", wanted)

    def authorise(
        self, credential: str, digests: list[bytes], digest_oid: str, authentication: list[dict[str, str]]
    ) -> str:
        """`credentials/authorize`: signature activation data (SAD) that is good for exactly these digests."""
        wanted: dict[str, Any] = {
            "credentialID": credential,
            "numSignatures": len(digests),
            "hashes": [b64encode(digest).decode() for digest in digests],
            "hashAlgorithmOID": digest_oid,
        }
        if authentication:
            wanted["authData"] = authentication
        return _text(self._call("credentials/authorize", wanted), "SAD")

    def sign(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """`signatures/signHash`: signatures, or the name of the work in hand (`responseID`)."""
        return self._call("signatures/signHash", request)

    def poll(self, response_id: str) -> list[bytes] | None:
        """`signatures/signPolling`: the signatures, or None while there are none."""
        return signatures_of(self._call("signatures/signPolling", {"responseID": response_id}))

    def _call(self, method: str, body: Mapping[str, Any]) -> dict[str, Any]:
        reply = self._post(f"csc/v2/{method}", json.dumps(body).encode(), "application/json", self._access_token())
        if reply.status == 401:
            self._token_until = 0.0
            reply = self._post(f"csc/v2/{method}", json.dumps(body).encode(), "application/json", self._access_token())
        return {} if reply.status == _ACCEPTED and not reply.body else _object(reply)

    def _access_token(self) -> str:
        with self._lock:
            if self._clock() < self._token_until:
                return self._token
            form = {
                "grant_type": "client_credentials",
                "scope": "service",
                "client_id": self._account.client_id,
                "client_secret": self._account.read_client_secret(),
            }
            asked_at = self._clock()
            answer = _object(self._post("oauth2/token", urlencode(form).encode(), "application/x-www-form-urlencoded"))
            self._token = _text(answer, "access_token")
            lifetime = answer.get("expires_in")
            lasts = float(lifetime) if isinstance(lifetime, int | float) else 0.0
            self._token_until = asked_at + max(0.0, lasts - _RENEWED_BEFORE_SECONDS)
            return self._token

    def _post(self, path: str, body: bytes, content_type: str, access_token: str = "") -> Reply:
        headers = {"Content-Type": content_type, "Accept": "application/json"}
        if access_token:
            headers["Authorization"] = f"Bearer {access_token}"
        try:
            return exchange(
                "POST",
                f"{self._account.address.rstrip('/')}/{path}",
                body=body,
                headers=headers,
                timeout_seconds=self._account.timeout_seconds,
                largest_reply=LARGEST_REPLY,
            )
        except UnavailableError as error:
            raise RemoteSigningUnavailableError(detail=f"{path}: {error.detail}") from error


def signatures_of(answer: Mapping[str, Any]) -> list[bytes] | None:
    """The raw signatures in an answer, or None when it has none. Raises RemoteSigningUnavailableError for nonsense."""
    listed = answer.get("signatures")
    if listed is None:
        return None
    try:
        return [b64decode(each, validate=True) for each in listed]
    except (TypeError, ValueError) as error:
        raise RemoteSigningUnavailableError(detail="the signatures cannot be read") from error


def _object(reply: Reply) -> dict[str, Any]:
    """The JSON object of a good answer; a refusal (4xx) and a failure (5xx, nonsense) told apart."""
    try:
        found = json.loads(reply.body) if reply.body else {}
    except (ValueError, RecursionError):
        found = None
    if 400 <= reply.status < 500:
        told = found.get("error") if isinstance(found, dict) else None
        raise RemoteSigningRefusedError(detail=f"HTTP {reply.status} {told or ''}".strip())
    if reply.status not in (200, _ACCEPTED) or not isinstance(found, dict):
        raise RemoteSigningUnavailableError(detail=f"HTTP {reply.status}")
    return found


def _text(answer: Mapping[str, Any], name: str) -> str:
    value = answer.get(name)
    if not isinstance(value, str) or not value:
        raise RemoteSigningUnavailableError(detail=f"the answer has no {name}")
    return value
