"""Degrees of masters, doctors and specialist doctors as universities print them since 2020: upright, everything told in
one running paragraph that is told again in English, both numbers in a frame beside a code at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_qr
from digitize.specimens.offices import Record
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_NAVY: Colour = (22, 40, 92)
_GREY: Colour = (84, 84, 92)
_MIDDLE, _LEFT, _RIGHT = 105.0, 28.0, 182.0
# The university above (empty for none), the one that confers, its English name, the initials in its numbers.
_UNIVERSITIES = (
    ("ĐẠI HỌC QUỐC GIA TÂN HẢI", "TRƯỜNG ĐẠI HỌC KHOA HỌC TỰ NHIÊN, XÃ HỘI VÀ NHÂN VĂN",
     "University of Sciences and Humanities", "ĐHKH&NV"),
    ("", "ĐẠI HỌC BÁCH KHOA ĐẠI DƯƠNG", "Ocean University of Science and Technology", "ĐHBK"),
    ("BỘ Y TẾ", "TRƯỜNG ĐẠI HỌC Y DƯỢC SÔNG TRÀ", "Song Tra University of Medicine and Pharmacy", "ĐHYDST"),
    ("", "HỌC VIỆN KHOA HỌC VÀ CÔNG NGHỆ CHÂU KHÊ", "Chau Khe Graduate University of Science", "HVKHCN"),
)  # fmt: skip
_DOCTOR, _MASTER = ("BẰNG TIẾN SĨ", "DOCTOR OF PHILOSOPHY"), ("BẰNG THẠC SĨ", "MASTER'S DEGREE")
_SPECIALIST = ("BẰNG BÁC SĨ CHUYÊN KHOA CẤP II", "SPECIALIST LEVEL II")
_STUDIES = (
    ("Việt Nam học", "Vietnamese Studies"), ("Quản lý tài nguyên và môi trường", "Environmental Management"),
    ("Kỹ thuật điều khiển và tự động hóa", "Control Engineering and Automation"),
    ("Hóa phân tích", "Analytical Chemistry"),
    ("Khoa học thư viện", "Library Science"), ("Lịch sử Đảng Cộng sản Việt Nam", "Party History"),
    ("Lý luận và lịch sử nhà nước và pháp luật", "Theory and History of State and Law"),
)  # fmt: skip
_MEDICAL = (("Ngoại khoa", "Surgery"), ("Nhi khoa", "Paediatrics"), ("Quản lý y tế", "Health Management"))
_MODES = ("chính quy", "vừa làm vừa học")
_GRADES = ("Xuất sắc", "Giỏi", "Khá")


@dataclass(frozen=True)
class _Degree:
    """Who earned which degree where."""

    person: Person
    university: tuple[str, str, str, str]
    title: tuple[str, str]
    study: tuple[str, str]
    decided: date
    issued: date
    number: int

    @property
    def head(self) -> str:
        first = self.university[1].split()[0]
        return "Hiệu trưởng" if first == "TRƯỜNG" else "Giám đốc"

    @property
    def decision(self) -> str:
        return f"{self.number}/QĐ-{self.university[3]}"


def draw_statement(luck: Random, fonts: FontFamily) -> Specimen:
    """The title stands above the paragraph; a doctor's tells the defence, the others' the mode and the grade."""
    degree = _make_degree(luck)
    place = luck.choice(people.PROVINCES)
    signing = luck.choice(((degree.head.upper(),), (f"KT. {degree.head.upper()}", f"PHÓ {degree.head.upper()}")))
    specimen = Specimen("university_degree", "university_degree-statement", [], {
        "degree_title": degree.title[0], "holder_name": degree.person.name.upper(),
        "date_of_birth": degree.person.born.isoformat(), "major": degree.study[0],
        "issuing_institution": degree.university[1], "place": place, "issued_on": degree.issued.isoformat(),
        "serial_number": f"{degree.university[3][:4]}.{luck.randint(1, 99999):05d}",
        "register_number": f"{degree.number}/{degree.issued.year}/{luck.choice(('SĐH', 'VB', 'ĐT'))}",
        "signer_title": " ".join(signing), "signer_name": people.make_person(luck, born_between=(1958, 1978)).name,
    })  # fmt: skip
    sheet = Sheet(210, 297, fonts, paper=(253, 252, 247))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((222, 228, 240), (240, 230, 206))))
    for inset in (12.0, 13.6):
        sheet.frame(inset, inset, 210 - inset, 297 - inset, _NAVY)
    ink.mark_specimen(sheet)
    _draw_head(sheet, degree)
    _tell(specimen, sheet, degree, luck)
    _tell_in_english(sheet, degree)
    _draw_foot(specimen, sheet, degree, luck)
    return specimen


def _make_degree(luck: Random) -> _Degree:
    issued = date(luck.randint(2020, 2025), luck.randint(1, 12), luck.randint(1, 28))
    university = luck.choice(_UNIVERSITIES)
    medical = "Y DƯỢC" in university[1]
    return _Degree(
        people.make_person(luck, born_between=(issued.year - 52, issued.year - 28)), university,
        luck.choice((_SPECIALIST, _DOCTOR) if medical else (_DOCTOR, _MASTER, _MASTER)),
        luck.choice(_MEDICAL if medical else _STUDIES), issued - timedelta(days=luck.randint(10, 60)), issued,
        luck.randint(12, 3900),
    )  # fmt: skip


def _draw_head(sheet: Sheet, degree: _Degree) -> None:
    above, university, english, _ = degree.university
    draw_national_title(sheet, _MIDDLE, 20, size=12.5)
    sheet.cursor = 40
    sheet.centred(above, _MIDDLE, 150, size=11.5, style=Style.REGULAR)
    sheet.centred(university, _MIDDLE, 130, size=13.5, colour=_NAVY, field="issuing_institution")
    sheet.centred(english, _MIDDLE, 150, size=10.5, style=Style.ITALIC, colour=_GREY, gap=11)
    sheet.centred(degree.title[0], _MIDDLE, 165, size=24, colour=RED, gap=1, field="degree_title")
    sheet.centred(degree.title[1], _MIDDLE, 150, size=12.5, colour=_GREY, gap=11)


def _tell(specimen: Specimen, sheet: Sheet, degree: _Degree, luck: Random) -> None:
    """The paragraph; values in bold, broken only at the margin."""
    person, fields, decided = degree.person, specimen.fields, degree.decided
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=13, step=7.4, value_style=Style.BOLD)
    record = Record(form, new_sheet=lambda _: sheet)
    told = [
        Entry(f"Căn cứ Quyết định số {degree.decision} ngày {decided:%d/%m/%Y}, {degree.head} công nhận học vị và cấp "
              f"bằng này cho {'ông' if person.sex == 'Nam' else 'bà'}", fields["holder_name"], "holder_name"),
        Entry(", sinh ngày", education.long_date(person.born).removeprefix("ngày "), "date_of_birth"),
    ]  # fmt: skip
    if luck.random() < 0.5:
        told.append(record.entry("tại", people.make_place(luck, person.born).province, "place_of_birth"))
    told.append(Entry(", đã hoàn thành chương trình đào tạo ngành", fields["major"], "major"))
    if degree.title is _DOCTOR:
        defended = decided - timedelta(days=luck.randint(40, 150))
        told.append(Entry(f"và bảo vệ thành công luận án ngày {defended.day}/{defended.month}/{defended.year}."))
    else:
        told += [record.entry(", hình thức", luck.choice(_MODES), "mode_of_study"),
                 record.entry(", xếp loại", luck.choice(_GRADES), "classification"), Entry(".")]  # fmt: skip
    record.run(*told)
    sheet.cursor += 5


def _tell_in_english(sheet: Sheet, degree: _Degree) -> None:
    """All of it again, so no value of it is kept."""
    person = degree.person
    text = (f"This is to certify that {'Mr' if person.sex == 'Nam' else 'Ms'} {without_marks(person.name)}, born on "
            f"{english_date(person.born)}, has fulfilled all requirements in {degree.study[1]} and is given this "
            f"degree by Decision {without_marks(degree.decision)} dated {english_date(degree.decided)}.")  # fmt: skip
    sheet.paragraph(text, _LEFT, _RIGHT - _LEFT, size=11.5, style=Style.ITALIC, indent=0)


def _draw_foot(specimen: Specimen, sheet: Sheet, degree: _Degree, luck: Random) -> None:
    fields, y = specimen.fields, max(sheet.cursor + 6, 192.0)
    education.print_place_and_date(sheet, fields["place"], degree.issued, 140, y, size=12.5)
    signed = SignOff(tuple(_titles(fields["signer_title"])), education.scholar(fields["signer_name"], luck),
                     degree.university[1].split(",")[0], size=12, seal_radius=16.5)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, 142, y + 7, luck)
    sheet.frame(_LEFT, 243, 100, 276, _NAVY)
    draw_qr(sheet, f"https://vanbang.example/{degree.issued.year}/{degree.number}", 30, 247, 23)
    for at, (label, field) in enumerate((("Số hiệu bằng / Diploma No.", "serial_number"),
                                         ("Vào sổ cấp bằng số / Ref. No.", "register_number"))):  # fmt: skip
        draw_lines(sheet, (label,), 56, 247 + 14 * at, size=8.5, style=Style.ITALIC, align="left", colour=_GREY)
        print_runs(sheet, (Run(fields[field], field, Style.BOLD),), 56, 251.5 + 14 * at, size=11)


def _titles(title: str) -> list[str]:
    """The position's lines: a deputy's takes two."""
    head, deputy, rest = title.partition(" PHÓ ")
    return [head, f"PHÓ {rest}"] if deputy else [head]


TEMPLATES = (Template("university_degree", "university_degree-statement", draw_statement, held_out=False),)
