"""`saoy verify FILE.pdf`: anybody's PDF; ours get the strict rule. Exit 0 only for `valid`.

With `--offline` also a picture of the code on the statement page, its text, or a credential; then nothing is asked of
a network or a database.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from certify.credentials.trust_bundle import TrustBundle
    from certify.verification import VerificationReport


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
    "bundle_file",
    metavar="BUNDLE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Ask nobody: verify with this file of `saoy trust export`. FILE may also be a picture, or the text of a code "
    "or credential.",
)
@click.option("--audience", help="With --offline, of a credential: who asked the holder to prove to have its key.")
@click.option("--nonce", help="With --offline, of a credential: what the holder was asked to sign.")
@click.option("--report-xml", type=click.Path(path_type=Path, dir_okay=False), help="Also an ETSI TS 119 102-2 report.")
@click.option("--report-pdf", type=click.Path(path_type=Path, dir_okay=False), help="Also a report on paper, PDF/A.")
def command(
    file: str,
    as_json: bool,
    trusted_files: tuple[Path, ...],
    bundle_file: Path | None,
    audience: str | None,
    nonce: str | None,
    report_xml: Path | None,
    report_pdf: Path | None,
) -> int:
    """Tell whether a PDF is genuine, changed, revoked or not ours."""
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE, error_line, exit_code
    from api.showing import people_console, print_json_line, verification_lines
    from api.verification_files import write_verification_reports
    from models.errors import SaoyError

    if (audience is None) != (nonce is None) or (bundle_file is None and audience is not None):
        raise click.UsageError("--audience and --nonce go together, and with --offline")
    if bundle_file is not None and trusted_files:
        raise click.UsageError("--offline brings its own roots; --trust does not go with it")
    if bundle_file is not None and (report_xml or report_pdf):
        raise click.UsageError("reports are made of what the register says; they do not go with --offline")
    configure_logging("ERROR")
    try:
        if bundle_file is not None:
            report = _ask_nobody(file, bundle_file, audience or "", nonce or "")
        else:
            verified = _ask(Path(file), trusted_files)
            write_verification_reports(verified, report_xml, report_pdf)
            report = verified.as_json()
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


def _ask(file: Path, trusted_files: tuple[Path, ...]) -> VerificationReport:
    from api.container import Container
    from api.reading_processes import FileNotReadableError
    from api.settings import load_settings

    if not file.is_file():
        raise FileNotReadableError()
    return Container(load_settings()).verify(file, extra_roots=trusted_files)


def _ask_nobody(given: str, bundle_file: Path, audience: str, nonce: str) -> dict[str, Any]:
    from api.container import Container
    from api.offline_verification import verify_offline
    from api.settings import load_settings
    from certify.credentials.verifiable_credential import Challenge
    from models.clock import utc_now

    challenge = Challenge(audience, nonce) if nonce else None
    limits = Container(load_settings()).limits
    return verify_offline(given, _read(bundle_file), limits, utc_now(), challenge).as_json()


def _read(bundle_file: Path) -> TrustBundle:
    from certify.credentials.trust_bundle import TrustBundle

    return TrustBundle.from_json(bundle_file.read_bytes())
