"""The worker: claims jobs from the table, executes them, and goes when told.

The same loop runs under `saoy serve` and alone on a machine of its own; under Celery the same `execute_next` is
woken by a token.
"""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from api.execution import Executor, execute
from api.schedule import Schedule
from models import job_queue
from models.database import Database
from models.errors import SaoyError
from models.job_queue import Lane

log = logging.getLogger(__name__)

# Idle workers look this often: it bounds the wait of a citizen at the counter and costs about 1 % of a core.
POLL_SECONDS: Final = 0.2
REAP_EVERY_SECONDS: Final = 1.0
# While the database is away a worker waits this long between two looks.
AWAY_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Slot:
    """Which jobs a worker takes: one pool, and the lanes in the order it looks at them."""

    pool: str
    lanes: tuple[Lane, ...] = (Lane.COUNTER, Lane.NORMAL, Lane.ARCHIVE)


@dataclass(slots=True)
class Worker:
    """One claim loop. Not shared between threads."""

    database: Database
    executors: Mapping[str, Executor]
    slot: Slot
    owner: str
    lease_seconds: int
    recycle_after: int
    schedule: Schedule | None = None
    _stop: threading.Event = field(default_factory=threading.Event)
    _reaped_at: float = 0.0
    _executed: int = 0

    def run(self) -> None:
        """Work until a stop is asked for or it is time to be replaced; the job in hand is finished first."""
        log.info("worker ready", extra={"worker": self.owner, "pool": self.slot.pool})
        while not self._stop.is_set() and self._executed < self.recycle_after:
            try:
                self._reap_when_due()
                if self.schedule is not None:
                    self.schedule.enqueue_when_due()
                if not self.execute_next():
                    self._stop.wait(POLL_SECONDS)
            except SaoyError as error:
                # The database is away: what this worker had in hand comes back by its lease.
                log.warning("cannot claim", extra={"worker": self.owner, "code": error.code, "detail": error.detail})
                self._stop.wait(AWAY_SECONDS)
        log.info("worker ends", extra={"worker": self.owner, "count": self._executed})

    def stop(self) -> None:
        """Take no further job."""
        self._stop.set()

    def stop_on_signals(self) -> None:
        """SIGTERM and SIGINT mean: finish the job in hand, then end."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.stop())

    def execute_next(self) -> bool:
        """Claim one job and execute it. False when nothing is ready for this slot."""
        claimed = job_queue.claim(
            self.database,
            pools=(self.slot.pool,),
            lanes=self.slot.lanes,
            owner=self.owner,
            lease_seconds=self.lease_seconds,
        )
        if claimed is None:
            return False
        self._executed += 1
        execute(self.database, self.executors, claimed, lease_seconds=self.lease_seconds)
        return True

    def _reap_when_due(self) -> None:
        now = time.monotonic()
        if now - self._reaped_at >= REAP_EVERY_SECONDS:
            self._reaped_at = now
            job_queue.reap(self.database)
