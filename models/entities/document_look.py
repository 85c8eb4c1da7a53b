"""Who in an office looked at a document: the list that its owner reads."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class LookPurpose(StrEnum):
    """What somebody looked for, by the page that was opened. Public: part of the list."""

    RECEPTION = "reception"
    COMPARISON = "comparison"
    SIGNING = "signing"
    PAGE = "page"
    LETTER = "letter"
    REGISTER = "register"
    INTERFACE = "interface"
    OTHER = "other"


class DocumentLook(Base, kw_only=True):
    """The first look of an hour; later ones of the same person for the same purpose within it are the same look.

    `who` is a name that the owner understands, `actor` an id. Triggers keep a row as it is until `kept_until`.
    """

    __tablename__ = "document_look"
    __table_args__ = (UniqueConstraint("document_id", "actor", "purpose", "hour"),)

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"))
    actor: Mapped[str]
    who: Mapped[str]
    purpose: Mapped[LookPurpose]
    hour: Mapped[datetime]
    at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    kept_until: Mapped[date] = mapped_column(index=True)
