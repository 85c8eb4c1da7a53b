"""Places in the status lists, and what stands there: always what the register and the certificates say now."""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode

from sqlalchemy import func, literal_column, select, union_all
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from certify.credentials.es256 import PublicKey
from certify.credentials.status_list import LIST_SIZE, StatusReference, list_bits
from models.clock import utc_now
from models.entities import Certificate, CredentialKey, RegisterEntry, StatusListEntry
from models.errors import NotFoundError

# Tries for a free place. Where all are taken, a list is more than half full and the next one is begun: the odds that
# sixteen random places are taken are one in a million at 42 % and one in 65,536 at half.
_TRIES = 16


def take_place(session: Session, entry: RegisterEntry, size: int = LIST_SIZE) -> StatusReference:
    """The place of the register line: the one it has, or a random free one, so that it tells no order of issuing."""
    known = place_of(session, entry.id)
    if known is not None:
        return known
    number = current_list(session)
    for _ in range(_TRIES):
        place = StatusReference(number, secrets.randbelow(size))
        if _take(session, entry, place):
            return place
    # Others may begin the same list at this moment: then this is a place in theirs.
    while not _take(session, entry, place := StatusReference(number + 1, secrets.randbelow(size))):
        pass
    return place


def place_of(session: Session, entry_id: str) -> StatusReference | None:
    """The place that a register line has taken."""
    found = session.get(StatusListEntry, entry_id)
    return StatusReference(found.list_number, found.list_index) if found is not None else None


def current_list(session: Session) -> int:
    """The list that places are taken from. The first exists before anything is in it."""
    return session.scalar(select(func.max(StatusListEntry.list_number))) or 1


def bits_of_list(session: Session, number: int, size: int = LIST_SIZE) -> bytes:
    """The bits of a list as they must be now. Raises NotFoundError for a list that was not begun."""
    if not 1 <= number <= current_list(session):
        raise NotFoundError(detail=f"status list {number}")
    # From the few without force to their places: a list holds a million, and with the plain comparison SQLite goes
    # through all of them. Spelt out, so that the indexes of just those few rows serve.
    is_in_list = StatusListEntry.list_number + 0 == number
    revoked = (
        select(StatusListEntry.list_index)
        .join(Certificate, Certificate.entry_id == StatusListEntry.entry_id)
        .where(is_in_list, Certificate.status == literal_column("'revoked'"))
    )
    # A number that was voided: no copy with it may count.
    voided = (
        select(StatusListEntry.list_index)
        .join(RegisterEntry, RegisterEntry.id == StatusListEntry.entry_id)
        .where(is_in_list, RegisterEntry.state == literal_column("'VOIDED'"))
    )
    return list_bits(session.scalars(union_all(revoked, voided)), size)


def _take(session: Session, entry: RegisterEntry, place: StatusReference) -> bool:
    """Whether the place was free. Waits for a transaction that is taking the same place."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    values = {"entry_id": entry.id, "list_number": place.list_number, "list_index": place.index}
    taken = insert(StatusListEntry).values(values).on_conflict_do_nothing(index_elements=["list_number", "list_index"])
    return session.execute(taken.returning(StatusListEntry.entry_id)).scalar() is not None


def remember_key(session: Session, key: PublicKey) -> None:
    """The key is published from now on, even after another one has taken its place."""
    if session.get(CredentialKey, key.key_id) is None:
        insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
        certificates = [b64encode(each).decode() for each in key.certificates]
        row = {"key_id": key.key_id, "certificates": certificates, "first_used_at": utc_now()}
        session.execute(insert(CredentialKey).values(row).on_conflict_do_nothing())


def remembered_keys(session: Session) -> tuple[PublicKey, ...]:
    """Every key that signed here, oldest first."""
    rows = session.scalars(select(CredentialKey).order_by(CredentialKey.first_used_at, CredentialKey.key_id))
    return tuple(PublicKey.of_certificate(*_certificates(row)) for row in rows)


def _certificates(row: CredentialKey) -> tuple[bytes, list[bytes]]:
    own, *chain = (b64decode(each) for each in row.certificates)
    return own, chain
