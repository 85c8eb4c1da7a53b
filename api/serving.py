"""What `saoy serve` does before and while it supervises: lock, schema, left-over leases, socket, children."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from api.supervisor import ChildPlan, Supervisor, listen, lock_data_folder
from models import job_queue
from models.errors import UnavailableError

if TYPE_CHECKING:
    from api.container import Container

log = logging.getLogger(__name__)

# The last worker of a pool looks at the archive first, so that a busy counter never starves it (STACK.md 2.5).
COUNTER_FIRST = "012"
ARCHIVE_FIRST = "210"


@contextmanager
def prepare(container: Container) -> Iterator[tuple[str, socket.socket]]:
    """Own the data folder: schema upgraded, a dead predecessor's jobs back in the queue, the port open."""
    settings = container.settings
    lock = lock_data_folder(settings.data_folder)
    try:
        listener = listen(settings.host, settings.port)
        try:
            container.database.upgrade()
            container.require_register_not_older()
            container.require_keepers_agencies()
            node = node_name()
            release_left_over_leases(container, node)
            yield node, listener
        finally:
            listener.close()
    finally:
        os.close(lock)


def node_name() -> str:
    """This machine in the names of lease owners, which have 64 characters in all."""
    return socket.gethostname()[:16]


def release_left_over_leases(container: Container, node: str) -> None:
    """Nobody else works on this data folder, so every lease in it belongs to a process that is dead.

    On a shared database only this machine's leases are known to be left over.
    """
    job_queue.release_node(container.database, "" if container.settings.is_embedded else f"{node}/")


def child_plans(container: Container, listener: socket.socket) -> list[ChildPlan]:
    """The site, the workers of both pools, and the relay when a broker is configured."""
    settings = container.settings
    descriptor = listener.fileno()
    plans = [ChildPlan("site", ("site", "--socket", str(descriptor)), descriptors=(descriptor,))]
    for pool, count in (("cpu", settings.cpu_workers), ("io", settings.io_workers)):
        for number in range(1, count + 1):
            lanes = ARCHIVE_FIRST if number == count > 1 else COUNTER_FIRST
            plans.append(
                ChildPlan(
                    f"{pool}-{number}",
                    ("worker", "--pool", pool, "--lanes", lanes),
                    memory_max_mebibytes=settings.worker_memory_max_mebibytes,
                    takes_owner=True,
                )
            )
    if settings.celery_broker_url is not None:
        plans.append(ChildPlan("relay", ("relay",)))
    return plans


def supervise(container: Container, node: str, listener: socket.socket) -> None:
    """Keep everything running until a stop is asked for."""
    Supervisor(
        plans=child_plans(container, listener),
        node=node,
        release_leases=partial(_release, container),
        stop_grace_seconds=container.settings.stop_grace_seconds,
    ).run()


def _release(container: Container, owner: str) -> None:
    """A dead child's job goes back at once. While the database is away, its lease runs out by itself."""
    try:
        job_queue.release_owner(container.database, owner)
    except UnavailableError as error:
        log.warning("leases not released", extra={"worker": owner, "code": error.code})
