"""What every reader promises, on every reader."""

import os
import stat
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from models.errors import InvalidValueError, UnavailableError
from models.values.geometry import Quad
from ocr.evaluation import score_document
from ocr.paddle_reader import PaddleReader
from ocr.reader import PageReader
from ocr.tesseract_reader import TesseractReader
from ocr.weights_manifest import verify_reader_model
from tests.ocr.own_models import copy_of_our_weights, write_manifest
from tests.ocr.pictures import BODY, Sheet, letter
from tests.servers.process import find_program


@pytest.fixture(scope="session")
def own_folder_reader(tmp_path_factory: pytest.TempPathFactory) -> PaddleReader:
    folder = tmp_path_factory.mktemp("models") / "own"
    copy_of_our_weights(folder)
    write_manifest(folder)
    return PaddleReader(verify_reader_model(folder))


def tesseract() -> TesseractReader:
    find_program("tesseract", "tesseract-ocr tesseract-ocr-vie")
    return TesseractReader()


@pytest.fixture(params=["paddle", "own folder", "tesseract"])
def reader(request: pytest.FixtureRequest) -> PageReader:
    if request.param == "tesseract":
        return tesseract()
    if request.param == "own folder":
        own: PageReader = request.getfixturevalue("own_folder_reader")
        return own
    default: PageReader = request.getfixturevalue("paddle_reader")
    return default


def test_printed_lines_are_read_with_all_their_accents(reader: PageReader) -> None:
    sheet = Sheet(1240, 500)
    sheet.print_lines(BODY, 160, 100)
    score = score_document("body", "\n".join(BODY), [reader.read_page(sheet.bgr)])

    assert score.characters.rate < 0.03


def test_boxes_are_where_the_print_is(reader: PageReader) -> None:
    sheet = Sheet(1000, 400)
    sheet.print("Phùng Tô Long", 300, 200, 40)
    (line,) = reader.read_page(sheet.bgr).lines
    dark = np.argwhere(sheet.bgr.min(axis=2) < 128)
    (top, left), (bottom, right) = dark.min(axis=0), dark.max(axis=0)

    assert abs(line.box.left - left) < 12
    assert abs(line.box.right - right) < 12
    assert abs(line.box.top - top) < 12
    assert abs(line.box.bottom - bottom) < 12
    for word, expected_left in zip(line.words, _lefts_of_words(sheet), strict=True):
        assert abs(word.box.left - expected_left) < 8


def _lefts_of_words(sheet: Sheet) -> list[int]:
    ink = (sheet.bgr.min(axis=2) < 128).any(axis=0)
    lefts = [x for x in range(10, ink.size) if ink[x] and not ink[x - 9 : x].any()]
    return lefts[:3]


def test_what_comes_out_keeps_the_contract(reader: PageReader) -> None:
    page = letter().bgr
    untouched = page.copy()
    reading = reader.read_page(page)

    assert np.array_equal(page, untouched)
    assert (reading.width, reading.height) == (1240, 1754)
    assert reading.reader == reader.name
    for line in reading.lines:
        assert line.text == unicodedata.normalize("NFC", line.text) == " ".join(word.text for word in line.words)
        assert 0 <= line.confidence <= 1
        assert _inside(line.box, 1240, 1754)
        assert all(word.box.overlap_share(line.box) > 0.7 for word in line.words)


def _inside(box: Quad, width: int, height: int) -> bool:
    return -20 <= box.left < box.right <= width + 20 and -20 <= box.top < box.bottom <= height + 20


def test_a_blank_page_has_no_lines(reader: PageReader) -> None:
    assert reader.read_page(Sheet(600, 800).bgr).lines == ()


@pytest.mark.parametrize("shape", [(100, 100), (100, 100, 4), (0, 100, 3)])
def test_an_array_that_is_no_page_image_is_refused(reader: PageReader, shape: tuple[int, ...]) -> None:
    with pytest.raises(InvalidValueError):
        reader.read_page(np.zeros(shape, np.uint8))


def test_a_page_of_a_single_pixel_is_read_as_empty(reader: PageReader) -> None:
    assert reader.read_page(np.zeros((1, 1, 3), np.uint8)).lines == ()


def test_single_lines_are_read_in_their_order() -> None:
    lines = ["Phùng Tô Long", "", "Số: 542/QĐ-UBND"]
    pictures = []
    for text in lines:
        sheet = Sheet(600, 90)
        sheet.print(text, 30, 20, 40)
        pictures.append(sheet.bgr)

    texts = tesseract().read_lines(pictures)

    # What Tesseract sees on empty paper is not always nothing.
    assert (len(texts), texts[0], texts[2]) == (3, lines[0], lines[2])
    assert tesseract().read_lines([]) == []


def test_lines_that_a_crashing_tesseract_should_read_are_said_to_be_unavailable(tmp_path: Path) -> None:
    command = tmp_path / "tesseract"
    command.write_text('#!/bin/sh\ncase "$1" in --*) echo vie;; *) exit 139;; esac\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    reader = TesseractReader(os.fspath(command))

    with pytest.raises(UnavailableError):
        reader.read_lines([Sheet(100, 40).bgr])


def test_a_missing_tesseract_is_said_to_be_unavailable() -> None:
    with pytest.raises(UnavailableError):
        TesseractReader("no-such-command")


def test_a_tesseract_that_crashes_is_said_to_be_unavailable(tmp_path: Path) -> None:
    command = tmp_path / "tesseract"
    command.write_text("#!/bin/sh\nexit 139\n")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)

    with pytest.raises(UnavailableError):
        TesseractReader(os.fspath(command))


def test_a_tesseract_without_vietnamese_is_said_to_be_unavailable(tmp_path: Path) -> None:
    command = tmp_path / "tesseract"
    command.write_text("#!/bin/sh\necho eng\n")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)

    with pytest.raises(UnavailableError):
        TesseractReader(os.fspath(command))
