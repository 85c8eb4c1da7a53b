"""`saoy verify FILE.pdf`: anybody's PDF; ours get the strict rule. Exit 0 only for `valid`.

With `--offline` also a picture of the code on the statement page, its text, or a credential; then nothing is asked of
a network or a database.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


@click.command("verify")
@click.argument("file", metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help="One JSON line on standard output and nothing else.")
@click.option(
    "--trust",
    "trusted_files",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A root certificate to believe, PEM or DER; may be given several times.",
)
@click.option(
    "--offline",
    is_flag=True,
    help="Ask neither network nor records. FILE may also be a picture, or the text of a code or credential.",
)
@click.option(
    "--bundle",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="With --offline: the file of `saoy trust export`; by default the one in the data folder.",
)
@click.option("--audience", help="With --offline, of a credential: who asked the holder to prove to have its key.")
@click.option("--nonce", help="With --offline, of a credential: what the holder was asked to sign.")
@click.option("--report-xml", type=click.Path(path_type=Path, dir_okay=False), help="Also an ETSI TS 119 102-2 report.")
@click.option("--report-pdf", type=click.Path(path_type=Path, dir_okay=False), help="Also a report on paper, PDF/A.")
def command(
    file: str,
    as_json: bool,
    trusted_files: tuple[Path, ...],
    offline: bool,
    bundle: Path | None,
    audience: str | None,
    nonce: str | None,
    report_xml: Path | None,
    report_pdf: Path | None,
) -> int:
    """Tell whether a PDF is genuine, changed, revoked or not ours."""
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE, error_line, exit_code
    from api.showing import people_console, print_json_line, verification_lines
    from models.errors import SaoyError

    if (audience is None) != (nonce is None):
        raise click.UsageError("--audience and --nonce go together")
    if not offline and (bundle or audience):
        raise click.UsageError("--bundle, --audience and --nonce go with --offline")
    if offline and (trusted_files or report_xml or report_pdf):
        raise click.UsageError("--offline takes its roots from the bundle and asks no register: no --trust, no reports")
    configure_logging("ERROR")
    try:
        report = (
            _ask_nobody(file, bundle, audience or "", nonce or "")
            if offline
            else _ask(Path(file), trusted_files, report_xml, report_pdf)
        )
    except SaoyError as error:
        if as_json:
            print_json_line(error_line(error, file=file))
            return exit_code(error)
        raise
    if as_json:
        print_json_line(report)
    else:
        for line in verification_lines(report):
            people_console().print(line)
    return EXIT_DONE if report["verdict"] == "valid" else EXIT_NEGATIVE


def _ask(
    file: Path, trusted_files: tuple[Path, ...], report_xml: Path | None, report_pdf: Path | None
) -> dict[str, Any]:
    from api.container import Container
    from api.reading_processes import FileNotReadableError
    from api.settings import load_settings
    from api.verification_files import write_verification_reports

    if not file.is_file():
        raise FileNotReadableError()
    report = Container(load_settings()).verify(file, extra_roots=trusted_files)
    write_verification_reports(report, report_xml, report_pdf)
    return report.as_json()


def _ask_nobody(given: str, bundle_file: Path | None, audience: str, nonce: str) -> dict[str, Any]:
    from api.container import Container
    from api.offline_verification import read_bundle, verify_offline
    from api.settings import load_settings
    from certify.credentials.verifiable_credential import Challenge
    from models.clock import utc_now

    settings = load_settings()
    bundle = read_bundle(bundle_file or settings.trust_bundle_file)
    challenge = Challenge(audience, nonce) if nonce else None
    return verify_offline(given, bundle, Container(settings).limits, utc_now(), challenge).as_json()
