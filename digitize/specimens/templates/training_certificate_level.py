"""Certificates of a foreign language at level A, B or C, as departments of education gave them from 1994 to 2015: the
numbers below the photograph, day and place of birth after one label, the examination told in a sentence."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.training_certificate import CENTRES, Trainee, begin_specimen, make_trainee

_TITLE = "CHỨNG CHỈ NGOẠI NGỮ"
_WIDTH, _HEIGHT = 226.0, 166.0
_LEFT, _RIGHT, _MIDDLE = 62.0, 210.0, 136.0
_BLUE: Colour = (24, 62, 140)
# Where examinations were held, and what stands in the register's numbers.
_BOARDS = (
    ("Trung tâm Ngoại ngữ - Tin học tỉnh", "NNTH"), ("Trung tâm Giáo dục thường xuyên tỉnh", "GDTX"),
    ("Trung tâm Ngoại ngữ đêm Sông Trà", "NNST"), ("Trường Cao đẳng Sư phạm Bình Lâm", "CĐSP"),
    ("Trung tâm Giáo dục thường xuyên - Hướng nghiệp huyện Sông Trà Bắc", "GDTX-HN"),
)  # fmt: skip
_LANGUAGES = ("Tiếng Anh", "Tiếng Anh", "Tiếng Anh", "Tiếng Pháp", "Tiếng Nga", "Tiếng Trung Quốc", "Tiếng Khmer")
_GRADES = ("Giỏi", "Khá", "Khá", "Trung bình")


def draw_level(luck: Random, fonts: FontFamily) -> Specimen:
    """A sheet across. What was filled in is typed, or written with a pen."""
    trainee = make_trainee(luck, (1994, 2015), CENTRES, age=(17, 44))
    agency = f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {trainee.region}".upper()
    number, year = luck.randint(1, 9800), trainee.issued.year
    board, initials = luck.choice(_BOARDS)
    trainee = replace(
        trainee, serial=f"{luck.choice(('', 'NN ', 'C '))}{luck.randint(1000, 999999):06d}",
        register=luck.choice((f"{number}", f"{number}/{year}", f"{number:05d}/{initials}")),
        born_in=_born_in(trainee, luck), signing=luck.choice((("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))),
    )  # fmt: skip
    specimen = begin_specimen(trainee, "level", _TITLE)
    specimen.fields |= {
        "language": luck.choice(_LANGUAGES), "level": luck.choice("ABBBC"), "issuing_agency": agency,
        "examination_date": trainee.ended.isoformat(), "examination_board": board,
        "classification": luck.choice(_GRADES), "serial_number": trainee.serial.replace(" ", ""),
    }  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((250, 238, 236), (240, 246, 232))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((238, 206, 204), (210, 228, 196))), drum=False)
    ink.mark_specimen(sheet)
    for inset in (10.0, 11.0, 12.4):
        sheet.frame(inset, inset, _WIDTH - inset, _HEIGHT - inset, _BLUE)
    _draw_head(specimen, sheet, agency)
    _draw_body(specimen, sheet, trainee, luck)
    _draw_foot(specimen, sheet, trainee, luck)
    return specimen


def _born_in(trainee: Trainee, luck: Random) -> str:
    place = people.make_place(luck, trainee.person.born)
    return luck.choice((place.province, f"{place.district} - {place.province}", place.units))


def _draw_head(specimen: Specimen, sheet: Sheet, agency: str) -> None:
    fields = specimen.fields
    draw_national_title(sheet, _MIDDLE, 16, size=11)
    print_runs(sheet, (Run("GIÁM ĐỐC"), Run(agency, "issuing_agency", Style.BOLD)), _MIDDLE, 31, size=10,
               align="centre")  # fmt: skip
    draw_lines(sheet, (_TITLE,), _MIDDLE, 37, size=20, colour=_BLUE, field="certificate_title")
    runs = (Run("Thứ tiếng"), Run(fields["language"], "language", Style.BOLD),
            Run("- Trình độ"), Run(fields["level"], "level", Style.BOLD))  # fmt: skip
    print_runs(sheet, runs, _MIDDLE, 47, size=12, align="centre")


def _draw_body(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    fields, person, pen = specimen.fields, trainee.person, luck.random() < 0.3
    ended = trainee.ended
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11, step=7, dotted=True,
                       value_style=Style.BOLD, label_style=Style.ITALIC)  # fmt: skip
    sheet.cursor = 57
    form.line(Entry(f"Cấp cho {'ông' if person.sex == 'Nam' else 'bà'}", person.name, "full_name", by_hand=pen))
    form.line(Entry("Ngày và nơi sinh", f"{person.born:%d-%m-%Y}", "date_of_birth", by_hand=pen),
              Entry("tại", trainee.born_in, "place_of_birth", by_hand=pen), starts=(_LEFT, 118))  # fmt: skip
    form.line(Entry("Đã đạt yêu cầu kỳ kiểm tra ngày", f"{ended.day}/{ended.month}/{ended.year}", "examination_date",
                    by_hand=pen))  # fmt: skip
    form.line(Entry("tổ chức tại", fields["examination_board"], "examination_board", by_hand=pen))
    form.line(Entry("Đạt kết quả", fields["classification"], "classification", by_hand=pen))


def _draw_foot(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    draw_photograph(sheet, 21, 34, 28, 37, luck)
    ink.press_seal(sheet, 45, 69, specimen.fields["issuing_agency"], luck, radius_mm=11)
    for y, label, value, field in ((88.0, "Số chứng chỉ", trainee.serial, "serial_number"),
                                   (101.0, "Vào sổ cấp CC số", trainee.register, "register_number")):  # fmt: skip
        sheet.print(label, 18, y, size=10, style=Style.ITALIC)
        sheet.print(value, 18, y + 4.6, size=11.5, style=Style.BOLD, field=field)
    y, day = sheet.cursor + 0.5, trainee.issued
    told = Run(f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}", "issued_on", Style.ITALIC)
    print_runs(sheet, (Run(f"{trainee.region},", "place", Style.ITALIC), told), 160, y, size=11, align="centre")
    signed = SignOff(trainee.signing, trainee.signer, specimen.fields["issuing_agency"], size=10.5, seal_radius=14)
    education.draw_sealed_sign_off(specimen, sheet, signed, 162, y + 5.6, luck)


TEMPLATES = (Template("training_certificate", "training_certificate-level", draw_level, held_out=False),)
