"""What the OpenAPI description says of every call: how to authenticate, and what a problem looks like."""

from __future__ import annotations

from typing import Any, Final

from fastapi import Depends
from fastapi.security import APIKeyCookie, OAuth2
from pydantic import BaseModel, ConfigDict

from api.problems import PROBLEM_MEDIA_TYPE
from api.sessions import SESSION_COOKIE

DESCRIPTION: Final = """Turns scans of Vietnamese papers into data, certified copies and verifiable results.

Errors are problem details (RFC 9457) with a stable `code` and a Vietnamese `message`. Systems authenticate with an
access token of `/api/v1/token`; people with the session of the site. An `Idempotency-Key` makes a call safe to repeat.
"""

SCOPE_NAMES: Final = {
    "documents:write": "send documents",
    "documents:read": "see the agency's documents",
    "results:read": "see what owners consented to",
    "verify": "verify copies",
}

# Both only describe: `api.principals.Allow` is what lets people and systems in.
_SYSTEM = OAuth2(
    scheme_name="system",
    flows={"clientCredentials": {"tokenUrl": "/api/v1/token", "scopes": SCOPE_NAMES}},
    auto_error=False,
)
_PERSON = APIKeyCookie(scheme_name="person", name=SESSION_COOKIE, auto_error=False)
AUTHENTICATED: Final = [Depends(_SYSTEM), Depends(_PERSON)]


class Problem(BaseModel):
    """RFC 9457 problem details with our members."""

    model_config = ConfigDict(json_schema_extra={"additionalProperties": True})

    type: str
    title: str
    status: int
    detail: str
    code: str
    message: str
    message_en: str
    instance: str | None = None
    reference: str | None = None


_PROBLEM: Final[dict[str, Any]] = {
    "description": "A problem: `code` is stable, `message` is for people.",
    "content": {PROBLEM_MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    422: {"model": Problem, **_PROBLEM},
    "default": {"model": Problem, **_PROBLEM},
}
