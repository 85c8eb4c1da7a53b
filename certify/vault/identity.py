"""Whose account this is: said by somebody who checked the person, never by the person's own typing.

Today that is a clerk who holds the card and sees the face; a sign-in that carries a verified number (VNeID) binds the
same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.vault.access_log import Accessor, log_access
from certify.vault.facts import masked_number
from certify.vault.keys import VaultKeys, only_digits
from models import audit
from models.clock import utc_now
from models.entities import AccessKind, DigitalResult, IdentityBinding, OwnerKind, Role, UserAccount
from models.errors import ConflictError, ForbiddenError, InvalidValueError, NotFoundError
from models.values.personal_number import PersonalNumber


class NumberNotBelievedError(InvalidValueError):
    """No personal number, or not of somebody born that day."""

    code = "personal_number_invalid"
    message = "Số định danh không đúng hoặc không khớp ngày sinh. Hãy xem lại trên thẻ."
    message_en = "The personal number is wrong or does not agree with the day of birth. Look at the card again."


class IdentityTakenError(ConflictError):
    """The account or the number is bound already."""

    code = "identity_taken"
    message = "Tài khoản hoặc số định danh này đã được gắn trước đó."
    message_en = "This account or this personal number was bound before."


@dataclass(frozen=True, slots=True)
class CheckedIdentity:
    """What stands on the card that was checked."""

    number: str
    full_name: str
    date_of_birth: date


def bind_identity(
    session: Session, account: UserAccount, identity: CheckedIdentity, clerk: UserAccount, keys: VaultKeys
) -> IdentityBinding:
    """From now on the account opens the results of that number.

    Raises ForbiddenError unless `clerk` is one and somebody else, NotFoundError for an account that is no citizen's,
    NumberNotBelievedError, IdentityTakenError.
    """
    if not (clerk.active and clerk.role is Role.CLERK and clerk.id != account.id):
        raise ForbiddenError(detail="a clerk checks identities, never their own")
    if account.role is not Role.CITIZEN or not account.active:
        raise NotFoundError
    number, name = only_digits(identity.number), " ".join(identity.full_name.split())
    parsed = PersonalNumber.parse(number)
    if parsed is None or parsed.birth_year != identity.date_of_birth.year or not name:
        raise NumberNotBelievedError
    owner_key = keys.owner(OwnerKind.PERSON, number)
    taken = (IdentityBinding.user_id == account.id) | (IdentityBinding.owner_key == owner_key)
    if session.scalar(select(IdentityBinding.user_id).where(taken).limit(1)) is not None:
        raise IdentityTakenError
    binding = IdentityBinding(
        user_id=account.id,
        owner_key=owner_key,
        number_shown=masked_number(number),
        full_name=name,
        date_of_birth=identity.date_of_birth,
        verified_by=clerk.id,
        verified_at=utc_now(),
    )
    session.add(binding)
    # The owner reads in the log since when, and by whose word, an account opens these results.
    for result in session.scalars(select(DigitalResult).where(DigitalResult.owner_key == owner_key)):
        log_access(session, result, AccessKind.ACCOUNT_BOUND, Accessor(clerk.id, clerk.display_name))
    audit.record(session, actor=clerk.id, action="identity_bound", subject_type="user_account", subject_id=account.id)
    return binding


def binding_of(session: Session, user_id: str) -> IdentityBinding | None:
    """The verified identity of an account, or None."""
    return session.get(IdentityBinding, user_id)
