"""The log of this installation: signs its heads, and never two histories.

The last signed head is also kept in a file beside the database. A database that lost entries which were signed for (a
restore from an old copy, a hand in the tables) no longer leads to that head; then no number is given and no head is
signed until a person has looked (RELIABILITY T-31).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from certify.log.appending import append_audit_head
from certify.log.checkpoint import Checkpoint, checkpoint_of, open_checkpoint
from certify.log.kept_file import KeptFile
from certify.log.leaves import LeafKind
from certify.log.notes import SignatureType, SignerKey, VerifierKey, parse_note, sign_note
from certify.log.records import (
    LogRolledBackError,
    ProvedEntry,
    head_of,
    leaf_of,
    prove,
    require_leads_to,
    signed_head,
    size_of,
)
from models.clock import utc_now
from models.database import Database
from models.entities import AuditEvent, Base, LogCheckpoint, LogCosignature, LogLeaf
from models.errors import ForbiddenError, InvalidValueError

# How long the end of the audit chain may go without standing in the log while heads are signed.
AUDIT_ANCHORED_EVERY = timedelta(seconds=60)
# A witness's clock may be that much ahead of ours.
_CLOCKS_APART = timedelta(minutes=5)


def last_signed_head(file: Path) -> Checkpoint | None:
    """The head in the file, or None while nothing was signed. Raises NoteInvalidError for a damaged file."""
    note = KeptFile(file).read()
    return None if note is None else checkpoint_of(parse_note(note))


class RegisterLog:
    """`key` signs heads under its name, the log's origin; `signed_head_file` remembers the last."""

    def __init__(self, database: Database, key: SignerKey, signed_head_file: Path) -> None:
        self._database = database
        self._key = key
        self._path = signed_head_file
        self._file = KeptFile(signed_head_file)

    @property
    def verifier(self) -> str:
        """The log's public key, as verifiers and witnesses are given it."""
        return str(self._key.verifier)

    def require_continued(self, session: Session) -> None:
        """Raises LogRolledBackError unless everything that was signed for is still there."""
        last = last_signed_head(self._path)
        if last is not None:
            require_leads_to(session, last, size_of(session))

    def give_up_lost_entries(self, now: datetime) -> Path | None:
        """Puts the last signed head aside when the database does not lead to it; returns where it lies now.

        Only after a person has made the register whole again: from here on the log has two histories, and every
        witness and every proof over the lost entries will say so.
        """
        with self._file.locked(), self._database.read() as session:
            try:
                self.require_continued(session)
            except LogRolledBackError:
                return self._file.put_aside(f"{now:%Y%m%dT%H%M%SZ}")
        return None

    def checkpoint(self) -> str:
        """The signed head over everything that is committed, with the cosignatures there are.

        Raises LogRolledBackError.
        """
        self._anchor_audit_chain(utc_now())
        with self._file.locked():
            with self._database.read() as session:
                self.require_continued(session)
                head = head_of(session, self._key.name)
                known = signed_head(session, head.size)
            if known is not None and checkpoint_of(parse_note(known)) == head:
                return known
            note = sign_note(head.text, [self._key])
            # First the file: a head that is given out must be remembered.
            self._file.write(note)
            self._keep(head, note)
        return note

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
