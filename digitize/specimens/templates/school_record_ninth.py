"""Records of lower secondary schools of 1994 to 2006 as the ministry's publishing house sold them and teachers wrote
them, by which people of 30 to 45 prove nine years of school: a cover with commune, district and province, a page of the
pupil in that decade's words ("Họ và tên học sinh", "Nam (nữ)", parents with trade and workplace), for each year one
page: class and year in a line about the middle, the marks of both terms with each teacher's remark and signature, a
table whose columns are the terms and whose rows are conduct before learning, promotion and the title of the year in
lines, the class teacher on the left, the head with a seal on the right. All of it by one pen."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.bound_record import Booklet
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily
from digitize.specimens.form import Entry, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_record import Pupil, Year, make_pupil

_SIZE, _MIDDLE, _LEFT, _RIGHT = (188.0, 262.0), 94.0, 17.0, 173.0
_PAPERS: tuple[Colour, ...] = ((246, 238, 216), (242, 238, 226), (248, 243, 228))
_SUBJECTS = ("Toán", "Vật lí", "Hóa học", "Sinh vật", "Ngữ văn", "Lịch sử", "Địa lí", "Ngoại ngữ", "GD công dân",
             "Kỹ thuật", "Thể dục", "Nhạc", "Họa")  # fmt: skip
_SCHOOLS = ("An Thịnh", "Nghĩa Lộ", "thị trấn Mỹ Đồng", "Lê Bá Khoa", "Xuân Quế 2", "Hòa Hiệp Bắc", "Đức Phong")
_TRADES = ("Làm ruộng", "Công nhân", "Giáo viên", "Buôn bán", "Bộ đội", "Thợ mộc", "Thợ may", "Cán bộ hưu trí")
_REMARKS = ("Ngoan, chăm học, có tiến bộ.", "Lễ phép, học đều các môn.", "Cần cố gắng môn Toán.",
            "Có ý thức, tiếp thu bài tốt.", "Hiền, còn rụt rè khi phát biểu.")  # fmt: skip
# From which mark on teachers write what.
_COMMENTS = ((8.0, ("Tốt", "Giỏi, chăm học", "Tiếp thu tốt", "")), (6.5, ("Khá", "Có cố gắng", "Tiếp thu khá", "")),
             (0.0, ("Cần cố gắng", "Trung bình", "Chưa chăm", "")))  # fmt: skip


def draw_taught(luck: Random, fonts: FontFamily) -> Specimen:
    """Two or three years by one pen."""
    count = luck.choice((2, 2, 3))
    pupil = make_pupil(luck, (1994, 2006 - count), upper=False, reformed=False, count=count)
    kind = luck.choice(("THCS", "PTCS") if pupil.opened.year < 2000 else ("THCS", "THCS", "Trung học cơ sở"))
    number = luck.choice((f"{luck.randint(1, 640)}", f"{luck.randint(1, 640)}/HB", f"{luck.randint(1, 640):03d}/CS"))
    pupil = replace(pupil, school=f"{kind} {luck.choice(_SCHOOLS)}", number=number)
    booklet = Booklet(_begin(pupil, luck), fonts, Pen(luck), fonts, luck, _SIZE)
    _draw_cover(booklet, pupil)
    _draw_pupil(booklet, pupil)
    for year in pupil.years:
        _draw_year(booklet, pupil, year)
    return booklet.specimen


def _begin(pupil: Pupil, luck: Random) -> Specimen:
    born = pupil.born_in
    birthplace = luck.choice((born.province, f"{born.commune} - {born.district} - {born.province}",
                              f"Trạm y tế xã {born.commune}", f"Bệnh viện huyện {born.district}"))  # fmt: skip
    specimen = Specimen("school_record", "school_record-ninth", [], {
        "record_title": f"HỌC BẠ {pupil.level}", "full_name": pupil.person.name, "sex": pupil.person.sex,
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": birthplace,
        "ethnicity": pupil.person.ethnicity, "residence": pupil.home_line, "father_name": pupil.father.name,
        "mother_name": pupil.mother.name, "school_name": pupil.school, "register_number": pupil.number,
        "place": luck.choice((pupil.home.commune, pupil.home.district)), "issued_on": pupil.opened.isoformat(),
    })  # fmt: skip
    for year in pupil.years:
        specimen.fields |= {f"school_year_{year.grade}": year.span, f"class_{year.grade}": year.form,
                            f"conduct_{year.grade}": year.conduct, f"learning_{year.grade}": year.learning}  # fmt: skip
    return specimen


def _draw_cover(booklet: Booklet, pupil: Pupil) -> None:
    luck, fields = booklet.luck, booklet.specimen.fields
    filling = booklet.page(26, 164, luck.choice(((224, 206, 170), (196, 214, 200), (214, 204, 190))))
    sheet = filling.form.sheet
    for inset in (11.0, 12.6):
        sheet.frame(inset, inset, _SIZE[0] - inset, _SIZE[1] - inset, (80, 50, 40))
    draw_lines(sheet, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), _MIDDLE, 22, size=13)
    draw_lines(sheet, ("HỌC BẠ",), _MIDDLE, 64, size=44, field="record_title")
    draw_lines(sheet, (pupil.level,), _MIDDLE, 88, size=22, field="record_title")
    filling = replace(filling, form=replace(filling.form, size=13.5, step=11))
    sheet.cursor = 130
    filling.line(Entry("Họ và tên học sinh:", fields["full_name"], "full_name"))
    filling.line(Entry("Trường:", fields["school_name"], "school_name"))
    filling.line(Entry("Xã (Phường, Thị trấn):", pupil.home.commune))
    filling.line(Entry("Huyện (Quận, Thị xã):", pupil.home.district))
    filling.line(Entry("Tỉnh (Thành phố):", pupil.home.province))
    sheet.cursor += 6
    filling.line(Entry("Vào sổ đăng bộ số:", fields["register_number"], "register_number"))


def _draw_pupil(booklet: Booklet, pupil: Pupil) -> None:
    luck, fields, born = booklet.luck, booklet.specimen.fields, pupil.person.born
    filling = booklet.page(_LEFT, _RIGHT, luck.choice(_PAPERS))
    sheet, trade = filling.form.sheet, luck.choice(_TRADES)
    draw_national_title(sheet, _MIDDLE, 17, size=12)
    draw_lines(sheet, ("HỌC BẠ",), _MIDDLE, 36, size=20)
    day = luck.choice((f"{born.day} tháng {born.month} năm {born.year}", f"{born.day} - {born.month} - {born.year}",
                       f"{born:%d/%m/%Y}"))  # fmt: skip
    sheet.cursor = 52

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    filling.line(told("Họ và tên học sinh:", "full_name"), told("Nam (nữ):", "sex"), starts=(_LEFT, 132))
    filling.line(told("Sinh ngày:", "date_of_birth", day), told("Dân tộc:", "ethnicity"), starts=(_LEFT, 118))
    filling.line(told("Nơi sinh:", "place_of_birth"))
    filling.line(told("Chỗ ở hiện nay:", "residence"))
    filling.line(told("Họ và tên cha:", "father_name"), Entry("Nghề nghiệp:", trade), starts=(_LEFT, 106))
    filling.line(Entry("Nơi làm việc:", f"Xã {pupil.home.commune}"))
    filling.line(told("Họ và tên mẹ:", "mother_name"), Entry("Nghề nghiệp:", luck.choice(_TRADES)),
                 starts=(_LEFT, 106))  # fmt: skip
    filling.line(Entry("Nơi làm việc:", f"Xã {pupil.home.commune}"))
    filling.line(Entry("Con liệt sĩ, thương binh, gia đình có công:", luck.choice(("Không", "/", "Con thương binh"))))
    y = sheet.cursor + 4
    draw_photograph(sheet, 28, y + 2, 30, 40, luck)
    ink.press_seal(sheet, 56, y + 40, f"TRƯỜNG {pupil.school}".upper(), luck, radius_mm=12.5)
    booklet.place_and_date(sheet, (128, y))
    _sign(booklet, sheet, pupil, "HIỆU TRƯỞNG", (130, y + 6.5))


def _sign(booklet: Booklet, sheet: Sheet, pupil: Pupil, head: str, at: tuple[float, float]) -> None:
    """The school's head; no record keeps who it was."""
    signed = SignOff((head,), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="", size=11.5,
                     seal_radius=14)  # fmt: skip
    education.draw_sealed_sign_off(booklet.specimen, sheet, signed, *at, booklet.luck)


def _draw_year(booklet: Booklet, pupil: Pupil, year: Year) -> None:
    filling, luck = booklet.page(_LEFT, _RIGHT, booklet.luck.choice(_PAPERS)), booklet.luck
    sheet, form = filling.form.sheet, replace(filling.form, left=44, right=150)
    sheet.cursor = 15
    replace(filling, form=form).line(Entry("Lớp:", year.form, f"class_{year.grade}"),
                                     Entry("Năm học:", year.span, f"school_year_{year.grade}"),
                                     starts=(44, 86))  # fmt: skip
    end = booklet.grid(sheet, _mark_rows(year, luck), (_LEFT, 46, 63, 80, 98, 138, _RIGHT), sheet.cursor + 1, step=8,
                       printed=1)  # fmt: skip
    end = _draw_grades(booklet, sheet, year, end + 4)
    sheet.cursor = end + 3.5
    _draw_decision(filling, year)
    y = sheet.cursor + 0.5
    draw_lines(sheet, ("Giáo viên chủ nhiệm",), 52, y, size=11)
    ink.sign(sheet, 52, y + 13, luck)
    booklet.cell(sheet, people.make_person(luck, born_between=(1948, 1978)).name, (52, y + 25))
    _sign(booklet, sheet, pupil, "Hiệu trưởng", (134, y))


def _mark_rows(year: Year, luck: Random) -> list[tuple[str, ...]]:
    """The table of a year; the second term counts twice."""
    rows: list[tuple[str, ...]] = [("Môn học", "HK I", "HK II", "Cả năm", "Nhận xét", "GV ký tên")]
    subjects = [name for name in _SUBJECTS if name != "Hóa học" or year.grade >= 8]  # taught from class 8 on
    for subject in (*subjects, "TB các môn"):
        spread = 0.9 if subject in subjects else 0.2
        terms = [min(9.8, max(3.6, year.average + luck.uniform(-spread, spread))) for _ in range(2)]
        marks = [f"{mark:.1f}".replace(".", ",") for mark in (*terms, (terms[0] + 2 * terms[1]) / 3)]
        teacher = people.make_person(luck, born_between=(1945, 1978)).name.split()[-1] if subject in subjects else ""
        comment = luck.choice(next(words for least, words in _COMMENTS if terms[1] >= least)) if teacher else ""
        rows.append((subject, *marks, comment, teacher))
    return rows


def _draw_grades(booklet: Booklet, sheet: Sheet, year: Year, top: float) -> float:
    """Terms beside each other; what counts is the column of the whole year. Answers where it ends."""
    luck, grade = booklet.luck, year.grade
    first = luck.choice((year.learning, "Khá", "Trung bình"))
    rows = (("Xếp loại", "Học kỳ I", "Học kỳ II", "Cả năm", "Số buổi nghỉ học"),
            ("Hạnh kiểm", luck.choice(("Tốt", "Khá")), year.conduct, year.conduct, f"Có phép: {luck.randint(0, 5)}"),
            ("Học lực", first, year.learning, year.learning, "Không phép: 0"))  # fmt: skip
    fields = {(1, 3): f"conduct_{grade}", (2, 3): f"learning_{grade}"}
    return booklet.grid(sheet, rows, (_LEFT, 46, 74, 102, 132, _RIGHT), top, step=8, fields=fields, printed=1)


def _draw_decision(filling: Filling, year: Year) -> None:
    luck, last = filling.form.luck, year.grade == 9
    title = {"Giỏi": "Học sinh giỏi", "Khá": "Học sinh tiên tiến"}.get(year.learning, "/")
    filling = replace(filling, form=replace(filling.form, size=11.5, step=7.4))
    filling.line(Entry("Được lên lớp:", "Được dự thi tốt nghiệp" if last else f"Lên lớp {year.grade + 1}"),
                 Entry("Danh hiệu thi đua:", title), starts=(_LEFT, 88))  # fmt: skip
    filling.line(Entry("Nhận xét chung:", luck.choice(_REMARKS)))


TEMPLATES = (Template("school_record", "school_record-ninth", draw_taught, held_out=False),)
