"""Access tokens for other systems: OAuth 2.0 client credentials."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict

from api.auth import verify_password
from api.principals import AllowAnybody, container_of
from api.tokens import SCOPES, WrongClientError
from models.clock import utc_now
from models.entities import APIClient
from models.errors import InvalidValueError

router = APIRouter(prefix="/api/v1", tags=["token"])


class TokenRequest(BaseModel):
    """RFC 6749 section 4.4.2; the credentials may stand in the body or in the Authorization header."""

    model_config = ConfigDict(extra="forbid")

    grant_type: Literal["client_credentials"]
    scope: str = ""
    client_id: str | None = None
    client_secret: str | None = None


@router.post("/token")
def issue_token(
    request: Request, form: Annotated[TokenRequest, Form()], _: Annotated[None, Depends(AllowAnybody())]
) -> JSONResponse:
    """A short-lived access token for a client of an agency."""
    container, now = container_of(request), utc_now()
    client_id, secret = _credentials(request, form)
    address = request.client.host if request.client else ""
    container.login_throttle.check(f"client:{client_id}", address, now)
    with container.database.read() as records:
        client = records.get(APIClient, client_id)
    if not verify_password(secret, client.secret_hash if client and client.active else None):
        container.login_throttle.record_failure(f"client:{client_id}", address, now)
        raise WrongClientError
    scopes = frozenset(form.scope.split()) or SCOPES
    if not scopes <= SCOPES:
        raise InvalidValueError(code="invalid_scope", message_en=f"The scopes are {', '.join(sorted(SCOPES))}.")
    issuer = container.token_issuer
    return JSONResponse(
        {
            "access_token": issuer.issue(client_id, scopes, now),
            "token_type": "Bearer",
            "expires_in": issuer.lifetime_seconds,
            "scope": " ".join(sorted(scopes)),
        },
        headers={"Cache-Control": "no-store"},
    )


def _credentials(request: Request, form: TokenRequest) -> tuple[str, str]:
    """Client and secret by HTTP Basic or from the body, never from both."""
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic" and form.client_secret is None:
        try:
            client_id, _, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError) as error:
            raise WrongClientError from error
        return client_id, secret
    if form.client_id and form.client_secret and not encoded:
        return form.client_id, form.client_secret
    raise WrongClientError
