"""The step `read_page`: one page read; the last one of its capture sends the document on."""

from __future__ import annotations

import json

import numpy as np
from sqlalchemy import select

from digitize.images import decode_png, encode_png
from digitize.page_reading import read_prepared_page
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
from models.values.codec import text_layer_from_json
from models.values.geometry import Quad
from models.values.reading import Line, TextLayer

_NOWHERE = Quad.from_rectangle(0, 0, 0, 0)


def read_page(claimed: ClaimedJob, context: StepContext) -> None:
    """The page is turned where a person said so, and its reading and its warnings are recorded; when no page of the
    capture waits any more, `understand`."""
    page_id = str(claimed.payload["page_id"])
    with context.database.read() as session:
        page = session.get_one(Page, page_id)
        is_wanted = document_awaiting(session, claimed, page.capture_id) is not None
    turn = int(claimed.payload.get("turn", 0))
    if is_wanted:
        image = decode_png(context.storage.get(page.clean_sha256))
        if turn:
            image = np.ascontiguousarray(np.rot90(image, k=-(turn // 90)))
            turned_sha256 = context.storage.put(encode_png(image))
        reading, codes = read_prepared_page(context.reader, image, _text_layer(claimed, context), page.page_quality)
    with context.database.begin() as session:
        lock_capture(session, page.capture_id)
        job_queue.finish(session, claimed)
        if not is_wanted or document_awaiting(session, claimed, page.capture_id) is None:
            return
        page = session.get_one(Page, page_id)
        if turn:
            page.record_turn(turn, turned_sha256)
        page.record_reading(reading)
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
                payload={"capture_id": page.capture_id, "type_code": claimed.payload.get("type_code")},
                dedupe=f"{UNDERSTAND}:{page.capture_id}",
            )


def _text_layer(claimed: ClaimedJob, context: StepContext) -> TextLayer:
    """What the file itself says is on the page, to be held against the reading."""
    sha256 = claimed.payload.get("text_layer_sha256")
    if sha256:
        return text_layer_from_json(json.loads(context.storage.get(str(sha256))))
    # Jobs from before layers had places: lines to compare as a whole, nothing to take letters from.
    sha256 = claimed.payload.get("source_text_sha256")
    texts = json.loads(context.storage.get(str(sha256))) if sha256 else []
    return TextLayer(tuple(Line(str(text), 1.0, _NOWHERE) for text in texts))
