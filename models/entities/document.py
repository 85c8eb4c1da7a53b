"""One original on paper on its way to a certified copy."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, CreatedAt, Id, UTCDateTime, stored_as_text
from models.values.document_state import DocumentState, require_transition


class Document(Base):
    """Changes only through its verbs; each raises TransitionError when the state forbids it.

    `version` is checked on every update: two people who act on one document at once cannot both win.
    """

    __tablename__ = "document"
    __table_args__ = (Index("ix_document_agency_state", "agency_id", "state"),)

    id: Mapped[Id]
    dossier_id: Mapped[str] = mapped_column(ForeignKey("dossier.id"), index=True)
    agency_id: Mapped[str] = mapped_column(ForeignKey("agency.id"))
    state: Mapped[DocumentState] = mapped_column(stored_as_text(DocumentState), default=DocumentState.RECEIVED)
    type_code: Mapped[str | None] = mapped_column(String(64))
    type_confidence: Mapped[float | None]
    title: Mapped[str] = mapped_column(String(500), default="")
    copies: Mapped[int] = mapped_column(default=1)
    current_capture_id: Mapped[str | None] = mapped_column(String(36))
    failure_code: Mapped[str | None] = mapped_column(String(64))
    refusal_ground: Mapped[str | None] = mapped_column(String(500))
    version: Mapped[int] = mapped_column()
    created_at: Mapped[CreatedAt]
    updated_at: Mapped[datetime] = mapped_column(UTCDateTime, default=utc_now, onupdate=utc_now)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads this class attribute

    def _enter(self, state: DocumentState) -> None:
        require_transition(self.state, state)
        self.state = state

    def mark_read(self, type_code: str, type_confidence: float) -> None:
        """The machine has read it: it waits for the clerk."""
        self._enter(DocumentState.READ)
        self.type_code = type_code
        self.type_confidence = type_confidence
        self.failure_code = None

    def mark_unreadable(self, failure_code: str) -> None:
        """Reading failed for good. A person sees the code; the files are kept."""
        self.failure_code = failure_code

    def mark_reviewed(self) -> None:
        """A clerk has settled the fields."""
        self._enter(DocumentState.REVIEWED)

    def mark_compared(self) -> None:
        """Every page was attested against the paper original and frozen."""
        self._enter(DocumentState.COMPARED)

    def mark_issuing(self) -> None:
        """An officer has ordered the signatures."""
        self._enter(DocumentState.ISSUING)

    def mark_issued(self) -> None:
        """The certified copy is complete and registered."""
        self._enter(DocumentState.ISSUED)

    def refuse(self, ground: str) -> None:
        """Refused in writing, with its ground (Decree 23/2015 art. 22)."""
        self._enter(DocumentState.REFUSED)
        self.refusal_ground = ground

    def revoke(self) -> None:
        """The certified copy lost its force by decision."""
        self._enter(DocumentState.REVOKED)

    def restart_reading(self, capture_id: str) -> None:
        """A new capture takes the place of the one before and is read from the start."""
        if self.state is not DocumentState.RECEIVED:
            self._enter(DocumentState.RECEIVED)
        self.current_capture_id = capture_id
        self.failure_code = None
