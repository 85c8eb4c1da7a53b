"""The step `read_page`: one page read; the last one of its capture sends the document on."""

from __future__ import annotations

import json

from sqlalchemy import select

from digitize.images import decode_png
from digitize.page_reading import read_one_page
from digitize.reading_warnings import warnings_of_reading
from digitize.step_context import (
    UNDERSTAND,
    StepContext,
    add_warnings,
    document_awaiting,
    lock_capture,
)
from models import job_queue
from models.entities import Page
from models.job_queue import ClaimedJob


def read_page(claimed: ClaimedJob, context: StepContext) -> None:
    """The page's reading and its warnings are recorded; when no page of the capture waits any more, `understand`."""
    page_id = str(claimed.payload["page_id"])
    with context.database.read() as session:
        page = session.get_one(Page, page_id)
        is_wanted = document_awaiting(session, claimed, page.capture_id) is not None
    if is_wanted:
        reading = read_one_page(context.reader, decode_png(context.storage.get(page.clean_sha256)))
        codes = warnings_of_reading(reading, page.page_quality, _claimed_text(claimed, context))
    with context.database.begin() as session:
        lock_capture(session, page.capture_id)
        job_queue.finish(session, claimed)
        if not is_wanted or document_awaiting(session, claimed, page.capture_id) is None:
            return
        session.get_one(Page, page_id).record_reading(reading)
        add_warnings(session, str(claimed.payload["source_file_id"]), codes)
        session.flush()
        unread = select(Page.id).where(Page.capture_id == page.capture_id, Page.reading.is_(None))
        if session.scalars(unread.limit(1)).first() is None:
            job_queue.enqueue(
                session,
                kind=UNDERSTAND,
                document_id=claimed.document_id,
                agency_id=claimed.agency_id,
                lane=claimed.lane,
                payload={"capture_id": page.capture_id},
                dedupe=f"{UNDERSTAND}:{page.capture_id}",
            )


def _claimed_text(claimed: ClaimedJob, context: StepContext) -> list[str]:
    """What the file itself says is on the page, to be held against the reading."""
    sha256 = claimed.payload.get("source_text_sha256")
    return [str(line) for line in json.loads(context.storage.get(str(sha256)))] if sha256 else []
