"""Documents of a folder, read, as pages of words with the rules' answers: what a tagger is held against the rules on.

    python -m digitize.specimens.read_pages DIR FILE.jsonl

The folder holds documents with their truth (`saoy specimens DIR --held-out`). A page takes about two seconds.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.truth_files import DOCUMENT_ENDINGS, TRUTH_ENDING, Truth, read_truth
from classifiers.understanding import understand
from digitize.days import today_in_vietnam
from digitize.limits import IntakeLimits
from digitize.page_pictures import pictures_in_files
from digitize.read_files import ReadFile, read_file
from digitize.specimens.tagged_pages import TaggedDocument, answers_of, page_of, write_documents
from ocr.reader import PageReader


def as_tagged(file: ReadFile, truth: Truth, today: date, catalogue: DocumentTypeCatalogue) -> TaggedDocument:
    """The file as one document without tags. What was written or stamped in is not compared: that is about strokes."""
    readings = [page.reading for page in file.pages]
    images = pictures_in_files([page.picture for page in file.pages])
    understanding = understand(readings, images, today=today, catalogue=catalogue)
    printed = tuple(field for field in truth.fields if field not in truth.writings)
    pages = tuple(page_of(reading) for reading in readings)
    return TaggedDocument(
        truth.type_code, file.file_name, dict(truth.fields), printed, pages, answers_of(understanding)
    )


def documents_of(directory: Path, reader: PageReader, today: date) -> Iterator[TaggedDocument]:
    """Every document with its truth beside it."""
    catalogue = DocumentTypeCatalogue.load()
    for path in sorted(directory.glob(f"*{TRUTH_ENDING}")):
        stem = path.name.removesuffix(TRUTH_ENDING)
        file = next((p for ending in DOCUMENT_ENDINGS if (p := directory / f"{stem}{ending}").is_file()), None)
        if file is not None:
            with tempfile.TemporaryDirectory() as pictures:
                read = read_file(file, Path(pictures), reader, limits=IntakeLimits())
                yield as_tagged(read, read_truth(path), today, catalogue)


def main(arguments: Sequence[str] | None = None) -> int:
    from ocr.paddle_reader import PaddleReader

    parser = argparse.ArgumentParser(prog="python -m digitize.specimens.read_pages")
    parser.add_argument("directory", type=Path)
    parser.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    documents = documents_of(options.directory, PaddleReader(), today_in_vietnam())
    sys.stdout.write(f"{write_documents(documents, options.file)} documents\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
