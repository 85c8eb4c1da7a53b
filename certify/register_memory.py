"""What this installation remembers of its registers outside the database, so that a restored backup is noticed.

A backup that is ten numbers old looks sound and would give the ten numbers out again, to other documents, while the
copies with them are in people's hands. So beside the keys lie the last number of each register and the end of the
audit trail, written before anything is signed with a number; a database that knows less is older, and nothing opens
until somebody has reconciled it (RELIABILITY.md T-31, F-19). The journal beside them holds the rows of what was issued,
sealed, from which `certify.reconciliation` makes lost lines again.

It guards against accidents. Against a hand that changes both, the transparency log has its witnesses.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.log.kept_file import flush_folder, write_whole
from models.clock import utc_now
from models.entities import AuditEvent, RegisterCounter, RegisterEntry
from models.errors import IntegrityError, UnavailableError

_SCHEMA: Final = "saoy.register-memory/1"
_HEAD: Final = "head.json"


class RegisterOlderError(UnavailableError):
    """The database knows less than was signed: it was restored from a backup, or it is another one."""

    code = "register_older_than_remembered"
    message = (
        "Cơ sở dữ liệu cũ hơn những gì đã ký: có lẽ vừa khôi phục từ bản sao lưu. Sổ chứng thực không mở cho đến khi "
        'đối chiếu xong bằng lệnh: saoy fsck --reconcile --reason "..."'
    )
    message_en = (
        "The database is older than what was signed: it seems restored from a backup. Nothing opens until it is "
        'reconciled: saoy fsck --reconcile --reason "..."'
    )


class JournalKind(StrEnum):
    """What a line of the journal says."""

    RESERVED = "reserved"
    ISSUED = "issued"
    VOIDED = "voided"
    REVOKED = "revoked"
    RENEWED = "renewed"
    VOLUME_OPENED = "volume_opened"
    YEAR_CLOSED = "year_closed"


@dataclass(frozen=True, slots=True)
class RegisterName:
    """One register of one office and year."""

    agency_id: str
    year: int
    register: str

    @property
    def text(self) -> str:
        return f"{self.agency_id}/{self.year}/{self.register}"

    @classmethod
    def of(cls, entry: RegisterEntry) -> RegisterName:
        """The register that a line is in."""
        return cls(entry.agency_id, entry.year, entry.register)

    @classmethod
    def parse(cls, text: str) -> RegisterName:
        """The inverse of `text`."""
        agency_id, year, register = text.split("/", 2)
        return cls(agency_id, int(year), register)


@dataclass(frozen=True, slots=True)
class Head:
    """The last number of each register, and the newest audit event that is known: its sequence and hash."""

    registers: Mapping[str, int]
    audit_sequence: int = 0
    audit_hash: str = ""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One act, with the rows it was about still sealed."""

    kind: JournalKind
    register: str
    number: int
    sealed: str


class RegisterMemory:
    """A folder of this machine, or one that all machines of the installation share. Safe among processes."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """`key` is 32 bytes and seals the journal, which holds names."""
        self._folder = folder
        self._fernet = Fernet(base64.urlsafe_b64encode(key))

    def head(self) -> Head | None:
        """None before the first number. Raises IntegrityError for another file: silence would open the gate."""
        try:
            said = json.loads((self._folder / _HEAD).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (ValueError, OSError) as error:
            raise IntegrityError(detail="the register's memory cannot be read") from error
        if said.get("schema") != _SCHEMA:
            raise IntegrityError(detail="the register's memory is of another kind")
        return Head(said["registers"], said["audit"]["sequence"], said["audit"]["hash"])

    def require_not_older(self, session: Session) -> None:
        """Raises RegisterOlderError for a database that knows less than the memory."""
        head = self.head()  # before the first query: what is remembered was committed earlier
        if head is None:
            return
        missing = [*self.missing_numbers(session, head)]
        if missing:
            name, last, remembered = missing[0]
            raise RegisterOlderError(detail=f"{name.text}: {last} of {remembered}")
        if not _knows(session, head):
            raise RegisterOlderError(detail=f"audit event {head.audit_sequence} is missing or another one")

    def missing_numbers(self, session: Session, head: Head) -> Iterator[tuple[RegisterName, int, int]]:
        """Each register whose counter is behind: its name, the counter, the number remembered."""
        for text, remembered in sorted(head.registers.items()):
            name = RegisterName.parse(text)
            counter = session.get(RegisterCounter, (name.agency_id, name.year, name.register))
            last = counter.last_number if counter is not None else 0
            if last < remembered:
                yield name, last, remembered

    def keep(self, kind: JournalKind, name: RegisterName, number: int, facts: Mapping[str, Any]) -> None:
        """One line of the journal, and with a reserved number the new head. On the disk when it returns."""
        sealed = self._fernet.encrypt(json.dumps(facts, ensure_ascii=False).encode()).decode()
        line = {"kind": kind.value, "register": name.text, "number": number, "sealed": sealed}
        with self._locked():
            self._append(json.dumps(line, ensure_ascii=False))
            if kind is JournalKind.RESERVED:
                head = self.head() or Head({})
                last = max(number, head.registers.get(name.text, 0))
                self._write_head(Head({**head.registers, name.text: last}, head.audit_sequence, head.audit_hash))

    def keep_audit_head(self, session: Session) -> None:
        """The end of the audit trail, after a commit that must not be lost."""
        newest = _newest_event(session)
        with self._locked():
            head = self.head() or Head({})
            if newest[0] > head.audit_sequence:
                self._write_head(Head(head.registers, *newest))

    def adopt(self, session: Session) -> None:
        """After a reconciliation: what the database now says is what is remembered."""
        counters = session.scalars(select(RegisterCounter))
        registers = {RegisterName(c.agency_id, c.year, c.register).text: c.last_number for c in counters}
        with self._locked():
            self._write_head(Head(registers, *_newest_event(session)))

    def journal(self) -> Iterator[JournalLine]:
        """Every line, oldest first; one that a crash cut short is left out, since nothing followed from it."""
        for path in sorted(self._folder.glob("journal-*.jsonl")):
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    with suppress(json.JSONDecodeError):
                        said = json.loads(line)
                        yield JournalLine(JournalKind(said["kind"]), said["register"], said["number"], said["sealed"])

    def facts_of(self, line: JournalLine) -> dict[str, Any]:
        """What was sealed. Raises IntegrityError under another key or after a change."""
        try:
            return dict(json.loads(self._fernet.decrypt(line.sealed.encode())))
        except InvalidToken as error:
            raise IntegrityError(detail=f"journal line {line.register}/{line.number}") from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        except OSError as error:
            raise UnavailableError(code="register_memory_unavailable", detail=error.strerror) from error
        finally:
            os.close(descriptor)

    def _append(self, line: str) -> None:
        path = self._folder / f"journal-{utc_now():%Y-%m}.jsonl"
        is_new = not path.exists()
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            size = os.fstat(descriptor).st_size
            # A line that a crash cut short must not swallow this one.
            torn = b"\n" if size and os.pread(descriptor, 1, size - 1) != b"\n" else b""
            os.write(descriptor, torn + line.encode() + b"\n")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if is_new:
            flush_folder(self._folder)

    def _write_head(self, head: Head) -> None:
        content = {
            "schema": _SCHEMA,
            "registers": dict(head.registers),
            "audit": {"sequence": head.audit_sequence, "hash": head.audit_hash},
        }
        write_whole(self._folder / _HEAD, json.dumps(content).encode(), mode=0o600)


def _knows(session: Session, head: Head) -> bool:
    """Whether the audit trail holds the remembered event."""
    if head.audit_sequence == 0:
        return True
    return session.scalar(select(AuditEvent.hash).where(AuditEvent.sequence == head.audit_sequence)) == head.audit_hash


def _newest_event(session: Session) -> tuple[int, str]:
    query = select(AuditEvent.sequence, AuditEvent.hash).order_by(AuditEvent.sequence.desc()).limit(1)
    row = session.execute(query).first()
    return (row.sequence, row.hash) if row else (0, "")
