"""Diplomas of intermediate and college vocational training, kept with the certificates of training: a red cover and
two yellow pages of 135 x 190 mm (Circular 10/2017/TT-BLĐTBXH), and the certificate of elementary training as some
schools print it themselves."""

from __future__ import annotations

from random import Random

from digitize.specimens import education, people
from digitize.specimens.education import COVER_GOLD, COVER_RED, DIPLOMA_HEIGHT, DIPLOMA_WIDTH, Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, draw_lines, draw_national_title
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.training_certificate import (
    COLLEGES,
    Trainee,
    begin_sheet,
    begin_specimen,
    make_trainee,
    print_numbers,
    sign_off,
)  # fmt: skip

_LEVELS = (
    ("BẰNG TỐT NGHIỆP CAO ĐẲNG", "THE DEGREE OF COLLEGE"),
    ("BẰNG TỐT NGHIỆP TRUNG CẤP", "THE DIPLOMA OF INTERMEDIATE LEVEL"),
    ("BẰNG TỐT NGHIỆP CAO ĐẲNG NGHỀ", "THE DIPLOMA OF VOCATIONAL COLLEGE"),
    ("BẰNG TỐT NGHIỆP TRUNG CẤP NGHỀ", "THE DIPLOMA OF VOCATIONAL SECONDARY SCHOOL"),
)
_TRADES = (
    ("Điện công nghiệp", "Industrial Electricity"),
    ("Công nghệ ô tô", "Automotive Technology"),
    ("Kế toán doanh nghiệp", "Corporate Accounting"),
    ("Điều dưỡng", "Nursing"),
    ("Hàn", "Welding"),
    ("Kỹ thuật máy lạnh và điều hòa không khí", "Refrigeration and Air Conditioning"),
    ("Quản trị khách sạn", "Hotel Management"),
    ("Thiết kế đồ họa", "Graphic Design"),
    ("Thú y", "Veterinary"),
)
_MODES = (("Chính quy", "Full-time"), ("Thường xuyên", "Part-time"))


def draw_diploma(luck: Random, fonts: FontFamily) -> Specimen:
    """The cover, then both inner pages: English on the left, Vietnamese on the right."""
    trainee = make_trainee(luck, (2017, 2025), COLLEGES, age=(18, 30))
    title, title_en = _LEVELS[_is_secondary(trainee)]
    trade, mode = luck.choice(_TRADES), luck.choice(_MODES)
    specimen = begin_specimen(trainee, "diploma", title)
    del specimen.fields["place_of_birth"]
    specimen.fields |= {"major": trade[0], "graduation_year": str(trainee.issued.year), "mode_of_study": mode[0]}
    cover = Sheet(DIPLOMA_WIDTH, DIPLOMA_HEIGHT, fonts, paper=COVER_RED)
    specimen.sheets.append(cover)
    words = (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11), ("SOCIALIST REPUBLIC OF VIET NAM", 9))
    education.draw_cover(cover, words, 202, 32)
    first, rest = " ".join(title.split()[:3]), " ".join(title.split()[3:])
    draw_lines(cover, (first, rest), 202, 100, size=20, colour=COVER_GOLD)
    cover.print(title_en, 202, 122, size=10.5, style=Style.BOLD, align="centre", colour=COVER_GOLD)
    sheet = begin_sheet(specimen, fonts, luck, (DIPLOMA_WIDTH, DIPLOMA_HEIGHT), (244, 220, 120))
    _english_half(sheet, trainee, title_en, trade[1], mode[1])
    draw_national_title(sheet, 200, 15, size=11)
    sheet.print(trainee.head, 200, 31, size=11, style=Style.BOLD, align="centre")
    sheet.cursor = 36
    sheet.centred(trainee.centre[0], 200, 110, size=11.5, gap=0.5, field="issuing_agency")
    sheet.print("cấp", 200, sheet.cursor, size=11, style=Style.ITALIC, align="centre")
    sheet.cursor = draw_lines(sheet, (first, rest), 200, sheet.cursor + 5.5, size=16.5, colour=RED,
                              field="certificate_title") + 1  # fmt: skip
    form = FormPrinter(specimen, sheet, luck, left=146, right=258, size=11.5, step=6.9, value_style=Style.BOLD)
    form.line(Entry("Ngành, nghề:", trade[0], "major"))
    form.line(Entry("Cho:", trainee.person.name, "full_name"))
    form.line(Entry("Ngày sinh:", f"{trainee.person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Năm tốt nghiệp:", str(trainee.issued.year), "graduation_year"))
    form.line(Entry("Xếp loại tốt nghiệp:", trainee.grade[0], "classification"))
    form.line(Entry("Hình thức đào tạo:", mode[0], "mode_of_study"))
    education.print_place_and_date(sheet, trainee.region, trainee.issued, 208, sheet.cursor + 1, size=11)
    sign_off(specimen, sheet, trainee, 212, sheet.cursor + 7, luck)
    print_numbers(sheet, trainee, ("Số hiệu:", "Số vào sổ gốc cấp văn bằng:"), 146, 167)
    return specimen


def _is_secondary(trainee: Trainee) -> bool:
    """A secondary school gives no college degree."""
    return trainee.centre[0].startswith("TRƯỜNG TRUNG CẤP")


def _english_half(sheet: Sheet, trainee: Trainee, title: str, trade: str, mode: str) -> None:
    draw_national_title(sheet, 70, 15, size=11, english=True)
    sheet.print("THE RECTOR OF", 70, 31, size=11, align="centre")
    sheet.print(trainee.centre[1], 70, 36, size=10, style=Style.BOLD, align="centre")
    sheet.print("confers", 70, 42, size=11, style=Style.ITALIC, align="centre")
    sheet.print(title, 70, 49, size=12, style=Style.BOLD, align="centre", colour=RED)
    rows = (
        ("Occupation:", trade), ("Upon:", education.without_marks(trainee.person.name)),
        ("Date of birth:", education.english_date(trainee.person.born)),
        ("Graduation year:", str(trainee.issued.year)), ("Degree classification:", trainee.grade[1]),
        ("Mode of study:", mode),
    )  # fmt: skip
    for at, (label, value) in enumerate(rows):
        print_runs(sheet, (Run(label), Run(value, style=Style.BOLD)), 16, 66 + 7 * at, size=11)
    day = f"{education.without_marks(trainee.region)}, {education.english_date(trainee.issued)}"
    sheet.print(day, 70, 112, size=11, style=Style.ITALIC, align="centre")
    print_runs(sheet, (Run("Serial number:"), Run(trainee.serial)), 16, 167, size=10.5)
    print_runs(sheet, (Run("Reference number:"), Run(trainee.register)), 16, 172, size=10.5)


def draw_single_page(luck: Random, fonts: FontFamily) -> Specimen:
    """Of the years 2008 to 2016: Vietnamese only, upright, the register first, the course's time in one sentence."""
    trainee = make_trainee(luck, (2008, 2016), COLLEGES, age=(18, 30))
    title = _LEVELS[2 + _is_secondary(trainee)][0]
    trade, mode = luck.choice(_TRADES)[0], luck.choice(_MODES)[0]
    specimen = begin_specimen(trainee, "diploma_single", title)
    specimen.fields |= {
        "major": trade, "mode_of_study": mode, "sex": trainee.person.sex, "decision_number": trainee.decision,
        "ethnicity": people.ETHNICITIES[0],
    }  # fmt: skip
    sheet = begin_sheet(specimen, fonts, luck, (210, 297), (250, 226, 160))
    draw_national_title(sheet, 105, 22, size=13)
    sheet.cursor = 46
    sheet.centred(title, 105, 180, size=20, colour=RED, gap=4, field="certificate_title")
    sheet.centred(f"{trainee.head}", 105, 160, size=12)
    sheet.centred(trainee.centre[0], 105, 165, size=13, gap=6, field="issuing_agency")
    form = FormPrinter(specimen, sheet, luck, left=32, right=184, size=13.5, step=10.5, value_style=Style.BOLD_ITALIC)
    form.line(Entry("Căn cứ Quyết định công nhận tốt nghiệp số:", trainee.decision, "decision_number"))
    form.line(Entry("Cấp bằng cho:", trainee.person.name, "full_name"))
    form.line(Entry("Nam/Nữ:", trainee.person.sex, "sex"), Entry("Dân tộc:", people.ETHNICITIES[0], "ethnicity"))
    day = education.long_date(trainee.person.born).removeprefix("ngày ")
    form.line(Entry("Sinh ngày:", day, "date_of_birth"))
    form.line(Entry("Nguyên quán:", trainee.born_in))
    del specimen.fields["place_of_birth"]
    form.line(Entry("Nghề đào tạo:", trade, "major"))
    form.line(Entry("Hệ đào tạo:", mode, "mode_of_study"))
    form.line(Entry("Hạng tốt nghiệp:", trainee.grade[0], "classification"))
    education.print_place_and_date(sheet, trainee.region, trainee.issued, 138, sheet.cursor + 3, size=13)
    sign_off(specimen, sheet, trainee, 142, sheet.cursor + 11, luck, size=12.5)
    print_runs(sheet, (Run("Vào sổ số:"), Run(trainee.register, "register_number")), 32, 262, size=12)
    print_runs(sheet, (Run("Bằng số:"), Run(trainee.serial, "serial_number", Style.BOLD)), 32, 268, size=12)
    return specimen


TEMPLATES = (
    Template("training_certificate", "training_certificate-diploma", draw_diploma),
    Template("training_certificate", "training_certificate-diploma_single", draw_single_page),
)
