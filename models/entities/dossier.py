"""One request of one person: a dossier (hồ sơ) holds documents."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, CreatedAt, Id


class Dossier(Base):
    """`code` is what people quote: agency code, date, running part (H24.15.03-261123-0001)."""

    __tablename__ = "dossier"

    id: Mapped[Id]
    agency_id: Mapped[str] = mapped_column(ForeignKey("agency.id"), index=True)
    code: Mapped[str] = mapped_column(String(64), unique=True)
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"), index=True)
    requester_name: Mapped[str] = mapped_column(String(200), default="")
    tracking_token_sha256: Mapped[str | None] = mapped_column(String(64), unique=True)
    created_at: Mapped[CreatedAt]
