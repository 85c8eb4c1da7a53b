"""`saoy digitize FILE...`: one `saoy.document/1` a document found; a refused file is told and the others go on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from api.reading_processes import Outcome


@click.command("digitize")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Write NAME.json for each document here.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes read.")
def command(files: tuple[Path, ...], as_json: bool, out: Path | None, jobs: int) -> int:
    """Read scans, find the documents in them: one document a line, fields with confidence."""
    from api.logging import configure_logging

    configure_logging("WARNING")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    from api.reading_processes import digitize_files

    worst = 0
    names = ResultNames(files)
    with _progress(len(files), quiet=as_json and len(files) == 1) as advance:
        for outcome in digitize_files(files, jobs, advance):
            worst = max(worst, outcome.exit_code)
            _show(outcome, files[outcome.file], as_json=as_json)
            if out is not None and outcome.exit_code == 0:
                text = json.dumps(outcome.line, ensure_ascii=False, indent=2)
                (out / f"{names.next_for(files[outcome.file])}.json").write_text(text + "\n", encoding="utf-8")
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


class ResultNames:
    """A name for each result: the stem of the file in which the document begins, with the file's ending or a count
    where names would collide, and a count from the second document of a file on."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        self._taken: set[str] = set()
        self._names: dict[Path, str] = {}
        self._given: Counter[Path] = Counter()
        for file in files:
            if file not in self._names:
                self._names[file] = self._free(file.stem, file.name.replace(".", "_"))

    def next_for(self, file: Path) -> str:
        """The name for the next document that begins in the file."""
        self._given[file] += 1
        if self._given[file] == 1:
            return self._names[file]
        return self._free(f"{self._names[file]}-{self._given[file]}")

    def _free(self, *wanted: str) -> str:
        candidates = chain(wanted, (f"{wanted[0]}-{number}" for number in count(2)))
        name = next(name for name in candidates if name not in self._taken)
        self._taken.add(name)
        return name


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
