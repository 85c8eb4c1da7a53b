"""Execute one claimed job: lease kept while it runs, failure recorded with when to try again.

What a job's step commits is its own transaction, guarded by the attempt number. So the worst that a lost lease or a
late finish can cost is work done twice, never a result stored twice.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from models import job_queue
from models.errors import ErrorKind, SaoyError, UnavailableError

if TYPE_CHECKING:
    from types import TracebackType

    from models.database import Database
    from models.job_queue import ClaimedJob

log = logging.getLogger(__name__)

Executor = Callable[["ClaimedJob"], None]

# A lease is renewed three times before it would run out.
RENEWALS_PER_LEASE: Final = 3
# Kinds of error that may pass by themselves: the job is tried again, later each time.
PASSING: Final = frozenset({ErrorKind.UNAVAILABLE, ErrorKind.INTERNAL, ErrorKind.TOO_MANY})


FIRST_WAIT_SECONDS: Final = 1.0
LONGEST_WAIT_SECONDS: Final = 300.0


class LeaseRenewal:
    """Renews the lease of one job from a side thread for as long as the `with` lasts."""

    def __init__(self, database: Database, claimed: ClaimedJob, lease_seconds: int) -> None:
        self._database = database
        self._claimed = claimed
        self._lease_seconds = lease_seconds
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._renew, name="lease-renewal", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    def _renew(self) -> None:
        while not self._done.wait(self._lease_seconds / RENEWALS_PER_LEASE):
            try:
                renewed = job_queue.renew(self._database, self._claimed, self._lease_seconds)
            except Exception:
                # The database may be away for a moment; the next round tries again, and the fence holds if not.
                log.exception("lease not renewed", extra={"job_id": self._claimed.id})
                continue
            if not renewed:
                log.warning("lease lost", extra={"job_id": self._claimed.id})
                return


def execute(database: Database, executors: Mapping[str, Executor], claimed: ClaimedJob, *, lease_seconds: int) -> None:
    """Run the job's step; on failure hand the job back, or lay it aside when trying again cannot help."""
    about = {"job_id": claimed.id, "job_kind": claimed.kind, "attempt": claimed.attempt}
    started = time.monotonic()
    try:
        with LeaseRenewal(database, claimed, lease_seconds):
            executors[claimed.kind](claimed)
    except job_queue.LostLeaseError:
        log.warning("finished too late: another worker has the job", extra=about)
    except UnavailableError as error:
        # Somebody else's outage: the job waits as long as it takes, and no try is counted.
        log.warning("job postponed", extra={**about, "code": error.code, "detail": error.detail})
        job_queue.postpone(database, claimed, code=error.code, retry_in_seconds=_wait(claimed.attempt))
    except SaoyError as error:
        log.warning("job failed", extra={**about, "code": error.code, "detail": error.detail})
        retry = _wait(claimed.attempt) if error.kind in PASSING else None
        job_queue.fail(database, claimed, code=error.code, retry_in_seconds=retry)
    except Exception:
        # Ours to mend: the trace goes to the log, the job is tried again a few times and then laid aside.
        log.exception("job failed unexpectedly", extra=about)
        job_queue.fail(database, claimed, code=SaoyError.code, retry_in_seconds=_wait(claimed.attempt))
    else:
        log.info("job done", extra={**about, "duration_seconds": round(time.monotonic() - started, 3)})


def _wait(attempt: int) -> float:
    """Seconds until the next try: doubling, and at most five minutes."""
    return min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2.0 ** min(attempt - 1, 20))
