"""Archive time-stamps: a copy stays provable for as long as somebody adds a new one before the last one dies.

A time-stamp proves nothing once its certificate has expired or its algorithms are broken. So each copy has a date by
which the next one is due; the job `renew` appends it together with what proves the one before good, and stores the
longer file beside the one that was given out. The register line never changes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from certify.register_memory import RegisterMemory
from certify.remembered_acts import remember_renewal
from models import audit
from models.clock import utc_now
from models.database import Database
from models.entities import Certificate
from models.errors import IntegrityError, NotFoundError
from models.job_queue import ClaimedJob, Lane, enqueue, finish
from models.storage import BlobStore

if TYPE_CHECKING:
    # pyHanko takes over a second to import, and the site does not renew.
    from certify.certificate_status import RevocationSource
    from certify.timestamps import TimestampAuthority
    from certify.trust import TrustMaterial
    from certify.verification.facts import Examination

logger = logging.getLogger(__name__)

JOB_KIND = "renew"

# Before the certificate of the last time-stamp expires: time for authorities that are away and for people to notice.
RENEWED_BEFORE = timedelta(days=180)
# NIST SP 800-57 part 1 rev. 5, table 4: RSA of 2048 bits gives 112 bits of security, acceptable through 2030.
_SHORT_RSA_BITS = 3072
_SHORT_RSA_UNTIL = datetime(2030, 12, 31, tzinfo=UTC)
# An authority that still uses what is to be replaced must not make us renew every day.
_AT_LEAST = timedelta(days=365)
_MOST_AT_ONCE = 200


class RenewalFailedError(IntegrityError):
    """The longer file does not pass the rule for issued copies, so it is not kept."""

    code = "renewal_failed"
    message = "Chưa gia hạn được dấu thời gian lưu trữ của bản sao. Hãy báo cán bộ kỹ thuật."
    message_en = "The archive time-stamp of a copy could not be renewed. Tell the maintainers."


@dataclass(frozen=True, slots=True)
class RenewalContext:
    """What renewing needs; built once a process by `api.container`."""

    database: Database
    storage: BlobStore
    trust: TrustMaterial
    timestamps: TimestampAuthority
    source: RevocationSource | None = None
    memory: RegisterMemory | None = None  # None: a restored backup does not find the longer file again
    clock: Callable[[], datetime] = utc_now


def next_renewal(pdf: bytes) -> datetime:
    """When the file needs its next time-stamp, by the certificate of its last one. Raises RenewalFailedError."""
    token = _last_timestamp(pdf)
    certificate = x509.load_der_x509_certificate(token.signer_cert.dump())
    due = certificate.not_valid_after_utc - RENEWED_BEFORE
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < _SHORT_RSA_BITS:
        due = min(due, _SHORT_RSA_UNTIL)
    stamped: datetime = token.signed_data["encap_content_info"]["content"].parsed["gen_time"].native
    earliest = min(stamped.astimezone(UTC) + _AT_LEAST, certificate.not_valid_after_utc - timedelta(days=1))
    return max(due, earliest)


def renewed_copy(pdf: bytes, context: RenewalContext) -> tuple[bytes, Examination]:
    """The file with one more time-stamp, checked by the rule that anybody's verification applies.

    Raises TimestampUnavailableError, TimestampRejectedError, or RenewalFailedError when the result does not hold: the
    time-stamp before has died already, or the file was not good.
    """
    from certify.archive_timestamps import append_timestamp
    from certify.certificate_status import path_of
    from certify.verification.examination import examine
    from certify.verification.strict_rules import strict_faults

    trust, token = context.trust, _last_timestamp(pdf)
    known = (*(certificate.dump() for certificate in token.other_embedded_certs), *trust.intermediates, *trust.roots)
    if context.source is not None:
        trust = trust.joined(context.source.ask(path_of(token.signer_cert.dump(), known)))
    renewed = append_timestamp(pdf, trust, context.timestamps)
    examination = examine(renewed, context.trust, context.clock())
    faults = strict_faults(examination)
    if faults:
        raise RenewalFailedError(detail=", ".join(faults))
    return renewed, examination


def enqueue_due(session: Session, now: datetime) -> int:
    """Adds a job for each copy whose date has come, or that has none yet. How many."""
    found = session.scalars(_due(now).limit(_MOST_AT_ONCE)).all()
    for certificate in found:
        enqueue(
            session,
            kind=JOB_KIND,
            document_id=None,
            agency_id=certificate.agency_id,
            pool="io",
            lane=Lane.ARCHIVE,
            payload={"certificate_id": certificate.id},
            # One job for each time-stamp, however often this is asked.
            dedupe=f"{JOB_KIND}:{certificate.id}:{len(certificate.signed_ranges)}:{certificate.renewal_due_at is None}",
        )
    return len(found)


def due_certificates(session: Session, now: datetime) -> list[str]:
    """The ids of the copies whose date has come, or that have none yet; the longest overdue first."""
    return list(session.scalars(_due(now).with_only_columns(Certificate.id)))


def _due(now: datetime) -> Select[Certificate]:
    return (
        select(Certificate)
        .where(or_(Certificate.renewal_due_at.is_(None), Certificate.renewal_due_at <= now))
        .order_by(Certificate.renewal_due_at)
    )


def execute(claimed: ClaimedJob, context: RenewalContext) -> None:
    """The job step `renew`. Safe to run again: a copy whose date has not come is left alone."""
    certificate_id = str(claimed.payload.get("certificate_id", ""))
    renew(certificate_id, context, finish_job=lambda session: finish(session, claimed))


def renew(certificate_id: str, context: RenewalContext, *, finish_job: Callable[[Session], None] | None = None) -> bool:
    """Renews one copy if it is due, in one transaction at the end. Whether a time-stamp was added."""
    with context.database.read() as session:
        certificate = session.get(Certificate, certificate_id)
        if certificate is None:
            raise NotFoundError(detail=certificate_id)
    pdf = context.storage.get(certificate.archive_blob_sha256 or certificate.blob_sha256)
    is_due = certificate.renewal_due_at is not None and certificate.renewal_due_at <= context.clock()
    if not is_due:
        with context.database.begin() as session:
            if certificate.renewal_due_at is None:
                session.get_one(Certificate, certificate_id, with_for_update=True).renewal_due_at = next_renewal(pdf)
            if finish_job is not None:
                finish_job(session)
        return False
    renewed, examination = renewed_copy(pdf, context)
    _require_same_copy(certificate, examination)
    blob = context.storage.put(renewed)
    with context.database.begin() as session:
        if finish_job is not None:
            finish_job(session)
        _record(session, certificate, blob, examination, next_renewal(renewed), context.memory)
    return True


def _require_same_copy(certificate: Certificate, examination: Examination) -> None:
    """Everything that the register knows of the copy is still there, in the same order, and one time-stamp more."""
    digests = [facts.signed_digest for facts in examination.signatures]
    if digests[:-1] != certificate.signed_ranges:
        raise RenewalFailedError(detail="the signatures are not those of the register")
    if sha256(examination.sealed_record or b"").hexdigest() != certificate.record_sha256:
        raise RenewalFailedError(detail="the record is not that of the register")


def _record(
    session: Session,
    seen: Certificate,
    blob: str,
    examination: Examination,
    due_at: datetime,
    memory: RegisterMemory | None,
) -> None:
    certificate = session.get_one(Certificate, seen.id, with_for_update=True)
    if certificate.signed_ranges != seen.signed_ranges:
        return  # somebody else was quicker; that time-stamp does
    digest = examination.signatures[-1].signed_digest or ""
    certificate.add_archive_timestamp(blob_sha256=blob, digest=digest, renewal_due_at=due_at)
    if memory is not None:
        remember_renewal(session, memory, certificate)
    audit.record(
        session,
        actor="system",
        action="certificate_renewed",
        subject_type="certificate",
        subject_id=certificate.id,
        details={"archive_blob_sha256": blob, "renewal_due_at": due_at.isoformat()},
    )
    logger.info("archive time-stamp renewed", extra={"document_id": certificate.document_id})


def _last_timestamp(pdf: bytes) -> Any:
    from pyhanko.pdf_utils.reader import PdfFileReader

    found = PdfFileReader(BytesIO(pdf)).embedded_timestamp_signatures
    if not found:
        raise RenewalFailedError(detail="the file has no time-stamp")
    return found[-1]
