"""Other systems that call ours."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class APIClient(Base, kw_only=True):
    """A system that acts for one agency."""

    __tablename__ = "api_client"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"), index=True)
    name: Mapped[str]
    secret_hash: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
