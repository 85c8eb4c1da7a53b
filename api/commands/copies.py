"""`saoy copies`: every copy signed with one certificate in a period, for the day a key is lost."""

from __future__ import annotations

from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from certify.key_copies import SignedCopy

_DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])


@click.command("copies")
@click.option("--signed-with", "certificate", required=True, help="A certificate file (PEM, DER) or its SHA-256.")
@click.option("--from", "first", required=True, type=_DAY, help="First day, in Viet Nam.")
@click.option("--to", "last", required=True, type=_DAY, help="Last day, in Viet Nam.")
@click.option("--ask-revocation", metavar="NUMBER", help="Ask for the revocation of all by this decision.")
@click.option("--decided-on", type=_DAY, help="The day of the decision.")
@click.option("--signed-by", default="", help="Who signed the decision, name and title.")
@click.option("--reason", default="", help="The decision's reason.")
@click.option("--by", default="", help="Login of the officer who asks; the chair decides on the site.")
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output.")
def command(
    certificate: str,
    first: datetime,
    last: datetime,
    ask_revocation: str | None,
    decided_on: datetime | None,
    signed_by: str,
    reason: str,
    by: str,
    as_json: bool,
) -> None:
    """List the copies that a key signed, as officer or as seal."""
    from api.commands.authority import account_named
    from api.container import Container
    from api.settings import load_settings
    from certify.key_copies import KeyPeriod, copies_signed_with, prepare_revocations
    from certify.revocation import Decision

    period = KeyPeriod(_fingerprint(certificate), first.date(), last.date())
    with Container(load_settings()) as container:
        database = container.database
        with database.begin() if ask_revocation else database.read() as session:
            copies = copies_signed_with(session, period)
            for copy in copies:
                _show(copy, as_json=as_json)
            if ask_revocation:
                day = decided_on.date() if decided_on else date.max
                decision = Decision(ask_revocation, day, signed_by, reason)
                asked = prepare_revocations(session, copies, decision, actor=account_named(session, by))
                click.echo(f"Đã đề nghị hủy bỏ {len(asked)} bản sao, chờ duyệt.", err=True)
    click.echo(f"{len(copies)} bản sao.", err=True)


def _show(copy: SignedCopy, *, as_json: bool) -> None:
    from api.showing import print_json_line

    line = {
        "schema": "saoy.copy/1",
        "certificate_id": copy.certificate_id,
        "code": copy.code,
        "number": copy.number,
        "year": copy.year,
        "agency_id": copy.agency_id,
        "issued_at": copy.issued_at.isoformat(),
        "sha256": copy.sha256,
        "status": copy.status.value,
    }
    if as_json:
        print_json_line(line)
    else:
        click.echo(f"{line['issued_at']}  {line['number']}/{line['year']}  {line['code']}  {line['status']}")


def _fingerprint(given: str) -> str:
    """The SHA-256 of the first certificate of a file, or the digest as it was typed."""
    from certify.trust import read_certificates

    file = Path(given)
    if not file.is_file():
        return given.strip().lower().replace(":", "")
    return sha256(read_certificates(file)[0]).hexdigest()
