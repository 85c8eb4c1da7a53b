"""Whether the records hold what they promise (RELIABILITY.md 6.3), found out by queries of its own.

The checks share no code with what they check: they look at tables and bytes, not at verbs and triggers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from models import audit
from models.clock import utc_now
from models.entities import (
    Certificate,
    Document,
    Freeze,
    Job,
    JobState,
    Page,
    RegisterEntry,
    RegisterState,
    SigningRecord,
    SourceFile,
)
from models.errors import SaoyError
from models.storage import BlobStore
from models.values.document_state import DocumentState

if TYPE_CHECKING:
    from api.container import Container

# A lease that ran out this long ago was not put back by any worker: nobody is at work.
FORGOTTEN_AFTER: Final = timedelta(minutes=5)
# Half of the time that there is between a copy's date and the death of its time-stamp.
RENEWAL_OVERDUE_AFTER: Final = timedelta(days=90)
_WITH_NUMBER: Final = (DocumentState.ISSUED, DocumentState.REVOKED)


@dataclass(frozen=True, slots=True)
class Violation:
    """One promise that does not hold: which, and the id of what breaks it."""

    invariant: str
    subject: str
    detail: str

    def as_json(self) -> dict[str, Any]:
        """For `saoy fsck --json`."""
        return {
            "schema": "saoy.violation/1",
            "invariant": self.invariant,
            "subject": self.subject,
            "detail": self.detail,
        }


def find_violations(container: Container) -> Iterator[Violation]:
    """Every violation, in one snapshot of the records. Reads every blob: hours on a large archive."""
    checks: tuple[Callable[[Session], Iterator[Violation]], ...] = (
        _numbers,
        _lines_and_copies,
        _frozen_pages,
        _forgotten_jobs,
        _audit_chain,
        _journal,
        _renewals,
        lambda session: _blobs(session, container.storage),
    )
    with container.database.read() as session:
        for check in checks:
            yield from check(session)


def _numbers(session: Session) -> Iterator[Violation]:
    """1, 2, 3 … per agency, year and register; no gap, no number twice (I3)."""
    entry = RegisterEntry
    query = select(
        entry.agency_id,
        entry.year,
        entry.register,
        func.min(entry.number),
        func.max(entry.number),
        func.count(),
        func.count(entry.number.distinct()),
    ).group_by(entry.agency_id, entry.year, entry.register)
    for agency_id, year, register, first, last, lines, different in session.execute(query):
        if not first == 1 <= last == lines == different:
            detail = f"{lines} lines, {different} numbers, {first} to {last}"
            yield Violation("numbers_without_gaps", f"{agency_id}/{year}/{register}", detail)


def _lines_and_copies(session: Session) -> Iterator[Violation]:
    """A signed line has its copy, a copy its signed line, and an issued document both (I4, I5)."""
    query = select(RegisterEntry, Certificate).outerjoin(Certificate, Certificate.entry_id == RegisterEntry.id)
    for entry, certificate in session.execute(query):
        if (entry.state is RegisterState.SIGNED) != (certificate is not None):
            yield Violation("signed_line_has_copy", entry.id, f"{entry.state}, copy {certificate is not None}")
        elif certificate is not None and certificate.document_id != entry.document_id:
            yield Violation("signed_line_has_copy", entry.id, "line and copy name different documents")
    issued = select(Document.id).where(Document.state.in_(_WITH_NUMBER))
    orphans = issued.where(Document.id.not_in(select(Certificate.document_id)))
    for document_id in session.scalars(orphans):
        yield Violation("issued_document_has_copy", document_id, "no certificate")


def _frozen_pages(session: Session) -> Iterator[Violation]:
    """The pages of the records are those of the manifest that was frozen (I6)."""
    for frozen in session.scalars(select(Freeze)):
        manifest = {page["number"]: page["clean_sha256"] for page in frozen.manifest["pages"]}
        query = select(Page.number, Page.clean_sha256).where(Page.capture_id == frozen.manifest["capture_id"])
        if {number: digest for number, digest in session.execute(query)} != manifest:  # noqa: C416 - rows are no pairs to mypy
            yield Violation("frozen_pages_unchanged", frozen.document_id, "pages differ from the manifest")


def _forgotten_jobs(session: Session) -> Iterator[Violation]:
    """Everything ends: no lease ran out long ago without a worker that put it back (I2)."""
    long_ago = utc_now() - FORGOTTEN_AFTER
    for job in session.scalars(select(Job).where(Job.state == JobState.RUNNING, Job.lease_until < long_ago)):
        yield Violation("jobs_end", job.id, f"{job.kind} of {job.document_id}")


def _renewals(session: Session) -> Iterator[Violation]:
    """No copy has waited for its next time-stamp for so long that the one it has may die first."""
    long_ago = utc_now() - RENEWAL_OVERDUE_AFTER
    overdue = select(Certificate).where(Certificate.renewal_due_at < long_ago)
    for certificate in session.scalars(overdue):
        yield Violation("renewals_in_time", certificate.id, f"due at {certificate.renewal_due_at}")


def _journal(session: Session) -> Iterator[Violation]:
    """Every signature was made under a number that is in the register, for the same digest, and the other way (I4)."""
    query = select(SigningRecord, RegisterEntry).outerjoin(
        RegisterEntry,
        and_(
            RegisterEntry.agency_id == SigningRecord.agency_id,
            RegisterEntry.year == SigningRecord.year,
            RegisterEntry.register == SigningRecord.register,
            RegisterEntry.number == SigningRecord.number,
        ),
    )
    for record, entry in session.execute(query):
        if entry is None or (entry.digest, entry.document_id) != (record.digest, record.document_id):
            yield Violation("journal_matches_register", record.id, f"number {record.number} of {record.year}")


def _audit_chain(session: Session) -> Iterator[Violation]:
    """Each event holds the hash of the one before (I9)."""
    broken = audit.first_broken_link(session)
    if broken is not None:
        yield Violation("audit_chain_whole", str(broken), "the chain breaks at this event")


def _blobs(session: Session, storage: BlobStore) -> Iterator[Violation]:
    """What the records refer to is kept, byte for byte (I1, I15)."""
    columns = (
        SourceFile.blob_sha256,
        Page.original_sha256,
        Page.clean_sha256,
        Certificate.blob_sha256,
        Certificate.archive_blob_sha256,
        SigningRecord.unsigned_blob_sha256,
        SigningRecord.sealed_blob_sha256,
    )
    digests = {digest for column in columns for digest in session.scalars(select(column).distinct()) if digest}
    for digest in sorted(digests):
        try:
            is_whole = sha256(storage.get(digest)).hexdigest() == digest
        except SaoyError as error:
            yield Violation("blobs_whole", digest, error.code)
            continue
        if not is_whole:
            yield Violation("blobs_whole", digest, "other bytes")
