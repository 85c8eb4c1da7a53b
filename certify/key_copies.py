"""Every copy signed with one key in a period: what must be looked at when a key is lost (RELIABILITY T-26)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from certify.revocation import Decision, request_revocation, standing_decision
from certify.vietnam_time import VIETNAM
from models.entities import Certificate, RegisterEntry, RevocationDecision, UserAccount
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
    """A copy with its line of the register."""

    certificate: Certificate
    entry: RegisterEntry


def copies_signed_with(session: Session, period: KeyPeriod, *, agency_id: str | None = None) -> Sequence[SignedCopy]:
    """In the order in which they were issued, by the time-stamp authority's clock; of one office or of all."""
    begins = datetime.combine(period.first_day, time(), VIETNAM)
    ends = datetime.combine(period.last_day + timedelta(days=1), time(), VIETNAM)
    query = (
        select(Certificate, RegisterEntry)
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
    return [SignedCopy(certificate, entry) for certificate, entry in session.execute(query)]


def prepare_revocations(
    session: Session, copies: Sequence[SignedCopy], decision: Decision, *, actor: UserAccount
) -> list[RevocationDecision]:
    """Asks for the revocation of every copy that is in force and was not asked for yet; the chair decides on each.

    Raises as `request_revocation`.
    """
    return [
        request_revocation(session, copy.certificate, decision, actor=actor)
        for copy in copies
        if copy.certificate.is_in_force and standing_decision(session, copy.certificate) is None
    ]
