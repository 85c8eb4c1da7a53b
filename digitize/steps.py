"""The steps of reading a received document, as jobs: `prepare` -> `read_page`, one a page -> `understand`.

Each step does its slow work first and then commits its result, the next jobs and its own end in one transaction,
fenced by the attempt number. A step that runs twice costs time only. A document that has moved on meanwhile (refused,
or captured again) makes the step end without effect.
"""

from __future__ import annotations

from collections.abc import Callable

from digitize.prepare_step import prepare
from digitize.read_page_step import read_page
from digitize.step_context import PREPARE, READ_PAGE, UNDERSTAND, StepContext
from digitize.understand_step import understand_document
from models.job_queue import ClaimedJob

__all__ = ["KINDS", "StepContext", "execute"]

KINDS = (PREPARE, READ_PAGE, UNDERSTAND)


def execute(claimed: ClaimedJob, context: StepContext) -> None:
    """Runs one claimed job to its end. Raises RefusedFileError when the document's files cannot be used, which ends
    in its failure code; LostLeaseError when another worker has the job; anything else is worth another try."""
    steps: dict[str, Callable[[ClaimedJob, StepContext], None]] = {
        PREPARE: prepare,
        READ_PAGE: read_page,
        UNDERSTAND: understand_document,
    }
    steps[claimed.kind](claimed, context)
