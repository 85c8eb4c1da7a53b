"""Does a CMS signature hold: for makers and algorithms that pyHanko does not take.

Some cards' certificates carry an RSA modulus that reads as a negative number, BSI's plain ECDSA (TR-03111, 5.2.2)
joins the two integers without ASN.1, and a signature may hash its attributes with SHA-3. Only integrity is told here:
nobody's trust is built on such a signature.
"""

from __future__ import annotations

from collections.abc import Callable

from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_der_public_key

_SHA: dict[str, Callable[[], hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
    "sha3_224": hashes.SHA3_224,
    "sha3_256": hashes.SHA3_256,
    "sha3_384": hashes.SHA3_384,
    "sha3_512": hashes.SHA3_512,
}
_SHA3 = ("sha3_224", "sha3_256", "sha3_384", "sha3_512")
_NIST, _PKCS1, _X962, _PLAIN = "2.16.840.1.101.3.4.3", "1.2.840.113549.1.1", "1.2.840.10045.4", "0.4.0.127.0.7.1.1.4.1"
# Object identifiers of the signature algorithm: the family, and the hash that it names (None: the signer's own).
_ALGORITHMS: dict[str, tuple[str, str | None]] = {
    f"{_PKCS1}.1": ("rsa", None),
    f"{_PKCS1}.5": ("rsa", "sha1"),
    f"{_PKCS1}.14": ("rsa", "sha224"),
    f"{_PKCS1}.11": ("rsa", "sha256"),
    f"{_PKCS1}.12": ("rsa", "sha384"),
    f"{_PKCS1}.13": ("rsa", "sha512"),
    f"{_X962}.1": ("ecdsa", "sha1"),
    **{f"{_X962}.3.{n}": ("ecdsa", name) for n, name in enumerate(("sha224", "sha256", "sha384", "sha512"), 1)},
    **{f"{_NIST}.{n}": ("ecdsa", name) for n, name in enumerate(_SHA3, 9)},
    **{f"{_NIST}.{n}": ("rsa", name) for n, name in enumerate(_SHA3, 13)},
    **{f"{_PLAIN}.{n}": ("plain", name) for n, name in enumerate(("sha1", "sha224", "sha256", "sha384", "sha512"), 1)},
    **{f"{_PLAIN}.{n}": ("plain", name) for n, name in enumerate(_SHA3, 8)},
}
_SET = b"\x31"


class UnknownAlgorithmError(Exception):
    """No statement is possible: the algorithm is none of those known here."""


def attributes_hold(signer: cms.SignerInfo, certificate: asn1_x509.Certificate) -> bool:
    """Whether the key of the certificate made the signature over the signed attributes.

    Raises UnknownAlgorithmError.
    """
    identifier = signer["signature_algorithm"]["algorithm"].dotted
    family, named = _ALGORITHMS.get(identifier, ("", None))
    own = digest_name(signer)
    # PKCS #1 padding names its hash inside the signature, so a maker's wrong label outside of it proves nothing.
    names = dict.fromkeys((named or own, own) if family == "rsa" else (named or own,))
    if not family or not _SHA.keys() >= names.keys() or not len(signer["signed_attrs"]):
        raise UnknownAlgorithmError(identifier)
    # As they were signed: byte for byte, under the tag of a set (RFC 5652, 5.4).
    attributes = _SET + signer["signed_attrs"].dump()[1:]
    key, signature = _public_key(certificate), signer["signature"].native
    try:
        return any(_verifies(family, _SHA[name](), key, signature, attributes) for name in names)
    except UnsupportedAlgorithm as error:
        raise UnknownAlgorithmError(identifier) from error


def digest_name(signer: cms.SignerInfo) -> str:
    """The signer's hash, also where the maker named a whole signature algorithm instead."""
    identifier = signer["digest_algorithm"]["algorithm"]
    _, named = _ALGORITHMS.get(identifier.dotted, ("", None))
    return str(named or identifier.native)


def digest_matches(signer: cms.SignerInfo, digest: bytes) -> bool:
    """Whether the signed attributes name this digest of the content, once."""
    named = [each["values"] for each in signer["signed_attrs"] if each["type"].native == "message_digest"]
    return len(named) == 1 and len(named[0]) == 1 and bool(named[0][0].native == digest)


def _verifies(family: str, digest: hashes.HashAlgorithm, key: object, signature: bytes, data: bytes) -> bool:
    try:
        if family == "rsa" and isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, data, padding.PKCS1v15(), digest)
            return True
        if family in ("ecdsa", "plain") and isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(_with_structure(signature) if family == "plain" else signature, data, ec.ECDSA(digest))
            return True
    except InvalidSignature:
        return False
    raise UnsupportedAlgorithm(family)


def _with_structure(signature: bytes) -> bytes:
    half = len(signature) // 2
    return encode_dss_signature(int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big"))


def _public_key(certificate: asn1_x509.Certificate) -> object:
    information = certificate.public_key
    if information.algorithm != "rsa":
        return load_der_public_key(information.dump())
    numbers = information["public_key"].parsed
    # The sign bit belongs to the number: the maker left out the zero byte before it.
    modulus = int.from_bytes(numbers["modulus"].contents, "big")
    return rsa.RSAPublicNumbers(numbers["public_exponent"].native, modulus).public_key()
