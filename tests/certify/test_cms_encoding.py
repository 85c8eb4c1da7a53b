"""Signed data is written once and read back by others."""

from __future__ import annotations

import time

import pytest
from asn1crypto import cms, core

from certify import cms_encoding
from certify.cms_encoding import EncodedContentInfo


@pytest.mark.parametrize("length", [0, 1, 127, 128, 255, 256, 896, 65_535, 65_536])
def test_lengths_are_der(length: int) -> None:
    encoded = cms_encoding.element(cms_encoding.OCTETS, bytes(length))

    assert core.OctetString.load(encoded, strict=True).native == bytes(length)
    assert encoded == core.OctetString(bytes(length)).dump()


@pytest.mark.parametrize("number", [0, 1, 127, 128, 255, 256, 2**64, 2**159 + 1])
def test_numbers_are_der(number: int) -> None:
    assert cms_encoding.integer(number) == core.Integer(number).dump()


def test_members_of_a_set_are_sorted() -> None:
    small, large = cms_encoding.integer(1), cms_encoding.integer(300)

    assert cms_encoding.set_of(large, small) == cms_encoding.element(cms_encoding.SET, small, large)


def _signed_data(padding: int) -> bytes:
    """A token as deep as a real one; `padding` decides its length."""
    name = cms_encoding.element(cms_encoding.SEQUENCE)
    algorithm = core.Sequence.load(bytes.fromhex("300b0609608648016503040201")).dump()
    attribute = cms.CMSAttribute({"type": "message_digest", "values": [core.OctetString(bytes(32))]}).dump()
    signer = cms_encoding.signer_info(
        issuer=name,
        serial_number=7,
        digest_algorithm=algorithm,
        signed_attributes=cms_encoding.set_of(attribute),
        signature_algorithm=algorithm,
        signature=bytes(padding),
        unsigned_attributes=None,
    )
    return cms_encoding.signed_data(
        digest_algorithm=algorithm, content_type=cms_encoding.DATA, content=None, certificates=(), signer=signer
    )


def test_signed_data_reads_back_with_every_part() -> None:
    content = cms.ContentInfo.load(_signed_data(64), strict=True)["content"]

    (signer,) = content["signer_infos"]
    assert content["version"].native == "v1"
    assert content["encap_content_info"]["content_type"].native == "data"
    assert signer["sid"].chosen["serial_number"].native == 7
    assert signer["signed_attrs"][0]["values"][0].native == bytes(32)
    assert signer["signature"].native == bytes(64)


def test_any_length_is_given_back_at_once_and_unchanged_after_it_was_looked_into() -> None:
    """At lengths that end in 0x80 asn1crypto's own encoding takes half a minute for a token of real depth."""
    started = time.perf_counter()

    for padding in range(600, 860):
        encoded = _signed_data(padding)
        value = EncodedContentInfo.of(encoded)
        assert value["content"]["signer_infos"][0]["signature"].native == bytes(padding)
        assert value.dump() == encoded

    assert time.perf_counter() - started < 20
