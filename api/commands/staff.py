"""`saoy staff`: which persons the staff are. Done in the name of an administrator, never for oneself."""

from __future__ import annotations

import click


@click.group("staff")
def command() -> None:
    """Record personal numbers of staff, so that nobody certifies for himself."""


@command.command("number")
@click.argument("login")
@click.option("--by", required=True, help="Login of the administrator who holds the card and records it.")
@click.option("--number", prompt="Số định danh trên thẻ", hide_input=True, help="Asked for when left out.")
def number(login: str, by: str, number: str) -> None:
    """Record whose account LOGIN is; a number recorded again takes the place of the former one."""
    from api.commands.authority import account_named
    from api.container import Container
    from api.settings import load_settings
    from certify.vault.staff_numbers import record_staff_number

    with Container(load_settings()) as container, container.database.begin() as session:
        account, actor = account_named(session, login), account_named(session, by)
        recorded = record_staff_number(session, account, number, actor=actor, keys=container.vault_keys)
        click.echo(recorded.number_shown)
