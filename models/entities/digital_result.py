"""A certified copy as its owner's result, to be found again and used again (Decree 45/2020/ND-CP, Article 16)."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.entities.certificate import CertificateStatus
from models.identifiers import new_id


class OwnerKind(StrEnum):
    """Whose result it is. Public: part of the API."""

    PERSON = "person"
    ORGANISATION = "organisation"


class DigitalResult(Base, kw_only=True):
    """One row a certificate, written in its transaction and found by type, number and owner.

    `owner_key` and `number_key` are keyed digests (`certify.vault.keys`): the table tells nobody's number, and a copy
    of it without the key finds nobody. `owner_key` is None where the paper does not say whose it is beyond doubt.
    `issuer` is folded for comparison; what the paper says stands in the fields.
    """

    __tablename__ = "digital_result"
    __table_args__ = (
        Index(None, "owner_key", "type_code", "number_key"),
        Index(None, "agency_id", "type_code", "number_key"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    certificate_id: Mapped[str] = mapped_column(reference("certificate.id"), unique=True)
    document_id: Mapped[str] = mapped_column(reference("document.id"), unique=True)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"))
    type_code: Mapped[str]
    owner_kind: Mapped[OwnerKind | None] = mapped_column(default=None)
    owner_key: Mapped[str | None] = mapped_column(default=None)
    number_key: Mapped[str | None] = mapped_column(default=None)
    issuer: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None] = mapped_column(default=None)
    valid_until: Mapped[date | None] = mapped_column(default=None)
    status: Mapped[CertificateStatus] = mapped_column(default=CertificateStatus.IN_FORCE)
    recorded_at: Mapped[datetime] = mapped_column(default_factory=utc_now)

    @property
    def is_in_force(self) -> bool:
        return self.status is CertificateStatus.IN_FORCE

    def revoke(self) -> None:
        """The copy lost its force: the result follows."""
        self.status = CertificateStatus.REVOKED
