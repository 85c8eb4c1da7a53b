import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.checking.identity import is_tax_number
from tests.classifiers.checking.checked import failed, reasons

WIFE = {"wife_name": "Lê Thị Mẫu", "wife_date_of_birth": "1995-02-03", "date_of_birth": "1980-01-01"}


@pytest.mark.parametrize(
    ("check", "name", "value", "others", "reason"),
    [
        ("personal_number", "personal_number", "123456789", {}, "personal_number_structure"),
        ("personal_number", "personal_number", "003195000001", {}, "personal_number_structure"),
        ("personal_number", "personal_number", "001327000001", {}, "personal_number_structure"),
        ("identity_number", "identity_number", "001595000001", {}, "personal_number_structure"),
        ("identity_number", "identity_number", "00119500001", {}, "personal_number_structure"),
        ("identity_number", "identity_number", "390123456", {}, "personal_number_structure"),
        # What is left of twelve figures where those of the province were not read.
        ("identity_number", "wife_personal_number", "195000001", WIFE, "personal_number_structure"),
        ("old_identity_number", "identity_number", "001195000001", {}, "personal_number_structure"),
        (
            "personal_number_against_birth",
            "wife_personal_number",
            "001194000001",
            WIFE,
            "personal_number_against_birth_date",
        ),
        (
            "personal_number_against_birth:born",
            "number",
            "001194000001",
            {"born": "1995"},
            "personal_number_against_birth_date",
        ),
        (
            "personal_number_against_sex",
            "personal_number",
            "001195000001",
            {"sex": "Nam"},
            "personal_number_against_sex",
        ),
        (
            "personal_number_against_sex:Nam",
            "husband_personal_number",
            "001195000001",
            {},
            "personal_number_against_sex",
        ),
        ("personal_number_against_sex:Nữ", "wife_personal_number", "001095000001", {}, "personal_number_against_sex"),
        (
            "personal_number_against_province",
            "personal_number",
            "001195000001",
            {"registration_place": "UBND xã An Thịnh, tỉnh Nghệ An"},
            "personal_number_against_province",
        ),
        ("tax_number", "tax_number", "0314409059", {}, "tax_number_wrong"),
        ("tax_number", "tax_number", "0314409058-000", {}, "tax_number_wrong"),
        ("tax_number", "tax_number", "031440905", {}, "tax_number_wrong"),
        ("enterprise_number", "tax_number", "001195000001", {}, "tax_number_wrong"),
        ("passport_number", "passport_number", "CC123456", {}, "shape_unusual"),
        ("licence_number", "licence_number", "01234567890", {}, "shape_unusual"),
        ("licence_class", "licence_class", "B3", {}, "licence_class_unknown"),
        ("licence_class", "licence_class", "A1, 82", {}, "licence_class_unknown"),
        *[
            ("school_class", "class_6", read, {}, "shape_unusual")
            for read in ("6AI", "1207", "12O7", "61", "10I", "13A1")
        ],
        ("differs_from:husband_name", "wife_name", "NGUYỄN VĂN AN", {"husband_name": "Nguyễn Văn An"}, "same_as_other"),
    ],
)
def test_numbers_that_cannot_be_have_their_reason(
    check: str, name: str, value: str, others: dict[str, str | None], reason: str
) -> None:
    assert reasons(check, name, value, others) == [reason]


@pytest.mark.parametrize(
    ("check", "name", "value", "others"),
    [
        ("personal_number", "personal_number", "001195000001", {}),
        ("personal_number", "personal_number", "136195000001", {}),
        ("identity_number", "identity_number", "001195000001", {}),
        ("identity_number", "identity_number", "012345678", {}),
        ("identity_number", "wife_personal_number", "196000001", WIFE),
        ("old_identity_number", "identity_number", "380123456", {}),
        ("personal_number_against_birth", "wife_personal_number", "001195000001", WIFE),
        ("personal_number_against_birth", "wife_personal_number", "012345678", WIFE),
        # Another person's birth date stands on the paper; the wife's own does not.
        (
            "personal_number_against_birth",
            "wife_personal_number",
            "001195000001",
            {"date_of_birth": "1980-01-01", "wife_name": None},
        ),
        ("personal_number_against_birth", "personal_number", "001195000001", {"date_of_birth": None}),
        ("personal_number_against_birth", "personal_number", "001195000001", {}),
        ("personal_number_against_sex", "personal_number", "001195000001", {"sex": "Nữ"}),
        ("personal_number_against_sex", "personal_number", "001195000001", {"sex": None}),
        ("personal_number_against_sex", "personal_number", "001195000001", {"sex": "không rõ"}),
        ("personal_number_against_sex", "personal_number", "001195000001", {}),
        ("personal_number_against_sex:Nữ", "wife_personal_number", "001195000001", {}),
        ("personal_number_against_sex:Nữ", "wife_personal_number", "012345678", {}),
        (
            "personal_number_against_province",
            "personal_number",
            "001195000001",
            {"registration_place": "thành phố Hà Nội"},
        ),
        # The number keeps the code of Nam Định, whose papers are issued by Ninh Bình now.
        (
            "personal_number_against_province",
            "personal_number",
            "036195000001",
            {"registration_place": "tỉnh Ninh Bình"},
        ),
        (
            "personal_number_against_province",
            "personal_number",
            "036195000001",
            {"registration_place": "Kim Sơn, Hà Nam Ninh"},
        ),
        ("personal_number_against_province", "personal_number", "136195000001", {"registration_place": "tỉnh Nghệ An"}),
        (
            "personal_number_against_province",
            "personal_number",
            "001195000001",
            {"registration_place": "UBND xã An Thịnh"},
        ),
        ("personal_number_against_province", "personal_number", "001195000001", {"registration_place": "tỉnh Nghê An"}),
        ("personal_number_against_province", "personal_number", "001195000001", {"registration_place": None}),
        ("tax_number", "tax_number", "0314409058", {}),
        ("tax_number", "tax_number", "0314409058-001", {}),
        ("tax_number", "tax_number", "001195000001", {}),
        ("enterprise_number", "tax_number", "0314409058", {}),
        ("passport_number", "passport_number", "C1234567", {}),
        ("licence_number", "licence_number", "010123456789", {}),
        ("licence_class", "licence_class", "B2, C", {}),
        ("licence_class", "licence_class", "D2E", {}),
        *[
            ("school_class", "class_6", read, {})
            for read in ("6", "6A1", "12D7", "10 TIN", "11A", "10/3", "7A12", "12 D1.2")
        ],
        ("differs_from:husband_name", "wife_name", "Lê Thị Mẫu", {"husband_name": "Nguyễn Văn An"}),
        ("differs_from:husband_name", "wife_name", "Lê Thị Mẫu", {"husband_name": None}),
    ],
)
def test_numbers_that_fit_have_none(check: str, name: str, value: str, others: dict[str, str | None]) -> None:
    assert reasons(check, name, value, others) == []


@pytest.mark.parametrize(
    ("check", "value", "expected"),
    [
        ("identity_paper", "Thẻ CCCD số 001195000001, Cục Cảnh sát cấp ngày 10/05/2021", []),
        ("identity_paper", "CMND số 012345678 do Công an Hà Nội cấp ngày 10.05.2001", []),
        ("identity_paper", "Hộ chiếu số 512345678", []),
        ("identity_paper", "CCCD số 00119500001", ["personal_number_structure"]),
        ("identity_paper", "Thôn 3, xã An Thịnh", ["personal_number_structure"]),
        ("identity_paper", "CMND số 712345678", ["personal_number_structure"]),
        (
            "personal_number_against_birth",
            "CCCD số 001194000001 cấp ngày 10/05/2021",
            ["personal_number_against_birth_date"],
        ),
        ("personal_number_against_birth", "CCCD số 001195000001 cấp ngày 10/05/2021", []),
        ("personal_number_against_birth", "CMND số 012345678", []),
        ("personal_number_against_birth", "số 001194000001 và 001195000001", []),
        ("personal_number_against_sex:Nữ", "CCCD số 001095000001", ["personal_number_against_sex"]),
    ],
)
def test_numbers_in_a_sentence_are_held_to_the_same(check: str, value: str, expected: list[str]) -> None:
    assert reasons(check, "wife_identity_paper", value, WIFE) == expected


@pytest.mark.parametrize(("value", "expected"), [("AB 123456", []), ("A8 123456", ["shape_unusual"])])
def test_a_value_fits_the_pattern_of_its_field(value: str, expected: list[str]) -> None:
    assert reasons("fits_pattern", "serial_number", value, {}, pattern=r"[A-Z]{2} ?\d{6}(\d{2})?") == expected


def test_a_field_of_a_section_is_held_against_its_own_section() -> None:
    others = {"father_birth_year": "1970", "date_of_birth": "1995-01-01"}
    check = "personal_number_against_birth"

    (failure,) = failed(check, "father_personal_number", "001095000001", others, section="father")

    assert failure.fields == ("father_personal_number", "father_birth_year")


def test_a_tax_number_s_digit_follows_from_the_others() -> None:
    assert is_tax_number("0100109106")  # a telecommunications group's, printed on its invoices
    assert not is_tax_number("0100109107")
    assert not is_tax_number("0100000000")


@given(st.from_regex(r"\A[0-9]{9}\Z").filter(lambda digits: digits[2:] != "0000000"))
def test_at_most_one_tenth_digit_makes_a_tax_number(nine: str) -> None:
    assert sum(is_tax_number(f"{nine}{digit}") for digit in range(10)) <= 1
