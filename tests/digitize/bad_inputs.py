"""Runs the intake over a folder of hostile files and writes what happened, one JSON line a case.

    python -m tests.digitize.bad_inputs ../shared/samples/bad-inputs results.jsonl

`score.py` of the same folder reads the lines. Each case runs in a process of its own, so that its memory can be told.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from digitize.images import decode_png
from digitize.intake import AdmittedFile, admit_file
from digitize.page_reading import read_prepared_page
from digitize.preparation import PreparedPage, prepare_pages
from models.errors import RefusedFileError
from ocr.reader import PageReader

# The first pages tell as much as all: every page is drawn by the same code.
MOST_PAGES = 3
# Only these can be told from their text alone.
_READ = frozenset({"spoof"})


def results_for(folder: Path, *, categories: frozenset[str] | None = None) -> Iterator[dict[str, Any]]:
    """What each case of the manifest led to. An end of the process without an answer is `error`."""
    spawn = multiprocessing.get_context("spawn")
    for case in json.loads((folder / "manifest.json").read_text())["cases"]:
        if categories is not None and case["category"] not in categories:
            continue
        ours, theirs = spawn.Pipe(duplex=False)
        process = spawn.Process(target=_run_case, args=(theirs, str(folder), case))
        process.start()
        theirs.close()
        try:
            answer = ours.recv() if ours.poll(120) else {"outcome": "error", "detail": "no answer"}
        except EOFError:
            answer = {"outcome": "error", "detail": "the process died"}
        process.kill()
        process.join()
        yield {"id": case["id"], **answer}


def _run_case(answers: Any, folder: str, case: dict[str, Any]) -> None:
    from ocr.paddle_reader import PaddleReader

    reader = PaddleReader() if case["category"] in _READ else None
    before = time.monotonic()
    answer = _outcome(Path(folder) / case["file"], case, reader)
    answer["wall_s"] = round(time.monotonic() - before, 2)
    answer["rss_mb"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    answers.send(answer)


def _outcome(path: Path, case: dict[str, Any], reader: PageReader | None) -> dict[str, Any]:
    try:
        admitted = admit_file(path, file_name=case["upload_filename"])
        pages = _first_pages(admitted, path)
    except RefusedFileError as refusal:
        return {"outcome": "reject", "reason": refusal.code.upper(), "detail": refusal.detail}
    codes = [found.code for found in admitted.warnings]
    for page in pages:
        codes += page.warnings
        if reader is not None:
            codes += read_prepared_page(reader, decode_png(page.clean_png), page.text_layer, page.quality)[1]
    image = decode_png(pages[0].original_png)
    height, width = image.shape[:2]
    return {
        "outcome": "accept",
        "pages": admitted.page_count,
        "warnings": [code.upper() for code in codes],
        "upright_size": [width, height],
        "px": [
            [int(level) for level in image[int(height * spot["yf"]), int(width * spot["xf"])][::-1]]
            for spot in case["expected"]["checks"].get("px", [])
        ],
        "sha256_stored": admitted.sha256,
    }


def _first_pages(admitted: AdmittedFile, path: Path) -> list[PreparedPage]:
    pages = prepare_pages(admitted, path, lambda image: 0)
    return [page for page, _ in zip(pages, range(MOST_PAGES), strict=False)]


def main() -> None:
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    with target.open("w") as results:
        for result in results_for(folder):
            results.write(json.dumps(result) + "\n")
            results.flush()


if __name__ == "__main__":
    main()
