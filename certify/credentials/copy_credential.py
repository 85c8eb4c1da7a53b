"""The credential of one issued copy, made when its holder asks for it.

Nothing of it is kept: the frozen fields and the register are, and each time the salts are new.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.comparison import frozen_values
from certify.credentials.es256 import PublicKey
from certify.credentials.issuer import CredentialIssuer
from certify.credentials.status_register import place_of, remember_key
from certify.credentials.verifiable_credential import CopyFacts
from certify.habits import AgencyHabits
from models import audit
from models.entities import Agency, Certificate, Freeze, RegisterEntry
from models.errors import ConflictError, NotFoundError


class NoCredentialError(NotFoundError):
    """The copy was issued before there were credentials, or by an office that gives none."""

    code = "no_credential"
    message = "Bản sao này không có dữ liệu xác nhận điện tử kèm theo."
    message_en = "This copy has no credential."


class CopyWithoutForceError(ConflictError):
    """A revoked copy gets no credential any more."""

    code = "certificate_revoked"
    message = "Bản sao đã bị hủy bỏ giá trị pháp lý nên không cấp dữ liệu xác nhận."
    message_en = "The copy was revoked, so no credential is given."


def is_given_credential(session: Session, certificate: Certificate) -> bool:
    """Whether the holder of this copy can get one."""
    return certificate.is_in_force and place_of(session, certificate.entry_id) is not None


def credential_of_copy(
    session: Session,
    certificate: Certificate,
    issuer: CredentialIssuer,
    *,
    actor: str,
    habits_for: Callable[[Agency], AgencyHabits],
    now: datetime,
    holder: PublicKey | None = None,
) -> str:
    """The SD-JWT VC with every disclosure; who took it is written down. In a transaction that writes.

    Raises NoCredentialError or CopyWithoutForceError.
    """
    entry = session.get_one(RegisterEntry, certificate.entry_id)
    agency = session.get_one(Agency, certificate.agency_id)
    frozen = session.scalars(select(Freeze).where(Freeze.document_id == certificate.document_id)).one()
    place = place_of(session, entry.id)
    if place is None:
        raise NoCredentialError
    if not certificate.is_in_force:
        raise CopyWithoutForceError
    remember_key(session, issuer.public_key)
    habits = habits_for(agency)
    facts = CopyFacts(
        number=habits.numbers.number_text(entry.number),
        book=habits.numbers.volume_text(entry.volume, entry.year),
        agency=agency.name,
        agency_code=agency.code,
        code=certificate.code,
        document_type=frozen.manifest["document_type"] or "unknown",
        certified_at=certificate.issued_at,
        signed_ranges=tuple(certificate.signed_ranges),
        record_sha256=certificate.record_sha256,
        freeze_digest=frozen.digest,
    )
    values = {name: value["value"] for name, value in frozen_values(frozen.manifest).items()}
    audit.record(
        session,
        actor=actor,
        action="credential_given",
        subject_type="certificate",
        subject_id=certificate.id,
        details={"document_id": certificate.document_id, "bound_to_holder": holder is not None},
    )
    return issuer.credential(facts, values, place, now, holder)
