"""A desk with one capture that holds several documents, and what a clerk does to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PIL import Image
from sqlalchemy import func, select, update

from digitize.parting import part_document
from digitize.proposing import propose_parts
from digitize.receiving import KeptFile, attach_counter_scan, open_dossier, receive_upload
from digitize.rejoining import undo_parting
from digitize.step_context import StepContext, add_warnings
from models.database import Database
from models.entities import Capture, CaptureSource, Document, Freeze, Job, JobState, Page, SourceFile
from models.storage import LocalBlobStore
from models.values.document_state import DocumentState
from models.values.parts import Division
from tests.digitize.fake_reader import ScriptedReader
from tests.digitize.made_files import encoded
from tests.digitize.pieces import CLERK, SIZE, as_admitted, read_page
from tests.digitize.test_steps import DECISION, REST
from tests.models.records import an_agency

NOTICE = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 7/TB-UBND",
    "THÔNG BÁO",
    "Về việc nghỉ lễ",
    "Ủy ban nhân dân phường thông báo như sau:",
)


@dataclass
class Desk:
    """A capture of four pages in two files: a decision of two pages, a notice, and a page with a word or two."""

    context: StepContext
    source: CaptureSource = CaptureSource.COUNTER_SCAN
    document_id: str = ""
    files: Sequence[KeptFile] = ()

    @property
    def database(self) -> Database:
        return self.context.database

    def keep(self, shade: int) -> KeptFile:
        return as_admitted(self.context.storage, Image.new("L", SIZE, shade), f"{shade}.png")

    def receive(self) -> None:
        self.files = [self.keep(201), self.keep(202)]
        with self.database.begin() as session:
            dossier = open_dossier(session, agency_id=an_agency(session).id, requester_name="Nguyễn Văn Mẫu").dossier
            document = receive_upload(session, dossier, self.files, source=self.source, captured_by="scanner", copies=2)
            self.document_id = document.id
        self.read(DECISION, REST, NOTICE, ("ghi chú",))

    def read(self, *pages: Sequence[str]) -> None:
        """What the jobs leave of the document's capture: the last page in the second of its files, if it has two."""
        with self.database.begin() as session:
            session.execute(update(Job).values(state=JobState.DONE))
            document = session.get_one(Document, self.document_id)
            capture = session.get_one(Capture, document.current_capture_id)
            of_capture = select(SourceFile).where(SourceFile.capture_id == capture.id).order_by(SourceFile.ordinal)
            files = session.scalars(of_capture).all()
            files[0].page_count = len(pages) - len(files) + 1
            add_warnings(session, files[0].id, ["several_documents"])
            made = [self._page(document, number, lines) for number, lines in enumerate(pages, start=1)]
            session.add_all(made)
            capture.record_proposal(propose_parts(made, today=date(2026, 11, 28)))
            document.mark_read("decision", 0.9, title="Quyết định 15/QĐ-UBND")

    def _page(self, document: Document, number: int, lines: Sequence[str]) -> Page:
        digest = self.context.storage.put(encoded(Image.new("RGB", SIZE, (255, 255, 200 + number)), "PNG"))
        return read_page(document, number, digest, lines)

    def scan_again(self, document_id: str) -> None:
        with self.database.begin() as session:
            document = session.get_one(Document, document_id)
            attach_counter_scan(session, document, [self.keep(90)], clerk_id=CLERK)

    def part(self, *parts: tuple[int, ...], left_out: tuple[int, ...] = ()) -> list[str]:
        """As a clerk does who sees the capture that is there now."""
        with self.database.begin() as session:
            document = session.get_one(Document, self.document_id)
            seen = document.current_capture_id or ""
            made = part_document(session, document, Division(parts, left_out), capture_id=seen, clerk_id=CLERK)
            return [part.id for part in made]

    def undo(self) -> None:
        with self.database.begin() as session:
            undo_parting(session, session.get_one(Document, self.document_id), clerk_id=CLERK)

    def states(self, *ids: str) -> list[DocumentState]:
        with self.database.read() as session:
            return [session.get_one(Document, each).state for each in ids]

    def pages(self, document_id: str) -> list[Page]:
        with self.database.read() as session:
            document = session.get_one(Document, document_id)
            query = select(Page).where(Page.capture_id == document.current_capture_id).order_by(Page.number)
            return list(session.scalars(query))

    def count(self, *entities: type) -> list[int]:
        with self.database.read() as session:
            return [session.scalar(select(func.count()).select_from(each)) or 0 for each in entities]

    def compare(self, part_id: str) -> None:
        """As `certify.comparison.freeze` leaves it."""
        with self.database.begin() as session:
            part = session.get_one(Document, part_id)
            part.mark_reviewed()
            session.flush()
            part.mark_compared()
            session.add(Freeze(document_id=part_id, manifest={"pages": []}, digest="0" * 64, frozen_by=CLERK))


def desk_of(database: Database, blobs: LocalBlobStore, source: CaptureSource) -> Desk:
    made = Desk(StepContext(database, blobs, ScriptedReader()), source)
    made.receive()
    return made
