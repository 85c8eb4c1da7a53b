"""What a document is called in national exchange, with the metadata that goes with it (CV 7197/BKHCN-CĐSQG)."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject, reference


class NationalRecord(Base, kw_only=True):
    """`doc_code` has the form MCQ_LV_STT_PB (G06.01_CV_000021_V1). `fields` are the metadata as they were sent."""

    __tablename__ = "national_record"

    agency_id: Mapped[str] = mapped_column(reference("agency.id"), primary_key=True)
    doc_code: Mapped[str] = mapped_column(primary_key=True)
    document_id: Mapped[str] = mapped_column(reference("document.id"), unique=True)
    fields: Mapped[JSONObject]
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default_factory=utc_now, onupdate=utc_now)

    def replace_fields(self, fields: JSONObject) -> None:
        """The sender corrects its metadata; the code stays."""
        self.fields = fields
