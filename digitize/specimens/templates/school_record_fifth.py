"""Digital school records as the ministry's pilot prints them since 2024: what is told of a pupil in a ruled table of
four columns, all years' results in one table with a row for each, signed by programs instead of seals, a code and the
address where the file is checked at the foot of each page."""

from __future__ import annotations

from random import Random

from digitize.specimens import ink
from digitize.specimens.civil_status import Run as Cell
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import draw_lines, draw_national_title, draw_qr
from digitize.specimens.ruled import Ruling
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_record import Pupil, begin_specimen, make_pupil

_LEFT, _RIGHT, _MIDDLE = 18.0, 194.0, 106.0
_SIGNED: Colour = (20, 110, 60)
_SUBJECTS = ("Ngữ văn", "Toán", "Ngoại ngữ 1 (Tiếng Anh)", "Lịch sử", "Tin học", "Công nghệ")
_EDGES = (18.0, 36.0, 66.0, 100.0, 134.0, 194.0)


def draw_digital(luck: Random, fonts: FontFamily) -> Specimen:
    """A file's identifier stands in the head; the year of a class comes after the class."""
    pupil = make_pupil(luck, (2024, 2024), upper=luck.random() < 0.5, reformed=True)
    specimen = begin_specimen(pupil, "fifth")
    fields = specimen.fields
    fields |= {
        "record_title": f"HỌC BẠ {pupil.level}", "personal_number": pupil.person.personal_number,
        "nationality": "Việt Nam", "register_number": f"{luck.randrange(10**9, 10**10)}",
        "school_name": f"Trường {pupil.school}", "full_name": luck.choice((pupil.person.name, fields["full_name"])),
    }  # fmt: skip
    if luck.random() < 0.2:
        del fields["father_name"]
    family = luck.choice((fonts, luck.choice(sans_families())))
    sheet = _page(specimen, family, 1)
    _draw_head(specimen, sheet)
    _draw_pupil(specimen, sheet, pupil)
    _sign(specimen, sheet, pupil, luck)
    _draw_results(specimen, sheet, pupil)
    second = _page(specimen, family, 2)
    _draw_marks(second, pupil, luck)
    return specimen


def _page(specimen: Specimen, fonts: FontFamily, number: int) -> Sheet:
    sheet = Sheet(210, 297, fonts)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    file = specimen.fields["register_number"]
    draw_qr(sheet, f"https://hocbaso.example/{file}/{number}", 176, 262, 18)
    sheet.print("Tra cứu học bạ số tại https://hocbaso.example", _LEFT, 272, size=8.5, style=Style.ITALIC)
    sheet.print(f"Trang {number}/2", 172, 282.5, size=8.5, align="right")
    sheet.cursor = 20
    return sheet


def _draw_head(specimen: Specimen, sheet: Sheet) -> None:
    fields = specimen.fields
    draw_national_title(sheet, _MIDDLE, 16, size=10.5)
    sheet.cursor = 32
    sheet.centred(fields["issuing_agency"], _MIDDLE, 150, size=10.5, style=Style.REGULAR, field="issuing_agency")
    sheet.centred(fields["school_name"], _MIDDLE, 150, size=11.5, gap=3, field="school_name")
    sheet.centred(fields["record_title"], _MIDDLE, 170, size=19, gap=1.5, field="record_title")
    number = (Run("Mã định danh học bạ:"), Run(fields["register_number"], "register_number", Style.BOLD))
    print_runs(sheet, number, _MIDDLE, sheet.cursor, size=10, align="centre")
    sheet.cursor += 8


def _draw_pupil(specimen: Specimen, sheet: Sheet, pupil: Pupil) -> None:
    """Two labels and two values in a row; whoever has no father in the record has an empty cell."""
    fields = specimen.fields
    printed = fields | {"date_of_birth": f"{pupil.person.born:%d/%m/%Y}"}

    def value(field: str) -> tuple[Cell, ...]:
        return (Cell(printed[field], field, Style.BOLD),) if field in printed else ()

    wide = Ruling((_LEFT, 54.0, 116.0, 146.0, _RIGHT), size=10, step=5)
    for (left, first), (right, second) in (
        (("Họ và tên", "full_name"), ("Giới tính", "sex")),
        (("Ngày sinh", "date_of_birth"), ("Số ĐDCN", "personal_number")),
        (("Nơi sinh", "place_of_birth"), ("Dân tộc", "ethnicity")),
        (("Cha", "father_name"), ("Quốc tịch", "nationality")),
        (("Mẹ", "mother_name"), ("", "")),
    ):
        wide.row(sheet, (Cell(left),), value(first), (Cell(right),) if right else (), value(second), least=8.4)
    Ruling((_LEFT, 54.0, _RIGHT), size=10, step=5).row(sheet, (Cell("Địa chỉ thường trú"),), value("residence"))
    sheet.cursor += 8


def _draw_results(specimen: Specimen, sheet: Sheet, pupil: Pupil) -> None:
    draw_lines(sheet, ("TỔNG HỢP KẾT QUẢ CÁC NĂM HỌC",), _MIDDLE, sheet.cursor, size=11.5)
    sheet.cursor += 8
    table = Ruling(_EDGES, size=10, step=5, align="centre")
    heads = ("Lớp", "Năm học", "Học tập", "Rèn luyện", "Ghi chú")
    table.row(sheet, *((Cell(head, style=Style.BOLD),) for head in heads))
    for year in pupil.years:
        last = year.grade in (9, 12)
        note = "Hoàn thành chương trình" if last else f"Được lên lớp {year.grade + 1}"
        names = ("class", "school_year", "learning", "conduct")
        cells = [(Cell(specimen.fields[f"{name}_{year.grade}"], f"{name}_{year.grade}"),) for name in names]
        table.row(sheet, *cells, (Cell(note),), least=8)


def _sign(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    """The head's program shows itself in a frame, signed when the record was begun: the years follow below."""
    fields, day = specimen.fields, pupil.opened
    y = sheet.cursor
    told = (Run(f"{fields['place']},", "place"), Run(f"ngày {day.day:02d}/{day.month:02d}/{day.year}", "issued_on"))
    print_runs(sheet, told, 150, y, size=10.5, align="centre")
    draw_lines(sheet, ("HIỆU TRƯỞNG",), 150, y + 6, size=10.5)
    sheet.frame(112, y + 13, 190, y + 32, _SIGNED)
    moment = f"{luck.randint(7, 16):02d}:{luck.randint(0, 59):02d}:{luck.randint(0, 59):02d}"
    for at, text in enumerate((f"Ký bởi: {pupil.head}", f"Trường {pupil.school}", f"Ký lúc: {moment} (GMT+7)")):
        sheet.print(text, 115, y + 15 + 5 * at, size=8.5, colour=_SIGNED)
    sheet.cursor = y + 44


def _draw_marks(sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    """Marks of every year beside each other: no field keeps them."""
    draw_lines(sheet, ("ĐIỂM TRUNG BÌNH MÔN HỌC CẢ NĂM",), _MIDDLE, sheet.cursor, size=11.5)
    sheet.cursor += 9
    count = len(pupil.years)
    edges = (_LEFT, 82.0, *(82.0 + (_RIGHT - 82.0) * (at + 1) / count for at in range(count)))
    table = Ruling(edges, size=10, step=5, align="centre")
    table.row(sheet, (Cell("Môn học", style=Style.BOLD),),
              *((Cell(f"Lớp {year.grade}", style=Style.BOLD),) for year in pupil.years))  # fmt: skip
    for subject in _SUBJECTS:
        marks = (f"{luck.randint(50, 98) / 10:.1f}".replace(".", ",") for _ in pupil.years)
        table.row(sheet, (Cell(subject),), *((Cell(mark),) for mark in marks), least=8)
    sheet.cursor += 8
    sheet.print("Nhận xét của giáo viên chủ nhiệm: Chăm ngoan, có ý thức học tập.", _LEFT, sheet.cursor, size=10)


TEMPLATES = (Template("school_record", "school_record-fifth", draw_digital, held_out=False),)
