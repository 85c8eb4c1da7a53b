"""The log's entries kept outside the database, each batch under the head that was signed over it.

Written before that head is given out, so that a database restored from a backup gets back every entry that anybody can
hold the log to. With an entry goes the act it tells about where nothing else may remember that. The lines are sealed:
salts and names are not for everybody. They authenticate themselves: the entries up to a line lead to the root that the
log's key signed in it, so a copy that was cut, reordered, altered or made longer is told from the real one.
"""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.fernet import Fernet, InvalidToken

from certify.log.checkpoint import Checkpoint, checkpoint_of
from certify.log.kept_file import flush_folder
from certify.log.leaves import Entry
from certify.log.notes import NoteInvalidError, parse_note
from models.errors import IntegrityError, UnavailableError

_TAIL_BYTES: Final = 64 * 1024


class KeptLogError(IntegrityError):
    """The kept entries are not what was kept; the code says in which way.

    `kept_log_cut`, `kept_log_disordered`, `kept_log_altered`, `kept_log_extended`, `kept_log_unsigned`,
    `kept_log_differs`.
    """

    code = "kept_log_altered"
    message = (
        "Bản lưu các mục của nhật ký (var/keys/register/log-entries.jsonl) bị cắt, sửa hoặc không phải của sổ này nên"
        " không dùng để khôi phục. Hãy lấy lại tệp này từ bản sao lưu của var/keys."
    )
    message_en = (
        "The kept entries of the log (var/keys/register/log-entries.jsonl) were cut or altered or belong to another"
        " register, so nothing is restored from them. Bring the file back from a backup of var/keys."
    )


class KeptLogFullError(UnavailableError):
    """What a head is to cover could not be kept, so that head is not signed."""

    code = "kept_log_unavailable"
    message = "Không ghi được bản lưu của nhật ký nên tạm dừng cấp số. Hãy kiểm tra đĩa của thư mục khóa."
    message_en = "The log's entries cannot be kept, so no number is given. Look at the disk of the key folder."


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """One entry, and the act it tells about: what `certify.reconciliation` makes its rows again from, or None."""

    entry: Entry
    act: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class KeptBatch:
    """Entries from `first` on, under the signed head that ends with them. Not verified yet."""

    first: int
    entries: tuple[KeptEntry, ...]
    note: str

    @property
    def head(self) -> Checkpoint:
        """What the head says. Raises NoteInvalidError."""
        return checkpoint_of(parse_note(self.note))


class KeptLog:
    """One file of lines, only ever made longer. Callers write one at a time (the lock of the signed head)."""

    def __init__(self, path: Path, key: bytes) -> None:
        """`key` is 32 bytes and seals the lines."""
        self.path = path
        self._fernet = Fernet(base64.urlsafe_b64encode(key))

    def head(self) -> Checkpoint | None:
        """The head under the last line, or None before the first. Reads that line alone; raises KeptLogError."""
        try:
            descriptor = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            return None
        try:
            return _tail(descriptor)[0]
        finally:
            os.close(descriptor)

    def append(self, entries: Sequence[KeptEntry], note: str) -> None:
        """Keeps the entries that this head covers and the one before did not. On the disk when it returns.

        A line that a crash cut short is taken away first: its head was never given out. Raises KeptLogFullError, and
        KeptLogError for entries that do not follow on those that are kept.
        """
        size = checkpoint_of(parse_note(note)).size
        first = size - len(entries)
        line = {"first": first, "sealed": self._sealed(entries), "checkpoint": note}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            is_new = not self.path.exists()
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                head, end = _tail(descriptor)
                if first != (head.size if head else 0):
                    raise KeptLogError(code="kept_log_disordered", detail=f"entry {first} does not come next")
                os.ftruncate(descriptor, end)
                _write(descriptor, json.dumps(line, ensure_ascii=False).encode() + b"\n", end)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            if is_new:
                flush_folder(self.path.parent)
        except OSError as error:
            raise KeptLogFullError(detail=error.strerror) from error

    def batches(self) -> Iterator[KeptBatch]:
        """Every line from the first on. Raises KeptLogError for one that is broken, unless it is the last."""
        try:
            file = self.path.open("rb")
        except FileNotFoundError:
            return
        with file:
            torn = False
            for line in file:
                if torn:
                    raise KeptLogError(detail="a line in the middle cannot be read")
                said = _parsed(line)
                torn = said is None
                if said is not None:
                    yield KeptBatch(said["first"], self._opened(said["sealed"]), said["checkpoint"])

    def put_aside(self, mark: str) -> None:
        """Keeps the file under another name, `mark` at its end: a log begins anew."""
        if self.path.exists():
            os.replace(self.path, self.path.with_name(f"{self.path.name}.{mark}"))

    def _sealed(self, entries: Sequence[KeptEntry]) -> str:
        told = [
            {
                "kind": each.entry.kind,
                "subject_id": each.entry.subject_id,
                "salt": each.entry.salt,
                "data": each.entry.data,
                "act": each.act,
            }
            for each in entries
        ]
        return self._fernet.encrypt(json.dumps(told, ensure_ascii=False).encode()).decode()

    def _opened(self, sealed: str) -> tuple[KeptEntry, ...]:
        try:
            return tuple(
                KeptEntry(Entry(each["kind"], each["subject_id"], each["salt"], each["data"]), each["act"])
                for each in json.loads(self._fernet.decrypt(sealed.encode()))
            )
        except (InvalidToken, ValueError, KeyError, TypeError) as error:
            raise KeptLogError(detail="a line was not sealed here") from error


def _tail(descriptor: int) -> tuple[Checkpoint | None, int]:
    """The head under the last whole line, and where that line ends: what is behind it was cut short by a crash."""
    size, window = os.fstat(descriptor).st_size, _TAIL_BYTES
    while size:
        start = max(0, size - window)
        block = os.pread(descriptor, size - start, start)
        lines = re.findall(rb"[^\n]*\n|[^\n]+$", block)[1 if start else 0 :]
        end = size
        for line in lines[:-3:-1]:
            said = _parsed(line)
            if said is not None:
                return checkpoint_of(parse_note(said["checkpoint"])), end
            end -= len(line)
        if start == 0 and len(lines) < 2:
            break
        if len(lines) > 1:
            raise KeptLogError(detail="the last two lines cannot be read")
        window *= 4
    return None, 0


def _parsed(line: bytes) -> dict[str, Any] | None:
    """The members of a whole line, or None for one that a crash cut short."""
    try:
        said = json.loads(line)
        if line.endswith(b"\n") and isinstance(said["first"], int) and isinstance(said["sealed"], str):
            checkpoint_of(parse_note(said["checkpoint"]))
            return dict(said)
    except (ValueError, KeyError, TypeError, NoteInvalidError):
        pass
    return None


def _write(descriptor: int, content: bytes, at: int) -> None:
    while content:
        written = os.pwrite(descriptor, content, at)
        content, at = content[written:], at + written
