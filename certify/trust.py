"""Which certificates are believed, and what is known about their revocation. DER bytes throughout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from models.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class TrustMaterial:
    """Roots to believe, certificates between them and the signers, what authorities said of revocation, and the keys of
    registers' logs."""

    roots: tuple[bytes, ...]
    intermediates: tuple[bytes, ...] = ()
    revocation_lists: tuple[bytes, ...] = ()
    status_responses: tuple[bytes, ...] = ()  # OCSP (RFC 6960)
    log_keys: tuple[str, ...] = ()  # as `certify.log.notes` writes them

    def joined(self, other: TrustMaterial) -> TrustMaterial:
        """Both, each thing once."""
        return TrustMaterial(
            _once(self.roots, other.roots),
            _once(self.intermediates, other.intermediates),
            _once(self.revocation_lists, other.revocation_lists),
            _once(self.status_responses, other.status_responses),
            tuple(dict.fromkeys((*self.log_keys, *other.log_keys))),
        )

    def is_revoked(self, certificate: bytes, at: datetime) -> bool:
        """Whether one of the lists of the certificate's issuer names it as revoked at that time."""
        subject = x509.load_der_x509_certificate(certificate)
        for encoded in self.revocation_lists:
            listing = x509.load_der_x509_crl(encoded)
            if listing.issuer != subject.issuer:
                continue
            entry = listing.get_revoked_certificate_by_serial_number(subject.serial_number)
            if entry is not None and entry.revocation_date_utc <= at:
                return True
        return False


def _once(first: tuple[bytes, ...], second: tuple[bytes, ...]) -> tuple[bytes, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def certificate_digest(certificate: bytes) -> str:
    """The SHA-256 of the DER bytes: how the register names a certificate."""
    return sha256(certificate).hexdigest()


def read_certificates(path: Path) -> tuple[bytes, ...]:
    """Every certificate of a PEM file, or the one of a DER file. Raises InvalidValueError when there is none."""
    content = path.read_bytes()
    try:
        if b"-----BEGIN" in content:
            found = x509.load_pem_x509_certificates(content)
        else:
            found = [x509.load_der_x509_certificate(content)]
    except ValueError as error:
        raise InvalidValueError(
            "Tệp chứng thư số không đọc được. Hãy dùng tệp PEM hoặc DER.",
            "The certificate file cannot be read. Use PEM or DER.",
            code="certificate_unreadable",
        ) from error
    return tuple(certificate.public_bytes(Encoding.DER) for certificate in found)
