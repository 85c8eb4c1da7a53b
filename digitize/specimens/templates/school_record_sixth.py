"""Records of upper secondary schools of 1993 to 2007 as teachers wrote them: HỌC BẠ of the general secondary school, a
printed cover with labels to fill in, the pupil's page with parents and the head's seal, and for every year one page
with the marks above and the summary of both terms below, everything by pen, "Học lực" before "Hạnh kiểm"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.sheet import Colour, PrintedLine, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.school_record import Pupil, Year, make_pupil

_WIDTH, _HEIGHT, _MIDDLE, _LEFT, _RIGHT = 190.0, 265.0, 95.0, 20.0, 172.0
_PAPER: Colour = (246, 240, 222)
_FORMER, _LATER = "PHỔ THÔNG TRUNG HỌC", "TRUNG HỌC PHỔ THÔNG"
_SUBJECTS = ("Văn - Tiếng Việt", "Lịch sử", "Địa lí", "Giáo dục công dân", "Ngoại ngữ", "Toán", "Vật lí", "Hóa học",
             "Sinh học", "Kỹ thuật", "Thể dục", "Giáo dục quốc phòng")  # fmt: skip
_HEADS = ("MÔN HỌC", "HK I", "HK II", "Cả năm", "Thi lại", "GV bộ môn ký")
_EDGES = (_LEFT, 66.0, 84.0, 102.0, 122.0, 140.0, _RIGHT)
_TRADES = ("Làm ruộng", "Cán bộ hưu trí", "Công nhân", "Giáo viên", "Buôn bán nhỏ", "Bộ đội", "Nội trợ")
_REMARKS = ("Ngoan, lễ phép, chăm học.", "Có ý thức tổ chức kỷ luật, cần cố gắng môn Toán.", "Hăng hái xây dựng bài.",
            "Học đều các môn, đoàn kết với bạn bè.")  # fmt: skip


def draw_written(luck: Random, fonts: FontFamily) -> Specimen:
    """One pen for the whole record; two or three years."""
    pupil = make_pupil(luck, (1993, 2004), upper=True, reformed=False, count=luck.choice((2, 3)))
    former = pupil.opened.year < 1999
    names = ("Sông Trà Bắc", "Đại Nghĩa 2", "Trần Đình Lộc", "số 1 Mỹ Đồng", "bán công Phú Giang", "Hương Điền")
    pupil = replace(pupil, school=f"{'PTTH' if former else 'THPT'} {luck.choice(names)}",
                    number=luck.choice((f"{luck.randint(1, 980)}", f"{luck.randint(1, 980)}/HB")))  # fmt: skip
    specimen = _begin(pupil, former)
    pen = Pen(luck)
    _draw_cover(_page(specimen, fonts, luck.choice(((226, 214, 186), (206, 220, 226)))), specimen, pen, luck)
    _draw_pupil(_page(specimen, fonts, _PAPER), specimen, pupil, pen, luck)
    for year in pupil.years:
        _draw_year(_page(specimen, fonts, _PAPER), specimen, year, pen, luck)
    return specimen


def _begin(pupil: Pupil, former: bool) -> Specimen:
    born = pupil.born_in
    specimen = Specimen("school_record", "school_record-sixth", [], {
        "record_title": f"HỌC BẠ {_FORMER if former else _LATER}", "full_name": pupil.person.name,
        "sex": pupil.person.sex, "date_of_birth": pupil.person.born.isoformat(),
        "place_of_birth": f"{born.commune}, {born.district}, {born.province}", "ethnicity": pupil.person.ethnicity,
        "residence": pupil.home_line, "father_name": pupil.father.name, "mother_name": pupil.mother.name,
        "school_name": pupil.school, "register_number": pupil.number, "place": pupil.home.district,
        "issuing_agency": f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {pupil.home.province}".upper(),
        "issued_on": pupil.opened.isoformat(),
    })  # fmt: skip
    for year in pupil.years:
        specimen.fields |= {f"school_year_{year.grade}": year.span, f"class_{year.grade}": year.form,
                            f"conduct_{year.grade}": year.conduct, f"learning_{year.grade}": year.learning}  # fmt: skip
    return specimen


def _page(specimen: Specimen, fonts: FontFamily, paper: Colour) -> Sheet:
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=paper)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    return sheet


def _form(specimen: Specimen, sheet: Sheet, luck: Random, size: float = 13, step: float = 9) -> FormPrinter:
    return FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=size, step=step)


def _draw_cover(sheet: Sheet, specimen: Specimen, pen: Pen, luck: Random) -> None:
    fields = specimen.fields
    education.draw_border(sheet, (90, 60, 40), inset=11)
    draw_lines(sheet, (fields["issuing_agency"],), _MIDDLE, 24, size=12, field="issuing_agency")
    draw_lines(sheet, ("HỌC BẠ",), _MIDDLE, 80, size=42, field="record_title")
    draw_lines(sheet, (fields["record_title"].removeprefix("HỌC BẠ "),), _MIDDLE, 102, size=20, field="record_title")
    form = _form(specimen, sheet, luck, 14, 12)
    sheet.cursor = 150
    pen.fill(form, Entry("Họ và tên:", fields["full_name"], "full_name"))
    pen.fill(form, Entry("Trường:", fields["school_name"], "school_name"))
    pen.fill(form, Entry("Số đăng bộ:", fields["register_number"], "register_number"))


def _draw_pupil(sheet: Sheet, specimen: Specimen, pupil: Pupil, pen: Pen, luck: Random) -> None:
    fields, born = specimen.fields, pupil.person.born
    draw_national_title(sheet, 112, 17, size=11.5)
    draw_photograph(sheet, 22, 20, 28, 37, luck)
    ink.press_seal(sheet, 49, 56, f"TRƯỜNG {pupil.school}".upper(), luck, radius_mm=13)
    draw_lines(sheet, ("LÝ LỊCH HỌC SINH",), 112, 44, size=18)
    sheet.cursor = 74
    form = _form(specimen, sheet, luck)
    day = luck.choice((f"{born:%d/%m/%Y}", f"{born.day} - {born.month} - {born.year}"))
    pen.fill(form, Entry("Họ và tên:", fields["full_name"], "full_name"), Entry("Nam, nữ:", fields["sex"], "sex"),
             starts=(_LEFT, 128))  # fmt: skip
    pen.fill(form, Entry("Ngày tháng năm sinh:", day, "date_of_birth"),
             Entry("Dân tộc:", fields["ethnicity"], "ethnicity"), starts=(_LEFT, 114))  # fmt: skip
    pen.fill(form, Entry("Nơi sinh:", fields["place_of_birth"], "place_of_birth"))
    pen.fill(form, Entry("Con liệt sĩ, con thương binh (hạng):", "Không"))
    pen.fill(form, Entry("Nơi ở hiện nay:", fields["residence"], "residence"))
    for label, who in (("cha", "father"), ("mẹ", "mother")):
        name = Entry(f"Họ và tên {label}:", fields[f"{who}_name"], f"{who}_name")
        pen.fill(form, name, Entry("Nghề nghiệp:", luck.choice(_TRADES)), starts=(_LEFT, 106))
    pen.fill(form, Entry("Họ và tên người đỡ đầu:", "/"))
    y = sheet.cursor + 3
    parts = date_parts(fields["place"], date.fromisoformat(fields["issued_on"]), "bare", Writing.HANDWRITTEN,
                       month_too=True)  # fmt: skip
    print_row(sheet, parts, 124, y, luck, Writing.HANDWRITTEN, size=12, style=Style.ITALIC)
    specimen.written("issued_on", Writing.HANDWRITTEN)
    signed = SignOff(("HIỆU TRƯỞNG",), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="",
                     size=12, seal_radius=15.5)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, 126, y + 7, luck)


def _write(sheet: Sheet, pen: Pen, text: str, middle: float, y: float, specimen: Specimen, field: str = "") -> None:
    """By the same pen, about the middle of a cell."""
    sheet.cursor = y
    pen.write(sheet, text, middle, size=11.5)
    if field:
        sheet.lines[-1] = PrintedLine(sheet.lines[-1].words, field)
        specimen.written(field, Writing.HANDWRITTEN)


def _draw_year(sheet: Sheet, specimen: Specimen, year: Year, pen: Pen, luck: Random) -> None:
    fields, grade, form = specimen.fields, year.grade, _form(specimen, sheet, luck, 12.5, 8)
    sheet.cursor = 16
    pen.fill(form, Entry("Năm học:", year.span, f"school_year_{grade}"), Entry("Lớp:", year.form, f"class_{grade}"),
             starts=(_LEFT, 112))  # fmt: skip
    top, step = 27.0, 9.0
    for row, subject in enumerate((_HEADS[0], *_SUBJECTS, "ĐTB các môn học")):
        y = top + row * step
        for left, right in pairwise(_EDGES):
            sheet.frame(left, y, right, y + step, (90, 80, 70))
        sheet.print(subject, _LEFT + 2, y + 2, size=10.5, style=Style.REGULAR if row else Style.BOLD)
        terms = [min(9.8, max(3.5, year.average + luck.uniform(-0.9, 0.9))) for _ in range(2)]
        marks = (*terms, (terms[0] + 2 * terms[1]) / 3)  # the second term counts twice
        for at, head in enumerate(_HEADS[1:], start=1):
            middle = (_EDGES[at] + _EDGES[at + 1]) / 2
            if not row:
                sheet.print(head, middle, y + 2, size=10.5, style=Style.BOLD, align="centre")
            elif at < 4:
                _write(sheet, pen, f"{marks[at - 1]:.1f}".replace(".", ","), middle, y + 1.8, specimen)
    end = top + (len(_SUBJECTS) + 2) * step + 5
    _draw_summary(sheet, specimen, year, pen, end, luck)
    sheet.cursor = end + 44
    pen.fill(form, Entry("Nhận xét của giáo viên chủ nhiệm:", luck.choice(_REMARKS)))
    y = sheet.cursor
    sheet.print("Giáo viên chủ nhiệm", 54, y, size=11, style=Style.BOLD, align="centre")
    ink.sign(sheet, 54, y + 13, luck)
    seal = SignOff(("HIỆU TRƯỞNG",), people.make_person(luck, born_between=(1940, 1958)).name,
                   f"TRƯỜNG {fields['school_name']}".upper(), title_field="", name_field="", size=11,
                   seal_radius=13)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, seal, 138, y, luck)


def _draw_summary(sheet: Sheet, specimen: Specimen, year: Year, pen: Pen, top: float, luck: Random) -> None:
    """Terms below each other; what counts is the row of the whole year."""
    edges, heads = (_LEFT, 54.0, 90.0, 126.0, _RIGHT), ("", "Học lực", "Hạnh kiểm", "Số ngày nghỉ")
    first = luck.choice(("Khá", "Trung bình", year.learning))
    rows = (heads, ("Học kỳ I", first, year.conduct, str(luck.randint(0, 3))),
            ("Học kỳ II", year.learning, year.conduct, str(luck.randint(0, 3))),
            ("Cả năm", year.learning, year.conduct, str(luck.randint(0, 6))))  # fmt: skip
    fields = {(3, 1): f"learning_{year.grade}", (3, 2): f"conduct_{year.grade}"}
    for row, cells in enumerate(rows):
        y = top + 9 * row
        for at, (text, (left, right)) in enumerate(zip(cells, pairwise(edges), strict=True)):
            sheet.frame(left, y, right, y + 9, (90, 80, 70))
            if text and (not row or not at):
                sheet.print(text, (left + right) / 2, y + 2, size=10.5, style=Style.BOLD, align="centre")
            elif text:
                _write(sheet, pen, text, (left + right) / 2, y + 1.8, specimen, fields.get((row, at), ""))


TEMPLATES = (Template("school_record", "school_record-sixth", draw_written, held_out=False),)
