"""Registers of earlier versions keep their lines, their numbers and their guards when paper lines become possible."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from models.database import Database
from models.migrations.runner import upgrade
from tests.servers.postgres import PostgresServer

_NOW = "2026-11-20 03:00:00+00:00"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database of the version before, with one signed and one reserved line."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path / 'earlier.db'}")
        upgrade(database.engine, "20261127_hints")
        _fill(database.engine)
        yield database.engine
        database.dispose()
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    database = Database(server.create_database("earlier_registers"))
    upgrade(database.engine, "20261127_hints")
    _fill(database.engine)
    yield database.engine
    database.dispose()
    server.drop_database("earlier_registers")


def _fill(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO agency (id, code, name, parent_name, place, created_at) "
                "VALUES ('a', 'H1', 'X', '', '', :now)"
            ),
            {"now": _NOW},
        )
        connection.execute(
            text(
                "INSERT INTO dossier (id, agency_id, code, requester_name, created_at) VALUES ('d', 'a', 'c', '', :now)"
            ),
            {"now": _NOW},
        )
        for number, state in ((1, "SIGNED"), (2, "RESERVED")):
            values = {
                "document": f"doc{number}",
                "entry": f"entry{number}",
                "number": number,
                "state": state,
                "now": _NOW,
            }
            connection.execute(
                text(
                    "INSERT INTO document (id, dossier_id, agency_id, state, title, copies, hints, version, "
                    "created_at, updated_at) VALUES (:document, 'd', 'a', 'issuing', '', 1, '[]', 1, :now, :now)"
                ),
                values,
            )
            connection.execute(
                text(
                    "INSERT INTO register_entry (id, agency_id, year, register, number, document_id, digest, state, "
                    "requester_name, original_name, signer_name, signer_title, copies, fee_dong, note, reserved_at) "
                    "VALUES (:entry, 'a', 2026, 'electronic', :number, :document, 'x', :state, 'Lê Thị Đào', "
                    "'Sổ hộ khẩu', '', '', 1, 0, '', :now)"
                ),
                values,
            )


def test_earlier_lines_stay_and_can_be_found(earlier: Engine) -> None:
    upgrade(earlier)

    with earlier.connect() as connection:
        lines = connection.execute(
            text("SELECT number, volume, state, search_text FROM register_entry ORDER BY number")
        ).all()
    assert [tuple(line) for line in lines] == [
        (1, 1, "SIGNED", "le thi dao so ho khau"),
        (2, 1, "RESERVED", "le thi dao so ho khau"),
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE register_entry SET number = 9 WHERE number = 1",
        "UPDATE register_entry SET requester_name = 'x' WHERE number = 1",
        "UPDATE register_entry SET volume = 2 WHERE number = 2",
        "DELETE FROM register_entry WHERE number = 2",
        "UPDATE register_entry SET state = 'VOIDED' WHERE number = 2",
    ],
)
def test_what_guarded_them_guards_them_still(statement: str, earlier: Engine) -> None:
    upgrade(earlier)

    with pytest.raises(DatabaseError), earlier.begin() as connection:
        connection.execute(text(statement))


def test_a_line_without_a_document_is_possible_and_a_number_still_taken_once(earlier: Engine) -> None:
    upgrade(earlier)
    paper = text(
        "INSERT INTO register_entry (id, agency_id, year, register, number, volume, digest, state, requester_name, "
        "original_name, signer_name, signer_title, copies, fee_dong, fee_basis, note, search_text, reserved_at) "
        "VALUES (:id, 'a', 2026, 'paper', 1, 1, 'x', 'RESERVED', '', '', '', '', 1, 0, '', '', '', :now)"
    )
    with earlier.begin() as connection:
        connection.execute(paper, {"id": "p1", "now": _NOW})

    with pytest.raises(DatabaseError), earlier.begin() as connection:
        connection.execute(paper, {"id": "p2", "now": _NOW})
