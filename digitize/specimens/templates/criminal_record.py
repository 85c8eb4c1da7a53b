"""Criminal record certificates: numbers 1 and 2 of the justice departments (Circulars 13/2011 and 16/2013), and
number 1 as the police issue it since 01/3/2025."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_sign_off
from digitize.specimens.offices import (
    Record,
    Seat,
    address_title,
    draw_letterhead,
    draw_pair,
    draw_place_and_date,
    draw_table,
    make_seat,
    of_one_family,
)
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template

CODE = "criminal_record"
LEFT, RIGHT, MIDDLE = 27.0, 190.0, 106.0
NO_RECORD, RECORD = "Không có án tích", "Có án tích"
_CARD_ISSUER = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
OFFENCES = (
    "Trộm cắp tài sản", "Đánh bạc", "Cố ý gây thương tích", "Vi phạm quy định về tham gia giao thông đường bộ",
    "Lừa đảo chiếm đoạt tài sản", "Gây rối trật tự công cộng", "Hủy hoại tài sản", "Chống người thi hành công vụ",
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    who: Person
    seat: Seat
    home: str
    issued: date
    number: int
    card_issued: date
    born_at: str
    has_record: bool


def make_case(luck: Random, earliest: date, days: int, *, may_have_record: bool) -> Case:
    """Whose certificate it is, issued within `days` of the day."""
    issued = people.date_after(luck, earliest, days)
    who = people.make_person(luck, born_between=(1966, 2002))
    seat = make_seat(luck, issued)
    card_issued = earliest - timedelta(days=luck.randrange(20, 900))
    return Case(who, seat, seat.home(luck), issued, luck.randint(105, 48_000), card_issued,
                f"tỉnh {luck.choice(people.PROVINCES)}", may_have_record and luck.random() < 0.3)  # fmt: skip


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(254, 254, 250))
    draw_guilloche(sheet, (222, 234, 245), luck, 0.6)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.cursor = 20
    return sheet


def _record(luck: Random, fonts: FontFamily, variant: str, size: float, step: float) -> Record:
    specimen = Specimen(CODE, variant, [], {})
    new_sheet = partial(_new_sheet, luck, fonts)
    return Record(FormPrinter(specimen, new_sheet(specimen), luck, LEFT, RIGHT, size=size, step=step), new_sheet)


def _draw_title(record: Record, number: int) -> None:
    text = f"PHIẾU LÝ LỊCH TƯ PHÁP SỐ {number}"
    record.specimen.fields["record_form"] = text
    record.sheet.centred(text, MIDDLE, 160, size=16, gap=2, field="record_form")


def draw_justice(luck: Random, fonts: FontFamily, *, number: int) -> Specimen:
    """Number 1 is given to people, number 2 also tells parents and spouse, and every conviction."""
    record = _record(luck, fonts, f"{CODE}-{number}-2013", 12.5, 6.6)
    case = make_case(luck, date(2021, 3, 2), 1400, may_have_record=number == 2)
    seat = case.seat
    y = draw_letterhead(record, (address_title("ủy ban nhân dân", f"{seat.province_kind} {seat.province}"),),
                        ("SỞ TƯ PHÁP",), left=64, right=146, y=19, size=11)  # fmt: skip
    draw_pair(record, record.entry("Số:", f"{case.number}/LLTP-PLLTP", "document_number"), 64, y - 2)
    draw_place_and_date(record, seat.province, case.issued, 146, y + 1)
    record.sheet.cursor = y + 12
    _draw_title(record, number)
    for text in ("Căn cứ Luật Lý lịch tư pháp ngày 17 tháng 6 năm 2009;",
                 "Căn cứ kết quả tra cứu thông tin lý lịch tư pháp,"):  # fmt: skip
        record.sheet.paragraph(text, LEFT, RIGHT - LEFT, size=12.5, style=Style.ITALIC)
    record.sheet.centred("XÁC NHẬN:", MIDDLE, 160, size=13, gap=1.5)
    _draw_person(record, case)
    after = 9
    if number == 2:
        _draw_family(record, case, luck)
        after = 12
    _draw_status(record, case, luck, after)
    head = luck.choice((("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG")))
    _sign(record, luck, head, f"SỞ TƯ PHÁP {seat.province.upper()}")
    return record.specimen


def _draw_person(record: Record, case: Case) -> None:
    who = case.who
    record.line(record.entry("1. Họ và tên:", who.name.upper(), "full_name"),
                record.entry("2. Giới tính:", who.sex, "sex"), starts=(LEFT, 140))  # fmt: skip
    record.run(record.day("3. Ngày, tháng, năm sinh:", who.born, "date_of_birth"))
    record.run(record.entry("4. Nơi sinh:", case.born_at, "place_of_birth"))
    record.run(record.entry("5. Quốc tịch:", "Việt Nam", "nationality"))
    record.run(record.entry("6. Nơi thường trú:", case.home, "residence"))
    record.run(Entry("7. Nơi tạm trú:", "Không"))
    record.line(
        record.entry("8. Giấy CMND/Hộ chiếu:", "Thẻ CCCD", "identity_paper"),
        record.entry("Số:", who.personal_number, "personal_number"), starts=(LEFT, 105),
    )  # fmt: skip
    record.line(record.day("Cấp ngày:", case.card_issued, "identity_issued_on"),
                record.entry("Tại:", _CARD_ISSUER, "identity_issued_by"), starts=(LEFT, 72))  # fmt: skip


def _draw_family(record: Record, case: Case, luck: Random) -> None:
    born = case.who.born.year
    father = people.make_person(luck, born_between=(born - 34, born - 22), sex="Nam")
    father = of_one_family(case.who, father)
    mother = people.make_person(luck, born_between=(born - 32, born - 20), sex="Nữ")
    record.run(record.entry("9. Họ và tên cha:", father.name.upper(), "father_name"))
    record.run(record.entry("10. Họ và tên mẹ:", mother.name.upper(), "mother_name"))
    if luck.random() < 0.6:
        other = "Nữ" if case.who.sex == "Nam" else "Nam"
        spouse = people.make_person(luck, born_between=(born - 5, born + 5), sex=other)
        record.run(record.entry("11. Họ và tên vợ/chồng:", spouse.name.upper(), "spouse_name"))
    else:
        record.run(Entry("11. Họ và tên vợ/chồng:", "Không"))


def _draw_status(record: Record, case: Case, luck: Random, number: int) -> None:
    status = RECORD if case.has_record else NO_RECORD
    record.run(record.entry(f"{number}. Tình trạng án tích:", status, "criminal_status"))
    if case.has_record:
        year = case.issued.year - luck.randint(1, 3)
        rows = (
            ("Số, ngày bản án", "Tòa án đã tuyên", "Tội danh", "Hình phạt chính", "Tình trạng thi hành án"),
            (f"{luck.randint(10, 180)}/{year}/HS-ST ngày 12/4/{year}",
             f"TAND {case.seat.district_kind} {case.seat.district}",
             luck.choice(OFFENCES), f"{luck.randint(6, 30)} tháng tù cho hưởng án treo", "Đang chấp hành"),
        )  # fmt: skip
        draw_table(record.sheet, LEFT, (33, 32, 38, 32, 28), rows, size=10)
        record.sheet.cursor += 3
    ban = "Không bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã"
    record.run(
        Entry(f"{number + 1}. Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã:"),
        record.entry("", ban, "prohibition"),
    )


def _sign(record: Record, luck: Random, titles: tuple[str, ...], seal: str) -> None:
    record.room(44)
    sheet, top = record.sheet, record.sheet.cursor + 3
    sheet.print("NGƯỜI LẬP PHIẾU", 62, top, size=12, style=Style.BOLD, align="centre")
    clerk = people.make_person(luck, born_between=(1980, 1998)).name
    sheet.print(clerk, 62, top + 29, size=12.5, style=Style.BOLD, align="centre")
    signer = people.make_person(luck, born_between=(1966, 1986)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    draw_sign_off(record.specimen, sheet, SignOff(titles, signer, seal), 146, top, luck)


def draw_police(luck: Random, fonts: FontFamily) -> Specimen:
    """Number 1 of a provincial police, which keeps criminal records since 01/3/2025: other labels, no numbers."""
    record = _record(luck, fonts, f"{CODE}-1-2025", 13, 7.4)
    case = make_case(luck, date(2025, 3, 10), 480, may_have_record=False)
    seat, who, sheet = case.seat, case.who, record.sheet
    y = draw_letterhead(record, ("BỘ CÔNG AN",), (address_title("công an " + seat.province_kind, seat.province),),
                        left=60, right=143, y=18)  # fmt: skip
    sheet.cursor = y + 9
    _draw_title(record, 1)
    number = record.entry("Số:", f"{case.number}/{case.issued.year}/LLTP", "document_number")
    draw_pair(record, number, MIDDLE, sheet.cursor - 1)
    sheet.cursor += 10
    record.run(record.entry("Họ, chữ đệm và tên khai sinh:", who.name.upper(), "full_name"))
    record.line(
        record.day("Ngày, tháng, năm sinh:", who.born, "date_of_birth"), record.entry("Giới tính:", who.sex, "sex"),
        starts=(LEFT, 125),
    )  # fmt: skip
    personal_number = record.entry("Số định danh cá nhân:", who.personal_number, "personal_number")
    record.line(record.entry("Quốc tịch:", "Việt Nam", "nationality"), personal_number, starts=(LEFT, 90))
    record.run(record.entry("Nơi đăng ký khai sinh:", case.born_at, "place_of_birth"))
    record.run(record.entry("Nơi cư trú:", case.home, "residence"))
    record.run(record.entry("Thông tin về án tích:", NO_RECORD, "criminal_status"))
    ban = "Không"
    record.run(Entry("Thông tin về việc bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã:"),
               record.entry("", ban, "prohibition"))  # fmt: skip
    draw_place_and_date(record, seat.province, case.issued, 140, sheet.cursor + 3, size=13)
    sheet.cursor += 9
    titles = luck.choice((("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG HỒ SƠ NGHIỆP VỤ"), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
    signer = people.make_person(luck, born_between=(1968, 1985)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"CÔNG AN {seat.province_kind} {seat.province}".upper()
    draw_sign_off(record.specimen, sheet, SignOff(titles, signer, seal), 140, sheet.cursor + 1, luck)
    return record.specimen


TEMPLATES = (
    Template(CODE, f"{CODE}-1-2013", partial(draw_justice, number=1)),
    Template(CODE, f"{CODE}-2-2013", partial(draw_justice, number=2)),
    Template(CODE, f"{CODE}-1-2025", draw_police),
)
