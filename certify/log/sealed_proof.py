"""The proof that stands in a certified copy: its number was in the log before anybody signed.

Checked from the sealed record alone, with the log's public key: no register, no network. Light: the command line
verifies files without a database.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from certify.log.checkpoint import check_proof, checkpoint_of, keys_of, parse_proof
from certify.log.merkle import leaf_hash
from certify.log.notes import VerifierKey, parse_note, parse_verifier_key
from models.errors import InvalidValueError

MEMBER = "log"


class SealedProof(StrEnum):
    """What the proof in a copy says."""

    ABSENT = "absent"
    HOLDS = "holds"
    BROKEN = "broken"
    UNKNOWN_LOG = "unknown_log"  # nobody here knows the key of the log that it names


def examine_sealed_proof(record: bytes, keys: Sequence[str]) -> SealedProof:
    """`record` is the sealed record.json, `keys` the logs to believe (`name+id+base64`).

    Never raises for what the record holds; raises LogKeyInvalidError for a key that is none.
    """
    believed = [parse_verifier_key(key) for key in keys]
    try:
        members = json.loads(record)
        proof = members.get(MEMBER) if isinstance(members, dict) else None
    except (ValueError, RecursionError):
        return SealedProof.ABSENT
    if proof is None:
        return SealedProof.ABSENT
    try:
        return _examine(members, proof, believed)
    except (InvalidValueError, KeyError, TypeError, ValueError, RecursionError):
        # The seal covers what we wrote; anything else in its place is no proof.
        return SealedProof.BROKEN


def _examine(members: Mapping[str, Any], sealed: Any, believed: Sequence[VerifierKey]) -> SealedProof:
    entry, text = sealed["entry"], sealed["proof"]
    if not (isinstance(entry, str) and isinstance(text, str)):
        return SealedProof.BROKEN
    proof = parse_proof(text)
    if not _is_about(json.loads(entry), members):
        return SealedProof.BROKEN
    if not keys_of(checkpoint_of(parse_note(proof.checkpoint)).origin, believed):
        return SealedProof.UNKNOWN_LOG
    check_proof(leaf_hash(entry.encode()), proof, believed)
    return SealedProof.HOLDS


def _is_about(entry: Mapping[str, Any], members: Mapping[str, Any]) -> bool:
    """Whether the entry reserved this copy's number for this copy's content."""
    register = members["register"]
    printed = re.findall(r"[0-9]+", register["number"])
    return bool(
        entry["kind"] == "number_reserved"
        and entry["agency"] == register["agency_code"]
        and entry["number"] == register["sequence"]
        and f"{entry['number']:02d}" in printed
        and entry["digest"] == members["freeze_digest"]
        and datetime.fromisoformat(entry["time"]) == datetime.fromisoformat(members["issued_at"])
    )
