"""The decision that takes a copy's force away, from the request to its signed record."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, JSONObject, reference
from models.entities.four_eyes import FourEyesRequest
from models.identifiers import new_id


class RevocationDecision(FourEyesRequest, Base, kw_only=True):
    """An officer asks, the chair (an administrator's account) approves; both are kept, with what they decided.

    `signed_record` is the record under the agency's seal (JWS, RFC 7515, general serialisation). It is written after
    the approval: a key that is away must not delay the revocation itself. `signed_pdf_sha256` is the blob of the letter
    with that record inside, signed by the officer who asked and by the seal.
    """

    __tablename__ = "revocation_decision"
    __table_args__ = (
        Index(
            "uq_revocation_decision_standing",
            "certificate_id",
            unique=True,
            sqlite_where=text("state <> 'rejected'"),
            postgresql_where=text("state <> 'rejected'"),
        ),
        Index(None, "agency_id", "state", "requested_at"),
        CheckConstraint("decided_by is null or decided_by <> requested_by", name="four_eyes"),
        CheckConstraint("state = 'open' or decided_by is not null", name="decided_by_somebody"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    certificate_id: Mapped[str] = mapped_column(reference("certificate.id"))
    agency_id: Mapped[str] = mapped_column(reference("agency.id"))
    decision_number: Mapped[str]
    decided_on: Mapped[date]  # the day on the decision
    signed_by: Mapped[str]  # who signed the decision, name and title as printed
    reason: Mapped[str]
    publication: Mapped[str] = mapped_column(default="")  # where it is published, an address or a name
    record: Mapped[JSONObject | None] = mapped_column(default=None)
    signed_pdf_sha256: Mapped[str | None] = mapped_column(default=None)
    signed_record: Mapped[JSONObject | None] = mapped_column(default=None)
