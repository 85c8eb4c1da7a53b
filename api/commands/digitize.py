"""`saoy digitize FILE...`: one `saoy.document/1` a file; a refused file is told and the others go on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from api.masked_pages import MaskedPictures


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: the document, or the line that says why not and its exit code."""

    file: Path
    line: dict[str, Any]
    exit_code: int = 0


@click.command("digitize")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Write NAME.json for each file here.")
@click.option(
    "--mask",
    type=click.Choice(["public", "personal"]),
    help="With --out: also NAME-N-masked.png, without what a viewer of this may not see.",
)
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes read.")
def command(files: tuple[Path, ...], as_json: bool, out: Path | None, mask: str | None, jobs: int) -> int:
    """Read scans: one document a line, fields with confidence."""
    from api.logging import configure_logging

    configure_logging("WARNING")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    worst = 0
    names = _unique_names(files)
    masks = _masks(names, out, mask)
    with _progress(len(files), quiet=as_json and len(files) == 1) as advance:
        for outcome in _outcomes(files, jobs, masks):
            worst = max(worst, outcome.exit_code)
            _show(outcome, as_json=as_json)
            if out is not None and outcome.exit_code == 0:
                text = json.dumps(outcome.line, ensure_ascii=False, indent=2)
                (out / f"{names[outcome.file]}.json").write_text(text + "\n", encoding="utf-8")
            advance()
    return worst


def _masks(names: dict[Path, str], out: Path | None, mask: str | None) -> MaskedPictures | None:
    from api.masked_pages import MaskedPictures

    if mask is None:
        return None
    if out is None:
        raise click.UsageError("--mask needs --out: the pictures are written there.")
    return MaskedPictures({file: out / name for file, name in names.items()}, mask)


def _outcomes(files: tuple[Path, ...], jobs: int, masks: MaskedPictures | None) -> Iterator[Outcome]:
    """Outcomes in the order of the files, each as soon as it and those before it are read."""
    from api.reading_processes import digitize_file, digitize_in_processes

    if jobs == 1 or len(files) == 1:
        for file in files:
            yield Outcome(file, *digitize_file(file, masks))
        return
    for file, (line, code) in zip(files, digitize_in_processes(files, jobs, masks), strict=True):
        yield Outcome(file, line, code)


def _show(outcome: Outcome, *, as_json: bool) -> None:
    from api.showing import document_tables, page_lines, people_console, print_json_line

    if as_json:
        print_json_line(outcome.line)
        return
    console = people_console(to_stderr=outcome.exit_code != 0)
    if outcome.exit_code:
        console.print(f"{outcome.file}: {outcome.line['message']} ({outcome.line['code']})", style="red", markup=False)
        return
    from api.naming import field_names

    console.print(f"{outcome.file}", style="bold", markup=False)
    for shown in document_tables(outcome.line, field_names(outcome.line["document_type"]["code"])):
        console.print(shown)
    for line in page_lines(outcome.line):
        console.print(line, markup=False)


def _unique_names(files: tuple[Path, ...]) -> dict[Path, str]:
    """A name for each result: the file's stem, with its ending or a count where two would collide."""
    taken: set[str] = set()
    names: dict[Path, str] = {}
    for file in files:
        candidates = [file.stem, file.name.replace(".", "_")]
        candidates += [f"{file.stem}-{count}" for count in range(2, len(files) + 2)]
        names[file] = next(name for name in candidates if name not in taken)
        taken.add(names[file])
    return names


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
