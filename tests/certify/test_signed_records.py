"""A record under its own signature: anybody's JWS library agrees, and nothing in it can be changed."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from cryptography import x509
from jwcrypto import jwk, jws

from certify.signed_records import RecordSignatureError, sign_record, verify_record
from certify.trust import certificate_digest
from tests.certify.conftest import Office

RECORD = {"schema": "saoy.revocation/1", "decision": {"number": "15/QĐ-UBND", "reason": "Bản chính giả"}, "year": 2026}


@pytest.fixture(scope="module")
def signed(office: Office) -> dict[str, Any]:
    return sign_record(RECORD, (office.signers.officer, office.signers.seal))


def test_it_says_what_was_signed_and_by_which_certificates(signed: dict[str, Any], office: Office) -> None:
    verified = verify_record(signed)

    assert verified.record == RECORD
    keys = (office.signers.officer, office.signers.seal)
    assert verified.certificates == tuple(certificate_digest(key.certificate) for key in keys)


def test_another_library_verifies_it(signed: dict[str, Any], office: Office) -> None:
    token = jws.JWS()
    token.deserialize(json.dumps(signed))
    key = x509.load_der_x509_certificate(office.signers.seal.certificate).public_key()
    token.verify(jwk.JWK.from_pyca(key))

    assert json.loads(token.payload) == RECORD


def _with_payload(signed: dict[str, Any], record: object) -> dict[str, Any]:
    payload = base64.urlsafe_b64encode(json.dumps(record).encode()).rstrip(b"=").decode()
    return {**signed, "payload": payload}


def _with_header(signed: dict[str, Any], **changes: object) -> dict[str, Any]:
    first = signed["signatures"][0]
    header = json.loads(base64.urlsafe_b64decode(first["protected"] + "=="))
    protected = base64.urlsafe_b64encode(json.dumps({**header, **changes}).encode()).rstrip(b"=").decode()
    return {**signed, "signatures": [{**first, "protected": protected}]}


@pytest.mark.parametrize(
    "forge",
    [
        lambda signed: _with_payload(signed, {**RECORD, "year": 2025}),
        lambda signed: {**signed, "signatures": []},
        lambda signed: {**signed, "signatures": [{**signed["signatures"][0], "signature": ""}]},
        lambda signed: _with_header(signed, alg="none"),
        lambda signed: _with_header(signed, alg="HS256"),
        lambda signed: _with_header(signed, x5c=[]),
        lambda signed: {"payload": signed["payload"]},
        lambda signed: {**signed, "signatures": "no list"},
    ],
)
def test_nothing_changed_verifies(forge: Any, signed: dict[str, Any]) -> None:
    with pytest.raises(RecordSignatureError):
        verify_record(forge(signed))
