"""Certificates of training in occupational safety and hygiene by Decree 44/2016/NĐ-CP (form 08 of its annex II), which
every foreman, safety officer and worker of a dangerous trade shows to be let onto a site: a small leaf folded in two,
who trained, the photograph and the certificate's number on the left page, on the right the title and nine numbered
items, among them nationality, the number of the identity card and what the holder does where, the course with its days
in one item, two years of validity told with both days, and one who signs for the trainer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.companies import SEVERAL_MEMBERS, make_company_names
from digitize.specimens.education import draw_border, draw_sealed_sign_off, long_date
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.office_marks import print_place_and_date
from digitize.specimens.offices import Record
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _HALF, _MIDDLE = 250.0, 178.0, 55.0, 172.0
_LEFT, _RIGHT = 106.0, 236.0
_BLUE: Colour = (20, 70, 140)
_TITLE = ("GIẤY CHỨNG NHẬN HUẤN LUYỆN", "AN TOÀN, VỆ SINH LAO ĐỘNG")
# Who may train, what its seal has room for, and how its head is called.
_TRAINERS = (
    ("TRUNG TÂM HUẤN LUYỆN AN TOÀN LAO ĐỘNG TÂN HẢI", "TT HUẤN LUYỆN ATLĐ TÂN HẢI", "GIÁM ĐỐC"),
    ("TRUNG TÂM KIỂM ĐỊNH VÀ HUẤN LUYỆN KỸ THUẬT AN TOÀN VÙNG 2", "TRUNG TÂM KĐ VÀ HLKTAT VÙNG 2", "GIÁM ĐỐC"),
    ("CÔNG TY CỔ PHẦN KIỂM ĐỊNH VÀ HUẤN LUYỆN AN TOÀN ĐẠI NGHĨA", "CÔNG TY CỔ PHẦN ĐẠI NGHĨA", "TỔNG GIÁM ĐỐC"),
    ("TRƯỜNG CAO ĐẲNG NGHỀ TÂN LẬP", "TRƯỜNG CAO ĐẲNG NGHỀ TÂN LẬP", "HIỆU TRƯỞNG"),
    ("TRUNG TÂM QUAN TRẮC MÔI TRƯỜNG VÀ HUẤN LUYỆN PHÚ GIANG", "TRUNG TÂM QTMT PHÚ GIANG", "GIÁM ĐỐC"),
)  # fmt: skip
# What the holder does, and the group of the Decree's article 17 that it belongs to.
_WORK = (
    ("Chỉ huy trưởng công trường", "Nhóm 1"), ("Giám đốc nhà máy", "Nhóm 1"), ("Quản đốc phân xưởng", "Nhóm 1"),
    ("Cán bộ an toàn lao động", "Nhóm 2"), ("Kỹ sư giám sát an toàn", "Nhóm 2"), ("Y sĩ trạm y tế nhà máy", "Nhóm 5"),
    ("An toàn vệ sinh viên", "Nhóm 6"), ("Tổ trưởng tổ sản xuất", "Nhóm 6"),
)  # fmt: skip
_GRADES = ("Khá", "Khá", "Giỏi", "Trung bình")


@dataclass(frozen=True)
class _Trained:
    """Who was trained, and when."""

    person: Person
    work: str
    company: str
    began: date
    ended: date
    issued: date


def draw_safety(luck: Random, fonts: FontFamily) -> Specimen:
    """Days with strokes or in words; the forms of the first years still name the old identity card."""
    issued = date(2017, 2, 1) + timedelta(days=luck.randrange(3150))
    ended = issued - timedelta(days=luck.randint(1, 12))
    person = people.make_person(luck, born_between=(issued.year - 54, issued.year - 22))
    work, group = luck.choice(_WORK)
    company = make_company_names(luck, SEVERAL_MEMBERS)[0]
    trainer = luck.choice(_TRAINERS)
    trained = _Trained(person, work, company, ended - timedelta(days=luck.randint(2, 6)), ended, issued)
    specimen = _begin(trained, group, trainer, luck)
    face = luck.choice((fonts, fonts, luck.choice(sans_families() or [fonts])))
    sheet = Sheet(_WIDTH, _HEIGHT, face, paper=luck.choice(((255, 255, 255), (244, 250, 255), (255, 252, 240))))
    specimen.sheets.append(sheet)
    draw_border(sheet, _BLUE, inset=11)
    ink.mark_specimen(sheet)
    _draw_left(specimen, sheet, trainer[1], luck)
    draw_national_title(sheet, _MIDDLE, 17, size=11)
    draw_lines(sheet, _TITLE, _MIDDLE, 31.5, size=13, colour=RED, field="certificate_title")
    sheet.cursor = 46
    _draw_items(FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11, step=6.6), trained)
    _draw_foot(specimen, sheet, trainer[1], luck)
    return specimen


def _begin(trained: _Trained, group: str, by: tuple[str, str, str], luck: Random) -> Specimen:
    trainer, _, head = by
    person, issued = trained.person, trained.issued
    signing = luck.choice((head, head, f"KT. {head} PHÓ {head}"))
    number = luck.choice(
        (f"{luck.randint(1, 990)}/{issued.year}/GCN", f"{luck.randint(1, 9900):05d}/{issued.year}/GCN")
    )
    return Specimen("training_certificate", "training_certificate-safety-eighth", [], {
        "certificate_title": " ".join(_TITLE), "full_name": luck.choice((person.name, person.name.upper())),
        "sex": person.sex, "date_of_birth": person.born.isoformat(), "nationality": "Việt Nam",
        "personal_number": person.personal_number, "course": f"An toàn, vệ sinh lao động ({group})",
        "course_from": trained.began.isoformat(), "course_to": trained.ended.isoformat(),
        "classification": luck.choice(_GRADES), "issuing_agency": trainer, "serial_number": number,
        "place": luck.choice(people.PROVINCES), "issued_on": issued.isoformat(),
        "expires_on": _two_years_on(issued).isoformat(), "signer_title": signing,
        "signer_name": people.make_person(luck, born_between=(1962, 1984)).name,
    })  # fmt: skip


def _two_years_on(day: date) -> date:
    return day.replace(year=day.year + 2) if (day.month, day.day) != (2, 29) else date(day.year + 2, 2, 28)


def _draw_left(specimen: Specimen, sheet: Sheet, seal: str, luck: Random) -> None:
    fields = specimen.fields
    sheet.cursor = 20
    sheet.centred(fields["issuing_agency"], _HALF, 80, size=11.5, colour=_BLUE, field="issuing_agency")
    sheet.rule(_HALF - 12, _HALF + 12, sheet.cursor + 1)
    draw_photograph(sheet, _HALF - 15, 62, 30, 40, luck)
    ink.press_seal(sheet, _HALF + 15, 99, seal, luck, radius_mm=14)
    label = "Số: "
    x = _HALF - sheet.width_of(f"{label}{fields['serial_number']}", 12) / 2
    sheet.print(label.strip(), x, 124, size=12)
    sheet.print(fields["serial_number"], x + sheet.width_of(label, 12), 124, size=12, field="serial_number")
    draw_lines(sheet, ("(Ban hành kèm theo Nghị định số 44/2016/NĐ-CP)",), _HALF, 158, size=8, style=Style.ITALIC)


def _draw_items(form: FormPrinter, trained: _Trained) -> None:
    fields, luck = form.specimen.fields, form.luck
    words = luck.random() < 0.5

    def day(name: str) -> str:
        told = date.fromisoformat(fields[name])
        return long_date(told).removeprefix("ngày ") if words else f"{told:%d/%m/%Y}"

    form.line(Entry("1. Họ và tên:", fields["full_name"], "full_name"),
              Entry("2. Nam, Nữ:", fields["sex"], "sex"), starts=(_LEFT, 200))  # fmt: skip
    form.line(Entry("3. Ngày, tháng, năm sinh:", day("date_of_birth"), "date_of_birth"))
    number = "Số CMND/CCCD/hộ chiếu:" if trained.issued.year < 2021 else "Số căn cước/hộ chiếu:"
    form.line(Entry("4. Quốc tịch:", fields["nationality"], "nationality"),
              Entry(number, fields["personal_number"], "personal_number"), starts=(_LEFT, 156))  # fmt: skip
    form.line(Entry("5. Chức vụ:", trained.work))
    form.line(Entry("6. Đơn vị công tác:", trained.company))
    form.line(Entry("7. Đã hoàn thành khóa huấn luyện:", fields["course"], "course"))
    record = Record(form, new_sheet=lambda _: form.sheet)
    record.run(Entry("được tổ chức từ ngày", day("course_from"), "course_from"),
               Entry("đến ngày", day("course_to"), "course_to"))  # fmt: skip
    form.line(Entry("8. Kết quả đạt loại:", fields["classification"], "classification"))
    record.run(Entry("9. Giấy chứng nhận có giá trị 02 năm, từ ngày", day("issued_on")),
               Entry("đến ngày", day("expires_on"), "expires_on"))  # fmt: skip


def _draw_foot(specimen: Specimen, sheet: Sheet, seal: str, luck: Random) -> None:
    fields, middle, y = specimen.fields, 190.0, sheet.cursor + 1
    print_place_and_date(sheet, fields["place"], date.fromisoformat(fields["issued_on"]), (middle, y), size=11)
    head, _, deputy = fields["signer_title"].partition(" PHÓ ")
    titles = (head, f"PHÓ {deputy}") if deputy else (head,)
    signed = SignOff(titles, fields["signer_name"], seal, size=11, seal_radius=15)
    draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.5, luck)


TEMPLATES = (Template("training_certificate", "training_certificate-safety-eighth", draw_safety, held_out=True),)
