"""The place left free for a signature is as large as needed, and a time-stamp that outgrows it costs no copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from certify.development_authority import rsa_key
from certify.development_tsa import TimestampResponder
from certify.issuing import execute
from certify.pdf_revisions import PlaceTooSmallError, signature_values
from certify.register_lookup import DatabaseRegister
from certify.signature_mechanisms import largest_signature
from certify.signing import SignedCopy, draft_signature, sign_copy
from certify.timestamp_messages import REPLY_TYPE
from certify.timestamps import UNKNOWN_TOKEN_SIZE, TimestampClient, TimestampService
from certify.verification import Verdict, verify_pdf
from models.entities import Certificate
from tests.certify.attacks import Scene
from tests.certify.conftest import WHEN, Office, Register, codes, entry_for, verified
from tests.certify.dated_authority import DatedAuthority
from tests.certify.desk import Desk
from tests.certify.test_issuing import claimed, context_of
from tests.servers.http import Answer, serving

_CONTENTS = re.compile(rb"/Contents <([0-9A-Fa-f]+)>")
# A sixteenth of a token and what DER encodings of numbers differ by.
_MOST_EMPTY = 150


def empty_digits(pdf: bytes) -> list[int]:
    """How many hexadecimal digits of each signature's place hold nothing."""
    return [len(found) - len(found.rstrip(b"0")) for found in _CONTENTS.findall(pdf)]


@contextmanager
def growing(office: Office, scene: Scene, *, at: int, by: int) -> Iterator[TimestampClient]:
    """An authority whose tokens bring `by` more certificates from the one after `at` on."""
    key, other = office.authority.timestamp_key, scene.stranger.signers
    more = (other.officer.certificate, other.seal.certificate, *other.trust.intermediates, *other.trust.roots)[:by]
    responders = [TimestampResponder(key), TimestampResponder(replace(key, chain=(*key.chain, *more)))]
    asked = 0

    def answer(query: bytes) -> bytes:
        nonlocal asked
        asked += 1
        return responders[asked > at].answer(query)

    with serving(lambda each: Answer(answer(each.body), REPLY_TYPE)) as host:
        yield TimestampClient(TimestampService(f"http://{host}/", timeout_seconds=10), office.trust)


def is_valid(pdf: bytes, office: Office) -> bool:
    report = verified(pdf, office, Register((entry_for(pdf, office),)))
    return report.verdict is Verdict.VALID and codes(report) == []


def test_no_place_is_much_larger_than_what_it_holds(signed_copy: SignedCopy) -> None:
    assert len(empty_digits(signed_copy.pdf)) == 3
    assert max(empty_digits(signed_copy.pdf)) <= 2 * _MOST_EMPTY


def test_not_even_of_the_first_copy_that_an_office_ever_makes(
    scene: Scene, office: Office, unsigned_copy: bytes
) -> None:
    with growing(office, scene, at=0, by=4) as never_asked_before:
        signed = sign_copy(unsigned_copy, office.signers, never_asked_before)

    assert max(empty_digits(signed.pdf)) <= 4 * _MOST_EMPTY
    assert is_valid(signed.pdf, office)


def test_a_larger_token_takes_the_room_of_the_chain_which_the_validation_data_then_hold(
    scene: Scene, office: Office, unsigned_copy: bytes
) -> None:
    """The second token, which is the officer's, is larger by one certificate."""
    with growing(office, scene, at=1, by=1) as authority:
        signed = sign_copy(unsigned_copy, office.signers, authority)

    assert is_valid(signed.pdf, office)
    assert office.signers.officer.chain[0] in stored_certificates(signed.pdf)
    assert office.signers.officer.chain[0] not in stored_certificates(
        sign_copy(unsigned_copy, office.signers, office.timestamps).pdf
    )


def stored_certificates(pdf: bytes) -> list[bytes]:
    """Those of the validation data, where a certificate that every signature brings along does not stand again."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [each.read_bytes() for each in opened.Root.DSS.Certs]


@pytest.mark.parametrize("at", [1, 2, 3], ids=["officer", "seal", "document"])
def test_a_place_that_no_room_can_be_made_in_is_made_anew(
    at: int, scene: Scene, office: Office, unsigned_copy: bytes
) -> None:
    with growing(office, scene, at=at, by=4) as authority:
        signed = sign_copy(unsigned_copy, office.signers, authority)

    assert is_valid(signed.pdf, office)


@pytest.mark.parametrize("value", ["3003020101ff", "ff", "30800000ff"])
def test_what_looks_like_a_signature_hinders_none(value: str, office: Office, unsigned_copy: bytes) -> None:
    written = BytesIO()
    with pikepdf.open(BytesIO(unsigned_copy)) as pdf:
        note = pikepdf.Dictionary(Contents=pikepdf.String(bytes.fromhex(value)))
        pdf.Root.PieceInfo = pikepdf.Dictionary(Note=pikepdf.Dictionary(Private=note))
        pdf.save(written, fix_metadata_version=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert bytes.fromhex(value) in signature_values(written.getvalue())

    assert is_valid(sign_copy(written.getvalue(), office.signers, office.timestamps).pdf, office)


def test_an_authority_that_cannot_be_measured_gets_a_place_for_any_token(office: Office, unsigned_copy: bytes) -> None:
    with serving(lambda each: Answer(b"", REPLY_TYPE, 503)) as host:
        client = TimestampClient(TimestampService(f"http://{host}/", timeout_seconds=1), office.trust)

        assert client.token_size() == UNKNOWN_TOKEN_SIZE


def test_what_fits_nowhere_is_told_and_spoils_no_file(office: Office, unsigned_copy: bytes) -> None:
    key = office.signers.officer
    draft = draft_signature(unsigned_copy, "Officer", key, token_size=100, now=WHEN)

    with pytest.raises(PlaceTooSmallError):
        draft.completed(unsigned_copy, key, key.sign(draft.attributes, "sha256"), bytes(5000))


@pytest.mark.parametrize(
    "private_key",
    [*map(ec.generate_private_key, (ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1())), rsa_key()],
    ids=["P-256", "P-384", "P-521", "RSA-2048"],
)
def test_no_signature_of_a_key_is_larger_than_said(private_key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> None:
    key = DatedAuthority().key("Officer", private_key=private_key)
    made = [len(key.sign(str(each).encode(), "sha256")) for each in range(200)]

    largest = largest_signature(key.certificate)

    assert largest - 4 <= max(made) <= largest


def test_a_journaled_signature_is_not_asked_for_again_because_its_token_grew(
    scene: Scene, office: Office, desk: Desk
) -> None:
    """Another place would be other content under the same number."""
    desk.ordered(pages=1)
    with growing(office, scene, at=1, by=1) as authority:
        execute(claimed(desk), replace(context_of(desk, office), timestamps=authority))

    with desk.database.read() as session:
        pdf = desk.storage.get(session.query(Certificate).one().blob_sha256)
    report = verify_pdf(pdf, trust_roots=office.trust, register=DatabaseRegister(desk.database))
    assert report.verdict is Verdict.VALID
