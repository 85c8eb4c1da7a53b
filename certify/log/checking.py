"""Whether the register and the log still say the same, from the rows up: no stored hash is believed.

Every entry is made again from the register's rows, every hash and every tile from those, and the tree is held against
heads of the log that somebody keeps outside. Whoever owns the database can make everything inside agree with
everything else; what they cannot do is lead the new tree to an old head.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from certify.log import leaves
from certify.log.adopting import unlogged_rows
from certify.log.checkpoint import Checkpoint, checkpoint_of
from certify.log.growing_tree import GrowingTree
from certify.log.leaves import Leaf, LeafKind
from certify.log.merkle import leaf_hash
from certify.log.notes import NoteInvalidError, VerifierKey, parse_note
from certify.log.restoring import Restoration, restorations
from certify.log.tiles import TILE_HEIGHT, TILE_WIDTH
from models import audit
from models.entities import (
    Agency,
    AuditEvent,
    Certificate,
    LogCheckpoint,
    LogLeaf,
    LogTile,
    RegisterEntry,
)

_BATCH = 1000
_NO_END = 2**62

# By size: the code of the fault, and the root that must come out.
_Awaited = dict[int, list[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class LogFault:
    """One thing that does not agree: a stable code, and the row or entry that shows it."""

    code: str
    subject: str
    detail: str

    def as_json(self) -> dict[str, str]:
        """For `saoy log verify --json`."""
        return {"code": self.code, "subject": self.subject, "detail": self.detail}


@dataclass
class _Rows:
    """The rows that a batch of entries is about, by id."""

    agencies: dict[str, Agency]
    entries: dict[str, RegisterEntry] = field(default_factory=dict)
    certificates: dict[str, Certificate] = field(default_factory=dict)
    events: dict[int, AuditEvent] = field(default_factory=dict)
    restored: Mapping[int, Restoration] = field(default_factory=dict)


def find_log_faults(
    session: Session, outside: Sequence[Checkpoint] = (), keys: Sequence[VerifierKey] = ()
) -> Iterator[LogFault]:
    """Everything that does not agree, in one snapshot. `outside` are signed heads that were kept elsewhere.

    Without one, whoever rewrote everything alike is not found out. What a restore lost is no fault where one of `keys`
    signed the record of it. Reads the whole log.
    """
    restored = restorations(session, keys)
    yield from _missing_entries(session)
    yield from _audit_chain(session, restored)
    yield from _tree(session, outside, restored)


def entries_not_made_again(session: Session, first: int, last: int, keys: Sequence[VerifierKey]) -> list[str]:
    """Of the entries from `first` to before `last`, those that the rows do not yield: place, kind and row.

    Anchors of the audit trail are left out: after a restore their events are lost.
    """
    agencies = {agency.id: agency for agency in session.scalars(select(Agency))}
    restored, differing = restorations(session, keys), list[str]()
    for start in range(first, last, _BATCH):
        batch = session.scalars(_after(start - 1).where(LogLeaf.leaf_index < last)).all()
        rows = _rows_of(session, batch, agencies, restored)
        for each in batch:
            if each.kind != LeafKind.AUDIT_HEAD.value and _made_again(each, rows) != each.data:
                differing.append(f"{each.leaf_index} ({each.kind} of {each.subject_id})")
    return differing


def _tree(session: Session, outside: Sequence[Checkpoint], restored: Mapping[int, Restoration]) -> Iterator[LogFault]:
    tree = GrowingTree()
    awaited: _Awaited = {}
    for head in outside:
        awaited.setdefault(head.size, []).append(("log_differs_from_checkpoint", head.root))
    _await_signed_heads(session, awaited, 0, 0)
    yield from _heads_reached(tree, awaited)
    agencies = {agency.id: agency for agency in session.scalars(select(Agency))}
    last = -1
    while batch := session.scalars(_after(last)).all():
        rows = _rows_of(session, batch, agencies, restored)
        _await_signed_heads(session, awaited, last + 2, batch[-1].leaf_index + 1)
        for stored in batch:
            if stored.leaf_index != tree.size:
                yield LogFault("log_entry_missing", str(tree.size), f"the next entry is {stored.leaf_index}")
                return
            yield from _entry_added(tree, stored, rows)
            yield from _tiles_closed(session, tree)
            yield from _heads_reached(tree, awaited)
        last = batch[-1].leaf_index
        session.expunge_all()
        agencies = {agency.id: agency for agency in session.scalars(select(Agency))}
    _await_signed_heads(session, awaited, tree.size + 1, _NO_END)
    for size, heads in sorted(awaited.items()):
        for code, _ in heads:
            yield LogFault(code, str(size), f"the log ends at {tree.size}: entries are missing")
    yield from _surplus_tiles(session, tree.size)


def _entry_added(tree: GrowingTree, stored: LogLeaf, rows: _Rows) -> Iterator[LogFault]:
    """The tree grows by what the rows say. Where they say nothing any more, that is told, and the entry stands."""
    expected = _made_again(stored, rows)
    if expected != stored.data and _is_known_to_be_lost(stored, rows.restored.values()):
        expected = stored.data
    if expected != stored.data:
        yield LogFault("log_entry_differs", str(stored.leaf_index), f"{stored.kind} of {stored.subject_id}")
    data = stored.data if expected is None else expected
    if leaf_hash(data.encode()) != stored.hash:
        yield LogFault("log_hash_differs", str(stored.leaf_index), "the stored hash is of other content")
    tree.append(leaf_hash(data.encode()))


def _after(leaf_index: int) -> Select[LogLeaf]:
    return select(LogLeaf).where(LogLeaf.leaf_index > leaf_index).order_by(LogLeaf.leaf_index).limit(_BATCH)


def _await_signed_heads(session: Session, awaited: _Awaited, first: int, last: int) -> None:
    """Adds the roots that were signed for these sizes and must come out."""
    query = select(LogCheckpoint.size, LogCheckpoint.root, LogCheckpoint.note)
    for size, root, note in session.execute(query.where(LogCheckpoint.size.between(first, last))):
        try:
            signed = checkpoint_of(parse_note(note))
        except NoteInvalidError:
            signed = Checkpoint("", -1, b"")
        expected = root if (signed.size, signed.root) == (size, root) else b""
        awaited.setdefault(size, []).append(("log_signed_head_differs", expected))


def _heads_reached(tree: GrowingTree, awaited: _Awaited) -> Iterator[LogFault]:
    heads = awaited.pop(tree.size, [])
    root = tree.root() if heads else b""
    for code, expected in heads:
        if expected != root:
            yield LogFault(code, str(tree.size), "the entries do not lead to this root")


def _surplus_tiles(session: Session, size: int) -> Iterator[LogFault]:
    for level, index in session.execute(select(LogTile.level, LogTile.tile_index).where(_is_beyond(size))):
        yield LogFault("log_tile_differs", f"{level}/{index}", "a tile beyond the end of the log")


def _is_beyond(size: int) -> ColumnElement[bool]:
    levels = range(8)
    beyond = (and_(LogTile.level == level, LogTile.tile_index >= size >> TILE_HEIGHT * (level + 1)) for level in levels)
    return or_(LogTile.level.not_in(levels), *beyond)


def _tiles_closed(session: Session, tree: GrowingTree) -> Iterator[LogFault]:
    for level, index, root in tree.full_tiles:
        tile = session.get(LogTile, (level, index))
        below = LogLeaf.hash if level == 0 else LogTile.root
        position = LogLeaf.leaf_index if level == 0 else LogTile.tile_index
        query = select(below).where(position >= index * TILE_WIDTH, position < (index + 1) * TILE_WIDTH)
        if level:
            query = query.where(LogTile.level == level - 1)
        hashes = b"".join(session.scalars(query.order_by(position)))
        if tile is None or tile.root != root or tile.hashes != hashes:
            yield LogFault("log_tile_differs", f"{level}/{index}", "missing, or of other entries")


def _is_known_to_be_lost(stored: LogLeaf, restored: Iterable[Restoration]) -> bool:
    """The head of an audit trail that a restore cut: the entry came back, its event did not."""
    return stored.kind == LeafKind.AUDIT_HEAD.value and any(
        each.entries_from <= stored.leaf_index < each.entries_to for each in restored
    )


def _rows_of(
    session: Session, batch: Sequence[LogLeaf], agencies: dict[str, Agency], restored: Mapping[int, Restoration]
) -> _Rows:
    about = {kind.value: [leaf.subject_id for leaf in batch if leaf.kind == kind.value] for kind in LeafKind}
    of_lines = about[LeafKind.NUMBER_RESERVED] + about[LeafKind.LINE_VOIDED]
    of_copies = about[LeafKind.COPY_ISSUED] + about[LeafKind.COPY_REVOKED]
    sequences = [int(each) for each in about[LeafKind.AUDIT_HEAD] if each.isascii() and each.isdigit()]
    rows = _Rows(agencies, restored=restored)
    for certificate in session.scalars(select(Certificate).where(Certificate.id.in_(of_copies))):
        rows.certificates[certificate.id] = certificate
        of_lines.append(certificate.entry_id)
    for entry in session.scalars(select(RegisterEntry).where(RegisterEntry.id.in_(of_lines))):
        rows.entries[entry.id] = entry
    for event in session.scalars(select(AuditEvent).where(AuditEvent.sequence.in_(sequences))):
        rows.events[event.sequence] = event
    return rows


def _made_again(stored: LogLeaf, rows: _Rows) -> str | None:
    """The entry as the rows say it, or None where what it is about is gone."""
    try:
        made = _data(stored, rows, is_early=False)
        return made if made == stored.data or _data(stored, rows, is_early=True) != stored.data else stored.data
    except (KeyError, ValueError, TypeError):
        return None


def _data(stored: LogLeaf, rows: _Rows, *, is_early: bool) -> str:
    adopted = leaves.is_adopted(stored.data)
    return replace(_leaf(stored, rows, is_early=is_early), adopted=adopted).data(stored.salt)


def _leaf(stored: LogLeaf, rows: _Rows, *, is_early: bool) -> Leaf:
    kind = LeafKind(stored.kind)
    if kind is LeafKind.REGISTER_RESTORED:
        _ = rows.restored[stored.leaf_index]  # signed for by the log's key
        return leaves.register_restored(stored.subject_id, json.loads(stored.data)["note"])
    if kind is LeafKind.AUDIT_HEAD:
        return leaves.audit_head(rows.events[int(stored.subject_id)], json.loads(stored.data)["time"])
    certificate = rows.certificates.get(stored.subject_id)
    entry = rows.entries[certificate.entry_id if certificate else stored.subject_id]
    agency = rows.agencies[certificate.agency_id if certificate else entry.agency_id]
    at = json.loads(stored.data)["time"]
    return leaves.leaf_about(kind, agency, entry, certificate, at, is_early=is_early)


def _missing_entries(session: Session) -> Iterator[LogFault]:
    """Rows that the log has no entry for: added behind its back, or their entries taken out."""
    for kind, subjects in unlogged_rows(session).items():
        for subject in subjects:
            yield LogFault("log_entry_absent", subject, f"no {kind.value} in the log")


def _audit_chain(session: Session, restored: Mapping[int, Restoration]) -> Iterator[LogFault]:
    broken = audit.first_broken_link(session)
    if broken is not None:
        yield LogFault("audit_chain_broken", str(broken), "the chain breaks at this event")
    signed = {(each.audit_kept, each.audit_lost) for each in restored.values()}
    for before, lost in audit.told_gaps(session):
        if (before, lost) not in signed:
            yield LogFault("audit_events_missing", str(before + 1), f"to {lost}, and no signed record of a restore")
