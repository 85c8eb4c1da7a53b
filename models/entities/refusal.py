"""Why a document was not certified, in writing."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference


class Refusal(Base, kw_only=True):
    """What the written answer says (Decree 23/2015 art. 9). Never changed: the person may hold a print of it."""

    __tablename__ = "refusal"

    document_id: Mapped[str] = mapped_column(reference("document.id"), primary_key=True)
    ground: Mapped[str]
    explanation: Mapped[str]
    refused_by: Mapped[str]
    refused_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
