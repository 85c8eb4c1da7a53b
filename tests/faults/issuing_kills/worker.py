"""A process that issues what is ordered until nothing is left, and is killed on the way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from certify import issuing
from certify.certified_copy import CopyPlan, UnsignedCopy, build_certified_copy
from certify.development_authority import InsecureDevelopmentAuthority
from certify.issuing import IssueContext
from certify.signing import Signers
from certify.timestamps import TimestampClient, TimestampService
from models.database import Database
from models.job_queue import Lane, claim
from models.storage import LocalBlobStore
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
    """Claims and issues; returns when there is nothing to claim."""
    database, issue = Database(place.database_url), ORDERS[place.order]
    with pytest.MonkeyPatch.context() as patch:
        context = _context(place, owner, database, patch)
        while (job := claim(database, pools=["io"], lanes=list(Lane), owner=owner, lease_seconds=600)) is not None:
            issue(job, context)


def _context(place: Workplace, owner: str, database: Database, patch: pytest.MonkeyPatch) -> IssueContext:
    authority = InsecureDevelopmentAuthority(place.keys, production=False)
    trust, ledger = authority.trust(), Ledger(place.ledger)
    at_work: dict[str, Any] = {}

    def build(plan: CopyPlan) -> UnsignedCopy:
        at_work.update(plan.record)
        return build_certified_copy(plan)

    def note() -> None:
        ledger.add(Signature(owner, at_work["register"]["number"], at_work["freeze_digest"]))

    patch.setattr(issuing, "build_certified_copy", build)
    officer, seal = RecordedKey(authority.officer, note), RecordedKey(authority.seal, note)
    return IssueContext(
        database=database,
        storage=LocalBlobStore(place.blobs, bytes(32)),
        signers_for=lambda agency, account: Signers(officer, seal, trust),
        timestamps=TimestampClient(TimestampService(place.timestamp_url), trust),
        verification_base="https://chungthuc.example.vn",
    )
