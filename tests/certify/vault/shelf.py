"""Issued copies as records, without signing: for tests about what is done with copies afterwards."""

from __future__ import annotations

from sqlalchemy.orm import Session

from certify.comparison import digest_of, manifest_of
from certify.vault.keys import VaultKeys
from certify.vault.results import record_result
from models.entities import (
    Agency,
    Capture,
    CaptureSource,
    Certificate,
    DigitalResult,
    Document,
    Dossier,
    Field,
    Freeze,
    OwnerKind,
    Page,
    RegisterEntry,
    RegisterState,
    Role,
    UserAccount,
)
from models.identifiers import new_id, new_token
from models.values.document_state import DocumentState
from models.values.geometry import Quad
from models.values.reading import Line, PageReading
from models.values.understanding import FieldSource

KEYS = VaultKeys(bytes(32))
# Invented: Ha Noi, a woman born in 1990; Hai Phong, a man born in 1985.
HOA, NAM = "001190012345", "031085054321"
DIGEST = "0" * 64

CARD = {
    "personal_number": HOA,
    "full_name": "NGUYỄN THỊ HOA",
    "date_of_birth": "1990-03-05",
    "sex": "Nữ",
    "issuing_agency": "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
    "issued_on": "2022-05-01",
}


def owner_key(number: str) -> str:
    return KEYS.owner(OwnerKind.PERSON, number)


def an_account(
    session: Session, role: Role = Role.CITIZEN, agency: Agency | None = None, name: str = ""
) -> UserAccount:
    account = UserAccount(
        login=new_id(),
        display_name=name or "Người thử",
        role=role,
        agency_id=agency.id if agency else None,
        password_hash="none",
    )
    session.add(account)
    return account


def a_paper(
    session: Session,
    agency: Agency,
    type_code: str,
    values: dict[str, str],
    *,
    requester: UserAccount | None = None,
    state: DocumentState = DocumentState.REVIEWED,
    picture: str = DIGEST,
) -> Document:
    """A counter scan with one page whose fields a clerk settled."""
    dossier = Dossier(agency_id=agency.id, code=new_id(), owner_id=requester.id if requester else None)
    document = Document(dossier_id=dossier.id, agency_id=agency.id, type_code=type_code, state=state)
    capture = Capture(document_id=document.id, source=CaptureSource.COUNTER_SCAN, captured_by="clerk")
    document.current_capture_id = capture.id
    page = Page(
        capture_id=capture.id,
        document_id=document.id,
        number=1,
        original_sha256=picture,
        clean_sha256=picture,
        width=1240,
        height=1754,
        dpi=150,
        attested_by="clerk",
    )
    places = [Quad.from_rectangle(100, 100 + 60 * row, 900, 140 + 60 * row) for row in range(len(values))]
    lines = tuple(Line(value, 0.9, place) for value, place in zip(values.values(), places, strict=True))
    page.record_reading(PageReading(1240, 1754, lines))
    session.add_all([dossier, document, capture, page])
    for ordinal, ((name, value), place) in enumerate(zip(values.items(), places, strict=True)):
        field = Field(
            document_id=document.id,
            capture_id=capture.id,
            ordinal=ordinal,
            name=name,
            read_value=value,
            confidence=0.9,
            page=1,
            box=place.as_lists(),
            source=FieldSource.OCR,
            needs_review=True,
        )
        field.accept("clerk")
        session.add(field)
    session.flush()
    return document


def a_copy(
    session: Session,
    agency: Agency,
    type_code: str = "citizen_card",
    values: dict[str, str] | None = None,
    **more: object,
) -> DigitalResult:
    """A certified copy of such a paper, and its result."""
    document = a_paper(session, agency, type_code, values or CARD, **more)  # type: ignore[arg-type]  # passed on
    capture = session.get_one(Capture, document.current_capture_id or "")
    fields = session.query(Field).filter_by(capture_id=capture.id).order_by(Field.ordinal).all()
    pages = session.query(Page).filter_by(capture_id=capture.id).all()
    manifest = manifest_of(document, capture, pages, fields)
    session.add(Freeze(document_id=document.id, manifest=manifest, digest=digest_of(manifest), frozen_by="clerk"))
    document.state = DocumentState.ISSUED
    number = session.query(RegisterEntry).filter_by(agency_id=agency.id).count() + 1
    entry = RegisterEntry(
        agency_id=agency.id,
        year=2026,
        register="electronic",
        number=number,
        document_id=document.id,
        digest=digest_of(manifest),
        state=RegisterState.SIGNED,
        original_name=type_code,
    )
    certificate = Certificate(
        document_id=document.id,
        entry_id=entry.id,
        agency_id=agency.id,
        token=new_token(),
        code=new_id()[-14:].upper(),
        blob_sha256=str(more.get("picture", DIGEST)),
        record_sha256=DIGEST,
        officer_certificate_sha256=DIGEST,
        seal_certificate_sha256=DIGEST,
    )
    session.add_all([entry, certificate])
    session.flush()
    return record_result(session, certificate, KEYS)
