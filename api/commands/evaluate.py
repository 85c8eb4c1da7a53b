"""`saoy evaluate reading|understanding|splitting DIR`: measure against the truth beside the documents."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from classifiers.evaluation import FieldScore, ReadDocument
    from classifiers.splitting_evaluation import PlacedDocument

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
def understanding(directory: Path, as_json: bool) -> int:
    """Type and fields against NAME.fields.json; exit 1 when a value was wrong and nobody was warned,
    or one document was taken for several."""
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
        for file, parts in score.torn_apart:
            click.echo(f"Một giấy tờ bị tách thành {parts}: {file}")
    is_wrong = score.wrong_and_unflagged or score.unflagged_risks or score.torn_apart
    return EXIT_NEGATIVE if is_wrong else EXIT_DONE


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
    """A refused document counts as one of which nothing was read; of a file torn apart the longest part is judged."""
    from api.reading_processes import digitize_file
    from classifiers.catalogue import UNKNOWN_CODE
    from classifiers.evaluation import ReadDocument

    click.echo(file.name, err=True)
    lines, code = digitize_file(file)
    if code:
        click.echo(f"{file.name}: {lines[-1].get('code')}", err=True)
        return ReadDocument(UNKNOWN_CODE, {})
    return replace(ReadDocument.of_json(max(lines, key=lambda line: len(line["pages"]))), parts=len(lines))
