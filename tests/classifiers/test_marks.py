from random import Random

import numpy as np
import pytest

from classifiers.handwriting_regions import written_values
from classifiers.layout import lay_out
from classifiers.marks import find_marks
from digitize.specimens import ink
from digitize.specimens.fonts import Style, shipped_family
from digitize.specimens.sheet import BLACK, BLUE_INK, RED, Sheet
from models.values.geometry import Quad
from models.values.understanding import FieldReading, FieldSource, MarkKind
from tests.classifiers.printed_pages import image_of, reading_of


@pytest.fixture
def sheet() -> Sheet:
    paper = Sheet(210, 297, shipped_family())
    for line in range(20):
        paper.print("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6", 30, 60 + 8 * line)
    return paper


def kinds(sheet: Sheet) -> list[tuple[MarkKind, str]]:
    return [(mark.kind, mark.colour) for mark in find_marks(image_of(sheet), 1)]


def test_print_alone_carries_no_marks(sheet: Sheet) -> None:
    sheet.print("BẰNG CỬ NHÂN", 105, 250, size=24, style=Style.BOLD, align="centre", colour=RED)

    assert kinds(sheet) == []


def test_a_red_seal_over_print_is_found_where_it_was_pressed(sheet: Sheet) -> None:
    ink.press_seal(sheet, 120, 100, "ỦY BAN NHÂN DÂN", Random(1))

    marks = find_marks(image_of(sheet), 3)

    assert [(mark.kind, mark.colour, mark.page) for mark in marks] == [(MarkKind.SEAL, "red", 3)]
    centre = marks[0].box.centre
    assert abs(centre.x - sheet.pixels(120)) < 10
    assert abs(centre.y - sheet.pixels(100)) < 10
    assert marks[0].confidence > 0.8


def test_a_seal_on_a_scan_without_colour_is_found_with_less_confidence(sheet: Sheet) -> None:
    ink.press_seal(sheet, 120, 240, "ỦY BAN NHÂN DÂN", Random(1))
    grey = image_of(sheet).min(axis=2)

    marks = find_marks(np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2)), 1)

    assert [(mark.kind, mark.colour) for mark in marks] == [(MarkKind.SEAL, "black")]
    assert marks[0].confidence < 0.8


def test_a_page_of_grey_print_has_no_seal(sheet: Sheet) -> None:
    assert kinds(sheet) == []


def test_a_framed_red_mark_is_a_stamp(sheet: Sheet) -> None:
    ink.mark_urgent(sheet, 40, 240)

    assert kinds(sheet) == [(MarkKind.STAMP, "red")]


def test_a_signature_in_blue_ink_is_found_and_blue_print_is_not(sheet: Sheet) -> None:
    sheet.print("NGUYỄN VĂN AN", 40, 230, size=13, colour=(40, 45, 95))
    ink.sign(sheet, 140, 245, Random(2))

    assert (MarkKind.SIGNATURE, "blue") in kinds(sheet)
    assert all(mark.box.left > sheet.pixels(100) for mark in find_marks(image_of(sheet), 1))


def test_the_blue_frame_of_a_certificate_is_no_signature_and_hides_none(sheet: Sheet) -> None:
    for inset in (8, 8.2, 8.4, 10):
        sheet.frame(inset, inset, 210 - inset, 297 - inset, (40, 60, 170))

    assert kinds(sheet) == []

    ink.sign(sheet, 178, 245, Random(2))
    signature = find_marks(image_of(sheet), 1)

    assert [mark.kind for mark in signature] == [MarkKind.SIGNATURE]
    assert signature[0].box.left > sheet.pixels(150)


def test_an_empty_page_has_no_marks() -> None:
    assert find_marks(np.full((1000, 700, 3), 255, np.uint8), 1) == ()


def marks_with_layout(sheet: Sheet) -> list[tuple[MarkKind, str]]:
    marks = find_marks(image_of(sheet), 1, lay_out(reading_of(sheet), 1))
    return [(mark.kind, mark.colour) for mark in marks]


@pytest.fixture
def signed(sheet: Sheet) -> Sheet:
    sheet.print("KT. CHỦ TỊCH", 140, 226, style=Style.BOLD, align="centre")
    sheet.print("PHÓ CHỦ TỊCH", 140, 232, style=Style.BOLD, align="centre")
    sheet.print("Trần Hữu Phúc", 140, 262, style=Style.BOLD, align="centre")
    return sheet


def test_a_signature_in_black_ink_is_found_between_position_and_name(signed: Sheet) -> None:
    ink.sign(signed, 140, 248, Random(2), BLACK)

    assert marks_with_layout(signed) == [(MarkKind.SIGNATURE, "black")]


def test_position_and_name_without_a_signature_carry_no_mark(signed: Sheet) -> None:
    assert marks_with_layout(signed) == []


def test_a_rule_where_people_sign_is_no_signature(signed: Sheet) -> None:
    signed.draw.line([signed.pixels(110), signed.pixels(250), signed.pixels(170), signed.pixels(250)], BLACK, 3)

    assert marks_with_layout(signed) == []


def test_black_strokes_elsewhere_are_no_signature(sheet: Sheet) -> None:
    ink.sign(sheet, 60, 245, Random(2), BLACK)

    assert marks_with_layout(sheet) == []


@pytest.mark.parametrize(("x", "touches"), [(126, True), (70, False)])
def test_a_seal_tells_whether_it_touches_the_signature(signed: Sheet, x: float, touches: bool) -> None:
    ink.sign(signed, 145, 248, Random(2))
    ink.press_seal(signed, x, 248, "ỦY BAN NHÂN DÂN", Random(1))

    marks = find_marks(image_of(signed), 1, lay_out(reading_of(signed), 1))

    assert [mark.touches_signature for mark in marks if mark.kind is MarkKind.SEAL] == [touches]


def draw_photograph(sheet: Sheet, left: float, top: float) -> None:
    """A face of many tones before a pale blue wall, 30 mm by 40 mm."""
    width, height = sheet.pixels(30), sheet.pixels(40)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float64)
    across, down = (columns / width - 0.5) / 0.28, (rows / height - 0.42) / 0.3
    face = np.clip(1.2 - (across**2 + down**2), 0, 1)
    body = (rows > 0.72 * height) & (np.abs(columns / width - 0.5) < 0.42)
    picture = np.empty((height, width, 3))
    for channel, (wall, skin, cloth) in enumerate(((150, 225, 40), (185, 180, 45), (215, 150, 70))):
        picture[..., channel] = np.where(body, cloth + 40 * columns / width, wall * (1 - face) + skin * face)
    picture *= (0.75 + 0.3 * columns / width)[..., None]
    hair = (across**2 + (down + 0.55) ** 2 < 0.8) & (down < -0.35)
    picture[hair] = 30
    from PIL import Image

    tile = Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))
    sheet.image.paste(tile, (sheet.pixels(left), sheet.pixels(top)))


def test_a_photograph_on_a_certificate_is_found_where_it_is(sheet: Sheet) -> None:
    draw_photograph(sheet, 30, 15)

    marks = [mark for mark in find_marks(image_of(sheet), 1) if mark.kind is MarkKind.PHOTOGRAPH]

    assert len(marks) == 1
    assert abs(marks[0].box.left - sheet.pixels(30)) < 0.02 * sheet.image.width
    assert abs(marks[0].box.bottom - sheet.pixels(55)) < 0.02 * sheet.image.width


def test_a_dark_heading_and_a_filled_box_are_no_photographs(sheet: Sheet) -> None:
    sheet.draw.rectangle([100, 100, 340, 420], fill=(60, 60, 60))
    sheet.print("BẰNG TỐT NGHIỆP", 140, 30, size=40, style=Style.BOLD, align="centre")

    assert MarkKind.PHOTOGRAPH not in [mark.kind for mark in find_marks(image_of(sheet), 1)]


def test_joined_writing_in_blue_ink_is_a_region_of_handwriting(sheet: Sheet) -> None:
    sheet.print("ỦY BAN NHÂN DÂN TỈNH", 30, 20)
    points = [(sheet.pixels(40 + 0.4 * at), sheet.pixels(32 + 1.2 * (-1) ** at)) for at in range(24)]
    sheet.draw.line(points, BLUE_INK, 3, joint="curve")

    marks = find_marks(image_of(sheet), 1, lay_out(reading_of(sheet), 1))

    assert [(mark.kind, mark.colour) for mark in marks] == [(MarkKind.HANDWRITING, "blue")]
    assert abs(marks[0].box.left - sheet.pixels(40)) < 10


@pytest.mark.parametrize("text", ["Số 1853", "1853", "Quê quán: Nghĩa Lộ"])
def test_blue_print_is_no_handwriting(sheet: Sheet, text: str) -> None:
    sheet.print("ỦY BAN NHÂN DÂN TỈNH", 30, 20)
    sheet.print(text, 40, 30, colour=BLUE_INK)

    assert marks_with_layout(sheet) == []


def test_a_value_told_to_be_written_by_hand_is_a_region_once() -> None:
    box = Quad.from_rectangle(100, 100, 300, 140)
    field = FieldReading(
        "document_number", "15/QĐ", "15/QĐ", 0.4, 1, box, FieldSource.OCR, needs_review=True, reasons=("handwritten",)
    )
    region = written_values([field], [])

    assert [(mark.kind, mark.page, mark.box) for mark in region] == [(MarkKind.HANDWRITING, 1, box)]
    assert written_values([field], region) == ()
