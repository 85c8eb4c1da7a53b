"""`saoy evaluate reading|understanding DIR`: measure against the truth beside the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from api.container import Container
    from classifiers.evaluation import FieldScore, ReadDocument
    from digitize.images import PageImage

_DIRECTORY = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
_JSON = click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")


@click.group("evaluate")
def command() -> None:
    """Measure reading or understanding against the truth."""


@command.command("reading")
@_DIRECTORY
@_JSON
def reading(directory: Path, as_json: bool) -> None:
    """Character and word errors against NAME.gt.txt."""
    from api.container import Container
    from api.logging import configure_logging
    from api.settings import load_settings
    from api.showing import print_json_line
    from ocr.evaluation import evaluate_folder

    configure_logging("ERROR")
    container = Container(load_settings())
    score = evaluate_folder(directory, container.reader, _loader(container))
    for document in score.documents:
        line = {
            "file": document.name,
            "character_error_rate": round(document.characters.rate, 5),
            "word_error_rate": round(document.words.rate, 5),
            "characters": document.characters.length,
            "pages": document.page_count,
            "truth_by_rows": document.truth_by_rows,
            "seconds": round(document.seconds, 2),
        }
        if as_json:
            print_json_line({"schema": "saoy.reading_score/1", **line})
        else:
            click.echo(
                f"{document.name}: CER {document.characters.rate:.2%}, WER {document.words.rate:.2%}, "
                f"{document.characters.length} ký tự, {document.page_count} trang, {document.seconds:.1f} s"
                + (", bản chuẩn theo hàng" if document.truth_by_rows else "")
            )
    if not as_json:
        click.echo(
            f"Tổng: CER {score.characters.rate:.2%}, WER {score.words.rate:.2%}, "
            f"{score.seconds_per_page:.2f} s một trang, {score.reader}"
        )


def _loader(container: Container) -> Callable[[Path], Iterable[PageImage]]:
    """Loads the pages of a document as the pipeline would read them: admitted, rendered, upright, cleaned."""
    from digitize.images import decode_png
    from digitize.intake import admit_file
    from digitize.page_reading import rotation_finder_of
    from digitize.preparation import prepare_pages

    def load(path: Path) -> Iterable[PageImage]:
        admitted = admit_file(path, file_name=path.name, limits=container.limits)
        for page in prepare_pages(admitted, path, rotation_finder_of(container.reader), container.limits):
            yield decode_png(page.clean_png)

    return load


@command.command("understanding")
@_DIRECTORY
@_JSON
def understanding(directory: Path, as_json: bool) -> int:
    """Type and fields against NAME.fields.json; exit 1 when a value was wrong and nobody was warned."""
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from classifiers.evaluation import evaluate_folder

    configure_logging("ERROR")
    score = evaluate_folder(directory, _digitize)
    for file, truth, answered in score.types:
        _show_document(file, truth, answered, [field for field in score.fields if field.file == file], as_json)
    if not as_json:
        outcomes = Counter(field.outcome for field in score.fields)
        summary = ", ".join(f"{outcome} {count}" for outcome, count in outcomes.most_common())
        click.echo(f"Loại đúng {score.type_accuracy:.1%} của {len(score.types)}; {summary}")
        for file, name in score.unflagged_risks:
            click.echo(f"Phải kiểm tra mà không báo: {file} {name}")
    return EXIT_NEGATIVE if score.wrong_and_unflagged or score.unflagged_risks else EXIT_DONE


def _show_document(file: str, truth: str, answered: str, fields: list[FieldScore], as_json: bool) -> None:
    from api.showing import print_json_line

    if as_json:
        shown = [
            {"name": f.name, "truth": f.truth, "value": f.value, "outcome": f.outcome, "reasons": list(f.reasons)}
            for f in fields
        ]
        types = {"truth": truth, "read": answered}
        print_json_line({"schema": "saoy.understanding_score/1", "file": file, "document_type": types, "fields": shown})
        return
    click.echo(f"{file}: {answered} ({'đúng' if truth == answered else f'SAI, phải là {truth}'})")
    for field in fields:
        click.echo(f"  {field.outcome:<18} {field.name:<20} {field.value!r} / {field.truth!r}")


def _digitize(file: Path) -> ReadDocument:
    """A refused document counts as one of which nothing was read."""
    from api.reading_processes import digitize_file
    from classifiers.catalogue import UNKNOWN_CODE
    from classifiers.evaluation import ReadDocument

    click.echo(file.name, err=True)
    line, code = digitize_file(file)
    if code:
        click.echo(f"{file.name}: {line['code']}", err=True)
        return ReadDocument(UNKNOWN_CODE, {})
    return ReadDocument.of_json(line)
