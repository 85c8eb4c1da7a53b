"""Who the people of a case are: the requester, the holders of the paper, and the staff who had it in hand.

People are told apart by personal number where both numbers are known; else the same letters may be the same person,
unless the years of birth say otherwise. Marks, case and blanks do not count: "Nguyen Van A" is "NGUYỄN VĂN A".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.folded_text import folded
from models.entities import Dossier, IdentityBinding, OwnerKind, StaffIdentity, UserAccount
from models.values.personal_number import PersonalNumber

# Whose paper it is: the fields of a name, of a personal number, and of a day or year of birth.
HOLDERS: Mapping[str, tuple[str, str]] = {
    "full_name": ("personal_number", "date_of_birth"),
    "holder_name": ("personal_number", "date_of_birth"),
    "husband_name": ("", "husband_date_of_birth"),
    "wife_name": ("", "wife_date_of_birth"),
    "owner_name": ("owner_personal_number", "owner_date_of_birth"),
    "co_owner_name": ("co_owner_personal_number", "co_owner_birth_year"),
    "head_name": ("head_personal_number", ""),
}
# Who is named beside them; the same name there is only told, for a person to judge.
NAMED = (
    "father_name",
    "mother_name",
    "spouse_name",
    "guardian_name",
    "declarant_name",
    "requester_name",
    "representative_name",
    "member_1_name",
    "member_2_name",
    "member_3_name",
)
_YEAR = re.compile(r"(?:\d{1,2}/\d{1,2}/)?((?:19|20)\d\d)(?:-\d\d-\d\d)?")


class NumberKeys(Protocol):
    """What makes personal numbers comparable without keeping them: the vault's keys."""

    def owner(self, kind: OwnerKind, number: str) -> str:
        """The keyed digest of a number."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the records know them. `key` is the keyed digest of the personal number, where it is known."""

    name: str
    account_id: str | None = None
    key: str | None = None
    birth_year: int | None = None

    def is_surely(self, other: Person) -> bool:
        """The same account or the same personal number."""
        same_account = self.account_id is not None and self.account_id == other.account_id
        return same_account or (self.key is not None and self.key == other.key)

    def may_be(self, other: Person) -> bool:
        """Surely the same, or of one name with nothing that tells them apart."""
        if self.is_surely(other):
            return True
        if self.key is not None and other.key is not None:
            return False
        known_years = {self.birth_year, other.birth_year} - {None}
        return len(known_years) < 2 and is_same_name(self.name, other.name)


def is_same_name(one: str, other: str) -> bool:
    """Whether two names may be of one person: marks, case and blanks do not count."""
    return bool(_letters(one)) and _letters(one) == _letters(other)


def _letters(name: str) -> str:
    return "".join(each for each in folded(name) if each.isalnum())


def staff_persons(session: Session, account_ids: Collection[str]) -> list[Person]:
    """Accounts with their personal numbers, where these were recorded; ids of no account are left out."""
    query = (
        select(UserAccount.id, UserAccount.display_name, StaffIdentity.owner_key, StaffIdentity.birth_year)
        .outerjoin(StaffIdentity, StaffIdentity.account_id == UserAccount.id)
        .where(UserAccount.id.in_(account_ids))
    )
    return [Person(name, account_id, key, year) for account_id, name, key, year in session.execute(query)]


def requester_of(session: Session, dossier: Dossier) -> Person:
    """Who asked: with the verified number where the request came from an account that was bound to one."""
    bound = session.get(IdentityBinding, dossier.owner_id) if dossier.owner_id else None
    key, year = (bound.owner_key, bound.date_of_birth.year) if bound else (None, None)
    return Person(dossier.requester_name, dossier.owner_id, key, year)


def holders_of(values: Mapping[str, str], keys: NumberKeys | None) -> list[Person]:
    """The people whose paper it is, by its settled fields. Without keys only names and years are compared."""
    found = []
    for name, (number, born) in HOLDERS.items():
        digits = re.sub(r"\D", "", values.get(number, ""))
        parsed = PersonalNumber.parse(digits)
        key = keys.owner(OwnerKind.PERSON, digits) if keys is not None and parsed is not None else None
        year = _YEAR.fullmatch(values.get(born, ""))
        known_year = parsed.birth_year if parsed else int(year[1]) if year else None
        if values.get(name) or key:
            found.append(Person(values.get(name, ""), key=key, birth_year=known_year))
    return found


def named_alike(values: Mapping[str, str], person: Person) -> list[str]:
    """The fields that name somebody like this person beside the holder: a parent, a spouse, a guardian."""
    return [field for field in NAMED if is_same_name(values.get(field, ""), person.name)]
