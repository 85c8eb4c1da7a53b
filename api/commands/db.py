"""`saoy db upgrade`: bring the database to this version's schema. `saoy db roles`: a role that cannot take back."""

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


@command.command("roles")
@click.argument("role", metavar="NAME")
@click.option("--apply", is_flag=True, help="Run the statements, as the owner of the tables, instead of printing them.")
def roles(role: str, apply: bool) -> None:
    """SQL for a PostgreSQL role that adds to register and log and can change or delete nothing that is sealed."""
    from models.roles import application_role_sql

    statements = application_role_sql(role)
    if not apply:
        click.echo("".join(f"{statement};\n" for statement in statements), nl=False)
        return
    from api.container import Container
    from api.logging import configure_logging
    from api.settings import load_settings
    from models.errors import InvalidValueError

    configure_logging("WARNING")
    database = Container(load_settings()).database
    if database.dialect != "postgresql":
        raise InvalidValueError(code="no_roles", message_en="Only PostgreSQL has roles.")
    with database.begin() as session:
        for statement in statements:
            session.connection().exec_driver_sql(statement)
    click.echo(f"Vai trò {role} đã sẵn sàng. Hãy đặt mật khẩu: ALTER ROLE {role} PASSWORD …", err=True)
