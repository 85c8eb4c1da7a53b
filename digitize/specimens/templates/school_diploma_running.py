"""Upper secondary diplomas that a province prints itself since 2020: several values on a line, the office that signs at
the foot on the left, both numbers in a band below a rule."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from digitize.specimens import education, ink
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_diploma import Pupil, begin_specimen, make_pupil

_GREEN: Colour = (16, 96, 70)
_WIDTH, _HEIGHT, _MIDDLE = 280.0, 200.0, 140.0
_LEFT, _RIGHT = 34.0, 250.0


def draw_running(luck: Random, fonts: FontFamily) -> Specimen:
    """Vietnamese only, a green frame; the school and the year come before the person's origin."""
    pupil = make_pupil(luck, (2020, 2025))
    pupil = replace(pupil, mode=luck.choice((("Chính quy", ""), ("Vừa làm vừa học", ""))))
    born_in = f"tỉnh {pupil.born_in.province}"
    specimen = begin_specimen(pupil, "running", born_in)
    specimen.fields |= {
        "full_name": pupil.person.name.upper(), "graduation_year": str(pupil.issued.year),
        "mode_of_study": pupil.mode[0], "degree_title": pupil.title, "examination_board": _board(pupil),
    }  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=(247, 251, 246))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, (204, 228, 210))
    education.draw_border(sheet, _GREEN, inset=11)
    ink.mark_specimen(sheet)
    _draw_head(sheet, pupil)
    _draw_body(specimen, sheet, pupil, born_in, luck)
    _draw_foot(specimen, sheet, pupil, luck)
    return specimen


def _board(pupil: Pupil) -> str:
    return f"Hội đồng thi tốt nghiệp THPT {pupil.place.province}"


def _draw_head(sheet: Sheet, pupil: Pupil) -> None:
    draw_emblem(sheet, 34, 31, 10)
    draw_national_title(sheet, _MIDDLE, 20, size=13)
    sheet.cursor = 41
    sheet.centred(pupil.office, _MIDDLE, 200, size=12, gap=3, colour=_GREEN, field="issuing_agency")
    # The whole title on one line.
    draw_lines(sheet, (pupil.title,), _MIDDLE, 52, size=23, colour=(180, 24, 34), field="degree_title")


def _draw_body(specimen: Specimen, sheet: Sheet, pupil: Pupil, born_in: str, luck: Random) -> None:
    person = pupil.person
    print_runs(sheet, (Run("Cho anh (chị):"), Run(person.name.upper(), "full_name", Style.BOLD, _GREEN)), _MIDDLE, 69,
               size=17, align="centre")  # fmt: skip
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12.5, step=8.4, dotted=True,
                       value_style=Style.BOLD_ITALIC)  # fmt: skip
    sheet.cursor = 83
    form.line(Entry("Học tại trường:", pupil.school, "school_name"),
              Entry("Tốt nghiệp năm:", str(pupil.issued.year), "graduation_year"), starts=(_LEFT, 182))  # fmt: skip
    form.line(
        Entry("Sinh ngày:", education.long_date(person.born).removeprefix("ngày "), "date_of_birth"),
        Entry("tại:", born_in, "place_of_birth"), starts=(_LEFT, 126),
    )  # fmt: skip
    form.line(
        Entry("Nam (Nữ):", person.sex, "sex"), Entry("Dân tộc:", person.ethnicity, "ethnicity"),
        Entry("Hình thức học:", pupil.mode[0], "mode_of_study"), starts=(_LEFT, 96, 164),
    )  # fmt: skip
    form.line(Entry("Loại tốt nghiệp:", pupil.classification[0], "classification"),
              Entry("Hội đồng:", _board(pupil), "examination_board"), starts=(_LEFT, 112))  # fmt: skip


def _draw_foot(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    """Signed on the left; the holder has no line. The numbers end the page."""
    education.print_place_and_date(sheet, pupil.region, pupil.issued, 92, 121, size=12)
    signed = SignOff(pupil.signing, pupil.signer, pupil.office, size=12, seal_radius=15)
    education.draw_sealed_sign_off(specimen, sheet, signed, 92, 127, luck)
    sheet.rule(_LEFT, _RIGHT, 173)
    print_runs(sheet, (Run("Vào sổ số:"), Run(pupil.register, "register_number", Style.BOLD)), _LEFT, 176, size=11)
    print_runs(sheet, (Run("Số hiệu văn bằng:"), Run(pupil.serial, "serial_number", Style.BOLD, (180, 24, 34))),
               _RIGHT, 176, size=11, align="right")  # fmt: skip


TEMPLATES = (Template("school_diploma", "school_diploma-running", draw_running, held_out=True),)
