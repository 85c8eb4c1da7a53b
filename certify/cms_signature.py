"""A detached CMS signature as PAdES wants it (EN 319 142-1 6.3), in two halves: what a key signs, and the whole.

Between the halves lies the key, which may be a service that answers minutes later; the first half is kept meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from asn1crypto import algos, cms, tsp
from asn1crypto import x509 as asn1_x509

from certify import cms_encoding
from certify.signature_mechanisms import SignatureMechanism, algorithm_identifier, largest_signature


def signed_attributes(document_digest: bytes, certificate: bytes) -> bytes:
    """The DER set of attributes that is signed: content type, message digest, ESS signing-certificate-v2.

    The last names the certificate (RFC 5035), so that no other one for the same key can be put in its place; some
    readers refuse a signature without it.
    """
    named = tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2({"cert_hash": sha256(certificate).digest()})]})
    attributes = (("content_type", "data"), ("message_digest", document_digest), ("signing_certificate_v2", named))
    return cms_encoding.set_of(*(_attribute(kind, value) for kind, value in attributes))


def detached_signature(
    *,
    attributes: bytes,
    signature: bytes,
    certificate: bytes,
    chain: Iterable[bytes],
    mechanism: SignatureMechanism,
    digest_algorithm: str,
    timestamp_token: bytes,
) -> bytes:
    """ContentInfo with SignedData (DER) without the content; the token, over the signature, goes in byte for byte.

    Roots go into the file too: some validators build no path to a revocation list without them.
    """
    token = cms_encoding.element(
        cms_encoding.SEQUENCE, cms_encoding.TIMESTAMP_TOKEN, cms_encoding.set_of(timestamp_token)
    )
    signer = asn1_x509.Certificate.load(certificate)
    digest: bytes = algos.DigestAlgorithm({"algorithm": digest_algorithm}).dump()
    information = cms_encoding.signer_info(
        issuer=signer.issuer.dump(),
        serial_number=signer.serial_number,
        digest_algorithm=digest,
        signed_attributes=attributes,
        signature_algorithm=algorithm_identifier(mechanism, digest_algorithm),
        signature=signature,
        unsigned_attributes=cms_encoding.set_of(token),
    )
    return cms_encoding.signed_data(
        digest_algorithm=digest,
        content_type=cms_encoding.DATA,
        content=None,
        certificates=(certificate, *chain),
        signer=information,
    )


@lru_cache(maxsize=64)
def largest_structure(
    certificate: bytes, chain: tuple[bytes, ...], mechanism: SignatureMechanism, digest_algorithm: str, token_size: int
) -> int:
    """How many bytes a signature with a token of that size can take."""
    structure = detached_signature(
        attributes=signed_attributes(sha256().digest(), certificate),
        signature=bytes(largest_signature(certificate)),
        certificate=certificate,
        chain=chain,
        mechanism=mechanism,
        digest_algorithm=digest_algorithm,
        timestamp_token=bytes(token_size),
    )
    return len(structure)


def _attribute(kind: str, value: object) -> bytes:
    encoded: bytes = cms.CMSAttribute({"type": kind, "values": [value]}).dump()
    return encoded
