"""Criminal record certificates of departments of justice: number 2 on form 07/2013/TT-LLTP (Circular 16/2013/TT-BTP),
printed with dotted lines from 2014 to 2020, the number stamped or written in, birth and identity card told in words of
a date, convictions in a table of six columns; and number 1 by Circular 06/2024/TT-BTP in the last months before the
police took over: the director certifies, labels bold, values upright, the card's number, day and place in three
lines with dashes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record, draw_table, long_date, of_one_family
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.criminal_record import CODE, NO_RECORD, OFFENCES, RECORD, Case, make_case

_LEFT, _RIGHT, _MIDDLE = 28.0, 191.0, 108.0
_STAMP = (40, 34, 120)
_OLD_GROUNDS = (
    "Căn cứ Luật Lý lịch tư pháp ngày 17 tháng 6 năm 2009;", "Căn cứ Nghị định số 111/2010/NĐ-CP ngày 23 tháng 11 năm "
    "2010 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Lý lịch tư pháp,",
)  # fmt: skip
_NEW_GROUNDS = (
    _OLD_GROUNDS[0], "Căn cứ Thông tư số 06/2024/TT-BTP ngày 19 tháng 6 năm 2024 của Bộ trưởng Bộ Tư pháp;",
    "Căn cứ kết quả tra cứu, xác minh thông tin lý lịch tư pháp,",
)  # fmt: skip
_SIGNING = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH TƯ PHÁP"))
_BANS = ("Không", "Không có thông tin", "Không bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã")


def draw_number_two(luck: Random, fonts: FontFamily) -> Specimen:
    """Two pages where there is much to tell."""
    case = make_case(luck, date(2014, 2, 10), 2300, may_have_record=luck.random() < 0.6)
    case = replace(case, card_issued=case.issued - timedelta(days=luck.randint(60, 5000)))
    record = _begin(luck, fonts, f"{CODE}-2-ninth", dotted=True)
    record.sheet.print("Mẫu số 07/2013/TT-LLTP", _RIGHT, 11, size=10, style=Style.ITALIC, align="right")
    _draw_head(record, case, "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 2", stamped=luck.random() < 0.6)
    _draw_grounds(record, _OLD_GROUNDS, "XÁC NHẬN:")
    _draw_holder(record, case, "1. Họ và tên:")
    paper, issuer = (
        luck.choice(("Chứng minh nhân dân", "CMND")),
        f"Công an {case.seat.province_kind} {case.seat.province}",
    )
    record.line(record.entry("8. Giấy CMND/Hộ chiếu:", paper, "identity_paper"),
                record.entry("Số:", f"{luck.randrange(10**7, 38 * 10**7):09d}", "personal_number"),
                starts=(_LEFT, 128))  # fmt: skip
    record.line(_day(record, "Cấp ngày", case.card_issued, "identity_issued_on"),
                record.entry("tại:", issuer, "identity_issued_by"), starts=(_LEFT + 5, 96))  # fmt: skip
    _draw_family(record, case)
    _draw_status(record, case, 12)
    _sign(record, case, clerk=True)
    return record.specimen


def draw_number_one(luck: Random, fonts: FontFamily) -> Specimen:
    """Nobody with a conviction asks for it."""
    case = make_case(luck, date(2024, 7, 1), 238, may_have_record=False)
    record = _begin(luck, fonts, f"{CODE}-1-ninth", dotted=False)
    _draw_head(record, case, "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1", stamped=False)
    _draw_grounds(record, _NEW_GROUNDS, f"GIÁM ĐỐC {_department(case)} XÁC NHẬN:")
    _draw_holder(record, case, "1. Họ, chữ đệm và tên:")
    record.line(record.entry("8. Giấy tờ tùy thân:", luck.choice(("Thẻ căn cước công dân", "Căn cước công dân")),
                             "identity_paper"))  # fmt: skip
    record.line(record.entry("- Số:", case.who.personal_number, "personal_number"), starts=(_LEFT + 7,))
    record.line(_day(record, "- Ngày cấp:", case.card_issued, "identity_issued_on"), starts=(_LEFT + 7,))
    issuer = luck.choice(("Cục Cảnh sát quản lý hành chính về trật tự xã hội", "Cục CS QLHC về TTXH"))
    record.line(record.entry("- Nơi cấp:", issuer, "identity_issued_by"), starts=(_LEFT + 7,))
    _draw_status(record, case, 9)
    _sign(record, case, clerk=luck.random() < 0.5)
    return record.specimen


def _begin(luck: Random, fonts: FontFamily, variant: str, *, dotted: bool) -> Record:
    specimen, tint = Specimen(CODE, variant, [], {}), (255, 255, 255) if not dotted else (252, 250, 241)
    new_sheet = partial(_new_sheet, fonts, tint)
    label, value = (Style.REGULAR, Style.BOLD_ITALIC) if dotted else (Style.BOLD, Style.REGULAR)
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=luck.choice((12.5, 13)),
                       step=luck.uniform(6.7, 7.4), dotted=dotted, label_style=label,
                       value_style=luck.choice((value, Style.REGULAR)))  # fmt: skip
    return Record(form, new_sheet)


def _new_sheet(fonts: FontFamily, tint: tuple[int, int, int], specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=tint, cursor=22)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_head(record: Record, case: Case, title: str, *, stamped: bool) -> None:
    sheet, luck, seat = record.sheet, record.form.luck, case.seat
    y = draw_lines(sheet, (f"UBND {seat.province_kind} {seat.province}".upper(),), 60, 19, size=12, style=Style.REGULAR)
    y = draw_lines(sheet, ("SỞ TƯ PHÁP",), 60, y, size=12, field="issuing_agency") + 6
    sheet.rule(50, 70, y - 5.4)
    draw_national_title(sheet, 143, 19, size=11.5)
    figures, tail = str(case.number), luck.choice(("/STP-LLTP", "/LLTP-STP"))
    if stamped:
        sheet.print("Số:", 40, y, size=12.5)
        sheet.dots(47, 63, y + 5.2)
        sheet.print(figures, 49, y - 0.8, size=13, colour=_STAMP, field="document_number")
        sheet.print(tail, 64, y, size=12.5, field="document_number")
        record.specimen.written("document_number", Writing.STAMPED)
    else:
        width = sheet.width_of(f"Số: {figures}{tail}", 12.5)
        sheet.print("Số:", 60 - width / 2, y, size=12.5)
        sheet.print(figures + tail, 60 + width / 2, y, size=12.5, align="right", field="document_number")
    place = "TP. Hồ Chí Minh" if seat.province == "Hồ Chí Minh" else seat.province
    print_place_and_date(sheet, place, case.issued, (143, y), size=12.5)
    record.specimen.fields |= {
        "issuing_agency": "SỞ TƯ PHÁP", "document_number": figures + tail, "place": place, "record_form": title,
        "issued_on": case.issued.isoformat(),
    }  # fmt: skip
    sheet.cursor = y + luck.uniform(11, 15)
    sheet.centred(title, _MIDDLE, 170, size=luck.choice((15, 16)), gap=3.5, field="record_form")


def _draw_grounds(record: Record, grounds: tuple[str, ...], words: str) -> None:
    for ground in grounds:
        record.sheet.paragraph(ground, _LEFT, _RIGHT - _LEFT, size=record.form.size - 0.5, style=Style.ITALIC)
    record.sheet.centred(words, _MIDDLE, 165, size=13, gap=2)


def _day(record: Record, label: str, day: date, name: str) -> Entry:
    return record.entry(label, day.isoformat(), name, long_date(day).removeprefix("ngày "))


def _draw_holder(record: Record, case: Case, label: str) -> None:
    who, luck = case.who, record.form.luck
    record.line(record.entry(label, who.name.upper(), "full_name"), record.entry("2. Giới tính:", who.sex, "sex"),
                starts=(_LEFT, 146))  # fmt: skip
    record.line(_day(record, "3. Ngày, tháng, năm sinh:", who.born, "date_of_birth"))
    record.line(record.entry("4. Nơi sinh:", luck.choice((case.born_at, people.make_place(luck, case.issued).units)),
                             "place_of_birth"))  # fmt: skip
    record.line(record.entry("5. Quốc tịch:", "Việt Nam", "nationality"))
    record.line(record.entry("6. Nơi thường trú:", case.home, "residence"))
    elsewhere = case.seat.home(luck)
    if elsewhere != case.home and luck.random() < 0.4:
        record.line(record.entry("7. Nơi tạm trú:", elsewhere, "temporary_residence"))
    else:
        record.line(Entry("7. Nơi tạm trú:", "Không" if not record.form.dotted else ""))


def _draw_family(record: Record, case: Case) -> None:
    luck, born = record.form.luck, case.who.born.year
    father = of_one_family(case.who, people.make_person(luck, born_between=(born - 36, born - 21), sex="Nam"))
    mother = people.make_person(luck, born_between=(born - 34, born - 19), sex="Nữ")
    record.line(record.entry("9. Họ và tên cha:", father.name, "father_name"))
    record.line(record.entry("10. Họ và tên mẹ:", mother.name, "mother_name"))
    if luck.random() < 0.65:
        sex = "Nữ" if case.who.sex == "Nam" else "Nam"
        spouse = people.make_person(luck, born_between=(born - 6, born + 6), sex=sex)
        record.line(record.entry("11. Họ và tên vợ/chồng:", spouse.name, "spouse_name"))
    else:
        record.line(Entry("11. Họ và tên vợ/chồng:", ""))


def _draw_status(record: Record, case: Case, number: int) -> None:
    luck, seat = record.form.luck, case.seat
    record.line(record.entry(f"{number}. Tình trạng án tích:", RECORD if case.has_record else NO_RECORD,
                             "criminal_status"))  # fmt: skip
    if case.has_record:
        year = case.issued.year - luck.randint(2, 4)
        draw_table(record.sheet, _LEFT, (29, 29, 30, 25, 23, 27), (
            ("Bản án số, ngày, tháng, năm", "Tòa án đã tuyên bản án", "Tội danh, điều khoản áp dụng", "Hình phạt chính",
             "Hình phạt bổ sung", "Tình trạng thi hành án"),
            (f"{luck.randint(5, 190)}/{year}/HSST ngày {luck.randint(1, 28):02d}/{luck.randint(1, 12):02d}/{year}",
             f"TAND {seat.district_kind} {seat.district}", luck.choice(OFFENCES), f"{luck.randint(6, 36)} tháng tù",
             "Không", luck.choice(("Đã chấp hành xong", "Đang chấp hành án"))),
        ), size=10)  # fmt: skip
        record.sheet.cursor += 3
    record.run(Entry(f"{number + 1}. Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã:"),
               *([record.entry("", luck.choice(_BANS), "prohibition")] if luck.random() < 0.7 else []))  # fmt: skip


def _sign(record: Record, case: Case, *, clerk: bool) -> None:
    record.room(52)
    sheet, luck, top = record.sheet, record.form.luck, record.sheet.cursor + 3
    if clerk:
        draw_lines(sheet, ("NGƯỜI LẬP PHIẾU",), 62, top, size=12)
        draw_lines(sheet, ("(Ký, ghi rõ họ tên)",), 62, top + 5.2, size=10.5, style=Style.ITALIC)
        ink.sign(sheet, 62, top + 19, luck)
        draw_lines(sheet, (people.make_person(luck, born_between=(1976, 1997)).name,), 62, top + 30, size=12.5)
    titles, signer = luck.choice(_SIGNING), people.make_person(luck, born_between=(1958, 1984)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_and_seal(record.specimen, sheet, SignOff(titles, signer, _department(case)), (143, top), luck, aside=18)


def _department(case: Case) -> str:
    return f"SỞ TƯ PHÁP {case.seat.province_kind} {case.seat.province}".upper()


TEMPLATES = (Template(CODE, f"{CODE}-2-ninth", draw_number_two, held_out=False),
             Template(CODE, f"{CODE}-1-ninth", draw_number_one, held_out=True))  # fmt: skip
