"""Criminal record certificates, number 1, as people ask for them on VNeID since 2025 and print what the police of their
province signed electronically (Law on Judicial Records as the police apply it since 01/3/2025, on the form of Circular
06/2024/TT-BTP): the signing program's block with a moment of its own in the upper corner, the police itself as the
body that issues, sex and nationality behind the birth on one line, number, day and issuer of the card in the lines
below each other, the kind of paper before them, a code and its remark in the lower corner beside who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_qr
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.criminal_record import CODE, NO_RECORD, Case, make_case

_VARIANT = f"{CODE}-1-eighth"
_LEFT, _RIGHT, _MIDDLE = 28.0, 190.0, 108.0
_BANS = (
    "Không bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã theo quyết định của Tòa án",
    "Không bị cấm", "Không có",
)  # fmt: skip
_CARDS = (
    (date(2024, 7, 1), "Thẻ căn cước", "Bộ Công an"),
    (date(2021, 1, 4), "Căn cước công dân", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
)
_SIGNING = (
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG HỒ SƠ"),
    ("TUQ. GIÁM ĐỐC", "PHÓ TRƯỞNG PHÒNG HỒ SƠ"),
)  # fmt: skip
_REMARK = (
    "Phiếu lý lịch tư pháp điện tử có giá trị", "như Phiếu lý lịch tư pháp bản giấy.", "Quét mã để kiểm tra thông tin."
)  # fmt: skip


def draw_printed_out(luck: Random, fonts: FontFamily) -> Specimen:
    """One page on plain paper; one in three without serifs, as the application's own viewer prints."""
    case = make_case(luck, date(2025, 4, 1), 590, may_have_record=False)
    case = replace(case, card_issued=max(date(2021, 3, 1), case.issued - timedelta(days=luck.randrange(40, 1500))))
    specimen = Specimen(CODE, _VARIANT, [], {})
    plain = luck.random() < 0.33
    sheet = Sheet(210, 297, luck.choice(sans_families()) if plain else fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=11.5 if plain else 13, step=luck.uniform(7.0, 7.8),
                       value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    record = Record(form, lambda told: told.sheets[-1])
    _draw_head(record, case)
    _draw_person(record, case)
    _draw_status(record)
    _sign(record, case)
    return specimen


def _police(case: Case) -> str:
    return f"CÔNG AN {case.seat.province_kind} {case.seat.province}".upper()


def _draw_head(record: Record, case: Case) -> None:
    sheet, luck, police = record.sheet, record.form.luck, _police(case)
    moment = f"{case.issued:%d-%m-%Y} {luck.randint(8, 16):02d}:{luck.randrange(60):02d}:{luck.randrange(60):02d}"
    ink.show_electronic_signature(sheet, f"Công an {case.seat.province_kind} {case.seat.province}", moment)
    draw_lines(sheet, ("BỘ CÔNG AN",), 60, 20, size=12, style=Style.REGULAR)
    parts = sheet.wrap(police, 72, size=12, style=Style.BOLD)
    y = draw_lines(sheet, parts, 60, 25.4, size=12, field="issuing_agency")
    sheet.rule(50, 70, y + 0.5)
    draw_national_title(sheet, 143, 20, size=11.5)
    number = f"{case.number}/{case.issued.year}/LLTP-PV06"
    y = max(y + 3.2, 37)
    print_runs(sheet, (Run("Số:"), Run(number, "document_number")), 60, y, size=12, align="centre")
    place = "TP. Hồ Chí Minh" if case.seat.province == "Hồ Chí Minh" else case.seat.province
    print_place_and_date(sheet, place, case.issued, (143, y), size=12)
    record.specimen.fields |= {
        "issuing_agency": police, "document_number": number, "place": place, "issued_on": case.issued.isoformat(),
        "record_form": "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1",
    }  # fmt: skip
    sheet.cursor = y + luck.uniform(12, 18)
    sheet.centred("PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1", _MIDDLE, 170, size=16, gap=5, field="record_form")


def _draw_person(record: Record, case: Case) -> None:
    who, luck = case.who, record.form.luck
    _, paper, issuer = next((row for row in _CARDS if row[0] <= case.card_issued), _CARDS[-1])
    record.line(record.entry("1. Họ, chữ đệm và tên:", who.name.upper(), "full_name"))
    record.line(record.day("2. Ngày, tháng, năm sinh:", who.born, "date_of_birth"),
                record.entry("3. Giới tính:", who.sex, "sex"), starts=(_LEFT, 122))  # fmt: skip
    record.line(record.entry("4. Nơi sinh:", case.born_at.removeprefix("tỉnh "), "place_of_birth"),
                record.entry("5. Quốc tịch:", "Việt Nam", "nationality"), starts=(_LEFT, 122))  # fmt: skip
    record.line(record.entry("6. Nơi thường trú:", case.home, "residence"))
    if luck.random() < 0.4:
        record.line(record.entry("7. Nơi tạm trú:", case.seat.home(luck), "temporary_residence"))
    else:
        record.line(Entry("7. Nơi tạm trú:", luck.choice(("Không", "", "./."))))
    record.line(record.entry("8. Giấy tờ tùy thân:", paper, "identity_paper"))
    left = _LEFT + 6
    record.line(record.entry("- Số định danh cá nhân:", who.personal_number, "personal_number"), starts=(left,))
    record.line(record.day("- Ngày cấp:", case.card_issued, "identity_issued_on"), starts=(left,))
    record.line(record.entry("- Cơ quan cấp:", issuer, "identity_issued_by"), starts=(left,))


def _draw_status(record: Record) -> None:
    luck = record.form.luck
    record.line(record.entry("9. Tình trạng án tích:", NO_RECORD, "criminal_status"))
    label = "10. Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã:"
    if luck.random() < 0.6:
        record.run(record.entry(label, luck.choice(_BANS), "prohibition"), Entry("./."))
    else:
        record.run(Entry(label, "./."))


def _sign(record: Record, case: Case) -> None:
    sheet, luck, top = record.sheet, record.form.luck, record.sheet.cursor + 5
    titles, signer = luck.choice(_SIGNING), people.make_person(luck, born_between=(1966, 1986)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    signed = SignOff(titles, signer, _police(case), size=12.5, seal_radius=16)
    sign_and_seal(record.specimen, sheet, signed, (144, top), luck)
    draw_qr(sheet, f"https://lltp.example/{luck.randrange(16**12):012x}", _LEFT, top + 12, 24)
    draw_lines(sheet, _REMARK, _LEFT, top + 38, size=9, style=Style.ITALIC, align="left")


TEMPLATES = (Template(CODE, _VARIANT, draw_printed_out, held_out=True),)
