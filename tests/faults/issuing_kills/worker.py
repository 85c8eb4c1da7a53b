"""A process that issues what is ordered until nothing is left, and is killed on the way."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from certify import issuing, sealing_job
from certify.certified_copy import FrozenPage
from certify.development_authority import InsecureDevelopmentAuthority
from certify.habits import AgencyHabits
from certify.issue_order import NumberedDocument
from certify.issuing import IssueContext, frozen_pages
from certify.log.kept_log import KeptLog
from certify.log.key_files import insecure_development_key
from certify.log.notes import SignerKey
from certify.log.register_log import RegisterLog
from certify.remembered_acts import act_of
from certify.sealing import order_seal
from certify.signing import Signers
from certify.timestamps import TimestampClient, TimestampService
from models.database import Database
from models.entities import Document, Role, SealingPolicy, SealRequest, UserAccount
from models.errors import ConflictError
from models.job_queue import Lane, claim
from models.storage import LocalBlobStore
from models.values.document_state import DocumentState
from tests.faults.issuing_kills.ledger import Ledger, RecordedKey, Signature
from tests.faults.issuing_kills.orders import ORDERS


@dataclass(frozen=True)
class Workplace:
    """What a worker is told; plain enough to be sent to another process."""

    database_url: str
    blobs: Path
    keys: Path
    timestamp_url: str
    ledger: Path
    order: str


def issue_everything(place: Workplace, owner: str) -> None:
    """Claims and issues, and orders the seals that wait; returns when there is nothing to do."""
    database, issue = Database(place.database_url), ORDERS[place.order]
    with pytest.MonkeyPatch.context() as patch:
        context = _context(place, owner, database, patch)
        while True:
            job = claim(database, pools=["io"], lanes=list(Lane), owner=owner, lease_seconds=600)
            if job is not None:
                issue(job, context)
            elif not seals_ordered(database):
                break


def seals_ordered(database: Database) -> int:
    """A keeper looks in and has sealed what waits; several may do so at once, and each file is ordered by one."""
    with database.read() as session:
        waiting = session.scalars(select(Document.id).where(Document.state == DocumentState.AWAITING_SEAL)).all()
        keeper = session.scalars(select(UserAccount).where(UserAccount.role == Role.SEAL_KEEPER)).first()
    if keeper is None:
        return 0
    for document_id in waiting:
        with suppress(ConflictError), database.begin() as session:
            asked = session.scalars(select(SealRequest).where(SealRequest.document_id == document_id)).one()
            order_seal(session, session.get_one(Document, document_id), asked.file_sha256, keeper)
    return len(waiting)


def log_key(keys: Path) -> SignerKey:
    """The same for all workers."""
    return insecure_development_key(keys / "log.key", "chungthuc.example.vn/log", production=False)


def kept_log(place: Workplace) -> KeptLog:
    """The log's entries outside the database, one file for all workers."""
    return KeptLog(place.blobs.parent / "log" / "log-entries.jsonl", bytes(32))


def _context(place: Workplace, owner: str, database: Database, patch: pytest.MonkeyPatch) -> IssueContext:
    authority = InsecureDevelopmentAuthority(place.keys, production=False)
    trust, ledger = authority.trust(), Ledger(place.ledger)
    sealing = SealingPolicy.KEEPER if place.order == "keeper" else SealingPolicy.WITH_OFFICER
    at_work: list[Signature] = []

    def pages_of(order: NumberedDocument, given: IssueContext) -> list[FrozenPage]:
        at_work[:] = [Signature(owner, order.entry.number, order.frozen.digest)]
        return frozen_pages(order, given)

    # Both orders of work take the pages of the document they are at before they ask a key.
    for module in (issuing, sealing_job):
        patch.setattr(module, "frozen_pages", pages_of)

    def note() -> None:
        ledger.add(*at_work)

    officer, seal = RecordedKey(authority.officer, note), RecordedKey(authority.seal, note)
    return IssueContext(
        database=database,
        storage=LocalBlobStore(place.blobs, bytes(32)),
        signers_for=lambda agency, account: Signers(officer, seal, trust),
        timestamps=TimestampClient(TimestampService(place.timestamp_url), trust),
        verification_base="https://chungthuc.example.vn",
        log=RegisterLog(
            database, log_key(place.keys), place.blobs.parent / "log" / "signed-head", kept_log(place), act_of
        ),
        habits_for=lambda agency: AgencyHabits(sealing=sealing),
    )
