"""The PDF/A writer and the self-check that watches over it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pikepdf
import pymupdf
import pytest
from pikepdf import Name
from PIL import Image, ImageDraw

from models.errors import InvalidValueError
from models.pdfa import (
    Align,
    Attachment,
    FrameBlock,
    ImageBlock,
    PDFAFont,
    PDFAPage,
    TextBlock,
    text_block_height_mm,
    write_pdfa,
)
from models.pdfa_check import check_pdfa_structure
from models.values.geometry import Quad
from models.values.reading import Line, Word

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
RECORD = Attachment("record.json", b'{"number": 1}', "application/json", "Dữ liệu đã kiểm tra", NOON)


def a_picture(mode: str = "RGB") -> Image.Image:
    picture = Image.new("RGB", (827, 1169), "white")
    ImageDraw.Draw(picture).rectangle((100, 200, 300, 260), fill=(200, 20, 20))
    return picture.convert(mode)


def as_file(picture: Image.Image, kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    picture.save(written, kind)
    return written.getvalue()


def a_line(text: str = "Giấy chứng nhận", left: float = 100, top: float = 200) -> Line:
    words = [
        Word(word, 0.9, Quad.from_rectangle(left + 120 * place, top, left + 120 * place + 100, top + 30))
        for place, word in enumerate(text.split())
    ]
    return Line(text, 0.9, Quad.around([word.box for word in words]), tuple(words))


def a_page(**changes: object) -> PDFAPage:
    return PDFAPage(**{"image": as_file(a_picture()), "width_px": 827, "height_px": 1169, "dpi": 100, **changes})


def opened(data: bytes) -> pymupdf.Document:
    return pymupdf.open(stream=data, filetype="pdf")


def drawn(data: bytes, page: int = 0, dpi: int = 100) -> np.ndarray:
    pixels = opened(data)[page].get_pixmap(dpi=dpi)
    return np.frombuffer(pixels.samples, np.uint8).reshape(pixels.height, pixels.width, 3)


def test_an_archive_page_is_sound_and_of_its_true_size(tmp_path: Path) -> None:
    data = write_pdfa([a_page(lines=(a_line(),))], part=2, title="Quyết định")

    assert check_pdfa_structure(data) == []
    page = opened(data)[0]
    assert (round(page.rect.width * 25.4 / 72), round(page.rect.height * 25.4 / 72)) == (210, 297)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "copy.pdf"
    path.write_bytes(write_pdfa([a_page(lines=(a_line(),))], part=3, title="Bản sao", attachments=[RECORD]))

    told = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stdout + told.stderr


def test_words_are_found_where_they_stand() -> None:
    data = write_pdfa([a_page(lines=(a_line("Nguyễn Thị Ánh"),))], part=2, title="")

    found = opened(data)[0].get_text("words")

    assert [word[4] for word in found] == ["Nguyễn", "Thị", "Ánh"]
    for place, word in enumerate(found):
        in_pixels = [side * 100 / 72 for side in word[:4]]
        assert in_pixels[0] == pytest.approx(100 + 120 * place, abs=2)
        assert in_pixels[2] == pytest.approx(200 + 120 * place, abs=4)
        assert 190 < (in_pixels[1] + in_pixels[3]) / 2 < 240


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_others_find_the_words_in_order_composed_and_where_the_reader_saw_them(tmp_path: Path) -> None:
    lines = [a_line("Nguyễn Thị Ánh", left=100, top=200), a_line("ở phường Đông Hải", left=60, top=300)]
    path = tmp_path / "copy.pdf"
    path.write_bytes(write_pdfa([a_page(lines=tuple(lines))], part=2, title=""))

    told = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout

    found = re.findall(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)</word>', told)
    words = [word for line in lines for word in line.words]
    assert [text for *_, text in found] == [unicodedata.normalize("NFC", word.text) for word in words]
    for (*sides, _), word in zip(found, words, strict=True):
        left, top, right, bottom = (float(side) * 100 / 72 for side in sides)
        assert (left, right) == pytest.approx((word.box.top_left.x, word.box.top_right.x), abs=1)
        assert word.box.top_left.y < (top + bottom) / 2 < word.box.bottom_left.y


def a_content(*words: Word) -> str:
    """The page's operators for one line of these words."""
    line = Line(" ".join(word.text for word in words), 0.9, words[0].box, words)
    pdf = write_pdfa([a_page(lines=(line,))], part=2, title="")
    with pikepdf.open(io.BytesIO(pdf)) as opened_again:
        return opened_again.pages[0].Contents.read_bytes().decode("ascii")


def boxed(text: str, left: float, top: float, *, width: float = 100, height: float = 30) -> Word:
    return Word(text, 0.9, Quad.from_rectangle(left, top, left + width, top + height))


def test_a_straight_line_is_placed_once() -> None:
    straight = a_content(boxed("một", 100, 200), boxed("hai", 220, 201), boxed("ba", 340, 199))

    assert straight.count(" Tm") == straight.count(" Tf") == 1


@pytest.mark.parametrize(
    "other",
    [boxed("hai", 220, 210), boxed("hai", 220, 190, height=40), boxed("hai", 90, 200), boxed("hai", 20, 200)],
    ids=["lower", "larger", "over the first", "before the first"],
)
def test_a_word_that_leaves_its_line_is_placed_anew_and_found_there(other: Word) -> None:
    words = (boxed("một", 100, 200), other)
    line = Line("một hai", 0.9, words[0].box, words)

    found = opened(write_pdfa([a_page(lines=(line,))], part=2, title=""))[0].get_text("words")

    assert a_content(*words).count(" Tm") == 2
    (word,) = (each for each in found if each[4] == "hai")
    assert word[0] * 100 / 72 == pytest.approx(other.box.top_left.x, abs=2)
    assert word[2] * 100 / 72 == pytest.approx(other.box.top_right.x, abs=2)


def test_a_slanted_word_is_found_along_its_slant() -> None:
    box = Quad.from_points([(100, 200), (300, 235), (295, 265), (95, 230)])
    data = write_pdfa([a_page(lines=(Line("nghiêng", 0.9, box),))], part=2, title="")

    blocks = opened(data)[0].get_text("dict", flags=0)["blocks"]
    line = next(block for block in blocks if "lines" in block)["lines"][0]

    assert line["spans"][0]["text"] == "nghiêng"
    assert line["dir"] == pytest.approx((np.cos(0.173), np.sin(0.173)), abs=0.01)


def test_letters_are_found_where_they_stand_however_unevenly_they_are_set() -> None:
    places = (0.05, 0.5, 0.95)  # wide, as a form spreads the figures of a number over boxes
    word = Word("187", 0.9, Quad.from_rectangle(100, 200, 500, 240), letters=places)
    data = write_pdfa([a_page(lines=(Line("187", 0.9, word.box, (word,)),))], part=2, title="")

    scale = 72 / 100
    blocks = opened(data)[0].get_text("rawdict", flags=0)["blocks"]
    lines = [line for block in blocks for line in block["lines"]]
    signs = [sign for line in lines for span in line["spans"] for sign in span["chars"]]
    middles = [(sign["bbox"][0] + sign["bbox"][2]) / 2 / scale for sign in signs if sign["c"] != " "]

    assert "".join(sign["c"] for sign in signs) == "187"
    # The edges between them are half-way from one to the next.
    assert middles == pytest.approx([100 + 400 * edge for edge in (0.1375, 0.5, 0.8625)], abs=2)


def test_text_under_the_picture_changes_no_pixel() -> None:
    plain = write_pdfa([a_page()], part=2, title="")
    searchable = write_pdfa([a_page(lines=(a_line(),))], part=2, title="")

    assert np.array_equal(drawn(plain), drawn(searchable))


def test_a_letter_without_a_glyph_can_still_be_found() -> None:
    data = write_pdfa([a_page(lines=(a_line("中文 x"),))], part=2, title="")

    assert check_pdfa_structure(data) == []
    assert "中文" in opened(data)[0].get_text()


@pytest.mark.parametrize("letter", ["\0", "\ufeff", "\ufffe", "\ud800"])
def test_what_a_font_may_give_no_unicode_value_for_is_told_as_unreadable(letter: str) -> None:
    """A layer of text in somebody's file can hold anything (ISO 19005-2, 6.2.11.7.2)."""
    pdf = write_pdfa([a_page(lines=(a_line(f"Bản{letter}sao"),))], part=2, title="")

    assert check_pdfa_structure(pdf) == []
    assert "Bản?sao" in opened(pdf)[0].get_text()


def test_a_jpeg_goes_in_byte_for_byte() -> None:
    jpeg = as_file(a_picture(), "JPEG")

    data = write_pdfa([a_page(image=jpeg)], part=2, title="")

    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert bytes(pdf.pages[0].Resources.XObject["/Page"].read_raw_bytes()) == jpeg


def test_an_even_page_is_kept_without_loss() -> None:
    picture = a_picture()

    data = write_pdfa([a_page(image=as_file(picture))], part=2, title="")

    with pikepdf.open(io.BytesIO(data)) as pdf:
        embedded = pikepdf.PdfImage(pdf.pages[0].Resources.XObject["/Page"]).as_pil_image()
        assert np.array_equal(np.asarray(embedded.convert("RGB")), np.asarray(picture))


def test_a_page_of_one_bit_stays_black_on_white_and_small() -> None:
    data = write_pdfa([a_page(image=as_file(a_picture("1")))], part=2, title="")

    assert check_pdfa_structure(data) == []
    assert len(data) < 10_000
    page = drawn(data)
    assert page[50, 50].min() > 200
    assert page[230, 200].mean() < 200


def test_transparency_becomes_white_paper() -> None:
    picture = Image.new("RGBA", (827, 1169), (0, 0, 0, 0))

    data = write_pdfa([a_page(image=as_file(picture))], part=2, title="")

    assert check_pdfa_structure(data) == []
    assert drawn(data).min() > 250


def test_an_added_page_shows_its_statement_in_embedded_letters() -> None:
    statement = TextBlock(
        "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH", 25, 30, 160, font=PDFAFont.SERIF_BOLD, align=Align.CENTRE
    )
    overlays = (FrameBlock(20, 25, 170, 60), statement, ImageBlock(as_file(a_picture()), 150, 50, 25, 25))

    data = write_pdfa([a_page(), PDFAPage.empty(overlays=overlays)], part=3, title="", attachments=[RECORD])

    assert check_pdfa_structure(data) == []
    page = opened(data)[1]
    assert "ĐÚNG VỚI BẢN CHÍNH" in page.get_text().replace("\n", " ")
    ink = drawn(data, page=1)[round(30 / 25.4 * 100) : round(36 / 25.4 * 100)]
    assert (ink < 100).any()


def test_long_text_breaks_at_blanks_and_its_height_is_known_before() -> None:
    block = TextBlock("một hai ba bốn năm sáu bảy tám chín mười " * 4, 20, 20, 60, size_pt=12)

    data = write_pdfa([PDFAPage.empty(overlays=(block,))], part=2, title="")

    lines = [line for found in opened(data)[0].get_text("dict")["blocks"] for line in found["lines"]]
    assert len(lines) > 3
    assert max(line["bbox"][2] for line in lines) <= (20 + 60) * 72 / 25.4 + 1
    assert text_block_height_mm(block) == pytest.approx(len(lines) * 12 * 1.3 * 25.4 / 72, abs=0.5)


def test_a_visible_letter_that_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(InvalidValueError) as refusal:
        write_pdfa([PDFAPage.empty(overlays=(TextBlock("Ông 中", 20, 20, 100),))], part=2, title="")

    assert refusal.value.code == "letter_not_printable"


def test_the_same_pages_give_the_same_bytes() -> None:
    first, second = (
        write_pdfa([a_page(lines=(a_line(),))], part=3, title="A", attachments=[RECORD], created_at=NOON)
        for _ in range(2)
    )

    assert first == second


def test_the_record_inside_is_associated_and_comes_back() -> None:
    data = write_pdfa([a_page()], part=3, title="", attachments=[RECORD])

    assert check_pdfa_structure(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.attachments["record.json"].get_file().read_bytes() == RECORD.data
        assert pdf.Root.AF[0].AFRelationship == Name.Data


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: write_pdfa([], part=2, title=""),
        lambda: write_pdfa([a_page()], part=2, title="", attachments=[RECORD]),
        lambda: write_pdfa([a_page(width_px=800)], part=2, title=""),
        lambda: a_page(dpi=0.1),
    ],
    ids=["no pages", "attachment in part 2", "another size", "a page larger than any"],
)
def test_impossible_files_are_not_written(wrong: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"PDF|attach|size|points|hold"):
        wrong()
