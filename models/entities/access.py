"""Who may come in: accounts of people, their sessions, clients of other systems, answered calls."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, CreatedAt, Digest, Id, UTCDateTime, stored_as_text


class Role(StrEnum):
    """What a person is to the office. One account, one role: conflicts of interest start with two."""

    CITIZEN = "citizen"
    CLERK = "clerk"
    OFFICER = "officer"
    SEAL_KEEPER = "seal_keeper"
    ADMIN = "admin"
    AUDITOR = "auditor"


class UserAccount(Base):
    """A person who signs in. Citizens have no agency."""

    __tablename__ = "user_account"

    id: Mapped[Id]
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agency.id"), index=True)
    login: Mapped[str] = mapped_column(String(100), unique=True)
    display_name: Mapped[str] = mapped_column(String(200))
    position_title: Mapped[str] = mapped_column(String(200), default="")
    role: Mapped[Role] = mapped_column(stored_as_text(Role))
    password_hash: Mapped[str] = mapped_column(String(200))
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[CreatedAt]


class LoginSession(Base):
    """A signed-in browser. Only the digest of its secret is kept."""

    __tablename__ = "login_session"

    token_sha256: Mapped[Digest] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"), index=True)
    csrf_token: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[CreatedAt]
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime)
    last_seen_at: Mapped[datetime] = mapped_column(UTCDateTime)


class APIClient(Base):
    """Another system that calls the API for one agency."""

    __tablename__ = "api_client"

    id: Mapped[Id]
    agency_id: Mapped[str] = mapped_column(ForeignKey("agency.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    secret_hash: Mapped[str] = mapped_column(String(200))
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[CreatedAt]


class IdempotencyKey(Base):
    """The stored answer to a call that was made with an Idempotency-Key."""

    __tablename__ = "idempotency_key"

    client: Mapped[str] = mapped_column(String(100), primary_key=True)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    request_sha256: Mapped[Digest]
    status: Mapped[int]
    response_body: Mapped[dict[str, Any]]
    created_at: Mapped[CreatedAt]
