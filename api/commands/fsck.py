"""`saoy fsck`: exit 0 when every promise holds, 1 when one does not."""

from __future__ import annotations

import click


@click.command("fsck")
@click.option(
    "--blobs",
    type=click.Choice(["none", "sample", "full"]),
    default="none",
    show_default=True,
    help="How many stored files are read; full takes hours on a large archive.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
def command(blobs: str, as_json: bool) -> int:
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
