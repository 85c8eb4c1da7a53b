"""School records of 2008 to 2021 as they were bought bound and filled in (Decision 51/2008/QĐ-BGDĐT, Circular
58/2011/TT-BGDĐT), the record that leavers of those years keep: district and province on the cover, the pupil's page
with the course of schooling below, for each year a page of marks whose columns have short names ("HKỳ I", "CN") and
whose foot tells what was mended and who confirms, and a page of results: a table with "CN" in its last row, days of
absence beside it, promotion and awards in lines, remarks above the head's approval. Teachers wrote half of them."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from digitize.specimens import education, ink
from digitize.specimens.bound_record import Booklet, Place
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families
from digitize.specimens.form import Entry, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.people import make_person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_record import Pupil, Year, make_pupil

_SIZE, _MIDDLE, _LEFT, _RIGHT = (190.0, 270.0), 95.0, 18.0, 174.0
_UPPER = ("Toán", "Vật lí", "Hóa học", "Sinh học", "Tin học", "Ngữ văn", "Lịch sử", "Địa lí", "Ngoại ngữ: Anh", "GDCD",
          "Công nghệ", "GDQP - AN", "Thể dục")  # fmt: skip
_LOWER = ("Toán", "Vật lí", "Sinh học", "Tin học", "Ngữ văn", "Lịch sử", "Địa lí", "Ngoại ngữ: Anh", "GDCD",
          "Công nghệ", "Thể dục", "Âm nhạc", "Mĩ thuật")  # fmt: skip
_JUDGED = ("Thể dục", "Âm nhạc", "Mĩ thuật")
_TRADES = ("Làm ruộng", "Công nhân", "Giáo viên", "Buôn bán", "Cán bộ xã", "Lái xe", "Thợ xây", "Nội trợ")
_REMARKS = ("Chăm ngoan, lễ phép, có ý thức vươn lên trong học tập.", "Ngoan, đoàn kết với bạn, học khá đều các môn.",
            "Có cố gắng, cần chủ động hơn khi xây dựng bài.", "Gương mẫu trong các hoạt động của lớp.")  # fmt: skip


def draw_bound(luck: Random, fonts: FontFamily) -> Specimen:
    """Two or three years of either level."""
    upper, count = luck.random() < 0.55, luck.choice((2, 2, 3))
    pupil = make_pupil(luck, (2008, 2019 - (count == 3)), upper=upper, reformed=False, count=count)
    level = "THPT" if upper else "THCS"
    names = ("Nguyễn Hữu Khuê", "Sông Trà Bắc", "Xuân Quế", "số 2 Mỹ Đồng", "Lê Bá Khoa", "Hương Điền", "An Thịnh")
    pupil = replace(pupil, school=f"{level} {luck.choice(names)}", number=f"{luck.randint(1, 960)}/{level}")
    pen = Pen(luck) if luck.random() < 0.5 else None
    booklet = Booklet(_begin(pupil, luck), fonts, pen, luck.choice(available_families()), luck, _SIZE)
    _draw_cover(booklet, pupil)
    _draw_pupil(booklet, pupil)
    for year in pupil.years:
        _draw_marks(booklet, year, _UPPER if upper else _LOWER)
        _draw_results(booklet, pupil, year)
    return booklet.specimen


def _begin(pupil: Pupil, luck: Random) -> Specimen:
    born = pupil.born_in
    birthplace = luck.choice((f"{born.commune}, {born.district}, {born.province}", born.province,
                              f"Bệnh viện huyện {born.district}, tỉnh {born.province}"))  # fmt: skip
    specimen = Specimen("school_record", "school_record-eighth", [], {
        "record_title": f"HỌC BẠ {pupil.level}", "full_name": pupil.person.name, "sex": pupil.person.sex,
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": birthplace,
        "ethnicity": pupil.person.ethnicity, "residence": pupil.home_line, "father_name": pupil.father.name,
        "mother_name": pupil.mother.name, "school_name": pupil.school, "register_number": pupil.number,
        "place": pupil.home.district, "issued_on": pupil.opened.isoformat(),
    })  # fmt: skip
    for year in pupil.years:
        specimen.fields |= {f"school_year_{year.grade}": year.span, f"class_{year.grade}": year.form,
                            f"conduct_{year.grade}": year.conduct, f"learning_{year.grade}": year.learning}  # fmt: skip
    return specimen


def _draw_cover(booklet: Booklet, pupil: Pupil) -> None:
    paper = booklet.luck.choice(((210, 226, 240), (238, 228, 200), (226, 238, 216)))
    filling, fields = booklet.page(32, 160, paper), booklet.specimen.fields
    sheet = filling.form.sheet
    education.draw_border(sheet, (70, 80, 120), inset=13)
    draw_lines(sheet, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), _MIDDLE, 26, size=13)
    draw_lines(sheet, ("HỌC BẠ",), _MIDDLE, 76, size=38, field="record_title")
    draw_lines(sheet, (pupil.level,), _MIDDLE, 98, size=21, field="record_title")
    filling = replace(filling, form=replace(filling.form, size=13.5, step=11), size=13.5)
    sheet.cursor = 142
    filling.line(Entry("Họ và tên học sinh:", fields["full_name"], "full_name"))
    filling.line(Entry("Trường:", fields["school_name"], "school_name"))
    filling.line(Entry("Huyện (Quận, Thị xã, TP):", pupil.home.district))
    filling.line(Entry("Tỉnh (Thành phố):", pupil.home.province))
    sheet.cursor += 14
    short = replace(filling, form=replace(filling.form, left=64, right=128))
    short.line(Entry("Số:", fields["register_number"], "register_number"))


def _draw_pupil(booklet: Booklet, pupil: Pupil) -> None:
    filling, fields, luck = booklet.page(_LEFT, _RIGHT), booklet.specimen.fields, booklet.luck
    sheet, born = filling.form.sheet, pupil.person.born
    draw_photograph(sheet, _LEFT, 18, 28, 38, luck)
    draw_national_title(sheet, 112, 18, size=11.5)
    draw_lines(sheet, ("HỌC BẠ", pupil.level), 112, 40, size=16)
    sheet.cursor = 66

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    day = luck.choice((f"{born.day} tháng {born.month} năm {born.year}", f"{born:%d/%m/%Y}"))
    filling.line(told("Họ và tên:", "full_name"), told("Giới tính:", "sex"), starts=(_LEFT, 136))
    filling.line(told("Ngày sinh:", "date_of_birth", day), told("Dân tộc:", "ethnicity"), starts=(_LEFT, 112))
    filling.line(told("Nơi sinh:", "place_of_birth"))
    sheet.print("Con liệt sĩ, con thương binh (bệnh binh, người được hưởng chế độ", _LEFT, sheet.cursor, size=12)
    sheet.cursor += 7
    filling.line(Entry("như thương binh, gia đình có công với cách mạng):", "Không"))
    filling.line(told("Chỗ ở hiện tại:", "residence"))
    for label, who in (("cha", "father"), ("mẹ", "mother")):
        filling.line(told(f"Họ và tên {label}:", f"{who}_name"), Entry("Nghề nghiệp:", luck.choice(_TRADES)),
                     starts=(_LEFT, 110))  # fmt: skip
    filling.line(Entry("Họ và tên người giám hộ:"), Entry("Nghề nghiệp:"), starts=(_LEFT, 110))
    y = sheet.cursor + 1
    booklet.place_and_date(sheet, (124, y))
    _sign(booklet, sheet, pupil, ("HIỆU TRƯỞNG", "(Ký, ghi rõ họ tên và đóng dấu)"), (126, y + 6))
    draw_lines(sheet, ("QUÁ TRÌNH HỌC TẬP",), _MIDDLE, y + 53, size=12.5)
    where = f"{pupil.school}, {pupil.home.district}, {pupil.home.province}"
    rows = [("Năm học", "Lớp", "Tên trường, huyện (quận, thị xã, TP), tỉnh (TP)")]
    rows += [(year.span, year.form, where) for year in pupil.years]
    booklet.grid(sheet, rows, (_LEFT, 52, 70, _RIGHT), y + 60)


def _sign(booklet: Booklet, sheet: Sheet, pupil: Pupil, heads: tuple[str, str], at: Place) -> None:
    """The school's head; no record keeps who it was."""
    signed = SignOff((), pupil.head, f"TRƯỜNG {pupil.school}".upper(), heading=heads[0], note=heads[1], name_field="",
                     size=11.5, seal_radius=15)  # fmt: skip
    education.draw_sealed_sign_off(booklet.specimen, sheet, signed, *at, booklet.luck)


def _head(booklet: Booklet, filling: Filling, year: Year) -> None:
    filling.form.sheet.cursor = 17
    filling.line(Entry("Họ và tên:", booklet.specimen.fields["full_name"], "full_name"),
                 Entry("Lớp:", year.form, f"class_{year.grade}"),
                 Entry("Năm học:", year.span, f"school_year_{year.grade}"), starts=(_LEFT, 96, 124))  # fmt: skip


def _draw_marks(booklet: Booklet, year: Year, subjects: tuple[str, ...]) -> None:
    filling, luck = booklet.page(_LEFT, _RIGHT), booklet.luck
    sheet = filling.form.sheet
    _head(booklet, filling, year)
    rows = [("Môn học", "HKỳ I", "HKỳ II", "CN", "KT lại", "GV bộ môn ký")]
    for subject in (*subjects, "ĐTB các môn học"):
        marks = ["Đ"] * 3
        if subject not in _JUDGED:
            spread = 0.2 if subject not in subjects else 0.9
            terms = [min(9.9, year.average + luck.uniform(-spread, spread)) for _ in range(2)]
            marks = [f"{mark:.1f}".replace(".", ",") for mark in (*terms, (terms[0] + 2 * terms[1]) / 3)]
        teacher = make_person(luck, born_between=(1962, 1990)).name if subject in subjects else ""
        rows.append((subject, marks[0], marks[1], marks[2], "", " ".join(teacher.split()[-2:])))
    edges = (_LEFT, 58, 77, 96, 115, 132, _RIGHT)
    end = booklet.grid(sheet, rows, edges, sheet.cursor + 2, step=9, printed=1)
    sheet.print("Trong bảng này có sửa chữa ở: 0 điểm, trong các môn học:", _LEFT, end + 4, size=11)
    for middle, head in ((54.0, "Xác nhận của giáo viên chủ nhiệm"), (138.0, "Xác nhận của Hiệu trưởng")):
        sheet.print(head, middle, end + 14, size=11, style=Style.BOLD, align="centre")
        ink.sign(sheet, middle, end + 29, luck)


def _draw_results(booklet: Booklet, pupil: Pupil, year: Year) -> None:
    filling, luck, grade = booklet.page(_LEFT, _RIGHT), booklet.luck, year.grade
    sheet = filling.form.sheet
    sheet.cursor = 17
    filling.line(Entry("Trường:", pupil.school), Entry("Huyện:", pupil.home.district),
                 Entry("Tỉnh:", pupil.home.province), starts=(_LEFT, 84, 130))  # fmt: skip
    draw_lines(sheet, ("KẾT QUẢ XẾP LOẠI",), _MIDDLE, sheet.cursor + 1, size=11.5)
    first = (luck.choice((year.learning, "Khá", "Trung bình")), luck.choice(("Tốt", "Khá")))
    absent = str(luck.randint(0, 7))
    rows = (("Học kỳ", "Học lực", "Hạnh kiểm", "Số buổi nghỉ cả năm"), ("HKỳ I", *first, ""),
            ("HKỳ II", year.learning, year.conduct, ""), ("CN", year.learning, year.conduct, absent))  # fmt: skip
    fields = {(3, 1): f"learning_{grade}", (3, 2): f"conduct_{grade}"}
    end = booklet.grid(sheet, rows, (_LEFT, 46, 86, 126, _RIGHT), sheet.cursor + 8, step=9, fields=fields, printed=1)
    sheet.cursor = end + 5
    last = grade in (9, 12)
    filling.line(Entry("- Được lên lớp:", "Đủ điều kiện dự thi, xét tốt nghiệp" if last else f"Lên lớp {grade + 1}"))
    filling.line(Entry("- Không được lên lớp:", "/"))
    filling.line(Entry("- Có chứng chỉ nghề phổ thông:", luck.choice(("/", "Tin học văn phòng"))))
    filling.line(Entry("- Được giải thưởng trong các kỳ thi từ cấp huyện trở lên:", luck.choice(("/", "Giải Ba Toán"))))
    filling.line(Entry("- Khen thưởng đặc biệt khác:", "/"))
    draw_lines(sheet, ("NHẬN XÉT CỦA GIÁO VIÊN CHỦ NHIỆM",), _MIDDLE, sheet.cursor + 3, size=11.5)
    sheet.cursor += 10
    sheet.dots(_LEFT, _RIGHT, sheet.cursor + 5)
    y = sheet.cursor
    booklet.cell(sheet, luck.choice(_REMARKS), (_MIDDLE, y))
    sheet.cursor = y + 7
    ink.sign(sheet, 140, sheet.cursor + 11, luck)
    booklet.cell(sheet, make_person(luck, born_between=(1965, 1988)).name, (140, sheet.cursor + 24))
    _sign(booklet, sheet, pupil, ("PHÊ DUYỆT CỦA HIỆU TRƯỞNG", "(Ký, ghi rõ họ tên và đóng dấu)"), (124, 194))


TEMPLATES = (Template("school_record", "school_record-eighth", draw_bound, held_out=True),)
