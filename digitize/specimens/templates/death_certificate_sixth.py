"""Copies of death certificates from the register, GIẤY CHỨNG TỬ (BẢN SAO), of forms TP/HT-2006-KT.2 and TP/HT-2010-KT.2
(Circulars 08.a/2010 and 05/2012/TT-BTP), which heirs show at the land office and the bank: province, district and
commune in the head beside the form's mark, number and book below the motto, the day of the copy in the foot."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.civil_status import Run, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style, sans_families, typewriter_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.overprint import Overprint
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.death_certificate import CODE, Death, make_death, new_specimen, seal_words

_LEFT, _RIGHT = 24.0, 190.0
_TINTS: tuple[Colour | None, ...] = (None, (190, 200, 215), (205, 205, 190))


def draw_copy(luck: Random, fonts: FontFamily) -> Specimen:
    """Filled in by a program, with a typewriter's face or that of an office program, over dotted lines."""
    death = make_death(luck, (date(2006, 4, 3), date(2015, 9, 30)))
    copied = civil_status.day_between(luck, death.registered, date(2015, 12, 31))
    signing = luck.choice(((f"TM. UBND {death.unit.commune.upper()}", "CHỦ TỊCH"), ("CHỦ TỊCH",),
                           ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("PHÓ CHỦ TỊCH",)))  # fmt: skip
    specimen = new_specimen(death, "sixth", f"{death.number:02d}")
    specimen.fields |= {
        "register_book": f"{death.number % 3 + 1:02d}/{death.registered.year}", "issued_on": copied.isoformat(),
        "identity_paper": death.paper.partition(",")[0].split()[-1], "signer_title": " ".join(signing),
    }  # fmt: skip
    if luck.random() < 0.25:
        del specimen.fields["identity_paper"]
    sheet = civil_status.new_form(specimen, fonts, luck, tint=luck.choice(_TINTS))
    _draw_head(sheet, death, specimen.fields, 2006 if death.registered < date(2010, 7, 1) else 2010)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12.5, step=8)
    filled = luck.choice((fonts, luck.choice(sans_families()), luck.choice(typewriter_families())))
    _draw_body(form, death, Overprint(filled))
    _draw_copying(sheet, copied)
    sign_off = SignOff(signing, death.signer, seal_words(death), "NGƯỜI KÝ BẢN SAO GIẤY CHỨNG TỬ",
                       "(Ký, đóng dấu và ghi rõ họ tên, chức vụ)", size=12)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (142, sheet.cursor), luck, aside=20)
    return specimen


def _draw_head(sheet: Sheet, death: Death, fields: dict[str, str], edition: int) -> None:
    sheet.print(f"Mẫu TP/HT-{edition}-KT.2", _RIGHT, 13, size=9.5, align="right")
    unit = death.unit
    rows = (("Tỉnh, thành phố:", unit.province), ("Huyện, quận:", unit.district),
            ("Xã, phường, thị trấn:", unit.commune))  # fmt: skip
    for at, (label, name) in enumerate(rows):
        own = name.removeprefix("thị ").removeprefix("thành ").partition(" ")[2]
        sheet.print(f"{label} {own}", _LEFT, 18 + 5.6 * at, size=11)
    draw_national_title(sheet, 143, 18, size=11.5)
    for y, label, name in ((36, "Số:", "certificate_number"), (41.6, "Quyển số:", "register_book")):
        sheet.print(label, 155, y, size=12)
        sheet.print(fields[name], 155 + sheet.width_of(f"{label} ", 12), y, size=12, style=Style.BOLD, field=name)
    sheet.cursor = 47
    sheet.centred("GIẤY CHỨNG TỬ", 107, 150, size=21)
    sheet.centred("(BẢN SAO)", 107, 150, size=12.5, gap=4)


def _draw_body(form: FormPrinter, death: Death, filled: Overprint) -> None:
    fields, person, line = form.specimen.fields, death.person, partial(filled.line, form)
    shown = form.luck.choice(("{d:%d/%m/%Y}", "{d:%d-%m-%Y}", "{d:%d} tháng {d:%m} năm {d.year}"))

    def told(label: str, name: str) -> Entry:
        return Entry(label, fields.get(name, ""), name)

    line(told("Họ và tên:", "full_name"), told("Giới tính:", "sex"), starts=(_LEFT, 150))
    line(Entry("Ngày, tháng, năm sinh:", shown.format(d=person.born), "date_of_birth"))
    line(told("Dân tộc:", "ethnicity"), told("Quốc tịch:", "nationality"), starts=(_LEFT, 106))
    line(told("Nơi thường trú/tạm trú cuối cùng:", "residence"))
    line(told("Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:", "identity_paper"))
    line(told("Đã chết vào lúc:", "time_of_death"), Entry("ngày", shown.format(d=death.died), "died_on"),
         starts=(_LEFT, 98))  # fmt: skip
    line(Entry("(Bằng chữ:", f"{fields['died_on_in_words']})", "died_on_in_words"))
    for label, name in (("Nơi chết:", "place_of_death"), ("Nguyên nhân chết:", "cause_of_death"),
                        ("Giấy báo tử/Giấy tờ thay thế Giấy báo tử số:", "death_notice"),
                        ("Nơi đăng ký:", "registration_place")):  # fmt: skip
        line(told(label, name))
    line(Entry("Ngày, tháng, năm đăng ký:", shown.format(d=death.registered), "registered_on"))
    line(Entry("Ghi chú:", form.luck.choice(("", "", "Đăng ký quá hạn"))))


def _draw_copying(sheet: Sheet, copied: date) -> None:
    """That it was copied from the register, and on which day."""
    sheet.cursor += 1
    draw_lines(sheet, ("SAO TỪ SỔ ĐĂNG KÝ KHAI TỬ",), 62, sheet.cursor + 6, size=11.5)
    width = sheet.width_of(long_date(copied), 12, Style.ITALIC)
    said = Run(long_date(copied).capitalize(), "issued_on", Style.ITALIC)
    draw_sentence(sheet, (said,), 142 - width / 2, _RIGHT, size=12, indent=0)
    sheet.cursor -= 1


TEMPLATES = (Template(CODE, f"{CODE}-sixth", draw_copy, held_out=False),)
