"""`saoy db upgrade`: bring the database to this version's schema."""

from __future__ import annotations

import click


@click.group("db")
def command() -> None:
    """Look after the database."""


@command.command("upgrade")
def upgrade() -> None:
    """Bring the database to this version's schema; nothing happens when it already is."""
    from api.container import Container
    from api.logging import configure_logging
    from api.settings import load_settings

    configure_logging("WARNING")
    Container(load_settings()).database.upgrade()
    click.echo("Cơ sở dữ liệu đã ở phiên bản mới nhất.", err=True)
