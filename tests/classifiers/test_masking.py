from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import FieldKind, Visibility
from classifiers.masking import mask_page, masked_text, masked_values, regions_to_mask
from models.values.geometry import Quad
from models.values.reading import Code
from models.values.understanding import FieldReading, FieldSource, Mark, MarkKind
from tests.classifiers.printed_pages import page
from tests.ocr.made_zones import Holder, card_of

TODAY = date(2026, 11, 27)
BIRTH = DocumentTypeCatalogue.load().type_with_code("birth_certificate")
NAME_BOX = Quad.from_rectangle(400, 300, 700, 330)
PRIVATE = replace(
    BIRTH,
    fields=tuple(
        replace(one, visibility=Visibility.PERSONAL, expected=False, key=False) if one.name == "full_name" else
        replace(one, visibility=Visibility.PUBLIC, expected=False, key=False)
        for one in BIRTH.fields
    ),
)  # fmt: skip


def named(value: str = "NGUYỄN VĂN AN") -> FieldReading:
    return FieldReading("full_name", value, value, 0.9, 1, NAME_BOX, FieldSource.OCR, needs_review=False)


def masked(*readings, fields=(), marks=(), kind=PRIVATE, may_see=Visibility.PUBLIC):
    return regions_to_mask(kind, fields, readings, marks, may_see=may_see, today=TODAY)


def test_a_personal_value_is_hidden_from_the_public_wherever_it_stands_again() -> None:
    reading = page(("Họ và tên: NGUYỄN VĂN AN", 100, 300), ("Cấp cho Nguyễn Văn An ngày", 100, 900))

    boxes = {(region.box.top, region.visibility) for region in masked(reading, fields=[named()])}

    assert {top for top, _ in boxes} >= {300, 900}
    assert masked(reading, fields=[named()], may_see=Visibility.PERSONAL) == ()


def test_a_personal_number_is_hidden_even_where_the_type_says_nothing() -> None:
    reading = page(("Số định danh: 031204001234.", 100, 500), ("Số 2024", 100, 600))

    assert [region.box.top for region in masked(reading)] == [500]


def test_codes_photographs_and_handwriting_are_hidden_and_seals_are_not() -> None:
    reading = replace(page(("Một dòng", 100, 100)), codes=(Code("qr", "x", Quad.from_rectangle(900, 50, 1000, 150)),))
    marks = [
        Mark(kind, "x", 0.7, Quad.from_rectangle(10 * at, 800, 10 * at + 5, 900), 1)
        for at, kind in enumerate((MarkKind.PHOTOGRAPH, MarkKind.HANDWRITING, MarkKind.SEAL), start=1)
    ]

    assert [region.box.left for region in masked(reading, marks=marks)] == [10, 20, 900]


def test_a_machine_readable_zone_is_hidden_even_where_it_was_read_badly() -> None:
    holder = Holder("031204001234", "C1234567", "NGUYEN<<VAN<AN", date(2004, 1, 1), "Nam", date(2030, 1, 1))
    reading = page(*[(line, 100, 900 + 50 * at) for at, line in enumerate(card_of(holder))])
    torn = page(("IDVNM20400123X5Q3120400", 100, 900), ("NGUYEN<<VAN<AN<<<<", 100, 950))

    assert any(region.box.height > 100 for region in masked(reading))
    assert [region.box.top for region in masked(torn)] == [950]


def test_the_whole_page_is_hidden_where_the_type_or_an_expected_value_is_not_known() -> None:
    reading = page(("Một dòng", 100, 100))
    expected = replace(PRIVATE, fields=tuple(replace(one, expected=True) for one in PRIVATE.fields))

    assert [region.box.width for region in masked(reading, kind=None)] == [1240]
    assert 1240 in [region.box.width for region in masked(reading, kind=expected)]


def test_the_picture_is_black_there_and_unchanged_elsewhere() -> None:
    image = np.full((1754, 1240, 3), 200, np.uint8)
    regions = masked(page(("x", 10, 10)), fields=[named()])

    drawn = mask_page(image, 1, regions)

    assert drawn[315, 500].tolist() == [0, 0, 0]
    assert drawn[1000, 500].tolist() == [200, 200, 200]
    assert image[315, 500].tolist() == [200, 200, 200]
    assert (mask_page(image, 2, regions) == image).all()


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        ("012304056789", FieldKind.PERSONAL_NUMBER, "0123******89"),
        ("C1234567", FieldKind.PASSPORT_NUMBER, "C*****67"),
        ("NGUYỄN VĂN AN", FieldKind.NAME, "N*** V*** A***"),
        ("1990-02-13", FieldKind.DATE, "1990-**-**"),
        ("12 Lê Lợi, Hải Phòng", FieldKind.ADDRESS, "***"),
        ("Nam", FieldKind.SEX, "***"),
        ("1234", FieldKind.REGISTER_NUMBER, "***"),
    ],
)
def test_masked_values_name_nobody(value: str, kind: FieldKind, shown: str) -> None:
    assert masked_text(value, kind) == shown


def test_values_of_an_unknown_type_are_all_masked() -> None:
    assert masked_values(None, [named()], may_see=Visibility.PERSONAL) == {"full_name": "***"}
    assert masked_values(PRIVATE, [named()], may_see=Visibility.PUBLIC) == {"full_name": "N*** V*** A***"}
    assert masked_values(PRIVATE, [named()], may_see=Visibility.PERSONAL) == {"full_name": "NGUYỄN VĂN AN"}
