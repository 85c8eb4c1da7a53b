"""Whose result a copy is: said only where the paper leaves no doubt."""

from __future__ import annotations

from datetime import date

import pytest

from certify.vault.facts import facts_of, result_types
from certify.vault.identity import CheckedIdentity, bind_identity
from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import FieldKind
from models.database import Database
from models.entities import DigitalResult, Field, OwnerKind, Role
from tests.certify.vault.shelf import CARD, HOA, KEYS, NAM, a_copy, a_paper, an_account, owner_key
from tests.models.records import an_agency


def test_the_declarations_name_fields_that_the_types_have() -> None:
    catalogue = DocumentTypeCatalogue.load()
    owners = {OwnerKind.PERSON: FieldKind.PERSONAL_NUMBER, OwnerKind.ORGANISATION: FieldKind.TAX_NUMBER}

    assert set(result_types()) == {each.code for each in catalogue.types}
    for code, declared in result_types().items():
        document_type = catalogue.type_with_code(code)
        named = (declared.number, declared.issuer, declared.until, *declared.unless, *declared.holder)
        for name in (*named, *declared.issued_on):
            assert not name or document_type.field_named(name), (code, name)
        if declared.owner:
            assert document_type.field_named(declared.owner).kind is owners[declared.owner_kind]


def test_a_card_is_found_by_its_number_its_owner_and_its_day(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        facts = facts_of(session, a_paper(session, an_agency(session), "citizen_card", CARD), KEYS)

    assert facts.owner is not None
    assert (facts.owner.kind, facts.owner.key, facts.owner.shown) == (OwnerKind.PERSON, owner_key(HOA), "0011******45")
    assert facts.number_key == KEYS.number("citizen_card", "001 190 012 345")
    assert facts.issued_on == date(2022, 5, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"personal_number": "001190"},
        {"personal_number": "003190012345"},  # no such province
        {"date_of_birth": "1991-03-05"},
        {"sex": "Nam"},
    ],
)
def test_a_number_that_contradicts_the_paper_makes_nobody_the_owner(
    sqlite_database: Database, wrong: dict[str, str]
) -> None:
    with sqlite_database.begin() as session:
        facts = facts_of(session, a_paper(session, an_agency(session), "citizen_card", {**CARD, **wrong}), KEYS)

    assert facts.owner is None


def test_a_value_that_still_waits_for_the_clerk_counts_for_nothing(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_paper(session, an_agency(session), "citizen_card", CARD)
        session.query(Field).filter_by(name="personal_number").one().needs_review = True
        session.flush()
        facts = facts_of(session, document, KEYS)

    assert (facts.owner, facts.number_key) == (None, None)


@pytest.mark.parametrize("other", ["co_owner_name", "co_owner_personal_number"])
def test_land_of_two_belongs_to_neither_alone(sqlite_database: Database, other: str) -> None:
    one = {"serial_number": "BA 123456", "owner_personal_number": HOA}
    with sqlite_database.begin() as session:
        agency = an_agency(session)
        alone = facts_of(session, a_paper(session, agency, "land_use_certificate", one), KEYS)
        both = facts_of(session, a_paper(session, agency, "land_use_certificate", {**one, other: NAM}), KEYS)

    assert alone.owner is not None
    assert both.owner is None


def test_an_organisation_owns_its_registration(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        paper = a_paper(session, an_agency(session), "business_registration", {"tax_number": "0314409058"})
        facts = facts_of(session, paper, KEYS)

    assert facts.owner is not None
    assert (facts.owner.kind, facts.owner.key) == (
        OwnerKind.ORGANISATION,
        KEYS.owner(OwnerKind.ORGANISATION, "0314409058"),
    )


DIPLOMA = {"serial_number": "C 0123456", "full_name": "NGUYỄN THỊ HOA", "date_of_birth": "1990-03-05"}


@pytest.mark.parametrize(
    ("values", "is_owner"),
    [
        (DIPLOMA, True),
        ({**DIPLOMA, "full_name": "Nguyễn  Thị Hoa"}, True),
        ({**DIPLOMA, "full_name": "NGUYỄN THỊ HÒA"}, False),
        ({**DIPLOMA, "date_of_birth": "1990-05-03"}, False),
        ({**DIPLOMA, "date_of_birth": ""}, False),
    ],
)
def test_a_paper_without_a_number_belongs_to_the_identified_person_it_names(
    sqlite_database: Database, values: dict[str, str], is_owner: bool
) -> None:
    with sqlite_database.begin() as session:
        agency = an_agency(session)
        hoa, clerk = an_account(session), an_account(session, Role.CLERK, agency)
        session.flush()
        bind_identity(session, hoa, CheckedIdentity(HOA, "Nguyễn Thị Hoa", date(1990, 3, 5)), clerk, KEYS)
        session.flush()
        named = facts_of(session, a_paper(session, agency, "school_diploma", values, requester=hoa), KEYS)
        brought = facts_of(session, a_paper(session, agency, "school_diploma", values), KEYS)

    assert (named.owner is not None and named.owner.key == owner_key(HOA)) is is_owner
    assert brought.owner is None


def test_the_table_tells_nobodys_number(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        result = a_copy(session, an_agency(session))
        stored = " ".join(str(getattr(result, column.name)) for column in DigitalResult.__table__.columns)

    assert HOA not in stored
    assert result.owner_key != KEYS.__class__(b"\1" * 32).owner(OwnerKind.PERSON, HOA)
