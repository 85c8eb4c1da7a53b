"""`saoy fsck`: exit 0 when every promise holds, 1 when one does not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

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
@click.option(
    "--checkpoint",
    "checkpoints",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="With --reconcile: a signed head of the log that was kept outside, which must come out; several times.",
)
@click.option(
    "--second-history",
    is_flag=True,
    help="With --reconcile, when the kept entries are lost too: the log begins anew, and every witness will say so.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
def command(
    blobs: str, reconcile: bool, reason: str, checkpoints: tuple[Path, ...], second_history: bool, as_json: bool
) -> int:
    """Check that the records hold what they promise."""
    from api.container import Container
    from api.fsck import BlobCheck, find_violations
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.settings import load_settings
    from api.showing import print_json_line

    if not reconcile and (checkpoints or second_history):
        raise click.UsageError("--checkpoint and --second-history go with --reconcile")
    configure_logging("ERROR")
    count = 0
    with Container(load_settings()) as container:
        if reconcile:
            _reconcile(container, reason, checkpoints, second_history=second_history, as_json=as_json)
        _tell_restores(container, as_json=as_json)
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


def _reconcile(
    container: Container,
    reason: str,
    checkpoints: Sequence[Path] = (),
    *,
    second_history: bool = False,
    as_json: bool,
) -> None:
    """One transaction, then the memory; a crash in between leaves a database that knows more, which is no harm."""
    from api.commands.log import read_checkpoints
    from api.showing import print_json_line
    from certify.log.restoring import AuditEnd, TakenBack
    from certify.reconciled import Done
    from certify.reconciliation import reconcile
    from certify.vault.results import record_missing_results
    from models.clock import utc_now

    words = {
        Done.RECREATED: "ghi lại",
        Done.VOIDED: "hủy số, có lý do",
        Done.REVOKED: "hủy bỏ lại giá trị pháp lý",
        Done.RENEWED: "lấy lại bản đã gia hạn dấu thời gian",
        Done.RENEWAL_LOST: "mất bản đã gia hạn dấu thời gian; sẽ gia hạn lại",
        Done.VOLUME_OPENED: "mở lại quyển sổ",
        Done.YEAR_CLOSED: "khóa lại sổ của năm",
    }
    outside = read_checkpoints(checkpoints, container.log_keys)

    def take_back(records: Session, remembered: AuditEnd) -> TakenBack:
        return container.register_log.take_back(
            records, remembered, outside=outside, keys=container.log_keys, second_history=second_history
        )

    with container.database.begin() as session:
        report = list(
            reconcile(session, container.register_memory, take_back, reason=reason, holds=container.storage.holds)
        )
        while record_missing_results(session, container.vault_keys):
            session.flush()
    if second_history:
        aside = container.register_log.give_up_lost_entries(utc_now())
        click.echo(f"Nhật ký bắt đầu lại; dấu cuối cùng đã ký còn giữ ở: {aside or 'không có'}", err=True)
    with container.database.read() as session:
        container.register_memory.adopt(session)
    # At once: what came back, and the record of the restore, are under a head that anybody can ask for.
    container.register_log.checkpoint()
    for line in report:
        if as_json:
            print_json_line(line.as_json())
        else:
            click.echo(f"{line.register}/{line.number}: {words[line.done]}")


def _tell_restores(container: Container, *, as_json: bool) -> None:
    """What was lost with a database is known, not damage: the record of it is signed and stands in the log."""
    from api.showing import print_json_line
    from certify.log.restoring import restorations

    with container.database.read() as session:
        restored = restorations(session, container.log_keys)
    for each in restored.values():
        if as_json:
            print_json_line(each.as_json())
        else:
            click.echo(
                f"Đã biết: khôi phục lúc {each.time}; {each.entries_to - each.entries_from} mục nhật ký lấy lại,"
                f" mất {each.lost_events} sự kiện kiểm toán (sau số {each.audit_kept}, đến số {each.audit_lost})",
                err=True,
            )
