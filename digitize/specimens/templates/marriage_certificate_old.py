"""Marriage certificates before 2016: a book number, the husband first, two officials; one form filled by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_sign_off
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.marriage_certificate import (
    CODE,
    ROSE,
    TITLE,
    Marriage,
    draw_spouse_signatures,
    make_marriage,
    new_specimen,
    seal_words,
)  # fmt: skip

_JOBS = ("Làm ruộng", "Giáo viên", "Công nhân", "Bộ đội", "Y tá", "Thợ mộc", "Cán bộ", "Buôn bán", "Lái xe", "Kế toán")


def _old_header(sheet: Sheet, marriage: Marriage, *, right: float = 150, below: float = 33) -> None:
    unit = marriage.unit
    rows = [("Xã, phường:", unit.commune), ("Huyện, quận:", unit.district), ("Tỉnh, thành phố:", unit.province)]
    for at, (label, value) in enumerate(rows):
        sheet.print(f"{label} {value.split(' ', 1)[1].removeprefix('trấn ').removeprefix('phố ')}", 22, 18 + 5.4 * at,
                    size=11)  # fmt: skip
    draw_national_title(sheet, 138, 18, size=12)
    for at, (label, value, field) in enumerate((
        ("Số:", marriage.number, "certificate_number"), ("Quyển số:", marriage.book, "register_book"),
    )):  # fmt: skip
        sheet.print(label, right, below + 5.5 * at, size=12)
        sheet.print(value, right + sheet.width_of(f"{label} ", 12), below + 5.5 * at, size=12, field=field)


def _old_specimen(marriage: Marriage, variant: str) -> Specimen:
    """Before 2016 the number has no year: the book has it. Two officials sign."""
    specimen = new_specimen(marriage, variant)
    specimen.fields |= {"certificate_number": marriage.number, "register_book": marriage.book}
    return specimen


def _old_marriage(luck: Random, years: tuple[date, date]) -> Marriage:
    marriage = make_marriage(luck, years)
    signing = (f"TM. UBND {marriage.unit.commune.upper()}", luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    return replace(marriage, number=marriage.number.partition("/")[0], signing=signing)


def _draw_old_officials(specimen: Specimen, sheet: Sheet, marriage: Marriage, luck: Random) -> None:
    top = sheet.cursor + 1
    draw_sign_off(specimen, sheet, SignOff(marriage.signing, marriage.signer, seal_words(marriage)), 146, top, luck)
    draw_lines(sheet, ("CÁN BỘ TƯ PHÁP HỘ TỊCH",), 62, top)
    ink.sign(sheet, 62, top + 16, luck)
    clerk = people.make_person(luck, born_between=(1958, 1985)).name
    sheet.print(clerk, 62, top + 26, size=12.5, align="centre")


def draw_2010(luck: Random, fonts: FontFamily) -> Specimen:
    """TP/HT-2010-KH: husband first, one person after another on dotted lines, printed by a program."""
    marriage = _old_marriage(luck, (date(2010, 7, 1), date(2015, 12, 30)))
    specimen = _old_specimen(marriage, "2010")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=ROSE)
    _old_header(sheet, marriage)
    sheet.cursor = 46
    sheet.centred(TITLE, 105, 170, size=20, colour=RED)
    sheet.centred("(BẢN CHÍNH)", 105, 170, size=12, gap=4)
    form = FormPrinter(specimen, sheet, luck, dotted=True, step=7.4, value_style=Style.ITALIC)
    for spouse in (marriage.husband, marriage.wife):
        who, person = spouse.who, spouse.person
        form.line(Entry(f"Họ và tên {spouse.word}:", person.name.upper(), f"{who}_name"))
        form.line(Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", f"{who}_date_of_birth"))
        form.line(Entry("Dân tộc:", person.ethnicity, f"{who}_ethnicity"),
                  Entry("Quốc tịch:", "Việt Nam", f"{who}_nationality"), starts=(24, 105))  # fmt: skip
        form.line(Entry("Nơi thường trú/tạm trú:", spouse.residence, f"{who}_residence"))
        form.line(Entry("Số Giấy CMND/Hộ chiếu:", spouse.paper, f"{who}_identity_paper"))
    form.line(Entry("Nơi đăng ký:", marriage.unit.committee, "registration_place"))
    form.line(Entry("Ngày, tháng, năm đăng ký:", f"{marriage.registered:%d/%m/%Y}", "registered_on"))
    draw_spouse_signatures(sheet, (marriage.husband, marriage.wife), (62, 146), luck, "(Ký, ghi rõ họ tên)")
    _draw_old_officials(specimen, sheet, marriage, luck)
    return specimen


def draw_by_hand(luck: Random, fonts: FontFamily) -> Specimen:
    """TP/HT-2006-KH: the clerk wrote all values with a pen, husband left, wife right."""
    marriage = _old_marriage(luck, (date(2006, 4, 1), date(2010, 6, 30)))
    specimen = _old_specimen(marriage, "2006-by-hand")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=ROSE)
    draw_national_title(sheet, 105, 18, size=12)
    sheet.cursor = 38
    sheet.centred(TITLE, 105, 170, size=20, colour=RED, gap=2)
    pen, couple = Pen(luck), (marriage.husband, marriage.wife)
    form = FormPrinter(specimen, sheet, luck, left=20, size=12, step=8)
    pen.fill(form, Entry("Số:", marriage.number, "certificate_number"),
             Entry("Quyển số:", marriage.book, "register_book"), starts=(120, 148))  # fmt: skip
    rows = (
        ("Ngày, tháng, năm sinh:", "date_of_birth", [f"{s.person.born.day} / {s.person.born.month} / "
                                                     f"{s.person.born.year}" for s in couple]),
        ("Dân tộc:", "ethnicity", [s.person.ethnicity for s in couple]),
        ("Quốc tịch:", "nationality", ["Việt Nam", "Việt Nam"]),
        ("Nơi thường trú/tạm trú:", "residence", [s.residence for s in couple]),
        ("Số Giấy CMND:", "identity_paper", [s.paper.partition(",")[0].split()[-1] for s in couple]),
    )  # fmt: skip
    columns = (20, 107)
    pen.fill(form, *(Entry(f"Họ và tên {s.word}:", s.person.name.upper(), f"{s.who}_name") for s in couple),
             starts=columns)  # fmt: skip
    for label, name, values in rows:
        entries = [Entry(label, value, f"{s.who}_{name}") for s, value in zip(couple, values, strict=True)]
        pen.fill(form, *entries, starts=columns)
    specimen.fields |= {f"{s.who}_identity_paper": number for s, number in zip(couple, rows[-1][2], strict=True)}
    pen.fill(form, Entry("Nơi đăng ký:", marriage.unit.committee, "registration_place"))
    day = marriage.registered
    pen.fill(form, Entry("Ngày, tháng, năm đăng ký:", f"{day.day} / {day.month} / {day.year}", "registered_on"))
    draw_spouse_signatures(sheet, couple, (62, 146), luck, "(Ký, ghi rõ họ và tên)")
    _draw_old_officials(specimen, sheet, marriage, luck)
    return specimen


def draw_1990s(luck: Random, fonts: FontFamily) -> Specimen:
    """The smaller paper of the nineties: husband first, home town and occupation, the date in the registrar's line."""
    marriage = _old_marriage(luck, (date(1995, 7, 1), date(2005, 12, 30)))
    specimen = _old_specimen(marriage, "1990s")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _old_header(sheet, marriage, right=22, below=35)
    sheet.cursor = 50
    sheet.centred(TITLE, 112, 150, size=17, gap=5)
    form = FormPrinter(specimen, sheet, luck, left=26, right=186, size=12.5, step=7.3, dotted=True)
    couple = (marriage.husband, marriage.wife)
    for spouse in couple:
        who, person = spouse.who, spouse.person
        town, job = civil_status.make_unit(luck, marriage.registered).units, luck.choice(_JOBS)
        number = spouse.paper.partition(",")[0].split()[-1]
        specimen.fields |= {f"{who}_home_town": town, f"{who}_occupation": job, f"{who}_identity_paper": number}
        form.line(Entry(f"Họ tên người {spouse.word}:", person.name.upper(), f"{who}_name"))
        form.line(Entry("Sinh ngày:", f"{person.born.day:02d}-{person.born.month:02d}-{person.born.year}",
                        f"{who}_date_of_birth"), Entry("Dân tộc:", person.ethnicity, f"{who}_ethnicity"),
                  Entry("Quốc tịch:", "Việt Nam", f"{who}_nationality"), starts=(26, 92, 136))  # fmt: skip
        form.line(Entry("Quê quán:", town, f"{who}_home_town"))
        form.line(Entry("Nơi ĐKHK thường trú:", spouse.residence, f"{who}_residence"))
        form.line(Entry("Nghề nghiệp:", job, f"{who}_occupation"),
                  Entry("Số CMND:", number, f"{who}_identity_paper"), starts=(26, 108))  # fmt: skip
    form.line(Entry("Đăng ký tại:", marriage.unit.committee, "registration_place"))
    form.line(Entry("Đăng ký ngày:", civil_status.long_date(marriage.registered).removeprefix("ngày "),
                    "registered_on"))  # fmt: skip
    draw_spouse_signatures(sheet, couple, (58, 150), luck, "(Ký tên)")
    top = sheet.cursor + 2
    draw_sign_off(specimen, sheet, SignOff(marriage.signing, marriage.signer, seal_words(marriage)), 105, top, luck)
    return specimen


TEMPLATES = (
    Template(CODE, f"{CODE}-2010", draw_2010),
    Template(CODE, f"{CODE}-2006-by-hand", draw_by_hand),
    Template(CODE, f"{CODE}-1990s", draw_1990s),
)
