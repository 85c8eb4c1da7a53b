"""A counter with its records: an agency, a clerk, an officer, and documents scanned there."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from sqlalchemy.orm import Session

from certify.comparison import attest_page, freeze
from certify.issuing import start_issuing
from models.database import Database
from models.entities import (
    Agency,
    AuthorityKind,
    Capture,
    CaptureSource,
    Document,
    Dossier,
    Field,
    Freeze,
    Page,
    Role,
    SignerAuthority,
    UserAccount,
)
from models.identifiers import new_id
from models.storage import LocalBlobStore
from models.values.geometry import Quad
from models.values.reading import Line, PageReading
from models.values.understanding import FieldSource


def page_png(seed: int) -> bytes:
    """A small page of its own, 100 by 140 pixels."""
    pixels = np.random.default_rng(seed).integers(150, 255, (140, 100, 3), dtype=np.uint8)
    written = io.BytesIO()
    Image.fromarray(pixels).save(written, "PNG")
    return written.getvalue()


@dataclass
class Desk:
    """Everything the tests of the counter need."""

    database: Database
    storage: LocalBlobStore
    agency: Agency
    clerk: UserAccount
    officer: UserAccount
    folder: Path

    @classmethod
    def open(cls, database: Database, folder: Path) -> Desk:
        agency = Agency(code=f"H24.{new_id()[-8:]}", name="Ủy ban nhân dân xã Thử Nghiệm")
        clerk = account(agency, Role.CLERK, "Trần Thị Tiếp Nhận")
        officer = account(agency, Role.OFFICER, "Nguyễn Văn Thử Nghiệm")
        with database.begin() as session:
            session.add(agency)
            session.flush()
            session.add_all([clerk, officer])
            session.flush()
            session.add(authority_of(officer))
        return cls(database, LocalBlobStore(folder, bytes(32)), agency, clerk, officer, folder.parent)

    def scanned(self, *, pages: int = 2, source: CaptureSource = CaptureSource.COUNTER_SCAN, seed: int = 1) -> str:
        """A document whose fields a clerk has settled; its id."""
        blobs = [self.storage.put(page_png(seed * 100 + number)) for number in range(pages)]
        with self.database.begin() as session:
            dossier = Dossier(agency_id=self.agency.id, code=new_id(), requester_name="Lê Thị Yêu Cầu")
            session.add(dossier)
            session.flush()
            document = Document(dossier_id=dossier.id, agency_id=self.agency.id, title="Giấy khai sinh")
            session.add(document)
            session.flush()
            capture = Capture(document_id=document.id, source=source, captured_by=self.clerk.id)
            session.add(capture)
            session.flush()
            document.current_capture_id = capture.id
            for number, blob in enumerate(blobs, 1):
                session.add(self._page(document, capture, number, blob))
            session.add(self._field(document, capture))
            document.mark_read("birth_certificate", 0.9)
            document.mark_reviewed()
            return document.id

    def _page(self, document: Document, capture: Capture, number: int, blob: str) -> Page:
        page = Page(
            capture_id=capture.id,
            document_id=document.id,
            number=number,
            original_sha256=blob,
            clean_sha256=blob,
            width=100,
            height=140,
            dpi=50,
        )
        line = Line("CỘNG HÒA XÃ HỘI", 0.9, Quad.from_rectangle(10, 10, 90, 25))
        page.record_reading(PageReading(100, 140, (line,)))
        return page

    def _field(self, document: Document, capture: Capture) -> Field:
        field = Field(
            document_id=document.id,
            capture_id=capture.id,
            ordinal=1,
            name="full_name",
            read_value="NGUYEN VAN A",
            read_text="NGUYEN VAN A",
            confidence=0.5,
            source=FieldSource.OCR,
            needs_review=True,
        )
        field.correct(self.clerk.id, "NGUYỄN VĂN A")
        return field

    def attest_all(self, session: Session, document_id: str) -> Document:
        document = session.get_one(Document, document_id)
        count = session.query(Page).filter_by(capture_id=document.current_capture_id).count()
        for number in range(1, count + 1):
            attest_page(session, document, number, self.clerk)
        return document

    def compared(self, **options: int) -> str:
        """A document that a clerk attested and froze."""
        document_id = self.scanned(**options)  # type: ignore[arg-type]
        with self.database.begin() as session:
            freeze(session, self.storage, self.attest_all(session, document_id), self.clerk)
        return document_id

    def ordered(self, **options: int) -> str:
        """A document that an officer has ordered to be certified."""
        document_id = self.compared(**options)
        with self.database.begin() as session:
            start_issuing(session, session.get_one(Document, document_id), self.officer)
        return document_id

    def frozen(self, document_id: str) -> Freeze:
        with self.database.read() as session:
            return session.query(Freeze).filter_by(document_id=document_id).one()


def authority_of(officer: UserAccount, **options: Any) -> SignerAuthority:
    """What an officer certifies by: the deputy's place, since long ago, unless said otherwise."""
    granted: dict[str, Any] = {
        "kind": AuthorityKind.DEPUTY,
        "position": "Phó Chủ tịch",
        "decision_number": "12/QĐ-UBND",
        "valid_from": date(2020, 1, 1),
        "granted_by": "the chair",
        **options,
    }
    return SignerAuthority(agency_id=officer.agency_id or "", account_id=officer.id, **granted)


def account(agency: Agency | None, role: Role, name: str) -> UserAccount:
    return UserAccount(
        agency_id=agency.id if agency else None,
        login=new_id(),
        display_name=name,
        position_title="Phó Chủ tịch" if role is Role.OFFICER else "",
        role=role,
        password_hash="none",
    )
