"""The proof inside a copy: what an insider with the keys of the seal, but not of the register's history, would try."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from certify.canonical import canonical_json
from certify.log.checkpoint import Checkpoint, InclusionProof
from certify.log.merkle import inclusion_path
from certify.log.notes import SignatureType, SignerKey, sign_note
from certify.log.sealed_proof import SealedProof, examine_sealed_proof
from tests.certify.log import naive_tree
from tests.certify.log.naive_tree import ListNodes

ORIGIN = "chungthuc.example.vn/log"
LOG = SignerKey.generate(ORIGIN, SignatureType.NOTE)
KEYS = (str(LOG.verifier),)
AT = datetime(2026, 11, 27, 2, 0, tzinfo=UTC)


def entry(**changes: object) -> bytes:
    members = {
        "schema": "saoy.leaf/1", "kind": "number_reserved", "agency": "H24.1", "year": 2026, "register": "electronic",
        "number": 7, "digest": "d" * 64, "time": AT.isoformat(timespec="microseconds"), "hidden": "0" * 64,
    }  # fmt: skip
    return canonical_json({**members, **changes})


def proof_of(leaf: bytes, key: SignerKey = LOG, origin: str = ORIGIN) -> str:
    entries = [b"0", b"1", leaf, b"3", b"4"]
    note = sign_note(Checkpoint(origin, 5, naive_tree.root(entries)).text, [key])
    return str(InclusionProof(2, inclusion_path(ListNodes(entries), 2, 5), note))


def record(leaf: bytes, proof: str | None = None, **register: object) -> dict[str, Any]:
    return {
        "issued_at": AT.isoformat(),
        "freeze_digest": "d" * 64,
        "register": {"number": "07/ĐT", "sequence": 7, "agency_code": "H24.1", **register},
        "log": {"entry": leaf.decode(), "proof": proof or proof_of(leaf)},
    }


def said(members: object) -> SealedProof:
    return examine_sealed_proof(json.dumps(members).encode(), KEYS)


def test_the_true_proof_holds() -> None:
    assert said(record(entry())) is SealedProof.HOLDS


def test_without_the_logs_key_it_is_not_known() -> None:
    copy = json.dumps(record(entry())).encode()
    other = SignerKey.generate("khac.example.vn/log", SignatureType.NOTE)
    witness = SignerKey(ORIGIN, LOG.seed, SignatureType.COSIGNATURE)

    assert examine_sealed_proof(copy, ()) is SealedProof.UNKNOWN_LOG
    assert examine_sealed_proof(copy, (str(other.verifier),)) is SealedProof.UNKNOWN_LOG
    assert examine_sealed_proof(copy, (str(witness.verifier),)) is SealedProof.UNKNOWN_LOG


@pytest.mark.parametrize(
    "changes",
    [{"number": 8}, {"agency": "H24.2"}, {"digest": "e" * 64}, {"kind": "copy_issued"},
     {"time": "2026-01-01T00:00:00+00:00"}, {"number": "7"}, {"time": None}, {"number": None}],
    ids=str,
)  # fmt: skip
def test_an_entry_about_something_else_is_no_proof(changes: dict[str, object]) -> None:
    assert said(record(entry(**changes))) is SealedProof.BROKEN


@pytest.mark.parametrize(
    "register", [{"number": "08/ĐT"}, {"sequence": 8}, {"agency_code": "H24.2"}, {"number": "107/ĐT"}, {"number": 7}]
)
def test_a_record_with_another_number_than_its_entry_is_no_copy(register: dict[str, object]) -> None:
    assert said(record(entry(), **register)) is SealedProof.BROKEN


def test_an_entry_that_the_log_does_not_have_is_no_proof() -> None:
    assert said(record(entry(), proof_of(entry(hidden="1" * 64)))) is SealedProof.BROKEN


def test_a_head_that_the_log_did_not_sign_is_no_proof() -> None:
    thief = SignerKey.generate(ORIGIN, SignatureType.NOTE)

    assert said(record(entry(), proof_of(entry(), key=thief))) is SealedProof.BROKEN


@pytest.mark.parametrize(
    "log", [{}, [], "x", 7, {"entry": "", "proof": ""}, {"entry": None, "proof": None}, {"entry": "[]", "proof": "x"}]
)
def test_anything_else_in_its_place_is_broken_and_never_absent(log: object) -> None:
    assert said({**record(entry()), "log": log}) is SealedProof.BROKEN


@pytest.mark.parametrize("bytes_", [b"", b"x", b"[]", b"{}", b"[" * 100_000, b"\xff", b'{"log": null}'])
def test_a_record_without_a_proof_has_none(bytes_: bytes) -> None:
    assert examine_sealed_proof(bytes_, KEYS) is SealedProof.ABSENT
