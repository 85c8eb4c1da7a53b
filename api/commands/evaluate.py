"""`saoy evaluate reading|understanding|splitting DIR`: measure against the truth beside the documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from classifiers.splitting_evaluation import PlacedDocument
    from classifiers.understanding_score import FieldScore, ReadDocument

_DIRECTORY = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
_JSON = click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
# Nineteen piles in twenty must come out right.
_LEAST_SPLIT_RIGHT = 0.95
_PICTURE = click.Path(path_type=Path, dir_okay=False, writable=True)


@click.group("evaluate")
def command() -> None:
    """Measure reading, understanding or splitting against the truth."""


@command.command("reading")
@_DIRECTORY
@_JSON
@click.option("--tesseract", is_flag=True, help="Read the same pictures with Tesseract `vie` too.")
@click.option(
    "--dpi",
    "resolutions",
    type=click.IntRange(50, 600),
    multiple=True,
    help="Draw born-digital PDFs at this resolution; may be given several times.",
)
@click.option("--as-captured", is_flag=True, help="Read pages as they came: neither straightened nor cleaned.")
@click.option("--worst", type=_PICTURE, help="Write the lines with most errors as a picture.")
@click.option("--gallery", type=_PICTURE, help="Write every document with two of its lines and what was read.")
def reading(
    directory: Path,
    as_json: bool,
    tesseract: bool,
    resolutions: tuple[int, ...],
    as_captured: bool,
    worst: Path | None,
    gallery: Path | None,
) -> None:
    """Character, word, accent and tone errors against NAME.gt.txt."""
    from api.container import Container
    from api.logging import configure_logging
    from api.reading_scores import (
        document_title,
        group_line,
        group_title,
        pages_as_the_pipeline_reads_them,
        people_comparison,
        score_line,
        start_run,
    )
    from api.settings import load_settings
    from api.showing import print_json_line

    configure_logging("ERROR")
    container = Container(load_settings())
    load = pages_as_the_pipeline_reads_them(container, resolutions, as_captured=as_captured)
    run = start_run(container, beside_tesseract=tesseract, keep_lines=worst is not None, keep_tiles=gallery is not None)
    for scores in run.read(directory, load):
        if as_json:
            click.echo(scores[0].name, err=True)
            print_json_line(score_line(scores))
        else:
            click.echo(f"{document_title(scores[0])}: {people_comparison(scores)}")
    for group in run.groups():
        if as_json:
            print_json_line(group_line(group))
        else:
            click.echo(f"{group_title(group)}: {people_comparison(group.scores)}")
    if worst is not None:
        run.save_worst(worst)
    if gallery is not None:
        run.save_gallery(gallery)


@command.command("understanding")
@_DIRECTORY
@_JSON
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes read.")
@click.option("--wrong", type=_PICTURE, help="Write the values that were wrong and unflagged as a picture.")
@click.option("--reliability", type=_PICTURE, help="Draw claimed confidence against the share that was right.")
def understanding(directory: Path, as_json: bool, jobs: int, wrong: Path | None, reliability: Path | None) -> int:
    """Type and fields against NAME.fields.json; exit 1 when a value was wrong and nobody was warned,
    or one document was taken for several."""
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.showing import print_json_line
    from api.understanding_pictures import draw_reliability, draw_wrong_values
    from api.understanding_scores import document_line, score_folder, summary, total_line

    configure_logging("ERROR")

    def show(file: Path, read: ReadDocument, fields: list[FieldScore]) -> None:
        truth = score_types[file.name]
        if as_json:
            click.echo(file.name, err=True)
            print_json_line(document_line(file, truth, read, fields))
            return
        click.echo(f"{file.name}: {read.type_code} ({'đúng' if truth == read.type_code else f'SAI, phải là {truth}'})")
        for field in fields:
            click.echo(f"  {field.outcome:<18} {field.name:<20} {field.value!r} / {field.truth!r}")

    score_types = _true_types(directory)
    score = score_folder(directory, jobs, show)
    if as_json:
        print_json_line(total_line(score))
    else:
        for line in summary(score):
            click.echo(line)
    if wrong is not None:
        draw_wrong_values(directory, score.wrong_and_unflagged, wrong)
    if reliability is not None:
        draw_reliability(score.reliability(), reliability)
    is_wrong = score.wrong_and_unflagged or score.unflagged_risks or score.torn_apart
    return EXIT_NEGATIVE if is_wrong else EXIT_DONE


def _true_types(directory: Path) -> dict[str, str]:
    from classifiers.truth_files import documents_with_truth, read_truth

    return {document.name: read_truth(truth).type_code for document, truth in documents_with_truth(directory)}


@command.command("splitting")
@_DIRECTORY
@_JSON
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes read.")
def splitting(directory: Path, as_json: bool, jobs: int) -> int:
    """Piles against NAME.bundle.json; exit 1 when more than one in twenty was parted wrongly."""
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.showing import print_json_line
    from classifiers.splitting_evaluation import evaluate_bundles

    configure_logging("ERROR")
    right = total = 0
    for score in evaluate_bundles(directory, lambda files: _split(directory, files, jobs)):
        right, total = right + score.is_split_right, total + 1
        if as_json:
            print_json_line(score.as_json())
            continue
        verdict = "đúng" if score.is_split_right else "SAI"
        types = "".join(f"; loại sai: {answer}, phải là {true}" for true, answer in score.wrong_types)
        click.echo(f"{score.name}: {verdict}, {score.found} giấy tờ, phải là {score.expected}{types}")
    if not as_json:
        click.echo(f"Tách đúng {right} trong {total} tập ({right / total:.1%})")
    return EXIT_DONE if right >= _LEAST_SPLIT_RIGHT * total else EXIT_NEGATIVE


def _split(directory: Path, files: Sequence[Path], jobs: int) -> list[PlacedDocument]:
    """The documents found in a bundle. A refused file gives none, and its bundle is wrong."""
    from api.reading_processes import find_documents
    from classifiers.splitting_evaluation import PlacedDocument

    names = {file.name: file.relative_to(directory).as_posix() for file in files}
    return [
        PlacedDocument(code, tuple((names[source.file], page) for source in sources for page in source.pages))
        for code, sources in find_documents(files, jobs)
    ]
