"""The relay of scale mode: publishes a wake-up token for each ready job, and puts abandoned jobs back.

Any number of relays may run. A token is published after its job was marked, so a crash in between costs one waiting
time and no job.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Final

from kombu.exceptions import OperationalError

from api.celery_app import POOLS, send_token
from api.schedule import Schedule
from models import job_queue
from models.errors import SaoyError

if TYPE_CHECKING:
    from celery import Celery

    from models.database import Database

log = logging.getLogger(__name__)

LOOK_EVERY_SECONDS: Final = 0.2
# Tokens of one pool in one round: enough to keep a hundred workers busy, too few to drown a broker.
TOKENS_AT_ONCE: Final = 200
# A token that woke nobody in this time counts as lost.
AGAIN_AFTER_SECONDS: Final = 15.0
# While broker or database are away.
AWAY_SECONDS: Final = 2.0


class Relay:
    """Looks for ready jobs until told to stop."""

    def __init__(self, database: Database, app: Celery) -> None:
        self._database = database
        self._app = app
        self._schedule = Schedule(database)
        self._stop = threading.Event()

    def stop(self) -> None:
        """Publish nothing more."""
        self._stop.set()

    def run(self) -> None:
        """Block until `stop`."""
        while not self._stop.is_set():
            try:
                self.publish_once()
                pause = LOOK_EVERY_SECONDS
            except (SaoyError, OperationalError) as error:
                log.warning("relay waits", extra={"detail": type(error).__name__})
                pause = AWAY_SECONDS
            self._stop.wait(pause)

    def publish_once(self) -> int:
        """One round: abandoned jobs back in the queue, tokens for what is ready. Returns how many tokens went out."""
        job_queue.reap(self._database)
        self._schedule.enqueue_when_due()
        sent = 0
        for pool in POOLS:
            count = job_queue.wake_up_tokens(
                self._database, pool=pool, limit=TOKENS_AT_ONCE, again_after_seconds=AGAIN_AFTER_SECONDS
            )
            for _ in range(count):
                send_token(self._app, pool, expires_seconds=AGAIN_AFTER_SECONDS)
            sent += count
        return sent
