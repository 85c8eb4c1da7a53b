"""University degrees of 1976 to 1990, when a ministry of universities and secondary vocational schools stood above
them: thin paper in a frame of one colour, dotted lines filled in by pen or typewriter, two who sign, no photograph."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, print_runs, spelt_date
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.people import Person
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_TITLE = "BẰNG TỐT NGHIỆP ĐẠI HỌC"
_GREEN: Colour = (30, 100, 84)
_WIDTH, _HEIGHT, _MIDDLE = 270.0, 192.0, 135.0
_LEFT, _RIGHT = 32.0, 242.0
# What each of them taught.
_UNIVERSITIES = (
    ("TRƯỜNG ĐẠI HỌC TỔNG HỢP ĐẠI NGHĨA", ("Vật lý vô tuyến", "Ngữ văn", "Lịch sử")),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM SỐ 3", ("Sư phạm Toán - Lý", "Tâm lý giáo dục", "Ngữ văn")),
    ("TRƯỜNG ĐẠI HỌC NÔNG NGHIỆP IV", ("Trồng trọt", "Chăn nuôi - Thú y", "Cơ khí nông nghiệp")),
    ("TRƯỜNG ĐẠI HỌC XÂY DỰNG TÂN LẬP", ("Xây dựng cầu đường", "Xây dựng dân dụng và công nghiệp")),
    ("TRƯỜNG ĐẠI HỌC KINH TẾ KẾ HOẠCH", ("Kinh tế công nghiệp", "Kế hoạch hóa kinh tế quốc dân")),
    ("TRƯỜNG ĐẠI HỌC THỦY SẢN CHÂU KHÊ", ("Chế biến thủy sản", "Khai thác cá biển")),
)  # fmt: skip
_MODES = ("Dài hạn tập trung", "Chính quy", "Tại chức", "Chuyên tu")
_GRADES = ("Giỏi", "Khá", "Trung bình", "Trung bình")


@dataclass(frozen=True)
class _Fill:
    """How one paper was filled in: by one pen, or with a typewriter."""

    form: FormPrinter
    pen: Pen | None
    typed: FontFamily

    def line(self, *entries: Entry, starts: tuple[float, ...] | None = None) -> None:
        if self.pen:
            self.pen.fill(self.form, *entries, starts=starts)
            return
        form = self.form
        lefts, top = starts or (form.left,), form.sheet.cursor
        for entry, left, right in zip(entries, lefts, (*lefts[1:], form.right), strict=True):
            begin = left + form.sheet.width_of(entry.label, form.size) + 2
            form.sheet.print(entry.label, left, top, size=form.size)
            form.sheet.dots(begin, right - 2, top + 0.42 * form.size)
            with filled_with(form.sheet, self.typed):
                form.sheet.print(entry.value, begin, top, size=11, field=entry.field)
        form.sheet.cursor = top + form.step


def draw_ministry(luck: Random, fonts: FontFamily) -> Specimen:
    """Days have no noughts, labels no colons; the session of the examination stands beside who is told."""
    issued = date(luck.randint(1977, 1990), luck.randint(8, 12), luck.randint(1, 28))
    person = people.make_person(luck, born_between=(issued.year - 34, issued.year - 22))
    (university, majors), number = luck.choice(_UNIVERSITIES), luck.randint(12, 9800)
    signing = luck.choice((("HIỆU TRƯỞNG",), ("K/T HIỆU TRƯỞNG", "HIỆU PHÓ")))
    specimen = Specimen("university_degree", "university_degree-fifth", [], {
        "degree_title": _TITLE, "holder_name": person.name, "date_of_birth": person.born.isoformat(),
        "place_of_birth": f"{luck.choice(people.COMMUNES)}, {luck.choice(people.DISTRICTS)}, "
                          f"{luck.choice(people.PROVINCES)}",
        "major": luck.choice(majors), "classification": luck.choice(_GRADES), "mode_of_study": luck.choice(_MODES),
        "graduation_year": str(issued.year), "issuing_institution": university,
        "place": luck.choice(people.PROVINCES), "issued_on": issued.isoformat(),
        "serial_number": f"{luck.choice(('', 'A', 'B'))}{luck.randint(1000, 99999):05d}",
        "register_number": luck.choice((f"{number}", f"{number}/ĐH", f"{number}-{issued.year % 100}")),
        "signer_title": " ".join(signing), "signer_name": people.make_person(luck, born_between=(1920, 1940)).name,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((247, 241, 222), (243, 243, 233))))
    specimen.sheets.append(sheet)
    sheet.frame(12, 12, _WIDTH - 12, _HEIGHT - 12, _GREEN)
    sheet.frame(15, 15, _WIDTH - 15, _HEIGHT - 15, _GREEN)
    ink.mark_specimen(sheet)
    _draw_head(specimen, sheet)
    _draw_body(specimen, sheet, person, luck)
    _draw_foot(specimen, sheet, issued, signing, luck)
    return specimen


def _draw_head(specimen: Specimen, sheet: Sheet) -> None:
    draw_lines(sheet, ("BỘ ĐẠI HỌC", "VÀ TRUNG HỌC CHUYÊN NGHIỆP"), 62, 20, size=10.5)
    sheet.rule(50, 74, 30.5)
    draw_national_title(sheet, 184, 20, size=11.5)
    sheet.print(_TITLE, _MIDDLE, 40, size=25, style=Style.BOLD, align="centre", colour=_GREEN, field="degree_title")
    number = (Run("Số"), Run(specimen.fields["serial_number"], "serial_number", Style.BOLD))
    print_runs(sheet, number, _MIDDLE, 52, size=12, align="centre")
    rector = (Run("HIỆU TRƯỞNG"), Run(specimen.fields["issuing_institution"], "issuing_institution", Style.BOLD))
    print_runs(sheet, rector, _MIDDLE, 60, size=12.5, align="centre")


def _draw_body(specimen: Specimen, sheet: Sheet, person: Person, luck: Random) -> None:
    fields = specimen.fields
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12.5, step=8.2)
    fill = _Fill(form, Pen(luck) if luck.random() < 0.55 else None, luck.choice(typewriter_families() or [sheet.fonts]))
    session = f"{luck.randint(1, 28)}-{luck.randint(5, 7)}-{fields['graduation_year']}"
    sheet.cursor = 70

    def told(label: str, field: str, value: str = "") -> Entry:
        return Entry(label, value or fields[field], field)

    fill.line(Entry("Xét kết quả của Hội đồng thi tốt nghiệp khóa ngày", session))
    fill.line(told("Cấp bằng này cho anh, chị", "holder_name"))
    fill.line(told("Sinh ngày", "date_of_birth", spelt_date(person.born)))
    fill.line(told("Sinh quán", "place_of_birth"))
    fill.line(told("Đã tốt nghiệp ngành", "major"))
    fill.line(told("Hệ", "mode_of_study"), told("Xếp hạng", "classification"), told("Năm", "graduation_year"),
              starts=(_LEFT, 108, 184))  # fmt: skip


def _draw_foot(specimen: Specimen, sheet: Sheet, issued: date, signing: tuple[str, ...], luck: Random) -> None:
    """The chairman of the examiners signs on the left, the rector on the right under the seal."""
    fields, y = specimen.fields, sheet.cursor + 1
    day = Run(f"ngày {spelt_date(issued)}", "issued_on", Style.ITALIC)
    print_runs(sheet, (Run(f"{fields['place']},", "place", Style.ITALIC), day), 200, y, size=12, align="centre")
    draw_lines(sheet, ("CHỦ TỊCH HỘI ĐỒNG THI",), 76, y + 6, size=11)
    ink.sign(sheet, 76, y + 21, luck)
    chairman = people.make_person(luck, born_between=(1922, 1945), sex="Nam").name
    sheet.print(chairman, 76, y + 31, size=12, style=Style.BOLD, align="centre")
    signed = SignOff(signing, fields["signer_name"], fields["issuing_institution"], size=11, seal_radius=15)
    education.draw_sealed_sign_off(specimen, sheet, signed, 200, y + 6, luck)
    register = (Run("Vào sổ cấp bằng số"), Run(fields["register_number"], "register_number", Style.BOLD))
    print_runs(sheet, register, _LEFT, _HEIGHT - 23.5, size=11)


TEMPLATES = (Template("university_degree", "university_degree-fifth", draw_ministry, held_out=False),)
