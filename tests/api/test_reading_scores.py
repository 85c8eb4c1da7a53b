import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

import numpy as np
import pymupdf
import pytest
from PIL import Image

from api.container import Container
from api.reading_scores import (
    ReadingRun,
    error_ratio,
    group_line,
    pages_as_the_pipeline_reads_them,
    people_comparison,
    score_line,
    tesseract_pages,
)
from api.settings import load_settings
from digitize.specimens.damage import Damage, damaged
from digitize.specimens.fonts import shipped_family
from digitize.specimens.sheet import Sheet
from models.values.geometry import Quad
from models.values.reading import Line, PageReading
from ocr.evaluation import CapturedPage, PageText, ReadPage
from ocr.reader import Image as PageImage
from tests.digitize.fake_reader import ScriptedReader
from tests.servers.process import find_program


def reads(text: str) -> ReadPage:
    line = Line(text, 1.0, Quad.from_rectangle(2, 2, 18, 8))
    return lambda image: PageText(PageReading(20, 20, (line,)), text, 0.5)


def load(path: Path) -> Iterable[Sequence[CapturedPage]]:
    page: PageImage = np.full((20, 20, 3), 255, np.uint8)
    dpi = {"a-skew.png": 100.0, "b-skew.png": 210.0}.get(path.name)
    return [[CapturedPage(page, dpi)]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, truth in (("a-skew", "một hai"), ("b-skew", "một"), ("c", "hai")):
        (tmp_path / f"{name}.png").touch()
        (tmp_path / f"{name}.gt.txt").write_text(truth, "utf-8")
    return tmp_path


def run_of(*readers: ReadPage, keep: bool = False) -> ReadingRun:
    return ReadingRun(readers, [str(number) for number in range(len(readers))], keep, keep)


def test_a_document_is_told_with_its_letters_and_the_other_reader_beside_it(folder: Path) -> None:
    run = run_of(reads("mot hai"), reads("m hx"))

    first, *_ = (score_line(scores) for scores in run.read(folder, load))

    assert json.loads(json.dumps(first)) == first
    assert (first["file"], first["dpi"], first["resolution"]) == ("a-skew.png", 100, "100-149")
    assert first["letters"]["tone"] == {"wrong": 1, "of": 3, "accuracy": 0.66667}
    assert first["letters"]["modifier"] == {"wrong": 1, "of": 2, "accuracy": 0.5}
    assert first["character_error_rate"] == round(1 / 7, 5)
    assert first["tesseract"]["character_error_rate"] == round(4 / 7, 5)
    assert first["tesseract"]["error_ratio"] == 0.25


def test_documents_are_pooled_by_resolution_by_damage_and_all_together(folder: Path) -> None:
    run = run_of(reads("một"))
    list(run.read(folder, load))

    groups = {(group.by, group.name): group_line(group) for group in run.groups()}

    assert list(groups) == [
        ("resolution", "100-149"),
        ("resolution", "200-299"),
        ("resolution", "unknown"),
        ("damage", "skew"),
        ("all", "all"),
    ]
    assert groups["damage", "skew"]["documents"] == 2
    assert groups["damage", "skew"]["characters"] == 10
    assert groups["all", "all"]["documents"] == 3


def test_a_reader_without_errors_gives_no_ratio(folder: Path) -> None:
    run = run_of(reads("mot hai"), reads("một hai"))
    ours, theirs = next(iter(run.read(folder, load)))

    assert error_ratio(ours, theirs) is None
    assert error_ratio(theirs, ours) == 0.0
    assert "Tesseract" in people_comparison([ours, theirs])


def test_the_worst_lines_and_the_gallery_become_pictures(folder: Path, tmp_path: Path) -> None:
    run = run_of(reads("mot hai"), keep=True)
    list(run.read(folder, load))

    run.save_worst(tmp_path / "worst.png")
    run.save_gallery(tmp_path / "gallery.png")

    for name in ("worst.png", "gallery.png"):
        with Image.open(tmp_path / name) as picture:
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 8


def test_a_born_digital_file_is_drawn_at_each_resolution_and_a_scan_at_its_own(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        document.new_page(width=144, height=288).insert_text((20, 40), "hidden in plain sight")
        document.save(tmp_path / "born.pdf")
    Image.new("RGB", (400, 800), (255, 255, 255)).save(tmp_path / "scan.png", dpi=(200, 200))
    container = Container(load_settings({"SAOY_DATA_FOLDER": str(tmp_path / "var")}))
    container.__dict__["reader"] = ScriptedReader("một")
    load_document = pages_as_the_pipeline_reads_them(container, (100, 150))

    born = [pages[0] for pages in load_document(tmp_path / "born.pdf")]
    scan = [pages[0] for pages in load_document(tmp_path / "scan.png")]

    assert [(page.dpi, page.image.shape[:2]) for page in born] == [(100, (400, 200)), (150, (600, 300))]
    assert [(round(page.dpi or 0), page.image.shape[:2]) for page in scan] == [(200, (800, 400))]


def test_a_page_as_captured_is_not_straightened(tmp_path: Path) -> None:
    sheet = Sheet(100, 120, shipped_family())
    while sheet.cursor < 100:
        sheet.paragraph("Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc.", 10, 80)
    path = tmp_path / "page.png"
    damaged(sheet, Damage.SKEW, Random("a"))[0].save(path)
    container = Container(load_settings({"SAOY_DATA_FOLDER": str(tmp_path / "var")}))
    container.__dict__["reader"] = ScriptedReader("một")

    ((cleaned,),) = pages_as_the_pipeline_reads_them(container, ())(path)
    ((captured,),) = pages_as_the_pipeline_reads_them(container, (), as_captured=True)(path)

    with Image.open(path) as picture:
        assert np.array_equal(captured.image[:, :, ::-1], np.asarray(picture.convert("RGB")))
    assert not np.array_equal(cleaned.image, captured.image)
    assert cleaned.as_captured is not None
    assert np.array_equal(cleaned.as_captured, captured.image)


def test_tesseract_gives_its_text_for_people_and_its_lines_in_one_run(tmp_path: Path) -> None:
    find_program("tesseract", "tesseract-ocr tesseract-ocr-vie")
    from ocr.tesseract_reader import TesseractReader
    from tests.ocr.pictures import BODY, Sheet

    sheet = Sheet(1240, 500)
    sheet.print_lines(BODY, 160, 100)

    page = tesseract_pages(TesseractReader())(sheet.bgr)

    assert page.seconds > 0
    assert page.text.split() == page.reading.text.split()
    assert "Giám đốc Sở Nội vụ" in page.text


def test_lines_that_the_truth_does_not_know_do_not_hide_the_misread_ones(folder: Path) -> None:
    misread = Line("mot", 1.0, Quad.from_rectangle(2, 2, 18, 8))
    stamp = Line("TRUNG TÂM CÔNG BÁO", 1.0, Quad.from_rectangle(2, 10, 18, 16))
    reading = PageReading(20, 20, (misread, stamp))
    run = run_of(lambda image: PageText(reading, reading.text), keep=True)

    list(run.read(folder, load))

    lines = [line for _, line in sorted(run._worst, reverse=True)]
    assert [line.truth_length > 0 for line in lines] == sorted((line.truth_length > 0 for line in lines), reverse=True)
    assert {line.truth_length > 0 for line in lines} == {True, False}
