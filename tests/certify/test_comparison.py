"""Nothing is frozen that a clerk did not hold against the paper, page by page."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from certify.canonical import digest_of
from certify.comparison import (
    NotAttestedError,
    NotFromCounterError,
    attest_page,
    freeze,
    frozen_values,
    require_unchanged,
)
from models.entities import AuditEvent, CaptureSource, Document, Page, Role
from models.errors import ConflictError, ForbiddenError, IntegrityError, NotFoundError, TransitionError
from models.values.document_state import DocumentState
from tests.certify.desk import Desk, account


def test_attested_pages_and_settled_fields_are_frozen_with_their_digest(desk: Desk) -> None:
    document_id = desk.compared(pages=2)

    frozen = desk.frozen(document_id)

    assert frozen.digest == digest_of(frozen.manifest)
    assert [page["number"] for page in frozen.manifest["pages"]] == [1, 2]
    assert {page["attested_by"] for page in frozen.manifest["pages"]} == {desk.clerk.id}
    assert frozen_values(frozen.manifest) == {"full_name": {"value": "NGUYỄN VĂN A", "source": "clerk"}}
    with desk.database.read() as session:
        assert session.get_one(Document, document_id).state is DocumentState.COMPARED


def test_a_citizens_upload_cannot_be_attested(desk: Desk) -> None:
    document_id = desk.scanned(source=CaptureSource.CITIZEN_UPLOAD)

    with desk.database.begin() as session, pytest.raises(NotFromCounterError) as refused:
        attest_page(session, session.get_one(Document, document_id), 1, desk.clerk)

    assert refused.value.code == "capture_not_from_counter"


def test_a_citizens_upload_cannot_be_frozen_even_when_somebody_marked_its_pages(desk: Desk) -> None:
    document_id = desk.scanned(source=CaptureSource.CITIZEN_UPLOAD)
    with desk.database.begin() as session:
        for page in session.scalars(select(Page).where(Page.document_id == document_id)):
            page.attest(desk.clerk.id)

    with desk.database.begin() as session, pytest.raises(NotFromCounterError):
        freeze(session, desk.storage, session.get_one(Document, document_id), desk.clerk)


def test_one_page_left_out_stops_the_freeze(desk: Desk) -> None:
    document_id = desk.scanned(pages=3)
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        for number in (1, 3):
            attest_page(session, document, number, desk.clerk)

    with desk.database.begin() as session, pytest.raises(NotAttestedError):
        freeze(session, desk.storage, session.get_one(Document, document_id), desk.clerk)


def test_a_page_that_is_not_there_cannot_be_attested(desk: Desk) -> None:
    document_id = desk.scanned(pages=1)

    with desk.database.begin() as session, pytest.raises(NotFoundError):
        attest_page(session, session.get_one(Document, document_id), 2, desk.clerk)


def test_attesting_twice_is_one_act(desk: Desk) -> None:
    document_id = desk.scanned(pages=1)
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        first = attest_page(session, document, 1, desk.clerk).attested_at
        second = attest_page(session, document, 1, desk.clerk).attested_at

    with desk.database.read() as session:
        events = session.scalars(select(AuditEvent).where(AuditEvent.action == "page_attested")).all()
    assert first == second
    assert len(events) == 1


@pytest.mark.parametrize("role", [Role.CITIZEN, Role.OFFICER, Role.ADMIN, Role.SEAL_KEEPER, Role.AUDITOR])
def test_only_clerks_attest(role: Role, desk: Desk) -> None:
    document_id = desk.scanned(pages=1)

    with desk.database.begin() as session, pytest.raises(ForbiddenError):
        attest_page(session, session.get_one(Document, document_id), 1, account(desk.agency, role, "Ai đó"))


def test_a_clerk_of_another_agency_does_not_attest(desk: Desk) -> None:
    document_id = desk.scanned(pages=1)
    stranger = account(desk.agency, Role.CLERK, "Người lạ")
    stranger.agency_id = "another-agency"

    with desk.database.begin() as session, pytest.raises(ForbiddenError):
        attest_page(session, session.get_one(Document, document_id), 1, stranger)


def test_freezing_twice_is_refused(desk: Desk) -> None:
    document_id = desk.compared()

    with desk.database.begin() as session, pytest.raises(TransitionError):
        freeze(session, desk.storage, session.get_one(Document, document_id), desk.clerk)


def test_nothing_is_attested_after_the_freeze(desk: Desk) -> None:
    document_id = desk.compared()

    with desk.database.begin() as session, pytest.raises(ConflictError):
        attest_page(session, session.get_one(Document, document_id), 1, desk.clerk)


def test_a_damaged_raster_stops_the_freeze(desk: Desk) -> None:
    document_id = desk.scanned(pages=1)
    with desk.database.begin() as session:
        document = desk.attest_all(session, document_id)
        digest = session.scalars(select(Page.clean_sha256).where(Page.document_id == document.id)).one()
    place = desk.storage._place(digest)
    damaged = bytearray(place.read_bytes())
    damaged[-20] ^= 1
    place.write_bytes(damaged)

    with desk.database.begin() as session, pytest.raises(IntegrityError):
        freeze(session, desk.storage, session.get_one(Document, document_id), desk.clerk)


def test_a_field_changed_past_the_triggers_is_noticed_before_signing(desk: Desk) -> None:
    """Somebody with a database console, and the triggers dropped first."""
    document_id = desk.compared()
    with desk.database.begin() as session:
        session.execute(text("DROP TRIGGER frozen_field_is_never_changed"))
        session.execute(text("UPDATE field SET value = 'KẺ KHÁC'"))

    with desk.database.read() as session, pytest.raises(IntegrityError) as noticed:
        require_unchanged(session, session.get_one(Document, document_id), desk.frozen(document_id))

    assert noticed.value.code == "frozen_data_changed"


def test_the_database_itself_keeps_frozen_pages_as_they_are(desk: Desk) -> None:
    desk.compared()

    with pytest.raises(DatabaseError), desk.database.begin() as session:
        session.execute(text("UPDATE page SET clean_sha256 = 'other'"))
