"""A refusal names its ground and explains it, and comes before any number."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from certify.refusal import GROUND_SENTENCES, RefusalGround, refuse_document
from models.database import Database
from models.entities import Agency, AuditEvent, Document, Dossier, Role, UserAccount
from models.errors import ForbiddenError, InvalidValueError, TransitionError
from models.values.document_state import DocumentState


@dataclass(frozen=True)
class Office:
    """A clerk with one document."""

    database: Database
    document_id: str
    clerk_id: str

    def refuse(self, *, ground: str, explanation: str) -> None:
        with self.database.begin() as session:
            document = session.get_one(Document, self.document_id)
            clerk = session.get_one(UserAccount, self.clerk_id)
            refuse_document(session, document, ground=ground, explanation=explanation, clerk=clerk)

    def document(self) -> Document:
        with self.database.read() as session:
            return session.get_one(Document, self.document_id)


@pytest.fixture
def office(database: Database) -> Office:
    agency = Agency(code="H99.03.01", name="UBND phường Từ Chối")
    clerk = UserAccount(agency_id=agency.id, login="clerk", display_name="Cán bộ", role=Role.CLERK, password_hash="-")
    dossier = Dossier(agency_id=agency.id, code="H99.03.01-261123-0001")
    document = Document(dossier_id=dossier.id, agency_id=agency.id)
    with database.begin() as session:
        session.add_all([agency, clerk, dossier, document])
    return Office(database, document.id, clerk.id)


def test_every_ground_has_its_sentence() -> None:
    assert set(GROUND_SENTENCES) == set(RefusalGround)


def test_the_written_ground_holds_the_law_and_the_clerks_words(office: Office) -> None:
    office.refuse(ground="altered", explanation="Ngày sinh  bị tẩy.")

    assert office.document().state is DocumentState.REFUSED
    assert office.document().refusal_ground == f"{GROUND_SENTENCES[RefusalGround.ALTERED]} Ngày sinh bị tẩy."
    with office.database.read() as session:
        event = session.scalars(select(AuditEvent)).one()
    assert (event.action, event.details) == ("document_refused", {"ground": "altered"})


@pytest.mark.parametrize(
    ("ground", "explanation", "code"),
    [
        ("", "Vì thế.", "ground_missing"),
        ("mood", "Vì thế.", "ground_missing"),
        ("altered", "  ", "explanation_missing"),
    ],
)
def test_a_refusal_without_ground_or_explanation_is_none(
    office: Office, ground: str, explanation: str, code: str
) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        office.refuse(ground=ground, explanation=explanation)

    assert refusal.value.code == code
    assert office.document().state is DocumentState.RECEIVED


def test_only_a_clerk_of_the_agency_refuses(office: Office) -> None:
    with office.database.begin() as session:
        session.get_one(UserAccount, office.clerk_id).role = Role.OFFICER

    with pytest.raises(ForbiddenError):
        office.refuse(ground="altered", explanation="Vì thế.")


def test_a_document_with_a_number_is_not_refused_by_a_clerk(office: Office) -> None:
    with office.database.begin() as session:
        session.get_one(Document, office.document_id).state = DocumentState.ISSUING

    with pytest.raises(TransitionError):
        office.refuse(ground="altered", explanation="Vì thế.")
