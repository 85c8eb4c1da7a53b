"""A capture made of pages that were captured before: the same files, pictures and readings in other records.

Nothing of the captures that the pages come from is touched. Pictures and files are content-addressed, so a page costs
a row and no bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitize.step_context import READ_PAGE, UNDERSTAND
from models import job_queue
from models.entities import Capture, CaptureSource, Document, Job, JSONObject, Lane, Page, SourceFile
from models.errors import ConflictError, IntegrityError

# Said of the capture as a whole; what is made of it gets its own answer.
_OF_THE_WHOLE = "several_documents"


class CaptureChangedError(ConflictError):
    """What a person decided was decided about a scan that another one has taken the place of."""

    code = "capture_changed"
    message = "Bản quét đã được thay bằng bản khác. Hãy tải lại trang và làm lại."
    message_en = "Another scan has taken this one's place. Reload and do it again."


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page of a capture, with the file that it came in and its number there. `turn` is by how many degrees clockwise
    it is to be turned where it goes."""

    page: Page
    file: SourceFile
    number: int
    turn: int = 0


def capture_seen(session: Session, document: Document, capture_id: str) -> Capture:
    """The document's capture. Raises CaptureChangedError when it is not the one that the person saw."""
    if document.current_capture_id != capture_id:
        raise CaptureChangedError(detail=document.id)
    return session.get_one(Capture, capture_id)


def places_in(session: Session, capture: Capture) -> tuple[PagePlace, ...]:
    """The pages of a capture in order. Raises IntegrityError when its files do not have as many."""
    of_capture = select(SourceFile).where(SourceFile.capture_id == capture.id).order_by(SourceFile.ordinal)
    places = [(file, number) for file in session.scalars(of_capture) for number in file.page_numbers]
    pages = session.scalars(select(Page).where(Page.capture_id == capture.id).order_by(Page.number)).all()
    if pages and len(places) != len(pages):
        raise IntegrityError(detail=f"capture {capture.id} has {len(pages)} pages, its files {len(places)}")
    return tuple(PagePlace(page, file, number) for page, (file, number) in zip(pages, places, strict=False))


@dataclass(frozen=True, slots=True)
class DerivedCapture:
    """A capture that was made, with its pages in order, the file record of each, and where each was taken from."""

    capture: Capture
    pages: tuple[Page, ...]
    files: tuple[SourceFile, ...]
    places: tuple[PagePlace, ...]


def derive_capture(
    session: Session, document: Document, places: Sequence[PagePlace], captured: Sequence[Capture]
) -> DerivedCapture:
    """A capture of the document with these pages in this order, captured when the last of the captures was that they
    come from: a citizen's upload is looked for among all that came before."""
    last = max(captured, key=lambda each: each.captured_at)
    capture = Capture(
        document_id=document.id, source=last.source, captured_by=last.captured_by, captured_at=last.captured_at
    )
    files = _files(capture, places)
    pages = tuple(_page(place, document, capture, number) for number, place in enumerate(places, start=1))
    session.add_all([capture, *dict.fromkeys(files), *pages])
    return DerivedCapture(capture, pages, files, tuple(places))


def begin_reading(session: Session, document: Document, made: DerivedCapture, *, stated: str | None = None) -> None:
    """Pages that were turned or whose reading failed are read, what is read is only understood; as the type that a
    clerk `stated`, where one did."""
    session.flush()
    payloads = [
        _reading_of(session, page, file, place)
        for page, file, place in zip(made.pages, made.files, made.places, strict=True)
        if page.awaits_reading
    ]
    _enqueue(session, document, made.capture, payloads, stated)


def read_once_more(session: Session, document: Document, capture: Capture, *, stated: str | None) -> None:
    """The same for a capture that takes its place again: a job of before does not stand for this time."""
    payloads = [
        _reading_of(session, place.page, place.file, place)
        for place in places_in(session, capture)
        if place.page.awaits_reading
    ]
    session.flush()
    _enqueue(session, document, capture, payloads, stated, again=f":{document.version}")


def _enqueue(
    session: Session,
    document: Document,
    capture: Capture,
    unread: Sequence[JSONObject],
    stated: str | None,
    again: str = "",
) -> None:
    """In the queue that the paper waits in: somebody at the counter goes on waiting."""
    jobs = [(READ_PAGE, str(payload["page_id"]), payload) for payload in unread]
    for kind, key, payload in jobs or [(UNDERSTAND, capture.id, {"capture_id": capture.id})]:
        job_queue.enqueue(
            session,
            kind=kind,
            document_id=document.id,
            agency_id=document.agency_id,
            lane=Lane.COUNTER if capture.source is CaptureSource.COUNTER_SCAN else Lane.NORMAL,
            payload=payload if stated is None else {**payload, "type_code": stated},
            dedupe=f"{kind}:{key}{again}",
        )


def _files(capture: Capture, places: Sequence[PagePlace]) -> tuple[SourceFile, ...]:
    """The record of each page's file. A file has another one where pages of other files lie between its own."""
    files: list[SourceFile] = []
    for ordinal, (_, run) in enumerate(groupby(places, key=lambda place: place.file.id), start=1):
        of_file = list(run)
        files += [_file(of_file[0].file, capture, ordinal, [place.number for place in of_file])] * len(of_file)
    return tuple(files)


def _file(file: SourceFile, capture: Capture, ordinal: int, pages: list[int]) -> SourceFile:
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


def _page(place: PagePlace, document: Document, capture: Capture, number: int) -> Page:
    """The same pictures and the same reading, until it is turned; nobody has compared it as a page of this document
    yet."""
    page = place.page
    return Page(
        capture_id=capture.id,
        document_id=document.id,
        number=number,
        original_sha256=page.original_sha256,
        clean_sha256=page.clean_sha256,
        width=page.width,
        height=page.height,
        dpi=page.dpi,
        rotation=page.rotation,
        quality=page.quality,
        reading=page.reading if place.turn == 0 else None,
    )


def _reading_of(session: Session, page: Page, file: SourceFile, place: PagePlace) -> JSONObject:
    """What the job needs that reads the page: what the first attempt at it was given, and the turn. A text layer has
    its words where they are on the page that is not turned."""
    first = session.scalar(select(Job).where(Job.dedupe == f"{READ_PAGE}:{place.page.id}"))
    given = first.payload if first is not None and place.page.awaits_reading else {}
    turn = (int(given.get("turn", 0)) + place.turn) % 360
    layer = given.get("text_layer_sha256") if turn == 0 else None
    return {"page_id": page.id, "source_file_id": file.id, "text_layer_sha256": layer, "turn": turn}
