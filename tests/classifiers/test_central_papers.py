"""Papers of commands, committees and joint offices: names over two lines, numbered units, figures nobody can read."""

import pytest

from classifiers.names import strip_title
from classifiers.numbers import has_number_grammar, parse_document_number
from classifiers.understanding import understand
from tests.classifiers.printed_pages import page
from tests.classifiers.test_local_papers import DAY, NAME, RECIPIENTS, TITLED, TODAY, reasons, understood, value


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        (("BỘ QUỐC PHÒNG", "BỘ TƯ LỆNH", "BỘ ĐỘI BIÊN PHÒNG"), "BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG"),
        (("QUÂN KHU 7", "BỘ CHỈ HUY", "QUÂN SỰ TỈNH LONG AN"), "BỘ CHỈ HUY QUÂN SỰ TỈNH LONG AN"),
        (("ỦY BAN KIỂM TRA", "TỈNH ỦY LONG AN"), "ỦY BAN KIỂM TRA TỈNH ỦY LONG AN"),
        (("TỈNH ỦY LONG AN", "ỦY BAN KIỂM TRA"), "ỦY BAN KIỂM TRA"),
        (("BỘ QUỐC PHÒNG", "BỘ TƯ LỆNH", "CỤC CHÍNH TRỊ"), "CỤC CHÍNH TRỊ"),
        (("HIỆP HỘI", "NGÂN HÀNG VIỆT NAM"), "HIỆP HỘI NGÂN HÀNG VIỆT NAM"),
    ],
)
def test_an_organ_is_named_by_the_force_or_committee_below_it(lines: tuple[str, ...], agency: str) -> None:
    found = understood(body=tuple((line, 120, 84 + 36 * at) for at, line in enumerate(lines)), number="Số: 31/TTr-X")

    assert value(found, "issuing_agency") == agency


def test_a_short_sentence_that_leads_in_the_text_is_no_line_of_the_subject() -> None:
    found = understood(titled=(*TITLED, ("Ban Chấp hành Liên đoàn quyết nghị:", 180, 400)))

    assert value(found, "subject") == "Về việc xin giao đất xây dựng trạm bơm"


def test_a_centred_line_with_a_colon_stays_the_subjects() -> None:
    found = understood(titled=(*TITLED, ("tại các xã sau đây:", 470, 396)))

    assert value(found, "subject") == "Về việc xin giao đất xây dựng trạm bơm tại các xã sau đây"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 626/TTr-CQLĐB II", "626/TTr-CQLĐBII"),
        ("Số: 215/BC-KV V", "215/BC-KVV"),
        ("Số: 12/QĐ-PMU 18", "12/QĐ-PMU18"),
        ("Số: 01/NHNo.Tây Sơn-TD", "01/NHNo.TâySơn-TD"),
        ("Số: 825 STTr-PTNMT", "825/TTr-PTNMT"),
    ],
)
def test_what_a_blank_or_a_stroke_by_pen_parts_in_a_number_is_put_together_and_told(line: str, number: str) -> None:
    found = parse_document_number(line)

    assert found is not None
    assert found.value == number
    assert found.corrected


@pytest.mark.parametrize("line", ["Số: 12/QĐ-UBND 2", "Số: 14/QĐ-UBND Hà Nội"])
def test_what_else_stands_behind_a_number_is_none_of_it(line: str) -> None:
    found = parse_document_number(line)

    assert found is not None
    assert found.value is not None
    assert found.value.endswith("/QĐ-UBND")


def test_a_letter_behind_figures_belongs_to_the_number() -> None:
    found = parse_document_number("Số: 06b/NQ-BCH")

    assert found is not None
    assert found.value == "06b/NQ-BCH"
    assert has_number_grammar(found.value)


def test_figures_that_a_pen_made_unreadable_leave_the_symbol_to_tell_the_type() -> None:
    found = understand(
        [
            page(
                ("MẪU / MARK", 60, 20), ("HỘI CỰU CHIẾN BINH", 120, 100), ("XÃ LONG AN", 120, 136),
                ("Số ½ /TTr-H", 120, 210), DAY, *TITLED, *RECIPIENTS, ("CHỦ TỊCH", 850, 900), NAME,
            )
        ],
        today=TODAY,
    )  # fmt: skip

    assert found.document_type.code == "submission"
    assert value(found, "document_number") is None
    assert value(found, "issuing_agency") == "HỘI CỰU CHIẾN BINH XÃ LONG AN"


def test_an_abbreviation_cut_off_before_a_position_is_put_back() -> None:
    signed = (*RECIPIENTS, ("TM .", 700, 900), ("ỦY BAN NHÂN DÂN HUYỆN", 770, 900), ("CHỦ TỊCH", 850, 940), NAME)

    assert value(understood(signed=signed), "signer_title") == "TM. ỦY BAN NHÂN DÂN HUYỆN CHỦ TỊCH"


def test_the_second_line_of_a_position_that_stands_nearer_to_the_recipients_is_not_the_first() -> None:
    signed = (
        ("VIỆN KIỂM SÁT NHÂN DÂN", 760, 760), ("KT. VIỆN TRƯỞNG", 800, 796), ("PHÓ VIỆN TRƯỞNG", 800, 832), NAME,
        ("Nơi nhận:", 120, 1180), ("- Như trên;", 120, 1216),
    )  # fmt: skip

    found = understood(signed=signed)

    assert value(found, "signer_title") == "VIỆN KIỂM SÁT NHÂN DÂN KT. VIỆN TRƯỞNG PHÓ VIỆN TRƯỞNG"
    assert "ambiguous" in reasons(found, "signer_title")


@pytest.mark.parametrize(
    "line",
    ["Bs CKI. Tạ Hữu An", "Bs.CK2 Tạ Hữu An", "BS CK II Tạ Hữu An", "Bs Tạ Hữu An", "Trung tưởng Tạ Hữu An"],
)
def test_degrees_of_physicians_and_misread_ranks_are_none_of_a_name(line: str) -> None:
    assert strip_title(line) == "Tạ Hữu An"
