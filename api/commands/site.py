"""`saoy site`: the site alone, started by `saoy serve` on its socket or by a service manager on its own."""

from __future__ import annotations

import socket

import click


@click.command("site", hidden=True)
@click.option("--socket", "descriptor", type=int, help="An inherited listening socket.")
@click.option("--watch", type=int, help="Pipe whose end means that the parent is gone.")
def command(descriptor: int | None, watch: int | None) -> None:
    """Run the site alone."""
    from api.logging import configure_logging
    from api.watchdog import exit_when_parent_dies

    if watch is not None:
        exit_when_parent_dies(watch)
    configure_logging()

    import uvicorn

    from api.app import create_app
    from api.container import Container
    from api.settings import load_settings

    settings = load_settings()
    container = Container(settings)
    container.require_register_not_older()
    configuration = uvicorn.Config(
        create_app(container),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=settings.stop_grace_seconds,
        # A slow sender may not hold a connection for ever; a body is bounded where it is read.
        timeout_keep_alive=15,
        h11_max_incomplete_event_size=64 * 1024,
    )
    sockets = [socket.socket(fileno=descriptor)] if descriptor is not None else None
    uvicorn.Server(configuration).run(sockets=sockets)
