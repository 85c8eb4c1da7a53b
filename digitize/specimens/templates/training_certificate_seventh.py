"""Certificates of further training of officials and teachers by Decrees 101/2017 and 89/2021/NĐ-CP (Circulars 01/2018
and 03/2023/TT-BNV), which every teacher and clerk has in the file for a rank: a letterhead of two columns with the body
above the school, the title alone in one line, the workplace among the values, the course in quotation marks in a line
of its own, both days in one sentence, the grade behind "Đạt loại", both numbers at the foot on the left."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, long_date, print_runs
from digitize.specimens.fonts import FontFamily, Style, available_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.training_certificate import Trainee, make_trainee

_WIDTH, _HEIGHT, _MIDDLE, _LEFT, _STOP = 270.0, 190.0, 135.0, 42.0, 88.0
_BLUE: Colour = (34, 74, 140)
_SCHOOLS = (
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM ĐẠI NGHĨA", "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "ĐHSP"),
    ("TRƯỜNG CHÍNH TRỊ TỈNH CHÂU KHÊ", "TỈNH ỦY - ỦY BAN NHÂN DÂN", "TCT"),
    ("HỌC VIỆN QUẢN LÝ GIÁO DỤC TÂN HẢI", "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "HVQLGD"),
    ("TRƯỜNG CAO ĐẲNG SƯ PHẠM SÔNG TRÀ", "ỦY BAN NHÂN DÂN TỈNH", "CĐSP"),
    ("TRƯỜNG ĐẠI HỌC NỘI VỤ TÂN LẬP", "BỘ NỘI VỤ", "ĐHNV"),
)  # fmt: skip
_COURSES = (
    "Bồi dưỡng theo tiêu chuẩn chức danh nghề nghiệp giáo viên tiểu học hạng II",
    "Bồi dưỡng theo tiêu chuẩn chức danh nghề nghiệp giáo viên mầm non hạng III",
    "Bồi dưỡng theo tiêu chuẩn chức danh nghề nghiệp giáo viên trung học cơ sở",
    "Bồi dưỡng kiến thức quản lý nhà nước ngạch chuyên viên", "Bồi dưỡng ngạch chuyên viên chính và tương đương",
    "Bồi dưỡng lãnh đạo, quản lý cấp phòng và tương đương",
)  # fmt: skip
_SCHOOLS_OF_TEACHERS = ("Trường Tiểu học {}, {}", "Trường Mầm non {}, {}", "Trường Tiểu học và THCS {}, {}")
_OFFICES = ("Ủy ban nhân dân xã {}, {}", "Trạm Y tế xã {}, {}", "Trường THCS {}, {}")
_GRADES = ("Giỏi", "Khá", "Khá", "Trung bình")


def draw_further(luck: Random, fonts: FontFamily) -> Specimen:
    """Values about a stop behind their labels, in the blank's face or in the printer's."""
    trainee = make_trainee(luck, (2018, 2025), _SCHOOLS, age=(24, 52))
    number, sign, year = luck.randint(1, 2600), trainee.centre[2], trainee.issued.year
    trainee = replace(
        trainee, grade=(luck.choice(_GRADES), ""),
        serial=f"{luck.choice(('BD', 'CC', 'B'))}{luck.randrange(10**6):06d}",
        register=luck.choice((f"{number}/{year}", f"{number:04d}/{sign}", f"{number:03d}/{year}/CC-{sign}")),
        signer=people.make_person(luck, born_between=(1960, 1979)).name,
    )  # fmt: skip
    course = luck.choice(_COURSES)
    specimen = Specimen("training_certificate", "training_certificate-seventh", [], {
        "certificate_title": "CHỨNG CHỈ", "course": course,
        "full_name": luck.choice((trainee.person.name, trainee.person.name.upper())),
        "date_of_birth": trainee.person.born.isoformat(), "course_from": trainee.began.isoformat(),
        "course_to": trainee.ended.isoformat(), "classification": trainee.grade[0],
        "issuing_agency": trainee.centre[0], "place": trainee.region, "issued_on": trainee.issued.isoformat(),
        "serial_number": trainee.serial, "register_number": trainee.register,
        "signer_title": " ".join(trainee.signing), "signer_name": trainee.signer,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=(252, 252, 246))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((214, 226, 242), (240, 226, 206), (218, 236, 224))))
    education.draw_border(sheet, luck.choice((_BLUE, (160, 112, 44), (150, 40, 50))), inset=9)
    ink.mark_specimen(sheet)
    _draw_head(sheet, trainee)
    with filled_with(sheet, luck.choice((fonts, fonts, *available_families()))):
        _draw_body(specimen, sheet, trainee, luck)
    _draw_foot(specimen, sheet, trainee, luck)
    return specimen


def _draw_head(sheet: Sheet, trainee: Trainee) -> None:
    school, parent, _ = trainee.centre
    y = draw_lines(sheet, (parent,), 80, 20, size=11, style=Style.REGULAR)
    y = draw_lines(sheet, sheet.wrap(school, 92, size=11, style=Style.BOLD), 80, y, size=11, field="issuing_agency")
    sheet.rule(66, 94, y + 0.6)
    draw_national_title(sheet, 190, 20, size=11)
    draw_lines(sheet, ("CHỨNG CHỈ",), _MIDDLE, 42, size=30, colour=RED, field="certificate_title")
    draw_lines(sheet, (f"{trainee.head} {school}",), _MIDDLE, 58, size=12, style=Style.REGULAR)
    draw_lines(sheet, ("CHỨNG NHẬN",), _MIDDLE, 65, size=14)
    sheet.cursor = 76


def _draw_body(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    fields, person = specimen.fields, trainee.person
    title = "Ông" if person.sex == "Nam" else "Bà"
    born = luck.choice((f"{person.born:%d/%m/%Y}", long_date(person.born).removeprefix("ngày ")))
    places = _SCHOOLS_OF_TEACHERS if "giáo viên" in fields["course"] else _OFFICES
    where = luck.choice(places).format(luck.choice(people.COMMUNES), trainee.region)
    label = luck.choice(("Đơn vị công tác:", "Cơ quan, đơn vị:", "Nơi công tác:"))
    rows = ((f"{title}:", fields["full_name"], "full_name"), ("Sinh ngày:", born, "date_of_birth"), (label, where, ""))
    for text, value, field in rows:
        sheet.print(text, _LEFT, sheet.cursor, size=13)
        sheet.print(
            value, _STOP, sheet.cursor, size=13.5 if field == "full_name" else 13, style=Style.BOLD, field=field
        )
        sheet.cursor += 7.2
    done = luck.choice(
        ("Đã hoàn thành chương trình:", "Đã hoàn thành khóa bồi dưỡng:", "Đã hoàn thành chương trình bồi dưỡng:")
    )
    sheet.print(done, _LEFT, sheet.cursor, size=13)
    sheet.cursor += 6.8
    for line in sheet.wrap(f"“{fields['course']}”", 190, size=13.5, style=Style.BOLD):
        sheet.print(line, _MIDDLE, sheet.cursor, size=13.5, style=Style.BOLD, align="centre", field="course")
        sheet.cursor += 6.6
    began, ended = (f"{day:%d/%m/%Y}" for day in (trainee.began, trainee.ended))
    days = (Run("Từ ngày"), Run(began, "course_from"), Run("đến ngày"), Run(ended, "course_to"))
    print_runs(sheet, days, _LEFT, sheet.cursor, size=13)
    grade = (Run("Đạt loại:"), Run(fields["classification"], "classification", Style.BOLD))
    print_runs(sheet, grade, _LEFT, sheet.cursor + 7, size=13)
    sheet.cursor += 7


def _draw_foot(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    fields, middle, y = specimen.fields, 196.0, sheet.cursor + 3
    education.print_place_and_date(sheet, trainee.region, trainee.issued, middle, y, size=12)
    signed = SignOff(
        trainee.signing, education.scholar(trainee.signer, luck), trainee.centre[0], size=12, seal_radius=16
    )
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 6, luck)
    print_runs(
        sheet, (Run("Số hiệu:"), Run(fields["serial_number"], "serial_number", colour=RED)), _LEFT, 160, size=11.5
    )
    label = luck.choice(("Vào sổ số:", "Số vào sổ:", "Vào sổ cấp chứng chỉ số:"))
    print_runs(sheet, (Run(label), Run(fields["register_number"], "register_number")), _LEFT, 166, size=11.5)


TEMPLATES = (Template("training_certificate", "training_certificate-seventh", draw_further),)
