from datetime import date
from random import Random

import pytest

from digitize.specimens.fonts import available_families
from digitize.specimens.form import FormPrinter, SignOff
from digitize.specimens.office_marks import line_at_stop, print_place_and_date, sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(210, 297, available_families()[0])


@pytest.mark.parametrize(
    ("radius", "aside", "covered"), [(30.0, 5.0, {"signer_title", "signer_name"}), (6.0, 45.0, set())]
)
def test_a_seal_puts_the_title_as_well_as_the_name_in_doubt_where_it_lies_over_them(
    sheet: Sheet, radius: float, aside: float, covered: set[str]
) -> None:
    specimen = Specimen("decision", "decision", [sheet], {})
    sign_off = SignOff(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Tạ Văn Khuê", "UBND XÃ CẨM PHÚC", seal_radius=radius)

    sign_and_seal(specimen, sheet, sign_off, (140, 180), Random(1), aside=aside)

    assert specimen.must_review == covered


def test_a_long_value_goes_on_below_itself_and_not_below_its_label(sheet: Sheet) -> None:
    form = FormPrinter(Specimen("decision", "decision", [sheet], {}), sheet, Random(1), left=20, right=120)

    line_at_stop(form, 70, "Nơi cư trú:", "Thôn 12, xã Cẩm Phúc, huyện Kim Phú, tỉnh Nghệ An", "residence")

    rows = [line for line in sheet.lines if line.field]
    assert len(rows) > 1
    assert {round(row.words[0].box[0]) for row in rows} == {sheet.pixels(70)}


def test_place_and_day_stand_about_the_middle_and_apart(sheet: Sheet) -> None:
    print_place_and_date(sheet, "Cẩm Phúc", date(2020, 2, 5), (100, 50))

    place, day = sheet.lines
    assert (place.field, place.text) == ("place", "Cẩm Phúc,")
    assert (day.field, day.text) == ("issued_on", "ngày 05 tháng 02 năm 2020")
    assert place.words[-1].box[2] < day.words[0].box[0]
    assert (place.words[0].box[0] + day.words[-1].box[2]) / 2 == pytest.approx(sheet.pixels(100), abs=2)
