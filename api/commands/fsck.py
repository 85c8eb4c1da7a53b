"""`saoy fsck`: exit 0 when every promise holds, 1 when one does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from api.container import Container


@click.command("fsck")
@click.option(
    "--blobs",
    type=click.Choice(["none", "sample", "full"]),
    default="none",
    show_default=True,
    help="How many stored files are read; full takes hours on a large archive.",
)
@click.option("--reconcile", is_flag=True, help="After a restore: write lost lines anew or void them, then check.")
@click.option("--reason", default="", help="Why, with --reconcile; it stands in the register.")
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
def command(blobs: str, reconcile: bool, reason: str, as_json: bool) -> int:
    """Check that the records hold what they promise."""
    from api.container import Container
    from api.fsck import BlobCheck, find_violations
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.settings import load_settings
    from api.showing import print_json_line

    configure_logging("ERROR")
    count = 0
    with Container(load_settings()) as container:
        if reconcile:
            _reconcile(container, reason, as_json=as_json)
        for violation in find_violations(container, BlobCheck(blobs)):
            count += 1
            if as_json:
                print_json_line(violation.as_json())
            else:
                click.echo(f"{violation.invariant}: {violation.subject}: {violation.detail}")
    if not as_json:
        click.echo(f"{count} vi phạm" if count else "Không có vi phạm nào.")
        if blobs == "none":
            click.echo("Chưa đọc các tệp đã lưu; để đọc: saoy fsck --blobs full", err=True)
    return EXIT_NEGATIVE if count else EXIT_DONE


def _reconcile(container: Container, reason: str, *, as_json: bool) -> None:
    """One transaction, then the memory; a crash in between leaves a database that knows more, which is no harm."""
    from api.showing import print_json_line
    from certify.reconciliation import Done, reconcile
    from certify.vault.results import record_missing_results
    from models.clock import utc_now

    words = {Done.RECREATED: "ghi lại", Done.VOIDED: "hủy số, có lý do", Done.REVOKED: "hủy bỏ lại giá trị pháp lý"}
    with container.database.begin() as session:
        report = list(reconcile(session, container.register_memory, reason=reason))
        while record_missing_results(session, container.vault_keys):
            session.flush()
    aside = container.register_log.give_up_lost_entries(utc_now())
    with container.database.read() as session:
        container.register_memory.adopt(session)
    if aside is not None:
        click.echo(f"Nhật ký đã ký dài hơn cơ sở dữ liệu; dấu cuối cùng còn giữ ở: {aside}", err=True)
    for line in report:
        if as_json:
            print_json_line(line.as_json())
        else:
            click.echo(f"{line.register}/{line.number}: {words[line.done]}")
