"""Criminal record certificates, number 2, of a city's or province's police on two pages: the form's number in the
corner, labels without numbers on dotted lines, convictions told one by one, the signature on the second page."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record, address_title, of_one_family
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.criminal_record import CODE, NO_RECORD, OFFENCES, RECORD, Case, make_case

_LEFT, _RIGHT, _MIDDLE = 28.0, 192.0, 110.0
_VARIANT = f"{CODE}-2-2025-pages"
# Cards of the Law on Identity Cards 2023 have another name and another issuer.
_LAW_OF_2023 = date(2024, 7, 1)
_BANS = (
    "Không bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã theo quyết định của Tòa án",
    "Không có thông tin",
)
_PENALTIES = (
    "09 tháng tù, cho hưởng án treo, thời gian thử thách 18 tháng", "01 năm 06 tháng tù", "02 năm tù",
    "18 tháng cải tạo không giam giữ", "Phạt tiền 30.000.000 đồng",
)  # fmt: skip
_NOTE = "Phiếu lý lịch tư pháp số 2 cấp theo yêu cầu của cá nhân để biết nội dung về lý lịch tư pháp của mình."


def draw_second(luck: Random, fonts: FontFamily) -> Specimen:
    """The values in half of them stand in bold."""
    case = make_case(luck, date(2025, 3, 17), 560, may_have_record=True)
    specimen = Specimen(CODE, _VARIANT, [], {})

    def new_sheet(told: Specimen) -> Sheet:
        return _new_sheet(fonts, told)

    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=13, step=10.6, dotted=True,
                       value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    record = Record(form, new_sheet)
    _draw_head(record, case, luck)
    _draw_person(record, case, luck)
    _draw_family(record, case, luck)
    form.sheet = new_sheet(specimen)
    _draw_second_page(record, case, luck)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    if len(specimen.sheets) > 1:
        sheet.print(str(len(specimen.sheets)), 105, 12, size=12, align="centre")
    sheet.cursor = 24
    return sheet


def _draw_head(record: Record, case: Case, luck: Random) -> None:
    """The national title in the middle above everything, the issuing police and the number at the left below it."""
    sheet, seat, fields = record.sheet, case.seat, record.specimen.fields
    sheet.print("Mẫu số 04/2025/LLTP", _RIGHT, 13, size=10, style=Style.ITALIC, align="right")
    draw_national_title(sheet, _MIDDLE, 20, size=13)
    agency = address_title("công an " + seat.province_kind, seat.province)
    sheet.print(agency, _LEFT, 41, size=12.5, style=Style.BOLD, field="issuing_agency")
    number = f"{case.number}/{luck.choice(('', f'{case.issued.year}/'))}LLTP-PV06"
    sheet.print("Phiếu số:", _LEFT, 47.5, size=12.5)
    sheet.print(number, _LEFT + sheet.width_of("Phiếu số: ", 12.5), 47.5, size=12.5, field="document_number")
    title = "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 2"
    fields |= {"issuing_agency": agency, "document_number": number, "record_form": title}
    sheet.cursor = 61
    sheet.centred(title, _MIDDLE, 165, size=17, gap=6, field="record_form")


def _draw_person(record: Record, case: Case, luck: Random) -> None:
    who, born = case.who, case.who.born
    record.line(record.entry("Họ, chữ đệm và tên (chữ in hoa):", who.name.upper(), "full_name"))
    record.line(record.entry("Nam/Nữ:", who.sex, "sex"),
                record.entry("Sinh ngày:", born.isoformat(), "date_of_birth", _spelled(born)),
                starts=(_LEFT, 80))  # fmt: skip
    record.line(record.entry("Nơi sinh:", case.born_at, "place_of_birth"))
    record.line(record.entry("Quốc tịch:", "Việt Nam", "nationality"))
    record.line(record.entry("Nơi đăng ký thường trú:", case.home, "residence"))
    if luck.random() < 0.6:
        record.line(record.entry("Nơi đăng ký tạm trú:", case.seat.home(luck), "temporary_residence"))
    else:
        record.line(Entry("Nơi đăng ký tạm trú:"))
    issued = case.card_issued
    is_new = issued >= _LAW_OF_2023
    paper = "Thẻ căn cước" if is_new else luck.choice(("CCCD", "Căn cước công dân"))
    record.line(record.entry("Giấy tờ tùy thân:", paper, "identity_paper"),
                record.entry("số:", who.personal_number, "personal_number"), starts=(_LEFT, 118))  # fmt: skip
    record.line(record.entry("do:", "Bộ Công an" if is_new else "Cục Cảnh sát QLHC về TTXH", "identity_issued_by"),
                record.entry("cấp ngày:", issued.isoformat(), "identity_issued_on", f"{issued.day}/{issued.month}/"
                             f"{issued.year}"), starts=(_LEFT, 118))  # fmt: skip


def _spelled(day: date) -> str:
    return f"{day.day:02d} tháng {day.month:02d} năm {day.year}"


def _draw_family(record: Record, case: Case, luck: Random) -> None:
    born = case.who.born.year
    father = of_one_family(case.who, people.make_person(luck, born_between=(born - 36, born - 22), sex="Nam"))
    mother = people.make_person(luck, born_between=(born - 34, born - 20), sex="Nữ")
    record.line(record.entry("Họ và tên bố:", father.name.upper(), "father_name"),
                Entry("năm sinh:", str(father.born.year)), starts=(_LEFT, 140))  # fmt: skip
    record.line(record.entry("Họ và tên mẹ:", mother.name.upper(), "mother_name"),
                Entry("năm sinh:", str(mother.born.year)), starts=(_LEFT, 140))  # fmt: skip
    if luck.random() < 0.65:
        sex = "Nữ" if case.who.sex == "Nam" else "Nam"
        spouse = people.make_person(luck, born_between=(born - 5, born + 5), sex=sex)
        record.line(record.entry("Họ và tên vợ hoặc chồng:", spouse.name.upper(), "spouse_name"),
                    Entry("năm sinh:", str(spouse.born.year)), starts=(_LEFT, 140))  # fmt: skip
    else:
        record.line(Entry("Họ và tên vợ hoặc chồng:"))


def _draw_second_page(record: Record, case: Case, luck: Random) -> None:
    sheet, form = record.sheet, record.form
    form.step = 7.8
    status = RECORD if case.has_record else NO_RECORD
    record.line(record.entry("Tình trạng án tích:", status, "criminal_status"))
    if case.has_record:
        _draw_conviction(record, case, luck)
    form.dotted = False
    record.run(Entry("Về việc cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã:"),
               record.entry("", luck.choice(_BANS), "prohibition"))  # fmt: skip
    sheet.cursor += 3
    sheet.paragraph(_NOTE, _LEFT, _RIGHT - _LEFT, size=11.5, style=Style.ITALIC, indent=0)
    record.specimen.fields |= {"place": case.seat.province, "issued_on": case.issued.isoformat()}
    top = sheet.cursor + 5
    print_place_and_date(sheet, case.seat.province, case.issued, (142, top), size=13)
    titles = luck.choice((("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG HỒ SƠ NGHIỆP VỤ"), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                          ("TL. GIÁM ĐỐC", "KT. TRƯỞNG PHÒNG HỒ SƠ NGHIỆP VỤ", "PHÓ TRƯỞNG PHÒNG")))  # fmt: skip
    name = people.make_person(luck, born_between=(1967, 1986)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": name}
    sheet.print("Cán bộ lập phiếu", 58, top + 9, size=12.5, style=Style.BOLD, align="centre")
    sheet.print("(Ký, ghi rõ họ tên)", 58, top + 14.5, size=11, style=Style.ITALIC, align="centre")
    ink.sign(sheet, 58, top + 27, luck)
    sheet.print(people.make_person(luck, born_between=(1982, 1999)).name, 58, top + 39, size=12.5, align="centre")
    seal = f"CÔNG AN {case.seat.province_kind} {case.seat.province}".upper()
    sign_and_seal(record.specimen, sheet, SignOff(titles, name, seal, size=12.5), (142, top + 9), luck)


def _draw_conviction(record: Record, case: Case, luck: Random) -> None:
    """What a court found: its numbers and days are not the certificate's."""
    judged = case.issued - timedelta(days=luck.randrange(200, 1500))
    court = f"Tòa án nhân dân {case.seat.province_kind} {case.seat.province}"
    record.line(Entry("- Bản án số:", f"{luck.randint(3, 280)}/{judged.year}/HS-ST"), Entry("ngày:", _spelled(judged)),
                starts=(_LEFT, 108))  # fmt: skip
    record.line(Entry("- Tòa án tuyên:", court))
    record.line(Entry("- Tội danh:", luck.choice(OFFENCES)))
    record.line(Entry("- Hình phạt:", luck.choice(_PENALTIES)))
    record.line(Entry("- Hình phạt bổ sung, nghĩa vụ dân sự, án phí:", "Đã thi hành xong án phí 200.000 đồng"))


TEMPLATES = (Template(CODE, _VARIANT, draw_second, held_out=False),)
