"""Attacks on the keeper's step: an officer alone, a keeper who may not, a hand in the records."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from certify import sealing
from certify.issuing import resume_issuing, start_issuing
from certify.issuing_batch import start_batch
from certify.journaled_signing import JournaledSigning
from certify.ordering import enqueue_issue
from certify.sealing import OtherFileError, SealFourEyesError, refuse_seal
from certify.signing_journal import JournaledNumber, SealNotOrderedError, SigningJournal
from models.entities import (
    Document,
    Role,
    SigningRecord,
)
from models.errors import ConflictError, ForbiddenError, IntegrityError, TransitionError
from models.values.document_state import DocumentState
from tests.certify.conftest import Office
from tests.certify.keeper import SealDesk, certificates, hired, promote, seals_asked

# Attacks: the officer alone


def test_no_way_of_ordering_again_brings_the_officer_a_sealed_copy(here: SealDesk) -> None:
    document_id = here.signed()
    with here.database.begin() as session, pytest.raises(ConflictError):
        resume_issuing(session, session.get_one(Document, document_id), here.desk.officer)
    with here.database.begin() as session, pytest.raises(TransitionError):
        start_issuing(session, session.get_one(Document, document_id), here.desk.officer)
    with pytest.raises(ForbiddenError):
        here.order(document_id, here.desk.officer)
    with here.database.begin() as session:  # past every rule, straight into the queue
        document = session.get_one(Document, document_id)
        enqueue_issue(session, document, here.desk.officer)
    assert here.work() == ["issue"]
    with here.database.begin() as session:
        sealing.enqueue_seal(session, session.get_one(Document, document_id))

    with pytest.raises(ConflictError):
        here.work()

    assert here.state(document_id) is DocumentState.AWAITING_SEAL
    assert (certificates(here), seals_asked(here)) == ([], 0)


def test_an_officers_list_ends_before_the_seal(here: SealDesk) -> None:
    documents = [here.desk.compared(pages=1, seed=seed) for seed in range(2)]
    agreed = {document_id: here.desk.frozen(document_id).digest for document_id in documents}
    with here.database.begin() as session:
        start_batch(session, agreed, here.desk.officer, most=20)

    assert here.work() == ["issue_batch", "issue", "issue"]

    assert {here.state(each) for each in documents} == {DocumentState.AWAITING_SEAL}
    assert (certificates(here), seals_asked(here)) == ([], 0)


def test_the_signing_port_itself_asks_for_the_keepers_order(anywhere: SealDesk, office: Office) -> None:
    anywhere.signed()
    with anywhere.database.read() as session:
        number = JournaledNumber.of(session.scalars(select(SigningRecord)).one())
    journal = SigningJournal(anywhere.database)
    signing = JournaledSigning(journal, anywhere.desk.storage, office.signers, office.timestamps)

    with pytest.raises(SealNotOrderedError):
        signing.finished_copy(number, anywhere.desk.storage.get(number.unsigned_blob_sha256 or ""))

    assert seals_asked(anywhere) == 0


# What a hand in the database does, and what it is told.
FORBIDDEN = {
    "INSERT INTO signature_request (id, record_id, role, certificate_sha256, attributes, revision, requested_at) "
    "SELECT 'x', record_id, 'seal', certificate_sha256, attributes, revision, requested_at "
    "FROM signature_request": "the keeper of the seal has not ordered it",
    "UPDATE signing_record SET sealing = 'with_officer'": "fixed with the number",
    "UPDATE seal_request SET file_sha256 = 'x'": "asked for one file",
    "UPDATE seal_request SET ordered_by = requested_by": "four_eyes",
    'UPDATE seal_request SET ordered_by = (SELECT frozen_by FROM "freeze")': "whoever compared",
    "DELETE FROM seal_request": "never deleted",
}


def test_the_database_itself_lets_no_seal_through(anywhere: SealDesk) -> None:
    anywhere.signed()

    for statement, told in FORBIDDEN.items():
        with pytest.raises(DatabaseError, match=told), anywhere.database.begin() as session:
            session.execute(text(statement))


def test_an_order_stays_whose_it_is(anywhere: SealDesk) -> None:
    anywhere.order(anywhere.signed())

    with pytest.raises(DatabaseError), anywhere.database.begin() as session:
        session.execute(text("UPDATE seal_request SET ordered_by = 'somebody else'"))


# Attacks: the keeper, or a hand in the records


@pytest.mark.parametrize("who", ["clerk", "officer"])
def test_whoever_handled_or_signed_the_paper_does_not_have_it_sealed(who: str, here: SealDesk) -> None:
    document_id = here.signed()
    person = promote(here, here.desk.clerk if who == "clerk" else here.desk.officer)

    with pytest.raises(SealFourEyesError):
        here.order(document_id, person)

    assert here.state(document_id) is DocumentState.AWAITING_SEAL


def test_only_keepers_order_and_refuse(here: SealDesk) -> None:
    document_id = here.signed()
    for role in set(Role) - {Role.SEAL_KEEPER}:
        person = hired(here.desk, role, "Ai đó")

        with pytest.raises(ForbiddenError):
            here.order(document_id, person)
        with here.database.begin() as session, pytest.raises(ForbiddenError):
            refuse_seal(session, session.get_one(Document, document_id), person, reason="Không đóng")


@pytest.mark.parametrize("change", [{"agency_id": "another-agency"}, {"active": False}], ids=["elsewhere", "left"])
def test_a_keeper_of_another_office_or_who_left_orders_nothing(change: dict[str, object], here: SealDesk) -> None:
    document_id = here.signed()
    stranger = hired(here.desk)
    for name, value in change.items():
        setattr(stranger, name, value)

    with pytest.raises(ForbiddenError):
        here.order(document_id, stranger)


def test_another_file_than_the_one_shown_is_not_ordered(here: SealDesk) -> None:
    document_id = here.signed()

    with pytest.raises(OtherFileError):
        here.order(document_id, digest="0" * 64)

    assert not here.request(document_id).is_ordered


def appended(here: SealDesk, document_id: str) -> bytes:
    """What a reader takes for the officer's file with something after it."""
    return here.officers_file(document_id) + b"\n% more\n"


def of_another(here: SealDesk, document_id: str) -> bytes:
    return here.officers_file(here.signed(seed=9))


def unsigned(here: SealDesk, document_id: str) -> bytes:
    with here.database.read() as session:
        query = select(SigningRecord.unsigned_blob_sha256).where(SigningRecord.document_id == document_id)
        return here.desk.storage.get(session.scalars(query).one() or "")


@pytest.mark.parametrize("forged", [appended, of_another, unsigned])
def test_a_file_swapped_by_a_hand_in_the_database_is_never_sealed(
    forged: Callable[[SealDesk, str], bytes], here: SealDesk
) -> None:
    document_id = here.signed()
    digest = here.desk.storage.put(forged(here, document_id))
    with here.database.begin() as session:
        session.execute(text("DROP TRIGGER seal_request_is_for_one_file"))
        session.execute(
            text("UPDATE seal_request SET file_sha256 = :file WHERE document_id = :id"),
            {"file": digest, "id": document_id},
        )
    here.order(document_id)

    with pytest.raises(IntegrityError):
        here.work()

    assert (seals_asked(here), certificates(here)) == (0, [])


def test_a_file_that_rotted_while_it_waited_is_never_sealed(here: SealDesk) -> None:
    document_id = here.signed()
    place = here.desk.storage._place(here.request(document_id).file_sha256)
    damaged = bytearray(place.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    place.write_bytes(damaged)
    here.order(document_id)

    with pytest.raises(IntegrityError):
        here.work()

    assert seals_asked(here) == 0
