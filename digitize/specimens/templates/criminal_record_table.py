"""Criminal record certificates, number 1, of the national centre by Circular 06/2024: a ruled table with the labels of
both languages in its left column, the place and day above the signatures."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.offices import Record, draw_pair, draw_place_and_date
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.criminal_record import CODE, NO_RECORD, Case, make_case

_LEFT, _EDGE, _RIGHT, _MIDDLE = 22.0, 84.0, 194.0, 108.0
_VARIANT = f"{CODE}-1-2024-table"
_GREY: Colour = (90, 90, 96)
_AGENCY = "TRUNG TÂM LÝ LỊCH TƯ PHÁP QUỐC GIA"
_CARD_ISSUER = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"


def draw_table_form(luck: Random, fonts: FontFamily) -> Specimen:
    """From August 2024 to February 2025, when the ministry of justice still kept the records."""
    case = make_case(luck, date(2024, 8, 5), 200, may_have_record=False)
    specimen = Specimen(CODE, _VARIANT, [], {})

    def new_sheet(told: Specimen) -> Sheet:
        return _new_sheet(luck, fonts, told)

    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=11.5, step=5.4)
    record = Record(form, new_sheet)
    _draw_head(record, case)
    _draw_rows(record, case, luck)
    _draw_signatures(record, case, luck)
    return specimen


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(255, 252, 240))
    draw_guilloche(sheet, (244, 236, 208), luck, 0.5)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_head(record: Record, case: Case) -> None:
    """The national title above everything, the ministry and its centre flush left below it."""
    sheet = record.sheet
    draw_national_title(sheet, _MIDDLE, 15, size=12)
    sheet.print("BỘ TƯ PHÁP", _LEFT, 34, size=11)
    sheet.print(_AGENCY, _LEFT, 39.5, size=11, style=Style.BOLD, field="issuing_agency")
    record.specimen.fields["issuing_agency"] = _AGENCY
    draw_lines(sheet, ("PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1",), _MIDDLE, 54, size=18, colour=(150, 30, 40), field="record_form")
    record.specimen.fields["record_form"] = "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1"
    sheet.print("CRIMINAL RECORD CERTIFICATE No. 1", _MIDDLE, 62, size=10.5, style=Style.ITALIC, align="centre",
                colour=_GREY)  # fmt: skip
    number = record.entry("Số:", f"{case.number}/TTLLTPQG-LLTP", "document_number")
    draw_pair(record, number, _MIDDLE, 69, size=12, style=Style.BOLD)
    sheet.cursor = 80


def _draw_rows(record: Record, case: Case, luck: Random) -> None:
    who = case.who
    _row(record, "Họ, chữ đệm và tên", "Full name", record.entry("", who.name.upper(), "full_name"))
    _row(record, "Ngày, tháng, năm sinh", "Date of birth", record.day("", who.born, "date_of_birth"))
    _row(record, "Giới tính", "Sex", record.entry("", who.sex, "sex"))
    _row(record, "Quốc tịch", "Nationality", record.entry("", "Việt Nam", "nationality"))
    _row(record, "Nơi sinh", "Place of birth", record.entry("", case.born_at, "place_of_birth"))
    _row(record, "Hộ khẩu thường trú", "Permanent residence", record.entry("", case.home, "residence"))
    _row(record, "Nơi tạm trú", "Temporary residence", record.entry("", case.seat.home(luck), "temporary_residence"))
    paper = record.entry("", luck.choice(("Căn cước công dân", "Thẻ căn cước công dân")), "identity_paper")
    _row(record, "Giấy tờ tùy thân", "Identity paper", paper)
    _row(record, "Số CMND/CCCD", "Identity number", record.entry("", who.personal_number, "personal_number"))
    _row(record, "Ngày cấp", "Date of issue", record.day("", case.card_issued, "identity_issued_on"))
    _row(record, "Nơi cấp", "Place of issue", record.entry("", _CARD_ISSUER, "identity_issued_by"))
    _row(record, "Tình trạng án tích", "Criminal record", record.entry("", NO_RECORD, "criminal_status"))


def _row(record: Record, label: str, english: str, entry: Entry) -> None:
    """One row: the label over its English, the value as high as it needs."""
    sheet, top, size = record.sheet, record.sheet.cursor, record.form.size
    lines = sheet.wrap(entry.value, _RIGHT - _EDGE - 5, size=size, style=Style.BOLD)
    bottom = top + max(11.4, 2.8 + 5.2 * len(lines))
    sheet.frame(_LEFT, top, _EDGE, bottom, _GREY)
    sheet.frame(_EDGE, top, _RIGHT, bottom, _GREY)
    sheet.print(label, _LEFT + 2, top + 0.9, size=11)
    sheet.print(english, _LEFT + 2, top + 6.3, size=8.5, style=Style.ITALIC, colour=_GREY)
    y = top + (bottom - top - 5.2 * len(lines)) / 2
    for text in lines:
        sheet.print(text, _EDGE + 2.5, y, size=size, style=Style.BOLD, field=entry.field)
        y += 5.2
    sheet.cursor = bottom


def _draw_signatures(record: Record, case: Case, luck: Random) -> None:
    sheet = record.sheet
    # The centre's place, wherever the person lives.
    draw_place_and_date(record, "Hà Nội", case.issued, 150, sheet.cursor + 4, size=12)
    top = sheet.cursor + 11
    clerk = people.make_person(luck, born_between=(1980, 1996)).name
    sheet.print("NGƯỜI LẬP PHIẾU", 60, top, size=11.5, style=Style.BOLD, align="centre")
    ink.sign(sheet, 60, top + 15, luck)
    sheet.print(clerk, 60, top + 27, size=12, style=Style.BOLD, align="centre")
    titles = luck.choice((("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
    signer = people.make_person(luck, born_between=(1964, 1982)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    signed = SignOff(titles, signer, _AGENCY, size=11.5, seal_radius=16.5)
    education.draw_sealed_sign_off(record.specimen, sheet, signed, 150, top, luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_table_form, held_out=False),)
