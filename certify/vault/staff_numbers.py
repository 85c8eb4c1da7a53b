"""The personal numbers of staff, recorded by an administrator for somebody else (Decree 23/2015 art. 9)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from certify.four_eyes import require_role
from certify.vault.facts import masked_number
from certify.vault.identity import NumberNotBelievedError
from certify.vault.keys import VaultKeys, only_digits
from models import audit
from models.clock import utc_now
from models.entities import OwnerKind, Role, StaffIdentity, UserAccount
from models.errors import ForbiddenError, InvalidValueError
from models.values.personal_number import PersonalNumber


def record_staff_number(
    session: Session, account: UserAccount, number: str, *, actor: UserAccount, keys: VaultKeys
) -> StaffIdentity:
    """Says which person a staff account is of; a number recorded again takes the place of the former one.

    Raises ForbiddenError unless an administrator of the office does it for somebody else, InvalidValueError for a
    citizen's account, NumberNotBelievedError.
    """
    require_role(actor, account.agency_id or "", (Role.ADMIN,))
    if actor.id == account.id:
        raise ForbiddenError(detail="nobody records the own number")
    if account.role is Role.CITIZEN:
        raise InvalidValueError(code="account_is_no_staff", detail="citizens are bound at the counter")
    digits = only_digits(number)
    parsed = PersonalNumber.parse(digits)
    if parsed is None:
        raise NumberNotBelievedError
    key, shown = keys.owner(OwnerKind.PERSON, digits), masked_number(digits)
    known = session.get(StaffIdentity, account.id, with_for_update=True)
    if known is None:
        known = StaffIdentity(
            account_id=account.id,
            owner_key=key,
            number_shown=shown,
            birth_year=parsed.birth_year,
            recorded_by=actor.id,
        )
        session.add(known)
    else:
        known.owner_key, known.number_shown, known.birth_year = key, shown, parsed.birth_year
        known.recorded_by, known.recorded_at = actor.id, utc_now()
    # Without the number: the trail holds no personal data.
    audit.record(
        session, actor=actor.id, action="staff_number_recorded", subject_type="user_account", subject_id=account.id
    )
    return known
