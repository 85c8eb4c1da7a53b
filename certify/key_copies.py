"""Every copy signed with one key in a period: what must be looked at when a key is lost (RELIABILITY T-26)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from certify.revocation import Decision, request_revocation, standing_decision
from certify.vietnam_time import VIETNAM
from models.entities import Certificate, CertificateStatus, RegisterEntry, RevocationDecision, UserAccount
from models.errors import InvalidValueError

_DIGEST_LETTERS = 64


@dataclass(frozen=True, slots=True)
class KeyPeriod:
    """A certificate by the SHA-256 of its DER, and days in Viet Nam, both counted."""

    certificate_sha256: str
    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        letters = self.certificate_sha256
        if len(letters) != _DIGEST_LETTERS or set(letters) - set("0123456789abcdef"):
            raise InvalidValueError(
                "Dấu vân tay chứng thư số phải là SHA-256, 64 chữ số hệ 16.",
                "The certificate's fingerprint is a SHA-256, 64 hexadecimal digits.",
                code="fingerprint_invalid",
            )
        if self.last_day < self.first_day:
            raise InvalidValueError(code="date_invalid", detail="the period ends before it begins")


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """A copy and its line of the register; plain values, because a key may have signed hundreds of thousands."""

    certificate_id: str
    agency_id: str
    code: str
    number: int
    year: int
    register: str
    original_name: str
    issued_at: datetime
    sha256: str
    status: CertificateStatus

    @property
    def is_in_force(self) -> bool:
        return self.status is CertificateStatus.IN_FORCE


def copies_signed_with(session: Session, period: KeyPeriod, *, agency_id: str | None = None) -> Sequence[SignedCopy]:
    """In the order in which they were issued, by the time-stamp authority's clock; of one office or of all."""
    begins = datetime.combine(period.first_day, time(), VIETNAM)
    ends = datetime.combine(period.last_day + timedelta(days=1), time(), VIETNAM)
    query = (
        select(
            Certificate.id,
            Certificate.agency_id,
            Certificate.code,
            RegisterEntry.number,
            RegisterEntry.year,
            RegisterEntry.register,
            RegisterEntry.original_name,
            Certificate.issued_at,
            Certificate.blob_sha256,
            Certificate.status,
        )
        .join(RegisterEntry, RegisterEntry.id == Certificate.entry_id)
        .where(
            or_(
                Certificate.officer_certificate_sha256 == period.certificate_sha256,
                Certificate.seal_certificate_sha256 == period.certificate_sha256,
            ),
            Certificate.issued_at >= begins,
            Certificate.issued_at < ends,
        )
        .order_by(Certificate.issued_at, Certificate.id)
    )
    if agency_id is not None:
        query = query.where(Certificate.agency_id == agency_id)
    rows: Iterable[Sequence[Any]] = session.execute(query)
    return [SignedCopy(*row) for row in rows]


def prepare_revocations(
    session: Session, copies: Sequence[SignedCopy], decision: Decision, *, actor: UserAccount
) -> list[RevocationDecision]:
    """Asks for the revocation of every copy that is in force and was not asked for yet; the chair decides on each.

    Raises as `request_revocation`.
    """
    in_force = (session.get_one(Certificate, copy.certificate_id) for copy in copies if copy.is_in_force)
    return [
        request_revocation(session, certificate, decision, actor=actor)
        for certificate in in_force
        if standing_decision(session, certificate) is None
    ]
