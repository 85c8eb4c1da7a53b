"""The log as files that any static server can serve (C2SP tlog-tiles): tiles and entries first, the head last."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from certify.log.checkpoint import checkpoint_of
from certify.log.kept_file import write_whole
from certify.log.notes import parse_note
from certify.log.records import RecordedTiles, require_leads_to
from certify.log.tiles import tiles_of

CHECKPOINT = "checkpoint"


def publish(session: Session, note: str, folder: Path) -> int:
    """Writes what the folder has not yet, up to the signed head `note`; returns how many files that were.

    Raises LogRolledBackError when what was published before is not the beginning of this log: then nothing is written.
    """
    head, published = checkpoint_of(parse_note(note)), 0
    former = folder / CHECKPOINT
    if former.exists():
        before = checkpoint_of(parse_note(former.read_text(encoding="utf-8")))
        require_leads_to(session, before, head.size)
        published = before.size
    tiles, count = RecordedTiles(session), 0
    for name in tiles_of(head.size, since=published):
        _write(folder / name.path, tiles.read_tile(name))
        count += 1
    _write(former, note.encode())
    return count + 1


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, content, mode=0o644)  # it is for everybody, and a reader may come at any moment
