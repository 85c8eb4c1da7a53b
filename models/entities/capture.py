"""One time that the paper was photographed or scanned."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject, reference
from models.identifiers import new_id
from models.values.codec import proposed_part_from_json, proposed_part_to_json
from models.values.parts import ProposedPart


class CaptureSource(StrEnum):
    """Who held the paper. Public: part of the API."""

    CITIZEN_UPLOAD = "citizen_upload"
    COUNTER_SCAN = "counter_scan"


class Capture(Base, kw_only=True):
    """A citizen's upload or the counter's scan: kept apart, because only the second can be certified.

    `captured_by` names an account or a client system; it is None for a citizen without an account. `proposed_parts` are
    the documents that the machine believes to lie in it, none for one; `held_whole_by` is the clerk who says that it is
    one all the same, or who made it one of several.
    """

    __tablename__ = "capture"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    source: Mapped[CaptureSource]
    captured_by: Mapped[str | None] = mapped_column(default=None)
    captured_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    proposed_parts: Mapped[list[JSONObject]] = mapped_column(default_factory=list)
    held_whole_by: Mapped[str | None] = mapped_column(default=None)
    held_whole_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def may_be_certified(self) -> bool:
        """Whether an officer's clerk made it from the paper original."""
        return self.source is CaptureSource.COUNTER_SCAN

    @property
    def proposal(self) -> tuple[ProposedPart, ...]:
        """Two documents or more, or nothing."""
        return tuple(proposed_part_from_json(told) for told in self.proposed_parts)

    @property
    def seems_several(self) -> bool:
        """Whether the machine believes so and nobody has said otherwise."""
        return bool(self.proposed_parts) and self.held_whole_at is None

    def record_proposal(self, parts: tuple[ProposedPart, ...]) -> None:
        self.proposed_parts = [proposed_part_to_json(part) for part in parts]

    def hold_whole(self, clerk_id: str) -> None:
        """A clerk says: this is one document."""
        self.held_whole_by, self.held_whole_at = clerk_id, utc_now()
