"""The check of all promises finds each kind of damage, and nothing where there is none."""

from pathlib import Path

import pytest
from sqlalchemy import text

from api.fsck import find_violations
from tests.api.office import Office, scan
from tests.api.test_documents_api import certify, read_counter_scan


@pytest.fixture
def issued(office: Office) -> Office:
    clerk, officer = office.person("canbo"), office.person("lanhdao")
    for shade in (100, 150):
        certify(office, clerk, officer, read_counter_scan(office, clerk, shade))
    return office


def violated(office: Office) -> set[str]:
    return {violation.invariant for violation in find_violations(office.container)}


def damage(office: Office, statement: str, trigger_table: str) -> None:
    """As a hand in the database with every right would do it: the guards are dropped first."""
    with office.container.database.begin() as session:
        names = session.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :t"), {"t": trigger_table}
        )
        for (name,) in names.all():
            session.execute(text(f'DROP TRIGGER "{name}"'))
        session.execute(text(statement))


def test_a_sound_office_has_no_violation(issued: Office) -> None:
    assert violated(issued) == set()


@pytest.mark.parametrize(
    ("table", "statement", "invariant"),
    [
        ("register_entry", "UPDATE register_entry SET number = 3 WHERE number = 2", "numbers_without_gaps"),
        ("certificate", "DELETE FROM certificate", "signed_line_has_copy"),
        ("certificate", "DELETE FROM certificate", "issued_document_has_copy"),
        ("page", "UPDATE page SET clean_sha256 = lower(hex(zeroblob(32)))", "frozen_pages_unchanged"),
        ("page", "UPDATE page SET clean_sha256 = lower(hex(zeroblob(32)))", "blobs_whole"),
        ("audit_event", "UPDATE audit_event SET actor = 'nobody' WHERE sequence = 2", "audit_chain_whole"),
        (
            "job",
            "UPDATE job SET state = 'running', lease_until = '2020-01-01 00:00:00'",
            "jobs_end",
        ),
    ],
)
def test_each_damage_is_found(issued: Office, table: str, statement: str, invariant: str) -> None:
    damage(issued, statement, table)

    assert invariant in violated(issued)


def test_a_flipped_bit_in_a_kept_file_is_found(issued: Office) -> None:
    digest = issued.container.storage.put(scan(100))
    blob = next(
        path
        for path in Path(issued.container.settings.data_folder / "blobs").rglob("*")
        if path.is_file() and path.stat().st_size > len(scan(100)) and issued.container.storage.holds(digest)
    )
    data = bytearray(blob.read_bytes())
    data[-1] ^= 1
    blob.write_bytes(data)

    assert "blobs_whole" in violated(issued)
