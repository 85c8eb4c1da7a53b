"""A checkpoint: how long the log is and what its root is (C2SP tlog-checkpoint); and proofs under it (tlog-proof)."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass

from certify.log.merkle import HASH_BYTES, verify_inclusion
from certify.log.notes import Note, NoteInvalidError, SignatureType, VerifierKey, open_note, parse_note

PROOF_HEADING = "c2sp.org/tlog-proof@v1"
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)
_MOST_HASHES = 63


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of the log at one moment. `root` is 32 bytes."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The text that is signed. No extension lines: nobody could audit them."""
        return f"{self.origin}\n{self.size}\n{encoded(self.root)}\n"


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """That an entry is in the log, checkable without the log (C2SP tlog-proof)."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: str  # the signed note

    def __str__(self) -> str:
        hashes = "".join(f"{encoded(each)}\n" for each in self.path)
        return f"{PROOF_HEADING}\nindex {self.index}\n{hashes}\n{self.checkpoint}"


def checkpoint_of(note: Note) -> Checkpoint:
    """What a note says. Raises NoteInvalidError when it is no checkpoint; extension lines are ignored."""
    lines = note.text.removesuffix("\n").split("\n")
    root = _hash(lines[2]) if len(lines) > 2 else None
    if root is None or not all(lines) or not _SIZE.fullmatch(lines[1]):
        raise NoteInvalidError(detail="no checkpoint")
    return Checkpoint(lines[0], int(lines[1]), root)


def open_checkpoint(note: str, keys: Sequence[VerifierKey]) -> Checkpoint:
    """The checkpoint of one of these logs: signed by its key, under its origin. Raises NoteInvalidError."""
    checkpoint = checkpoint_of(parse_note(note))
    open_note(note, keys_of(checkpoint.origin, keys))
    return checkpoint


def keys_of(origin: str, keys: Sequence[VerifierKey]) -> list[VerifierKey]:
    """The keys that sign for this log: a key speaks for the log of its own name only, and a witness for none."""
    return [key for key in keys if key.name == origin and key.type is SignatureType.NOTE]


def parse_proof(text: str) -> InclusionProof:
    """Raises NoteInvalidError for anything but a proof of this version without extra data."""
    head, gap, note = text.partition("\n\n")
    lines = head.split("\n")
    word, _, index = lines[1].partition(" ") if len(lines) > 1 else ("", "", "")
    path = tuple(_hash(line) for line in lines[2:])
    if not gap or lines[0] != PROOF_HEADING or word != "index" or not _SIZE.fullmatch(index) or None in path:
        raise NoteInvalidError(detail="no inclusion proof")
    if len(path) > _MOST_HASHES:
        raise NoteInvalidError(detail="the inclusion proof is too long")
    return InclusionProof(int(index), tuple(each for each in path if each is not None), note)


def check_proof(leaf: bytes, proof: InclusionProof, keys: Sequence[VerifierKey]) -> Checkpoint:
    """The checkpoint under which the leaf's hash is proved. Raises NoteInvalidError or ProofInvalidError."""
    checkpoint = open_checkpoint(proof.checkpoint, keys)
    verify_inclusion(leaf, proof.index, checkpoint.size, proof.path, checkpoint.root)
    return checkpoint


def encoded(digest: bytes) -> str:
    """A hash as it stands in a note."""
    return base64.b64encode(digest).decode()


def _hash(line: str) -> bytes | None:
    try:
        found = base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        return None
    return found if len(found) == HASH_BYTES and encoded(found) == line else None
