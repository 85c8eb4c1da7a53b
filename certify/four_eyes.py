"""Acts that two people do together: one asks, another decides (RELIABILITY.md section 5)."""

from __future__ import annotations

from collections.abc import Collection

from models.entities import Role, UserAccount
from models.errors import ForbiddenError, InvalidValueError


class SamePersonError(ForbiddenError):
    """Who asked may not approve."""

    code = "four_eyes"
    message = "Người đề nghị không được tự duyệt. Hãy để người khác có thẩm quyền quyết định."
    message_en = "Whoever asked may not decide. Somebody else with the right has to."


def require_role(actor: UserAccount, agency_id: str, roles: Collection[Role]) -> None:
    """Raises ForbiddenError unless the account is active, of this agency and in one of the roles."""
    if not (actor.active and actor.role in roles and actor.agency_id == agency_id):
        raise ForbiddenError(detail="another agency or another role")


def require_second_person(actor: UserAccount, requested_by: str) -> None:
    """Raises SamePersonError for whoever asked."""
    if actor.id == requested_by:
        raise SamePersonError


def required_words(text: str, *, code: str = "reason_missing", longest: int = 500) -> str:
    """The text with single blanks. Raises InvalidValueError for none, or for too much of it."""
    words = " ".join(text.split())
    if not words or len(words) > longest:
        raise InvalidValueError("Hãy ghi đủ lý do và các mục bắt buộc.", "Fill in what is required.", code=code)
    return words
