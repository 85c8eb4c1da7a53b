"""One number, one content: the signing port keeps its own journal and refuses everything else, even asked directly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from certify.issuing import IssueContext, execute
from certify.keys import LocalSigningKey, SigningKeyError, WrongSignatureError
from certify.ordering import TimestampOutageError, require_timestamps, resume_issuing, start_issuing
from certify.register import RegisterLine, reserve
from certify.register_lookup import DatabaseRegister
from certify.signing import SignatureDraft, Signers
from certify.signing_journal import JournaledNumber, OtherContentError, SigningJournal, open_record
from certify.timestamps import TimestampRejectedError, TimestampUnavailableError, Token
from certify.verification import Verdict, verify_pdf
from models.clock import utc_now
from models.entities import (
    Certificate,
    Document,
    RegisterEntry,
    SignatureRequest,
    SignerRole,
    SigningRecord,
)
from models.errors import IntegrityError, UnavailableError
from models.job_queue import fail, release_owner
from models.values.document_state import DocumentState
from tests.certify.conftest import Office, codes
from tests.certify.desk import Desk
from tests.certify.test_issuing import claimed, context_of

LINE = RegisterLine("A", "B", "C", "D", copies=1, fee_dong=0)
DRAFT = SignatureDraft(b"a revision", b"what is signed")


def opened(desk: Desk) -> tuple[RegisterEntry, JournaledNumber]:
    document_id = desk.ordered(pages=1)
    with desk.database.begin() as session:
        entry = reserve(session, session.get_one(Document, document_id), digest="a" * 64, line=LINE)
        return entry, open_record(session, entry, token="first", code="F")


def test_a_number_is_opened_for_one_digest_only(any_desk: Desk) -> None:
    entry, _ = opened(any_desk)
    entry.digest = "b" * 64  # as a caller with another manifest would say

    with any_desk.database.begin() as session, pytest.raises(OtherContentError):
        open_record(session, entry, token="second", code="S")


def test_a_number_opened_again_keeps_its_token_and_code(any_desk: Desk) -> None:
    entry, first = opened(any_desk)

    with any_desk.database.begin() as session:
        again = open_record(session, entry, token="second", code="S")

    assert (again.id, again.token, again.code) == (first.id, "first", "F")


@pytest.mark.parametrize(
    "other",
    [replace(DRAFT, attributes=b"something else"), replace(DRAFT, revision=b"another file")],
    ids=["attributes", "revision"],
)
def test_a_second_content_under_one_number_is_refused_even_asked_directly(
    other: SignatureDraft, any_desk: Desk
) -> None:
    _, number = opened(any_desk)
    journal = SigningJournal(any_desk.database)
    journal.submit(number.id, SignerRole.OFFICER, b"certificate", DRAFT)

    assert journal.submit(number.id, SignerRole.OFFICER, b"certificate", DRAFT).draft == DRAFT
    with pytest.raises(OtherContentError):
        journal.submit(number.id, SignerRole.OFFICER, b"certificate", other)
    with pytest.raises(OtherContentError):
        journal.submit(number.id, SignerRole.OFFICER, b"another certificate", DRAFT)


def test_the_first_signature_and_time_stamp_stay(any_desk: Desk) -> None:
    _, number = opened(any_desk)
    journal = SigningJournal(any_desk.database)
    request = journal.submit(number.id, SignerRole.OFFICER, b"certificate", DRAFT)

    assert [journal.keep_signature(request.id, each) for each in (b"one", b"two")] == [b"one", b"one"]
    assert [journal.keep_token(request.id, each) for each in (b"one", b"two")] == [b"one", b"one"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE signing_record SET digest = 'x'",
        "UPDATE signing_record SET token = 'x'",
        "UPDATE signing_record SET unsigned_blob_sha256 = 'x'",
        "UPDATE signature_request SET attributes = revision",
        "UPDATE signature_request SET signature = attributes",
        "DELETE FROM signature_request",
        "DELETE FROM signing_record",
    ],
)
def test_the_journal_cannot_be_rewritten(statement: str, any_desk: Desk) -> None:
    _, number = opened(any_desk)
    journal = SigningJournal(any_desk.database)
    journal.keep_unsigned(number.id, blob_sha256="a" * 64, record_sha256="b" * 64)
    request = journal.submit(number.id, SignerRole.OFFICER, b"certificate", DRAFT)
    journal.keep_signature(request.id, b"signature")

    with pytest.raises(DatabaseError), any_desk.database.begin() as session:
        session.execute(text(statement))


# Through issuing: what is asked of a key, and how often


@dataclass(frozen=True)
class WatchedKey:
    """A key that notes what it signs, and fails when it is told to."""

    inner: LocalSigningKey
    asked: list[tuple[str, bytes]]
    fail_after: Callable[[], bool] = lambda: False

    @property
    def certificate(self) -> bytes:
        return self.inner.certificate

    @property
    def chain(self) -> tuple[bytes, ...]:
        return self.inner.chain

    @property
    def mechanism(self):  # type: ignore[no-untyped-def]  # passed through
        return self.inner.mechanism

    def sign(self, data: bytes, digest_algorithm: str, *, reference: str = "") -> bytes:
        self.asked.append((reference, data))
        signature = self.inner.sign(data, digest_algorithm)
        if self.fail_after():
            raise SigningKeyError(detail="the answer was lost")
        return signature


@dataclass
class Switched:
    """Time-stamp authorities with a switch."""

    office: Office
    failure: UnavailableError | None = None
    let_through: int = 0

    def token_size(self) -> int:
        return self.office.timestamps.token_size()

    def known_evidence(self):  # type: ignore[no-untyped-def]  # passed through
        return self.office.timestamps.known_evidence()

    def timestamp(self, message_digest: bytes, md_algorithm: str) -> Token:
        if self.failure is not None and self.let_through <= 0:
            raise self.failure
        self.let_through -= 1
        return self.office.timestamps.timestamp(message_digest, md_algorithm)


def attempt(desk: Desk, context: IssueContext, owner: str = "worker") -> None:
    try:
        execute(claimed(desk, owner), context)
    finally:
        release_owner(desk.database, owner, blame_job=False)


def state_of(desk: Desk, document_id: str) -> DocumentState:
    with desk.database.read() as session:
        return session.get_one(Document, document_id).state


def watched(desk: Desk, office: Office, fail_after: Callable[[], bool]) -> tuple[IssueContext, list[tuple[str, bytes]]]:
    asked: list[tuple[str, bytes]] = []
    officer = WatchedKey(office.authority.officer, asked, fail_after)
    signers = Signers(officer, WatchedKey(office.authority.seal, asked), office.trust)
    return replace(context_of(desk, office), signers_for=lambda agency, who: signers), asked


def test_a_lost_answer_leads_to_the_same_request_again(desk: Desk, office: Office) -> None:
    lost = [True, True, False]
    context, asked = watched(desk, office, lambda: lost.pop(0) if lost else False)
    desk.ordered(pages=1)

    for _ in range(2):
        with pytest.raises(SigningKeyError):
            attempt(desk, context)
    attempt(desk, context)

    assert asked[0] == asked[1] == asked[2]
    assert len(asked) == 4  # three times the officer, once the seal
    with desk.database.read() as session:
        assert session.scalars(select(RegisterEntry.number)).all() == [1]
        assert session.scalar(select(func.count()).select_from(SignatureRequest)) == 2


@pytest.mark.parametrize("let_through", [0, 1, 2])
def test_without_a_time_stamp_the_document_waits_and_no_key_is_asked_twice(
    let_through: int, any_desk: Desk, office: Office
) -> None:
    """The authority goes away before the officer's, the seal's, or the document's time-stamp."""
    desk = any_desk
    context, asked = watched(desk, office, lambda: False)
    switch = Switched(office, TimestampUnavailableError(), let_through)
    context = replace(context, timestamps=switch)
    document_id = desk.ordered(pages=1)

    for _ in range(3):
        with pytest.raises(TimestampUnavailableError):
            attempt(desk, context)
        assert state_of(desk, document_id) is DocumentState.AWAITING_TIMESTAMP
    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Certificate)) == 0
        record = session.scalars(select(SigningRecord)).one()
        assert (record.awaiting_since is not None, record.sealed_blob_sha256 is not None) == (True, let_through == 2)
    switch.failure = None
    attempt(desk, context)

    assert state_of(desk, document_id) is DocumentState.ISSUED
    assert len(asked) == 2
    with desk.database.read() as session:
        certificate = session.scalars(select(Certificate)).one()
        record = session.scalars(select(SigningRecord)).one()
    assert (certificate.token, certificate.code) == (record.token, record.code)
    report = verify_pdf(
        desk.storage.get(certificate.blob_sha256), trust_roots=office.trust, register=DatabaseRegister(desk.database)
    )
    assert report.verdict is Verdict.VALID, codes(report)


def test_a_wrong_answer_of_the_authority_makes_the_document_wait_as_well(desk: Desk, office: Office) -> None:
    context = replace(context_of(desk, office), timestamps=Switched(office, TimestampRejectedError(), 2))
    document_id = desk.ordered(pages=1)

    with pytest.raises(TimestampRejectedError):
        attempt(desk, context)

    assert state_of(desk, document_id) is DocumentState.AWAITING_TIMESTAMP


def test_another_certificate_never_takes_over_a_request(desk: Desk, office: Office) -> None:
    context, _ = watched(desk, office, lambda: True)
    desk.ordered(pages=1)
    with pytest.raises(SigningKeyError):
        attempt(desk, context)
    other = Signers(office.authority.seal, office.authority.seal, office.trust)

    with pytest.raises(OtherContentError):
        attempt(desk, replace(context, signers_for=lambda agency, who: other))


def test_a_signature_over_something_else_is_neither_kept_nor_used(desk: Desk, office: Office) -> None:
    class Liar(WatchedKey):
        def sign(self, data: bytes, digest_algorithm: str, *, reference: str = "") -> bytes:
            return super().sign(data + b"!", digest_algorithm, reference=reference)

    signers = Signers(Liar(office.authority.officer, []), office.authority.seal, office.trust)
    desk.ordered(pages=1)

    with pytest.raises(WrongSignatureError):
        attempt(desk, replace(context_of(desk, office), signers_for=lambda agency, who: signers))
    with desk.database.read() as session:
        assert session.scalars(select(SignatureRequest.signature)).all() == [None]


@pytest.mark.parametrize("swap", ["file", "record"])
def test_a_file_swapped_between_two_attempts_is_never_signed(swap: str, desk: Desk, office: Office) -> None:
    """Somebody with every right in the database puts another document's file under the number."""
    context, asked = watched(desk, office, lambda: True)
    for seed in (1, 2):
        desk.ordered(pages=1, seed=seed)
        with pytest.raises(SigningKeyError):
            execute(claimed(desk, f"worker-{seed}"), context)
    asked.clear()
    with desk.database.begin() as session:
        first, second = session.scalars(select(SigningRecord).order_by(SigningRecord.number))
        session.execute(text("DROP TRIGGER signing_record_is_for_one_content"))
        first.unsigned_blob_sha256 = second.unsigned_blob_sha256
        first.record_sha256 = second.record_sha256 if swap == "record" else first.record_sha256
    release_owner(desk.database, "worker-1", blame_job=False)

    with pytest.raises(IntegrityError):
        execute(claimed(desk), context)

    assert asked == []


# How long others may wait


def waiting(desk: Desk, office: Office) -> str:
    context = replace(context_of(desk, office), timestamps=Switched(office, TimestampUnavailableError()))
    document_id = desk.ordered(pages=1)
    with pytest.raises(TimestampUnavailableError):
        attempt(desk, context)
    return document_id


def test_orders_go_on_for_the_grace_and_then_stop(any_desk: Desk, office: Office) -> None:
    desk = any_desk
    waiting(desk, office)
    next_one = desk.compared(pages=1, seed=2)
    grace = timedelta(hours=4)

    with desk.database.begin() as session:
        require_timestamps(session, grace, utc_now() + timedelta(hours=3, minutes=59))
        with pytest.raises(TimestampOutageError):
            require_timestamps(session, grace, utc_now() + timedelta(hours=4, minutes=1))
    with desk.database.begin() as session:
        document = session.get_one(Document, next_one)
        with pytest.raises(TimestampOutageError):
            start_issuing(session, document, desk.officer, timestamp_grace=timedelta(0))
    assert state_of(desk, next_one) is DocumentState.COMPARED


def test_when_the_queue_is_empty_again_orders_go_on(desk: Desk, office: Office) -> None:
    waiting(desk, office)
    attempt(desk, context_of(desk, office))
    next_one = desk.compared(pages=1, seed=2)

    with desk.database.begin() as session:
        start_issuing(session, session.get_one(Document, next_one), desk.officer, timestamp_grace=timedelta(0))

    assert state_of(desk, next_one) is DocumentState.ISSUING


def test_what_was_given_up_while_it_waited_can_be_ordered_again(desk: Desk, office: Office) -> None:
    document_id = waiting(desk, office)
    fail(desk.database, claimed(desk), code="signing_failed", retry_in_seconds=None)

    with desk.database.begin() as session:
        resume_issuing(session, session.get_one(Document, document_id), desk.officer)
    attempt(desk, context_of(desk, office))

    assert state_of(desk, document_id) is DocumentState.ISSUED
