"""Criminal record certificates of the records office of a provincial police since 01/3/2025, on the form of Circular
06/2024/TT-BTP that the police took over, number 1 and, less often, number 2: numbered lines below the grounds, identity
paper, number, day and issuer in one item of two lines, the birth as "09 tháng 01 năm 1970", an item on
prohibition many leave empty, and who drew it up at the left of who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines
from digitize.specimens.ink import mark_specimen, sign
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, draw_letterhead, draw_pair, draw_place_and_date, long_date, of_one_family
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.criminal_record import CODE, NO_RECORD, Case, make_case

_VARIANT = f"{CODE}-sixth"
_LEFT, _RIGHT, _MIDDLE = 30.0, 192.0, 111.0
_GROUNDS = ("Căn cứ Luật Lý lịch tư pháp ngày 17 tháng 6 năm 2009;",
            "Căn cứ kết quả tra cứu, xác minh thông tin lý lịch tư pháp,")  # fmt: skip
_OFFICES = ("PHÒNG HỒ SƠ NGHIỆP VỤ", "PHÒNG HỒ SƠ")
_CARDS = (
    (date(2024, 7, 1), "Thẻ căn cước", "Bộ Công an"),
    (date(2021, 1, 4), "Thẻ căn cước công dân", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
)


def draw_police(luck: Random, fonts: FontFamily) -> Specimen:
    """Number 2 tells the parents and the spouse as well."""
    case = make_case(luck, date(2025, 3, 3), 560, may_have_record=False)
    case = replace(case, card_issued=case.issued - timedelta(days=luck.randrange(30, 1400)))
    number = luck.choices((1, 2), (7, 3))[0]
    specimen = Specimen(CODE, _VARIANT, [], {})
    new_sheet = partial(_new_sheet, fonts)
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=luck.choice((13, 13.5)), step=7.4,
                       value_style=luck.choice((Style.BOLD, Style.REGULAR)))  # fmt: skip
    record = Record(form, new_sheet)
    office = luck.choice(_OFFICES)
    _draw_head(record, case, office, number)
    _draw_person(record, case)
    at = _draw_family(record, case) if number == 2 else 9
    _draw_status(record, at)
    record.room(52)
    _sign(record, case, office)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    """Plain paper; a second page has its number."""
    sheet = Sheet(210, 297, fonts)
    mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.cursor = 22
    if len(specimen.sheets) > 1:
        sheet.print(str(len(specimen.sheets)), _MIDDLE, 13, size=13, align="centre")
    return sheet


def _draw_head(record: Record, case: Case, office: str, number: int) -> None:
    sheet, seat, form_name = record.sheet, case.seat, f"PHIẾU LÝ LỊCH TƯ PHÁP SỐ {number}"
    police = f"CÔNG AN {seat.province_kind} {seat.province}".upper()
    y = draw_letterhead(record, (police,), (office,), left=64, right=148, y=18, size=11.5)
    symbol = record.form.luck.choice(("PLLTP-PV06", "LLTP-PV06", "PLLTP"))
    draw_pair(record, record.entry("Số:", f"{case.number}/{symbol}", "document_number"), 64, y - 1, size=13)
    draw_place_and_date(record, seat.province, case.issued, 148, y - 1, size=13)
    sheet.cursor = y + 14
    record.specimen.fields["record_form"] = form_name
    sheet.centred(form_name, _MIDDLE, 160, size=16, gap=4, field="record_form")
    for text in _GROUNDS:
        sheet.paragraph(text, _LEFT, _RIGHT - _LEFT, size=13, style=Style.ITALIC)
    sheet.centred("XÁC NHẬN:", _MIDDLE, 160, size=13.5, gap=2)


def _draw_person(record: Record, case: Case) -> None:
    who, luck = case.who, record.form.luck
    record.line(record.entry("1. Họ và tên:", who.name.upper(), "full_name"))
    record.line(record.entry("2. Giới tính:", who.sex, "sex"))
    record.line(record.entry("3. Ngày, tháng, năm sinh:", who.born.isoformat(), "date_of_birth",
                             long_date(who.born).removeprefix("ngày ")))  # fmt: skip
    record.line(record.entry("4. Nơi sinh:", _province(case.born_at, luck), "place_of_birth"))
    record.line(record.entry("5. Quốc tịch:", "Việt Nam", "nationality"))
    record.line(record.entry("6. Nơi thường trú:", case.home, "residence"))
    if luck.random() < 0.3:
        record.line(record.entry("7. Nơi tạm trú:", case.seat.home(luck), "temporary_residence"))
    else:
        record.line(Entry("7. Nơi tạm trú:", luck.choice(("Không có", "", "//"))))
    _, paper, issuer = next((row for row in _CARDS if row[0] <= case.card_issued), _CARDS[-1])
    record.line(record.entry("8. Giấy tờ tùy thân:", paper, "identity_paper"),
                record.entry("Số:", who.personal_number, "personal_number"), starts=(_LEFT, 130))  # fmt: skip
    record.run(record.entry("Cấp", case.card_issued.isoformat(), "identity_issued_on", long_date(case.card_issued)),
               record.entry(", tại", issuer, "identity_issued_by"), left=_LEFT + 5)  # fmt: skip


def _province(born_at: str, luck: Random) -> str:
    """With its kind before it, or its name alone."""
    return luck.choice((born_at, born_at.removeprefix("tỉnh ")))


def _draw_family(record: Record, case: Case) -> int:
    """Answers the number of the next item."""
    luck, born = record.form.luck, case.who.born.year
    father = of_one_family(case.who, people.make_person(luck, born_between=(born - 36, born - 22), sex="Nam"))
    mother = people.make_person(luck, born_between=(born - 33, born - 20), sex="Nữ")
    record.line(record.entry("9. Họ và tên cha:", father.name.upper(), "father_name"))
    record.line(record.entry("10. Họ và tên mẹ:", mother.name.upper(), "mother_name"))
    if luck.random() < 0.6:
        sex = "Nữ" if case.who.sex == "Nam" else "Nam"
        spouse = people.make_person(luck, born_between=(born - 5, born + 5), sex=sex)
        record.line(record.entry("11. Họ và tên vợ/chồng:", spouse.name.upper(), "spouse_name"))
    else:
        record.line(Entry("11. Họ và tên vợ/chồng:"))
    return 12


def _draw_status(record: Record, at: int) -> None:
    record.line(record.entry(f"{at}. Tình trạng án tích:", NO_RECORD, "criminal_status"))
    label = f"{at + 1}. Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã:"
    ban = "Không bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã"
    if record.form.luck.random() < 0.5:
        record.run(Entry(label), record.entry("", ban, "prohibition"), Entry("./."))
    else:
        record.run(Entry(f"{label} ./."))


def _sign(record: Record, case: Case, office: str) -> None:
    """Who drew it up signs without a seal, and is nobody's field."""
    sheet, luck, seat = record.sheet, record.form.luck, case.seat
    top = sheet.cursor + 4
    draw_lines(sheet, ("NGƯỜI LẬP PHIẾU",), 64, top, size=12.5)
    draw_lines(sheet, ("(Ký, ghi rõ họ tên)",), 64, top + 5.4, size=11, style=Style.ITALIC)
    sign(sheet, 64, top + 19, luck)
    draw_lines(sheet, (people.make_person(luck, born_between=(1982, 1999)).name,), 64, top + 29, size=13)
    head = f"TRƯỞNG {office}"
    titles = luck.choice((("TL. GIÁM ĐỐC", head), ("TL. GIÁM ĐỐC", f"KT. {head}", "PHÓ TRƯỞNG PHÒNG"),
                          ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))  # fmt: skip
    signer = people.make_person(luck, born_between=(1968, 1986)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"CÔNG AN {seat.province_kind} {seat.province}".upper()
    sign_and_seal(record.specimen, sheet, SignOff(titles, signer, seal), (146, top), luck, aside=18)


TEMPLATES = (Template(CODE, _VARIANT, draw_police, held_out=True),)
