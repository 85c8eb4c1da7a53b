"""Inner pages of a booklet, which say nothing of whose they are but by its number: a passport's visas and stamps."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.splitting import PilePage, split_pages
from models.values.reading import PageReading
from tests.classifiers.printed_pages import page

CATALOGUE = DocumentTypeCatalogue.load()
BLANK = PageReading(1240, 1754, ())
STAMPS = tuple(
    (text, 120.0 + 500 * (at % 2), 240.0 + 70 * at)
    for at, text in enumerate(("VIỆT NAM", "XUẤT CẢNH", "13 -12- 2015", "NỘI BÀI", "Số 8823", "IMMIGRATION THAILAND",
                               "ADMITTED", "30 AUG 2018", "UNTIL 29 SEP 2018", "VIỆT NAM", "NHẬP CẢNH", "02 -04- 2017",
                               "CẦU TREO", "Số 1480"))
)  # fmt: skip
DECISION = page(
    ("UBND TỈNH BÌNH LÂM", 150, 100), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100), ("Số: 12/QĐ-UBND", 150, 210),
    ("Độc lập - Tự do - Hạnh phúc", 620, 135), ("Bình Lâm, ngày 05 tháng 3 năm 2024", 570, 210),
    ("QUYẾT ĐỊNH", 545, 320), ("Về việc cử cán bộ đi công tác nước ngoài", 400, 370),
)  # fmt: skip


def data_page(number: str) -> PageReading:
    return page(
        ("HỘ CHIẾU / PASSPORT", 150, 100), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100),
        ("Mã số / Code", 560, 180), ("VNM", 560, 220), ("Số hộ chiếu / Passport No", 860, 180), (number, 860, 220),
        ("Họ và tên / Full name", 400, 280), ("LƯU THANH YẾN", 400, 320), ("Quốc tịch / Nationality", 400, 380),
        ("VIỆT NAM / VIETNAMESE", 400, 420), ("Ngày sinh / Date of birth", 860, 380), ("21 / 12 / 1969", 860, 420),
        ("Giới tính / Sex", 400, 480), ("NỮ / F", 400, 520), ("Nơi sinh / Place of birth", 700, 480),
        ("Ngày cấp / Date of issue", 400, 580), ("13 / 01 / 2015", 400, 620),
        ("Có giá trị đến / Date of expiry", 800, 580), ("13 / 01 / 2025", 800, 620), ("Nơi cấp", 400, 680),
    )  # fmt: skip


def visas(*lines: tuple[str, float, float], heading: str = "THỊ THỰC / VISAS") -> PageReading:
    return page((heading, 480, 150), *STAMPS, *lines)


def split(*pages: PageReading, files: tuple[int, ...] = ()) -> list[tuple[int, ...]]:
    pile = [PilePage(own, files[at] if files else 0, is_blank=not own.lines) for at, own in enumerate(pages)]
    return list(split_pages(pile, today=date(2026, 11, 27), catalogue=CATALOGUE))


OWN, OTHER = "B9751396", "B9751397"
OBSERVATIONS = page(
    ("BỊ CHÚ / OBSERVATIONS", 430, 150), ("Nơi sinh: Bạc Liêu", 200, 250), ("Số CMND cũ: 280222343", 200, 300)
)
FOREIGN_VISA = page(
    ("ETATS SCHENGEN", 300, 100), ("VISA SỐ 012345678", 300, 160), ("Valid for", 300, 220), ("Type of visa", 300, 280),
    ("Number of entries", 300, 340), ("Duration of stay", 300, 400), ("Issued in", 300, 460), ("NGUYEN AN", 300, 520),
    ("Remarks", 300, 580), ("TOURISM", 300, 640), ("STATES OF SCHENGEN", 300, 700), ("Fee paid", 300, 760),
)  # fmt: skip
FOREIGN_VISA_LINES = tuple((line.text, line.box.left, line.box.top) for line in FOREIGN_VISA.lines)
RECEIPT = page(
    ("BIÊN LAI THU PHÍ, LỆ PHÍ", 450, 100),
    *((f"Phí cấp visa số {at} cho người nộp", 200, 200 + 60 * at) for at in range(12)),
)  # fmt: skip


@pytest.mark.parametrize(
    "inner",
    [
        visas(),
        visas(heading="VISAS"),
        visas(heading="THI THUC / VlSAS"),
        visas((OWN, 900, 1600), ("8", 600, 1650)),
        page(("THỊ THỰC / VISAS", 480, 150), ("9", 1150, 1600)),
        OBSERVATIONS,
    ],
    ids=["stamps", "English alone", "misread", "own number", "empty page", "observations"],
)
def test_a_page_of_visas_behind_the_data_page_is_the_passports(inner: PageReading) -> None:
    assert split(data_page(OWN), inner, inner, BLANK, DECISION) == [(0, 1, 2, 3), (4,)]


def test_a_data_page_of_which_little_was_read_is_known_by_its_number() -> None:
    blurred = page(
        ("HỘ CHIẾU / PASSPORT", 150, 100),
        ("Giới tính", 400, 180),
        ("Full name", 400, 240),
        ("Place of birth", 400, 300),
        ("VNM", 400, 360),
        ("Nơi cấp", 400, 420),
        ("Mã số", 700, 180),
        ("Số", 700, 240),
        ("Ngày sin", 700, 300),
        ("Date ol expirv", 700, 360),
        (OWN, 700, 420),
    )

    assert split(blurred, visas()) == [(0, 1)]
    assert split(blurred, visas((OTHER, 900, 1600))) == [(0,), (1,)]


@pytest.mark.parametrize(
    "lines",
    [(("XUẤT CẢNH", 200, 1000),), (("V<CHNLUU<<THANH<YEN<<<<<<<<<<<<<<<<<<<<<<<<<", 100, 1500),)],
    ids=["a border's stamp", "a visa's zone"],
)
def test_a_sticker_over_the_heading_hides_nothing_where_the_passports_number_stands_beside(
    lines: tuple[tuple[str, float, float], ...],
) -> None:
    sticker = page(*FOREIGN_VISA_LINES, (OWN, 900, 1600), *lines)
    of_another = page(*FOREIGN_VISA_LINES, (OTHER, 900, 1600), *lines)

    assert split(data_page(OWN), sticker) == [(0, 1)]
    assert split(data_page(OWN), of_another) == [(0,), (1,)]


@pytest.mark.parametrize(
    "inner",
    [
        visas((OTHER, 900, 1600)),
        page(("THỊ THỰC / VISAS", 480, 150), (OTHER, 900, 1600)),
        visas((OTHER, 900, 1600), ("2", 610, 1700)),
        page(("BỊ CHÚ / OBSERVATIONS", 430, 150), ("Nơi sinh: Bạc Liêu", 200, 250), (OTHER, 900, 400)),
    ],
    ids=["stamps", "empty page", "numbered on", "observations"],
)
def test_a_page_with_another_passports_number_is_not_joined(inner: PageReading) -> None:
    """Passports of one family have numbers one beside the other."""
    assert split(data_page(OWN), inner) == [(0,), (1,)]


def test_a_cover_begins_a_passport_and_its_visas_follow_the_data_page() -> None:
    cover = page(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 200, 100), ("HỘ CHIẾU", 520, 500), ("PASSPORT", 520, 560))

    assert split(cover, data_page(OWN), visas(), cover, data_page(OTHER), visas()) == [(0, 1, 2), (3, 4, 5)]


def test_only_a_passport_has_pages_of_visas() -> None:
    assert split(DECISION, visas()) == [(0,), (1,)]
    assert split(DECISION, visas(), data_page(OWN)) == [(0,), (1,), (2,)]
    assert split(data_page(OWN), DECISION, visas()) == [(0,), (1,), (2,)]
    assert split(data_page(OWN), visas(), files=(0, 1)) == [(0,), (1,)]


def test_pages_of_visas_stay_with_a_page_of_which_nothing_is_known() -> None:
    assert split(page(("H0 CHlFU", 150, 100), ("LƯU THANH YẾN", 400, 320)), visas()) == [(0, 1)]


@pytest.mark.parametrize("loose", [FOREIGN_VISA, RECEIPT], ids=["foreign visa", "receipt"])
def test_a_loose_paper_about_visas_is_no_page_of_a_passport(loose: PageReading) -> None:
    assert split(data_page(OWN), loose) == [(0,), (1,)]
    assert split(data_page(OWN), DECISION, loose)[0] == (0,)
    assert split(DECISION, loose, data_page(OWN))[-1] == (2,)
