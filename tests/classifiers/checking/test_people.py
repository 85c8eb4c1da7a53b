import pytest

from tests.classifiers.checking.checked import reasons


@pytest.mark.parametrize("value", ["12 Trần Phú", "An", "nơi nhận lưu"])
def test_what_is_no_name_has_its_reason(value: str) -> None:
    assert reasons("name_shape", "full_name", value, {}) == ["name_shape"]


@pytest.mark.parametrize("value", ["NGUYỄN VĂN AN", "Bùi Diệu Huyền", "LƯU THANH HUYỀN", "H'Hen Niê"])
def test_a_name_has_none(value: str) -> None:
    assert reasons("name_shape", "full_name", value, {}) == []


@pytest.mark.parametrize(
    "value",
    [
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "KT. BỘ TRƯỞNG THỨ TRƯỞNG", "TUQ. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hiệu trưởng",
        "TRƯỞNG PHÒNG ĐĂNG KÝ KINH DOANH", "TRƯỞNG CÔNG AN XÃ", "Công chức tư pháp - hộ tịch", "Công chứng viên",
        "CỤC TRƯỞNG CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", "GIÁM ĐỐC SỞ TƯ PHÁP", "RECTOR",
        "HIỆU TRƯỞNG / RECTOR", "Q. HIỆU TRƯỞNG", "CHỦ TỊCH UỶ BAN NHÂN DÂN",
        "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI HUYỆN LONG THẠNH GIÁM ĐỐC",
        "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "TRƯỜNG ĐẠI HỌC BÁCH KHOA HIỆU TRƯỞNG",
    ],
)  # fmt: skip
def test_positions_that_papers_print_are_known(value: str) -> None:
    assert reasons("signer_title", "signer_title", value, {}) == []


@pytest.mark.parametrize(
    "value",
    [
        "TRƯỜNG PHÒNG TƯ PHÁP",
        "TRƯỜNG ĐẠI HỌC BÁCH KHOA",
        "Nơi nhận:",
        "SỞ TƯ PHÁP",
        "Nơi nhận: GIÁM ĐỐC",
        "Nguyễn Văn An",
        "12",
    ],
)
def test_what_is_no_position_has_its_reason(value: str) -> None:
    assert reasons("signer_title", "signer_title", value, {}) == ["signer_title_unknown"]
