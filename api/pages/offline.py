"""The page that checks a code from paper without a network, its files, and the keys that go with it.

It is kept by browsers and shown to whoever holds the phone next: so it knows nothing of a visitor.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from cryptography import x509
from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import FileResponse, JSONResponse

from api.field_rules import names_of_types
from api.pages.access import PUBLIC, container_of
from api.pages.rendering import PAGE_HEADERS, STATIC_FOLDER, render_for_keeping
from api.pages.routing import new_page_router
from api.pages.visitor import Visitor
from certify.credentials.claim_numbers import FIELD_NUMBERS, TYPE_NUMBERS
from certify.credentials.encoding import base64url
from certify.credentials.es256 import PublicKey
from certify.development_names import DEVELOPMENT_ISSUER
from certify.keys import subject_name
from models.clock import utc_now
from models.errors import NotFoundError

router: APIRouter = new_page_router()

_ANYBODY = Annotated[Visitor, Depends(PUBLIC)]
_FOLDER = STATIC_FOLDER / "offline"
_SCRIPTS = ("page.js", "checks.js", "claims.js", "code.js", "pictures.js", "jsqr.js")
_FILES: dict[str, Path] = {name: _FOLDER / name for name in _SCRIPTS} | {"saoy.css": STATIC_FOLDER / "saoy.css"}
# Asked for again each time; what is unchanged is not sent again.
_HEADERS = {**PAGE_HEADERS, "Cache-Control": "no-cache"}
_PAGE = "public/offline.html"


@router.get("/verify/offline")
def show_page(visitor: _ANYBODY) -> Response:
    return render_for_keeping(_PAGE, _HEADERS)


@router.get("/verify/offline/keys.json")
def give_keys(request: Request, visitor: _ANYBODY) -> Response:
    """The keys to believe, and the names behind numbers."""
    container = container_of(request)
    body: dict[str, Any] = {
        "issuer": container.settings.public_base_address,
        "taken_at": utc_now().isoformat(),
        "keys": [_key(key) for key in container.credential_keys.keys],
        "types": _names_in_codes(),
    }
    return JSONResponse(body, headers=_HEADERS)


@router.get("/verify/offline/worker.js")
def give_worker(visitor: _ANYBODY) -> Response:
    """The service worker. Its first line changes with any file, which makes browsers take all of them anew."""
    script = (_FOLDER / "worker.js").read_text("utf-8")
    headers = {**_HEADERS, "Service-Worker-Allowed": "/verify/offline"}
    return Response(f'const VERSION = "{_version()}";\n{script}', media_type="text/javascript", headers=headers)


@router.get("/verify/offline/{name}")
def give_file(visitor: _ANYBODY, name: str) -> Response:
    if name not in _FILES:
        raise NotFoundError
    return FileResponse(_FILES[name], headers=_HEADERS)


def _names_in_codes() -> dict[str, Any]:
    """By the numbers that stand for them in a code, and by name where there is no number."""
    return {
        str(TYPE_NUMBERS.get(code, code)): {
            "name": name,
            "fields": {str(FIELD_NUMBERS.get(field, field)): label for field, label in fields.items()},
        }
        for code, (name, fields) in names_of_types().items()
    }


def _key(key: PublicKey) -> dict[str, Any]:
    own = x509.load_der_x509_certificate(key.certificates[0])
    return {
        "kid": key.key_id,
        "short": base64url(key.short_key_id),
        "x": base64url(key.x),
        "y": base64url(key.y),
        "signer": subject_name(key.certificates[0]),
        "not_before": int(own.not_valid_before_utc.timestamp()),
        "not_after": int(own.not_valid_after_utc.timestamp()),
        "development": DEVELOPMENT_ISSUER in own.issuer.rfc4514_string(),
    }


@lru_cache(maxsize=1)
def _version() -> str:
    page = render_for_keeping(_PAGE, {}).body
    contents = [bytes(page), *(path.read_bytes() for path in _FILES.values())]
    return hashlib.sha256(b"".join(contents)).hexdigest()[:16]
