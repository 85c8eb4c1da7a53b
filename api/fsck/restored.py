"""Whether the database is as new as what was signed (I17): asked of the memory that lies outside of it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from api.fsck.sql import Violation
from certify.register_memory import RegisterMemory, RegisterOlderError
from models.errors import IntegrityError


def register_memory(session: Session, memory: RegisterMemory) -> Iterator[Violation]:
    """The gate that keeps the site and the workers from opening, as a violation among the others."""
    try:
        memory.require_not_older(session)
    except (RegisterOlderError, IntegrityError) as error:
        yield Violation("register_not_older_than_remembered", "register", error.detail or error.code)
