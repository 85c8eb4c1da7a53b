"""Criminal record certificates, number 1, of a department of justice from 2014 until the police took them over on
01/3/2025 (Circulars 13/2011 and 16/2013/TT-BTP), printed by the department's program on the frame with the drum: the
title in two lines, values at a tab stop, number, day and issuer of the identity paper in the lines below its kind, and
the head of the administrative section who signs by order."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.civil_status import Run, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.office_marks import line_at_stop, print_place_and_date, sign_and_seal
from digitize.specimens.offices import draw_border, draw_drum, draw_table
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.criminal_record import CODE, NO_RECORD, OFFENCES, RECORD, Case, make_case

_VARIANT = f"{CODE}-seventh"
_LEFT, _RIGHT, _MIDDLE = 28.0, 187.0, 106.0
_TINTS: tuple[Colour, ...] = ((206, 224, 238), (226, 220, 198), (214, 230, 216))
_GROUNDS = (
    "Căn cứ Luật Lý lịch tư pháp ngày 17 tháng 6 năm 2009;",
    "Căn cứ Nghị định số 111/2010/NĐ-CP ngày 23 tháng 11 năm 2010 của Chính phủ quy định chi tiết và hướng dẫn thi "
    "hành một số điều của Luật Lý lịch tư pháp;",
)  # fmt: skip
_BANS = ("Không bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã", "Không có", "Không")
_SIGNING = (
    ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH TƯ PHÁP"), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("GIÁM ĐỐC",),
    ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG LÝ LỊCH TƯ PHÁP"),
)  # fmt: skip
_CARD_ISSUERS = ("Cục Cảnh sát quản lý hành chính về trật tự xã hội", "Cục Cảnh sát QLHC về TTXH", "Cục CSQLHC về TTXH")


def draw_department(luck: Random, fonts: FontFamily) -> Specimen:
    """Few have a conviction to tell."""
    with_card = luck.random() < 0.75
    earliest, days = (date(2021, 8, 2), 1300) if with_card else (date(2014, 3, 3), 1100)
    case = make_case(luck, earliest, days, may_have_record=luck.random() < 0.5)
    specimen = Specimen(CODE, _VARIANT, [], _values(luck, case, with_card=with_card))
    sheet = _new_sheet(luck, fonts, specimen)
    size = luck.choice((12.5, 13))
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=size, step=luck.uniform(6.9, 7.8),
                       value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    _draw_head(form, case)
    _draw_person(form, case)
    _draw_identity(form)
    _draw_status(form, case)
    _sign(form, case)
    return specimen


def _values(luck: Random, case: Case, *, with_card: bool) -> dict[str, str]:
    who, seat = case.who, case.seat
    symbol = luck.choice(("STP-LLTP", "LLTP-STP", f"{case.issued.year}/STP-LLTP"))
    fields = {
        "issuing_agency": "SỞ TƯ PHÁP", "document_number": f"{case.number:05d}/{symbol}",
        "record_form": "PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1",
        "place": _place(seat.province), "issued_on": case.issued.isoformat(),
        "full_name": who.name.upper(), "sex": who.sex, "date_of_birth": who.born.isoformat(),
        "place_of_birth": luck.choice((case.born_at, people.make_place(luck, case.issued).units)),
        "nationality": "Việt Nam", "residence": case.home,
        "identity_paper": luck.choice(("Căn cước công dân", "Thẻ căn cước công dân", "CCCD")),
        "personal_number": who.personal_number, "identity_issued_on": case.card_issued.isoformat(),
        "identity_issued_by": luck.choice(_CARD_ISSUERS), "criminal_status": RECORD if case.has_record else NO_RECORD,
    }  # fmt: skip
    if not with_card:
        fields |= {
            "identity_paper": luck.choice(("Giấy chứng minh nhân dân", "CMND", "Chứng minh nhân dân")),
            "personal_number": f"{luck.randrange(10_000_000, 380_000_000):09d}",
            "identity_issued_by": f"Công an {seat.province_kind} {seat.province}",
        }
    if luck.random() < 0.35:
        fields["temporary_residence"] = seat.home(luck)
    if luck.random() < 0.6:
        fields["prohibition"] = luck.choice(_BANS)
    return fields


def _place(province: str) -> str:
    """The one city whose name is a person's is told with its kind."""
    return "Thành phố Hồ Chí Minh" if province == "Hồ Chí Minh" else province


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet, tint = Sheet(210, 297, fonts, paper=(254, 253, 248)), luck.choice(_TINTS)
    draw_guilloche(sheet, tint, luck, 0.45)
    draw_drum(sheet, 105, 158, 46, tint)
    draw_border(sheet, 13, tint)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_head(form: FormPrinter, case: Case) -> None:
    sheet, fields, seat = form.sheet, form.specimen.fields, case.seat
    parent = ("ỦY BAN NHÂN DÂN", f"{seat.province_kind} {seat.province}".upper())
    y = draw_lines(sheet, parent, 62, 20, size=12, style=Style.REGULAR)
    y = draw_lines(sheet, ("SỞ TƯ PHÁP",), 62, y, size=12, field="issuing_agency")
    sheet.rule(54, 70, y + 0.6)
    draw_national_title(sheet, 143, 20, size=11.5)
    width = sheet.width_of(f"Số: {fields['document_number']}", 12.5)
    sheet.print("Số:", 62 - width / 2, y + 3.4, size=12.5)
    sheet.print(fields["document_number"], 62 + width / 2, y + 3.4, size=12.5, align="right", field="document_number")
    print_place_and_date(sheet, _place(seat.province), case.issued, (143, y + 3.4), size=12.5)
    sheet.cursor = y + 15
    for text, size in (("PHIẾU LÝ LỊCH TƯ PHÁP", 17), ("SỐ 1", 15)):
        sheet.centred(text, _MIDDLE, 160, size=size, field="record_form")
    sheet.cursor += 3
    for text in _GROUNDS:
        sheet.paragraph(text, _LEFT, _RIGHT - _LEFT, size=12, style=Style.ITALIC)
    sheet.centred("XÁC NHẬN:", _MIDDLE, 160, size=13, gap=2)


def _draw_person(form: FormPrinter, case: Case) -> None:
    """What nobody told has a stroke, as the program prints it."""
    fields = form.specimen.fields
    born = f"{case.who.born:%d/%m/%Y}"
    rows = (
        ("1. Họ và tên:", "full_name", ""), ("2. Giới tính:", "sex", ""),
        ("3. Ngày, tháng, năm sinh:", "date_of_birth", born), ("4. Nơi sinh:", "place_of_birth", ""),
        ("5. Quốc tịch:", "nationality", ""), ("6. Nơi thường trú:", "residence", ""),
        ("7. Nơi tạm trú:", "temporary_residence", ""),
    )  # fmt: skip
    for label, name, shown in rows:
        known = name in fields
        line_at_stop(form, _stop(form), label, shown or fields.get(name, "-"), name if known else "")


def _stop(form: FormPrinter) -> float:
    return form.left + form.sheet.width_of("3. Ngày, tháng, năm sinh:   ", form.size)


def _draw_identity(form: FormPrinter) -> None:
    fields, style = form.specimen.fields, form.value_style
    day = long_date(date.fromisoformat(fields["identity_issued_on"])).removeprefix("ngày ")
    put = partial(draw_sentence, form.sheet, left=form.left, right=form.right, size=form.size)
    put((Run("8. Giấy CMND/Hộ chiếu:"), Run(fields["identity_paper"], "identity_paper", style), Run("Số:"),
         Run(fields["personal_number"], "personal_number", style)), indent=0)  # fmt: skip
    form.sheet.cursor -= 1.4
    put((Run("Cấp ngày"), Run(day, "identity_issued_on", style), Run("Tại:"),
         Run(fields["identity_issued_by"], "identity_issued_by", style)), indent=5)  # fmt: skip


def _draw_status(form: FormPrinter, case: Case) -> None:
    """The last item is told only to who asks for it."""
    fields, sheet, luck = form.specimen.fields, form.sheet, form.luck
    put = partial(draw_sentence, sheet, left=form.left, right=form.right, size=form.size, indent=0)
    put((Run("9. Tình trạng án tích:"), Run(fields["criminal_status"], "criminal_status", Style.BOLD)))
    if case.has_record:
        year = case.issued.year - luck.randint(1, 3)
        rows = (
            ("Tội danh, điều khoản luật được áp dụng", "Hình phạt chính", "Hình phạt bổ sung"),
            (f"{luck.choice(OFFENCES)} (Bản án số {luck.randint(10, 180)}/{year}/HS-ST)",
             f"{luck.randint(6, 30)} tháng tù, cho hưởng án treo", luck.choice(("Không", "Phạt tiền 10.000.000 đồng"))),
        )  # fmt: skip
        draw_table(sheet, form.left, (79, 42, 38), rows, size=11)
        sheet.cursor += 2.5
    label = Run("10. Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã:")
    told = (Run(fields["prohibition"], "prohibition", form.value_style),) if "prohibition" in fields else ()
    put((label, *told))


def _sign(form: FormPrinter, case: Case) -> None:
    sheet, luck, top = form.sheet, form.luck, form.sheet.cursor + 2
    draw_lines(sheet, ("NGƯỜI LẬP PHIẾU",), 58, top, size=12)
    draw_lines(sheet, ("(Ký, ghi rõ họ tên)",), 58, top + 5.2, size=10.5, style=Style.ITALIC)
    ink.sign(sheet, 58, top + 19, luck)
    clerk = people.make_person(luck, born_between=(1978, 1998)).name
    draw_lines(sheet, (clerk,), 58, top + 29, size=12.5)
    titles, signer = luck.choice(_SIGNING), people.make_person(luck, born_between=(1964, 1986)).name
    form.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"SỞ TƯ PHÁP {case.seat.province_kind} {case.seat.province}".upper()
    sign_and_seal(form.specimen, sheet, SignOff(titles, signer, seal, size=12), (143, top), luck, aside=18)


TEMPLATES = (Template(CODE, _VARIANT, draw_department),)
