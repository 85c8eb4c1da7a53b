"""The last diplomas of lower secondary schools: after the districts ended in July 2025 communes and wards gave them
(Circular 13/2025/TT-BGDĐT), on one page with short labels above the values in three columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink, offices
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.offices import Seat
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_diploma import Pupil, begin_specimen, make_pupil

_WIDTH, _HEIGHT, _MIDDLE = 270.0, 190.0, 135.0
_STOPS = (30.0, 108.0, 180.0)
_RIGHT = 246.0
_TEAL: Colour = (14, 84, 96)
_TITLE = ("BẰNG TỐT NGHIỆP", "TRUNG HỌC CƠ SỞ")
_MODES = (("Chính quy", ""), ("Chính quy", ""), ("Giáo dục thường xuyên", ""))


def draw_commune(luck: Random, fonts: FontFamily) -> Specimen:
    """Signed on the right, both numbers in the lower left corner; it tells no grade."""
    pupil = make_pupil(luck, (2025, 2025), upper=False)
    issued = date(2025, luck.randint(7, 12), luck.randint(2, 28))
    seat = offices.make_seat(luck, issued)
    agency = f"ỦY BAN NHÂN DÂN {seat.kind} {seat.commune}".upper()
    number = luck.randint(1, 640)
    pupil = replace(
        pupil, issued=issued, signing=luck.choice((("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))),
        serial=f"{luck.choice(('CS', 'B25'))} {luck.randint(1, 999999):06d}", mode=luck.choice(_MODES),
        register=luck.choice((f"{number}/2025/THCS", f"{number:04d}/{_initials(seat)}", f"{number}")),
    )  # fmt: skip
    born_in = luck.choice((pupil.born_in.province, f"Tỉnh {pupil.born_in.province}", pupil.born_in.units))
    specimen = begin_specimen(pupil, "commune", born_in)
    specimen.fields |= {
        "issuing_agency": agency, "place": seat.commune, "graduation_year": "2025", "mode_of_study": pupil.mode[0],
        "full_name": pupil.person.name.upper(),
    }  # fmt: skip
    del specimen.fields["classification"]
    sheet = Sheet(_WIDTH, _HEIGHT, luck.choice((fonts, luck.choice(sans_families()))), paper=(248, 251, 251))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, (196, 222, 226))
    sheet.frame(11, 11, _WIDTH - 11, _HEIGHT - 11, _TEAL)
    ink.mark_specimen(sheet)
    _draw_head(specimen, sheet)
    _draw_values(specimen, sheet, pupil, luck)
    _draw_foot(specimen, sheet, pupil, luck)
    return specimen


def _initials(seat: Seat) -> str:
    return "".join(word[0] for word in f"UBND {seat.commune}".split()).upper()


def _draw_head(specimen: Specimen, sheet: Sheet) -> None:
    draw_emblem(sheet, 36, 30, 11)
    draw_national_title(sheet, _MIDDLE, 17, size=11.5)
    draw_lines(sheet, _TITLE, _MIDDLE, 32, size=18, colour=RED, field="degree_title")
    runs = (Run("Chủ tịch"), Run(specimen.fields["issuing_agency"], "issuing_agency", Style.BOLD, _TEAL))
    print_runs(sheet, runs, _MIDDLE, 51, size=11, align="centre")
    draw_lines(sheet, ("cấp bằng cho",), _MIDDLE, 57, size=11, style=Style.ITALIC)
    draw_lines(sheet, (specimen.fields["full_name"],), _MIDDLE, 63, size=17, field="full_name")


def _draw_values(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    """Every label above its value; places and schools may take two lines of their column."""
    fields = specimen.fields
    form = FormPrinter(specimen, sheet, luck, left=_STOPS[0], right=_RIGHT, size=9.5, step=5, label_colour=_TEAL,
                       value_style=Style.BOLD, value_size=11.5)  # fmt: skip
    sheet.cursor = 78
    printed = fields | {"date_of_birth": f"{pupil.person.born:%d-%m-%Y}"}
    for row in (
        (("Ngày, tháng, năm sinh", "date_of_birth"), ("Nơi sinh", "place_of_birth"), ("Giới tính", "sex")),
        (("Dân tộc", "ethnicity"), ("Đã học tại trường", "school_name"), ("Được công nhận năm", "graduation_year")),
        (("Hình thức học tập", "mode_of_study"),),
    ):  # fmt: skip
        form.line(*(Entry(label, printed[field], field, below=True) for label, field in row), starts=_STOPS[: len(row)])
        sheet.cursor += 3.4


def _draw_foot(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    fields, day, y = specimen.fields, pupil.issued, sheet.cursor + 1
    told = Run(f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}", "issued_on", Style.ITALIC)
    print_runs(sheet, (Run(f"{fields['place']},", "place", Style.ITALIC), told), 200, y, size=11, align="centre")
    signed = SignOff(pupil.signing, pupil.signer, fields["issuing_agency"], size=11, seal_radius=15)
    education.draw_sealed_sign_off(specimen, sheet, signed, 202, y + 6, luck)
    for at, (label, value, field) in enumerate((("Số hiệu phôi:", pupil.serial, "serial_number"),
                                                ("Số vào sổ:", pupil.register, "register_number"))):  # fmt: skip
        print_runs(sheet, (Run(label), Run(value, field, Style.BOLD, RED)), _STOPS[0], 158 + 6 * at, size=10.5)


TEMPLATES = (Template("school_diploma", "school_diploma-commune", draw_commune, held_out=False),)
