"""`saoy demo`: one specimen the whole way; the last lines show a genuine copy and a tampered one told apart."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
# Printed by Decree 30/2020, with a seal over the signer's name: what offices certify most.
FIRST_CHOICE = "decision"
ENDINGS = (".pdf", ".png", ".jpg", ".jpeg")


@click.command("demo")
def command() -> int:
    """Take one specimen the whole way: read, certify, verify, refuse a tampered copy."""
    from api.commands.certify import certify_file
    from api.container import Container
    from api.logging import configure_logging
    from api.office_round import office_round
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.settings import load_settings
    from api.showing import people_console
    from certify.demonstration import tamper

    configure_logging("ERROR")
    console = people_console()
    settings = load_settings()
    # A folder of its own: the demonstration never takes a number of the office that the site works for.
    folder = settings.data_folder / "demo"
    specimen = example_or_specimen(folder)
    console.print(f"1. Bản quét mẫu: {specimen}", style="bold", markup=False)
    with Container(settings.model_copy(update={"data_folder": folder, "database_url": None})) as container:
        with office_round(container) as office:
            copy = certify_file(office, specimen, console, accept=True, attest=True)
        genuine = folder / f"{specimen.stem}.certified.pdf"
        tampered = folder / f"{specimen.stem}.tampered.pdf"
        genuine.write_bytes(copy.pdf)
        tampered.write_bytes(tamper(copy.pdf))
        console.print(f"\n2. Bản sao chứng thực số {copy.number}, mã tra cứu {copy.code}: {genuine}", markup=False)
        console.print("   Khóa thử nghiệm: bản này không có giá trị pháp lý.", style="yellow")
        reports = [container.verify(file).as_json() for file in (genuine, tampered)]
    console.print("\n3. Kiểm tra", style="bold")
    _show(console, "Bản sao thật", genuine, reports[0])
    _show(console, "Bản bị sửa", tampered, reports[1])
    console.print()
    for title, report in zip(("Bản sao thật", "Bản bị sửa "), reports, strict=True):
        # That the keys are for development was said above, and is no reason for either verdict.
        reasons = [each["message"] for each in report["reasons"] if each["code"] != "development_keys"]
        console.print(" ".join([f"{title}: {report['verdict'].upper()}", *reasons]), markup=False)
    as_should_be = [report["verdict"] for report in reports] == ["valid", "invalid"]
    return EXIT_DONE if as_should_be else EXIT_NEGATIVE


def _show(console: Console, title: str, file: Path, report: dict[str, Any]) -> None:
    from api.showing import verification_lines

    first, *others = verification_lines(report)
    console.print(f"{title} ({file.name}): {first}")
    for line in others:
        console.print(line)


def example_or_specimen(folder: Path) -> Path:
    """The example that comes with the project, or a specimen drawn now."""
    examples = sorted(path for path in EXAMPLES.glob("*") if path.suffix in ENDINGS)
    if examples:
        return next((path for path in examples if path.stem == FIRST_CHOICE), examples[0])
    from digitize.specimens import make_specimens

    return make_specimens(folder / "specimen", count=1, seed=1, types=["decision"])[0]
