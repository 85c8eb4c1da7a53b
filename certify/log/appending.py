"""Entries come in at the end of the log, in the transaction of what they tell about.

An entry costs one row; its place is taken when the transaction commits, so that writers wait for each other no longer
than that. Every 256th entry closes a tile. Nothing that was written is ever written again.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.log import leaves
from certify.log.leaves import Entry, Leaf, LeafKind
from certify.log.merkle import leaf_hash, perfect_root
from certify.log.records import leaf_of, size_of, tiles_from_below
from certify.log.tiles import TILE_WIDTH, TileName
from models.entities import AuditEvent, LogLeaf, LogTile
from models.sequencing import at_commit, run_in_order

_SALT_BYTES = 16


def append(session: Session, leaf: Leaf) -> None:
    """Adds the entry to the caller's transaction: both are there afterwards, or neither."""
    at_commit(session, _append_in_order, _entry(leaf))


def append_again(session: Session, entries: Iterable[Entry]) -> None:
    """Adds entries that the log had before its database was lost, as they were and where they were."""
    run_in_order(session, _append_in_order, list(entries))


def append_audit_head(session: Session, now: datetime) -> None:
    """Adds the end of the audit chain as it stands when the transaction commits, unless the log has that already."""
    at_commit(session, _append_head, now)


def _append_head(session: Session, moments: list[datetime]) -> None:
    newest = session.scalar(select(AuditEvent).order_by(AuditEvent.sequence.desc()).limit(1))
    if newest is not None and leaf_of(session, LeafKind.AUDIT_HEAD, str(newest.sequence)) is None:
        _append_in_order(session, [_entry(leaves.audit_head(newest, leaves.moment(moments[-1])))])


def _entry(leaf: Leaf) -> Entry:
    salt = secrets.token_hex(_SALT_BYTES)
    return Entry(leaf.kind.value, leaf.subject_id, salt, leaf.data(salt))


def _append_in_order(session: Session, entries: list[Entry]) -> None:
    size = size_of(session)
    for entry in entries:
        session.add(
            LogLeaf(
                leaf_index=size,
                hash=leaf_hash(entry.data.encode()),
                kind=entry.kind,
                subject_id=entry.subject_id,
                salt=entry.salt,
                data=entry.data,
            )
        )
        size += 1
        if size % TILE_WIDTH == 0:
            session.flush()
            _close_tiles(session, size)
    session.flush()


def _close_tiles(session: Session, size: int) -> None:
    """Writes the tile that the last entry filled, and those above that this fills in turn."""
    level, closed = 0, size // TILE_WIDTH
    while True:
        name = TileName(level, closed - 1)
        hashes = tiles_from_below(session, [name])[name]
        root = perfect_root(hashes)
        session.add(LogTile(level=level, tile_index=closed - 1, root=root, hashes=hashes))
        session.flush()
        if closed % TILE_WIDTH:
            return
        level, closed = level + 1, closed // TILE_WIDTH
