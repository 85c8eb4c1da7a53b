"""Records of upper secondary schools by Circular 22/2021/TT-BGDĐT (from 2022 on) as a school's program prints them on
A4 and binds them, which every leaver of these years hands in: the schooling of all years in a table below the pupil,
two pages for each year, on the first marks and levels with a remark for every subject, on the second a table whose rows
are the terms, "Kết quả học tập" before "Kết quả rèn luyện", days of absence and promotion told in its last columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.civil_status import Run
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.ruled import Ruling
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_record import Pupil, Year, make_pupil

_LEFT, _RIGHT, _MIDDLE = 22.0, 192.0, 107.0
_SUBJECTS = ("Ngữ văn", "Toán", "Ngoại ngữ 1", "Lịch sử", "Vật lí", "Hóa học", "Địa lí", "Tin học")
_JUDGED = ("Giáo dục thể chất", "GDQP và AN", "Hoạt động TN, HN", "Nội dung GD của địa phương")
_REMARKS = ("Nắm chắc kiến thức, vận dụng tốt.", "Tiếp thu khá, cần rèn thêm kĩ năng.", "Có cố gắng, chăm chỉ.",
            "Hăng hái phát biểu, hoàn thành đủ bài tập.", "Cần tập trung hơn trong giờ học.")  # fmt: skip
_TRADES = ("Nông dân", "Công nhân", "Giáo viên", "Kinh doanh tự do", "Viên chức", "Công nhân may", "Y sĩ")


def draw_program(luck: Random, fonts: FontFamily) -> Specimen:
    """Two or three years."""
    count = luck.choice((2, 3, 3))
    pupil = make_pupil(luck, (2022, 2024 - (count == 3)), upper=True, reformed=True, count=count)
    names = ("Nguyễn Hữu Khuê", "Sông Trà Bắc", "số 2 Mỹ Đồng", "Lê Bá Khoa", "chuyên Bình Lâm", "Hương Điền")
    group = luck.choice(("A1", "A3", "B", "C2", "D4", "A12"))
    years = tuple(replace(year, form=f"{year.grade}{group}") for year in pupil.years)
    pupil = replace(pupil, school=f"THPT {luck.choice(names)}", number=f"{luck.randint(1, 860)}/{luck.choice('ABC')}",
                    years=years)  # fmt: skip
    specimen = _begin(pupil, luck)
    _draw_cover(_page(specimen, fonts), specimen, luck)
    _draw_pupil(_page(specimen, fonts), specimen, pupil, luck)
    for year in pupil.years:
        _draw_marks(_page(specimen, fonts), specimen, year, luck)
        _draw_results(_page(specimen, fonts), specimen, pupil, year, luck)
    return specimen


def _begin(pupil: Pupil, luck: Random) -> Specimen:
    born = pupil.born_in
    birthplace = luck.choice((f"Xã {born.commune}, huyện {born.district}, tỉnh {born.province}", born.province,
                              f"Bệnh viện Đa khoa tỉnh {born.province}"))  # fmt: skip
    specimen = Specimen("school_record", "school_record-seventh", [], {
        "record_title": "HỌC BẠ TRUNG HỌC PHỔ THÔNG", "full_name": pupil.person.name.upper(), "sex": pupil.person.sex,
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": birthplace,
        "ethnicity": pupil.person.ethnicity, "residence": pupil.home_line, "father_name": pupil.father.name,
        "mother_name": pupil.mother.name, "school_name": pupil.school, "register_number": pupil.number,
        "issuing_agency": pupil.office, "place": pupil.home.province, "issued_on": pupil.opened.isoformat(),
    })  # fmt: skip
    if luck.random() < 0.5:
        specimen.fields["personal_number"] = pupil.person.personal_number
    for year in pupil.years:
        specimen.fields |= {f"school_year_{year.grade}": year.span, f"class_{year.grade}": year.form,
                            f"conduct_{year.grade}": year.conduct, f"learning_{year.grade}": year.learning}  # fmt: skip
    return specimen


def _page(specimen: Specimen, fonts: FontFamily) -> Sheet:
    sheet = Sheet(210, 297, fonts)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    return sheet


def _draw_cover(sheet: Sheet, specimen: Specimen, luck: Random) -> None:
    fields = specimen.fields
    education.draw_border(sheet, (30, 60, 120), inset=14)
    draw_lines(sheet, (fields["issuing_agency"],), _MIDDLE, 30, size=14, field="issuing_agency")
    draw_lines(sheet, ("HỌC BẠ",), _MIDDLE, 96, size=46, field="record_title")
    draw_lines(sheet, ("TRUNG HỌC PHỔ THÔNG",), _MIDDLE, 120, size=24, field="record_title")
    form = FormPrinter(specimen, sheet, luck, left=40, right=178, size=15, step=12, value_style=Style.BOLD)
    sheet.cursor = 170
    form.line(Entry("Họ và tên:", fields["full_name"], "full_name"))
    form.line(Entry("Trường:", fields["school_name"], "school_name"))
    form.line(Entry("Tỉnh/Thành phố:", fields["place"]))
    form.line(Entry("Số đăng bộ:", fields["register_number"], "register_number"))


def _draw_pupil(sheet: Sheet, specimen: Specimen, pupil: Pupil, luck: Random) -> None:
    fields, born = specimen.fields, pupil.person.born
    draw_photograph(sheet, _LEFT, 20, 28, 37, luck)
    draw_national_title(sheet, 124, 20, size=12.5)
    draw_lines(sheet, ("HỌC BẠ",), 124, 44, size=20)
    sheet.cursor = 68
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=13, step=8, dotted=luck.random() < 0.5)

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    form.line(told("Họ và tên:", "full_name"), told("Giới tính:", "sex"), starts=(_LEFT, 144))
    form.line(told("Ngày, tháng, năm sinh:", "date_of_birth", luck.choice((f"{born:%d/%m/%Y}", f"{born:%d-%m-%Y}"))),
              told("Dân tộc:", "ethnicity"), starts=(_LEFT, 144))  # fmt: skip
    form.line(told("Nơi sinh:", "place_of_birth"))
    if "personal_number" in fields:
        form.line(told("Mã định danh/Số CCCD:", "personal_number"))
    form.line(Entry("Đối tượng (Con liệt sĩ, con thương binh, ...):", luck.choice(("Không", "Không", "Hộ cận nghèo"))))
    form.line(told("Chỗ ở hiện tại:", "residence"))
    for label, who in (("cha", "father"), ("mẹ", "mother")):
        form.line(told(f"Họ và tên {label}:", f"{who}_name"), Entry("Nghề nghiệp:", luck.choice(_TRADES)),
                  starts=(_LEFT, 124))  # fmt: skip
    form.line(Entry("Họ và tên người giám hộ:", "/"), Entry("Nghề nghiệp:", "/"), starts=(_LEFT, 124))
    opened, y = date.fromisoformat(fields["issued_on"]), sheet.cursor + 1
    education.print_place_and_date(sheet, fields["place"], opened, 146, y, size=12.5)
    _sign(specimen, sheet, pupil, ("HIỆU TRƯỞNG", "(Ký, ghi rõ họ tên và đóng dấu)"), y + 6, luck)
    sheet.cursor = y + 51
    draw_lines(sheet, ("QUÁ TRÌNH HỌC TẬP",), _MIDDLE, sheet.cursor, size=13)
    sheet.cursor += 8
    table = Ruling((_LEFT, 62, 86, _RIGHT), size=12, step=5.6, align="centre")
    table.row(sheet, *([Run(head, style=Style.BOLD)] for head in ("Năm học", "Lớp", "Tên trường, tỉnh/thành phố")))
    for year in pupil.years:
        table.row(sheet, [Run(year.span)], [Run(year.form)], [Run(f"Trường {pupil.school}, {fields['place']}")])


def _sign(specimen: Specimen, sheet: Sheet, pupil: Pupil, heads: tuple[str, str], y: float, luck: Random) -> None:
    """The school's head on the right; no record keeps who it was."""
    title, note = heads
    sheet.print(title, 146, y, size=12, style=Style.BOLD, align="centre")
    signed = SignOff((note,), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="", size=11,
                     seal_radius=15.5)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, 146, y + 5.4, luck)


def _draw_year_head(sheet: Sheet, specimen: Specimen, year: Year, luck: Random) -> None:
    sheet.cursor = 20
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12.5, step=8, value_style=Style.BOLD)
    form.line(Entry("Họ và tên:", specimen.fields["full_name"], "full_name"),
              Entry("Lớp:", year.form, f"class_{year.grade}"),
              Entry("Năm học:", year.span, f"school_year_{year.grade}"), starts=(_LEFT, 112, 142))  # fmt: skip


def _draw_marks(sheet: Sheet, specimen: Specimen, year: Year, luck: Random) -> None:
    _draw_year_head(sheet, specimen, year, luck)
    table = Ruling((_LEFT, 58, 73, 88, 103, 122, 162, _RIGHT), size=10, step=4.6, align="centre")
    heads = ("Môn học/Hoạt động giáo dục", "Học kì I", "Học kì II", "Cả năm", "Đánh giá lại (nếu có)",
             "Nhận xét sự tiến bộ, hạn chế (nếu có)", "Giáo viên ký, ghi rõ họ tên")  # fmt: skip
    table.row(sheet, *([Run(head, style=Style.BOLD)] for head in heads))
    for subject in (*_SUBJECTS, *_JUDGED):
        marks = ["Đạt"] * 3
        if subject in _SUBJECTS:
            terms = [min(9.9, max(4.0, year.average + luck.uniform(-0.8, 0.8))) for _ in range(2)]
            marks = [f"{mark:.1f}".replace(".", ",") for mark in (*terms, (terms[0] + 2 * terms[1]) / 3)]
        teacher = people.make_person(luck, born_between=(1970, 1995)).name
        table.row(sheet, [Run(subject)], *([Run(mark)] for mark in marks), [], [Run(luck.choice(_REMARKS))],
                  [Run(teacher)], least=13)  # fmt: skip
    draw_lines(sheet, ("Trong trang này có sửa chữa ở: 0 chỗ, thuộc các môn học, hoạt động giáo dục: ............",),
               _MIDDLE, sheet.cursor + 3, size=10.5, style=Style.ITALIC)  # fmt: skip
    draw_lines(sheet, ("Giáo viên chủ nhiệm",), 146, sheet.cursor + 10, size=11.5)
    ink.sign(sheet, 146, sheet.cursor + 24, luck)


def _draw_results(sheet: Sheet, specimen: Specimen, pupil: Pupil, year: Year, luck: Random) -> None:
    _draw_year_head(sheet, specimen, year, luck)
    grade, table = year.grade, Ruling((_LEFT, 52, 82, 112, 146, _RIGHT), size=11, step=5.4, align="centre")
    heads = ("Học kì", "Kết quả học tập", "Kết quả rèn luyện", "Tổng số buổi nghỉ học cả năm", "Được lên lớp/không")
    table.row(sheet, *([Run(head, style=Style.BOLD)] for head in heads))
    first = luck.choice((year.learning, "Khá", "Đạt"))
    table.row(sheet, [Run("Học kì I")], [Run(first)], [Run(luck.choice(("Tốt", "Khá")))], [], [], least=9)
    table.row(sheet, [Run("Học kì II")], [Run(year.learning)], [Run(year.conduct)], [], [], least=9)
    table.row(sheet, [Run("Cả năm", style=Style.BOLD)], [Run(year.learning, f"learning_{grade}", Style.BOLD)],
              [Run(year.conduct, f"conduct_{grade}", Style.BOLD)], [Run(str(luck.randint(0, 9)))],
              [Run("Được lên lớp" if grade < 12 else "Hoàn thành chương trình")], least=9)  # fmt: skip
    sheet.cursor += 5
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12.5, step=8)
    award = "Học sinh Giỏi" if year.learning == "Tốt" else "Không"
    form.line(Entry("Đạt giải thưởng, khen thưởng:", award))
    form.line(Entry("Chứng chỉ (nếu có):", luck.choice(("Không", "Nghề phổ thông: loại Khá"))))
    form.line(Entry("Nhận xét của giáo viên chủ nhiệm:", luck.choice(_REMARKS)))
    middle, y = 60.0, sheet.cursor + 4
    draw_lines(sheet, ("GIÁO VIÊN CHỦ NHIỆM",), middle, y, size=12)
    ink.sign(sheet, middle, y + 16, luck)
    teacher = people.make_person(luck, born_between=(1972, 1994)).name
    draw_lines(sheet, (teacher,), middle, y + 27, size=12)
    _sign(specimen, sheet, pupil, ("PHÊ DUYỆT CỦA HIỆU TRƯỞNG", "(Ký, ghi rõ họ tên và đóng dấu)"), y, luck)


TEMPLATES = (Template("school_record", "school_record-seventh", draw_program),)
