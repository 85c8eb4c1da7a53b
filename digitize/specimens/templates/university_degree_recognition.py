"""University degrees of the years 1993 to 2009: two pages in Vietnamese, the photograph and the numbers on the left, on
the right one sentence about its middle that confers a diploma and recognises a title."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, print_runs, spelt_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import SignOff, draw_emblem, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_TITLE = "BẰNG TỐT NGHIỆP ĐẠI HỌC"
_LEFT, _RIGHT, _WIDE = 72.0, 204.0, 112.0  # middles of the pages, and the width of the right one's lines
_GREEN: Colour = (18, 92, 64)
_UNIVERSITIES = (
    ("TRƯỜNG ĐẠI HỌC TỔNG HỢP SÔNG TRÀ", "Sông Trà"),
    ("TRƯỜNG ĐẠI HỌC NÔNG LÂM CHÂU KHÊ", "Châu Khê"),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT ĐẠI NGHĨA THUỘC ĐẠI HỌC ĐẠI NGHĨA", "Đại Nghĩa"),
    ("TRƯỜNG ĐẠI HỌC THỦY SẢN TÂN HẢI", "Tân Hải"),
    ("TRƯỜNG ĐẠI HỌC DÂN LẬP PHÚ GIANG", "Phú Giang"),
    ("TRƯỜNG ĐẠI HỌC MỎ VÀ CÔNG NGHỆ KHOÁNG SẢN BÌNH LÂM", "Bình Lâm"),
    ("ĐẠI HỌC HÀNG HẢI ĐẠI DƯƠNG", "Đại Dương"),
)  # fmt: skip
# The field of study, and the title that its graduates are given.
_STUDIES = (
    ("Cơ khí chế tạo máy", "KỸ SƯ"), ("Nuôi trồng thủy sản", "KỸ SƯ"), ("Tài chính - Ngân hàng", "CỬ NHÂN KINH TẾ"),
    ("Vật lý", "CỬ NHÂN KHOA HỌC"), ("Tiếng Anh", "CỬ NHÂN NGOẠI NGỮ"), ("Toán - Tin", "CỬ NHÂN SƯ PHẠM"),
    ("Điều khiển tàu biển", "KỸ SƯ"), ("Luật", "CỬ NHÂN LUẬT"), ("Kỹ thuật khai thác mỏ lộ thiên", "KỸ SƯ"),
    ("Xây dựng dân dụng và công nghiệp", "KỸ SƯ"), ("Ngôn ngữ và văn hóa Trung Quốc", "CỬ NHÂN"),
)  # fmt: skip
_MODES = ("Chính quy", "Chính quy", "Tại chức", "Chuyên tu", "Từ xa", "Bằng hai", "Hoàn chỉnh kiến thức")
_GRADES = ("Giỏi", "Khá", "Trung bình khá", "Trung bình khá", "Trung bình")
_DOCTORS = ("", "PTS. ", "TS. ", "PGS.TS. ", "GS.TSKH. ")


@dataclass(frozen=True)
class _Conferral:
    """Which university gave whom the diploma, and under which numbers."""

    person: Person
    born_in: str
    university: str
    issued: date
    serial: str
    register: str
    signing: tuple[str, ...]
    signer: str

    @property
    def seal(self) -> str:
        """What stands along the ring of the seal: there is no room for the university above."""
        return self.university.split(" THUỘC ")[0]


def draw_recognition(luck: Random, fonts: FontFamily) -> Specimen:
    """Single figures in days, a word or two of the sentence in italics, values in bold between them."""
    university, place = luck.choice(_UNIVERSITIES)
    conferral = _make_conferral(luck, university)
    (major, given), issued = luck.choice(_STUDIES), conferral.issued
    specimen = Specimen("university_degree", "university_degree-recognition", [], {
        "degree_title": _TITLE, "holder_name": conferral.person.name, "place_of_birth": conferral.born_in,
        "date_of_birth": conferral.person.born.isoformat(), "major": major, "classification": luck.choice(_GRADES),
        "graduation_year": str(issued.year - luck.randint(0, 1)), "mode_of_study": luck.choice(_MODES),
        "issuing_institution": university, "place": place, "issued_on": issued.isoformat(),
        "serial_number": conferral.serial.replace(" ", ""), "register_number": conferral.register,
        "signer_title": " ".join(conferral.signing), "signer_name": conferral.signer,
    })  # fmt: skip
    sheet = Sheet(276, 196, fonts, paper=(247, 244, 226))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((214, 226, 196), (236, 216, 176))))
    education.draw_border(sheet, _GREEN, inset=10)
    ink.mark_specimen(sheet)
    _draw_left(sheet, conferral, luck)
    _draw_right(specimen, sheet, conferral, given, luck)
    return specimen


def _make_conferral(luck: Random, university: str) -> _Conferral:
    issued = date(luck.randint(1993, 2009), luck.randint(1, 12), luck.randint(1, 28))
    person = people.make_person(luck, born_between=(issued.year - 38, issued.year - 24))
    born = people.make_place(luck, person.born)
    number = luck.randint(1, 7000)
    units = (born.commune, born.district, born.province)
    return _Conferral(
        person, ", ".join(units[luck.randint(0, 2) :]), university, issued,
        f"{luck.choice(('B', 'C', 'A'))} {luck.randint(10000, 999999):07d}",
        luck.choice((f"{number}", f"{luck.choice(('K', 'TC'))}{issued.year % 100:02d}-{number}", f"{number}/ĐH")),
        luck.choice((("HIỆU TRƯỞNG",), ("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"))),
        people.make_person(luck, born_between=(1935, 1955)).name,
    )  # fmt: skip


def _draw_left(sheet: Sheet, conferral: _Conferral, luck: Random) -> None:
    draw_emblem(sheet, _LEFT, 38, 13)
    draw_photograph(sheet, _LEFT - 20, 62, 40, 54, luck)
    ink.press_seal(sheet, _LEFT + 17, 112, conferral.seal, luck, radius_mm=15)
    sheet.print("Chữ ký của người được cấp bằng", _LEFT, 133, size=11, style=Style.ITALIC, align="centre")
    ink.sign(sheet, _LEFT, 149, luck)
    print_runs(sheet, (Run("Số hiệu bằng"), Run(conferral.serial, "serial_number", Style.BOLD, RED)), 24, 168, size=12)
    print_runs(sheet, (Run("Vào sổ số"), Run(conferral.register, "register_number", Style.BOLD)), 24, 175, size=12)


def _draw_right(specimen: Specimen, sheet: Sheet, conferral: _Conferral, given: str, luck: Random) -> None:
    fields, issued = specimen.fields, conferral.issued
    y = draw_national_title(sheet, _RIGHT, 17, size=11.5)
    draw_lines(sheet, ("HIỆU TRƯỞNG",), _RIGHT, y + 4, size=11.5, style=Style.REGULAR)
    sheet.cursor = y + 9.5
    sheet.centred(conferral.university, _RIGHT, _WIDE, size=12, field="issuing_institution")
    _say(sheet, Run("cấp", style=Style.ITALIC), step=6)
    _say(sheet, Run(_TITLE, "degree_title", Style.BOLD, RED), size=17, step=10)
    _say(sheet, Run("Loại hình đào tạo"), Run(fields["mode_of_study"], "mode_of_study", Style.BOLD))
    _say(sheet, Run("Ngành"), Run(fields["major"], "major", Style.BOLD))
    _say(sheet, Run("Hạng"), Run(fields["classification"], "classification", Style.BOLD),
         Run("năm tốt nghiệp"), Run(fields["graduation_year"], "graduation_year", Style.BOLD))  # fmt: skip
    _say(sheet, Run("và công nhận danh hiệu", style=Style.ITALIC), step=6)
    _say(sheet, Run(given, style=Style.BOLD, colour=_GREEN), size=14, step=8)
    _say(sheet, Run("cho"), Run(conferral.person.name, "holder_name", Style.BOLD_ITALIC), size=14, step=8)
    _say(sheet, Run("sinh ngày"), Run(spelt_date(conferral.person.born), "date_of_birth", Style.BOLD))
    _say(sheet, Run("tại"), Run(conferral.born_in, "place_of_birth", Style.BOLD))
    day = (Run(f"{fields['place']},", "place", Style.ITALIC),
           Run(f"ngày {spelt_date(issued)}", "issued_on", Style.ITALIC))  # fmt: skip
    print_runs(sheet, day, _RIGHT + 14, sheet.cursor, size=11.5, align="centre")
    signed = SignOff(conferral.signing, f"{luck.choice(_DOCTORS)}{conferral.signer}", conferral.seal,
                     size=11, seal_radius=15)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, _RIGHT + 16, sheet.cursor + 5.5, luck)


def _say(sheet: Sheet, *runs: Run, size: float = 12, step: float = 7.0) -> None:
    """The next line of the sentence."""
    print_runs(sheet, runs, _RIGHT, sheet.cursor, size=size, align="centre")
    sheet.cursor += step


TEMPLATES = (Template("university_degree", "university_degree-recognition", draw_recognition, held_out=False),)
