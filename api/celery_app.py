"""Scale mode: Celery on RabbitMQ carries wake-up tokens; the claim query in the database picks the job.

A lost, doubled or late token costs time and nothing else: the job table is the truth (STACK.md 1.5 and 2).
Start workers with
`celery -A api.celery_app worker -P prefork --without-gossip --without-mingle -Q tok.cpu`.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from typing import TYPE_CHECKING, Any, Final

from celery import Celery, Task
from celery.signals import setup_logging, worker_ready
from kombu.entity import Queue

from api.logging import configure_logging
from api.settings import Settings, load_settings
from api.worker import Slot, Worker
from models import job_queue
from models.database import Database
from models.errors import SaoyError

if TYPE_CHECKING:
    from api.container import Container

log = logging.getLogger(__name__)

POOLS: Final = ("cpu", "io")
WAKE: Final = "job.wake"
# Ready jobs this old while nobody claims mean that this worker has gone deaf.
DEAF_AFTER_SECONDS: Final = 45.0
DEAF_TIMES: Final = 2
LOOK_EVERY_SECONDS: Final = 15.0
# EX_TEMPFAIL: the service manager starts it again.
DEAF_EXIT_STATUS: Final = 75


def queue_name(pool: str) -> str:
    """The queue of one pool's tokens."""
    return f"tok.{pool}"


def build_app(settings: Settings) -> Celery:
    """The Celery application, with the settings that were tried under kill -9 (STACK.md 1.5)."""
    broker = settings.celery_broker_url
    app = Celery("saoy", broker=broker.get_secret_value() if broker else None)
    app.conf.update(
        task_ignore_result=True,
        accept_content=["json"],
        task_serializer="json",
        # The database is the truth: a token is acknowledged at once and never held while a job runs.
        task_acks_late=False,
        worker_prefetch_multiplier=4,
        # No transient control queues: newer RabbitMQ refuses them.
        worker_enable_remote_control=False,
        worker_send_task_events=False,
        worker_max_tasks_per_child=settings.worker_recycle_after_pages,
        worker_max_memory_per_child=settings.worker_memory_max_mebibytes * 1024,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        task_publish_retry=False,
        task_create_missing_queues=False,
        task_default_queue_type="quorum",
        task_default_exchange="saoy",
        task_default_exchange_type="topic",
        task_default_queue=queue_name(POOLS[0]),
        task_default_routing_key=queue_name(POOLS[0]),
        broker_transport_options={"confirm_publish": True},
        task_queues=[_quorum_queue(queue_name(pool)) for pool in POOLS],
    )
    app.register_task(WakeTask())
    return app


def _quorum_queue(name: str) -> Queue:
    """Replicated and durable; classic queues lose messages with their node."""
    return Queue(name, routing_key=name, queue_arguments={"x-queue-type": "quorum"})  # type: ignore[no-untyped-call]


def owner_prefix(hostname: str) -> str:
    """How the lease owners of one Celery worker begin; owners have 64 characters in all."""
    return f"celery/{hostname[-40:]}/"


class WakeTask(Task):  # type: ignore[misc]  # Celery publishes no types
    """One token: claim one job of the pool and execute it; nothing to claim is no error."""

    name = WAKE
    # Built in each pool process at its first token, so that no connection crosses a fork.
    _container: Container | None = None

    def run(self, pool: str) -> None:
        if self._container is None:
            from api.container import Container

            self._container = Container(load_settings())
        settings = self._container.settings
        Worker(
            database=self._container.database,
            executors=self._container.executors(pool),
            slot=Slot(pool),
            owner=f"{owner_prefix(self.request.hostname)}{os.getpid()}",
            lease_seconds=settings.lease_seconds,
            recycle_after=1,
        ).execute_next()


def send_token(app: Celery, pool: str, *, expires_seconds: float) -> None:
    """Publish one token. It expires when the relay would publish it again, so tokens never pile up."""
    app.send_task(WAKE, args=(pool,), queue=queue_name(pool), routing_key=queue_name(pool), expires=expires_seconds)


def exit_when_deaf(database: Database, pools: tuple[str, ...], hostname: str) -> None:
    """End this process when jobs wait and it hears of none, twice in a row; the service manager starts it again.

    Celery can lose its broker silently (STACK.md 1.3): alive, and never consuming again.
    """
    times = 0
    while True:
        time.sleep(LOOK_EVERY_SECONDS)
        try:
            starving = job_queue.is_starving(
                database, pools=pools, owner_prefix=owner_prefix(hostname), seconds=DEAF_AFTER_SECONDS
            )
        except SaoyError:
            # Without the database nobody can work: that is no sign of deafness.
            starving = False
        times = times + 1 if starving else 0
        if times >= DEAF_TIMES:
            log.critical("no tokens are heard; ending to be started again", extra={"worker": hostname})
            os._exit(DEAF_EXIT_STATUS)


@worker_ready.connect  # type: ignore[untyped-decorator]  # Celery publishes no types
def _watch_for_deafness(sender: Any, **_: Any) -> None:
    pools = tuple(pool for pool in POOLS if queue_name(pool) in sender.task_consumer.queues_by_name)
    database = Database(load_settings().database_address())
    threading.Thread(
        target=exit_when_deaf, args=(database, pools or POOLS, sender.hostname), name="deafness", daemon=True
    ).start()


@setup_logging.connect  # type: ignore[untyped-decorator]  # Celery publishes no types
def _log_as_json(**_: Any) -> None:
    configure_logging()


app = build_app(load_settings())
