"""An invented office and its people for the embedded default, so that everything can be tried at once.

Development only. Passwords are made at random on the first run and kept in the data folder for the person who
started it; no password is ever the same on two machines.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from api.auth import hash_password
from api.demo_people import (
    ADMIN,
    AGENCY_CODE,
    AGENCY_NAME,
    AGENCY_PARENT,
    AGENCY_PLACE,
    CITIZEN,
    CLERK,
    CLIENT_ID,
    OFFICER,
    PEOPLE,
    SEAL_KEEPER,
    DemoPerson,
)
from certify.authority import Grant, grant_authority
from models import audit
from models.entities import Agency, APIClient, AuthorityKind, Role, SignerAuthority, UserAccount
from models.identifiers import new_id

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from api.container import Container

ACCOUNTS_FILE: Final = "demo-accounts.json"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A name and a password to sign in with, and for whom."""

    login: str
    password: str
    title: str


@dataclass(frozen=True, slots=True)
class DemoOffice:
    """The ids of the office's records."""

    agency_id: str
    citizen_id: str
    clerk_id: str
    officer_id: str
    seal_keeper_id: str


@dataclass(frozen=True, slots=True)
class _Secret:
    password: str
    hash: str


def demo_accounts(container: Container) -> tuple[DemoAccount, ...]:
    """The accounts to print, created where they are missing. Empty in production."""
    if container.settings.is_production:
        return ()
    kept = _secrets(container.settings.data_folder / ACCOUNTS_FILE)
    with container.database.begin() as session:
        _ensure_records(session, kept)
    people = [
        DemoAccount(
            person.login,
            kept[person.login].password,
            ", ".join(part for part in (person.display_name, person.position_title) if part),
        )
        for person in PEOPLE
    ]
    return (*people, DemoAccount(CLIENT_ID, kept[CLIENT_ID].password, "hệ thống một cửa (API)"))


def demo_office(container: Container) -> DemoOffice:
    """The office's records, created where they are missing: for the command line, which acts for its people."""
    kept = _secrets(container.settings.data_folder / ACCOUNTS_FILE)
    with container.database.begin() as session:
        return _ensure_records(session, kept)


def _ensure_records(session: Session, kept: dict[str, _Secret]) -> DemoOffice:
    agency = session.scalar(select(Agency).where(Agency.code == AGENCY_CODE))
    if agency is None:
        agency = Agency(code=AGENCY_CODE, name=AGENCY_NAME, parent_name=AGENCY_PARENT, place=AGENCY_PLACE)
        session.add(agency)
        session.flush()
        _note(session, "agency_added", "agency", agency.id)
    ids = {person.login: _ensure_person(session, person, agency.id, kept[person.login].hash) for person in PEOPLE}
    session.flush()
    _ensure_authority(session, ids[OFFICER.login], ids[ADMIN.login])
    client = session.get(APIClient, CLIENT_ID)
    if client is None:
        session.add(
            APIClient(id=CLIENT_ID, agency_id=agency.id, name="Một cửa (mẫu)", secret_hash=kept[CLIENT_ID].hash)
        )
        _note(session, "client_added", "api_client", CLIENT_ID)
    elif client.secret_hash != kept[CLIENT_ID].hash:
        client.secret_hash = kept[CLIENT_ID].hash
        _note(session, "secret_renewed", "api_client", CLIENT_ID)
    return DemoOffice(agency.id, *(ids[person.login] for person in (CITIZEN, CLERK, OFFICER, SEAL_KEEPER)))


def _ensure_authority(session: Session, officer_id: str, admin_id: str) -> None:
    """The demo officer is the deputy chair, so that copies can be tried at once."""
    if session.scalars(select(SignerAuthority).where(SignerAuthority.account_id == officer_id)).first() is None:
        grant_authority(
            session,
            session.get_one(UserAccount, officer_id),
            Grant(AuthorityKind.DEPUTY, "01/QĐ-UBND (mẫu)", date(2026, 1, 1)),
            actor=session.get_one(UserAccount, admin_id),
        )


def _ensure_person(session: Session, person: DemoPerson, agency_id: str, password_hash: str) -> str:
    account = session.scalar(select(UserAccount).where(UserAccount.login == person.login))
    if account is None:
        account = UserAccount(
            id=new_id(),
            agency_id=None if person.role is Role.CITIZEN else agency_id,
            login=person.login,
            display_name=person.display_name,
            position_title=person.position_title,
            role=person.role,
            password_hash=password_hash,
        )
        session.add(account)
        _note(session, "account_added", "user_account", account.id)
    elif account.password_hash != password_hash:
        # The file was lost and made anew: what is printed must open the door.
        account.password_hash = password_hash
        _note(session, "password_renewed", "user_account", account.id)
    return account.id


def _note(session: Session, action: str, subject_type: str, subject_id: str) -> None:
    audit.record(session, actor="system", action=action, subject_type=subject_type, subject_id=subject_id)


def _secrets(path: Path) -> dict[str, _Secret]:
    """Passwords by login, made on the first run. The file is readable by its owner only."""
    names = [*(person.login for person in PEOPLE), CLIENT_ID]
    try:
        kept = {name: _Secret(**row) for name, row in json.loads(path.read_text(encoding="utf-8")).items()}
    except FileNotFoundError:
        kept = {}
    missing = [name for name in names if name not in kept]
    if missing:
        for name in missing:
            password = secrets.token_urlsafe(9)
            kept[name] = _Secret(password, hash_password(password))
        _write_private(path, json.dumps({name: asdict(secret) for name, secret in kept.items()}, indent=1))
    return kept


def _write_private(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    partial.rename(path)
