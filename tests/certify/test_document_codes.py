"""Every certified document has one code in national exchange, and no two have the same."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from certify.document_codes import copy_file_name, name_document
from models.document_metadata import DocumentMetadata
from models.entities import Agency, Document, NationalRecord
from tests.certify.desk import Desk

AGENCY = "H24.15.03"
METADATA = DocumentMetadata(type_name="Quyết định", code_number="15", page_amount=2)


@pytest.fixture
def coded_desk(any_desk: Desk) -> Desk:
    """A desk of an agency that has a national code."""
    with any_desk.database.begin() as session:
        session.get_one(Agency, any_desk.agency.id).code = AGENCY
    return any_desk


def named(desk: Desk, document_id: str, kind: str = "QĐ") -> str | None:
    with desk.database.begin() as session:
        agency = session.get_one(Agency, desk.agency.id)
        return name_document(session, session.get_one(Document, document_id), agency, kind, METADATA)


def test_documents_of_a_kind_are_counted_and_keep_their_code(coded_desk: Desk) -> None:
    first, second, letter = (coded_desk.scanned(seed=seed) for seed in (1, 2, 3))

    codes = [named(coded_desk, first), named(coded_desk, second), named(coded_desk, letter, "CV")]

    assert codes == [f"{AGENCY}_QĐ_000001_V1", f"{AGENCY}_QĐ_000002_V1", f"{AGENCY}_CV_000001_V1"]
    assert named(coded_desk, first) == codes[0]
    with coded_desk.database.read() as session:
        record = session.get_one(NationalRecord, (coded_desk.agency.id, str(codes[0])))
        assert record.document_id == first
        assert record.fields == {"DocCode": codes[0], **METADATA.as_fields()}


def test_a_code_that_another_system_brought_is_kept_and_its_number_not_given_again(coded_desk: Desk) -> None:
    brought, ours = coded_desk.scanned(seed=1), coded_desk.scanned(seed=2)
    with coded_desk.database.begin() as session:
        session.add(
            NationalRecord(
                agency_id=coded_desk.agency.id, doc_code=f"{AGENCY}_QĐ_000041_V2", document_id=brought, fields={}
            )
        )

    assert named(coded_desk, brought) == f"{AGENCY}_QĐ_000041_V2"
    assert named(coded_desk, ours) == f"{AGENCY}_QĐ_000042_V1"


def test_an_agency_without_a_national_code_gives_none(any_desk: Desk) -> None:
    assert named(any_desk, any_desk.scanned()) is None
    with any_desk.database.read() as session:
        assert session.scalars(select(NationalRecord)).all() == []


def test_documents_named_at_the_same_time_have_codes_of_their_own(coded_desk: Desk) -> None:
    documents = [coded_desk.scanned(seed=seed) for seed in range(4)]
    codes: list[str | None] = []
    together = threading.Barrier(len(documents))

    def name(document_id: str) -> None:
        together.wait()
        codes.append(named(coded_desk, document_id))

    threads = [threading.Thread(target=name, args=(document_id,)) for document_id in documents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(map(str, codes)) == [f"{AGENCY}_QĐ_{number:06d}_V1" for number in range(1, 5)]


def test_the_day_of_a_file_name_is_vietnams() -> None:
    late = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)

    assert copy_file_name(f"{AGENCY}_QĐ_000001_V1", late) == f"{AGENCY}_QĐ_000001_V1_20261127_BanSaoDienTu.pdf"
