"""`saoy verify FILE.pdf`: anybody's PDF; ours get the strict rule. Exit 0 only for `valid`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("verify")
@click.argument("file", metavar="FILE.pdf", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON line on standard output and nothing else.")
@click.option(
    "--trust",
    "trusted_files",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A root certificate to believe, PEM or DER; may be given several times.",
)
@click.option("--report-xml", type=click.Path(path_type=Path, dir_okay=False), help="Also an ETSI TS 119 102-2 report.")
@click.option("--report-pdf", type=click.Path(path_type=Path, dir_okay=False), help="Also a report on paper, PDF/A.")
def command(
    file: Path, as_json: bool, trusted_files: tuple[Path, ...], report_xml: Path | None, report_pdf: Path | None
) -> int:
    """Tell whether a PDF is genuine, changed, revoked or not ours."""
    from api.container import Container
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE, error_line, exit_code
    from api.reading_processes import FileNotReadableError
    from api.settings import load_settings
    from api.showing import people_console, print_json_line, verification_lines
    from api.verification_files import write_verification_reports
    from models.errors import SaoyError

    configure_logging("ERROR")
    try:
        if not file.is_file():
            raise FileNotReadableError()
        verified = Container(load_settings()).verify(file, extra_roots=trusted_files)
        write_verification_reports(verified, report_xml, report_pdf)
        report = verified.as_json()
    except SaoyError as error:
        if as_json:
            print_json_line(error_line(error, file=str(file)))
            return exit_code(error)
        raise
    if as_json:
        print_json_line(report)
    else:
        for line in verification_lines(report):
            people_console().print(line)
    return EXIT_DONE if report["verdict"] == "valid" else EXIT_NEGATIVE
