"""Diplomas of continuing education: a small sheet with the agency in its corner and the photograph on the right."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_lines,
    draw_national_title,
    draw_photograph,
)  # fmt: skip
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_diploma import Pupil, begin_specimen, make_pupil

_TITLE = ("BẰNG TỐT NGHIỆP", "BỔ TÚC TRUNG HỌC PHỔ THÔNG")
_LEFT, _RIGHT = 20.0, 184.0


def draw_continuing(luck: Random, fonts: FontFamily) -> Specimen:
    """Of the years 1999 to 2008: Vietnamese only, values in italics, the diploma's number below the agency."""
    pupil = make_pupil(luck, (1999, 2008), ages=(19, 34))
    pupil = replace(pupil, school=f"Bổ túc THPT {luck.choice(people.DISTRICTS)}", mode=("Bổ túc", ""))
    born_in = luck.choice((pupil.born_in.province, f"{pupil.born_in.district}, {pupil.born_in.province}"))
    board = f"Trường {luck.choice(('THPT', 'PTTH'))} {luck.choice(education.HIGH_SCHOOLS)}"
    specimen = begin_specimen(pupil, "continuing", born_in)
    specimen.fields |= {
        "degree_title": " ".join(_TITLE), "full_name": pupil.person.name.upper(), "mode_of_study": pupil.mode[0],
        "examination_date": pupil.examined.isoformat(), "examination_board": board,
    }  # fmt: skip
    sheet = Sheet(232, 168, fonts, paper=(250, 250, 240))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, (206, 226, 200), drum=False)
    education.draw_border(sheet, (60, 120, 80), inset=8)
    ink.mark_specimen(sheet)
    _draw_head(sheet, pupil)
    _draw_body(specimen, sheet, pupil, born_in, board, luck)
    return specimen


def _draw_head(sheet: Sheet, pupil: Pupil) -> None:
    draw_lines(sheet, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), 61, 14, size=10, style=Style.REGULAR)
    sheet.cursor = 18.5
    sheet.centred(pupil.office, 61, 84, size=10, field="issuing_agency")
    print_runs(sheet, (Run("Số bằng:"), Run(pupil.serial, "serial_number", Style.BOLD)), 61, sheet.cursor + 1.5,
               size=11, align="centre")  # fmt: skip
    draw_national_title(sheet, 166, 14, size=10.5)
    draw_lines(sheet, _TITLE[:1], 108, 37, size=21, colour=RED, field="degree_title")
    draw_lines(sheet, _TITLE[1:], 108, 47, size=14, colour=RED, field="degree_title")


def _draw_body(specimen: Specimen, sheet: Sheet, pupil: Pupil, born_in: str, board: str, luck: Random) -> None:
    person = pupil.person
    draw_photograph(sheet, 190, 60, 27, 36, luck)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11.5, step=6.7, dotted=True,
                       value_style=Style.ITALIC, value_size=12)  # fmt: skip
    sheet.cursor = 60
    form.line(Entry("Cấp bằng cho:", person.name.upper(), "full_name"), Entry("Phái:", person.sex, "sex"),
              starts=(_LEFT, 152))  # fmt: skip
    form.line(Entry("Ngày tháng năm sinh:", f"{person.born:%d.%m.%Y}", "date_of_birth"),
              Entry("Dân tộc:", person.ethnicity, "ethnicity"), starts=(_LEFT, 112))  # fmt: skip
    form.line(Entry("Sinh tại:", born_in, "place_of_birth"))
    form.line(Entry("Học viên trường:", pupil.school, "school_name"))
    form.line(Entry("Đã trúng tuyển kỳ thi ngày:", f"{pupil.examined:%d.%m.%Y}", "examination_date"))
    form.line(Entry("Tại hội đồng thi:", board, "examination_board"))
    form.line(Entry("Tốt nghiệp loại:", pupil.classification[0], "classification"),
              Entry("Hệ:", pupil.mode[0], "mode_of_study"), starts=(_LEFT, 112))  # fmt: skip
    education.print_place_and_date(sheet, pupil.region, pupil.issued, 150, sheet.cursor + 0.5, size=11.5)
    sign_off = SignOff(pupil.signing, pupil.signer, pupil.office, size=11, seal_radius=15)
    education.draw_sealed_sign_off(specimen, sheet, sign_off, 150, sheet.cursor + 6.5, luck)
    label = "Vào sổ cấp bằng số:"
    print_runs(sheet, (Run(label), Run(pupil.register, "register_number", Style.ITALIC)), _LEFT, 136, size=11)


TEMPLATES = (Template("school_diploma", "school_diploma-continuing", draw_continuing),)
