"""Values told in sentences: paragraphs as papers print them, broken at any width."""

from datetime import date
from textwrap import wrap

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.cues import Cues
from classifiers.declarations import DocumentType, FieldKind
from classifiers.finding import Finding
from classifiers.layout import lay_out
from classifiers.prose import tell_prose
from classifiers.reasons import ReviewReason
from classifiers.running_text import Break, running_text
from classifiers.settling import settle
from classifiers.understanding import understand
from models.values.reading import PageReading
from tests.classifiers.printed_pages import page

TODAY = date(2026, 11, 23)
CATALOGUE = DocumentTypeCatalogue.load()
WIDTHS = pytest.mark.parametrize("width", [38, 47, 56, 65])
MARRIAGE = (
    "Chứng nhận anh NGUYỄN VĂN AN, sinh ngày 12/3/1990, dân tộc Kinh, quốc tịch Việt Nam, cư trú tại thôn Đông, xã Hòa "
    "Hiệp, huyện Tân Lập, tỉnh Bà Rịa - Vũng Tàu và chị ĐỖ THỊ HOA, sinh ngày 05 tháng 6 năm 1992, dân tộc Tày, "
    "quốc tịch Việt Nam, cư trú tại Tổ dân phố số 3, thị trấn Tam Ngọc, huyện Mỹ Đồng, tỉnh Nghệ An đã đăng ký kết hôn "
    "tại Ủy ban nhân dân thị trấn Tam Ngọc, huyện Mỹ Đồng, tỉnh Nghệ An ngày 20/10/2018."
)
ADOPTION = (
    "Ông LÊ BÁ KHOA (sinh ngày 02/02/1970, thường trú tại xã Bình Thuỷ, huyện Kim Phú, tỉnh Cao Bằng) cùng vợ là bà "
    "MAI NGỌC YẾN (sinh ngày 19/12/1975) nhận trẻ em VŨ TIẾN GIÁP, giới tính Nam, sinh ngày 12/10/2015 tại Hải Phòng, "
    "con của bà Lò Thị Sen, sinh ngày 01/01/1999, làm con nuôi."
)


def printed(*paragraphs: str, width: int = 56) -> PageReading:
    """Paragraphs one after the other, each line as full as it can be."""
    lines = [line for text in paragraphs for line in [*wrap(text, width), ""]]
    return page(*((text, 100, 200 + 48 * at) for at, text in enumerate(lines) if text))


def type_of(code: str) -> DocumentType:
    return CATALOGUE.type_with_code(code)


def told(code: str, *paragraphs: str, width: int = 56) -> dict[str, Finding]:
    layout = lay_out(printed(*paragraphs, width=width), 1)
    return {finding.name: finding for finding, _ in tell_prose([layout], type_of(code))}


def values(code: str, *paragraphs: str, width: int = 56) -> dict[str, str | None]:
    """What is understood of the page as a whole, as that type."""
    found = understand([printed(*paragraphs, width=width)], today=TODAY, catalogue=CATALOGUE, stated=type_of(code))
    return {field.name: field.value for field in found.fields}


@WIDTHS
def test_a_sentence_tells_who_married_whom_wherever_its_lines_break(width: int) -> None:
    found = values("marriage_certificate", MARRIAGE, width=width)

    assert (found["husband_name"], found["wife_name"]) == ("NGUYỄN VĂN AN", "ĐỖ THỊ HOA")
    assert (found["husband_date_of_birth"], found["wife_date_of_birth"]) == ("1990-03-12", "1992-06-05")
    assert (found["husband_ethnicity"], found["wife_ethnicity"]) == ("Kinh", "Tày")
    assert found["husband_residence"] == "thôn Đông, xã Hòa Hiệp, huyện Tân Lập, tỉnh Bà Rịa - Vũng Tàu"
    assert found["wife_residence"] == "Tổ dân phố số 3, thị trấn Tam Ngọc, huyện Mỹ Đồng, tỉnh Nghệ An"
    assert found["registration_place"] == "Ủy ban nhân dân thị trấn Tam Ngọc, huyện Mỹ Đồng, tỉnh Nghệ An"
    assert found["registered_on"] == "2018-10-20"


@WIDTHS
def test_the_parents_who_gave_a_child_away_are_not_those_who_took_it(width: int) -> None:
    found = values("adoption_certificate", ADOPTION, width=width)

    assert (found["father_name"], found["mother_name"]) == ("LÊ BÁ KHOA", "MAI NGỌC YẾN")
    assert (found["father_date_of_birth"], found["mother_date_of_birth"]) == ("1970-02-02", "1975-12-19")
    assert found["father_residence"] == "xã Bình Thuỷ, huyện Kim Phú, tỉnh Cao Bằng"
    assert (found["full_name"], found["date_of_birth"]) == ("VŨ TIẾN GIÁP", "2015-10-12")
    assert (found["sex"], found["place_of_birth"]) == ("Nam", "Hải Phòng")


@WIDTHS
def test_who_is_named_in_a_statement_lends_the_holder_nothing(width: int) -> None:
    found = values(
        "marital_status_certificate",
        "Xác nhận ông PHẠM ĐÌNH LONG, dân tộc Kinh, quốc tịch Việt Nam; có tình trạng hôn nhân như sau: Đã kết hôn với "
        "bà Đặng Thị Nguyệt, sinh ngày 13/6/1985, dân tộc Tày, đã ly hôn theo Bản án số 84/2014/QĐST ngày 13/6/2014.",
        width=width,
    )

    assert (found["full_name"], found["ethnicity"], found["date_of_birth"]) == ("PHẠM ĐÌNH LONG", "Kinh", None)
    assert found["marital_status"] == (
        "Đã kết hôn với bà Đặng Thị Nguyệt, sinh ngày 13/6/1985, dân tộc Tày, đã ly hôn theo Bản án số 84/2014/QĐST "
        "ngày 13/6/2014"
    )


def test_who_asks_for_a_paper_lends_the_holder_nothing() -> None:
    found = told(
        "marital_status_certificate",
        "Theo đề nghị của ông LÊ BÁ KHOA, sinh ngày 02/02/1950, dân tộc Tày, quốc tịch Việt Nam.",
    )

    assert found["requester_name"].value == "LÊ BÁ KHOA"
    assert not {"date_of_birth", "ethnicity", "nationality"} & set(found)


def test_somebody_whom_no_field_is_about_lends_nothing() -> None:
    found = told("training_certificate", "Người giám sát là bà MAI NGỌC YẾN và ông LÊ BÁ KHOA, sinh ngày 02/02/1950.")
    strangers = told("birth_certificate", "Người làm chứng: ông LÊ BÁ KHOA, sinh ngày 02/02/1950, dân tộc Tày.")

    assert found["full_name"].value == "MAI NGỌC YẾN"
    assert "date_of_birth" not in found
    assert not {"date_of_birth", "ethnicity"} & set(strangers)


def test_at_is_a_place_of_birth_only_right_behind_the_day() -> None:
    behind = told("university_degree", "cấp cho anh NGUYỄN VĂN AN, sinh ngày 12/3/1990 tại Hà Nội, ngành Hóa học.")
    elsewhere = told(
        "university_degree", "cấp cho anh NGUYỄN VĂN AN, sinh ngày 12/3/1990, học tại Hà Nội, ngành Hóa học."
    )

    assert behind["place_of_birth"].value == "Hà Nội"
    assert "place_of_birth" not in elsewhere


def test_a_misread_cue_leaves_the_value_before_it_in_doubt() -> None:
    found = told(
        "university_degree", "cấp cho anh NGUYỄN VĂN AN, tốt nghiệp ngành Hóa học, hạ chánh quy, xếp loại Khá."
    )

    assert found["major"].value == "Hóa học, hạ chánh quy"
    assert found["major"].reasons == (ReviewReason.AMBIGUOUS,)


@pytest.mark.parametrize(
    "text",
    [
        "cư trú tại phường trường Lạc, nay là phường Đông, tỉnh Phú Thọ, đã đăng ký.",
        "cư trú tại thôn Đông, xã Hòa Hiệp, huyện Tân Lập, đã đăng ký.",
        "cư trú tại xã Hòa Hiệp, tỉnh Phú Thọ cùng với mẹ, đã đăng ký.",
    ],
)
def test_a_place_that_does_not_end_in_its_province_is_doubted(text: str) -> None:
    found = told("marriage_certificate", f"Chứng nhận anh NGUYỄN VĂN AN, sinh ngày 12/3/1990, {text}")

    assert ReviewReason.AMBIGUOUS in found["husband_residence"].reasons


def test_a_name_before_a_small_letter_that_opens_nothing_is_doubted() -> None:
    found = told("marriage_certificate", "Chứng nhận anh LÊ BÁ KHOA, sinh ngày 12/3/1990, chị ĐỖ THỊ hoa, dân tộc Tày.")

    assert ReviewReason.AMBIGUOUS in found["wife_name"].reasons


def test_two_days_in_one_sentence_are_doubted() -> None:
    found = told(
        "university_degree", "cấp cho anh NGUYỄN VĂN AN, sinh ngày 12/3/1990, ngày sinh 13/3/1990, ngành Hóa học."
    )

    assert ReviewReason.AMBIGUOUS in found["date_of_birth"].reasons


def test_a_blank_takes_nothing_from_the_next_paragraph() -> None:
    found = values("criminal_record", "Họ và tên vợ/chồng:", "Nguyễn Văn An đề nghị", "Nơi tạm trú:", "Hà Nội")

    assert (found.get("spouse_name"), found.get("temporary_residence")) == (None, None)


def test_an_address_that_only_a_heading_makes_somebodys_is_nobodys_in_a_sentence() -> None:
    found = told("land_use_certificate", "Ông LÊ BÁ KHOA; Địa chỉ: xã Bình Thuỷ, huyện Kim Phú, tỉnh Cao Bằng;")

    assert not {"plot_address", "owner_residence"} & set(found)


def test_a_label_that_begins_the_line_below_a_full_one_ends_a_statement_in_doubt() -> None:
    layout = lay_out(page(("Hệ đào tạo vừa làm vừa học", 100, 200), ("Ngành Điều khiển tàu", 100, 248)), 1)

    found = {finding.name: finding for finding, _ in tell_prose([layout], type_of("university_degree"))}

    assert found["mode_of_study"].value == "vừa làm vừa học"
    assert found["major"].value == "Điều khiển tàu"


def test_a_cue_may_lose_a_letter_but_words_of_a_value_are_no_misread_cue() -> None:
    cues = Cues(type_of("university_degree"))
    misread = running_text(lay_out(printed("cấp cho anh AN, đào tạo ngàn Hóa học."), 1))
    broken = running_text(lay_out(printed("Loại hình đào tạo Hoàn chỉnh kiến thức", "Ngành Hóa học"), 1))

    assert [cue.letters for cue in cues.find(misread) if cue.is_misread] == ["daotaonganh"]
    assert not any(cue.is_misread for cue in cues.find(broken))


def test_lines_that_stand_alone_are_told_from_those_that_go_on() -> None:
    tokens = running_text(
        lay_out(
            page(
                ("Ông NGUYỄN VĂN AN, trú tại xã Bình Thuỷ, huyện", 100, 200),
                ("Kim Phú, tỉnh Cao Bằng;", 100, 248),
                ("2. Chủ hộ", 100, 296),
                ("Xếp loại Khá", 100, 344),
                ("Hà Nội", 100, 392),
            ),
            1,
        )
    )
    begun = {token.core: token.before for token in tokens if token.before is not Break.NONE}

    assert begun == {"Ông": Break.END, "Kim": Break.LINE, "2": Break.END, "Xếp": Break.END, "Hà": Break.END}


def test_who_signs_below_is_no_part_of_the_sentence_though_a_name_of_a_place_could_follow() -> None:
    lines = (("doanh nghiệp, hợp tác xã", 100, 200), ("TUQ. GIÁM ĐỐC", 500, 248), ("TRƯỞNG PHÒNG", 500, 296))
    tokens = running_text(lay_out(page(*lines), 1))
    place = running_text(lay_out(page(lines[0], ("XUÂN QUẾ", 100, 248)), 1))

    assert next(token.before for token in tokens if token.core == "TUQ") is Break.END
    assert next(token.before for token in place if token.core == "XUÂN") is Break.LINE


def test_a_sentence_and_a_cell_that_differ_leave_a_doubt() -> None:
    cell, sentence = (Finding("full_name", name, name, (), 0.9) for name in ("PHAN VĂN THẮNG", "HỒ MINH LONG"))
    document_type = type_of("residence_confirmation")

    [doubted] = settle({"full_name": cell}, [(sentence, False)], document_type).values()

    assert (doubted.value, doubted.reasons) == ("PHAN VĂN THẮNG", (ReviewReason.AMBIGUOUS,))
    [believed] = settle({"full_name": cell}, [(sentence, True)], document_type).values()
    assert (believed.value, believed.reasons) == ("HỒ MINH LONG", (ReviewReason.AMBIGUOUS,))
    assert settle({}, [(sentence, False)], document_type) == {"full_name": sentence}


def test_of_two_numbers_the_one_with_a_label_is_believed_and_looked_at() -> None:
    own, other = (Finding("register_number", number, number, (), 0.9) for number in ("CH00522", "H02485"))
    document_type = type_of("land_use_certificate")

    [found] = settle({"register_number": own}, [(other, True)], document_type).values()

    assert (found.value, found.reasons) == ("CH00522", (ReviewReason.AMBIGUOUS,))
    assert settle({"register_number": own}, [(own, True)], document_type) == {"register_number": own}


def test_every_type_file_names_fields_that_there_are_in_its_cues() -> None:
    for document_type in CATALOGUE.types:
        names = {field.name for field in document_type.fields}
        for field in document_type.fields:
            for cue in field.cues:
                if cue.startswith("{"):
                    assert cue[1:].partition("}")[0] in names or field.kind is not FieldKind.NAME, (field.name, cue)
