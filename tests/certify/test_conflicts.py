"""Nobody certifies for himself: people are told apart by number first, then by name, whoever stands on the paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from certify.comparison import freeze
from certify.issuing import execute, start_issuing
from certify.persons import HOLDERS, NAMED, Person, holders_of
from certify.policy import PolicyRefusedError
from certify.vault.identity import NumberNotBelievedError
from certify.vault.keys import VaultKeys
from certify.vault.staff_numbers import record_staff_number
from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import FieldKind
from models.entities import (
    AuditEvent,
    Document,
    Dossier,
    Field,
    IdentityBinding,
    OwnerKind,
    RegisterEntry,
    Role,
    StaffIdentity,
    UserAccount,
)
from models.errors import ForbiddenError, InvalidValueError
from models.job_queue import Lane, claim
from models.values.personal_number import PersonalNumber
from models.values.understanding import FieldSource
from tests.certify.conftest import Office
from tests.certify.desk import Desk, account, authority_of
from tests.certify.test_issuing import context_of

KEYS = VaultKeys(bytes(32))
# Invented: a man of Hai Phong born in 1985, a woman of Ha Noi born in 1990.
OURS, THEIRS = "031085054321", "001190012345"
OFFICE_NAMES = {"signer_name", "school_name", "company_name", "company_name_foreign", "company_name_short"}
PARTS_OF_NAMES = {"surname", "given_names"}


def paper_that_says(desk: Desk, **values: str) -> str:
    """A scanned paper with these settled fields beside the full name of NGUYỄN VĂN A."""
    document_id = desk.scanned(pages=1)
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        for ordinal, (name, value) in enumerate(values.items(), 2):
            field = session.scalar(select(Field).filter_by(document_id=document_id, name=name)) or Field(
                document_id=document_id,
                capture_id=document.current_capture_id or "",
                ordinal=ordinal,
                name=name,
                confidence=0.9,
                source=FieldSource.OCR,
                needs_review=True,
            )
            field.correct(desk.clerk.id, value)
            session.add(field)
    return document_id


def compared(desk: Desk, document_id: str) -> str:
    with desk.database.begin() as session:
        freeze(session, desk.storage, desk.attest_all(session, document_id), desk.clerk, keys=KEYS)
    return document_id


def number_of(desk: Desk, staff: UserAccount, number: str) -> None:
    with desk.database.begin() as session:
        chair = account(desk.agency, Role.ADMIN, "Bùi Văn Quản Trị")
        session.add(chair)
        session.flush()
        record_staff_number(session, session.get_one(UserAccount, staff.id), number, actor=chair, keys=KEYS)


def officer_named(desk: Desk, name: str, number: str = "") -> UserAccount:
    officer = account(desk.agency, Role.OFFICER, name)
    with desk.database.begin() as session:
        session.add(officer)
        session.flush()
        session.add(authority_of(officer))
    if number:
        number_of(desk, officer, number)
    return officer


def asked_by(desk: Desk, document_id: str, number: str, name: str) -> None:
    """The request came from a citizen's account that a clerk bound to this number."""
    citizen = account(None, Role.CITIZEN, name)
    with desk.database.begin() as session:
        session.add(citizen)
        session.flush()
        session.add(
            IdentityBinding(
                user_id=citizen.id,
                owner_key=KEYS.owner(OwnerKind.PERSON, number),
                number_shown="0310******21",
                full_name=name,
                date_of_birth=date(1985, 1, 1),
                verified_by="clerk",
            )
        )
        dossier = session.get_one(Dossier, session.get_one(Document, document_id).dossier_id)
        dossier.owner_id, dossier.requester_name = citizen.id, name


def order(desk: Desk, document_id: str, officer: UserAccount) -> str:
    """The code of the refusal; empty when the order is accepted."""
    try:
        with desk.database.begin() as session:
            start_issuing(session, session.get_one(Document, document_id), officer, keys=KEYS)
    except PolicyRefusedError as refusal:
        return refusal.code
    return ""


def test_the_number_finds_the_requester_under_another_name(any_desk: Desk) -> None:
    document_id = compared(any_desk, paper_that_says(any_desk))
    asked_by(any_desk, document_id, OURS, "Tên Khác Hẳn")

    assert order(any_desk, document_id, officer_named(any_desk, "Vũ Văn Ký", OURS)) == "certifies_for_himself"


def test_another_number_clears_a_requester_of_the_same_name(desk: Desk) -> None:
    document_id = compared(desk, paper_that_says(desk))
    asked_by(desk, document_id, THEIRS, "Vũ Văn Ký")

    assert order(desk, document_id, officer_named(desk, "Vũ Văn Ký", OURS)) == ""


@pytest.mark.parametrize(
    ("paper", "officer", "number", "is_own"),
    [
        ({}, "nguyen van a", "", True),
        ({}, "Nguyễn  Văn-A", "", True),
        ({"personal_number": OURS}, "Tên Trong Quyết Định", OURS, True),
        ({"personal_number": "0310 8505 4321"}, "Tên Trong Quyết Định", OURS, True),
        ({"personal_number": THEIRS}, "Nguyễn Văn A", OURS, False),
        ({"date_of_birth": "2020-05-01"}, "Nguyễn Văn A", OURS, False),
        ({"date_of_birth": "1985-05-01"}, "Nguyễn Văn A", OURS, True),
        ({"date_of_birth": "2020-05-01"}, "Nguyễn Văn A", "", True),
        ({"wife_name": "LÊ THỊ VỢ"}, "Lê Thị Vợ", "", True),
        ({"co_owner_name": "X", "co_owner_personal_number": OURS}, "Vũ Văn Ký", OURS, True),
        ({"signer_name": "Vũ Văn Ký"}, "Vũ Văn Ký", OURS, False),
        ({"personal_number": "không rõ"}, "Vũ Văn Ký", OURS, False),
    ],
)
def test_the_holder_of_a_paper_is_known_by_number_then_year_then_name(
    paper: dict[str, str], officer: str, number: str, is_own: bool
) -> None:
    parsed = PersonalNumber.parse(number)
    key = KEYS.owner(OwnerKind.PERSON, number) if parsed else None
    signer = Person(officer, "the officer", key, parsed.birth_year if parsed else None)

    holders = holders_of({"full_name": "NGUYỄN VĂN A", **paper}, KEYS)

    assert any(signer.may_be(holder) for holder in holders) is is_own


def test_nobody_certifies_the_own_paper_whoever_brings_it(any_desk: Desk) -> None:
    document_id = compared(any_desk, paper_that_says(any_desk, personal_number=OURS))

    assert order(any_desk, document_id, officer_named(any_desk, "nguyen van a")) == "certifies_own_paper"
    assert order(any_desk, document_id, officer_named(any_desk, "Tên Khác", OURS)) == "certifies_own_paper"
    assert order(any_desk, document_id, officer_named(any_desk, "Nguyễn Văn A", THEIRS)) == ""


def test_one_person_with_two_accounts_does_not_certify_what_he_compared(desk: Desk) -> None:
    document_id = compared(desk, paper_that_says(desk))
    officer = officer_named(desk, "Vũ Văn Ký", OURS)
    number_of(desk, desk.clerk, OURS)

    assert order(desk, document_id, officer) == "four_eyes"


def test_a_clerk_does_not_compare_the_own_paper(desk: Desk) -> None:
    number_of(desk, desk.clerk, OURS)

    with pytest.raises(PolicyRefusedError) as refusal:
        compared(desk, paper_that_says(desk, personal_number=OURS))

    assert refusal.value.code == "compares_for_himself"


def test_a_clerk_does_not_compare_what_he_asked_for(desk: Desk) -> None:
    document_id = paper_that_says(desk)
    asked_by(desk, document_id, OURS, "Tên Khác Hẳn")
    number_of(desk, desk.clerk, OURS)

    with pytest.raises(PolicyRefusedError) as refusal:
        compared(desk, document_id)

    assert refusal.value.code == "compares_for_himself"


def test_a_relative_of_the_same_name_is_told_and_hinders_nothing(desk: Desk) -> None:
    officer = officer_named(desk, "Vu Van Ky")
    document_id = compared(desk, paper_that_says(desk, father_name="VŨ VĂN KÝ", mother_name="Ai Đó"))

    assert order(desk, document_id, officer) == ""
    with desk.database.read() as session:
        ordered = session.scalars(select(AuditEvent).filter_by(action="issuing_ordered")).one()
    assert ordered.details["named_alike"] == ["father_name"]


def test_the_worker_asks_by_number_again_and_takes_no_number(desk: Desk, office: Office) -> None:
    """An order that came in before the officer's number was recorded."""
    document_id = compared(desk, paper_that_says(desk, personal_number=OURS))
    officer = officer_named(desk, "Tên Trong Quyết Định")
    assert order(desk, document_id, officer) == ""
    number_of(desk, officer, OURS)
    job = claim(desk.database, pools=["io"], lanes=list(Lane), owner="worker", lease_seconds=60)
    assert job is not None

    with pytest.raises(PolicyRefusedError) as refusal:
        execute(job, replace(context_of(desk, office), vault_keys=KEYS))

    assert refusal.value.code == "certifies_own_paper"
    with desk.database.read() as session:
        assert session.scalars(select(RegisterEntry)).all() == []


def test_every_name_that_a_paper_can_print_is_somebodys() -> None:
    """A new document type says whether its people hold the paper, are named beside the holder, or sign it."""
    sorted_names = {*HOLDERS, *NAMED, *OFFICE_NAMES, *PARTS_OF_NAMES}

    names = {
        field.name
        for each in DocumentTypeCatalogue.load().types
        for field in each.fields
        if field.kind is FieldKind.NAME or field.name.endswith("_name")
    }
    assert names - sorted_names == set()
    assert set(HOLDERS) <= names


def test_an_administrator_of_the_office_records_the_numbers_of_others(any_desk: Desk) -> None:
    chair = account(any_desk.agency, Role.ADMIN, "Bùi Văn Quản Trị")
    stranger = account(None, Role.CITIZEN, "Người Dân")
    with any_desk.database.begin() as session:
        session.add_all([chair, stranger])
    for actor, subject, number, expected in (
        (any_desk.officer, any_desk.clerk, OURS, ForbiddenError),
        (chair, chair, OURS, ForbiddenError),
        (chair, stranger, OURS, (ForbiddenError, InvalidValueError)),
        (chair, any_desk.clerk, "123456789", NumberNotBelievedError),
    ):
        with any_desk.database.begin() as session, pytest.raises(expected):
            record_staff_number(session, session.get_one(UserAccount, subject.id), number, actor=actor, keys=KEYS)

    for number in (THEIRS, OURS):
        with any_desk.database.begin() as session:
            officer = session.get_one(UserAccount, any_desk.officer.id)
            record_staff_number(session, officer, number, actor=chair, keys=KEYS)

    with any_desk.database.read() as session:
        kept = session.scalars(select(StaffIdentity)).one()
        events = session.scalars(select(AuditEvent).filter_by(action="staff_number_recorded")).all()
    assert (kept.owner_key, kept.birth_year, kept.number_shown) == (
        KEYS.owner(OwnerKind.PERSON, OURS),
        1985,
        "0310******21",
    )
    assert len(events) == 2
    assert OURS not in str([each.details for each in events])
