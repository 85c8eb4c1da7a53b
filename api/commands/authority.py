"""`saoy authority`: who may certify in an office's name. Done in the name of an administrator, never for oneself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.entities import SignerAuthority, UserAccount

_DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])
_KINDS = ("chair", "acting_chair", "deputy", "by_order", "delegate", "notary", "consul")


@click.group("authority")
def command() -> None:
    """Record assignments and delegations to certify; the lines above signatures follow from them."""


@command.command("grant")
@click.argument("login")
@click.option("--kind", required=True, type=click.Choice(_KINDS), help="In what capacity: TM., KT., TL., TUQ., notary…")
@click.option("--decision", required=True, help="Number of the decision, such as 31/QĐ-UBND.")
@click.option("--from", "valid_from", required=True, type=_DAY, help="First day.")
@click.option("--to", "valid_to", type=_DAY, help="Last day; without one, until withdrawn.")
@click.option("--position", default="", help="Title as printed; needed for by_order, delegate and consul.")
@click.option("--type", "types", multiple=True, help="Code of a document type it covers; none: all.")
@click.option("--register", "registers", multiple=True, type=click.Choice(("electronic", "paper")))
@click.option("--by", required=True, help="Login of the administrator who records it.")
def grant(
    login: str,
    kind: str,
    decision: str,
    valid_from: datetime,
    valid_to: datetime | None,
    position: str,
    types: tuple[str, ...],
    registers: tuple[str, ...],
    by: str,
) -> None:
    """Let the officer LOGIN certify."""
    from api.container import Container
    from api.settings import load_settings
    from certify.authority import Grant, grant_authority
    from models.entities import AuthorityKind

    said = Grant(
        kind=AuthorityKind(kind),
        decision_number=decision,
        valid_from=valid_from.date(),
        valid_to=valid_to.date() if valid_to else None,
        position=position,
        document_types=types,
        registers=registers,
    )
    with Container(load_settings()) as container, container.database.begin() as session:
        granted = grant_authority(session, account_named(session, login), said, actor=account_named(session, by))
        click.echo(granted.id)


@command.command("revoke")
@click.argument("authority_id", metavar="ID")
@click.option("--reason", required=True)
@click.option("--by", required=True, help="Login of the administrator who withdraws it.")
def revoke(authority_id: str, reason: str, by: str) -> None:
    """Withdraw a grant at once."""
    from api.container import Container
    from api.settings import load_settings
    from certify.authority import revoke_authority
    from models.entities import SignerAuthority
    from models.errors import NotFoundError

    with Container(load_settings()) as container, container.database.begin() as session:
        authority = session.get(SignerAuthority, authority_id)
        if authority is None:
            raise NotFoundError(detail=f"authority {authority_id}")
        revoke_authority(session, authority, reason=reason, actor=account_named(session, by))
    click.echo("Đã thu hồi.", err=True)


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output.")
def list_all(as_json: bool) -> None:
    """Show every grant, newest first."""
    from sqlalchemy import select

    from api.container import Container
    from api.settings import load_settings
    from api.showing import print_json_line
    from models.entities import SignerAuthority, UserAccount

    query = select(SignerAuthority, UserAccount).join(UserAccount, UserAccount.id == SignerAuthority.account_id)
    with Container(load_settings()) as container, container.database.read() as session:
        for authority, account in session.execute(query.order_by(SignerAuthority.granted_at.desc())):
            said = _line(authority, account)
            if as_json:
                print_json_line(said)
            else:
                click.echo("  ".join(str(value) for value in said.values() if value not in (None, [], "")))


def account_named(session: Session, login: str) -> UserAccount:
    """The account with this login. Raises NotFoundError."""
    from sqlalchemy import select

    from models.entities import UserAccount
    from models.errors import NotFoundError

    account = session.scalar(select(UserAccount).where(UserAccount.login == login))
    if account is None:
        raise NotFoundError(detail=f"no account {login}")
    return account


def _line(authority: SignerAuthority, account: UserAccount) -> dict[str, Any]:
    return {
        "schema": "saoy.authority/1",
        "id": authority.id,
        "login": account.login,
        "kind": authority.kind.value,
        "position": authority.position,
        "decision": authority.decision_number,
        "from": authority.valid_from.isoformat(),
        "to": authority.valid_to.isoformat() if authority.valid_to else None,
        "document_types": authority.document_types,
        "registers": authority.registers,
        "revoked_at": authority.revoked_at.isoformat() if authority.revoked_at else None,
    }
