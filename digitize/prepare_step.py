"""The step `prepare`: the files of a capture become pages, each with its pictures, each to be read."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitize.file_types import FileKind
from digitize.intake import AdmittedFile
from digitize.page_reading import back_finder_of, rotation_finder_of
from digitize.preparation import PreparedPage, prepare_pages
from digitize.receiving import CounterScanIsCitizenUploadError
from digitize.step_context import READ_PAGE, StepContext, add_warnings, document_awaiting
from models import job_queue
from models.document_origin import with_origins
from models.entities import Capture, CaptureSource, Page, SourceFile
from models.job_queue import ClaimedJob
from models.storage import BlobStore
from models.values.codec import text_layer_to_json
from models.values.reading import TextLayer


@dataclass(frozen=True, slots=True)
class _StoredPage:
    """A page whose pictures are durable, ready to be recorded."""

    source_file_id: str
    prepared: PreparedPage
    original_sha256: str
    clean_sha256: str
    text_layer_sha256: str | None


def prepare(claimed: ClaimedJob, context: StepContext) -> None:
    """Raises RefusedFileError for a file whose pages cannot be drawn."""
    capture_id = str(claimed.payload["capture_id"])
    with context.database.read() as session:
        is_wanted = document_awaiting(session, claimed, capture_id) is not None
        of_capture = select(SourceFile).where(SourceFile.capture_id == capture_id)
        files = session.scalars(of_capture.order_by(SourceFile.ordinal)).all()
    stored = [page for file in files for page in _store_pages(file, context)] if is_wanted else []
    with context.database.begin() as session:
        job_queue.finish(session, claimed)
        if document_awaiting(session, claimed, capture_id) is None:
            return
        _refuse_recycled_upload(session, claimed, capture_id, stored)
        for number, page in enumerate(stored, start=1):
            _record_page(session, claimed, capture_id, page, number)
        for file in files:
            of_file = [page for page in stored if page.source_file_id == file.id]
            add_warnings(session, file.id, [code for page in of_file for code in page.prepared.warnings])


def _store_pages(file: SourceFile, context: StepContext) -> list[_StoredPage]:
    admitted = AdmittedFile(
        kind=FileKind(file.kind),
        sha256=file.blob_sha256,
        byte_count=file.byte_count,
        page_count=file.page_count or 1,
        warnings=(),
        file_name=file.file_name,
    )
    with tempfile.TemporaryDirectory(prefix="saoy-prepare-") as folder:
        path = Path(folder) / "file"
        path.write_bytes(context.storage.get(file.blob_sha256))
        pages = prepare_pages(
            admitted,
            path,
            rotation_finder_of(context.reader),
            context.limits,
            back_finder=back_finder_of(context.reader),
        )
        return [_store_page(file, page, context.storage) for page in pages]


def _store_page(file: SourceFile, page: PreparedPage, storage: BlobStore) -> _StoredPage:
    original = storage.put(page.original_png)
    clean = original if page.clean_png == page.original_png else storage.put(page.clean_png)
    layer = json.dumps(text_layer_to_json(page.text_layer), ensure_ascii=False).encode()
    layer_sha256 = storage.put(layer) if page.text_layer.lines else None
    # What is durable need not wait in memory: a document may have hundreds of pages.
    light = replace(page, original_png=b"", clean_png=b"", text_layer=TextLayer())
    return _StoredPage(file.id, light, original, clean, layer_sha256)


def _record_page(session: Session, claimed: ClaimedJob, capture_id: str, stored: _StoredPage, number: int) -> None:
    page = Page(
        capture_id=capture_id,
        document_id=str(claimed.document_id),
        number=number,
        original_sha256=stored.original_sha256,
        clean_sha256=stored.clean_sha256,
        width=stored.prepared.width,
        height=stored.prepared.height,
        dpi=stored.prepared.dpi,
        rotation=stored.prepared.rotation,
    )
    page.record_quality(stored.prepared.quality)
    session.add(page)
    job_queue.enqueue(
        session,
        kind=READ_PAGE,
        document_id=claimed.document_id,
        agency_id=claimed.agency_id,
        lane=claimed.lane,
        payload={
            "page_id": page.id,
            "source_file_id": stored.source_file_id,
            "text_layer_sha256": stored.text_layer_sha256,
        },
        dedupe=f"{READ_PAGE}:{page.id}",
    )


def _refuse_recycled_upload(
    session: Session, claimed: ClaimedJob, capture_id: str, stored: Sequence[_StoredPage]
) -> None:
    """The same pictures in another file are still the citizen's upload. Blank pages may be alike by chance."""
    capture = session.get_one(Capture, capture_id)
    if capture.source is not CaptureSource.COUNTER_SCAN:
        return
    pictures = {page.original_sha256 for page in stored if not _is_blank(page.prepared)}
    uploaded = (
        select(Page.id)
        .join(Capture, Capture.id == Page.capture_id)
        .where(
            Capture.document_id.in_(with_origins(session, str(claimed.document_id))),
            Capture.source == CaptureSource.CITIZEN_UPLOAD,
            Page.original_sha256.in_(pictures),
        )
    )
    if session.scalars(uploaded.limit(1)).first() is not None:
        raise CounterScanIsCitizenUploadError(detail=f"capture {capture_id} shows the uploaded pictures")


def _is_blank(page: PreparedPage) -> bool:
    return any(issue.code == "blank_page" for issue in page.quality.issues)
