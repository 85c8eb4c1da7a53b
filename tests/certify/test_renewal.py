"""A copy of 2026, checked in 2046: two archive time-stamps later, every certificate under the first ones expired."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import select, update

from certify import renewal
from certify.archive_timestamps import append_timestamp
from certify.development_tsa import TimestampResponder
from certify.issuing import execute
from certify.keys import LocalSigningKey
from certify.register_lookup import DatabaseRegister
from certify.register_memory import RegisterMemory
from certify.renewal import RenewalContext, RenewalFailedError, enqueue_due, next_renewal, renewed_copy
from certify.signing import Signers, draft_signature, sign_copy, stamp_signature
from certify.timestamp_messages import REPLY_TYPE
from certify.timestamps import TimestampClient, TimestampService
from certify.verification import RegisteredCopy, Verdict, verify_pdf
from certify.verification.examination import examine
from models.entities import AuditEvent, Certificate, Job, RegisterEntry
from tests.certify.conftest import Office, Register, codes, record_bytes
from tests.certify.dated_authority import DatedAuthority
from tests.certify.desk import Desk
from tests.certify.test_issuing import claimed, context_of
from tests.servers.http import Answer, serving

SIGNED = datetime(2026, 11, 27, 3, tzinfo=UTC)
FIRST_RENEWAL = datetime(2031, 5, 4, 3, tzinfo=UTC)
SECOND_RENEWAL = datetime(2040, 2, 1, 3, tzinfo=UTC)
LATER = datetime(2046, 11, 27, 3, tzinfo=UTC)


def year(number: int) -> datetime:
    return datetime(number, 1, 1, tzinfo=UTC)


@contextmanager
def authority_at(key: LocalSigningKey, moment: datetime) -> Iterator[str]:
    """A time-stamp authority whose clock stands at that moment."""
    responder = TimestampResponder(key)

    with serving(lambda asked: Answer(responder.answer(asked.body, moment), REPLY_TYPE)) as host:
        yield f"http://{host}/"


@dataclass
class Decades:
    """One authority through the years, and what it takes to sign and renew at any moment of them."""

    authority: DatedAuthority
    open_servers: ExitStack

    def stamps(self, key: LocalSigningKey, moment: datetime) -> TimestampClient:
        url = self.open_servers.enter_context(authority_at(key, moment))
        return TimestampClient(TimestampService(url), self.authority.trust(moment), clock=lambda: moment)

    def signed(self, pdf: bytes, moment: datetime, until: datetime) -> bytes:
        officer, seal = (self.authority.key(name, year(2026), year(2029)) for name in ("Officer", "Seal"))
        stamp = self.authority.key("TSA 1", year(2026), until, is_timestamp=True)
        signers = Signers(officer, seal, self.authority.trust(moment))
        return sign_copy(pdf, signers, self.stamps(stamp, moment), clock=lambda: moment).pdf

    def context(self, desk: Desk | None, moment: datetime, until: datetime) -> RenewalContext:
        stamp = self.authority.key(f"TSA until {until.year}", moment - timedelta(days=365), until, is_timestamp=True)
        return RenewalContext(
            database=desk.database if desk else None,  # type: ignore[arg-type]  # pure renewal touches no records
            storage=desk.storage if desk else None,  # type: ignore[arg-type]
            trust=self.authority.trust(moment),
            timestamps=self.stamps(stamp, moment),
            clock=lambda: moment,
        )

    def entry(self, pdf: bytes, at: datetime) -> RegisteredCopy:
        """What the register holds for this file."""
        facts = examine(pdf, self.authority.trust(at), at).signatures
        return RegisteredCopy(
            number="01/ĐT",
            agency="UBND xã Thử Nghiệm",
            issued_at=SIGNED,
            revoked=False,
            record_sha256=sha256(record_bytes()).hexdigest(),
            officer_certificate_sha256=facts[0].certificate_sha256 or "",
            seal_certificate_sha256=facts[1].certificate_sha256 or "",
            officer_digest=facts[0].signed_digest or "",
            seal_digest=facts[1].signed_digest or "",
            timestamp_digests=tuple(each.signed_digest or "" for each in facts[2:]),
        )


@pytest.fixture(scope="module")
def decades() -> Iterator[Decades]:
    with ExitStack() as servers:
        yield Decades(DatedAuthority(), servers)


@pytest.fixture(scope="module")
def versions(decades: Decades, unsigned_copy: bytes) -> tuple[bytes, bytes, bytes]:
    """As given out in 2026, after the renewal of 2031, after that of 2040."""
    first = decades.signed(unsigned_copy, SIGNED, year(2032))
    second, _ = renewed_copy(first, decades.context(None, FIRST_RENEWAL, year(2041)))
    third, _ = renewed_copy(second, decades.context(None, SECOND_RENEWAL, year(2050)))
    return first, second, third


def verdict_at(
    pdf: bytes, moment: datetime, decades: Decades, versions: tuple[bytes, ...]
) -> tuple[Verdict, list[str]]:
    entry = decades.entry(versions[-1], SECOND_RENEWAL)
    report = verify_pdf(pdf, trust_roots=decades.authority.trust(moment), register=Register((entry,)), now=moment)
    return report.verdict, codes(report)


def test_a_copy_renewed_twice_is_valid_in_2046(decades: Decades, versions: tuple[bytes, bytes, bytes]) -> None:
    assert verdict_at(versions[2], LATER, decades, versions) == (Verdict.VALID, [])


def test_the_copy_is_valid_all_the_way(decades: Decades, versions: tuple[bytes, bytes, bytes]) -> None:
    moments = [(versions[0], SIGNED), (versions[0], year(2030)), (versions[1], year(2035)), (versions[2], year(2045))]

    assert [verdict_at(pdf, moment, decades, versions)[0] for pdf, moment in moments] == [Verdict.VALID] * 4


def test_without_renewal_the_copy_can_no_longer_be_told_genuine(
    decades: Decades, versions: tuple[bytes, bytes, bytes]
) -> None:
    for pdf in versions[:2]:
        verdict, reasons = verdict_at(pdf, LATER, decades, versions)
        assert (verdict, "signer_certificate_expired" in reasons) == (Verdict.INDETERMINATE, True)


def test_a_renewal_that_came_too_late_is_not_kept(decades: Decades, versions: tuple[bytes, bytes, bytes]) -> None:
    with pytest.raises(RenewalFailedError):
        renewed_copy(versions[0], decades.context(None, year(2034), year(2045)))


def test_a_renewed_copy_ends_at_its_time_stamp(decades: Decades, versions: tuple[bytes, bytes, bytes]) -> None:
    for tail in (b"\n", b"1 0 obj<<>>endobj\n%%EOF\n"):
        assert verdict_at(versions[2] + tail, LATER, decades, versions)[0] is Verdict.INVALID


def test_a_time_stamp_that_the_register_does_not_know_is_refused(
    decades: Decades, versions: tuple[bytes, bytes, bytes]
) -> None:
    entry = decades.entry(versions[0], SIGNED)
    report = verify_pdf(
        versions[1],
        trust_roots=decades.authority.trust(FIRST_RENEWAL),
        register=Register((entry,)),
        now=FIRST_RENEWAL + timedelta(days=1),
    )

    assert (report.verdict, codes(report)) == (Verdict.INVALID, ["differs_from_register"])


def test_a_forged_signature_is_not_rescued_by_a_later_time_stamp(
    decades: Decades, versions: tuple[bytes, bytes, bytes], unsigned_copy: bytes
) -> None:
    """A key that leaked after its certificate expired signs today, and an honest authority stamps it."""
    late = year(2033)
    officer, seal = (decades.authority.key(name, year(2026), year(2029)) for name in ("Officer", "Seal"))
    stamp = decades.authority.key("TSA honest", year(2032), year(2045), is_timestamp=True)
    pdf = _signed_although_expired(unsigned_copy, officer, seal, decades, stamp, late)
    facts_entry = decades.entry(pdf, late)

    report = verify_pdf(
        pdf, trust_roots=decades.authority.trust(late), register=Register((facts_entry,)), now=late + timedelta(days=1)
    )

    assert report.verdict is not Verdict.VALID
    assert "signer_certificate_expired" in codes(report)


def _signed_although_expired(
    pdf: bytes, officer: LocalSigningKey, seal: LocalSigningKey, decades: Decades, stamp: LocalSigningKey, now: datetime
) -> bytes:
    stamps, trust = decades.stamps(stamp, now), decades.authority.trust(now)
    for field, key in (("Officer", officer), ("AgencySeal", seal)):
        draft = draft_signature(pdf, field, key, token_size=stamps.token_size(), now=now)
        signature = key.sign(draft.attributes, "sha256")
        pdf = draft.completed(pdf, key, signature, stamp_signature(signature, stamps))
    return append_timestamp(pdf, trust, stamps)


def test_the_date_of_the_next_renewal_comes_before_the_certificate_expires(
    versions: tuple[bytes, bytes, bytes],
) -> None:
    dates = [next_renewal(pdf) for pdf in versions]

    assert dates == [
        year(2032) - renewal.RENEWED_BEFORE,
        year(2041) - renewal.RENEWED_BEFORE,
        year(2050) - renewal.RENEWED_BEFORE,
    ]


# The job, on an office's records


def issued(desk: Desk, office: Office) -> str:
    """The id of a certificate that was issued just now."""
    desk.ordered(pages=1)
    execute(claimed(desk), context_of(desk, office))
    with desk.database.read() as session:
        return session.scalars(select(Certificate.id)).one()


def renewing(desk: Desk, office: Office) -> RenewalContext:
    memory = RegisterMemory(desk.folder / "register", bytes(32))
    return RenewalContext(desk.database, desk.storage, office.trust, office.timestamps, memory=memory)


def make_due(desk: Desk) -> None:
    with desk.database.begin() as session:
        session.execute(update(Certificate).values(renewal_due_at=datetime.now(UTC) - timedelta(days=1)))


def test_an_issued_copy_knows_its_date(desk: Desk, office: Office) -> None:
    issued(desk, office)

    with desk.database.begin() as session:
        certificate = session.scalars(select(Certificate)).one()
        due = certificate.renewal_due_at
        assert due == next_renewal(desk.storage.get(certificate.blob_sha256))
        assert enqueue_due(session, datetime.now(UTC)) == 0
        assert enqueue_due(session, due) == 1


def test_a_due_copy_is_renewed_by_its_job_and_its_register_line_stays(any_desk: Desk, office: Office) -> None:
    desk = any_desk
    certificate_id = issued(desk, office)
    with desk.database.read() as session:
        before = session.scalars(select(RegisterEntry)).one()
        given_out = session.get_one(Certificate, certificate_id)
    make_due(desk)
    with desk.database.begin() as session:
        assert [enqueue_due(session, datetime.now(UTC)) for _ in range(2)] == [1, 1]

    renewal.execute(claimed(desk), renewing(desk, office))

    with desk.database.read() as session:
        certificate = session.get_one(Certificate, certificate_id)
        entry = session.scalars(select(RegisterEntry)).one()
        assert session.scalars(select(Job.state).where(Job.kind == "renew")).all() == ["done"]
        assert "certificate_renewed" in session.scalars(select(AuditEvent.action)).all()
    assert certificate.blob_sha256 == given_out.blob_sha256
    assert certificate.signed_ranges[:-1] == given_out.signed_ranges
    memory = renewing(desk, office).memory
    assert memory is not None
    [remembered] = [memory.facts_of(line) for line in memory.journal()]
    assert remembered["archive_blob_sha256"] == certificate.archive_blob_sha256
    assert remembered["signed_ranges"] == certificate.signed_ranges
    assert certificate.renewal_due_at is not None
    assert certificate.renewal_due_at > datetime.now(UTC)
    assert (entry.digest, entry.number, entry.signed_at) == (before.digest, before.number, before.signed_at)
    for blob in (certificate.blob_sha256, certificate.archive_blob_sha256 or ""):
        register = DatabaseRegister(desk.database)
        report = verify_pdf(desk.storage.get(blob), trust_roots=office.trust, register=register)
        assert report.verdict is Verdict.VALID, codes(report)


def test_a_copy_that_is_not_due_is_left_alone(desk: Desk, office: Office) -> None:
    certificate_id = issued(desk, office)

    assert not renewal.renew(certificate_id, renewing(desk, office))

    with desk.database.read() as session:
        assert session.get_one(Certificate, certificate_id).archive_blob_sha256 is None


def test_a_copy_from_before_gets_its_date_without_a_time_stamp(desk: Desk, office: Office) -> None:
    certificate_id = issued(desk, office)
    with desk.database.begin() as session:
        session.execute(update(Certificate).values(renewal_due_at=None))
        assert enqueue_due(session, datetime.now(UTC)) == 1

    renewal.execute(claimed(desk), renewing(desk, office))

    with desk.database.read() as session:
        certificate = session.get_one(Certificate, certificate_id)
        assert (certificate.archive_blob_sha256, certificate.renewal_due_at is None) == (None, False)


def test_a_file_that_is_not_what_the_register_knows_is_not_renewed(desk: Desk, office: Office) -> None:
    certificate_id = issued(desk, office)
    make_due(desk)
    with desk.database.begin() as session:
        session.execute(update(Certificate).values(signed_ranges=["0" * 64] * 3))

    with pytest.raises(RenewalFailedError):
        renewal.renew(certificate_id, renewing(desk, office))
