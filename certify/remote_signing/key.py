"""A key at a remote signing service. Only digests leave this machine, and what comes back is checked before its use.

An answer may be lost after the service has signed. Then the same digest is asked for again, under the same reference:
by the name of the work in hand where the service gave one, else by a new call. No other digest, no other number.

No callback is asked for (`response_uri`): a service is polled, so a callback that is lost, late, doubled or forged
changes nothing.
"""

from __future__ import annotations

import hashlib
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding

from certify.keys import SigningKeyError, ToBeSigned, WrongSignatureError, require_genuine, require_strong
from certify.remote_signing.service import (
    RemoteSigningRefusedError,
    RemoteSigningService,
    RemoteSigningUnavailableError,
    signatures_of,
)
from certify.signature_mechanisms import SignatureMechanism, algorithm_identifier, mechanism_of, public_key_of

_DIGEST_OIDS = {
    "sha256": "2.16.840.1.101.3.4.2.1",
    "sha384": "2.16.840.1.101.3.4.2.2",
    "sha512": "2.16.840.1.101.3.4.2.3",
}
_SIGNATURE_OIDS = {
    (SignatureMechanism.ECDSA, "sha256"): "1.2.840.10045.4.3.2",
    (SignatureMechanism.ECDSA, "sha384"): "1.2.840.10045.4.3.3",
    (SignatureMechanism.ECDSA, "sha512"): "1.2.840.10045.4.3.4",
    (SignatureMechanism.RSA_PKCS1, "sha256"): "1.2.840.113549.1.1.11",
    (SignatureMechanism.RSA_PKCS1, "sha384"): "1.2.840.113549.1.1.12",
    (SignatureMechanism.RSA_PKCS1, "sha512"): "1.2.840.113549.1.1.13",
}
_PSS_OID = "1.2.840.113549.1.1.10"
# Officers confirm on a phone: providers keep a request open for about five minutes (DOMAIN.md 3.1).
PATIENCE_SECONDS = 300.0
POLL_SECONDS = 2.0


class Transactions(Protocol):
    """Keeps a service's name for its work on a request, so that it survives this process."""

    def transaction_of(self, request_id: str) -> str | None:
        """The name, or None."""

    def keep_transaction(self, request_id: str, transaction_id: str | None) -> None:
        """None when that work came to nothing."""


class RemoteSigningKey:
    """`BatchSigningKey` at a service. Its certificate is asked for once, and must be the one that is expected."""

    def __init__(
        self,
        service: RemoteSigningService,
        credential: str,
        transactions: Transactions,
        *,
        read_pin: Callable[[], str] | None = None,
        asynchronous: bool = False,
        pss: bool = False,
        patience_seconds: float = PATIENCE_SECONDS,
        poll_seconds: float = POLL_SECONDS,
    ) -> None:
        """`read_pin` where the service wants one; `asynchronous` where its owner confirms each use on a phone.

        Raises RemoteSigningUnavailableError, RemoteSigningRefusedError, or SigningKeyError for a weak key.
        """
        self.certificate, self.chain = _certificates(service.credential_info(credential))
        require_strong(self.certificate, credential)
        self.mechanism = mechanism_of(self.certificate, pss=pss)
        self._service = service
        self._credential = credential
        self._transactions = transactions
        self._read_pin = read_pin
        self._asynchronous = asynchronous
        self._patience_seconds = patience_seconds
        self._poll_seconds = poll_seconds

    def sign(self, data: bytes, digest_algorithm: str, *, reference: str = "") -> bytes:
        """See `SigningKey.sign`."""
        return self.sign_many([ToBeSigned(reference, data, digest_algorithm)])[0]

    def sign_many(self, requests: Sequence[ToBeSigned]) -> list[bytes]:
        """See `BatchSigningKey.sign_many`. Every signature is over its own digest, or none is returned.

        Raises RemoteSigningUnavailableError, RemoteSigningRefusedError, WrongSignatureError.
        """
        try:
            signatures = [self._as_der(each) for each in self._resumed(requests) or self._asked(requests)]
            if len(signatures) != len(requests):
                raise WrongSignatureError(detail=f"{len(signatures)} signatures for {len(requests)} digests")
            for request, signature in zip(requests, signatures, strict=True):
                require_genuine(self, request, signature)
        except WrongSignatureError:
            self._keep(requests, None)  # that work will never give anything else
            raise
        self._keep(requests, None)
        return signatures

    def _resumed(self, requests: Sequence[ToBeSigned]) -> list[bytes] | None:
        """What an earlier attempt asked for, when all of these were one piece of work; None when there was none."""
        kept = [self._transactions.transaction_of(request.reference) for request in requests]
        places = [each.partition(":") for each in kept if each is not None]
        names = {name for _, _, name in places}
        if len(places) != len(requests) or len(names) != 1:
            return None
        try:
            found = self._polled(names.pop())
        except RemoteSigningRefusedError:
            # Expired or never heard of: it is asked for anew, for the same digests.
            self._keep(requests, None)
            return None
        if any(int(place) >= len(found) for place, _, _ in places):
            raise WrongSignatureError(detail=f"only {len(found)} signatures")
        return [found[int(place)] for place, _, _ in places]

    def _asked(self, requests: Sequence[ToBeSigned]) -> list[bytes]:
        algorithm = requests[0].digest_algorithm
        if any(request.digest_algorithm != algorithm for request in requests):
            raise ValueError("the requests of one authorisation share their digest algorithm")
        digests = [hashlib.new(algorithm, request.data).digest() for request in requests]
        sad = self._service.authorise(self._credential, digests, _DIGEST_OIDS[algorithm], self._authentication())
        answer = self._service.sign(self._request(sad, digests, algorithm, requests[0].reference))
        signatures = signatures_of(answer)
        if signatures is not None:
            return signatures
        name = answer.get("responseID")
        if not isinstance(name, str) or not name:
            raise RemoteSigningUnavailableError(detail="neither signatures nor a responseID")
        self._keep(requests, name)
        return self._polled(name)

    def _polled(self, name: str) -> list[bytes]:
        deadline = time.monotonic() + self._patience_seconds
        while True:
            signatures = self._service.poll(name)
            if signatures is not None:
                return signatures
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                raise RemoteSigningUnavailableError(detail="nobody confirmed in time")
            time.sleep(min(self._poll_seconds, remaining))

    def _as_der(self, signature: bytes) -> bytes:
        """Some services give an ECDSA signature as its two numbers side by side, as their modules make it."""
        key = public_key_of(self.certificate)
        if not isinstance(key, ec.EllipticCurvePublicKey):
            return signature
        size = (key.key_size + 7) // 8
        if len(signature) != 2 * size or signature[:2] == bytes((0x30, 2 * size - 2)):
            return signature
        return encode_dss_signature(int.from_bytes(signature[:size], "big"), int.from_bytes(signature[size:], "big"))

    def _request(self, sad: str, digests: list[bytes], algorithm: str, reference: str) -> dict[str, Any]:
        request: dict[str, Any] = {
            "credentialID": self._credential,
            "SAD": sad,
            "hashes": [b64encode(digest).decode() for digest in digests],
            "hashAlgorithmOID": _DIGEST_OIDS[algorithm],
            "signAlgo": _SIGNATURE_OIDS.get((self.mechanism, algorithm), _PSS_OID),
            "operationMode": "A" if self._asynchronous else "S",
            # The same for the same request, however often it is asked.
            "clientData": reference,
        }
        if self.mechanism is SignatureMechanism.RSA_PSS:
            request["signAlgoParams"] = b64encode(_parameters(algorithm)).decode()
        return request

    def _authentication(self) -> list[dict[str, str]]:
        return [{"id": "PIN", "value": self._read_pin()}] if self._read_pin is not None else []

    def _keep(self, requests: Sequence[ToBeSigned], name: str | None) -> None:
        """The name of the work with each request's place in it: later they may be asked for one by one."""
        for place, request in enumerate(requests):
            self._transactions.keep_transaction(request.reference, f"{place}:{name}" if name is not None else None)


def _certificates(info: dict[str, Any]) -> tuple[bytes, tuple[bytes, ...]]:
    try:
        encoded = [b64decode(each, validate=True) for each in info["cert"]["certificates"]]
        found = [x509.load_der_x509_certificate(each) for each in encoded]
    except (KeyError, TypeError, ValueError) as error:
        raise SigningKeyError(detail="the service gives no certificate that can be read") from error
    if not found:
        raise SigningKeyError(detail="the service gives no certificate")
    return found[0].public_bytes(Encoding.DER), tuple(each.public_bytes(Encoding.DER) for each in found[1:])


def _parameters(algorithm: str) -> bytes:
    """RSASSA-PSS-params (DER), out of the identifier that also goes into the signature's structure."""
    from asn1crypto import algos

    identifier = algos.SignedDigestAlgorithm.load(algorithm_identifier(SignatureMechanism.RSA_PSS, algorithm))
    encoded: bytes = identifier["parameters"].dump()
    return encoded
