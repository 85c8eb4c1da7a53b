"""`saoy serve`: the site and its workers on this machine, kept alive by one parent."""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from api.container import Container


@click.command("serve")
def command() -> None:
    """Run the site and its workers on this machine."""
    from api.container import Container
    from api.logging import configure_logging
    from api.serving import prepare, supervise
    from api.settings import load_settings

    configure_logging()
    container = Container(load_settings())
    with prepare(container) as (node, listener):
        _greet(container, listener)
        supervise(container, node, listener)


def _greet(container: Container, listener: socket.socket) -> None:
    """The address and, in development, the demo accounts: on standard output, for the person who started it."""
    from api.demo_accounts import demo_accounts

    host, port = listener.getsockname()[:2]
    shown = "localhost" if ipaddress.ip_address(host).is_unspecified or host == "127.0.0.1" else host
    click.echo(f"SaoY: http://{shown}:{port}")
    for account in demo_accounts(container):
        click.echo(f"  {account.login:<12} {account.password:<16} {account.title}")
