"""The log of this installation: signs its heads, and never two histories.

The last signed head is also kept in a file beside the database, and every entry under it in another. A database that
lost entries which were signed for (a restore from an old copy, a hand in the tables) no longer leads to that head; then
no number is given and no head is signed until a person has looked (RELIABILITY T-31).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from certify.log.appending import append_audit_head
from certify.log.checkpoint import Checkpoint, checkpoint_of, open_checkpoint
from certify.log.kept_file import KeptFile
from certify.log.kept_log import KeptEntry, KeptLog
from certify.log.leaves import Entry, LeafKind, moment
from certify.log.merkle import root_of
from certify.log.notes import SignatureType, SignerKey, VerifierKey, parse_note, sign_note
from certify.log.records import (
    LogRolledBackError,
    ProvedEntry,
    head_of,
    leaf_of,
    nodes_of,
    prove,
    require_leads_to_all,
    signed_head,
    size_of,
)
from certify.log.restoring import (
    AuditEnd,
    Restoration,
    TakenBack,
    audit_end,
    newest_logged_event,
    record_restoration,
    take_back,
)
from models.clock import utc_now
from models.database import Database
from models.entities import AuditEvent, Base, LogCheckpoint, LogCosignature, LogLeaf
from models.errors import ForbiddenError, InvalidValueError
from models.sequencing import hold_order

# How long the end of the audit chain may go without standing in the log while heads are signed.
AUDIT_ANCHORED_EVERY = timedelta(seconds=60)
# A witness's clock may be that much ahead of ours.
_CLOCKS_APART = timedelta(minutes=5)
_KEPT_AT_ONCE = 1000


def signed_heads(file: Path, kept: KeptLog | None) -> list[Checkpoint]:
    """What was signed last, as the file has it and as the kept entries have it; one of them where they agree.

    Empty while nothing was signed. They differ after a crash between the two, and after a restore that brought an old
    file. Raises NoteInvalidError for a damaged file, KeptLogError for a damaged end of the kept entries.
    """
    note = KeptFile(file).read()
    found = [None if note is None else checkpoint_of(parse_note(note)), kept.head() if kept is not None else None]
    return [*dict.fromkeys(head for head in found if head is not None)]


class RegisterLog:
    """`key` signs heads under its name, the log's origin; `signed_head_file` remembers the last."""

    def __init__(
        self,
        database: Database,
        key: SignerKey,
        signed_head_file: Path,
        kept: KeptLog | None = None,
        act_of: Callable[[Session, LogLeaf], Mapping[str, Any] | None] = lambda session, leaf: None,
    ) -> None:
        """Without `kept` a restored database cannot go on with this log. `act_of` tells what is kept with an entry."""
        self._database = database
        self._key = key
        self._path = signed_head_file
        self._file = KeptFile(signed_head_file)
        self._kept = kept
        self._act_of = act_of

    @property
    def verifier(self) -> str:
        """The log's public key, as verifiers and witnesses are given it."""
        return str(self._key.verifier)

    def require_continued(self, session: Session) -> None:
        """Raises LogRolledBackError unless everything that was signed for is still there."""
        require_leads_to_all(session, signed_heads(self._path, self._kept))

    def take_back(
        self,
        session: Session,
        audit: AuditEnd,
        *,
        outside: Sequence[Checkpoint] = (),
        keys: Sequence[VerifierKey] = (),
        second_history: bool = False,
    ) -> TakenBack:
        """In the caller's transaction: what a restored database lost of the log, and the record of the restore.

        No other writer comes in between from here to its end.
        `audit` is the newest audit event that is remembered elsewhere, `outside` are signed heads that others hold,
        `keys` former keys of this log. With a second history nothing comes back. Raises KeptLogError, LogDivergedError.
        """
        hold_order(session)
        size, entries = size_of(session), tuple[KeptEntry, ...]()
        is_same_log = self._kept is not None and not second_history
        believed = (self._key.verifier, *keys)
        if self._kept is not None and is_same_log:
            heads = [*signed_heads(self._path, None), *outside]
            entries = take_back(session, self._kept, heads, believed)
        end, lost = audit_end(session), max(audit, newest_logged_event(entries), key=lambda each: each.sequence)
        if not entries and lost.sequence <= end.sequence:
            return TakenBack(is_same_log, believed)
        restoration = Restoration(
            log=self._key.name,
            time=moment(utc_now()),
            entries_from=size,
            entries_to=size + len(entries),
            audit_kept=end.sequence,
            audit_lost=max(lost.sequence, end.sequence),
            audit_lost_hash=lost.hash if lost.sequence > end.sequence else "",
        )
        record_restoration(session, restoration, self._key)
        return TakenBack(is_same_log, believed, entries, restoration)

    def give_up_lost_entries(self, now: datetime) -> Path | None:
        """Puts the last signed head and what was kept aside when the database does not lead there; returns where.

        Only after a person has made the register whole again and given the lost entries up: from here on the log has
        two histories, and every witness and every proof over the lost entries will say so.
        """
        with self._file.locked(), self._database.read() as session:
            try:
                self.require_continued(session)
            except LogRolledBackError:
                mark = f"{now:%Y%m%dT%H%M%SZ}"
                if self._kept is not None:
                    self._kept.put_aside(mark)
                if self._file.read() is not None:
                    return self._file.put_aside(mark)
        return None

    def checkpoint(self) -> str:
        """The signed head over everything that is committed, with the cosignatures there are.

        Raises LogRolledBackError.
        """
        with self._file.locked():
            with self._database.read() as session:
                # Before anything is added: a restored database must stay the beginning of what was signed.
                self.require_continued(session)
            self._anchor_audit_chain(utc_now())
            with self._database.read() as session:
                head = head_of(session, self._key.name)
                known = signed_head(session, head.size)
                is_signed = known is not None and checkpoint_of(parse_note(known)) == head
                note = known if known is not None and is_signed else sign_note(head.text, [self._key])
                self._keep_entries(session, head, note)
            if not is_signed:
                # Before it is given out: a head that somebody holds must be remembered.
                self._file.write(note)
                self._keep(head, note)
        return note

    def _keep_entries(self, session: Session, head: Checkpoint, note: str) -> None:
        """Every entry under the head that is not kept yet; many at once after the upgrade that brought keeping."""
        if self._kept is None:
            return
        last = self._kept.head()
        first = last.size if last is not None else 0
        while first < head.size:
            end = min(head.size, first + _KEPT_AT_ONCE)
            rows = session.scalars(
                select(LogLeaf)
                .where(LogLeaf.leaf_index >= first, LogLeaf.leaf_index < end)
                .order_by(LogLeaf.leaf_index)
            ).all()
            entries = [
                KeptEntry(Entry(row.kind, row.subject_id, row.salt, row.data), self._act_of(session, row))
                for row in rows
            ]
            self._kept.append(entries, note if end == head.size else self._note_of(session, end))
            session.expunge_all()
            first = end

    def _note_of(self, session: Session, size: int) -> str:
        """A signed head over the first entries."""
        return sign_note(Checkpoint(self._key.name, size, root_of(nodes_of(session, size), size)).text, [self._key])

    def sealed_proof(self, entry_id: str) -> dict[str, str]:
        """What goes into the sealed record: the line's entry, and the proof that it was in the log before signing."""
        note = self.checkpoint()
        with self._database.read() as session:
            leaf = leaf_of(session, LeafKind.NUMBER_RESERVED, entry_id)
            if leaf is None:
                raise LogRolledBackError(detail=f"no entry for register line {entry_id}")
            return ProvedEntry(leaf.data, str(prove(session, leaf, note))).as_json()

    def take_cosignatures(self, note: str, witnesses: Sequence[VerifierKey]) -> None:
        """Keeps what known witnesses put under a head that this log signed.

        Raises NoteInvalidError, ForbiddenError when no known witness signed, InvalidValueError for a head that is not
        ours or a time to come.
        """
        head = open_checkpoint(note, [self._key.verifier])
        known = [key for key in witnesses if key.type is SignatureType.COSIGNATURE]
        signed = parse_note(note).verified_by(known)
        if not signed:
            raise ForbiddenError(detail="no known witness signed")
        latest = (utc_now() + _CLOCKS_APART).timestamp()
        with self._database.begin() as session:
            ours = session.get(LogCheckpoint, head.size)
            if ours is None or ours.root != head.root or any(each.cosigned_at > latest for _, each in signed):
                raise InvalidValueError(code="cosignature_unsuitable", detail=f"head {head.size}")
            rows = [{"size": head.size, "witness": key.name, "line": each.line} for key, each in signed]
            statement = self._insert(LogCosignature).values([{**row, "received_at": utc_now()} for row in rows])
            session.execute(statement.on_conflict_do_nothing())

    def _anchor_audit_chain(self, now: datetime) -> None:
        newest_head = select(LogLeaf.data).where(LogLeaf.kind == LeafKind.AUDIT_HEAD.value)
        with self._database.read() as session:
            newest_event = session.scalar(select(AuditEvent.sequence).order_by(AuditEvent.sequence.desc()).limit(1))
            data = session.scalar(newest_head.order_by(LogLeaf.leaf_index.desc()).limit(1))
        if data is not None:
            head = json.loads(data)
            if head["sequence"] == newest_event or now - datetime.fromisoformat(head["time"]) < AUDIT_ANCHORED_EVERY:
                return
        if newest_event is not None:
            with self._database.begin() as session:
                append_audit_head(session, now)

    def _keep(self, head: Checkpoint, note: str) -> None:
        row = {"size": head.size, "root": head.root, "note": note, "signed_at": utc_now()}
        with self._database.begin() as session:
            session.execute(self._insert(LogCheckpoint).values(row).on_conflict_do_nothing())

    def _insert(self, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
        insert = postgresql.insert if self._database.dialect == "postgresql" else sqlite.insert
        return insert(table)
