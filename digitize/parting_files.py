"""A capture of several files of which no page could be drawn becomes a document a file, because a clerk says so: the
file at fault fails by itself then, and the others are read. `rejoining` takes it back; `joining` makes one document of
those that were read."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitize.derived_captures import capture_seen
from digitize.document_audit import record_on_document
from digitize.parting import part_of, require_partable
from digitize.receiving import begin_preparing
from models.entities import Capture, Document, DocumentPart, Page, Parting, SourceFile
from models.errors import ConflictError
from models.identifiers import new_id


class NotByFilesError(ConflictError):
    """There are pages to part by, or there is one file."""

    code = "not_parted_by_files"
    message = "Chỉ tách theo tệp khi có nhiều tệp và hệ thống chưa lấy được trang nào."
    message_en = "It is parted by files only where there are several and no page could be made of them."


def part_by_files(session: Session, document: Document, *, capture_id: str, clerk_id: str) -> tuple[Document, ...]:
    """A document a file, in their order. Nobody says yet that any is one document.

    Raises CaptureChangedError, NotByFilesError, AlreadyPartedError, NotReadYetError, TooLateToPartError.
    """
    session.refresh(document, with_for_update=True)
    require_partable(document)
    capture = capture_seen(session, document, capture_id)
    if not may_part_by_files(session, document):
        raise NotByFilesError(detail=document.id)
    files = _files_of(session, capture)
    parting = Parting(document_id=document.id, capture_id=capture.id, parted_by=clerk_id)
    session.add(parting)
    document.mark_parted()
    session.flush()
    first_page, made = 1, list[tuple[Document, Capture]]()
    for ordinal, (key, file) in enumerate(zip(sorted(new_id() for _ in files), files, strict=True), start=1):
        numbers = list(range(first_page, first_page + max(1, len(file.page_numbers))))
        first_page = numbers[-1] + 1
        made.append(_make(session, document, key, file, capture))
        entry = DocumentPart(
            document_id=key,
            parting_id=parting.id,
            ordinal=ordinal,
            capture_id=made[-1][1].id,
            pages=numbers,
        )
        session.add(entry)
    session.flush()
    for part, copy in made:
        begin_preparing(session, part, copy)
    parts = tuple(part for part, _ in made)
    _tell(session, parting, parts, files, clerk_id)
    return parts


def may_part_by_files(session: Session, document: Document) -> bool:
    """Whether its reading failed before there was a page, and it came in several files."""
    of_capture = document.current_capture_id
    has_page = select(Page.id).where(Page.capture_id == of_capture).limit(1)
    if not document.is_read_or_failed or session.scalar(has_page) is not None:
        return False
    files = session.scalars(select(SourceFile.id).where(SourceFile.capture_id == of_capture).limit(2)).all()
    return len(files) > 1


def _files_of(session: Session, capture: Capture) -> list[SourceFile]:
    of_capture = select(SourceFile).where(SourceFile.capture_id == capture.id)
    return list(session.scalars(of_capture.order_by(SourceFile.ordinal)))


def _make(session: Session, whole: Document, part_id: str, file: SourceFile, of: Capture) -> tuple[Document, Capture]:
    part = part_of(whole, part_id)
    capture = Capture(document_id=part.id, source=of.source, captured_by=of.captured_by, captured_at=of.captured_at)
    part.current_capture_id = capture.id
    copy = SourceFile(
        capture_id=capture.id,
        ordinal=1,
        file_name=file.file_name,
        kind=file.kind,
        blob_sha256=file.blob_sha256,
        byte_count=file.byte_count,
        page_count=file.page_count,
        warnings=list(file.warnings),
        pages=file.pages,
    )
    session.add_all([part, capture, copy])
    return part, capture


def _tell(
    session: Session, parting: Parting, made: Sequence[Document], files: Sequence[SourceFile], clerk_id: str
) -> None:
    told = [{"document_id": part.id, "file": file.ordinal} for part, file in zip(made, files, strict=True)]
    whole = {"parting_id": parting.id, "capture_id": parting.capture_id, "parts": told, "left_out": []}
    record_on_document(session, clerk_id, "document_parted", parting.document_id, whole)
    for part, file in zip(made, files, strict=True):
        said = {"parted_from": parting.document_id, "capture_id": part.current_capture_id, "file": file.ordinal}
        record_on_document(session, clerk_id, "part_received", part.id, said)
