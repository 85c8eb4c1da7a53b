"""Documents that were received apart, as the jobs of reading leave them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from digitize.arranging import arrange_pages, undo_arrangement
from digitize.file_types import FileKind
from digitize.intake import AdmittedFile
from digitize.joining import join_documents
from digitize.parting import part_document
from digitize.receiving import KeptFile, attach_counter_scan, open_dossier, receive_upload
from digitize.review import Decision, Settlement, settle_field
from digitize.separating import undo_joining
from digitize.step_context import READ_PAGE, StepContext
from models import job_queue
from models.database import Database
from models.entities import (
    Agency,
    Appointment,
    Capture,
    CaptureSource,
    Document,
    Freeze,
    Job,
    JobState,
    Page,
    Role,
    SourceFile,
    UserAccount,
)
from models.storage import BlobStore, LocalBlobStore
from models.values.arrangements import PageOrder, PlacedPage
from models.values.codec import text_layer_to_json
from models.values.document_state import DocumentState
from models.values.joins import Join, Piece
from models.values.parts import Division
from models.values.reading import TextLayer
from tests.certify.desk import account
from tests.digitize.fake_reader import ScriptedReader
from tests.digitize.made_files import encoded
from tests.models.records import an_agency

CLERK = "clerk-1"
SIZE = (420, 594)
FRONT, BACK = ("CĂN CƯỚC CÔNG DÂN", "Họ và tên: NGUYỄN VĂN MẪU"), ("Đặc điểm nhận dạng", "Ngày 1 tháng 2 năm 2021")


def read_page(document: Document, number: int, digest: str, lines: Sequence[str]) -> Page:
    """A page of the document's capture over the picture of this digest, as the job of reading leaves it."""
    page = Page(
        capture_id=document.current_capture_id or "",
        document_id=document.id,
        number=number,
        original_sha256=digest,
        clean_sha256=digest,
        width=SIZE[0],
        height=SIZE[1],
        dpi=50,
    )
    page.record_reading(ScriptedReader(*lines).read_page(np.full((SIZE[1], SIZE[0], 3), 255, np.uint8)))
    return page


def as_admitted(storage: BlobStore, picture: Image.Image, name: str) -> KeptFile:
    """A file of this picture as if it had been admitted: test_intake.py is about the door, which costs a child process
    for each file."""
    data = encoded(picture, "PNG")
    digest = storage.put(data)
    return KeptFile(AdmittedFile(FileKind.PNG, digest, len(data), 1, (), name), digest)


@dataclass
class Pieces:
    """An office that receives pages one by one."""

    database: Database
    storage: LocalBlobStore
    shade: int = 100
    agency_id: str = ""
    people: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        with self.database.begin() as session:
            agency = an_agency(session)
            self.agency_id = agency.id

    @property
    def context(self) -> StepContext:
        return StepContext(self.database, self.storage, ScriptedReader(*FRONT))

    def person(self, name: str) -> str:
        """The account of a citizen."""
        if name not in self.people:
            with self.database.begin() as session:
                made = UserAccount(login=name, display_name=name, role=Role.CITIZEN, password_hash="x")
                session.add(made)
                self.people[name] = made.id
        return self.people[name]

    def clerk(self, name: str) -> str:
        with self.database.begin() as session:
            made = account(session.get_one(Agency, self.agency_id), Role.CLERK, name)
            session.add(made)
            return made.id

    def keep(self, picture: Image.Image | None = None) -> KeptFile:
        """A file of this picture, or one like no other."""
        self.shade += 1
        return as_admitted(self.storage, picture or Image.new("L", SIZE, self.shade), f"{self.shade}.png")

    def receive(
        self,
        *pages: Sequence[str],
        owner: str | None = "chủ",
        name: str = "Nguyễn Văn Mẫu",
        source: CaptureSource = CaptureSource.CITIZEN_UPLOAD,
        captured_by: str | None = None,
        copies: int = 1,
    ) -> str:
        """A document of these pages, in one file, read; in a request of its own."""
        owner_id = self.person(owner) if owner is not None else None
        file = self.keep()
        with self.database.begin() as session:
            dossier = open_dossier(session, agency_id=self.agency_id, owner_id=owner_id, requester_name=name).dossier
            document = receive_upload(session, dossier, [file], source=source, captured_by=captured_by, copies=copies)
        self.read(document.id, *(pages or (FRONT,)))
        return document.id

    def read(self, document_id: str, *pages: Sequence[str]) -> None:
        """What the jobs leave of the document's capture."""
        with self.database.begin() as session:
            session.execute(update(Job).where(Job.document_id == document_id).values(state=JobState.DONE))
            document = session.get_one(Document, document_id)
            of_capture = SourceFile.capture_id == document.current_capture_id
            session.scalars(select(SourceFile).where(of_capture)).one().page_count = len(pages)
            session.add_all(self._page(document, number, lines) for number, lines in enumerate(pages, start=1))
            document.mark_read("citizen_card", 0.9, title="Căn cước công dân")

    def fail_reading(self, document_id: str, *numbers: int) -> None:
        """The reader gave up on these pages; with none it gave up before there were pages."""
        with self.database.begin() as session:
            document = session.get_one(Document, document_id)
            document.state, document.failure_code = DocumentState.RECEIVED, "unavailable"
            document.type_code = document.type_confidence = None
            pages = session.scalars(select(Page).where(Page.capture_id == document.current_capture_id)).all()
            for page in pages:
                if not numbers:
                    session.delete(page)
                elif page.number in numbers:
                    page.reading = None
                    self._dead_job(session, document, page)

    def _dead_job(self, session: Session, document: Document, page: Page) -> None:
        layer = self.storage.put(json.dumps(text_layer_to_json(TextLayer())).encode())
        job = job_queue.enqueue(
            session,
            kind=READ_PAGE,
            document_id=document.id,
            agency_id=document.agency_id,
            payload={"page_id": page.id, "source_file_id": "x", "text_layer_sha256": layer},
            dedupe=f"{READ_PAGE}:{page.id}",
        )
        job.state = JobState.DEAD

    def _page(self, document: Document, number: int, lines: Sequence[str]) -> Page:
        self.shade += 1
        digest = self.storage.put(encoded(Image.new("RGB", SIZE, (255, self.shade, 200 + number)), "PNG"))
        return read_page(document, number, digest, lines)

    def scan_again(self, document_id: str) -> None:
        file = self.keep()
        with self.database.begin() as session:
            attach_counter_scan(session, session.get_one(Document, document_id), [file], clerk_id=CLERK)

    def seen(self, *ids: str) -> Join:
        """What a person says who sees the captures that are there now."""
        with self.database.read() as session:
            documents = [session.get_one(Document, each) for each in ids]
            return Join(tuple(Piece(each.id, each.current_capture_id or "") for each in documents))

    def join(self, *ids: str, person: str = CLERK, is_clerk: bool = True) -> str:
        return self.carry_out(self.seen(*ids), person=person, is_clerk=is_clerk)

    def carry_out(self, join: Join, *, person: str = CLERK, is_clerk: bool = True) -> str:
        with self.database.begin() as session:
            return join_documents(session, join, person_id=person, is_clerk=is_clerk).id

    def undo(self, document_id: str, *, person: str = CLERK, is_clerk: bool = True) -> None:
        with self.database.begin() as session:
            undo_joining(session, session.get_one(Document, document_id), person_id=person, is_clerk=is_clerk)

    def part(self, document_id: str, *, seen: str = "") -> None:
        """Its two pages, as a clerk does who sees the capture that is there now."""
        with self.database.begin() as session:
            document = session.get_one(Document, document_id)
            capture_id = seen or document.current_capture_id or ""
            part_document(session, document, Division(((1,), (2,))), capture_id=capture_id, clerk_id=CLERK)

    def arrange(self, document_id: str, *pages: tuple[int, int], out: tuple[int, ...] = (), seen: str = "") -> None:
        """As a clerk does who sees the capture that is there now: numbers and turns in order."""
        order = PageOrder(tuple(PlacedPage(*page) for page in pages), out)
        with self.database.begin() as session:
            document = session.get_one(Document, document_id)
            capture_id = seen or document.current_capture_id or ""
            arrange_pages(session, document, order, capture_id=capture_id, clerk_id=CLERK)

    def undo_arrangement(self, document_id: str) -> None:
        with self.database.begin() as session:
            undo_arrangement(session, session.get_one(Document, document_id), clerk_id=CLERK)

    def settle_number(self, document_id: str) -> None:
        with self.database.begin() as session:
            typed = Decision(Settlement.CORRECT, "001099000001")
            settle_field(session, session.get_one(Document, document_id), "personal_number", typed, clerk_id=CLERK)

    def give_a_slip(self, document_id: str) -> None:
        at = self.capture(document_id).captured_at
        with self.database.begin() as session:
            session.add(Appointment(document_id=document_id, received_at=at, due_at=at, made_by=CLERK))

    def refuse(self, document_id: str) -> None:
        with self.database.begin() as session:
            session.get_one(Document, document_id).refuse("not an original")

    def compare(self, document_id: str) -> None:
        """As `certify.comparison.freeze` leaves it."""
        with self.database.begin() as session:
            document = session.get_one(Document, document_id)
            document.mark_reviewed()
            session.flush()
            document.mark_compared()
            session.add(Freeze(document_id=document_id, manifest={"pages": []}, digest="0" * 64, frozen_by=CLERK))

    def states(self, *ids: str) -> list[DocumentState]:
        with self.database.read() as session:
            return [session.get_one(Document, each).state for each in ids]

    def pages(self, document_id: str) -> list[Page]:
        with self.database.read() as session:
            current = session.get_one(Document, document_id).current_capture_id
            return list(session.scalars(select(Page).where(Page.capture_id == current).order_by(Page.number)))

    def capture(self, document_id: str) -> Capture:
        with self.database.read() as session:
            return session.get_one(Capture, session.get_one(Document, document_id).current_capture_id)

    def files(self, document_id: str) -> list[SourceFile]:
        with self.database.read() as session:
            current = session.get_one(Document, document_id).current_capture_id
            query = select(SourceFile).where(SourceFile.capture_id == current).order_by(SourceFile.ordinal)
            return list(session.scalars(query))

    def count(self, *entities: type) -> list[int]:
        with self.database.read() as session:
            return [session.scalar(select(func.count()).select_from(each)) or 0 for each in entities]
