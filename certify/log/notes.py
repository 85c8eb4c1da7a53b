"""Signed notes and witness cosignatures (C2SP signed-note, tlog-cosignature): text, and who put their key to it.

Only Ed25519: type 0x01 signs the text itself, type 0x04 signs it together with the time at which a witness saw it.
Keys are written as Go's `sumdb/note` writes them, `name+id+base64`, the private ones behind `PRIVATE+KEY+`.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from models.errors import InvalidValueError

LARGEST_NOTE = 1024 * 1024
MOST_SIGNATURES = 100
_MARK = "— "
_PRIVATE = "PRIVATE+KEY+"
_KEY_BYTES = 32
_SIGNATURE_BYTES = 64
_TIME_BYTES = 8


class NoteInvalidError(InvalidValueError):
    """A note that is no note, or that no believed key signed."""

    code = "log_note_invalid"
    message = "Điểm kiểm của nhật ký minh bạch sai định dạng hoặc không có chữ ký được tin cậy."
    message_en = "The checkpoint of the transparency log is malformed or signed by no trusted key."


class LogKeyInvalidError(InvalidValueError):
    """A key of the log or of a witness that cannot be read."""

    code = "log_key_invalid"
    message = "Khóa của nhật ký minh bạch hoặc của bên làm chứng sai định dạng."
    message_en = "The key of the transparency log or of a witness is malformed."


class SignatureType(IntEnum):
    """The byte that tells what a key signs."""

    NOTE = 0x01
    COSIGNATURE = 0x04


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with its name. Name and key id together say which signature line is its."""

    name: str
    public_key: bytes
    type: SignatureType = SignatureType.NOTE

    def __post_init__(self) -> None:
        if not self.name or "+" in self.name or re.search(r"\s", self.name) or len(self.public_key) != _KEY_BYTES:
            raise LogKeyInvalidError(detail=self.name)

    @property
    def key_id(self) -> bytes:
        """The first four bytes of the digest of name, type and key."""
        return sha256(self.name.encode() + b"\n" + bytes([self.type]) + self.public_key).digest()[:4]

    def __str__(self) -> str:
        encoded = base64.b64encode(bytes([self.type]) + self.public_key).decode()
        return f"{self.name}+{self.key_id.hex()}+{encoded}"

    def verify(self, text: str, signature: bytes) -> bool:
        """Whether this key made the signature (without its key id) over the note's text."""
        message = text.encode()
        if self.type is SignatureType.COSIGNATURE:
            moment, signature = int.from_bytes(signature[:_TIME_BYTES], "big"), signature[_TIME_BYTES:]
            message = _cosigned(text, moment)
        try:
            Ed25519PublicKey.from_public_bytes(self.public_key).verify(signature, message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class SignerKey:
    """A private key of the log or of a witness."""

    name: str
    seed: bytes = field(repr=False)
    type: SignatureType = SignatureType.NOTE

    @classmethod
    def generate(cls, name: str, kind: SignatureType) -> SignerKey:
        """A new key."""
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw(), kind)

    @property
    def verifier(self) -> VerifierKey:
        """The public half."""
        public = Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()
        return VerifierKey(self.name, public, self.type)

    def as_text(self) -> str:
        """As it is kept in a file. Secret."""
        encoded = base64.b64encode(bytes([self.type]) + self.seed).decode()
        return f"{_PRIVATE}{self.name}+{self.verifier.key_id.hex()}+{encoded}"

    def signature_line(self, text: str, moment: int | None = None) -> str:
        """The line that goes under the text. A witness gives the time, in seconds of the epoch."""
        key = Ed25519PrivateKey.from_private_bytes(self.seed)
        if self.type is SignatureType.COSIGNATURE:
            if moment is None:
                raise ValueError("a cosignature has a time")
            signature = moment.to_bytes(_TIME_BYTES, "big") + key.sign(_cosigned(text, moment))
        else:
            signature = key.sign(text.encode())
        encoded = base64.b64encode(self.verifier.key_id + signature).decode()
        return f"{_MARK}{self.name} {encoded}\n"


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line: whose it says to be, and the line itself."""

    name: str
    key_id: bytes
    signature: bytes
    line: str

    @property
    def cosigned_at(self) -> int:
        """Of a witness's line: when it saw the checkpoint, in seconds of the epoch."""
        return int.from_bytes(self.signature[:_TIME_BYTES], "big")

    def is_of(self, key: VerifierKey) -> bool:
        """Whether the line names this key."""
        return (self.name, self.key_id) == (key.name, key.key_id)


@dataclass(frozen=True, slots=True)
class Note:
    """A text with the signatures under it, none of them believed yet."""

    text: str
    signatures: tuple[NoteSignature, ...]

    def __str__(self) -> str:
        return f"{self.text}\n{''.join(each.line for each in self.signatures)}"

    def verified_by(self, keys: Iterable[VerifierKey]) -> list[tuple[VerifierKey, NoteSignature]]:
        """Which of these keys signed. Raises NoteInvalidError when a line names one of them and is not its.

        Lines of unknown keys are ignored, as the specification wants: that is how keys are renewed and witnesses
        added.
        """
        found = []
        for key in keys:
            for each in self.signatures:
                if not each.is_of(key):
                    continue
                if not key.verify(self.text, each.signature):
                    raise NoteInvalidError(detail=f"not signed by {key.name}")
                found.append((key, each))
                break
        return found


def sign_note(text: str, keys: Sequence[SignerKey]) -> str:
    """The note of a text that ends with a newline."""
    if not text.endswith("\n"):
        raise ValueError("the text of a note ends with a newline")
    return f"{text}\n{''.join(key.signature_line(text) for key in keys)}"


def parse_note(note: str) -> Note:
    """Text and signature lines. Raises NoteInvalidError for anything that the specification does not let through."""
    if len(note) > LARGEST_NOTE or any(letter < " " and letter != "\n" for letter in note):
        raise NoteInvalidError(detail="control characters, or too long")
    text, gap, lines = note.rpartition("\n\n")
    if not gap or not lines.endswith("\n"):
        raise NoteInvalidError(detail="no signatures")
    signatures = tuple(_signature(line) for line in lines.removesuffix("\n").split("\n"))
    if len(signatures) > MOST_SIGNATURES:
        raise NoteInvalidError(detail="too many signatures")
    return Note(f"{text}\n", signatures)


def open_note(note: str, keys: Sequence[VerifierKey]) -> Note:
    """The note, signed by at least one of the keys. Raises NoteInvalidError."""
    opened = parse_note(note)
    if not opened.verified_by(keys):
        raise NoteInvalidError(detail="signed by no trusted key")
    return opened


def parse_verifier_key(text: str) -> VerifierKey:
    """A public key `name+id+base64`. Raises LogKeyInvalidError."""
    name, key_id, kind, key = _key_parts(text)
    found = VerifierKey(name, key, kind)
    if found.key_id.hex() != key_id:
        raise LogKeyInvalidError(detail=f"{name}: the key is not the one of its id")
    return found


def parse_signer_key(text: str) -> SignerKey:
    """A private key `PRIVATE+KEY+name+id+base64`. Raises LogKeyInvalidError."""
    if not text.startswith(_PRIVATE):
        raise LogKeyInvalidError(detail="no private key")
    name, key_id, kind, seed = _key_parts(text.removeprefix(_PRIVATE))
    found = SignerKey(name, seed, kind)
    if found.verifier.key_id.hex() != key_id:
        raise LogKeyInvalidError(detail=f"{name}: the key is not the one of its id")
    return found


def _signature(line: str) -> NoteSignature:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    decoded = _decoded(encoded)
    if not line.startswith(_MARK) or not name or "+" in name or decoded is None or len(decoded) < 5:
        raise NoteInvalidError(detail="a signature line is malformed")
    return NoteSignature(name, decoded[:4], decoded[4:], f"{line}\n")


def _key_parts(text: str) -> tuple[str, str, SignatureType, bytes]:
    # At most two: the base64 of a key may hold a plus.
    parts = text.split("+", 2)
    decoded = _decoded(parts[-1])
    if len(parts) != 3 or decoded is None or len(decoded) != 1 + _KEY_BYTES:
        raise LogKeyInvalidError(detail="name, id and key are not there")
    try:
        return parts[0], parts[1], SignatureType(decoded[0]), decoded[1:]
    except ValueError as error:
        raise LogKeyInvalidError(detail=f"{parts[0]}: type {decoded[0]} is not supported") from error


def _decoded(text: str) -> bytes | None:
    """Base64 in its one spelling, or None."""
    try:
        decoded = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return decoded if base64.b64encode(decoded).decode() == text else None


def _cosigned(text: str, moment: int) -> bytes:
    return f"cosignature/v1\ntime {moment}\n{text}".encode()
