import pytest

from classifiers.names import (
    begins_with_surname,
    has_usual_syllables,
    looks_like_name,
    may_lack_surname,
    name_among_dirt,
    strip_title,
)


@pytest.mark.parametrize("name", ["Lê Quân", "Nguyễn Thị Kim Chi", "Đặng Văn Minh", "Y Thông Niê", "Lưu Diệu Ngân"])
def test_names_look_like_names(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "L ấn Dũng",
        "Nơi nhận:",
        "- Như trên;",
        "Điều 3",
        "Căn cứ Quyết định",
        "chủ tịch",
        "Nguyễn",
        "12 Trần Phú",
        "Trưởng Ban",
    ],
)
def test_other_print_does_not(text: str) -> None:
    assert not looks_like_name(text)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("PGS.TS. Nguyễn Văn An", "Nguyễn Văn An"),
        ("PTS. Nguyễn Văn An", "Nguyễn Văn An"),
        ("PGS - PTS Nguyễn Văn An", "Nguyễn Văn An"),
        ("Phó tiến sĩ Nguyễn Văn An", "Nguyễn Văn An"),
        ("Th.S Nguyễn Văn An", "Nguyễn Văn An"),
        ("GVC.ThS. Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đại tá Trần Bình", "Trần Bình"),
        ("Ông Lê Tấn Dũng", "Lê Tấn Dũng"),
        ("ThS. BS. Lê Quân", "Lê Quân"),
        ("Thượng tá: Lê Quân", "Lê Quân"),
        ("Thiến tướng Lê Quân", "Lê Quân"),
        ("YS. Hoàng Xuân Việt", "Hoàng Xuân Việt"),
        ("Y sĩ Hoàng Xuân Việt", "Hoàng Xuân Việt"),
        ("Lê Quân", "Lê Quân"),
    ],
)
def test_titles_and_ranks_are_no_part_of_the_name(printed: str, name: str) -> None:
    assert strip_title(printed) == name


def test_a_misread_mark_makes_an_unusual_syllable() -> None:
    assert has_usual_syllables("TRẦN HỮU DŨNG")
    assert not has_usual_syllables("TRẦN HỮU DỮNG")
    assert has_usual_syllables("Lê Thuý Hoà")


def test_headings_do_not_begin_with_a_surname() -> None:
    assert begins_with_surname("NGUYỄN VĂN AN")
    assert not begins_with_surname("QUYẾT ĐỊNH")


def test_a_doctors_grade_without_its_stop_is_no_part_of_the_name() -> None:
    assert strip_title("CKI Mai Công An") == "Mai Công An"
    assert strip_title("BSCKH. Mai Công An") == "Mai Công An"
    assert strip_title("BS CKII Mai Công An") == "Mai Công An"


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("05 Mai Thanh Oanh", "Mai Thanh Oanh"),
        ("an Hoàng Hồng Chi", "Hoàng Hồng Chi"),
        ("Tô Diệu ! Hà", "Tô Diệu Hà"),
        ("hiếu tướng Cao Xuân Giáp", "Cao Xuân Giáp"),
        ("05 Oanh", None),
        ("an Phòng Tổng hợp", None),
        ("và Thanh Oanh", None),
    ],
)
def test_a_name_is_found_among_letters_of_a_seal(read: str, name: str | None) -> None:
    assert name_among_dirt(read) == name


def test_a_name_of_a_middle_word_and_a_given_name_may_lack_its_surname() -> None:
    assert may_lack_surname("Văn Kiên")
    assert not may_lack_surname("Văn Như Cương")
    assert not may_lack_surname("Lê Quân")
