"""The whole way of one document at the command line: taken in as a counter scan, read, settled, attested, certified.

The person at the keyboard acts for the invented people of the demo office, clerk, officer and keeper of the seal: only
development keys sign here, and the copies say so. Work in the background is done in this process.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from api.demo_accounts import DemoOffice, demo_office
from api.document_json import DocumentRecords, document_json, read_records
from api.reading_processes import FileNotReadableError
from api.supervisor import AlreadyServedError, lock_data_folder
from api.worker import Slot, Worker
from certify import comparison, issuing, sealing
from certify.hint_settling import settle_hint
from certify.policy import unanswered_hints
from certify.policy_facts import settlements_of
from certify.vault.reuse import require_reason_to_certify_again
from digitize import parting, review
from digitize.receiving import IncomingFile, keep_files, open_dossier, receive_upload
from models import job_queue
from models.entities import CaptureSource, Certificate, Document, Dossier, Field, Page, SealRequest, UserAccount
from models.errors import ConflictError, ErrorKind, ForbiddenError, SaoyError
from models.refusals import REFUSALS, refused
from models.values.document_state import DocumentState
from models.values.understanding import Hint

if TYPE_CHECKING:
    from api.container import Container

POLL_SECONDS: Final = 0.1
# A document of hundreds of pages takes a quarter of an hour on one core; beyond an hour nothing is at work.
LONGEST_WAIT_SECONDS: Final = 3600.0
# Whoever runs the command on a file a second time wants a second copy.
_WHY_AGAIN: Final = "Chạy lại bằng dòng lệnh với khóa thử nghiệm"


class OnlyDevelopmentError(ForbiddenError):
    """In production, people certify: at the counter, with their own keys."""

    code = "certify_needs_people"
    message = "Lệnh này chỉ dùng với khóa thử nghiệm. Khi vận hành thật, hãy chứng thực trên trang của cơ quan."
    message_en = "This command is for development keys only. In production, certify on the office's site."


class GaveUpError(SaoyError):
    """The background work on a document ended in failure for good."""

    kind = ErrorKind.UNAVAILABLE


@dataclass(frozen=True, slots=True)
class CertifiedCopy:
    """What came of it: the file, the certification number as printed, the short code, and the document as JSON."""

    pdf: bytes
    number: str
    code: str
    document: dict[str, Any]


@contextmanager
def office_round(container: Container) -> Iterator[OfficeRound]:
    """Set up the office on the data folder; where nobody else holds it, it is held for as long as the `with` lasts."""
    if container.settings.is_production:
        raise OnlyDevelopmentError
    try:
        lock: int | None = lock_data_folder(container.settings.data_folder)
    except AlreadyServedError:
        # `saoy serve` or another command works on the same records: leases keep their jobs and ours apart.
        lock = None
    try:
        container.database.upgrade()
        container.require_register_not_older()
        if lock is not None and container.settings.is_embedded:
            job_queue.release_node(container.database, "")
        yield OfficeRound(container, demo_office(container))
    finally:
        if lock is not None:
            os.close(lock)


class OfficeRound:
    """The steps, in order; each is one act of a person or a wait for the machine."""

    def __init__(self, container: Container, office: DemoOffice) -> None:
        self._container = container
        self._office = office
        self._workers = [self._worker(pool) for pool in ("cpu", "io")]

    def receive(self, file: Path) -> str:
        """Take the file in as the clerk's scan of the original. Returns the document's id. Raises RefusedFileError."""
        if not file.is_file():
            raise FileNotReadableError
        kept = keep_files(self._container.storage, [IncomingFile(file, file.name)], self._container.limits)
        with self._container.database.begin() as session:
            dossier = open_dossier(session, agency_id=self._office.agency_id, owner_id=self._office.citizen_id).dossier
            citizen = session.get_one(UserAccount, self._office.citizen_id)
            dossier.requester_name = citizen.display_name
            session.flush()
            document = receive_upload(
                session, dossier, kept, source=CaptureSource.COUNTER_SCAN, captured_by=self._office.clerk_id
            )
            session.flush()
            return document.id

    def wait_until_read(self, document_id: str) -> None:
        """Returns when the document waits for the clerk. Raises what reading ended with."""
        self._wait_for(document_id, DocumentState.READ)

    def wait_until_issued(self, document_id: str) -> None:
        """Returns when the copy is signed, sealed, stamped and registered."""
        if self._wait_for(document_id, DocumentState.ISSUED, DocumentState.AWAITING_SEAL) is DocumentState.ISSUED:
            return
        with self._container.database.begin() as session:
            keeper = session.get_one(UserAccount, self._office.seal_keeper_id)
            asked = session.scalars(select(SealRequest).where(SealRequest.document_id == document_id)).one()
            sealing.order_seal(session, session.get_one(Document, document_id), asked.file_sha256, keeper)
        self._wait_for(document_id, DocumentState.ISSUED)

    def look(self, document_id: str) -> dict[str, Any]:
        """The document as JSON."""
        return document_json(self._records(document_id))

    def fields_to_settle(self, document_id: str) -> list[Field]:
        """What a person must look at, in the order of the document type."""
        return [field for field in self._records(document_id).fields if field.needs_review]

    def settle(self, document_id: str, name: str, decision: review.Decision) -> None:
        """The clerk's word about one field."""
        with self._container.database.begin() as session:
            document = session.get_one(Document, document_id)
            review.settle_field(session, document, name, decision, clerk_id=self._office.clerk_id)

    def settle_as_read(self, document_id: str) -> None:
        """Accept what was read; what was not read is not on the paper."""
        for field in self.fields_to_settle(document_id):
            found = field.read_value is not None
            kind = review.Settlement.ACCEPT if found else review.Settlement.UNREADABLE
            self.settle(document_id, field.name, review.Decision(kind))

    def finish_review(self, document_id: str) -> None:
        """Everything is settled."""
        with self._container.database.begin() as session:
            document = session.get_one(Document, document_id)
            review.finish_review(session, document, clerk_id=self._office.clerk_id)

    def documents_seen(self, document_id: str) -> int:
        """How many documents the scan seems to hold, while nobody has said that it is one."""
        capture = self._records(document_id).capture
        return len(capture.proposal) if capture is not None and capture.seems_several else 1

    def hold_whole(self, document_id: str) -> None:
        """The clerk: this is one document."""
        with self._container.database.begin() as session:
            document = session.get_one(Document, document_id)
            seen = document.current_capture_id or ""
            parting.hold_whole(session, document, capture_id=seen, clerk_id=self._office.clerk_id)

    def hints_to_answer(self, document_id: str) -> list[Hint]:
        """What speaks against certifying and awaits the clerk's word, one of each kind."""
        with self._container.database.read() as session:
            document = session.get_one(Document, document_id)
            waiting = unanswered_hints(document, settlements_of(session, document))
        return list({hint.code: hint for hint in reversed(document.document_hints) if hint.code in waiting}.values())

    def answer_hint(self, document_id: str, code: str, reason: str) -> None:
        """The clerk: why the paper may be certified all the same."""
        with self._container.database.begin() as session:
            clerk = session.get_one(UserAccount, self._office.clerk_id)
            settle_hint(session, session.get_one(Document, document_id), code, reason=reason, clerk=clerk)

    def pages(self, document_id: str) -> list[Page]:
        """The pages to hold against the original."""
        return list(self._records(document_id).pages)

    def attest(self, document_id: str, page_number: int) -> None:
        """The clerk: this page agrees with the paper original."""
        with self._container.database.begin() as session:
            clerk = session.get_one(UserAccount, self._office.clerk_id)
            comparison.attest_page(session, session.get_one(Document, document_id), page_number, clerk)

    def order_certification(self, document_id: str) -> None:
        """The clerk freezes the pages; the officer orders the signatures."""
        with self._container.database.begin() as session:
            clerk = session.get_one(UserAccount, self._office.clerk_id)
            document = session.get_one(Document, document_id)
            require_reason_to_certify_again(
                session, document, reason=_WHY_AGAIN, clerk=clerk, keys=self._container.vault_keys
            )
            comparison.freeze(session, self._container.storage, document, clerk, keys=self._container.vault_keys)
        with self._container.database.begin() as session:
            officer = session.get_one(UserAccount, self._office.officer_id)
            document = session.get_one(Document, document_id)
            issuing.start_issuing(session, document, officer, keys=self._container.vault_keys)

    def certified_copy(self, document_id: str) -> CertifiedCopy:
        """The signed file."""
        with self._container.database.read() as session:
            certificate = session.scalars(select(Certificate).where(Certificate.document_id == document_id)).one()
        registered = self._container.register.copy_with_token(certificate.token)
        return CertifiedCopy(
            pdf=self._container.storage.get(certificate.blob_sha256),
            number=registered.number if registered else "",
            code=certificate.code,
            document=self.look(document_id),
        )

    def _worker(self, pool: str) -> Worker:
        settings = self._container.settings
        return Worker(
            database=self._container.database,
            executors=self._container.executors(pool),
            slot=Slot(pool),
            owner=f"command/{pool}/{os.getpid()}",
            lease_seconds=settings.lease_seconds,
            recycle_after=1,
        )

    def _wait_for(self, document_id: str, *states: DocumentState) -> DocumentState:
        deadline = time.monotonic() + LONGEST_WAIT_SECONDS
        while True:
            document = self._records(document_id).document
            if document.state in states:
                return document.state
            if document.failure_code is not None:
                raise _failure(document.failure_code)
            if time.monotonic() > deadline:
                raise ConflictError(code="document_does_not_move", detail=f"{document.state} after an hour")
            # Each worker once: reading and signing follow each other.
            worked = [worker.execute_next() for worker in self._workers]
            if not any(worked):
                job_queue.reap(self._container.database)
                time.sleep(POLL_SECONDS)

    def _records(self, document_id: str) -> DocumentRecords:
        with self._container.database.read() as session:
            document = session.get_one(Document, document_id)
            return read_records(session, document, session.get_one(Dossier, document.dossier_id))


def _failure(code: str) -> SaoyError:
    """The error that a failure code stands for."""
    return refused(code) if code in REFUSALS else GaveUpError(code=code)
