"""Criminal record certificates, number 2, of the ministry's records department since 01/3/2025: no serifs, a QR code,
no numbers before the labels."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_qr
from digitize.specimens.offices import Record, draw_letterhead, draw_pair, draw_place_and_date, of_one_family
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.criminal_record import CODE, NO_RECORD, Case, make_case

_LEFT, _RIGHT, _HALF = 24.0, 192.0, 112.0
_VARIANT = f"{CODE}-2-2025"
_CARD_ISSUERS = ("Bộ Công an", "Cục Cảnh sát QLHC về TTXH")


def draw_central(luck: Random, fonts: FontFamily) -> Specimen:
    """For people who lived in several provinces or abroad; it tells the parents and the spouse."""
    case = make_case(luck, date(2025, 3, 12), 480, may_have_record=False)
    specimen, new_sheet = Specimen(CODE, _VARIANT, [], {}), partial(_new_sheet, luck.choice(sans_families()))
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=11, step=6.9, value_style=Style.BOLD)
    record = Record(form, new_sheet)
    _draw_head(record, case, luck)
    _draw_person(record, case, luck)
    _draw_family(record, case, luck)
    _draw_statement(record, luck)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_head(record: Record, case: Case, luck: Random) -> None:
    sheet = record.sheet
    y = draw_letterhead(record, ("BỘ CÔNG AN",), ("CỤC HỒ SƠ NGHIỆP VỤ",), left=56, right=146, y=20, size=10.5)
    number = record.entry("Số:", f"{case.number}/LLTP-HSNV", "document_number")
    draw_pair(record, number, 56, y + 1, size=11)
    # The ministry's place, wherever the person lives.
    draw_place_and_date(record, "Hà Nội", case.issued, 146, y + 1, size=11)
    draw_qr(sheet, f"LLTP|{case.number}|{luck.randrange(10**8)}", 26, y + 9, 22)
    sheet.cursor = y + 14
    sheet.centred("PHIẾU LÝ LỊCH TƯ PHÁP", 112, 120, size=17, field="record_form")
    sheet.centred("SỐ 2", 112, 120, size=14, field="record_form")
    record.specimen.fields["record_form"] = "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 2"
    sheet.cursor = y + 38


def _draw_person(record: Record, case: Case, luck: Random) -> None:
    who = case.who
    record.line(record.entry("Họ, chữ đệm, tên:", who.name.upper(), "full_name"))
    record.line(record.day("Sinh ngày:", who.born, "date_of_birth"), record.entry("Nam, nữ:", who.sex, "sex"),
                starts=(_LEFT, _HALF))  # fmt: skip
    record.line(record.entry("Nơi sinh:", case.born_at, "place_of_birth"),
                record.entry("Quốc tịch:", "Việt Nam", "nationality"), starts=(_LEFT, _HALF))  # fmt: skip
    record.line(record.entry("Số CCCD:", who.personal_number, "personal_number"),
                record.day("Ngày cấp:", case.card_issued, "identity_issued_on"), starts=(_LEFT, _HALF))  # fmt: skip
    record.line(record.entry("Cơ quan cấp:", luck.choice(_CARD_ISSUERS), "identity_issued_by"))
    record.run(record.entry("Nơi đăng ký thường trú:", case.home, "residence"))
    record.run(record.entry("Nơi ở hiện tại:", case.seat.home(luck), "temporary_residence"))


def _draw_family(record: Record, case: Case, luck: Random) -> None:
    born = case.who.born.year
    father = people.make_person(luck, born_between=(born - 34, born - 22), sex="Nam")
    father = of_one_family(case.who, father)
    mother = people.make_person(luck, born_between=(born - 32, born - 20), sex="Nữ")
    record.line(record.entry("Họ, chữ đệm, tên mẹ:", mother.name, "mother_name"))
    record.line(record.entry("Họ, chữ đệm, tên cha:", father.name, "father_name"))
    label = "Họ, chữ đệm, tên vợ (chồng):"
    if luck.random() < 0.7:
        sex = "Nữ" if case.who.sex == "Nam" else "Nam"
        spouse = people.make_person(luck, born_between=(born - 5, born + 5), sex=sex)
        record.line(record.entry(label, spouse.name, "spouse_name"))
    else:
        record.line(Entry(label))


def _draw_statement(record: Record, luck: Random) -> None:
    sheet = record.sheet
    sheet.cursor += 2
    record.run(record.entry("Án tích:", NO_RECORD, "criminal_status"))
    ban = luck.choice(("Không", "Không bị cấm"))
    record.run(record.entry("Cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã:", ban, "prohibition"))
    sheet.cursor += 1
    record.sheet.paragraph("Phiếu này được cấp theo yêu cầu của cá nhân.", _LEFT, _RIGHT - _LEFT, size=10.5,
                           style=Style.ITALIC, indent=0)  # fmt: skip
    titles = luck.choice((("CỤC TRƯỞNG",), ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), ("TL. CỤC TRƯỞNG", "TRƯỞNG PHÒNG")))
    signer = people.make_person(luck, born_between=(1966, 1984)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, "CỤC HỒ SƠ NGHIỆP VỤ", size=11)
    education.draw_sealed_sign_off(record.specimen, sheet, sign_off, 148, sheet.cursor + 3, luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_central),)
