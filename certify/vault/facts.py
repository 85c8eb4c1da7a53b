"""What a paper's result is found by: read from the fields a clerk stands behind, and silent where they leave doubt.

A result with a wrong owner shows one person's paper to another, so no owner is the answer to every doubt: a number
that is not built like one, that contradicts the day of birth or the sex on the same paper, or a second holder.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.vault.keys import VaultKeys, only_digits, plain
from models.entities import Document, Dossier, Field, IdentityBinding, OwnerKind
from models.values.personal_number import PersonalNumber

_ORGANISATION_CODE = re.compile(r"\d{10}(?:\d{3})?")  # Decree 168/2025/ND-CP: ten digits, three more of a branch
_LONGEST_ISSUER = 200


@dataclass(frozen=True, slots=True)
class ResultType:
    """Field names of one document type; empty where the type has no such field."""

    number: str
    owner: str = ""
    owner_kind: OwnerKind = OwnerKind.PERSON
    unless: tuple[str, ...] = ()
    holder: tuple[str, ...] = ()
    issuer: str = ""
    issued_on: tuple[str, ...] = ()
    until: str = ""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose result it is, and how that is shown to a clerk: the number without its middle."""

    kind: OwnerKind
    key: str
    shown: str


@dataclass(frozen=True, slots=True)
class ResultFacts:
    """What a result is found by. `number_key` is None where the paper's number is not known."""

    type_code: str
    number_key: str | None
    owner: Owner | None
    issuer: str
    issued_on: date | None
    valid_until: date | None


@cache
def result_types() -> Mapping[str, ResultType]:
    """By document type code."""
    declared = tomllib.loads(Path(__file__).with_name("result_types.toml").read_text(encoding="utf-8"))
    return {code: _result_type(entry) for code, entry in declared.items()}


def _result_type(entry: Mapping[str, object]) -> ResultType:
    lists = {"unless", "holder", "issued_on"}
    values = {name: tuple(value) if name in lists else value for name, value in entry.items()}  # type: ignore[arg-type]  # TOML lists
    if "owner_kind" in values:
        values["owner_kind"] = OwnerKind(str(values["owner_kind"]))
    return ResultType(**values)  # type: ignore[arg-type]  # checked by the test of the declarations


def facts_of(session: Session, document: Document, keys: VaultKeys) -> ResultFacts:
    """From the current capture's fields, as they stand now."""
    query = select(Field).where(Field.document_id == document.id, Field.capture_id == document.current_capture_id)
    values = _certain_values(session.scalars(query))
    type_code = document.type_code or ""
    declared = result_types().get(type_code)
    if declared is None:
        return ResultFacts(type_code, None, None, "", None, None)
    number = values.get(declared.number, "")
    return ResultFacts(
        type_code=type_code,
        number_key=keys.number(type_code, number) if plain(number) else None,
        owner=_owner(session, document, declared, values, keys),
        issuer=plain(values.get(declared.issuer, ""))[:_LONGEST_ISSUER],
        issued_on=next((day for name in declared.issued_on if (day := _day(values.get(name)))), None),
        valid_until=_day(values.get(declared.until)),
    )


def masked_number(number: str) -> str:
    """First four and last two digits: 0123******89."""
    return f"{number[:4]}{'*' * max(len(number) - 6, 0)}{number[-2:]}"


def same_name(one: str, other: str) -> bool:
    """The same letters and marks; case and blanks do not count."""
    left, right = (" ".join(unicodedata.normalize("NFC", name).casefold().split()) for name in (one, other))
    return bool(left) and left == right


def _certain_values(fields: Iterable[Field]) -> dict[str, str]:
    """Values that a clerk settled, or that were read without doubt."""
    return {field.name: field.value for field in fields if field.value and not field.needs_review}


def _owner(
    session: Session, document: Document, declared: ResultType, values: Mapping[str, str], keys: VaultKeys
) -> Owner | None:
    if any(values.get(name) for name in declared.unless):
        return None
    number = only_digits(values.get(declared.owner, ""))
    if declared.owner_kind is OwnerKind.ORGANISATION:
        is_code = _ORGANISATION_CODE.fullmatch(number) is not None
        return Owner(OwnerKind.ORGANISATION, keys.owner(OwnerKind.ORGANISATION, number), number) if is_code else None
    if number:
        if not _agrees(number, values):
            return None
        return Owner(OwnerKind.PERSON, keys.owner(OwnerKind.PERSON, number), masked_number(number))
    return _requester_as_holder(session, document, declared, values)


def _agrees(number: str, values: Mapping[str, str]) -> bool:
    """Whether the number is one, and of somebody born that year and of that sex (Decree 137/2015, Article 13)."""
    parsed = PersonalNumber.parse(number)
    if parsed is None:
        return False
    born, sex = _day(values.get("date_of_birth")), values.get("sex")
    return (born is None or born.year == parsed.birth_year) and (sex not in ("Nam", "Nữ") or sex == parsed.sex)


def _requester_as_holder(
    session: Session, document: Document, declared: ResultType, values: Mapping[str, str]
) -> Owner | None:
    """A paper without a number belongs to who asked, when that person was identified and is named on it, day of birth
    and all. Anybody else may bring somebody's paper."""
    if not declared.holder:
        return None
    name, born = (values.get(field, "") for field in declared.holder)
    query = (
        select(IdentityBinding)
        .join(Dossier, Dossier.owner_id == IdentityBinding.user_id)
        .where(Dossier.id == document.dossier_id)
    )
    known = session.scalar(query)
    if known is None or not same_name(known.full_name, name) or known.date_of_birth != _day(born):
        return None
    return Owner(OwnerKind.PERSON, known.owner_key, known.number_shown)


def _day(value: str | None) -> date | None:
    """None for a text such as "Không thời hạn"."""
    try:
        return date.fromisoformat(value or "")
    except ValueError:
        return None
