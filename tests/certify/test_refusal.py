"""A refusal names its ground and explains it, and comes before any number."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from certify.refusal import GROUND_SENTENCES, RefusalGround, refuse_document
from models.entities import Agency, AuditEvent, Document, Dossier, Role, UserAccount
from models.errors import ForbiddenError, InvalidValueError, TransitionError
from models.values.document_state import DocumentState


@pytest.fixture
def office(tmp_path):
    from models.database import Database

    database = Database(f"sqlite:///{tmp_path / 'refusal.sqlite3'}")
    database.upgrade()
    with database.begin() as session:
        agency = Agency(code="H99.03.01", name="UBND phường Từ Chối")
        clerk = UserAccount(
            agency_id=agency.id, login="clerk", display_name="Cán bộ", role=Role.CLERK, password_hash="-"
        )
        dossier = Dossier(agency_id=agency.id, code="H99.03.01-261123-0001")
        document = Document(dossier_id=dossier.id, agency_id=agency.id)
        session.add_all([agency, clerk, dossier, document])
        session.flush()
        yield session, document, clerk
    database.dispose()


def test_every_ground_has_its_sentence() -> None:
    assert set(GROUND_SENTENCES) == set(RefusalGround)


def test_the_written_ground_holds_the_law_and_the_clerks_words(office: tuple[Session, Document, UserAccount]) -> None:
    session, document, clerk = office

    refuse_document(session, document, ground="altered", explanation="Ngày sinh  bị tẩy.", clerk=clerk)

    assert document.state is DocumentState.REFUSED
    assert document.refusal_ground == f"{GROUND_SENTENCES[RefusalGround.ALTERED]} Ngày sinh bị tẩy."
    session.flush()
    event = session.query(AuditEvent).one()
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
    office: tuple[Session, Document, UserAccount], ground: str, explanation: str, code: str
) -> None:
    session, document, clerk = office

    with pytest.raises(InvalidValueError) as refusal:
        refuse_document(session, document, ground=ground, explanation=explanation, clerk=clerk)

    assert refusal.value.code == code
    assert document.state is DocumentState.RECEIVED


def test_only_a_clerk_of_the_agency_refuses(office: tuple[Session, Document, UserAccount]) -> None:
    session, document, clerk = office
    clerk.role = Role.OFFICER

    with pytest.raises(ForbiddenError):
        refuse_document(session, document, ground="altered", explanation="Vì thế.", clerk=clerk)


def test_a_document_with_a_number_is_not_refused_by_a_clerk(office: tuple[Session, Document, UserAccount]) -> None:
    session, document, clerk = office
    document.state = DocumentState.ISSUING

    with pytest.raises(TransitionError):
        refuse_document(session, document, ground="altered", explanation="Vì thế.", clerk=clerk)
