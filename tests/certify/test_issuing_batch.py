"""One confirmation for many: one authorisation at a remote service, bound to the list; then each document alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import select

from certify import issuing, issuing_batch
from certify.certificate_status import CertificateStatusUnknownError
from certify.issuing import IssueContext
from certify.issuing_batch import BatchChangedError, BatchTooLargeError, start_batch
from certify.ordering import FourEyesError
from certify.remote_signing import RemoteSigningUnavailableError
from certify.sealing import order_seals
from certify.signing import Signers
from certify.signing_journal import SigningJournal
from models.clock import utc_now
from models.entities import Document, Freeze, Job, RegisterEntry, Role, SignatureRequest, SignerRole
from models.errors import InvalidValueError
from models.job_queue import release_owner
from models.values.document_state import DocumentState
from tests.certify.conftest import Office
from tests.certify.dated_authority import DatedAuthority
from tests.certify.desk import Desk
from tests.certify.keeper import SealDesk
from tests.certify.test_issuing import claimed, context_of
from tests.certify.test_signing_keys import digest_signer, remote_key
from tests.servers.remote_signing import Mode, RemoteSigningProvider, running


def agreed_on(desk: Desk, document_ids: list[str]) -> dict[str, str]:
    with desk.database.read() as session:
        query = select(Freeze.document_id, Freeze.digest).where(Freeze.document_id.in_(document_ids))
        return {document_id: digest for document_id, digest in session.execute(query)}  # noqa: C416 - rows are no pairs


def ordered(desk: Desk, count: int) -> list[str]:
    documents = [desk.compared(pages=1, seed=seed) for seed in range(count)]
    with desk.database.begin() as session:
        start_batch(session, agreed_on(desk, documents), desk.officer, most=20)
    return documents


@pytest.fixture
def provider() -> Iterator[tuple[RemoteSigningProvider, str, DatedAuthority]]:
    ca, private_key = DatedAuthority(), ec.generate_private_key(ec.SECP256R1())
    served = RemoteSigningProvider(
        [ca.certificate(private_key.public_key(), "Officer"), *ca.chain], digest_signer(private_key)
    )
    with running(served) as address:
        yield served, address, ca


def remote_context(
    desk: Desk, office: Office, provider: tuple[RemoteSigningProvider, str, DatedAuthority]
) -> IssueContext:
    _, address, ca = provider
    trust = ca.trust(utc_now()).joined(office.trust)
    key = remote_key(address, memory=SigningJournal(desk.database))  # type: ignore[arg-type]  # the same two verbs
    signers = Signers(key, office.authority.seal, trust)
    return replace(context_of(desk, office), signers_for=lambda agency, officer: signers)


def run(desk: Desk, context: IssueContext) -> None:
    job = claimed(desk)
    kinds = {issuing.JOB_KIND: issuing.execute, issuing_batch.JOB_KIND: issuing_batch.execute}
    try:
        kinds[job.kind](job, context)
    finally:
        release_owner(desk.database, "worker", blame_job=False)


def states(desk: Desk, documents: list[str]) -> list[DocumentState]:
    with desk.database.read() as session:
        return [session.get_one(Document, each).state for each in documents]


def test_one_authorisation_covers_the_list_and_each_document_is_issued_alone(
    any_desk: Desk, office: Office, provider: tuple[RemoteSigningProvider, str, DatedAuthority]
) -> None:
    desk, context = any_desk, remote_context(any_desk, office, provider)
    documents = ordered(desk, 3)

    for _ in range(4):
        run(desk, context)

    assert states(desk, documents) == [DocumentState.ISSUED] * 3
    served = provider[0]
    with desk.database.read() as session:
        requests = session.scalars(select(SignatureRequest).where(SignatureRequest.role == SignerRole.OFFICER)).all()
        assert sorted(session.scalars(select(RegisterEntry.number))) == [1, 2, 3]
    digests = {sha256(request.attributes).digest() for request in requests}
    assert [set(each) for each in served.authorised] == [digests]
    assert len(served.signed) == 3


def test_an_authorisation_whose_answer_is_lost_is_asked_for_the_same_digests(
    desk: Desk, office: Office, provider: tuple[RemoteSigningProvider, str, DatedAuthority]
) -> None:
    served, context = provider[0], remote_context(desk, office, provider)
    documents = ordered(desk, 2)
    served.mode = Mode.TIMES_OUT_AFTER_SIGNING

    with pytest.raises(RemoteSigningUnavailableError):
        run(desk, context)
    served.mode = Mode.OK
    for _ in range(3):
        run(desk, context)

    assert states(desk, documents) == [DocumentState.ISSUED] * 2
    assert served.authorised[0] == served.authorised[1]
    assert len(served.authorised) == 2


def test_a_refused_authorisation_asks_for_nothing_else_and_shows_on_each_document(
    desk: Desk, office: Office, provider: tuple[RemoteSigningProvider, str, DatedAuthority]
) -> None:
    served, context = provider[0], remote_context(desk, office, provider)
    documents = ordered(desk, 2)
    served.mode = Mode.EXPIRED_SAD

    run(desk, context)

    with desk.database.read() as session:
        codes = [session.get_one(Document, each).failure_code for each in documents]
        assert [job.kind for job in session.scalars(select(Job))] == ["issue_batch"]
    assert codes == ["remote_signing_refused"] * 2
    assert (len(served.authorised), served.signed) == (1, [])


def test_what_passes_by_itself_stops_the_list_and_asks_for_nothing(
    desk: Desk, office: Office, provider: tuple[RemoteSigningProvider, str, DatedAuthority]
) -> None:
    context = remote_context(desk, office, provider)
    documents = ordered(desk, 2)
    key = context.signers_for(desk.agency, desk.officer).officer
    unknown = Signers(key, office.authority.seal, replace(provider[2].trust(utc_now()), revocation_lists=()))

    with pytest.raises(CertificateStatusUnknownError):
        run(desk, replace(context, signers_for=lambda agency, officer: unknown))

    assert provider[0].authorised == []
    for _ in range(3):
        run(desk, context)
    assert states(desk, documents) == [DocumentState.ISSUED] * 2
    assert len(provider[0].authorised) == 1


def test_keys_in_reach_need_no_authorisation_of_their_own(desk: Desk, office: Office) -> None:
    documents = ordered(desk, 2)

    for _ in range(3):
        run(desk, context_of(desk, office))

    assert states(desk, documents) == [DocumentState.ISSUED] * 2


def test_the_twenty_first_is_refused(desk: Desk) -> None:
    with desk.database.begin() as session, pytest.raises(BatchTooLargeError):
        start_batch(session, {f"document-{number}": "a" * 64 for number in range(21)}, desk.officer, most=20)


def test_an_empty_list_is_refused(desk: Desk) -> None:
    with desk.database.begin() as session, pytest.raises(InvalidValueError):
        start_batch(session, {}, desk.officer, most=20)


def test_a_document_that_is_not_what_was_shown_stops_all(any_desk: Desk) -> None:
    desk = any_desk
    documents = [desk.compared(pages=1, seed=seed) for seed in range(2)]
    agreed = agreed_on(desk, documents)
    agreed[documents[1]] = "0" * 64

    with pytest.raises(BatchChangedError), desk.database.begin() as session:
        start_batch(session, agreed, desk.officer, most=20)

    assert states(desk, documents) == [DocumentState.COMPARED] * 2


def test_the_clerk_who_compared_does_not_sign_in_a_batch_either(desk: Desk) -> None:
    from sqlalchemy import text

    from tests.certify.desk import account

    documents = [desk.compared(pages=1)]
    with desk.database.begin() as session:
        session.execute(text("UPDATE user_account SET role = 'officer' WHERE id = :id"), {"id": desk.clerk.id})
    promoted = account(desk.agency, Role.OFFICER, "Trần Thị Tiếp Nhận")
    promoted.id = desk.clerk.id

    with pytest.raises(FourEyesError), desk.database.begin() as session:
        start_batch(session, agreed_on(desk, documents), promoted, most=20)


# The keeper's list


def test_a_seal_at_a_remote_service_is_authorised_once_for_the_list(
    here: SealDesk, office: Office, provider: tuple[RemoteSigningProvider, str, DatedAuthority]
) -> None:
    served, address, ca = provider
    documents = [here.signed(seed=seed) for seed in range(2)]
    key = remote_key(address, memory=SigningJournal(here.database))  # type: ignore[arg-type]  # the same two verbs
    signers = Signers(office.authority.officer, key, ca.trust(utc_now()).joined(office.trust))
    here.context = replace(here.context, signers_for=lambda agency, officer: signers)
    with here.database.begin() as session:
        order_seals(session, here.shown(documents), here.keeper, most=20)

    here.work()

    assert {here.state(each) for each in documents} == {DocumentState.ISSUED}
    with here.database.read() as session:
        requests = session.scalars(select(SignatureRequest).where(SignatureRequest.role == SignerRole.SEAL)).all()
    assert [set(each) for each in served.authorised] == [{sha256(each.attributes).digest() for each in requests}]
    assert len(served.signed) == 2


def test_a_refused_authorisation_of_the_seal_shows_on_each_document(
    here: SealDesk, office: Office, provider: tuple[RemoteSigningProvider, str, DatedAuthority]
) -> None:
    served, address, ca = provider
    documents = [here.signed(seed=seed) for seed in range(2)]
    key = remote_key(address, memory=SigningJournal(here.database))  # type: ignore[arg-type]  # the same two verbs
    signers = Signers(office.authority.officer, key, ca.trust(utc_now()).joined(office.trust))
    served.mode = Mode.EXPIRED_SAD
    with here.database.begin() as session:
        order_seals(session, here.shown(documents), here.keeper, most=20)

    kinds = here.work(replace(here.context, signers_for=lambda agency, officer: signers))

    assert (kinds, served.signed) == (["seal_batch"], [])
    with here.database.read() as session:
        assert {session.get_one(Document, each).failure_code for each in documents} == {"remote_signing_refused"}
