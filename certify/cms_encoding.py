"""Writes CMS signed data (RFC 5652) as DER, from parts that are DER already.

asn1crypto builds the same structures, but encodes what it built anew at every level, each level several times, and
takes a length that happens to end in the byte 0x80 for an indefinite one: at such lengths, about one signature in
twenty, one encoding took half a minute. Here every part is written once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from asn1crypto import cms

SEQUENCE, SET, INTEGER, OBJECT, OCTETS = 0x30, 0x31, 0x02, 0x06, 0x04
_CONTEXT = 0xA0  # constructed, context-specific

# id-signedData, id-data, id-ct-TSTInfo (RFC 5652, RFC 3161), id-aa-timeStampToken (RFC 3161 appendix A)
SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
DATA = bytes.fromhex("06092a864886f70d010701")
TIMESTAMP_INFO = bytes.fromhex("060b2a864886f70d0109100104")
TIMESTAMP_TOKEN = bytes.fromhex("060b2a864886f70d010910020e")


class EncodedContentInfo(cms.ContentInfo):  # type: ignore[misc]  # asn1crypto has no types
    """Signed data that gives back the very bytes it was read from, however much of it was looked into since."""

    _encoded: bytes

    @classmethod
    def of(cls, encoded: bytes) -> Self:
        """Reads the bytes (later, when something is looked into) and keeps them."""
        value: Self = cls.load(encoded)
        value._encoded = encoded
        return value

    def dump(self, force: bool = False) -> bytes:
        """The bytes."""
        return self._encoded


def element(tag: int, *contents: bytes) -> bytes:
    """One DER element with the contents joined."""
    content = b"".join(contents)
    length = len(content)
    if length < 0x80:
        return bytes((tag, length)) + content
    digits = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(digits))) + digits + content


def set_of(*members: bytes) -> bytes:
    """DER sorts the members of a set by their encoding."""
    return element(SET, *sorted(members))


def integer(value: int) -> bytes:
    """A non-negative number."""
    return element(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def context(number: int, encoded: bytes) -> bytes:
    """The same contents under an implicit context tag in place of the element's own."""
    return bytes((_CONTEXT | number,)) + encoded[1:]


def signer_info(
    *,
    issuer: bytes,
    serial_number: int,
    digest_algorithm: bytes,
    signed_attributes: bytes,
    signature_algorithm: bytes,
    signature: bytes,
    unsigned_attributes: bytes | None,
) -> bytes:
    """One signer, named by issuer and serial number. Attributes are DER sets, as they were signed."""
    return element(
        SEQUENCE,
        integer(1),
        element(SEQUENCE, issuer, integer(serial_number)),
        digest_algorithm,
        context(0, signed_attributes),
        signature_algorithm,
        element(OCTETS, signature),
        context(1, unsigned_attributes) if unsigned_attributes else b"",
    )


def signed_data(
    *, digest_algorithm: bytes, content_type: bytes, content: bytes | None, certificates: Iterable[bytes], signer: bytes
) -> bytes:
    """ContentInfo with SignedData; `content` None for a detached signature."""
    encapsulated = element(_CONTEXT, element(OCTETS, content)) if content is not None else b""
    version = 1 if content_type == DATA else 3
    chain = set_of(*dict.fromkeys(certificates))
    body = element(
        SEQUENCE,
        integer(version),
        element(SET, digest_algorithm),
        element(SEQUENCE, content_type, encapsulated),
        context(0, chain) if len(chain) > 2 else b"",
        element(SET, signer),
    )
    return element(SEQUENCE, SIGNED_DATA, element(_CONTEXT, body))
