"""Copies of diplomas from the register, as an education office gives them to who lost the original: upright A4 from a
text program, the office's letterhead with the copy's number, one value a line after a dash, both numbers among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_diploma import Pupil, begin_specimen, make_pupil

_LEFT, _RIGHT, _MIDDLE = 30.0, 190.0, 110.0
_GRADES = ("Giỏi", "Khá", "Trung bình")
_HEADINGS = ("(BẢN SAO)", "BẢN SAO TỪ SỔ GỐC", "(Bản sao cấp từ sổ gốc)")


def draw_copy(luck: Random, fonts: FontFamily) -> Specimen:
    """Its only day is the copy's; the number under the letterhead is the copy's too and is kept nowhere."""
    pupil = make_pupil(luck, (1999, 2023), upper=luck.random() < 0.6)
    pupil = replace(pupil, classification=(luck.choice(_GRADES), ""), issued=_day_of_copy(luck, pupil))
    place = pupil.born_in
    born_in = luck.choice((place.province, f"{place.commune}, {place.district}, {place.province}",
                           f"Bệnh viện đa khoa huyện {place.district}, tỉnh {place.province}"))  # fmt: skip
    specimen = begin_specimen(pupil, "fifth", born_in)
    specimen.fields |= {"graduation_year": str(pupil.examined.year), "school_name": f"Trường {pupil.school}"}
    if pupil.examined.year < 2006:
        specimen.fields["examination_date"] = pupil.examined.isoformat()
    sheet = Sheet(210, 297, fonts)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    _draw_head(sheet, pupil, luck)
    _draw_list(specimen, sheet, pupil, luck)
    _draw_foot(specimen, sheet, pupil, luck)
    return specimen


def _day_of_copy(luck: Random, pupil: Pupil) -> date:
    """Years after the diploma."""
    return pupil.issued.replace(year=luck.randint(pupil.issued.year + 1, 2024))


def _draw_head(sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    above = f"UBND TỈNH {pupil.place.province}" if pupil.upper else f"UBND HUYỆN {pupil.place.district}"
    draw_lines(sheet, (above.upper(),), 62, 19, size=11.5, style=Style.REGULAR)
    sheet.cursor = 24.4
    sheet.centred(pupil.office, 62, 72, size=11.5, field="issuing_agency")
    sheet.rule(50, 74, sheet.cursor + 0.8)
    number = f"Số: {luck.randint(3, 900)}/BS-{luck.choice(('VP', 'QLT', 'KT&KĐ', 'GDĐT'))}"
    sheet.print(number, 62, sheet.cursor + 3, size=12, align="centre")
    draw_national_title(sheet, 148, 19, size=11)
    heading = luck.choice(_HEADINGS)
    draw_lines(sheet, ("BẰNG TỐT NGHIỆP", pupil.title.removeprefix("BẰNG TỐT NGHIỆP ")), _MIDDLE, 60, size=17,
               field="degree_title")  # fmt: skip
    draw_lines(sheet, (heading,), _MIDDLE, 77, size=12.5, style=Style.ITALIC)


def _draw_list(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    """Labels and values run on; a value with no room goes on at the edge of the page."""
    born, told = pupil.person.born, specimen.fields
    title = pupil.head.capitalize()
    sheet.cursor = 91
    sheet.paragraph(
        f"{title} chứng nhận trong sổ gốc cấp bằng tốt nghiệp lưu tại cơ quan có ghi:", _LEFT, 160, indent=10
    )
    printed = told | {"date_of_birth": luck.choice((f"{born:%d/%m/%Y}", f"{born.day}-{born.month}-{born.year}"))}
    printed["examination_date"] = f"{pupil.examined:%d/%m/%Y}"
    labels = (
        ("Họ và tên người được cấp bằng:", "full_name"), ("Ngày tháng năm sinh:", "date_of_birth"),
        ("Nơi sinh:", "place_of_birth"), ("Giới tính:", "sex"), ("Dân tộc:", "ethnicity"),
        ("Là học sinh:", "school_name"), ("Đã dự thi khóa ngày:", "examination_date"),
        ("Năm tốt nghiệp:", "graduation_year"), ("Tốt nghiệp loại:", "classification"),
        ("Số hiệu của bằng:", "serial_number"), ("Số thứ tự trong sổ gốc:", "register_number"),
    )  # fmt: skip
    for label, field in labels:
        if field in told:
            _item(sheet, label, pupil.serial if field == "serial_number" else printed[field], field)


def _item(sheet: Sheet, label: str, value: str, field: str) -> None:
    style = Style.BOLD if field == "full_name" else Style.REGULAR
    sheet.print(f"- {label}", _LEFT + 6, sheet.cursor, size=13)
    x = _LEFT + 8 + sheet.width_of(f"- {label}", 13)
    for text in sheet.wrap(value, _RIGHT - x, size=13, style=style):
        sheet.print(text, x, sheet.cursor, size=13, style=style, field=field)
        sheet.cursor += 7.6


def _draw_foot(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    sheet.cursor += 1
    sheet.paragraph("Bản sao này có giá trị sử dụng thay cho bản chính trong các giao dịch, trừ trường hợp pháp luật "
                    "có quy định khác.", _LEFT, 160, size=12, style=Style.ITALIC)  # fmt: skip
    y = sheet.cursor + 3
    education.print_place_and_date(sheet, pupil.region, pupil.issued, 142, y, size=12.5)
    signed = SignOff(pupil.signing, pupil.signer, pupil.office, size=12.5, seal_radius=16.5)
    education.draw_sealed_sign_off(specimen, sheet, signed, 142, y + 7, luck)
    print_runs(sheet, (Run("Nơi nhận:", style=Style.BOLD_ITALIC),), _LEFT, y + 10, size=11)
    for at, text in enumerate(("- Người có tên trên;", f"- Lưu: VT, {luck.choice(('KT&KĐ', 'QLT', 'hồ sơ'))}.")):
        sheet.print(text, _LEFT, y + 15.5 + 5 * at, size=10.5)


TEMPLATES = (Template("school_diploma", "school_diploma-fifth", draw_copy, held_out=False),)
