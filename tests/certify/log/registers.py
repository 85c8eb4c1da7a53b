"""A register with lines of every kind and its log, made without signatures; and hands that own the database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from certify import register
from certify.log import leaves
from certify.log.appending import append
from certify.log.checking import find_log_faults
from certify.log.checkpoint import Checkpoint, checkpoint_of
from certify.log.growing_tree import GrowingTree
from certify.log.kept_log import KeptLog
from certify.log.leaves import LeafKind
from certify.log.merkle import leaf_hash
from certify.log.notes import SignatureType, SignerKey, parse_note, sign_note
from certify.log.records import head_of
from certify.log.register_log import RegisterLog
from certify.register import RegisterLine
from certify.remembered_acts import act_of
from models import audit
from models.clock import utc_now
from models.database import Database
from models.entities import (
    Agency,
    AuditEvent,
    Certificate,
    Document,
    LogCheckpoint,
    LogLeaf,
    LogTile,
    RegisterEntry,
)
from models.identifiers import new_id, new_token
from tests.models.records import a_document

ORIGIN = "chungthuc.example.vn/log"
KEEPING_KEY = bytes(32)


@dataclass
class LoggedRegister:
    """One agency's register. `log` signs its heads, `kept` has its entries outside the database."""

    database: Database
    agency: Agency
    key: SignerKey
    log: RegisterLog
    kept: KeptLog

    @classmethod
    def open(cls, database: Database, folder: Path) -> LoggedRegister:
        agency = Agency(code=f"H24.{new_id()[-8:]}", name="Ủy ban nhân dân xã Thử Nghiệm")
        with database.begin() as session:
            session.add(agency)
        return cls.of(database, agency, SignerKey.generate(ORIGIN, SignatureType.NOTE), folder)

    @classmethod
    def of(cls, database: Database, agency: Agency, key: SignerKey, folder: Path) -> LoggedRegister:
        """As another process, or after a restore: the same key and folder."""
        kept = KeptLog(folder / "log-entries.jsonl", KEEPING_KEY)
        return cls(database, agency, key, RegisterLog(database, key, folder / "signed-head", kept, act_of), kept)

    def add(self, lines: int) -> None:
        """Every line reserved; then three of four issued, one of four voided, one of eight revoked."""
        with self.database.begin() as session:
            for number in range(lines):
                self._add_line(session, number)

    def _add_line(self, session: Session, number: int) -> None:
        document = a_document(session, self.agency)
        session.flush()
        entry = self.reserve_one(session, document)
        if number % 4 == 3:
            register.void(session, entry, reason="hỏng giấy", actor="officer")
            return
        register.record_signed(session, entry, utc_now())
        certificate = a_copy(document, entry)
        session.add(certificate)
        session.flush()
        append(session, leaves.copy_issued(self.agency, entry, certificate))
        if number % 8 == 0:
            certificate.revoke(decision="01/QĐ-UBND", reason="bản chính giả")
            append(session, leaves.copy_revoked(self.agency, entry, certificate))

    def reserve_one(self, session: Session, document: Document | None = None) -> RegisterEntry:
        """One line more, in the caller's transaction."""
        if document is None:
            document = a_document(session, self.agency)
            session.flush()
        line = RegisterLine("Nguyễn Văn Mẫu", "Giấy khai sinh", "Trần Văn Ký", "Chủ tịch", 1, 4000)
        return register.reserve(session, document, digest=sha256(document.id.encode()).hexdigest(), line=line)

    def cosign(self, witness: SignerKey | None = None) -> SignerKey:
        """A second office puts its line under the present head."""
        witness = witness or SignerKey.generate("luutru.example.vn/saoy", SignatureType.COSIGNATURE)
        note = self.log.checkpoint()
        line = witness.signature_line(parse_note(note).text, int(utc_now().timestamp()))
        self.log.take_cosignatures(note + line, [witness.verifier])
        return witness

    def head(self) -> Checkpoint:
        """A head as somebody outside keeps it."""
        return checkpoint_of(parse_note(self.log.checkpoint()))

    def faults(self, *outside: Checkpoint) -> set[str]:
        with self.database.read() as session:
            return {fault.code for fault in find_log_faults(session, outside, [self.key.verifier])}


def a_copy(document: Document, entry: RegisterEntry) -> Certificate:
    return Certificate(
        document_id=document.id,
        entry_id=entry.id,
        agency_id=document.agency_id,
        token=new_token(),
        code=new_id(),
        blob_sha256=sha256(entry.id.encode()).hexdigest(),
        record_sha256=sha256(new_id().encode()).hexdigest(),
        signed_ranges=[sha256(new_id().encode()).hexdigest() for _ in range(3)],
        officer_certificate_sha256="0" * 64,
        seal_certificate_sha256="1" * 64,
        issued_at=entry.signed_at or utc_now(),
    )


@contextmanager
def as_owner(database: Database) -> Iterator[Session]:
    """A transaction of somebody who owns the database: no trigger stands in the way. It is taken back at the end."""
    with Session(database.engine, expire_on_commit=False) as session:
        if database.dialect == "postgresql":
            # Triggers and foreign keys alike: what only a superuser may.
            session.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            names = session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
            for name in names:
                session.execute(text(f'DROP TRIGGER "{name}"'))
        yield session
        session.rollback()


@dataclass(frozen=True)
class Kept:
    """An entry as a forger writes it anew."""

    kind: str
    subject_id: str
    salt: str
    data: str


def entries_from_rows(session: Session) -> list[Kept]:
    """Every entry made again from the rows as they now are: what the forger wishes had always been."""
    made = []
    agencies = {agency.id: agency for agency in session.scalars(select(Agency))}
    for stored in session.scalars(select(LogLeaf).order_by(LogLeaf.leaf_index)).all():
        certificate, at = session.get(Certificate, stored.subject_id), str(json.loads(stored.data)["time"])
        entry = session.get(RegisterEntry, certificate.entry_id if certificate else stored.subject_id)
        if stored.kind == "audit_head":
            event = session.get(AuditEvent, int(stored.subject_id))
            leaf = leaves.audit_head(event, at) if event else None
        else:
            kind = LeafKind(stored.kind)
            leaf = leaves.leaf_about(kind, agencies[entry.agency_id], entry, certificate, at) if entry else None
        if leaf is not None:
            made.append(Kept(stored.kind, stored.subject_id, stored.salt, leaf.data(stored.salt)))
    return made


def rewrite_log(session: Session, entries: Iterable[Kept], key: SignerKey) -> None:
    """Puts these entries in the place of the log, with hashes, tiles and a signed head that agree with them."""
    for table in (LogLeaf, LogTile, LogCheckpoint):
        session.execute(delete(table))
    session.flush()
    session.expunge_all()
    tree, hashes = GrowingTree(), {}
    for index, each in enumerate(entries):
        found = leaf_hash(each.data.encode())
        session.add(LogLeaf(leaf_index=index, hash=found, **vars(each)))
        hashes[-1, index] = found
        tree.append(found)
        for level, tile, root in tree.full_tiles:
            below = b"".join(hashes[level - 1, tile * 256 + at] for at in range(256))
            session.add(LogTile(level=level, tile_index=tile, root=root, hashes=below))
            hashes[level, tile] = root
    session.flush()
    head = head_of(session, key.name)
    session.add(LogCheckpoint(size=head.size, root=head.root, note=sign_note(head.text, [key])))


def chain_again(session: Session) -> None:
    """Numbers and chains the audit events that are left, from the first to the last."""
    session.flush()
    events = session.scalars(select(AuditEvent).order_by(AuditEvent.sequence)).all()
    session.execute(delete(AuditEvent))
    session.expunge_all()
    previous = audit.GENESIS
    for sequence, event in enumerate(events, 1):
        again = AuditEvent(
            sequence=sequence, at=event.at, actor=event.actor, action=event.action, subject_type=event.subject_type,
            subject_id=event.subject_id, details=event.details, previous_hash=previous, hash="",
        )  # fmt: skip
        again.hash = previous = audit.hash_of(again)
        session.add(again)
    session.flush()


LONG_AGO = timedelta(days=400)
