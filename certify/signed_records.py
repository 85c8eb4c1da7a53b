"""Records under a signature of their own: canonical JSON in a JWS with its certificates (RFC 7515, RFC 7518).

General JSON serialisation (7.2.1), since a record may bear an officer's signature and the seal beside it. The payload
is the canonical form, so whoever has the record can tell whether it is the one that was signed.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from certify.canonical import canonical_json
from certify.keys import SigningKey
from models.errors import IntegrityError

_DIGEST = "sha256"
_P256_BYTES = 32


class RecordSignatureError(IntegrityError):
    """A signed record does not verify."""

    code = "record_signature_invalid"


@dataclass(frozen=True, slots=True)
class VerifiedRecord:
    """A record whose every signature is good, and the SHA-256 of the certificates that made them.

    Whose certificates these are is the caller's question: a good signature of a stranger proves nothing.
    """

    record: dict[str, Any]
    certificates: tuple[str, ...]


def sign_record(record: Mapping[str, Any], keys: Sequence[SigningKey]) -> dict[str, Any]:
    """The record as a JWS under each key, in this order. Raises what the keys raise."""
    payload = _encode(canonical_json(record))
    signatures = []
    for key in keys:
        algorithm = _algorithm(key.certificate)
        header = {
            "alg": algorithm,
            "typ": "saoy-record+jws",
            "x5c": [base64.b64encode(each).decode() for each in (key.certificate, *key.chain)],
        }
        protected = _encode(canonical_json(header))
        signature = key.sign(f"{protected}.{payload}".encode(), _DIGEST)
        signatures.append({"protected": protected, "signature": _encode(_as_jws(algorithm, signature))})
    return {"payload": payload, "signatures": signatures}


def verify_record(signed: Mapping[str, Any]) -> VerifiedRecord:
    """Checks every signature. Raises RecordSignatureError for a bad one, for none, or for another form."""
    try:
        certificates = tuple(_verify(each, str(signed["payload"])) for each in signed["signatures"])
        record = json.loads(_decode(str(signed["payload"])))
    except (KeyError, TypeError, ValueError, IndexError, binascii.Error, InvalidSignature) as error:
        raise RecordSignatureError(detail=type(error).__name__) from error
    if not certificates or canonical_json(record) != _decode(str(signed["payload"])):
        raise RecordSignatureError(detail="no signature, or no canonical record")
    return VerifiedRecord(record, certificates)


def _verify(signature: Mapping[str, str], payload: str) -> str:
    header = json.loads(_decode(signature["protected"]))
    encoded = base64.b64decode(header["x5c"][0], validate=True)
    # The algorithm follows from the key; a header that says another is a forger's.
    if header["alg"] != _algorithm(encoded):
        raise ValueError("another algorithm than the key's")
    key = x509.load_der_x509_certificate(encoded).public_key()
    data, value = f"{signature['protected']}.{payload}".encode(), _decode(signature["signature"])
    if isinstance(key, ec.EllipticCurvePublicKey):
        numbers = int.from_bytes(value[:_P256_BYTES]), int.from_bytes(value[_P256_BYTES:])
        key.verify(encode_dss_signature(*numbers), data, ec.ECDSA(hashes.SHA256()))
    elif isinstance(key, rsa.RSAPublicKey):
        key.verify(value, data, padding.PKCS1v15(), hashes.SHA256())
    return sha256(encoded).hexdigest()


def _algorithm(certificate: bytes) -> str:
    key = x509.load_der_x509_certificate(certificate).public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return "RS256"
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        return "ES256"
    raise ValueError("neither RSA nor P-256")


def _as_jws(algorithm: str, signature: bytes) -> bytes:
    """RFC 7518 3.4: r and s side by side, where everybody else writes DER."""
    if algorithm != "ES256":
        return signature
    r, s = decode_dss_signature(signature)
    return r.to_bytes(_P256_BYTES) + s.to_bytes(_P256_BYTES)


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
