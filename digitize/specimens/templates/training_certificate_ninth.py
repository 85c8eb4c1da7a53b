"""Certificates of elementary vocational training by Circular 42/2015/TT-BLĐTBXH (as amended by 34/2018), which every
lorry and car driver, crane and excavator operator, cook and tailor trained since 2016 has: a leaf of A5 across in a red
frame, who trained in the upper left corner below the body above it, the photograph under a seal and the numbers below,
the register's under its label, "Cấp cho Ông/Bà", the trade and the level of the elementary stage ("bậc") in one line,
both days of the course in one line, the decision that the graduation rests on; a program or, in the first years, a pen
filled in the dotted lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, print_runs
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.people import Person
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing

_WIDTH, _HEIGHT, _MIDDLE, _SIDE = 216.0, 154.0, 134.0, 39.0
_LEFT, _RIGHT = 66.0, 203.0
_TITLE = "CHỨNG CHỈ SƠ CẤP"
_WORKSHOP = ("Hàn điện", "Điện dân dụng", "Sửa chữa xe gắn máy", "Vận hành máy xúc, máy ủi", "May công nghiệp",
             "Vận hành cần trục, cầu trục", "Lái xe nâng hàng")  # fmt: skip
_KITCHEN = ("Kỹ thuật chế biến món ăn", "Nghiệp vụ pha chế đồ uống", "Chăm sóc da", "Cắt uốn tóc", "Nấu ăn")
_CARS = ("Lái xe ô tô hạng B1", "Lái xe ô tô hạng B2", "Lái xe ô tô hạng B2", "Lái xe ô tô hạng C")
_FIELDS = ("Trồng và nhân giống cây ăn quả", "Chăn nuôi gà, lợn hữu cơ", "Nuôi tôm thẻ chân trắng", "Trồng rau an toàn")
# The body above, who trains, its initials and what it teaches.
_SCHOOLS = (
    ("SỞ LAO ĐỘNG - TB VÀ XH", "TRUNG TÂM ĐÀO TẠO LÁI XE TÂN HẢI", "ĐTLX", _CARS),
    ("SỞ GIAO THÔNG VẬN TẢI", "TRƯỜNG TRUNG CẤP NGHỀ GIAO THÔNG VẬN TẢI ĐẠI NGHĨA", "TCNGT",
     (*_CARS, "Sửa chữa ô tô", "Lái xe nâng hàng")),
    ("UBND HUYỆN MỸ ĐỒNG", "TRUNG TÂM GDNN - GDTX HUYỆN MỸ ĐỒNG", "GDNN", (*_FIELDS, *_WORKSHOP[:3], *_KITCHEN)),
    ("UBND TỈNH", "TRƯỜNG CAO ĐẲNG KỸ THUẬT CÔNG NGHIỆP SÔNG TRÀ", "CĐKT", _WORKSHOP),
    ("HỘI NÔNG DÂN TỈNH", "TRUNG TÂM DẠY NGHỀ VÀ HỖ TRỢ NÔNG DÂN", "DNND", _FIELDS),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", "TRƯỜNG TRUNG CẤP NGHỀ SỐ 2 PHÚ GIANG", "TCN2", (*_WORKSHOP, *_KITCHEN)),
)  # fmt: skip
_GRADES = ("Giỏi", "Khá", "Khá", "Trung bình", "Trung bình khá")
_DAYS = ("{0:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}", "{0:%d-%m-%Y}")


def draw_elementary(luck: Random, fonts: FontFamily) -> Specimen:
    """A third of those up to 2018 by pen; place of birth and level each on some."""
    above, school, sign, trades = luck.choice(_SCHOOLS)
    issued = date(2016, 3, 1) + timedelta(days=luck.randrange(3300))
    person = people.make_person(luck, born_between=(issued.year - 48, issued.year - 19))
    days = luck.choice(_DAYS)
    specimen = _begin(person, (school, sign), issued, luck)
    specimen.fields["major"] = luck.choice(trades)
    if luck.random() < 0.6:
        specimen.fields["level"] = luck.choice(("I", "I", "II", "1"))
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((254, 250, 238), (250, 252, 248))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((250, 222, 170), (204, 228, 216), (246, 212, 214))))
    for inset in (10.0, 11.6):
        sheet.frame(inset, inset, _WIDTH - inset, _HEIGHT - inset, RED)
    ink.mark_specimen(sheet)
    pen = Pen(luck) if issued.year <= 2018 and luck.random() < 0.35 else None
    face = luck.choice((fonts, luck.choice(available_families()), *sans_families()[:1]))
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11.5, step=7.1)
    filling = Filling(form, pen, face, size=11.5)
    _draw_head(specimen, sheet, above)
    _draw_body(filling, person, issued, days)
    _draw_foot(filling, issued, luck)
    _draw_side(filling, luck)
    return specimen


def _begin(person: Person, school: tuple[str, str], issued: date, luck: Random) -> Specimen:
    name, sign = school
    number, year, born = luck.randint(1, 5200), issued.year, people.make_place(luck, person.born)
    ended = issued - timedelta(days=luck.randint(3, 30))
    head = "HIỆU TRƯỞNG" if name.startswith("TRƯỜNG") else "GIÁM ĐỐC"
    specimen = Specimen("training_certificate", "training_certificate-ninth", [], {
        "certificate_title": _TITLE, "full_name": luck.choice((person.name, person.name.upper())),
        "date_of_birth": person.born.isoformat(), "classification": luck.choice(_GRADES),
        "course_from": (ended - timedelta(days=luck.randint(80, 170))).isoformat(), "course_to": ended.isoformat(),
        "issuing_agency": name, "place": people.make_place(luck, issued).province, "issued_on": issued.isoformat(),
        "serial_number": luck.choice((f"{luck.randrange(10**6):06d}", f"SC{luck.randrange(10**6):06d}",
                                      f"A{luck.randint(1000, 9_999_999):07d}")),
        "register_number": luck.choice((f"{number}/{sign}", f"{number:04d}/{year}", f"{number}/SC-{sign}", f"{number}",
                                        f"{luck.randint(1, 40):02d}.{number:04d}/{year % 100}")),
        "signer_title": luck.choice((head, head, f"KT. {head} PHÓ {head}")),
        "signer_name": people.make_person(luck, born_between=(1958, 1982)).name,
    })  # fmt: skip
    more = {"place_of_birth": luck.choice((born.province, f"{born.commune}, {born.district}, {born.province}",
                                           f"xã {born.commune}, huyện {born.district}, tỉnh {born.province}")),
            "decision_number": f"{luck.randint(8, 620)}/QĐ-{sign}"}  # fmt: skip
    specimen.fields |= {field: value for field, value in more.items() if luck.random() < 0.6}
    return specimen


def _draw_head(specimen: Specimen, sheet: Sheet, above: str) -> None:
    sheet.cursor = draw_lines(sheet, (above,), _SIDE + 7, 16, size=8.5, style=Style.REGULAR)
    sheet.centred(specimen.fields["issuing_agency"], _SIDE + 7, 62, size=8.5, field="issuing_agency")
    draw_national_title(sheet, _MIDDLE + 10, 16, size=10)
    head = "HIỆU TRƯỞNG" if "HIỆU TRƯỞNG" in specimen.fields["signer_title"] else "GIÁM ĐỐC"
    draw_lines(sheet, (f"{head} CẤP",), _MIDDLE, 34, size=10, style=Style.REGULAR)
    draw_lines(sheet, (_TITLE,), _MIDDLE, 39, size=19, colour=RED, field="certificate_title")
    sheet.cursor = 51


def _draw_body(filling: Filling, person: Person, issued: date, days: str) -> None:
    """What a certificate does not tell has no line on its form."""
    fields, title = filling.form.specimen.fields, "Ông" if person.sex == "Nam" else "Bà"
    printed = fields | {name: days.format(date.fromisoformat(fields[name]))
                        for name in ("date_of_birth", "course_from", "course_to")}  # fmt: skip

    def line(*told: tuple[str, str], starts: tuple[float, ...] = ()) -> None:
        filling.line(*(Entry(label, printed[field], field) for label, field in told), starts=starts)

    line((f"Cấp cho {title}:", "full_name"))
    line(("Sinh ngày:", "date_of_birth"))
    if "place_of_birth" in fields:
        line(("Nơi sinh:", "place_of_birth"))
    if "level" in fields:
        line(("Nghề đào tạo:", "major"), ("Sơ cấp bậc:", "level"), starts=(_LEFT, 168))
    else:
        line(("Nghề đào tạo:", "major"))
    line(("Khóa đào tạo từ ngày:", "course_from"), ("đến ngày:", "course_to"), starts=(_LEFT, 140))
    line(("Xếp loại tốt nghiệp:", "classification"))
    if "decision_number" in fields:
        decided = Entry("ngày", days.format(issued - timedelta(days=2)))
        number = Entry("Theo Quyết định công nhận tốt nghiệp số:", fields["decision_number"], "decision_number")
        filling.line(number, decided, starts=(_LEFT, 170))


def _draw_foot(filling: Filling, issued: date, luck: Random) -> None:
    specimen, sheet = filling.form.specimen, filling.form.sheet
    fields, middle, y = specimen.fields, 162.0, sheet.cursor + 0.2
    how = Writing.HANDWRITTEN if filling.pen else Writing.PRINTED
    parts = date_parts(fields["place"], issued, "padded", how, month_too=True)
    print_row(sheet, parts, middle, y, luck, how, size=11, style=Style.ITALIC)
    if filling.pen:
        specimen.written("issued_on", how)
    head, _, deputy = fields["signer_title"].partition(" PHÓ ")
    signer = f"{luck.choice(('', '', 'ThS. '))}{fields['signer_name']}"
    signed = SignOff((head, f"PHÓ {deputy}") if deputy else (head,), signer, fields["issuing_agency"], size=10.5,
                     seal_radius=14)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.2, luck)


def _draw_side(filling: Filling, luck: Random) -> None:
    """The photograph, and below it the blank's own number and the register's."""
    form, fields = filling.form, filling.form.specimen.fields
    draw_photograph(form.sheet, 24, 50, 30, 40, luck)
    ink.press_seal(form.sheet, 52, 88, fields["issuing_agency"], luck, radius_mm=11.5)
    serial = (Run("Số hiệu:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED))
    print_runs(form.sheet, serial, 18, 112, size=10.5)
    form.sheet.print("Số vào sổ gốc cấp chứng chỉ:", 18, 118.5, size=10.5)
    form.sheet.dots(18, 62, 129.5)
    if not filling.pen:
        with filled_with(form.sheet, filling.face):
            form.sheet.print(fields["register_number"], 20, 124.8, size=10.5, field="register_number")
        return
    form.sheet.cursor = 124.8
    filling.pen.write(form.sheet, fields["register_number"], 39, size=11)
    form.sheet.lines[-1] = replace(form.sheet.lines[-1], field="register_number")
    form.specimen.written("register_number", Writing.HANDWRITTEN)


TEMPLATES = (Template("training_certificate", "training_certificate-ninth", draw_elementary, held_out=False),)
