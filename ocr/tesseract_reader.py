"""The optional second reader: Tesseract with its Vietnamese data, through its command.

Agreement of two readers is the best sign that a value is right. Tesseract is not required: without it the default
reader works alone.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from models.errors import UnavailableError
from models.values.geometry import Quad
from models.values.reading import Line, PageReading, Word
from ocr.pieces import geometric_mean
from ocr.reader import Image, check_page_image

LANGUAGE = "vie"
# Tesseract needs about one second a page; a page that takes this long hangs.
_TIMEOUT_SECONDS = 120.0
# And for single lines half a second to start and a tenth for each.
_LINES_TIMEOUT_SECONDS, _LINE_TIMEOUT_SECONDS = 5.0, 1.0
_SINGLE_LINE = 7  # Tesseract's page segmentation mode: the image is one line
_WORD_LEVEL = "5"


class TesseractReader:
    """`PageReader` and `LineReader` on the `tesseract` command, one thread, fully automatic page segmentation.

    Confidence is Tesseract's own word confidence (0 to 100) as a share; a line's is the geometric mean of its words'.
    """

    def __init__(self, command: str = "tesseract", segmentation: int = 3) -> None:
        """Raises `UnavailableError` when the command or its Vietnamese data is not installed."""
        path = shutil.which(command)
        if path is None:
            raise UnavailableError(detail="the tesseract command is not installed")
        self._command = path
        self._segmentation = segmentation
        languages = self._run("--list-langs").decode("utf-8", "replace").split()
        if LANGUAGE not in languages:
            raise UnavailableError(detail="tesseract has no Vietnamese data (tesseract-ocr-vie)")
        self._name = self._run("--version").decode("utf-8", "replace").splitlines()[0].strip() + f" {LANGUAGE}"

    @classmethod
    def is_installed(cls) -> bool:
        """Whether the command is there with its Vietnamese data."""
        try:
            cls()
        except UnavailableError:
            return False
        return True

    @property
    def name(self) -> str:
        return self._name

    def read_page(self, image: Image) -> PageReading:
        """Lines and words in Tesseract's own order. See `ocr.reader` for the contract."""
        picture = _png(image)
        height, width = image.shape[:2]
        table = self._run(*self._options("stdout"), "tsv", feed=picture).decode("utf-8", "replace")
        return PageReading(width, height, tuple(_lines(table, width, height)), reader=self.name)

    def read_text(self, image: Image) -> tuple[PageReading, str]:
        """The reading and, of the same run, the page's text as Tesseract writes it for people. For comparisons."""
        picture = _png(image)
        height, width = image.shape[:2]
        with tempfile.TemporaryDirectory(prefix="saoy-tesseract-") as folder:
            self._run(*self._options(f"{folder}/page"), "txt", "tsv", feed=picture)
            text, table = (Path(folder, f"page.{kind}").read_text("utf-8", "replace") for kind in ("txt", "tsv"))
        return PageReading(width, height, tuple(_lines(table, width, height)), reader=self.name), text

    def _options(self, output: str) -> tuple[str, ...]:
        return ("stdin", output, "-l", LANGUAGE, "--psm", str(self._segmentation))

    def read_lines(self, images: Sequence[Image]) -> list[str]:
        """Lines of print, all by one process: loading its data costs Tesseract four times as much as reading a line.

        See `ocr.reader.LineReader`.
        """
        if not images:
            return []
        with tempfile.TemporaryDirectory(prefix="saoy-lines-") as folder:
            paths = [Path(folder) / f"{number}.png" for number in range(len(images))]
            for path, image in zip(paths, images, strict=True):
                path.write_bytes(_png(image))
            listed = Path(folder) / "lines.txt"
            listed.write_text("".join(f"{path}\n" for path in paths), "utf-8")
            options = ("stdout", "-l", LANGUAGE, "--psm", str(_SINGLE_LINE), "tsv")
            seconds = _LINES_TIMEOUT_SECONDS + _LINE_TIMEOUT_SECONDS * len(images)
            table = self._run(str(listed), *options, seconds=seconds).decode("utf-8", "replace")
        texts = [""] * len(images)
        for page, group in groupby(_word_rows(table), key=lambda row: int(row["page_num"])):
            texts[page - 1] = unicodedata.normalize("NFC", " ".join(row["text"].strip() for row in group))
        return texts

    def _run(self, *arguments: str, feed: bytes = b"", seconds: float = _TIMEOUT_SECONDS) -> bytes:
        # OMP_THREAD_LIMIT: each Tesseract would otherwise start four threads; workers are the parallelism here.
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(
                [self._command, *arguments],
                input=feed,
                capture_output=True,
                timeout=seconds,
                env=environment,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise UnavailableError(detail=f"tesseract failed: {type(error).__name__}") from error
        return done.stdout


def _png(image: Image) -> bytes:
    import cv2

    check_page_image(image)
    encoded, data = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 1])
    if not encoded:
        raise UnavailableError(detail="the picture could not be handed to tesseract")
    return bytes(data)


def _lines(table: str, width: int, height: int) -> Iterable[Line]:
    for _, group in groupby(_word_rows(table), key=lambda row: (row["block_num"], row["par_num"], row["line_num"])):
        found = tuple(_word(row, width, height) for row in group)
        yield Line(
            " ".join(word.text for word in found),
            geometric_mean([word.confidence for word in found]),
            Quad.around(word.box for word in found),
            found,
        )


def _word_rows(table: str) -> Iterable[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    return (row for row in rows if row["level"] == _WORD_LEVEL and row["text"].strip())


def _word(row: dict[str, str], width: int, height: int) -> Word:
    left, top = float(row["left"]), float(row["top"])
    box = Quad.from_rectangle(
        left, top, min(left + float(row["width"]), width), min(top + float(row["height"]), height)
    )
    confidence = min(1.0, max(0.0, float(row["conf"]) / 100))
    return Word(unicodedata.normalize("NFC", "".join(row["text"].split())), confidence, box)
