"""Piles of pages parted into documents: made pages, specimens as a perfect reader sees them, and real scans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.splitting import PilePage, split_pages
from digitize.specimens.maker import draw_specimen
from models.values.reading import PageReading
from tests.classifiers.printed_pages import page, readings

CATALOGUE = DocumentTypeCatalogue.load()
TODAY = date(2026, 11, 27)
BLANK = PageReading(1240, 1754, ())
Lines = Sequence[tuple[str, float, float]]
HEADER: Lines = (
    ("UBND TỈNH BÌNH LÂM", 150, 100),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100),
    ("Độc lập - Tự do - Hạnh phúc", 620, 135),
)
DATED: Lines = (*HEADER, ("Bình Lâm, ngày 05 tháng 3 năm 2024", 570, 210))
DECISION = page(*DATED, ("Số: 12/QĐ-UBND", 150, 210), ("QUYẾT ĐỊNH", 545, 320), ("Về việc giao đất", 500, 370))
NOTICE = page(*DATED, ("Số: 31/TB-UBND", 150, 210), ("THÔNG BÁO", 550, 320), ("Về lịch tiếp dân", 500, 370))
PROSE: Lines = tuple((f"Các đơn vị rà soát lại quỹ đất chưa sử dụng, lần {at}", 150, 200 + 60 * at) for at in range(14))


def numbered(number: int, *lines: tuple[str, float, float]) -> PageReading:
    return page((str(number), 610, 60), *(lines or PROSE))


DECISION_AND_MORE = (DECISION, page(("2", 610, 60), *PROSE))


def split(*pages: PageReading, files: Sequence[int] | None = None) -> list[tuple[int, ...]]:
    pile = [
        PilePage(reading, files[at] if files else 0, is_blank=not reading.lines) for at, reading in enumerate(pages)
    ]
    return list(split_pages(pile, today=TODAY, catalogue=CATALOGUE))


def specimen(code: str, seed: str = "1") -> list[PageReading]:
    return readings(draw_specimen(code, seed=seed, held_out=False)[0].sheets)


def chip_card(seed: int) -> list[PageReading]:
    """Front and back of a card whose back has a zone."""
    luck = Random(seed)
    while True:
        drawn = draw_specimen("citizen_card", seed=str(luck.random()), held_out=False)[0]
        sides = readings(drawn.sheets)
        if len(sides) == 2 and "IDVNM" in sides[1].text:
            return sides


def test_a_letterhead_with_a_title_begins_a_document_and_pages_without_go_on() -> None:
    assert split(DECISION, numbered(2), NOTICE, numbered(2), numbered(3)) == [(0, 1), (2, 3, 4)]


def test_a_title_in_running_text_begins_nothing() -> None:
    cited = page(("Căn cứ điểm b khoản 3, Ủy ban nhân dân ban hành", 150, 100), ("QUYẾT ĐỊNH:", 545, 160), *PROSE)

    assert split(DECISION, cited) == [(0, 1)]


@pytest.mark.parametrize(
    "annex",
    [
        page(("PHỤ LỤC I", 550, 100), ("(Kèm theo Quyết định số 12/QĐ-UBND)", 400, 150), *PROSE),
        page(*HEADER, ("QUY CHẾ", 560, 320), ("(Ban hành kèm theo Quyết định số 12/QĐ-UBND", 350, 370), *PROSE[4:]),
        numbered(3, *DATED, ("Số: 05/TTr-UBND", 150, 210), ("TỜ TRÌNH", 550, 320)),
    ],
    ids=["heading", "attached regulations", "numbered on"],
)
def test_annexes_are_part_of_their_decision(annex: PageReading) -> None:
    assert split(DECISION, numbered(2), annex) == [(0, 1, 2)]


def test_a_form_to_fill_in_within_an_annex_is_no_document() -> None:
    annex = page(("PHỤ LỤC", 550, 100), ("(Kèm theo Quyết định số 12/QĐ-UBND)", 400, 150), *PROSE)
    form = page(
        ("Mẫu số 01", 1000, 60),
        *HEADER,
        ("Số: ..../TTr-....", 150, 210),
        ("......, ngày .... tháng .... năm ....", 570, 210),
        ("TỜ TRÌNH", 550, 320),
    )

    assert split(DECISION, annex, form) == [(0, 1, 2)]
    # The same form filled in and issued is a document of its own.
    filled = page(*DATED, ("Số: 05/TTr-UBND", 150, 210), ("TỜ TRÌNH", 550, 320))
    assert split(DECISION, annex, filled) == [(0, 1), (2,)]


def test_blank_pages_go_with_the_document_before_them_and_begin_none() -> None:
    assert split(BLANK, DECISION, BLANK, NOTICE, BLANK, BLANK) == [(1, 2, 0), (3, 4, 5)]
    assert split(BLANK, BLANK) == [(0, 1)]


def test_every_page_is_in_exactly_one_document() -> None:
    pages = [DECISION, *chip_card(1), BLANK, page(*PROSE), *specimen("school_record"), NOTICE]

    assert sorted(at for places in split(*pages) for at in places) == list(range(len(pages)))


def test_pages_of_other_files_are_joined_only_where_something_says_so() -> None:
    prose = page(*PROSE)
    going_on = page(("thực hiện kế hoạch này theo đúng thời hạn đã giao;", 150, 100), *PROSE)

    assert split(prose, prose, files=[0, 1]) == [(0,), (1,)]
    assert split(DECISION, prose, files=[0, 1]) == [(0,), (1,)]
    assert split(DECISION, numbered(2), numbered(3), files=[0, 1, 2]) == [(0, 1, 2)]
    assert split(DECISION, numbered(3), files=[0, 1]) == [(0,), (1,)]
    assert split(DECISION, going_on, files=[0, 1]) == [(0, 1)]


def test_sides_of_cards_are_paired_by_their_number_wherever_they_lie() -> None:
    (front, back), (other_front, other_back) = chip_card(1), chip_card(2)

    assert split(front, back, other_front, other_back) == [(0, 1), (2, 3)]
    assert split(front, other_front, back, other_back) == [(0, 2), (1, 3)]
    assert split(front, other_front, other_back, back) == [(0, 3), (1, 2)]
    assert split(other_back, DECISION, front, other_front, back, files=[0, 1, 2, 3, 4]) == [(3, 0), (1,), (2, 4)]


def test_a_front_and_a_back_of_two_people_are_never_one_card() -> None:
    front, other_back = chip_card(1)[0], chip_card(2)[1]

    assert split(front, other_back) == [(0,), (1,)]


def test_two_copies_of_a_card_each_have_a_back() -> None:
    front, back = chip_card(1)

    # Nothing tells which back is whose, nor need it.
    assert sorted(len(places) for places in split(front, front, back, back)) == [2, 2]
    assert all(places[0] < 2 <= places[1] for places in split(front, front, back, back))
    assert split(front, back, front, back) == [(0, 1), (2, 3)]


def test_copies_of_a_licence_whose_backs_name_nobody_each_have_a_back() -> None:
    front, back = licence("14/10/2019")
    other_back = licence("02/03/2015")[1]

    assert sorted(split(back, front, front, back)) == [(1, 0), (2, 3)]
    assert len(split(back, front, front, other_back)) == 4
    assert len(split(back, front, front)) == 3


def licence(day: str) -> tuple[PageReading, PageReading]:
    front = (
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 30),
        ("Độc lập - Tự do - Hạnh phúc", 350, 65),
        ("GIẤY PHÉP LÁI XE / DRIVER'S LICENSE", 330, 110),
        ("Số / No: 640059537776", 400, 160),
        ("Họ tên / Full name: LÝ NGỌC NAM", 300, 210),
        ("Ngày sinh / Date of Birth: 08/07/1953", 300, 260),
        ("Hạng / Class: A1", 300, 310),
    )
    back = (
        ("CÁC LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIẾN", 100, 40),
        ("Classification of motor vehicles", 150, 80),
        ("Ngày trúng tuyển / Beginning date", 600, 80),
        (f"A1 Xe mô tô hai bánh có dung tích xi lanh từ 50 đến dưới 175 cm3   {day}", 60, 160),
    )
    return on_a_card(*front), on_a_card(*back)


def on_a_card(*lines: tuple[str, float, float]) -> PageReading:
    return page(*lines, width=1011, height=638)


def test_the_untold_back_of_an_old_card_is_nobodys_whose_front_lies_on_a_sheet() -> None:
    untold = on_a_card(
        ("Đặc điểm nhận dạng:", 300, 40),
        ("Sẹo chấm C.2cm trên đuôi mày phải", 300, 80),
        ("CỤC TRƯỞNG CỤC CẢNH SÁT", 500, 300),
    )
    front = replace(chip_card(1)[0], width=1011, height=638)
    on_a_sheet = replace(chip_card(2)[0], width=1754, height=1240)

    assert split(front, untold, on_a_sheet, BLANK) == [(0, 1), (2, 3)]
    assert split(on_a_sheet, untold) == [(0,), (1,)]


def test_two_copies_of_one_certificate_are_two_documents() -> None:
    certificate = specimen("birth_certificate")

    assert len(split(*certificate, *certificate)) == 2


def test_a_booklet_stays_together_and_another_begins_at_its_cover() -> None:
    record = specimen("school_record", "3")
    other = specimen("school_record", "4")

    assert split(*record, *other) == [tuple(range(len(record))), tuple(range(len(record), len(record) + len(other)))]


@pytest.mark.parametrize("code", ["birth_certificate", "passport", "driving_licence", "university_degree", "decision"])
def test_a_paper_stays_one_between_others(code: str) -> None:
    for seed in ("1", "2", "3"):
        own = specimen(code, seed)
        first = len(DECISION_AND_MORE)
        found = split(*DECISION_AND_MORE, *own, NOTICE)
        assert sorted(found[1]) == list(range(first, first + len(own)))
        assert len(found) == 3


def test_a_page_of_changes_stays_with_the_household_whatever_new_number_it_notes() -> None:
    head = page(
        ("SỔ HỘ KHẨU", 400, 90), ("Số: 563678763", 400, 140), ("Họ và tên chủ hộ: LÊ VĂN AN", 100, 200),
        ("Nơi thường trú: xã An Thịnh", 100, 260), ("Hồ sơ hộ khẩu số: 12", 100, 900), ("Tờ số: 44", 700, 940),
    )  # fmt: skip
    changes = page(
        ("ĐIỀU CHỈNH THAY ĐỔI", 400, 90),
        ("Lê Văn An đổi CMND thành CCCD số 004069060407", 100, 200),
        ("CÁN BỘ ĐĂNG KÝ", 600, 300),
    )

    assert split(head, changes) == [(0, 1)]
