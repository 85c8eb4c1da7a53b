"""A remote signing provider that speaks the CSC API version 2 over real HTTP, and misbehaves on demand."""

from __future__ import annotations

import json
import secrets
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tests.servers.http import Answer, Asked, serving

CLIENT_ID, CLIENT_SECRET, PIN, CREDENTIAL = "saoy-test", "a secret of the tests", "246810", "officer-1"


class Mode(StrEnum):
    """What goes wrong, until the test says otherwise."""

    OK = "ok"
    TIMES_OUT_AFTER_SIGNING = "times_out_after_signing"
    WRONG_SIGNATURE = "wrong_signature"
    OTHER_DOCUMENT = "other_document"
    TOO_FEW = "too_few"
    EXPIRED_SAD = "expired_sad"
    SERVER_ERROR = "server_error"
    GARBAGE = "garbage"


@dataclass
class RemoteSigningProvider:
    """One credential. `sign_digest` makes the raw signature over a digest; `certificates` is its chain, DER."""

    certificates: list[bytes]
    sign_digest: Callable[[bytes, str], bytes]
    mode: Mode = Mode.OK
    # Polls that find nothing before the owner has confirmed on the phone.
    polls_before_ready: int = 1
    signed: list[tuple[str, bytes]] = field(default_factory=list)  # reference and digest, in the order of signing
    authorised: list[list[bytes]] = field(default_factory=list)
    _sads: dict[str, list[bytes]] = field(default_factory=dict)
    _works: dict[str, tuple[int, list[bytes]]] = field(default_factory=dict)
    _tokens: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def revoke_access(self) -> None:
        """Every access token is worth nothing from now on."""
        self._tokens.clear()

    def answer(self, path: str, headers: Any, body: bytes) -> tuple[int, Any]:
        with self._lock:
            if path == "/oauth2/token":
                return self._token(body.decode())
            if headers.get("Authorization", "").removeprefix("Bearer ") not in self._tokens:
                return 401, {"error": "invalid_token"}
            if self.mode is Mode.SERVER_ERROR:
                return 500, {"error": "server_error"}
            if self.mode is Mode.GARBAGE:
                return 200, b"<html>Xin loi</html>"
            calls: dict[str, Callable[[dict[str, Any]], tuple[int, Any]]] = {
                "/csc/v2/credentials/info": self._info,
                "/csc/v2/credentials/authorize": self._authorise,
                "/csc/v2/signatures/signHash": self._sign,
                "/csc/v2/signatures/signPolling": self._poll,
            }
            return calls[path](json.loads(body))

    def _token(self, form: str) -> tuple[int, Any]:
        from urllib.parse import parse_qs

        given = {name: values[0] for name, values in parse_qs(form).items()}
        if (given.get("client_id"), given.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return 401, {"error": "invalid_client"}
        token = secrets.token_urlsafe(16)
        self._tokens.add(token)
        return 200, {"access_token": token, "token_type": "Bearer", "expires_in": 3600}

    def _info(self, asked: dict[str, Any]) -> tuple[int, Any]:
        if asked["credentialID"] != CREDENTIAL:
            return 400, {"error": "invalid_request"}
        certificates = [b64encode(each).decode() for each in self.certificates]
        return 200, {"cert": {"status": "valid", "certificates": certificates}, "authMode": "explicit", "multisign": 50}

    def _authorise(self, asked: dict[str, Any]) -> tuple[int, Any]:
        if {"id": "PIN", "value": PIN} not in asked.get("authData", []):
            return 400, {"error": "invalid_pin"}
        digests = [b64decode(each) for each in asked["hashes"]]
        if asked["numSignatures"] != len(digests):
            return 400, {"error": "invalid_request"}
        self.authorised.append(digests)
        sad = secrets.token_urlsafe(16)
        self._sads[sad] = digests
        return 200, {"SAD": sad, "expiresIn": 300}

    def _sign(self, asked: dict[str, Any]) -> tuple[int, Any]:
        digests = [b64decode(each) for each in asked["hashes"]]
        if self.mode is Mode.EXPIRED_SAD or self._sads.pop(asked["SAD"], None) != digests:
            return 400, {"error": "invalid_request", "error_description": "SAD"}
        signatures = self._signatures(asked, digests)
        if asked["operationMode"] == "A":
            work = secrets.token_urlsafe(8)
            self._works[work] = (self.polls_before_ready, signatures)
            return 200, {"responseID": work}
        if self.mode is Mode.TIMES_OUT_AFTER_SIGNING:
            return 0, None
        return 200, {"signatures": [b64encode(each).decode() for each in signatures]}

    def _signatures(self, asked: dict[str, Any], digests: list[bytes]) -> list[bytes]:
        if self.mode is Mode.TOO_FEW:
            digests = digests[:-1]
        for digest in digests:
            self.signed.append((asked["clientData"], digest))
        if self.mode is Mode.OTHER_DOCUMENT:
            digests = [bytes(32) for _ in digests]
        made = [self.sign_digest(digest, asked["signAlgo"]) for digest in digests]
        return [each[:-1] + bytes([each[-1] ^ 1]) for each in made] if self.mode is Mode.WRONG_SIGNATURE else made

    def _poll(self, asked: dict[str, Any]) -> tuple[int, Any]:
        if asked["responseID"] not in self._works:
            return 400, {"error": "invalid_request"}
        left, signatures = self._works[asked["responseID"]]
        if left > 0:
            self._works[asked["responseID"]] = (left - 1, signatures)
            return 202, {}
        if self.mode is Mode.TIMES_OUT_AFTER_SIGNING:
            return 0, None
        return 200, {"signatures": [b64encode(each).decode() for each in signatures]}


@contextmanager
def running(provider: RemoteSigningProvider) -> Iterator[str]:
    """The provider on a port of its own; yields its address."""

    def answer(asked: Asked) -> Answer | None:
        status, said = provider.answer(asked.path, asked.headers, asked.body)
        if status == 0:
            return None  # the work is done; the answer never arrives
        return Answer(said if isinstance(said, bytes) else json.dumps(said).encode(), "application/json", status)

    with serving(answer) as host:
        yield f"http://{host}"
