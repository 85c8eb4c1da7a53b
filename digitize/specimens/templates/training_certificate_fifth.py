"""Certificates of continuing medical training (CME), as a department of health, a hospital or a medical college prints
them: A4 across with an ornament and no serifs, the values of one sentence in lines about the middle, the workplace
and the hours among them, both numbers in the lower left corner, often with a code beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title, draw_qr
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_TITLE = "CHỨNG CHỈ ĐÀO TẠO"
_BLUE: Colour = (18, 72, 130)
_MIDDLE = 148.5
# The body above, the one that teaches, its initials, its head.
_TEACHERS = (
    ("SỞ Y TẾ {}", "BỆNH VIỆN ĐA KHOA TỈNH {}", "BVĐK", "GIÁM ĐỐC"),
    ("BỘ Y TẾ", "TRƯỜNG ĐẠI HỌC Y DƯỢC SÔNG TRÀ", "ĐHYDST", "HIỆU TRƯỞNG"),
    ("SỞ Y TẾ {}", "BỆNH VIỆN PHỤ SẢN VÀ NHI KHOA {}", "BVPSN", "GIÁM ĐỐC"),
    ("UBND TỈNH {}", "TRƯỜNG CAO ĐẲNG Y TẾ {}", "CĐYT", "HIỆU TRƯỞNG"),
    ("BỘ Y TẾ", "VIỆN KIỂM NGHIỆM VÀ Y TẾ CÔNG CỘNG MIỀN DUYÊN HẢI", "VYTCC", "VIỆN TRƯỞNG"),
)  # fmt: skip
_COURSES = (
    "Cấp cứu ngừng tuần hoàn nâng cao", "Siêu âm tổng quát", "Kiểm soát nhiễm khuẩn trong cơ sở khám bệnh, chữa bệnh",
    "Thực hành tốt cơ sở bán lẻ thuốc (GPP)", "Hồi sức sơ sinh", "Kỹ năng giao tiếp, ứng xử của cán bộ y tế",
    "Cập nhật chẩn đoán và điều trị đái tháo đường, tăng huyết áp và các bệnh không lây nhiễm tại tuyến y tế cơ sở",
    "Chăm sóc giảm nhẹ cho người bệnh ung thư",
)  # fmt: skip
_WORKPLACES = ("Trạm Y tế xã {}", "Trung tâm Y tế huyện {}", "Phòng khám đa khoa {}", "Nhà thuốc {}")
_RESULTS = ("Giỏi", "Khá", "Trung bình")


@dataclass(frozen=True)
class _Attended:
    """Who attended what where."""

    person: Person
    province: str
    above: str
    teacher: str
    began: date
    ended: date
    issued: date
    hours: int


def draw_medical(luck: Random, fonts: FontFamily) -> Specimen:
    """The grade is told on half of them, the place of birth on the others."""
    above, teacher, initials, head = luck.choice(_TEACHERS)
    attended = _make_attended(luck, above, teacher)
    number = luck.randint(1, 2400)
    signing = luck.choice(((head,), (f"KT. {head}", f"PHÓ {head}"), (f"TUQ. {head}", "TRƯỞNG PHÒNG ĐÀO TẠO")))
    specimen = Specimen("training_certificate", "training_certificate-fifth", [], {
        "certificate_title": _TITLE, "full_name": attended.person.name,
        "date_of_birth": attended.person.born.isoformat(), "course": luck.choice(_COURSES),
        "course_from": attended.began.isoformat(), "course_to": attended.ended.isoformat(),
        "issuing_agency": attended.teacher, "place": attended.province, "issued_on": attended.issued.isoformat(),
        "serial_number": f"{luck.choice(('C', 'B', 'CME'))}{luck.randint(10, 64)}.{luck.randint(1, 99999):05d}",
        "register_number": luck.choice((f"{number}/{attended.issued.year}/{initials}", f"{number:04d}-ĐTLT")),
        "signer_title": " ".join(signing), "signer_name": people.make_person(luck, born_between=(1960, 1982)).name,
    })  # fmt: skip
    if luck.random() < 0.5:
        specimen.fields["classification"] = luck.choice(_RESULTS)
    else:
        specimen.fields["place_of_birth"] = people.make_place(luck, attended.person.born).province
    narrow = [family for family in sans_families() if "DejaVu" not in family.regular.name]
    sheet = Sheet(297, 210, luck.choice(narrow or [fonts]), paper=(253, 254, 255))
    specimen.sheets.append(sheet)
    education.draw_border(sheet, _BLUE, inset=12)
    ink.mark_specimen(sheet)
    _draw_head(sheet, attended)
    _draw_text(specimen, sheet, attended, luck)
    _draw_foot(specimen, sheet, attended, signing, luck)
    return specimen


def _make_attended(luck: Random, above: str, teacher: str) -> _Attended:
    issued = date(luck.randint(2014, 2025), luck.randint(1, 12), luck.randint(1, 28))
    province, hours = people.make_place(luck, issued).province, luck.choice((8, 16, 24, 40, 48, 120))
    ended = issued - timedelta(days=luck.randint(1, 30))
    person = people.make_person(luck, born_between=(issued.year - 56, issued.year - 23))
    return _Attended(person, province, above.format(province.upper()), teacher.format(province.upper()),
                     ended - timedelta(days=hours // 8), ended, issued, hours)  # fmt: skip


def _draw_head(sheet: Sheet, attended: _Attended) -> None:
    draw_lines(sheet, (attended.above,), 76, 21, size=10.5, style=Style.REGULAR)
    sheet.cursor = 26
    sheet.centred(attended.teacher, 76, 100, size=10.5, colour=_BLUE, field="issuing_agency")
    sheet.rule(64, 88, sheet.cursor + 0.6)
    draw_national_title(sheet, 216, 21, size=10.5)
    sheet.print(_TITLE, _MIDDLE, 45, size=27, style=Style.BOLD, align="centre", colour=_BLUE, field="certificate_title")
    sheet.print("Đào tạo liên tục trong lĩnh vực y tế", _MIDDLE, 58, size=11.5, style=Style.ITALIC, align="centre")


def _draw_text(specimen: Specimen, sheet: Sheet, attended: _Attended, luck: Random) -> None:
    """Lines about the middle; a long course takes two."""
    person, fields = attended.person, specimen.fields
    mister = "Ông" if person.sex == "Nam" else "Bà"
    workplace = luck.choice(_WORKPLACES).format(luck.choice(people.COMMUNES))
    born = Run(f"{person.born:%d/%m/%Y}", "date_of_birth", Style.BOLD)
    lines: list[tuple[Run, ...]] = [(Run(f"Cấp cho {mister}"), Run(person.name, "full_name", Style.BOLD, _BLUE))]
    if "place_of_birth" in fields:
        lines.append((Run("Sinh ngày"), born, Run("tại"), Run(fields["place_of_birth"], "place_of_birth", Style.BOLD)))
    else:
        lines.append((Run("Ngày sinh:"), born))
    lines.append((Run("Đơn vị công tác:"), Run(workplace)))
    lines.append((Run("Đã tham dự đầy đủ và đạt yêu cầu chương trình đào tạo liên tục"),))
    y = 67.0
    for at, runs in enumerate(lines):
        print_runs(sheet, runs, _MIDDLE, y, size=16 if at == 0 else 12.5, align="centre")
        y += 10 if at == 0 else 7.6
    sheet.cursor = y + 0.5
    sheet.centred(fields["course"], _MIDDLE, 210, size=14, gap=2, field="course")
    days = (Run("Từ ngày"), Run(f"{attended.began:%d/%m/%Y}", "course_from", Style.BOLD), Run("đến hết ngày"),
            Run(f"{attended.ended:%d/%m/%Y}", "course_to", Style.BOLD),
            Run(f"({attended.hours} tiết học)"))  # fmt: skip
    print_runs(sheet, days, _MIDDLE, sheet.cursor, size=12.5, align="centre")
    if "classification" in fields:
        grade = (Run("Đạt loại:"), Run(fields["classification"], "classification", Style.BOLD))
        print_runs(sheet, grade, _MIDDLE, sheet.cursor + 7.6, size=12.5, align="centre")
        sheet.cursor += 7.6
    sheet.cursor += 7.6


def _draw_foot(specimen: Specimen, sheet: Sheet, attended: _Attended, signing: tuple[str, ...], luck: Random) -> None:
    fields, y = specimen.fields, max(sheet.cursor + 2, 130.0)
    education.print_place_and_date(sheet, attended.province, attended.issued, 218, y, size=12)
    signed = SignOff(signing, education.scholar(fields["signer_name"], luck), attended.teacher[:34], size=11.5,
                     seal_radius=16)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, 218, y + 6.5, luck)
    if luck.random() < 0.5:
        draw_qr(sheet, f"https://cme.example/{fields['serial_number']}", 100, 158, 24)
    for at, (label, field) in enumerate((("Mã chứng chỉ", "serial_number"), ("Vào sổ số", "register_number"))):
        print_runs(sheet, (Run(label, style=Style.ITALIC), Run(fields[field], field)), 26, 168 + 7 * at, size=11.5)


TEMPLATES = (Template("training_certificate", "training_certificate-fifth", draw_medical, held_out=False),)
