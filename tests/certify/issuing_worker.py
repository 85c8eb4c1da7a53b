"""A process that issues whatever is ordered, to be killed by a test."""

from __future__ import annotations

from pathlib import Path

from certify.development_authority import InsecureDevelopmentAuthority
from certify.development_tsa import InsecureDevelopmentTimestampAuthority
from certify.issuing import IssueContext, execute
from certify.log.notes import parse_signer_key
from certify.log.register_log import RegisterLog
from certify.signing import Signers
from certify.timestamps import TimestampClient, TimestampService
from models.database import Database
from models.job_queue import Lane, claim
from models.storage import LocalBlobStore


def issue_everything(url: str, blobs: str, keys: str, owner: str, log_key: str) -> None:
    """Claims and issues until nothing is left."""
    database = Database(url)
    authority = InsecureDevelopmentAuthority(Path(keys), production=False)
    trust = authority.trust()
    with InsecureDevelopmentTimestampAuthority(authority.timestamp_key, production=False) as running:
        context = IssueContext(
            database=database,
            storage=LocalBlobStore(Path(blobs), bytes(32)),
            signers_for=lambda agency, officer: Signers(authority.officer, authority.seal, trust),
            timestamps=TimestampClient(TimestampService(running.url), trust),
            verification_base="https://chungthuc.example.vn",
            log=RegisterLog(database, parse_signer_key(log_key), Path(blobs).parent / "log" / "signed-head"),
        )
        while True:
            job = claim(database, pools=["io"], lanes=list(Lane), owner=owner, lease_seconds=60)
            if job is None:
                break
            execute(job, context)
