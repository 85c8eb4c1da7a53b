"""A copy's result: written with it, revoked with it, found again, and asked about before a second certification."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from certify.issuing import execute
from certify.revocation import revoke
from certify.vault.results import earlier_copies, record_missing_results, record_result
from certify.vault.reuse import (
    AlreadyCertifiedError,
    require_reason_to_certify_again,
    reuse_figures,
    reuse_result,
)
from models.clock import utc_now
from models.database import Database
from models.entities import Certificate, CertificateStatus, DigitalResult, ResultUse, Role, UseKind
from models.errors import NotFoundError, TransitionError
from models.values.document_state import DocumentState
from tests.certify.conftest import Office
from tests.certify.desk import Desk
from tests.certify.test_issuing import claimed, context_of
from tests.certify.vault.shelf import CARD, KEYS, NAM, a_copy, a_paper, an_account
from tests.models.records import an_agency

DECISION = {
    "document_number": "2827/QĐ-BGDĐT",
    "issuing_agency": "BỘ GIÁO DỤC VÀ ĐÀO TẠO",
    "issued_on": "2025-10-14",
}


def test_the_result_is_written_in_the_transaction_of_the_certificate(any_desk: Desk, office: Office) -> None:
    context = replace(context_of(any_desk, office), vault_keys=KEYS)
    document_id = any_desk.ordered()

    execute(claimed(any_desk), context)

    with any_desk.database.begin() as session:
        certificate = session.scalars(select(Certificate).where(Certificate.document_id == document_id)).one()
        result = session.scalars(select(DigitalResult)).one()
        assert (result.certificate_id, result.type_code) == (certificate.id, "birth_certificate")
        assert record_result(session, certificate, KEYS) is result


def test_copies_from_before_there_were_results_get_theirs(desk: Desk, office: Office) -> None:
    desk.ordered()
    execute(claimed(desk), context_of(desk, office))

    with desk.database.begin() as session:
        assert record_missing_results(session, KEYS) == 1
        assert record_missing_results(session, KEYS) == 0


def test_the_same_paper_is_found_by_its_owner_in_every_office(database: Database) -> None:
    with database.begin() as session:
        here, there = an_agency(session), an_agency(session, "H24.15.04")
        copy = a_copy(session, there)

        found = earlier_copies(session, a_paper(session, here, "citizen_card", CARD), KEYS)

    assert [each.result.id for each in found] == [copy.id]


@pytest.mark.parametrize(
    ("type_code", "values"),
    [
        ("citizen_card", {**CARD, "issued_on": "2024-08-01"}),  # a new card of the same person
        ("citizen_card", {**CARD, "personal_number": NAM, "date_of_birth": "1985-01-01", "sex": "Nam"}),
        ("passport", CARD),
        ("citizen_card", {"personal_number": CARD["personal_number"], "sex": "Nam"}),  # the owner is in doubt
    ],
)
def test_another_paper_is_not_taken_for_it(sqlite_database: Database, type_code: str, values: dict[str, str]) -> None:
    with sqlite_database.begin() as session:
        here, there = an_agency(session), an_agency(session, "H24.15.04")
        a_copy(session, there)

        assert earlier_copies(session, a_paper(session, here, type_code, values), KEYS) == []


@pytest.mark.parametrize(
    ("change", "is_found"),
    [
        ({}, True),
        ({"issuing_agency": "Bộ Giáo dục và Đào tạo"}, True),
        ({"document_number": "1/QĐ-BGDĐT"}, False),
        ({"issued_on": "2024-10-14"}, False),
        ({"issuing_agency": "BỘ TƯ PHÁP"}, False),
        ({"issuing_agency": "", "issued_on": ""}, False),  # nothing but a number in common
    ],
)
def test_a_paper_without_an_owner_is_found_in_the_own_office_only(
    sqlite_database: Database, change: dict[str, str], is_found: bool
) -> None:
    with sqlite_database.begin() as session:
        here, there = an_agency(session), an_agency(session, "H24.15.04")
        copy = a_copy(session, here, "decision", DECISION)
        again = {**DECISION, **change}

        assert len(earlier_copies(session, a_paper(session, here, "decision", again), KEYS)) == int(is_found)
        assert earlier_copies(session, a_paper(session, there, "decision", DECISION), KEYS) == []

        certificate = session.get_one(Certificate, copy.certificate_id)
        officer = an_account(session, Role.OFFICER, here)
        session.flush()
        revoke(session, certificate, decision_number="12/QĐ", reason="sai", actor=officer)
        session.flush()
        assert copy.status is CertificateStatus.REVOKED
        assert earlier_copies(session, a_paper(session, here, "decision", DECISION), KEYS) == []


def test_certifying_again_needs_a_reason_that_is_kept(database: Database) -> None:
    with database.begin() as session:
        agency = an_agency(session)
        clerk = an_account(session, Role.CLERK, agency)
        a_copy(session, agency)
        paper, new = (a_paper(session, agency, "citizen_card", values) for values in (CARD, {"full_name": "A"}))

        require_reason_to_certify_again(session, new, reason="", clerk=clerk, keys=KEYS)
        with pytest.raises(AlreadyCertifiedError):
            require_reason_to_certify_again(session, paper, reason="  ", clerk=clerk, keys=KEYS)
        require_reason_to_certify_again(session, paper, reason="Bản cũ mờ", clerk=clerk, keys=KEYS)
        session.flush()
        use = session.scalars(select(ResultUse)).one()

    assert (use.document_id, use.kind, use.reason) == (paper.id, UseKind.CERTIFIED_AGAIN, "Bản cũ mờ")


def test_using_a_copy_again_ends_the_paper_and_is_counted(database: Database) -> None:
    with database.begin() as session:
        agency = an_agency(session)
        clerk = an_account(session, Role.CLERK, agency)
        session.flush()
        copy = a_copy(session, agency)
        paper, other = (a_paper(session, agency, "citizen_card", CARD) for _ in range(2))
        with pytest.raises(NotFoundError):
            reuse_result(session, paper, result_id="another", clerk=clerk, keys=KEYS)
        reuse_result(session, paper, result_id=copy.id, clerk=clerk, keys=KEYS)
        with pytest.raises(TransitionError):
            reuse_result(session, paper, result_id=copy.id, clerk=clerk, keys=KEYS)
        require_reason_to_certify_again(session, other, reason="Cần bản mới", clerk=clerk, keys=KEYS)
        session.flush()
        now = utc_now()
        figures = reuse_figures(session, agency.id, now.replace(year=now.year - 1), now)
        elsewhere = reuse_figures(session, an_agency(session, "H1").id, now.replace(year=now.year - 1), now)

    assert paper.state is DocumentState.REFUSED
    assert (figures.dossiers, figures.dossiers_with_reuse, figures.components_reused, figures.certified_again) == (
        3, 1, 1, 1,
    )  # fmt: skip
    assert figures.dossier_rate == figures.component_rate == pytest.approx(1 / 3)
    assert (elsewhere.dossiers, elsewhere.dossier_rate) == (0, 0.0)


def test_a_result_keeps_its_copy_and_its_owner(database: Database) -> None:
    from sqlalchemy import text
    from sqlalchemy.exc import IntegrityError

    with database.begin() as session:
        a_copy(session, an_agency(session))
    for change in ("UPDATE digital_result SET owner_key = 'x'", "DELETE FROM digital_result"):
        with pytest.raises(IntegrityError, match=r"keeps|never"), database.begin() as session:
            session.execute(text(change))

    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(DigitalResult)) == 1
