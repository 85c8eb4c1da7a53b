"""What the job steps of reading share: what they are given, and whether their document still wants them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitize.limits import IntakeLimits
from models.database import Database
from models.entities import Capture, Document, SourceFile
from models.job_queue import ClaimedJob
from models.refusals import warning
from models.storage import BlobStore
from models.values.document_state import DocumentState
from ocr.reader import LineReader, PageReader

PREPARE, READ_PAGE, UNDERSTAND = "prepare", "read_page", "understand"
ACTOR = "reader"
"""Who the audit trail says did it, where a machine did."""


@dataclass(frozen=True, slots=True)
class StepContext:
    """`reader` is loaded once and kept for the life of a worker."""

    database: Database
    storage: BlobStore
    reader: PageReader
    limits: IntakeLimits = field(default_factory=IntakeLimits)
    second_reader: LineReader | None = None


def document_awaiting(session: Session, claimed: ClaimedJob, capture_id: str) -> Document | None:
    """The document, while it waits for this capture to be read; None when it was refused or captured again."""
    document = session.get(Document, claimed.document_id)
    if document is None or document.current_capture_id != capture_id:
        return None
    return document if document.state is DocumentState.RECEIVED else None


def lock_capture(session: Session, capture_id: str) -> None:
    """Until the transaction ends, no other step of this capture commits: the last page read must know that it is."""
    session.execute(select(Capture.id).where(Capture.id == capture_id).with_for_update())


def add_warnings(session: Session, source_file_id: str, codes: Sequence[str]) -> None:
    """Each code once, in the order in which they came up."""
    if not codes:
        return
    file = session.execute(select(SourceFile).where(SourceFile.id == source_file_id).with_for_update()).scalar_one()
    known = {item["code"] for item in file.warnings}
    new = [warning(code).as_json() for code in dict.fromkeys(codes) if code not in known]
    if new:
        file.warnings = [*file.warnings, *new]
