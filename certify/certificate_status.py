"""May this certificate sign, at this moment? Asked before every signature (Circular 15/2025).

Validity, key usage, path to a root that is believed, and revocation by a fresh OCSP answer or list. What cannot be
found out counts against the certificate: nothing is signed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from asn1crypto import crl, ocsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    InsufficientRevinfoError,
    PathBuildingError,
    PathValidationError,
    RevokedError,
    ValidationError,
)

from certify.keys import CertificateUnusableError, SigningKey
from certify.trust import TrustMaterial
from models.errors import UnavailableError


class CertificateStatusUnknownError(UnavailableError):
    """No authority says whether the certificate still stands. The work waits: nothing is signed on a guess."""

    code = "certificate_status_unknown"
    message = "Chưa kiểm tra được tình trạng thu hồi của chứng thư số nên chưa ký. Hệ thống sẽ tự thử lại."
    message_en = "Whether the certificate is revoked cannot be found out, so nothing is signed yet. It is tried again."


class RevocationSource(Protocol):
    """Asks authorities about certificates."""

    def ask(self, certificates: Sequence[bytes]) -> TrustMaterial:
        """Lists and answers about these certificates (DER, each issuer among them). Empty where nobody answers."""


def require_usable(
    key: SigningKey, trust: TrustMaterial, now: datetime, source: RevocationSource | None = None
) -> TrustMaterial:
    """What proves that the key's certificate stands at this moment, to be kept with the signature.

    Raises CertificateUnusableError with a code of its own when it is expired, not yet valid, revoked, of the wrong
    usage or of an unknown authority, and CertificateStatusUnknownError when nobody says.
    """
    _require_validity(key.certificate, now)
    issuers = (*key.chain, *trust.intermediates, *trust.roots)
    started = time.monotonic()
    evidence = trust.joined(source.ask(path_of(key.certificate, issuers))) if source else trust
    # An answer speaks from the moment it was made: judged at the moment before, it would not count yet.
    answered_at = now + timedelta(seconds=time.monotonic() - started)
    _require_path(key.certificate, key.chain, evidence, answered_at)
    return evidence


def path_of(certificate: bytes, others: Sequence[bytes]) -> tuple[bytes, ...]:
    """The certificate and those above it, by names, as far as they are known."""
    by_name = {x509.load_der_x509_certificate(other).subject: other for other in others}
    path = [certificate]
    while True:
        issuer = by_name.get(x509.load_der_x509_certificate(path[-1]).issuer)
        if issuer is None or issuer in path:
            return tuple(path)
        path.append(issuer)


def validation_context(trust: TrustMaterial, moment: datetime | None = None) -> ValidationContext:
    """pyHanko's view of what we believe: no network, and revocation must be known for every certificate."""
    return ValidationContext(
        trust_roots=[asn1_x509.Certificate.load(encoded) for encoded in trust.roots],
        other_certs=[asn1_x509.Certificate.load(encoded) for encoded in trust.intermediates],
        crls=[crl.CertificateList.load(encoded) for encoded in trust.revocation_lists],
        ocsps=[ocsp.OCSPResponse.load(encoded) for encoded in trust.status_responses],
        allow_fetching=False,
        revocation_mode="require",
        moment=moment,
    )


def _require_validity(encoded: bytes, now: datetime) -> None:
    certificate = x509.load_der_x509_certificate(encoded)
    if now < certificate.not_valid_before_utc:
        raise CertificateUnusableError(code="signing_certificate_not_yet_valid")
    if now > certificate.not_valid_after_utc:
        raise CertificateUnusableError(code="signing_certificate_expired")
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound as error:
        raise CertificateUnusableError(code="signing_certificate_wrong_usage") from error
    if not (usage.digital_signature or usage.content_commitment):
        raise CertificateUnusableError(code="signing_certificate_wrong_usage")


# Paths found good, by certificate, chain and evidence, and when: the same evidence says the same a moment later.
_GOOD: dict[tuple[bytes, tuple[bytes, ...], TrustMaterial], datetime] = {}
_GOOD_FOR = timedelta(minutes=1)
_MOST_REMEMBERED = 64


def _require_path(certificate: bytes, chain: tuple[bytes, ...], evidence: TrustMaterial, now: datetime) -> None:
    key = (certificate, chain, evidence)
    found = _GOOD.get(key)
    if found is not None and abs(now - found) < _GOOD_FOR:
        return
    validator = CertificateValidator(
        asn1_x509.Certificate.load(certificate),
        intermediate_certs=[asn1_x509.Certificate.load(each) for each in chain],
        validation_context=validation_context(evidence, now),
    )
    try:
        asyncio.run(validator.async_validate_path())
    except RevokedError as error:
        raise CertificateUnusableError(code="signing_certificate_revoked") from error
    except InsufficientRevinfoError as error:
        raise CertificateStatusUnknownError(detail=type(error).__name__) from error
    except (PathBuildingError, PathValidationError, ValidationError) as error:
        raise CertificateUnusableError(code="signing_certificate_untrusted", detail=type(error).__name__) from error
    if len(_GOOD) >= _MOST_REMEMBERED:
        _GOOD.clear()
    _GOOD[key] = now
