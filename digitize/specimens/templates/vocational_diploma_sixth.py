"""Diplomas of professional secondary schools (THCN, since 2007 TCCN) as teachers, nurses and accountants of 1998 to
2016 hold them: the ministry's blank of one leaf, the decision that they rest on, the photograph beside the text, three
values on the last line, filled in by pen, typewriter or printer, the numbers below the photograph."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, long_date, print_runs
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _MIDDLE, _PHOTO = 262.0, 188.0, 162.0, 44.0
_LEFT, _RIGHT = 82.0, 246.0
_GOLD: Colour = (170, 120, 40)
# What they were called before and after 2006, their sign in numbers, and what they taught.
_SCHOOLS = (
    ("TRUNG HỌC Y TẾ ĐẠI NGHĨA", "TRUNG CẤP Y TẾ ĐẠI NGHĨA", "YT", ("Y sĩ đa khoa", "Dược sĩ trung cấp",
                                                                    "Điều dưỡng đa khoa")),
    ("TRUNG HỌC SƯ PHẠM SÔNG TRÀ", "TRUNG CẤP SƯ PHẠM MẦM NON SÔNG TRÀ", "SP", ("Sư phạm mầm non", "Sư phạm tiểu học")),
    ("TRUNG HỌC KINH TẾ - KỸ THUẬT TÂN LẬP", "TRUNG CẤP KINH TẾ - KỸ THUẬT TÂN LẬP", "KTKT",
     ("Hạch toán kế toán", "Kế toán doanh nghiệp sản xuất", "Địa chính")),
    ("TRUNG HỌC NÔNG NGHIỆP CHÂU KHÊ", "TRUNG CẤP NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN CHÂU KHÊ", "NN",
     ("Chăn nuôi - Thú y", "Trồng trọt và bảo vệ thực vật", "Lâm sinh")),
    ("CÁN BỘ QUẢN LÝ GIAO THÔNG HƯƠNG ĐIỀN", "TRUNG CẤP GIAO THÔNG VẬN TẢI HƯƠNG ĐIỀN", "GTVT",
     ("Xây dựng cầu đường bộ", "Sửa chữa ô tô, máy xây dựng")),
)  # fmt: skip
_MODES = ("Chính quy", "Chính quy", "Vừa học vừa làm", "Tại chức", "Chính quy tập trung")
_GRADES = ("Giỏi", "Khá", "Khá", "Trung bình khá", "Trung bình")


def draw_secondary(luck: Random, fonts: FontFamily) -> Specimen:
    """Until 2006 the title has "trung học", later "trung cấp"."""
    issued = date(luck.randint(1998, 2016), luck.choice((1, 3, 6, 7, 8, 9, 10, 12)), luck.randint(1, 28))
    person = people.make_person(luck, born_between=(issued.year - 36, issued.year - 20))
    former, later, sign, majors = luck.choice(_SCHOOLS)
    title = f"BẰNG TỐT NGHIỆP TRUNG {'HỌC' if issued.year < 2007 else 'CẤP'} CHUYÊN NGHIỆP"
    number = luck.randint(1, 3200)
    signing = luck.choice((("HIỆU TRƯỞNG",), ("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")))
    born = people.make_place(luck, person.born)
    specimen = Specimen("training_certificate", "training_certificate-diploma-sixth", [], {
        "certificate_title": title, "full_name": person.name, "sex": person.sex, "major": luck.choice(majors),
        "date_of_birth": person.born.isoformat(), "place_of_birth": luck.choice((born.province, (
            f"xã {born.commune}, huyện {born.district}, tỉnh {born.province}"))),
        "mode_of_study": luck.choice(_MODES), "classification": luck.choice(_GRADES),
        "graduation_year": str(issued.year), "issuing_agency": f"TRƯỜNG {former if issued.year < 2007 else later}",
        "decision_number": f"{luck.randint(12, 980)}/QĐ-{sign}", "place": luck.choice(people.PROVINCES),
        "issued_on": issued.isoformat(), "serial_number": f"{luck.choice('ABC')}{luck.randint(1000, 799999):07d}",
        "register_number": luck.choice((f"{number}", f"{number}/{sign}-{issued.year % 100:02d}", f"{number:05d}/TCCN"
                                        if issued.year > 2006 else f"{number:05d}/THCN")),
        "signer_title": " ".join(signing), "signer_name": people.make_person(luck, born_between=(1945, 1968)).name,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=education.DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((248, 226, 160), (226, 232, 200))), drum=luck.random() < 0.5)
    education.draw_border(sheet, _GOLD, inset=9)
    ink.mark_specimen(sheet)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12, step=7.9)
    filling = Filling(form, Pen(luck) if luck.random() < 0.4 else None,
                       luck.choice((fonts, luck.choice(typewriter_families() or [fonts]))))  # fmt: skip
    _draw_head(specimen, sheet)
    _draw_body(filling, person, luck)
    _draw_left(specimen, sheet, luck)
    _sign(specimen, sheet, signing, luck)
    return specimen


def _draw_head(specimen: Specimen, sheet: Sheet) -> None:
    fields = specimen.fields
    draw_lines(sheet, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), 54, 17, size=10.5)
    sheet.rule(42, 66, 22.5)
    draw_national_title(sheet, _MIDDLE + 8, 17, size=11.5)
    sheet.print("HIỆU TRƯỞNG", _MIDDLE, 32, size=11, align="centre")
    sheet.cursor = 37
    sheet.centred(fields["issuing_agency"], _MIDDLE, 160, size=12, gap=0.6, field="issuing_agency")
    sheet.print("cấp", _MIDDLE, sheet.cursor, size=11.5, style=Style.ITALIC, align="centre")
    head, rest = fields["certificate_title"].split(" TRUNG ")
    sheet.cursor = draw_lines(sheet, (head, f"TRUNG {rest}"), _MIDDLE, sheet.cursor + 5.5, size=17, colour=RED,
                              field="certificate_title") + 2  # fmt: skip


def _draw_body(filling: Filling, person: Person, luck: Random) -> None:
    fields = filling.form.specimen.fields
    decided = date.fromisoformat(fields["issued_on"]) - timedelta(days=luck.randint(4, 40))

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    filling.line(told("Căn cứ Quyết định công nhận tốt nghiệp số", "decision_number"),
                 Entry("ngày", f"{decided:%d/%m/%Y}"), starts=(_LEFT, 204))  # fmt: skip
    filling.line(told("Cho anh (chị)", "full_name"), told("Nam/Nữ", "sex"), starts=(_LEFT, 204))
    filling.line(
        told("Sinh ngày", "date_of_birth", luck.choice((f"{person.born:%d-%m-%Y}", f"{person.born:%d/%m/%Y}")))
    )
    filling.line(told("Nơi sinh", "place_of_birth"))
    filling.line(told("Ngành đào tạo", "major"))
    filling.line(told("Hệ", "mode_of_study"), told("Hạng tốt nghiệp", "classification"),
                 told("Năm", "graduation_year"), starts=(_LEFT, 142, 216))  # fmt: skip


def _draw_left(specimen: Specimen, sheet: Sheet, luck: Random) -> None:
    fields = specimen.fields
    draw_photograph(sheet, _PHOTO - 15, 66, 30, 40, luck)
    ink.press_seal(sheet, _PHOTO + 15, 104, fields["issuing_agency"], luck, radius_mm=13.5)
    draw_lines(sheet, ("Chữ ký của người", "được cấp bằng"), _PHOTO, 119, size=10, style=Style.ITALIC)
    ink.sign(sheet, _PHOTO, 140, luck)
    print_runs(sheet, (Run("Số hiệu bằng:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED)), 20, 158,
               size=11)  # fmt: skip
    print_runs(sheet, (Run("Vào sổ cấp bằng số:"), Run(fields["register_number"], "register_number")), 20, 165, size=11)


def _sign(specimen: Specimen, sheet: Sheet, signing: tuple[str, ...], luck: Random) -> None:
    fields, middle = specimen.fields, 204.0
    day = Run(long_date(date.fromisoformat(fields["issued_on"])), "issued_on", Style.ITALIC)
    print_runs(sheet, (Run(f"{fields['place']},", "place", Style.ITALIC), day), middle, sheet.cursor, size=11.5,
               align="centre")  # fmt: skip
    signed = SignOff(signing, fields["signer_name"], fields["issuing_agency"], size=11, seal_radius=15)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, sheet.cursor + 5.5, luck)


TEMPLATES = (Template("training_certificate", "training_certificate-diploma-sixth", draw_secondary),)
