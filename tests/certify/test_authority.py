"""Who may sign is a record that an administrator makes for somebody else; what stands above a signature follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from certify.authority import Grant, authorities_of_agency, grant_authority, lines_above_signature, revoke_authority
from certify.copy_template import national_template
from certify.issuing import execute
from certify.statement import Statement
from models.entities import AuditEvent, AuthorityKind, Role, SignerAuthority, UserAccount
from models.errors import ConflictError, ForbiddenError, InvalidValueError
from models.identifiers import new_id
from models.job_queue import Lane, claim
from tests.certify.conftest import Office
from tests.certify.desk import Desk, account, authority_of
from tests.certify.test_issuing import context_of

DELEGATION = Grant(AuthorityKind.DELEGATE, "31/QĐ-UBND", date(2026, 1, 1), position="Công chức Tư pháp - Hộ tịch")


@pytest.fixture
def admin(desk: Desk) -> UserAccount:
    return add(desk, Role.ADMIN, "Chủ tịch")


def add(desk: Desk, role: Role, name: str) -> UserAccount:
    made = account(desk.agency, role, name)
    with desk.database.begin() as session:
        session.add(made)
    return made


@pytest.mark.parametrize(
    ("kind", "position", "prefix", "title"),
    [
        (AuthorityKind.CHAIR, "Chủ tịch", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        (AuthorityKind.ACTING_CHAIR, "Quyền Chủ tịch", "TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"),
        (AuthorityKind.DEPUTY, "Phó Chủ tịch", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        (AuthorityKind.BY_ORDER, "Trưởng phòng Tư pháp", "TL. CHỦ TỊCH", "TRƯỞNG PHÒNG TƯ PHÁP"),
        (AuthorityKind.DELEGATE, "Công chức Tư pháp", "TUQ. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP"),
        (AuthorityKind.NOTARY, "Công chứng viên", "", "CÔNG CHỨNG VIÊN"),
        (AuthorityKind.CONSUL, "Bí thư thứ nhất", "", "BÍ THƯ THỨ NHẤT"),
    ],
)
def test_the_lines_follow_from_the_capacity(
    kind: AuthorityKind, position: str, prefix: str, title: str, desk: Desk
) -> None:
    lines = lines_above_signature(authority_of(desk.officer, kind=kind, position=position))

    assert (lines.prefix, lines.title) == (prefix, title)


def test_the_statement_and_the_register_say_what_the_authority_says(
    desk: Desk, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever title stands in the account."""
    from certify import copy_making

    statements: list[Statement] = []

    def kept(**values: object) -> Statement:
        statements.append(Statement(**values))  # type: ignore[arg-type]
        return statements[-1]

    monkeypatch.setattr(copy_making, "Statement", kept)
    desk.ordered(pages=1)
    job = claim(desk.database, pools=["io"], lanes=list(Lane), owner="w", lease_seconds=60)
    assert job is not None
    execute(job, context_of(desk, office))

    printed = [text for _, text in national_template().statement_lines(statements[0])]
    assert printed[-3:] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Thử Nghiệm"]


def test_a_grant_is_recorded_with_who_made_it(desk: Desk, admin: UserAccount) -> None:
    with desk.database.begin() as session:
        granted = grant_authority(session, session.get_one(UserAccount, desk.officer.id), DELEGATION, actor=admin)

    with desk.database.read() as session:
        event = session.scalars(select(AuditEvent).where(AuditEvent.action == "authority_granted")).one()
        assert (event.actor, event.subject_id) == (admin.id, granted.id)
        assert authorities_of_agency(session, desk.agency.id)[0].kind is AuthorityKind.DELEGATE


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
def test_only_an_administrator_grants(role: Role, desk: Desk) -> None:
    other = add(desk, role, "Ai đó")

    with desk.database.begin() as session, pytest.raises(ForbiddenError):
        grant_authority(session, desk.officer, DELEGATION, actor=other)


def test_nobody_grants_to_himself_or_to_another_office(desk: Desk, admin: UserAccount) -> None:
    foreign = account(None, Role.OFFICER, "Người nơi khác")
    foreign.agency_id = new_id()

    for target in (admin, foreign):
        with desk.database.begin() as session, pytest.raises(ForbiddenError):
            grant_authority(session, target, DELEGATION, actor=admin)


@pytest.mark.parametrize(
    "grant",
    [
        Grant(AuthorityKind.DEPUTY, "  ", date(2026, 1, 1)),
        Grant(AuthorityKind.DELEGATE, "31/QĐ-UBND", date(2026, 1, 1)),
        Grant(AuthorityKind.DEPUTY, "31/QĐ-UBND", date(2026, 1, 2), date(2026, 1, 1)),
    ],
    ids=["no decision", "no title", "ends before it begins"],
)
def test_a_grant_says_by_what_as_what_and_when(grant: Grant, desk: Desk, admin: UserAccount) -> None:
    with desk.database.begin() as session, pytest.raises(InvalidValueError):
        grant_authority(session, session.get_one(UserAccount, desk.officer.id), grant, actor=admin)


def test_a_clerk_is_not_authorised_to_certify(desk: Desk, admin: UserAccount) -> None:
    with desk.database.begin() as session, pytest.raises(InvalidValueError):
        grant_authority(session, session.get_one(UserAccount, desk.clerk.id), DELEGATION, actor=admin)


def test_a_withdrawal_counts_at_once_and_once(desk: Desk, admin: UserAccount) -> None:
    with desk.database.begin() as session:
        granted = session.scalars(select(SignerAuthority)).one()
        revoke_authority(session, granted, reason="Hết nhiệm kỳ", actor=admin)

    assert not granted.holds_on(date(2026, 6, 1))
    with desk.database.begin() as session, pytest.raises(ConflictError):
        revoke_authority(session, session.get_one(SignerAuthority, granted.id), reason="lại", actor=admin)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE signer_authority SET kind = 'chair'",
        "UPDATE signer_authority SET valid_to = '2099-01-01'",
        "UPDATE signer_authority SET document_types = '[\"passport\"]'",
        "DELETE FROM signer_authority",
    ],
)
def test_the_database_keeps_a_grant_as_it_was_made(statement: str, any_desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError), any_desk.database.begin() as session:
        session.execute(text(statement))
