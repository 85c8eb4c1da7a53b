"""Blobs by the SHA-256 of their plain bytes, encrypted, durable when `put` returns.

One file a blob: header, then chunks of AES-256-GCM (the STREAM construction: nonce = prefix, counter, last-flag), so
that a flipped bit, a cut at a chunk border and swapped chunks all fail. Each blob has its own key, wrapped by the
master key (RFC 3394). The file's name is a keyed digest: a listing of the store does not tell which known document
is in it.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from models.errors import IntegrityError, NotFoundError, UnavailableError

CHUNK_BYTES = 1024 * 1024
_MAGIC = b"SaoYblob1"
_KEY_ID_BYTES = 8
_WRAPPED_BYTES = 40
_PREFIX_BYTES = 7
_TAG_BYTES = 16
_HEADER_BYTES = len(_MAGIC) + _KEY_ID_BYTES + _WRAPPED_BYTES + _PREFIX_BYTES


class BlobStore(Protocol):
    """Where bytes are kept. Digests are SHA-256 of the plain bytes, 64 hex digits."""

    def put(self, data: bytes) -> str:
        """Keeps the bytes and returns their digest. Durable when it returns; the same bytes twice are one blob."""

    def get(self, sha256: str) -> bytes:
        """The bytes. Raises NotFoundError, or IntegrityError when what is stored is not what was put."""

    def holds(self, sha256: str) -> bool:
        """Whether there is a blob of that digest (its bytes are not checked)."""


class LocalBlobStore:
    """A folder on this machine. The temporary file, the rename and both folders are flushed to the disk."""

    def __init__(self, root: Path, master_key: bytes) -> None:
        """`master_key` is 32 bytes; the key that names files is derived from it."""
        if len(master_key) != 32:
            raise ValueError("the master key has 32 bytes")
        self._root = root
        self._temporary = root / "incoming"
        self._temporary.mkdir(parents=True, exist_ok=True)
        self._master_key = master_key
        self._key_id = hashlib.sha256(b"saoy key id" + master_key).digest()[:_KEY_ID_BYTES]
        self._name_key = hmac.digest(master_key, b"saoy blob names", "sha256")

    def put(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        place = self._place(sha256)
        if place.exists():
            return sha256
        try:
            self._write(place, self._seal(data, sha256))
        except OSError as fault:
            raise UnavailableError(
                "Kho lưu trữ không ghi được. Chưa có gì bị mất; hãy thử lại sau.",
                "The store cannot be written. Nothing was lost; try again later.",
                code="storage_unavailable",
                detail=str(fault),
            ) from fault
        return sha256

    def get(self, sha256: str) -> bytes:
        try:
            sealed = self._place(sha256).read_bytes()
        except FileNotFoundError:
            raise NotFoundError(code="blob_not_found", detail=sha256) from None
        data = self._open(sealed, sha256)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise IntegrityError(detail=sha256)
        return data

    def holds(self, sha256: str) -> bool:
        return self._place(sha256).exists()

    def _place(self, sha256: str) -> Path:
        name = hmac.digest(self._name_key, bytes.fromhex(sha256), "sha256").hex()
        return self._root / name[:2] / name

    def _write(self, place: Path, sealed: bytes) -> None:
        if not place.parent.exists():
            place.parent.mkdir(exist_ok=True)
            _flush_folder(self._root)
        descriptor, name = tempfile.mkstemp(dir=self._temporary)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
            Path(name).rename(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _flush_folder(place.parent)

    def _seal(self, data: bytes, sha256: str) -> bytes:
        key, prefix = secrets.token_bytes(32), secrets.token_bytes(_PREFIX_BYTES)
        header = _MAGIC + self._key_id + aes_key_wrap(self._master_key, key) + prefix
        cipher, associated = AESGCM(key), header + bytes.fromhex(sha256)
        pieces = [data[start : start + CHUNK_BYTES] for start in range(0, len(data), CHUNK_BYTES)] or [b""]
        sealed = [
            cipher.encrypt(_nonce(prefix, number, number == len(pieces) - 1), piece, associated)
            for number, piece in enumerate(pieces)
        ]
        return header + b"".join(sealed)

    def _open(self, sealed: bytes, sha256: str) -> bytes:
        header, body = sealed[:_HEADER_BYTES], sealed[_HEADER_BYTES:]
        if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
            raise IntegrityError(detail=sha256)
        wrapped = header[len(_MAGIC) + _KEY_ID_BYTES : -_PREFIX_BYTES]
        prefix, associated = header[-_PREFIX_BYTES:], header + bytes.fromhex(sha256)
        step = CHUNK_BYTES + _TAG_BYTES
        pieces = [body[start : start + step] for start in range(0, len(body), step)]
        try:
            cipher = AESGCM(aes_key_unwrap(self._master_key, wrapped))
            return b"".join(
                cipher.decrypt(_nonce(prefix, number, number == len(pieces) - 1), piece, associated)
                for number, piece in enumerate(pieces)
            )
        except (InvalidTag, InvalidUnwrap) as fault:
            raise IntegrityError(detail=sha256) from fault


def _nonce(prefix: bytes, number: int, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + (b"\x01" if last else b"\x00")


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def load_or_create_master_key(path: Path) -> bytes:
    """The store's 32-byte key from a file only its owner can read; made on first use, once, durably."""
    try:
        return _checked_key(path)
    except FileNotFoundError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent)  # mkstemp makes it readable by the owner only
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(32))
        file.flush()
        os.fsync(file.fileno())
    try:
        # A link fails when the name exists: of two processes that start at once, one makes the key for both.
        os.link(name, path)
    except FileExistsError:
        pass
    finally:
        Path(name).unlink()
    _flush_folder(path.parent)
    return _checked_key(path)


def _checked_key(path: Path) -> bytes:
    key = path.read_bytes()
    if len(key) != 32:
        raise IntegrityError(detail=f"{path.name} is not a 32-byte key")
    return key
