"""Language certificates of the six-level framework (Circular 01/2014/TT-BGDĐT), which give a level and marks."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from digitize.specimens import education
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.training_certificate import (
    UNIVERSITIES,
    begin_sheet,
    begin_specimen,
    make_trainee,
    print_numbers,
    sign_off,
)

_LANGUAGES = (
    "Tiếng Anh", "Tiếng Pháp", "Tiếng Nga", "Tiếng Nhật", "Tiếng Trung Quốc", "Tiếng Hàn", "Tiếng Đức", "Tiếng Lào",
)  # fmt: skip
_SKILLS = ("Nghe/Listening", "Nói/Speaking", "Đọc/Reading", "Viết/Writing")


def draw_language(luck: Random, fonts: FontFamily) -> Specimen:
    """A language certificate of the six-level framework: upright, both languages, marks for each skill."""
    trainee = make_trainee(luck, (2015, 2025), UNIVERSITIES[:-1], age=(18, 40))
    language = luck.choice(_LANGUAGES)
    level = luck.choice(("Bậc 3", "Bậc 4", "Bậc 2", "Bậc 5"))
    specimen = begin_specimen(trainee, "language", "CHỨNG CHỈ NĂNG LỰC NGOẠI NGỮ")
    marks = [luck.randint(8, 19) / 2 for _ in _SKILLS]
    score = f"{round(sum(marks) / 2) / 2:.1f}"
    specimen.fields |= {
        "language": language, "level": level, "score": score, "examination_date": trainee.ended.isoformat(),
        "sex": trainee.person.sex, "personal_number": trainee.person.personal_number,
    }  # fmt: skip
    del specimen.fields["classification"]
    specimen.fields["full_name"] = trainee.person.name.upper()
    sheet = begin_sheet(specimen, fonts, luck, (210, 297), (214, 206, 236))
    draw_lines(sheet, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), 62, 20, size=10.5, style=Style.REGULAR)
    sheet.cursor = 25
    sheet.centred(trainee.centre[0], 62, 80, size=10.5, field="issuing_agency")
    draw_national_title(sheet, 150, 20, size=9.5)
    sheet.cursor = 48
    sheet.centred("CHỨNG CHỈ NĂNG LỰC NGOẠI NGỮ", 105, 175, size=19, colour=RED, field="certificate_title")
    sheet.centred("CERTIFICATE OF FOREIGN LANGUAGE PROFICIENCY", 105, 175, size=11.5, gap=4)
    print_runs(sheet, (Run("Trình độ/Level:"), Run(level, "level", Style.BOLD)), 105, sheet.cursor, size=14,
               align="centre")  # fmt: skip
    sheet.cursor += 13
    form = FormPrinter(specimen, sheet, luck, left=24, right=150, size=12, step=8.4, value_style=Style.BOLD)
    draw_photograph(sheet, 155, 84, 30, 40, luck)
    form.line(Entry("Ngôn ngữ/Language:", language, "language"))
    form.line(Entry("Họ tên/Name:", trainee.person.name.upper(), "full_name"))
    form.line(Entry("Giới tính/Gender:", trainee.person.sex, "sex"))
    form.line(Entry("Sinh ngày/Date of birth:", f"{trainee.person.born:%d.%m.%Y}", "date_of_birth"))
    form.line(Entry("Tại/Place of birth:", trainee.born_in, "place_of_birth"))
    form.line(Entry("Số CCCD/ID No.:", trainee.person.personal_number, "personal_number"))
    form.line(Entry("Khóa thi ngày/Test date:", f"{trainee.ended:%d.%m.%Y}", "examination_date"))
    _draw_marks(sheet, marks, sheet.cursor + 2)
    sheet.cursor += 21
    form.line(Entry("Tổng điểm/Overall score:", score, "score"))
    education.print_place_and_date(sheet, trainee.region, trainee.issued, 140, sheet.cursor + 4, size=12)
    sign_off(specimen, sheet, trainee, 142, sheet.cursor + 11, luck)
    print_numbers(sheet, trainee, ("Số chứng chỉ/Certificate No.:", "Số vào sổ gốc/Reg. No.:"), 24, 262, size=11)
    return specimen


def _draw_marks(sheet: Sheet, marks: Sequence[float], y: float) -> None:
    for at, (skill, mark) in enumerate(zip(_SKILLS, marks, strict=True)):
        left = 24 + 40 * at
        sheet.frame(left, y, left + 40, y + 14, (120, 110, 150))
        sheet.print(skill, left + 20, y + 1.5, size=10.5, align="centre")
        sheet.print(f"{mark:.1f}", left + 20, y + 7.5, size=11, style=Style.BOLD, align="centre")


TEMPLATES = (Template("training_certificate", "training_certificate-language", draw_language),)
