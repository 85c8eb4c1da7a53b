"""Several documents in one capture become several documents, because a clerk says so. `rejoining` takes it back.

Nothing is torn: the files, the capture and its page pictures stay as they came, with the document that was received,
which is closed. Each part is a new document of the same request, with a capture of its own that refers to the same
files and pictures, and is understood by itself. One transaction: there is the whole, or there are the parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitize.document_audit import record_on_document
from digitize.step_context import UNDERSTAND
from models import job_queue
from models.entities import (
    Capture,
    CaptureSource,
    Document,
    DocumentPart,
    Lane,
    Page,
    Parting,
    SourceFile,
)
from models.errors import ConflictError, IntegrityError
from models.identifiers import new_id
from models.values.document_state import DocumentState
from models.values.parts import Division

# From the comparison on the pages are frozen.
PARTABLE = frozenset({DocumentState.READ, DocumentState.REVIEWED})
# Said of the whole; a part gets its own answer.
_OF_THE_WHOLE = "several_documents"


class CaptureChangedError(ConflictError):
    """The division was made for a scan that another one has taken the place of."""

    code = "capture_changed"
    message = "Bản quét đã được thay bằng bản khác. Hãy tải lại trang và chia lại."
    message_en = "Another scan has taken this one's place. Reload and divide again."


class AlreadyPartedError(ConflictError):
    """Somebody else was first."""

    code = "already_parted"
    message = "Giấy tờ này đã được tách rồi. Hãy mở các giấy tờ đã tách."
    message_en = "This document has been parted already. Open its parts."


class NotReadYetError(ConflictError):
    """Which pages there are is not known before all are read."""

    code = "parting_too_early"
    message = "Hệ thống chưa đọc xong giấy tờ này. Hãy đợi đọc xong rồi tách."
    message_en = "The pages are not all read yet. Part it when they are."


class TooLateToPartError(ConflictError):
    """The pages are frozen, or the document has come to its end."""

    code = "parting_too_late"
    message = (
        "Giấy tờ đã được đối chiếu hoặc đã kết thúc nên không tách được nữa. "
        "Nếu bản quét gồm nhiều giấy tờ, hãy tiếp nhận lại từng giấy tờ."
    )
    message_en = "The document was compared or has ended, and is not parted any more. Receive each paper by itself."


def part_document(
    session: Session, document: Document, division: Division, *, capture_id: str, clerk_id: str
) -> tuple[Document, ...]:
    """The parts, in order. `capture_id` is the capture that the clerk saw and the division is of.

    Raises PagesNotDividedError, CaptureChangedError, AlreadyPartedError, NotReadYetError, TooLateToPartError.
    """
    session.refresh(document, with_for_update=True)
    _require_partable(document)
    capture = _capture_seen(session, document, capture_id)
    pages = session.scalars(select(Page).where(Page.capture_id == capture.id)).all()
    division.require_whole(page.number for page in pages)
    parting = Parting(
        document_id=document.id, capture_id=capture.id, left_out=list(division.left_out), parted_by=clerk_id
    )
    session.add(parting)
    document.mark_parted()
    session.flush()
    # Sorted, so that lists which go by the id show the parts in their order.
    ids = sorted(new_id() for _ in division.parts)
    parts = _Parts(session, document, capture, pages)
    made = tuple(parts.make(key, numbers, clerk_id) for key, numbers in zip(ids, division.parts, strict=True))
    for ordinal, (part, numbers) in enumerate(zip(made, division.parts, strict=True), start=1):
        session.add(_entry(parting, ordinal, part, numbers))
    session.flush()
    for part in made:
        _begin_understanding(session, part, capture)
    record_on_document(session, clerk_id, "document_parted", document.id, _told(parting, made, division))
    for part, numbers in zip(made, division.parts, strict=True):
        details = {"parted_from": document.id, "capture_id": part.current_capture_id, "pages": list(numbers)}
        record_on_document(session, clerk_id, "part_received", part.id, details)
    return made


def hold_whole(session: Session, document: Document, *, capture_id: str, clerk_id: str) -> None:
    """A clerk says that the capture is one document, whatever it seems to be. A second time changes nothing.

    Raises CaptureChangedError, AlreadyPartedError, NotReadYetError, TooLateToPartError.
    """
    session.refresh(document, with_for_update=True)
    _require_partable(document)
    capture = _capture_seen(session, document, capture_id)
    if capture.held_whole_at is not None:
        return
    capture.hold_whole(clerk_id)
    session.flush()
    record_on_document(session, clerk_id, "capture_held_whole", document.id, {"capture_id": capture.id})


class _Parts:
    """Makes the parts of one capture."""

    def __init__(self, session: Session, document: Document, capture: Capture, pages: Sequence[Page]) -> None:
        self._session = session
        self._document = document
        self._capture = capture
        self._pages = {page.number: page for page in pages}
        self._places = _places_in_files(session, capture, len(pages))

    def make(self, part_id: str, numbers: Sequence[int], clerk_id: str) -> Document:
        """A document of these pages of the capture, in this order, taken in when the whole was. Whoever parts says that
        each part is one, so nobody is asked again."""
        whole = self._document
        part = Document(
            id=part_id,
            dossier_id=whole.dossier_id,
            agency_id=whole.agency_id,
            copies=whole.copies,
            created_at=whole.created_at,
        )
        capture = Capture(
            document_id=part.id,
            source=self._capture.source,
            captured_by=self._capture.captured_by,
            captured_at=self._capture.captured_at,
        )
        capture.hold_whole(clerk_id)
        part.current_capture_id = capture.id
        self._session.add_all([part, capture, *self._files(capture, numbers)])
        self._session.add_all(
            _page_of_part(self._pages[number], part, capture, place) for place, number in enumerate(numbers, start=1)
        )
        return part

    def _files(self, capture: Capture, numbers: Sequence[int]) -> list[SourceFile]:
        """A file is named again where pages of another one lie between its own."""
        runs = groupby((self._places[number - 1] for number in numbers), key=lambda place: place[0].ordinal)
        files = []
        for ordinal, (_, run) in enumerate(runs, start=1):
            places = list(run)
            files.append(_file_of_part(places[0][0], capture, ordinal, [page for _, page in places]))
        return files


def _places_in_files(session: Session, capture: Capture, page_count: int) -> list[tuple[SourceFile, int]]:
    """For each page of the capture, in order, its file and its number there."""
    of_capture = select(SourceFile).where(SourceFile.capture_id == capture.id).order_by(SourceFile.ordinal)
    places = [(file, number) for file in session.scalars(of_capture) for number in file.page_numbers]
    if len(places) != page_count:
        raise IntegrityError(detail=f"capture {capture.id} has {page_count} pages, its files {len(places)}")
    return places


def _file_of_part(file: SourceFile, capture: Capture, ordinal: int, pages: list[int]) -> SourceFile:
    return SourceFile(
        capture_id=capture.id,
        ordinal=ordinal,
        file_name=file.file_name,
        kind=file.kind,
        blob_sha256=file.blob_sha256,
        byte_count=file.byte_count,
        page_count=file.page_count,
        warnings=[warning for warning in file.warnings if warning["code"] != _OF_THE_WHOLE],
        pages=pages,
    )


def _page_of_part(page: Page, part: Document, capture: Capture, number: int) -> Page:
    """The same pictures and the same reading; nobody has compared it as a page of this document yet."""
    return Page(
        capture_id=capture.id,
        document_id=part.id,
        number=number,
        original_sha256=page.original_sha256,
        clean_sha256=page.clean_sha256,
        width=page.width,
        height=page.height,
        dpi=page.dpi,
        rotation=page.rotation,
        quality=page.quality,
        reading=page.reading,
    )


def _entry(parting: Parting, ordinal: int, part: Document, numbers: Sequence[int]) -> DocumentPart:
    return DocumentPart(
        document_id=part.id,
        parting_id=parting.id,
        ordinal=ordinal,
        capture_id=part.current_capture_id or "",
        pages=list(numbers),
    )


def _begin_understanding(session: Session, part: Document, whole: Capture) -> None:
    """Its pages are read; somebody at the counter goes on waiting."""
    job_queue.enqueue(
        session,
        kind=UNDERSTAND,
        document_id=part.id,
        agency_id=part.agency_id,
        lane=Lane.COUNTER if whole.source is CaptureSource.COUNTER_SCAN else Lane.NORMAL,
        payload={"capture_id": part.current_capture_id},
        dedupe=f"{UNDERSTAND}:{part.current_capture_id}",
    )


def _require_partable(document: Document) -> None:
    if document.state is DocumentState.PARTED:
        raise AlreadyPartedError(detail=document.id)
    if document.state is DocumentState.RECEIVED:
        raise NotReadYetError(detail=document.id)
    if document.state not in PARTABLE:
        raise TooLateToPartError(detail=f"document {document.id} is {document.state}")


def _capture_seen(session: Session, document: Document, capture_id: str) -> Capture:
    if document.current_capture_id != capture_id:
        raise CaptureChangedError(detail=document.id)
    return session.get_one(Capture, capture_id)


def _told(parting: Parting, made: Sequence[Document], division: Division) -> dict[str, Any]:
    parts = [
        {"document_id": part.id, "pages": list(numbers)} for part, numbers in zip(made, division.parts, strict=True)
    ]
    return {
        "parting_id": parting.id,
        "capture_id": parting.capture_id,
        "parts": parts,
        "left_out": list(division.left_out),
    }
