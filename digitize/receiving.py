"""Taking a document in: admitted, kept, recorded, queued. What was acknowledged is never lost.

Two halves, because the first is slow and the second holds the database: `keep_files` admits every file and makes its
bytes durable; `receive_upload` or `attach_counter_scan` then records them with the first job, in the caller's one
transaction. When the first half refuses, nothing was kept; when the second fails, there are at most bytes nobody
refers to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from digitize.days import today_in_vietnam
from digitize.document_audit import record_on_document
from digitize.intake import AdmittedFile, admit_file
from digitize.limits import IntakeLimits
from digitize.step_context import PREPARE
from models import job_queue
from models.document_origin import with_origins
from models.entities import Agency, Capture, CaptureSource, Document, Dossier, Lane, SourceFile
from models.errors import ConflictError, InvalidValueError, NotFoundError, SaoyError
from models.identifiers import new_token
from models.storage import BlobStore


class CounterScanIsCitizenUploadError(ConflictError):
    """What is certified must be captured from the paper at the counter (Decree 45/2020, article 10(3))."""

    code = "counter_scan_is_citizen_upload"
    message = (
        "Bản quét tại quầy trùng với tệp người dân đã gửi. "
        "Hãy quét lại trực tiếp từ bản chính rồi tải lên bản quét mới."
    )
    message_en = "This is the file the citizen sent. Scan the paper original at the counter and upload that scan."


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file as it was sent: where its bytes lie for the moment, and the name its sender gave it."""

    path: Path
    file_name: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that was admitted and whose bytes are durable."""

    admitted: AdmittedFile
    blob_sha256: str


@dataclass(frozen=True, slots=True)
class OpenedDossier:
    """A new dossier, and the token that opens it without an account: said once, kept only as its digest."""

    dossier: Dossier
    tracking_token: str


def keep_files(
    storage: BlobStore, files: Sequence[IncomingFile], limits: IntakeLimits | None = None
) -> tuple[KeptFile, ...]:
    """Admits every file, then keeps every file. No database. Raises RefusedFileError with nothing kept, or
    UnavailableError; `detail` says which file it was, counted from 1."""
    if not files:
        raise InvalidValueError(code="no_files", detail="an upload without files")
    admitted = [_admitted(file, number, limits or IntakeLimits()) for number, file in enumerate(files, start=1)]
    kept = []
    for file, found in zip(files, admitted, strict=True):
        data = file.path.read_bytes()
        if hashlib.sha256(data).hexdigest() != found.sha256:
            raise ConflictError(code="file_changed", detail="the file changed while it was taken in")
        kept.append(KeptFile(found, storage.put(data)))
    return tuple(kept)


def open_dossier(
    session: Session, *, agency_id: str, owner_id: str | None = None, requester_name: str = ""
) -> OpenedDossier:
    """A new dossier with the agency's next code of the day (H24.15.03-261123-0001). Raises NotFoundError."""
    # The agency's row is the lock under which its codes are counted.
    agency = session.execute(select(Agency).where(Agency.id == agency_id).with_for_update()).scalar_one_or_none()
    if agency is None:
        raise NotFoundError(detail="no such agency")
    prefix = f"{agency.code}-{today_in_vietnam():%y%m%d}-"
    session.flush()
    of_today = select(Dossier.code).where(Dossier.code.startswith(prefix, autoescape=True))
    # By length first: the ten-thousandth of a day has one digit more.
    last = session.scalar(of_today.order_by(func.length(Dossier.code).desc(), Dossier.code.desc()).limit(1))
    number = int(last.removeprefix(prefix)) + 1 if last else 1
    token = new_token()
    dossier = Dossier(
        agency_id=agency_id,
        code=f"{prefix}{number:04d}",
        owner_id=owner_id,
        requester_name=requester_name.strip(),
        tracking_token_sha256=hashlib.sha256(token.encode()).hexdigest(),
    )
    session.add(dossier)
    return OpenedDossier(dossier, token)


def receive_upload(
    session: Session,
    dossier: Dossier,
    files: Sequence[KeptFile],
    *,
    source: CaptureSource,
    captured_by: str | None,
    copies: int = 1,
) -> Document:
    """A new document of the dossier, its capture and files, the job that reads it, and the audit event."""
    document = Document(dossier_id=dossier.id, agency_id=dossier.agency_id, copies=copies)
    session.add(document)
    capture = _record_capture(session, document, files, source, captured_by)
    document.current_capture_id = capture.id
    session.flush()
    _begin_reading(session, document, capture)
    return document


def attach_counter_scan(session: Session, document: Document, files: Sequence[KeptFile], *, clerk_id: str) -> Capture:
    """The scan that a clerk made from the paper takes the upload's place and is read from the start.

    Raises CounterScanIsCitizenUploadError, TransitionError when the pages are frozen already.
    """
    whole = with_origins(session, document.id)
    uploaded = set(
        session.scalars(
            select(SourceFile.blob_sha256)
            .join(Capture, Capture.id == SourceFile.capture_id)
            .where(Capture.document_id.in_(whole), Capture.source == CaptureSource.CITIZEN_UPLOAD)
        )
    )
    if uploaded & {file.blob_sha256 for file in files}:
        raise CounterScanIsCitizenUploadError(detail=f"document {document.id}")
    capture = _record_capture(session, document, files, CaptureSource.COUNTER_SCAN, clerk_id)
    document.restart_reading(capture.id)
    session.flush()
    _begin_reading(session, document, capture)
    return capture


def _admitted(file: IncomingFile, number: int, limits: IntakeLimits) -> AdmittedFile:
    try:
        return admit_file(file.path, file_name=file.file_name, limits=limits)
    except SaoyError as error:
        error.detail = f"file {number}: {error.detail or error.code}"
        raise


def _record_capture(
    session: Session,
    document: Document,
    files: Sequence[KeptFile],
    source: CaptureSource,
    captured_by: str | None,
) -> Capture:
    capture = Capture(document_id=document.id, source=source, captured_by=captured_by)
    session.add(capture)
    for ordinal, kept in enumerate(files, start=1):
        session.add(
            SourceFile(
                capture_id=capture.id,
                ordinal=ordinal,
                file_name=kept.admitted.file_name,
                kind=kept.admitted.kind.value,
                blob_sha256=kept.blob_sha256,
                byte_count=kept.admitted.byte_count,
                page_count=kept.admitted.page_count,
                warnings=[warning.as_json() for warning in kept.admitted.warnings],
            )
        )
    return capture


def begin_preparing(session: Session, document: Document, capture: Capture) -> None:
    """Have the capture's pages drawn; scans from the counter go first, for somebody waits there."""
    job_queue.enqueue(
        session,
        kind=PREPARE,
        document_id=document.id,
        agency_id=document.agency_id,
        lane=Lane.COUNTER if capture.source is CaptureSource.COUNTER_SCAN else Lane.NORMAL,
        payload={"capture_id": capture.id},
        dedupe=f"{PREPARE}:{capture.id}",
    )


def _begin_reading(session: Session, document: Document, capture: Capture) -> None:
    begin_preparing(session, document, capture)
    told = {"capture_id": capture.id, "source": capture.source.value}
    record_on_document(session, capture.captured_by or "citizen", "document_received", document.id, told)
