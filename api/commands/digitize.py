"""`saoy digitize FILE...`: one `saoy.document/1` a document found; a refused file is told and the others go on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from api.reading_processes import Outcome


@click.command("digitize")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write NAME.json and NAME.archive.pdf (searchable PDF/A-2u) for each document here.",
)
@click.option(
    "--mask",
    type=click.Choice(["public", "personal"]),
    help="With --out: also NAME-N-masked.png, without what a viewer of this may not see.",
)
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes read.")
def command(files: tuple[Path, ...], as_json: bool, out: Path | None, mask: str | None, jobs: int) -> int:
    """Read scans, find the documents in them: one document a line, fields with confidence."""
    from api.logging import configure_logging
    from api.masked_pages import MaskedPictures
    from api.reading_processes import digitize_files

    configure_logging("WARNING")
    if mask is not None and out is None:
        raise click.UsageError("--mask needs --out: the pictures are written there.")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    masks = MaskedPictures(out, mask) if out is not None and mask is not None else None
    worst = 0
    with _progress(len(files), quiet=as_json and len(files) == 1) as advance:
        for outcome in digitize_files(files, jobs, advance, masks=masks, archive=out):
            worst = max(worst, outcome.exit_code)
            _show(outcome, files[outcome.file], as_json=as_json)
            if out is not None and outcome.exit_code == 0:
                text = json.dumps(outcome.line, ensure_ascii=False, indent=2)
                (out / f"{outcome.name}.json").write_text(text + "\n", encoding="utf-8")
    return worst


def _show(outcome: Outcome, file: Path, *, as_json: bool) -> None:
    from api.showing import document_tables, page_lines, people_console, print_json_line, source_line

    if as_json:
        print_json_line(outcome.line)
        return
    console = people_console(to_stderr=outcome.exit_code != 0)
    if outcome.exit_code:
        console.print(f"{file}: {outcome.line['message']} ({outcome.line['code']})", style="red", markup=False)
        return
    from api.naming import field_names

    console.print(source_line(outcome.line), style="bold", markup=False)
    for shown in document_tables(outcome.line, field_names(outcome.line["document_type"]["code"])):
        console.print(shown)
    for line in page_lines(outcome.line):
        console.print(line, markup=False)


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on standard error where somebody can see it."""
    from api.showing import people_console

    console = people_console(to_stderr=True)
    if quiet or total < 2 or not console.is_terminal:
        yield lambda: None
        return
    from rich.progress import Progress

    with Progress(console=console) as progress:
        task = progress.add_task("Đang đọc", total=total)
        yield lambda: progress.advance(task)
