"""Degrees of masters and doctors of 1998 to 2009, as their holders still hand them in: the blank of the ministry that
recognises an academic title ("công nhận học vị"), photograph and holder's signature on the left under a dry seal, on
the right dotted lines set by a typewriter or a printer, the council and the day of the defence, a doctor's signed by
the minister."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, print_runs, spelt_date
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_emblem,
    draw_lines,
    draw_national_title,
    draw_photograph,
)
from digitize.specimens.people import Person
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _MIDDLE, _PHOTO = 284.0, 196.0, 208.0, 70.0
_LEFT, _RIGHT, _FOOT = 148.0, 268.0, 173.0
_BLUE: Colour = (24, 60, 130)
_MINISTRY = "BỘ GIÁO DỤC VÀ ĐÀO TẠO"
# Who taught, and which title in which field they could give.
_SCHOOLS = (
    ("TRƯỜNG ĐẠI HỌC KINH TẾ ĐẠI NGHĨA", ("KINH TẾ", ("Kinh tế nông nghiệp", "Tài chính và Ngân hàng",
                                                        "Quản trị kinh doanh"))),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM SÔNG TRÀ", ("KHOA HỌC GIÁO DỤC", ("Quản lý giáo dục",
                                                               "Lý luận và phương pháp dạy học Ngữ văn"))),
    ("TRƯỜNG ĐẠI HỌC NÔNG NGHIỆP CHÂU KHÊ", ("NÔNG NGHIỆP", ("Trồng trọt", "Chọn giống và nhân giống cây trồng"))),
    ("HỌC VIỆN KỸ THUẬT TÂN LẬP", ("KỸ THUẬT", ("Kỹ thuật điện tử", "Công nghệ chế tạo máy"))),
    ("TRƯỜNG ĐẠI HỌC Y PHÚ GIANG", ("Y HỌC", ("Nội khoa", "Y tế công cộng", "Chẩn đoán hình ảnh"))),
    ("ĐẠI HỌC QUỐC GIA ĐẠI DƯƠNG", ("KHOA HỌC", ("Ngôn ngữ học so sánh - đối chiếu", "Toán giải tích"))),
)  # fmt: skip


@dataclass(frozen=True)
class _Conferral:
    """Who may call himself what, since which defence."""

    person: Person
    school: str
    doctor: bool
    field: str
    defended: date
    issued: date
    born_in: str

    @property
    def degree(self) -> str:
        return "TIẾN SĨ" if self.doctor else "THẠC SĨ"

    @property
    def giver(self) -> str:
        return _MINISTRY if self.doctor else self.school

    @property
    def head(self) -> str:
        if self.doctor:
            return "BỘ TRƯỞNG"
        return "HIỆU TRƯỞNG" if self.school.startswith("TRƯỜNG") else "GIÁM ĐỐC"

    @property
    def deputy(self) -> str:
        return "THỨ TRƯỞNG" if self.doctor else f"PHÓ {self.head}"


def draw_title(luck: Random, fonts: FontFamily) -> Specimen:
    """Masters' degrees three times of four."""
    conferral, major = _make(luck)
    signing = luck.choice(((conferral.head,), (f"KT. {conferral.head}", conferral.deputy)))
    number = luck.randint(3, 2900)
    specimen = Specimen("university_degree", "university_degree-postgraduate-sixth", [], {
        "degree_title": f"BẰNG {conferral.degree}", "holder_name": conferral.person.name, "major": major,
        "date_of_birth": conferral.person.born.isoformat(), "place_of_birth": conferral.born_in,
        "issuing_institution": conferral.giver, "issued_on": conferral.issued.isoformat(),
        "place": "Hà Nội" if conferral.doctor else luck.choice(people.PROVINCES),
        "serial_number": luck.choice((f"A{luck.randint(1000, 89999):06d}", f"{luck.randint(1000, 49999):06d}")),
        "register_number": luck.choice((f"{number}", f"{number}/{conferral.issued.year}", f"{number:04d}/ThS"
                                        if not conferral.doctor else f"{number:04d}/TS")),
        "signer_title": " ".join(signing), "signer_name": people.make_person(luck, born_between=(1938, 1955)).name,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=(249, 247, 236))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((206, 220, 240), (236, 220, 190))))
    education.draw_border(sheet, _BLUE, inset=9)
    ink.mark_specimen(sheet)
    _draw_left(specimen, sheet, conferral, luck)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12, step=7.6)
    face = luck.choice((fonts, luck.choice(typewriter_families() or [fonts])))
    _draw_right(Filling(form, None, face), conferral)
    _sign(specimen, sheet, conferral, signing, luck)
    return specimen


def _make(luck: Random) -> tuple[_Conferral, str]:
    issued = date(luck.randint(1998, 2009), luck.randint(1, 12), luck.randint(1, 28))
    person = people.make_person(luck, born_between=(issued.year - 48, issued.year - 27))
    school, (field, majors) = luck.choice(_SCHOOLS)
    born = people.make_place(luck, person.born)
    where = luck.choice((born.province, f"{born.district}, {born.province}",
                         f"{born.commune}, {born.district}, {born.province}"))  # fmt: skip
    defended = issued - timedelta(days=luck.randint(40, 220))
    return _Conferral(person, school, luck.random() < 0.25, field, defended, issued, where), luck.choice(majors)


def _draw_left(specimen: Specimen, sheet: Sheet, conferral: _Conferral, luck: Random) -> None:
    draw_national_title(sheet, _PHOTO, 18, size=11)
    draw_emblem(sheet, _PHOTO, 48, 12)
    draw_photograph(sheet, _PHOTO - 16, 70, 32, 42, luck)
    # A dry seal leaves no ink, only its rim in the light.
    x, y, reach = sheet.pixels(_PHOTO + 14), sheet.pixels(108), sheet.pixels(15)
    for gap in (0, 8):
        sheet.draw.ellipse([x - reach + gap, y - reach + gap, x + reach - gap, y + reach - gap],
                           outline=(205, 203, 196), width=2)  # fmt: skip
    sheet.print("Chữ ký của người được cấp bằng", _PHOTO, 126, size=11, style=Style.ITALIC, align="centre")
    ink.sign(sheet, _PHOTO, 144, luck)
    fields = specimen.fields
    print_runs(sheet, (Run("Số bằng:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED)), 24, _FOOT - 6)
    print_runs(sheet, (Run("Vào sổ số:"), Run(fields["register_number"], "register_number", Style.BOLD)), 24, _FOOT)


def _draw_right(filling: Filling, conferral: _Conferral) -> None:
    sheet, fields, person = filling.form.sheet, filling.form.specimen.fields, conferral.person
    sheet.print(conferral.head, _MIDDLE, 18, size=12, style=Style.BOLD, align="centre")
    sheet.cursor = 24
    sheet.centred(conferral.giver, _MIDDLE, 118, size=12, gap=0.5, field="issuing_institution")
    sheet.print("cấp", _MIDDLE, sheet.cursor, size=12, style=Style.ITALIC, align="centre")
    sheet.print(fields["degree_title"], _MIDDLE, sheet.cursor + 6, size=24, style=Style.BOLD, align="centre",
                colour=RED, field="degree_title")  # fmt: skip
    sheet.cursor += 19
    filling.line(Entry("Cho Ông" if person.sex == "Nam" else "Cho Bà", fields["holder_name"], "holder_name"))
    filling.line(Entry("Sinh ngày", spelt_date(person.born), "date_of_birth"))
    filling.line(Entry("Tại", fields["place_of_birth"], "place_of_birth"))
    if conferral.doctor:
        filling.line(Entry("Đã bảo vệ luận án ngày", spelt_date(conferral.defended)))
        filling.line(Entry("Tại", conferral.school.title()))
    else:
        filling.line(Entry("Đã bảo vệ luận văn ngày", spelt_date(conferral.defended)))
    filling.line(Entry("Chuyên ngành", fields["major"], "major"))
    sheet.print("và công nhận học vị", _MIDDLE, sheet.cursor, size=12, style=Style.ITALIC, align="centre")
    with filled_with(sheet, filling.face):
        draw_lines(sheet, (f"{conferral.degree} {conferral.field}",), _MIDDLE, sheet.cursor + 6, size=13)
    sheet.cursor += 13.5


def _sign(specimen: Specimen, sheet: Sheet, conferral: _Conferral, signing: tuple[str, ...], luck: Random) -> None:
    fields, middle = specimen.fields, 222.0
    day = (Run(f"{fields['place']},", "place", Style.ITALIC),
           Run(f"ngày {spelt_date(conferral.issued)}", "issued_on", Style.ITALIC))  # fmt: skip
    print_runs(sheet, day, middle, sheet.cursor, size=11.5, align="centre")
    learned = luck.choice(("PGS.TS. ", "GS.TS. ", "GS.TSKH. ", ""))
    signed = SignOff(signing, f"{learned}{fields['signer_name']}", conferral.giver, size=11.5, seal_radius=15)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, sheet.cursor + 6, luck)


TEMPLATES = (Template("university_degree", "university_degree-postgraduate-sixth", draw_title, held_out=True),)
