"""What must never change is kept by the database itself, whoever asks for the change."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.clock import utc_now
from models.database import Database
from models.entities import Certificate, Document, RegisterCounter, RegisterEntry
from models.identifiers import new_id
from tests.models.records import DIGEST, a_counter_scan, a_document, a_freeze


def refused(database: Database, statement: str, **values: object) -> None:
    def try_it() -> None:
        with database.begin() as session:
            session.execute(text(statement), values)

    with pytest.raises(IntegrityError, match=r"never|final|keeps|gap|gets no"):
        try_it()


def allowed(database: Database, statement: str, **values: object) -> None:
    with database.begin() as session:
        assert session.execute(text(statement), values).rowcount == 1  # type: ignore[attr-defined]  # a result of DML has it


@pytest.fixture
def document(database: Database) -> Document:
    with database.begin() as session:
        made = a_document(session)
        a_counter_scan(session, made, pages=1)
        return made


@pytest.fixture
def frozen(database: Database, document: Document) -> Document:
    with database.begin() as session:
        a_freeze(session, document)
    return document


def an_entry(session: Session, document: Document) -> RegisterEntry:
    entry = RegisterEntry(
        agency_id=document.agency_id,
        year=2026,
        register="SCT",
        number=1,
        document_id=document.id,
        digest=DIGEST,
    )
    session.add(entry)
    return entry


def a_certificate(session: Session, document: Document) -> Certificate:
    entry = an_entry(session, document)
    certificate = Certificate(
        document_id=document.id,
        entry_id=entry.id,
        agency_id=document.agency_id,
        token=new_id(),
        code="ABCD",
        blob_sha256=DIGEST,
        record_sha256=DIGEST,
        officer_certificate_sha256=DIGEST,
        seal_certificate_sha256=DIGEST,
    )
    session.add(certificate)
    return certificate


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE page SET original_sha256 = 'other'",
        "UPDATE page SET clean_sha256 = 'other'",
        "UPDATE page SET number = 7",
        "UPDATE page SET attested_by = 'other'",
        "DELETE FROM page",
        "UPDATE field SET value = 'other'",
        "DELETE FROM field",
        "UPDATE \"freeze\" SET digest = 'other'",
        "UPDATE \"freeze\" SET manifest = '{}'",
        'DELETE FROM "freeze"',
    ],
)
def test_nothing_frozen_changes(database: Database, frozen: Document, change: str) -> None:
    refused(database, change)


@pytest.mark.parametrize("change", ["UPDATE page SET clean_sha256 = 'other'", "UPDATE field SET value = 'other'"])
def test_before_the_freeze_pages_and_fields_change(database: Database, document: Document, change: str) -> None:
    allowed(database, change)


def test_a_frozen_document_gets_no_further_page(database: Database, frozen: Document) -> None:
    def try_it() -> None:
        with database.begin() as session:
            a_counter_scan(session, frozen, pages=1)

    with pytest.raises(IntegrityError, match="gets no further"):
        try_it()


def test_the_freeze_of_one_document_binds_no_other(database: Database, frozen: Document) -> None:
    with database.begin() as session:
        other = a_document(session)
        a_counter_scan(session, other, pages=1)

    allowed(database, "UPDATE page SET clean_sha256 = 'other' WHERE document_id = :id", id=other.id)


def test_a_citizens_upload_never_becomes_a_counter_scan(database: Database, document: Document) -> None:
    refused(database, "UPDATE capture SET source = 'citizen_upload'")


@pytest.mark.parametrize("number", [0, 3, 7])
def test_a_register_counter_leaves_no_gap_and_never_goes_back(
    database: Database, document: Document, number: int
) -> None:
    with database.begin() as session:
        session.add(RegisterCounter(agency_id=document.agency_id, year=2026, register="SCT", last_number=1))

    refused(database, "UPDATE register_counter SET last_number = :number", number=number)
    allowed(database, "UPDATE register_counter SET last_number = 2")
    refused(database, "DELETE FROM register_counter")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE register_entry SET number = 2",
        "UPDATE register_entry SET year = 2025",
        "UPDATE register_entry SET digest = 'other'",
        "UPDATE register_entry SET document_id = 'other'",
        "DELETE FROM register_entry",
    ],
)
def test_a_register_line_keeps_number_document_and_digest(database: Database, document: Document, change: str) -> None:
    with database.begin() as session:
        an_entry(session, document)

    refused(database, change)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE register_entry SET state = 'RESERVED'",
        "UPDATE register_entry SET state = 'VOIDED', void_reason = 'x'",
        "UPDATE register_entry SET requester_name = 'other'",
        "UPDATE register_entry SET fee_dong = 0",
    ],
)
def test_a_signed_register_line_is_final(database: Database, document: Document, change: str) -> None:
    with database.begin() as session:
        entry = an_entry(session, document)
        entry.fee_dong = 4000
        session.flush()
        entry.mark_signed()

    refused(database, change)
    allowed(database, "UPDATE register_entry SET note = 'see the decision'")


def test_a_voided_line_needs_its_reason_in_the_database_too(database: Database, document: Document) -> None:
    with database.begin() as session:
        an_entry(session, document)

    def try_it() -> None:
        with database.begin() as session:
            session.execute(text("UPDATE register_entry SET state = 'VOIDED'"))

    with pytest.raises(IntegrityError, match="void_has_reason"):
        try_it()


def test_one_number_is_never_given_twice(database: Database, document: Document) -> None:
    def try_it() -> None:
        with database.begin() as session:
            an_entry(session, document)
            other = a_document(session)
            entry = an_entry(session, other)
            entry.agency_id = document.agency_id

    with pytest.raises(IntegrityError, match=r"uq_register_entry|register_entry\.number"):
        try_it()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE certificate SET token = 'other'",
        "UPDATE certificate SET blob_sha256 = 'other'",
        "DELETE FROM certificate",
    ],
)
def test_an_issued_certificate_is_never_changed(database: Database, document: Document, change: str) -> None:
    with database.begin() as session:
        a_certificate(session, document)

    refused(database, change)
    allowed(database, "UPDATE certificate SET archive_blob_sha256 = 'renewed'")


def test_a_revocation_is_final(database: Database, document: Document) -> None:
    with database.begin() as session:
        certificate = a_certificate(session, document)
        session.flush()
        certificate.revoke(decision="12/QĐ-UBND", reason="forged original", at=utc_now())

    refused(database, "UPDATE certificate SET status = 'in_force'")
    refused(database, "UPDATE certificate SET revocation_reason = 'other'")


def test_replacing_a_row_does_not_get_around_the_guards(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_document(session)
        a_counter_scan(session, document, pages=1)
        a_freeze(session, document)

    refused(
        sqlite_database,
        'INSERT OR REPLACE INTO "freeze" (id, document_id, manifest, digest, frozen_by, frozen_at) '
        "SELECT id, document_id, manifest, 'other', frozen_by, frozen_at FROM \"freeze\"",
    )
