"""What comes round by the calendar and not by anybody's request: archive time-stamps that are due, looks at papers
that need not be kept any longer.

Several processes may hold a schedule: the jobs' own keys keep each piece of work single.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from certify import renewal
from certify.vault.looks import drop_old_looks
from models.clock import utc_now
from models.database import Database

log = logging.getLogger(__name__)

LOOK_EVERY_SECONDS: Final = 3600.0


@dataclass(slots=True)
class Schedule:
    """Looks once an hour, and at once after its process has started."""

    database: Database
    clock: Callable[[], float] = time.monotonic
    _looked_at: float | None = None

    def enqueue_when_due(self) -> None:
        """Adds the jobs whose time has come, when it is time to look."""
        now = self.clock()
        if self._looked_at is not None and now - self._looked_at < LOOK_EVERY_SECONDS:
            return
        self._looked_at = now
        with self.database.begin() as session:
            count = renewal.enqueue_due(session, utc_now())
            dropped = drop_old_looks(session, utc_now())
        if dropped:
            log.info("looks dropped", extra={"count": dropped})
        if count:
            log.info("renewals due", extra={"count": count})
