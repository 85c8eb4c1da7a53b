"""`saoy renew --due`: archive time-stamps now, in this process; exit 1 when a copy could not be renewed."""

from __future__ import annotations

import click


@click.command("renew")
@click.option("--due", is_flag=True, required=True, help="Every copy whose date has come.")
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
def command(due: bool, as_json: bool) -> int:
    """Add archive time-stamps to copies whose date has come. Workers do so by themselves once an hour."""
    from api.container import Container
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE, error_line
    from api.settings import load_settings
    from api.showing import print_json_line
    from certify import renewal
    from models.clock import utc_now
    from models.errors import SaoyError

    configure_logging("ERROR")
    renewed = failed = 0
    with Container(load_settings()) as container:
        with container.database.read() as session:
            certificates = renewal.due_certificates(session, utc_now())
        for certificate_id in certificates:
            try:
                done = renewal.renew(certificate_id, container.renewal_context)
            except SaoyError as error:
                failed += 1
                if as_json:
                    print_json_line({**error_line(error), "certificate_id": certificate_id})
                else:
                    click.echo(f"{certificate_id}: {error.message} [{error.code}]", err=True)
                continue
            renewed += done
            if done and as_json:
                print_json_line({"schema": "saoy.renewal/1", "certificate_id": certificate_id})
    if not as_json:
        click.echo(f"Đã gia hạn {renewed} bản sao, {failed} bản sao chưa gia hạn được.")
    return EXIT_NEGATIVE if failed else EXIT_DONE
