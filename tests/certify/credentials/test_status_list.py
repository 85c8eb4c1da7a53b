"""One bit a copy: the draft's own vectors, strict tokens, and places that tell nothing."""

from __future__ import annotations

import random
import zlib
from datetime import timedelta

import cbor2
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from certify.credentials.cose import read_signed_cbor
from certify.credentials.encoding import base64url, from_base64url
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.issuer import CredentialIssuer
from certify.credentials.jws import sign_json
from certify.credentials.status_list import (
    FRESH_SECONDS,
    LIST_SIZE,
    StatusList,
    StatusReference,
    list_bits,
    read_status_token,
    status_list_of,
)
from certify.credentials.status_register import (
    bits_of_list,
    current_list,
    place_of,
    remember_key,
    remembered_keys,
    take_place,
)
from certify.register import RegisterLine, reserve, void
from models.database import Database
from models.entities import Document, RegisterEntry, StatusListEntry
from models.errors import NotFoundError
from tests.certify.credentials.conftest import ADDRESS, NOW
from tests.certify.desk import Desk

LIST = f"{ADDRESS}/credentials/status/1"

# draft-ietf-oauth-status-list, section 4.1 and appendix "Test vectors", one bit
SHORT = [0, 3, 4, 5, 7, 8, 9, 13, 15]
LONG = [0, 1993, 25460, 159495, 495669, 554353, 645645, 723232, 854545, 934534, 1000345]
LONG_LIST = (
    "eNrt3AENwCAMAEGogklACtKQPg9LugC9k_ACvreiogEAAKkeCQAAAAAAAAAAAAAAAAAAAIBylgQAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAXG9IAAAAAAAAAPwsJAAAAAAAAAAAAAAAvhsSAAAAAAAAAAAA7KpLAAAAAAAAAAAAAAAAAAAA"
    "AJsLCQAAAAAAAAAAADjelAAAAAAAAAAAKjDMAQAAAACAZC8L2AEb"
)


def reserved(desk: Desk, seed: int) -> RegisterEntry:
    document_id = desk.compared(pages=1, seed=seed)
    line = RegisterLine("", "Giấy khai sinh", "", "", 1, 0)
    with desk.database.begin() as session:
        return reserve(session, session.get_one(Document, document_id), digest="ab" * 32, line=line)


def test_the_bytes_are_those_of_the_draft() -> None:
    assert list_bits(SHORT, 16) == bytes.fromhex("b9a3")
    assert base64url(zlib.compress(bytes.fromhex("b9a3"), 9)) == "eNrbuRgAAhcBXQ"
    assert zlib.decompress(from_base64url(LONG_LIST)) == list_bits(LONG)
    assert base64url(zlib.compress(list_bits(LONG), 9)) == LONG_LIST


def test_a_place_is_found_in_the_bits() -> None:
    listing = StatusList(list_bits(LONG), NOW, NOW)

    assert [index for index in (0, 1, 1992, 1993, 1_000_345, LIST_SIZE - 1) if listing.is_revoked(index)] == [
        0,
        1993,
        1_000_345,
    ]
    for outside in (-1, LIST_SIZE):
        with pytest.raises(CredentialInvalidError, match="status_list_too_short"):
            listing.is_revoked(outside)


def test_a_token_says_which_list_since_when_and_until_when(issuer: CredentialIssuer) -> None:
    token = read_status_token(issuer.status_token(1, list_bits([7]), NOW))
    token.require_signature(issuer.public_key)
    listing = status_list_of(token, LIST)

    assert token.header == {"alg": "ES256", "typ": "statuslist+jwt", "kid": issuer.public_key.key_id}
    assert token.payload["ttl"] == FRESH_SECONDS <= 30
    assert (listing.issued_at, listing.expires_at) == (NOW, NOW + timedelta(days=7))
    assert listing.is_revoked(7)
    assert not listing.is_revoked(8)
    with pytest.raises(CredentialInvalidError, match="credential_wrong_type"):
        status_list_of(token, f"{ADDRESS}/credentials/status/2")


def test_the_same_list_as_a_cwt(issuer: CredentialIssuer) -> None:
    message = read_signed_cbor(issuer.status_cwt(1, list_bits(SHORT, 16), NOW), {16: "application/statuslist+cwt"})
    message.require_signature(issuer.public_key)

    assert message.claims[2] == LIST
    assert message.claims[65534] == FRESH_SECONDS
    # The CBOR vector of section 4.3
    assert cbor2.dumps(message.claims[65533], canonical=True).hex() == "a2636c73744a78dadbb918000217015d646269747301"


def test_a_million_places_with_one_in_a_hundred_revoked_are_small_enough_to_ask_for(issuer: CredentialIssuer) -> None:
    revoked = random.Random(1).sample(range(LIST_SIZE), LIST_SIZE // 100)
    token = issuer.status_token(1, list_bits(revoked), NOW)

    assert len(token) < 27_000
    assert status_list_of(read_status_token(token), LIST).is_revoked(revoked[0])


def test_a_list_that_swells_beyond_all_measure_is_refused(issuer: CredentialIssuer) -> None:
    bomb = base64url(zlib.compress(bytes(64 * 1024 * 1024), 9))
    claims = {"sub": LIST, "iat": 1, "exp": 2, "status_list": {"bits": 1, "lst": bomb}}
    token = sign_json(issuer.key, claims, {"typ": "statuslist+jwt"})

    with pytest.raises(CredentialInvalidError):
        status_list_of(read_status_token(token), LIST)


@pytest.mark.parametrize(
    "changes",
    [{"sub": "x"}, {"iat": "1"}, {"exp": None}, {"status_list": {"bits": 2, "lst": ""}}, {"status_list": []}],
)
def test_a_token_that_lacks_what_the_draft_asks_for_is_refused(
    issuer: CredentialIssuer, changes: dict[str, object]
) -> None:
    claims = {"sub": LIST, "iat": 1, "exp": 2, "status_list": {"bits": 1, "lst": "eNrbuRgAAhcBXQ"}, **changes}
    token = sign_json(issuer.key, claims, {"typ": "statuslist+jwt"})

    with pytest.raises(CredentialInvalidError):
        status_list_of(read_status_token(token), LIST)


def test_each_line_keeps_one_place_and_no_two_lines_share_one(any_desk: Desk) -> None:
    desk = any_desk
    entries = [reserved(desk, seed) for seed in range(6)]
    with desk.database.begin() as session:
        places = [take_place(session, entry, size=8) for entry in entries]
    with desk.database.begin() as session:
        again = [take_place(session, entry, size=8) for entry in entries]

    assert again == places
    assert len(set(places)) == len(entries)


def test_a_list_that_is_too_full_is_left_for_the_next(any_desk: Desk) -> None:
    """Of one place, the second line finds it taken sixteen times."""
    desk = any_desk
    first, second = reserved(desk, 1), reserved(desk, 2)
    with desk.database.begin() as session:
        assert current_list(session) == 1
        assert take_place(session, first, size=1) == StatusReference(1, 0)
        assert take_place(session, second, size=1) == StatusReference(2, 0)
        assert current_list(session) == 2
        assert place_of(session, second.id) == StatusReference(2, 0)


def test_places_tell_no_order(desk: Desk) -> None:
    entries = [reserved(desk, seed) for seed in range(6)]
    with desk.database.begin() as session:
        indexes = [take_place(session, entry).index for entry in entries]

    assert indexes != sorted(indexes) or max(indexes) - min(indexes) > len(indexes)
    assert max(indexes) > 1000


def test_a_voided_number_counts_for_nothing(any_desk: Desk) -> None:
    desk = any_desk
    entry = reserved(desk, 1)
    with desk.database.begin() as session:
        place = take_place(session, entry, size=64)
        assert bits_of_list(session, 1, size=64) == bytes(8)
        void(session, session.get_one(RegisterEntry, entry.id), reason="hỏng", actor="system")
    with desk.database.read() as session:
        assert bits_of_list(session, 1, size=64) == list_bits([place.index], 64)
        with pytest.raises(NotFoundError):
            bits_of_list(session, 2, size=64)


def test_a_place_and_a_key_are_never_changed_or_taken_away(any_desk: Desk, issuer: CredentialIssuer) -> None:
    desk = any_desk
    entry = reserved(desk, 1)
    with desk.database.begin() as session:
        take_place(session, entry)
        remember_key(session, issuer.public_key)
        remember_key(session, issuer.public_key)
    for statement in (
        "UPDATE status_list_entry SET list_index = list_index + 1",
        "DELETE FROM status_list_entry",
        "UPDATE credential_key SET certificates = '[]'",
        "DELETE FROM credential_key",
    ):
        refuse(desk.database, statement)
    with desk.database.read() as session:
        assert len(session.scalars(select(StatusListEntry)).all()) == 1
        assert remembered_keys(session) == (issuer.public_key,)


def refuse(database: Database, statement: str) -> None:
    def attempt() -> None:
        with database.begin() as session:
            session.execute(text(statement))

    with pytest.raises(IntegrityError, match=r"never changes|for good"):
        attempt()
