"""The check of all promises finds each kind of damage, by its name and no other, and nothing where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from api.container import Container
from api.demo_accounts import demo_office
from api.demo_people import CLIENT_ID
from api.fsck import SESSION_CHECKS, BlobCheck, find_violations, joining, parting, sealing
from api.settings import load_settings
from certify.vault.consents import Scope, give_consent
from certify.vault.identity import CheckedIdentity, bind_identity
from certify.vault.links import make_link, open_link
from models.clock import utc_now
from models.entities import DigitalResult, UserAccount
from tests.api.office import Office, scan
from tests.api.test_documents_api import certify, read_counter_scan
from tests.certify.vault.shelf import HOA
from tests.servers.postgres import PostgresServer


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def issued(
    request: pytest.FixtureRequest, folder_with_office: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """Two copies, one of them shared by link and consent. Damaged in transactions that are rolled back."""
    folder = tmp_path_factory.mktemp("issued") / "var"
    shutil.copytree(folder_with_office, folder)
    settings = {"SAOY_DATA_FOLDER": str(folder)}
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        settings["SAOY_DATABASE_URL"] = server.create_database("fsck", "saoy_template")
    with Container(load_settings(settings)) as container:
        demo_office(container)
        office = Office.of(container)
        clerk, officer = office.person("canbo"), office.person("lanhdao")
        for shade in (100, 150):
            address = read_counter_scan(office, clerk, shade)
            if shade == 100:
                clerk.put(f"{address}/type", json={"code": "decision"})
                office.work()
                said = {"settlement": "correct", "value": "15/QĐ-UBND", "despite_checks": True}
                clerk.put(f"{address}/fields/document_number", json=said)
            certify(office, clerk, officer, address)
        share(office)
        yield office


def share(office: Office) -> None:
    with office.container.database.begin() as session:
        people = {each.login: each for each in session.scalars(select(UserAccount))}
        identity = CheckedIdentity(HOA, "Nguyễn Thị Hoa", date(1990, 3, 5))
        owner = bind_identity(session, people["congdan"], identity, people["canbo"], office.container.vault_keys)
        result = session.scalars(select(DigitalResult).where(DigitalResult.type_code == "decision")).one()
        result.owner_key = owner.owner_key
        session.flush()
        until = utc_now() + timedelta(days=1)
        scope = Scope((result.id,), ("document_number",))
        give_consent(session, owner, CLIENT_ID, purpose="Thử", scope=scope, until=until)
        open_link(session, make_link(session, owner, result.id, recipient_name="A", purpose="B", days=1).token)
    assert len(office.system().get("/api/v1/results").json()["results"]) == 1


class _RolledBackError(Exception):
    """Ends a transaction in which records were damaged."""


def violated_after(office: Office, *statements: str) -> set[str]:
    """As a hand in the database with every right would do it: the guards are off while it works."""
    found: set[str] = set()
    with suppress(_RolledBackError), office.container.database.begin() as session:
        _switch_guards_off(session)
        for statement in statements:
            session.execute(text(statement))
        found = {violation.invariant for check in SESSION_CHECKS.values() for violation in check(session)}
        raise _RolledBackError
    return found


def _switch_guards_off(session: Session) -> None:
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET LOCAL session_replication_role = replica"))
        return
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    for (name,) in session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
        session.execute(text(f'DROP TRIGGER "{name}"'))


def test_a_sound_office_has_no_violation(issued: Office) -> None:
    assert [violation.as_json() for violation in find_violations(issued.container)] == []


ONE = "(SELECT min(id) FROM certificate)"
DOCUMENT = f"(SELECT document_id FROM certificate WHERE id = {ONE})"
DAMAGES: list[tuple[set[str], tuple[str, ...]]] = [
    (
        {"numbers_without_gaps", "counter_is_last_number", "journal_matches_register"},
        ("UPDATE register_entry SET number = 3 WHERE number = 2",),
    ),
    ({"counter_is_last_number"}, ("UPDATE register_counter SET last_number = 9",)),
    ({"counter_is_last_number"}, ("DELETE FROM register_counter",)),
    (
        {"line_is_finished_or_under_way", "signed_line_has_copy", "act_is_recorded_once"},
        ("UPDATE register_entry SET state = 'RESERVED' WHERE number = 1",),
    ),
    (
        {"line_is_for_frozen_content", "journal_matches_register"},
        ("UPDATE register_entry SET digest = 'another' WHERE number = 1",),
    ),
    ({"journal_matches_register"}, ("UPDATE signing_record SET digest = 'another'",)),
    (
        {"content_has_one_number", "line_is_for_frozen_content", "journal_matches_register"},
        ("UPDATE register_entry SET digest = 'the same'",),
    ),
    ({"issued_document_has_copy"}, (f"UPDATE document SET state = 'compared' WHERE id = {DOCUMENT}",)),
    ({"copy_has_all_signatures"}, ("UPDATE certificate SET signed_ranges = '[\"a\", \"b\"]'",)),
    ({"copy_has_all_signatures"}, ("UPDATE certificate SET signed_ranges = '[\"a\", \"\", \"c\"]'",)),
    (
        {"four_eyes", "audit_chain_whole"},
        ("UPDATE audit_event SET actor = (SELECT min(frozen_by) FROM \"freeze\") WHERE action = 'certificate_issued'",),
    ),
    (
        {"four_eyes"},
        (
            "UPDATE page SET attested_by = (SELECT min(actor) FROM audit_event WHERE action = 'certificate_issued')",
        ),
    ),
    (
        {"act_is_recorded_once", "audit_chain_whole"},
        ("DELETE FROM audit_event WHERE action = 'number_signed' AND sequence = "
         "(SELECT max(sequence) FROM audit_event WHERE action = 'number_signed')",),
    ),
    (
        {"act_is_recorded_once", "audit_chain_whole"},
        ("UPDATE audit_event SET action = 'document_frozen' WHERE action = 'document_read'",),
    ),
    (
        {"status_agrees", "act_is_recorded_once", "revoked_by_decision"},
        (f"UPDATE certificate SET status = 'revoked' WHERE id = {ONE}",),
    ),
    ({"status_agrees"}, (f"UPDATE digital_result SET status = 'revoked' WHERE certificate_id = {ONE}",)),
    ({"issue_is_announced"}, ("DELETE FROM outbox_message WHERE topic = 'certificate.issued'",)),
    ({"issue_is_announced"}, ("UPDATE outbox_message SET key = 'certificate.issued:x' || id",)),
    ({"upload_is_kept"}, ("DELETE FROM source_file",)),
    ({"jobs_end"}, ("UPDATE job SET state = 'running', lease_until = '2020-01-01 00:00:00'",)),
    (
        {"document_moves", "issued_document_has_copy"},
        (f"UPDATE document SET state = 'issuing', updated_at = '2020-01-01 00:00:00' WHERE id = {DOCUMENT}",),
    ),
    ({"frozen_pages_unchanged"}, ("UPDATE page SET clean_sha256 = 'another'",)),
    ({"frozen_pages_unchanged"}, (f"DELETE FROM page WHERE document_id = {DOCUMENT}",)),
    ({"frozen_pages_unchanged"}, ("UPDATE page SET number = 7",)),
    ({"frozen_fields_unchanged"}, ("UPDATE field SET value = 'other' WHERE name = 'document_number'",)),
    ({"frozen_fields_unchanged"}, ("DELETE FROM field WHERE name = 'document_number'",)),
    (
        {"manifest_has_its_digest", "journal_matches_register"},
        (
            f"UPDATE \"freeze\" SET digest = 'another' WHERE document_id = {DOCUMENT}",
            f"UPDATE register_entry SET digest = 'another' WHERE document_id = {DOCUMENT}",
        ),
    ),
    ({"only_counter_scans_certified"}, ("UPDATE capture SET source = 'citizen_upload'",)),
    ({"every_page_was_compared"}, ("UPDATE page SET attested_by = NULL",)),
    ({"every_page_was_compared"}, ("UPDATE \"freeze\" SET frozen_by = 'nobody'",)),
    ({"times_in_order"}, ("UPDATE register_entry SET reserved_at = '2020-01-01 00:00:00'",)),
    ({"times_in_order"}, ("UPDATE capture SET captured_at = '2090-01-01 00:00:00'",)),
    ({"one_office"}, ("UPDATE dossier SET agency_id = 'another'",)),
    (
        {"no_personal_numbers_in_trail", "audit_chain_whole"},
        (f"UPDATE audit_event SET details = '{{\"number\": \"{HOA}\"}}' WHERE sequence = 1",),
    ),
    ({"copy_has_result"}, (f"UPDATE digital_result SET type_code = 'passport' WHERE certificate_id = {ONE}",)),
    (
        {"shared_by_its_owner"},
        ("UPDATE digital_result SET owner_key = 'another' WHERE owner_key IS NOT NULL",),
    ),
    ({"given_on_grounds"}, ("UPDATE consent SET withdrawn_at = '2020-01-01 00:00:00'",)),
    ({"given_on_grounds"}, ("UPDATE result_access SET consent_id = NULL",)),
    ({"given_on_grounds", "act_is_recorded_once"}, ("DELETE FROM result_access WHERE kind = 'link_opened'",)),
    ({"given_on_grounds"}, ("UPDATE share_link SET opened_at = NULL",)),
    ({"audit_chain_whole"}, ("UPDATE audit_event SET actor = 'nobody' WHERE sequence = 2",)),
    ({"renewals_in_time"}, ("UPDATE certificate SET renewal_due_at = '2020-01-01 00:00:00'",)),
    (
        {"closed_year_unchanged"},
        ("INSERT INTO register_closing (agency_id, year, register, record, closed_by, closed_at) "
         "SELECT agency_id, year, register, '{\"lines\": 9}', 'x', '2026-01-01 00:00:00' FROM register_entry "
         "WHERE number = 1",),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("names", "statements"), DAMAGES, ids=[statements[0][:70] for _, statements in DAMAGES])
def test_each_damage_is_told_by_its_name_and_no_other(
    issued: Office, names: set[str], statements: tuple[str, ...]
) -> None:
    assert violated_after(issued, *statements) == names


def test_every_check_has_a_damage_that_it_finds() -> None:
    # A keeper's seal needs an office with one, a parting or a joining a document of several pages: test_sealing_api.py,
    # test_parting_api.py and test_joining_api.py damage those.
    elsewhere = {check.invariant for check in (*sealing.CHECKS, *parting.CHECKS, *joining.CHECKS)}
    assert {name for names, _ in DAMAGES for name in names} == set(SESSION_CHECKS) - elsewhere


def blobs_of(office: Office, how_many: BlobCheck) -> set[str]:
    return {violation.invariant for violation in find_violations(office.container, how_many)}


def test_a_flipped_bit_is_found_and_a_missing_file_too(issued: Office) -> None:
    storage = issued.container.storage
    path = storage._place(storage.put(scan(100)))
    sound = path.read_bytes()
    try:
        path.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
        assert blobs_of(issued, BlobCheck.FULL) == blobs_of(issued, BlobCheck.SAMPLE) == {"blobs_whole"}
        assert blobs_of(issued, BlobCheck.NONE) == set()
        path.unlink()
        assert blobs_of(issued, BlobCheck.SAMPLE) == {"blobs_whole"}
    finally:
        path.write_bytes(sound)


def test_a_file_of_no_record_is_told_after_a_day(issued: Office) -> None:
    import os

    storage = issued.container.storage
    path = storage._place(storage.put(b"nobody's"))
    try:
        assert blobs_of(issued, BlobCheck.FULL) == set()
        os.utime(path, (0, 0))
        assert blobs_of(issued, BlobCheck.FULL) == {"no_stray_blobs"}
    finally:
        path.unlink()
