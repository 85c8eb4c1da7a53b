"""`saoy serve`: the site and its workers on this machine, kept alive by one parent."""

from __future__ import annotations

import socket

import click


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


def _greet(container: object, listener: socket.socket) -> None:
    """The address and, in development, the demo accounts: on standard output, for the person who started it."""
    from api.container import Container
    from api.demo_accounts import demo_accounts

    assert isinstance(container, Container)
    host, port = listener.getsockname()[:2]
    click.echo(f"SaoY: http://{'localhost' if host in ('127.0.0.1', '0.0.0.0', '::') else host}:{port}")
    for account in demo_accounts(container):
        click.echo(f"  {account.user_name:<10} {account.password:<16} {account.title}")
