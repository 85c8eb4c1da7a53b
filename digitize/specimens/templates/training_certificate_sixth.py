"""Certificates of informatics at level A or B, as centres of universities and of departments gave them from 1996 to
2016 (Decision 21/2000/QĐ-BGD&ĐT), which every candidate for an office kept: the ministry's small blank laid open, the
photograph and the numbers on the left, dotted lines on the right, the session, both marks before the grade."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, long_date, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.training_certificate import Trainee, make_trainee

_WIDTH, _HEIGHT, _HALF, _MIDDLE = 250.0, 176.0, 62.0, 187.0
_LEFT, _RIGHT = 126.0, 235.0
_GREEN: Colour = (30, 96, 74)
_CENTRES = (
    ("TRUNG TÂM TIN HỌC - NGOẠI NGỮ", "TRƯỜNG ĐẠI HỌC ĐẠI NGHĨA", "TTTHNN"),
    ("TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN TỈNH", "SỞ GIÁO DỤC VÀ ĐÀO TẠO SÔNG TRÀ", "GDTX"),
    ("TRUNG TÂM CÔNG NGHỆ THÔNG TIN", "TRƯỜNG CAO ĐẲNG SƯ PHẠM TÂN LẬP", "CNTT"),
    ("TRUNG TÂM TIN HỌC CHÂU KHÊ", "SỞ GIÁO DỤC VÀ ĐÀO TẠO CHÂU KHÊ", "TTTH"),
    ("TRUNG TÂM ĐIỆN TOÁN - TIN HỌC KINH TẾ", "TRƯỜNG ĐẠI HỌC KINH TẾ PHÚ GIANG", "ĐTTH"),
)  # fmt: skip
# How each of them called its examiners.
_BOARDS = {
    "TTTHNN": "Trung tâm Tin học - Ngoại ngữ, Trường Đại học Đại Nghĩa",
    "GDTX": "Trung tâm GDTX tỉnh", "CNTT": "Trường Cao đẳng Sư phạm Tân Lập",
    "TTTH": "Trung tâm Tin học Châu Khê", "ĐTTH": "Trường Đại học Kinh tế Phú Giang",
}  # fmt: skip
_LEVELS = ("A", "B", "B", "A", "Kỹ thuật viên")
_GRADES = ((8.5, "Giỏi"), (7.0, "Khá"), (0.0, "Trung bình"))


def draw_informatics(luck: Random, fonts: FontFamily) -> Specimen:
    """Two of five by pen; marks with one or no figure behind the comma."""
    trainee = make_trainee(luck, (1996, 2016), _CENTRES, age=(18, 38))
    examined = trainee.issued - timedelta(days=luck.randint(12, 70))
    marks = [luck.choice((luck.randint(50, 98) / 10, float(luck.randint(5, 9)))) for _ in range(2)]
    grade = next(word for least, word in _GRADES if sum(marks) / 2 >= least)
    level, number, sign = luck.choice(_LEVELS), luck.randint(1, 5200), trainee.centre[2]
    trainee = replace(
        trainee, grade=(grade, ""),
        serial=f"{luck.choice(('', 'A', 'B'))}{luck.randint(10_000, 999_999):06d}",
        register=luck.choice((f"{number}", f"{number}/{sign}", f"{number}/{trainee.issued.year % 100:02d}-{sign}")),
    )  # fmt: skip
    specimen = _begin(trainee, level, examined, marks)
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=(250, 249, 240))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((204, 226, 214), (214, 222, 240))), drum=False)
    education.draw_border(sheet, _GREEN, inset=8)
    ink.mark_specimen(sheet)
    pen = Pen(luck) if luck.random() < 0.4 else None
    _draw_left(specimen, sheet, trainee, luck)
    _draw_head(specimen, sheet, trainee)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11.5, step=7.2, dotted=True)
    _draw_body(form, pen, (trainee.person.born, examined), marks, luck)
    _sign(specimen, sheet, trainee, luck)
    return specimen


def _begin(trainee: Trainee, level: str, examined: date, marks: list[float]) -> Specimen:
    return Specimen("training_certificate", "training_certificate-sixth", [], {
        "certificate_title": "CHỨNG CHỈ TIN HỌC", "level": level, "full_name": trainee.person.name,
        "date_of_birth": trainee.person.born.isoformat(), "place_of_birth": trainee.born_in,
        "examination_board": _BOARDS[trainee.centre[2]],
        "examination_date": examined.isoformat(), "theory_score": f"{marks[0]:.1f}",
        "practical_score": f"{marks[1]:.1f}", "classification": trainee.grade[0], "issuing_agency": trainee.centre[0],
        "place": trainee.region, "issued_on": trainee.issued.isoformat(), "serial_number": trainee.serial,
        "register_number": trainee.register, "signer_title": " ".join(trainee.signing), "signer_name": trainee.signer,
    })  # fmt: skip


def _draw_left(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    draw_lines(sheet, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), _HALF, 20, size=12)
    draw_lines(sheet, ("CHỨNG CHỈ", "TIN HỌC"), _HALF, 32, size=19, colour=_GREEN)
    draw_photograph(sheet, _HALF - 15, 56, 30, 40, luck)
    ink.press_seal(sheet, _HALF + 15, 93, trainee.centre[0], luck, radius_mm=13)
    sheet.print("Chữ ký người được cấp chứng chỉ", _HALF, 108, size=10.5, style=Style.ITALIC, align="centre")
    ink.sign(sheet, _HALF, 122, luck)
    fields = specimen.fields
    print_runs(sheet, (Run("Số hiệu:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED)), 20, 145)
    print_runs(sheet, (Run("Số vào sổ:"), Run(fields["register_number"], "register_number")), 20, 152)


def _draw_head(specimen: Specimen, sheet: Sheet, trainee: Trainee) -> None:
    draw_national_title(sheet, _MIDDLE, 15, size=10.5)
    draw_lines(sheet, ("GIÁM ĐỐC",), _MIDDLE, 29, size=11, style=Style.REGULAR)
    y = draw_lines(sheet, (trainee.centre[0],), _MIDDLE, 34, size=11, field="issuing_agency")
    y = draw_lines(sheet, (trainee.centre[1],), _MIDDLE, y, size=10.5, style=Style.REGULAR)
    sheet.print("cấp", _MIDDLE, y, size=11, style=Style.ITALIC, align="centre")
    sheet.print("CHỨNG CHỈ TIN HỌC", _MIDDLE, y + 5, size=18, style=Style.BOLD, align="centre", colour=RED,
                field="certificate_title")  # fmt: skip
    level = (Run("Trình độ:"), Run(specimen.fields["level"], "level", Style.BOLD))
    print_runs(sheet, level, _MIDDLE, y + 13.5, size=12, align="centre")
    sheet.cursor = y + 21


def _draw_body(form: FormPrinter, pen: Pen | None, days: tuple[date, date], marks: list[float], luck: Random) -> None:
    fields, (born, examined) = form.specimen.fields, days
    written = luck.choice(("{0:%d/%m/%Y}", "{0.day}-{0.month}-{0.year}", "{0:%d.%m.%Y}"))

    def line(*entries: Entry, starts: tuple[float, ...] = (_LEFT,)) -> None:
        if pen:
            pen.fill(form, *entries, starts=starts)
        else:
            form.line(*entries, starts=starts)

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    theory, practice = (f"{mark:.1f}".replace(".", luck.choice(",,.")) for mark in marks)
    line(told("Cho:", "full_name"))
    line(told("Sinh ngày:", "date_of_birth", written.format(born)), told("tại:", "place_of_birth"),
         starts=(_LEFT, 180))  # fmt: skip
    line(told("Hội đồng thi:", "examination_board"))
    line(told("Khóa thi ngày:", "examination_date", written.format(examined)))
    line(told("Điểm lý thuyết:", "theory_score", theory), told("Thực hành:", "practical_score", practice),
         told("Xếp loại:", "classification"), starts=(_LEFT, 165, 198))  # fmt: skip


def _sign(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    middle = 204.0
    day = Run(long_date(trainee.issued), "issued_on", Style.ITALIC)
    print_runs(sheet, (Run(f"{trainee.region},", "place", Style.ITALIC), day), middle, sheet.cursor, size=11,
               align="centre")  # fmt: skip
    name = people.make_person(luck, born_between=(1948, 1972)).name
    specimen.fields["signer_name"] = name
    signed = SignOff(trainee.signing, education.scholar(name, luck), trainee.centre[0], size=11, seal_radius=14)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, sheet.cursor + 5.5, luck)


TEMPLATES = (Template("training_certificate", "training_certificate-sixth", draw_informatics, held_out=True),)
