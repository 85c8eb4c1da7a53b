"""What the clerk saw, fixed."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject, reference
from models.identifiers import new_id


class Freeze(Base, kw_only=True):
    """The manifest of a document's compared pages and settled fields, and its digest. Never changed, never deleted.

    From the moment it is written the database refuses changes of those pages and fields: flush them before.
    """

    __tablename__ = "freeze"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"), unique=True)
    manifest: Mapped[JSONObject]
    digest: Mapped[str]
    frozen_by: Mapped[str]
    frozen_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
