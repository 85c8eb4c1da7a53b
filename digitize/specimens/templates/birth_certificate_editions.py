"""More birth certificates: the dotted form of 2006 filled by hand, and one of a commune without a district."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Pen, Run
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_sign_off
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import HOSPITALS, Family, base_fields, make_family, unit_lines

CODE, TITLE = "birth_certificate", "GIẤY KHAI SINH"
GREEN: Colour = (165, 205, 175)
OCHRE: Colour = (220, 195, 130)


def draw_by_hand(luck: Random, fonts: FontFamily) -> Specimen:
    """TP/HT-2006-KS and 2010: the clerk wrote all values with a blue pen; the father stands before the mother."""
    family = make_family(luck, (date(2006, 4, 1), date(2015, 10, 30)))
    signer = people.make_person(luck, born_between=(1950, 1975)).name
    signing = (f"TM. UBND {family.unit.commune.upper()}", luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    fields = base_fields(family, signing, signer, f"{family.number:02d}")
    fields |= {
        "register_book": f"{family.number % 5 + 1:02d}/{family.registered.year}",
        "place_of_birth": luck.choice((*HOSPITALS, f"Trạm Y tế {family.unit.commune}")),
        "declarant_name": family.father.name,
        "declarant_relationship": "Cha đẻ",
    }
    specimen = Specimen(CODE, f"{CODE}-2006-by-hand", [], fields)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=GREEN)
    for at, line in enumerate(unit_lines(family.unit)):
        sheet.print(line, 22, 18 + 5.4 * at, size=12)
    draw_national_title(sheet, 140, 18, size=12)
    sheet.cursor = 40
    sheet.centred(TITLE, 105, 160, size=22, colour=RED)
    sheet.centred("BẢN CHÍNH", 105, 160, size=12, gap=2)
    _write_body(FormPrinter(specimen, sheet, luck, size=12.5, step=7.9), family, Pen(luck))
    top = sheet.cursor + 1
    seal = f"UBND {family.unit.commune.upper()}"
    draw_sign_off(specimen, sheet, SignOff(signing, signer, seal), 146, top, luck)
    draw_lines(sheet, ("CÁN BỘ TƯ PHÁP HỘ TỊCH",), 62, top)
    ink.sign(sheet, 62, top + 16, luck)
    sheet.print(people.make_person(luck, born_between=(1955, 1985)).name, 62, top + 26, size=12.5, align="centre")
    return specimen


def _write_body(form: FormPrinter, family: Family, pen: Pen) -> None:
    child, fields = family.child, form.specimen.fields
    pen.fill(form, Entry("Số:", fields["certificate_number"], "certificate_number"),
             Entry("Quyển số:", fields["register_book"], "register_book"), starts=(120, 148))  # fmt: skip
    pen.fill(form, Entry("Họ và tên:", fields["full_name"], "full_name"), Entry("Giới tính:", child.sex, "sex"),
             starts=(24, 148))  # fmt: skip
    born = f"{child.born.day} / {child.born.month} / {child.born.year}"
    pen.fill(form, Entry("Ngày, tháng, năm sinh:", born, "date_of_birth"))
    pen.fill(form, Entry("(Bằng chữ:", fields["date_of_birth_in_words"], "date_of_birth_in_words"))
    pen.fill(form, Entry("Nơi sinh:", fields["place_of_birth"], "place_of_birth"))
    pen.fill(form, Entry("Dân tộc:", child.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"))
    pen.fill(form, Entry("Quê quán:", family.home_town, "home_town"))
    for label, who in (("Họ và tên cha:", "father"), ("Họ và tên mẹ:", "mother")):
        pen.fill(form, Entry(label, fields[f"{who}_name"], f"{who}_name"))
        pen.fill(form, Entry("Dân tộc:", fields[f"{who}_ethnicity"], f"{who}_ethnicity"),
                 Entry("Quốc tịch:", "Việt Nam", f"{who}_nationality"),
                 Entry("Năm sinh:", fields[f"{who}_birth_year"], f"{who}_birth_year"),
                 starts=(24, 80, 140))  # fmt: skip
        pen.fill(form, Entry("Nơi thường trú/tạm trú:", family.residence, f"{who}_residence"))
    day = family.registered
    pen.fill(form, Entry("Nơi đăng ký:", family.unit.committee, "registration_place"))
    pen.fill(form, Entry("Ngày, tháng, năm đăng ký:", f"{day.day} / {day.month} / {day.year}", "registered_on"))
    pen.fill(form, Entry("Họ và tên người đi khai sinh:", fields["declarant_name"], "declarant_name"))
    pen.fill(form, Entry("Quan hệ với người được khai sinh:", "Cha đẻ", "declarant_relationship"))


def draw_2025(luck: Random, fonts: FontFamily) -> Specimen:
    """A commune or ward since 01/7/2025: the number at the upper left, sex beside the name, the date in words on the
    same row after a semicolon, parents with whole birth dates, bold labels, and the page of changes behind."""
    family = make_family(luck, (date(2025, 7, 1), date(2026, 9, 1)))
    signer = people.make_person(luck, born_between=(1968, 1990)).name
    signing = civil_status.signing(luck, family.registered)
    number = f"{family.number:03d}/{family.registered.year}"
    specimen = Specimen(CODE, f"{CODE}-2025", [], base_fields(family, signing, signer, number))
    sheet = civil_status.new_form(specimen, fonts, luck, tint=OCHRE)
    civil_status.draw_number(sheet, number, 20, 17, label="Số :", size=12)
    draw_national_title(sheet, 105, 24, size=13.5)
    sheet.cursor = 45
    sheet.centred(TITLE, 105, 160, size=25, colour=RED, gap=6)
    form = FormPrinter(specimen, sheet, luck, left=20, right=192, size=12, step=6.9, label_style=Style.BOLD)
    _print_child(form, family)
    _print_parents(form, family)
    _print_registration(form, family)
    heading, note = "NGƯỜI KÝ GIẤY KHAI SINH", "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)"
    seal = f"UBND {family.unit.commune.upper()}"
    draw_sign_off(specimen, sheet, SignOff(signing, signer, seal, heading, note), 138, sheet.cursor + 3, luck)
    if luck.random() < 0.5:
        civil_status.draw_changes_page(specimen, fonts, luck, tint=OCHRE)
    return specimen


def _print_child(form: FormPrinter, family: Family) -> None:
    child, sheet = family.child, form.sheet
    place = f"{form.luck.choice(HOSPITALS)}, {family.unit.province}"
    form.specimen.fields |= {"place_of_birth": place, "personal_number": child.personal_number}
    form.line(Entry("Họ, chữ đệm, tên:", child.name.upper(), "full_name"), Entry("Giới tính:", child.sex, "sex"),
              starts=(20, 150))  # fmt: skip
    runs = (
        Run("Ngày, tháng, năm sinh:", style=Style.BOLD), Run(f"{child.born:%d/%m/%Y}", "date_of_birth"),
        Run("; ghi bằng chữ:", style=Style.BOLD), Run(people.date_words(child.born), "date_of_birth_in_words"),
    )  # fmt: skip
    civil_status.draw_sentence(sheet, runs, 20, 192, size=12, indent=0)
    form.line(Entry("Nơi sinh:", place, "place_of_birth"))
    form.line(Entry("Số định danh cá nhân:", child.personal_number, "personal_number"))
    form.line(Entry("Quốc tịch:", "Việt Nam", "nationality"), Entry("Dân tộc:", child.ethnicity, "ethnicity"))
    form.line(Entry("Quê quán:", family.home_town, "home_town"))
    sheet.cursor += 2


def _print_parents(form: FormPrinter, family: Family) -> None:
    for word, who, parent in (("mẹ", "mother", family.mother), ("cha", "father", family.father)):
        form.line(Entry(f"Họ, chữ đệm, tên người {word}:", parent.name.upper(), f"{who}_name"))
        form.line(Entry("Ngày, tháng, năm sinh:", f"{parent.born:%d/%m/%Y}", f"{who}_birth_year"),
                  Entry("Dân tộc:", parent.ethnicity, f"{who}_ethnicity"),
                  Entry("Quốc tịch:", "Việt Nam", f"{who}_nationality"), starts=(20, 98, 146))  # fmt: skip
        form.line(Entry("Nơi cư trú:", family.residence, f"{who}_residence"))
        form.sheet.cursor += 2


def _print_registration(form: FormPrinter, family: Family) -> None:
    declarant = form.luck.choice((family.mother, family.father))
    paper = civil_status.identity_paper(form.luck, declarant, family.registered)
    form.specimen.fields |= {"declarant_name": declarant.name.upper(), "declarant_identity_paper": paper}
    form.line(Entry("Họ, chữ đệm, tên người đi khai sinh:", declarant.name.upper(), "declarant_name"))
    form.line(Entry("Giấy tờ tùy thân:", paper, "declarant_identity_paper"))
    form.line(Entry("Đăng ký khai sinh tại:", family.unit.committee, "registration_place"))
    day = civil_status.long_date(family.registered).capitalize()
    form.line(Entry("Ngày, tháng, năm đăng ký khai sinh:", day, "registered_on"))


TEMPLATES = (
    Template(CODE, f"{CODE}-2006-by-hand", draw_by_hand),
    Template(CODE, f"{CODE}-2025", draw_2025),
)
