"""`saoy worker`: one claim loop on this machine."""

from __future__ import annotations

import click


@click.command("worker")
@click.option("--pool", type=click.Choice(["cpu", "io"]), required=True, help="cpu reads, io signs and sends.")
@click.option("--lanes", default="012", show_default=True, help="Lanes in the order to look: 0 counter, 2 archive.")
@click.option("--owner", help="The name its leases are held under; by default one of this process.")
@click.option("--watch", type=int, hidden=True)
def command(pool: str, lanes: str, owner: str | None, watch: int | None) -> None:
    """Run one worker that claims jobs from the database."""
    import os

    from api.container import Container
    from api.logging import configure_logging
    from api.schedule import Schedule
    from api.serving import node_name
    from api.settings import load_settings
    from api.watchdog import exit_when_parent_dies
    from api.worker import Slot, Worker
    from models.job_queue import Lane

    if watch is not None:
        exit_when_parent_dies(watch)
    if not lanes or not set(lanes) <= set("012"):
        raise click.BadParameter("chỉ gồm các chữ số 0, 1, 2", param_hint="--lanes")
    configure_logging()
    settings = load_settings()
    with Container(settings) as container:
        container.require_register_not_older()
        worker = Worker(
            database=container.database,
            executors=container.executors(pool),
            slot=Slot(pool, tuple(Lane(int(lane)) for lane in lanes)),
            owner=owner or f"{node_name()}/{os.getpid()}",
            lease_seconds=settings.lease_seconds,
            recycle_after=settings.worker_recycle_after_pages,
            schedule=Schedule(container.database) if pool == "io" else None,
        )
        worker.stop_on_signals()
        worker.run()
