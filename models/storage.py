"""Blobs by the SHA-256 of their plain bytes, encrypted, durable when `put` returns.

One file a blob: header, then chunks of AES-256-GCM (the STREAM construction: nonce = prefix, counter, last-flag), so
that a flipped bit, a cut at a chunk border and swapped chunks all fail. Each blob has its own key, wrapped (RFC 3394)
by a key derived from the master key. The file's name is a keyed digest: a listing of the store does not tell which
known document is in it.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import os
import re
import secrets
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from models.errors import IntegrityError, NotFoundError, UnavailableError

CHUNK_BYTES = 1024 * 1024
_MAGIC = b"SaoYblob1"
_KEY_BYTES = 32
_KEY_ID_BYTES = 8
_WRAPPED_BYTES = 40
_PREFIX_BYTES = 7
_TAG_BYTES = 16
_HEADER_BYTES = len(_MAGIC) + _KEY_ID_BYTES + _WRAPPED_BYTES + _PREFIX_BYTES
_SHA256_TEXT = re.compile(r"[0-9a-f]{64}")
# A put takes seconds; what has lain here for an hour was left by a process that died.
_ABANDONED_AFTER_SECONDS = 3600.0


class BlobStore(Protocol):
    """Where bytes are kept. Digests are SHA-256 of the plain bytes, 64 small hex digits."""

    def put(self, data: bytes) -> str:
        """Keeps the bytes and returns their digest. Durable when it returns; the same bytes twice are one blob.

        Raises UnavailableError when they cannot be kept; then nothing was kept.
        """

    def get(self, sha256: str) -> bytes:
        """The bytes. Raises NotFoundError, or IntegrityError when what is stored is not what was put."""

    def holds(self, sha256: str) -> bool:
        """Whether there is a blob of that digest (its bytes are not checked)."""


class LocalBlobStore:
    """A folder on this machine. The temporary file, the rename and the folders are flushed to the disk."""

    def __init__(self, root: Path, master_key: bytes) -> None:
        """`master_key` is 32 bytes; every key in use is derived from it or wrapped by one that is."""
        if len(master_key) != _KEY_BYTES:
            raise ValueError("the master key has 32 bytes")
        self._root = root
        self._incoming = root / "incoming"
        self._wrapping_key = _derived(master_key, b"saoy blob wrapping key")
        self._name_key = _derived(master_key, b"saoy blob names")
        self._key_id = _derived(master_key, b"saoy blob key id")[:_KEY_ID_BYTES]
        self._flushed_folders: set[str] = set()
        self._incoming.mkdir(parents=True, exist_ok=True, mode=0o700)
        _flush_folder(self._root.parent)

    def put(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        place = self._place(sha256)
        try:
            self._make_folder(place.parent)
            if self._is_sound(sha256):
                # Another process may have renamed it a moment ago and not flushed the folder yet.
                _flush_folder(place.parent)
            else:
                self._write(place, self._seal(data, sha256))
        except OSError as error:
            raise _unavailable(error) from error
        return sha256

    def get(self, sha256: str) -> bytes:
        if not _SHA256_TEXT.fullmatch(sha256):
            raise NotFoundError(code="blob_not_found", detail="not a digest")
        try:
            sealed = self._place(sha256).read_bytes()
        except FileNotFoundError:
            raise NotFoundError(code="blob_not_found", detail=sha256) from None
        except OSError as error:
            raise _unavailable(error) from error
        data = self._open(sealed, sha256)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise IntegrityError(detail=sha256)
        return data

    def holds(self, sha256: str) -> bool:
        return _SHA256_TEXT.fullmatch(sha256) is not None and self._place(sha256).exists()

    def remove_abandoned(self, older_than_seconds: float = _ABANDONED_AFTER_SECONDS) -> int:
        """Removes what processes that died left half written. How many."""
        limit = time.time() - older_than_seconds
        removed = 0
        for left in self._incoming.iterdir():
            with suppress(FileNotFoundError):  # its process finished just now
                if left.stat().st_mtime < limit:
                    left.unlink()
                    removed += 1
        return removed

    def strays(self, known: Iterable[str], older_than_seconds: float) -> Iterator[str]:
        """Names of files that belong to none of the known digests, and of what was left half written; older ones
        only, because a blob is put before the row that refers to it."""
        expected = {self._place(sha256).name for sha256 in known}
        limit = time.time() - older_than_seconds
        for path in self._root.glob("*/*"):
            with suppress(FileNotFoundError):  # its process finished just now
                if path.name not in expected and path.stat().st_mtime < limit:
                    yield path.name

    def _make_folder(self, folder: Path) -> None:
        """Made on the way to its first blob. Also one that is there already is flushed, once: another process may
        have made it a moment ago and not flushed the root yet."""
        if folder.name in self._flushed_folders:
            return
        folder.mkdir(exist_ok=True, mode=0o700)
        _flush_folder(self._root)
        self._flushed_folders.add(folder.name)

    def _place(self, sha256: str) -> Path:
        name = hmac.digest(self._name_key, bytes.fromhex(sha256), "sha256").hex()
        return self._root / name[:2] / name

    def _is_sound(self, sha256: str) -> bool:
        """Whether the blob is there and whole; a damaged one is written again by the next `put` of its bytes."""
        try:
            self.get(sha256)
        except (NotFoundError, IntegrityError):
            return False
        return True

    def _write(self, place: Path, sealed: bytes) -> None:
        descriptor, name = tempfile.mkstemp(dir=self._incoming)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
            # Over a blob of the same name at most, which holds the same plain bytes.
            os.replace(name, place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _flush_folder(place.parent)

    def _seal(self, data: bytes, sha256: str) -> bytes:
        key, prefix = secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(_PREFIX_BYTES)
        header = _MAGIC + self._key_id + aes_key_wrap(self._wrapping_key, key) + prefix
        cipher, associated = AESGCM(key), header + bytes.fromhex(sha256)
        view = memoryview(data)
        pieces = [view[start : start + CHUNK_BYTES] for start in range(0, len(view), CHUNK_BYTES)] or [view]
        sealed = [
            cipher.encrypt(_nonce(prefix, number, is_last=number == len(pieces) - 1), piece, associated)
            for number, piece in enumerate(pieces)
        ]
        return b"".join([header, *sealed])

    def _open(self, sealed: bytes, sha256: str) -> bytes:
        view = memoryview(sealed)
        header, body = bytes(view[:_HEADER_BYTES]), view[_HEADER_BYTES:]
        if not header.startswith(_MAGIC) or len(body) < _TAG_BYTES:
            raise IntegrityError(detail=sha256)
        key_id, wrapped, prefix = _split_header(header)
        if key_id != self._key_id:
            raise IntegrityError(detail=f"{sha256} was written under another master key, or its header is damaged")
        step = CHUNK_BYTES + _TAG_BYTES
        pieces = [body[start : start + step] for start in range(0, len(body), step)]
        associated = header + bytes.fromhex(sha256)
        try:
            cipher = AESGCM(aes_key_unwrap(self._wrapping_key, wrapped))
            return b"".join(
                cipher.decrypt(_nonce(prefix, number, is_last=number == len(pieces) - 1), piece, associated)
                for number, piece in enumerate(pieces)
            )
        except (InvalidTag, InvalidUnwrap) as error:
            raise IntegrityError(detail=sha256) from error


def load_or_create_master_key(path: Path) -> bytes:
    """The store's 32-byte key from a file only its owner can read; made on first use, once, durably."""
    with suppress(FileNotFoundError):
        return _checked_key(path)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, name = tempfile.mkstemp(dir=path.parent)  # mkstemp makes it readable by the owner only
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        # A link fails when the name exists: of two processes that start at once, one makes the key for both.
        with suppress(FileExistsError):
            os.link(name, path)
    finally:
        Path(name).unlink()
    _flush_folder(path.parent)
    return _checked_key(path)


def _checked_key(path: Path) -> bytes:
    key = path.read_bytes()
    if len(key) != _KEY_BYTES:
        raise IntegrityError(detail=f"{path.name} is not a 32-byte key")
    return key


def _split_header(header: bytes) -> tuple[bytes, bytes, bytes]:
    start = len(_MAGIC)
    key_id = header[start : start + _KEY_ID_BYTES]
    return key_id, header[start + _KEY_ID_BYTES : -_PREFIX_BYTES], header[-_PREFIX_BYTES:]


def _derived(master_key: bytes, purpose: bytes) -> bytes:
    return HKDFExpand(algorithm=SHA256(), length=_KEY_BYTES, info=purpose).derive(master_key)


def _nonce(prefix: bytes, number: int, *, is_last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + (b"\x01" if is_last else b"\x00")


def _unavailable(error: OSError) -> UnavailableError:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return UnavailableError(
        "Kho lưu trữ đã đầy hoặc không hoạt động. Chưa có gì bị mất; hãy thử lại sau.",
        "The store is full or does not work. Nothing was lost; try again later.",
        code="storage_full" if full else "storage_unavailable",
        detail=error.strerror,
    )


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
