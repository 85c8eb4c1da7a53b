"""Another office whose certificates come from the same authority: trusted, and not the one that issued the copy."""

from __future__ import annotations

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from certify import development_authority as made
from certify.development_authority import InsecureDevelopmentAuthority
from certify.keys import LocalSigningKey, load_pkcs12
from certify.signature_mechanisms import SignatureMechanism
from certify.signing import Signers


def second_office(authority: InsecureDevelopmentAuthority) -> Signers:
    """An officer and a seal of another commune."""
    issuing = load_pkcs12(authority._folder / "issuing.p12", made._PASSWORD)
    organisation = "ỦY BAN NHÂN DÂN XÃ BÊN CẠNH"
    officer = _key(issuing, made._name("TRẦN THỊ BÊN CẠNH", organisation, title="Chủ tịch"))
    return Signers(officer, _key(issuing, made._name(organisation, organisation)), authority.trust())


def _key(issuing: LocalSigningKey, subject: x509.Name) -> LocalSigningKey:
    key = made._elliptic_key()
    issuer = x509.load_der_x509_certificate(issuing.certificate).subject
    private = issuing._private_key
    certificate = made._leaf(subject, key, issuer, private, is_timestamp=False)
    encoded = certificate.public_bytes(Encoding.DER)
    return LocalSigningKey(encoded, (issuing.certificate,), key, SignatureMechanism.ECDSA)
