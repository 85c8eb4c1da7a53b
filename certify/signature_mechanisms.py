"""The signature schemes of Circular 15/2025: how each is named in CMS, made, and checked before it is used."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from asn1crypto import algos
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey

DIGESTS: dict[str, type[hashes.SHA256 | hashes.SHA384 | hashes.SHA512]] = {
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}


class SignatureMechanism(StrEnum):
    """How a raw signature is made. ECDSA signatures are DER (RFC 3279), RSA ones as long as the modulus."""

    ECDSA = "ecdsa"
    RSA_PKCS1 = "rsa_pkcs1"
    RSA_PSS = "rsa_pss"


def mechanism_of(certificate: bytes, *, pss: bool = False) -> SignatureMechanism:
    """The scheme of the certificate's key; for RSA, PKCS#1 v1.5 (field practice) unless PSS is wanted.

    Raises ValueError for a key of another kind.
    """
    key = public_key_of(certificate)
    if isinstance(key, ec.EllipticCurvePublicKey):
        return SignatureMechanism.ECDSA
    return SignatureMechanism.RSA_PSS if pss else SignatureMechanism.RSA_PKCS1


@lru_cache(maxsize=256)
def public_key_of(certificate: bytes) -> PublicKey:
    """The key in a DER certificate. Raises ValueError when it is neither RSA nor elliptic."""
    key = x509.load_der_x509_certificate(certificate).public_key()
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        raise ValueError(f"a key of type {type(key).__name__}")
    return key


def largest_signature(certificate: bytes) -> int:
    """How many bytes a raw signature by the certificate's key can take."""
    key = public_key_of(certificate)
    octets = (key.key_size + 7) // 8
    if isinstance(key, rsa.RSAPublicKey):
        return octets
    # RFC 3279 2.2.3: a sequence of two integers, each with a sign octet where its first bit is set.
    return 2 * (octets + 3) + 3


@lru_cache(maxsize=16)
def algorithm_identifier(mechanism: SignatureMechanism, digest_algorithm: str) -> bytes:
    """The AlgorithmIdentifier (DER) that names the scheme in a signer's information (RFC 5652 5.3, RFC 4056)."""
    if mechanism is not SignatureMechanism.RSA_PSS:
        name = f"{digest_algorithm}_{'ecdsa' if mechanism is SignatureMechanism.ECDSA else 'rsa'}"
        return _dump(algos.SignedDigestAlgorithm({"algorithm": name}))
    digest = algos.DigestAlgorithm({"algorithm": digest_algorithm})
    parameters = algos.RSASSAPSSParams(
        {
            "hash_algorithm": digest,
            "mask_gen_algorithm": algos.MaskGenAlgorithm({"algorithm": "mgf1", "parameters": digest}),
            # RFC 4055 3.1 recommends a salt as long as the digest.
            "salt_length": DIGESTS[digest_algorithm].digest_size,
        }
    )
    return _dump(algos.SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": parameters}))


def pss_padding(digest_algorithm: str) -> padding.PSS:
    """MGF1 with the same digest and a salt as long as it (RFC 4055 3.1)."""
    digest = DIGESTS[digest_algorithm]()
    return padding.PSS(padding.MGF1(digest), digest.digest_size)


def is_genuine(
    certificate: bytes, mechanism: SignatureMechanism, data: bytes, signature: bytes, digest_algorithm: str
) -> bool:
    """Whether the certificate's key made this signature over this data. Asked of every key's answer before its use."""
    key, digest = public_key_of(certificate), DIGESTS[digest_algorithm]()
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, data, ec.ECDSA(digest))
        elif mechanism is SignatureMechanism.RSA_PSS:
            key.verify(signature, data, pss_padding(digest_algorithm), digest)
        else:
            key.verify(signature, data, padding.PKCS1v15(), digest)
    except InvalidSignature:
        return False
    return True


def _dump(value: algos.SignedDigestAlgorithm) -> bytes:
    encoded: bytes = value.dump()
    return encoded
