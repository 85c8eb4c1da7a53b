"""The register's transparency log for anybody (C2SP tlog-tiles), and where witnesses hand in their cosignatures."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Request, Response

from api.principals import AllowAnybody, container_of
from models.errors import InvalidValueError, NotFoundError

router = APIRouter(prefix="/log", tags=["log"])
Public = Annotated[None, Depends(AllowAnybody())]

_TEXT = "text/plain; charset=utf-8"
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


@router.get("/checkpoint", response_class=Response)
def checkpoint(request: Request, _: Public) -> Response:
    """The signed head of the log as it stands now, with the cosignatures of its witnesses."""
    note = container_of(request).register_log.checkpoint()
    return Response(note, media_type=_TEXT, headers={"Cache-Control": "no-cache"})


@router.get("/tile/{path:path}", response_class=Response)
def tile(request: Request, path: str, _: Public) -> Response:
    """Hashes of the tree, or entries: `/log/tile/0/x001/234`, `/log/tile/entries/005.p/12`."""
    from certify.log.records import RecordedTiles
    from certify.log.tiles import tile_named

    name = tile_named(f"tile/{path}")
    if name is None:
        raise NotFoundError
    with container_of(request).database.read() as session:
        content = RecordedTiles(session).read_tile(name)
    return Response(content, media_type="application/octet-stream", headers=_FOR_EVER)


@router.post("/cosignatures", status_code=204)
def cosignatures(request: Request, note: Annotated[bytes, Body(media_type="text/plain")], _: Public) -> Response:
    """A head of this log with the lines of witnesses that are known here."""
    container = container_of(request)
    try:
        text = note.decode()
    except UnicodeDecodeError as error:
        raise InvalidValueError(code="log_note_invalid", detail="no text") from error
    container.register_log.take_cosignatures(text, container.log_keys)
    return Response(status_code=204)
