"""The program's role on a real PostgreSQL: it certifies, and cannot take back what was certified."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from certify.register import void
from certify.register_lookup import DatabaseRegister
from certify.revocation import revoke
from certify.verification import Verdict, verify_pdf
from models import entities
from models.database import Database
from models.entities import Base, Certificate, RegisterEntry, RegisterState
from models.errors import InvalidValueError
from models.identifiers import new_id
from models.roles import DELETED_FROM, SEALED_TABLES, application_role_sql
from tests.certify.conftest import Office, codes
from tests.certify.desk import Desk
from tests.certify.log.registers import LoggedRegister
from tests.certify.test_issuing import context_of, issue_one

ROOT = Path(__file__).parents[2]


@pytest.fixture
def as_role(postgres_url: str) -> Iterator[Database]:
    """The database as the program meets it in production."""
    owner = Database(postgres_url)
    role = f"app_{new_id()[-12:]}"
    for _ in range(2):  # again after every upgrade: the second time changes nothing
        run(owner, *application_role_sql(role))
    database = Database(make_url(postgres_url).set(username=role).render_as_string(hide_password=False))
    yield database
    database.dispose()
    run(owner, f"DROP OWNED BY {role}", f"DROP ROLE {role}")
    owner.dispose()


def run(database: Database, *statements: str) -> None:
    with database.begin() as session:
        for statement in statements:
            session.connection().exec_driver_sql(statement)


def refused(database: Database, statement: str) -> None:
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
        run(database, statement)


@pytest.mark.services
def test_the_role_certifies_revokes_and_voids_and_can_take_nothing_back(
    as_role: Database, office: Office, tmp_path: Path
) -> None:
    desk = Desk.open(as_role, tmp_path / "blobs")
    issue_one(desk, context_of(desk, office), pages=1)
    issue_one(desk, context_of(desk, office), pages=1, seed=2)
    office.log_of(desk).checkpoint()
    with as_role.begin() as session:
        certificate = session.query(Certificate).order_by(Certificate.issued_at).first()
        assert certificate is not None
        revoke(session, certificate, decision_number="1", reason="nhầm", actor=desk.officer)
    with as_role.read() as session:
        in_force = session.query(Certificate).order_by(Certificate.issued_at.desc()).first()
    assert in_force is not None
    report = verify_pdf(
        desk.storage.get(in_force.blob_sha256), trust_roots=office.trust, register=DatabaseRegister(as_role)
    )
    assert report.verdict is Verdict.VALID, codes(report)

    for table, changeable in SEALED_TABLES.items():
        if table not in DELETED_FROM:
            refused(as_role, f'DELETE FROM "{table}"')
        refused(as_role, f'TRUNCATE "{table}"')
        refused(as_role, f'ALTER TABLE "{table}" DISABLE TRIGGER ALL')
        refused(as_role, f'DROP TABLE "{table}"')
        for column in Base.metadata.tables[table].columns:
            if column.name not in changeable:
                refused(as_role, f'UPDATE "{table}" SET "{column.name}" = "{column.name}"')
    refused(as_role, "SET session_replication_role = replica")
    refused(as_role, "CREATE TABLE register_entry_2 (id text)")


@pytest.mark.services
def test_the_role_voids_a_line(as_role: Database, tmp_path: Path) -> None:
    register = LoggedRegister.open(as_role, tmp_path)
    with as_role.begin() as session:
        entry_id = register.reserve_one(session).id
    with as_role.begin() as session:
        void(session, session.get_one(RegisterEntry, entry_id), reason="giấy hỏng", actor="officer")

    with as_role.read() as session:
        assert session.get_one(RegisterEntry, entry_id).state is RegisterState.VOIDED


@pytest.mark.services
def test_the_role_lacks_every_right_that_a_trigger_would_refuse(as_role: Database) -> None:
    """So that no table gets its triggers and is forgotten here."""
    triggers = text(
        "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal"
    )
    with as_role.read() as session:
        guarded = {(table, name) for table, name in session.execute(triggers)}
        ends = ("_is_never_deleted", "_never_changes")
        # Of these only what a frozen document has is kept.
        until_frozen = {"page", "field", "hint_settlement"}
        never_deleted = {table for table, name in guarded if name.endswith(ends)} - until_frozen
        never_emptied = {table for table, name in guarded if name.endswith("_is_never_emptied")} - until_frozen

        # A trigger keeps these as long as was said; then they are deleted.
        kept_for_a_time = SEALED_TABLES.keys() & set(DELETED_FROM)

        assert never_deleted | kept_for_a_time == never_emptied == set(SEALED_TABLES)
        assert not any(_may(session, table, "DELETE") for table in never_deleted)
        assert not any(_may(session, table, "TRUNCATE") for table in Base.metadata.tables)


def _may(session: Session, table: str, right: str) -> bool:
    return bool(session.scalar(text("SELECT has_table_privilege(:t, :r)"), {"t": table, "r": right}))


def test_the_role_may_delete_wherever_the_program_deletes_and_nowhere_else() -> None:
    deleted = set()
    for folder in ("api", "certify", "digitize", "models"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "delete":
                    assert isinstance(node.args[0], ast.Name), f"{path} deletes from what cannot be told"
                    deleted.add(getattr(entities, node.args[0].id).__tablename__)

    assert deleted == set(DELETED_FROM)


def test_sealed_columns_are_columns() -> None:
    for table, changeable in SEALED_TABLES.items():
        assert set(changeable) <= {column.name for column in Base.metadata.tables[table].columns}


@pytest.mark.parametrize("name", ["", "a b", 'x"; DROP', "Ứng", "a" * 64, "1a"])
def test_a_name_that_would_need_quoting_is_refused(name: str) -> None:
    with pytest.raises(InvalidValueError):
        application_role_sql(name)
