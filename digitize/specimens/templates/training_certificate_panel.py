"""Certificates of private training centres: numbers and photograph on a panel, no serifs, the name below its label."""

from __future__ import annotations

from random import Random

from digitize.specimens import education
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_national_title, draw_photograph
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.training_certificate import (
    CENTRES,
    Trainee,
    begin_sheet,
    begin_specimen,
    make_trainee,
)

_COURSES = (
    "An toàn, vệ sinh lao động nhóm 3", "Vận hành xe nâng hàng", "Quản trị mạng máy tính", "Kế toán thuế thực hành",
    "Nghiệp vụ lễ tân khách sạn", "Thiết kế đồ họa cơ bản", "Kỹ thuật an toàn điện", "Nghiệp vụ xuất nhập khẩu",
)  # fmt: skip
_GRADES = ((90, "Xuất sắc"), (80, "Giỏi"), (70, "Khá"), (0, "Trung bình"))
_PANEL: Colour = (224, 234, 246)
_MIDDLE, _LEFT, _RIGHT = 165.0, 88.0, 246.0


def draw_panel(luck: Random, fonts: FontFamily) -> Specimen:
    """Two columns: a panel with the photograph and the numbers, each below its label, beside the certificate's text."""
    trainee = make_trainee(luck, (2017, 2025), CENTRES, age=(19, 50))
    title = luck.choice(("CHỨNG CHỈ ĐÀO TẠO", "CHỨNG CHỈ BỒI DƯỠNG"))
    specimen, course = begin_specimen(trainee, "panel", title), luck.choice(_COURSES)
    score = luck.randint(52, 98)
    grade = next(grade for least, grade in _GRADES if score >= least)
    expires = trainee.issued.replace(year=trainee.issued.year + luck.choice((2, 3, 5)))
    specimen.fields |= {
        "course": course, "course_from": trainee.began.isoformat(), "course_to": trainee.ended.isoformat(),
        "classification": grade, "score": f"{score // 10}.{score % 10}",
        "sex": trainee.person.sex, "nationality": "Việt Nam",
        "personal_number": trainee.person.personal_number, "decision_number": trainee.decision,
        "expires_on": expires.isoformat(), "full_name": trainee.person.name.upper(),
    }  # fmt: skip
    sheet = begin_sheet(specimen, luck.choice(sans_families()), luck, (260, 184), (226, 232, 240))
    sheet.fill(14, 14, 80, 170, _PANEL)
    _draw_panel(sheet, trainee, f"{expires:%d/%m/%Y}", luck)
    _draw_text(specimen, sheet, trainee, luck)
    return specimen


def _draw_panel(sheet: Sheet, trainee: Trainee, expires: str, luck: Random) -> None:
    draw_photograph(sheet, 33, 22, 28, 37, luck)
    y = 72.0
    for label, value, field in (
        ("Số hiệu chứng chỉ", trainee.serial, "serial_number"),
        ("Số vào sổ gốc", trainee.register, "register_number"),
        ("Chứng chỉ có giá trị đến", expires, "expires_on"),
        ("Quyết định công nhận kết quả số", trainee.decision, "decision_number"),
    ):
        sheet.print(label, 47, y, size=9, align="centre", colour=(70, 80, 110))
        sheet.print(value, 47, y + 5, size=11.5, style=Style.BOLD, align="centre", field=field)
        y += 17


def _draw_text(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    person, fields = trainee.person, specimen.fields
    draw_national_title(sheet, _MIDDLE, 15, size=9.5)
    sheet.cursor = 29
    sheet.centred(trainee.centre[0], _MIDDLE, 155, size=12, gap=0.5, colour=(20, 60, 130), field="issuing_agency")
    sheet.centred(trainee.centre[1], _MIDDLE, 155, size=8.5, style=Style.REGULAR, gap=3)
    sheet.centred(fields["certificate_title"], _MIDDLE, 155, size=22, colour=(20, 60, 130), gap=1,
                  field="certificate_title")  # fmt: skip
    sheet.centred("Chứng nhận Anh/Chị", _MIDDLE, 155, size=10.5, style=Style.ITALIC, gap=0.8)
    sheet.centred(fields["full_name"], _MIDDLE, 155, size=16, gap=3, field="full_name")
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=10.5, step=6.6, label_style=Style.BOLD)
    columns = (_LEFT, 172.0)
    form.line(Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"),
              Entry("Nơi sinh:", trainee.born_in, "place_of_birth"), starts=columns)  # fmt: skip
    form.line(Entry("Giới tính:", person.sex, "sex"), Entry("Quốc tịch:", "Việt Nam", "nationality"), starts=columns)
    form.line(Entry("Số CMND/CCCD:", person.personal_number, "personal_number"))
    form.line(Entry("Đã hoàn thành khóa đào tạo:", fields["course"], "course"))
    form.line(Entry("Thời gian từ ngày:", f"{trainee.began:%d/%m/%Y}", "course_from"),
              Entry("đến:", f"{trainee.ended:%d/%m/%Y}", "course_to"), starts=columns)  # fmt: skip
    form.line(Entry("Kết quả xếp loại:", fields["classification"], "classification"),
              Entry("Điểm tổng kết:", fields["score"].replace(".", ","), "score"), starts=columns)  # fmt: skip
    print_runs(sheet, (Run(f"{trainee.region},", "place"), Run(education.long_date(trainee.issued), "issued_on")),
               206, sheet.cursor + 1, size=10.5, align="centre")  # fmt: skip
    signed = SignOff(trainee.signing, education.scholar(trainee.signer, luck), trainee.centre[0], size=10.5,
                     seal_radius=14.5)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, 206, sheet.cursor + 7, luck)


TEMPLATES = (Template("training_certificate", "training_certificate-panel", draw_panel),)
