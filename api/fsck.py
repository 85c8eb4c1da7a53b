"""Whether the records hold what they promise (RELIABILITY.md 6.3), found out by queries of its own.

The checks share no code with what they check: they look at tables and bytes, not at verbs and triggers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import audit
from models.clock import utc_now
from models.entities import (
    Certificate,
    CertificateStatus,
    Document,
    Freeze,
    Job,
    JobState,
    Page,
    RegisterClosing,
    RegisterEntry,
    RegisterState,
    RequestState,
    RevocationDecision,
    SourceFile,
    VoidRequest,
)
from models.errors import SaoyError
from models.storage import BlobStore
from models.values.document_state import DocumentState

if TYPE_CHECKING:
    from api.container import Container

# A lease that ran out this long ago was not put back by any worker: nobody is at work.
FORGOTTEN_AFTER: Final = timedelta(minutes=5)
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
        _four_eyes,
        _closed_years,
        _frozen_pages,
        _forgotten_jobs,
        _audit_chain,
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
    """A signed line has its copy, unless on paper, a copy its signed line, an issued document both (I4, I5)."""
    query = select(RegisterEntry, Certificate).outerjoin(Certificate, Certificate.entry_id == RegisterEntry.id)
    for entry, certificate in session.execute(query):
        has_copy = entry.state is RegisterState.SIGNED and entry.document_id is not None
        if has_copy != (certificate is not None):
            yield Violation("signed_line_has_copy", entry.id, f"{entry.state}, copy {certificate is not None}")
        elif certificate is not None and certificate.document_id != entry.document_id:
            yield Violation("signed_line_has_copy", entry.id, "line and copy name different documents")
    issued = select(Document.id).where(Document.state.in_(_WITH_NUMBER))
    orphans = issued.where(Document.id.not_in(select(Certificate.document_id)))
    for document_id in session.scalars(orphans):
        yield Violation("issued_document_has_copy", document_id, "no certificate")


def _four_eyes(session: Session) -> Iterator[Violation]:
    """Whoever asked that a number be voided or a copy revoked did not decide it (I8)."""
    for entity in (VoidRequest, RevocationDecision):
        query = select(entity.id).where(entity.decided_by == entity.requested_by)
        for request_id in session.scalars(query):
            yield Violation("four_eyes", request_id, "asked and decided by one person")
    revoked = select(Certificate.id).where(Certificate.status == CertificateStatus.REVOKED)
    decided = select(RevocationDecision.certificate_id).where(RevocationDecision.state == RequestState.APPROVED)
    for certificate_id in session.scalars(revoked.where(Certificate.id.not_in(decided))):
        yield Violation("revoked_by_decision", certificate_id, "no approved decision")


def _closed_years(session: Session) -> Iterator[Violation]:
    """A closed year has as many lines as its closing counted."""
    for closing in session.scalars(select(RegisterClosing)):
        key = (closing.agency_id, closing.year, closing.register)
        lines = session.scalar(
            select(func.count()).where(
                RegisterEntry.agency_id == key[0], RegisterEntry.year == key[1], RegisterEntry.register == key[2]
            )
        )
        if lines != closing.record["lines"]:
            yield Violation("closed_year_unchanged", "/".join(str(part) for part in key), f"{lines} lines now")


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


def _audit_chain(session: Session) -> Iterator[Violation]:
    """Each event holds the hash of the one before (I9)."""
    broken = audit.first_broken_link(session)
    if broken is not None:
        yield Violation("audit_chain_whole", str(broken), "the chain breaks at this event")


def _blobs(session: Session, storage: BlobStore) -> Iterator[Violation]:
    """What the records refer to is kept, byte for byte (I1, I15)."""
    columns = (SourceFile.blob_sha256, Page.original_sha256, Page.clean_sha256, Certificate.blob_sha256)
    digests = {digest for column in columns for digest in session.scalars(select(column).distinct())}
    for digest in sorted(digests):
        try:
            is_whole = sha256(storage.get(digest)).hexdigest() == digest
        except SaoyError as error:
            yield Violation("blobs_whole", digest, error.code)
            continue
        if not is_whole:
            yield Violation("blobs_whole", digest, "other bytes")
