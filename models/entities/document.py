"""One original on paper and where its copy stands."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject, reference
from models.errors import ConflictError, TransitionError
from models.identifiers import new_id
from models.values.codec import hint_from_json, hint_to_json
from models.values.document_state import TAKEN_BACK, DocumentState, require_transition
from models.values.understanding import Hint


class Document(Base, kw_only=True):
    """Moves only by its verbs, each of which asks the transition table.

    `version` is the optimistic lock: of two people who changed the same document at once, the second is told.
    `failure_code` says why the work in the background gave up, for a person to see.
    """

    __tablename__ = "document"
    __table_args__ = (
        Index(None, "agency_id", "state", "created_at"),
        Index(None, "agency_id", "type_code"),
        CheckConstraint("copies >= 1", name="copies_positive"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    dossier_id: Mapped[str] = mapped_column(reference("dossier.id"), index=True)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"))
    state: Mapped[DocumentState] = mapped_column(default=DocumentState.RECEIVED)
    type_code: Mapped[str | None] = mapped_column(default=None)
    type_confidence: Mapped[float | None] = mapped_column(default=None)
    title: Mapped[str] = mapped_column(default="")
    copies: Mapped[int] = mapped_column(default=1)
    # Not a foreign key: captures refer to documents, and tables that refer to each other can be neither made nor
    # copied in one order.
    current_capture_id: Mapped[str | None] = mapped_column(default=None)
    failure_code: Mapped[str | None] = mapped_column(default=None)
    refusal_ground: Mapped[str | None] = mapped_column(default=None)
    hints: Mapped[list[JSONObject]] = mapped_column(default_factory=list)
    page_set: Mapped[JSONObject | None] = mapped_column(default=None)
    version: Mapped[int] = mapped_column(init=False)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default_factory=utc_now, onupdate=utc_now)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - read once by SQLAlchemy

    @property
    def document_hints(self) -> tuple[Hint, ...]:
        """What a clerk should look at before certifying, as the machine saw it at the last reading."""
        return tuple(hint_from_json(told) for told in self.hints)

    @property
    def is_read_or_failed(self) -> bool:
        """Whether the machine is done with it and nobody has compared it: its pages are known, and not frozen."""
        if self.state is DocumentState.RECEIVED:
            return self.failure_code is not None
        return self.state in (DocumentState.READ, DocumentState.REVIEWED)

    def record_hints(self, hints: tuple[Hint, ...]) -> None:
        self.hints = [hint_to_json(told) for told in hints]

    def declare_page_set(self, required: tuple[str, ...]) -> None:
        """The pages that a document of its type must have, by their labels; the machine looked for each of them."""
        self.page_set = {"required": list(required)}

    def mark_read(
        self, type_code: str | None = None, type_confidence: float | None = None, *, title: str | None = None
    ) -> None:
        """The machine has read and understood it: it waits for the clerk. Raises TransitionError."""
        self._move(DocumentState.READ)
        self.type_code = type_code if type_code is not None else self.type_code
        self.type_confidence = type_confidence if type_confidence is not None else self.type_confidence
        self.title = title if title is not None else self.title
        self.failure_code = None

    def correct_type(self, type_code: str) -> None:
        """A clerk says what the document is, and its capture is understood again as that; a person's word has no doubt
        in it. Raises TransitionError."""
        self._move(DocumentState.RECEIVED)
        self.type_code = type_code
        self.type_confidence = 1.0

    def reopen_review(self) -> None:
        """Back to the clerk's check, as long as nothing is frozen. Raises TransitionError."""
        require_transition(self.state, DocumentState.READ)
        if self.state is not DocumentState.REVIEWED:
            raise ConflictError(detail=f"only a reviewed document can be reviewed again, not {self.state}")
        self._move(DocumentState.READ)

    def mark_reviewed(self) -> None:
        """A clerk settled the fields. Raises TransitionError."""
        self._move(DocumentState.REVIEWED)

    def mark_compared(self) -> None:
        """A clerk compared every page with the original, and the pages are frozen. Raises TransitionError."""
        self._move(DocumentState.COMPARED)

    def mark_issuing(self) -> None:
        """A number is reserved. Raises TransitionError."""
        self._move(DocumentState.ISSUING)

    def mark_awaiting_seal(self) -> None:
        """Signed by the officer; the keeper of the seal has the next step. Raises TransitionError."""
        self._move(DocumentState.AWAITING_SEAL)

    def mark_sealing(self) -> None:
        """The keeper ordered the seal. Raises TransitionError."""
        self._move(DocumentState.SEALING)

    def mark_awaiting_timestamp(self) -> None:
        """Signed, but no authority gave a time-stamp yet. Raises TransitionError."""
        self._move(DocumentState.AWAITING_TIMESTAMP)

    def mark_issued(self) -> None:
        """The certified copy is signed, sealed and stored. Raises TransitionError."""
        self._move(DocumentState.ISSUED)

    def refuse(self, ground: str) -> None:
        """The office refuses to certify; `ground` goes into the written answer. Raises TransitionError."""
        if not ground.strip():
            raise ValueError("a refusal needs its ground")
        self._move(DocumentState.REFUSED)
        self.refusal_ground = ground.strip()

    def revoke(self) -> None:
        """The certified copy loses its force by decision. Raises TransitionError."""
        self._move(DocumentState.REVOKED)

    def mark_parted(self) -> None:
        """It was several documents: they go on, this one is closed. Raises TransitionError."""
        self._move(DocumentState.PARTED)

    def mark_rejoined(self) -> None:
        """It is part of another document again and closed. Raises TransitionError."""
        self._move(DocumentState.REJOINED)

    def mark_joined(self) -> None:
        """It was a piece of a document that goes on with all its pieces; this one is closed. Raises TransitionError."""
        self._move(DocumentState.JOINED)

    def mark_separated(self) -> None:
        """The joining that made it was taken back: its pieces go on, this one is closed. Raises TransitionError."""
        self._move(DocumentState.SEPARATED)

    def go_on_again(self) -> None:
        """Its parting or joining was taken back: it waits for the clerk as it was read, or as its reading failed.

        Raises TransitionError.
        """
        then = DocumentState.READ if self.failure_code is None else DocumentState.RECEIVED
        if then not in TAKEN_BACK.get(self.state, ()):
            raise TransitionError(detail=f"{self.state} -> {then}")
        self.state = then

    def restart_reading(self, capture_id: str) -> None:
        """A new capture takes the place of the one before and is read from the start. Raises TransitionError."""
        if self.state is not DocumentState.RECEIVED:
            self._move(DocumentState.RECEIVED)
        self.current_capture_id = capture_id
        self.type_code = None
        self.type_confidence = None
        self.failure_code = None
        self.hints = []
        self.page_set = None

    def mark_unreadable(self, failure_code: str) -> None:
        """The work in the background gave up. The state stays: a person sees the code and decides."""
        self.failure_code = failure_code

    def _move(self, then: DocumentState) -> None:
        require_transition(self.state, then)
        self.state = then
