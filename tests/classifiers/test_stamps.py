from random import Random

import pytest

from classifiers.layout import lay_out
from classifiers.marks import find_marks
from classifiers.stamps import kind_of_words, masked_lines, without_masked
from digitize.specimens import ink
from digitize.specimens.fonts import Style, shipped_family
from digitize.specimens.sheet import RED, Sheet
from models.values.geometry import Quad
from models.values.understanding import Mark, MarkKind, StampKind
from tests.classifiers.printed_pages import image_of, page, reading_of


@pytest.fixture
def sheet() -> Sheet:
    paper = Sheet(210, 297, shipped_family())
    paper.print("ỦY BAN NHÂN DÂN TỈNH", 30, 20)
    paper.print("Số: 15/QĐ-UBND", 30, 32)
    for line in range(16):
        paper.print("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6", 30, 100 + 8 * line)
    return paper


def stamp_incoming(sheet: Sheet, x: float, y: float, *, framed: bool) -> None:
    if framed:
        corners = [sheet.pixels(part) for part in (x, y, x + 50, y + 32)]
        sheet.draw.rectangle(corners, outline=RED, width=4)
    for at, text in enumerate(("ĐẾN", "Số: 2345", "Ngày: 12/03/2025", "Chuyển: Văn phòng")):
        sheet.print(text, x + 4, y + 2 + 7 * at, size=12, style=Style.BOLD if at == 0 else Style.REGULAR, colour=RED)


def stamps(sheet: Sheet) -> list[Mark]:
    reading = reading_of(sheet)
    marks = find_marks(image_of(sheet), 1, lay_out(reading, 1))
    return [mark for mark in marks if mark.kind is MarkKind.STAMP]


@pytest.mark.parametrize("framed", [True, False])
def test_an_incoming_mail_stamp_is_told_with_its_own_number_and_day(sheet: Sheet, framed: bool) -> None:
    stamp_incoming(sheet, 30, 50, framed=framed)

    found = stamps(sheet)

    assert [mark.stamp for mark in found] == [StampKind.INCOMING]
    assert "2345" in found[0].text
    assert "12/03/2025" in found[0].text
    assert found[0].colour == "red"


def test_the_file_of_the_receiver_is_the_stamps_own(sheet: Sheet) -> None:
    stamp_incoming(sheet, 30, 50, framed=False)
    sheet.print("Số và ký hiệu HS:", 34, 80, size=12, colour=RED)

    masked = masked_lines(lay_out(reading_of(sheet), 1), stamps(sheet))

    assert "Số và ký hiệu HS:" in {piece.text for piece in masked}


@pytest.mark.parametrize("framed", [True, False])
def test_the_stamps_number_and_day_are_masked_and_the_documents_are_not(sheet: Sheet, framed: bool) -> None:
    stamp_incoming(sheet, 30, 50, framed=framed)
    layout = lay_out(reading_of(sheet), 1)

    masked = masked_lines(layout, stamps(sheet))

    assert {piece.text for piece in masked} == {"ĐẾN", "Số: 2345", "Ngày: 12/03/2025", "Chuyển: Văn phòng"}
    kept = {piece.text for piece in without_masked(layout, stamps(sheet)).pieces}
    assert "Số: 15/QĐ-UBND" in kept
    assert "Số: 2345" not in kept


@pytest.mark.parametrize(
    ("text", "x", "y"),
    [
        ("Số: 131/BC-TTYT", 34, 47),
        ("SỐ: 131/BC-TTYT", 34, 47),
        ("Số hóa tài liệu lưu trữ lịch sử giai đoạn", 70, 62),
        ("Số hóa tài liệu", 86, 62),
        ("chuyển Công ty Cấp nước thành Công ty trách nhiệm hữu hạn", 30, 88),
        ("Ngày Quốc tế thiếu nhi", 84, 68),
        ("KẾ HOẠCH", 92, 54),
    ],
)
def test_print_near_an_incoming_mail_stamp_is_the_documents_own(sheet: Sheet, text: str, x: float, y: float) -> None:
    sheet.print(text, x, y)
    stamp_incoming(sheet, 30, 53, framed=False)
    layout = lay_out(reading_of(sheet), 1)

    masked = masked_lines(layout, stamps(sheet))

    assert {piece.text for piece in masked} == {"ĐẾN", "Số: 2345", "Ngày: 12/03/2025", "Chuyển: Văn phòng"}


def test_an_urgency_frame_is_told(sheet: Sheet) -> None:
    ink.mark_urgent(sheet, 40, 50)

    assert [(mark.stamp, mark.text) for mark in stamps(sheet)] == [(StampKind.URGENT, "HỎA TỐC")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("TUYỆT MẬT", StampKind.SECRET),
        ("MẬT", StampKind.SECRET),
        ("Mật", None),
        ("Lưu hành nội bộ", StampKind.NO_COPY),
        ("TÀI LIỆU THU HỒI", StampKind.NO_COPY),
        ("Thu hồi", None),
        ("KHÔNG SAO CHỤP", StampKind.NO_COPY),
        ("BẢN SAO", StampKind.COPY),
        ("SAO Y", StampKind.COPY),
        ("Số lượng bản sao", None),
        ("Về việc thu hồi đất", None),
        ("THƯỢNG KHẨN", StampKind.URGENT),
    ],
)
def test_only_whole_lines_are_stamps(text: str, kind: StampKind | None) -> None:
    assert kind_of_words(text) is kind


def test_a_line_that_only_runs_through_a_stamp_is_the_documents_own() -> None:
    layout = lay_out(page(("Quyết định số 15/QĐ-UBND về việc phê duyệt kế hoạch năm", 100, 300)), 1)
    stamp = Mark(MarkKind.STAMP, "red", 0.6, Quad.from_rectangle(80, 260, 300, 360), 1, StampKind.URGENT)

    assert masked_lines(layout, [stamp]) == ()


def test_a_red_frame_around_the_page_is_no_stamp(sheet: Sheet) -> None:
    sheet.draw.rectangle([40, 40, sheet.image.width - 40, sheet.image.height - 40], outline=RED, width=5)

    assert stamps(sheet) == []


def test_a_seal_hides_no_print(sheet: Sheet) -> None:
    ink.press_seal(sheet, 60, 104, "ỦY BAN NHÂN DÂN", Random(1))
    layout = lay_out(reading_of(sheet), 1)

    assert masked_lines(layout, find_marks(image_of(sheet), 1, layout)) == ()
